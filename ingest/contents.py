"""Which files have the same bytes, asked of a ledger while it is written, and of the one before it.

An index of the new ledger by content would be written at random places, page after page: at ten million inputs as many
bytes as the tables have. So it is made at the end, at one go. Until then inputs that stand are found by the index of
the ledger before, and only others are noted here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from heapq import merge
from itertools import groupby

from ingest.input import Input
from ingest.ledger import Ledger

_NEW = "CREATE TABLE new (sha256 TEXT, path TEXT, name BLOB, PRIMARY KEY (sha256, path, name)) WITHOUT ROWID"
_KEYS = "SELECT path, name FROM new WHERE sha256 = ? ORDER BY path, name"


class Contents:
    """The inputs of a ledger by their bytes; `before` is the ledger of the generation before."""

    def __init__(self, ledger: Ledger, before: Ledger | None) -> None:
        self.before = before
        self._ledger = ledger
        # Without a name it lies in memory, and on the disk where it grows.
        self._noted = sqlite3.connect("")
        self._noted.execute(_NEW)

    def note(self, row: Input) -> None:
        """An input was added that the ledger before does not have with these bytes."""
        self._noted.execute("INSERT INTO new VALUES (?, ?, ?)", (row.sha256, row.path, row.name))

    def noted(self, sha256: str) -> bool:
        """Whether such an input has these bytes."""
        return self._noted.execute(f"{_KEYS} LIMIT 1", (sha256,)).fetchone() is not None

    def with_bytes(self, sha256: str) -> Iterator[Input]:
        """The inputs with these bytes that were added and have not failed, in the order of their keys."""
        before = self.before.keys_with(sha256) if self.before else iter(())
        for key, _ in groupby(merge(self._noted.execute(_KEYS, (sha256,)), before)):
            row = self._ledger.get(key)
            if row is not None and row.sha256 == sha256 and row.failure is None:
                yield row

    def first_with(self, sha256: str) -> str | None:
        """The path under which bytes are published."""
        first = next(self.with_bytes(sha256), None)
        return first.path if first else None

    def close(self) -> None:
        """Ends the work with it."""
        self._noted.close()
