"""Tables that are none: those that only frame a text, and title bands (`Ⅱ | 추진 계획`)."""

from __future__ import annotations

import re

from ingest.readers.blocks import Box, Paragraph, Table, TableCell, hold_text

# What stands before a title in its band: a number, a letter, `참고 1`.
BAND_LABEL = re.compile(
    r"(?:(?:참고|붙임|별첨|첨부|별지|별표|부록)\d{0,2}|제?\d{1,2}[장절]?|[IVX]{1,4}|[Ⅰ-Ⅻ①-⑳❶-❿➀-➓]|□\d{1,2}|[가나다라마바사아자차카타파하])[.)]?"
)


def as_text(table: Table) -> Table | Box:
    """A box in place of a table of which only one cell has text, or which is a band of a label and a title."""
    filled = [cell for cell in sorted(table.cells, key=lambda c: (c.row, c.column)) if hold_text(cell.paragraphs)]
    if hold_text(table.caption):
        return table
    if len(filled) == 1:
        return Box(filled[0].paragraphs, table.inline)
    if len(filled) == 2 and filled[0].row == filled[1].row:
        label, title = (_only_line(cell) for cell in filled)
        if label and title and BAND_LABEL.fullmatch("".join(label.split())):
            return Box([Paragraph([f"{label} {title}"])], table.inline)
    return table


def _only_line(cell: TableCell) -> str:
    """The text of a cell that has one line of plain text; empty for any other."""
    lines = [paragraph for paragraph in cell.paragraphs if hold_text([paragraph])]
    if len(lines) != 1 or lines[0].label or not all(isinstance(part, str) for part in lines[0].parts):
        return ""
    text = "".join(part for part in lines[0].parts if isinstance(part, str)).strip()
    return "" if "\n" in text else text
