"""Changes in a sentence: `7일에서 3일로 단축`, `지난해(208명) 대비 2.7배 늘어난 570명`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import (
    ARROWS,
    PARTICLE,
    YEAR,
    YEAR_TAG,
    Span,
    found,
    grammar,
    led,
    unit_of,
)
from parsers.mentions.mention import Mention
from parsers.mentions.signs import GAPS, SPACES, Sign
from parsers.vocabulary import Changes, alternatives, load

THAN = Sign(lambda: map("".join, product(")", GAPS, ("대비", "보다", *(f"에{space}비해" for space in SPACES)))))
# Before 에서 a number is near, with its unit and a remark; behind it another, and what makes it the goal.
NUMBER_BEFORE = re.compile(r"\d[^\d\n]{0,40}$")
NUMBER_BEHIND = re.compile(r"[^\d\n]{0,80}\d[^\n]{0,60}?(?:로|까지)")
FROM_SIGN = Sign(lambda: ["에서"])
SIGNS = frozenset({THAN, FROM_SIGN})
REACH, NEAREST = 90, 44
FARTHEST, LONGEST = 80, 40
# A note or a quotation mark behind a value.
CLOSING = r"\*{0,3}[’']?\s?"
_NEAR = r"(?:[^.\n()]|[.](?=\d)){0,24}?"
# What may stand between the two values: 올해부터, 2021년에는, 마을 2곳에 더한.
CLOSE = regex.compile(rf"[^\d\n’'‘(]{{1,14}}\s|{YEAR}에는?\s|[^.\n]{{3,40}}?\p{{Hangul}}[된난한]\s|")
# Between 에서 and the second value: an arrow, a quotation mark that is no apostrophe of a year.
OPENING = regex.compile(rf",?\s?(?:{ARROWS}\s?)?(?:[’'‘](?!\d\d[.년]))?")
# What parts two statements.
APART = regex.compile(r"에서|다\.\s|\n|;")


class _Patterns(NamedTuple):
    before: regex.Pattern[str]
    after: regex.Pattern[str]
    one: regex.Pattern[str]
    verb: regex.Pattern[str]
    than: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, parts = load(Changes), grammar()
    verb = rf"(?:{alternatives(words.verbs)})"
    value = rf"(?P<value>{parts.rate}{parts.measured})"
    # Two values of one time: 작년 3개 마을, 30명에서.
    values = rf"(?:{value},?\s){{0,2}}?{value}"
    tag = rf"(?:{YEAR_TAG}(?:\p{{Hangul}}{{2,6}}\s?)?)?"
    return _Patterns(
        before=regex.compile(rf"(?<![\d.,])(?P<side>{tag}{values}){CLOSING}$"),
        after=regex.compile(
            rf"(?<![\d.,])(?P<side>(?:{YEAR_TAG})?{values}){CLOSING}"
            rf"(?:(?:규모|수준|체계|대상)\*{{0,3}})?(?:까지로|으로|로|(?P<until>까지))(?![\p{{Hangul}}])"
            rf"(?P<told>(?:\s?(?:대폭|크게|다소|소폭|각각|한시|약|\d+(?:\.\d+)?배|\d[\d,.%]*\p{{Hangul}}{{0,2}}))*\s?{verb})?"
            rf"(?=(?P<near>{_NEAR}{verb})?)"
        ),
        one=regex.compile(rf"(?<![\d.,]){tag}{value}$"),
        verb=regex.compile(verb),
        than=regex.compile(
            rf"\((?P<before>{parts.measured})\)\s?(?:대비|보다|에\s비해)(?!\s(?:약\s)?\d[\d.,]*\s?%){_NEAR}(?!추가){verb}\p{{Hangul}}{{0,2}}\s"
            rf"(?:총\s|약\s)?(?P<after>{parts.measured})(?=(?:으로|로|을|를|이|가|은|는|의)?(?!\p{{Hangul}}|\s?[A-Za-z]))"
        ),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes told by A에서 B로, or by so much more than a number in parentheses."""
    last = 0
    for at, end in FROM_SIGN.places(text):
        if at >= last and NUMBER_BEHIND.match(text, end) and NUMBER_BEFORE.search(text, max(0, at - NEAREST), at):
            told = _from_to(text, max(last, at - REACH), at, end)
            if told is not None:
                end = told.end
                yield told
        last = max(last, end)
    yield from _than(text)


def _from_to(text: str, left: int, at: int, end: int) -> Mention | None:
    """The change whose 에서 stands between `at` and `end`; its first side does not begin before `left`."""
    before = _patterns().before.search(text, left, at)
    if before is None:
        return None
    start = OPENING.match(text, end).end()  # type: ignore[union-attr]
    for after in _patterns().after.finditer(text, start, start + FARTHEST + LONGEST):
        gap = text[start : after.start()]
        if APART.search(gap):
            return None
        old, new = _paired(text, before, after)
        alike = unit_of(text[slice(*old)]) == unit_of(text[slice(*new)])
        # 20대에서 70대까지 is a range, not a change, where nothing tells of one.
        told = after["told"] or (alike and (after["near"] or not after["until"]))
        far = alike and len(gap) <= FARTHEST and (after["told"] or _patterns().verb.search(gap))
        if (told and CLOSE.fullmatch(gap)) or far:
            old, new = led(text, old, new, start)
            last = after.end("told") if after["told"] else after.end()
            return found("change.from to", old[0], last, text[slice(*old)], text[slice(*new)])
    return None


def _paired(text: str, before: regex.Match[str], after: regex.Match[str]) -> tuple[Span, Span]:
    """Both sides with as many values as pair by their units: all, or the last of each."""
    sides = [before, after]
    units = [[unit_of(value) for value in side.captures("value")] for side in sides]
    if units[0] == units[1]:
        return before.span("side"), after.span("side")
    last = [_patterns().one.search(text, side.start("side"), side.end("side")) or side for side in sides]
    return last[0].span(), last[1].span()


def _than(text: str) -> Iterator[Mention]:
    for match in _patterns().than.finditer(text) if THAN.stands_in(text) else ():
        if unit_of(match["before"]) == unit_of(match["after"]):
            after = PARTICLE.sub("", match["after"])
            end = match.start("after") + len(after)
            yield found("change.than", match.start("before"), end, match["before"], after)
