"""Which document of one output is which of another: by path, and by content where a file was renamed."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ingest.compare.outputs import Bundle, Output
from ingest.sidebyside import side_by_side


def paired(a: Output, b: Output) -> Iterator[tuple[Bundle | None, Bundle | None]]:
    """Every document of both outputs, by path; the side that lacks it is None.

    A file that left one path and came at another is one pair, given where the later output has it. Of documents without
    a partner of the same path only the number and place are remembered, of all others nothing.
    """
    came_from = _renamed(a, b)
    moved = set(came_from.values())
    # Their rows are fetched when their turn comes in `b`; without a rename, this reading of `a` is saved.
    places = {left.listed.number: left.place for left in a.bundles() if left.listed.number in moved} if moved else {}
    for left, right in side_by_side(a.bundles(), b.bundles(), attrgetter("path")):
        if right and not left and right.listed.number in came_from:
            yield a.at(places[came_from[right.listed.number]]), right
        elif right or (left and left.listed.number not in moved):
            yield left, right


def _renamed(a: Output, b: Output) -> dict[int, int]:
    """For rows of documents.jsonl of `b` the row of `a` that held the same file under a path that is gone."""
    lost: dict[str, list[int]] = {}
    gained: dict[str, list[int]] = {}
    for left, right in side_by_side(a.documents(), b.documents(), attrgetter("path")):
        if left and not right:
            lost.setdefault(left.row["sha256"], []).append(left.number)
        if right and not left:
            gained.setdefault(right.row["sha256"], []).append(right.number)
    return {now: was for digest, rows in gained.items() for now, was in zip(rows, lost.get(digest, ()), strict=False)}
