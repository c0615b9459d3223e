"""The year of a date that does not state it: from the nearest evidence, in the order a reader looks for it.

Same range or list, the row of a table, the label of the line, same text before it, then: in a document that states its
own day, that day (with 지난해, 내년 taken at their word); otherwise the year written nearest before it in the record,
but none later than the year that the document names most, for it looks ahead now and then; then that year itself. Where
it names none more than others, the first year after it, then the document's reference day. A year named as one to come
(오는 2030년까지) is no evidence, nor is any year after it.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from parsers.mentions.date import Period, year_of
from parsers.mentions.year_evidence import WITH_MONTH, Year, YearEvidence
from parsers.mentions.year_headings import Headed, year_above
from parsers.mentions.year_words import (
    BESIDE,
    LABEL,
    LABELLED,
    NOW_OR_LATER,
    PAST_OR_TO_COME,
    SAID,
    SAME_SENTENCE,
    THIS_YEAR,
    THIS_YEARS,
    WRITTEN_YEAR,
    is_goal,
    is_in_parentheses,
    is_measured,
    is_of_a_period,
    is_of_last_year,
    is_told_as_ahead,
    is_told_as_past,
    said,
    same_year,
    written_in,
)

# Months before a date, and words that put them into the past.
MONTH = regex.compile(r"(?<!\d)(?P<m>1[0-2]|[1-9])월")
LISTED = regex.compile(r"월\s?[,·ㆍ]\s?$")
PAST = regex.compile(r"지난|작년|전년|\d{4}년|[’'‘`]\d\d")
# How far back a year in the same text still tells.
SAME_TEXT = 400
EARLY, LATE = 2, 10
# What is told of next month as past was chosen or settled for it.
FAR_AHEAD = 3
# A cell or a note, and how far above it the year stands that it is of.
LONGEST_NOTE = 160
SAME_PLACE = 300


@dataclass(frozen=True, slots=True)
class DocumentDates:
    """What tells the year of a date: the document's own day as it states it, the day near which it was written, the
    year that it names most, and the headings that say of which year the months below them are."""

    stated: str | None
    reference: str | None
    usual: int | None = None
    headed: tuple[Headed, ...] = ()


def year_for(period: Period, text: str, offset: int, *, times: DocumentDates, evidence: YearEvidence) -> Year:
    """The year in which a period without one begins, or ends where only its end is told; and what tells it.

    `text` is the text it stands in, `offset` its place in the source; `times` what the document tells of its own.
    """
    if (in_table := evidence.cells.get(offset - period.start)) is not None:
        return Year(in_table, "the years and months before it in the table")
    before = text[max(0, period.start - SAME_TEXT) : period.start]
    if (told := same_year(before, int(times.stated[:4]) if times.stated else None)) is not None:
        return Year(told[0], f"{told[1]} before it")
    if times.stated is None:
        year = _undated(period, before, offset, times, evidence)
        # Months from one year into the next are named after the second: the winter of 2023.
        return year.moved(-1) if period.crosses_new_year and period.stated.day is None else year
    this_year = int(times.stated[:4])
    for pattern, shift in SAID:
        if (word := said(pattern, before, period)) is not None:
            return Year(this_year + shift, f"{word} before it, in a document of {times.stated}")
    side = PAST_OR_TO_COME.search(before)
    if side and period.stated.month is not None:
        month = int(times.stated[5:7])
        passed = side["past"] and period.stated.month > month
        to_come = not side["past"] and period.stated.month < month
        shift = -1 if passed else 1 if to_come else 0
        return Year(this_year + shift, f"{side.group().strip()} before it, in a document of {times.stated}")
    told_here = _told_by_its_text(text, period, times.stated)
    headed = None if period.crosses_new_year else year_above(times.headed, offset)
    if told_here is None and headed is not None:
        return Year(headed, f"{headed} in the heading above it")
    return told_here or _by_the_document(text, period, offset, times.stated, evidence)


def _told_by_its_text(text: str, period: Period, stated: str) -> Year | None:
    """The year in a document of the `stated` day, by what stands before the period in its text and how it goes on."""
    before = text[max(0, period.start - SAME_TEXT) : period.start]
    this_year, month = int(stated[:4]), int(stated[5:7])
    if beside := BESIDE.search(before) or LABELLED.search(before[-SAME_SENTENCE:]):
        return Year(year_of(beside), f"{beside.group().strip()} right before it")
    dated = [each for each in WITH_MONTH.finditer(before) if not _is_no_evidence(each, this_year, period)]
    if dated:
        return _told_after(dated[-1], this_year, period, before[dated[-1].end() :])
    label = LABEL.match(text, 0, period.start)
    if label and not WRITTEN_YEAR.search(text, label.end("said"), period.start):
        return Year(year_of(label), f"{label['said']} at the head of its line")
    behind = text[period.end : period.end + SAME_SENTENCE]
    if _is_told_of(behind, month, period) and not NOW_OR_LATER.search(before[-SAME_SENTENCE:]):
        return Year(this_year - 1, f"told as past, in a document of {stated}")
    begins = period.stated.month or 0
    if is_measured(before, behind, begins, month) or (begins > month and is_of_last_year(before, behind, this_year)):
        return Year(this_year - 1, f"told of the year before, in a document of {stated}")
    if _goes_on_ahead(before, month, period):
        return Year(this_year, f"months to come before it, in a document of {stated}")
    return None


def _by_the_document(text: str, period: Period, offset: int, stated: str, evidence: YearEvidence) -> Year:
    """The year of the `stated` day, or the one before where that is nearer or told above."""
    this_year, month = int(stated[:4]), int(stated[5:7])
    before = text[max(0, period.start - SAME_TEXT) : period.start]
    nearest = _nearest_to(this_year, month, period)
    far = nearest == this_year and (period.stated.month or 0) - month >= FAR_AHEAD
    above = _told_above(text, offset - period.start, this_year - 1, evidence) if far else None
    if nearest == this_year and above is None:
        return Year(this_year, f"the document is of {stated}")
    if not period.crosses_new_year and is_told_as_ahead(before, text[period.end : period.end + SAME_SENTENCE]):
        return Year(this_year, f"told as to come, in a document of {stated}")
    ahead = nearest < this_year and not period.crosses_new_year
    if ahead and _is_headed_as_ahead(text, offset - period.start, evidence):
        return Year(this_year, f"headed as to come, in a document of {stated}")
    return above or Year(nearest, f"the document is of {stated}")


def _is_headed_as_ahead(text: str, offset: int, evidence: YearEvidence) -> bool:
    """Whether the text at `offset` is a note and no sentence, close below the heading of a plan."""
    note = len(text) <= LONGEST_NOTE and not text.endswith("다.")
    return note and any(offset - SAME_PLACE < first < offset < end for first, end in evidence.plans)


def _told_above(text: str, offset: int, last_year: int, evidence: YearEvidence) -> Year | None:
    """`last_year` where it is the year written last before the text at `offset`, if that is no sentence: in the caption
    of its table, in the line that it notes. What is headed as to come is not of it."""
    if len(text) > LONGEST_NOTE or text.endswith("다."):
        return None
    told = evidence.nearest(offset, last_year + 1)
    if told is None or told.at is None or not offset - SAME_PLACE < told.at < offset or told.year != last_year:
        return None
    return None if any(told.at < heading < offset for heading in evidence.ahead) else told


def _is_no_evidence(dated: regex.Match[str], this_year: int, period: Period) -> bool:
    """Whether a date told before says nothing of the next one: it is looked ahead to, or long past and rounded off."""
    year, begins = year_of(dated), period.stated.month
    if year > this_year:
        return is_goal(dated) or is_of_a_period(dated)
    beside = is_in_parentheses(dated.string, dated.start()) and not is_in_parentheses(dated.string, dated.endpos)
    if begins == int(dated["m"]) and year < this_year and beside:
        return True
    if year + 1 >= this_year:
        return False
    return is_of_a_period(dated) or (begins is not None and begins < int(dated["m"]))


def _told_after(dated: regex.Match[str], this_year: int, period: Period, between: str) -> Year:
    """The year of the date told before; what follows it with an earlier month is of this year, where that is the next.

    2023년 12월부터 닫았다가 3월 19일에 엶, told in 2024. What stands between may tell another: 올해, ’23년 놓음(5월).
    """
    year, begins = year_of(dated), period.stated.month
    if year < this_year and THIS_YEARS.search(between):
        return Year(this_year, f"this year is told behind {dated.group()} in the same text")
    later = [each for _, each in written_in(between) if year < each <= this_year]
    if later and year + 1 < this_year:
        return Year(later[-1], f"{later[-1]} before it in the same text")
    if begins is not None and year + 1 == this_year and begins < int(dated["m"]):
        return Year(this_year, f"{dated.group()} before it in the same text, and the document is of {this_year}")
    return Year(year, f"{dated.group()} before it in the same text")


def _is_told_of(behind: str, month: int, period: Period) -> bool:
    """Whether a month that the document's year has not reached is told of as past: 8월에 흑자로 전환되었으며."""
    begins = period.stated.month
    if begins is None or begins - month < FAR_AHEAD:
        return False
    return is_told_as_past(behind)


