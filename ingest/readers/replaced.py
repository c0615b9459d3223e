"""What is told of characters that could not be read."""

from __future__ import annotations

from parsers.issues import issue
from schemas.issue import Issue


def places(count: int) -> str:
    """A number of places in words."""
    return "1 place" if count == 1 else f"{count} places"


def replaced(count: int, how: str, line: int | None = None) -> list[Issue]:
    """The issue of so many characters that stand for ones that could not be read; none for none."""
    return [issue("decode_replaced", line, f"{how}, {places(count)}")] if count else []
