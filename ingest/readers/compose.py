"""Paragraphs, tables and notes become one text with marks: the same document gives the same text in every format.

- A paragraph is a line; a line break in it begins another. Blank paragraphs stay blank lines, but not in tables.
- The cells of a table stand one after the other, by row and column, each with lines of its own.
- A table or box that floats stands before or behind the whole line of its paragraph, one that stands in the line like a
  character divides it. A box of one short line in the middle of a text stays in its line.
- A note stands behind its paragraph, or behind the outermost table that refers to it.
- Running heads stand before their paragraph, running feet behind their section.
- A form feed begins the first line of a page that is forced to begin.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace

from ingest.readers.blocks import Box, NoteText, Paragraph, Running, Section, Table, TableCell
from ingest.readers.frames import as_text
from ingest.readers.raised import raised
from parsers.text.marks import Caption, Cell, Furniture, ListNumber, Mark, Note, PageMark, TextBox

# A text box of at most so many characters stays in the line it stands in.
LONGEST_INLINE = 40
# Controls that are no text; a form feed is ours alone.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\ufeff]")


def compose(sections: Iterable[Section], paged: bool = False) -> tuple[str, tuple[Mark, ...]]:
    """The text of a document in NFC, and its marks. `paged`: each section is a page of the file."""
    writer = _Writer(paged)
    for section in sections:
        writer.section(section)
    return writer.finish()


class _Writer:
    def __init__(self, paged: bool) -> None:
        self._paged = paged
        self._pages = 0
        self._lines: list[str] = []
        self._at = 0
        self._marks: list[Mark] = []
        self._tables = 0
        self._notes: list[tuple[NoteText, int, int]] = []
        self._feet: list[Running] = []
        self._page = 0
        self._feed = ""
        # How many tables hold what is written now.
        self._depth = 0

    def section(self, paragraphs: Section) -> None:
        if self._paged and self._pages:
            self._break_page()
        self._pages += 1
        for paragraph in paragraphs:
            self._paragraph(paragraph)
        feet, self._feet = self._feet, []
        for foot in feet:
            self._marked(foot.paragraphs, lambda start, end: Furniture(start, end, "footer"))

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        if self._page or self._paged:
            self._marks.append(PageMark(self._page, self._at, self._pages if self._paged else None))
        # Marks that hold others come before these already, but for pages.
        marks = sorted(self._marks, key=lambda mark: (mark.start, not isinstance(mark, PageMark)))
        return "".join(f"{line}\n" for line in self._lines), tuple(marks)

    def _paragraph(self, paragraph: Paragraph) -> None:
        if paragraph.breaks_page and not self._depth and self._at:
            self._break_page()
        line = _Line(paragraph.label, paragraph.printed)
        before: list[Table | Box] = []
        after: list[Table | Box] = []
        wrote = False
        for part in paragraph.parts:
            block = as_text(part) if isinstance(part, Table) else part
            if isinstance(block, str):
                line.add(block)
            elif isinstance(block, NoteText):
                line.refer(block)
            elif isinstance(block, Running):
                self._running(block)
                # It is anchored in a paragraph, but for what a page prints: that is one of its own.
                wrote = wrote or self._paged or block.kind == "navigation"
            elif (short := _inline(block)) and (line.filled or _has_text(paragraph)):
                line.set_in(short)
            elif not block.inline:
                (after if line.filled else before).append(block)
            else:
                self._blocks(before)
                self._line(line, blank=False)
                self._blocks([block])
                before, line, wrote = [], _Line(""), True
        self._blocks(before)
        self._line(line, blank=not (wrote or before or after or self._depth))
        self._blocks(after)
        if not self._depth:
            self._write_notes()

    def _line(self, line: _Line, blank: bool) -> None:
        """Writes what has gathered, if it is text; `blank`: also if it is not."""
        if line.filled or blank:
            self._notes += line.write(self._put, self._marks)

    def _put(self, line: str) -> int:
        """Writes a line; returns where it begins. In tables, boxes and notes blank lines are left out."""
        if self._depth and not line:
            return self._at
        feed, self._feed = (self._feed, "") if line else ("", self._feed)
        start = self._at + len(feed)
        self._lines.append(feed + line)
        self._at = start + len(line) + 1
        return start

    def _blocks(self, blocks: Iterable[Table | Box]) -> None:
        for block in blocks:
            if isinstance(block, Box):
                self._marked(block.paragraphs, TextBox)
            else:
                self._table(block)

    def _table(self, table: Table) -> None:
        number, self._tables = self._tables, self._tables + 1
        self._depth += 1
        if not table.caption_below:
            self._marked(table.caption, lambda start, end: Caption(start, end, number))
        for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
            self._cell(cell, number)
        if table.caption_below:
            self._marked(table.caption, lambda start, end: Caption(start, end, number))
        self._depth -= 1

    def _cell(self, cell: TableCell, table: int) -> None:
        def mark(start: int, end: int) -> Mark:
            return Cell(start, end, table, cell.row, cell.column, cell.rows, cell.columns, cell.header)

        if not self._marked(cell.paragraphs, mark):
            self._marks.append(mark(self._at, self._at))

    def _marked(self, paragraphs: list[Paragraph], mark: Callable[[int, int], Mark]) -> bool:
        """Writes paragraphs without blank lines and marks them. Returns whether there was anything to write."""
        start, place = self._at + len(self._feed), len(self._marks)
        self._depth += 1
        for paragraph in paragraphs:
            self._paragraph(paragraph)
        self._depth -= 1
        if self._at <= start:
            return False
        # Before the marks of what lies in it.
        self._marks.insert(place, mark(start, self._at - 1))
        return True

    def _running(self, running: Running) -> None:
        # On a page that was printed all stands where it is read.
        if running.kind == "footer" and not self._paged:
            self._feet.append(running)
        else:
            kind = running.kind
            self._marked(running.paragraphs, lambda start, end: Furniture(start, end, kind))

    def _write_notes(self) -> None:
        notes, self._notes = self._notes, []
        for note, start, end in notes:
            paragraphs = note.paragraphs or [Paragraph()]
            first = next(iter(paragraphs[0].parts), "")
            spaced = isinstance(first, str) and first[:1].isspace()
            head = replace(paragraphs[0], parts=[note.number, "" if spaced else " ", *paragraphs[0].parts])
            reference = (start, end)
            kind = note.kind
            self._marked([head, *paragraphs[1:]], lambda s, e, k=kind, r=reference: Note(s, e, k, r))  # type: ignore[misc]
            # A note on a note.
            self._write_notes()

    def _break_page(self) -> None:
        self._marks.append(PageMark(self._page, self._at, self._pages if self._paged else None))
        self._page, self._feed = self._at, "\f"


class _Line:
    """The text of a paragraph while it gathers, with where its number and the references to notes stand in it."""

    def __init__(self, label: str, printed: bool = False) -> None:
        self._printed = printed
        self._parts: list[str] = [f"{label} "] if label else []
        self._label = label
        self._spots: list[tuple[int, NoteText | None, str]] = []
        self.filled = False

    def add(self, text: str) -> None:
        if CONTROLS.search(text):
            text = CONTROLS.sub("", text)
        self._parts.append(text)
        self.filled = self.filled or bool(text.strip())

    def refer(self, note: NoteText) -> None:
        self._spot(note, raised(note.number))

    def set_in(self, text: str) -> None:
        """Puts the text of a small box in, parted from what stands beside it."""
        if self._parts and not self._parts[-1][-1:].isspace():
            self._parts.append(" ")
        self._spot(None, text)
        self._parts.append(" ")

    def _spot(self, note: NoteText | None, text: str) -> None:
        self._spots.append((len(self._parts), note, text))
        self._parts.append(text)
        self.filled = True

    def write(self, put: Callable[[str], int], marks: list[Mark]) -> list[tuple[NoteText, int, int]]:
        """Writes the lines and marks what lies in them. Returns the notes referred to with their spans."""
        # Every part is in NFC for itself but where it begins with a combining mark; so the whole is made so first, and
        # places are found by the length of what stands before them.
        whole = unicodedata.normalize("NFC", "".join(self._parts)) if self.filled else ""
        whole = whole if self._printed else whole.rstrip()
        starts = [put(line if self._printed else line.rstrip()) for line in whole.split("\n")]
        lines = whole.split("\n")
        if self._label and whole:
            marks.append(ListNumber(starts[0], starts[0] + min(len(self._label), len(lines[0]))))
        notes = []
        for index, note, text in self._spots:
            before = unicodedata.normalize("NFC", "".join(self._parts[:index]))
            line = before.count("\n")
            start = starts[line] + len(before) - (before.rfind("\n") + 1)
            if note:
                notes.append((note, start, start + len(text)))
            else:
                marks.append(TextBox(start, start + len(text)))
        return notes


def _has_text(paragraph: Paragraph) -> bool:
    return any(isinstance(part, str) and part.strip() for part in paragraph.parts)


def _inline(block: Table | Box) -> str:
    """The text of a small box that stands in its line; empty for any other block."""
    if not isinstance(block, Box) or not block.inline or len(block.paragraphs) != 1:
        return ""
    (paragraph,) = block.paragraphs
    text = CONTROLS.sub("", "".join(part for part in paragraph.parts if isinstance(part, str))).strip()
    plain = all(isinstance(part, str) for part in paragraph.parts) and not paragraph.label
    return unicodedata.normalize("NFC", text) if plain and "\n" not in text and len(text) <= LONGEST_INLINE else ""
