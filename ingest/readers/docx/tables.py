"""The cells of a DOCX table: columns are counted row by row, cells merged downwards say so themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ingest.readers import xml
from ingest.readers.blocks import Paragraph, Table, TableCell
from ingest.readers.docx.styles import is_on

# No table is wider; a figure above it is damage.
WIDEST = 1000


class Grid:
    """Reads a table; `paragraphs` reads what a cell holds."""

    def __init__(self, paragraphs: Callable[[xml.Element], list[Paragraph]]) -> None:
        self._paragraphs = paragraphs
        self._cells: list[TableCell] = []
        # The cell that reaches down to the row above, by its first column.
        self._open: dict[int, TableCell] = {}

    def table(self, element: xml.Element) -> Table:
        """The table of an element."""
        rows = [row for row in _held(element, "tr") if xml.child(row, "trPr", "del") is None]
        for number, row in enumerate(rows):
            self._row(number, row)
        return Table(self._cells)

    def _row(self, number: int, row: xml.Element) -> None:
        properties = xml.child(row, "trPr")
        mark = None if properties is None else xml.child(properties, "tblHeader")
        header = mark is not None and is_on(xml.attribute(mark, "val", "1"))
        column = 0 if properties is None else _width(xml.value(properties, "gridBefore"), 0)
        above, self._open = self._open, {}
        for element in _held(row, "tc"):
            look = xml.child(element, "tcPr")
            width = 1 if look is None else _width(xml.value(look, "gridSpan"), 1)
            merge = None if look is None else xml.child(look, "vMerge")
            opened = above.get(column)
            if merge is not None and xml.attribute(merge, "val", "continue") == "continue" and opened:
                opened.rows = number - opened.row + 1
                self._open[column] = opened
            else:
                cell = TableCell(number, column, 1, width, header, self._paragraphs(element))
                self._cells.append(cell)
                if merge is not None:
                    self._open[column] = cell
            column += width


def _held(element: xml.Element, name: str) -> Iterator[xml.Element]:
    """The rows of a table or cells of a row, also where a control of a form holds them."""
    for child in element:
        if xml.name_of(child) == name:
            yield child
        elif xml.name_of(child) in ("sdt", "sdtContent", "ins", "customXml", "moveTo"):
            yield from _held(child, name)


def _width(value: str, default: int) -> int:
    return min(max(int(value), default), WIDEST) if value.isdecimal() else default
