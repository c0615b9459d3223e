"""Changes told from their end: `9곳으로 늘린다. 종전에는 3곳이었다`, `오후 2시로 조정하여 당초 오후 3시부터`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import found, grammar, unit_of
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NUMBER, TILDE
from parsers.mentions.signs import Sign
from parsers.vocabulary import Changes, Units, alternatives, load

# What opens the state that was, with a value close behind it.
FORMERLY = Sign(lambda: load(Changes).formerly)
SIGNS = frozenset({FORMERLY})
# So far before the word the state that is may stand; so far behind the first value no other of its unit does.
REACH, ALONE = 90, 60
STATEMENT_END = regex.compile(r"다\.\s|\n")


class _Patterns(NamedTuple):
    was: regex.Pattern[str]
    now: regex.Pattern[str]
    value: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, units = load(Changes), load(Units)
    parts = grammar()
    counted = alternatives({*units.words, *units.currencies, *units.percents, "시"} - set(units.ordinals))
    value = (
        rf"(?<![\d.,])(?P<side>{parts.rate}(?:약\s)?{NUMBER}(?:\s?{TILDE}\s?{NUMBER})?\s?(?:여\s?)?"
        rf"(?:{counted})(?![A-Za-z])(?:\s?30?분|반)?{parts.limit})"
    )
    return _Patterns(
        was=regex.compile(
            rf"(?<!\p{{Hangul}})(?:{alternatives(words.formerly)})(?:에는|까지는|[은는])?\s(?:[^\d\n.,()]{{1,14}}\s)??{value}"
            rf"(?!으?로\s|까지로|에서\s)"
        ),
        now=regex.compile(
            rf"(?<!에서\s){value}(?:으로|로)\s(?:[^.\n\d()]{{0,10}}?\s?)(?:{alternatives(words.verbs)})[^\d\n()→]{{0,40}}$"
        ),
        value=regex.compile(value),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes to a value of which a word of change tells, from one of its unit behind a word for the time before."""
    for was in FORMERLY.matches(_patterns().was, text):
        now = _patterns().now.search(text, max(0, was.start() - REACH), was.start())
        if now is None or now["side"] == was["side"] or unit_of(now["side"]) != unit_of(was["side"]):
            continue
        if not _goes_on(text, was):
            yield found("change.reversed", now.start("side"), was.end("side"), was["side"], now["side"])


def _goes_on(text: str, was: regex.Match[str]) -> bool:
    """Whether another value of its unit stands behind the one that was: then the change may be to that one."""
    unit = unit_of(was["side"])
    stop = STATEMENT_END.search(text, was.end(), was.end() + ALONE)
    behind = _patterns().value.finditer(text, was.end(), stop.start() if stop else was.end() + ALONE)
    return any(unit_of(value["side"]) == unit for value in behind)
