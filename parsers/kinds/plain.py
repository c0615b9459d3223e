"""A document of no known kind: one record that holds all of it, its wrapped lines joined to items."""

from __future__ import annotations

from parsers.joins import joiner_for
from parsers.korean import Korean
from parsers.lines import Lines
from parsers.outline import items_of
from parsers.parsed import Block, Draft, Parsed
from parsers.text import SourceText


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """One `text` record, nothing lost and nothing guessed; none where the document is empty."""
    if not lines.content:
        return Parsed("unknown", ())
    items = tuple(items_of(source, lines.content, joiner_for(lines, korean), double_spaced=lines.double_spaced))
    return Parsed(
        "unknown",
        (
            Draft(
                kind="text",
                lines=lines.content,
                units=tuple(("other", text) for item in items for text in item.texts()),
                blocks=(Block("other", None, None, items),),
            ),
        ),
    )
