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

from parsers.gazetteer.regions import is_region
from parsers.kinds.bulletin import columns
from parsers.kinds.bulletin.cells import TIME, clock, is_header
from parsers.kinds.bulletin.columns import ScheduleRow
from parsers.text.line import Line

FEWEST_ROWS, FEWEST_CELLS = 2, 3
SIGN = regex.compile(r"(?<!\s)\s++[/|｜│]\s++")
GAP = regex.compile(r"\s{2,}|\t")
BULLET = regex.compile(r"[ㆍ·∙･•‧▪○◦*▸▶-]\s?")


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
        # A label may stand before the time across a gap: 시장   10:00   …
        known = time == 0 or (sign is SIGN and not _begin_with_regions(lines, sign))
        if often >= FEWEST_ROWS and 2 * often > len(rows) and count >= FEWEST_CELLS and known:
            return _by_head(lines, sign, count, time) or Parted(sign, count, time, int(time == 0), None)
    return None


def read(lines: Sequence[Line], form: Parted) -> list[ScheduleRow]:
    """The rows among the lines of a schedule; what lacks stands behind."""
    rows = []
    for line in lines:
        spans = _spans(line, form.sign)
        time = _time(line, spans[form.time]) if form.time < len(spans) else None
        if time is None or form.event >= len(spans):
            continue
        whole = form.label is not None and len(spans) == form.cells
        label = _text(line, spans[form.label]) if whole and form.label is not None else ""
        start, end = spans[form.event]
        label = "".join(label.split())
        rows.append(ScheduleRow(line, line, line, None, label, clock(time), line.start + start, line.start + end))
    return rows


def _by_head(lines: Sequence[Line], sign: regex.Pattern[str], count: int, time: int) -> Parted | None:
    """The form as the words of a head say it, which has as many cells."""
    for line in filter(is_header, lines):
        spans = _spans(line, sign)
        held = columns.columns_of([_text(line, span) for span in spans])
        if held is not None and len(spans) == count and held.time == time:
            return Parted(sign, count, time, held.event, held.label)
    return None


def _spans(line: Line, sign: regex.Pattern[str]) -> list[tuple[int, int]]:
    """Where the cells of a line stand in its text, without the bullet before the first."""
    bullet = BULLET.match(line.text)
    edges = [bullet.end() if bullet else 0]
    for match in sign.finditer(line.text, edges[0]):
        edges += match.span()
    return [(a, b) for a, b in list(pairwise([*edges, len(line.text)]))[::2] if a < b]


def _text(line: Line, span: tuple[int, int]) -> str:
    return line.text[slice(*span)]


def _time(line: Line, span: tuple[int, int]) -> regex.Match[str] | None:
    return TIME.fullmatch(_text(line, span))


def _begin_with_regions(lines: Sequence[Line], sign: regex.Pattern[str]) -> bool:
    """Whether the first cells of most rows are regions: those who act."""
    first = [_text(line, spans[0]) for line in lines if len(spans := _spans(line, sign)) >= FEWEST_CELLS]
    return 2 * sum(map(is_region, first)) > len(first)
