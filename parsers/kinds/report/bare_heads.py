"""Heads of a report's tasks that have no number: plain names above blocks, or names behind a bullet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from parsers.endings.line_endings import End, end_of
from parsers.kinds.report import sheet
from parsers.kinds.report.headings import LEAD_BULLETS
from parsers.kinds.report.openings import Below, first_below, in_annex, may_hold_tasks
from parsers.kinds.report.survey import LONGEST_LEAD, LONGEST_NAME, ReportPart, ReportSurvey
from parsers.text.bullets import is_box, marker_rank
from parsers.text.line import Line

# So many names behind a bullet show that a report sets its tasks so.
FEWEST_BULLETED = 2
# So many plain names above the same block are those of tasks.
FEWEST_NAMES = 3
# So many numbered heads right above plain ones are those of strategies.
FEWEST_STRATEGIES = 2
# Blocks that a task begins with.
OPENING_KINDS = ("background", "overview", "situation", "direction")


def above_one_block(report: ReportSurvey, chapters: Sequence[ReportPart]) -> list[ReportPart]:
    """Plain names, set apart, that have one and the same block below them each, which stands nowhere else."""
    below: dict[str, list[int | None]] = {}
    for i, line in enumerate(report.lines):
        if i in report.headings and i in report.blocks and i not in report.in_table and not in_annex(chapters, i):
            first = _name_above(report, i)
            holds = first is not None and may_hold_tasks(report, chapters, first)
            below.setdefault(line.squeezed, []).append(first if holds else None)
    whole = [[first for first in firsts if first is not None] for firsts in below.values()]
    whole = [named for named, firsts in zip(whole, below.values(), strict=True) if len(set(named)) == len(firsts)]
    best = max(whole, key=len, default=[])
    return [ReportPart("task", first, first, 1) for first in best] if len(best) >= FEWEST_NAMES else []


def unnumbered(report: ReportSurvey, chapters: Sequence[ReportPart], tasks: Sequence[ReportPart]) -> list[ReportPart]:
    """Heads of tasks whose number is a picture or was never printed: plain lines above blocks that begin anew.

    Blocks begin anew when 추진배경 or 사업개요 follows on 향후계획; where no task has a number, in a new chapter too.
    """
    starts = {part.first for part in tasks}
    anew = {part.first for part in chapters} if not tasks else set()
    found: list[ReportPart] = []
    over = not tasks and not chapters
    for i in range(len(report.lines)):
        over = (over or i in anew) and i not in starts
        block = report.headings.get(i) if i in report.blocks and i not in report.in_table else None
        if block is None or in_annex(chapters, i):
            continue
        first = _name_above(report, i)
        if over and block.kind in OPENING_KINDS and first is not None and may_hold_tasks(report, chapters, first):
            found.append(ReportPart("task", first, first, 1))
        over = block.kind == "plan"
    return found


def below_strategies(
    report: ReportSurvey, chapters: Sequence[ReportPart], numbered: Sequence[ReportPart]
) -> list[ReportPart]:
    """Plain heads of tasks that stand below numbered heads, below each of them one at least, and below some several.

    전략 1. 걷는 고장 above 숲길 잇기 and 꽃길 잇기, each with its blocks: the numbered head names no task.
    """
    if len(numbered) < FEWEST_STRATEGIES:
        return []
    found = unnumbered(report, sorted([*chapters, *numbered], key=lambda part: part.first), ())
    firsts = {task.first for task in found}
    right_below = all(part.first + part.head in firsts for part in numbered)
    return found if right_below and len(found) > len(numbered) else []


def bulleted(report: ReportSurvey, chapters: Sequence[ReportPart]) -> list[ReportPart]:
    """Heads of tasks behind a bullet of their own, in a report that numbers none: all of them above blocks.

    Behind a box they may stand above items as well where blocks have a bullet of lower level.
    """
    places: dict[str, list[int]] = {}
    for i, line in enumerate(report.lines):
        if line.marker is not None and i not in report.in_table:
            places.setdefault(line.marker, []).append(i)
    found = [named for marker, at in places.items() if (named := _behind_bullet(report, chapters, marker, at))]
    return [ReportPart("task", i, i, 1) for i in max(found, key=len, default=[])]


def _behind_bullet(report: ReportSurvey, chapters: Sequence[ReportPart], marker: str, at: Sequence[int]) -> list[int]:
    """Those of the lines behind a bullet that name tasks; none where another line has it, or too few."""
    habit = report.habit.heading_class
    if marker == habit or len(at) < FEWEST_BULLETED or any(i in report.blocks for i in at):
        return []

    def all_are(names: Callable[[int], bool]) -> bool:
        return all(_is_name(report, i) and names(i) for i in at if may_hold_tasks(report, chapters, i))

    def above_item(i: int) -> bool:
        return any(marker_rank(below.marker) > 0 for below in report.lines[i + 1 : i + 2])

    lower = habit is not None and is_box(marker) and marker_rank(habit) > 0
    if not (lower and all_are(above_item)) and not all_are(lambda i: first_below(report, i + 1, at)[0] is Below.USUAL):
        return []
    named = [i for i in at if may_hold_tasks(report, chapters, i)]
    return named if len(named) >= FEWEST_BULLETED else []


def _is_name(report: ReportSurvey, i: int) -> bool:
    body = report.lines[i].body
    return len(body) <= LONGEST_NAME and body[-1] not in ".,"


def _name_above(report: ReportSurvey, i: int) -> int | None:
    """Index of the name above the block at `i`, set apart from what is above it; a lead and who answers may stand
    between."""
    first = _set_apart(report, _above_rows(report, i))
    if first is not None and _is_statement(report.lines[first]):
        above = _set_apart(report, _above_rows(report, first))
        first = first if above is None else above
    if first is None:
        return None
    name = report.lines[first]
    return first if len(name.text) <= LONGEST_NAME and name.text[-1] not in ".," else None


def _above_rows(report: ReportSurvey, i: int) -> int:
    """Index of the first of the rows that end right above `i` and tell who answers; `i` where there are none."""
    while i > 0 and (size := sheet.row_before(report.lines, i)):
        i -= size
    return i


def _set_apart(report: ReportSurvey, i: int) -> int | None:
    """Index of the first of a few plain lines above `i`, behind a gap; bullets of a lead may stand between."""
    while (point := _point_above(report, i)) is not None:
        i = _above_rows(report, point)
    first = i
    while first > 0 and i - first < LONGEST_LEAD:
        line = report.lines[first - 1]
        if first - 1 in report.in_table or line.marker is not None or (first - 1) in report.numbers:
            break
        first -= 1
        if line.blank_before > (report.lines[first + 1].blank_before if first + 1 < i else 0):
            break
    return first if first < i and report.lines[first].blank_before else None


def _point_above(report: ReportSurvey, i: int) -> int | None:
    """Index of the bullet of a lead whose line, or whose wrapped lines, stand right above `i`; None for none."""
    first = i - 1
    while (
        first > max(0, i - LONGEST_LEAD) and report.lines[first].marker is None and not report.lines[first].blank_before
    ):
        first -= 1
    marker = report.lines[first].marker if first >= 0 else None
    leads = marker is not None and marker[0] in LEAD_BULLETS
    return first if leads and first not in report.headings and report.in_table.isdisjoint(range(first, i)) else None


def _is_statement(line: Line) -> bool:
    """Whether a line ends what it says, as a lead does and hardly a name."""
    return line.text[-1] == "." or end_of(line.text) is End.CLOSED
