"""How a schedule is laid out: what its bullets, days and labels mean, and the cells of its lines accordingly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from parsers.gazetteer.regions import lacks_rank
from parsers.kinds.bulletin import days
from parsers.kinds.bulletin.bulleted import stands_out
from parsers.kinds.bulletin.cells import ScheduleCell, cells_of, is_header
from parsers.kinds.bulletin.row_labels import ANY_LABEL_LENGTH, SEPARATORS, names_place, place_behind
from parsers.structure.headings import WRAPPED
from parsers.text.bullets import is_note
from parsers.text.line import Line

FEWEST_ROWS = 2
# Provinces are named by two syllables, and by more in full.
SHORT = 2
# What may stand around the label of rows, besides its bullet.
FRAME = "()[]<>〈〉《》≪≫【】:： "


@dataclass(frozen=True, slots=True)
class Plan:
    """How a schedule is laid out.

    `dated` are the days that stand before events and `labels` those who act, both by line; `timed` are the lines that
    give a time with its event. In a `paired` one these are all events; in a `bulleted` one all have bullets; the rows
    of a `local` one are municipalities by their bare names. In a `complete` one each label has its event on the line.
    In a `placed` one a place stands between each time and its event. Where rows are regions by their full names, they
    begin at the margin `ranked`.
    """

    bulleted: bool
    local: bool
    dated: Mapping[int, regex.Match[str]]
    labels: Mapping[int, str]
    timed: frozenset[int]
    paired: bool
    complete: bool
    placed: bool
    ranked: int | None

    def cells(self, line: Line) -> list[ScheduleCell]:
        """The cells of a line, behind its day; there an event may stand without a time."""
        ranked = self.ranked is not None and line.indent == self.ranked
        found = _cells(line, self.dated, bulleted=self.bulleted, local=self.local, ranked=ranked)
        found = _with_places(line.text, found) if self.placed else found
        if not found or line.number not in self.dated or found[0].kind not in ("event", "more"):
            return found
        at = found[0].start
        return [ScheduleCell("no time", at, at, ""), replace(found[0], kind="event"), *found[1:]]

    def labels_row(self, line: Line) -> bool:
        """Whether a line begins with the label of a row."""
        return not is_header(line) and any(cell.kind == "label" for cell in self.cells(line)[:1])


def _with_places(text: str, cells: Sequence[ScheduleCell]) -> list[ScheduleCell]:
    """The cells of a line with the place between a time and its event as a label before the two; "" for none."""
    found: list[ScheduleCell] = []
    for i, cell in enumerate(cells):
        behind = cells[i + 1] if i + 1 < len(cells) else None
        if cell.kind == "time" and behind is not None and behind.kind == "event":
            place = place_behind(text, behind.start)
            if place or i == 0:
                found.append(ScheduleCell("label", cell.start, cell.start, place.name if place else ""))
        elif cell.kind == "event" and i and cells[i - 1].kind == "time" and (place := place_behind(text, cell.start)):
            start = place.end + len(text[place.end : cell.end]) - len(text[place.end : cell.end].lstrip(SEPARATORS))
            cell = replace(cell, start=start, value=text[start : cell.end])
        found.append(cell)
    return found


def plan_of(lines: Sequence[Line]) -> Plan:
    """The layout of a schedule, the first line of which is its heading."""
    bulleted, dated = is_bulleted(lines), days.before_events(lines)
    cells = {line.number: _cells(line, dated, bulleted=bulleted) for line in lines if not is_header(line)}
    kinds = {number: [cell.kind for cell in found] for number, found in cells.items()}
    timed = frozenset(number for number, found in kinds.items() if found[:2] == ["time", "event"])
    labelled = [found for found in kinds.values() if found[:1] == ["label"]]
    # 시장 10:00 골목 대화: what stands behind the further times of such a row is no place of its own.
    acting = any(found[:2] == ["label", "time"] for found in labelled)
    alone = any(found in (["time"], ["no time"]) for found in kinds.values())
    labels = {line.number: _label(line) for line, below in pairwise(lines[1:]) if _labels(line, below, timed)}
    placed = not (labels or acting) and _is_placed(
        [(line.text, cells[line.number]) for line in lines if line.number in timed]
    )
    return Plan(
        bulleted=bulleted,
        local=_is_local(lines),
        dated=dated,
        labels=labels,
        timed=timed,
        paired=len(timed) >= FEWEST_ROWS and not (alone or labelled or placed),
        complete=not alone and (placed or bool(labelled)) and all("event" in found for found in labelled),
        placed=placed,
        ranked=_margin_of_ranked([line for line in lines if kinds.get(line.number, [])[:1] == ["label"]], cells),
    )


def _margin_of_ranked(rows: Sequence[Line], cells: Mapping[int, Sequence[ScheduleCell]]) -> int | None:
    """Where the rows begin that are all regions by their full names, by their labels; None where they are not."""
    names = [cells[line.number][0].value for line in rows]
    margins = {line.indent for line in rows}
    known = len(names) >= FEWEST_ROWS and all(len(name) > SHORT and names_place(name) for name in names)
    return margins.pop() if known and len(margins) == 1 else None


def _is_placed(timed: Sequence[tuple[str, Sequence[ScheduleCell]]]) -> bool:
    """Whether the events of lines that give a time begin with places: most set apart from it, or all with regions,
    not all the same."""
    places = [place_behind(text, cells[1].start) for text, cells in timed]
    known = [place for place in places if place is not None]
    regions = {place.name for place in known if names_place(place.name)}
    bare = len(known) == len(places) and len(regions) >= FEWEST_ROWS and all(names_place(one.name) for one in known)
    return bool(places) and (bare or 2 * sum(place.apart for place in known) > len(places))


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
    line: Line, dated: Mapping[int, regex.Match[str]], *, bulleted: bool, local: bool = False, ranked: bool = False
) -> list[ScheduleCell]:
    day = dated.get(line.number)
    begin = line.body_start - line.start + day.end() if day else 0
    return cells_of(line, bulleted=bulleted, local=local, ranked=ranked, begin=begin)


def rows_in(lines: Sequence[Line]) -> int:
    """How many lines begin with a row's label, or give a time and its event.

    Titles may name places as labels do: behind a bullet one counts where a line gives a time, and behind that of a
    heading where its own does.
    """
    bulleted, dated = is_bulleted(lines), days.before_events(lines)
    told = [line for line in lines if not is_header(line)]
    kinds = {line.number: [cell.kind for cell in _cells(line, dated, bulleted=bulleted)] for line in told}
    timed = {number for number, found in kinds.items() if "time" in found or "no time" in found}
    count = 0
    for line in told:
        found = kinds[line.number]
        sure = line.marker is None or line.number in timed or (bool(timed) and not stands_out(line.marker))
        count += found[:2] == ["time", "event"] or (sure and found[:1] == ["label"])
    return count


def is_bulleted(lines: Sequence[Line]) -> bool:
    """Whether a schedule's events have bullets."""
    return sum(1 for line in lines if any(mark in line.text for mark in "ㆍ∙･•‧▪")) >= FEWEST_ROWS


def _is_local(lines: Sequence[Line]) -> bool:
    """Whether the rows of a schedule are municipalities by their bare names, as those with a time show."""
    named = [cells[0].value for line in lines if (cells := cells_of(line, bulleted=False)) and cells[0].kind == "label"]
    return 2 * sum(map(lacks_rank, named)) > len(named)
