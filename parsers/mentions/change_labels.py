"""Changes by labels of what was and what is: `(기존) … → (개선) …`, on one line or on two items one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import ARROWS, Span, bare, found, grammar, has_number, unit_of
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NUMBER, TILDE
from parsers.mentions.signs import GAPS, Sign
from parsers.vocabulary import Changes, alternatives, load

# (기존), [당초]: the label of what was.
TAG = Sign(lambda: map("".join, product("([", GAPS, load(Changes).old, GAPS, ")]")))
# 5.0%(기존 5.5%): what was, behind what is.
THEN_IN_PARENTHESES = Sign(lambda: (f"({word}{gap}" for word, gap in product(load(Changes).old, GAPS)))
SIGNS = frozenset({TAG, THEN_IN_PARENTHESES})
REACH = 30
MARKS = " \t-–∙·*※○ㅇ□▪▸"


class _Patterns(NamedTuple):
    tagged: regex.Pattern[str]
    bare_old: regex.Pattern[str]
    bare_new: regex.Pattern[str]
    old: regex.Pattern[str]
    new: regex.Pattern[str]
    value: regex.Pattern[str]
    told: regex.Pattern[str]
    value_before: regex.Pattern[str]
    in_parentheses: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = load(Changes)
    old = rf"[(\[]\s?(?:{alternatives(words.old)})\s?[)\]]\s?[:：]?\s?"
    parts = grammar()
    # As short as what follows allows: 60일 이상으로.
    value = (
        rf"{parts.rate}(?:약\s)?{NUMBER}(?:\s?{TILDE}\s?{NUMBER})?\s?(?:여\s?)?[\p{{Hangul}}A-Za-z%℃㎡]{{0,5}}?{parts.limit}"
        rf"(?=$|[\s(),]|(?:으로|로|까지)\s)"
    )
    new = rf"[(\[]\s?(?:{alternatives(words.new)})\s?[)\]]\s?[:：]?\s?"
    # Words of a state, with whole parentheses among them, no further than the next arrow or label.
    words_of_it = rf"(?:(?!{ARROWS}|\s\*{{1,3}}\s)[^()\[\]\n]|(?!{new})\([^()\n]{{1,40}}\)){{1,150}}+"
    return _Patterns(
        tagged=regex.compile(
            rf"{old}(?P<before>{words_of_it})(?:{ARROWS}\s?(?:{new}|\([^()\d]{{1,10}}\)\s?|(?=\([^()\d]{{0,3}}\d))|{new})(?P<after>{words_of_it})"
        ),
        bare_old=regex.compile(
            rf"(?<![\p{{Hangul}}\[])(?:{alternatives(words.old)})(?:\s?[:：])?\s(?P<state>{words_of_it})$"
        ),
        bare_new=regex.compile(rf"(?:{alternatives(words.new)})(?:\s?[:：])?\s(?P<state>{words_of_it})"),
        old=regex.compile(rf"^\W{{0,3}}{old}(?P<state>\S.*)", regex.DOTALL),
        new=regex.compile(rf"^\W{{0,3}}{new}(?P<state>\S.*)", regex.DOTALL),
        value=regex.compile(value),
        # What is told of the value behind it: 으로 낮아지면서, (3종 추가).
        told=regex.compile(r"으?로\s|까지\s|\("),
        value_before=regex.compile(rf"(?<![\d.,])(?P<side>{value})(?:\s?(?:으로|로|까지)\s[\p{{Hangul}}]{{1,8}})?\s?$"),
        in_parentheses=regex.compile(
            rf"\((?:{alternatives(words.old)})\s?[:：]?\s?(?P<before>{value})(?:,[^()\n]{{1,20}})?\)"
        ),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes between two labelled states, of which one has a digit."""
    for match in TAG.matches(_patterns().tagged, text):
        if has_number(match["before"]) or has_number(match["after"]):
            before = bare(match["before"])
            after, end = _value_of(before, match)
            yield found("change.tagged", match.start(), end, before, after)
    for match in THEN_IN_PARENTHESES.matches(_patterns().in_parentheses, text):
        now = _patterns().value_before.search(text, max(0, match.start() - REACH), match.start())
        if now is not None and unit_of(now["side"]) == unit_of(match["before"]):
            yield found("change.was in parentheses", now.start("side"), match.end(), match["before"], now["side"])


def _value_of(before: str, match: regex.Match[str]) -> tuple[str, int]:
    """The later state and its end: of a value only the value, where the one before is nothing more."""
    value = _patterns().value.match(match["after"])
    if (
        value is None
        or _patterns().value.fullmatch(before) is None
        or not _patterns().told.match(match["after"], value.end())
    ):
        return bare(match["after"]), match.end()
    return value.group(), match.start("after") + value.end()


def between(text: str, start: int, arrow: Span) -> Mention | None:
    """The change between two states with bare labels at an arrow: 현행 의자 3개 설치 → 개선 의자 수 제한 폐지."""
    new = _patterns().bare_new.match(text, arrow[1])
    old = None if new is None else _patterns().bare_old.search(text, start, arrow[0])
    if old is None or new is None or not (has_number(old["state"]) or has_number(new["state"])):
        return None
    return found("change.bare labels", old.start("state"), new.end(), bare(old["state"]), bare(new["state"]))


def across(first: str, second: str) -> tuple[int, Mention] | None:
    """The change told by two items one below the other, `(당초) …` and `(개선) …`.

    Returns where its text begins in the first item, and the mention with its end in the second; None where it is none.
    """
    old, new = _patterns().old.match(first), _patterns().new.match(second)
    if old is None or new is None or _patterns().tagged.search(first):
        return None
    before, after = old["state"].strip(), new["state"].strip()
    if not has_number(before) and not has_number(after):
        return None
    start = len(first) - len(first.lstrip(MARKS))
    return start, found("change.two items", 0, len(second.rstrip()), before, after)