def _goes_on_ahead(before: str, month: int, period: Period) -> bool:
    """Whether a period ends a run of months to come: in January 5~9월에 점검, 10월에 확정, 11월부터 지급.

    What is listed right behind earlier months is of their year: 1~3월, 10~12월.
    """
    told = [int(match["m"]) for match in MONTH.finditer(before)]
    if not told or period.stated.month is None or PAST.search(before[-SAME_SENTENCE:]):
        return False
    first = period.stated.month
    for earlier in reversed(told):
        if earlier > first:
            break
        first = earlier
    return month < first < LATE or (first < LATE and LISTED.search(before) is not None)


def _undated(period: Period, before: str, offset: int, times: DocumentDates, evidence: YearEvidence) -> Year:
    """The year in a document that does not state its day."""
    same_text = [year for _, year in written_in(before) if evidence.coming is None or year < evidence.coming]
    own = _own(times)
    word = said(THIS_YEAR, before, period)
    if word is not None:
        # Another year is told apart from this one: 2019년에 놓고 올해 3월에 고침.
        if own.year in same_text:
            return Year(None, f"{word} is another year than {own.year} beside it, and nothing tells which")
        return own._replace(by=f"{word} before it, and {own.by}")
    if same_text:
        return Year(same_text[-1], f"{same_text[-1]} before it in the same text")
    return evidence.nearest(offset, times.usual) or own


def _own(times: DocumentDates) -> Year:
    """The year of a document that does not state its day."""
    if times.usual:
        return Year(times.usual, f"the document names {times.usual} most")
    if times.reference:
        return Year(int(times.reference[:4]), f"the document was written near {times.reference}")
    return Year(None, "nothing in the document tells a year")


def _nearest_to(year: int, month: int, period: Period) -> int:
    """In a document of January or February, a month late in the year is one of the year before.

    A period over New Year lies where it is nearer to the document's own month.
    """
    begins = period.stated.month
    if begins is None or period.told_longer == "next":
        return year
    if period.crosses_new_year and period.last is not None and period.last.month is not None:
        return year if begins - month <= month - period.last.month else year - 1
    return year - 1 if month <= EARLY and begins >= LATE else year
