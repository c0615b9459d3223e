"""One difference between two outputs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal

What = Literal["gained", "lost", "changed", "moved"]


class Absent(Enum):
    """In place of a value that is not there; null is a value."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class RecordName:
    """A record as a person finds it."""

    ordinal: int
    kind: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one thing.

    `document` is its path, "" where the outputs as a whole are meant; `record` is None for the document's own fields.
    `field` is the path of the field in the row, "" for the whole record or document. `before` and `after` are values
    of JSON, for what moved the places in words. `line` and its text `source` are those of the later output, for what
    was lost of the earlier one. `note` says what the values do not. `family` is what all differences of such a field
    are counted by: its path without the names of entries, but with the types of facts (`sections[].kind`,
    `facts[date].end`). `echoes` are differences that follow from this one.
    """

    what: What
    document: str
    record: RecordName | None
    field: str
    before: Any = ABSENT
    after: Any = ABSENT
    line: int | None = None
    source: str | None = None
    note: str = ""
    family: str = ""
    echoes: tuple[Echo, ...] = ()


@dataclass(frozen=True, slots=True)
class Echo:
    """A difference that says nothing new beside another one. `how` tells how it follows from that one.

    `things` is what it is about, in the plural, for echoes to be counted: "and 17 facts in it". Where it is empty,
    `how` says all.
    """

    difference: Difference
    things: str
    how: str
