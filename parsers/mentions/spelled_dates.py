"""Dates in words: `이천이십삼년 구월 오일`, `천구백팔십팔년오월`.

They begin with their year: without it a word for a month is another word as often (이 일월, 사일).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from parsers.mentions.numerals import value_of
from parsers.mentions.points import Point
from parsers.mentions.signs import Sign

# What the years begin with that are told so.
CENTURY = ("이천", "천팔백", "천구백")
SIGN = Sign(lambda: CENTURY)
_DIGIT = "[일이삼사오육칠팔구]"
# Two months are called otherwise than their numbers.
MONTHS = {"유": 6, "시": 10}
MOST_DAYS = 31
DATE = regex.compile(
    rf"(?<!\p{{Hangul}})(?P<year>(?:{'|'.join(CENTURY)})(?:[이삼사오육칠팔구]?십)?{_DIGIT}?)년\s?"
    rf"(?P<month>십[일이]|[시유일이삼사오칠팔구])월(?:\s?(?P<day>[이삼]?십{_DIGIT}?|{_DIGIT})일(?!간|장))?"
)


def points_in_words(text: str) -> Iterator[Point]:
    """The days and months in words, each with its year."""
    for match in SIGN.matches(DATE, text):
        year, month = value_of(match["year"]), _month(match["month"])
        day = value_of(match["day"]) if match["day"] else None
        if year is not None and (day is None or day <= MOST_DAYS):
            yield Point(match.start(), match.end(), int(year), month, None if day is None else int(day), "in words")


def _month(word: str) -> int:
    value = value_of(word) if word not in MONTHS else None
    return MONTHS[word] if value is None else int(value)
