"""A mention found in a text, and the one total order among candidates that overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mention:
    """A candidate: its type, its place in the text searched (offsets from 0, end exclusive), its type's own fields."""

    type: str
    start: int
    end: int
    fields: Mapping[str, object] = field(hash=False)

    @property
    def value(self) -> str:
        """The normalised value of a phone, url or e-mail."""
        return str(self.fields["value"])


def _order(found: Mention) -> tuple[int, int, str, str]:
    return found.start - found.end, found.start, found.type, repr(sorted(found.fields.items()))


def resolve_overlaps(candidates: Iterable[Mention]) -> list[Mention]:
    """Of candidates that overlap the longest stays, then the earliest, then the first by type and fields."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for found in sorted(candidates, key=_order):
        places = range(found.start, found.end)
        if taken.isdisjoint(places):
            kept.append(found)
            taken.update(places)
    return sorted(kept, key=lambda f: f.start)
