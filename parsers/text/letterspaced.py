"""Words printed letter by letter, 목   차 and 나 소 율, as they are written elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import regex

LETTER = regex.compile(r"[\p{L}\p{N}]")
SYLLABLE = regex.compile(r"\p{Hangul}")


def closed_words(words: Iterable[str]) -> list[str]:
    """The words, each run of single syllables as one: 과 장 나소율 -> 과장, 나소율."""
    return _closed(words, SYLLABLE)


def _closed(words: Iterable[str], letter: regex.Pattern[str]) -> list[str]:
    found: list[str] = []
    for apart, group in groupby(words, key=lambda word: letter.fullmatch(word) is not None):
        run = list(group)
        found += ["".join(run)] if apart else run
    return found


def closed(text: str) -> str:
    """A text that is one such word, closed up; any other as it is."""
    words = _closed(text.split(), LETTER)
    return words[0] if len(words) == 1 else text
