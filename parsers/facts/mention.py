"""A mention found in a text, and the one total order among candidates that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: its type, its place in the text searched (offsets from 0, end exclusive), its normalised value."""

    type: str
    start: int
    end: int
    value: str


def settle(candidates: Iterable[Found]) -> list[Found]:
    """Of candidates that overlap the longest stays, then the earliest, then the first by type; in text order."""
    kept: list[Found] = []
    for found in sorted(candidates, key=lambda f: (f.start - f.end, f.start, f.type)):
        if all(found.end <= other.start or other.end <= found.start for other in kept):
            kept.append(found)
    return sorted(kept, key=lambda f: f.start)
