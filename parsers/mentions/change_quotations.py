"""Changes between two sides in quotation marks: `‘3회 이상’ 조건을 … ‘골목이 정한 날’로 완화`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import regex

from parsers.mentions.change_sides import found
from parsers.mentions.mention import Mention
from parsers.mentions.signs import Sign
from parsers.mentions.subjects import measures
from parsers.vocabulary import Changes, alternatives, load

TO = Sign(lambda: map("".join, product("’”」", ("로 ", "으로 "))))
SIGNS = frozenset({TO})
REACH, LONGEST = 160, 60
SIDE = rf"[^‘’“”「」\n]{{2,{LONGEST}}}"
# ‘3회’에서, ‘3회’를, ‘3회’ 조건을, ‘3회’였다. 앞으로는.
BETWEEN = r"(?:\s?\p{Hangul}{1,6})?(?:에서|[을를]|였다\.|이었다\.)\s[^‘’“”「」\n]{0,80}"


@cache
def _sides() -> regex.Pattern[str]:
    return regex.compile(rf"[‘“「](?P<before>{SIDE})[’”」]{BETWEEN}[‘“「](?P<after>{SIDE})$")


@cache
def _verb() -> regex.Pattern[str]:
    return regex.compile(rf"[’”」]으?로 (?:\p{{Hangul}}{{2}}\s)?(?:{alternatives(load(Changes).verbs)})")


def find(text: str) -> Iterator[Mention]:
    """Changes whose both sides are quoted, of which one measures something."""
    for at, _ in TO.places(text):
        told = _verb().match(text, at)
        sides = _sides().search(text, max(0, at - REACH), at) if told else None
        if told and sides and (measures(sides["before"]) or measures(sides["after"])):
            yield found("change.quoted", sides.start("before"), told.end(), sides["before"], sides["after"])
