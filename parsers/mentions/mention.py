"""A mention found in a text, and the one total order among candidates that overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mention:
    """A candidate: its type, its place in the text searched (offsets from 0, end exclusive), its type's own fields.

    `rule` names what found it, `date.full`; it is no part of what the mention says.
    """

    type: str
    start: int
    end: int
    fields: Mapping[str, object] = field(hash=False)
    rule: str = field(default="", compare=False)

    @property
    def value(self) -> str:
        """The normalised value of a phone, url or e-mail."""
        return str(self.fields["value"])


def _order(found: Mention) -> tuple[int, int, str]:
    return found.start - found.end, found.start, found.type


def _ordered(candidates: Iterable[Mention]) -> list[Mention]:
    """The candidates in the order in which they may stay. What they say is written out only where the rest is alike."""
    found = sorted(candidates, key=_order)
    if any(_order(one) == _order(other) for one, other in pairwise(found)):
        found.sort(key=lambda each: (*_order(each), repr(sorted(each.fields.items()))))
    return found


def resolve_overlaps(candidates: Iterable[Mention], lost: list[tuple[Mention, str]] | None = None) -> list[Mention]:
    """Of candidates that overlap the longest stays, then the earliest, then the first by type and fields.

    To `lost` those are added that do not stay, each with the reason; what says the same as another is no rival.
    """
    found = list(candidates)
    if len(found) < 2:
        return found
    found.sort(key=_start)
    overlap = any(later.start < one.end for one, later in pairwise(found))
    return _settled(found, lost) if overlap else found


def _start(found: Mention) -> int:
    return found.start


def _settled(candidates: Iterable[Mention], lost: list[tuple[Mention, str]] | None) -> list[Mention]:
    kept: list[Mention] = []
    taken: set[int] = set()
    for found in _ordered(candidates):
        places = range(found.start, found.end)
        if taken.isdisjoint(places):
            kept.append(found)
            taken.update(places)
        elif lost is not None and found not in kept:
            lost.append((found, _why(found, kept)))
    return sorted(kept, key=_start)


def _why(found: Mention, kept: Iterable[Mention]) -> str:
    """Why a mention gave way to the first of those kept that it overlaps."""
    winner = next(other for other in kept if other.start < found.end and found.start < other.end)
    by = winner.rule or winner.type
    if winner.end - winner.start > found.end - found.start:
        return f"{by} is longer"
    return f"{by} begins earlier" if winner.start < found.start else f"{by} is as long and comes first by type"
