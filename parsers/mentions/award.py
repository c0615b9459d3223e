"""Awards the body itself won: contest or evaluation, grade, date: `제9회 주민자치 경진대회 ‘최우수상’ 수상(’21. 9월)`.

An award is read leftwards from its grade, or from 선정 or 수상 where no grade stands: how it was won, the division or
the entry in quotation marks, then the contest (`parsers/mentions/award_names.py`). A year before the name of a contest
is the award's date where no other stands by it, and no part of the name (`parsers/mentions/award_years.py`). Grades
that are given out (최우수상 1팀, 장관상을 수여) are no awards won.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import product

import regex

from parsers.mentions import award_rows, date
from parsers.mentions.award_names import (
    CLOSING,
    OPENING,
    NamedContest,
    contest_before,
    ends_as_name,
    holds_contest,
    selects,
)
from parsers.mentions.award_winners import is_won
from parsers.mentions.award_years import award_of, year_in_front
from parsers.mentions.mention import Mention
from parsers.mentions.signs import GAPS, Sign
from parsers.mentions.squeezed import key_of
from parsers.text.likeness import dice
from parsers.vocabulary import Grades, alternatives, load
from schemas.fact import AwardFact

# How it is told that something was taken, or reached.
TAKEN, RISEN = r"(?:받|획득|차지|거머|품에|안았|탔|타[고며]|탄\s)", r"(?:올랐|올라|오르)"
# What follows a grade that stands in a sentence, not in a list.
IN_SENTENCE = regex.compile(r"[’‘”\")]?(?:[을를과와에의도]|으?로)(?:\s|서)")
WON = regex.compile(
    rf"[’‘”\")]?\s?(?:의\s영예를|[을를도]|으?로|에|등급)?\s?(?:기관(?:으로)?\s?)?(?:수상|선정|달성|입상|뽑|{TAKEN}|{RISEN})"
)
# 골목 평가 대상(2031. 5. 3.): where a day stands it was won.
DATED = regex.compile(r"[’”\"]?\s?[(（]\s?[’'‘`]?\d{2,4}\s?[.년]")
# A prize taken at something, whatever that is called: 골목 한마당에서 금상을 탔다.
AT_PLACE = regex.compile(r"(?<!식)에서는?\s")
SENTENCE = regex.compile(r"다\.|니다")
LISTED = regex.compile(r"[’‘”\")]?\s?(?:수상|선정|획득)?\s?(?:$|[(（,/\n!])")
# 상을 받았으며, 신문이 2031년 5월 3일: a date behind it is of something else.
NEW_CLAUSE = regex.compile(r"[다며고][.,\s]")
BULLETS_BEFORE = regex.compile(r"[^\p{L}\p{N}]*")
BEST = regex.compile(r"최?우수")
YEAR_BEHIND = regex.compile(
    r"[’”\"]?\s?(?:수상|선정|획득|입상)?\s?[(（]\s?[’'‘`]?(?P<year>(?:19|20)\d\d|\d\d)\s?(?:년도?|[.])?\s?[)）]"
)
# 우수 부서: what a body selects of its own.
DIVISION = "부서"
SHORTEST_NAME, LONGEST_NAME = 5, 60
DATE_REACH, CENTURY, PIVOT = 25, 2000, 100
YEAR_ALONE = 4
# Names so like, or alike in so many first letters, are of one award.
ALIKE, PREFIX = 0.8, 8


def _grades() -> Iterator[str]:
    """How triggers end that are grades as they stand."""
    words = load(Grades)
    yield from words.grades
    yield from map("".join, product(words.givers, GAPS, words.prizes))
    yield from (f"급{gap}포상" for gap in GAPS)


GRADE = Sign(_grades)
# How all others end: 우수기관, 1위, 친절상.
END = Sign(lambda: (*load(Grades).winners, *load(Grades).weak_grades, "상", "선정", "수상"))
SIGNS = frozenset({GRADE, END})
FOLLOWS_GRADE = regex.compile(r"\P{Hangul}|$|[을를과와에의도]|으로|수상|선정|획득")
FOLLOWS_END = regex.compile(
    rf"[{CLOSING}되돼됐]|[을를에로]\s|으로|(?:으?로)?\s?(?:선정|뽑)|\s?(?:$|[,.(（/\n‘’「:…]|수상|획득|달성|입상|차지|및|되|등)"
    r"|\s\p{Hangul}{2,20}\s[’'‘]?\d{2,4}\s?[.년]"
)


@cache
def _trigger() -> regex.Pattern[str]:
    """Grades as they stand, weak ones where something around them makes them one, and bare 선정 and 수상."""
    words = load(Grades)
    end = alternatives(words.giving_bodies)
    body = rf"(?:(?:\p{{Hangul}}{{2,14}}(?:{end})\s)?\p{{Hangul}}{{2,14}}(?:{end})\s?)?"
    given = rf"{body}(?:{alternatives(words.givers)})\s?(?:{alternatives(words.prizes)})"
    best = rf"(?:{alternatives(words.bests)})\s?(?:{alternatives(words.winners)})"
    weak = alternatives(words.weak_grades)
    quote = rf"[{OPENING}]"
    follow = rf"(?=[^\p{{Hangul}}]|$|을|를|과|와|에|의|으로|도|수상|선정|획득|[{CLOSING}])"
    return regex.compile(
        rf"(?<!\p{{Hangul}})(?P<open>{quote})?(?P<grade>{given}|(?:{alternatives(words.grades)})|\d급\s?포상){follow}[{CLOSING}]?"
        rf"|(?P<open>{quote})(?P<grade>{weak}|{best})[{CLOSING}]"
        rf"|(?<!\p{{Hangul}})(?P<grade>{weak}|{best})(?=\s?(?:수상|획득|달성|입상|차지)|[을를]\s{TAKEN}|(?<!대상)(?:(?:으?로)?\s?(?:선정|뽑)|에\s(?:선정|{RISEN})))"
        rf"|(?<![\p{{Hangul}}\d])(?P<ranked>{weak}|{best}|\p{{Hangul}}{{2,6}}상)(?=\s?(?:$|[,.(（/\n]|수상)|\s\p{{Hangul}}{{2,20}}\s[’'‘]?\d{{2,4}}\s?[.년])"
        r"|(?P<won>선정|수상)(?=\s?[(（‘’「,./:…]|\s?$|\s(?:및|되)|[되돼됐]|\s등|으로)"
    )


def find(text: str) -> Iterator[Mention]:
    """All awards in a text. Fields: `name`, `grade`, `period` (a Period or None), `year` (before the name, or None)."""
    triggers = list(_trigger().finditer(text)) if _may_be_won(text) else []
    periods = list(date.find(text)) if triggers else []
    starts = [found.start for found in periods]
    floor = 0
    for match in triggers:
        if match.start() < floor or not is_won(text, match):
            continue
        contest = contest_before(text, floor, match.start())
        if contest is None or not _holds(text, match, contest):
            continue
        contest = replace(contest, year=contest.year or year_in_front(text, contest.start))
        grade = match["grade"] or match["ranked"] or contest.grade
        following = periods[bisect_left(starts, match.end()) :][:1]
        beside = next((f.fields["period"] for f in following if _stands_by(text, match.end(), f.start)), None)
        if beside is None:
            beside = next((f.fields["period"] for f in periods if f.end in (contest.start, contest.start - 1)), None)
        floor = match.end()
        rule = "award.grade" if grade else "award.selection"
        yield award_of(rule, contest, match.end(), grade, beside, _year_behind(text, match.end()))
    yield from award_rows.find(text)


def _stands_by(text: str, end: int, start: int) -> bool:
    """Whether a date that begins at `start` is of the award that ends at `end`: near, and not of another clause."""
    return start - end <= DATE_REACH and NEW_CLAUSE.search(text, end, start) is None


def _may_be_won(text: str) -> bool:
    """Whether the end of a trigger stands in a text with what may follow it."""
    return any(
        follows.match(text, end)
        for sign, follows in ((GRADE, FOLLOWS_GRADE), (END, FOLLOWS_END))
        for _, end in sign.places(text)
    )


def _holds(text: str, match: regex.Match[str], contest: NamedContest) -> bool:
    """Whether the name before a trigger can be a contest's: the weaker the grade, the plainer it must be one."""
    own = contest.name.startswith(tuple(load(Grades).own_groups))
    if own and (match["grade"] or match["ranked"] or "").endswith(DIVISION):
        return False
    if match["won"]:
        named = selects(contest.name) or _is_programme(text, match, contest)
        return named and not (contest.name.endswith("대상") or contest.of_others or own)
    if match["ranked"] == "대상":  # 평가 대상, 지원사업 대상: those it is meant for
        grand = contest.name.endswith(tuple(load(Grades).with_grand_prizes))
        return grand or (DATED.match(text, match.end()) is not None and selects(contest.name))
    ranked = match["ranked"] or match["grade"]
    if match["ranked"] and ranked not in load(Grades).weak_grades and not BEST.match(ranked):
        return selects(contest.name)
    if IN_SENTENCE.match(text, match.end()):
        taken = ranked.endswith("상") and AT_PLACE.search(text, contest.start, match.start()) is not None
        return (holds_contest(contest.name) or taken) and WON.match(text, match.end()) is not None
    if match["ranked"] or ranked[0].isdigit():
        return holds_contest(contest.name)
    return holds_contest(contest.name) or _stands_in_a_list(text, match, contest)


