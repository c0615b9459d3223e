"""Two sorted sequences as one of pairs, without holding either."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")


def side_by_side(
    lefts: Iterable[Left], rights: Iterable[Right], key: Callable[[Left | Right], Any]
) -> Iterator[tuple[Left | None, Right | None]]:
    """Pairs of equal keys, with None beside what only one side has. Both sides come sorted by the key.

    Where a key occurs more than once, the first goes with the first. Neither side may hold None.
    """
    left_rest, right_rest = iter(lefts), iter(rights)
    left, right = next(left_rest, None), next(right_rest, None)
    while left is not None or right is not None:
        if right is None or (left is not None and key(left) < key(right)):
            yield left, None
            left = next(left_rest, None)
        elif left is None or key(right) < key(left):
            yield None, right
            right = next(right_rest, None)
        else:
            yield left, right
            left, right = next(left_rest, None), next(right_rest, None)
