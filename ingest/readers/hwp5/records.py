"""The records of a HWP 5 stream as trees: each holds those that follow it at a deeper level."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.readers.refusals import oversized

# Tags, as the specification of HWP 5.0 calls them (HWPTAG_…), by their distance from 0x10.
(
    DOCUMENT_PROPERTIES,
    ID_MAPPINGS,
    BIN_DATA,
    FACE_NAME,
    BORDER_FILL,
    CHAR_SHAPE,
    TAB_DEF,
    NUMBERING,
    BULLET,
    PARA_SHAPE,
) = range(0x10, 0x1A)
PARA_HEADER, PARA_TEXT, PARA_CHAR_SHAPE = 0x42, 0x43, 0x44
CTRL_HEADER, LIST_HEADER = 0x47, 0x48
SHAPE_COMPONENT, TABLE, EQEDIT = 0x4C, 0x4D, 0x58
# Where lines end on the page, and what marks ranges of a paragraph: they hold no others, and nothing we read.
LINES, RANGES = 0x45, 0x46
FORMS = {form: struct.Struct(f"<{form}") for form in "BHIi"}
HEAD = FORMS["I"]
# A size that says that the size stands in the next four bytes.
LONG = 0xFFF
# Records of a document nest below thirty.
DEEPEST_LEVEL = 400


@dataclass(slots=True)
class Record:
    """A record: its tag, its bytes, the records in it."""

    tag: int
    data: bytes
    level: int
    children: list[Record] = field(default_factory=list)

    def number(self, form: str, offset: int, default: int = 0) -> int:
        """A number in the bytes, by its form in `struct`; the default where the bytes are too few."""
        try:
            return int(FORMS[form].unpack_from(self.data, offset)[0])
        except struct.error:
            return default

    def text(self, offset: int) -> tuple[str, int]:
        """A text that has its length before it, and the offset behind it."""
        size = 2 * self.number("H", offset)
        start = offset + 2
        return self.data[start : start + size].decode("utf-16-le", "replace"), start + size

    def of(self, *tags: int) -> list[Record]:
        """The records right in it with one of these tags."""
        return [child for child in self.children if child.tag in tags]


@dataclass(slots=True)
class Checks:
    """What in a stream contradicts its own figures. HWP 5 has no checksum, so this is all that shows damage."""

    wrong: list[str] = field(default_factory=list)

    def expect(self, true: bool, what: str) -> None:
        """Notes what is wrong unless it is true."""
        if not true and what not in self.wrong:
            self.wrong.append(what)


def trees(data: bytes, checks: Checks) -> list[Record]:
    """The outermost records of a stream, each with those in it. Raises InputError when they nest too deep."""
    root = Record(0, b"", -1)
    path = [root]
    for record in _records(data, checks):
        checks.expect(record.level <= path[-1].level + 1, "a record stands deeper than its place allows")
        if record.tag in (LINES, RANGES):
            continue
        while path[-1].level >= record.level:
            path.pop()
        if len(path) > DEEPEST_LEVEL:
            raise oversized(f"its records lie more than {DEEPEST_LEVEL} deep in each other")
        path[-1].children.append(record)
        path.append(record)
    return root.children


def _records(data: bytes, checks: Checks) -> Iterator[Record]:
    at, end = 0, len(data)
    while at + 4 <= end:
        (head,) = HEAD.unpack_from(data, at)
        at += 4
        tag, level, size = head & 0x3FF, head >> 10 & 0x3FF, head >> 20
        if size == LONG and at + 4 <= end:
            (size,) = HEAD.unpack_from(data, at)
            at += 4
        checks.expect(tag >= DOCUMENT_PROPERTIES, "a record has a tag that no record has")
        checks.expect(at + size <= end, "the last record is cut off")
        yield Record(tag, data[at : at + size], level)
        at += size
    checks.expect(at >= end, "bytes are left behind the last record")
