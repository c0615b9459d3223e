"""What was processed: one row an input, with its content, the version that shaped its result, and where its rows lie.

Each generation of the output holds its own ledger, so that both change in the same instant.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from ingest.input import Input
from ingest.inventory import Key, Listed, digest
from schemas.tables import TABLES

FORM = 4
# In the first form the sums did not tell how the folder was listed, in the second inputs had no digest of their rows,
# in the third all tables were whole.
READABLE = (1, 2, 3, FORM)
# Fields that came with a form, and what stands for them in the forms before.
_CAME = {3: {"rows_sha256": "''"}, 4: {"part": "0", "texts_at": "0", "texts_size": "0"}}
_TABLE = """
CREATE TABLE inputs (
    path TEXT NOT NULL,          -- as the output writes it
    name BLOB NOT NULL,          -- as the disk has it, below INPUT
    size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER,  -- null: not to be trusted
    sha256 TEXT,                 -- of the bytes; null: they could not be had
    version TEXT NOT NULL,       -- fingerprint of all that shaped the result
    failure TEXT,                -- the row of failed.jsonl; null: the file was read
    twin_of TEXT,                -- the path under which the same bytes are published; null: under this one
    documents_at INTEGER NOT NULL, documents_size INTEGER NOT NULL,  -- bytes of its rows in documents.jsonl …
    records_at INTEGER NOT NULL, records_size INTEGER NOT NULL,
    facts_at INTEGER NOT NULL, facts_size INTEGER NOT NULL,
    records INTEGER NOT NULL, facts INTEGER NOT NULL,  -- numbers of rows
    text_size INTEGER NOT NULL, text_sha256 TEXT NOT NULL,
    issues TEXT NOT NULL,        -- JSON: code to count
    rows_sha256 TEXT NOT NULL,   -- of its bytes in the tables, one behind the other; empty: not known
    part INTEGER NOT NULL,       -- of the tables, in which its rows lie; 0: they are whole
    texts_at INTEGER NOT NULL, texts_size INTEGER NOT NULL,  -- bytes of its row in the texts of its part
    PRIMARY KEY (path, name)
) WITHOUT ROWID
"""
_INDEX = "CREATE INDEX contents ON inputs (sha256, path, name)"
# `files`: JSON, the bytes and the SHA-256 of each table's file.
_PARTS = "CREATE TABLE parts (part INTEGER PRIMARY KEY, documents INTEGER NOT NULL, files TEXT NOT NULL)"


class Part(NamedTuple):
    """A part of the tables: its number, how many documents have their rows in it, and the bytes and the SHA-256 of its
    file of each table. Number 0 is all of tables that are whole.
    """

    number: int
    documents: int
    files: dict[str, tuple[int, str]]


class Totals(NamedTuple):
    """Sums over all inputs, bytes of the tables, the versions that made the rows and the failures, and the digest of
    the folder as it was listed; None where the state of a file that was read is not to be trusted.
    """

    documents: int
    failures: int
    records: int
    facts: int
    issues: dict[str, int]
    sizes: list[int]
    versions: list[str]
    failing_versions: list[str]
    listing: str | None = None

    @property
    def counts(self) -> dict[str, int]:
        """The sums by name, without the issues."""
        return {name: getattr(self, name) for name in ("documents", "records", "facts", "failures")}


NOTHING = Totals(0, 0, 0, 0, {}, [0] * len(TABLES), [], [], digest(()))
_ISSUES = "SELECT key, sum(value) FROM inputs, json_each(issues) GROUP BY key ORDER BY key"
_SUMS = (
    "SELECT count(*) - count(failure), count(failure), total(records), total(facts)"
    + "".join(f", total({table}_size)" for table in TABLES)
    + " FROM inputs"
)
_VERSIONS = tuple(
    f"SELECT DISTINCT version FROM inputs WHERE failure IS {which} ORDER BY version" for which in ("NULL", "NOT NULL")
)
_TROUBLES = "SELECT path, failure, issues FROM inputs WHERE failure IS NOT NULL OR issues != '{}' ORDER BY path, name"
_UNTRUSTED = "SELECT count(*) FROM inputs WHERE size IS NULL AND failure IS NULL"
_LISTING = "SELECT path, name, size, mtime_ns, ctime_ns FROM inputs ORDER BY path, name"
_FAILURES = "SELECT failure FROM inputs WHERE failure IS NOT NULL ORDER BY path, name"
_TEXTS = """
SELECT substr(sha256, 1, 16) || '.txt', text_size, text_sha256 FROM inputs
WHERE failure IS NULL AND twin_of IS NULL ORDER BY sha256
"""
_INSERT = f"INSERT INTO inputs VALUES ({', '.join('?' * len(Input._fields))})"


class Ledger:
    """An open ledger. `sqlite3.DatabaseError` passes through: whoever opens one decides what a broken one means."""

    def __init__(self, connection: sqlite3.Connection, form: int = FORM) -> None:
        self._connection = connection
        self._form = form
        missing = {field: value for came, fields in _CAME.items() if form < came for field, value in fields.items()}
        self._select = f"SELECT {', '.join(missing.get(field, field) for field in Input._fields)} FROM inputs"

    @classmethod
    def create(cls, file: Path) -> Ledger:
        """A new ledger for the writer of a generation."""
        ledger = cls(sqlite3.connect(file))
        ledger._connection.execute(_TABLE)
        ledger._connection.execute(_PARTS)
        ledger._connection.execute("CREATE TABLE seal (totals TEXT NOT NULL)")
        ledger._connection.execute(f"PRAGMA user_version = {FORM}")
        ledger._connection.commit()
        return ledger

    @classmethod
    def mend(cls, file: Path) -> None:
        """Undoes what a process was writing when it was killed, which needs the right to write."""
        if file.is_file():
            with closing(sqlite3.connect(file)) as connection:
                connection.execute("PRAGMA user_version").fetchone()

    @classmethod
    def open(cls, file: Path) -> Ledger:
        """A ledger to read. Raises sqlite3.DatabaseError when it is broken, missing or of another form."""
        connection = sqlite3.connect(f"file:{quote(os.fsencode(file))}?mode=ro", uri=True)
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        if form not in READABLE:
            connection.close()
            raise sqlite3.DatabaseError(f"{file}: form {form} instead of {FORM}")
        return cls(connection, form)

    def inputs(self) -> Iterator[Input]:
        """All inputs in the order of their keys."""
        for row in self._connection.execute(f"{self._select} ORDER BY path, name"):
            yield Input._make(row)

    def get(self, key: Key) -> Input | None:
        """The input of this key."""
        row = self._connection.execute(f"{self._select} WHERE path = ? AND name = ?", key).fetchone()
        return Input._make(row) if row else None

    def keys_with(self, sha256: str) -> Iterator[Key]:
        """The keys of the inputs with these bytes that were read, in their order; quick in a ledger that is sealed."""
        select = "SELECT path, name FROM inputs WHERE sha256 = ? AND failure IS NULL ORDER BY path, name"
        return self._connection.execute(select, (sha256,))

    def holds(self, doc_id: str) -> bool:
        """Whether a document of this id was read."""
        # Behind "f", the last of the digits, comes "g": so the index finds all digests that begin with the id.
        found = self._connection.execute(
            "SELECT 1 FROM inputs WHERE sha256 BETWEEN ? AND ? AND failure IS NULL LIMIT 1", (doc_id, f"{doc_id}g")
        )
        return found.fetchone() is not None

    def put(self, row: Input) -> None:
        """Adds an input."""
        self._connection.execute(_INSERT, row)

    def put_part(self, part: Part) -> None:
        """Adds a part that is complete."""
        self._connection.execute("INSERT INTO parts VALUES (?, ?, ?)", (*part[:2], json.dumps(part.files)))

    def parts(self) -> Iterator[Part]:
        """The parts that are complete, in their order. Old ledgers know no digests of the tables."""
        if self._form < FORM:
            totals = self.totals()
            sizes = zip(TABLES, totals.sizes, strict=True)
            yield Part(0, totals.documents, {table: (size, "") for table, size in sizes})
            return
        with _intact():
            for row in self._connection.execute("SELECT part, documents, files FROM parts ORDER BY part"):
                yield _part(*row)

    def part(self, number: int) -> Part | None:
        """The part of this number, if it is complete."""
        select = "SELECT part, documents, files FROM parts WHERE part = ?"
        with _intact():
            row = self._connection.execute(select, (number,)).fetchone()
            return _part(*row) if row else None

    def drop_failures(self) -> None:
        """Removes the inputs that failed, so that whoever takes the ledger over tries them again."""
        self._connection.execute("DELETE FROM inputs WHERE failure IS NOT NULL")

    def totals(self) -> Totals:
        """Sums over all inputs, as the seal has them if there is one; issues in the order of their codes."""
        sealed = self._connection.execute("SELECT totals FROM seal").fetchone()
        if sealed:
            with _intact():
                return Totals(**json.loads(sealed[0]))
        documents, failures, records, facts, *sizes = map(int, self._connection.execute(_SUMS).fetchone())
        issues = dict(self._connection.execute(_ISSUES))
        versions, failing = ([row[0] for row in self._connection.execute(select)] for select in _VERSIONS)
        (untrusted,) = self._connection.execute(_UNTRUSTED).fetchone()
        listing: Iterator[Listed] = self._connection.execute(_LISTING)
        listed = None if untrusted else digest(listing)
        return Totals(documents, failures, records, facts, issues, sizes, versions, failing, listed)

    def seal(self) -> None:
        """When all inputs are there, makes them be found by their content, and writes the sums down, so that a run with
        nothing new need not add them up.
        """
        self._connection.execute(_INDEX)
        self._connection.execute("INSERT INTO seal VALUES (?)", (json.dumps(self.totals()._asdict()),))

    def count(self) -> int:
        """The number of inputs."""
        (number,) = self._connection.execute("SELECT count(*) FROM inputs").fetchone()
        return int(number)

    def troubles(self) -> Iterator[tuple[str, str, int]]:
        """Path, code and count of all failures and issues, in the order of their keys."""
        with _intact():
            for path, failure, issues in self._connection.execute(_TROUBLES):
                if failure:
                    yield path, json.loads(failure)["code"], 1
                else:
                    yield from ((path, code, count) for code, count in json.loads(issues).items())

    def failures(self) -> Iterator[str]:
        """The rows of failed.jsonl, in the order of their keys."""
        yield from (row for (row,) in self._connection.execute(_FAILURES))

    def failed(self) -> list[dict[str, Any]]:
        """What the rows of failed.jsonl hold."""
        with _intact():
            rows = map(json.loads, self.failures())
            return [{name: row[name] for name in ("path", "code", "message", "remedy")} for row in rows]

    def texts(self) -> Iterator[tuple[str, int, str]]:
        """File name, bytes and SHA-256 of every source text, in the order of the names."""
        return self._connection.execute(_TEXTS)

    def commit(self) -> None:
        """Makes what was put so far survive the end of this process."""
        self._connection.commit()

    def close(self) -> None:
        """Ends the work with it; what was not committed is lost."""
        self._connection.close()


def _part(number: int, documents: int, files: str) -> Part:
    said = json.loads(files).items()
    return Part(number, documents, {table: (int(size), str(sha256)) for table, (size, sha256) in said})


@contextmanager
def _intact() -> Iterator[None]:
    """What holds something else than was written into it is a broken ledger, though SQLite does not know it."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise sqlite3.DatabaseError(f"a row holds something else than it should: {error!r}") from error
