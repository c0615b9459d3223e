"""Whether every item of several texts begins with a bullet: then a line without one is the rest of an item."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.structure.beginnings import begins_anew
from parsers.text.line import Line

# So many items show a habit; of so many one may break it.
FEWEST = 6
SELDOM = 20


def every_item_is(bodies: Sequence[Sequence[Line]], usual_gap: int) -> bool:
    """Whether hardly a line without a bullet begins an item: the first of an article, one set off, with a label or a
    number, or a row of a table."""
    items = sum(line.marker is not None for body in bodies for line in body)
    others = sum(
        i == 0 or (line.blank_before > usual_gap and not line.page_start) or begins_anew(line.text) or "\t" in line.text
        for body in bodies
        for i, line in enumerate(body)
        if line.marker is None
    )
    return items >= FEWEST and SELDOM * others <= items
