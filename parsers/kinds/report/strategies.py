"""The heads above a report's tasks: the strategy, field or division under which they stand."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds.report.survey import ENTRY_BULLET, ENTRY_NUMBER, ReportPart, ReportSurvey, head_at
from parsers.language.line_endings import End, end_of
from parsers.text.likeness import AlikeNames
from parsers.text.numbering import Numbered, number_of

LONGEST_PLAIN = 40


def find(
    report: ReportSurvey, tasks: Sequence[ReportPart], chapters: Sequence[ReportPart], names: AlikeNames
) -> list[ReportPart]:
    """The heads in order: numbered ones above the list of their tasks' names, or plain lines above them."""
    found: dict[int, ReportPart] = {}
    bounds = {part.first: part.first + part.head for part in chapters}
    previous = 0
    plain = False
    for task in tasks:
        floor = max([previous, *(end for start, end in bounds.items() if start < task.first)])
        strategy = _above(report, task, floor, names) or _plain_above(report, task, floor, usual_here=plain)
        if strategy:
            found[strategy.first] = strategy
            plain = plain or (strategy.number is None and strategy.first == floor)
        previous = task.first + task.head
    return [found[i] for i in sorted(found)]


def _above(report: ReportSurvey, task: ReportPart, floor: int, names: AlikeNames) -> ReportPart | None:
    k = _above_entries(report, task.first - 1, floor, names)
    listed = k < task.first - 1
    style, value = (task.number.style, task.number.value) if task.number else (None, 1)
    for first, head in ((k, 1), (k - 1, 2)):
        number = report.numbers.get(first)
        if (
            first < floor
            or number is None
            or report.habit.heading(report.lines[first])
            or number.style == style
            or head_at(report, first) != head
        ):
            continue
        if listed or value == 1 or number.style.startswith("word"):
            return ReportPart("strategy", first, first, head, number)
    return ReportPart("strategy", k, k, 1) if listed and k >= floor and _may_be_plain_name(report, k) else None


def _above_entries(report: ReportSurvey, k: int, floor: int, names: AlikeNames) -> int:
    """Index of the line above the list of tasks that ends at `k`: names of tasks, or numbered in the form of one."""
    first = k
    below: Numbered | None = None
    alike = 0
    while k >= floor and k not in report.in_table:
        text = report.lines[k].text
        number = number_of(ENTRY_BULLET.sub("", text))
        like = names.near(ENTRY_NUMBER.sub("", text))
        counts = number is not None and (
            below is None or (number.style, number.value + 1) == (below.style, below.value)
        )
        if not like and not (counts and (below or k == first)):
            break
        alike += like
        below = number
        k -= 1
    counted = below is not None and below.value == 1 and first - k > 1
    return k if alike or counted else first


def _plain_above(report: ReportSurvey, task: ReportPart, floor: int, *, usual_here: bool) -> ReportPart | None:
    """A short line right above a task: below a chapter's head, where others stood so, or known already.

    Known is a name whose words stand elsewhere in the document as well, in a list of strategies or a table.
    """
    k = task.first - 1
    if k < floor or not _may_be_plain_name(report, k):
        return None
    name = report.lines[k].squeezed
    known = sum(name in other.squeezed for other in report.lines) > 1
    return ReportPart("strategy", k, k, 1) if known or k == floor or usual_here else None


def _may_be_plain_name(report: ReportSurvey, k: int) -> bool:
    line = report.lines[k]
    if k in report.in_table or k in report.numbers or line.marker is not None or not line.blank_before:
        return False
    # 농촌활력과 ends like a particle and is the name of a division.
    breaks_off = len(line.text.split()) > 1 and end_of(line.text) is End.OPEN
    return len(line.text) <= LONGEST_PLAIN and not breaks_off and line.text[-1] not in ".)"
