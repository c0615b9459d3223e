"""How much two texts say the same when spacing, marks and a word or two differ, by their shared pairs of letters.

`dice` looks at both texts, `contained` asks how much of one stands in the other, `AlikeNames` whether a text is like
one of many, `WeightedLikeness` weighs pairs the more the fewer of the compared texts have them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil, log

import regex

# What arithmetic may add to a whole number.
ROUNDING = 1e-9
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


class AlikeNames:
    """Names that a text may be at least so much alike, from 0 to 1 as `dice` has it."""

    def __init__(self, names: Iterable[str], least: float) -> None:
        self._least = least
        self._holders: dict[tuple[str, int], list[frozenset[tuple[str, int]]]] = {}
        for name in dict.fromkeys(names):
            for pair in (own := _counted_pairs(name)):
                self._holders.setdefault(pair, []).append(own)

    def near(self, text: str) -> bool:
        """Whether a text is so much like one of the names."""
        own = _counted_pairs(text)
        # A name so much alike shares this many pairs; so it holds one of the others, of which the rarest are asked for.
        shared = ceil(self._least * len(own) / (2 - self._least) - ROUNDING)
        rarest = sorted(own, key=lambda pair: (len(self._holders.get(pair, ())), pair))[: len(own) - shared + 1]
        return any(_dice(own, name) >= self._least for pair in rarest for name in self._holders.get(pair, ()))


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
