"""Words that several messages share."""

from __future__ import annotations

from collections.abc import Sequence


def counted(number: int, noun: str) -> str:
    """A number and its noun, in the plural but for 1: `1 file`, `12,000 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def first_of(names: Sequence[str], count: int) -> str:
    """The first names of `count`, and how many more there are: `가.txt, 나.txt and 2 more`."""
    more = count - len(names)
    return ", ".join(names) + (f" and {more:,} more" if more else "")
