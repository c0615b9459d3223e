"""The year of a date that does not state it: from the nearest evidence, in the order a reader looks for it.

Same range or list, same text before it, then: in a document that states its own day, that day (with 지난해, 내년 taken
at their word); otherwise the year written nearest in the record, before it rather than after it, but none later than
the year that the document names most, for it looks ahead now and then; then that year itself, then the document's
reference day. A year named as one to come (오는 2030년까지) is no evidence, nor is any year after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
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
HEADING = regex.compile(r"\W{0,4}\d{2,4}\s?(?:년도?)?\W{0,4}")
# Months and days that the one meant is listed behind: 지난해 7월과 8월.
_LISTED = r"(?:(?P<m>\d{1,2})월(?:\s?\d{1,2}일)?(?:[과와]|\s?[,·･]|\s?및)\s?)*+"
# 지난 8월 in February lies behind, 오는 1월 in December ahead.
PAST_OR_TO_COME = regex.compile(r"(?<!\p{Hangul})(?:(?P<past>지난)|오는)\s?$")
LAST_YEAR = regex.compile(rf"(?:지난해|작년|전년|전년도)\s?\P{{N}}{{0,6}}{_LISTED}$")
NEXT_YEAR = regex.compile(rf"(?:내년|차년도|다음\s?해|이듬해)\s?\P{{N}}{{0,6}}{_LISTED}$")
THIS_YEAR = regex.compile(rf"(?:올해|금년|올(?=[\s\d])|당해)\s?\P{{N}}{{0,6}}{_LISTED}$")
SAID = ((LAST_YEAR, -1), (NEXT_YEAR, 1), (THIS_YEAR, 0))
REACH = 32
# How far back a year in the same text still tells.
SAME_TEXT = 400
EARLY, LATE = 2, 10


@dataclass(frozen=True, slots=True)
class DocumentDates:
    """What tells the year of a date: the document's own day as it states it, the day near which it was written, and the
    year that it names most."""

    stated: str | None
    reference: str | None
    usual: int | None = None


@dataclass(frozen=True, slots=True)
class YearEvidence:
    """Years written in a record: source offset and year, in order; `coming` is the first named as one to come.

    `firm` tells of each whether a month stands behind it or nothing else beside it (a heading), so that it dates what
    follows even where it is later than the year that the document names most.
    """

    offsets: tuple[int, ...]
    years: tuple[int, ...]
    coming: int | None = None
    firm: tuple[bool, ...] = ()

    def nearest(self, offset: int, usual: int | None = None) -> int | None:
        """The year written last before `offset`, else the first after it; later than `usual` only a firm one."""
        at = bisect_left(self.offsets, offset)
        nearest_first = [*reversed(range(at)), *range(at, len(self.years))]
        return next(
            (self.years[i] for i in nearest_first if usual is None or self.years[i] <= usual or self.firm[i]), None
        )


def written_in(text: str) -> Iterable[tuple[int, int]]:
    """Offset and year of every year written in a text."""
    for match in WRITTEN_YEAR.finditer(text):
        yield match.start(), year_of(match)


def usual_in(text: str, reference: str | None) -> int | None:
    """The year that a document names most, of several the last; None where it names none twice.

    Years after that of its `reference` day are plans.
    """
    latest = int(reference[:4]) if reference else None
    counts = Counter(year for _, year in written_in(text) if latest is None or year <= latest)
    times, year = max(((times, year) for year, times in counts.items()), default=(0, 0))
    return year if times > 1 else None


def year_for(period: Period, text: str, offset: int, *, times: DocumentDates, evidence: YearEvidence) -> int | None:
    """The year in which a period without one begins, or ends where only its end is told.

    `text` is the text it stands in, `offset` its place in the source; `times` what the document tells of its own.
    """
    before = text[max(0, period.start - SAME_TEXT) : period.start]
    if times.stated is None:
        year = _undated(period, before, offset, times, evidence)
        # Months from one year into the next are named after the second: the winter of 2023.
        late = period.crosses_new_year and period.stated.day is None
        return year - 1 if year is not None and late else year
    this_year = int(times.stated[:4])
    for pattern, shift in SAID:
        if _is_said(pattern, before, period):
            return this_year + shift
    side = PAST_OR_TO_COME.search(before)
    if side and period.stated.month is not None:
        month = int(times.stated[5:7])
        passed = side["past"] and period.stated.month > month
        to_come = not side["past"] and period.stated.month < month
        return this_year - 1 if passed else this_year + 1 if to_come else this_year
    dated = list(WITH_MONTH.finditer(before))
    if dated:
        return year_of(dated[-1])
    return _nearest_to(this_year, int(times.stated[5:7]), period)


def _undated(period: Period, before: str, offset: int, times: DocumentDates, evidence: YearEvidence) -> int | None:
    """The year in a document that does not state its day."""
    same_text = [year for _, year in written_in(before) if evidence.coming is None or year < evidence.coming]
    own = times.usual or (int(times.reference[:4]) if times.reference else None)
    if _is_said(THIS_YEAR, before, period):
        # Another year is told apart from this one: 2019년에 놓고 올해 3월에 고침.
        return None if own in same_text else own
    if same_text:
        return same_text[-1]
    nearest = evidence.nearest(offset, times.usual)
    if nearest is not None:
        return nearest
    return own


def _is_said(pattern: regex.Pattern[str], before: str, period: Period) -> bool:
    """Whether a word for the year stands before a period, or before the list of months that it ends.

    A list that goes back in the months has passed the turn of the year: 지난해 12월 31일, 1월 1일.
    """
    match = pattern.search(before[-REACH:])
    if match is None:
        return False
    months = [*map(int, match.captures("m")), period.stated.month or 12]
    return months == sorted(months)


def _nearest_to(year: int, month: int, period: Period) -> int:
    """In a document of January or February, a month late in the year is one of the year before.

    A period over New Year lies where it is nearer to the document's own month.
    """
    begins = period.stated.month
    if begins is None:
        return year
    if period.crosses_new_year and period.last is not None and period.last.month is not None:
        return year if begins - month <= month - period.last.month else year - 1
    return year - 1 if month <= EARLY and begins >= LATE else year


def evidence_of(texts: Sequence[tuple[int, str]]) -> YearEvidence:
    """The years written in texts, each given with the source offset of its first character."""
    coming = min((year for _, text in texts if (year := coming_year(text)) is not None), default=None)
    found: list[tuple[int, int, bool]] = sorted(
        (offset + at, year, _is_firm(text, at))
        for offset, text in texts
        for at, year in written_in(text)
        if coming is None or year < coming
    )
    offsets, years = tuple(row[0] for row in found), tuple(row[1] for row in found)
    return YearEvidence(offsets, years, coming, tuple(row[2] for row in found))


def _is_firm(text: str, at: int) -> bool:
    return WITH_MONTH.match(text, at) is not None or HEADING.fullmatch(text) is not None
