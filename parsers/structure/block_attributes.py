"""The labelled values of a block; a value may go on in the items below: `(성과) ❶ …`, `❷ …`; `1차 : …`, `2차 : …`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from parsers.draft import LogicalItem
from parsers.structure import attributes
from parsers.text.bullets import marker_rank
from parsers.text.numbering import ROWS
from schemas.record import Attribute

# 1차 :, 2회 :
ORDINAL = regex.compile(r"(?P<value>\d{1,2})(?P<unit>차|회|단계|안)\s?[:：]")
# How many items may stand below a point, before the next one.
MOST_BELOW = 6


def attributes_of(items: Sequence[LogicalItem]) -> Iterator[Attribute]:
    """The labelled values of the items of a block; the points in which a value goes on have no labels of their own."""
    taken: set[int] = set()
    for i, item in enumerate(items):
        if i in taken:
            continue
        found = list(attributes.of_item(item))
        if found and not item.flattened:
            below = list(_points_below(items, i, found[-1].value))
            taken.update(below)
            value = " ".join([found[-1].value, *(attributes.without_notes(items[j].text.text) for j in below)])
            found[-1] = found[-1].model_copy(update={"value": value})
        yield from found


def _points_below(items: Sequence[LogicalItem], at: int, value: str) -> Iterator[int]:
    """Indices of the items below one that go on with the points of its value; what explains one may stand between."""
    expected = _next_point(value)
    rank = marker_rank(items[at].marker) if items[at].marker else -1
    since = 0
    for i in range(at + 1, len(items)):
        item = items[i]
        since += 1
        if expected is None or item.flattened or since > MOST_BELOW + 1:
            return
        if item.marker is None and expected.match(item.text.text):
            yield i
            expected, since = _next_point(item.text.text), 0
        elif not _explains(item, rank):
            return


def _explains(item: LogicalItem, rank: int) -> bool:
    """Whether an item says more of the point above it: by a lower bullet, or in brackets that are no label (’31년)."""
    if item.marker is not None:
        return marker_rank(item.marker) > rank
    return attributes.BRACKETED.match(item.text.text) is not None and not any(attributes.of_item(item))


def _next_point(text: str) -> regex.Pattern[str] | None:
    """What the point behind those of a text begins with: of the sort that its first one is; None where it has none."""
    ordinal = ORDINAL.match(text)
    if ordinal:
        return regex.compile(rf"{int(ordinal['value']) + 1}{ordinal['unit']}\s?[:：]")
    row = next(((first, last) for first, last in ROWS if first <= text[:1] <= last and not first.isascii()), None)
    if row is None:
        return None
    last = max(char for char in text if row[0] <= char <= row[1])
    return regex.compile(regex.escape(chr(ord(last) + 1))) if last < row[1] else None
