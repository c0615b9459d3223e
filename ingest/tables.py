"""The tables of a generation while they are written: each one file, or one file a part."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from ingest.generation import sync
from ingest.input import Input, Span
from ingest.layout import TABLES_IN_PARTS, table_file
from ingest.ledger import Ledger, Part
from ingest.parts import begins
from schemas.tables import TABLES


class Tables:
    """Takes the rows of the inputs, which come in the order of their paths. The ledger is told of each part that ends.

    Tables that are whole are one part, which begins at once and has the number 0.
    """

    def __init__(self, folder: Path, ledger: Ledger, *, in_parts: bool) -> None:
        self.names = TABLES_IN_PARTS if in_parts else TABLES
        self._folder, self._ledger, self._in_parts = folder, ledger, in_parts
        # The last part that has begun, its files as long as it has not ended, and how many documents it holds.
        self._part, self._files, self._documents = 0, dict[str, Written](), 0
        if in_parts:
            for name in self.names:
                (folder / name).mkdir()
        else:
            self._open()

    def reach(self, path: str) -> None:
        """Ends the part in hand if another one begins at the file of this path."""
        if self._in_parts and begins(path):
            self.end()

    def may_begin(self, path: str) -> bool:
        """Whether the rows of this file are the first of a part."""
        self.reach(path)
        return not self._files

    def put(self, rows: Mapping[str, bytes]) -> tuple[int, dict[str, Span]]:
        """Writes the rows of an input; says in which part they lie, and where in the file of each table."""
        if not self._files:
            self._part += 1
            self._open()
        self._documents += 1
        return self._part, {name: self._files[name].write(rows[name]) for name in self.names}

    def take(self, part: Part, source: Path) -> int:
        """Takes a part of the generation in the folder `source` over as it is, without copying it where the file
        system can do that. Says its number here. No part may be in hand.
        """
        self._part += 1
        for name in self.names:
            file = self._folder / table_file(name, self._part)
            if not linked(source / table_file(name, part.number), file):
                sync(file)
        self._ledger.put_part(part._replace(number=self._part))
        return self._part

    def read(self, row: Input, name: str) -> bytes:
        """The rows of an input that was added."""
        at, size = row.span(name)
        if row.part == self._part and self._files:
            return self._files[name].read(at, size)
        with open(self._folder / table_file(name, row.part), "rb") as file:
            return os.pread(file.fileno(), size, at)

    def end(self) -> None:
        """Ends the part in hand, if there is one."""
        if not self._files:
            return
        self.sync()
        files = {name: (file.size, file.sha256) for name, file in self._files.items()}
        self._ledger.put_part(Part(self._part, self._documents, files))
        self.close()

    def sync(self) -> None:
        """Makes what was written survive a crash."""
        for file in self._files.values():
            file.sync()

    def close(self) -> None:
        """Closes its files, also where one cannot write what it still holds."""
        files, self._files, self._documents = self._files, {}, 0
        with ExitStack() as closed:
            for file in files.values():
                closed.callback(file.close)

    def _open(self) -> None:
        self._files = {name: Written(self._folder / table_file(name, self._part)) for name in self.names}


class Written:
    """A file that is written from its beginning to its end, and what the manifest says of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._file = path.open("w+b")
        self._digest = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """The digest of what was written."""
        return self._digest.hexdigest()

    def write(self, data: bytes) -> Span:
        """Where the data stand: their first byte and their number."""
        at = self.size
        self._file.write(data)
        self._digest.update(data)
        self.size += len(data)
        return at, len(data)

    def read(self, at: int, size: int) -> bytes:
        """What was written there."""
        self._file.flush()
        return os.pread(self._file.fileno(), size, at)

    def sync(self) -> None:
        """Makes what was written survive a crash."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Closes it, also where one cannot write what it still holds."""
        self._file.close()


def linked(there: str | Path, to: str | Path) -> bool:
    """Gives a file another name. Where the file system cannot do that, copies it, and says that it is no link."""
    try:
        os.link(there, to)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(there, to)
        return False
    return True
