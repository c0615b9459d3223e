"""Changes in a sentence: `7일에서 3일로 단축`, `7건에서 2건 늘어난 9건`, `3곳에서 전국으로 확대`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions import change_leads
from parsers.mentions.change_sides import (
    ARROWS,
    REMARK,
    YEAR,
    YEAR_TAG,
    Span,
    found,
    grammar,
    has_number,
    unit_of,
)
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NUMBER
from parsers.mentions.signs import Sign
from parsers.mentions.subjects import LASTING
from parsers.vocabulary import Changes, Units, alternatives, load

# Before 에서 a number is near, with its unit and a remark; behind it another, and what makes it the goal.
NUMBER_BEFORE = re.compile(r"\d[^\d\n]{0,40}$")
NUMBER_BEHIND = re.compile(r"[^\d\n]{0,80}\d[^\n]{0,60}?(?:로|까지|[이가] [되됐된])")
FROM_SIGN = Sign(lambda: ["에서"])
SIGNS = frozenset({FROM_SIGN})
REACH, NEAREST = 90, 44
FARTHEST, LONGEST = 80, 40
# A note or a quotation mark behind a value.
CLOSING = r"\*{0,3}[’']?\s?"
_NEAR = r"(?:[^.\n()]|[.](?=\d)){0,24}?"
# What may stand between the two values: 올해부터, 2021년에는, 마을 2곳에 더한.
CLOSE = regex.compile(rf"[^\d\n’'‘(]{{1,14}}\s|{YEAR}에는?\s|[^.\n]{{3,40}}?\p{{Hangul}}[된난한]\s|")
# Between 에서 and the second value: an arrow, a quotation mark that is no apostrophe of a year.
OPENING = regex.compile(rf",?\s?(?:{ARROWS}\s?)?(?:[’'‘](?!\d\d[.년]))?")
# What is no part of a size: 47조 원 규모를.
SIZE = regex.compile(r"\s(?:규모|수준)$")
# What is said of the last value only, 9개(의자, 그늘막), is no part of it.
LAST_REMARK = regex.compile(r"(?<=\S)\([^()]*\)$")
# From the least to the most is a range: 최소 3만원에서 최대 9만원으로.
LEAST, MOST = regex.compile(r"(?:최소|최저)\s"), regex.compile(r"(?:최대|최고)\s")
# 6시(여름)와 7시(겨울)에서: half of what was is no state.
JOINED = regex.compile(r"\d[^\d\n]{0,16}\)[와과]\s$")
# What parts two statements.
APART = regex.compile(r"에서|다\.\s|\n|;")


class _Patterns(NamedTuple):
    before: regex.Pattern[str]
    after: regex.Pattern[str]
    one: regex.Pattern[str]
    verb: regex.Pattern[str]
    difference: regex.Pattern[str]
    state: regex.Pattern[str]
    label: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, parts = load(Changes), grammar()
    verb = rf"(?:{alternatives(words.verbs)})"
    value = rf"(?P<value>{parts.rate}{parts.measured})"
    # Two values of one time: 작년 3개 마을, 30명에서; 1년 이하 금지 또는 3만원 이하 벌금에서.
    values = rf"(?:{value},?\s(?:또는\s)?){{0,2}}?{value}"
    labels = alternatives(words.labels)
    units = load(Units)
    counted = alternatives({*units.words, *units.currencies} - set(units.ordinals))
    vague = rf"(?<!\p{{Hangul}})(?:{alternatives(words.vague)})\s?(?:{counted}){REMARK}"
    states = alternatives(words.states)
    tag = rf"(?:{YEAR_TAG}(?:(?!\p{{Hangul}}*부터|사이|\p{{Hangul}}{{1,5}}[을를]\s)\p{{Hangul}}{{2,6}}\s?)?)?"
    return _Patterns(
        before=regex.compile(rf"{parts.begins}(?<![\d.,])(?P<side>{tag}{values}){CLOSING}$"),
        after=regex.compile(
            rf"{parts.begins}(?<![\d.,])(?P<side>(?:{YEAR_TAG})?{values}){CLOSING}"
            rf"(?:의\s\p{{Hangul}}{{1,6}})?(?:(?:규모|수준|체계|대상)\*{{0,3}})?(?:(?:까지로|\s?으로|로|(?P<until>까지))(?![\p{{Hangul}}])|[이가]\s(?=되|됐|된)|(?=,\s[^.\n]{{1,50}}에서\s[^.\n]{{1,40}}로\s{verb}))"
            rf"(?P<told>(?:\s?(?:대폭|크게|다소|소폭|각각|한시|약|\d+(?:\.\d+)?배|\d[\d,.%]*\p{{Hangul}}{{0,2}}))*\s?{verb})?"
            rf"(?=(?P<near>{_NEAR}{verb})?)"
        ),
        one=regex.compile(rf"{parts.begins}(?<![\d.,]){tag}{value}$"),
        verb=regex.compile(verb),
        difference=regex.compile(
            rf"\s(?:약\s)?{NUMBER}[\p{{Hangul}}%]{{1,3}}p?\s?{verb}\p{{Hangul}}{{0,2}}(?<=[한된난든린진른])\s(?:[^\d.,\n]{{1,14}}?\s)??"
            rf"(?P<side>{parts.rate}{parts.measured})"
            rf"(?=(?:으로|이다|이며|이고|이었다|였다|에서?|까지|보다|[로이가은는을를의다])?(?:[\s,.]|$))"
        ),
        state=regex.compile(
            rf"\s?(?:[^\p{{Hangul}}\n]{{1,4}}[년월일\d. ]{{1,12}}부터\s)?"
            rf"(?P<side>(?:{alternatives(words.all)}|전(?=\s))(?:\s?[\p{{Hangul}}·ㆍ]{{1,8}}?)?(?:\s\p{{Hangul}}{{1,6}}?)?|{vague}|(?:{states}))"
            rf"{CLOSING}(?:으로|로|까지)\s(?:대폭\s|추가\s|크게\s)?{verb}"
        ),
        label=regex.compile(rf"(?<!\p{{Hangul}})(?:{labels})의?\s$"),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes told by A에서 B로."""
    last = 0
    for at, end in FROM_SIGN.places(text):
        if at >= last:
            told = _from_to(text, max(last, at - REACH), at, end)
            if told is not None:
                end = told.end
                yield told
        last = max(last, end)


