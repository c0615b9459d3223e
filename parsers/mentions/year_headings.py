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


# The bullet of a block's heading, and what begins the next part.
BULLET = regex.compile(r"[□■❏❑▣◆◇○●◎▶▷ㅇ]")
NEXT_PART = regex.compile(r"\s*(?:\d{1,2}[.)]\s|[Ⅰ-Ⅻ]|제\s?\d{1,2}\s?[장절편])")


class Headed(NamedTuple):
    """Where a heading stands, and the year of the months below it; None where the document's day tells it."""

    at: int
    year: int | None


def headed_in(text: str) -> tuple[Headed, ...]:
    """The headings of a text that say of which year the months below are, and those that end what they say.

    One behind a bullet is a block's: the next line with its bullet ends it, and so does the number of a next part.
    """
    words = load(Dates)
    plans, results = tuple(words.headed_plans), tuple(words.headed_results)
    found: list[Headed] = []
    # Of the part, and of the block in it, by its bullet.
    part: tuple[int, bool] | None = None
    block: tuple[str, tuple[int, bool]] | None = None
    at = 0
    for line in text.split("\n"):
        bullet = match.group() if (match := BULLET.match(line.lstrip())) else ""
        said = line.rstrip(CLOSING) if len(line) <= LONGEST else ""
        is_plan = said.endswith(plans)
        dated = OF_A_YEAR.fullmatch(said) if is_plan or said.endswith(results) else None
        if dated and bullet:
            block = bullet, (year_of(dated), is_plan)
        elif dated:
            part, block = (year_of(dated), is_plan), None
        elif block and (bullet == block[0] or NEXT_PART.match(line)):
            block = None
            found.append(Headed(at, part[0] if part else None))
        if dated or (said and said.endswith((*plans, *results))):
            year, planned = block[1] if block else part or (None, False)
            found += [Headed(at, year if is_plan == planned else None)] if year is not None else []
        at += len(line) + 1
    return tuple(found)


def year_above(headed: Sequence[Headed], offset: int) -> int | None:
    """The year of the months at an offset, by the last heading above it."""
    at = bisect_right(headed, offset, key=lambda heading: heading.at) - 1
    return headed[at].year if at >= 0 else None
