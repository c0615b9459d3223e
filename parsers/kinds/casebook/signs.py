"""What gives a casebook away."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.cases import heads
from parsers.cases.chapters import FRONT, is_collection, is_contents_heading, speaks_of_cases
from parsers.cases.region_lines import region_line
from parsers.gazetteer.bodies import is_title
from parsers.gazetteer.regions import standing_alone
from parsers.kind import Sign
from parsers.kinds.casebook.parse import case_spans, chapter_pages, titled_cases
from parsers.mentions import date
from parsers.mentions.date import Period
from parsers.page import Page
from parsers.structure.contacts import ends_item, names_a_contact
from parsers.structure.headings import recognise
from parsers.text.line import Line

# Usual blocks that stand within so many lines below a case's region.
FIRST_BLOCKS = ("summary", "background", "overview")
LONGEST_HEAD = 5
# So few cases are a book by the blocks that they have as well.
FEW = 2
# What parts the cells of a head.
CELLS = regex.compile(r"\s{2,}|\t")
# A case alone has so many blocks of different kinds at least.
FEWEST_BLOCKS = 3
CASES = "enough cases (a region with a usual block heading below)"
CHAPTER_PAGE = "a chapter page"
CONTACT = "the line that names a case's contact"
BLOCKS = "blocks as cases have them"
OWN_OFFICE = "an office of the case's own region answers"
SEEKS = (CASES, CHAPTER_PAGE, CONTACT, BLOCKS, OWN_OFFICE)


def signs(page: Page) -> list[Sign]:
    """A book has several cases, each a region's head with a usual block below it; a chapter page counts as well.

    A case alone in a file is one by its contact line, which names an office of a region.
    """
    cases = max(_announced(page), _heads_with_blocks(page.content), _alike(page), key=len)
    if not cases:
        return []
    few = len(cases) <= FEW
    alone = len(cases) == 1
    return [
        *cases,
        *([*_contact(page.content), *_own_office(page.content)] if alone else []),
        *(_blocks(page.content) if few else []),
        *(Sign(f"chapter page at line {found.part.line}", CHAPTER_PAGE) for found in page.once(chapter_pages)),
    ]


def _alike(page: Page) -> list[Sign]:
    """The cases of a book whose first block has a name of its own, the same in case after case.

    Articles of a bulletin may look alike; the cover calls no bulletin a collection of cases.
    """
    content = page.content
    regions = [first + heads.region_at(content[first:after]) for first, after in page.once(case_spans)[0]]
    regions = heads.alike(content, [i for i in regions if region_line(content[i])])
    sure = len(regions) > FEW and any(is_collection(line.squeezed) for line in content[:FRONT])
    found = [Sign(f"case at line {content[i].number}", CASES, decisive=sure) for i in regions]
    return found if len(regions) > 1 else []


def _announced(page: Page) -> list[Sign]:
    """The cases of a book whose contents announce them; a periodical announces its articles alike."""
    if _is_periodical(page.content):
        return []
    found = page.once(titled_cases)
    sure = len(found) > FEW or any(is_collection(line.squeezed) for line in page.content[:FRONT])
    return [Sign(f"case at line {page.content[case.title].number}", CASES, decisive=sure) for case in found]


def _is_periodical(lines: Sequence[Line]) -> bool:
    """Whether the head, above the list of contents, is a periodical's: title and day of issue, no word of cases."""
    end = next((i for i, line in enumerate(lines[:FRONT]) if is_contents_heading(line.squeezed)), FRONT)
    front = lines[:end]
    titled = any(is_title(cell) for line in front for cell in CELLS.split(line.body))
    return titled and not speaks_of_cases(front) and any(_states_day(line) for line in front)


def _states_day(line: Line) -> bool:
    """Whether a line states a day with its year."""
    stated = (found.fields["period"] for found in date.find(line.text))
    return any(isinstance(p, Period) and p.stated.year is not None and p.stated.day is not None for p in stated)


def _blocks(lines: Sequence[Line]) -> list[Sign]:
    """Blocks of several kinds, in a text that holds a case or two."""
    kinds = {heading.kind for line in lines if (heading := recognise(line)) is not None}
    return [Sign(f"blocks of {len(kinds)} kinds", BLOCKS)] if len(kinds) >= FEWEST_BLOCKS else []


def _own_office(lines: Sequence[Line]) -> list[Sign]:
    """The contact at the end of the only case, where it begins with the region that heads the case."""
    regions = {"".join(named.region.split()) for line in lines if (named := region_line(line))}
    asked = ["".join(line.body.split()) for i, line in enumerate(lines) if ends_item(lines, i)]
    found = any(region in text for region in regions for text in asked)
    return [Sign(OWN_OFFICE, OWN_OFFICE)] if found else []


def _contact(lines: Sequence[Line]) -> list[Sign]:
    """The first line that names a contact with region and telephone."""
    named = (line for i, line in enumerate(lines) if ends_item(lines, i) and names_a_contact(line))
    return [Sign(f"contact at line {line.number}", CONTACT) for line in list(named)[:1]]


def _heads_with_blocks(lines: Sequence[Line]) -> list[Sign]:
    """The region lines that have a summary or another usual block within the lines of a head."""
    found = []
    for i, line in enumerate(lines):
        named = region_line(line)
        if named is not None and (named.labelled or standing_alone(line.headline)):
            below = (recognise(following) for following in lines[i + 1 : i + 1 + LONGEST_HEAD])
            if any(heading is not None and heading.kind in FIRST_BLOCKS for heading in below):
                found.append(Sign(f"case at line {line.number}"))
    return found
