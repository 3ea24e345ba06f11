"""What a file may not be. Every refusal is a ValueError that says in Turkish what is wrong and what to do."""

MAX_BYTES = 50 * 1024 * 1024
MAX_UNPACKED_BYTES = 300 * 1024 * 1024
MAX_COLUMNS = 1000
MAX_ROWS = 500_000
LONGEST_LINE = 1024 * 1024


class RefusedFileError(ValueError):
    """The file cannot be read as a table; the message is for the person who brought it."""


def check_size(data: bytes) -> None:
    if not data.strip():
        raise RefusedFileError("Dosya boş.")
    if len(data) > MAX_BYTES:
        raise RefusedFileError("Dosya 50 MB’tan büyük. Lütfen bölerek yükleyin.")


def check_unpacked_size(size: int) -> None:
    if size > MAX_UNPACKED_BYTES:
        raise RefusedFileError("Excel dosyası açıldığında çok büyüyor. Lütfen bölerek yükleyin.")


def check_rows(count: int) -> None:
    if count > MAX_ROWS:
        raise RefusedFileError("Dosyada 500.000 satırdan fazla var. Lütfen bölerek yükleyin.")


def check_columns(count: int) -> None:
    if count > MAX_COLUMNS:
        raise RefusedFileError(f"Dosyada {MAX_COLUMNS} sütundan fazla var; bu bir liste gibi görünmüyor.")


def check_is_text(data: bytes) -> None:
    """Refuses what is known not to be a text file, by its first bytes."""
    for start, name in _BINARY_STARTS:
        if data.startswith(start):
            raise RefusedFileError(f"{name} Lütfen .xlsx ya da .csv olarak kaydedip yükleyin.")
    head = data[:1024].lstrip().lower()
    if head.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml")):
        raise RefusedFileError("Bu dosya bir web sayfası ya da XML. Lütfen .xlsx ya da .csv olarak kaydedip yükleyin.")
    if len(data) > LONGEST_LINE and _longest_line(data) > LONGEST_LINE:
        raise RefusedFileError("Dosyadaki bir satır bir listeye göre çok uzun.")


def _longest_line(data: bytes) -> int:
    longest = start = 0
    while (end := data.find(b"\n", start)) >= 0:
        longest, start = max(longest, end - start), end + 1
        if longest > LONGEST_LINE:
            break
    return max(longest, len(data) - start)


_BINARY_STARTS = (
    (b"\xd0\xcf\x11\xe0", "Bu dosya eski Excel (.xls) biçiminde ya da parolalı."),
    (b"%PDF", "Bu dosya bir PDF."),
    (b"\x89PNG", "Bu dosya bir resim."),
    (b"\xff\xd8\xff", "Bu dosya bir resim."),
    (b"GIF8", "Bu dosya bir resim."),
    (b"\x1f\x8b", "Bu dosya sıkıştırılmış."),
    (b"Rar!", "Bu dosya sıkıştırılmış."),
    (b"7z\xbc\xaf", "Bu dosya sıkıştırılmış."),
)
