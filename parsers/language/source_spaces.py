"""How far the spaces of a source can be trusted: what a line, and a page, shows of the spaces it lost.

A PDF holds no spaces but gaps. An extraction tool takes a gap for a space where it is wide, so a line that was set
loose keeps all its spaces and a line that was set tight loses nearly all; a comma or a glyph without a code (a
quotation mark, a middle dot) widens the gap. Other tools keep every space and break lines between words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log
from typing import NamedTuple

import regex

from parsers.text.line import Line

# A well-spaced line of Korean has a word every three to four syllables; these are wide of that.
LONGEST_MEAN_WORD = 5.2
LONGEST_WORD = 10
FEWEST_WORDS = 3
SHORTEST_LINE = 8
NUMBER_AND_UNIT = regex.compile(
    r"\d([십백천만억조여]*+)( ?)(?:원|달러|명|개|건|곳|년|월|일|회|대|세|가구|만|억|조|톤|시간|%)"
)
# Two pairs of syllables beside each other: as much of two words as tells them, whatever their particles.
TWO_PAIRS = regex.compile(r"\p{Hangul}{2} ?\p{Hangul}{2}")
# How often a line shows a space that should be there: a line that keeps its spaces, one in between, one that lost them.
KEPT = (0.992, 0.5, 0.06)
BETWEEN = 0.15
# How often a space stands where none should be: a lost quotation mark before a particle.
STRAY = 0.004
# Log-odds that a space of the source gives.
PRESENT = 5.0
# Before a look at the lines: how likely is it that lines break between words only.
BREAKS_BETWEEN_WORDS = 0.25
# The share of boundaries that are spaces.
SPACES = 0.25


class Units(NamedTuple):
    """How many numbers stand apart from their unit, and how many close to it."""

    apart: int
    close: int


@dataclass(frozen=True)
class Spelling:
    """What a page shows about its own spelling.

    `text` holds all its lines, `trusted` those that kept their spaces, `whole` the share of these. `digits` counts the
    numbers that end in a digit (5명), `powers` those that end in a word (5만 명, 50여 명), which many part from the
    unit: with a space before the unit in any line, and without one in the trusted lines.
    """

    text: str
    trusted: str
    whole: float
    digits: Units
    powers: Units

    @cached_property
    def _pairs(self) -> Counter[str]:
        return Counter(match.group() for match in TWO_PAIRS.finditer(self.text, overlapped=True))

    @cached_property
    def _trusted_pairs(self) -> Counter[str]:
        return Counter(match.group() for match in TWO_PAIRS.finditer(self.trusted, overlapped=True))

    def apart(self, left: str, right: str) -> int:
        """How often two pairs of syllables stand beside each other with a space."""
        return self._pairs[f"{left} {right}"]

    def close(self, left: str, right: str) -> int:
        """How often they stand without one, which may have been lost."""
        return self._pairs[left + right]

    def surely_close(self, left: str, right: str) -> int:
        """How often they stand without one in a line that kept its spaces."""
        return self._trusted_pairs[left + right]


def keeps_spaces(text: str) -> bool:
    """Whether a line plainly has its spaces."""
    words = text.split()
    if len(words) < FEWEST_WORDS:
        return False
    return sum(map(len, words)) <= LONGEST_MEAN_WORD * len(words) and max(map(len, words)) <= LONGEST_WORD


def spelling_of(lines: Sequence[Line]) -> Spelling:
    """What the lines of a page show about its spelling."""
    trusted = [line.text for line in lines if keeps_spaces(line.text)]
    long_enough = sum(len(line.text) >= SHORTEST_LINE for line in lines)
    trusted_long = sum(len(text) >= SHORTEST_LINE for text in trusted)
    every = [line.text for line in lines]
    apart = [bool(match[1]) for text in every for match in NUMBER_AND_UNIT.finditer(text) if match[2]]
    close = [bool(match[1]) for text in trusted for match in NUMBER_AND_UNIT.finditer(text) if not match[2]]
    return Spelling(
        text="\n".join(every),
        trusted="\n".join(trusted),
        whole=(trusted_long + 0.5) / (long_enough + 1),
        digits=Units(apart.count(False), close.count(False)),
        powers=Units(apart.count(True), close.count(True)),
    )


def probability(log_odds: float) -> float:
    """The probability that log-odds stand for."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))


def absence(expected: Sequence[float], present: Sequence[bool], whole: float) -> float:
    """Log-odds that a missing space gives in one line, zero or less.

    `expected` are the log-odds that morphology gives to each place of the line, `present` whether it has a space.
    """
    priors = (whole, BETWEEN, max(0.02, 0.9 - whole))
    scores = [log(prior) for prior in priors]
    for odds, there in zip(expected, present, strict=True):
        p = probability(odds)
        for i, kept in enumerate(KEPT):
            scores[i] += log(p * kept + STRAY * (1 - p)) if there else log(1 - p * kept)
    top = max(scores)
    shares = [exp(score - top) for score in scores]
    return log(sum(share * (1 - kept) for share, kept in zip(shares, KEPT, strict=True)) / sum(shares))


def line_end(expected: Sequence[float]) -> float:
    """Log-odds that a line end gives to a space, zero or more: do these lines break between words only?

    `expected` are the log-odds that morphology gives to a space at the ends of a paragraph's lines.
    """
    odds = log(BREAKS_BETWEEN_WORDS) + sum(log((probability(at_end) + 0.02) / SPACES) for at_end in expected)
    return -log(1 - 0.98 * probability(odds))
