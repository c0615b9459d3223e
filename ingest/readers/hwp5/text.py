"""The characters of a HWP 5 paragraph: text, and the controls that stand in it."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence

# Controls that are one character, and what they look like.
CHARACTERS = {10: "\n", 13: "", 24: "-", 30: "\u00a0", 31: " "}
SINGLE = frozenset((0, 10, 13, *range(24, 32)))
TAB = 9
# Controls that stand for an object of their own, which follows the paragraph as a record.
ANCHORS = frozenset((1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23))
CONTROL_SIZE = 8
REPLACEMENT = "\ufffd"


def pieces(data: bytes) -> Iterator[tuple[int, str | None]]:
    """Pieces of a paragraph's text with the position each begins at, in code units; None for an anchored object."""
    units = struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])
    at = start = 0
    while at < len(units):
        unit = units[at]
        if unit >= 32:
            at += 1
            continue
        if at > start:
            yield start, _decoded(units[start:at])
        if unit in SINGLE:
            yield at, CHARACTERS.get(unit, "")
            at += 1
        else:
            yield at, None if unit in ANCHORS else "\t" if unit == TAB else ""
            at += CONTROL_SIZE
        start = at
    if len(units) > start:
        yield start, _decoded(units[start:])


def _decoded(units: Sequence[int]) -> str:
    return struct.pack(f"<{len(units)}H", *units).decode("utf-16-le", "replace")


class Shapes:
    """Which character shape holds at which position of a paragraph."""

    def __init__(self, data: bytes) -> None:
        pairs = list(struct.iter_unpack("<II", data[: len(data) // 8 * 8]))
        self.starts = [start for start, _ in pairs]
        self._shapes = [shape for _, shape in pairs]

    def at(self, position: int) -> int:
        """The shape at a position; -1 where none is told."""
        index = bisect_right(self.starts, position) - 1
        return self._shapes[index] if index >= 0 else -1

    def cut(self, start: int, text: str) -> Iterator[tuple[str, int]]:
        """A text that begins at a position, cut where the shape changes, with the shape of each part."""
        # Characters above U+FFFF take two positions.
        at, part = start, ""
        for char in text:
            if part and at in self.starts:
                yield part, self.at(at - 1)
                part = ""
            part += char
            at += 1 if char <= "\uffff" else 2
        if part:
            yield part, self.at(at - 1)
