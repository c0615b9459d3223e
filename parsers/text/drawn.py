"""Boxes that a text draws with characters: ┌────┐ above and └────┘ below what stands in one, │ before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from parsers.text.bullets import bullet_pattern
from parsers.text.line import Line, width_of

# Box Drawing, a corner or a crossing among the strokes.
EDGE = regex.compile(r"(?=.*[┌-╋╒-╬╭-╰])[\u2500-\u257f\s]{3,}")
# │ 골목에 의자를 놓음 │, ┃ 골목에 의자를 놓음
IN_BARS = regex.compile(r"[│┃|｜❚▌▍▎>]\s*+(?P<text>[^│┃|｜]*[^│┃|｜\s])\s*+(?P<behind>[│┃|｜])?")


def edges(raw: Sequence[Line]) -> set[int]:
    """Indices of the lines that are the edge of a drawn box and nothing else."""
    return {i for i, line in enumerate(raw) if "\u2500" <= line.text[0] <= "\u257f" and EDGE.fullmatch(line.text)}


def has_bar(line: Line, *, behind: bool) -> bool:
    """Whether a bar stands before the text of a line, and another `behind` it or none."""
    barred = IN_BARS.fullmatch(line.text)
    return barred is not None and (barred["behind"] is not None) is behind


def without_bars(line: Line) -> Line:
    """A line without the bar before its text and that behind it; one that is put together of several stays."""
    barred = IN_BARS.fullmatch(line.text)
    if barred is None or line.parts:
        return line
    start, text = line.start + barred.start("text"), barred["text"]
    bullet = bullet_pattern().match(text)
    return replace(
        line,
        start=start,
        end=start + len(text),
        text=text,
        marker=bullet["bullet"] if bullet else None,
        body_start=start + (bullet.end() if bullet else 0),
        width=width_of(text),
    )
