"""Changes told by a series of states, each behind its time: `(’19) 마을 10곳 → (’20) 마을 12곳, 골목 29곳`.

What stands between a time and the next arrow is the state, whatever words and however many values it has. Of the last
one it is what is made as the others are: values with the words that lead them, or a state without a number.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import ANY_DIGIT, ARROWS, PARTICLE, REMARK, YEAR_TAG, Span, found, grammar
from parsers.mentions.mention import Mention
from parsers.vocabulary import Changes, alternatives, load

LONGEST, REACH = 70, 90
DAY = r"[’'‘`]?(?:\d\d\.)?\d{1,2}\.\d{1,2}\.?"
# A week or the end behind its month or year, two years together, days: ’23.10월4주, ’23년말, (’22·’23), ’23.9.1.~10.2.;
# the first and second time: 1차 30% → 2차 50%.
TIME = (
    rf"(?:{DAY}\s?[~∼]\s?{DAY}\s|\([’'‘`]?\d\d년?[·,~∼]\s?[’'‘`]?\d\d년?\)\s?"
    rf"|{YEAR_TAG}|\(\d[^()→⇒]{{0,12}}[월주]\)\s?|\d{{1,2}}차\s(?=\d[\d.,]*\s?(?:[%％점건]|명(?!\s?선발))))(?:\d주\s?|말\s)?"
)
LISTED = r"\s?[,/·]\s?"
# Nothing of a state reaches over one of these.
END = regex.compile(r"[\n:：;]|다\.\s|\s[*※○□▲▸-]\s")
A_DAY = regex.compile(r"\s?\d{1,2}(?:일|[\d.\s]*+(?<=\.\s?)$)")
WORDS = r"(?:[\p{Hangul}·ㆍ]{1,10},?\s){1,3}"
LAST_REMARK = regex.compile(r"\s?\([^()]*\)$")
BRACKET = regex.compile(r"[()]")
# 1차 60% → 2차 40% 반영: parts of a mark, which is no change.
WEIGHED = regex.compile(r"\s?(?:씩\s?)?(?:반영|배점|선발)")
# The word behind the last value: 254억원 출연; what stands behind a number without a unit.
WORD_BEHIND = regex.compile(r"\s\p{Hangul}{1,6}$")
BEHIND_NUMBER = regex.compile(r"(?<=\d)\s[^\d]+$")
ENDS_IN_DIGIT = regex.compile(r"\d$")


class _Patterns(NamedTuple):
    time: regex.Pattern[str]
    arrow: regex.Pattern[str]
    one: regex.Pattern[str]
    last: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    parts, words = grammar(), load(Changes)
    value = rf"{parts.lead}{parts.value}"
    each = rf"(?:{WORDS})?{value}(?:\s\p{{Hangul}}{{2,6}}(?=,\s))?"
    return _Patterns(
        time=regex.compile(rf"(?<![\d.]){TIME}"),
        arrow=regex.compile(rf"\s?{ARROWS}\s?"),
        # What change_arrows reads by itself.
        one=regex.compile(rf"{parts.one}(?:\s\p{{Hangul}}{{2,6}}{REMARK})?\s?"),
        last=regex.compile(
            rf"(?P<values>{each}(?:{LISTED}{each}){{0,3}}|\([^()]*\d[^()]*\))|(?P<state>(?:{alternatives(words.states)})(?!\p{{Hangul}}))"
        ),
    )


def at(text: str, start: int, arrow: Span) -> Mention | None:
    """The change told by the series of which an arrow is the first; its first state does not begin before `start`."""
    patterns = _patterns()
    if patterns.time.match(text, arrow[1]) is None:
        return None
    first = _time_before(text, max(start, arrow[0] - REACH), arrow[0])
    if first is None or patterns.one.fullmatch(text, first.start(), arrow[0]):
        return None
    last = _last(text, arrow[1])
    if last is None or WEIGHED.match(text, last[1]):
        return None
    old = text[first.start() : arrow[0]].strip()
    new = _as_made(text[slice(*last)], text[last[1] :], old)
    end = last[0] + len(new)
    told = found("change.series", first.start(), end, text[first.end() : arrow[0]], _patterns().time.sub("", new, 1))
    return replace(told, fields={**told.fields, "before": old, "after": new})


def _time_before(text: str, start: int, end: int) -> regex.Match[str] | None:
    """The time of the state that ends at `end`."""
    times = [time for time in _patterns().time.finditer(text, start, end) if time.end() < end]
    whole = (time for time in reversed(times) if not _opens_only(text[time.end() : end]))
    nearest = next(whole, None)
    return nearest if nearest is not None and _is_state(text, nearest.end(), end) else None


def _opens_only(text: str) -> bool:
    """Whether brackets open or close in a text that are not whole."""
    depth = 0
    for mark in BRACKET.findall(text):
        depth += 1 if mark == "(" else -1
        if depth < 0:
            return True
    return depth > 0


def _as_made(last: str, behind: str, first: str) -> str:
    """The last state with and without what the first has: a remark, a unit, a word behind its value."""
    if not first.endswith(")"):
        last = LAST_REMARK.sub("", last)
    if ENDS_IN_DIGIT.search(first):
        last = BEHIND_NUMBER.sub("", last)
    word = WORD_BEHIND.search(first)
    if word is not None and behind.startswith(word.group()):
        return last + word.group()
    return PARTICLE.sub("", last)


def _last(text: str, start: int) -> Span | None:
    """Where the last state of the series is, of which the state at `start` is one."""
    patterns = _patterns()
    time = patterns.time.match(text, start)
    while time is not None:
        arrow = patterns.arrow.search(text, time.end(), time.end() + LONGEST)
        # 40건, (나루) (’22) 3건 → … is another series.
        goes_on = arrow is not None and patterns.time.search(text, time.end(), arrow.start()) is None
        if arrow is None or not goes_on or not _is_state(text, time.end(), arrow.start()):
            last = patterns.last.match(text, time.end())
            return None if last is None else (time.start(), last.end())
        time = patterns.time.match(text, arrow.end())
    return None


def _is_state(text: str, start: int, end: int) -> bool:
    """Whether a stretch between a time and an arrow is one state with a number."""
    told = ANY_DIGIT.search(text, start, end) is not None and A_DAY.match(text, start, end) is None
    return told and END.search(text, start, end) is None