def _is_programme(text: str, match: regex.Match[str], contest: NamedContest) -> bool:
    """Whether a body says no more than that a programme of a year took it: ’31년 골목 지원 강화사업 선정."""
    entry = BULLETS_BEFORE.fullmatch(text, 0, contest.start) is not None and LISTED.match(text, match.end()) is not None
    return entry and contest.year is not None and contest.name.endswith("사업")


def _stands_in_a_list(text: str, match: regex.Match[str], contest: NamedContest) -> bool:
    """Whether a name that holds no word for a contest is an entry of a list of awards, not part of a sentence."""
    return (
        SENTENCE.search(text) is None
        and LISTED.match(text, match.end()) is not None
        and (len(contest.name.split()) > 1 or match["open"] is not None)
        and ends_as_name(contest.name)
    )


def _year_behind(text: str, end: int) -> int | None:
    """The year alone in parentheses behind a grade: 동상(2022)."""
    match = YEAR_BEHIND.match(text, end)
    if match is None:
        return None
    year = int(match["year"])
    return year + CENTURY if year < PIVOT else year


def once_each(awards: Sequence[AwardFact]) -> set[AwardFact]:
    """The awards of a record that name one again: of each the fullest mention stays, of such the first."""
    again: set[AwardFact] = set()
    kept: list[AwardFact] = []
    for award in sorted(awards, key=lambda fact: (-bool(fact.grade) - bool(fact.date), fact.char_start)):
        if any(_is_one(award, other) for other in kept):
            again.add(award)
        else:
            kept.append(award)
    return again


def _is_one(award: AwardFact, other: AwardFact) -> bool:
    """Whether two mentions tell of one award: like names, and no grade or date that differs."""
    alike = dice(award.name, other.name) >= ALIKE or key_of(award.name)[:PREFIX] == key_of(other.name)[:PREFIX]
    same_grade = None in (award.grade, other.grade) or award.grade == other.grade
    return alike and same_grade and _may_be_one_day(award, other)


def _may_be_one_day(award: AwardFact, other: AwardFact) -> bool:
    """Whether one date is not told, both are the same, or, of one grade, one is the year of the other."""
    if award.date is None or other.date is None or award.date == other.date:
        return True
    year, longer = sorted((award.date, other.date), key=len)
    return award.grade == other.grade is not None and len(year) == YEAR_ALONE and longer.startswith(year)
