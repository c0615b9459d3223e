"""Cases (우수사례) that a release carries in the form of a casebook: with region, blocks and contact."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.cases import heads, spans
from parsers.cases.case import case
from parsers.cases.habits import habits_of
from parsers.cases.region_lines import region_line
from parsers.draft import Draft
from parsers.kinds.release import contact_cells, contact_tables
from parsers.page import Page
from parsers.structure.headings import recognise
from parsers.text.line import Line

FEWEST_BLOCKS = 2


def drafts(page: Page, lines: Sequence[Line]) -> list[Draft]:
    """The cases among a release's lines, in order; none unless usual blocks stand below each region."""
    found, categories = spans.find(lines, ())
    if not found or not all(_has_blocks(lines[first:after]) for first, after in found):
        return []
    parts = [_without_table(lines[first:after]) for first, after in found]
    habits = habits_of(parts, categories)
    return [case(page, part, habits) for part in parts]


def _has_blocks(lines: Sequence[Line]) -> bool:
    """Whether a region stands above usual headings of cases; the cell of a table that names one has none below it."""
    if region_line(lines[heads.region_at(lines)]) is None:
        return False
    kinds = {heading.kind for line in lines if (heading := recognise(line)) is not None}
    return len(kinds) >= FEWEST_BLOCKS


def _without_table(lines: Sequence[Line]) -> Sequence[Line]:
    """A case without the table of who answers for the release, which ends the last one."""
    for i in range(1, len(lines)):
        first = contact_cells.cells_of(lines[i].body, lines[i].number)
        if not contact_cells.is_label(first[0].squeezed):
            continue
        near = lines[i : i + contact_cells.REACH + 1]
        if contact_tables.begins([cell for line in near for cell in contact_cells.cells_of(line.body, line.number)]):
            return lines[:i]
    return lines
