"""A text as it reads: odd spaces as plain ones, characters that print nothing left out.

For questions about words only (is this a heading, a region, a label?); offsets in what comes out are not the source's.
"""

from __future__ import annotations

import regex

# Soft hyphen, zero-width space, joiners and direction marks, word joiner, byte order mark.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_NO_SIGN = regex.compile(f"[{INVISIBLE}]")


def visible(text: str) -> str:
    """The text without characters that print nothing."""
    return _NO_SIGN.sub("", text)


def plain(text: str) -> str:
    """The text as it reads: its words with one space between two, of whatever kind and number the spaces are."""
    return " ".join(visible(text).split())


def margins(text: str) -> tuple[int, int]:
    """Where the printed text begins and ends, white space and what prints nothing around it left out."""
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    return start, end
