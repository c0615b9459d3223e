"""A document of no known kind: one record that holds all of it, its wrapped lines joined to items."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.issues import issue
from parsers.joins import Joiner, joiner_for
from parsers.korean import Korean
from parsers.lines import Line, Lines
from parsers.outline import items_of
from parsers.parsed import Block, Draft, Parsed
from parsers.text import SourceText

# - [제목](012_파일.md): an entry of an index.
LINK = regex.compile(r"\[.+\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
FEWEST_LINKS = 2


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """One `text` record, nothing lost and nothing guessed; none where the document is empty."""
    if not lines.content:
        return Parsed("unknown", ())
    record = text_record(source, lines.content, joiner_for(lines, korean), double_spaced=lines.double_spaced)
    return Parsed("unknown", (record,), issues=(issue("listing", None),) if is_listing(lines.content) else ())


def is_listing(lines: Sequence[Line]) -> bool:
    """Whether a text is an index of other documents: most of its lines are links to files."""
    links = sum(LINK.fullmatch(line.body) is not None for line in lines)
    return links >= FEWEST_LINKS and links > len(lines) / 2


def text_record(source: SourceText, lines: Sequence[Line], joiner: Joiner, *, double_spaced: bool) -> Draft:
    """One record of lines that are no part of any other: their items under no heading."""
    items = tuple(items_of(source, lines, joiner, double_spaced=double_spaced))
    return Draft(
        kind="text",
        lines=tuple(lines),
        units=tuple(("other", text) for item in items for text in item.texts()),
        blocks=(Block("other", None, None, items),),
    )
