"""Bodies that nothing in their names gives away, by where they stand: in a list that is counted as firms, in quotation
marks behind what they are, beside the person who leads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

import regex

from parsers.mentions.body_words import is_rank, says_only_the_kind
from parsers.mentions.mention import Mention
from parsers.mentions.noun_runs import is_noun
from parsers.mentions.signs import GAPS, SPACES, Sign, one_stands_in
from parsers.vocabulary import Contacts, Organizations, Particles, alternatives, load

LETTER = r"[가-힣A-Za-z0-9&]"
NAME = rf"(?:[‘'“\"]{LETTER}{{2,20}}[’'”\"]|(?:㈜|\(주\)\s?)?{LETTER}{{2,20}}(?:㈜|\(주\))?)"
LIST_AT_END = regex.compile(rf"(?<!{LETTER}){NAME}(?:,\s?{NAME}){{0,30}}$")
REACH = 200
PART = regex.compile(rf"(?P<body>{LETTER}+)")
QUOTES = "‘'“\""
QUOTED = rf"{LETTER}{{2,12}}(?:\s{LETTER}{{1,10}}){{0,2}}"
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
# The rules of this module.
LISTED, CALLED, LED = RULES = tuple(f"organization.{rule}" for rule in ("in a list", "called a firm", "with a leader"))
PLACED = frozenset({FIRM, LEADER})


class _Patterns(NamedTuple):
    counted: regex.Pattern[str]
    called: regex.Pattern[str]
    led: regex.Pattern[str]
    leads: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """What counts a list of names as bodies (등 5개사, 외 4개사); a name in quotation marks behind what it is (업체
    ‘별빛모임’); a body before the name and the office of who leads it, or between them.
    """
    words = load(Organizations)
    counted, particles = alternatives(words.counted_as), alternatives(load(Particles).particles)
    # 2차사고 counts no firms.
    number = (
        rf"(?:총\s?)?\d[\d,]*\s?여?\s?(?:개\s?)?(?:\p{{Hangul}}{{0,4}})?(?:{counted})(?:{particles})?(?!\p{{Hangul}})"
    )
    leaders = alternatives(words.leaders)
    return _Patterns(
        counted=regex.compile(rf"(?:\s?(?P<such>등)\s|\s(?:외|및)\s){number}"),
        called=regex.compile(
            rf"(?<!협|중소|중견)(?:{alternatives(words.firms_before)})(?:인\s?|\s)[‘'“\"](?P<body>{QUOTED})(?=[’'”\"(])"
        ),
        led=regex.compile(
            rf"(?<!{LETTER})(?P<body>{LETTER}{{3,16}})\s(?P<person>\p{{Hangul}}{{3}})\s(?:{leaders})"
            rf"(?=(?:{particles})?(?:\s등|[,)“‘\"]|$)|[은는이가와과]\s)"
        ),
        leads=regex.compile(
            rf"(?<!{LETTER})(?P<person>\p{{Hangul}}{{3}})(?<![과와의은는])\s(?P<body>{LETTER}{{3,16}})\s(?:{leaders})"
            rf"(?=(?:{particles})?(?:\s등|[,)“‘\"]|$)|[은는이가와과]\s)"
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
                yield _found(LISTED, part)


def found_by_place(text: str) -> Iterator[Mention]:
    """The bodies that what stands beside them gives away: what they are, who leads them."""
    if one_stands_in(text, PLACED):
        yield from _by_what_they_are(text)
        yield from _with_leaders(text)


def _by_what_they_are(text: str) -> Iterator[Mention]:
    """The names in quotation marks behind what they are: a firm, a factory."""
    no_bodies = tuple(load(Organizations).no_bodies_in_quotes)
    for match in FIRM.matches(_patterns().called, text):
        body = match["body"]
        of_nouns = all(is_noun(word.removesuffix("의")) for word in body.split())
        if of_nouns and may_be_a_name(body.replace(" ", "")) and not body.endswith(no_bodies):
            yield _found(CALLED, match)


def _with_leaders(text: str) -> Iterator[Mention]:
    """The bodies before who leads them, or before the office: 별빛모임 홍가온 대표, 홍가온 별빛모임 대표."""
    patterns = (_patterns().led, _patterns().leads) if LEADER.stands_in(text) else ()
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        # 골목지기인 홍가온 교수: what the person is.
        if not match["body"].endswith(NO_NAME) and _is_led(match["body"], match["person"]):
            yield _found(LED, match)


def _found(rule: str, match: regex.Match[str]) -> Mention:
    return Mention("organization", *match.span("body"), {"name": match["body"]}, rule)


def _is_led(body: str, person: str) -> bool:
    """Whether a word may be the name of a body, and another that of the person who leads it."""
    named = is_noun(body) and may_be_a_name(body) and not is_person(body)
    return named and is_person(person) and not _is_division(body)


def is_person(word: str) -> bool:
    """Whether a word has the form of a person's name; 전북대 has it too and is none."""
    return 2 <= len(word) <= LONGEST_PERSON and word[0] in load(Contacts).surnames and not word.endswith("대")


def _is_division(name: str) -> bool:
    return name.endswith(tuple(load(Organizations).divisions))


def may_be_a_name(word: str) -> bool:
    """Whether a word may be the name of a body of which its place alone tells."""
    words = load(Organizations)
    if LEFT_OUT.fullmatch(word) or is_rank(word) or word in words.legal_forms:
        return False
    return len(word) >= SHORTEST and not word.isdigit() and word not in words.generic and not says_only_the_kind(word)
