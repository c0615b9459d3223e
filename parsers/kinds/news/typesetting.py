"""How a page was set: whether its lines break between words only, and whether its paragraphs begin with an indent."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from parsers.language import sentences
from parsers.language.kiwi import Korean
from parsers.text.line import Line

# From fewer lines nothing is learned, and no more are asked.
FEWEST, MOST = 8, 40
# Of the lines cut without regard to words a third begins with the rest of one.
SHARE_BOUND = 0.05
FEWEST_INDENTS = 3
# Lines that stop so far from the widest are mostly headlines.
SHARE_OF_WIDEST = 0.6


def breaks_between_words(lines: Sequence[Line], korean: Korean) -> bool:
    """Whether hardly any line of running text begins inside a word."""
    widest = max((line.width for line in lines), default=0.0)
    cut = [pair for pair in _close(lines) if not _ends(pair[0]) and pair[0].width >= SHARE_OF_WIDEST * widest]
    asked = list(islice(cut, MOST))
    bound = sum(korean.begins_bound(line.text, following.text) for line, following in asked)
    return len(asked) >= FEWEST and bound <= SHARE_BOUND * len(asked)


def indents_paragraphs(lines: Sequence[Line]) -> bool:
    """Whether lines stand further in behind a finished sentence only, and several do."""
    pairs = _close(lines)
    opened = sum(following.indent > 0 for line, following in pairs if _ends(line))
    inside = sum(following.indent > 0 for line, following in pairs if not _ends(line))
    return opened >= FEWEST_INDENTS and inside <= SHARE_BOUND * len(pairs)


def _close(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """The pairs of lines without a blank one between."""
    return [(line, following) for line, following in pairwise(lines) if not following.blank_before]


def _ends(line: Line) -> bool:
    return sentences.stops(line.text)
