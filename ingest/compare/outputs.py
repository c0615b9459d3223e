"""An output folder, read one document at a time: its rows as they stand in the file, parsed only when asked for.

All that reads an output reads it through this, whether its tables are whole or in parts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import IO, Any

from ingest.layout import CURRENT, TEXT_ROWS, TEXTS, parts_in, table_file
from ingest.parts import text_of
from schemas.errors import ConfigError
from schemas.tables import TABLES

Row = dict[str, Any]
# Of many files that are missing a message names the first.
NAMED = 5

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
    """Where a document's rows begin: in which part, of how many documents behind those of other parts, and for each
    table the offset in its file and the number of rows before.
    """

    part: int
    before: int
    offsets: tuple[int, int, int]
    rows: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the documents. `number` counts all of them from 1."""

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
        self._parts = parts_in(whole)
        # Of the part from which a text was read last, where each text begins.
        self._texts: tuple[int, list[int]] = (-1, [])
        names = [table_file(table, part) for part in self._parts for table in TABLES]
        missing = [name for name in names if not (whole / name).is_file()]
        if missing:
            raise ConfigError(
                f"{folder}: no output of gongbo, {', '.join(missing[:NAMED])} is missing. "
                "Give a folder that `gongbo run INPUT --out OUT` has written."
            )

    def documents(self) -> Iterator[Listed]:
        """The rows of the documents alone, in order. Raises ConfigError when one is broken or out of order."""
        count, path = 0, ""
        for part in self._parts:
            file, before = self._files(part)[0], count
            with file.open("rb") as lines:
                for number, line in enumerate(lines, start=1):
                    listed = _listed(file, number, line, before)
                    if listed.path < path:
                        raise ConfigError(
                            f"{file}, row {number}: {listed.path} stands behind {path}. "
                            "The rows of an output are sorted by path; run gongbo again."
                        )
                    count, path = listed.number, listed.path
                    yield listed

    def bundles(self) -> Iterator[Bundle]:
        """Every document with its rows, in order.

        Raises ConfigError when a row is broken, or belongs to none of the documents.
        """
        count = 0
        for part in self._parts:
            with ExitStack() as open_files:
                tables = [open_files.enter_context(_Table(file)) for file in self._files(part)]
                while tables[0].line:
                    yield _bundle(tables, part, count)
                count += tables[0].row
                for table in tables[1:]:
                    if table.line:
                        raise ConfigError(
                            f"{table.file}, row {table.row + 1}: its document is not the one whose turn it is in "
                            f"{table_file(TABLES[0], part)}. "
                            "The tables are not of one run, or were sorted anew; run gongbo again."
                        )

    def at(self, place: RowPosition) -> Bundle:
        """The document whose rows begin at `place`."""
        with ExitStack() as open_files:
            starts = zip(self._files(place.part), place.offsets, place.rows, strict=True)
            tables = [open_files.enter_context(_Table(file, offset, row)) for file, offset, row in starts]
            return _bundle(tables, place.part, place.before)

    def text(self, bundle: Bundle) -> bytes | None:
        """The source text of a document as it is stored; None where the output has lost it."""
        doc_id = str(bundle.listed.row["doc_id"])
        if not bundle.place.part:
            # The name comes out of a row: only the last part of it may name a file.
            file = self.folder / TEXTS / Path(f"{doc_id}.txt").name
            return file.read_bytes() if file.is_file() else None
        try:
            return text_of(self._text_row(bundle.place.part, bundle.place.rows[0]), doc_id)
        except FileNotFoundError:
            return None

    def _text_row(self, part: int, number: int) -> bytes:
        """The row of a text in a part, which stands where the row of its document does; none is longer remembered."""
        with (self.folder / table_file(TEXT_ROWS, part)).open("rb") as rows:
            if part != self._texts[0]:
                self._texts = part, list(accumulate(map(len, rows), initial=0))
            starts = self._texts[1]
            rows.seek(starts[min(number, len(starts) - 1)])
            return rows.readline()

    def _files(self, part: int) -> list[Path]:
        return [(self.folder / table_file(table, part)).resolve() for table in TABLES]


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


def _bundle(tables: list[_Table], part: int, before: int) -> Bundle:
    documents, records, facts = tables
    offsets, rows = (documents.offset, records.offset, facts.offset), (documents.row, records.row, facts.row)
    listed = _listed(documents.file, documents.row + 1, documents.take(), before)
    doc_id = str(listed.row["doc_id"]).encode()
    place = RowPosition(part, before, offsets, rows)
    return Bundle(listed, records.take_all_of(doc_id), facts.take_all_of(doc_id), place)


def _listed(file: Path, number: int, line: bytes, before: int) -> Listed:
    """The document in a row of a file; `before` documents are in the parts before."""
    row = _parsed(file, number, line)
    for field in ("path", "doc_id", "sha256"):
        if not isinstance(row.get(field), str):
            raise _without(field, file, number)
    return Listed(before + number, line.removesuffix(b"\n"), row)


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
