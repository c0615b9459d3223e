"""`gongbo query`: a question in SQL over an output, with the flat tables and the views as names."""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table as Shown
from rich.text import Text

from ingest.compare.outputs import Output
from ingest.contract.flat import tables
from ingest.contract.views import VIEWED, VIEWS
from ingest.export.pour import pour
from ingest.export.writers import Wanted, literal, quoted
from ingest.export.writers.csv_files import spelling
from ingest.export.writers.parquet_files import ParquetFiles
from ingest.extras import library
from schemas.errors import ConfigError

PURPOSE = "A query"
# So many rows of an answer are held.
ROWS_AT_ONCE = 1_000
# Only a terminal has an edge to wrap at.
WIDE = 10_000


class Answer(NamedTuple):
    """What a query gives: names of columns, and rows."""

    columns: list[str]
    rows: Iterator[tuple[Any, ...]]


def print_answer(out: Path, question: str, form: str) -> None:
    """Asks the output `out` a question in SQL and prints the answer: as a `table`, as `csv` or as `json`.

    Raises ConfigError when `out` is no output, DuckDB or pyarrow is not installed, or DuckDB refuses the question.
    """
    duckdb = library("duckdb", PURPOSE)
    output = Output(out)
    with tempfile.TemporaryDirectory(prefix="gongbo-") as place, duckdb.connect() as connection:
        try:
            named = _named(connection.get_table_names(question))
            _open(connection, output, named, Path(place))
            answered = connection.execute(question)
            answer = Answer([column[0] for column in answered.description or ()], _rows(answered))
            {"csv": _print_csv, "json": _print_json}.get(form, _print_table)(answer)
        except duckdb.Error as error:
            what = " ".join(str(error).split("\n\n")[0].split())
            known = ", ".join((*tables(), *VIEWS))
            raise ConfigError(f"DuckDB refuses the query. {what}\n  Tables and views: {known}.") from error


def _named(found: set[str]) -> set[str]:
    """The tables that a question needs, those that its views read among them."""
    names = {name.strip('"').lower() for name in found}
    return {table for name in names for table in VIEWED.get(name, (name,)) if table in tables()}


def _open(connection: Any, output: Output, named: set[str], place: Path) -> None:
    """Gives the tables their names, those with rows that are needed and the others empty, and the views theirs."""
    files = ParquetFiles(place, (), Wanted(), PURPOSE)
    for table in tables().values():
        if table.name not in named:
            files.begin(table)
    pour(output, files, {name: table for name, table in tables().items() if name in named})
    files.finish()
    for name in tables():
        file = literal(str(place / f"{name}.parquet"))
        connection.execute(f"CREATE VIEW {quoted(name)} AS SELECT * FROM read_parquet({file})")
    for name, query in VIEWS.items():
        connection.execute(f"CREATE VIEW {quoted(name)} AS {query}")


def _rows(answered: Any) -> Iterator[tuple[Any, ...]]:
    while rows := answered.fetchmany(ROWS_AT_ONCE):
        yield from rows


def _print_csv(answer: Answer) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        writer.writerow([spelling(value) for value in row])


def _print_json(answer: Answer) -> None:
    """One array, an object a line."""
    print("[", end="")
    for number, row in enumerate(answer.rows):
        said = json.dumps(dict(zip(answer.columns, row, strict=True)), ensure_ascii=False, default=_plain)
        print(",\n " if number else "\n ", said, sep="", end="")
    print("\n]")


def _plain(value: Any) -> Any:
    """What JSON has no form for, as what is nearest to it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _print_table(answer: Answer) -> None:
    """Numbers stand on the right, as they do on paper."""
    console = Console(highlight=False, emoji=False, width=None if sys.stdout.isatty() else WIDE)
    rows = list(answer.rows)
    shown = Shown(box=None, pad_edge=False)
    for at, name in enumerate(answer.columns):
        values = [row[at] for row in rows if row[at] is not None]
        number = bool(values) and all(isinstance(one, int | float | Decimal) for one in values)
        shown.add_column(name, justify="right" if number else "left")
    for row in rows:
        shown.add_row(*(Text(_cell(value)) for value in row))
    console.print(shown)


def _cell(value: Any) -> str:
    """A value in a line; nothing for null."""
    if value is None:
        return ""
    return " ".join(str(spelling(value)).split())
