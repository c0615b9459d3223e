"""A text without what does not tell names apart: white space, middle dots and characters that print nothing are left
out, full-width characters are narrow. Every place in it is known in the text itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, lru_cache

# Dots that join words or stand inside names; ㆍ (U+318D) is what the statutes themselves have.
DOTS = "·･ㆍ‧・∙•⋅․"
_LEFT_OUT = rf"\s\u00ad\u200b-\u200d\u2060\ufeff{DOTS}"
_PIECE = re.compile(rf"[^{_LEFT_OUT}]+")
_WIDE = re.compile("[\uff01-\uff5e]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


class Squeezed:
    """A text squeezed: `text` is what is left of it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.text = squeeze(source)

    @cached_property
    def _pieces(self) -> tuple[list[int], list[int]]:
        """Where the pieces begin, in the squeezed text and in the source text."""
        starts, places, length = [], [], 0
        for piece in _PIECE.finditer(self._source):
            starts.append(length)
            places.append(piece.start())
            length += piece.end() - piece.start()
        return starts, places

    def place(self, at: int) -> int:
        """The offset in the source text of the character `at` of the squeezed text."""
        starts, places = self._pieces
        piece = bisect_right(starts, at) - 1
        return places[piece] + at - starts[piece]


def squeeze(text: str) -> str:
    """What is left of a text."""
    left = "".join(_PIECE.findall(text))
    return left.translate(_NARROW) if _WIDE.search(left) else left


@lru_cache(maxsize=20_000)
def key_of(name: str) -> str:
    """How two spellings of one name are the same: the name squeezed."""
    return squeeze(name)
