"""How a line ends: as a finished nominal sentence (개조식), in the middle of one, or so that nothing can be told."""

from __future__ import annotations

from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from parsers.endings import sentences
from parsers.vocabulary import Closings, alternatives, load

# Endings that close a clause: ~함, ~음, ~됨, ~임, ~다. with or without a full stop.
NOMINAL_ENDING = regex.compile(r"(?:[함됨임음짐옴움남감줌킴침듦]|[다요까]\.|[함됨임음짐]\.|\d\s?[조항호])$")
# 응답 29.4%, 총 24개소: a count mostly ends a statement.
COUNT = regex.compile(r"\d\s?(?:%p?|명|건|개|개소|회|종|원|천원|만원|백만원|억원|톤|㎡|세대|가구|곳|대)$")
TRAILING_BRACKET = regex.compile(r"[(（\[][^()\[\]（）]{0,100}[)）\]]$")
OPENING = {")": "(", "）": "（", "]": "[", "」": "「", "｣": "｢", "』": "『", "”": "“", "’": "‘", "》": "《"}
# Where ㄻ and ㅁ stand among the consonants that end a syllable, and ㅆ, as of a verb in the past whose ending is yet
# to come: 크게 늘었 | 으나.
NOMINAL, PAST = (10, 16), 20


class End(Enum):
    """What the end of a line tells of the sentence."""

    CLOSED = "closed"
    OPEN = "open"
    UNKNOWN = "unknown"
    COUNTED = "counted"


class Ending(NamedTuple):
    """How a line's text ends, and the characters that tell it; `word` is empty where nothing tells."""

    end: End
    word: str = ""


@cache
def _endings() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    words = load(Closings)
    # 심의 ends 중심의 as well, 등 ends 초등: such words close a sentence only as words of their own.
    alone = {word for word in words.closing if len(word) == 1 or word.endswith("의")}
    compounding = alternatives(words.closing - alone)
    closing = regex.compile(rf"(?:{compounding})$|^(?:{alternatives(alone)})$")
    # 골목은, ‘골목’은, 「골목법」을
    particles = regex.compile(r"[\p{Hangul}’”」｣』》)\]](?:" + alternatives(words.open_particles) + r")$")
    return closing, particles


def open_brackets(text: str) -> int:
    """How many brackets and double quotation marks are opened in the text and not closed."""
    count = 0
    for closing, opening in OPENING.items():
        if closing == "’":
            continue
        count += max(0, text.count(opening) - text.count(closing))
    return count


def end_of(text: str) -> End:
    """How a line's text ends. A year's apostrophe and brackets at the end are looked through."""
    return ending_of(text)[0]


@lru_cache(maxsize=20_000)
def ending_of(text: str) -> Ending:
    """The same with what tells it."""
    stripped = sentences.without_remark(text.rstrip())
    if not stripped or stripped[-1] in ",･·ㆍ‧~∼～+–-/→":
        return Ending(End.OPEN, stripped[-1:])
    if open_brackets(stripped):
        return Ending(End.OPEN, "a bracket that is not closed")
    bare = TRAILING_BRACKET.sub("", stripped).rstrip().rstrip("’”」｣』》\"'*.0123456789) ")
    if counted := COUNT.search(stripped):
        return Ending(End.COUNTED, counted.group())
    if not bare:
        return Ending(End.UNKNOWN)
    words, (closing, particles) = load(Closings), _endings()
    word = bare.split()[-1]
    if word in words.open_words:
        return Ending(End.OPEN, word)
    if closes := closing.search(word) or NOMINAL_ENDING.search(stripped):
        return Ending(End.CLOSED, closes.group())
    if bare == stripped and _final(bare) == PAST:
        return Ending(End.OPEN, bare[-1])
    if bare == stripped:
        particle = None if word in words.nouns_like_particles else particles.search(word)
        return Ending(End.OPEN, particle.group()[1:]) if particle else Ending(End.UNKNOWN)
    if stripped[-1] in ")]” " and bare != word:
        return Ending(End.CLOSED, stripped[-1])
    return Ending(End.UNKNOWN)


def is_nominal(text: str) -> bool:
    """Whether a text ends as a verb made a noun does, with ㅁ or ㄻ: 늘림, 엶; a noun may end so too."""
    return _final(text) in NOMINAL


def _final(text: str) -> int | None:
    """Which consonant ends the last syllable of a text, as Unicode counts them, 0 for none; None without a syllable."""
    return (ord(text[-1]) - ord("가")) % 28 if "가" <= text[-1:] <= "힣" else None
