"""How like two names are when spacing, marks and a word or two differ: shared pairs of characters (Dice)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import regex

MARKS = regex.compile(r"[^\p{L}\p{N}]+")


def letters(text: str) -> str:
    """The letters and digits of a text, all other characters left out."""
    return MARKS.sub("", text)


@lru_cache(maxsize=2_000)
def pairs(text: str) -> Counter[str]:
    """The pairs of neighbouring letters and digits of a text."""
    told = letters(text)
    return Counter(told[i : i + 2] for i in range(len(told) - 1))


def dice(one: str, other: str) -> float:
    """Likeness of two texts from 0 to 1."""
    left, right = pairs(one), pairs(other)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


class NearestName:
    """Likeness to the nearest of some names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(dict.fromkeys(names))

    def of(self, text: str) -> float:
        """The likeness of `text` to the name it is most like; 0 where there are no names."""
        return max((dice(text, name) for name in self._names), default=0.0)
