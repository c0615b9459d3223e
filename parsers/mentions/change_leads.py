"""What stands before a value in a sentence and belongs to its side: words of both, a phrase behind a label, a time."""

from __future__ import annotations

from functools import cache

import regex

from parsers.mentions.change_sides import RELATIVE_TIME, YEAR_TAG, Span
from parsers.vocabulary import Changes, alternatives, load

WORD = regex.compile(r"\S+")
LED_FROM = 40
# 작년 3명에서 9명으로, 전년 동기 3명에서, 올해는 9명으로: a time without a year, and one with a particle.
RELATIVE = regex.compile(RELATIVE_TIME + r"(?:\s?(?:동기|동월|같은\s(?:기간|달)))?(?:에는?|[은는])?\s")
SAID_OF = regex.compile(RELATIVE_TIME + r"(?:에는?|[은는])\s")
TIMED, NOW = regex.compile(YEAR_TAG), regex.compile(r"(?<!\p{Hangul})현재\s$")
# 큰길 위주, 소득의: words of which none is what the value is said of, nor what is done with it (운영 중인).
PHRASE = r"(?:(?!\p{Hangul}*(?:[을를은는이가한된던]|중인)\s)[\p{Hangul}·ㆍ]+\s){1,3}"
# 골목을 더한 9곳; 길, 골목 등 9곳.
BEHIND_FROM = regex.compile(r"(?:[\p{Hangul}·ㆍ]+,?\s){1,5}")
NO_LEAD = regex.compile(r"부터|에는?\s|올해|금년|내년|현재")


@cache
def _labelled() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(load(Changes).labels)})\s(?P<phrase>{PHRASE})$")


@cache
def _verb() -> regex.Pattern[str]:
    return regex.compile(alternatives(load(Changes).verbs))


def led(text: str, old: Span, new: Span, floor: int) -> tuple[Span, Span]:
    """Both sides with the words that stand before both values: 기준 소득 120%에서 기준 소득 140%로.

    `floor` is where the words before the second value begin. Before the first a word of measure goes with them:
    주당 첫 5시간에서 첫 10시간으로.
    """
    before = [*WORD.finditer(text, max(0, old[0] - LED_FROM), old[0])]
    between = [*WORD.finditer(text, floor, new[0])]
    same = 0
    while same < min(len(before), len(between)) and before[-1 - same].group() == between[-1 - same].group():
        same += 1
    # Of the two spaces one may be lost: 소득의 120%에서 소득의140%로.
    if not same or not (text[old[0] - 1].isspace() or text[new[0] - 1].isspace()):
        return old, new
    start = before[-same].start()
    if len(before) > same and before[-1 - same].group() in load(Changes).rates:
        start = before[-1 - same].start()
    return (start, old[1]), (between[-same].start(), new[1])


def behind_label(text: str, old: Span, new: Span, floor: int) -> tuple[Span, Span]:
    """Both sides with the phrases that lead them, where a label opens the first: 기존 큰길 3곳에서 골목을 더한 9곳.

    `floor` is where the words before the second value begin.
    """
    labelled = _labelled().search(text, max(0, old[0] - LED_FROM), old[0])
    if labelled is None:
        return old, new
    lead = BEHIND_FROM.fullmatch(text, floor, new[0])
    if lead is None or NO_LEAD.search(lead.group()) or _verb().search(lead.group()):
        return (labelled.start("phrase"), old[1]), new
    return (labelled.start("phrase"), old[1]), (floor, new[1])


def with_times(text: str, old: Span, new: Span) -> tuple[Span, Span]:
    """Both sides, of which a time without a year opens one only where a time opens the other: 작년 3명에서 9명으로.

    The time of a sentence (올해는) opens none.
    """
    times = [TIMED.match(text, *side) for side in (old, new)]
    now = None if times[0] is None or times[1] is not None else NOW.search(text, old[1], new[0])
    if now is not None:
        return old, (now.start(), new[1])
    if times[0] is not None and times[1] is not None:
        said = SAID_OF.match(text, *new)
        return old, (said.end() if said else new[0], new[1])
    bare = [RELATIVE.match(text, *side) for side in (old, new)]
    first, last = ((found.end() if found else side[0], side[1]) for found, side in zip(bare, (old, new), strict=True))
    return first, last
