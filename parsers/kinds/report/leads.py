"""The opening statement of a task: what stands between its name and its first block or item."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.kinds.report import blocks, sheet, unmarked
from parsers.kinds.report.blocks import ReportBlocks
from parsers.kinds.report.survey import LONGEST_LEAD, is_lead
from parsers.structure.items import join
from parsers.text.line import Line
from parsers.text.source import Piece, Segments

MOST_OF_LEAD = 400
LABELLED = regex.compile(r"[(\[]?\s?\p{Hangul}[\p{Hangul}\s]{0,10}[:：]")


def lines_of(report: ReportBlocks, at: int, after: int) -> list[Line]:
    """The lines of the opening statement between a task's name and its first block or item."""
    surveyed = report.survey
    headings = unmarked.headings(surveyed, at, after)
    found: list[Line] = []
    for i in range(at, min(at + LONGEST_LEAD, after)):
        line = surveyed.lines[i]
        bullet = not is_lead(surveyed, i)
        if bullet or i in surveyed.in_table or i in surveyed.headings or i in surveyed.numbers or i in headings:
            break
        labelled = LABELLED.match(line.body) or (found and sheet.rows_at([line]))
        if labelled or sum(len(other.text) for other in [*found, line]) > MOST_OF_LEAD:
            break
        found.append(line)
    return found


def text_of(report: ReportBlocks, lines: Sequence[Line]) -> Segments:
    """The opening statement without the box around it; where it has several bullets, without them."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.marker is None:
            groups[-1].append(line)
        else:
            groups.append([line])
    pieces: list[Piece] = []
    for group in groups:
        if pieces:
            pieces.append(Piece(group[0].start, group[0].start, " "))
        pieces += join(report.page.source, group, report.joiner).pieces
    return blocks.unboxed(blocks.without_marks(Segments(report.page.source, pieces)))
