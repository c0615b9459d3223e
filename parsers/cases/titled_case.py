"""A case that its title heads, wherever it was found: by the contents of the book, or by blocks that recur."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.cases.chapters import speaks_of_cases
from parsers.text.line import Line


@dataclass(frozen=True, slots=True)
class TitledCase:
    """Indices of a case's first line, of its title's first line and of the line behind it, and of its first block.

    `above` is the first of its chapter's lines above it, `chapter` that of the chapter's title, None where a running
    head or nothing stands there; `begin` and `end` bound the title in the text of its line, if it stands on one.
    `region` is the place of the case as written, empty where none is named, and `within` the municipality of a town;
    `stop` is the index behind its last line.
    """

    above: int
    chapter: int | None
    first: int
    title: int
    after: int
    begin: int
    end: int
    block: int
    region: str
    stop: int
    within: str = ""


def tell_of_cases(lines: Sequence[Line], cases: Sequence[TitledCase]) -> bool:
    """Whether a book is one of cases: its cover speaks of them, or most of what titles head in it names a place."""
    return speaks_of_cases(lines) or 2 * sum(bool(case.region) for case in cases) > len(cases)
