"""The events of a schedule: a row's times belong to its events in order, and what else stands there is a note.

Tables come out of extraction in many shapes: a row a line; cells apart on lines of their own; a row's times first and
its events after them. A row is all cells between two labels. Where each line gives a time with its event, a label may
stand on a line above them (◎ 시장), and what has a bullet below tells more of the event (- 참석 : …).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from parsers.issues import issue
from parsers.kinds.bulletin import columns, days
from parsers.kinds.bulletin.cells import ScheduleCell, is_header
from parsers.kinds.bulletin.layout import Plan
from parsers.page import Page
from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.text.source import Piece, Segments, words_of
from schemas.issue import Issue
from schemas.record import ScheduleEntry


@dataclass(frozen=True, slots=True)
class Event:
    """An entry with the text it was read from."""

    entry: ScheduleEntry
    text: Segments


@dataclass(frozen=True, slots=True)
class Day:
    """A schedule or one day of it, by its `name`: its lines, events, notes; `rows` are the texts of all other lines."""

    name: str | None
    lines: tuple[Line, ...]
    events: tuple[Event, ...]
    notes: tuple[Line, ...]
    rows: tuple[Segments, ...]
    issues: tuple[Issue, ...]


@dataclass
class _Row:
    """A row being read: its label, times and events. An event is a list of places in the source."""

    label: str
    line: int
    times: list[str | None] = field(default_factory=list)
    events: list[list[tuple[Line, int, int]]] = field(default_factory=list)


def of_lines(page: Page, lines: Sequence[Line], name: str | None, plan: Plan) -> Day:
    """The day whose events stand on the lines; `name` is its own, on one of them or before its events."""
    rows: list[_Row] = []
    notes: list[Line] = []
    groups: list[list[Line]] = []
    for i, line in enumerate(lines):
        heads = days.is_day(line) or is_header(line) or (i == 0 and line.number not in plan.dated)
        cells = [] if heads else plan.cells(line)
        if not heads and line.number in plan.labels:
            rows.append(_Row(plan.labels[line.number], line.number))
            cells = []
        apart = (plan.complete or plan.paired) and not line.page_start and line.blank_before > page.lines.usual_gap
        goes_on = (
            bool(cells and rows and groups)
            and not apart
            and _goes_on(rows, cells[0])
            and rows[-1].events[-1][-1][0] is groups[-1][-1]
        )
        stands_apart = apart and bool(cells) and cells[0].kind == "more"
        noted = bool(cells) and (
            is_note(line.marker) or stands_apart or _is_note(cells[0], rows, plan, goes_on=goes_on)
        )
        if noted:
            notes.append(line)
        elif cells:
            _take(rows, line, cells)
        groups = [*groups[:-1], [*groups[-1], line]] if goes_on and not noted else [*groups, [line]]
    events: list[Event] = []
    issues: list[Issue] = []
    for row in rows:
        found, paired = _events(page, row)
        events += found
        issues += [] if paired else [issue("schedule_unpaired", row.line, row.label)]
    said = {line.number for line in notes}
    texts = tuple(
        _joined(page, [(line, line.start, line.end) for line in group])
        for group in groups
        if group[0].number not in said
    )
    return Day(name, tuple(lines), tuple(events), tuple(notes), texts, tuple(issues))


def _is_note(first: ScheduleCell, rows: Sequence[_Row], plan: Plan, *, goes_on: bool) -> bool:
    """Whether a line is none of the events: it stands above them all, or tells more of the last.

    In a paired schedule each event has its time on the line.
    """
    if plan.paired:
        return first.kind not in ("time", "no time") and not goes_on
    return not rows and plan.bulleted and first.kind != "label"


def of_table(page: Page, lines: Sequence[Line], name: str | None, table: Sequence[columns.ScheduleRow]) -> list[Day]:
    """The days of a table that gives its cells: one, or as many as its own column of days tells apart.

    What stands behind the last row is a note.
    """
    groups = [list(rows) for _, rows in groupby(table, key=lambda row: row.day)]
    begins = [0, *(lines.index(rows[0].first) for rows in groups[1:]), len(lines)]
    found = []
    for (a, b), rows in zip(pairwise(begins), groups, strict=True):
        last = lines.index(rows[-1].last) + 1 if rows is groups[-1] else b
        behind = lines[last:b]
        texts = tuple(map(page.whole, (*lines[a:last], *filter(is_header, behind))))
        day = name if name or len(groups) == 1 else rows[0].day
        found.append(
            Day(
                day,
                tuple(lines[a:b]),
                tuple(_event(page, row) for row in rows),
                tuple(line for line in behind if not is_header(line)),
                texts,
                (),
            )
        )
    return found


def _event(page: Page, row: columns.ScheduleRow) -> Event:
    pieces = words_of(page.source, row.start, row.end)
    if row.remark is not None:
        pieces = [*pieces, Piece(row.remark[0], row.remark[0], " "), *words_of(page.source, *row.remark)]
    text = Segments(page.source, pieces)
    return Event(ScheduleEntry(region=row.label, time=row.time, text=text.text, line=row.line.number), text)


def _goes_on(rows: Sequence[_Row], cell: ScheduleCell) -> bool:
    """Whether a cell is the rest of the event before it."""
    return cell.kind == "more" and bool(rows and rows[-1].events) and len(rows[-1].events) >= len(rows[-1].times)


def _take(rows: list[_Row], line: Line, cells: Sequence[ScheduleCell]) -> None:
    """Adds a line's cells to the row they belong to."""
    for cell in cells:
        if cell.kind == "label":
            rows.append(_Row(cell.value, line.number))
            continue
        if not rows:
            rows.append(_Row("", line.number))
        row = rows[-1]
        place = (line, line.start + cell.start, line.start + cell.end)
        if cell.kind == "time":
            row.times.append(cell.value)
        elif cell.kind == "no time":
            row.times.append(None)
        elif _goes_on(rows, cell):
            row.events[-1].append(place)
        else:
            row.events.append([place])


def _events(page: Page, row: _Row) -> tuple[list[Event], bool]:
    """A row's events with their times, and whether there are as many of the one as of the other."""
    paired = len(row.times) in (0, len(row.events))
    times = [*row.times, *([None] * len(row.events))]
    found = []
    for time, places in zip(times, row.events, strict=False):
        text = _joined(page, places)
        entry = ScheduleEntry(region=row.label, time=time, text=text.text, line=places[0][0].number)
        found.append(Event(entry, text))
    return found, paired


def _joined(page: Page, places: Sequence[tuple[Line, int, int]]) -> Segments:
    """The text of an event whose parts stand on one line or on several."""
    pieces: list[Piece] = []
    for i, (line, start, end) in enumerate(places):
        if i and page.joiner.space_between(places[i - 1][0], line):
            pieces.append(Piece(start, start, " "))
        pieces.extend(words_of(page.source, start, end))
    return Segments(page.source, pieces)
