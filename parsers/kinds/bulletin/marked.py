"""Whether every item of a bulletin's articles begins with a bullet: then a line without one is the rest of an item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.page import Page
from parsers.structure.joins import Joiner
from parsers.structure.marked import every_item_is
from parsers.text.line import Line


def joiner_for(page: Page, bodies: Sequence[Sequence[Line]]) -> Joiner:
    """What joins the lines of articles, whose lines below the title are given."""
    marked = every_item_is(bodies, page.lines.usual_gap, page.margins)
    return replace(page.joiner, items_marked=True) if marked else page.joiner
