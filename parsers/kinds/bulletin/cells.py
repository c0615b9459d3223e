"""The cells of one line of a schedule: a row's label, times, events. `광 주 10:00`, `15:00`, `ㆍ시민의 날 기념식`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from parsers.kinds.bulletin.row_labels import SEPARATORS, RowLabel, before_time, local_at, office_at, place_at
from parsers.kinds.bulletin.times import (
    BEHIND,
    BETWEEN,
    BULLET,
    FURTHER,
    IN_BRACKETS,
    NEXT_BEHIND,
    TIME,
    clock,
    is_no_time,
    no_time,
)
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, load

CellKind = Literal["label", "time", "no time", "event", "more"]
CLOCKLESS = regex.compile(r"\d+시")
# The bullets before the label of a row; any other may be that of an event.
HEADING_BULLETS = ("□", "■", "○")


@dataclass(frozen=True, slots=True)
class ScheduleCell:
    """A cell with its place in the line's text; `more` is text that may be an event or the rest of one."""

    kind: CellKind
    start: int
    end: int
    value: str


@cache
def _header() -> regex.Pattern[str]:
    words = load(Bulletins)
    spaced = [
        r"\s*".join(map(regex.escape, word)).replace("·", "[·․ㆍ･‧/]")
        for word in sorted(words.schedule_columns.words.union(words.schedule_head), key=lambda w: (-len(w), w))
    ]
    return regex.compile(rf"(?:(?:{'|'.join(spaced)})[\s|()/·]*)+")


def is_header(line: Line) -> bool:
    """Whether a line holds the words of a table's head and nothing else: 시 ․ 도 시 간 내 용."""
    return _header().fullmatch(line.text.strip("| ")) is not None


def is_debris(line: Line) -> bool:
    """Whether a line holds nothing but remains of a frame: brackets, bars."""
    return not any(char.isalnum() for char in line.text) and not is_no_time(line.text)


def cells_of(
    line: Line, *, bulleted: bool, local: bool = False, ranked: bool = False, begin: int = 0
) -> list[ScheduleCell]:
    """The cells of a line in order; in a `bulleted` schedule events have bullets, and other text goes on with one.

    In a `local` one the rows are municipalities by their names alone: 동해, 삼척. A `ranked` line may be one of those
    that begin with a region by its full name. `begin` is where the first cell begins: behind the day that stands on the
    line. A bullet before a time is no cell.
    """
    text = line.text
    body = line.body_start - line.start
    start = _behind_separators(text, begin or body)
    timed = TIME.match(text, start) or IN_BRACKETS.match(text, start)
    label = None if timed else _label(line, start, bulleted=bulleted, local=local, ranked=ranked)
    at = label.end if label else start if begin or timed else 0
    found = [ScheduleCell("label", start, at, label.name)] if label else []
    if (label.apart if label else line.marker is not None and not bulleted) and (
        events := _with_time_behind(text, _behind_separators(text, label.end if label else start))
    ):
        return [*found, *events]
    while (at := _behind_separators(text, at)) < len(text):
        # No cell begins with a separator, so each ends behind `at` and the scan moves on.
        cell = _cell(text, at, after=found[-1].kind if found else None)
        found.append(cell)
        at = cell.end
        while cell.kind in ("event", "more") and at < len(text) and text[at] in BETWEEN:
            at += 1
    return _each_with_its_time(text, found)


def _each_with_its_time(text: str, cells: Sequence[ScheduleCell]) -> list[ScheduleCell]:
    """The cells of a line; where times have bullets, an event with none before it has no time: ㆍ잔치 ㆍ14:00 대화."""
    if not any(cell.kind == "time" and BULLET.search(text, 0, cell.start) for cell in cells):
        return list(cells)
    found: list[ScheduleCell] = []
    for cell in cells:
        if cell.kind == "event" and found and found[-1].kind in ("label", "event"):
            found.append(ScheduleCell("no time", cell.start, cell.start, ""))
        found.append(cell)
    return found


def _label(line: Line, start: int, *, bulleted: bool, local: bool, ranked: bool) -> RowLabel | None:
    """The row's label; behind a day or the bullet of an event more is asked of it."""
    head = line.marker is None or line.marker in HEADING_BULLETS
    behind_day = start > line.body_start - line.start and line.text[:start].strip(SEPARATORS) != ""
    strict = bulleted or not head or behind_day
    place = place_at(line.text, start, strict=strict, ranked=ranked)
    if place is None and local:
        place = local_at(line.text, start, strict=strict)
    if place is not None or start > line.body_start - line.start:
        return place
    if line.marker is not None:
        return office_at(line.text, start, strict=bulleted)
    return before_time(line.text, start)


def _behind_separators(text: str, at: int) -> int:
    while at < len(text) and text[at] in SEPARATORS:
        at += 1
    return at


def _with_time_behind(text: str, start: int) -> list[ScheduleCell]:
    """The events that all have their times in brackets behind them: 골목 잔치(10:00), 물길 점검(14:00, 여울)."""
    edges = [start, *(edge for match in NEXT_BEHIND.finditer(text, start) for edge in match.span()), len(text)]
    found: list[ScheduleCell] = []
    for first, end in zip(edges[::2], edges[1::2], strict=True):
        time = BEHIND.match(text, first, end)
        if time is None:
            return []
        found.append(ScheduleCell("time", first, first, clock(time)))
        found.append(ScheduleCell("event", first, end, text[first:end]))
    return found


def _cell(text: str, at: int, *, after: CellKind | None) -> ScheduleCell:
    bullet = BULLET.match(text, at)
    start = bullet.end() if bullet else at
    time = TIME.match(text, start) or IN_BRACKETS.match(text, start)
    # 10:00 0시 골목 잔치: of two times only one by the clock is another one.
    if time and (after != "time" or not CLOCKLESS.fullmatch(time.group())):
        return ScheduleCell("time", start, time.end(), clock(time))
    empty = no_time().match(text, at)
    # 종일 골목 대화
    worded = after is None and text[at].isalpha()
    if empty and (worded or after in ("label", "no time") or empty.end() == len(text)):
        return ScheduleCell("no time", at, empty.end(), "")
    further = FURTHER.search(text, start)
    end = start + len(text[start : further.start()].rstrip(BETWEEN)) if further else len(text)
    kind: CellKind = "event" if bullet or after in ("time", "no time", "label") else "more"
    return ScheduleCell(kind, start, max(end, start + 1), text[start:end])
