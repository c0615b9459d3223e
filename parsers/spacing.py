"""Restoring the spaces of a text that lost them. A stand-in: joins the spans and leaves their spaces as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.korean import Korean
from parsers.lines import Line
from parsers.text import Piece, Segments, SourceText, words_of


@dataclass(frozen=True, slots=True)
class Spelling:
    """What the page itself shows about its spelling."""


def spelling_of(lines: Sequence[Line]) -> Spelling:  # noqa: ARG001
    """The spelling of a page."""
    return Spelling()


def respaced(
    source: SourceText,
    spans: Sequence[tuple[int, int]],
    spelling: Spelling,  # noqa: ARG001
    korean: Korean,  # noqa: ARG001
) -> Segments:
    """The text of one paragraph or headline: the source spans joined."""
    pieces: list[Piece] = []
    for start, end in spans:
        pieces.extend(words_of(source, start, end))
    return Segments(source, pieces)
