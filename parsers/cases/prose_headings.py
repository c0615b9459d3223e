"""Headings above prose that nothing but blank lines sets off, other ones in each case: 의자를 나르던 아침.

What most cases of a book have in the way of the blocks that they have in common is how the book heads its blocks.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

import regex

from parsers.cases.blocks import block_key
from parsers.cases.habits import FEWEST_CASES, LONGEST_NAME, OFTEN
from parsers.endings import sentences
from parsers.mentions import phone
from parsers.text.label import has_colon_label
from parsers.text.line import Line

# A heading has some words and no full stop, and begins with a letter.
NAME = regex.compile(r"[\p{Hangul}‘“][\p{L}\d\s·,‘’“”?!…]{3,}")
FEWEST_WORDS = 2


def numbers(bodies: Sequence[Sequence[Line]], common: Container[str]) -> frozenset[int]:
    """The numbers of the lines that head prose in the cases; `common` are the names of blocks that most cases have.

    None where those stand in another way, or fewer cases have others beside them.
    """
    found = [[line for at, line in enumerate(lines) if _stands_apart(lines, at)] for lines in bodies]
    own = [[line for line in lines if block_key(line) not in common] for lines in found]
    like = sum(any(block_key(line) in common for line in lines) for lines in found)
    fewest = max(FEWEST_CASES, OFTEN * len(bodies))
    if like < fewest or sum(map(bool, own)) < fewest:
        return frozenset()
    above_prose = (
        line for lines, heads in zip(bodies, own, strict=True) for line in heads if _heads_prose(lines, line)
    )
    numbers = frozenset(line.number for line in above_prose)
    # A line that stands so and heads no prose is a caption or a rest: then the others may be as well.
    return numbers if len(numbers) == sum(map(len, own)) else frozenset()


def _stands_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a short line without a predicate's end has blank lines above and below."""
    line = lines[at]
    if at + 1 >= len(lines) or not (line.blank_before and lines[at + 1].blank_before) or line.marker is not None:
        return False
    name = len(line.text) <= LONGEST_NAME and NAME.fullmatch(line.text) and len(line.text.split()) >= FEWEST_WORDS
    return bool(name) and not has_colon_label(line.body) and not any(phone.find(line.text))


def _heads_prose(lines: Sequence[Line], heading: Line) -> bool:
    """Whether the paragraph below a heading closes a sentence, on this page or on the next."""
    at = next(i for i, line in enumerate(lines) if line.number == heading.number) + 1
    end = next((i for i in range(at + 1, len(lines)) if lines[i].blank_before), len(lines))
    below = lines[at:end]
    return (
        len(below[0].text) > LONGEST_NAME
        and below[0].marker is None
        and sentences.holds_end(" ".join(line.text for line in below))
    )
