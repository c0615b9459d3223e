"""Rows as Arrow tables, in which Parquet is written and DuckDB is fed."""

from __future__ import annotations

from typing import Any

from ingest.contract.flat import DECIMAL, Column, Table
from ingest.export.writers import Rows, comment
from ingest.extras import library


class Arrow:
    """Turns rows into Arrow tables. Raises ConfigError where pyarrow is not installed; `purpose` tells what for."""

    def __init__(self, purpose: str) -> None:
        self._arrow = library("pyarrow", purpose)
        arrow = self._arrow
        self._types: dict[str, Any] = {
            "text": arrow.string(),
            "integer": arrow.int64(),
            "number": arrow.float64(),
            "decimal": arrow.decimal128(*DECIMAL),
            "boolean": arrow.bool_(),
            "date": arrow.date32(),
        }
        self._schemas: dict[str, Any] = {}

    def schema(self, table: Table) -> Any:
        """The columns with their types, whether they may be null, and what they hold."""
        if table.name not in self._schemas:
            fields = [self._field(column) for column in table.columns]
            self._schemas[table.name] = self._arrow.schema(fields, metadata={"description": table.description})
        return self._schemas[table.name]

    def table(self, table: Table, rows: Rows) -> Any:
        """Rows as columns."""
        columns = list(zip(*rows, strict=True)) if rows else [()] * len(table.columns)
        pairs = zip(table.columns, columns, strict=True)
        arrays = [self._array(column, values) for column, values in pairs]
        return self._arrow.Table.from_arrays(arrays, schema=self.schema(table))

    def _array(self, column: Column, values: tuple[Any, ...]) -> Any:
        if column.type == "date":
            return self._arrow.array(values, self._types["text"]).cast(self._types["date"])
        return self._arrow.array(values, self._types[column.type])

    def _field(self, column: Column) -> Any:
        words = {"description": comment(column)}
        return self._arrow.field(column.name, self._types[column.type], nullable=column.nullable, metadata=words)
