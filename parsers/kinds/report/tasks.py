"""The heads of a report's tasks.

A task begins with its number and name, and a block heading stands soon below it; of all forms of numbers in a document
the one that has most such heads is that of its tasks. A chapter without it may have a form of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum
from functools import cache

import regex

from parsers.kinds.report.headings import usual
from parsers.kinds.report.names import bare_name
from parsers.kinds.report.survey import (
    LONGEST_LEAD,
    LONGEST_NAME,
    ReportPart,
    ReportSurvey,
    head_at,
    is_lead,
)
from parsers.text.bullets import is_box, marker_rank
from parsers.vocabulary import Reports, alternatives, load

# So many names behind a box show that a report sets its tasks so.
FEWEST_BOXED = 2
# So many plain names above the same block are those of tasks.
FEWEST_NAMES = 3
# Blocks that a task begins with.
OPENING_KINDS = ("background", "overview", "situation", "direction")


@cache
def _time() -> regex.Pattern[str]:
    """1 분 기: the head of a column whose table was lost."""
    return regex.compile(rf"[월년일]|(?:{alternatives(load(Reports).column_times)}).{{0,2}}")


class Below(Enum):
    """What a numbered line has below it."""

    USUAL = "a usual block heading"
    OWN = "another block heading"
    ITEM = "an item"
    ELSE = "something else"


def find(report: ReportSurvey, chapters: Sequence[ReportPart]) -> list[ReportPart]:
    """The heads of tasks: numbered lines of the one form below which blocks open most often, in a chapter at least.

    Where that form is known, a head that goes on counting counts as well when only items stand below it. Plain names
    that stand above one and the same block more often than numbers head tasks; numbers stand above those then.
    """
    taken = {part.first for part in chapters} | set(report.listing.entries)
    heads = {i: head for i in report.numbers if i not in taken and (head := head_at(report, i))}
    heads = {i: head for i, head in heads.items() if _may_be_task(report, chapters, i, head)}
    below = {i: _below(report, i + head, heads) for i, head in heads.items()}
    styles = _styles(report, chapters, below)
    last = 0
    found = []
    for i in sorted(heads):
        number = report.numbers[i]
        counts_on = number.value in (1, last + 1)
        if _in_annex(chapters, i) and number.value <= last:
            continue
        goes_on = counts_on and (below[i] is not Below.ELSE or i in report.listing.heads)
        if number.style == styles[i] and (below[i] is Below.USUAL or goes_on):
            found.append(ReportPart("task", i, i, heads[i], number))
            last = number.value
    named = _above_one_block(report, chapters)
    if len(named) > len(found):
        return named
    found += _unnumbered(report, chapters, found)
    return sorted(found or _boxed(report, chapters), key=lambda part: part.first)


def _may_be_task(report: ReportSurvey, chapters: Sequence[ReportPart], i: int, head: int) -> bool:
    """Whether the numbered line at `i` may name a task: no usual heading, no time of a table, in a chapter of tasks."""
    is_time = _time().fullmatch("".join(report.name(i, head).split())) is not None
    return usual(report.lines[i]) is None and not is_time and _may_hold_tasks(report, chapters, i)


def _in_annex(chapters: Sequence[ReportPart], i: int) -> bool:
    """Whether an annex is the last head of a chapter above: tasks stand there only where a page of it cut them off."""
    chapter = next((part for part in reversed(chapters) if part.first < i), None)
    return chapter is not None and chapter.number is None


def _styles(report: ReportSurvey, chapters: Sequence[ReportPart], below: dict[int, Below]) -> dict[int, str | None]:
    """For each head the form of number of the tasks around it: the document's, or its chapter's own.

    A chapter that has no head of the document's form above blocks or items may count its tasks by another; blocks stand
    below them then.
    """
    style = _style_of_tasks(report, below)
    styles: dict[int, str | None] = dict.fromkeys(below, style)
    firsts = [part.first for part in chapters]
    for first, after in zip(firsts, [*firsts[1:], len(report.lines)], strict=False):
        inside = {i: sort for i, sort in below.items() if first < i < after}
        if any(report.numbers[i].style == style and sort is not Below.ELSE for i, sort in inside.items()):
            continue
        own = _style_of_tasks(report, {i: sort for i, sort in inside.items() if sort in (Below.USUAL, Below.OWN)})
        for i in inside:
            styles[i] = own
    return styles


def _above_one_block(report: ReportSurvey, chapters: Sequence[ReportPart]) -> list[ReportPart]:
    """Plain names, set apart, that have one and the same usual block below them each, which stands nowhere else."""
    below: dict[str, list[int | None]] = {}
    for i, line in enumerate(report.lines):
        if i not in report.in_table and usual(line) and report.habit.heading(line) and not _in_annex(chapters, i):
            first = _name_above(report, i)
            holds = first is not None and _may_hold_tasks(report, chapters, first)
            below.setdefault(line.squeezed, []).append(first if holds else None)
    whole = [[first for first in firsts if first is not None] for firsts in below.values()]
    whole = [named for named, firsts in zip(whole, below.values(), strict=True) if len(set(named)) == len(firsts)]
    best = max(whole, key=len, default=[])
    return [ReportPart("task", first, first, 1) for first in best] if len(best) >= FEWEST_NAMES else []


def _unnumbered(report: ReportSurvey, chapters: Sequence[ReportPart], tasks: Sequence[ReportPart]) -> list[ReportPart]:
    """Heads of tasks whose number is a picture or was never printed: plain lines above blocks that begin anew.

    Blocks begin anew when 추진배경 or 사업개요 follows on 향후계획; where no task has a number, in a new chapter too.
    """
    starts = {part.first for part in tasks}
    anew = {part.first for part in chapters} if not tasks else set()
    found: list[ReportPart] = []
    over = not tasks and not chapters
    for i, line in enumerate(report.lines):
        over = (over or i in anew) and i not in starts
        inside = i in report.in_table or _in_annex(chapters, i)
        block = report.habit.heading(line) if not inside and usual(line) else None
        if block is None:
            continue
        first = _name_above(report, i)
        if over and block.kind in OPENING_KINDS and first is not None and _may_hold_tasks(report, chapters, first):
            found.append(ReportPart("task", first, first, 1))
        over = block.kind == "plan"
    return found


def _boxed(report: ReportSurvey, chapters: Sequence[ReportPart]) -> list[ReportPart]:
    """Heads of tasks behind a box, in a report that numbers none: blocks have a bullet of their own below them."""
    habit = report.habit.heading_class
    boxes = [i for i, line in enumerate(report.lines) if is_box(line.marker) and i not in report.in_table]
    named = [i for i in boxes if usual(report.lines[i]) is None and _may_hold_tasks(report, chapters, i)]
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


def _style_of_tasks(report: ReportSurvey, below: dict[int, Below]) -> str | None:
    """The form of number with most heads above usual blocks; without any such, above other blocks, then above items.

    Where the list of contents names some of those above blocks, only they count.
    """
    listed = {i: sort for i, sort in below.items() if i in report.listing.heads and sort is not Below.ITEM}
    for heads, sort in [(heads, sort) for heads in (listed, below) for sort in (Below.USUAL, Below.OWN, Below.ITEM)]:
        styles = Counter(report.numbers[i].style for i in sorted(heads) if heads[i] is sort)
        if styles:
            # Of two forms the one that comes first in the text stands higher.
            return styles.most_common(1)[0][0]
    return None


def _below(report: ReportSurvey, at: int, heads: dict[int, int]) -> Below:
    """What stands at `at`, or below a few lines of a lead."""
    for i in range(at, min(at + LONGEST_LEAD + 1, len(report.lines))):
        line = report.lines[i]
        if report.habit.heading(line):
            return Below.USUAL if usual(line) else Below.OWN
        if i in report.in_table or i in heads:
            return Below.ELSE
        if line.marker is not None and not is_lead(report, i):
            return Below.ITEM if 0 < marker_rank(line.marker) < 3 else Below.ELSE
    return Below.ELSE


def _may_hold_tasks(report: ReportSurvey, chapters: Sequence[ReportPart], i: int) -> bool:
    """Whether the chapter that line `i` stands in may hold tasks; 일반현황 and 정책여건 hold none."""
    chapter = next((part for part in reversed(chapters) if part.first < i), None)
    if chapter is None:
        return True
    name = bare_name(report.name(chapter.first, chapter.head))
    words = load(Reports)
    return any(word in name for word in words.task_chapters) or not any(word in name for word in words.other_chapters)
