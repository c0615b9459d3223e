"""The year that the name of an award begins with: it tells when the award was won, and which edition won it.

`2023년 골목 경진대회`, `’23. 골목 경진대회`, `2023. 5. 골목 공모`: the contest is the same in other years, so its name
goes without. Half a year belongs to the name (2023년 상반기 평가).
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from parsers.mentions.award_names import NamedContest
from parsers.mentions.date import Period
from parsers.mentions.mention import Mention
from parsers.mentions.points import year_of

LEADING = regex.compile(
    r"^[(（]?\s?(?:(?P<y4>(?:19|20)\d\d)(?:\s?(?P<word>년도?|\.))?|[’'‘`]\s?(?P<y2>\d\d)\s?(?:년도?|\.)?|(?P<y2>\d\d)\s?년도?)"
    r"(?:\s?(?P<m>1[0-2]|0?[1-9])\s?(?:월|\.(?!\d)))?\s?[)）]?\s?(?=[\p{Hangul}‘’“「｢『A-Z])"
)
HALF_YEAR = regex.compile(r"(?:[상하]반기|\d/4\s?분기|\d\s?분기)")
IN_FRONT = regex.compile(
    r"[(（\[]\s?(?:(?P<y4>(?:19|20)\d\d)|[’'‘`](?P<y2>\d\d))\s?(?:년도?|\.)?\s?[)）\]]\s?[‘“「｢『]?$"
)
SHORTEST, REACH = 5, 14
ROW_OF_A_TABLE = "award.row of a table"


class Edition(NamedTuple):
    """A contest's name, and the ISO year or month in which it was held; None where its name begins with none."""

    name: str
    held: str | None


def year_in_front(text: str, start: int) -> int | None:
    """The year alone in brackets right before the name that begins at `start`: (2023) 골목 경진대회; else None."""
    match = IN_FRONT.search(text, max(0, start - REACH), start)
    return year_of(match) if match else None


def edition(name: str, *, titled: bool) -> Edition:
    """The name without the year or month that it begins with; with it where the rest is half a year or no name.

    Where a list or a row of a table gives the title as it is (`titled`), a year without 년 is one of its words.
    """
    match = LEADING.match(name)
    if match is None:
        return Edition(name, None)
    held = f"{year_of(match):04d}" + (f"-{int(match['m']):02d}" if match["m"] else "")
    rest = name[match.end() :]
    is_title = titled and match["y4"] is not None and not match["word"]
    return Edition(name if is_title or HALF_YEAR.match(rest) or len(rest) < SHORTEST else rest, held)


def award_of(
    rule: str, contest: NamedContest, end: int, grade: str | None, beside: object, behind: int | None
) -> Mention:
    """The award with its date: one beside it, else the year behind it, else the year before its name."""
    dated = behind is not None or isinstance(beside, Period)
    titled = rule == ROW_OF_A_TABLE or (grade is None and not contest.quoted)
    name, held = edition(contest.with_year, titled=dated and titled)
    year = behind or (None if isinstance(beside, Period) else held or contest.year)
    fields = {
        "name": name,
        "grade": " ".join(grade.split()) if grade else None,
        "period": beside if behind is None else None,
        "year": year,
    }
    return Mention("award", contest.start, end, fields, rule)
