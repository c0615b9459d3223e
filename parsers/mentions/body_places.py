"""What stands beside a listed body and tells what it is there: the disaster that headquarters are against, countries
beside a union that is a market.
"""

from __future__ import annotations

from functools import cache

import regex

from parsers.mentions.body_lists import is_person
from parsers.mentions.law_words import is_noun
from parsers.vocabulary import Organizations, alternatives, load

NOUN = regex.compile(r"(?<![\p{L}\p{N}])(?P<word>\p{Hangul}{2,12}(?:19)?)(?:\([A-Z]{2,5}\))?\s$")
MOST_NOUNS, REACH, LONGEST_LIST, PERSON = 3, 22, 30, 3


def against(text: str, start: int, end: int) -> int:
    """The start of the name of headquarters, with the disaster they are against: 골목 화재 중앙사고수습본부."""
    if not text.endswith(tuple(load(Organizations).headquarters), start, end):
        return start
    for _ in range(MOST_NOUNS):
        before = NOUN.search(text, max(0, start - REACH), start)
        if before is None or not _is_of_a_disaster(before["word"]):
            break
        start = before.start("word")
    return start


def _is_of_a_disaster(word: str) -> bool:
    person = len(word) == PERSON and is_person(word)
    return is_noun(word) and not person and word not in load(Organizations).not_disasters


@cache
def _market() -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    """A country or region before a name in a list; one behind it, or figures; where a list goes on or ends."""
    words = load(Organizations)
    country = rf"(?:{alternatives([*(name for name in words.countries if len(name) > 1), *words.markets])})"
    figures = r"(?:\s?[(（][^()（）]{1,16}[)）])?"
    return (
        regex.compile(rf"{country}{figures},\s?$"),
        regex.compile(rf"{figures},\s?{country}(?!\p{{Hangul}})|\s?[(（][△▲+\-]?\d"),
        regex.compile(rf"{figures}\s?(?:[,)(（）]|등|$)"),
    )


def is_a_market(text: str, start: int, end: int) -> bool:
    """Whether a union of countries is only where goods go: beside a country in a list, before figures, alone."""
    if text[start:end] not in load(Organizations).unions:
        return False
    before, behind, goes_on = _market()
    if behind.match(text, end) or text.strip() == text[start:end]:
        return True
    return goes_on.match(text, end) is not None and before.search(text, max(0, start - LONGEST_LIST), start) is not None
