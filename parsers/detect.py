"""Which kind a document is, from evidence in its text; never from its file name."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.chapters import find as chapter_pages
from parsers.headings import recognise
from parsers.lines import Lines
from parsers.regions import standing_alone
from schemas.document import DocumentKind

# A book has several cases, each with a region's head, a summary and a contact line. Below this it is something else.
CERTAIN = 3
UNCERTAIN = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind, and whether the evidence for it is thin."""

    kind: DocumentKind
    uncertain: bool = False


def detect(lines: Lines) -> Verdict:
    """The document's kind; `unknown` where nothing speaks for any."""
    cases = _heads_with_blocks(lines)
    evidence = cases + len(chapter_pages(lines.content))
    if cases and evidence >= CERTAIN:
        return Verdict("casebook")
    if cases >= UNCERTAIN and evidence > UNCERTAIN:
        return Verdict("casebook", uncertain=True)
    return Verdict("unknown")


def _heads_with_blocks(lines: Lines) -> int:
    """How many region lines have a summary or another usual block within the lines of a head."""
    count = 0
    for i, line in enumerate(lines.content):
        if standing_alone(line.headline):
            below = (recognise(following) for following in lines.content[i + 1 : i + 6])
            count += any(
                heading is not None and heading.kind in ("summary", "background", "overview") for heading in below
            )
    return count
