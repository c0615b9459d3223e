"""A schedule: who does what at what time, a row a region. `시·도지사 주요 일정(3.21)` and the table below it.

Tables come out of extraction in many shapes: a row a line; cells apart on lines of their own; a row's times first and
its events after them. A row is all cells between two labels, and its times belong to its events in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import regex

from parsers.issues import issue
from parsers.kinds.bulletin import columns
from parsers.kinds.bulletin.cells import ScheduleCell, cells_of, is_debris, is_header, is_municipality
from parsers.page import Page
from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.text.numbering import number_of
from parsers.text.source import Piece, Segments, words_of
from parsers.vocabulary import Bulletins, load
from schemas.issue import Issue
from schemas.record import ScheduleEntry

FEWEST_ROWS = 2
REACH = 14
LONGEST_HEADING = 40
FRAME = ")]>〉》≫»≪«"
IN_BRACKETS = regex.compile(r"[(<\[【〈][^()<>\[\]]*[)>\]】〉]")
# 3. 17.(월), 3월 17일(월), ’25. 3. 17.(월): a day's own head inside a schedule of several days.
DAY = regex.compile(
    r"[◈◆□■○▶▣<\[(【]?\s?(?:(?:20\d\d|[’'‘]\d\d)\s?[.년]\s?)?\d{1,2}\s?[.월/]\s?\d{1,2}\s?[.일]?\s?"
    r"(?:[(（]?\s?[월화수목금토일](?:요일)?\s?[)）]?|(?<=일))\s?[>\])】]?"
)


@dataclass(frozen=True, slots=True)
class Event:
    """An entry with the text it was read from."""

    entry: ScheduleEntry
    text: Segments


@dataclass(frozen=True, slots=True)
class Day:
    """A schedule's part under one heading: its lines, events and notes; `rows` are the texts of all other lines."""

    heading: Line
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


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    vocabulary = load(Bulletins)
    return tuple(vocabulary.schedule_endings), tuple(vocabulary.reference_labels)


