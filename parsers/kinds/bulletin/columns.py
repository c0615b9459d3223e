"""Schedules whose cells the source gives by tabs, bars or two spaces, with a head that says what each column holds.

`일자 | 시간 | 장소 | 내용`: the words of the head tell time and event, and who acts. A merged cell is written once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

import regex

from parsers.kinds.bulletin.cells import is_header
from parsers.kinds.bulletin.days import day_in
from parsers.kinds.bulletin.times import BETWEEN, BULLET, FURTHER, IN_BRACKETS, TIME, clock, is_no_time
from parsers.structure.tables import BAR_RULE, spans_of
from parsers.text.line import Line
from parsers.text.source import SourceText
from parsers.vocabulary import Bulletins, load

FEWEST_COLUMNS = 2
# A cell of a table that only spaces part, two or more.
SPACED_CELL = regex.compile(r"\S+(?: \S+)*")


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A row of the table: its lines, the day, who acts, the time, and the place of the event's text on its `line`,
    with that of a remark on it."""

    first: Line
    line: Line
    last: Line
    day: str | None
    label: str
    time: str | None
    start: int
    end: int
    remark: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ScheduleColumns:
    """Which column holds what, by index; None for what none holds. Of `merged` labels an empty cell means the last.

    `remark` says more of the event: 폐막, 우천 시 연기.
    """

    day: int | None
    label: int | None
    merged: bool
    time: int | None
    event: int
    remark: int | None

    @property
    def by_day(self) -> bool:
        """Whether the days tell the rows apart, for who acts does not stand before them."""
        return self.day is not None and not (self.merged and self.label is not None and self.label < self.day)


def is_head(line: Line) -> bool:
    """Whether a line is the head of such a table."""
    return is_header(line) and _columns_on(line) is not None


def _columns_on(head: Line) -> ScheduleColumns | None:
    """What the columns below a head hold; those that only spaces part are known by their times."""
    found = columns_of([text for text, _ in _texts(head)])
    return None if found is not None and found.time is None and _is_spaced(head) else found


def _is_spaced(head: Line) -> bool:
    return not head.text.startswith("|") and "\t" not in head.text


def read(source: SourceText, lines: Sequence[Line], above: Line | None = None) -> list[ScheduleRow]:
    """The rows of the table among the lines of a schedule; empty where none has a head.

    `above` is a head that stands before the lines; on a further page it may be printed again.
    """
    head, columns = above, _columns_on(above) if above else None
    rows: list[ScheduleRow] = []
    label, day = "", None
    for line in lines:
        if is_head(line):
            head, columns = line, _columns_on(line)
            continue
        if head is None or columns is None:
            continue
        spans = _spaced_spans(line, columns, len(_texts(head))) if _is_spaced(head) else spans_of(source, line)
        cells = [(source.text[a:b].strip(), a) for a, b in spans]
        if not cells or BAR_RULE.fullmatch(line.text):
            continue
        named = _cell(cells, columns.label)
        label = named or (label if columns.merged else "")
        day = (day_in(_cell(cells, columns.day)) if columns.by_day else None) or day
        times = _times(_cell(cells, columns.time))
        at = cells[columns.event][1] if columns.event < len(cells) else 0
        events = _events(_cell(cells, columns.event))
        remark = _remark(source, cells, columns) if len(events) == 1 else None
        for (event, own), time in zip_longest(events, times[: len(events)]):
            at = source.text.index(event, at)
            end = at + len(event)
            rows.append(ScheduleRow(line, line, line, day, "".join(label.split()), time or own, at, end, remark))
            at = end
    return rows


def _texts(line: Line) -> list[tuple[str, int]]:
    """The cells of a line by its text alone."""
    if _is_spaced(line):
        return [(match.group(), 0) for match in SPACED_CELL.finditer(line.text)]
    sign = "|" if line.text.startswith("|") else "\t"
    return [(cell, 0) for cell in line.text.strip("|").split(sign)]


def _spaced_spans(line: Line, columns: ScheduleColumns, count: int) -> list[tuple[int, int]]:
    """The cells of a line that spaces part; cells are lacking before the time, for a merged one is written once.

    Where others are lacking, nothing tells what stands behind the event.
    """
    found = [(match.start(), match.end()) for match in SPACED_CELL.finditer(line.text)]
    texts = [line.text[a:b] for a, b in found]
    timed = next((i for i, text in enumerate(texts) if TIME.fullmatch(text) or is_no_time(text)), None)
    if timed is None or columns.time is None or timed > columns.time:
        return []
    none = (line.start, line.start)
    cells = [*[none] * (columns.time - timed), *((line.start + a, line.start + b) for a, b in found)]
    return cells if len(cells) == count else cells[: max(columns.event, columns.time) + 1]


def _cell(cells: Sequence[tuple[str, int]], at: int | None) -> str:
    return cells[at][0] if at is not None and at < len(cells) else ""


def _remark(source: SourceText, cells: Sequence[tuple[str, int]], columns: ScheduleColumns) -> tuple[int, int] | None:
    """Where the remark on a row's event stands; None for none."""
    text = _cell(cells, columns.remark)
    if columns.remark is None or columns.remark < columns.event or not any(map(str.isalnum, text)):
        return None
    start = source.text.index(text, cells[columns.remark][1])
    return start, start + len(text)


def _times(text: str) -> list[str]:
    """The clock times in a cell, which may give the day before them."""
    return [clock(match) for match in TIME.finditer(text)]


def _events(text: str) -> list[tuple[str, str | None]]:
    """The events in a cell without their bullets, each with the time that it begins with."""
    events = []
    edges = [0, *(match.start() for match in FURTHER.finditer(text)), len(text)]
    for first, end in pairwise(edges):
        part = text[first:end].strip(BETWEEN)
        bullet = BULLET.match(part)
        part = part[bullet.end() if bullet else 0 :].strip()
        time = TIME.match(part) or IN_BRACKETS.match(part)
        said = part[time.end() :].strip() if time else ""
        events.append((said, clock(time)) if time and said else (part, None))
    return [(event, time) for event, time in events if event]


def columns_of(head: Sequence[str]) -> ScheduleColumns | None:
    """What the columns hold by the words of the head; None where none holds the event."""
    words = load(Bulletins).schedule_columns
    names = ["".join(cell.split()).replace("ㆍ", "·").replace("․", "·").replace("/", "·") for cell in head]

    def column(known: list[str]) -> int | None:
        return next((names.index(word) for word in known if word in names), None)

    event, label = column(words.event), column(words.label)
    if event is None or len(names) < FEWEST_COLUMNS or event == label:
        return None
    return ScheduleColumns(
        day=column(words.day),
        label=column(words.place) if label is None else label,
        merged=label is not None,
        time=column(words.time),
        event=event,
        remark=column(words.remark),
    )
