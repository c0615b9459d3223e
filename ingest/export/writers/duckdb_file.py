"""DuckDB: one file with all tables, their keys, what each column holds, and the views."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ingest.contract.flat import DECIMAL, Table
from ingest.contract.views import VIEWS
from ingest.export.writers import Rows, Wanted, comment, literal, quoted
from ingest.export.writers.parquet_files import ParquetFiles
from ingest.extras import library

FILE = "gongbo.duckdb"
PURPOSE = "An export to DuckDB"
TYPES = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "decimal": "DECIMAL({}, {})".format(*DECIMAL),
    "boolean": "BOOLEAN",
    "date": "DATE",
}
# What DuckDB may hold in memory before it writes to the disk.
MEMORY = "64MB"


class DuckdbFile:
    """Writes `gongbo.duckdb`. Raises ConfigError where duckdb or pyarrow is not installed.

    Rows go to Parquet first: given by the thousand, DuckDB would hold all of them until the end.
    """

    def __init__(self, folder: Path, tables: Iterable[Table], wanted: Wanted) -> None:
        self._connect = library("duckdb", PURPOSE).connect
        self._folder, self._tables = folder, list(tables)
        # What holds the folder lets it go when it is not needed any more, also after an error.
        self._beside = tempfile.TemporaryDirectory(dir=folder.parent)
        self._parquet = ParquetFiles(Path(self._beside.name), self._tables, wanted, PURPOSE)

    def begin(self, table: Table) -> None:
        """Makes room for the rows."""
        self._parquet.begin(table)

    def write(self, table: Table, rows: Rows) -> None:
        """Adds rows."""
        self._parquet.write(table, rows)

    def finish(self) -> list[str]:
        """Makes the tables and the views, and closes the file."""
        self._parquet.finish()
        connection: Any = self._connect(str(self._folder / FILE))
        for setting in (f"memory_limit = '{MEMORY}'", "threads = 1", f"temp_directory = {literal(self._beside.name)}"):
            connection.execute(f"SET {setting}")
        for table in self._tables:
            for statement in _statements(table, Path(self._beside.name)):
                connection.execute(statement)
        for name, query in VIEWS.items():
            connection.execute(f"CREATE VIEW {quoted(name)} AS {query}")
        connection.close()
        self._beside.cleanup()
        return []


def _statements(table: Table, parquet: Path) -> Iterable[str]:
    """What makes a table of its Parquet file."""
    name, key = quoted(table.name), ", ".join(map(quoted, table.key))
    columns = [
        f"{quoted(column.name)} {TYPES[column.type]}{'' if column.nullable else ' NOT NULL'}"
        for column in table.columns
    ]
    yield f"CREATE TABLE {name} ({', '.join(columns)}, PRIMARY KEY ({key}))"
    yield f"INSERT INTO {name} SELECT * FROM read_parquet({literal(str(parquet / f'{table.name}.parquet'))})"
    yield f"COMMENT ON TABLE {name} IS {literal(f'{table.ko}: {table.meaning}')}"
    for column in table.columns:
        yield f"COMMENT ON COLUMN {name}.{quoted(column.name)} IS {literal(comment(column))}"
