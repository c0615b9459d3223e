"""Awards the body itself won: contest or evaluation, grade, date: `제9회 주민자치 경진대회 ‘최우수상’ 수상(’21. 9월)`.

An award is a contest's name followed by a grade, or by 선정 or 수상 where the name ends in what selects: a competition,
an evaluation, a list of best cases. A year before the name of a contest with a grade is the award's date where no other
stands by it; otherwise it tells which edition won and belongs to the name (2021년 … 지원사업 선정, 2021. 하반기 …).
Grades that are given out (최우수상 1팀, 장관상을 수여) are no awards won.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from parsers.mentions import date
from parsers.mentions.mention import Found
from parsers.vocabulary import Grades, alternatives, load

OPENING, CLOSING = "‘’'“”\"「｢『", "’‘'”“\"」｣』"
YEAR = regex.compile(
    r"(?<![\d제])[(（]?\s?(?:(?P<y4>(?:19|20)\d\d)|[’'‘`](?P<y2>\d\d))\s?(?:년도|년|[.])?\s?[)）]?(?=\s?[\p{Hangul}‘’“「｢『제])\s*"
)
# Where a name cannot go back beyond: punctuation outside brackets, particles, the end of a bracket.
BOUNDARY = regex.compile(
    r"[,;:→➜☞※○●◦▶]\s?|\s[-–]\s|[」｣』)]\s|(?:에서|으로|하여|통해|위한|위해|결과|[을를])\s|(?<=선정|수상)\s?[/및]\s?"
)
GIVEN_OUT = regex.compile(
    r"[’‘”\")]?\s?(?:[은는이가을를]?\s?(?:각\s?)?\d+\s?(?:명|팀|건|개|편|점|곳|작|인)|[을를]\s?(?:수여|시상|드|지급|주)|\s?(?:수여|시상|시상식))"
)
COUNTED = regex.compile(r"(?:(?<!\d)\d{1,9}\s?(?:개|명|팀|건|곳|편|점|여|대)?|등)$")
# …경진대회에서 최우수상, …평가 4년 연속 우수기관: not part of the name.
HOW_WON = regex.compile(r"(?:에서|에|\s\d{1,2}년\s?연속)$")
HALF_YEAR = regex.compile(r"(?:상반기|하반기|\d/4분기|\d분기)")
# A name begins with a noun: what begins with a verb (개선한 우수사례) tells of giving, not of winning.
CLAUSE = regex.compile(r"\S+(?:한|된|할|하는|되는)\s|.*(?:에서는|에게|에 대한|으로는|교수|유공자 \d)")
# What every grade, 선정 and 수상 has: texts without it are passed over.
HINT = regex.compile(r"[상위창]|선정|수상|최우수|우수|입상|등급|기관|1등|자치단체")
PARTICLES = r"(?:을|를|과|와|에|의|으로|도|수상|선정|획득)"
LONGEST_NAME, SHORTEST_NAME = 60, 5
DATE_REACH = 25


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    vocabulary = load(Grades)
    strong = alternatives(vocabulary.grades)
    weak = alternatives(vocabulary.weak_grades)
    giver = r"(?:\p{Hangul}{2,9}(?:부|처|청|위원회)\s)?(?:\p{Hangul}{2,9}(?:부|처|청|도|시))?"
    trigger = regex.compile(
        rf"(?<!\p{{Hangul}})(?P<open>[{OPENING}])?(?P<grade>{giver}(?:{strong}))(?=[^\p{{Hangul}}]|$|{PARTICLES}|[{CLOSING}])[{CLOSING}]?"
        rf"|(?P<open>[{OPENING}])(?P<grade>{weak})[{CLOSING}]|(?<!\p{{Hangul}})(?P<grade>{weak})(?=\s?(?:수상|획득|달성|입상)|(?<!대상)\s?선정)"
        r"|(?<!\p{Hangul})(?P<ranked>[1-3]위|1등|표창)(?=\s?(?:$|[,.(]))"
        r"|(?P<won>선정|수상)(?=\s?[(‘’「,./]|\s?$|\s(?:및|되)|되|\s등)"
    )
    contests = alternatives(vocabulary.contests)
    return trigger, regex.compile(rf"(?:{contests})(?=(?P<tail>.*))")


def find(text: str) -> Iterator[Found]:
    """All awards in a text. Fields: `name`, `grade`, `period` (a Period or None), `year` (before the name, or None)."""
    if HINT.search(text) is None:
        return
    trigger, contests = _patterns()
    triggers = list(trigger.finditer(text))
    periods = list(date.find(text)) if triggers else []
    starts = [found.start for found in periods]
    floor = 0
    for match in triggers:
        in_brackets = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"
        if match.start() < floor or in_brackets or GIVEN_OUT.match(text, match.end()):
            continue
        start, name, year = _name_before(text, floor, match.start())
        if not SHORTEST_NAME <= len(name) <= LONGEST_NAME or COUNTED.search(name) or CLAUSE.match(name):
            continue
        found = list(contests.finditer(name))
        if match["won"] and not (found and not found[-1]["tail"].strip(")） ")):
            continue
        if match["ranked"] and not found:
            continue
        grade = match["grade"] or match["ranked"]
        following = periods[bisect_left(starts, match.end()) :][:1]
        beside = next((f.fields["period"] for f in following if f.start - match.end() <= DATE_REACH), None)
        floor = match.end()
        dated = year is not None and beside is None and grade is not None and not HALF_YEAR.match(name)
        kept = text[start : match.start()].strip() if year is not None and not dated else name
        yield Found(
            "award",
            start,
            match.end(),
            {
                "name": kept.strip(OPENING + CLOSING + " (（"),
                "grade": " ".join(grade.split()) if grade else None,
                "period": beside,
                "year": year if dated else None,
            },
        )


def _name_before(text: str, floor: int, end: int) -> tuple[int, str, int | None]:
    """Where the contest's name begins before `end`; the name without quotation marks and leading year; that year."""
    low = max(floor, end - LONGEST_NAME - 15)
    inside = HOW_WON.sub("", text[low:end].rstrip(" (（"))
    if inside and inside[-1] in CLOSING:
        opening = max(inside[:-1].rfind(mark) for mark in OPENING)
        if opening >= 0:
            before = list(YEAR.finditer(text[max(0, low + opening - 9) : low + opening + 1]))
            return low + opening, inside[opening + 1 : -1].strip(), date.year_of(before[-1]) if before else None
    cut = 0
    for boundary in BOUNDARY.finditer(inside):
        if inside.count("(", 0, boundary.start()) <= inside.count(")", 0, boundary.end()):
            cut = boundary.end()
    years = [match for match in YEAR.finditer(inside, cut) if match.end() < len(inside) - SHORTEST_NAME]
    if not years:
        name = inside[cut:]
        return low + cut + len(name) - len(name.lstrip()), name.strip(), None
    last = years[-1]
    lead = len(last.group()) - len(last.group().lstrip())
    return low + last.start() + lead, inside[last.end() :].strip(), date.year_of(last)
