"""Further points of a list of dates, which take over what the first one has said: `’21. 2. / 5.`, `5월 13, 14일`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.date_surroundings import day_word
from parsers.mentions.points import DAY, LISTS, MONTH, WEEKDAY, Point, point_of
from parsers.mentions.quantity_words import behind_it
from parsers.text.patterns import compiled

SEPARATOR = compiled(rf"{WEEKDAY}?(?:\s?{LISTS}\s?|[과와]\s|\s및\s)")
# 3월 5일 나루마을, 7일 솔밭마을: the day of the next in a row of things that end alike, where no clause ends between.
NEXT_IN_ROW = compiled(
    rf"{WEEKDAY}?\s(?!기준|현재)(?P<thing>[^.,\n]{{1,25}})(?<![고며어아여해나데지면만자]),"
    rf"\s(?=(?P<day>\d{{1,2}}\s?일){WEEKDAY}?\s(?!평균|단위)(?P<next>[\p{{Hangul}}\d][^.,\n]{{0,25}}))"
)
REMARK = compiled(r"\s?\([^()]*\)?")
# A particle behind a word has so many letters at most, but for one.
LONGEST_END = 3
# (’23.9) 3.7 → (10) 3.8: the month of the next value.
OF_VALUE = regex.compile(
    r"\)\s?[△▲▼+\-]?\d[\d.,]*%?(?:\s?\([^()\d\n]{1,6}\))?\s?(?:→\s?)?"
    rf"\((?={MONTH}(?:[.]{DAY})?\))"
)


class _Listed(NamedTuple):
    """A further day, one with a point behind one with a point, and a further month."""

    day: regex.Pattern[str]
    pointed: regex.Pattern[str]
    month: regex.Pattern[str]


@cache
def _listed() -> _Listed:
    return _Listed(
        day=regex.compile(rf"{DAY}\s?(?:{day_word()}|(?=(?:\s?{LISTS}\s?\d{{1,2}}){{1,9}}\s?일))"),
        pointed=regex.compile(rf"{DAY}[.](?!\s?\d)"),
        month=regex.compile(
            rf"{MONTH}(?:\s?월(?!\s?\d{{1,2}}\s?일)|[.](?!\s?\d)"
            rf"|(?=(?:\s?{LISTS}\s?(?:1[0-2]|[1-9])){{1,11}}\s?월))"
        ),
    )


def in_year_of(first: Point, other: Point) -> Point:
    """`other` with the month and year that it takes over from the point before it; past December it is a year later."""
    if other.year is not None:
        return other
    month = other.month if other.month is not None else first.month
    year = first.year
    if year is not None and month is not None and first.month is not None and month < first.month:
        year += 1
    return replace(other, month=month, year=year)


def listed_after(text: str, end: int, last: Point) -> Iterator[Point]:
    """The points listed behind `end`, where a date ends with `last`. Their year stands with the first only."""
    if last.month is None:
        return
    if text[end : end + 1] == ")" and (last.day is None) is (last.year is not None):
        yield from _of_values(text, end, last)
        return
    while separator := SEPARATOR.match(text, end) or _next_in_row(text, end, last):
        listed = _listed().day if last.day is not None else _listed().month
        match = listed.match(text, separator.end())
        if not match and last.day is not None and text[end - 1] == ".":
            match = _listed().pointed.match(text, separator.end())
        if not match or (last.day is None and last.year is None):
            return
        if last.day is not None and int(match["d"]) <= last.day:
            return
        last = in_year_of(last, point_of(match))
        end = match.end()
        yield replace(last, start=match.start(), end=end, year=None)


def _next_in_row(text: str, end: int, last: Point) -> re.Match[str] | None:
    """What stands between the day that ends at `end` and that of the next in a row; None where it is none, or lasts."""
    between = NEXT_IN_ROW.match(text, end) if last.day is not None else None
    if between is None or behind_it("lasting", text, between.end("day")):
        return None
    end_of_thing = REMARK.sub("", between["thing"])[-1:]
    words = REMARK.sub("", between["next"]).split()
    return between if end_of_thing.isalpha() and any(end_of_thing in word[-LONGEST_END:] for word in words) else None


def _of_values(text: str, end: int, last: Point) -> Iterator[Point]:
    """The months or days of a row of values: (’23.9) 3.7 → (10) 3.8 → (11) 3.9; (’23.12)65 (1.22)64 (1.25)71."""
    while (separator := OF_VALUE.match(text, end)) is not None:
        day = int(separator["d"]) if separator["d"] else None
        at, end = separator.end(), separator.end("d" if day else "m")
        last = replace(last, start=at, end=end, year=None, month=int(separator["m"]), day=day)
        yield last
