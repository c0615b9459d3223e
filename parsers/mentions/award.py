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

from parsers.mentions import award_rows, date, gazetteer
from parsers.mentions.award_names import (
    CLOSING,
    OPENING,
    NamedContest,
    contest_before,
    ends_as_name,
    holds_contest,
    selects,
)
from parsers.mentions.award_years import award_of, year_in_front
from parsers.mentions.mention import Mention
from parsers.mentions.signs import GAPS, Sign
from parsers.mentions.squeezed import key_of
from parsers.text.likeness import dice
from parsers.vocabulary import Grades, Outlets, alternatives, load
from schemas.fact import AwardFact

GIVEN_OUT = regex.compile(
    r"[’‘”\")]?\s?(?:[(（]?\s?(?:[은는이가을를]?\s?(?:각\s?)?\d+\s?(?:명|팀|건|개|편|점|곳|작|인))|[을를]\s?(?:수여|시상|드|지급|주)|\s?(?:수여|시상|시상식|후보))"
)
# Who won is somebody else, or nobody yet: 수상자, 수상한 기업, 선정되면, 선정할.
OF_OTHERS = regex.compile(
    r"[’‘”\")]?(?:[을를은는이가]|으로|에)?\s?(?:수상|선정|입상|획득)?\s?(?:자(?:는|가|를|에게|로|\s|$)|작(?:은|을|\s|품)|팀|일(?:로|\s)"
    r"|된\s|되면|될|할\s|하는|하여|해\s|하고|한\s(?!바|이후|데)|기업|기관에|지자체에|이상)|[은는]\s|[을를]\s?(?:받는|받을|받은\s)|에게|에는|이나"
)
# Who selects rewards and tells of it: 우수사례 선정 및 포상, 선정･공유.
BY_ITSELF = regex.compile(
    r"\s?(?:및|[,·･/])\s?(?:시상|포상|표창|공유|전파|확산|홍보|게시|전시|지급|인센티브|상금|격려|발표|평가|심사)"
)
# It is an aim, or what somebody works for: 대상 수상을 목표로, 우수기관 선정을 위해.
AIMED_AT = regex.compile(
    r"[’‘”\")]?\s?(?:수상|선정|입상|획득)?\s?(?:이\s목표|(?:을|를)?\s?(?:목표|위해|위하|위한|향해|노리|노려|기대))"
)
NOT_YET = regex.compile(r"되면|될|되는|되기|되도록")
# What follows a grade that stands in a sentence, not in a list.
IN_SENTENCE = regex.compile(r"[’‘”\")]?(?:[을를과와에의도]|으로)(?:\s|서)")
WON = regex.compile(
    r"[’‘”\")]?\s?(?:[을를]|으로|에|등급)?\s?(?:기관(?:으로)?\s?)?(?:수상|선정|받|획득|차지|달성|입상|뽑|거머)"
)
SENTENCE = regex.compile(r"다\.|니다")
LISTED = regex.compile(r"[’‘”\")]?\s?(?:수상|선정|획득)?\s?(?:$|[(（,/\n!])")
BULLETS_BEFORE = regex.compile(r"[^\p{L}\p{N}]*")
BEST = regex.compile(r"최?우수")
# The rest of the sentence tells that it is given.
GIVING = regex.compile(r"[^.\n]{0,60}?(?:수여|시상(?!식)|상금|부상으로|지급)")
YEAR_BEHIND = regex.compile(
    r"[’”\"]?\s?(?:수상|선정|획득|입상)?\s?[(（]\s?[’'‘`]?(?P<year>(?:19|20)\d\d|\d\d)\s?(?:년도?|[.])?\s?[)）]"
)
PARENTHESIS = regex.compile(r"[’”\"]?\s?(?:수상|선정)?\s?[(（](?P<inside>[^()（）]{2,40})[)）]")
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
    rf"[{CLOSING}되]|(?:으로)?\s?선정|\s?(?:$|[,.(（/\n‘’「:]|수상|획득|달성|입상|차지|및|되|등)"
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
        rf"|(?<!\p{{Hangul}})(?P<grade>{weak}|{best})(?=\s?(?:수상|획득|달성|입상|차지)|(?<!대상)(?:으로)?\s?선정)"
        rf"|(?<![\p{{Hangul}}\d])(?P<ranked>{weak}|{best}|\p{{Hangul}}{{2,6}}상)(?=\s?(?:$|[,.(（/\n]|수상)|\s\p{{Hangul}}{{2,20}}\s[’'‘]?\d{{2,4}}\s?[.년])"
        r"|(?P<won>선정|수상)(?=\s?[(（‘’「,./:]|\s?$|\s(?:및|되)|되|\s등)"
    )


