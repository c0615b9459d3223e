"""The day that a line states: `2024. 3. 21.(목)`, `’24-03-21`, `03/21/2024`, `2024년 3월`.

Mastheads, letterheads, covers, bylines and stamps state one, and each asks for another precision and judges what else
stands on the line. Days inside running text are `parsers/mentions/date.py`'s.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from parsers.mentions.points import APOSTROPHE, full_year

_YEAR = rf"(?:(?P<y>(?:19|20)\d\d)|{APOSTROPHE}(?P<short>\d\d))"
_MONTH = r"(?P<m>1[0-2]|0?[1-9])"
# 2023년 3/4분기: a quarter, no day.
_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])(?!\d|\s?분기)"
DAY = regex.compile(
    rf"(?<!\d)(?:(?P<m>0\d|1[0-2])/(?P<d>[0-3]\d)/(?P<y>20\d\d)"
    rf"|{_YEAR}\s?[.년\-/]\s?{_MONTH}\s?[.월\-/]\s?{_DAY}\s?[.일]?)"
)
DAY_OR_MONTH = regex.compile(rf"{DAY.pattern}|(?<!\d){_YEAR}\s?[.년\-]\s?{_MONTH}\s?(?:[.월\-]|$|(?=[)\]]))")
DAY_OF_YEAR = regex.compile(rf"(?<!\d){_MONTH}\s?[.월]\s?{_DAY}\s?[.일]?")
WEEKDAY = regex.compile(r"[(（]\s?[월화수목금토일](?:요일)?\s?[)）]|(?<!\p{Hangul})[월화수목금토일]요일")


@dataclass(frozen=True, slots=True)
class StatedDay:
    """An ISO day or month and the offsets `[start, end)` of it in its text."""

    iso: str
    start: int
    end: int


def day_on(text: str) -> StatedDay | None:
    """The first day of a text with its year; None where it states none."""
    return _stated(DAY.search(text))


def day_or_month_on(text: str) -> StatedDay | None:
    """The first day or month of a text with its year; None where it states none."""
    return _stated(DAY_OR_MONTH.search(text))


def day_of_year_on(text: str, year: int) -> StatedDay | None:
    """The first day of a text, which is one of `year` where it has none of its own; None where it states none."""
    return day_on(text) or _stated(DAY_OF_YEAR.search(text), year)


def _stated(match: regex.Match[str] | None, year: int | None = None) -> StatedDay | None:
    if match is None:
        return None
    groups = match.groupdict()
    if year is None:
        year = int(groups["y"]) if groups["y"] else full_year(int(groups["short"]))
    day = f"-{int(groups['d']):02d}" if groups["d"] else ""
    return StatedDay(f"{year:04d}-{int(groups['m']):02d}{day}", match.start(), match.end())
