"""Which bullet of a report stands below which: by their indents where the report keeps to them, else by their ranks.

Layout: offices choose their bullets freely (◎ above ―, ‣ above ∘), and set each a little further in than the one above.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median_low

from parsers.draft import LogicalItem
from parsers.text.bullets import marker_rank
from parsers.text.line import Line

Place = tuple[int, int]
# So many of the lines with a bullet have its usual indent, where indents tell levels.
KEPT = 0.8
FEWEST_INDENTS = 2
FIRST: Place = (-1, 0)


def places_of(lines: Sequence[Line]) -> Mapping[str, Place]:
    """The usual indent and the rank of each bullet of a report; empty where its indents tell nothing."""
    marked = sorted((line for line in lines if line.marker), key=lambda line: line.marker or "")
    indents = {
        marker: [line.indent for line in group] for marker, group in groupby(marked, key=lambda line: line.marker)
    }
    usual = {marker: median_low(found) for marker, found in indents.items()}
    kept = sum(indent == usual[marker] for marker, found in indents.items() for indent in found)
    if len(set(usual.values())) < FEWEST_INDENTS or kept < KEPT * len(marked):
        return {}
    return {marker: (indent, marker_rank(marker)) for marker, indent in usual.items() if marker is not None}


def levelled(items: Sequence[LogicalItem], places: Mapping[str, Place]) -> list[LogicalItem]:
    """Items with their levels counted from 0 over the bullets they have."""
    if not places:
        return list(items)
    told = [places.get(item.marker or "", FIRST) for item in items]
    order = sorted({place for item, place in zip(items, told, strict=True) if not item.flattened})
    return [
        item if item.flattened else replace(item, level=order.index(place))
        for item, place in zip(items, told, strict=True)
    ]
