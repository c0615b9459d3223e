"""Which lines of a release only go on with the line above: those of a printed page break at its margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.kinds.release.cells import cells as lost_cells
from parsers.language import sentences
from parsers.page import Page
from parsers.structure.prose import is_wrapped
from parsers.text.line import Line


@dataclass(frozen=True, slots=True)
class Wrapping:
    """Numbers of lines: `rests` go on with the line above, `sentences` belong to one that takes several lines."""

    wraps: bool = False
    rests: frozenset[int] = frozenset()
    sentences: frozenset[int] = frozenset()


NO_WRAPPING = Wrapping()


def wrapping_on(page: Page, lines: Sequence[Line]) -> Wrapping:
    """How running text among the lines is wrapped; nothing is where each paragraph stands on one line."""
    in_table = lost_cells(lines)
    if not page.margins.wraps or not is_wrapped([line for line, lost in zip(lines, in_table, strict=True) if not lost]):
        return Wrapping()
    found = [item for item in page.items(lines) if not item.flattened and len(item.lines) > 1]
    return Wrapping(
        wraps=True,
        rests=frozenset(line.number for item in found for line in item.lines[1:]),
        sentences=frozenset(line.number for item in found if sentences.ends(item.text.text) for line in item.lines),
    )
