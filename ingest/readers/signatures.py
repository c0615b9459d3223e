"""What a file is that calls itself text and is none: told by its first bytes, and for UTF-16 by what it spells."""

from __future__ import annotations

import regex

# How the files of a format begin, and its name; of several that fit the first counts.
STARTS = (
    (b"%PDF-", "PDF"),
    (b"HWP Document File", "HWP"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
)
# Both kinds of container hold formats that their first kilobytes name.
OLE, ZIP, CONTAINER_HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", 4096
IN_OLE = ((b"HWP Document File", "HWP"), ("WordDocument".encode("utf-16-le"), "Word (.doc)"))
IN_ZIP = ((b"application/hwp+zip", "HWPX"), (b"word/", "DOCX"), (b"xl/", "Excel (.xlsx)"))
# What text in UTF-16 spells, and most of what binary data does not: Hangul, ASCII, the punctuation of Korean texts.
WRITTEN = regex.compile(r"[\p{Hangul}\t\n\r\x20-\x7e\u00b7\u2010-\u203b\u2190-\u21ff\u2460-\u25ff\u3000-\u303f]")
SAMPLE, MOSTLY = 2048, 0.9


def likeness(data: bytes) -> str | None:
    """The name of the format that a file's bytes look like; None for text, and for what nobody knows."""
    for start, name in STARTS:
        if data.startswith(start):
            return name
    if data.startswith(OLE):
        return _inside(data, IN_OLE, "an old Office document")
    if data.startswith(ZIP):
        return _inside(data[:CONTAINER_HEAD], IN_ZIP, "a ZIP archive")
    is_utf16 = any(_spells(data[:SAMPLE], codec) for codec in ("utf-16-le", "utf-16-be"))
    return "UTF-16 without a byte order mark" if is_utf16 else None


def _inside(data: bytes, named: tuple[tuple[bytes, str], ...], otherwise: str) -> str:
    return next((name for mark, name in named if mark in data), otherwise)


def _spells(data: bytes, codec: str) -> bool:
    """Whether these bytes, read so, are text; a text without any NUL is none that needs a second look."""
    if b"\0" not in data:
        return False
    text = data.decode(codec, errors="replace")
    return len(WRITTEN.findall(text)) >= MOSTLY * len(text)
