"""What stands below the head of a part, and in which chapters heads of tasks may stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum

from parsers.kinds.report import sheet
from parsers.kinds.report.names import bare_name
from parsers.kinds.report.sheet_cells import MOST_LINES
from parsers.kinds.report.survey import LONGEST_LEAD, ReportPart, ReportSurvey, is_lead
from parsers.text.bullets import marker_rank
from parsers.vocabulary import Reports, load

# A form of number that begins so often below headings of blocks counts items there.
FEWEST_BEGUN = 2


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
        if rows := sheet.rows_at(report.lines[i : i + MOST_LINES]):
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


def forms_of_items(report: ReportSurvey) -> frozenset[str]:
    """The forms of number that count items of blocks: whenever they begin anew, it is right below a block's heading.

    Once a list of tasks may stand below a heading (□ 추진과제, then 1. 숲길 잇기), not below heading after heading.
    """
    begun: dict[str, list[bool]] = {}
    for i, number in report.numbers.items():
        if number.value == 1 and i not in report.blocks:
            begun.setdefault(number.style, []).append(i - 1 in report.blocks)
    return frozenset(form for form, below in begun.items() if len(below) >= FEWEST_BEGUN and all(below))


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
