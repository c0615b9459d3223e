"""Which local government a text is about: the one it names most, in its title and first sentence above all.

Forms: `전라남도`, `전남도`, `광주시`, `강진군`, `강진군수`, `광산구청장`. A name that several places share (`북구`) is
the one in the province that the texts around name; a metropolitan city before a municipality of its name (`광주시`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import regex
from ahocorasick_rs import AhoCorasick

from parsers.gazetteer.regions import (
    RANKS,
    SHORTEST_WITHOUT_RANK,
    Place,
    candidates,
    everyday_names,
    places,
    with_rank,
)
from parsers.vocabulary import Organizations, Provinces, alternatives, load
from schemas.record import Region

IN_TITLE, IN_LEAD, IN_TEXT = 3, 2, 1
# A text is about a government named so often, and so much more often than the next.
ENOUGH = 3
CLEARLY = 1.5


@cache
def _provinces() -> dict[str, str]:
    """How papers write provinces and metropolitan cities, with a name that `candidates` knows."""
    forms: dict[str, str] = {}
    for province in load(Provinces).provinces:
        forms.update({name: name for name in province.names})
    return forms | everyday_names()


# 중구, 북구: two syllables are part of many words, so they need to stand free.
FREE = regex.compile(r"(?<!\p{Hangul})..(?!\p{Hangul}{4})")


@cache
def _names() -> tuple[AhoCorasick, frozenset[str]]:
    """What finds all names, and those that need to stand free."""
    short = {place.sigungu for place in places() if place.sigungu and " " not in place.sigungu}
    anywhere = {name for name in short if len(name) > 2} | set(_provinces())
    return AhoCorasick(sorted(short | anywhere)), frozenset(short - anywhere)


def _written_in(text: str) -> Iterator[str]:
    """The names in a text in order, of those that overlap the first and longest."""
    automaton, free = _names()
    found = automaton.find_matches_as_indexes(text, overlapping=True)
    behind = 0
    for start, end in sorted(((start, end) for _, start, end in found), key=lambda span: (span[0], -span[1])):
        name = text[start:end]
        if start >= behind and (name not in free or FREE.match(text, start)):
            yield name
            behind = end


def named_in(text: str, day: str | None) -> list[tuple[str, list[Place]]]:
    """The governments that a text names, in order, each as written with the places that it may be."""
    found = []
    for written in _written_in(text):
        possible = {
            *candidates(written, day),
            *(candidates(_provinces()[written], day) if written in _provinces() else ()),
        }
        found.append((written, sorted(possible, key=lambda place: (place.sigungu is not None, place.code))))
    return found


def homes_of(texts: Iterable[str], day: str | None) -> Counter[str]:
    """How often texts name places of each province, by names that no two places share."""
    return Counter(possible[0].sido for text in texts for _, possible in named_in(text, day) if len(possible) == 1)


@cache
def _province() -> regex.Pattern[str]:
    """A province in full, or by its short name before a municipality: 전라남도, 전남 강진군."""
    listed = load(Provinces).provinces
    full, short = alternatives(n for p in listed for n in p.names), alternatives(p.short for p in listed)
    return regex.compile(rf"(?<!\p{{Hangul}})(?:{full}|(?:{short})(?=\s\p{{Hangul}}{{1,6}}[시군구]))")


def day_of_provinces(texts: Iterable[str]) -> str | None:
    """An ISO day shortly before a province that the texts name was no more; None where all of them still exist."""
    written = {name for text in texts for name in _province().findall(text)}
    ended = [place.until for name in written for place in candidates(name, None) if place.until]
    if not ended:
        return None
    year, month, _ = map(int, min(ended).split("-"))
    return f"{year}-{month - 1:02d}-28" if month > 1 else f"{year - 1}-12-28"


def about(title: str, paragraphs: Sequence[str], homes: Counter[str], day: str | None) -> Region | None:
    """The region whose government a text is about; None where it names none often enough, or two alike."""
    weights: Counter[tuple[str, str | None, str]] = Counter()
    written_as: dict[tuple[str, str | None, str], str] = {}
    parts = [(IN_TITLE, title), *((IN_TEXT if i else IN_LEAD, text) for i, text in enumerate(paragraphs))]
    for weight, text in parts:
        for written, possible in (*named_in(text, day), *_offices_in(text, day)):
            place = _settled(possible, homes)
            if place is not None:
                key = (place.sido, place.sigungu, place.code)
                weights[key] += weight
                written_as.setdefault(key, written)
    ranked = sorted(weights, key=lambda key: (-weights[key], key[2]))
    if len(ranked) == 1:
        # 햇살시 … 햇살전통시장: no other place is named, and this one by its bare name as well.
        weights[ranked[0]] += IN_TEXT * _bare_in(written_as[ranked[0]], paragraphs)
    if not ranked or weights[ranked[0]] < ENOUGH:
        return None
    if len(ranked) > 1 and weights[ranked[0]] < CLEARLY * weights[ranked[1]]:
        return None
    sido, sigungu, code = ranked[0]
    return Region(text=written_as[ranked[0]], sido=sido, sigungu=sigungu, code=code)


def _offices_in(text: str, day: str | None) -> Iterator[tuple[str, list[Place]]]:
    """The places whose local offices a text names, by the name before these: 충북교육청, 익산소방서."""
    for match in _local_office().finditer(text):
        name = match["place"]
        possible = candidates(name if name in _shorts() else with_rank(name) or "", day)
        if possible:
            yield name, possible


@cache
def _shorts() -> frozenset[str]:
    return frozenset(province.short for province in load(Provinces).provinces)


@cache
def _local_office() -> regex.Pattern[str]:
    offices = alternatives(load(Organizations).local_offices)
    return regex.compile(rf"(?<!\p{{Hangul}})(?P<place>\p{{Hangul}}{{2,3}}?)(?:{offices})")


def _bare_in(written: str, texts: Sequence[str]) -> int:
    """How often texts have the bare name of a place at the beginning of a word, without its rank: 햇살전통시장."""
    bare = bare_name(written)
    named = regex.compile(rf"(?<!\p{{Hangul}}){regex.escape(bare)}(?!{regex.escape(written[len(bare) :])})")
    return sum(len(named.findall(text)) for text in texts) if bare != written else 0


def bare_name(written: str) -> str:
    """The name of a place without its rank: 햇살 of 햇살시."""
    ranked = written.endswith(RANKS) and len(written) > SHORTEST_WITHOUT_RANK
    return written[:-1] if ranked else written


def municipality(full: str, written: str, homes: Counter[str], day: str | None) -> Region | None:
    """The municipality of a full name, one of several of the name by the provinces that the texts around name."""
    place = _settled(candidates(full, day), homes)
    if place is None or place.sigungu is None:
        return None
    return Region(text=written, sido=place.sido, sigungu=place.sigungu, code=place.code)


def names_no_other(region: Region, text: str, day: str | None) -> bool:
    """Whether all municipalities that a text names may be the region."""
    named = [[place for place in possible if place.sigungu] for _, possible in named_in(text, day)]
    return all(not places or any(place.code == region.code for place in places) for places in named)


def _settled(possible: Sequence[Place], homes: Counter[str]) -> Place | None:
    """The one place that is meant among those of one name; None where nothing tells."""
    if len(possible) <= 1:
        return next(iter(possible), None)
    ranked = sorted(possible, key=lambda place: (-homes[place.sido], place.sigungu is not None, place.code))
    first, second = ranked[0], ranked[1]
    if homes[first.sido] > homes[second.sido] or first.sigungu is None:
        return first
    return None