def find(text: str) -> Iterator[Mention]:
    """All awards in a text. Fields: `name`, `grade`, `period` (a Period or None), `year` (before the name, or None)."""
    triggers = list(_trigger().finditer(text)) if _may_be_won(text) else []
    periods = list(date.find(text)) if triggers else []
    starts = [found.start for found in periods]
    floor = 0
    for match in triggers:
        if match.start() < floor or not _is_won(text, match):
            continue
        contest = contest_before(text, floor, match.start())
        if contest is None or not _holds(text, match, contest):
            continue
        contest = replace(contest, year=contest.year or year_in_front(text, contest.start))
        grade = match["grade"] or match["ranked"] or contest.grade
        following = periods[bisect_left(starts, match.end()) :][:1]
        beside = next((f.fields["period"] for f in following if f.start - match.end() <= DATE_REACH), None)
        if beside is None:
            beside = next((f.fields["period"] for f in periods if f.end in (contest.start, contest.start - 1)), None)
        floor = match.end()
        rule = "award.grade" if grade else "award.selection"
        yield award_of(rule, contest, match.end(), grade, beside, _year_behind(text, match.end()))
    yield from award_rows.find(text)


def _may_be_won(text: str) -> bool:
    """Whether the end of a trigger stands in a text with what may follow it."""
    return any(
        follows.match(text, end)
        for sign, follows in ((GRADE, FOLLOWS_GRADE), (END, FOLLOWS_END))
        for _, end in sign.places(text)
    )


def _is_won(text: str, match: regex.Match[str]) -> bool:
    """Whether a grade or 선정 is the body's own: not given out, not others', not a headline of the press."""
    in_brackets = text[match.start() - 1 : match.start()] in ("(", "（") and text[match.end() : match.end() + 1] in (
        ")",
        "）",
    )
    if in_brackets or GIVEN_OUT.match(text, match.end()) or AIMED_AT.match(text, match.end()):
        return False
    if match["won"] and (NOT_YET.match(text, match.end()) or BY_ITSELF.match(text, match.end())):
        return False
    if not match["won"] and (OF_OTHERS.match(text, match.end()) or GIVING.match(text, match.end())):
        return False
    words = load(Grades)
    if match["ranked"] in words.not_prizes and match["ranked"] not in words.weak_grades:
        return False
    remark = PARENTHESIS.match(text, match.end())
    return remark is None or not _is_outlet(remark["inside"])


def _is_outlet(remark: str) -> bool:
    """Whether a remark in parentheses names an outlet: then the words before it are a headline."""
    first = remark.split(",", maxsplit=1)[0].strip()
    return first in load(Outlets).outlets or any(
        name.start == 0 and name.end == len(first) for name in gazetteer.of_kind(first, "outlet")
    )


def _holds(text: str, match: regex.Match[str], contest: NamedContest) -> bool:
    """Whether the name before a trigger can be a contest's: the weaker the grade, the plainer it must be one."""
    own = contest.name.startswith(tuple(load(Grades).own_groups))
    if own and (match["grade"] or match["ranked"] or "").endswith(DIVISION):
        return False
    if match["won"]:
        return (selects(contest.name) or _is_programme(text, match, contest)) and not (
            contest.name.endswith("대상") or contest.of_others or own
        )
    if match["ranked"] == "대상":  # 평가 대상, 지원사업 대상: those it is meant for
        return contest.name.endswith(tuple(load(Grades).with_grand_prizes))
    ranked = match["ranked"] or match["grade"]
    if match["ranked"] and ranked not in load(Grades).weak_grades and not BEST.match(ranked):
        return selects(contest.name)
    if IN_SENTENCE.match(text, match.end()):
        return holds_contest(contest.name) and WON.match(text, match.end()) is not None
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
