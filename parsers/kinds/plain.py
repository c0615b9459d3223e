"""A document of no known kind: one record that holds all of it, its wrapped lines joined to items."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.joins import Joiner, joiner_for
from parsers.korean import Korean
from parsers.lines import Line, Lines
from parsers.outline import items_of
from parsers.parsed import Block, Draft, Parsed
from parsers.text import SourceText


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """One `text` record, nothing lost and nothing guessed; none where the document is empty."""
    if not lines.content:
        return Parsed("unknown", ())
    record = text_record(source, lines.content, joiner_for(lines, korean), double_spaced=lines.double_spaced)
    return Parsed("unknown", (record,))


def text_record(source: SourceText, lines: Sequence[Line], joiner: Joiner, *, double_spaced: bool) -> Draft:
    """One record of lines that are no part of any other: their items under no heading."""
    items = tuple(items_of(source, lines, joiner, double_spaced=double_spaced))
    return Draft(
        kind="text",
        lines=tuple(lines),
        units=tuple(("other", text) for item in items for text in item.texts()),
        blocks=(Block("other", None, None, items),),
    )
