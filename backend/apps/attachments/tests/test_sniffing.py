import pytest

from apps.attachments.sniffing import clean_name, sniffed

UNKNOWN = "application/octet-stream"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n\x00", "image/png"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04anything", "application/zip"),
        (b"\x00\x00\x00\x20ftypisom", "video/mp4"),
        ("Ünvan;Şehir\nIşık;İzmir".encode(), "text/plain"),
        (("ş" * 9000).encode()[:8192], "text/plain"),
        (b"a" + ("ş" * 9000).encode()[:8191], "text/plain"),
        (b"MZ\x90\x00", UNKNOWN),
        (b"\x7fELF\x02", UNKNOWN),
        (b"#!/bin/sh\nrm -rf", UNKNOWN),
        (b"<!doctype html><script>", UNKNOWN),
        (b"\n\n  <svg xmlns=", UNKNOWN),
        (b"\xef\xbb\xbf<html>", UNKNOWN),
        (b"\xef\xbb\xbf  <html>", UNKNOWN),
        (b"\xfe\xff\x00<\x00h", UNKNOWN),
        (b"", UNKNOWN),
    ],
)  # fmt: skip
def test_a_file_is_what_its_first_bytes_say(head: bytes, kind: str) -> None:
    assert sniffed(head) == kind


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("teklif.pdf", "teklif.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ayşe\\fatura.xlsx", "fatura.xlsx"),
        ("fatura\u202efdp.exe", "faturafdp.exe"),
        ("a\x00b\r\nc.txt", "abc.txt"),
        ("  .. ", "dosya"),
        ("", "dosya"),
        ("İş planı.docx", "İş planı.docx"),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
    ],
)
def test_names_are_cleaned(raw: str, name: str) -> None:
    assert clean_name(raw) == name
