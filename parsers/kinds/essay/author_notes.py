"""The word on its author that a periodical prints below an essay: `나소율  햇살 출생. 2031년 … 등단.`"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

import regex

from parsers.kinds.essay.byline import is_full_name
from parsers.text.letterspaced import closed
from parsers.text.line import Line
from parsers.vocabulary import Essays, alternatives, load

# The note is no longer, and the page prints no more below it.
MOST_LINES, MOST_BELOW = 5, 6
# The head of a text is no longer.
MOST_ABOVE = 12
# 나소율  …, 나소율: …, 나소율 | …, ◎ 나소율(소설가) …, 필자 나소율: …
OPENING = regex.compile(
    r"(?:[※*◎●■◆▶]\s?)?(?:(?:필자|저자|글쓴이|지은이|작가)(?:\s?소개)?\s?[:：|]?\s?)?(?P<name>\p{Hangul}{3,4})"
    r"(?:(?P<apart>\s{2,}|\s?[:：|/·]\s?|\s?\([^()]{1,20}\)\s?|\s)(?P<rest>\S.*))?"
)
# 나소율(1917~1945)은 …, 그의 시를 읽으며 나는 …: the text goes on about somebody.
TOLD_ON = regex.compile(r"^[은는이가을를의]\s|(?<!\p{Hangul})(?:[나그](?:는|의)|[내그]가|우리)(?!\p{Hangul})")


def note_below(lines: Sequence[Line]) -> tuple[str, list[Line]] | None:
    """The author and the lines of the word on him near the end of a text, set off by a blank line: it begins with his
    name and tells of his life. The name is said above the text too, or a gap or a sign sets it off."""
    for i in range(len(lines) - 1, max(0, len(lines) - MOST_LINES - MOST_BELOW), -1):
        opening = OPENING.fullmatch(lines[i].text) if lines[i].blank_before else None
        if opening is None or not is_full_name(opening["name"]):
            continue
        rest = list(takewhile(lambda line: not line.blank_before, lines[i + 1 :]))
        told = " ".join([opening["rest"] or "", *(line.text for line in rest)])
        if len(rest) >= MOST_LINES or not _life().search(told) or TOLD_ON.search(told):
            continue
        named = any(opening["name"] in {closed(line.text), *line.text.split()} for line in lines[: min(i, MOST_ABOVE)])
        if named or opening["apart"] not in {None, " "}:
            return opening["name"], [lines[i], *rest]
    return None


@cache
def _life() -> regex.Pattern[str]:
    """What such a word tells: where he was born, what he won, what he wrote."""
    return regex.compile(rf"(?:{alternatives(load(Essays).life_words)})(?:[가-힣]{{0,3}}(?=[\s.,)·]|$)|\s?[『《「<(:])")
