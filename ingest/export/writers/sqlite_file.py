"""SQLite: one file with all tables, their keys, and the views."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from ingest.contract.flat import Column, Table
from ingest.contract.views import VIEWS
from ingest.export.writers import Rows, Value, Wanted, comment, quoted
from ingest.export.writers.csv_files import spelling

FILE = "gongbo.sqlite"
TYPES = {"integer": "INTEGER", "number": "REAL", "decimal": "NUMERIC", "boolean": "INTEGER"}


class SqliteFile:
    """Writes `gongbo.sqlite`; truth is 1 or 0, a day its ISO 8601 text."""

    def __init__(self, folder: Path, tables: Iterable[Table], wanted: Wanted) -> None:  # noqa: ARG002 (as all writers)
        self._connection = sqlite3.connect(folder / FILE)
        # Nobody sees the file before it is whole, and it is made again where that fails.
        for setting in ("journal_mode = OFF", "synchronous = OFF", "page_size = 8192"):
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.execute("BEGIN")

    def begin(self, table: Table) -> None:
        """Makes the table."""
        self._connection.execute(f"CREATE TABLE {quoted(table.name)} (\n{_body(table)}\n)")

    def write(self, table: Table, rows: Rows) -> None:
        """Adds rows."""
        exact = [at for at, column in enumerate(table.columns) if column.type == "decimal"]
        marks = ", ".join("?" * len(table.columns))
        given = [_bound(row, exact) for row in rows] if exact else rows
        self._connection.executemany(f"INSERT INTO {quoted(table.name)} VALUES ({marks})", given)

    def finish(self) -> list[str]:
        """Adds the views, and closes the file."""
        for name, query in VIEWS.items():
            self._connection.execute(f"CREATE VIEW {quoted(name)} AS\n{query}")
        self._connection.commit()
        self._connection.close()
        return []


def _body(table: Table) -> str:
    """What stands between the brackets of CREATE TABLE: a line a column, with what it holds, and the keys."""
    key = ", ".join(map(quoted, table.key))
    lines = [*map(_column, table.columns), f"    PRIMARY KEY ({key})", *_references(table)]
    body, last = lines[:-1], lines[-1]
    spoken = [line if "--" in line else f"{line}," for line in body]
    return "\n".join([*spoken, last])


def _column(column: Column) -> str:
    null = "" if column.nullable else " NOT NULL"
    return f"    {quoted(column.name)} {TYPES.get(column.type, 'TEXT')}{null},  -- {comment(column)}"


def _references(table: Table) -> Iterator[str]:
    for reference in table.references:
        columns = ", ".join(map(quoted, reference.columns))
        yield f"    FOREIGN KEY ({columns}) REFERENCES {quoted(reference.table)}"


def _bound(row: tuple[Value, ...], exact: list[int]) -> list[Value]:
    """A row as SQLite takes it: decimals as text, which its type turns into the number they are."""
    return [spelling(value) if at in exact and isinstance(value, Decimal) else value for at, value in enumerate(row)]
