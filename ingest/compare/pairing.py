"""Which document of one output is which of another: by path, and by content where a file was renamed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from ingest.compare.outputs import Bundle, Listed, Output, Place


class _Sorted(Protocol):
    @property
    def path(self) -> str: ...


Thing = TypeVar("Thing", bound=_Sorted)
Pair = tuple[Thing | None, Thing | None]


def paired(a: Output, b: Output) -> Iterator[Pair[Bundle]]:
    """Every document of both outputs, by path; the side that lacks it is None.

    A file that left one path and came at another is one pair, given where the later of the two paths stands.
    Only documents without a partner of the same path are remembered, and of these only where they are.
    """
    partners = _renamed(a, b)
    waiting: dict[tuple[str, int], Place] = {}
    for left, right in _merged(a.bundles(), b.bundles()):
        if left and right:
            yield left, right
        elif left:
            partner = partners.get(("a", left.listed.number))
            if partner is None:
                yield left, None
            elif partner in waiting:
                yield left, b.at(waiting.pop(partner))
            else:
                waiting["a", left.listed.number] = left.place
        elif right:
            partner = partners.get(("b", right.listed.number))
            if partner is None:
                yield None, right
            elif partner in waiting:
                yield a.at(waiting.pop(partner)), right
            else:
                waiting["b", right.listed.number] = right.place


def _renamed(a: Output, b: Output) -> dict[tuple[str, int], tuple[str, int]]:
    """Rows of documents.jsonl that hold the same file under two paths, each with the other."""
    lost: dict[str, list[Listed]] = {}
    gained: dict[str, list[Listed]] = {}
    for left, right in _merged(a.documents(), b.documents()):
        if left and not right:
            lost.setdefault(left.row["sha256"], []).append(left)
        if right and not left:
            gained.setdefault(right.row["sha256"], []).append(right)
    partners: dict[tuple[str, int], tuple[str, int]] = {}
    for digest, left_paths in lost.items():
        for left, right in zip(left_paths, gained.get(digest, ()), strict=False):
            partners["a", left.number] = ("b", right.number)
            partners["b", right.number] = ("a", left.number)
    return partners


def _merged(lefts: Iterable[Thing], rights: Iterable[Thing]) -> Iterator[Pair[Thing]]:
    """Two sequences sorted by path as one. Where a path occurs twice, the first goes with the first."""
    left_rest, right_rest = iter(lefts), iter(rights)
    left, right = next(left_rest, None), next(right_rest, None)
    while left or right:
        if right is None or (left is not None and left.path < right.path):
            yield left, None
            left = next(left_rest, None)
        elif left is None or right.path < left.path:
            yield None, right
            right = next(right_rest, None)
        else:
            yield left, right
            left, right = next(left_rest, None), next(right_rest, None)
