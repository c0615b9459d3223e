"""Whether a text speaks for its writer or reports what others said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.endings import sentences
from parsers.text.line import Line
from parsers.vocabulary import Essays, alternatives, load

# Words of opinion and of reporting a sentence.
VOICE = 0.15
REPORTING = 0.1
FEWEST_PRONOUNS = 2


def opines(lines: Sequence[Line]) -> bool:
    """Whether the words of opinion are as many as an essay has: I and we, what ought to be done, questions put."""
    return _voice(lines) >= VOICE


def speaks_of_himself(lines: Sequence[Line]) -> bool:
    """Whether the writer says I or we again and again."""
    return sum(len(_pronouns().findall(line.text)) for line in lines) >= FEWEST_PRONOUNS


def reports(lines: Sequence[Line]) -> bool:
    """Whether what newsrooms and press offices write (…라고 밝혔다) comes more often than an essay quotes."""
    return _share(lines, load(Essays).reporting) > REPORTING


def tells(lines: Sequence[Line]) -> bool:
    """Whether a text tells what happened or was said more than it opines."""
    vocabulary = load(Essays)
    return _share(lines, vocabulary.reporting) >= _voice(lines)


def _voice(lines: Sequence[Line]) -> float:
    """Words of opinion to a sentence, and words by which a writer speaks of himself, which begin a word."""
    text = " ".join(line.text for line in lines)
    return _share(lines, load(Essays).voice) + len(_pronouns().findall(text)) / max(sentences.count(text), 1)


@cache
def _pronouns() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(load(Essays).pronouns)})")


def _share(lines: Sequence[Line], words: Sequence[str]) -> float:
    """Occurrences of words to a sentence."""
    text = " ".join(line.text for line in lines)
    return sum(text.count(word) for word in words) / max(sentences.count(text), 1)
