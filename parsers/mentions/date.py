"""Dates and periods as Korean offices write them: `’21. 4. 23.`, `2021. 3. ~ 11.`, `’19.4월`, `8월 14일부터 25일까지`.

A date is a point (year, month, day, as far as written) and what may follow it: a second point that makes a period, an
open end, or further points of a list that share its year. A point without a year is found as well; which year it is
the context decides (`parsers/mentions/years.py`). What counts: at least a month, or a range of years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import regex

from parsers.mentions.date_lists import in_year_of, listed_after
from parsers.mentions.date_surroundings import OPEN_START, joints, lengths, open_ends, seconds
from parsers.mentions.event_months import is_of_a_name
from parsers.mentions.mention import Mention
from parsers.mentions.periods import LAST_MONTH, Period, within_year
from parsers.mentions.pointed_days import is_month_and_day
from parsers.mentions.points import (
    Point,
    beginnings,
    full_year,
    point_at,
    point_of,
    year_of,
)
from parsers.mentions.recurring import listed_with, recurs
from parsers.mentions.signs import DIGIT
from parsers.mentions.spelled_dates import SIGN as IN_WORDS
from parsers.mentions.spelled_dates import points_in_words

__all__ = ["SIGNS", "Period", "Point", "find", "full_year", "year_of"]

SIGNS = frozenset({DIGIT, IN_WORDS})
REACH = 24
LONGEST = 200
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find(text: str) -> Iterator[Mention]:
    """All dates and periods in a text. Fields: `period`, a Period whose points may lack their year."""
    at, every_year = 0, -REACH
    for start in beginnings(text):
        period = _period_at(text, start) if start >= at else None
        if period is None:
            continue
        at = period.end
        if _is_of_every_year(text, period, every_year):
            every_year = period.end
            continue
        if period.last is None and period.stated.form == "month" and is_of_a_name(text, period.start, period.end):
            continue
        form = period.stated.form
        yield Mention("date", period.start, period.end, {"period": period}, f"date.{form}")
        for point in listed_after(text, period.end, period.last or period.stated):
            listed = Period(point.start, point.end, point, None)
            yield Mention("date", listed.start, listed.end, {"period": listed}, f"date.listed behind {form}")
            at = listed.end
    for point in points_in_words(text) if IN_WORDS.stands_in(text) else ():
        yield Mention(
            "date",
            point.start,
            point.end,
            {"period": Period(point.start, point.end, point, None)},
            f"date.{point.form}",
        )


def _is_of_every_year(text: str, period: Period, last: int) -> bool:
    """Whether a period is one of every year, by what stands beside it or listed with one that ends at `last`."""
    given = period.stated.year is not None
    if not given and listed_with(text, last, period.start):
        return True
    months = all(point is None or point.day is None for point in (period.first, period.last))
    return recurs(text, period.start, period.end, months=months, given=given)


def _period_at(text: str, start: int) -> Period | None:
    read = point_at(text, start)
    if read is None:
        return None
    first, match = read
    if first.form == "day" and not is_month_and_day(text, match):
        return None
    if first.month is None:
        return _years(text, first)
    return _period_from(text, first)


def _years(text: str, first: Point) -> Period | None:
    """The period that begins with a year; a year alone is no date."""
    to = joints().to.match(text, first.end)
    last = _second(text, to, first) if to else None
    if last is not None and last.year is not None and first.year is not None:
        if not first.year < last.year <= first.year + LONGEST:
            return None
        pair = last.year == first.year + 1 and lengths().season.match(text, last.end)
        return None if pair or _are_lengths(text, first, last) else Period(first.start, last.end, first, last)
    open_end = open_ends().of_years.match(text, first.end)
    attached = not text[first.start].isdigit() and not text[first.end].isspace() if open_end else False
    marked = text[first.end - 1] in "년도." or attached
    return Period(first.start, open_end.end(), first, None) if open_end and marked else None


def _are_lengths(text: str, first: Point, last: Point) -> bool:
    """Whether two numbers of years are lengths of time: round ones (15년 ~ 25년), or what stands by says so."""
    if not text[first.start].isdigit() or text[last.end - 1] != "년" or first.end - first.start > len("15년"):
        return False
    is_round = not (int(text[first.start : first.start + 2]) % 5 or (last.year or 0) % 5)
    if is_round and text[first.end - 1] == "년":
        return True
    before = text[max(0, first.start - REACH) : first.start]
    told = lengths().behind.match(text, last.end) or lengths().before.search(before)
    return told is not None


def _period_from(text: str, first: Point) -> Period:
    """The period that begins at a point, or the point alone."""
    to = joints().to.match(text, first.end)
    last = _second(text, to, first) if to else _second_in_parentheses(text, first)
    if last is not None:
        first = _in_the_century_of(last, first, text)
        # A misprint says an end before the beginning: nobody knows which of them is wrong.
        told_longer = _told_longer(to)
        return Period(first.start, last.end, first, None if _is_before(last, first) else last, told_longer)
    within = _days_in_parentheses(text, first) if first.form in ("month", "year and month") else None
    if within is not None:
        return within
    opening = _begun_by_day(text, first)
    if opening is not None:
        return Period(opening.start, first.end, opening, first)
    only_end = OPEN_START.search(text[max(0, first.start - 3) : first.start])
    if only_end:
        return Period(first.start - len(only_end.group().lstrip()), first.end, None, first)
    open_end = open_ends().of_day.match(text, first.end)
    if open_end:
        return Period(first.start, open_end.end(), first, None)
    return Period(first.start, first.end, first, None)


def _days_in_parentheses(text: str, month: Point) -> Period | None:
    """The period whose days stand in parentheses behind their month: 1월(1일~10일)."""
    days = joints().days_of_month.match(text, month.end)
    if days is None or not int(days["d"]) < int(days["last"]) <= DAYS[(month.month or 1) - 1]:
        return None
    first = replace(month, day=int(days["d"]))
    last = replace(month, start=days.start("to"), end=days.end("to"), day=int(days["last"]))
    return Period(month.start, days.end(), first, last)


def _begun_by_day(text: str, last: Point) -> Point | None:
    """The day alone that begins a period which ends with `last`: 30일부터 2월 19일까지.

    Which month it is of the document tells.
    """
    if last.day is None or last.month is None:
        return None
    before = text[max(0, last.start - REACH) : last.start]
    begun = joints().begun_by_day.search(before) if "부터" in before else None
    if begun is None or not joints().up_to.match(text, last.end):
        return None
    return Point(last.start - len(begun.group()), last.start, None, None, int(begun["d"]), last.form)


def _in_the_century_of(last: Point, first: Point, text: str) -> Point:
    """The beginning of a period, a century earlier where its two digits put it behind the end: ’54. 1. ~ ’73. 12."""
    whole = text[first.start : first.start + 4].isdecimal()
    if whole or first.year is None or last.year is None or not last.year < 2000 <= first.year:
        return first
    return replace(first, year=first.year - 100)


def _second(text: str, to: re.Match[str], first: Point) -> Point | None:
    """The point behind `to` that ends a period begun by `first`; None where none stands there, or an earlier one."""
    last = _second_as_written(text, to.end(), first, marked=to["mark"] is None)
    if last is None or (to["from"] and not (joints().up_to.match(text, last.end) or _are_months(text, first, last))):
        return None
    if to["with"] and not joints().amid.match(text, last.end):
        return None
    whole = last.month is not None
    if to["next"] and not whole and first.month is not None:
        last = replace(last, month=first.month % LAST_MONTH + 1)
    if (to["year"] or to["next_year"]) and first.year is not None and last.year is None:
        last = replace(last, year=first.year + 1)
    last = in_year_of(first, last)
    return None if not whole and _is_before(last, first) else last


def _told_longer(to: re.Match[str] | None) -> Literal["after", "next"] | None:
    """Whether what joins two points tells a later year for the second."""
    if to is None:
        return None
    return "next" if to["next_year"] else "after" if to["year"] else None


def _are_months(text: str, first: Point, last: Point) -> bool:
    """Whether both points are months of a period: 5월에서 7월 중."""
    return first.day is None and last.day is None and text.startswith(" 중 ", last.end)


def _second_in_parentheses(text: str, first: Point) -> Point | None:
    """The point that ends a period whose points stand in parentheses: 모레(5월 17일)부터 모임 날(6월 9일)까지."""
    between = joints().between_parentheses.match(text, first.end)
    last = _second_as_written(text, between.end(), first, marked=False) if between else None
    return in_year_of(first, last) if last is not None and text.startswith(")까지", last.end) else None


def _is_before(last: Point, first: Point) -> bool:
    """Whether the end of a period lies before its beginning; without a year only within a month."""
    if first.year is None or last.year is None:
        days = first.month == last.month and first.day is not None and last.day is not None
        return days and (last.day or 0) < (first.day or 0)
    return (last.year, *within_year(last, late=True)) < (first.year, *within_year(first))


def _second_as_written(text: str, at: int, first: Point, *, marked: bool) -> Point | None:
    """The end of a period with what is written of it; behind 부터 (`marked`) only with its 년, 월 or 일."""
    read = point_at(text, at)
    if read is not None and _may_end(text, first, *read, marked=marked):
        return read[0]
    if first.month is None:
        patterns = [seconds().year]
    elif first.day is not None:
        patterns = [seconds().day_marked] if marked else [seconds().day, seconds().month_word]
    elif first.year is not None and not marked:
        patterns = [seconds().short_month, seconds().month]
    else:
        patterns = [seconds().month_marked]
    for pattern in patterns:
        match = pattern.match(text, at)
        if match and not (marked and pattern is seconds().year and not _is_sure_year(text, match)):
            return point_of(match)
    # ’20.3.~’22.: the end says its year only.
    later = seconds().year.match(text, at) if first.year is not None else None
    return point_of(later) if later and (later["y4"] or not later.group()[0].isdigit()) else None


def _is_sure_year(text: str, match: regex.Match[str]) -> bool:
    """Whether a year behind 부터 is none of a length of time: 2006년부터 19년 동안."""
    return bool(match["y4"]) or not match.group()[0].isdigit() or joints().up_to.match(text, match.end()) is not None


def _may_end(text: str, first: Point, last: Point, match: regex.Match[str], *, marked: bool) -> bool:
    """Whether a whole point that stands behind the mark of a period can be its end."""
    if last.form in ("months", "year", "short year"):
        return False
    if first.month is None and last.form == "year and month":
        # ’20~’21년 3~5월: the months are a period of their own.
        to = joints().to.match(text, last.end)
        return to is None or to["mark"] is None
    if last.form == "day" and first.day is None and (first.year is not None or not match["tail"]):
        return False
    sure = last.form not in ("day", "short year and month") or joints().up_to.match(text, last.end) is not None
    return sure or not marked
