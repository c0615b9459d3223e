"""Provinces and municipalities: is this text one, and which one was it at the time of the document?

The table `vocabulary/regions.csv` holds every province and municipality since 1988 with code, dates and successor.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from parsers.vocabulary import Provinces, RegionRow, load, load_rows
from schemas.record import Region

DECORATED = regex.compile(
    r"(?:사례\s?)?(?:(?:(?:[Ⅰ-ⅫA-Z가나다라마바사아자차]|[IVX]{1,4}|\d{1,2})-)?\d{1,3}\s?[.)]?\s)?[\[【<〈《(]?\s?(?P<name>\p{Hangul}{2,9}(?:\s\p{Hangul}{1,6}){0,2})\s?[\]】>〉》)]?"
)
# 수원시 is called 수원, 중구 never 중.
SHORTEST_WITHOUT_RANK = 2
RANKS = ("시", "군", "구")
# The last of ISO days.
LATEST = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the table; `until` is the first day it was no more, empty while it exists."""

    code: str
    sido: str
    sigungu: str | None
    since: str
    until: str
    successors: tuple[str, ...]

    def existed(self, day: str | None) -> bool:
        """Whether it existed on an ISO day; without a day, whether it exists now."""
        return not self.until if day is None else self.since <= day and (not self.until or day < self.until)


@cache
def places() -> tuple[Place, ...]:
    """All rows of the table."""
    return tuple(
        Place(row.code, row.sido, row.sigungu or None, row.since, row.until or "", row.successor)
        for row in load_rows(RegionRow)
    )


@cache
def _short_name(sido: str) -> str | None:
    return next((p.short for p in load(Provinces).provinces if sido in p.names), None)


@cache
def _written_forms() -> dict[str, tuple[Place, ...]]:
    """Every way a place is written, without spaces, with the places it may mean."""
    forms: defaultdict[str, list[Place]] = defaultdict(list)
    aliases = {p.short: [p.short, *p.names] for p in load(Provinces).provinces}
    for place in places():
        names = aliases.get(_short_name(place.sido) or "", [place.sido])
        sigungu = (place.sigungu or "").replace(" ", "")
        for name in names:
            forms[name + sigungu].append(place)
        if sigungu:
            forms[sigungu].append(place)
        # 햇살특례시: a city of a million calls itself so.
        if sigungu.endswith("시"):
            forms[sigungu[:-1] + "특례시"].append(place)
    return {form: tuple(found) for form, found in forms.items()}


@cache
def everyday_names() -> dict[str, str]:
    """How people call a province, 전남도 or 광주시, with its short name, which `candidates` knows."""
    return {
        province.short + ("도" if any(name.endswith("도") for name in province.names) else "시"): province.short
        for province in load(Provinces).provinces
    }


@cache
def names_of_places() -> frozenset[str]:
    """Every name that a province or municipality has had, in full and as people call it, with and without its rank."""
    names: set[str] = set()
    for place in places():
        name = (place.sigungu or place.sido).split()[-1]
        names.add(name)
        if len(name) > SHORTEST_WITHOUT_RANK:
            names.add(name[:-1])
    for province in load(Provinces).provinces:
        names.update((province.short, *province.names))
    return frozenset(names | set(everyday_names()))


@cache
def districts_with_cities() -> frozenset[str]:
    """The districts of two syllables, whose bare names are parts of too many words, with their city: 인천시 중구."""
    names: set[str] = set()
    for place in places():
        if place.sigungu and len(place.sigungu) <= SHORTEST_WITHOUT_RANK:
            names.update((f"{place.sido} {place.sigungu}", f"{_short_name(place.sido)}시 {place.sigungu}"))
    return frozenset(names)


def is_region(text: str) -> bool:
    """Whether the whole text, spaces apart, is the name of a province or municipality of any time."""
    return "".join(text.split()) in _written_forms()


def lacks_rank(text: str) -> bool:
    """Whether a text is the name of a municipality without its rank, be it one of a province too: 동해, 광주."""
    return any(is_region(text + rank) for rank in RANKS)


def with_rank(text: str) -> str | None:
    """The municipality that a bare name means, 거제 for 거제시; None where it is one already, or no name of one."""
    named = [] if is_region(text) or len(text) < SHORTEST_WITHOUT_RANK else [text + rank for rank in RANKS]
    return next(filter(is_region, named), None)


# Each line is asked for its neighbours as well.
@lru_cache(maxsize=20_000)
def standing_alone(text: str) -> str | None:
    """The region that a line names and nothing else, number and brackets taken off: `3. 전북 전주시`, `【서울 중구】`.

    None for a line that holds anything more.
    """
    match = DECORATED.fullmatch(" ".join(text.split()))
    return match["name"] if match and is_region(match["name"]) else None


def _at(place: Place, day: str | None) -> Place:
    """The place, or what became of it by `day`."""
    passed = set[Place]()
    # Successors that lead round in a circle come back to a place that was passed.
    while day is not None and place.until and day >= place.until and len(place.successors) == 1:
        passed.add(place)
        follower = next((p for p in places() if p.code == place.successors[0]), None)
        if follower is None or follower in passed:
            break
        place = follower
    return place


def candidates(text: str, day: str | None) -> list[Place]:
    """The places that `text` may mean on the ISO `day` (None: now); empty when it is no region at all."""
    written = _written_forms().get("".join(text.split()), ())
    living = [place for place in written if place.existed(day)]
    if not living and written:
        # Named by a name of another time: what became of it, or what it was at the time nearest to the document.
        moved = {_at(place, day) for place in written}
        living = [p for p in moved if p.existed(day)] or [max(written, key=lambda p: (p.since, p.code))]
    return sorted(set(living), key=lambda place: place.code)


def of_any_time(text: str) -> list[Place]:
    """The places that `text` has meant at any time, and what became of them; empty when it is no region at all."""
    written = _written_forms().get("".join(text.split()), ())
    return sorted({*written, *(_at(place, LATEST) for place in written)}, key=lambda place: place.code)


def resolve(text: str, day: str | None) -> tuple[Region, str | None]:
    """The region as written with its official names on `day`, and the code of the issue when it cannot be decided."""
    found = candidates(text, day)
    written = " ".join(text.split())
    if not found:
        return Region(text=written, sido=None, sigungu=None, code=None), "region_unknown"
    if len(found) > 1:
        return Region(text=written, sido=None, sigungu=None, code=None), "region_ambiguous"
    place = found[0]
    return Region(text=written, sido=place.sido, sigungu=place.sigungu, code=place.code), None


def leading_region(text: str) -> str:
    """The longest run of words at the start of `text` that is a region; empty when there is none."""
    words = text.split()
    for count in range(min(3, len(words)), 0, -1):
        if is_region(" ".join(words[:count])):
            return " ".join(words[:count])
    return ""


def area_codes(sido: str) -> tuple[str, ...]:
    """The telephone area codes used in a province, by any of its names."""
    return next((tuple(p.area_codes) for p in load(Provinces).provinces if sido in p.names), ())
