"""A document of no known kind: one record that holds all of it, every line an item of its own."""

from __future__ import annotations

from parsers.lines import Line, Lines
from parsers.outline import LogicalItem
from parsers.parsed import Block, Draft, Parsed
from parsers.text import Segments, SourceText, words_of


def parse(source: SourceText, lines: Lines) -> Parsed:
    """One `text` record, nothing lost and nothing guessed; none where the document is empty."""
    if not lines.content:
        return Parsed("unknown", ())
    items = tuple(_item(source, line) for line in lines.content)
    return Parsed(
        "unknown",
        (
            Draft(
                kind="text",
                lines=lines.content,
                units=tuple(("other", item.text) for item in items),
                blocks=(Block("other", None, None, items),),
            ),
        ),
    )


def _item(source: SourceText, line: Line) -> LogicalItem:
    text = Segments(source, words_of(source, line.body_start, line.end))
    return LogicalItem(text, (line,), 0, line.marker, False)
