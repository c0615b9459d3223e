"""A text without what does not tell names apart: white space, middle dots and characters that print nothing are left
out, full-width characters are narrow. Every place in it is known in the text itself.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

import regex

# Dots that join words or stand inside names; ㆍ (U+318D) is what the statutes themselves have.
DOTS = "·･ㆍ‧・∙•⋅․"
_PIECE = regex.compile(rf"[^\s\u00ad\u200b-\u200d\u2060\ufeff{DOTS}]+")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@dataclass(frozen=True, slots=True)
class Squeezed:
    """`text` is the squeezed text; `starts` and `places` tell where its pieces begin, here and in the source text."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, at: int) -> int:
        """The offset in the source text of the character `at` of the squeezed text."""
        piece = bisect_right(self.starts, at) - 1
        return self.places[piece] + at - self.starts[piece]


def squeeze(text: str) -> Squeezed:
    """The text squeezed."""
    pieces = list(_PIECE.finditer(text))
    starts = []
    length = 0
    for piece in pieces:
        starts.append(length)
        length += piece.end() - piece.start()
    squeezed = "".join(piece.group() for piece in pieces).translate(_NARROW)
    return Squeezed(squeezed, tuple(starts), tuple(piece.start() for piece in pieces))


@lru_cache(maxsize=20_000)
def key_of(name: str) -> str:
    """How two spellings of one name are the same: the name squeezed."""
    return squeeze(name).text
