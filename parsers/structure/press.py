"""Whether the head of a document says that it is handed out to the press."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.text.line import Line
from parsers.vocabulary import Bulletins, load

MASTHEAD_LINES = 12


def is_for_the_press(lines: Sequence[Line]) -> bool:
    """Whether the head says that the text is an announcement to the press."""
    words = load(Bulletins).not_titles
    heads = [line.squeezed for line in lines[:MASTHEAD_LINES]]
    return any(word in head for head in heads for word in words)
