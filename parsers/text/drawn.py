"""Edges of boxes that a text draws with characters: ┌────┐ above and └────┘ below what stands in the box."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.text.line import Line

# Box Drawing, a corner or a crossing among the strokes.
EDGE = regex.compile(r"(?=.*[┌-╋╒-╬╭-╰])[\u2500-\u257f\s]{3,}")


def edges(raw: Sequence[Line]) -> set[int]:
    """Indices of the lines that are the edge of a drawn box and nothing else."""
    return {i for i, line in enumerate(raw) if "\u2500" <= line.text[0] <= "\u257f" and EDGE.fullmatch(line.text)}
