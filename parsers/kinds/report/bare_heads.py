"""Heads of a report's tasks that have no number: plain names above blocks, or names behind a box."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds.report.headings import usual
from parsers.kinds.report.openings import in_annex, is_block, may_hold_tasks
from parsers.kinds.report.survey import LONGEST_LEAD, LONGEST_NAME, ReportPart, ReportSurvey
from parsers.text.bullets import is_box, marker_rank

# So many names behind a box show that a report sets its tasks so.
FEWEST_BOXED = 2
# So many plain names above the same block are those of tasks.
FEWEST_NAMES = 3
# Blocks that a task begins with.
OPENING_KINDS = ("background", "overview", "situation", "direction")


def above_one_block(report: ReportSurvey, chapters: Sequence[ReportPart]) -> list[ReportPart]:
    """Plain names, set apart, that have one and the same block below them each, which stands nowhere else."""
    below: dict[str, list[int | None]] = {}
    for i, line in enumerate(report.lines):
        if (
            i not in report.in_table
            and is_block(report, i)
            and report.habit.heading(line)
            and not in_annex(chapters, i)
        ):
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
    for i, line in enumerate(report.lines):
        over = (over or i in anew) and i not in starts
        inside = i in report.in_table or in_annex(chapters, i)
        block = report.habit.heading(line) if not inside and usual(line) else None
        if block is None:
            continue
        first = _name_above(report, i)
        if over and block.kind in OPENING_KINDS and first is not None and may_hold_tasks(report, chapters, first):
            found.append(ReportPart("task", first, first, 1))
        over = block.kind == "plan"
    return found


def boxed(report: ReportSurvey, chapters: Sequence[ReportPart]) -> list[ReportPart]:
    """Heads of tasks behind a box, in a report that numbers none: blocks have a bullet of their own below them."""
    habit = report.habit.heading_class
    boxes = [i for i, line in enumerate(report.lines) if is_box(line.marker) and i not in report.in_table]
    named = [i for i in boxes if usual(report.lines[i]) is None and may_hold_tasks(report, chapters, i)]
    below_box = marker_rank(habit) > 0 and not any(usual(report.lines[i]) for i in boxes)
    if habit is None or not below_box or len(named) < FEWEST_BOXED or not all(_names(report, i) for i in named):
        return []
    return [ReportPart("task", i, i, 1) for i in named]


def _names(report: ReportSurvey, i: int) -> bool:
    """Whether the line at `i` is a short name with an item of a lower bullet below it."""
    line, below = report.lines[i], report.lines[i + 1 : i + 2]
    lower = any(marker_rank(following.marker) > 0 for following in below)
    return lower and len(line.body) <= LONGEST_NAME and line.body[-1] not in ".,"


def _name_above(report: ReportSurvey, i: int) -> int | None:
    """Index of the name above the block at `i`: the first of a few plain lines, set apart from what is above them."""
    first = i
    while first > 0 and i - first < LONGEST_LEAD:
        line = report.lines[first - 1]
        if first - 1 in report.in_table or line.marker is not None or (first - 1) in report.numbers:
            break
        first -= 1
        if line.blank_before > (report.lines[first + 1].blank_before if first + 1 < i else 0):
            break
    name = report.lines[first]
    fits = first < i and name.blank_before and len(name.text) <= LONGEST_NAME and name.text[-1] not in ".,"
    return first if fits else None
