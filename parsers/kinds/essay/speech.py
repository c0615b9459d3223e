"""What stands above a speech: what it is called, 축사, below the occasion; when and where it was held."""

from __future__ import annotations

from functools import cache

import regex

from parsers.mentions.day_lines import day_on
from parsers.text.letterspaced import closed
from parsers.text.line import Line
from parsers.vocabulary import Essays, alternatives, load

LONGEST_OF_TABLE = 60


def names_speech(text: str) -> bool:
    """Whether a line is what a speech is called and nothing else, spaced out perhaps: 축  사."""
    return closed(text.strip(" -–—[]<>〈〉「」")) in load(Essays).speeches


def ends_as_speech(text: str) -> bool:
    """Whether a line is what a speech is called, alone or behind its occasion: 제12주년 골목의 날 기념사."""
    return names_speech(text) or names_speech(text.rpartition(" ")[2])


def titled(first: str, name: str) -> str:
    """The title of a speech: its occasion and what it is called."""
    return f"{first} {closed(name.strip(' -–—[]<>〈〉「」'))}"


def tells_occasion(line: Line) -> bool:
    """Whether a line of the head says when or where something was held: 일시 : 2031. 5. 3.(토) 14:00."""
    return len(line.text) <= LONGEST_OF_TABLE and _occasion().match(line.body) is not None


def day_of_occasion(line: Line) -> str | None:
    """The ISO day that such a line states."""
    day = day_on(line.body) if tells_occasion(line) else None
    return day.iso if day else None


@cache
def _occasion() -> regex.Pattern[str]:
    labels = alternatives(load(Essays).occasion_labels, between=r"\s{0,3}")
    return regex.compile(rf"[\[(【<]?\s?(?:{labels})\s?(?:[:：|]|[\])】>])\s?\S")
