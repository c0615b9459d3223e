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
from typing import NamedTuple

import regex

from parsers.mentions import award_rows, date
from parsers.mentions.award_beginnings import is_body
from parsers.mentions.award_names import (
    NamedContest,
    contest_before,
    ends_as_name,
    ends_in_prize,
    holds_contest,
    is_selected_for,
    is_title,
)
from parsers.mentions.award_places import won_at
from parsers.mentions.award_triggers import WON, triggers_in
from parsers.mentions.award_winners import GIVEN_OUT, is_won
from parsers.mentions.award_years import award_of, year_in_front
from parsers.mentions.mention import Mention
from parsers.mentions.squeezed import key_of
from parsers.text.likeness import dice
from parsers.vocabulary import Grades, load
from schemas.fact import AwardFact

# What follows a grade that stands in a sentence, not in a list.
IN_SENTENCE = regex.compile(r"[’‘”\")]?(?:[을를과와에의도]|까지|으?로)(?:\s|서)")
# 골목 평가 대상(새별부, 2031. 5. 3.): where a day stands it was won; not 대상(청년, 2031. 5. 3.).
DATED = regex.compile(
    r"[’”\"]?(?:\s?[(（]\s?(?:시?상금\s[^,()（）]{1,20},\s|(?P<by>[\p{Hangul}\s]{2,20}),\s?)?"
    r"|\s_\s(?P<by>[\p{Hangul}\s]{2,20}?)\s?[/,]\s?)[’'‘`]?\d{2,4}\s?[.년]"
)
# A prize taken at something, whatever that is called: 골목 한마당에서 금상을 탔다.
AT_PLACE = regex.compile(r"(?<!식)에서는?\s")
SENTENCE = regex.compile(r"다\.|니다")
LISTED = regex.compile(r"[’‘”\")]?\s?(?:수상|선정|획득)?\s?(?:$|[(（,/\n!]|(?<=\s)_\s)")
# 상을 받았으며, 신문이 2031년 5월 3일: a date behind it is of something else.
NEW_CLAUSE = regex.compile(r"[다며고][.,\s]")
BULLETS_BEFORE = regex.compile(r"[^\p{L}\p{N}]*")
BEST = regex.compile(r"최?우수")
YEAR_BEHIND = regex.compile(
    r"[’”\"]?\s?(?:수상|선정|획득|입상)?\s?[(（]\s?[’'‘`]?(?P<year>(?:19|20)\d\d|\d\d)\s?(?:년도?|[.])?\s?[)）]"
)
# 우수 부서: what a body selects of its own.
DIVISION, COMMENDATION = "부서", "표창"
DATE_REACH, CENTURY, PIVOT = 25, 2000, 100
YEAR_ALONE = 4
# Names so like, or alike in so many first letters, are of one award.
ALIKE, PREFIX, FEWEST_WORDS = 0.8, 8, 2


def find(text: str) -> Iterator[Mention]:
    """All awards in a text. Fields: `name`, `grade`, `period` (a Period or None), `year` (before the name, or None)."""
    periods: list[Mention] | None = None
    floor = 0
    for match in triggers_in(text):
        read = _read(text, floor, match) if match.start() >= floor and is_won(text, match) else None
        if read is None:
            continue
        contest = replace(read.contest, year=read.contest.year or year_in_front(text, read.contest.start))
        if periods is None:
            periods = list(date.find(text))
        floor = match.end()
        rule = "award.grade" if read.grade else "award.selection"
        beside = _beside(text, periods, read, match)
        yield award_of(rule, contest, match.end(), read.grade, beside, _year_behind(text, match.end()))
    yield from award_rows.find(text)


class Reading(NamedTuple):
    """A contest, the grade or None, and where the words between the two begin."""

    contest: NamedContest
    grade: str | None
    between: int


def _read(text: str, floor: int, match: regex.Match[str]) -> Reading | None:
    """What was won: the contest right before the grade, that at which it was won, or a prize that is one itself."""
    own = match["grade"] or match["ranked"]
    contest = contest_before(text, floor, match.start())
    if contest is not None and _holds(text, match, contest):
        return Reading(contest, own or contest.grade, match.start())
    place = won_at(text, floor, match.start(), chosen=own is None)
    if place is not None and (WON.match(text, match.end()) if own else _may_be_chosen(text, match, place.contest)):
        return Reading(place.contest, own, place.end)
    if match["ranked"] and _is_prize(match["ranked"]):
        itself = contest_before(text, floor, match.end())
        if itself is not None and is_title(itself.name):
            return Reading(itself, None, match.end())
    return None


def _beside(text: str, periods: Sequence[Mention], read: Reading, match: regex.Match[str]) -> object:
    """The date of an award: between contest and grade, near behind it, else right before the contest."""
    starts = [found.start for found in periods]
    for found in periods[bisect_left(starts, read.between) :][:1]:
        if found.end <= match.start() or _stands_by(text, match.end(), found.start):
            return found.fields["period"]
    start = read.contest.start
    return next((found.fields["period"] for found in periods if found.end in (start, start - 1)), None)


def _stands_by(text: str, end: int, start: int) -> bool:
    """Whether a date that begins at `start` is of the award that ends at `end`: near, and not of another clause."""
    return start - end <= DATE_REACH and NEW_CLAUSE.search(text, end, start) is None


