"""One text, one coordinate system.

The source text is fixed once. Whatever is left out of it (page numbers, double spaces) or put in (a space at a line
join) is written down as Segments, so that any offset of the joined text maps back exactly. Nothing is aligned
afterwards by searching.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

# As `str.isspace` tells white space, which the module `regex` does not do for every character.
LINE_END = re.compile(r"\n")
# Words with one plain space between them.
WORDS = re.compile(r"\S+(?: \S+)*")


def normalise(text: str) -> str:
    """The source text of a decoded file: no BOM, line ends as `\\n`, Unicode NFC; otherwise untouched."""
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True)
class SourceText:
    """A document's text. Offsets count characters from 0, lines from 1; a line ends before its `\\n`.

    A text in plain characters (`parsers/text/plain.py`) has in `written` the source text it was made of: one character
    for each of its own, on the same lines.
    """

    text: str
    written: Segments | None = None

    @property
    def original(self) -> SourceText:
        """The source text, as it is written; all offsets of the output count in it."""
        return self.written.source if self.written else self

    @cached_property
    def as_written(self) -> str:
        """The text with each character as the source writes it; but spaces are plain ones."""
        if self.written is None:
            return self.text
        pairs = zip(self.text, self.written.text, strict=True)
        return "".join(" " if char == " " else written for char, written in pairs)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the source text the characters `[start:end)` stand, at least one."""
        if self.written is None:
            return start, end
        return self.written.source_span(start, start + 1)[0], self.written.source_span(end - 1, end)[1]

    def span_here(self, start: int, end: int) -> tuple[int, int]:
        """Where in this text the characters `[start:end)` of the source text stand; what was left out is empty."""
        return (self.written.joined_at(start), self.written.joined_at(end)) if self.written else (start, end)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Offset of each line's first character."""
        return (0, *(found.end() for found in LINE_END.finditer(self.text)))

    @property
    def line_count(self) -> int:
        """Number of lines; text after the last `\\n` counts as one, even when empty."""
        return len(self.starts)

    @property
    def last_line(self) -> int:
        """The number of the last line as people count: 0 of an empty text. Nothing behind the last `\\n` is none."""
        return self.line_count - (not self.line(self.line_count))

    def line_span(self, number: int) -> tuple[int, int]:
        """Start and end offset of line `number`, without its `\\n`."""
        start = self.starts[number - 1]
        end = self.starts[number] - 1 if number < len(self.starts) else len(self.text)
        return start, end

    def line(self, number: int) -> str:
        """The text of line `number`."""
        start, end = self.line_span(number)
        return self.text[start:end]

    def line_at(self, offset: int) -> int:
        """The number of the line that holds the character at `offset`."""
        return bisect_right(self.starts, offset)


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of the source, or characters `inserted` before source offset `start` (`end` is then equal to it)."""

    start: int
    end: int
    inserted: str = ""

    @property
    def length(self) -> int:
        """Characters it gives to the joined text."""
        return len(self.inserted) or self.end - self.start


class Segments:
    """A text joined from spans of the source, in source order, and inserted characters."""

    __slots__ = ("_joined_starts", "pieces", "source", "text")

    def __init__(self, source: SourceText, pieces: Iterable[Piece]) -> None:
        self.source = source
        self.pieces = tuple(piece for piece in pieces if piece.inserted or piece.end != piece.start)
        parts: list[str] = []
        starts: list[int] = []
        at = 0
        last = 0
        for piece in self.pieces:
            start, end, inserted = piece.start, piece.end, piece.inserted
            if start < last or end < start or (inserted and end != start):
                raise ValueError(f"pieces out of order at source offset {start}")
            part = inserted or source.text[start:end]
            parts.append(part)
            starts.append(at)
            at += len(part)
            last = end
        self.text = "".join(parts)
        self._joined_starts = starts

    @property
    def as_written(self) -> str:
        """The text with each character as the source writes it; but spaces are plain ones."""
        written = self.source.as_written
        return "".join(piece.inserted or written[piece.start : piece.end] for piece in self.pieces)

    def to_source(self, offset: int) -> int | None:
        """Source offset of the joined character at `offset`; None where that character was inserted."""
        if not 0 <= offset < len(self.text):
            raise IndexError(f"offset {offset} outside a text of {len(self.text)} characters")
        at = bisect_right(self._joined_starts, offset) - 1
        piece = self.pieces[at]
        return None if piece.inserted else piece.start + offset - self._joined_starts[at]

    def to_joined(self, offset: int) -> int | None:
        """Joined offset of the source character at `offset`; None where the joined text leaves it out."""
        for start, piece in zip(self._joined_starts, self.pieces, strict=True):
            if not piece.inserted and piece.start <= offset < piece.end:
                return start + offset - piece.start
        return None

    def joined_at(self, offset: int) -> int:
        """Where in the joined text the source character at `offset` stands, or the first behind it that is there."""
        at = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        if at < 0:
            return 0
        return self._joined_starts[at] + min(offset - self.pieces[at].start, self.pieces[at].length)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest source span that covers the joined characters `[start:end)`.

        Raises ValueError when the range is empty or holds inserted characters only.
        """
        offsets = [at for at in (self.to_source(i) for i in range(start, end)) if at is not None]
        if not offsets:
            raise ValueError(f"joined range {start}:{end} holds no source characters")
        return offsets[0], offsets[-1] + 1

    def cut(self, start: int, end: int) -> Segments:
        """The joined characters `[start:end)` as Segments of their own."""
        pieces: list[Piece] = []
        first = max(bisect_right(self._joined_starts, start) - 1, 0)
        # Only over what is cut out: a table of a thousand lines is cut a thousand times.
        for index in range(first, bisect_left(self._joined_starts, end)):
            at, piece = self._joined_starts[index], self.pieces[index]
            low, high = max(start, at) - at, min(end, at + piece.length) - at
            if low >= high:
                continue
            if piece.inserted:
                pieces.append(Piece(piece.start, piece.end, piece.inserted[low:high]))
            else:
                pieces.append(Piece(piece.start + low, piece.start + high))
        return Segments(self.source, pieces)


def words_of(source: SourceText, start: int, end: int) -> list[Piece]:
    """Pieces for a source range: white space at both ends dropped, every inner run of it cut to one space."""
    pieces: list[Piece] = []
    text = source.text
    for words in WORDS.finditer(text, start, end):
        at, words_end = words.span()
        if pieces:
            pieces.append(Piece(at - 1, at) if text[at - 1] == " " else Piece(at, at, " "))
        pieces.append(Piece(at, words_end))
    return pieces
