"""How a document itself spells: the words that stand in it, and those that stand beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from parsers.language.kiwi import HANGUL_WORD

# No word of Korean has so many syllables; a run without spaces would be kept in all its beginnings.
LONGEST = 60


class WrittenWords:
    """How a document itself spells: which words stand in it unbroken, and which stand with a space between them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    @cached_property
    def _split(self) -> list[list[str]]:
        """The words of each text. Many a document has no wrapped line, and its words are never asked for."""
        return [text.split() for text in self._texts]

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(pair for words in self._split for pair in pairwise(words))

    @cached_property
    def _prefixes(self) -> Counter[str]:
        prefixes: Counter[str] = Counter()
        for word, count in Counter(word for words in self._split for word in words).items():
            for hangul in HANGUL_WORD.findall(word):
                for end in range(2, min(len(hangul), LONGEST) + 1):
                    prefixes[hangul[:end]] += count
        return prefixes

    def unbroken(self, left: str, right: str) -> int:
        """How often `left` and `right` stand as one word, or at the beginning of one."""
        return self._prefixes[left + right]

    def spaced(self, left: str, right: str) -> int:
        """How often `left` and `right` stand beside each other as two words."""
        return self._pairs[left, right]
