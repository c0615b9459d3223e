"""Terms that are moved: `준공(2027년→2025년)`, `’26년에서 ’25년으로 단축`, `’23년까지이던 … ’25년까지 연장`.

A year, a month or a day with its year is a state only where the text says that a term is moved; days and months alone
are dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import ARROWS, Span
from parsers.mentions.mention import Mention
from parsers.mentions.signs import Sign
from parsers.vocabulary import Changes, alternatives, load

MOVED = Sign(lambda: load(Changes).moved)
# So far before an arrow a word may say that it is a term, and so far about it its dates stand; so far before its verb
# the first date may stand.
NEAR, REACH = 60, 140
# (’23.1.22. → ’24.2.10.): two days alone in their brackets are a day that moves, such as a holiday.
TWO_DAYS = regex.compile(r"[(:：]\s?([’'‘`]?(?:20)?\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?)\D{1,4}(?1)\)")
# ’23.12. → ’25.12.(2년)
BY_HOW_LONG = regex.compile(r"\s?\(\d{1,2}(?:년|개월)\)")
DATE = (
    r"(?<![\d.’'‘`~∼-])[’'‘`]?(?:20)?\d\d(?:년(?:\s?\d{1,2}월(?:\s?\d{1,2}일)?)?(?:\s?말)?"
    r"|\.\s?(?:1[0-2]|0?[1-9])(?:\.\s?[1-3]?\d)?(?:[.월일](?!\d))?)"
)
# A part of a year is a term where a label says what was: 당초 3월 말에서 5월까지로 연장.
PART_OF_YEAR = (
    r"(?<![\d.’'‘`~∼-]|\d년\s)(?:(?:1[0-2]|[1-9])월(?:\s?[1-3]?\d일)?(?:\s?(?:[말초]|[상중하]순))?(?![\d~∼]|\s?[말초중])"
    r"|[1-4]분기|[상하]반기)"
)
YEAR_OF_TERM = r"(?:올해|금년|내년)"


class _Patterns(NamedTuple):
    sides: regex.Pattern[str]
    term: regex.Pattern[str]
    told: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = load(Changes)
    # What goes on behind the last date is told of it: 1년, 각각.
    near = r"[^.\n→]{0,14}"
    labels = alternatives(words.labels)
    return _Patterns(
        sides=regex.compile(rf"(?P<before>{DATE})\s?{ARROWS}\s?(?P<after>{DATE})(?!\s?(?:{ARROWS}|\d))"),
        term=regex.compile(rf"(?:{alternatives([*words.moved, *words.terms])})"),
        told=regex.compile(
            rf"(?P<before>(?<=(?:{labels})\s(?:{YEAR_OF_TERM}\s)?){PART_OF_YEAR}|{DATE})(?:까지)?에서\s?(?P<after>{PART_OF_YEAR}|{DATE})(?:까지로|까지|으로|로)\s{near}$"
            rf"|(?P<before>{DATE}까지)(?:[^.\n→]|[.](?=\d)){{1,60}}?(?:던|으나|지만)\s(?:[^.\n→]|[.](?=\d)){{1,50}}?(?P<after>{DATE}까지)\s{near}$"
        ),
    )


def find(text: str) -> Iterator[Mention]:
    """Terms of which a sentence says that they are moved."""
    done = 0
    for at, end in MOVED.places(text):
        told = _patterns().told.search(text, max(done, at - REACH), at)
        if told is not None:
            done = end
            yield _found(told["before"], told["after"], told.start("before"), told.end("after"))


def at(text: str, arrow: Span) -> Mention | None:
    """The term that is moved at an arrow, of which a word close before it tells, or how long it is moved."""
    near_by = _patterns().sides.finditer(text, max(0, arrow[0] - NEAR), arrow[1] + NEAR)
    sides = next((match for match in near_by if match.end("before") >= arrow[0]), None)
    if sides is None or sides.start("after") != arrow[1]:
        return None
    near = _patterns().term.search(text, max(0, sides.start() - NEAR), sides.start())
    alone = TWO_DAYS.match(text, max(0, sides.start() - 1)) or TWO_DAYS.match(text, max(0, sides.start() - 2))
    if near is None and alone is None and BY_HOW_LONG.match(text, sides.end()) is None:
        return None
    return _found(sides["before"], sides["after"], sides.start(), sides.end())


def _found(before: str, after: str, start: int, end: int) -> Mention:
    none = dict.fromkeys(("before_value", "after_value", "unit", "subject"))
    return Mention("change", start, end, {"before": before, "after": after, **none}, "change.term")
