"""Dates and periods as Korean offices write them: `’21. 4. 23.`, `2021. 3. ~ 11.`, `’19.4월`, `8월 14일부터 25일까지`.

A date is a point (year, month, day, as far as written) and what may follow it: a second point that makes a period, an
open end, or further points of a list that share its year. A point without a year is found as well; which year it is
the context decides (`parsers/facts/years.py`). What counts: at least a month, or a range of years.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from parsers.mentions.mention import Found
from parsers.mentions.numerals import HYPHEN, TILDE
from parsers.mentions.points import (
    APOSTROPHE,
    DAY,
    LISTS,
    MONTH,
    NO_COUNT,
    WEEKDAY,
    Point,
    beginning,
    full_year,
    point_at,
    point_of,
    year_of,
)
from parsers.vocabulary import Dates, alternatives, load

__all__ = ["Period", "Point", "find", "full_year", "year_of"]

_WORDS = load(Dates)
_CLOCK = rf"(?:\s?(?:{alternatives(_WORDS.times_of_day)})?\s?(?:\d{{1,2}}\s?시(?:\s?\d{{1,2}}\s?분)?|\d{{1,2}}:\d\d))"
_PART_OF_MONTH = rf"(?:\s?(?:{alternatives(_WORDS.parts)}))"
_BESIDE = rf"{_PART_OF_MONTH}?{WEEKDAY}?{_CLOCK}?"
_UNTIL_NOW = rf"(?:\s?(?:{alternatives(_WORDS.open_ends)}))"
# What stands between the points of a period: a mark, or 부터 (에서, where 까지 follows the second).
_TO = regex.compile(rf"{_BESIDE}\s?(?:(?P<mark>{TILDE}|{HYPHEN})|도?\s?부터|(?P<from>에서))\s?(?:오는\s)?")
_UP_TO = regex.compile(rf"{_BESIDE}\s?(?:까지|사이)")
_OPEN_END = regex.compile(rf"{WEEKDAY}?\s?{TILDE}{_UNTIL_NOW}?(?!\s?[’'‘]?\d)")
_OPEN_YEARS_END = regex.compile(rf"\s?{TILDE}(?:{_UNTIL_NOW}|(?=\s*(?:$|[)\],])))")
_OPEN_START = regex.compile(rf"(?:^|(?<=[\s(:,]))({TILDE})\s?$")
_AND = regex.compile(rf"{WEEKDAY}?(?:\s?{LISTS}\s?|[과와]\s|\s및\s)")
# The second side of a period, and further points of a list, take over what the first has said.
_DAY_WORD = rf"일(?!\s?(?:{alternatives(_WORDS.lengths)}|차(?!\s?관)))"
_TIME = r"(?!\s?:|\s?시(?!간))"
_THEN_MONTH = regex.compile(rf"{MONTH}{_TIME}(?!\s?[.]\s?\d{{1,2}}(?!\d))(?:\s?월|\s?[.]|{NO_COUNT})")
_THEN_MONTH_MARKED = regex.compile(rf"{MONTH}(?:\s?월(?!\s?\d{{1,2}}\s?일)|[.](?!\s?\d))")
# 24. 3. ~ 26. 12.: a number that is no month is a year.
_THEN_SHORT_MONTH = regex.compile(rf"(?P<y2>1[3-9]|2\d)\s?[.]\s?{MONTH}(?:\s?월|\s?[.](?!\d)|{NO_COUNT})(?![.]\s?\d)")
_THEN_DAY = regex.compile(rf"{DAY}(?!\s?월){_TIME}{NO_COUNT}(?:\s?{_DAY_WORD}|\s?[.](?!\s?\d))?")
_THEN_DAY_MARKED = regex.compile(rf"{DAY}\s?{_DAY_WORD}")
_YEAR_END = r"(?![\d%\-/]|,\d{3}|\s?[.]\s?\d|\s?[월일명건개회세배차시:대점호])\s?(?:년도?|[.])?+(?!도?\s?\d{1,2}\s?월"
_THEN_YEAR = regex.compile(
    rf"(?:(?P<y4>(?:19|20|21)\d\d)|{APOSTROPHE}\s?(?P<y2>\d\d)){_YEAR_END})"
    rf"|(?P<y2>\d\d){_YEAR_END}|\s?(?:간(?!\p{{Hangul}})|차|된|동안))"
)
_LIST_DAY = regex.compile(rf"{DAY}\s?(?:{_DAY_WORD}|(?=(?:\s?{LISTS}\s?\d{{1,2}}){{1,9}}\s?일))")
_LIST_MONTH = regex.compile(
    rf"{MONTH}(?:\s?월(?!\s?\d{{1,2}}\s?일)|[.](?!\s?\d)|(?=(?:\s?{LISTS}\s?(?:1[0-2]|[1-9])){{1,11}}\s?월))"
)
_WEEKDAY_AFTER = regex.compile(WEEKDAY)
_UNTIL = regex.compile(r"\s?(?:부터|까지)")
_PLAIN_DAY = regex.compile(r"(?:3[01]|[12]\d|0?[1-9])(?=[).\]]|\s?일(?!간)|까지)")
# (11.26 예정), (12.3): what may stand in parentheses with a day, and a number before them whose share it is.
_IN_PARENTHESES = regex.compile(rf"\s?(?:{alternatives(_WORDS.remarks)})?\s?[),]")
_SHARE_BEFORE = regex.compile(r"(?:^|\d[\d,.]*)\s*[(]$")
_EVERY_YEAR = regex.compile(rf"(?:{alternatives(_WORDS.every_year)})\P{{N}}{{0,8}}(?:\d{{1,2}}월\P{{N}}{{0,6}},\s?)?$")
_NUMBER_BEFORE = regex.compile(
    rf"(?:(?:(?<!어)(?:{alternatives(_WORDS.numbers_behind)})|[vV]er?\.?"
    rf"|(?<![\p{{Hangul}}\d])(?:{alternatives(_WORDS.numbers_behind_alone)}))\s?[(]?|[△▲▽▼+]\s?)$"
)
_SECTION_TITLE = regex.compile(r"\s+[\p{Hangul}A-Za-z]")
REACH = 24
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Period:
    """A date (`last` None) or period with its place; `first` is None where only the end is stated."""

    start: int
    end: int
    first: Point | None
    last: Point | None

    @property
    def crosses_new_year(self) -> bool:
        """Whether a period without a year runs from late in one year into the next: 12~2월, 12. 26. ~ 1. 5."""
        if self.first is None or self.last is None or self.first.year is not None or self.last.year is not None:
            return False
        return _within_year(self.first) > _within_year(self.last, late=True)

    @property
    def stated(self) -> Point:
        """The point that is there in any case."""
        point = self.first or self.last
        assert point is not None
        return point


def _within_year(point: Point, *, late: bool = False) -> tuple[int, int]:
    """Month and day of a point; where they are not written the first of them, with `late` the last."""
    unknown = 99 if late else 0
    return point.month or unknown, point.day or unknown


def find(text: str) -> Iterator[Found]:
    """All dates and periods in a text. Fields: `period`, a Period whose points may lack their year."""
    at = 0
    while (start := beginning(text, at)) is not None:
        at = start + 1
        period = _period_at(text, start)
        if period is None:
            continue
        at = max(at, period.end)
        if _EVERY_YEAR.search(text[max(0, start - REACH) : start]):
            continue
        yield Found("date", period.start, period.end, {"period": period})
        for listed in _listed_after(text, period):
            yield Found("date", listed.start, listed.end, {"period": listed})
            at = listed.end


def _period_at(text: str, start: int) -> Period | None:
    read = point_at(text, start)
    if read is None:
        return None
    first, match = read
    if first.form == "day" and not _is_month_and_day(text, match):
        return None
    if first.month is None:
        return _years(text, first)
    return _period_from(text, first)


def _years(text: str, first: Point) -> Period | None:
    """The period that begins with a year; a year alone is no date."""
    to = _TO.match(text, first.end)
    last = _second(text, to, first) if to else None
    if last is not None and last.year is not None and first.year is not None:
        if not first.year < last.year <= first.year + LONGEST:
            return None
        # 15년 ~ 25년: round numbers of years are lengths of time.
        lengths = first.form == "short year" and first.year % 5 == 0 and last.year % 5 == 0
        return None if lengths and text[first.end - 1] == "년" else Period(first.start, last.end, first, last)
    open_end = _OPEN_YEARS_END.match(text, first.end)
    marked = text[first.end - 1] in "년도."
    return Period(first.start, open_end.end(), first, None) if open_end and marked else None


def _period_from(text: str, first: Point) -> Period:
    """The period that begins at a point, or the point alone."""
    to = _TO.match(text, first.end)
    last = _second(text, to, first) if to else None
    if last is not None:
        # A misprint says an end before the beginning: nobody knows which of them is wrong.
        return Period(first.start, last.end, first, None if _is_before(last, first) else last)
    only_end = _OPEN_START.search(text[max(0, first.start - 3) : first.start])
    if only_end:
        return Period(first.start - len(only_end.group().lstrip()), first.end, None, first)
    open_end = _OPEN_END.match(text, first.end)
    if open_end:
        return Period(first.start, open_end.end(), first, None)
    return Period(first.start, first.end, first, None)


def _second(text: str, to: regex.Match[str], first: Point) -> Point | None:
    """The point behind `to` that ends a period begun by `first`; None where none stands there, or an earlier one."""
    last = _second_as_written(text, to.end(), first, marked=to["mark"] is None)
    if last is None or (to["from"] and not _UP_TO.match(text, last.end)):
        return None
    whole = last.month is not None
    last = _in_year_of(first, last)
    return None if not whole and _is_before(last, first) else last


def _is_before(last: Point, first: Point) -> bool:
    """Whether the end of a period lies before its beginning; without a year only within a month."""
    if first.year is None or last.year is None:
        days = first.month == last.month and first.day is not None and last.day is not None
        return days and (last.day or 0) < (first.day or 0)
    return (last.year, *_within_year(last, late=True)) < (first.year, *_within_year(first))


def _second_as_written(text: str, at: int, first: Point, *, marked: bool) -> Point | None:
    """The end of a period with what is written of it; behind 부터 (`marked`) only with its 년, 월 or 일."""
    read = point_at(text, at)
    if read is not None and _may_end(text, first, *read, marked=marked):
        return read[0]
    if first.month is None:
        patterns = [_THEN_YEAR]
    elif first.day is not None:
        patterns = [_THEN_DAY_MARKED if marked else _THEN_DAY]
    elif first.year is not None and not marked:
        patterns = [_THEN_SHORT_MONTH, _THEN_MONTH]
    else:
        patterns = [_THEN_MONTH_MARKED]
    for pattern in patterns:
        match = pattern.match(text, at)
        if match and not (marked and pattern is _THEN_YEAR and not _is_sure_year(text, match)):
            return point_of(match)
    # ’20.3.~’22.: the end says its year only.
    later = _THEN_YEAR.match(text, at) if first.year is not None else None
    return point_of(later) if later and (later["y4"] or not later.group()[0].isdigit()) else None


def _is_sure_year(text: str, match: regex.Match[str]) -> bool:
    """Whether a year behind 부터 is none of a length of time: 2006년부터 19년 동안."""
    return bool(match["y4"]) or not match.group()[0].isdigit() or _UP_TO.match(text, match.end()) is not None


def _may_end(text: str, first: Point, last: Point, match: regex.Match[str], *, marked: bool) -> bool:
    """Whether a whole point that stands behind the mark of a period can be its end."""
    if last.form in ("months", "year", "short year"):
        return False
    if last.form == "day" and first.day is None and (first.year is not None or not match["tail"]):
        return False
    sure = last.form not in ("day", "short year and month") or _UP_TO.match(text, last.end) is not None
    return sure or not marked


def _in_year_of(first: Point, other: Point) -> Point:
    """`other` with the month and year that it takes over from the point before it; past December it is a year later."""
    if other.year is not None:
        return other
    month = other.month if other.month is not None else first.month
    year = first.year
    if year is not None and month is not None and first.month is not None and month < first.month:
        year += 1
    return replace(other, month=month, year=year)


def _listed_after(text: str, period: Period) -> Iterator[Period]:
    """Further points of a list that take over what the first one said: ’21. 2. / 5.; 5월 13, 14일."""
    last = period.last or period.stated
    if last.month is None:
        return
    end = period.end
    while True:
        separator = _AND.match(text, end)
        if not separator:
            return
        match = (_LIST_DAY if last.day is not None else _LIST_MONTH).match(text, separator.end())
        if not match or (last.day is None and last.year is None):
            return
        last = _in_year_of(last, point_of(match))
        end = match.end()
        # The year stands with the first of the list only.
        yield Period(match.start(), end, replace(last, year=None), None)


def _is_month_and_day(text: str, match: regex.Match[str]) -> bool:
    """Whether `8.7` is the 7th of August rather than a number: by its point or 일, or by where it stands."""
    before = text[max(0, match.start() - REACH) : match.start()]
    if _NUMBER_BEFORE.search(before):
        return False
    if match["tail"]:
        dotted = match["tail"].strip() == "."
        return not (match.start() == 0 and dotted and _SECTION_TITLE.match(text, match.end()))
    after = match.end()
    if _WEEKDAY_AFTER.match(text, after) or _UNTIL.match(text, after):
        return True
    to = _TO.match(text, after)
    if to and to["mark"]:
        other = point_at(text, to.end())
        if other is not None and other[0].form in ("day", "full", "short", "named day"):
            return True
        if _PLAIN_DAY.match(text, to.end()) and before.endswith("("):
            return True
    if text[after : after + 1] == "/":
        other = point_at(text, after + 1)
        if other is not None and other[0].form == "day":
            return True
    if before.endswith("/") and before[-2:-1].isdigit() | before[-2:-1].startswith("."):
        return True
    closing = _IN_PARENTHESES.match(text, after) if before.endswith("(") else None
    return closing is not None and (len(closing.group()) > 1 or not _SHARE_BEFORE.search(before))
