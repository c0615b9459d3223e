"""CSV: a file a table, in UTF-8 with the byte order mark that Excel needs, and a datapackage.json with the types."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

from ingest.contract.flat import Table
from ingest.contract.package import DESCRIPTOR, data_package
from ingest.export.writers import Rows, Value, Wanted


class CsvFiles:
    """Writes `<table>.csv` each; nothing stands for null, `true` and `false` for truth, ISO 8601 for days."""

    def __init__(self, folder: Path, tables: Iterable[Table], wanted: Wanted) -> None:
        self._folder, self._wanted, self._tables = folder, wanted, list(tables)
        self._files: list[IO[str]] = []
        self._writers: dict[str, Any] = {}
        self._special: dict[str, tuple[int, ...]] = {}

    def begin(self, table: Table) -> None:
        """Writes the header."""
        file = (self._folder / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="")
        self._files.append(file)
        self._writers[table.name] = csv.writer(file, lineterminator="\n")
        self._writers[table.name].writerow([self._wanted.name(column) for column in table.columns])
        kinds = ("boolean", "decimal", "number")
        self._special[table.name] = tuple(at for at, column in enumerate(table.columns) if column.type in kinds)

    def write(self, table: Table, rows: Rows) -> None:
        """Adds rows."""
        special = self._special[table.name]
        self._writers[table.name].writerows([_spelt(row, special) for row in rows] if special else rows)

    def finish(self) -> list[str]:
        """Closes the files, and describes them."""
        for file in self._files:
            file.close()
        package = data_package(self._tables, korean=self._wanted.headers == "ko")
        content = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
        (self._folder / DESCRIPTOR).write_text(content, encoding="utf-8")
        return []


def _spelt(row: tuple[Value, ...], special: tuple[int, ...]) -> list[Value]:
    cells = list(row)
    for at in special:
        cells[at] = spelling(row[at])
    return cells


def spelling(value: Value) -> Value:
    """Truth and numbers as they are written: whole ones without a point, none with an exponent."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{Decimal(repr(value)):f}"
    if isinstance(value, Decimal):
        whole, point, rest = f"{value:f}".partition(".")
        return f"{whole}.{rest.rstrip('0')}" if point and rest.strip("0") else whole
    return value
