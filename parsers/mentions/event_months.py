"""Months in the names of events: 「마을 대잔치-5월 특별전」, ‘3월 골목 행사’. They tell which it is, not when."""

from __future__ import annotations

from functools import cache

import regex

from parsers.vocabulary import Dates, alternatives, load

OPENING, CLOSING = "「｢『‘“'\"<〈《", "」｣』’”'\">〉》"
LONGEST = 32
OPENED = regex.compile(rf"[{OPENING}][^{OPENING}{CLOSING}\d\n]*$")
# 대잔치-5월: what a hyphen ties to a name.
TIED = regex.compile(r"\p{Hangul}[-–]$")


@cache
def _behind() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """What stands behind the month in a name in brackets, and right behind one without."""
    events = alternatives(load(Dates).events)
    return (
        regex.compile(rf"\s[^{OPENING}{CLOSING}\d\n]{{0,{LONGEST}}}(?<={events})[{CLOSING}]"),
        regex.compile(rf"\s(?:\p{{Hangul}}{{2,6}}\s?)?(?:{events})"),
    )


def is_of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a month without a year at `start` to `end` is part of the name of an event."""
    in_brackets, tied = _behind()
    before = text[max(0, start - LONGEST) : start]
    if TIED.search(before) and tied.match(text, end):
        return True
    return OPENED.search(before) is not None and in_brackets.match(text, end) is not None
