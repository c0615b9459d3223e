"""A document as its kinds see it: its text, and what is worked out of it once, whoever asks first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, TypeVar

from parsers.draft import Contents, Draft, Grid, LogicalItem
from parsers.language.kiwi import Korean
from parsers.mentions.days import reference_day
from parsers.structure import items, prose, tables
from parsers.structure.joins import Joiner, joiner_for
from parsers.structure.margins import Layout, measure
from parsers.structure.remainder import text_record
from parsers.text.line import Line
from parsers.text.lines import Lines, split
from parsers.text.source import Segments, SourceText

Answer = TypeVar("Answer")


class Page:
    """A document's text with its lines, tables, margins and joiner; made once and handed to every kind.

    It never changes: each of its properties, and each answer of `once`, depends on the text alone.
    """

    def __init__(self, source: SourceText, korean: Korean) -> None:
        self.source = source
        self.korean = korean
        self._answers: dict[Callable[[Page], Any], Any] = {}

    def once(self, question: Callable[[Page], Answer]) -> Answer:
        """The answer to a question about this page, worked out at the first call and kept as long as the page."""
        if question not in self._answers:
            self._answers[question] = question(self)
        answer: Answer = self._answers[question]
        return answer

    @cached_property
    def lines(self) -> Lines:
        """Its lines, page furniture told from content."""
        return split(self.source)

    @property
    def content(self) -> tuple[Line, ...]:
        """The lines that carry content."""
        return self.lines.content

    @cached_property
    def margins(self) -> Layout:
        """Where its lines end, and how they are spaced."""
        return measure(self.lines)

    @cached_property
    def joiner(self) -> Joiner:
        """What decides about the meeting of two of its lines; the way it spells is learned from it."""
        return joiner_for(self.lines, self.margins, self.korean)

    @cached_property
    def day(self) -> str | None:
        """The ISO day near which it was written, None where nothing in it tells."""
        return reference_day(self.source.text)

    def whole(self, line: Line) -> Segments:
        """The text of one line as it stands, its bullet included."""
        return items.whole(self.source, line)

    def joined(self, lines: Sequence[Line]) -> Segments:
        """The text of one item that stands on several lines, without its bullet."""
        return items.join(self.source, lines, self.joiner)

    def items(self, lines: Sequence[Line]) -> list[LogicalItem]:
        """The logical items of lines in a row without headings; every line goes into exactly one."""
        return items.items_of(self.source, lines, self.joiner)

    def contents(self, lines: Sequence[Line]) -> Contents:
        """The items and tables of lines in a row without headings; every line goes into exactly one."""
        return Contents(tuple(self.items(lines)))

    def text_record(self, lines: Sequence[Line]) -> Draft:
        """The record of lines that are no part of any other."""
        return text_record(lines, self.contents(lines))

    def tables_in(self, lines: Sequence[Line]) -> list[Grid]:
        """The tables among lines of the page whose cells stand between tabs or bars, in order."""
        return tables.find(self.source, lines, self.lines.usual_gap)


def reads_as_prose(page: Page) -> bool:
    """Whether a page's text is running prose, and hardly any items."""
    return prose.is_running(page.content)
