"""What stands below the head of a part, and in which chapters heads of tasks may stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum

from parsers.kinds.report import sheet
from parsers.kinds.report.names import bare_name
from parsers.kinds.report.survey import LONGEST_LEAD, ReportPart, ReportSurvey, is_lead
from parsers.text.bullets import marker_rank
from parsers.vocabulary import Reports, load


class Below(Enum):
    """What a numbered line has below it."""

    USUAL = "a block heading that is usual or comes again"
    OWN = "another block heading"
    ITEM = "an item"
    ELSE = "something else"


def first_below(report: ReportSurvey, at: int, heads: Collection[int]) -> tuple[Below, int]:
    """What stands at `at`, or below a few lines of a lead and of who answers, and its index."""
    i, lead = at, 0
    while i < len(report.lines) and lead <= LONGEST_LEAD:
        line = report.lines[i]
        if rows := sheet.rows_at(report.lines[i : i + sheet.MOST_LINES]):
            i += rows
            continue
        if i in report.headings:
            return (Below.USUAL if i in report.blocks else Below.OWN), i
        # A number alone is a cell of a table whose columns are lost, and no lead.
        if i in report.in_table or i in heads or line.text.isdecimal():
            return Below.ELSE, i
        if line.marker is not None and not is_lead(report, i):
            return (Below.ITEM if 0 < marker_rank(line.marker) < 3 else Below.ELSE), i
        i, lead = i + 1, lead + 1
    return Below.ELSE, i


def may_hold_tasks(report: ReportSurvey, chapters: Sequence[ReportPart], i: int) -> bool:
    """Whether tasks may stand at `i`: not in the list of contents, nor in a chapter such as 일반현황 and 정책여건."""
    if i in report.listing.lines:
        return False
    chapter = _chapter_of(chapters, i)
    if chapter is None:
        return True
    name = bare_name(report.name(chapter.first, chapter.head))
    words = load(Reports)
    return any(word in name for word in words.task_chapters) or not any(word in name for word in words.other_chapters)


def in_annex(chapters: Sequence[ReportPart], i: int) -> bool:
    """Whether an annex is the last head of a chapter above: tasks stand there only where a page of it cut them off."""
    chapter = _chapter_of(chapters, i)
    return chapter is not None and chapter.number is None


def _chapter_of(chapters: Sequence[ReportPart], i: int) -> ReportPart | None:
    return next((part for part in reversed(chapters) if part.first < i), None)
