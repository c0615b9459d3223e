"""Whether every item of several texts begins with a bullet: then a line without one is the rest of an item."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.structure.beginnings import begins_anew
from parsers.structure.margins import Layout
from parsers.text.line import Line

# So many items show a habit; of so many one may break it.
FEWEST = 6
SELDOM = 20


def every_item_is(bodies: Sequence[Sequence[Line]], usual_gap: int, layout: Layout) -> bool:
    """Whether hardly a line without a bullet begins an item."""
    items = sum(line.marker is not None for body in bodies for line in body)
    others = sum(
        line.marker is None and _begins_item(above, line, usual_gap, layout)
        for body in bodies
        for above, line in zip((None, *body), body, strict=False)
    )
    return items >= FEWEST and SELDOM * others <= items


def _begins_item(above: Line | None, line: Line, usual_gap: int, layout: Layout) -> bool:
    """Whether a line begins an item without a bullet: the first of an article, one set off or below a line with room
    for it, one with a label or a number, or a row of a table."""
    set_off = line.blank_before > usual_gap and not line.page_start
    if above is None or set_off or begins_anew(line.text) or "\t" in line.text:
        return True
    return layout.ends_early(above, line.text)
