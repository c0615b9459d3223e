"""The character code of HWP 3: ASCII, johab from 0x8000 on, and Hancom's own order of signs between."""

from __future__ import annotations

# From here on the signs of KS X 1001, row by row, 96 places a row; from there on its Hanja one after the other.
SIGNS, ROW, ROWS = 0x3401, 96, 12
HANJA, PLACES = 0x4000, 94
HANJA_COUNT = 4888
# Quotation marks.
QUOTES = {0x81: "“", 0x82: "”", 0x83: "‘"}
# The old vowel a by itself, which stands for a middle dot; Python's johab does not know it.
ARAEA = 0x87C1
# What is not known is kept here, in a private plane, with its code: it is told as an unknown sign.
UNKNOWN = 0x100000
REPLACEMENT = "\ufffd"


def character(code: int) -> str:
    """The character of a code; U+FFFD where johab has none."""
    if code < 0x80:
        return chr(code)
    if code == ARAEA:
        return "ㆍ"
    if code >= 0x8000:
        return _decoded("johab", code >> 8, code & 0xFF)
    if code in QUOTES:
        return QUOTES[code]
    row, place = divmod(code - SIGNS, ROW)
    if 0 <= row < ROWS and place < PLACES:
        found = _decoded("euc_kr", 0xA1 + row, 0xA1 + place)
        return found if found != REPLACEMENT else chr(UNKNOWN + code)
    if HANJA <= code < HANJA + HANJA_COUNT:
        row, place = divmod(code - HANJA, PLACES)
        return _decoded("euc_kr", 0xCA + row, 0xA1 + place)
    return chr(UNKNOWN + code)


def _decoded(encoding: str, *pair: int) -> str:
    text = bytes(pair).decode(encoding, "replace")
    return text if len(text) == 1 else REPLACEMENT
