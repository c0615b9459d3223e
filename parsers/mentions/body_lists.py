"""Bodies that nothing in their names gives away, by where they stand: in a list that is counted as firms, in quotation
marks behind what they are, before the office of a person in parentheses, before a person with an office.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

import regex

from parsers.mentions.body_words import is_rank, says_the_kind
from parsers.mentions.law_words import is_noun
from parsers.mentions.mention import Mention
from parsers.mentions.signs import GAPS, SPACES, Sign
from parsers.vocabulary import Contacts, Organizations, Particles, alternatives, load

LETTER = r"[가-힣A-Za-z0-9&]"
NAME = rf"(?:[‘'“\"]{LETTER}{{2,20}}[’'”\"]|(?:㈜|\(주\)\s?)?{LETTER}{{2,20}}(?:㈜|\(주\))?)"
LIST_AT_END = regex.compile(rf"(?<!{LETTER}){NAME}(?:,\s?{NAME}){{0,30}}$")
REACH = 200
NAME_AT_END = regex.compile(rf"(?<!{LETTER}){LETTER}{{2,16}}$")
PART = regex.compile(rf"{LETTER}+")
QUOTES = "‘'“\""
PRODUCTS = regex.compile(r"의?\s?(?:총\s?)?\d[\d,]*\s?개")
# A사, ○○사: names left out.
LEFT_OUT = regex.compile(r"[A-Z]{1,2}사?|.*[○◯□].*")
SHORTEST, FEWEST, LONGEST_PERSON = 2, 3, 3
NO_NAME = ("인", "던")
# 등 5개사, 외 총 12곳: before what counts the names.
COUNTED = Sign(
    lambda: map("".join, product(("등", "외", "및"), SPACES, ("", *(f"총{gap}" for gap in GAPS)), "0123456789"))
)
# 업체 ‘, 기업인 “: before the name.
FIRM = Sign(
    lambda: map("".join, product(load(Organizations).firms_before, (*SPACES, *(f"인{gap}" for gap in GAPS)), "‘'“\""))
)
LEADER = Sign(lambda: map("".join, product(SPACES, load(Organizations).leaders)))
# (대표 홍가온): behind the body.
HEADED = Sign(lambda: map("".join, product("(（", load(Organizations).leaders)))
# Behind a space, before a comma or the end of parentheses.
OFFICE = Sign(lambda: (f"{office}{mark}" for office in load(Organizations).offices for mark in ")）,"))


class _Patterns(NamedTuple):
    counted: regex.Pattern[str]
    held: regex.Pattern[str]
    called: regex.Pattern[str]
    led: regex.Pattern[str]
    leads: regex.Pattern[str]
    headed: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """What counts a list of names as bodies (등 5개사, 외 4개사); a person's body and office in parentheses; a name in
    quotation marks behind what it is (업체 ‘별빛모임’); a body before the name and the office of who leads it, or
    between them.
    """
    words = load(Organizations)
    counted, particles = alternatives(words.counted_as), alternatives(load(Particles).particles)
    # 2차사고 counts no firms.
    number = (
        rf"(?:총\s?)?\d[\d,]*\s?여?\s?(?:개\s?)?(?:\p{{Hangul}}{{0,4}})?(?:{counted})(?:{particles})?(?!\p{{Hangul}})"
    )
    offices, leaders = alternatives(words.offices), alternatives(words.leaders)
    return _Patterns(
        counted=regex.compile(rf"(?:\s?(?P<such>등)\s|\s(?:외|및)\s){number}"),
        called=regex.compile(
            rf"(?<!협|중소|중견)(?:{alternatives(words.firms_before)})(?:인\s?|\s)[‘'“\"](?P<body>{LETTER}{{2,12}}(?:\s{LETTER}{{2,10}})?)"
            r"(?=[’'”\"(])"
        ),
        led=regex.compile(
            rf"(?<!{LETTER})(?P<body>{LETTER}{{3,16}})\s(?P<person>\p{{Hangul}}{{3}})\s(?:{leaders})"
            rf"(?=(?:{particles})?(?:\s등|[,)“‘\"]|$)|[은는이가와과]\s)"
        ),
        leads=regex.compile(
            rf"(?<!{LETTER})(?P<person>\p{{Hangul}}{{3}})(?<![과와의은는])\s(?P<body>{LETTER}{{3,16}})\s(?:{leaders})"
            rf"(?=(?:{particles})?(?:\s등|[,)“‘\"]|$)|[은는이가와과]\s)"
        ),
        headed=regex.compile(rf"[(（](?:{leaders})\s?:?\s?(?P<person>\p{{Hangul}}{{2,4}})[)）,]"),
        held=regex.compile(
            rf"(?<!{LETTER})(?P<person>\p{{Hangul}}{{2,4}})\s?[(（](?P<body>{LETTER}[^()（）:,\n]{{1,25}}?)\s(?P<office>{offices})[)）,]"
        ),
    )


def found_in_lists(text: str) -> Iterator[Mention]:
    """The names in lists that are counted as firms or bodies."""
    for match in _patterns().counted.finditer(text) if COUNTED.stands_in(text) else ():
        names = LIST_AT_END.search(text, max(0, match.start() - REACH), match.start())
        if names is None:
            continue
        parts = list(PART.finditer(text, names.start(), names.end()))
        quoted = names.group()[0] in QUOTES
        # 위반 등 12개사 counts firms by what they did, ‘의자’ 등 45개사 128개 제품 counts what they make.
        if (match["such"] and len(parts) < FEWEST and not quoted) or PRODUCTS.match(text, match.end()):
            continue
        if any(not is_noun(part.group()) for part in parts[1:]):
            continue
        for part in parts:
            if may_be_a_name(part.group()) and is_noun(part.group()):
                yield Mention(
                    "organization", part.start(), part.end(), {"name": part.group()}, "organization.in a list"
                )


def found_with_offices(text: str) -> Iterator[Mention]:
    """The bodies that persons are said to hold an office of: 홍가온(별빛모임 대표)."""
    for match in _patterns().held.finditer(text) if OFFICE.stands_in(text) else ():
        body = match["body"]
        last = body.split()[-1]
        if is_person(match["person"]) and not is_person(last) and may_be_a_name(last) and not _is_division(body):
            yield Mention(
                "organization", match.start("body"), match.end("body"), {"name": body}, "organization.with an office"
            )


def found_by_what_they_are(text: str) -> Iterator[Mention]:
    """The names in quotation marks behind what they are: a firm, a factory."""
    for match in FIRM.matches(_patterns().called, text):
        body = match["body"]
        if may_be_a_name(body.split()[-1]):
            yield Mention(
                "organization", match.start("body"), match.end("body"), {"name": body}, "organization.called a firm"
            )


def found_with_leaders(text: str) -> Iterator[Mention]:
    """The bodies before who leads them, or before the office: 별빛모임 홍가온 대표, 홍가온 별빛모임 대표."""
    patterns = (_patterns().led, _patterns().leads) if LEADER.stands_in(text) else ()
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        body = match["body"]
        # 골목지기인 홍가온 교수: what the person is.
        named = is_noun(body) and may_be_a_name(body) and not is_person(body) and not body.endswith(NO_NAME)
        if is_person(match["person"]) and named and not _is_division(body):
            yield Mention(
                "organization", match.start("body"), match.end("body"), {"name": body}, "organization.with a leader"
            )


def found_with_heads(text: str) -> Iterator[Mention]:
    """The bodies whose head stands in parentheses behind their name: 별빛나무(대표 홍가온)."""
    for match in HEADED.matches(_patterns().headed, text):
        name = NAME_AT_END.search(text, max(0, match.start() - REACH), match.start())
        if name is None or not is_person(match["person"]):
            continue
        body = name.group()
        if is_noun(body) and may_be_a_name(body) and not is_person(body) and not _is_division(body):
            yield Mention("organization", name.start(), name.end(), {"name": body}, "organization.with its head")


def is_person(word: str) -> bool:
    """Whether a word has the form of a person's name; 전북대 has it too and is none."""
    return 2 <= len(word) <= LONGEST_PERSON and word[0] in load(Contacts).surnames and not word.endswith("대")


def _is_division(name: str) -> bool:
    return name.endswith(tuple(load(Organizations).divisions))


def may_be_a_name(word: str) -> bool:
    """Whether a word may be the name of a body of which its place alone tells."""
    words = load(Organizations)
    if LEFT_OUT.fullmatch(word) or is_rank(word):
        return False
    return len(word) >= SHORTEST and not word.isdigit() and word not in words.generic and not says_the_kind(word)
