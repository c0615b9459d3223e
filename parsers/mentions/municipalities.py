"""Municipalities that act, and so are bodies: `부안군과 협약`; where something only happens they are places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from parsers.mentions import gazetteer
from parsers.mentions.body_lists import is_person
from parsers.mentions.body_patterns import patterns
from parsers.mentions.squeezed import DOTS
from parsers.vocabulary import Organizations, load

# 마포구, 은평구 등 14개 기관: municipalities in a list of bodies.
LIST = regex.compile(rf"(?:\s?[,、{DOTS}/]\s?|\s(?:및|와|과)\s)")
BESIDE, WHERE = regex.compile(r"[와과]\s"), "에서"
# 환경부, 강원도 나무업계: whose the next noun is.
NOUN_BEHIND = regex.compile(r"\s(?!등|및|와|과)[가-힣]")
# 나루시 홍가온 부시장은: who serves it.
OFFICER = regex.compile(
    r"\s(?P<person>\p{Hangul}{3})\s(?P<office>\p{Hangul}{2,10}?)(?=[은는이가와과도]?(?!\p{Hangul}))"
)
COUNTED_BODIES = regex.compile(
    r"(?:\s?등\s?|[을를]\s비롯한\s)(?:총\s?)?(?:\d+\s?개\s?)?(?:관계기관|유관기관|기관|단체|(?:광역|기초)?(?:지자체|지방자치단체|자치단체)|시군|시·군|도시)"
)


def acting(text: str, starts: set[int], ends: set[int]) -> Iterator[tuple[int, int]]:
    """Start and end of the municipalities that are subject or partner of a clause, or stand among bodies in a list.

    `starts` and `ends` are those of the other bodies in the text.
    """
    particle, acts = patterns().particle, patterns().acting
    longest: dict[int, int] = {}
    for place in gazetteer.of_kind(text, "place"):
        if particle.match(text, place.end):
            longest[place.start] = max(place.end, longest.get(place.start, 0))
    places = sorted(longest.items())
    act = [
        acts.match(text, end) is not None
        or _is_of_an_officer(text, end)
        or _among_bodies(text, places, at, starts, ends)
        for at, (_, end) in enumerate(places)
    ]
    # 부안군과 안양시 골목: one that stands beside another only acts where that may.
    for at in range(len(places) - 2, -1, -1):
        if act[at] and BESIDE.fullmatch(text, places[at][1], places[at + 1][0]):
            act[at] = act[at + 1] or text.startswith(WHERE, places[at + 1][1])
    # Of those that stand in one list all act.
    for at in range(len(places) - 1, 0, -1):
        if act[at] and LIST.fullmatch(text, places[at - 1][1], places[at][0]):
            act[at - 1] = True
    yield from (place for place, acting_ in zip(places, act, strict=True) if acting_)


def _is_of_an_officer(text: str, end: int) -> bool:
    """Whether a municipality that ends at `end` stands before the name and office of who serves it."""
    officer = OFFICER.match(text, end)
    if officer is None or not is_person(officer["person"]):
        return False
    return officer["office"].endswith(tuple(load(Organizations).titles_behind))


def _among_bodies(text: str, places: Sequence[tuple[int, int]], at: int, starts: set[int], ends: set[int]) -> bool:
    """Whether a municipality stands in a list in which a body stands too, or which is counted as bodies."""
    start, end = places[at]
    for later_start, later_end in places[at + 1 :]:
        between = LIST.match(text, end)
        if between is None or between.end() != later_start:
            break
        end = later_end
    if COUNTED_BODIES.match(text, end):
        return True
    if NOUN_BEHIND.match(text, end):
        return False
    after = LIST.match(text, end)
    if after is not None and after.end() in starts:
        return True
    for earlier_start, earlier_end in reversed(places[:at]):
        between = LIST.match(text, earlier_end)
        if between is None or between.end() != start:
            break
        start = earlier_start
    return any(LIST.fullmatch(text, before, start) for before in range(max(0, start - 3), start) if before in ends)
