"""Where the cells of a table stand in the source text, so that the source can be shown as a table, too."""

from __future__ import annotations

from typing import Any

# Between cells stand spaces, tabs and line ends, and in Markdown bars and rulers.
BETWEEN = frozenset("|-: \t\n\u00a0")

CellAddress = tuple[int, int] | None


def places_of(text: str, start: int, table: dict[str, Any]) -> list[list[CellAddress]] | None:
    """First and last character (the last excluded) of every cell in `text`, the header's row first.

    `start` is the first character of the table's line. An empty cell is None. All is None where the text does not hold
    the cells one after the other.
    """
    at = start
    placed: list[list[CellAddress]] = []
    for row in [table["header"], *table["rows"]] if table["header"] else table["rows"]:
        places: list[CellAddress] = []
        for cell in row:
            place = _find(text, at, cell)
            if place is None and cell.strip():
                return None
            places.append(place)
            at = place[1] if place else at
        placed.append(places)
    return placed


def _find(text: str, at: int, cell: str) -> CellAddress:
    """The next place of a cell, whose inner white space may be another in the text."""
    wanted = [character for character in cell if not character.isspace()]
    if not wanted:
        return None
    first = None
    for character in wanted:
        at = _next(text, at, character)
        if at == len(text) or text[at] != character:
            return None
        first = at if first is None else first
        at += 1
    return (first or 0), at


def _next(text: str, at: int, wanted: str) -> int:
    """The first place that is neither white space nor a ruler, or holds the character that is wanted."""
    while at < len(text) and text[at] != wanted and (text[at] in BETWEEN or text[at].isspace()):
        at += 1
    return at
