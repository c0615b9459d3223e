"""The events of a schedule: a row's times belong to its events in order, and what else stands there is a note.

Tables come out of extraction in many shapes: a row a line; cells apart on lines of their own; a row's times first and
its events after them. A row is all cells between two labels. Where each line gives a time with its event, a label may
stand on a line above them (◎ 시장), and what has a bullet below tells more of the event (- 참석 : …).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

import regex

from parsers.gazetteer.regions import lacks_rank
from parsers.issues import issue
from parsers.kinds.bulletin import columns, days
from parsers.kinds.bulletin.bulleted import stands_out
from parsers.kinds.bulletin.cells import ANY_LABEL_LENGTH, ScheduleCell, cells_of, is_header
from parsers.page import Page
from parsers.structure.headings import WRAPPED
from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.text.source import Piece, Segments, words_of
from schemas.issue import Issue
from schemas.record import ScheduleEntry

FEWEST_ROWS = 2
# What may stand around the label of rows, besides its bullet.
FRAME = "()[]<>〈〉《》≪≫【】:： "


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


@dataclass(frozen=True, slots=True)
class Plan:
    """How a schedule is laid out.

    `dated` are the days that stand before events and `labels` those who act, both by line; `timed` are the lines that
    give a time with its event. In a `paired` one these are all events; in a `bulleted` one all have bullets; the rows
    of a `local` one are municipalities by their bare names.
    """

    bulleted: bool
    local: bool
    dated: Mapping[int, regex.Match[str]]
    labels: Mapping[int, str]
    timed: frozenset[int]
    paired: bool

    def cells(self, line: Line) -> list[ScheduleCell]:
        """The cells of a line, behind its day; there an event may stand without a time."""
        found = _cells(line, self.dated, bulleted=self.bulleted, local=self.local)
        if not found or line.number not in self.dated or found[0].kind not in ("event", "more"):
            return found
        at = found[0].start
        return [ScheduleCell("no time", at, at, ""), replace(found[0], kind="event"), *found[1:]]


def plan_of(lines: Sequence[Line]) -> Plan:
    """The layout of a schedule, the first line of which is its heading."""
    bulleted, dated = is_bulleted(lines), days.before_events(lines)
    kinds = {
        line.number: [cell.kind for cell in _cells(line, dated, bulleted=bulleted)]
        for line in lines
        if not is_header(line)
    }
    timed = frozenset(number for number, found in kinds.items() if found[:2] == ["time", "event"])
    apart = any(found == ["time"] or found[:1] == ["label"] for found in kinds.values())
    labels = {line.number: _label(line) for line, below in pairwise(lines[1:]) if _labels(line, below, timed)}
    return Plan(bulleted, _is_local(lines), dated, labels, timed, len(timed) >= FEWEST_ROWS and not apart)


def timed_lines(lines: Sequence[Line], plan: Plan) -> set[Line]:
    """The lines below the heading that give a time, or say that there is none, first or behind a label."""
    told = [line for line in lines[1:] if not (is_header(line) or is_note(line.marker))]
    return {line for line in told if any(cell.kind in ("time", "no time") for cell in plan.cells(line)[:2])}


def _labels(line: Line, below: Line, timed: frozenset[int]) -> bool:
    """Whether a line names who acts at the times below it: by its bullet or brackets, or set off."""
    looks = looks_like_rubric(line) or (line.marker is None and line.blank_before > 0)
    named = 0 < len(_label(line)) <= ANY_LABEL_LENGTH and not days.is_day(line)
    return looks and named and below.number in timed and line.number not in timed


def _label(line: Line) -> str:
    return line.squeezed.strip(FRAME)


def looks_like_rubric(line: Line) -> bool:
    """Whether a line has a heading's bullet, or stands in brackets."""
    return stands_out(line.marker) or WRAPPED.fullmatch(line.text) is not None


def _cells(
    line: Line, dated: Mapping[int, regex.Match[str]], *, bulleted: bool, local: bool = False
) -> list[ScheduleCell]:
    day = dated.get(line.number)
    begin = line.body_start - line.start + day.end() if day else 0
    return cells_of(line, bulleted=bulleted, local=local, begin=begin)


def rows_in(lines: Sequence[Line]) -> int:
    """How many lines begin with a row's label, or give a time and its event."""
    bulleted, dated = is_bulleted(lines), days.before_events(lines)
    count = 0
    for line in lines:
        kinds = [] if is_header(line) else [cell.kind for cell in _cells(line, dated, bulleted=bulleted)]
        count += kinds[:1] == ["label"] or kinds[:2] == ["time", "event"]
    return count


def is_bulleted(lines: Sequence[Line]) -> bool:
    """Whether a schedule's events have bullets."""
    return sum(1 for line in lines if any(mark in line.text for mark in "ㆍ∙･•‧▪")) >= FEWEST_ROWS


def _is_local(lines: Sequence[Line]) -> bool:
    """Whether the rows of a schedule are municipalities by their bare names, as those with a time show."""
    named = [cells[0].value for line in lines if (cells := cells_of(line, bulleted=False)) and cells[0].kind == "label"]
    return 2 * sum(map(lacks_rank, named)) > len(named)


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
        goes_on = (
            bool(cells and rows and groups)
            and _goes_on(rows, cells[0])
            and rows[-1].events[-1][-1][0] is groups[-1][-1]
        )
        noted = bool(cells) and (is_note(line.marker) or _is_note(cells[0], rows, plan, goes_on=goes_on))
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
    text = Segments(page.source, words_of(page.source, row.start, row.end))
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
