"""Whether a line that names a usual block heads one in its place, or is part of the block that it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.cases import divisions
from parsers.cases.case_lines import CaseLines, PlacedCaseHeading
from parsers.structure.headings import Heading
from parsers.structure.rows import FEWEST_COLUMNS
from schemas.record import SectionKind

# What comes at the end of a case, below all its examples.
LAST_BLOCKS: tuple[SectionKind, ...] = ("results", "improvement", "plan")


def heads_block(case: CaseLines, i: int, heading: Heading, found: Sequence[PlacedCaseHeading]) -> tuple[bool, str]:
    """Whether a line that names a block heads one here, rather than a part of the block it stands in; and why."""
    line = case.lines[i]
    if heading.numbered or heading.kind == "summary":
        return True, "its number" if heading.numbered else "the summary, which no block holds"
    if (line.marker is not None) != case.habits.bulleted:
        return False, "the bullet or its lack is against the book's habit"
    if case.is_crowded(i):
        return False, "it stands close among its neighbours: a cell of a table"
    above = found[-1] if found else None
    current = case.named.get(above.index) if above else None
    if above is not None and _in_example(case, i, heading, above, found):
        return False, "the numbered example that it stands in names its own parts"
    if current is not None and set(heading.terms) & set(current.terms):
        return False, "it repeats a word of the heading above"
    if i in case.usual:
        return True, "the book heads blocks so"
    part = _part(case, i, heading, above, current)
    return part is None, part or "nothing makes it a part of the block above"


def _in_example(
    case: CaseLines, i: int, heading: Heading, above: PlacedCaseHeading, found: Sequence[PlacedCaseHeading]
) -> bool:
    """Whether a line names a part of a numbered example: below its number, a block closed before is named again."""
    known = {placed.kind for placed in found}
    closed = known - {above.kind}
    between = range(above.index + 1, i + 1)
    first = next((j for j in between if j in case.named and case.named[j].kind in closed), None)
    if first is None or (heading.kind not in known and heading.kind in LAST_BLOCKS):
        return False
    return any(divisions.counts_a_part(case.lines, j) for j in range(above.index + 1, first))


def _part(
    case: CaseLines, i: int, heading: Heading, above: PlacedCaseHeading | None, current: Heading | None
) -> str | None:
    """Why an unusual heading is one inside a block: named by a usual one to come, repeated, or below one."""
    to_come = (case.named[j] for j in case.usual if j > i)
    if any(len(later.terms) > 1 and heading.terms[0] in later.terms for later in to_come):
        return "a usual heading to come names it"
    if _is_named_again(case, i, heading):
        return "the case names it more than once"
    if _names_table(case, i, heading):
        return "a column of the table below has its name"
    if above is None or current is None:
        return None
    if above.index in case.usual and i == above.index + 1:
        return "it stands right below a usual heading"
    bulleted_below = i + 1 < len(case.lines) and case.lines[i + 1].marker is not None
    if above.index + 1 in case.named and above.index in case.usual and bulleted_below:
        return "the block above has sub-headings, and this one has bullets below"
    if heading.kind != current.kind:
        return None
    # 추진과정 and 주요내용 may follow one another; under a heading that names both, each is a part.
    if heading.kind != "process" or (len(current.terms) > 1 and len(heading.terms) == 1):
        return "a block of this kind is open"
    return None


def _is_named_again(case: CaseLines, i: int, heading: Heading) -> bool:
    """Whether a case names a heading more than once; one that joins names does not by heading parts of its own."""
    several = len(heading.terms) > 1
    known = [case.named[j] for j in case.named if j <= i or not several]
    again = any(sum(other.terms.count(term) for other in known) > 1 for term in heading.terms)
    return again and case.standing[case.lines[i].squeezed] + len(heading.terms) > 2


def _names_table(case: CaseLines, i: int, heading: Heading) -> bool:
    """Whether the line below is the header row of a table that a heading names: one of its columns is called so."""
    if i + 1 >= len(case.lines):
        return False
    below = case.lines[i + 1]
    row = below.marker is None and len(below.text.split()) >= FEWEST_COLUMNS
    return row and len(heading.terms) == 1 and heading.terms[0] in below.squeezed
