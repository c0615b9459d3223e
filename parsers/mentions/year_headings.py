"""Headings that say of which year the months below them are: `Ⅲ. 2032년 주요업무계획`, `❏ 2031년 실적`.

A plan is made before its year begins, or as it begins: its months lie in its year, not near the day of the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import regex

from parsers.mentions.date import year_of
from parsers.vocabulary import Dates, load

LONGEST = 30
CLOSING = " \t.。」』】>〉)]:-–—=~·…"
# A year before words without a number: no date, no sentence.
OF_A_YEAR = regex.compile(
    r"[^\p{L}\d]{0,8}(?:제\s?\d{1,2}\s?[장절편]|\d{1,2}[.)]|[Ⅰ-Ⅻ]|[가-하][.)])?[^\p{L}\d]{0,8}"
    r"(?:(?P<y4>20\d\d)|[’'‘](?P<y2>\d\d))(?:년도?)?\s{1,3}\p{Hangul}[^\d.:]*"
)


class Headed(NamedTuple):
    """Where a heading stands, and the year of the months below it; None where the document's day tells it."""

    at: int
    year: int | None


def headed_in(text: str) -> tuple[Headed, ...]:
    """The headings of a text that say of which year the months below are, and those that end what they say."""
    words = load(Dates)
    plans, results = tuple(words.headed_plans), tuple(words.headed_results)
    found: list[Headed] = []
    year: int | None = None
    planned = False
    at = 0
    for line in text.split("\n"):
        if len(line) <= LONGEST and (said := line.rstrip(CLOSING)).endswith((*plans, *results)):
            is_plan = said.endswith(plans)
            if match := OF_A_YEAR.fullmatch(said):
                year, planned = year_of(match), is_plan
            if year is not None:
                found.append(Headed(at, year if is_plan == planned else None))
        at += len(line) + 1
    return tuple(found)


def year_above(headed: Sequence[Headed], offset: int) -> int | None:
    """The year of the months at an offset, by the last heading above it."""
    at = bisect_right(headed, offset, key=lambda heading: heading.at) - 1
    return headed[at].year if at >= 0 else None
