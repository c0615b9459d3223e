"""Changes over two clauses: `기존에는 3회였으나 … 9회로 확대`, `평소 130척이던 배를 138척까지 늘려`.

A word for the time before opens the first clause; the second ends in a word of change, or begins with the time now.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import ALSO, ARROWS, found, grammar
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NUMBER, TILDE
from parsers.mentions.signs import Sign, matches_at
from parsers.vocabulary import Changes, Units, alternatives, load

THEN = Sign(lambda: load(Changes).then)
# The first value is no further from the word for the time before, the second no further from the first.
NEAREST, FARTHEST, LONGEST = 70, 110, 240
STATEMENT_END = regex.compile(rf"[다음임함요됨]\.|[.;](?=\s|$)|\n|{ARROWS}")
# How the first clause ends: 3회였으나, 3회 열던; 3회를, 3회인 with the second value near; 3회 열었으며.
CONTRAST = regex.compile(r"\p{Hangul}(?:으나|지만|는데|인데|던)(?=[\s,])")
NEAR = regex.compile(r"(?:[을를]\s.{0,12}|(?:\s?(?:규모|수준)?(?:인|이던|의))\s.{2,30})")
JOINED = regex.compile(r"\p{Hangul}(?:으며|하며|이며|[었았했였]고)(?=[\s,])")


class _Patterns(NamedTuple):
    opening: regex.Pattern[str]
    value: regex.Pattern[str]
    now: regex.Pattern[str]
    changed: regex.Pattern[str]
    differs: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, parts, units = load(Changes), grammar(), load(Units)
    counted = alternatives({*units.words, *units.currencies, *units.percents} - set(units.ordinals))
    noun = rf"(?:(?<=개)\s(?P<noun>\p{{Hangul}}{{1,8}}?{ALSO})(?=(?:에서|으로|[에을를이가은는로의])?[\s,]))?"
    return _Patterns(
        opening=regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.then)})(?:까지|에)?[는은의]?\s"),
        value=regex.compile(
            rf"(?<![\d.,A-Za-z’'‘])(?<!월\s)(?P<side>{parts.rate}(?:약\s)?{NUMBER}(?:\s?{TILDE}\s?{NUMBER})?\s?(?:여\s?)?"
            rf"(?P<unit>{counted})(?![A-Za-z]){noun}{parts.limit})"
        ),
        now=regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.now)})|\d[년월일]\p{{Hangul}}?부터"),
        changed=regex.compile(
            rf"(?:의?\s\p{{Hangul}}{{1,6}})?(?:으로|로|까지)(?:[^.\n]|[.](?=\d)){{0,24}}?(?:{alternatives(words.verbs)})"
        ),
        # 5년이 단축: by how much, not to how much.
        differs=regex.compile(rf"(?:씩|간)?[이가을를]?\s(?:{alternatives(words.verbs)})"),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes whose first value a word such as 기존에는, 지난해, 그간 tells of."""
    done = 0
    for opening in matches_at(_patterns().opening, text, [start for start, _ in THEN.places(text)]):
        told = _from(text, opening.end()) if opening.start() >= done else None
        if told is not None:
            done = told.end
            yield told


def _from(text: str, start: int) -> Mention | None:
    """The change whose first clause begins at a place."""
    patterns = _patterns()
    end = STATEMENT_END.search(text, start, start + LONGEST)
    stop = end.start() if end else min(len(text), start + LONGEST)
    first = patterns.value.search(text, start, min(stop, start + NEAREST))
    if first is None:
        return None
    for later in patterns.value.finditer(text, first.end(), min(stop, first.end() + FARTHEST)):
        if later["unit"] != first["unit"] or not _alike(first["noun"], later["noun"]):
            continue
        between = text[first.end() : later.start()]
        if later["side"] != first["side"] and _tells(between, text, later.end(), stop):
            return found("change.over clauses", first.start(), later.end(), first["side"], later["side"])
        return None
    return None


def _alike(first: str | None, later: str | None) -> bool:
    """Whether two nouns behind a counter may be of one thing: 돌봄센터, 센터."""
    return not first or not later or first.endswith(later) or later.endswith(first)


def _tells(between: str, text: str, end: int, stop: int) -> bool:
    """Whether the words between two values, and those behind the second, say that the one became the other."""
    patterns = _patterns()
    if patterns.differs.match(text, end):
        return False
    changed = patterns.changed.match(text, end, stop + 1) is not None
    now = patterns.now.search(between) is not None
    if CONTRAST.search(between):
        return now or changed
    if NEAR.fullmatch(between):
        return changed
    return now and changed and JOINED.search(between) is not None
