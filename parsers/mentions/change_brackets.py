"""Changes whose first value stands with its year in brackets behind the second one: `50% 이하(’22년 70%)로 낮추고`.

Those with a label in the brackets, `300만원(기존 200만원)`, are `change_labels.py`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import PARTICLE, YEAR, YEAR_TAG, found, grammar, unit_of
from parsers.mentions.mention import Mention
from parsers.mentions.signs import Sign
from parsers.vocabulary import Changes, alternatives, load

OPENED = Sign(lambda: [f"({sign}" for sign in ("’", "‘", "'", "19", "20")])
SIGNS = frozenset({OPENED})
# The value before the brackets reaches back so far at most.
REACH = 40


class _Patterns(NamedTuple):
    now: regex.Pattern[str]
    was: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    parts = grammar()
    to = r"\s?(?:수준|규모)?(?:까지|으로|로)\s"
    # Looked for before the value is read, for hardly any bracket with a year is followed so.
    closed = rf"(?=[^()]{{2,120}}(?:\([^()]{{1,40}}\)[^()]{{0,60}}){{0,3}}\){to})"
    return _Patterns(
        now=regex.compile(rf"{parts.begins}(?<![\d.,])(?P<after>(?:{YEAR_TAG})?{parts.rate}{parts.measured})\s?$"),
        was=regex.compile(
            rf"\({closed}(?={YEAR}년?\s?[:：]?\s?\d)(?P<before>{YEAR_TAG}{parts.rate}{parts.measured})(?:,[^()\n]{{1,20}})?\)"
            rf"{to}(?:\p{{Hangul}}{{2,3}}\s)?(?:{alternatives(load(Changes).verbs)})"
        ),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes to a number from one of the same unit in the brackets behind it, where a verb brings it there."""
    for at, _ in OPENED.places(text):
        was = _patterns().was.match(text, at)
        now = None if was is None else _patterns().now.search(text, max(0, at - REACH), at)
        if was is None or now is None:
            continue
        after = PARTICLE.sub("", now["after"])
        if unit_of(was["before"]) == unit_of(after):
            yield found("change.in brackets", now.start("after"), was.end("before"), was["before"], after)