def _holds(text: str, match: regex.Match[str], contest: NamedContest) -> bool:
    """Whether the name before a trigger can be a contest's: the weaker the grade, the plainer it must be one."""
    if match["won"]:
        named = is_selected_for(contest) or _is_programme(text, match, contest) or _is_found(text, match, contest)
        return named and _may_be_chosen(text, match, contest)
    if _is_its_own(contest) and (match["grade"] or match["ranked"]).endswith(DIVISION):
        return False
    if match["ranked"] == "대상":  # 평가 대상, 지원사업 대상: those it is meant for
        grand = contest.name.endswith(tuple(load(Grades).with_grand_prizes)) or ends_in_prize(contest.name)
        told = _is_dated(text, match.end()) or (is_title(contest.name) and LISTED.match(text, match.end()))
        return grand or (bool(told) and is_selected_for(contest))
    ranked = match["ranked"] or match["grade"]
    if match["ranked"] and _is_prize(ranked):
        return is_selected_for(contest) or _was_taken_at(text, match, contest)
    if IN_SENTENCE.match(text, match.end()):
        won = WON.match(text, match.end()) is not None
        return won and (_is_contest(contest) or (ranked.endswith("상") and _was_taken_at(text, match, contest)))
    if match["ranked"] == COMMENDATION:  # 유공 공무원 표창: to whom it is given
        return is_selected_for(contest)
    if match["ranked"] or ranked[0].isdigit():
        return _is_contest(contest)
    return _is_contest(contest) or _stands_in_a_list(text, match, contest)


def _may_be_chosen(text: str, match: regex.Match[str], contest: NamedContest) -> bool:
    """Whether 선정 tells that the body itself was chosen: not others, not as many as it chose, not whom it is for."""
    counted = GIVEN_OUT.match(text, match.end()) is not None and not is_body(contest.name.split()[0])
    return not (counted or contest.of_others or contest.name.endswith("대상") or _is_its_own(contest))


def _is_dated(text: str, end: int) -> bool:
    """Whether a day stands in brackets behind a grade, with nothing before it but the body that gave it."""
    dated = DATED.match(text, end)
    return dated is not None and (dated["by"] is None or is_body(dated["by"]))


def _is_contest(contest: NamedContest) -> bool:
    """Whether what is named is a contest, by its name or by the words beside it."""
    return contest.selected or holds_contest(contest.name)


def _is_its_own(contest: NamedContest) -> bool:
    """Whether the body holds a contest for its own people: 직원 제안 공모."""
    return contest.name.startswith(tuple(load(Grades).own_groups))


def _is_prize(ranked: str) -> bool:
    """Whether a grade is one by its own name only: 물빛상."""
    return ranked not in load(Grades).weak_grades and not BEST.match(ranked)


def _was_taken_at(text: str, match: regex.Match[str], contest: NamedContest) -> bool:
    """Whether a prize was taken at something, whatever that is called: 골목 한마당에서 금상을 탔다."""
    return AT_PLACE.search(text, contest.start, match.start()) is not None and WON.match(text, match.end()) is not None


def _is_found(text: str, match: regex.Match[str], contest: NamedContest) -> bool:
    """Whether an entry says no more than what the body was found to be, and when: 여가친화기업 선정(’31. 11월)."""
    entry = BULLETS_BEFORE.fullmatch(text, 0, contest.start) is not None
    return entry and contest.name.endswith(tuple(load(Grades).found_to_be)) and _is_dated(text, match.end())


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
    for award in sorted(awards, key=_fullest_first):
        if any(_is_one(award, other) for other in kept):
            again.add(award)
        else:
            kept.append(award)
    return again


def _fullest_first(award: AwardFact) -> tuple[int, bool, int]:
    """Orders the mentions of one award: with grade and date, then with the edition, then the first."""
    return -bool(award.grade) - bool(award.date), not is_title(award.name), award.char_start


def _is_one(award: AwardFact, other: AwardFact) -> bool:
    """Whether two mentions tell of one award: like names, and no grade or date that differs."""
    return _are_alike(award.name, other.name) and _may_be_one_grade(award, other) and _may_be_one_day(award, other)


def _are_alike(name: str, other: str) -> bool:
    """Whether two names may be of one contest: nearly the same letters, one beginning, or one the other's words."""
    fewer, more = sorted((name.split(), other.split()), key=len)
    shortened = len(fewer) >= FEWEST_WORDS and set(fewer) <= set(more)
    return shortened or dice(name, other) >= ALIKE or key_of(name)[:PREFIX] == key_of(other)[:PREFIX]


def _may_be_one_grade(award: AwardFact, other: AwardFact) -> bool:
    """Whether one grade is not told, or is the other or its beginning: 최우수, 최우수기관."""
    if award.grade is None or other.grade is None:
        return True
    return award.grade.startswith(other.grade) or other.grade.startswith(award.grade)


def _may_be_one_day(award: AwardFact, other: AwardFact) -> bool:
    """Whether one date is not told, both are the same, or, of one grade, one is the year of the other."""
    if award.date is None or other.date is None or award.date == other.date:
        return True
    year, longer = sorted((award.date, other.date), key=len)
    return award.grade == other.grade is not None and len(year) == YEAR_ALONE and longer.startswith(year)
