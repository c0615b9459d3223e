"""The formats of an export, one module each, and what they have in common.

A writer is given the rows of all tables in turn, some thousands at a time, and holds no more than those. Values come as
str, int, float, Decimal, bool, days as ISO text, and None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from ingest.contract.dictionary import codes
from ingest.contract.flat import Column, Table

Value = str | int | float | Decimal | bool | None
Rows = list[tuple[Value, ...]]
Language = Literal["en", "ko"]


class Writer(Protocol):
    """Writes tables into a folder."""

    def begin(self, table: Table) -> None:
        """Makes room for a table; each is begun before its first rows, and also where it has none."""

    def write(self, table: Table, rows: Rows) -> None:
        """Adds rows to a table."""

    def finish(self) -> list[str]:
        """Completes all files. What the format could not take as it is, one sentence each."""


class Wanted(NamedTuple):
    """What an export is to be like.

    `headers` is the language of column names. `review` is the address of a review page: with `{doc_id}` and `{line}`
    where they belong, else both are put behind it as `#doc=<doc_id>&line=<line>`, which the page of gongbo reads.
    """

    headers: Language = "en"
    review: str | None = None

    def name(self, column: Column) -> str:
        """What the column is called."""
        return column.entry.ko if self.headers == "ko" else column.name

    def address(self, doc_id: str, line: Value) -> str:
        """Where the review page shows a line."""
        page = self.review or ""
        if "{line}" not in page:
            page += "#doc={doc_id}&line={line}"
        return page.replace("{doc_id}", doc_id).replace("{line}", str(line))


class Format(NamedTuple):
    """A format: how a writer of it is made, its language of headers, and those it may have."""

    writer: Callable[[Path, Iterable[Table], Wanted], Writer]
    headers: Language
    may_have: tuple[Language, ...]


def formats() -> dict[str, Format]:
    """All formats by name. A library that is needed and not there is told when a writer is made."""
    from ingest.export.writers.csv_files import CsvFiles
    from ingest.export.writers.duckdb_file import DuckdbFile
    from ingest.export.writers.excel_book import ExcelBook
    from ingest.export.writers.parquet_files import ParquetFiles
    from ingest.export.writers.sqlite_file import SqliteFile

    return {
        "parquet": Format(ParquetFiles, "en", ("en",)),
        "csv": Format(CsvFiles, "en", ("en", "ko")),
        "xlsx": Format(ExcelBook, "ko", ("en", "ko")),
        "duckdb": Format(DuckdbFile, "en", ("en",)),
        "sqlite": Format(SqliteFile, "en", ("en",)),
    }


def quoted(name: str) -> str:
    """A name in SQL."""
    return f'"{name}"'


def literal(text: str) -> str:
    """A text in SQL."""
    return "'" + text.replace("'", "''") + "'"


def comment(column: Column) -> str:
    """What a column holds, in a line."""
    null = f" 비어 있으면: {column.null}." if column.null else ""
    return f"{column.entry.ko}({codes('unit')[column.entry.unit].ko}): {column.entry.meaning}{null}"
