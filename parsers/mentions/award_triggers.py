"""Where awards may be read from: grades, and words that tell that something was won or chosen.

A grade by name or by who gives it counts as it stands (`최우수상`, `장관상`); a weak one (`대상`, `우수`, `1위`,
any `…상`) where something around it makes it one; bare 선정 and 수상 where no grade stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import regex

from parsers.mentions.award_names import CLOSING, OPENING
from parsers.mentions.signs import GAPS, Sign
from parsers.text.patterns import compiled
from parsers.vocabulary import Grades, alternatives, load

# How it is told that something was taken, or reached.
TAKEN = r"(?:받|획득|차지|거머|품에|안았|탔|타[고며]|탄\s)"
RISEN = r"(?:올랐|올라|오르|이름을\s?올)"
# What may stand between a grade and its verb: 6년 연속, 12월 2일, 2031년 5월.
MEANWHILE = r"(?:\d{1,2}[년회]\s연속(?:으로)?\s|(?:(?:19|20)\d\d년\s)?\d{1,2}월(?:\s\d{1,2}일)?(?:에)?\s)?"
WON = regex.compile(
    rf"[’‘”\")]?\s?(?:의\s영예를|[을를도]|까지|으?로|에도?|등급)?\s?{MEANWHILE}(?:기관(?:으로)?\s?)?"
    rf"(?:수상|선정|달성|입상|뽑|(?<=위[를을]\s)[하했]|{TAKEN}|{RISEN})"
)


def _grades() -> Iterator[str]:
    """How triggers end that are grades as they stand."""
    yield from load(Grades).grades
    yield from (f"급{gap}포상" for gap in GAPS)


GRADE = Sign(_grades)
# Grades by who gives them: 장관상, 도지사 표창.
GIVEN = Sign(lambda: map("".join, product(load(Grades).givers, GAPS, load(Grades).prizes)))


def _ends() -> Iterator[str]:
    """How all others end: 우수기관, 1위, 친절상. A word for who won stands behind what is best only."""
    words = load(Grades)
    yield from map("".join, product(words.bests, GAPS, words.winners))
    yield from (*words.weak_grades, "상", "선정", "수상", "뽑", "이름을 올")


END = Sign(_ends)
# What is best, whatever it is: 우수마을로 뽑혔다.
BEST = Sign(lambda: load(Grades).bests)
SIGNS = frozenset({GRADE, GIVEN, END, BEST})
FOLLOWS_GRADE = compiled(r"\P{Hangul}|$|[을를과와에의도]|으로|까지|수상|선정|획득")
FOLLOWS_END = compiled(
    rf"[{CLOSING}되돼됐됨혔혀힘려렸]|[을를에로도]\s|에도\s|까지\s|으로|(?:으?로)?\s?(?:선정|뽑)|\s?(?:$|[,.(（/\n‘’「:…]|(?<=\s)_\s|수상|획득|달성|입상|차지|및|되|등)"
    r"|\s\p{Hangul}{2,20}\s[’'‘]?\d{2,4}\s?[.년]"
)
FOLLOWS_BEST = compiled(r"\s?\p{Hangul}{1,6}[’”\"]?(?:으?로\s?(?:선정|뽑)|에도?\s(?:선정|뽑|오르|올|이름))")
FOLLOWS = {GRADE: FOLLOWS_GRADE, GIVEN: FOLLOWS_GRADE, END: FOLLOWS_END, BEST: FOLLOWS_BEST}


def may_be_won(text: str) -> bool:
    """Whether the end of a trigger stands in a text with what may follow it."""
    for sign, follows in FOLLOWS.items():
        for _, end in sign.places(text):
            if follows.match(text, end):
                return True
    return False


def triggers_in(text: str) -> Iterator[regex.Match[str]]:
    """The triggers of a text that may tell of something won, in order.

    `grade`: as they stand, or weak before what tells that they were taken. `ranked`: weak in a list. `won`: none.
    """
    return triggers(given=GIVEN.stands_in(text)).finditer(text) if may_be_won(text) else iter(())


@cache
def triggers(*, given: bool) -> regex.Pattern[str]:
    """The pattern of all triggers; grades by who gives them, which take long to look for, only where `given`."""
    words = load(Grades)
    end = alternatives(words.giving_bodies)
    body = rf"(?:(?:\p{{Hangul}}{{2,14}}(?:{end})\s)?\p{{Hangul}}{{2,14}}(?:{end})\s?)?"
    giver = rf"{body}(?:{alternatives(words.givers)})\s?(?:{alternatives(words.prizes)})|" if given else ""
    best = rf"(?:{alternatives(words.bests)})\s?(?:{alternatives(words.winners)})"
    weak = alternatives(words.weak_grades)
    prize = r"\p{Hangul}{2,7}상"
    chosen = rf"(?:(?:으?로)?\s?(?:선정|뽑)|에도?\s(?:선정|뽑|{RISEN}))"
    taken = rf"(?:[을를도]|까지)\s{MEANWHILE}(?:{TAKEN}|수상)"
    quote = rf"[{OPENING}]"
    follow = rf"(?=[^\p{{Hangul}}]|$|을|를|과|와|에|의|으로|도|까지|수상|선정|획득|[{CLOSING}])"
    # One look passes over the places inside words.
    return regex.compile(
        rf"(?:(?<!\p{{Hangul}})|(?={quote}|선정|수상|뽑|이름을 올))(?:"
        rf"(?<!\p{{Hangul}})(?P<open>{quote})?(?P<grade>{giver}(?:{alternatives(words.grades)})|\d급\s?포상){follow}[{CLOSING}]?"
        rf"|(?P<open>{quote})(?P<grade>{weak}|{best})[{CLOSING}]"
        rf"|(?<!\p{{Hangul}})(?P<grade>{weak}|{best})(?=\s?(?:수상|획득|달성|입상|차지)|{taken}|(?<!대상){chosen}|(?<=위)[를을]\s[하했])"
        rf"|(?<!\p{{Hangul}})(?P<open>{quote})?(?P<grade>(?:{alternatives(words.bests)})\s?\p{{Hangul}}{{1,6}})(?=[{CLOSING}]?으로\s(?:선정|뽑)|(?<=[^으])[{CLOSING}]?로\s(?:선정|뽑)|[{CLOSING}]?에도?\s(?:선정|뽑|{RISEN}))"
        rf"|(?<![\p{{Hangul}}\d])(?P<ranked>{weak}|{best}|{prize})(?=\s?(?:$|[,.(（/\n]|(?<=\s)_\s|수상)|{taken}|\s\p{{Hangul}}{{2,20}}\s[’'‘]?\d{{2,4}}\s?[.년])"
        r"|(?P<won>선정|수상)(?=\s?[(（‘’「,./:…]|\s?$|\s(?:및|되)|[되돼됐됨]|\s등|으로|에\s따라)|(?P<won>뽑)(?=[혔혀힘])"
        r"|(?P<won>이름을 올)(?=[려렸]))"
    )
