"""Rows as the source writes them: the parsers meet plain characters, the reader of a row those of the document.

Items and facts know the place of each character. The other texts of a row (titles, labels, values, names) are words of
its own lines: they are looked up there, white space apart, from the line on that the row names.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Any, TypeVar

from parsers.text.source import SourceText
from schemas.base import Row
from schemas.document import Document, Embargo, OutlineEntry, OutlinePart
from schemas.fact import AwardFact, ChangeFact, LawFact, OrganizationFact, PressFact
from schemas.record import (
    Attachment,
    Attribute,
    Byline,
    Contact,
    Item,
    Plan,
    Record,
    Region,
    ScheduleEntry,
    Section,
    Table,
)

AnyRow = TypeVar("AnyRow", bound=Row)
# The fields that hold words of the source. All others are worked out of them, or are exact already.
FIELDS: dict[type[Row], tuple[str, ...]] = {
    Document: ("title", "publisher", "audience", "embargo", "outline"),
    Embargo: ("text",),
    OutlinePart: ("title", "entries"),
    OutlineEntry: ("text",),
    Record: (
        *("title", "label", "category", "region", "lead", "summary", "sections", "attributes", "contacts", "subtitles"),
        *("plans", "attachments", "entries", "byline"),
    ),
    Region: ("text",),
    Section: ("heading", "items", "tables"),
    Item: ("marker",),
    Table: ("caption", "unit", "header", "rows"),
    Attribute: ("key", "value"),
    Contact: ("text", "organization", "department", "person", "position"),
    Plan: ("text", "due"),
    Attachment: ("label", "title"),
    ScheduleEntry: ("region", "text"),
    Byline: ("person", "outlet"),
    ChangeFact: ("before", "after", "subject"),
    OrganizationFact: ("name",),
    LawFact: ("name",),
    AwardFact: ("name",),
    PressFact: ("outlet",),
}


class Written:
    """A plain text as its source writes it, for the rows made of it."""

    def __init__(self, text: SourceText) -> None:
        self._text = text

    @cached_property
    def _places(self) -> list[int]:
        return [at for at, char in enumerate(self._text.text) if not char.isspace()]

    @cached_property
    def _squeezed(self) -> str:
        return "".join(self._text.text.split())

    @cached_property
    def _as_written(self) -> str:
        """The characters of the squeezed text as the source writes them."""
        written = self._text.as_written
        return "".join([written[at] for at in self._places])

    def row(self, row: AnyRow, start: int = 0) -> AnyRow:
        """A row made of the characters from `start` on, its words as the source writes them."""
        if self._text.written is None:
            return row
        line = getattr(row, "line", None)
        start = self._text.starts[line - 1] if line else start
        fields = {name: self._value(getattr(row, name), start) for name in FIELDS.get(type(row), ())}
        return row.model_copy(update=fields)

    def _value(self, value: Any, start: int) -> Any:
        if isinstance(value, str):
            return self._words(value, start)
        if isinstance(value, list):
            return [self._value(each, start) for each in value]
        return self.row(value, start) if isinstance(value, Row) else value

    def _words(self, words: str, start: int) -> str:
        """Words as written. What does not stand in the lines as a whole was put together of parts that do."""
        first = bisect_left(self._places, start)
        found = self._found("".join(words.split()), first)
        if found is None:
            return " ".join(self._found(word, first) or word for word in words.split(" "))
        if len(found) == len(words):
            return found
        characters = iter(found)
        return "".join(char if char.isspace() else next(characters) for char in words)

    def _found(self, squeezed: str, first: int) -> str | None:
        at = self._squeezed.find(squeezed, first)
        at = self._squeezed.find(squeezed) if at < 0 else at
        return None if at < 0 else self._as_written[at : at + len(squeezed)]
