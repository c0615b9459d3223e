"""The cells of HTML tables, placed as a browser places them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from ingest.readers.blocks import Paragraph, Table, TableCell

GROUPS = ("thead", "tbody", "tfoot")
# As browsers have it; a figure above is no span.
WIDEST, TALLEST = 1000, 65534
Inside = Callable[[etree._Element], list[Paragraph]]


def holds_layout(table: etree._Element) -> bool:
    """Whether a table only places what is on the page: it says so, or it holds tables and calls nothing a header."""
    if table.get("role") in ("presentation", "none"):
        return True
    inner = next((one for one in table.iter("table") if one is not table), None)
    return inner is not None and next(table.iter("th", "caption"), None) is None


def grid(table: etree._Element, inside: Inside) -> Table:
    """The table of an element; `inside` reads what an element holds."""
    cells: list[TableCell] = []
    # The row from which on a column is free again.
    free: dict[int, int] = {}
    rows = list(_rows(table))
    for number, row in enumerate(rows):
        column = 0
        for element in row.iterchildren("td", "th"):
            while free.get(column, 0) > number:
                column += 1
            width = max(_span(element.get("colspan"), WIDEST), 1)
            # A cell ends with its table; 0 means that it reaches down to there.
            height = min(_span(element.get("rowspan"), TALLEST) or TALLEST, len(rows) - number)
            header = element.tag == "th" or row.getparent().tag == "thead"  # type: ignore[union-attr]
            cells.append(TableCell(number, column, height, width, header, inside(element)))
            for covered in range(column, column + width):
                free[covered] = number + height
            column += width
    caption = next(table.iterchildren("caption"), None)
    return Table(cells, caption=[] if caption is None else inside(caption))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in GROUPS:
            yield from child.iterchildren("tr")


def _span(text: str | None, most: int) -> int:
    number = int(text) if text and text.strip().isdecimal() else 1
    return min(number, most) if number <= most else 1
