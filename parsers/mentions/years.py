"""The year of a date that does not state it: from the nearest evidence, in the order a reader looks for it.

Same range or list, same text before it, then: in a document that states its own day, that day (with 지난해, 내년 taken
at their word); otherwise the year written nearest in the record, before it rather than after it; then the document's
reference day. A year named as one to come (오는 2030년까지) is no evidence, nor is any year after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from parsers.mentions.date import Period, year_of
from parsers.mentions.days import coming_year

WRITTEN_YEAR = regex.compile(
    r"(?<![\d.,])(?:(?P<y4>(?:19|20)\d\d)(?=\s?[년.]|\s?[~∼～)]|\s*$|\s+\d{1,2}월)|[’'‘`](?P<y2>\d\d)(?!\d))"
)
WITH_MONTH = regex.compile(
    r"(?<![\d.,])(?:(?P<y4>(?:19|20)\d\d)|[’'‘`](?P<y2>\d\d))\s?[.년]\s?(?:1[0-2]|0?[1-9])(?!\d)"
)
# Months and days that the one meant is listed behind: 지난해 7월과 8월.
_LISTED = r"(?:(?P<m>\d{1,2})월(?:\s?\d{1,2}일)?(?:[과와]|\s?[,·･]|\s?및)\s?)*+"
LAST_YEAR = regex.compile(rf"(?:지난해|작년|전년|전년도)\s?\P{{N}}{{0,6}}{_LISTED}$")
NEXT_YEAR = regex.compile(rf"(?:내년|차년도|다음\s?해|이듬해)\s?\P{{N}}{{0,6}}{_LISTED}$")
THIS_YEAR = regex.compile(rf"(?:올해|금년|올(?=[\s\d])|당해)\s?\P{{N}}{{0,6}}{_LISTED}$")
REACH = 32
# How far back a year in the same text still tells.
SAME_TEXT = 400
EARLY, LATE = 2, 10


@dataclass(frozen=True, slots=True)
class Evidence:
    """Years written in a record: source offset and year, in order; `coming` is the first named as one to come."""

    offsets: tuple[int, ...]
    years: tuple[int, ...]
    coming: int | None = None

    def nearest(self, offset: int) -> int | None:
        """The year written last before `offset`, else the first after it."""
        if not self.years:
            return None
        at = bisect_left(self.offsets, offset)
        return self.years[at - 1] if at else self.years[0]


def written_in(text: str) -> Iterable[tuple[int, int]]:
    """Offset and year of every year written in a text."""
    for match in WRITTEN_YEAR.finditer(text):
        yield match.start(), year_of(match)


def year_for(
    period: Period, text: str, offset: int, *, stated: str | None, evidence: Evidence, reference: str | None
) -> int | None:
    """The year of a period without one.

    `text` is the text it stands in, `offset` its place in the source; `stated` the document's own ISO day or month,
    `reference` the day near which the document was written.
    """
    before = text[max(0, period.start - SAME_TEXT) : period.start]
    home = stated or reference
    this_year = int(home[:4]) if home else None
    if stated is None or this_year is None:
        same_text = [found for found in written_in(before) if evidence.coming is None or found[1] < evidence.coming]
        nearest = same_text[-1][1] if same_text else evidence.nearest(offset)
        return this_year if nearest is None else nearest
    for pattern, shift in ((LAST_YEAR, -1), (NEXT_YEAR, 1), (THIS_YEAR, 0)):
        if _is_said(pattern, before, period):
            return this_year + shift
    dated = list(WITH_MONTH.finditer(before))
    if dated:
        return year_of(dated[-1])
    return _nearest_to(this_year, stated, period)


def _is_said(pattern: regex.Pattern[str], before: str, period: Period) -> bool:
    """Whether a word for the year stands before a period, or before the list of months that it ends.

    A list that goes back in the months has passed the turn of the year: 지난해 12월 31일, 1월 1일.
    """
    match = pattern.search(before[-REACH:])
    if match is None:
        return False
    months = [*map(int, match.captures("m")), period.stated.month or 12]
    return months == sorted(months)


def _nearest_to(year: int, stated: str, period: Period) -> int:
    """In a document of January or February, a month late in the year is one of the year before."""
    month = period.stated.month
    return year - 1 if month is not None and int(stated[5:7]) <= EARLY and month >= LATE else year


def evidence_of(texts: Sequence[tuple[int, str]]) -> Evidence:
    """The years written in texts, each given with the source offset of its first character."""
    coming = min((year for _, text in texts if (year := coming_year(text)) is not None), default=None)
    found = sorted(
        (offset + at, year)
        for offset, text in texts
        for at, year in written_in(text)
        if coming is None or year < coming
    )
    return Evidence(tuple(offset for offset, _ in found), tuple(year for _, year in found), coming)
