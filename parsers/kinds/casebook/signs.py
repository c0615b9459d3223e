"""What gives a casebook away."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.gazetteer.regions import standing_alone
from parsers.kind import Sign
from parsers.kinds.casebook.parse import chapter_pages
from parsers.page import Page
from parsers.structure.contacts import ends_item, names_a_contact
from parsers.structure.headings import recognise
from parsers.text.line import Line

# Usual blocks that stand within so many lines below a case's region.
FIRST_BLOCKS = ("summary", "background", "overview")
LONGEST_HEAD = 5
CASES = "enough cases (a region with a usual block heading below)"
CHAPTER_PAGE = "a chapter page"
CONTACT = "the line that names a case's contact"
SEEKS = (CASES, CHAPTER_PAGE, CONTACT)


def signs(page: Page) -> list[Sign]:
    """A book has several cases, each a region's head with a usual block below it; a chapter page counts as well.

    A case alone in a file is one by its contact line, which names an office of a region.
    """
    cases = _heads_with_blocks(page.content)
    if not cases:
        return []
    return [
        *cases,
        *(_contact(page.content) if len(cases) == 1 else []),
        *(Sign(f"chapter page at line {found.part.line}", CHAPTER_PAGE) for found in page.once(chapter_pages)),
    ]


def _contact(lines: Sequence[Line]) -> list[Sign]:
    """The first line that names a contact with region and telephone."""
    named = (line for i, line in enumerate(lines) if ends_item(lines, i) and names_a_contact(line))
    return [Sign(f"contact at line {line.number}", CONTACT) for line in list(named)[:1]]


def _heads_with_blocks(lines: Sequence[Line]) -> list[Sign]:
    """The region lines that have a summary or another usual block within the lines of a head."""
    found = []
    for i, line in enumerate(lines):
        if standing_alone(line.headline):
            below = (recognise(following) for following in lines[i + 1 : i + 1 + LONGEST_HEAD])
            if any(heading is not None and heading.kind in FIRST_BLOCKS for heading in below):
                found.append(Sign(f"case at line {line.number}"))
    return found
