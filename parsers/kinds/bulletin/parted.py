"""Schedules whose rows part their cells by strokes, bars or wide gaps and need no head: `· 골목 잔치 / 10:00 / 샘터`.

The times tell the rows, for they stand in the same cell of each. Behind a time that opens the row stands the event and
then the place; before one that does not stands the event, where no head says otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from parsers.gazetteer.regions import lacks_rank
from parsers.kinds.bulletin import columns
from parsers.kinds.bulletin.cells import is_header
from parsers.kinds.bulletin.columns import ScheduleRow
from parsers.kinds.bulletin.row_labels import names_place, offices
from parsers.kinds.bulletin.times import TIME, clock, is_no_time
from parsers.text.line import Line

FEWEST_ROWS, FEWEST_CELLS = 2, 3
SIGN = regex.compile(r"(?<!\s)\s++[/|｜│](?!\S)")
# Of several tabs each parts two cells, one of which is empty.
GAP = regex.compile(r"\t|(?<!\s)[^\S\t]{2,}+(?!\t)")
# A dash before a gap is a cell, in the place of a time.
BULLET = regex.compile(r"[ㆍ·∙･•‧▪○◦*▸▶]\s*|- ?(?=\S)")


@dataclass(frozen=True, slots=True)
class Parted:
    """How the rows of a schedule are parted: by what, in how many cells, and what they hold, by index."""

    sign: regex.Pattern[str]
    cells: int
    time: int
    event: int
    label: int | None


def form_of(lines: Sequence[Line]) -> Parted | None:
    """The form that most lines with a time in a cell of its own have; None where they differ, or are no two."""
    for sign in (SIGN, GAP):
        rows = [
            (len(spans), times[0])
            for line in lines
            if (spans := _spans(line, sign)) and (times := [i for i, span in enumerate(spans) if _time(line, span)])
        ]
        if not rows:
            continue
        (count, time), often = Counter(rows).most_common(1)[0]
        if often < FEWEST_ROWS or 2 * often <= len(rows) or count < FEWEST_CELLS:
            continue
        form = _by_head(lines, sign, count, time) or _without_head(lines, sign, count, time)
        if form is not None:
            return form
    return None


def read(lines: Sequence[Line], form: Parted) -> list[ScheduleRow]:
    """The rows among the lines of a schedule, a word like 종일 in the place of the time; what lacks stands behind."""
    rows = []
    for line in lines:
        spans = _spans(line, form.sign)
        if max(form.time, form.event) >= len(spans) or not _text(line, spans[form.event]):
            continue
        cell = _text(line, spans[form.time])
        # Between strokes more may stand behind the time: 10:00 예정
        time = TIME.match(cell) if form.sign is SIGN else TIME.fullmatch(cell)
        if time is None and not is_no_time(cell):
            continue
        whole = form.label is not None and len(spans) == form.cells
        label = _text(line, spans[form.label]) if whole and form.label is not None else ""
        start, end = spans[form.event]
        label = "".join(label.split())
        at = clock(time) if time else None
        rows.append(ScheduleRow(line, line, line, None, label, at, line.start + start, line.start + end))
    return rows


def _by_head(lines: Sequence[Line], sign: regex.Pattern[str], count: int, time: int) -> Parted | None:
    """The form as the words of a head say it, which has as many cells."""
    for line in filter(is_header, lines):
        spans = _spans(line, sign)
        held = columns.columns_of([_text(line, span) for span in spans])
        if held is not None and len(spans) == count and held.time == time:
            return Parted(sign, count, time, held.event, held.label)
    return None


def _without_head(lines: Sequence[Line], sign: regex.Pattern[str], count: int, time: int) -> Parted | None:
    """The form as the place of the times tells it; None where those who act stand in the place of the event.

    A label may stand before the time across a gap: 시장   10:00   …
    """
    event = int(time == 0)
    rows = [(line, spans) for line in lines if len(spans := _spans(line, sign)) == count and _time(line, spans[time])]
    acting = sum(_acts(_text(line, spans[event])) for line, spans in rows)
    known = 2 * acting <= len(rows) and (time == 0 or sign is SIGN)
    return Parted(sign, count, time, event, None) if known else None


def _spans(line: Line, sign: regex.Pattern[str]) -> list[tuple[int, int]]:
    """Where the cells of a line stand in its text, without the bullet before the first."""
    bullet = BULLET.match(line.text)
    edges = [bullet.end() if bullet else 0]
    for match in sign.finditer(line.text, edges[0]):
        edges += match.span()
    spans = list(pairwise([*edges, len(line.text)]))[::2]
    return [_stripped(line.text, start, end) for start, end in spans]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    first = end - len(text[start:end].lstrip())
    return first, first + len(text[start:end].strip())


def _text(line: Line, span: tuple[int, int]) -> str:
    return line.text[slice(*span)]


def _time(line: Line, span: tuple[int, int]) -> regex.Match[str] | None:
    return TIME.fullmatch(_text(line, span))


def _acts(text: str) -> bool:
    """Whether a cell names who acts: a region, a municipality by its bare name, an office."""
    return names_place(text) or lacks_rank(text) or text in offices()
