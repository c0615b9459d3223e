"""A document as its kinds see it: its text, and what is worked out of it once, whoever asks first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from parsers.draft import Contents, Draft, Grid, LogicalItem
from parsers.language.kiwi import Korean
from parsers.mentions.days import reference_day
from parsers.structure import given, items, prose, tables
from parsers.structure.given import GivenTable, contents_of, given_tables
from parsers.structure.joins import Joiner, joiner_for
from parsers.structure.margins import Layout, measure
from parsers.structure.remainder import text_record
from parsers.text.line import Line
from parsers.text.lines import Lines, split
from parsers.text.marks import Mark
from parsers.text.plain import marks_in, plain
from parsers.text.source import Segments, SourceText

Answer = TypeVar("Answer")


class Page:
    """A document's text with its lines, tables, margins and joiner; made once and handed to every kind.

    `source` is the text in plain characters, which knows the source text it was made of. A page never changes: each of
    its properties, and each answer of `once`, depends on the text alone.
    """

    def __init__(self, source: SourceText, korean: Korean, marks: Sequence[Mark] = ()) -> None:
        self.source = plain(source)
        self.korean = korean
        self.marks = marks_in(self.source, marks)
        self._answers: dict[Callable[[Page], Any], Any] = {}

    def once(self, question: Callable[[Page], Answer]) -> Answer:
        """The answer to a question about this page, worked out at the first call and kept as long as the page."""
        if question not in self._answers:
            self._answers[question] = question(self)
        answer: Answer = self._answers[question]
        return answer

    @cached_property
    def lines(self) -> Lines:
        """Its lines, divided into page furniture and content."""
        return split(self.source, self.marks)

    @property
    def content(self) -> tuple[Line, ...]:
        """The lines that carry content."""
        return self.lines.content

    @cached_property
    def tables(self) -> list[GivenTable]:
        """The tables that its file gives, with all their cells."""
        return given_tables(self.source, self.content, self.marks)

    @cached_property
    def tabled(self) -> frozenset[int]:
        """Numbers of the lines in these tables."""
        return frozenset(number for table in self.tables for number in table.numbers)

    @cached_property
    def running(self) -> Lines:
        """Its lines without those of given tables: how running text is set is learned from these."""
        if not self.tables:
            return self.lines
        return replace(self.lines, content=tuple(line for line in self.content if line.number not in self.tabled))

    @cached_property
    def margins(self) -> Layout:
        """Where its lines end, and how they are spaced."""
        return measure(self.running)

    @cached_property
    def joiner(self) -> Joiner:
        """What decides about the meeting of two of its lines; the way it spells is learned from it."""
        return joiner_for(self.running, self.margins, self.korean)

    def joiner_of(self, lines: Sequence[Line]) -> Joiner:
        """The same for a part of the page, learned from its lines alone: what stands around it may be set otherwise."""
        running = replace(self.running, content=tuple(line for line in lines if line.number not in self.tabled))
        return joiner_for(running, measure(running), self.korean)

    @cached_property
    def day(self) -> str | None:
        """The ISO day near which it was written, None where nothing in it tells."""
        return reference_day(self.source.text)

    def whole(self, line: Line) -> Segments:
        """The text of one line as it stands, its bullet included."""
        return items.whole(self.source, line)

    def part(self, line: Line, start: int, end: int) -> Segments:
        """The characters `[start:end)` of a line's text."""
        return items.part_of_line(self.source, line, start, end)

    def joined(self, lines: Sequence[Line]) -> Segments:
        """The text of one item that stands on several lines, without its bullet."""
        return items.join(self.source, lines, self.joiner)

    def items(self, lines: Sequence[Line]) -> list[LogicalItem]:
        """The logical items of lines in a row without headings; every line goes into exactly one."""
        return items.items_of(self.source, lines, self.joiner)

    def contents(self, lines: Sequence[Line], joiner: Joiner | None = None) -> Contents:
        """The items and tables of lines in a row without headings; every line goes into exactly one.

        Cells between tabs make a table where its rows are alike. `joiner` decides instead of the page's where more is
        known of how these lines are set.
        """
        of_file = {grid.first for grid in self.given_among(lines)}
        found = [grid for grid in self.grids_among(lines) if grid.first in of_file or self._is_regular(grid, lines)]
        joins = joiner or self.joiner
        return contents_of(lines, found, lambda rows: items.items_of(self.source, rows, joins))

    def _is_regular(self, grid: Grid, lines: Sequence[Line]) -> bool:
        """Whether a table of tabs has rows alike; bars come with a rule that is no row, which reports set aside."""
        return not tables.BAR_ROW.fullmatch(lines[grid.first].text) and tables.is_regular(grid.table)

    def given_among(self, lines: Sequence[Line]) -> list[Grid]:
        """The tables of the file that stand whole among lines in a row, each before those in its cells."""
        return given.find(self.tables, lines)

    def text_record(self, lines: Sequence[Line]) -> Draft:
        """The record of lines that are no part of any other."""
        return text_record(lines, self.contents(lines))

    def grids_among(self, lines: Sequence[Line]) -> list[Grid]:
        """All tables among lines in a row: those of the file, and those whose cells stand between tabs or bars."""
        whole = self.given_among(lines)
        taken = {i for grid in whole for i in range(grid.first, grid.after)}
        found = [*whole, *tables.find(self.source, lines, self.lines.usual_gap, taken)]
        return sorted(found, key=lambda grid: (grid.first, -grid.after))


def reads_as_prose(page: Page) -> bool:
    """Whether a page's text is running prose, and hardly any items."""
    return prose.is_running(page.content)