def is_heading(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a schedule's heading: it ends with a word like 일정, and rows of a schedule follow it."""
    if not _names_a_schedule(lines[index]):
        return False
    below = lines[index + 1 : index + 1 + REACH]
    until = next((i for i, line in enumerate(below) if _names_a_schedule(line)), len(below))
    if any(columns.is_head(line) for line in below[:until]):
        return True
    return _rows_in(below[:until]) >= FEWEST_ROWS


def headings_in(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of all headings of schedules."""
    return frozenset(i for i in range(len(lines)) if is_heading(lines, i))


def schedules_on(page: Page) -> frozenset[int]:
    """The indices of all headings of schedules among the lines of a page."""
    return headings_in(page.content)


def _names_a_schedule(line: Line) -> bool:
    if len(line.text) > LONGEST_HEADING:
        return False
    text = IN_BRACKETS.sub("", line.body) or line.body[1:-1]  # [내일의 일정]: all of it
    squeezed = "".join(text.split()).strip(FRAME)
    return squeezed.endswith(_words()[0]) and not is_header(line)


def _rows_in(lines: Sequence[Line]) -> int:
    """How many lines begin with a row's label, or give a time and its event."""
    bulleted = is_bulleted(lines)
    count = 0
    for line in lines:
        kinds = [] if is_header(line) else [cell.kind for cell in cells_of(line, bulleted=bulleted)]
        count += kinds[:1] == ["label"] or kinds[:2] == ["time", "event"]
    return count


def is_bulleted(lines: Sequence[Line]) -> bool:
    """Whether a schedule's events have bullets."""
    return sum(1 for line in lines if any(mark in line.text for mark in "ㆍ∙･•‧▪")) >= FEWEST_ROWS


def _is_local(lines: Sequence[Line]) -> bool:
    """Whether the rows of a schedule are municipalities by their bare names, as those with a time show."""
    named = [cells[0].value for line in lines if (cells := cells_of(line, bulleted=False)) and cells[0].kind == "label"]
    return 2 * sum(map(is_municipality, named)) > len(named)


def title_of(heading: Line) -> str:
    """The title of a schedule without number, 참고 and the day in brackets."""
    number = number_of(heading.body)
    text = heading.body[number.rest :] if number else heading.body
    _, labels = _words()
    for label in labels:
        match = regex.match(r"\s?".join(map(regex.escape, label)) + r"\s?\d{0,2}[.)]?\s+", text)
        text = text[match.end() :] if match else text
    return " ".join(IN_BRACKETS.sub("", text).strip(FRAME).split()) or " ".join(text.split())


def is_day(line: Line) -> bool:
    """Whether a line is nothing but a day with its weekday."""
    return DAY.fullmatch(line.text) is not None


def read(page: Page, lines: Sequence[Line]) -> tuple[list[Day], list[int]]:
    """The days of a schedule whose heading is the first line, and the numbers of lines without content in it."""
    debris = [line.number for line in lines[1:] if is_debris(line)]
    kept = [line for line in lines if line.number not in set(debris)]
    bulleted = is_bulleted(kept)
    starts = [i for i in range(1, len(kept)) if is_day(kept[i])]
    if not starts or any(not is_header(line) for line in kept[1 : starts[0]]):
        starts = [0, *starts]
        return [_day(page, kept[a:b], bulleted=bulleted) for a, b in _spans(starts, len(kept))], debris
    # The first day begins with the schedule's heading.
    spans = _spans([0, *starts[1:]], len(kept))
    return [_day(page, kept[a:b], bulleted=bulleted) for a, b in spans], debris


def _spans(starts: Sequence[int], count: int) -> list[tuple[int, int]]:
    return list(pairwise([*starts, count]))


def _day(page: Page, lines: Sequence[Line], *, bulleted: bool) -> Day:
    """One day: the heading is its first line, or the day's own line below that."""
    heading = next((line for line in lines[:3] if is_day(line)), lines[0])
    table = columns.read(page.source, lines)
    if table:
        return _of_table(page, lines, heading, table)
    local = _is_local(lines)
    rows: list[_Row] = []
    notes: list[Line] = []
    groups: list[list[Line]] = [[lines[0]]]
    for line in lines[1:]:
        cells = [] if line is heading or is_header(line) else cells_of(line, bulleted=bulleted, local=local)
        before_table = not rows and bulleted and bool(cells) and cells[0].kind != "label"
        if cells and not before_table and not is_note(line.marker):
            goes_on = _goes_on(rows, cells[0]) and rows[-1].events[-1][-1][0] is groups[-1][-1]
            _take(rows, line, cells)
        else:
            goes_on = False
            notes += [line] if cells else []
        groups = [*groups[:-1], [*groups[-1], line]] if goes_on else [*groups, [line]]
    events: list[Event] = []
    issues: list[Issue] = []
    for row in rows:
        found, paired = _events(page, row)
        events += found
        issues += [] if paired else [issue("schedule_unpaired", row.line, row.label)]
    noted = {line.number for line in notes}
    texts = tuple(
        _joined(page, [(line, line.start, line.end) for line in group])
        for group in groups
        if group[0].number not in noted
    )
    return Day(heading, tuple(lines), tuple(events), tuple(notes), texts, tuple(issues))


def _of_table(page: Page, lines: Sequence[Line], heading: Line, table: Sequence[columns.ScheduleRow]) -> Day:
    """A day whose table gives its cells; what stands behind the last row is a note."""
    events = []
    for row in table:
        text = Segments(page.source, words_of(page.source, row.start, row.end))
        events.append(Event(ScheduleEntry(region=row.label, time=row.time, text=text.text, line=row.line.number), text))
    last = lines.index(table[-1].line)
    rows = tuple(page.whole(line) for line in lines[: last + 1])
    return Day(heading, tuple(lines), tuple(events), tuple(lines[last + 1 :]), rows, ())


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
