"""The paragraphs of a HWP 3 file as blocks."""

from __future__ import annotations

import struct
from typing import NamedTuple

from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Table, TableCell
from ingest.readers.hwp3.characters import REPLACEMENT, character
from ingest.readers.hwp3.stream import Stream
from ingest.readers.refusals import DEEPEST, damaged, too_deep

CHAR_SHAPE, PARA_SHAPE, LINE = 31, 187, 14
# Codes below this stand for controls.
FIRST_CHARACTER = 32
END = 13
# Controls that stand in the text with all they say: how many characters they take, and what they look like.
INLINE = {
    7: (42, ""),
    8: (48, ""),
    9: (4, "\t"),
    12: (1, ""),
    18: (4, ""),
    19: (4, ""),
    20: (4, ""),
    21: (4, ""),
    22: (12, ""),
    23: (5, ""),
    24: (3, "-"),
    25: (3, ""),
    26: (123, ""),
    27: (1, ""),
    28: (32, ""),
    30: (2, "\u00a0"),
    31: (2, " "),
}
# Controls with a head of four characters, behind which more follows that is not counted.
HEAD = 4
FIELD, BOOKMARK, BOX, PICTURE, RULE, COMMENT, RUNNING, NOTE, REFERENCE = 5, 6, 10, 11, 14, 15, 16, 17, 29
AUTOMATIC, OVERLAP = 18, 23
PAGE, FOOTNOTE, ENDNOTE = 0, 1, 2
TABLE, TEXT_BOX, EQUATION = 0, 1, 2
TEXT_OBJECT = 6
# Hunits (1/1800 inch): edges of cells that are nearer are one edge.
SAME = 20


class _CellSlot(NamedTuple):
    """Where a cell lies: left and upper edge, width, height."""

    x: int
    y: int
    width: int
    height: int


class Body:
    """Reads the paragraphs of a stream. `replaced` counts the characters that johab does not know."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._depth = 0
        self.replaced = 0

    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of the list that begins here: up to one without characters."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep()
        found = []
        while (paragraph := self._paragraph()) is not None:
            found.append(paragraph)
        self._depth -= 1
        return found

    def _paragraph(self) -> Paragraph | None:
        follows, count, lines, shaped = struct.unpack("<BHHB", self._stream.take(6))
        self._stream.skip(6 + CHAR_SHAPE)
        if not count:
            return None
        if not follows:
            self._stream.skip(PARA_SHAPE)
        self._stream.skip(LINE * lines)
        for _ in range(count if shaped else 0):
            if self._stream.number("B") != 1:
                self._stream.skip(CHAR_SHAPE)
        paragraph = Paragraph()
        while count > 0:
            count -= self._character(paragraph)
        return paragraph

    def _character(self, paragraph: Paragraph) -> int:
        """Reads a character or control; returns how many characters it counts for."""
        code = self._stream.number("H")
        if code >= FIRST_CHARACTER:
            paragraph.add(self._shown(code))
            return 1
        if code == END:
            return 1
        if code in INLINE:
            size, text = INLINE[code]
            rest = self._stream.take(2 * size - 2)
            paragraph.add(self._inline(code, rest) or text)
            return size
        size = self._stream.number("I")
        self._stream.skip(2)
        paragraph.parts += self._control(code, size)
        return HEAD

    def _shown(self, code: int) -> str:
        text = character(code)
        self.replaced += text == REPLACEMENT
        return text

    def _inline(self, code: int, rest: bytes) -> str:
        if code == AUTOMATIC:
            kind, number = struct.unpack_from("<HH", rest)
            return "" if kind in (PAGE, FOOTNOTE, ENDNOTE) else str(number)
        if code == OVERLAP:
            return "".join(self._shown(one) for one in struct.unpack_from("<3H", rest) if one >= FIRST_CHARACTER)
        return ""

    def _control(self, code: int, size: int) -> list[Part]:
        if code in (FIELD, BOOKMARK, REFERENCE):
            self._stream.skip(size)
            return []
        if code == BOX:
            return self._box()
        if code == PICTURE:
            return self._picture()
        if code == RULE:
            self._stream.skip(84)
            return []
        if code == COMMENT:
            self._stream.skip(8)
            self.paragraphs()
            return []
        if code == RUNNING:
            foot = self._stream.take(10)[8]
            return [Running("footer" if foot else "header", self.paragraphs())]
        if code == NOTE:
            number, kind = struct.unpack_from("<HH", self._stream.take(14), 8)
            return [NoteText("endnote" if kind else "footnote", f"{number})", self.paragraphs())]
        raise damaged(f"its text holds a control that does not exist ({code})")

    def _box(self) -> list[Part]:
        look = self._stream.take(84)
        kind, count = struct.unpack_from("<HH", look, 78)
        inline = look[8] == 0
        places = [_CellSlot(*struct.unpack_from("<4H", self._stream.take(27), 4)) for _ in range(count)]
        texts = [self.paragraphs() for _ in places]
        caption = self.paragraphs()
        if kind == TABLE:
            return [Table(_cells(places, texts), inline, caption, caption_below=True)]
        if kind == EQUATION:
            # Its text is its script.
            return [part for paragraphs in texts for one in paragraphs for part in one.parts]
        boxes: list[Part] = [Box(paragraphs, inline) for paragraphs in (*texts, caption)]
        return boxes

    def _picture(self) -> list[Part]:
        look = self._stream.take(348)
        size, kind = struct.unpack_from("<I", look)[0], look[74]
        content = self._stream.take(size)
        boxes: list[Part] = []
        if kind == 3:
            boxes += [Box(paragraphs) for paragraphs in self._drawn(content)]
        return [*boxes, Box(self.paragraphs())]

    def _drawn(self, content: bytes) -> list[list[Paragraph]]:
        """The texts of the boxes in a drawing: objects in a row, each with what all have and two parts of its own."""
        stream = Stream(content)
        stream.skip(stream.number("I"))
        found = []
        left = len(content) - 28
        while left >= 12:
            common = stream.take(stream.number("I"))
            first = stream.take(stream.number("I"))
            second = stream.take(stream.number("I"))
            left -= 12 + len(common) + len(first) + len(second)
            if len(common) >= 2 and struct.unpack_from("<H", common)[0] == TEXT_OBJECT and second:
                outer, self._stream = self._stream, Stream(second)
                found.append(self.paragraphs())
                self._stream = outer
        return found


def _cells(places: list[_CellSlot], texts: list[list[Paragraph]]) -> list[TableCell]:
    """Cells with the rows and columns that their edges make."""
    xs = _edges([place.x for place in places] + [place.x + place.width for place in places])
    ys = _edges([place.y for place in places] + [place.y + place.height for place in places])
    return [
        TableCell(
            row=ys[place.y],
            column=xs[place.x],
            rows=max(ys[place.y + place.height] - ys[place.y], 1),
            columns=max(xs[place.x + place.width] - xs[place.x], 1),
            paragraphs=paragraphs,
        )
        for place, paragraphs in zip(places, texts, strict=True)
    ]


def _edges(found: list[int]) -> dict[int, int]:
    """The number of the edge that each place is."""
    numbers: dict[int, int] = {}
    first, number = None, -1
    for place in sorted(set(found)):
        if first is None or place - first > SAME:
            first, number = place, number + 1
        numbers[place] = number
    return numbers
