"""What a file is, by its first bytes and never by its name; and a name that no disk, header or reader trips over."""

import unicodedata
from pathlib import PurePath

UNKNOWN = "application/octet-stream"
HEAD = 8192
LONGEST_NAME = 150
# first bytes → type; only what no browser executes is here
MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"{\\rtf", "application/rtf"),
)
# what stands at the fourth byte of an ISO media file or the eighth of a RIFF one
MEDIA = {b"ftypM4A": "audio/mp4", b"ftyp": "video/mp4"}
RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav"}
OFFICE = {
    b"word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    b"xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    b"ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
CODE = (b"<", b"#!")  # markup of any kind, and scripts
MARK = b"\xef\xbb\xbf"
NEVER_IN_TEXT = bytes(set(range(32)) - set(b"\t\n\r\f"))


def sniffed(head: bytes) -> str:
    """The type by the first bytes; UNKNOWN for programs, markup and whatever is not known to be harmless."""
    for magic, kind in MAGIC:
        if head.startswith(magic):
            return _office(head) or kind if kind == "application/zip" else kind
    if head[:4] == b"RIFF":
        return RIFF.get(head[8:12], UNKNOWN)
    for mark, kind in MEDIA.items():
        if head[4:].startswith(mark):
            return kind
    return "text/plain" if _is_text(head) else UNKNOWN


def _office(head: bytes) -> str:
    return next((kind for mark, kind in OFFICE.items() if mark in head), "")


def _is_text(head: bytes) -> bool:
    if not head or head.translate(None, NEVER_IN_TEXT) != head:
        return False
    if head.removeprefix(MARK).lstrip().startswith(CODE):
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as problem:
        # A letter may be cut in two where the head ends.
        return len(head) == HEAD and problem.start > HEAD - 4
    return True


def clean_name(raw: str) -> str:
    """The last part of the path, without control and direction marks; shortened before its ending."""
    shown = "".join(letter for letter in unicodedata.normalize("NFC", raw) if unicodedata.category(letter)[0] != "C")
    name = shown.replace("\\", "/").rpartition("/")[2].strip(" .")
    if len(name) > LONGEST_NAME:
        ending = PurePath(name).suffix[:12]
        name = name[: LONGEST_NAME - len(ending)].rstrip() + ending
    return name or "dosya"
