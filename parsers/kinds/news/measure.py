"""What the lines of a page are measured in: em, as they were printed, or characters.

A text layer gives the letters that a column held, and these were printed in letters of their own widths. Some programs
lay a page out anew, so many characters a line: there a digit takes as much room as a syllable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import quantiles

import regex

from parsers.endings import sentences
from parsers.text.line import Line, width_of

# What a column does not cut, so that the line before it may be short: a number, a word in Latin letters.
UNBROKEN = regex.compile(r"[0-9A-Za-z]{2,}+")
# From so few lines nothing is learned.
FEWEST = 10
# Lines of one number of characters lose one where a space ends them, and hold one more where a point hangs over.
GRID = 1.0

# The width of a text.
Measure = Callable[[str], float]


def measure_of(lines: Sequence[Line]) -> Measure:
    """What the lines of a page are alike in: `width_of`, or `len` where they hold the same number of characters."""
    running = [
        line.text
        for line, following in pairwise(lines)
        if not sentences.stops(line.text) and not UNBROKEN.match(following.text)
    ]
    if len(running) < FEWEST:
        return width_of
    counts, widths = _spread(running, len), _spread(running, width_of)
    return len if counts <= GRID and counts < widths else width_of


def _spread(texts: Sequence[str], measure: Measure) -> float:
    """The distance of the quartiles of the texts' widths."""
    first, _, last = quantiles(map(measure, texts), n=4)
    return last - first


def measured(lines: Sequence[Line], measure: Measure) -> tuple[Line, ...]:
    """The lines with the width that a measure gives them."""
    return tuple(line if measure is width_of else replace(line, width=measure(line.text)) for line in lines)
