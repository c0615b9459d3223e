"""The points of time that dates are made of, as written: a day, a month or a year, each with what stands before it.

`24년 3월 5일`, `’21. 4. 23.`, `2026-3-5`, `’19.4월`, `5월 17일`, `9.8(금)`, `4/15(수)`. What is no point: versions,
sections, ratios, prices, weeks (1월 2주), lengths of time (5월 3년), stages. Which year a point without one is of the
context decides (`parsers/mentions/years.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import regex

from parsers.mentions.numerals import HYPHEN, TILDE
from parsers.mentions.unit_endings import ending
from parsers.text.patterns import compiled
from parsers.vocabulary import Dates, alternatives, load

APOSTROPHE = r"[’'‘`´′＇]"
LISTS = r"[,·･ㆍ‧・•/]"
MONTH = r"(?P<m>1[0-2]|0?[1-9])(?!\d)"
_LATE_DAY = r"(?P<d>3[01]|2\d|1[3-9])(?!\d)"
DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)"
WEEKDAY = r"(?:\s?\(\s?[월화수목금토일](?:요일)?\s?\))"

_YEAR = rf"(?:(?P<y4>(?:19|20|21)\d\d)|{APOSTROPHE}\s?(?P<y2>\d\d))"
# Before 년 a year may lie further back (1415년), and two digits need no apostrophe where a month follows. A reign may
# stand behind it: 1725년(영조 1) 6월.
_NAMED_YEAR = (
    rf"(?:(?:(?P<y4>1\d{{3}}|2[01]\d\d)|{APOSTROPHE}\s?(?P<y2>\d\d)"
    r"|(?P<y2>[0-4]\d)(?=\s?년도?\s?\d{1,2}\s?월))\s?년도?(?:\(\p{Hangul}{2,4}\s?\d{1,2}년?\))?)"
)
# 일 of a day, not of a length (20일간, 30일 동안) or the number of a day (3일차).
_DAY_WORD = r"일(?!\s?간(?:의|은|에|\P{Hangul}|$)|간|차(?!\s?관)|\s?동안|제)"
_DAY_TO_COME = rf"(?=\s?(?:{LISTS}|{TILDE}|{HYPHEN})\s?(?:\d{{1,2}}\s?{LISTS}\s?){{0,9}}\d{{1,2}}\s?일)"
# 3월 31까지, 3월 5(화): 일 left out.
_DAY_WITHOUT_WORD = rf"(?={WEEKDAY}|까지|부터)"
# 3월.5일: a mark between, before 일 only.
_NAMED_DAY = rf"(?:[.\-/](?=\s?\d{{1,2}}\s?일))?\s?{DAY}(?:\s?{_DAY_WORD}|{_DAY_TO_COME}|{_DAY_WITHOUT_WORD})"
_SOME_MONTH = r"(?:1[0-2]|[1-9])"
_LAST_MONTH = rf"{_SOME_MONTH}\s?월(?!\s?\d{{1,2}}\s?일)"
_MONTHS_TO_COME = rf"(?=\s?{LISTS}\s?(?:{_SOME_MONTH}\s?{LISTS}\s?){{0,11}}{_LAST_MONTH})"
_MONTH_END = rf"(?=\s?(?:{TILDE}|{HYPHEN})\s?{_LAST_MONTH})"
# Digits behind which a date may go on: every point begins with some.
_BEGINNING = compiled(
    r"(?=[\d’'‘`´′＇])(?<!\d)"
    rf"(?=(?<![^.다][.])(?:{APOSTROPHE}\s?)?(?:\d{{1,2}}|\d{{4}})(?:\s?(?:년|월|[./]|{TILDE}|{HYPHEN}|{LISTS})|\s?부터|에서)"
    r"|(?:19|20)\d{6}(?!\d))"
)
# What a point begins with and what stands behind tell which forms it may have, the most specific first.
_HEAD = re.compile(
    rf"(?:(?P<year>{APOSTROPHE}\s?\d\d|\d{{4}})|(?P<two>[012]\d)(?!\d)|\d{{1,2}}(?!\d))\s?(?P<sign>.?)", re.DOTALL
)
# Behind a year; digits behind it are those of a day.
_YEAR_BEFORE = {
    "년": ("full", "year and month", "year"),
    ".": ("full", "year and month", "year"),
    "-": ("iso", "iso month", "year"),
    "/": ("iso", "iso month"),
    **dict.fromkeys("0123456789", ("compact",)),
}
_YEAR_BEFORE_OTHERS = ("year", "old years")
# Behind one or two digits, of which two may be a year.
_BEFORE = {
    "년": ("full", "year and month", "year", "short year"),
    ".": ("day",),
    "월": ("named day", "months", "month"),
    "/": ("slashed day", "months"),
}
_TWO_BEFORE = {**_BEFORE, ".": ("short", "padded", "short year and month", "day")}
_BEFORE_OTHERS = ("months", "short year")
PIVOT = 55
# Of a month or a day: nobody plans those so far ahead, and ’45. 8. 15. is told of often.
PIVOT_OF_MONTHS = 45


@dataclass(frozen=True, slots=True)
class Point:
    """A date at the precision written, and where it stands; `form` names the spelling."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    form: str = ""

    def iso(self, year: int | None) -> str:
        """ISO 8601 at the precision written, in `year` where the point has none; `--08-22` when neither has one."""
        own = self.year if self.year is not None else year
        head = "-" if own is None else f"{own:04d}"
        return "-".join([head, *(f"{part:02d}" for part in (self.month, self.day) if part is not None)])


