"""Whether the head of a document says that it is handed out to the press."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.text.line import Line
from parsers.vocabulary import Bulletins, Releases, load

HEAD_LINES = 20
LONGEST_HEAD_LINE = 60
MASTHEAD_LINES = 12


def is_release(lines: Sequence[Line]) -> bool:
    """Whether the head of a document calls it a press release or states when it was handed out."""
    words = load(Releases).head_words
    heads = (line.squeezed for line in lines[:HEAD_LINES] if len(line.text) <= LONGEST_HEAD_LINE)
    return any(word in head for head in heads for word in words)


def is_for_the_press(lines: Sequence[Line]) -> bool:
    """Whether the head says that the text is an announcement to the press."""
    words = load(Bulletins).not_titles
    heads = [line.squeezed for line in lines[:MASTHEAD_LINES]]
    return any(word in head for head in heads for word in words)
