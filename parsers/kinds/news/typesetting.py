"""How a page was set: whether its lines break between words only, whether its paragraphs begin with an indent, and
whether a short line is the first part of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from parsers.kinds.news import bylines
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
# The tag of the particle of a subject, and that of a topic's with its forms.
SUBJECT, TOPIC = "JKS", ("JX", frozenset({"은", "는"}))


def breaks_between_words(lines: Sequence[Line], korean: Korean) -> bool:
    """Whether hardly any line of running text begins inside a word; a byline is none of it."""
    widest = max((line.width for line in lines), default=0.0)
    wide = (pair for pair in _close(lines) if not _ends(pair[0]) and pair[0].width >= SHARE_OF_WIDEST * widest)
    asked = list(islice((pair for pair in wide if bylines.whole(pair[1].text) is None), MOST))
    bound = sum(korean.begins_bound(line.text, following.text) for line, following in asked)
    return len(asked) >= FEWEST and bound <= SHARE_BOUND * len(asked)


def indents_paragraphs(lines: Sequence[Line]) -> bool:
    """Whether lines stand further in behind a finished sentence only, and several do."""
    pairs = _close(lines)
    opened = sum(following.indent > 0 for line, following in pairs if _ends(line))
    inside = sum(following.indent > 0 for line, following in pairs if not _ends(line))
    return opened >= FEWEST_INDENTS and inside <= SHARE_BOUND * len(pairs)


def ends_sentence_of(line: Line, following: Line, korean: Korean) -> bool:
    """Whether a line tells of whom, and the next one, up to its first point, only what he does."""
    stops = sentences.stops_in(following.text)
    return bool(stops) and _has_subject(line.text, korean) and not _has_subject(following.text[: stops[0]], korean)


def _has_subject(text: str, korean: Korean) -> bool:
    return any(m.tag == SUBJECT or (m.tag == TOPIC[0] and m.form in TOPIC[1]) for m in korean.morphemes(text))


def _close(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """The pairs of lines without a blank one between."""
    return [(line, following) for line, following in pairwise(lines) if not following.blank_before]


def _ends(line: Line) -> bool:
    return sentences.stops(line.text)
