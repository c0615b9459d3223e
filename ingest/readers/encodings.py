"""Bytes of a text to characters: what a Korean office has written since the eighties.

In this order: a byte order mark; UTF-16 and UTF-32 without one, which leave zero bytes; UTF-8; CP949 (with EUC-KR) or
johab, whichever gives the commoner syllables. What is left is read as that in which least is damaged, with U+FFFD for
what it does not explain.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from functools import cache

from ingest.readers.replaced import replaced
from schemas.errors import InputError
from schemas.issue import Issue

# UTF-32 before UTF-16, whose mark begins its own.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
KOREAN = ("cp949", "johab")
# Above this share of characters that cannot be decoded a file is no text.
MOST_REPLACED = 0.05
# Below this share of damaged characters among all that are not ASCII, it is UTF-8 that is damaged.
DAMAGED_UTF8 = 0.2
# A text has at least this share of such characters; bytes that happen to decode have fewer.
LEAST_USUAL = 0.9
SAMPLE = 1 << 16
REPLACEMENT = "\ufffd"
# White space, ASCII, Latin, jamo, punctuation, arrows, numbers and signs as bullets, Korean punctuation, syllables.
USUAL = re.compile(
    "[\t\n\r -~\u00a0-\u00ff\u1100-\u11ff\u2010-\u203f\u2190-\u2199\u2460-\u24ff\u25a0-\u25ff"
    "\u3000-\u303f\u3130-\u318f\uac00-\ud7a3]"
)
CONTROLS = re.compile("[\x01-\x08\x0e-\x19\x1b-\x1f]")


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
    if 0 in data:
        wide = _wide(data)
        if wide is None and data.count(0) > MOST_REPLACED * len(data):
            raise _binary()
        return _replacing(data, wide or _narrow(data))
    return _replacing(data, _narrow(data))


def _wide(data: bytes) -> str | None:
    """The encoding of a text of two or four bytes a character without a mark; None for any other."""
    sample = data[:SAMPLE]
    for encoding in WIDE:
        width = 4 if encoding.startswith("utf-32") else 2
        try:
            text = sample[: len(sample) // width * width].decode(encoding)
        except UnicodeDecodeError as error:
            # A sample may end within a pair.
            text = sample[: error.start].decode(encoding) if error.start > len(sample) - 4 else ""
        if text and len(USUAL.findall(text)) >= LEAST_USUAL * len(text):
            return encoding
    return None


def _narrow(data: bytes) -> str:
    """UTF-8 or a Korean code page."""
    if _is(data, "utf-8"):
        return "utf-8"
    whole = [encoding for encoding in KOREAN if _is(data, encoding)]
    text = data.decode("utf-8", "replace")
    beyond = sum(char > "\x7f" for char in text)
    if text.count(REPLACEMENT) <= DAMAGED_UTF8 * beyond:
        return "utf-8"
    if whole:
        return min(whole, key=lambda encoding: _rare(data.decode(encoding)))
    return min(("utf-8", *KOREAN), key=lambda encoding: data.decode(encoding, "replace").count(REPLACEMENT))


def _is(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@cache
def _common() -> frozenset[str]:
    """ASCII, and the rows of KS X 1001 that Korean is written with: signs, jamo, circled numbers, syllables."""
    rows = (*range(0xA1, 0xA6), 0xA8, 0xA9, *range(0xB0, 0xC9))
    pairs = (bytes([row, place]).decode("euc_kr", "ignore") for row in rows for place in range(0xA1, 0xFF))
    return frozenset(map(chr, range(128))) | frozenset(pairs)


def _rare(text: str) -> int:
    """How many characters of a text are none of the common ones."""
    common = _common()
    return sum(char not in common for char in text)


def _replacing(data: bytes, encoding: str) -> Decoded:
    """The text with U+FFFD for what cannot be decoded and for NUL, and an issue at the first such place."""
    text = data.decode(encoding, "replace")
    own = REPLACEMENT.encode(encoding) if encoding not in KOREAN else b"\0"
    count = text.count("\0") + text.count(REPLACEMENT) - (0 if encoding in KOREAN else _aligned(data, own, encoding))
    if CONTROLS.search(text) and len(CONTROLS.findall(text)) > MOST_REPLACED * len(text):
        raise _binary()
    if count > MOST_REPLACED * len(text):
        what = f"neither UTF-8 nor CP949: {count} of {len(text)} characters cannot be decoded"
        raise InputError("not_text", what, "Save it as UTF-8.")
    if not count:
        return Decoded(text, encoding)
    told = replaced(count, f"read as {encoding}", _first_damaged_line(data, text, encoding))
    return Decoded(text.replace("\0", REPLACEMENT), encoding, tuple(told))


def _aligned(data: bytes, own: bytes, encoding: str) -> int:
    """How often the file itself holds U+FFFD."""
    width = 4 if "32" in encoding else 2 if "16" in encoding else 1
    if width == 1:
        return data.count(own)
    return sum(data[at : at + width] == own for at in range(0, len(data), width)) if own in data else 0


def _first_damaged_line(data: bytes, text: str, encoding: str) -> int:
    try:
        data.decode(encoding)
        end = len(text)
    except UnicodeDecodeError as error:
        end = len(data[: error.start].decode(encoding, "replace"))
    nul = text.find("\0")
    return text.count("\n", 0, min(end, nul) if nul >= 0 else end) + 1


def _binary() -> InputError:
    return InputError("not_text", "the file holds binary data, not text", "Save it as UTF-8 text.")
