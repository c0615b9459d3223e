"""The next generation, while it is written: rows come in the order of their inputs, kept ones as bytes from before."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from ingest.generation import Generation, digest, sync
from ingest.inventory import Entry
from ingest.job import Done, Failed, Same
from ingest.layout import FAILED, LEDGER, MANIFEST, SCHEMA, TEXTS
from ingest.ledger import Input, Ledger
from schemas.tables import TABLES

# So many texts at most wait to be made safe: their names are held.
TEXTS_AT_ONCE = 1000
# So many files with the same bytes are looked at for one with the same ending.
TWINS = 50


class Stage:
    """Writes a generation into a folder of its own. Raises OSError or sqlite3.Error when that cannot be done."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / TEXTS).mkdir(parents=True)
        self.ledger = Ledger.create(folder / LEDGER)
        self._tables = {name: _Table(folder / f"{name}.jsonl") for name in TABLES}
        self._texts = str(folder / TEXTS)
        self._unsafe_texts: list[str] = []

    def add(self, entry: Entry, done: Done, version: str) -> None:
        """Adds the rows of a file; of a twin of an earlier one only that of the document."""
        first = self.ledger.first_with(done.sha256)
        row = Input.of(entry, done.state, done.sha256, version)
        if first is not None:
            self._add_twin(row, done.rows["documents"], first)
            return
        text = self._text(row)
        with open(text, "wb") as file:
            file.write(done.text)
        self._wrote(text)
        row = row._replace(
            records=done.records,
            facts=done.facts,
            text_size=len(done.text),
            text_sha256=hashlib.sha256(done.text).hexdigest(),
            issues=json.dumps(done.issues),
        )
        self._put(row, done.rows)

    def has_twin(self, sha256: str, path: str, version: str) -> bool:
        """Whether a file of these bytes, and with the same ending of its name, was added in this version."""
        return self._twin(sha256, path, version) is not None

    def add_twin(self, entry: Entry, same: Same, version: str) -> bool:
        """Adds a file of which only the bytes were read, by the row of one that `has_twin` finds. False without one."""
        twin, first = self._twin(same.sha256, entry.path, version), self.ledger.first_with(same.sha256)
        if twin is None or first is None:
            return False
        row = Input.of(entry, same.state, same.sha256, version)
        self._add_twin(row, self._tables["documents"].read(*twin.span("documents")), first)
        return True

    def _twin(self, sha256: str, path: str, version: str) -> Input | None:
        """An input with these bytes, this ending and this version: its document's row says the same, but for twins."""
        ending = os.path.splitext(path)[1].lower()
        twins = self.ledger.with_bytes(sha256, version, TWINS)
        return next((twin for twin in twins if os.path.splitext(twin.path)[1].lower() == ending), None)

    def fail(self, entry: Entry, failed: Failed, version: str) -> None:
        """Adds a file that has no rows."""
        failure = failed.failure.model_dump_json()
        self.ledger.put(Input.of(entry, failed.state, failed.sha256, version)._replace(failure=failure))

    def keep(self, row: Input, source: Generation) -> bool:
        """Adds an input as an older generation has it. False when that is not enough to go by.

        That is so where the older one is damaged, and for a twin whose first file is gone: its records were not kept.
        """
        if not _is_readable(row):
            return False
        if row.failure is not None:
            self.ledger.put(row)
            return True
        first = self.ledger.first_with(row.sha256 or "")
        rows = source.rows(row)
        if rows is None or (first is None and row.twin_of is not None):
            return False
        if first is not None and first != row.twin_of:
            try:
                self._add_twin(row, rows["documents"], first)
            except ValueError:
                return False
            return True
        if first is None and not self._keep_text(source.text(row), row):
            return False
        self._put(row, rows)
        return True

    def checkpoint(self) -> None:
        """Makes what was added so far survive a crash: first the bytes, then the ledger that speaks of them."""
        self._sync_texts()
        for table in self._tables.values():
            table.sync()
        self.ledger.commit()

    def leave(self) -> None:
        """Leaves what was read for the next run, which tries again what failed."""
        self.ledger.drop_failures()
        self.checkpoint()
        self.close()

    def finish(self, head: Mapping[str, object]) -> None:
        """Completes the generation: failed.jsonl, and the manifest, which begins with `head`. All of it is on the disk
        when this returns.
        """
        failed = _Table(self.folder / FAILED)
        for failure in self.ledger.failures():
            failed.write(f"{failure}\n".encode())
        self._tables[FAILED] = failed
        self._write_schemas()
        self.ledger.seal()
        self.checkpoint()
        self._write_manifest(head)
        self.close()
        for name in (LEDGER, MANIFEST, TEXTS, SCHEMA):
            sync(self.folder / name)
        sync(self.folder)

    def close(self) -> None:
        """Closes all its files, also where one cannot write what it still holds; what was not committed is lost."""
        with ExitStack() as closed:
            for table in self._tables.values():
                closed.callback(table.close)
            self.ledger.close()

    def _add_twin(self, row: Input, document: bytes, first: str) -> None:
        from ingest.twin import as_twin

        document, issues = as_twin(document, row.path, first)
        row = row._replace(twin_of=first, records=0, facts=0, text_size=0, text_sha256="", issues=json.dumps(issues))
        self._put(row, {"documents": document, "records": b"", "facts": b""})

    def _keep_text(self, text: str, row: Input) -> bool:
        """Takes a text over without copying it, where the file system can do that."""
        to = self._text(row)
        try:
            if os.stat(text).st_size != row.text_size:
                return False
            try:
                os.link(text, to)
            except OSError:
                shutil.copyfile(text, to)
                self._wrote(to)
        except FileNotFoundError:
            return False
        return True

    def _text(self, row: Input) -> str:
        return f"{self._texts}/{row.doc_id}.txt"

    def _wrote(self, text: str) -> None:
        self._unsafe_texts.append(text)
        if len(self._unsafe_texts) == TEXTS_AT_ONCE:
            self._sync_texts()

    def _sync_texts(self) -> None:
        for text in self._unsafe_texts:
            sync(text)
        self._unsafe_texts.clear()

    def _put(self, row: Input, rows: Mapping[str, bytes]) -> None:
        spans = {name: self._tables[name].write(rows[name]) for name in TABLES}
        self.ledger.put(row.placed(digest(rows), **spans))

    def _write_schemas(self) -> None:
        """What describes the form of all rows."""
        from ingest.contract.files import schema_files

        (self.folder / SCHEMA).mkdir()
        for name, content in schema_files().items():
            self._tables[name] = schema = _Table(self.folder / SCHEMA / name)
            schema.write(content)

    def _write_manifest(self, head: Mapping[str, object]) -> None:
        """One file a line: a generation of many documents has many texts, which are not to be held all at once."""
        totals = self.ledger.totals()
        begin = json.dumps({**head, "counts": totals.counts, "issues": totals.issues}, ensure_ascii=False, indent=1)
        files = (
            (table.path.relative_to(self.folder).as_posix(), table.size, table.sha256)
            for table in self._tables.values()
        )
        texts = ((f"{TEXTS}/{name}", size, sha256) for name, size, sha256 in self.ledger.texts())
        with (self.folder / MANIFEST).open("w", encoding="utf-8", newline="\n") as manifest:
            manifest.write(begin.removesuffix("\n}") + ',\n "files": {')
            for number, (name, size, sha256) in enumerate(chain(sorted(files), texts)):
                manifest.write(f"{',' if number else ''}\n  {json.dumps(name)}: ")
                manifest.write(json.dumps({"size": size, "sha256": sha256}))
            manifest.write("\n }\n}\n")


def _is_readable(row: Input) -> bool:
    """Whether the JSON in a row of the ledger is such as was written: a disk may have made something else of it."""
    try:
        return isinstance(json.loads(row.issues), dict) and (row.failure is None or "code" in json.loads(row.failure))
    except (ValueError, TypeError):
        return False


class _Table:
    """A file that is written from its beginning to its end, and what the manifest says of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._file = path.open("w+b")
        self._digest = hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def write(self, data: bytes) -> tuple[int, int]:
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
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        self._file.close()
