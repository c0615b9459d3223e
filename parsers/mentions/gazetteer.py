"""The listed names that stand in a text, found by one automaton in one pass.

Spaces and middle dots do not matter (국토의 계획 및 이용에 관한 법률, 국토의계획및이용에관한법률). Only where a name
begins is looked at here: at the beginning of a word. What may follow is for each type of mention to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, NamedTuple, get_args

from ahocorasick_rs import AhoCorasick

from parsers.gazetteer.regions import districts_with_cities, names_of_places
from parsers.mentions import signs
from parsers.mentions.signs import Sign
from parsers.mentions.squeezed import DOTS, Squeezed, key_of, squeezed
from parsers.vocabulary import Outlets, load
from parsers.vocabulary.lists import bodies, contests, outlets, statute_aliases, statutes

Kind = Literal["statute", "body", "outlet", "contest", "place"]
# That a listed name of a kind stands in a text: these signs have no words but the names.
NAMED: dict[Kind, Sign] = {kind: Sign(tuple) for kind in get_args(Kind)}
# Names so short stand in a text as they are: over a space they are parts of other words.
SHORT = 4


# 시, 군, 구, 도: the names of municipalities with their rank; 중구 and 북구 are parts of too many words.
RANKS, SHORTEST_PLACE = "시군구도", 3


class GazetteerMatch(NamedTuple):
    """A listed name in a text: offsets from 0, end exclusive; `key` is the name as `key_of` gives it."""

    kind: Kind
    start: int
    end: int
    key: str


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[Kind, ...], ...], tuple[str, ...]]:
    kinds: defaultdict[str, set[Kind]] = defaultdict(set)
    names: dict[Kind, Iterable[str]] = {
        "statute": (*(statute.name for statute in statutes()), *statute_aliases()),
        "body": (name for body in bodies() for name in body.forms),
        "outlet": (*(outlet.name for outlet in outlets()), *load(Outlets).outlets),
        "contest": (contest.name for contest in contests()),
        "place": (
            *(name for name in names_of_places() if name[-1] in RANKS and len(name) >= SHORTEST_PLACE),
            *districts_with_cities(),
        ),
    }
    for kind, listed in names.items():
        for name in listed:
            kinds[key_of(name)].add(kind)
    forms = sorted(kinds)
    automaton = AhoCorasick(forms)
    return automaton, tuple(tuple(sorted(kinds[form])) for form in forms), tuple(forms)


@lru_cache(maxsize=signs.MOST_TEXTS)
def names_in(text: str) -> tuple[GazetteerMatch, ...]:
    """All listed names that begin a word of the text, in order of their ends. One inside another is given too."""
    automaton, kinds, forms = _automaton()
    matches = automaton.find_matches_as_indexes(squeezed(text), overlapping=True)
    if not matches:
        return ()
    place = Squeezed(text).place
    found = []
    for index, start, end in matches:
        first, last = place(start), place(end - 1) + 1
        if not _begins(text, first) or (end - start <= SHORT and last - first != end - start):
            continue
        found += [GazetteerMatch(kind, first, last, forms[index]) for kind in kinds[index]]
    return tuple(found)


def forget() -> None:
    """Drops what was seen in the texts of a document."""
    signs.forget()
    names_in.cache_clear()


def signs_in(text: str) -> frozenset[Sign]:
    """The signs that stand in a text, those of listed names among them."""
    names = names_in(text)
    return frozenset([*signs.signs_in(text), *[NAMED[name.kind] for name in names]] if names else signs.signs_in(text))


def of_kind(text: str, kind: Kind) -> list[GazetteerMatch]:
    """The listed names of one kind in a text."""
    names = names_in(text)
    return [name for name in names if name.kind == kind] if names else []


def _begins(text: str, at: int) -> bool:
    """Whether a word begins at `at`. A middle dot parts two words, though Unicode counts one of them as Hangul."""
    before = text[at - 1 : at]
    return before in DOTS or not (before.isalnum() or before == "_")
