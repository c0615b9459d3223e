"""An output folder, read one document at a time: its rows as they stand in the file, parsed only when asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ingest.layout import CURRENT
from schemas.errors import ConfigError

Row = dict[str, Any]

# Inside a JSON string every quotation mark is escaped, so this finds the field and never a value that looks like it.
_DOC_ID = re.compile(rb'"doc_id"\s*:\s*"([^"\\]*)"')


@dataclass(frozen=True, slots=True)
class Slice:
    """Neighbouring rows of one table, as they stand in it; `first` is the number of the first, counted from 1."""

    file: Path
    first: int
    lines: tuple[bytes, ...]

    def rows(self) -> list[Row]:
        """The rows as objects. Raises ConfigError, with file and row number, when one is broken."""
        return [_parsed(self.file, number, line) for number, line in enumerate(self.lines, start=self.first)]


@dataclass(frozen=True, slots=True)
class RowPosition:
    """Where a document's rows begin: for each table the offset in its file and the number of rows before."""

    offsets: tuple[int, int, int]
    rows: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of documents.jsonl. `number` counts them from 1."""

    number: int
    line: bytes
    row: Row

    @property
    def path(self) -> str:
        """The path by which documents are sorted."""
        return str(self.row["path"])


@dataclass(frozen=True, slots=True)
class Bundle:
    """All rows of one document, and the place to read them from again."""

    listed: Listed
    records: Slice
    facts: Slice
    place: RowPosition

    @property
    def path(self) -> str:
        """The path by which documents are sorted."""
        return self.listed.path


class Output:
    """A folder that `gongbo run` has written; other files in it are ignored."""

    def __init__(self, folder: Path) -> None:
        """Raises ConfigError when `folder` lacks a table."""
        # A run that ends meanwhile turns the link `current` to other files: followed once, all are of one generation.
        current = folder / CURRENT
        self.folder = whole = (current if current.is_symlink() else folder).resolve()
        self._tables = tuple((whole / f"{name}.jsonl").resolve() for name in ("documents", "records", "facts"))
        self._texts = (whole / "text").resolve()
        missing = [file.name for file in self._tables if not file.is_file()]
        if missing:
            raise ConfigError(
                f"{folder}: no output of gongbo, {', '.join(missing)} is missing. "
                "Give a folder that `gongbo run INPUT --out OUT` has written."
            )

    def documents(self) -> Iterator[Listed]:
        """The rows of documents.jsonl alone, in order. Raises ConfigError when one is broken or out of order."""
        with self._tables[0].open("rb") as lines:
            before = ""
            for number, line in enumerate(lines, start=1):
                listed = _listed(self._tables[0], number, line)
                if listed.path < before:
                    raise ConfigError(
                        f"{self._tables[0]}, row {number}: {listed.path} stands behind {before}. "
                        "The rows of an output are sorted by path; run gongbo again."
                    )
                before = listed.path
                yield listed

    def bundles(self) -> Iterator[Bundle]:
        """Every document with its rows, in order.

        Raises ConfigError when a row is broken, or belongs to none of the documents.
        """
        with ExitStack() as open_files:
            tables = [open_files.enter_context(_Table(file)) for file in self._tables]
            while tables[0].line:
                yield _bundle(tables)
            for table in tables[1:]:
                if table.line:
                    raise ConfigError(
                        f"{table.file}, row {table.row + 1}: its document is not the one whose turn it is in "
                        "documents.jsonl. The tables are not of one run, or were sorted anew; run gongbo again."
                    )

    def at(self, place: RowPosition) -> Bundle:
        """The document whose rows begin at `place`."""
        with ExitStack() as open_files:
            starts = zip(self._tables, place.offsets, place.rows, strict=True)
            return _bundle([open_files.enter_context(_Table(file, offset, row)) for file, offset, row in starts])

    def text(self, doc_id: str) -> bytes | None:
        """The source text of a document as it is stored; None where the output has lost it."""
        # The name comes out of a row: only the last part of it may name a file.
        file = self._texts / Path(f"{doc_id}.txt").name
        return file.read_bytes() if file.is_file() else None


class _Table:
    """A table with its next row in view."""

    def __init__(self, file: Path, offset: int = 0, row: int = 0) -> None:
        self.file, self.offset, self.row = file, offset, row

    def __enter__(self) -> _Table:
        self._lines: IO[bytes] = self.file.open("rb")
        self._lines.seek(self.offset)
        self.line = self._lines.readline()
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()

    def take(self) -> bytes:
        """The row in view; the next one comes into view."""
        taken = self.line
        self.offset += len(taken)
        self.row += 1
        self.line = self._lines.readline()
        return taken.removesuffix(b"\n")

    def take_all_of(self, doc_id: bytes) -> Slice:
        """The rows from the one in view that belong to a document."""
        first = self.row + 1
        lines: list[bytes] = []
        while self.line:
            owner = _DOC_ID.search(self.line)
            if owner is None:
                _parsed(self.file, self.row + 1, self.line)
                raise _without("doc_id", self.file, self.row + 1)
            if owner[1] != doc_id:
                break
            lines.append(self.take())
        return Slice(self.file, first, tuple(lines))


def _bundle(tables: list[_Table]) -> Bundle:
    documents, records, facts = tables
    place = RowPosition((documents.offset, records.offset, facts.offset), (documents.row, records.row, facts.row))
    listed = _listed(documents.file, documents.row + 1, documents.take())
    doc_id = str(listed.row["doc_id"]).encode()
    return Bundle(listed, records.take_all_of(doc_id), facts.take_all_of(doc_id), place)


def _listed(file: Path, number: int, line: bytes) -> Listed:
    row = _parsed(file, number, line)
    for field in ("path", "doc_id", "sha256"):
        if not isinstance(row.get(field), str):
            raise _without(field, file, number)
    return Listed(number, line.removesuffix(b"\n"), row)


def _parsed(file: Path, number: int, line: bytes) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ConfigError(
            f"{file}, row {number}: no JSON ({error}). Run gongbo again to write the file anew."
        ) from error
    if not isinstance(row, dict):
        raise ConfigError(f"{file}, row {number}: no JSON object. Run gongbo again to write the file anew.")
    return row


def _without(field: str, file: Path, number: int) -> ConfigError:
    return ConfigError(f"{file}, row {number}: no {field}. Is this an output of gongbo? Run it again to write it anew.")
