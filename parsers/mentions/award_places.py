"""The contest that other words of the clause part from the grade: `골목 대회에서 2031년 5월 새별부 장관상을 받았다`.

From the grade leftwards to the next word with 에서 that is a contest; what stands between must be of the same clause
and name nobody else who won. Before a bare 선정 only words of time may stand (`공모에 지난 1월 선정`).
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions.award_beginnings import SUBJECT, ends_sentence, is_body, is_other
from parsers.mentions.award_names import NamedContest, contest_before, ends_in_prize, is_selected_for
from parsers.mentions.noun_runs import is_noun
from parsers.vocabulary import Grades, load

AT = regex.compile(r"(?:에서[는도]?|[을를]\s통(?:해|하여))\s")
INTO = regex.compile(r"에(?:서는?)?\s")
# Words of another clause, what somebody else says, several that won: 심사하고, 의자 3개 기관이.
OTHER_CLAUSE = regex.compile(
    r"(?:[하되했됐였았었]고|며|지만|는데|다는)[,\s]"
    r"|[“”\"「」『』:;]|\d\s?(?:개|곳|팀|명|편)(?:\s?\p{Hangul}+)?[이가]\s"
)
WORD = regex.compile(r"\S+")
TIME = regex.compile(r"[’'‘`]?\d{1,4}(?:년도?|월|일|[.])[,]?")
REACH = 70


class Place(NamedTuple):
    """A contest, and where the words between it and the grade begin."""

    contest: NamedContest
    end: int


def won_at(text: str, floor: int, start: int, *, chosen: bool) -> Place | None:
    """The contest at which was won what stands at `start`; `chosen` where that is no grade but a bare 선정."""
    low = max(floor, start - REACH)
    for place in reversed(list((INTO if chosen else AT).finditer(text, low, start))):
        between = text[place.end() : start]
        if not (_of_time(between) if chosen else _of_one_clause(between)):
            return None
        contest = contest_before(text, floor, place.start())
        if contest is not None and (is_selected_for(contest) or ends_in_prize(contest.name)):
            return Place(contest, place.end())
    return None


def _of_time(between: str) -> bool:
    """Whether words tell no more than when: 지난 1월, 2031년."""
    words = between.split()
    return all(word in load(Grades).before_names or TIME.fullmatch(word) for word in words)


def _of_one_clause(between: str) -> bool:
    """Whether no clause ends in some words, and nobody else is named in them who won."""
    if OTHER_CLAUSE.search(between):
        return False
    return not any(ends_sentence(word) or _is_of_others(word) for word in WORD.findall(between))


def _is_of_others(word: str) -> bool:
    """Whether a word is a subject that is neither the body itself nor what it did: 주민이, 식당이, 나루군이."""
    if is_other(word):
        return True
    name = SUBJECT.sub("", word)
    if name == word or word.endswith("의") or is_noun(word):
        return False
    return is_region(name) or is_body(name) or (word[-1] in "이가" and not name.endswith(tuple(load(Grades).own)))
