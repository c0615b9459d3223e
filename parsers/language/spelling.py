"""How a document itself spells: the words that stand in it, and those that stand beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from parsers.language.kiwi import HANGUL_WORD

# No word of Korean has so many syllables; a run without spaces would be kept in all its beginnings.
LONGEST = 60


class WrittenWords:
    """How a document itself spells: which words stand in it unbroken, and which stand with a space between them."""

    def __init__(self, texts: Iterable[str]) -> None:
        words: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        for text in texts:
            split = text.split()
            words.update(split)
            pairs.update(pairwise(split))
        self._words = words
        self._pairs = pairs
        self._prefixes: Counter[str] = Counter()
        for word, count in words.items():
            for hangul in HANGUL_WORD.findall(word):
                for end in range(2, min(len(hangul), LONGEST) + 1):
                    self._prefixes[hangul[:end]] += count

    def unbroken(self, left: str, right: str) -> int:
        """How often `left` and `right` stand as one word, or at the beginning of one."""
        return self._prefixes[left + right]

    def spaced(self, left: str, right: str) -> int:
        """How often `left` and `right` stand beside each other as two words."""
        return self._pairs[left, right]