def full_year(two_digits: int, *, of_month: bool = False) -> int:
    """The year of ’21 or ’98; plans reach to ’50, histories back to ’58, those with a month behind it to ’45."""
    return two_digits + (1900 if two_digits >= (PIVOT_OF_MONTHS if of_month else PIVOT) else 2000)


def year_of(match: regex.Match[str]) -> int:
    """The year of a match whose group `y4` or `y2` holds it with four digits or two."""
    year = _year_in(match.groupdict())
    assert year is not None
    return year


def _year_in(groups: Mapping[str, str | None]) -> int | None:
    whole, short = groups.get("y4"), groups.get("y2")
    return int(whole) if whole else full_year(int(short), of_month=bool(groups.get("m"))) if short else None


def point_of(match: regex.Match[str], form: str = "") -> Point:
    """The point that the groups y4, y2, m and d of a match tell."""
    groups = match.groupdict()
    year = _year_in(groups)
    month = int(groups["m"]) if groups.get("m") else None
    day = int(groups["d"]) if groups.get("d") else None
    return Point(match.start(), match.end(), year, month, day, form)


@cache
def no_count() -> str:
    """What does not stand behind a month or day in digits: with it the number is a count."""
    words = load(Dates)
    counts, alone = alternatives(words.counts), alternatives(words.counts_alone)
    return (
        rf"(?!(?:{counts})|\s(?:{counts}){ending()}|\s?/\s?4"
        rf"|\s?(?:{alone})(?!\p{{L}})|\s?(?:[㎞㎡㎏%％]|,\d{{3}})|[A-Za-z])"
    )


