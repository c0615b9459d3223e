"""Months and days of every year: 매년 9월, 성수기(7~8월), 수확 시기는 10월 중순이다, 12월부터 이듬해 3월까지.

What tells it stands in the same sentence. A word for a certain year (올해, 지난, 오는) beside it tells that the months
are those of that year.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from parsers.vocabulary import Dates, alternatives, load

# How far back a sentence is read, and how far back a year told still counts.
REACH = 24
SENTENCE = 80
TOLD_YEAR = 200
BEHIND = 40
SENTENCE_END = regex.compile(r"[다요음함됨임][.](?!\d)|\n")
# 1월 1일과 2월 …, 4월, 10월: what is listed with one of every year is so too.
LISTED = regex.compile(r"\s?(?:상순|중순|하순|초|말|까지|에)?\s?(?:[과와]|,|및|[·ㆍ/])\s?(?:\p{Hangul}{2,4}인\s?)?")


class _Patterns(NamedTuple):
    """The patterns by name."""

    every_year: regex.Pattern[str]
    within: regex.Pattern[str]
    season: regex.Pattern[str]
    ripens: regex.Pattern[str]
    rule_behind: regex.Pattern[str]
    year_after: regex.Pattern[str]
    certain: regex.Pattern[str]
    certain_behind: regex.Pattern[str]
    record: regex.Pattern[str]
    record_before: regex.Pattern[str]
    closing: regex.Pattern[str]
    closed: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = load(Dates)
    part = rf"(?:\s?(?:{alternatives(words.parts)})(?:[·ㆍ](?:{alternatives(words.parts)}))?)?"
    # 최대 300만 원 is a limit.
    record = (
        rf"(?:{alternatives(words.of_all_years)}|(?:{alternatives(words.record)})(?:치|인|[을를로]|\s?(?:기록|실적)))"
    )
    return _Patterns(
        every_year=regex.compile(
            rf"(?:{alternatives(words.every_year)})\P{{N}}{{0,8}}(?:\d{{1,2}}월\P{{N}}{{0,6}},\s?)?$"
            rf"|(?<!\p{{Hangul}})(?:{alternatives(words.of_all_years)})\s?$"
            rf"|(?:최근|지난)\s?\d{{1,2}}\s?년\s?간?\s?$"
            rf"|(?:{alternatives(words.often_a_year)})\s?\d{{1,2}}\s?[회번]\s?[(（](?:\d{{1,2}}월\P{{N}}{{0,6}},\s?)*$"
        ),
        within=regex.compile(rf"(?:{alternatives(words.every_year)})\s[^()]{{0,36}}(?<!도입한 )(?:[(（]|\s)$"),
        season=regex.compile(
            rf"(?:{alternatives(words.seasons)})인?\s?[(（]?$"
            rf"|(?:{alternatives(words.ripening)})(?:[은는]\s\P{{N}}{{0,10}}|\s?[(（])$"
            rf"|(?<!\p{{Hangul}})(?:{alternatives(words.as_a_rule)})\s\P{{N}}{{0,16}}$"
        ),
        ripens=regex.compile(
            rf"{part}(?:\s무렵|[께경쯤])?\s?(?:에|부터|부터는|까지)?(?:\s\p{{Hangul}}{{1,4}}[이가])?\s?"
            rf"(?:{alternatives(words.ripens)}|{alternatives(words.seasons)}|\p{{Hangul}}{{1,5}}\s(?:치|피|맺|뿌리|심|낳|나오)는\s시기)"
        ),
        rule_behind=regex.compile(rf"[은는]\s(?:{alternatives(words.of_the_year)})"),
        year_after=regex.compile(rf"(?<!월,\s?)(?:{alternatives(words.year_after)})\s?\P{{N}}{{0,2}}$"),
        certain=regex.compile(
            rf"(?<!\p{{Hangul}})(?:{alternatives(words.certain_year)}|올\s)|\d{{4}}\s?[년.](?!\s?부터)|[’'‘`]\d\d|(?<!\d)\d\d년(?!\s?부터)"
        ),
        certain_behind=regex.compile(rf"[^.]{{0,24}}(?:{alternatives(words.certain_behind)})"),
        record=regex.compile(rf"\s?기준\s?(?:으로(?:는)?\s)?{record}"),
        record_before=regex.compile(rf"{record}[^()\d]{{0,12}}\($"),
        closing=regex.compile(r"매주\s\P{N}{0,16}(?:[과와]|및|,)\s?(?:\p{Hangul}{2,4}인\s)?$"),
        closed=regex.compile(rf"[^.]{{0,{BEHIND}}}(?:{alternatives(words.closed)})"),
    )


def recurs(text: str, start: int, end: int, *, months: bool, given: bool) -> bool:
    """Whether the date at `start` to `end` is of every year; `months` without days, `given` with its year written."""
    patterns = _patterns()
    if given:
        return False
    every_year = patterns.every_year.search(text[max(0, start - REACH) : start]) is not None
    return every_year or _is_as_a_rule(text, start, end, months=months)


def listed_with(text: str, last_end: int, start: int) -> bool:
    """Whether only the mark of a list stands between two dates."""
    return start - last_end <= REACH and LISTED.fullmatch(text, last_end, start) is not None


def _is_as_a_rule(text: str, start: int, end: int, *, months: bool) -> bool:
    """Whether the sentence of a date without a year tells what is so each year."""
    patterns = _patterns()
    before = text[max(0, start - SENTENCE) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(before)]
    sentence = before[ends[-1] :] if ends else before
    if patterns.closing.search(sentence) and patterns.closed.match(text, end):
        return True
    own = text[start:end]
    if months and _is_of_all_records(text, start, end):
        return True
    runs_on = any(word in own for word in load(Dates).year_after) or patterns.year_after.search(sentence) is not None
    if runs_on:
        return patterns.certain.search(text[max(0, start - TOLD_YEAR) : start]) is None
    if not months or patterns.certain.search(sentence) or patterns.certain_behind.match(text, end):
        return False
    told_before = patterns.season.search(sentence) or patterns.within.search(sentence)
    return bool(told_before or patterns.ripens.match(text, end) or patterns.rule_behind.match(text, end))


def _is_of_all_records(text: str, start: int, end: int) -> bool:
    """Whether a month is that of all years among which one is the highest: 2월 기준 역대 최고, 사상 최대(2월 기준)."""
    if _patterns().record.match(text, end):
        return True
    return text.startswith(" 기준)", end) and _patterns().record_before.search(text, 0, start) is not None
