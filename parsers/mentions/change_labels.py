"""Changes by labels of what was and what is: `(기존) … → (개선) …`, on one line or on two items one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import ANY_DIGIT, ARROWS, Span, bare, found
from parsers.mentions.mention import Mention
from parsers.mentions.signs import GAPS, Sign
from parsers.vocabulary import Changes, alternatives, load

# (기존), [당초]: the label of what was.
TAG = Sign(lambda: map("".join, product("([", GAPS, load(Changes).old, GAPS, ")]")))
MARKS = " \t-–∙·*※○ㅇ□▪▸"


class _Patterns(NamedTuple):
    tagged: regex.Pattern[str]
    bare_old: regex.Pattern[str]
    bare_new: regex.Pattern[str]
    old: regex.Pattern[str]
    new: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = load(Changes)
    old = rf"[(\[]\s?(?:{alternatives(words.old)})\s?[)\]]\s?[:：]?\s?"
    new = rf"[(\[]\s?(?:{alternatives(words.new)})\s?[)\]]\s?[:：]?\s?"
    # Words of a state, with whole parentheses among them, no further than the next arrow or label.
    words_of_it = rf"(?:(?!{ARROWS})[^()\[\]\n]|(?!{new})\([^()\n]{{1,40}}\)){{1,150}}+"
    return _Patterns(
        tagged=regex.compile(
            rf"{old}(?P<before>{words_of_it})(?:{ARROWS}\s?(?:{new}|\([^()]{{1,10}}\)\s?)|{new})(?P<after>{words_of_it})"
        ),
        bare_old=regex.compile(
            rf"(?<![\p{{Hangul}}(\[])(?:{alternatives(words.old)})(?:\s?[:：])?\s(?P<state>{words_of_it})$"
        ),
        bare_new=regex.compile(rf"(?:{alternatives(words.new)})(?:\s?[:：])?\s(?P<state>{words_of_it})"),
        old=regex.compile(rf"^\W{{0,3}}{old}(?P<state>\S.*)", regex.DOTALL),
        new=regex.compile(rf"^\W{{0,3}}{new}(?P<state>\S.*)", regex.DOTALL),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes between two labelled states, of which one has a digit."""
    for match in TAG.matches(_patterns().tagged, text):
        if ANY_DIGIT.search(match["before"]) or ANY_DIGIT.search(match["after"]):
            yield found("change.tagged", match.start(), match.end(), bare(match["before"]), bare(match["after"]))


def between(text: str, start: int, arrow: Span) -> Mention | None:
    """The change between two states with bare labels at an arrow: 현행 의자 3개 설치 → 개선 의자 수 제한 폐지."""
    old = _patterns().bare_old.search(text, start, arrow[0])
    new = _patterns().bare_new.match(text, arrow[1])
    if old is None or new is None or not (ANY_DIGIT.search(old["state"]) or ANY_DIGIT.search(new["state"])):
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
    if ANY_DIGIT.search(before) is None and ANY_DIGIT.search(after) is None:
        return None
    start = len(first) - len(first.lstrip(MARKS))
    return start, found("change.two items", 0, len(second.rstrip()), before, after)
