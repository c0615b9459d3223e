"""An Excel workbook: a sheet a table, with Korean headers, the head frozen, filters, and links to the review page."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ingest.contract.flat import Table
from ingest.export.writers import Rows, Wanted
from ingest.export.writers.excel_rows import SheetRows, letters_of, linked_columns
from ingest.extras import library
from ingest.wording import counted

FILE = "gongbo.xlsx"
PURPOSE = "An export to Excel"
MOST_ROWS = 1_048_576
FORMS = {"date": "yyyy-mm-dd", "decimal": "#,##0.######"}
WIDTHS = {"text": 18, "date": 11, "decimal": 16}
OTHER_WIDTH = 9
# The file is three times as large as with the best compression, which would take longer than all else.
LEVEL = 2
WHEN = (1980, 1, 1, 0, 0, 0)
STYLED = re.compile(r'<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"')
DIMENSION = re.compile(r'<dimension ref="[^"]*"/>')


class _Sheet(NamedTuple):
    """A sheet: its table, its number among those of the table from 1 on, and how many rows it has with the head."""

    table: Table
    number: int
    rows: int
    file: IO[bytes] | None


class ExcelBook:
    """Writes `gongbo.xlsx`. Raises ConfigError where xlsxwriter is not installed.

    A text that no cell can hold is cut, and how many were is told. Days that Excel cannot count are left out: the
    column beside them has the date as text. A table with more rows than a sheet holds goes on in the next.
    """

    def __init__(self, folder: Path, tables: Iterable[Table], wanted: Wanted) -> None:
        self._library: Any = library("xlsxwriter", PURPOSE)
        self._folder, self._wanted = folder, wanted
        listed = list(tables)
        with self._frame([_Sheet(table, 1, 1, None) for table in listed]) as frame:
            heads = [frame.read(name).decode() for name in _sheet_names(len(listed))]
        self._xml = {
            table.name: SheetRows(table, _styles(head, len(table.columns)), wanted)
            for table, head in zip(listed, heads, strict=True)
        }
        self._sheets: dict[str, list[_Sheet]] = {table.name: [] for table in listed}

    def begin(self, table: Table) -> None:
        """Adds a sheet."""
        of_table = self._sheets[table.name]
        file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 (finish closes it)
        of_table.append(_Sheet(table, len(of_table) + 1, 1, file))

    def write(self, table: Table, rows: Rows) -> None:
        """Adds rows, to a further sheet where the last is full."""
        sheet = self._sheets[table.name][-1]
        left = MOST_ROWS - sheet.rows
        if len(rows) > left:
            self.write(table, rows[:left])
            self.begin(table)
            self.write(table, rows[left:])
        elif sheet.file is not None:
            sheet.file.write(self._xml[table.name].xml(rows, sheet.rows + 1).encode())
            self._sheets[table.name][-1] = sheet._replace(rows=sheet.rows + len(rows))

    def finish(self) -> list[str]:
        """Puts the rows into a workbook."""
        sheets = [sheet for of_table in self._sheets.values() for sheet in of_table]
        rows = dict(zip(_sheet_names(len(sheets)), sheets, strict=True))
        with self._frame(sheets) as frame, ZipFile(self._folder / FILE, "w", ZIP_DEFLATED, compresslevel=LEVEL) as book:
            for entry in frame.infolist():
                # Under its own name and at no time of day, so that the same output gives the same bytes.
                info = ZipInfo(entry.filename, WHEN)
                info.compress_type = ZIP_DEFLATED
                with book.open(info, "w", force_zip64=entry.filename in rows) as into:
                    content = frame.read(entry)
                    if entry.filename in rows:
                        _fill(into, content.decode(), rows[entry.filename])
                    else:
                        into.write(content)
        cut = sum(xml.cut for xml in self._xml.values())
        verb = "is" if cut == 1 else "are"
        told = f"{counted(cut, 'text')} did not fit into a cell of Excel and {verb} cut there; CSV has the whole."
        return [told] if cut else []

    def _frame(self, sheets: list[_Sheet]) -> ZipFile:
        """A workbook of the sheets with their heads and without their rows."""
        made = BytesIO()
        book = self._library.Workbook(made, {"in_memory": True})
        # Otherwise the hour of the export would stand in the file.
        book.set_properties({"title": "gongbo", "created": datetime(2000, 1, 1, tzinfo=UTC)})
        head = book.add_format({"bold": True, "bg_color": "#DDE6F0", "bottom": 1})
        forms = {kind: book.add_format({"num_format": form}) for kind, form in FORMS.items()}
        link = book.add_format({"font_color": "#0563C1", "underline": 1})
        for table, number, rows, _ in sheets:
            name = table.ko if self._wanted.headers == "ko" else table.name
            sheet = book.add_worksheet(name if number == 1 else f"{name} ({number})")
            linked = linked_columns(table) if self._wanted.review else None
            for at, column in enumerate(table.columns):
                form = link if linked and at == linked[1] else forms.get(column.type)
                sheet.set_column(at, at, WIDTHS.get(column.type, OTHER_WIDTH), form)
                sheet.write_string(0, at, self._wanted.name(column), head)
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, rows - 1, len(table.columns) - 1)
        book.close()
        return ZipFile(made)


def _sheet_names(count: int) -> list[str]:
    return [f"xl/worksheets/sheet{number}.xml" for number in range(1, count + 1)]


def _styles(head: str, columns: int) -> list[str]:
    """The style of each column as an attribute of a cell."""
    styles = [""] * columns
    for first, last, style in STYLED.findall(head):
        for at in range(int(first) - 1, int(last)):
            styles[at] = f' s="{style}"'
    return styles


def _fill(into: IO[bytes], head: str, sheet: _Sheet) -> None:
    """Writes a sheet with its rows."""
    whole = f'<dimension ref="A1:{letters_of(len(sheet.table.columns) - 1)}{sheet.rows}"/>'
    before, end, after = DIMENSION.sub(whole, head).partition("</sheetData>")
    into.write(before.encode())
    if sheet.file is not None:
        sheet.file.seek(0)
        shutil.copyfileobj(sheet.file, into, 1 << 20)
        sheet.file.close()
    into.write((end + after).encode())
