"""The opening statement of a task: what stands between its name and its first block or item."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.endings.line_endings import End, end_of
from parsers.kinds.report import blocks, sheet, unmarked
from parsers.kinds.report.blocks import ReportBlocks
from parsers.kinds.report.headings import LEAD_BULLETS
from parsers.kinds.report.survey import LONGEST_LEAD, ReportSurvey, is_lead
from parsers.structure.headings import kind_by_ending
from parsers.structure.items import join
from parsers.text import drawn
from parsers.text.line import Line
from parsers.text.source import Piece, Segments

MOST_OF_LEAD = 400
# A statement has some words.
FEWEST_WORDS = 4
DASH_BEHIND = regex.compile(r"\s[-–—―]$")
LABELLED = regex.compile(r"[(\[]?\s?\p{Hangul}[\p{Hangul}\s]{0,10}[:：]")


def lines_of(report: ReportBlocks, at: int, after: int) -> list[Line]:
    """The lines of the opening statement between a task's name and its first block or item."""
    surveyed = report.survey
    headings = unmarked.headings(surveyed, at, after)
    found: list[Line] = []
    for i in range(at, min(at + LONGEST_LEAD, after)):
        line = surveyed.lines[i]
        bullet = not is_lead(surveyed, i)
        heading = (i in surveyed.headings and not _heads_nothing(surveyed, i)) or i in headings
        if bullet or heading or i in surveyed.in_table or i in surveyed.numbers:
            break
        labelled = LABELLED.match(line.body) or (found and sheet.rows_at(surveyed.lines[i:after]))
        if labelled or sum(len(other.text) for other in [*found, line]) > MOST_OF_LEAD:
            break
        found.append(line)
    return found


def _heads_nothing(report: ReportSurvey, i: int) -> bool:
    """Whether a statement right above a usual heading has the bullet of headings and none of their names.

    A name there may head a table or a picture that was lost.
    """
    body = report.lines[i].body
    statement = i not in report.blocks and body.count(" ") >= FEWEST_WORDS
    statement = statement and end_of(body) is End.CLOSED and kind_by_ending(body) == "other"
    return statement and (report.lines[i].marker or " ")[0] in LEAD_BULLETS and i + 1 in report.blocks


def text_of(report: ReportBlocks, lines: Sequence[Line]) -> Segments:
    """The opening statement without the box or the dashes around it; where it has several bullets, without them."""
    groups: list[list[Line]] = []
    for line in map(drawn.without_bars, lines):
        if groups and line.marker is None:
            groups[-1].append(line)
        else:
            groups.append([line])
    pieces: list[Piece] = []
    for group in groups:
        if pieces:
            pieces.append(Piece(group[0].start, group[0].start, " "))
        pieces += _between_dashes(join(report.page.source, group, report.joiner), group[0].marker).pieces
    return blocks.unboxed(blocks.without_marks(Segments(report.page.source, pieces)))


def _between_dashes(text: Segments, marker: str | None) -> Segments:
    """A text without the dash that closes what a dash before it has opened: - … -"""
    closing = DASH_BEHIND.search(text.text) if marker and DASH_BEHIND.fullmatch(f" {marker}") else None
    return text.cut(0, closing.start()) if closing else text
