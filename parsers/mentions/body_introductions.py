"""Names of committees and the like that the text introduces as names, though their words only say what they are: by
quotation marks around several words, by the number of a meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

import regex

from parsers.mentions.body_patterns import LETTER, name_ends
from parsers.mentions.body_words import is_loose, may_be_introduced
from parsers.mentions.noun_runs import is_noun
from parsers.mentions.signs import Sign
from parsers.vocabulary import Organizations, alternatives, load

QUOTED_ENDING = Sign(lambda: load(Organizations).quoted_endings)
# 제1차, 3회: the number of a meeting.
MEETING = Sign(lambda: map("".join, product("0123456789", ("차 ", "회 "))))
ORDINAL = regex.compile(r"제?\d+[차회기]\s")
# 무역·의자, 협정(FTA), 골목(통로): a word of a name of several words.
WORD = r"[가-힣A-Za-z0-9·ㆍ‧\-]{1,14}(?:\((?:[A-Z]{2,6}|\p{Hangul}{2,6})\))?"
WITH_KOREA = "한-"
Place = tuple[int, int]


class _Patterns(NamedTuple):
    quoted: regex.Pattern[str]
    met: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Several words in quotation marks; words behind the number of a meeting."""
    words = load(Organizations)
    return _Patterns(
        quoted=regex.compile(
            rf"[‘'“\"「｢『`](?:(?:\d{{4}}년도?|제?\d+[차회기])\s)*(?P<name>{WORD}(?:\s{WORD}){{0,5}}\s"
            rf"[가-힣A-Za-z0-9·ㆍ‧]{{0,10}}(?:{alternatives(words.quoted_endings)}))\*{{0,3}}(?:\([A-Z]{{2,6}}\))?[’'”\"」｣』`]"
        ),
        met=regex.compile(
            rf"(?<!\d)제?\s?\d{{1,3}}[차회] (?P<name>(?:{WORD}\s){{0,4}}{LETTER}{{0,14}}"
            rf"(?:{alternatives(words.introduced_endings)})){name_ends()}"
        ),
    )


def quoted(text: str) -> Iterator[Place]:
    """Names of several words in quotation marks that end like a body: ‘골목 의자 협의회’."""
    for match in _patterns().quoted.finditer(text) if QUOTED_ENDING.stands_in(text) else ():
        words = match["name"].split()
        told = not is_loose("".join(words)) and not _is_a_meeting(words)
        if told and all(map(_is_part, words)) and not ORDINAL.match(match["name"]):
            yield match.span("name")


def introduced(text: str) -> Iterator[Place]:
    """Names of which only the number of their meeting tells that they are some: 제3차 골목의자심사위원회."""
    for match in _patterns().met.finditer(text) if MEETING.stands_in(text) else ():
        *others, last = match["name"].split()
        name = "".join((*others, last))
        told = may_be_introduced(name) and not is_loose(name) and not _is_a_meeting([*others, last])
        if told and all(map(_is_part, others)):
            yield match.span("name")


def _is_a_meeting(words: Sequence[str]) -> bool:
    """Whether words name what two bodies or countries meet in: 나루부-별빛부 정책협의회, 한-인도 의자협의회."""
    vocabulary = load(Organizations)
    meetings = vocabulary.meetings_of_countries if words[0].startswith(WITH_KOREA) else vocabulary.meetings
    return "-" in words[0] and words[-1].endswith(tuple(meetings))


def _is_part(word: str) -> bool:
    """Whether a word may be part of a name of several words: 골목, 선량한."""
    return is_noun(word.partition("(")[0]) or word.endswith("한")
