"""Changes of several things at once: `길 60곳, 들 9곳에서 길 300곳, 들 40곳으로 확대`, or told from their end.

A side is two or three nouns with a value each; the same nouns with the same units make the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from parsers.mentions.change_reversed import STATEMENT_END
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NUMBER
from parsers.mentions.signs import SPACES, Sign
from parsers.vocabulary import Changes, Units, alternatives, load

# What stands between two nouns with their values.
COMMA = Sign(lambda: [f",{space}" for space in SPACES])
SIGNS = frozenset({COMMA})
FARTHEST, VERB_REACH, NEAREST = 100, 50, 16
TIME = r"(?:(?P<time>\d{1,4}년(?:\s?[전말초])?)\s)?"
# 3곳을 더하여: what is added is not what was.
ADDED = regex.compile(r"추가|더[하한해]|새로|신규|이어")
SPACE = regex.compile(r"\s")


class _Patterns(NamedTuple):
    side: regex.Pattern[str]
    changed: regex.Pattern[str]
    formerly: regex.Pattern[str]
    since: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, units = load(Changes), load(Units)
    counted = alternatives({*units.words, *units.currencies, *units.percents} - set(units.ordinals))
    part = (
        rf"(?P<noun>[\p{{Hangul}}·ㆍ]{{2,10}}+(?:\s수)?)\s{NUMBER}\s?(?:여\s?)?"
        rf"(?P<unit>(?:{counted})(?:(?<=개)\s?(?:\p{{Hangul}}{{2,6}}?|사))?)"
        rf"(?=(?:에서|으로|[로을를이가의은는])?(?:[,\s.)]|$))"
    )
    return _Patterns(
        side=regex.compile(rf"(?<![\p{{Hangul}}\d.,]){TIME}(?P<side>{part}(?:,[ \t\n\f]{part}){{1,2}})"),
        changed=regex.compile(
            rf"\s?(?:규모|수준)?(?:으로|로|까지|에\s이르)(?:(?!대비|비해)[^.\n\d]){{0,30}}?(?:{alternatives(words.verbs)})"
        ),
        formerly=regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.formerly)})(?:에는|까지는|[은는])?\s$"),
        # What leads from one side to the other: 에서, … 이래 현재는, … 였으나.
        since=regex.compile(
            rf"에서\s|.*?(?:이래|(?<!\p{{Hangul}})(?:현재|{alternatives(words.now)})"
            rf"|(?:{alternatives([*words.was, *words.but])})\s)"
        ),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes between two lists of the same nouns, of which a word of change tells behind the one that is."""
    if not COMMA.stands_in(text):
        return
    for first, later in pairwise(_patterns().side.finditer(text)):
        if later.start() - first.end() > FARTHEST or _things(first) != _things(later) or first["side"] == later["side"]:
            continue
        between = text[first.end() : later.start()]
        if _patterns().formerly.search(text, max(0, later.start() - NEAREST), later.start()):
            if _changed(text, first):
                yield _found(first, later, was=later, now=first)
        elif _leads_on(between) and _changed(text, later):
            yield _found(first, later, was=first, now=later)


def _leads_on(between: str) -> bool:
    """Whether the words between two sides lead from what was to what is."""
    told = _patterns().since.match(between) is not None
    return told and not STATEMENT_END.search(between) and not ADDED.search(between)


def _changed(text: str, side: regex.Match[str]) -> bool:
    """Whether a word of change stands behind a side, which is then what is reached."""
    return _patterns().changed.match(text, side.end(), side.end() + VERB_REACH) is not None


def _things(side: regex.Match[str]) -> list[tuple[str, str]]:
    """The nouns of a side with their units."""
    units = [SPACE.sub("", unit) for unit in side.captures("unit")]
    return list(zip(side.captures("noun"), units, strict=True))


def _found(
    first: regex.Match[str], later: regex.Match[str], *, was: regex.Match[str], now: regex.Match[str]
) -> Mention:
    """The change between two sides, with the time of each where both have theirs."""
    timed = 0 if first["time"] and later["time"] else "side"
    fields = dict.fromkeys(("before", "after", "before_value", "after_value", "unit", "subject"))
    sides: dict[str, object] = {"before": was[timed], "after": now[timed]}
    return Mention("change", first.start(timed), later.end(), {**fields, **sides}, "change.pairs")
