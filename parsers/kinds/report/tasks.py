"""The heads of a report's tasks.

A task begins with its number and name, and a block that other tasks have as well stands soon below it; of all forms of
numbers in a document the one that has most such heads is that of its tasks, with those that stand beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

import regex

from parsers.cases.blocks import block_key
from parsers.kinds.report import bare_heads
from parsers.kinds.report.headings import CHAPTER_STYLES
from parsers.kinds.report.openings import Below, first_below, forms_of_items, in_annex, may_hold_tasks
from parsers.kinds.report.survey import ReportPart, ReportSurvey, head_at
from parsers.vocabulary import Reports, alternatives, load

# So many heads show a form of number to be one of tasks.
FEWEST_HEADS = 2


@cache
def _time() -> regex.Pattern[str]:
    """1 분 기: the head of a column whose table was lost."""
    return regex.compile(rf"[월년일]|(?:{alternatives(load(Reports).column_times)}).{{0,2}}")


def find(report: ReportSurvey, chapters: Sequence[ReportPart]) -> tuple[list[ReportPart], list[ReportPart]]:
    """The chapters that are no tasks themselves, and the heads of tasks."""
    numbered = {i: head for i in report.numbers if i not in report.blocks and (head := head_at(report, i))}
    heads = {i: head for i, head in numbered.items() if not _is_time(report.name(i, head))}
    below = {i: first_below(report, i + head, heads) for i, head in heads.items()}
    openings = {i: block_key(report.lines[at]) for i, (sort, at) in below.items() if sort is Below.USUAL}
    whole = _are_tasks(chapters, openings, len(report.lines))
    chapters = [part for part in chapters if part not in whole]
    taken = {part.first for part in chapters}
    of_items = forms_of_items(report)
    sorts = {i: sort for i, (sort, _) in below.items() if report.numbers[i].style not in of_items}
    free = {i: sort for i, sort in sorts.items() if i not in taken and may_hold_tasks(report, chapters, i)}
    found = _numbered(report, chapters, free)
    below_strategies = bare_heads.below_strategies(report, chapters, found)
    named = max(below_strategies, bare_heads.above_one_block(report, chapters), key=len)
    if len(named) > len(found):
        return chapters, named
    plain = bare_heads.unnumbered(report, chapters, found)
    if not found:
        bare = max(plain, bare_heads.bulleted(report, chapters), key=len)
        return chapters, bare or _in_any_chapter(report, chapters, sorts)
    return chapters, sorted([*found, *plain], key=lambda part: part.first)


def _numbered(report: ReportSurvey, chapters: Sequence[ReportPart], below: Mapping[int, Below]) -> list[ReportPart]:
    """The numbered heads of the forms below which blocks open most often.

    Where a form is known, a head that goes on counting counts as well when only items stand below it.
    """
    forms = _forms(report, below)
    last = 0
    found = []
    for i in sorted(below):
        number = report.numbers[i]
        counts_on = number.value in (1, last + 1)
        if in_annex(chapters, i) and number.value <= last:
            continue
        goes_on = counts_on and (below[i] is not Below.ELSE or i in report.listing.heads)
        if number.style in forms and (below[i] is Below.USUAL or goes_on):
            found.append(ReportPart("task", i, i, head_at(report, i), number))
            last = number.value
    return found


def _in_any_chapter(
    report: ReportSurvey, chapters: Sequence[ReportPart], below: Mapping[int, Below]
) -> list[ReportPart]:
    """Tasks of a report on what was done, which stand in chapters such as 주요성과: heads above usual blocks."""
    taken = {part.first for part in chapters}
    usual = {i: sort for i, sort in below.items() if sort is Below.USUAL and i not in report.listing.lines}
    found = _numbered(report, chapters, {i: sort for i, sort in usual.items() if i not in taken})
    if len(found) >= FEWEST_HEADS:
        return found
    return max(bare_heads.above_one_block(report, ()), bare_heads.bulleted(report, ()), key=len)


def _are_tasks(chapters: Sequence[ReportPart], openings: Mapping[int, str], end: int) -> list[ReportPart]:
    """The chapters that are tasks themselves: most of them open with one and the same block, and none holds a task.

    Behind the last one heads of another form may stand beside those of a list, but not beside numerals and parts.
    `openings` are the blocks that heads open with.
    """
    often = Counter(openings[part.first] for part in chapters if part.first in openings)
    found = [part for part in chapters if often[openings.get(part.first, "")] >= FEWEST_HEADS]
    if 2 * len(found) <= len(chapters) or not found:
        return []
    numerals = any(part.number and part.number.style in CHAPTER_STYLES for part in found)
    inside = range(found[0].first + 1, end if numerals else found[-1].first)
    return found if {part.first for part in chapters} >= {i for i in openings if i in inside} else []


def _is_time(name: str) -> bool:
    return _time().fullmatch("".join(name.split())) is not None


def _forms(report: ReportSurvey, below: Mapping[int, Below]) -> frozenset[str]:
    """The forms of number that tasks have: the one above most blocks, and those beside it (역점 1, 역점 2, 현안 1).

    A form stands beside another where a block stands below each of its heads, and neither counts on around the other.
    That of the headings of blocks stands below it.
    """
    best = _form_of_most(report, below)
    if best is None:
        return frozenset()
    runs = _runs(report, below)
    beside = {
        form
        for form, found in runs.items()
        if form != report.habit.heading_class
        and (sum(map(len, found)) >= FEWEST_HEADS or form.startswith("word"))
        and all(below[i] in (Below.USUAL, Below.OWN) for run in found for i in run)
        and not any(_crosses(run, other) for run in found for other in runs[best])
    }
    return frozenset({best, *beside})


def _runs(report: ReportSurvey, below: Mapping[int, Below]) -> dict[str, list[list[int]]]:
    """The heads above blocks or items in each form of number, divided where it begins again."""
    runs: dict[str, list[list[int]]] = {}
    for i in sorted(below):
        if below[i] is not Below.ELSE:
            number = report.numbers[i]
            found = runs.setdefault(number.style, [])
            if number.value == 1 or not found:
                found.append([])
            found[-1].append(i)
    return runs


def _crosses(run: Sequence[int], other: Sequence[int]) -> bool:
    """Whether one of two runs of heads stands between heads of the other."""
    return run[0] < other[-1] and other[0] < run[-1]


def _form_of_most(report: ReportSurvey, below: Mapping[int, Below]) -> str | None:
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
