"""Text files: UTF-8, UTF-16 with a byte order mark, or CP949 (the Korean Windows code page, a superset of EUC-KR)."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

from ingest.readers.signatures import likeness
from parsers.issues import issue
from schemas.errors import InputError
from schemas.issue import Issue

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Above this share of characters that cannot be decoded a file is no text.
MOST_REPLACED = 0.05
ENCODINGS = ("utf-8", "cp949")
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded text with the name of its encoding."""

    text: str
    encoding: str
    problems: tuple[Issue, ...] = field(default=())


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes. Raises InputError when they are no text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    if format_name := likeness(data):
        raise InputError("not_text", f"looks like {format_name}, not like UTF-8 or CP949", "Save it as UTF-8 text.")
    if b"\0" in data:
        raise InputError("not_text", "the file holds binary data, not text", "Save it as UTF-8 text.")
    for encoding in ENCODINGS:
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    best = min(ENCODINGS, key=lambda encoding: _replaced(data, encoding))
    return _replacing(data, best)


def _replaced(data: bytes, encoding: str) -> int:
    return data.decode(encoding, errors="replace").count(REPLACEMENT)


def _replacing(data: bytes, encoding: str) -> Decoded:
    """The text with U+FFFD for what cannot be decoded, and an issue at the first such place."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, errors="replace").count("\n") + 1
    text = data.decode(encoding, errors="replace")
    count = text.count(REPLACEMENT)
    if count > MOST_REPLACED * len(text):
        raise InputError(
            "not_text",
            f"neither UTF-8 nor CP949: {count} of {len(text)} characters cannot be decoded",
            "Save it as UTF-8.",
        )
    return Decoded(text, encoding, (issue("decode_replaced", line, f"read as {encoding}"),))
