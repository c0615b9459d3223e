"""What stands between and behind the points of a period: its mark, its end as far as written, an open end."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.numerals import HYPHEN, TILDE
from parsers.mentions.points import APOSTROPHE, DAY, MONTH, WEEKDAY, no_count
from parsers.text.patterns import compiled
from parsers.vocabulary import Dates, Units, alternatives, load

Pattern = regex.Pattern[str]
OPEN_START = regex.compile(rf"(?:^|(?<=[\s(:,]))({TILDE})\s?$")
# A clock time behind a number: it is no month and no day.
_TIME = r"(?!\s?:|\s?시(?!간))"


class Joints(NamedTuple):
    """What joins the points of a period.

    `to` stands between them: a mark, or 부터 (`from`: 에서, where `up_to` follows; `with`: 과, where `amid` follows).
    Behind it the year or month may be told anew (`next`: 다음 달, `year`: 이듬해, `next_year`: 내년).
    `between_parentheses` stands between points that are in parentheses behind what they are, `begun_by_day` before a
    point where a day alone begins the period (30일부터 2월 19일까지), `days_of_month` behind a month: 1월(1일~10일).
    """

    to: re.Pattern[str]
    up_to: re.Pattern[str]
    amid: re.Pattern[str]
    between_parentheses: re.Pattern[str]
    begun_by_day: Pattern
    days_of_month: re.Pattern[str]


@cache
def joints() -> Joints:
    """The patterns, made of the words of dates.yaml at the first call."""
    words = load(Dates)
    clock = rf"(?:\s?(?:{alternatives(words.times_of_day)})?\s?(?:\d{{1,2}}\s?시(?:\s?\d{{1,2}}\s?분)?|\d{{1,2}}:\d\d))"
    part_of_month = rf"(?:\s?(?:{alternatives(words.parts)}|[1-6]\s?주차?))"
    beside = rf"{part_of_month}?{WEEKDAY}?{clock}?"
    said_anew = (
        rf"(?:(?:(?P<next>{alternatives(words.next_month)})|(?P<year>{alternatives(words.year_after)})|(?P<next_year>{alternatives(words.next_year)})"
        rf"|{alternatives(words.before_the_end)})\s?)?"
    )
    return Joints(
        to=compiled(
            rf"{beside}\s?(?:(?P<mark>{TILDE}|{HYPHEN})|도?\s?부터|(?P<from>에서)|(?P<with>[과와])(?=\s))\s?{said_anew}"
        ),
        up_to=compiled(rf"{beside}\s?(?:까지|사이)"),
        amid=compiled(rf"{beside}\s?사이"),
        between_parentheses=compiled(rf"\)부터\s{said_anew}[^()\d]{{1,16}}\("),
        days_of_month=compiled(
            rf"\s?\((?P<d>3[01]|[12]\d|[1-9])일?\s?{TILDE}\s?(?P<to>(?P<last>3[01]|[12]\d|[1-9])일)\)"
        ),
        begun_by_day=regex.compile(rf"(?<![\d월.~∼]|월\s){DAY}일{WEEKDAY}?\s?부터\s?{said_anew}$"),
    )


class OpenEnds(NamedTuple):
    """The open end of a period, which begins with a month or day, or with a year."""

    of_day: re.Pattern[str]
    of_years: Pattern


@cache
def open_ends() -> OpenEnds:
    """The patterns, made of the words of dates.yaml at the first call."""
    until_now = rf"(?:\s?(?:{alternatives(load(Dates).open_ends)}))"
    return OpenEnds(
        of_day=compiled(rf"{WEEKDAY}?\s?{TILDE}{until_now}?(?!\s?[’'‘]?\d)"),
        of_years=regex.compile(rf"\s?{TILDE}(?:{until_now}|(?=\s*(?:$|[)\],])))|부터{until_now}까지"),
    )


class Seconds(NamedTuple):
    """The end of a period that takes over what its beginning has said; `marked` with its 월 or 일 only.

    `short_month` is one with its year (24. 3. ~ 26. 12.): a number that is no month.
    """

    month: Pattern
    month_word: Pattern
    month_marked: Pattern
    short_month: Pattern
    day: Pattern
    day_marked: Pattern
    year: Pattern


@cache
def day_word() -> str:
    """일 of a day, not of a length of time: 20일 동안, 3일차."""
    return rf"일(?!\s?(?:{alternatives(load(Dates).lengths)}|차(?!\s?관)))"


@cache
def seconds() -> Seconds:
    """The patterns, made of the words of dates.yaml at the first call."""
    year_end = (
        r"(?![\d%\-/]|,\d{3}|\s?[.]\s?\d|\s?[월일명건개회세배차시:대점호])"
        r"(?:\s?(?:년도?|[.]))?+(?!도?\s?\d{1,2}\s?월"
    )
    return Seconds(
        month=regex.compile(rf"{MONTH}{_TIME}(?!\s?[.]\s?\d{{1,2}}(?!\d|,\d{{3}}))(?:\s?월|\s?[.]|{no_count()})"),
        month_word=regex.compile(rf"{MONTH}\s?월(?!\s?\d{{1,2}}\s?일)"),
        month_marked=regex.compile(rf"{MONTH}(?:\s?월(?!\s?\d{{1,2}}\s?일)|[.](?!\s?\d))"),
        short_month=regex.compile(
            rf"(?P<y2>1[3-9]|2\d)\s?[.]\s?{MONTH}(?:\s?월|\s?[.](?!\d)|{no_count()})(?![.]\s?\d)"
        ),
        day=regex.compile(rf"{DAY}(?!\s?월){_TIME}{no_count()}(?:\s?{day_word()}|\s?[.](?!\s?\d))?"),
        day_marked=regex.compile(rf"{DAY}(?:\s?{day_word()}|(?={WEEKDAY}?까지))"),
        year=regex.compile(
            rf"(?:(?P<y4>1\d{{3}}|2[01]\d\d)|{APOSTROPHE}\s?(?P<y2>\d\d)){year_end})"
            rf"|(?P<y2>\d\d){year_end}|\s?(?:간(?!\p{{Hangul}})|차|된|동안))"
        ),
    )


class Lengths(NamedTuple):
    """What tells that two years are one season (`season`), or that numbers of years are a length of time."""

    season: Pattern
    behind: Pattern
    before: Pattern


@cache
def lengths() -> Lengths:
    """The patterns, made of the words of dates.yaml and units.yaml at the first call."""
    words, lasting = load(Dates), load(Units).lasting_behind
    long, short = ([word for word in lasting if (len(word) > 1) is many] for many in (True, False))
    return Lengths(
        season=regex.compile(rf"\s?(?:{alternatives(words.year_pairs)})"),
        behind=regex.compile(rf"\s?(?:{alternatives(long)}|(?:간|{alternatives(short)})(?!\p{{Hangul}}))"),
        before=regex.compile(rf"(?:{alternatives(words.lasting_behind)})[은는이가]?\s?$"),
    )
