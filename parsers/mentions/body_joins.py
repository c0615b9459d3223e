"""What stands beside a body and belongs to its name, or tells what it is there: an institute of its own,
countries beside a union that is a market.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import regex

from parsers.mentions import gazetteer
from parsers.mentions.bodies import is_listed
from parsers.mentions.mention import Mention
from parsers.vocabulary import Organizations, alternatives, load

BRANCH = "본부"
# 한-아세안 자유무역협정: between whom a treaty is.
WITH_KOREA = ("한-", "한–")
LONGEST_LIST = 30


def side_by_side(text: str, found: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """The bodies behind which another stands, each with that."""
    ends = {body.end: body for body in found if text[body.end : body.end + 1] == " "}
    return [(ends[body.start - 1], body) for body in found if body.start - 1 in ends] if ends else []


def joined(text: str, pairs: Iterable[tuple[Mention, Mention]]) -> Iterator[tuple[int, int]]:
    """Start and end of the bodies behind which one of their own stands: 별빛공단 나루교육원 is one name.

    A body of the state and one with a name that is known without it are two (나루청 국립별빛원), and so are two
    institutes.
    """
    inner = tuple(load(Organizations).inner_endings)
    for owner, body in pairs:
        names = text[owner.start : owner.end], text[body.start : body.end]
        of_its_own = names[1].endswith(inner) and not all(name.endswith(("원", "연구소")) for name in names)
        if _is_its_hospital(*names) or (of_its_own and not (_is_of_the_state(names[0]) or _has_its_own_name(names[1]))):
            yield owner.start, body.end


def divisions(text: str, pairs: Iterable[tuple[Mention, Mention]]) -> frozenset[Mention]:
    """Those of some bodies behind another that are divisions of it: 별빛공단 나루본부."""
    return frozenset(
        body
        for owner, body in pairs
        if text.endswith(BRANCH, owner.end, body.end) and not _is_of_the_state(text[owner.start : owner.end])
    )


def _is_its_hospital(owner: str, body: str) -> bool:
    """Whether a body is a hospital behind its university, whose name it bears even where it is known without it."""
    return body.endswith("병원") and owner.endswith(tuple(load(Organizations).owners_of_hospitals))


def _has_its_own_name(name: str) -> bool:
    return is_listed(name) or name.startswith(tuple(load(Organizations).named_apart))


def _is_of_the_state(name: str) -> bool:
    """Whether a body is a ministry, an agency or a government: what belongs to it has a name of its own."""
    places = gazetteer.of_kind(name, "place")
    return name.endswith(tuple(load(Organizations).state_endings)) or any(place.end == len(name) for place in places)


@cache
def _market() -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    """A country or region before a name in a list; one behind it, or figures; where a list goes on or ends."""
    words = load(Organizations)
    country = rf"(?:{alternatives([*(name for name in words.countries if len(name) > 1), *words.markets])})"
    figures = r"(?:\s?[(（][^()（）]{1,16}[)）])?"
    return (
        regex.compile(rf"{country}{figures},\s?$"),
        regex.compile(
            rf"{figures}[,·･ㆍ]\s?{country}(?!\p{{Hangul}})|\s?[(（][△▲+\-]?\d|\s(?:{alternatives(words.where_goods_go)})(?!\p{{Hangul}}{{2}})"
        ),
        regex.compile(rf"{figures}\s?(?:[,)(（）]|등|$)"),
    )


def is_a_market(text: str, start: int, end: int) -> bool:
    """Whether a union of countries is only where goods go: beside a country in a list, before figures or the word for a
    region, as the other side of a treaty, alone.
    """
    if text[start:end] not in load(Organizations).unions:
        return False
    before, behind, goes_on = _market()
    if behind.match(text, end) or text.strip() == text[start:end] or text[:start].endswith(WITH_KOREA):
        return True
    return goes_on.match(text, end) is not None and before.search(text, max(0, start - LONGEST_LIST), start) is not None
