"""How much two texts say the same when spacing, marks and a word or two differ, by their shared pairs of letters.

`dice` looks at both texts, `contained` asks how much of one stands in the other, `WeightedLikeness` weighs pairs the
more the fewer of the compared texts have them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

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


@lru_cache(maxsize=2_000)
def _counted_pairs(text: str) -> frozenset[tuple[str, int]]:
    """The pairs of a text, each with the number of its occurrence: what two texts share is what two sets share."""
    return frozenset((pair, nth) for pair, count in pairs(text).items() for nth in range(count))


def _dice(left: frozenset[tuple[str, int]], right: frozenset[tuple[str, int]]) -> float:
    total = len(left) + len(right)
    return 2 * len(left & right) / total if total else 0.0


def dice(one: str, other: str) -> float:
    """Likeness of two texts from 0 to 1."""
    return _dice(_counted_pairs(one), _counted_pairs(other))


def contained(one: str, other: str) -> float:
    """The share, from 0 to 1, of the pairs of `one` that stand in `other` as well."""
    own, theirs = pairs(one), pairs(other)
    shared = sum(count for pair, count in own.items() if pair in theirs)
    return shared / own.total() if own else 0.0


class NearestName:
    """Likeness to the nearest of some names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(_counted_pairs(name) for name in dict.fromkeys(names))

    def of(self, text: str) -> float:
        """The likeness of `text` to the name it is most like; 0 where there are no names."""
        own = _counted_pairs(text)
        return max((_dice(own, name) for name in self._names), default=0.0)


class WeightedLikeness:
    """How much texts share with each of some targets; pairs that few targets have weigh most."""

    def __init__(self, targets: Sequence[str]) -> None:
        self._pairs = [frozenset(pairs(target)) for target in targets]
        held = Counter(pair for own in self._pairs for pair in own)
        self._weights = {pair: log(1 + len(targets) / count) for pair, count in held.items()}
        self._unknown = log(1 + len(targets))
        self._weighted: dict[str, dict[str, float]] = {}

    def of(self, text: str, target: int) -> float:
        """The share, from 0 to 1 and by weight, of the text's pairs that the target (by its place) has too."""
        if text not in self._weighted:
            self._weighted[text] = {pair: self._weights.get(pair, self._unknown) for pair in sorted(pairs(text))}
        weights = self._weighted[text]
        total = sum(weights.values())
        return sum(w for pair, w in weights.items() if pair in self._pairs[target]) / total if total else 0.0
