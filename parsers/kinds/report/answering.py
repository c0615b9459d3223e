"""Where on the sheet of a task stands who answers for it: above and below its lead, and at its foot.

Rows of the same form under a heading of a block, or in a chapter, are a table of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.kinds.report import leads, sheet
from parsers.kinds.report.blocks import ReportBlocks
from parsers.kinds.report.survey import ReportPart, ReportSurvey
from parsers.text.line import Line


@dataclass(frozen=True, slots=True)
class Answering:
    """The lines of a task's lead, those that say who answers for it in its head and at its foot, and the indices
    between which its blocks stand."""

    lead: Sequence[Line]
    head: tuple[Line, ...]
    foot: Sequence[Line]
    first: int
    after: int


def of_task(report: ReportBlocks, part: ReportPart, *, feet: bool) -> Answering:
    """Who answers for a task, as its sheet says; `feet` says that it is usual at the foot of tasks."""
    at = part.first + part.head
    head = report.lines[at : at + sheet.rows_at(report.lines[at : part.after])]
    at += len(head)
    lead = leads.lines_of(report, at, part.after)
    at += len(lead)
    under = report.lines[at : at + sheet.rows_at(report.lines[at : part.after])] if lead else ()
    at += len(under)
    after = part.after - sheet.rows_behind(
        report.lines[_behind_tables(report.survey, at, part) : part.after], usual=feet
    )
    return Answering(lead, (*head, *under), report.lines[after : part.after], at, after)


def are_usual_feet(report: ReportSurvey, found: Sequence[ReportPart]) -> bool:
    """Whether tasks mostly end with who answers for them."""
    tasks = (part for part in found if part.kind == "task")
    return sheet.are_usual([report.lines[_behind_tables(report, part.first, part) : part.after] for part in tasks])


def is_table_of_block(report: ReportBlocks, found: Sequence[ReportPart], first: int, *, feet: bool) -> bool:
    """Whether a table of offices, which begins at this index, stands under the heading of a block, or neither in the
    head nor at the foot of a task."""
    part = next(part for part in reversed(found) if part.first <= first)
    if part.kind != "task" or first - 1 in report.survey.headings:
        return True
    answering = of_task(report, part, feet=feet)
    return answering.first <= first < answering.after


def _behind_tables(report: ReportSurvey, at: int, part: ReportPart) -> int:
    """The index behind the last table of a part, or `at` where none stands behind that."""
    return next((i + 1 for i in range(part.after - 1, at - 1, -1) if i in report.in_table), at)
