"""Schedules whose table was read out a cell a line: first the words of its head, then row after row.

The times tell the rows, for each has one; event and place stand as many lines from it as their columns do. A merged
cell of days is said once, so a day counts until the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsers.kinds.bulletin import columns
from parsers.kinds.bulletin.bulleted import stands_out
from parsers.kinds.bulletin.cells import TIME, clock, is_header, is_no_time
from parsers.kinds.bulletin.columns import ScheduleColumns, ScheduleRow
from parsers.kinds.bulletin.days import day_in
from parsers.structure.headings import WRAPPED
from parsers.text.bullets import is_note
from parsers.text.line import Line

FEWEST_COLUMNS = 3


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
        return []
    count = head[1] - head[0]
    until = next((i for i in range(head[1], len(lines)) if _ends(lines[i])), len(lines))
    times = [i for i in range(head[1], until) if TIME.fullmatch(lines[i].text) or is_no_time(lines[i].text)]
    rows: list[ScheduleRow] = []
    day = None
    starts = [_start(lines, time, held, head[1]) for time in times]
    for (first, after), time in zip(pairwise([*starts, until]), times, strict=True):
        day = next((found for line in lines[first:time] if (found := day_in(line.text))), day)
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
