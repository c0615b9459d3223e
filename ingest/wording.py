"""Words that several messages share."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """A number and its noun, in the plural but for 1: `1 file`, `12,000 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
