"""Changes told by how much more it is: `지난해(208명) 대비 2.7배 늘어난 570명`, `3곳보다 9% 늘어난 4곳으로`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.change_leads import with_times
from parsers.mentions.change_sides import PARTICLE, YEAR_TAG, found, grammar, unit_of
from parsers.mentions.mention import Mention
from parsers.mentions.signs import SPACES, Sign
from parsers.vocabulary import Changes, alternatives, load

THAN = Sign(lambda: ("대비", "보다", *(f"에{space}비해" for space in SPACES)))
SIGNS = frozenset({THAN})
REACH = 50
# What is no part of a size: 47조 원 규모로.
SIZE = regex.compile(r"\s?(?:규모|수준)$")


class _Patterns(NamedTuple):
    was: regex.Pattern[str]
    more: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    parts, verb = grammar(), rf"(?:{alternatives(load(Changes).verbs)})"
    particle = r"(?:으로|로|을|를|이|가|은|는|의)?(?!\p{Hangul}|\s?[A-Za-z])"
    return _Patterns(
        was=regex.compile(rf"(?<![\d.,])(?P<before>(?:{YEAR_TAG})?{parts.measured})(?P<bracket>\))?\s?$"),
        more=regex.compile(
            rf"(?P<share>\s(?:약\s)?\d[\d.,]*\s?%)?(?:[^.\n()]|[.](?=\d)){{0,24}}?(?!추가){verb}\p{{Hangul}}{{0,2}}\s(?:총\s|약\s)?"
            rf"(?P<after>{parts.measured})(?:(?:\s?(?:수준|규모))?(?P<brought>(?:으로|로)\s(?:\p{{Hangul}}{{2}}\s)?{verb})|{particle})"
        ),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes from a number before 대비 or 보다 to one behind it of the same unit.

    It is only compared, unless it is brought there, or what was stands in brackets and no per cent tell of it.
    """
    for at, end in THAN.places(text):
        now = _patterns().more.match(text, end)
        was = None if now is None else _patterns().was.search(text, max(0, at - REACH), at)
        if was is None or now is None or not (now["brought"] or (was["bracket"] and not now["share"])):
            continue
        if unit_of(was["before"]) == unit_of(now["after"]):
            old, new = with_times(text, was.span("before"), now.span("after"))
            after = SIZE.sub("", PARTICLE.sub("", text[slice(*new)]))
            yield found("change.than", old[0], new[0] + len(after), text[slice(*old)], after)
