"""Schedules whose table was read out a cell a line: first the words of its head, then row after row.

The times tell the rows, for each has one; event and place stand as many lines from it as their columns do. A merged
cell of days is said once, so a day counts until the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsers.kinds.bulletin import columns
from parsers.kinds.bulletin.bulleted import stands_out
from parsers.kinds.bulletin.cells import is_header
from parsers.kinds.bulletin.columns import ScheduleColumns, ScheduleRow
from parsers.kinds.bulletin.days import day_in
from parsers.kinds.bulletin.times import TIME, clock, is_no_time
from parsers.structure.headings import WRAPPED
from parsers.text.bullets import is_note
from parsers.text.line import Line

FEWEST_COLUMNS = 3
# Without a head as many rows show the table, each of no more cells.
FEWEST_ROWS, MOST_COLUMNS = 3, 6
REACH = FEWEST_ROWS * MOST_COLUMNS


def head_of(lines: Sequence[Line]) -> tuple[int, int] | None:
    """The first and last index of the head's cells with the one behind: lines that are a word of a head each."""
    first = next((i for i, line in enumerate(lines) if is_header(line)), len(lines))
    after = next((i for i in range(first, len(lines)) if not is_header(lines[i])), len(lines))
    found = _columns(lines[first:after])
    return (first, after) if found is not None and found.time is not None else None


def _columns(head: Sequence[Line]) -> ScheduleColumns | None:
    return columns.columns_of([line.text for line in head]) if len(head) >= FEWEST_COLUMNS else None


def read(lines: Sequence[Line]) -> list[ScheduleRow]:
    """The rows of the table among the lines of a schedule; empty where none is stacked."""
    head = head_of(lines)
    held = _columns(lines[head[0] : head[1]]) if head else None
    if head is None or held is None or held.time is None:
        return _without_head(lines[1:])
    count = head[1] - head[0]
    until = next((i for i in range(head[1], len(lines)) if _ends(lines[i])), len(lines))
    times = [i for i in range(head[1], until) if TIME.fullmatch(lines[i].text) or is_no_time(lines[i].text)]
    rows: list[ScheduleRow] = []
    day = None
    starts = [_start(lines, time, held, head[1]) for time in times]
    for (first, after), time in zip(pairwise([*starts, until]), times, strict=True):
        day = next((found for line in lines[first:time] if held.by_day and (found := day_in(line.text))), day)
        at = time + held.event - held.time
        if not first <= at < after:
            continue
        whole = after - time == count - held.time
        label = lines[time + held.label - held.time].text if whole and held.label is not None else ""
        clocked = TIME.fullmatch(lines[time].text)
        event = lines[at]
        rows.append(
            ScheduleRow(
                first=lines[first],
                line=event,
                last=lines[after - 1],
                day=day,
                label="".join(label.split()),
                time=clock(clocked) if clocked else None,
                start=event.start,
                end=event.end,
            )
        )
    return rows


def rows_at(lines: Sequence[Line]) -> list[int]:
    """Where the rows of a table without a head begin, and the index behind the last one: times alone on their lines,
    as far apart from each other; empty where there are none."""
    times = [i for i, line in enumerate(lines) if TIME.fullmatch(line.text)]
    if len(times) < FEWEST_ROWS or any(map(is_header, lines[: times[0] + 1])):
        return []
    count = times[1] - times[0]
    if not FEWEST_COLUMNS <= count <= MOST_COLUMNS:
        return []
    until = next((i for i, line in enumerate(lines) if _ends(line)), len(lines))
    alike = [i for k, i in enumerate(times) if i == times[0] + k * count and i + count <= until]
    return [*alike, alike[-1] + count] if len(alike) >= FEWEST_ROWS else []


def _without_head(lines: Sequence[Line]) -> list[ScheduleRow]:
    """The rows of a table without a head: nothing tells event from place, so that all behind the time is the event."""
    rows = []
    for first, after in pairwise(rows_at(lines)):
        time = TIME.fullmatch(lines[first].text)
        assert time is not None
        event, last = lines[first + 1], lines[after - 1]
        rows.append(ScheduleRow(lines[first], event, last, None, "", clock(time), event.start, last.end))
    return rows


def _start(lines: Sequence[Line], time: int, held: ScheduleColumns, begin: int) -> int:
    """The index of a row's first cell: its day where it has one, or what other column stands before the time."""
    assert held.time is not None
    if held.day is not None and held.day < held.time:
        first = time - (held.time - held.day)
        if first >= begin and day_in(lines[first].text):
            return first
        return time - (held.time - held.day - 1)
    return max(begin, time - held.time)


def _ends(line: Line) -> bool:
    """Whether a line is none of the table's cells: a note, a rubric."""
    return is_note(line.marker) or stands_out(line.marker) or WRAPPED.fullmatch(line.text) is not None
