"""The parts of a work report: cover, list of contents, chapters, strategies with the tasks they announce, tasks.

Chapters bear Roman numerals or the names that chapters usually have. A strategy is the line above its tasks, the list
of their names between.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.kinds.report import strategies, tasks
from parsers.kinds.report.headings import CHAPTER_STYLES, annex
from parsers.kinds.report.names import LIKE, bare_name
from parsers.kinds.report.survey import ReportPart, ReportSurvey, head_at
from parsers.text.likeness import AlikeNames
from parsers.text.line import Line
from parsers.text.numbering import Numbered, numbered
from parsers.vocabulary import Reports, load

FEWEST_NUMERALS = 2


def find(report: ReportSurvey) -> list[ReportPart]:
    """All parts in order; together they hold every line."""
    chapters, found = tasks.find(report, _chapters(report))
    chapters = [part for part in chapters if part.number is not None or not found or part.first > found[-1].first]
    known = {part.first for part in chapters}
    chapters += [part for part in _behind_tasks(report, found) if part.first not in known]
    names = AlikeNames((report.name(task.first, task.head) for task in found), LIKE)
    heads = strategies.find(report, found, chapters, names)
    starts = sorted([*chapters, *heads, *found], key=lambda part: part.first)
    starts = _contents(report, starts[0].first if starts else len(report.lines)) + starts
    if not starts or starts[0].first > 0:
        starts.insert(0, ReportPart("cover", 0, 0, 0))
    ends = [part.first for part in starts[1:]] + [len(report.lines)]
    return [replace(part, after=end) for part, end in zip(starts, ends, strict=True)]


def _contents(report: ReportSurvey, before: int) -> list[ReportPart]:
    """The list of contents, and what stands between it and the first part: the chapters that it names, or text."""
    lines, entries, heads = report.listing.lines, report.listing.entries, report.listing.heads
    if not lines or lines.start > before:
        return []
    found = [ReportPart("contents", lines.start, lines.start, entries.start - lines.start)]
    if entries.stop < before:
        bare = (i for i in sorted(heads) if entries.stop < i < before and i not in report.numbers)
        for i in (entries.stop, *bare):
            head = head_at(report, i) if i in report.numbers else int(i in heads)
            found.append(ReportPart("chapter", i, i, head, report.numbers.get(i)))
    return found


def _behind_tasks(report: ReportSurvey, found: Sequence[ReportPart]) -> list[ReportPart]:
    """The heads behind the last task that the list of contents names in a form of number that no task has."""
    own = {task.number.style for task in found if task.number}
    listed = [i for i in sorted(report.listing.heads) if i in report.numbers and found and i > found[-1].first]
    forms = {report.listing.style} - own if own else set()
    heads = {i: head_at(report, i) for i in listed if report.numbers[i].style in forms}
    return [ReportPart("chapter", i, i, head, report.numbers[i]) for i, head in heads.items() if head]


def repeated_chapters(lines: Sequence[Line]) -> set[int]:
    """Indices of chapter heads that a layout prints again on every page: the numeral and name of the one before."""
    heads = [i for i, line in enumerate(lines) if (number := numbered(line)) and number.style in CHAPTER_STYLES]
    return {i for before, i in pairwise(heads) if lines[i].squeezed == lines[before].squeezed}


def _chapters(report: ReportSurvey) -> list[ReportPart]:
    """Heads of chapters, and of annexes behind the first of them."""
    found = [i for i in report.numbers if report.numbers[i].style in CHAPTER_STYLES and head_at(report, i)]
    if len(found) < FEWEST_NUMERALS:
        usual = {i for i in report.numbers if _is_usual_chapter(report, i)}
        found = _listed(report) or sorted(usual.union(found, _counting_on(report, usual)))
    apart = report.in_table.union(report.listing.lines)
    annexes = [i for i, line in enumerate(report.lines) if i not in apart and annex(line.text)]
    heads = {i: head_at(report, i) for i in found} | {i: 1 for i in annexes if found and i > found[0]}
    return [ReportPart("chapter", i, i, head, report.numbers.get(i)) for i, head in sorted(heads.items())]


def _listed(report: ReportSurvey) -> list[int]:
    """Heads that the list of contents names in its first form of numbers, with names in another form below them."""
    heads = [i for i in sorted(report.listing.heads) if i in report.numbers]
    own = [i for i in heads if report.numbers[i].style == report.listing.style]
    return own if min(len(own), len(heads) - len(own)) >= FEWEST_NUMERALS else []


def _is_usual_chapter(report: ReportSurvey, i: int) -> bool:
    """Whether a numbered line bears the usual name of a chapter, or its parts are counted under its number."""
    head = head_at(report, i)
    if not head or report.numbers[i].style not in ("dot", "boxed", "bare", "circled"):
        return False
    return bare_name(report.name(i, head)) in load(Reports).chapters or _counts_below(report, i)


def _counting_on(report: ReportSurvey, usual: Collection[int]) -> Iterator[int]:
    """Lines that count on from a usual chapter and end as the name of one: 1. 일반현황, then 2. 주요 사업 추진실적.

    Where one further down the row is none, it counts tasks: 2. 숲길 추진계획, then 3. 꽃길 가꾸기.
    """
    ends = (*load(Reports).task_chapters, *load(Reports).other_chapters)
    chapters: set[int] = set()
    below: dict[str, int] = {}
    for i in sorted(report.numbers, reverse=True):
        number, head, after = report.numbers[i], head_at(report, i), below.get(report.numbers[i].style)
        row_ends = after is None or after in chapters or not _follows(number, report.numbers[after])
        if i in usual or (row_ends and head and bare_name(report.name(i, head)).endswith(ends)):
            chapters.add(i)
        below[number.style] = i
    previous: Numbered | None = None
    for i in sorted(chapters):
        number = report.numbers[i]
        if i in usual or (previous is not None and _follows(previous, number)):
            previous = number
            yield i


def _follows(before: Numbered, after: Numbered) -> bool:
    return (after.style, after.value) == (before.style, before.value + 1)


def _counts_below(report: ReportSurvey, i: int) -> bool:
    """Whether the parts of a numbered line are counted right below it: 2. 주요사업 추진현황, then 2-1. …."""
    below = report.numbers.get(i + 1)
    own = report.numbers[i]
    return below is not None and own.style == "dot" and (below.upper, below.value) == (str(own.value), 1)
