"""Rows as the XML of a worksheet.

xlsxwriter makes the workbook around them. Given cell by cell, it would take longer than a tenth of the run that made
the output.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from ingest.contract.flat import Table
from ingest.export.writers import Rows, Value, Wanted

# What a cell of Excel holds, counted in UTF-16, where a rare character is two.
MOST_CHARACTERS = 32_767
CUT = "… (잘림)"
# Excel counts days from the one before 1900; of those before March 1900 it gets the weekday wrong or has none.
DAY_ZERO, FIRST_DAY = date(1899, 12, 30).toordinal(), date(1900, 3, 1).toordinal()
DOC_ID_DIGITS = 16
SPECIAL = re.compile(r"[&<>]")
# Characters that XML cannot hold are written by their number, and so is what looks like one written so.
UNSPEAKABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
Spelling = Callable[[Any], str]


class SheetRows:
    """The rows of a table as XML. `styles` are the numbers of the styles of its columns, as the workbook has them."""

    def __init__(self, table: Table, styles: list[str], wanted: Wanted) -> None:
        self.cut = 0
        spellings: dict[str, Spelling] = {
            "text": self._text,
            "date": _day,
            "boolean": lambda value: f' t="b"><v>{value:d}</v></c>',
            "integer": lambda value: f"><v>{value}</v></c>",
        }
        letters = [letters_of(at) for at in range(len(table.columns))]
        # Of each column what stands before the number of the row, what behind it, and the way of its values.
        self._columns = [
            (f'<c r="{letter}', f'"{style}', spellings.get(column.type, _number))
            for letter, style, column in zip(letters, styles, table.columns, strict=True)
        ]
        self._wanted = wanted
        self._linked = linked_columns(table) if wanted.review else None

    def xml(self, rows: Rows, start: int) -> str:
        """Rows, of which the first has the number `start`, counted from 1."""
        columns, parts = self._columns, []
        for number, row in enumerate(rows, start):
            given = self._with_link(row) if self._linked else row
            parts.append(f'<row r="{number}">')
            parts += [
                f"{before}{number}{style}{spell(value) if type(value) is not _Link else value.xml}"
                for (before, style, spell), value in zip(columns, given, strict=True)
                if value is not None
            ]
            parts.append("</row>")
        return "".join(parts)

    def _with_link(self, row: tuple[Value, ...]) -> list[Any]:
        identity, line = self._linked or (0, 0)
        cells: list[Any] = list(row)
        if row[identity] is not None and row[line] is not None:
            address = self._wanted.address(str(row[identity])[:DOC_ID_DIGITS], row[line])
            cells[line] = _Link(address, row[line])
        return cells

    def _text(self, text: str) -> str:
        if len(text) > MOST_CHARACTERS // 2:
            text = self._fitting(text)
        if SPECIAL.search(text):
            text = escape(text)
        if UNSPEAKABLE.search(text):
            text = UNSPEAKABLE.sub(lambda match: f"_x{ord(match.group()):04X}_", text)
        space = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() or "\n" in text else ""
        return f' t="inlineStr"><is><t{space}>{text}</t></is></c>'

    def _fitting(self, text: str) -> str:
        """A text, cut where it is longer than a cell."""
        wide = text.encode("utf-16-le")
        if len(wide) // 2 <= MOST_CHARACTERS:
            return text
        self.cut += 1
        return wide[: 2 * (MOST_CHARACTERS - len(CUT))].decode("utf-16-le", "ignore") + CUT


class _Link:
    """A number that leads to the review page: a formula, for of true links a sheet holds 65,530 only."""

    def __init__(self, address: str, number: Value) -> None:
        quoted = address.replace('"', '""')
        formula = escape(f'HYPERLINK("{quoted}",{number})')
        self.xml = f"><f>{formula}</f><v>{number}</v></c>"


def linked_columns(table: Table) -> tuple[int, int] | None:
    """The columns with the id of a record or document, and with the line that links lead to; None without either."""
    ids = [table.names.index(name) for name in ("record_id", "doc_id") if name in table.names]
    lines = [table.names.index(name) for name in ("line", "line_start") if name in table.names]
    return (ids[0], lines[0]) if ids and lines else None


def letters_of(column: int) -> str:
    """The name of a column, counted from 0: A to Z, AA …"""
    before, last = divmod(column, 26)
    return (letters_of(before - 1) if before else "") + chr(ord("A") + last)


def _number(value: Any) -> str:
    return f"><v>{float(value)!r}</v></c>"


def _day(value: str) -> str:
    days = date.fromisoformat(value).toordinal()
    return f"><v>{days - DAY_ZERO}</v></c>" if days >= FIRST_DAY else "/>"
