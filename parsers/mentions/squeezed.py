"""A text without what does not tell names apart: white space, middle dots and characters that print nothing are left
out, full-width characters are narrow. Every place in it is known in the text itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate

# Dots that join words or stand inside names; ㆍ (U+318D) is what the statutes themselves have.
DOTS = "·･ㆍ‧・∙•⋅․"
_UNSEEN, _WIDE = "\u00ad\u200b-\u200d\u2060\ufeff", "\uff01-\uff5e"
_LEFT_OUT = re.compile(rf"([\s{_UNSEEN}{DOTS}]+)")
# What a text has to have for more than its white space to go.
_MORE = re.compile(f"[{_UNSEEN}{DOTS}{_WIDE}]")
_NARROWED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


class Squeezed:
    """A text squeezed: `text` is what is left of it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.text = squeezed(source)

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        """Where the pieces that are left begin, in the squeezed text and in the source text."""
        lengths = list(map(len, _LEFT_OUT.split(self._source)))
        return list(accumulate(lengths[::2], initial=0)), list(accumulate(lengths, initial=0))[::2]

    def place(self, at: int) -> int:
        """The offset in the source text of the character `at` of the squeezed text."""
        starts, places = self._starts
        piece = bisect_right(starts, at) - 1
        return places[piece] + at - starts[piece]


def squeezed(text: str) -> str:
    """What is left of a text."""
    return "".join(text.split()) if _MORE.search(text) is None else _LEFT_OUT.sub("", text).translate(_NARROWED)


@lru_cache(maxsize=20_000)
def key_of(name: str) -> str:
    """How two spellings of one name are the same: the name squeezed."""
    return squeezed(name)
