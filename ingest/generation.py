"""One generation of the output: a folder that holds all files of the contract, a manifest and its ledger.

`ingest.stage` writes it. Once published it is never changed, so what is read from one always fits together.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from ingest.input import Input
from ingest.layout import FAILED, LEDGER, MANIFEST, TABLES_IN_PARTS, TEXT_ROWS, TEXTS, in_parts, table_file
from ingest.ledger import Ledger
from ingest.parts import text_of
from schemas.tables import TABLES


class Generation:
    """A generation to read: the published one, or one that an interrupted run left unfinished."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError or sqlite3.DatabaseError when the folder holds none."""
        self.folder = folder
        self.in_parts = in_parts(folder)
        self.tables = TABLES_IN_PARTS if self.in_parts else TABLES
        self.ledger = Ledger.open(folder / LEDGER)
        # The files of the part that was read last: rows are read in their order.
        self._part, self._files = -1, dict[str, IO[bytes]]()
        if not self.in_parts:
            self._open(0)

    @classmethod
    def find(cls, folder: Path) -> Generation | None:
        """The generation in a folder; None where there is none, or none that can be read."""
        try:
            return cls(folder)
        except (OSError, sqlite3.DatabaseError):
            return None

    @classmethod
    def salvage(cls, folder: Path) -> Generation | None:
        """What an interrupted run left in a folder, up to its last checkpoint; None where that cannot be read."""
        try:
            Ledger.mend(folder / LEDGER)
            found = cls(folder)
            found.ledger.count()
        except (OSError, sqlite3.DatabaseError):
            return None
        return found

    def is_whole(self) -> bool:
        """Whether nothing of it is missing, and its tables have the very sizes that its ledger expects."""
        beside = (FAILED, MANIFEST) if self.in_parts else (FAILED, MANIFEST, TEXTS)
        try:
            there = [os.path.exists(f"{self.folder}/{name}") for name in beside]
            return all(there) and all(
                os.stat(f"{self.folder}/{table_file(name, part.number)}").st_size == part.files[name][0]
                for part in self.ledger.parts()
                for name in self.tables
            )
        except (sqlite3.DatabaseError, OSError, KeyError):
            return False

    def rows(self, row: Input) -> dict[str, bytes] | None:
        """The bytes of each table that hold the rows of an input; None when they are not those that were written."""
        found = {}
        try:
            if row.part != self._part:
                self._open(row.part)
        except OSError:
            return None
        for name in self.tables:
            at, size = row.span(name)
            found[name] = os.pread(self._files[name].fileno(), size, at)
            if len(found[name]) != size:
                return None
        return found if row.rows_sha256 in ("", digest(found)) else None

    def text_file(self, row: Input) -> str:
        """The file that holds the source text of an input; there is none of tables in parts."""
        return f"{self.folder}/{TEXTS}/{row.doc_id}.txt"

    def text(self, row: Input) -> bytes | None:
        """The source text of an input; None where it is lost."""
        if self.in_parts:
            rows = self.rows(row)
            return text_of(rows[TEXT_ROWS], row.doc_id) if rows else None
        try:
            return Path(self.text_file(row)).read_bytes()
        except FileNotFoundError:
            return None

    def close(self) -> None:
        """Closes its files."""
        self.ledger.close()
        self._close_files()

    def _open(self, part: int) -> None:
        self._close_files()
        with ExitStack() as opened:
            files: dict[str, IO[bytes]] = {
                name: opened.enter_context((self.folder / table_file(name, part)).open("rb")) for name in self.tables
            }
            opened.pop_all()
        self._part, self._files = part, files

    def _close_files(self) -> None:
        self._part, files, self._files = -1, self._files, {}
        for file in files.values():
            file.close()


def digest(rows: Mapping[str, bytes]) -> str:
    """A digest of the rows of an input, which are given for each table."""
    total = hashlib.sha256()
    for name in TABLES_IN_PARTS:
        total.update(rows.get(name, b""))
    return total.hexdigest()


def sync(path: str | Path) -> None:
    """Makes a file or the names in a folder survive a loss of power."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