def _iso_month() -> str:
    """2024-05, 2024/5: where it stands alone or in brackets, before a word of time or another, or behind a date.

    Notices and projects have numbers of that form (공고 2024-05, 2024-5), and 2010-11 may be two years.
    """
    words = load(Dates)
    year = r"(?P<y4>19\d\d|20(?:1[2-9]|[2-9]\d))"
    no_month = rf"월|{alternatives(words.counts)}|(?:{alternatives(words.counts_alone)})(?!\p{{L}})"
    month = (
        rf"(?:[-/](?P<m>0[1-9]|1[0-2])|/(?P<m>[1-9]))"
        rf"(?![\d\-/.:]|{no_month}|\s?(?:{alternatives(words.year_pairs)}|호))"
    )
    told = rf"부터|까지|기준|현재|에(?!\p{{Hangul}})|{TILDE}\s?(?:19|20)\d\d[-/]"
    dated = r"(?:19|20)\d\d(?:년\s?|[-/])\d{1,2}월?"
    return (
        rf"(?<!(?:{alternatives(words.numbered)})\s?[(\[]?)(?<![\w\-/.])(?:(?<=(?:^|[(\[])\s?){year}{month}(?=\s?(?:$|[)\]]))"
        rf"|{year}{month}(?=\s?(?:{told}))|(?<={dated}(?:{LISTS}|[과와]|\s및|\s그리고|부터|\s?{TILDE})\s?){year}{month})"
    )


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    """The forms of a point by name."""
    words, count = load(Dates), no_count()
    # 3/20에 불과하다 is a fraction.
    at_day = (
        rf"에(?!서|\s?(?:{alternatives(words.no_more_than)}))|부터|까지(?!\s?(?:{alternatives(words.getting_less)}))"
    )
    clock = rf"(?:{alternatives(words.times_of_day)})?\s?(?:\d{{1,2}}\s?시(?!간)|\d{{1,2}}:\d\d)"
    month_word = rf"월(?!{alternatives(words.not_month)}|\s?말?\s?결산)"
    forms = {
        "full": rf"{_NAMED_YEAR}\s{{0,3}}{MONTH}\s?월{_NAMED_DAY}"
        rf"|{_YEAR}\s?[년.]\s?{MONTH}\s?(?:월{_NAMED_DAY}|[.]\s?{DAY}{count}(?:\s?{_DAY_WORD}|\s?[.](?!\d))?)",
        # 23. 5. 17.: two digits are a year where month and day follow, all with their points, or what follows a day.
        "short": rf"(?<!,)(?P<y2>[012]\d)\s?[.]\s?{MONTH}\s?[.]\s?{DAY}"
        rf"(?:\s?[.](?!\d)|\s?{_DAY_WORD}|(?=\s?\)|{WEEKDAY}|\s?(?:{TILDE}|까지|부터|기준|현재)))",
        # 24.03.05: with noughts it is no version.
        "padded": r"(?P<y2>[012]\d)[.](?P<m>0[1-9]|1[0-2])[.](?P<d>0[1-9]|[12]\d|3[01])(?![\d.\p{L}])",
        "iso": rf"(?<![\-/]|제)(?:(?P<y4>(?:19|20)\d\d)|{APOSTROPHE}(?P<y2>\d\d))(?P<sep>[-/])"
        r"(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12]\d|0?[1-9])(?![\d\-/]|호)",
        "iso month": _iso_month(),
        "compact": r"(?P<y4>(?:19|20)\d\d)(?P<m>1[0-2]|0[1-9])(?P<d>3[01]|[12]\d|0[1-9])(?!\d)",
        "year and month": rf"{_NAMED_YEAR}(?:\s?[.]|의)?\s{{0,3}}{MONTH}"
        rf"(?:\s?{month_word}|{_MONTH_END}|{_MONTHS_TO_COME})"
        rf"|{_YEAR}\s?[.]\s?{MONTH}{count}(?!\s?[.]\d)(?:\s?월|\s?[.](?!\d))?",
        "short year and month": rf"(?P<y2>[012]\d)\s?[.]\s?{MONTH}(?:\s?{month_word}|(?={TILDE}(?:1[0-2]|[1-9])\s?월))"
        rf"|(?P<y2>1[3-9]|2\d)\s?[.]\s?{MONTH}[.]?(?=\s?{TILDE}\s?(?:(?:1[0-2]|[1-9])\s?(?:월|[.](?!\s?\d))|(?:1[3-9]|2\d)\s?[.]\s?(?:1[0-2]|0?[1-9])(?!\d)))",
        "named day": rf"(?<!\d){MONTH}\s?월{_NAMED_DAY}",
        "day": rf"(?<!,)(?<!\d:){MONTH}\s?[.]\s?{DAY}(?!\s?절|[.]\d){count}(?P<tail>\s?{_DAY_WORD}|\s?[.](?!\d|\s?%))?",
        # 4/15(수), 4/15에, 4/15 오후 3시: a fraction has none of these.
        "slashed day": rf"(?<![\d/]){MONTH}/{DAY}(?={WEEKDAY})"
        rf"|(?<![\d/.,\-]){MONTH}/{_LATE_DAY}(?:(?<!(?<!\d)0?1/\d\d)(?=\s?(?:{at_day}))|(?=\s?{clock}))",
        "months": rf"(?P<m>1[0-2]|[1-9])(?:\s?월)?{_MONTH_END}|(?P<m>1[0-2]|[1-9]){_MONTHS_TO_COME}",
        "month": rf"(?<![\d월.일)]\s?[~∼～])(?<![\d월.일)][~∼～]){MONTH}\s?{month_word}(?!\s?\d{{1,2}}\s?{_DAY_WORD})",
        # 김가온(1514~1547): of old only in parentheses of its own.
        "old years": rf"(?<=[(（,]\s?)(?P<y4>1[0-8]\d\d)(?=\s?{TILDE}\s?(?:1\d|20)\d\d\s?년?\s?[)）])",
        "year": rf"(?:{_NAMED_YEAR}|{_YEAR}[.]?)(?=\s?(?:{TILDE}|{HYPHEN})|도?\s?부터|에서|[과와]\s|\s?사이)",
        "short year": rf"(?<![~∼])(?P<y2>[12]\d)\s?년?(?=\s?(?:{TILDE}|{HYPHEN})\s?[23]\d\s?년)",
    }
    return {name: regex.compile(form) for name, form in forms.items()}


def beginnings(text: str) -> list[int]:
    """The places where a point may begin, in order."""
    return [match.start() for match in _BEGINNING.finditer(text)]


def point_at(text: str, at: int) -> tuple[Point, regex.Match[str]] | None:
    """The point that begins at `at`, of the most specific form, and its match; None where none begins."""
    head = _HEAD.match(text, at)
    if head is None:
        return None
    year, two, sign = head.groups()
    if year:
        forms = _YEAR_BEFORE.get(sign, _YEAR_BEFORE_OTHERS)
    else:
        forms = (_TWO_BEFORE if two else _BEFORE).get(sign, _BEFORE_OTHERS)
    for form in forms:
        match = _patterns()[form].match(text, at)
        if match:
            return point_of(match, form), match
    return None