def _from_to(text: str, left: int, at: int, end: int) -> Mention | None:
    """The change whose 에서 stands between `at` and `end`; its first side does not begin before `left`."""
    if not NUMBER_BEFORE.search(text, max(0, at - NEAREST), at):
        return None
    patterns = _patterns()
    number, state = NUMBER_BEHIND.match(text, end), patterns.state.match(text, end)
    # What stands behind is seen sooner than where the first side begins.
    if not (number or state or patterns.difference.match(text, end)):
        return None
    before = patterns.before.search(text, left, at)
    if before is None or JOINED.search(text, left, before.start("side")):
        return None
    if (told := _by_a_difference(text, before, end)) is not None:
        return told
    if number and (told := _to_value(text, before, end)):
        return told
    if state is None or not has_number(before["side"]):
        return None
    old, new = change_leads.behind_label(text, before.span("side"), state.span("side"), state.start("side"))
    return found("change.to a state", old[0], state.end(), text[slice(*old)], text[slice(*new)])


def _by_a_difference(text: str, before: regex.Match[str], end: int) -> Mention | None:
    """The change from the last value of a first side to one that is more or less by what stands behind `end`."""
    after = _patterns().difference.match(text, end)
    last = _patterns().one.search(text, *before.span("side")) if after else None
    if after is None or last is None or not _alike(last.group(), after["side"]):
        return None
    new = LAST_REMARK.sub("", SIZE.sub("", after["side"]))
    return found("change.by a difference", last.start(), after.start("side") + len(new), last.group(), new)


def _to_value(text: str, before: regex.Match[str], end: int) -> Mention | None:
    """The change from a first side to a value that stands behind `end`."""
    start = OPENING.match(text, end).end()  # type: ignore[union-attr]
    labelled = _patterns().label.search(text, max(0, before.start("side") - LONGEST), before.start("side"))
    for after in _patterns().after.finditer(text, start, start + FARTHEST + LONGEST):
        gap = text[start : after.start()]
        if APART.search(gap) or (LEAST.match(text, before.start("side")) and MOST.match(text, after.start("side"))):
            return None
        old, new = _paired(text, before, after)
        alike = _alike(text[slice(*old)], text[slice(*new)])
        # 20대에서 70대까지 is a range, not a change, where nothing tells of one.
        told = after["told"] or (alike and (after["near"] or labelled or not after["until"]))
        far = alike and len(gap) <= FARTHEST and (after["told"] or _patterns().verb.search(gap))
        if (told and CLOSE.fullmatch(gap)) or far:
            old, new = change_leads.with_times(text, *change_leads.led(text, old, new, start))
            old, new = change_leads.behind_label(text, old, new, start)
            sides = [SIZE.sub("", text[slice(*side)]) for side in (old, new)]
            if not sides[0].endswith(")"):
                sides[1] = LAST_REMARK.sub("", sides[1])
            return found("change.from to", old[0], after.end("told") if after["told"] else after.end(), *sides)
    return None


def _alike(old: str, new: str) -> bool:
    """Whether two values have one unit, or both tell how long: 38분에서 40초가 되었다."""
    units = {unit_of(old), unit_of(new)}
    return len(units) == 1 or units <= LASTING


def _paired(text: str, before: regex.Match[str], after: regex.Match[str]) -> tuple[Span, Span]:
    """Both sides with as many values as pair by their units: all, or the last of each."""
    sides = [before, after]
    units = [[unit_of(value) for value in side.captures("value")] for side in sides]
    if units[0] == units[1]:
        return before.span("side"), after.span("side")
    last = [_patterns().one.search(text, side.start("side"), side.end("side")) or side for side in sides]
    return last[0].span(), last[1].span()
