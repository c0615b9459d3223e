"""What a text shows at a glance: one pass over it sees the signs of all finders.

A sign is a set of words of which one stands in whatever its finder may find there. Where none stands in a text the
finder need not try its patterns; where a pattern begins with one, no other place needs to be tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache, lru_cache

import regex
from ahocorasick_rs import AhoCorasick

Place = tuple[int, int]
_DIGIT = re.compile(r"\d")
# What `\s` may be in a plain text.
SPACES = (" ", "\t", "\n", "\f")
GAPS = ("", *SPACES)

# A text is looked at when it is learned who speaks, and again when its facts are sought, all others of the document in
# between. What is known of so many is kept: hardly a document has more.
MOST_TEXTS = 10_000

_signs: list[Sign] = []


class Sign:
    """The words that `words` gives, asked for when the first text is looked at."""

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        self.words = words
        _signs.append(self)
        # What was seen without it is seen anew.
        _automaton.cache_clear()
        _seen.cache_clear()

    def places(self, text: str) -> Sequence[Place]:
        """Start and end of all its words in a text, by their ends; one inside another is given too."""
        return _seen(text).get(self, ())

    def stands_in(self, text: str) -> bool:
        """Whether one of its words stands in a text."""
        return self in _seen(text)

    def matches(self, pattern: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
        """The matches of a pattern, each of which begins with one of its words; as `finditer` gives them."""
        places = self.places(text)
        return matches_at(pattern, text, sorted({start for start, _ in places})) if places else iter(())


def signs_in(text: str) -> Set[Sign]:
    """The signs that stand in a text, of listed names apart (`parsers/mentions/gazetteer.py`)."""
    return _seen(text).keys()


def one_stands_in(text: str, signs: frozenset[Sign]) -> bool:
    """Whether a word of one of some signs stands in a text."""
    return not signs.isdisjoint(_seen(text))


def matches_at(pattern: regex.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[regex.Match[str]]:
    """The matches of a pattern that begin at some of these places, which are in order; as `finditer` gives them."""
    done = 0
    for start in starts:
        match = pattern.match(text, start) if start >= done else None
        if match is not None:
            done = match.end()
            yield match


def holds_digit(text: str) -> bool:
    """Whether a digit stands in a text."""
    return DIGIT in _seen(text)


@lru_cache(maxsize=MOST_TEXTS)
def _seen(text: str) -> dict[Sign, list[Place]]:
    """The places of all signs that stand in a text; of a digit only that one does."""
    automaton, told = _automaton()
    seen: dict[Sign, list[Place]] = {DIGIT: []} if _DIGIT.search(text) else {}
    for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        for sign in told[index]:
            seen.setdefault(sign, []).append((start, end))
    return seen


def forget() -> None:
    """Drops what was seen in the texts of a document: it serves hardly any other, and would pile up."""
    _seen.cache_clear()


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[Sign, ...], ...]]:
    told: dict[str, list[Sign]] = {}
    for sign in _signs:
        for word in dict.fromkeys(sign.words()):
            told.setdefault(word, []).append(sign)
    words = sorted(told)
    return AhoCorasick(words), tuple(tuple(told[word]) for word in words)


# Any digit: it has no words, for there are as many places as digits.
DIGIT = Sign(tuple)
