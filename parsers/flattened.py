"""Which lines are cells of a table or boxes of a diagram whose columns the extraction has lost.

Each line's looks speak for running text or for cells; neighbours tend to be of one sort. The most probable run of
sorts is found exactly (Viterbi over two states). Weights are log-odds, set by reading flattened tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.closings import End, end_of
from parsers.layout import Layout
from parsers.lines import Line, is_note, marker_rank
from parsers.vocabulary import Tables, load

NUMBER = regex.compile(r"[-△]?[\d,.]+(?:%|명|건|개|개소|원|회|종|세대|억|천원|백만원|년|월)?|-|–")
UNIT_CAPTION = regex.compile(r".*\(?단위\s?[:：].*")
LETTERSPACED = regex.compile(r"\p{Hangul}\s{1,}\p{Hangul}(?!\S)")
LABELLED = regex.compile(r"[(\[]\s?[^()\[\]]{1,20}[)\]]\s?\S|[^:：]{1,16}\s?[:：]\s?\S")
# What it costs to change from text to cells and back.
INTO_CELLS = 2.5
OUT_OF_CELLS = 1.5


@cache
def _arrows() -> frozenset[str]:
    return frozenset(load("tables", Tables).arrows)


@cache
def _header_words() -> frozenset[str]:
    return load("tables", Tables).header_words


def _is_diagram(line: Line) -> bool:
    words = line.text.split()
    arrows = sum(1 for word in words if set(word) <= _arrows())
    return arrows == len(words) or (arrows > 0 and (words[0][0] in _arrows() or words[-1][-1] in _arrows()) and len(words) < 9)


def _starts_header(line: Line) -> bool:
    words = line.text.split()
    return line.marker is None and (words[0] in _header_words() or "".join(words[:2]) in _header_words())


def _is_row_of_numbers(line: Line) -> bool:
    words = line.text.split()
    numbers = sum(1 for word in words if NUMBER.fullmatch(word))
    return numbers >= 3 and numbers >= 0.4 * len(words)


def weight_of(line: Line, following: Line | None, layout: Layout, *, double_spaced: bool) -> float:
    """Log-odds that a line is a cell rather than running text, by its own looks."""
    fill = layout.fill(line)
    weight = 0.0
    crowded = double_spaced and line.blank_before == 0 and not line.page_start
    crowds = double_spaced and following is not None and following.blank_before == 0 and not following.page_start
    weight += 2.5 * crowded + 1.5 * crowds
    if _is_diagram(line):
        return weight + 4.0
    if UNIT_CAPTION.fullmatch(line.text):
        weight += 1.0
    if _starts_header(line):
        weight += 3.0
    if _is_row_of_numbers(line):
        weight += 3.0
    narrow = fill < 0.45
    if line.marker is None:
        weight += 1.0 if fill < 0.3 else 0.0
        weight += 1.5 if narrow and line.trailing_space else 0.0
        weight -= 1.0 if not narrow and end_of(line.text) is End.CLOSED else 0.0
    else:
        glued = line.body_start - line.start == len(line.marker) and marker_rank(line.marker) == 2
        weight += 1.5 if narrow and line.trailing_space else -1.0
        weight += 1.0 if glued else 0.0
        weight -= 1.5 if fill > 0.4 or is_note(line.marker) else 0.0
    if LABELLED.match(line.body):
        weight -= 1.0
    if fill > 0.75:
        weight -= 2.5
    return weight


def cells(lines: Sequence[Line], layout: Layout, *, double_spaced: bool) -> list[bool]:
    """For each line of a block, whether it belongs to a flattened table or diagram."""
    if not lines:
        return []
    text, table = 0.0, -INTO_CELLS
    came_from_cells: list[tuple[bool, bool]] = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        weight = weight_of(line, following, layout, double_spaced=double_spaced)
        leave, stay = table - OUT_OF_CELLS > text, table >= text - INTO_CELLS
        came_from_cells.append((leave, stay))
        text, table = max(text, table - OUT_OF_CELLS), max(table, text - INTO_CELLS) + weight
    in_cells = table > text
    found: list[bool] = []
    for leave, stay in reversed(came_from_cells):
        found.append(in_cells)
        in_cells = stay if in_cells else leave
    return found[::-1]
