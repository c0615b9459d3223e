"""Municipalities that act, and so are bodies: `부안군과 협약`; where something only happens they are places.

One that acts in a document is a body in all of it, but where it tells a place: `부안군 소재`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

import regex

from parsers.gazetteer.regions import names_of_places
from parsers.mentions import gazetteer
from parsers.mentions.body_lists import is_person
from parsers.mentions.body_patterns import patterns
from parsers.mentions.squeezed import DOTS
from parsers.vocabulary import Organizations, load

# 마포구, 은평구 등 14개 기관: municipalities in a list of bodies, whose kinds may stand in it: 마포구, (부처) 나루부.
LIST = regex.compile(rf"(?:\s?[,、{DOTS}/]\s?|[-–]|\s(?:및|와|과)\s)(?:\(\p{{Hangul}}{{2,6}}\)\s)?")
BESIDE, WHERE = regex.compile(r"[와과]\s"), "에서"
# 환경부, 강원도 나무업계: whose the next noun is.
NOUN_BEHIND = regex.compile(r"\s(?!등|및|와|과)[가-힣]")
# 나루시 홍가온 부시장은: who serves it.
OFFICER = regex.compile(
    r"\s(?P<person>\p{Hangul}{3})\s(?P<office>\p{Hangul}{2,10}?)(?=[은는이가와과도]?(?!\p{Hangul}))"
)
# 나루시(이하 시): what has a short name is a body.
NAMED_SHORT = regex.compile(r"\s?[(（]이하")
# 나루시 솔밭동, 나루시에서, 나루시에 있는: where something is. 나루시의, 나루시, 부안군: what may be a body.
NO_PLACE_BEHIND = regex.compile(
    rf"(?!에서|에\s(?:위치|소재|있))\p{{Hangul}}{{1,3}}(?!\p{{Hangul}})|[,、{DOTS}/(（–-]|\s(?:등|및|간)(?!\p{{Hangul}}{{2}})|$"
)
PLACE_BEFORE, REACH = regex.compile(r"(?<!\p{Hangul})\p{Hangul}{2,7}\s$"), 9
COUNTED_BODIES = regex.compile(
    r"(?:\s?등\s?|[을를]\s비롯한\s)(?:총\s?)?(?:\d+\s?개\s?)?(?:관계기관|유관기관|기관|단체|(?:광역|기초)?(?:지자체|지방자치단체|자치단체)|시군|시·군|도시)"
)


def acting(text: str, starts: set[int], ends: set[int]) -> Iterator[tuple[int, int]]:
    """Start and end of the municipalities that are subject or partner of a clause, or stand among bodies in a list.

    `starts` and `ends` are those of the other bodies in the text.
    """
    acts = patterns().acting
    places = _places(text)
    act = [
        acts.match(text, end) is not None
        or NAMED_SHORT.match(text, end) is not None
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


def named(text: str, names: Set[str]) -> Iterator[tuple[int, int]]:
    """Start and end of the municipalities with some names where they tell no place."""
    for start, end in _places(text):
        before = PLACE_BEFORE.search(text, max(0, start - REACH), start)
        inside = before is not None and before.group().strip() in names_of_places()
        if text[start:end] in names and not inside and NO_PLACE_BEHIND.match(text, end):
            yield start, end


def _places(text: str) -> list[tuple[int, int]]:
    """Start and end of the municipalities in a text, each with its longest name."""
    particle = patterns().particle
    longest: dict[int, int] = {}
    for place in gazetteer.of_kind(text, "place"):
        if particle.match(text, place.end):
            longest[place.start] = max(place.end, longest.get(place.start, 0))
    return sorted(longest.items())


def _is_of_an_officer(text: str, end: int) -> bool:
    """Whether a municipality that ends at `end` stands before the name and office of who serves it."""
    officer = OFFICER.match(text, end)
    # 홍가대 is a person too, though 가온대 is a university.
    if officer is None or not is_person(officer["person"][:-1]):
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
