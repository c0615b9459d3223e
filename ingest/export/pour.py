"""Pours the rows of an output into a writer: document by document, some thousands of rows of a table at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Context, Decimal
from operator import itemgetter
from typing import Any

from ingest.compare.outputs import Output
from ingest.contract.flat import DECIMAL, Table
from ingest.export.rows import rows_of
from ingest.export.writers import Rows, Value, Writer
from ingest.layout import FAILED
from schemas.errors import ConfigError

# So many rows of each table are held: enough for a writer to be quick, few enough for any output to be exported.
ROWS_AT_ONCE = 2_000
QUANTUM = Decimal(1).scaleb(-DECIMAL[1])
EXACTLY = Context(prec=2 * DECIMAL[0])
TOO_GREAT = Decimal(10) ** (DECIMAL[0] - DECIMAL[1])


def pour(output: Output, writer: Writer, tables: Mapping[str, Table]) -> dict[str, int]:
    """Writes the given tables of an output, and tells how many rows each has.

    Raises ConfigError when a row of the output is broken or is not of this version's form.
    """
    basins = {name: _Basin(table, writer) for name, table in tables.items()}
    for table in tables.values():
        writer.begin(table)
    for name, row in _all_rows(output):
        basin = basins.get(name)
        if basin:
            basin.add(row)
    for basin in basins.values():
        basin.empty()
    return {name: basin.count for name, basin in basins.items()}


class _Basin:
    """The rows of a table that are to be written next."""

    def __init__(self, table: Table, writer: Writer) -> None:
        self.count = 0
        self._table, self._writer = table, writer
        self._columns: Callable[[Mapping[str, Any]], tuple[Value, ...]] = itemgetter(*table.names)
        required = [at for at, column in enumerate(table.columns) if not column.nullable]
        self._required: Callable[[tuple[Value, ...]], tuple[Value, ...]] = itemgetter(*required)
        ways = {"decimal": decimal_of, "number": number_of}
        self._ways = [(at, ways[column.type]) for at, column in enumerate(table.columns) if column.type in ways]
        self._rows: Rows = []

    def add(self, row: Mapping[str, Any]) -> None:
        try:
            values = self._columns(row)
        except KeyError as error:
            raise _of_another_form(str(row.get("path")), f"{error} is missing") from error
        if None in self._required(values):
            at = next(at for at, column in enumerate(self._table.columns) if values[at] is None and not column.nullable)
            raise _of_another_form(str(row.get("path")), f"{self._table.names[at]!r} is null")
        if self._ways:
            changed = list(values)
            for at, way in self._ways:
                changed[at] = way(values[at])
            values = tuple(changed)
        self._rows.append(values)
        self.count += 1
        if len(self._rows) == ROWS_AT_ONCE:
            self.empty()

    def empty(self) -> None:
        if self._rows:
            self._writer.write(self._table, self._rows)
            self._rows = []


def decimal_of(value: Any) -> Decimal | None:
    """A number as a decimal that the tables can hold; None for one of more digits than they have."""
    if value is None:
        return None
    exact = Decimal(repr(value))
    return EXACTLY.quantize(exact, QUANTUM) if abs(exact) < TOO_GREAT else None


def number_of(value: Any) -> float | None:
    """A number as a double; None for one that is greater than any."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _all_rows(output: Output) -> Iterator[tuple[str, Mapping[str, Any]]]:
    before = None
    for bundle in output.bundles():
        if bundle.path == before:
            cure = (
                "Rename one of the two files, which the disk holds apart and the output does not, and run gongbo again."
            )
            raise ConfigError(f"two documents are called {bundle.path}: tables need a name for each. {cure}")
        before = bundle.path
        try:
            yield from rows_of(bundle.listed.row, bundle.records.rows(), bundle.facts.rows())
        except (KeyError, TypeError, IndexError) as error:
            raise _of_another_form(bundle.path, repr(error)) from error
    failed = output.folder / FAILED
    if failed.is_file():
        with failed.open("rb") as lines:
            yield from (("failures", json.loads(line)) for line in lines)


def _of_another_form(path: str, what: str) -> ConfigError:
    cure = "Run gongbo again over the same INPUT: it writes all rows anew."
    return ConfigError(f"{path}: its rows are not of the form of this version ({what}). {cure}")
