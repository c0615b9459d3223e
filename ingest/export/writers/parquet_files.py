"""Parquet: a file a table; the types are in the file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ingest.contract.flat import Table
from ingest.export.writers import Rows, Wanted
from ingest.export.writers.arrow import Arrow
from ingest.extras import library

PURPOSE = "An export to Parquet"


class ParquetFiles:
    """Writes `<table>.parquet` each. Raises ConfigError where pyarrow is not installed; `purpose` tells what for."""

    def __init__(
        self,
        folder: Path,
        tables: Iterable[Table],  # noqa: ARG002 (as all writers)
        wanted: Wanted,  # noqa: ARG002 (as all writers)
        purpose: str = PURPOSE,
    ) -> None:
        self._folder = folder
        self._arrow = Arrow(purpose)
        self._parquet = library("pyarrow.parquet", purpose)
        self._files: dict[str, Any] = {}

    def begin(self, table: Table) -> None:
        """Opens the file."""
        place = self._folder / f"{table.name}.parquet"
        self._files[table.name] = self._parquet.ParquetWriter(place, self._arrow.schema(table), compression="zstd")

    def write(self, table: Table, rows: Rows) -> None:
        """Adds a group of rows."""
        self._files[table.name].write_table(self._arrow.table(table, rows))

    def finish(self) -> list[str]:
        """Closes the files."""
        for file in self._files.values():
            file.close()
        return []
