"""Changes of one thing to another of its kind: `7% 이상 고금리 대출을 5% 이하 저금리 대출로 전환`.

Both are a value with its nouns; the last noun is the same, so what differs is the value.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from parsers.mentions.change_sides import found, grammar
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NUMBER, TILDE
from parsers.mentions.signs import Sign
from parsers.vocabulary import Changes, Units, alternatives, load

# What is done with a thing that becomes another of its kind.
TURNED = Sign(lambda: load(Changes).turned)
SIGNS = frozenset({TURNED})
REACH = 90


@cache
def _objects() -> regex.Pattern[str]:
    units, rate, limit = load(Units), grammar().rate, grammar().limit
    counted = alternatives({*units.words, *units.currencies, *units.percents} - set(units.ordinals))
    value = rf"{rate}{NUMBER}(?:\s?{TILDE}\s?{NUMBER})?\s?(?P<unit>{counted}){limit}"
    # A bracket, as it stands behind the thing: (1.3조원)이 대출로.
    return regex.compile(
        rf"(?<![\d.,\p{{Hangul}}])(?P<before>{value}\s?(?:[\p{{Hangul}}]{{1,8}}\s){{0,2}}?(?P<thing>\p{{Hangul}}{{2,8}}?))(?:\([^()]{{1,30}}\))?[을를이가]\s"
        rf"(?P<after>{value}\s?(?:[\p{{Hangul}}]{{1,8}}\s){{0,2}}?\p{{Hangul}}{{0,4}}(?P=thing))(?:으로|로)\s$"
    )


def find(text: str) -> Iterator[Mention]:
    """Changes from a thing with a value to a thing of its kind with another value of that unit."""
    for at, end in TURNED.places(text):
        told = _objects().search(text, max(0, at - REACH), at)
        if told is not None and len(set(told.captures("unit"))) == 1:
            yield found("change.of things", told.start(), end, told["before"], told["after"])
