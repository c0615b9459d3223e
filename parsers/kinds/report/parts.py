"""The parts of a work report: cover, list of contents, chapters, strategies with the tasks they announce, tasks.

Chapters bear Roman numerals or the names that chapters usually have. A strategy is the line above its tasks, the list
of their names between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.kinds.report import listing, strategies, tasks
from parsers.kinds.report.headings import CHAPTER_STYLES, annex
from parsers.kinds.report.listing import heading_at
from parsers.kinds.report.names import LIKE, bare_name
from parsers.kinds.report.survey import ReportPart, ReportSurvey, head_at
from parsers.text.likeness import AlikeNames
from parsers.text.line import Line
from parsers.text.numbering import numbered
from parsers.vocabulary import Reports, load

FEWEST_NUMERALS = 2


def find(report: ReportSurvey) -> list[ReportPart]:
    """All parts in order; together they hold every line."""
    chapters = _chapters(report)
    whole = tasks.are_chapters(report, chapters)
    chapters = [part for part in chapters if part not in whole]
    start = chapters[0].first if chapters else 0
    found = tasks.find(report, chapters)
    # What a list of contents before the first chapter names is no task of it.
    if heading_at(report.lines, start) is not None:
        found = [task for task in found if task.first >= start]
    chapters = [part for part in chapters if part.number is not None or not found or part.first > found[-1].first]
    names = AlikeNames((report.name(task.first, task.head) for task in found), LIKE)
    heads = strategies.find(report, found, chapters, names)
    starts = sorted([*chapters, *heads, *found], key=lambda part: part.first)
    starts = _announced(report, starts) + starts
    contents = _contents(report, min((part.first for part in starts), default=len(report.lines)), start)
    if contents and not starts:
        starts = _behind_entries(report, contents)
    if contents:
        starts.insert(0, contents)
    if not starts or starts[0].first > 0:
        starts.insert(0, ReportPart("cover", 0, 0, 0))
    ends = [part.first for part in starts[1:]] + [len(report.lines)]
    return [replace(part, after=end) for part, end in zip(starts, ends, strict=True)]


def _announced(report: ReportSurvey, starts: Sequence[ReportPart]) -> list[ReportPart]:
    """Chapters before the first part that the list of contents names: the list ends where its first name comes again.

    That is a head, whatever it is called; so are names without a number that come again as it does.
    """
    behind = report.listing.entries.stop
    if not behind or not starts or starts[0].first <= behind:
        return []
    bare = [i for i in sorted(report.listing.heads) if behind < i < starts[0].first and i not in report.numbers]
    heads = [(i, head_at(report, i) if i in report.numbers else 1) for i in (behind, *bare)]
    return [ReportPart("chapter", i, i, head, report.numbers.get(i)) for i, head in heads]


def _behind_entries(report: ReportSurvey, contents: ReportPart) -> list[ReportPart]:
    """What stands behind a list of contents whose names head nothing: text, which is no entry of the list."""
    lines = report.lines
    entries = (i for i in range(contents.first + 1, len(lines)) if not listing.PAGE_BEHIND.search(lines[i].text))
    behind = next(entries, len(lines))
    return [ReportPart("chapter", behind, behind, 0)] if contents.first + 1 < behind < len(lines) else []


def repeated_chapters(lines: Sequence[Line]) -> set[int]:
    """Indices of chapter heads that a layout prints again on every page: the numeral and name of the one before."""
    heads = [i for i, line in enumerate(lines) if (number := numbered(line)) and number.style in CHAPTER_STYLES]
    return {i for before, i in pairwise(heads) if lines[i].squeezed == lines[before].squeezed}


def _chapters(report: ReportSurvey) -> list[ReportPart]:
    """Chapter heads: those of the last run of numerals that begins at I, for a list of contents names them before."""
    found = [i for i in report.numbers if report.numbers[i].style in CHAPTER_STYLES and head_at(report, i)]
    if len(found) < FEWEST_NUMERALS:
        found = _listed(report) or [
            *found,
            *(i for i in report.numbers if _is_usual_chapter(report, i) and i not in found),
        ]
    found = [i for i in found if i not in report.listing.entries]
    annexes = [i for i, line in enumerate(report.lines) if i not in report.in_table and annex(line.text)]
    found.sort()
    firsts = [at for at, i in enumerate(found) if report.numbers[i].value == 1]
    # A list of contents comes before all else: the body begins at the last I that goes on counting.
    begin = next((at for at in reversed(firsts) if any(report.numbers[i].value > 1 for i in found[at:])), 0)
    kept: list[ReportPart] = []
    for i in [*found[begin:], *(i for i in annexes if found and i > found[begin])]:
        head = head_at(report, i) if i in report.numbers else 1
        kept.append(ReportPart("chapter", i, i, head, report.numbers.get(i)))
    return sorted(kept, key=lambda part: part.first)


def _listed(report: ReportSurvey) -> list[int]:
    """Heads that the list of contents names in its first form of numbers, with names in another form below them."""
    styles = [number.style for i in report.listing.entries if (number := report.numbers.get(i))]
    heads = [i for i in sorted(report.listing.heads) if i in report.numbers]
    own = [i for i in heads if report.numbers[i].style in styles[:1]]
    return own if min(len(own), len(heads) - len(own)) >= FEWEST_NUMERALS else []


def _is_usual_chapter(report: ReportSurvey, i: int) -> bool:
    """Whether a numbered line bears the usual name of a chapter, or its parts are counted under its number."""
    head = head_at(report, i)
    if not head or report.numbers[i].style not in ("dot", "boxed", "bare", "circled"):
        return False
    return bare_name(report.name(i, head)) in load(Reports).chapters or _counts_below(report, i)


def _counts_below(report: ReportSurvey, i: int) -> bool:
    """Whether the parts of a numbered line are counted right below it: 2. 주요사업 추진현황, then 2-1. …."""
    below = report.numbers.get(i + 1)
    own = report.numbers[i]
    return below is not None and own.style == "dot" and (below.upper, below.value) == (str(own.value), 1)


def _contents(report: ReportSurvey, end: int, start: int) -> ReportPart | None:
    """The list of contents before the first part, from its heading on."""
    at = heading_at(report.lines, min(end, start or end))
    if at is not None:
        return ReportPart("contents", at, at, 1)
    numerals = [i for i in range(min(end, start)) if i in report.numbers and report.numbers[i].style in CHAPTER_STYLES]
    return ReportPart("contents", numerals[0], numerals[0], 0) if numerals else None
