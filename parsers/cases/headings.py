"""Which lines of a case are headings of its blocks.

The vocabulary names the usual blocks; whether a line that names one is a heading in its place depends on what stands
around it: a book prints its blocks alike in case after case, and a block's sub-headings repeat its words.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.cases.blocks import block_key
from parsers.cases.case_lines import CaseLines, PlacedCaseHeading
from parsers.cases.habits import Habits
from parsers.cases.heads import counts_on
from parsers.cases.named_headings import heads_block
from parsers.cases.own_headings import is_own
from parsers.cases.references import reference_of
from parsers.evidence import settled, trace
from parsers.structure.headings import Heading, kind_by_ending
from parsers.structure.margins import Layout
from parsers.text.line import Line
from schemas.record import SectionKind

HANGUL = regex.compile(r"\p{Hangul}")
# What frames a heading: | 들은 말 |.
BARS = "│┃| "
NAMED = "heading by name"


def find(lines: Sequence[Line], category: str | None, habits: Habits, layout: Layout) -> list[PlacedCaseHeading]:
    """The headings among a case's lines, from after its head to before its contact line."""
    case = CaseLines(lines, category, habits, layout)
    found: list[PlacedCaseHeading] = []
    for i in range(len(lines)):
        heading = _heading_at(case, i, found)
        if heading is not None:
            found.append(heading)
    kept = trace()
    if kept is not None:
        kept.habits.update((line.number, habits.told(line)) for line in lines)
    return found


def _heading_at(case: CaseLines, i: int, found: Sequence[PlacedCaseHeading]) -> PlacedCaseHeading | None:
    """The heading that a line is, below those `found` above it; None where it is none."""
    line, named = case.lines[i], case.named.get(i)
    if reference_of(line):
        settled(NAMED, line.number, None, True, "the label of a reference page")
        return PlacedCaseHeading(i, "reference", line.text)
    if is_foreign_half(case.lines, i, case.habits):
        settled(NAMED, line.number, None, False, "the foreign words of the heading below")
        return None
    if heads_in_common(line, case.habits):
        settled(NAMED, line.number, None, True, "most cases of the book have a block of this name")
        return PlacedCaseHeading(i, _kind(line, named), line.body.strip(BARS))
    if line.number in case.habits.above_prose:
        settled(NAMED, line.number, None, True, "most cases of the book head their prose so")
        return PlacedCaseHeading(i, _kind(line, named), line.body)
    if line.number in case.habits.varying:
        settled(NAMED, line.number, None, True, "it is set or called like headings of the other cases")
        return PlacedCaseHeading(i, _kind(line, named), line.body.strip(BARS))
    if case.forms.get(i) in case.habits.forms:
        settled(NAMED, line.number, None, True, "all lines of its form are names above a text")
        return PlacedCaseHeading(i, _kind(line, named), line.body)
    if named and settled(NAMED, line.number, None, *heads_block(case, i, named, found)):
        return PlacedCaseHeading(i, named.kind, line.body)
    if i == 0 and _is_counted_on(case):
        settled(NAMED, line.number, None, True, "the number of the first usual heading counts on from it")
        return PlacedCaseHeading(i, _kind(line, named), line.body)
    if is_own(case, i, found):
        return PlacedCaseHeading(i, named.kind if named else "other", line.body)
    return None


def _is_counted_on(case: CaseLines) -> bool:
    """Whether the number of the first line comes right before that of the first line with a usual name."""
    usual = min((i for i in case.named if i > 0), default=None)
    return usual is not None and counts_on(case.lines[0], case.lines[usual])


def _kind(line: Line, named: Heading | None) -> SectionKind:
    """The kind of a heading by its name, else by how it ends."""
    return named.kind if named else kind_by_ending(line.body)


def heads_in_common(line: Line, habits: Habits) -> bool:
    """Whether a line names a block that most cases of the book have."""
    return bool(habits.blocks) and "\t" not in line.text and block_key(line) in habits.blocks


def is_foreign_half(lines: Sequence[Line], i: int, habits: Habits) -> bool:
    """Whether a line says in foreign words what the next one heads: HOW above 어떻게 했나, in case after case."""
    if i + 1 >= len(lines) or lines[i + 1].blank_before or HANGUL.search(lines[i].text):
        return False
    return heads_in_common(lines[i], habits) and heads_in_common(lines[i + 1], habits)
