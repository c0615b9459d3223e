"""One generation of the output: a folder that holds all files of the contract, a manifest and its ledger.

`ingest.stage` writes it. Once published it is never changed, so what is read from one always fits together.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from ingest.layout import FAILED, LEDGER, MANIFEST, TEXTS
from ingest.ledger import Input, Ledger
from schemas.tables import TABLES


class Generation:
    """A generation to read: the published one, or one that an interrupted run left unfinished."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError or sqlite3.DatabaseError when the folder holds none."""
        self.folder = folder
        self.ledger = Ledger.open(folder / LEDGER)
        self._texts = str(folder / TEXTS)
        self._tables = {name: (folder / f"{name}.jsonl").open("rb") for name in TABLES}

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
        sizes = [os.fstat(self._tables[name].fileno()).st_size for name in TABLES]
        try:
            there = [os.path.exists(f"{self.folder}/{name}") for name in (FAILED, MANIFEST, TEXTS)]
            return all(there) and sizes == self.ledger.totals().sizes
        except sqlite3.DatabaseError:
            return False

    def rows(self, row: Input) -> dict[str, bytes] | None:
        """The bytes of each table that hold the rows of an input; None when they are not those that were written."""
        found = {}
        for name in TABLES:
            at, size = row.span(name)
            found[name] = os.pread(self._tables[name].fileno(), size, at)
            if len(found[name]) != size:
                return None
        return found if row.rows_sha256 in ("", digest(found)) else None

    def text(self, row: Input) -> str:
        """The file that holds the source text of an input."""
        return f"{self._texts}/{row.doc_id}.txt"

    def close(self) -> None:
        """Closes its files."""
        self.ledger.close()
        for table in self._tables.values():
            table.close()


def digest(rows: Mapping[str, bytes]) -> str:
    """A digest of the rows of an input, which are given for each table."""
    total = hashlib.sha256()
    for name in TABLES:
        total.update(rows[name])
    return total.hexdigest()


def sync(path: str | Path) -> None:
    """Makes a file or the names in a folder survive a loss of power."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
