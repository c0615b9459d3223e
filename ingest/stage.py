"""The next generation, while it is written: rows come in the order of their inputs, kept ones as bytes from before."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path

from ingest.contents import Contents
from ingest.generation import Generation, digest, sync
from ingest.input import Input
from ingest.inventory import Entry
from ingest.job import Done, Failed, Same
from ingest.layout import FAILED, LEDGER, MANIFEST, SCHEMA, TABLES_IN_PARTS, TEXT_ROWS, TEXTS, table_file
from ingest.ledger import Ledger
from ingest.parts import text_row
from ingest.tables import Tables, Written, linked

# So many texts at most wait to be made safe: their names are held.
TEXTS_AT_ONCE = 1000
# So many files with the same bytes are looked at for one with the same ending.
TWINS = 50


class Stage:
    """Writes a generation into a folder of its own. Raises OSError or sqlite3.Error when that cannot be done."""

    def __init__(self, folder: Path, *, in_parts: bool = False, before: Generation | None = None) -> None:
        """`before` is the generation from which most inputs will be kept."""
        self.folder, self.in_parts = folder, in_parts
        (folder if in_parts else folder / TEXTS).mkdir(parents=True)
        self.ledger = Ledger.create(folder / LEDGER)
        self._contents = Contents(self.ledger, before.ledger if before else None)
        self._tables = Tables(folder, self.ledger, in_parts=in_parts)
        # Files beside the tables, by their names.
        self._beside: dict[str, Written] = {}
        self._unsafe_texts: list[str] = []

    def add(self, entry: Entry, done: Done, version: str) -> None:
        """Adds the rows of a file; of a twin of an earlier one only that of the document."""
        first = self.first_with(done.sha256)
        row = Input.of(entry, done.state, done.sha256, version)
        rows = self._with_text(done.rows, row, done.text)
        if first is not None:
            self._add_twin(row, rows, first)
            return
        self._write_text(row, done.text)
        row = row._replace(
            records=done.records,
            facts=done.facts,
            text_size=len(done.text),
            text_sha256=hashlib.sha256(done.text).hexdigest(),
            issues=json.dumps(done.issues),
        )
        self._put(row, rows)

    def first_with(self, sha256: str) -> str | None:
        """The path under which these bytes were added."""
        return self._contents.first_with(sha256)

    def has_twin(self, sha256: str, path: str, version: str) -> bool:
        """Whether a file of these bytes, and with the same ending of its name, was added in this version."""
        return self._twin(sha256, path, version) is not None

    def add_twin(self, entry: Entry, same: Same, version: str) -> bool:
        """Adds a file of which only the bytes were read, by the row of one that `has_twin` finds. False without one."""
        twin, first = self._twin(same.sha256, entry.path, version), self.first_with(same.sha256)
        if twin is None or first is None:
            return False
        row = Input.of(entry, same.state, same.sha256, version)
        names = ("documents", TEXT_ROWS) if self.in_parts else ("documents",)
        self._add_twin(row, {name: self._tables.read(twin, name) for name in names}, first)
        return True

    def _twin(self, sha256: str, path: str, version: str) -> Input | None:
        """An input with these bytes, this ending and this version: its document's row says the same, but for twins."""
        ending = os.path.splitext(path)[1].lower()
        twins = islice((row for row in self._contents.with_bytes(sha256) if row.version == version), TWINS)
        return next((twin for twin in twins if os.path.splitext(twin.path)[1].lower() == ending), None)

    def fail(self, entry: Entry, failed: Failed, version: str) -> None:
        """Adds a file that has no rows."""
        failure = failed.failure.model_dump_json()
        self._tables.reach(entry.path)
        self.ledger.put(Input.of(entry, failed.state, failed.sha256, version)._replace(failure=failure))

    def keep(self, row: Input, source: Generation) -> bool:
        """Adds an input as an older generation has it. False when that is not enough to go by.

        That is so where the older one is damaged, and for a twin whose first file is gone: its records were not kept.
        """
        if not _is_readable(row):
            return False
        if row.failure is not None:
            self._tables.reach(row.path)
            self.ledger.put(row)
            return True
        first, known = self.first_with(row.sha256 or ""), source.ledger is self._contents.before
        rows = self._rows_of(row, source)
        if rows is None or (first is None and row.twin_of is not None):
            return False
        if first is not None and first != row.twin_of:
            try:
                self._add_twin(row, rows, first, known=known)
            except ValueError:
                return False
            return True
        if first is None and not self._keep_text(row, source):
            return False
        self._put(row, rows, known=known)
        return True

    def take(self, rows: Sequence[Input], source: Generation) -> bool:
        """Adds inputs as an older generation in parts has them, and takes the files of their part over as they are.

        False when they are not all that the part holds, when the part would begin earlier now, or when one of them
        would have other rows.
        """
        part = source.ledger.part(rows[0].part)
        if part is None or part.documents != len(rows) or not self._tables.may_begin(rows[0].path):
            return False
        firsts: dict[str | None, str] = {}
        for row in rows:
            first = self._first_of_standing(row) or firsts.get(row.sha256)
            if row.part != part.number or first != row.twin_of or not _is_readable(row):
                return False
            firsts.setdefault(row.sha256, row.path)
        number = self._tables.take(part, source.folder)
        for row in rows:
            self.ledger.put(row._replace(part=number))
        return True

    def _first_of_standing(self, row: Input) -> str | None:
        """The path under which its bytes were added. Before one that was the first itself only a new one can be."""
        sha256 = row.sha256 or ""
        return self.first_with(sha256) if row.twin_of is not None or self._contents.noted(sha256) else None

    def checkpoint(self) -> None:
        """Makes what was added so far survive a crash: first the bytes, then the ledger that speaks of them."""
        self._sync_texts()
        self._tables.sync()
        for file in self._beside.values():
            file.sync()
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
        failed = self._beside[FAILED] = Written(self.folder / FAILED)
        for failure in self.ledger.failures():
            failed.write(f"{failure}\n".encode())
        self._write_schemas()
        self._tables.end()
        self.ledger.seal()
        self.checkpoint()
        self._write_manifest(head)
        self.close()
        for name in (LEDGER, MANIFEST, SCHEMA, *(TABLES_IN_PARTS if self.in_parts else (TEXTS,))):
            sync(self.folder / name)
        sync(self.folder)

    def close(self) -> None:
        """Closes all its files, also where one cannot write what it still holds; what was not committed is lost."""
        with ExitStack() as closed:
            closed.callback(self._tables.close)
            closed.callback(self._contents.close)
            for file in self._beside.values():
                closed.callback(file.close)
            self.ledger.close()

    def _add_twin(self, row: Input, rows: Mapping[str, bytes], first: str, *, known: bool = False) -> None:
        from ingest.twin import as_twin

        document, issues = as_twin(rows["documents"], row.path, first)
        row = row._replace(twin_of=first, records=0, facts=0, text_size=0, text_sha256="", issues=json.dumps(issues))
        self._put(row, {**rows, "documents": document, "records": b"", "facts": b""}, known=known)

    def _rows_of(self, row: Input, source: Generation) -> Mapping[str, bytes] | None:
        """The rows of an input as the tables take them. None when an older generation does not have them any more."""
        rows = source.rows(row)
        if rows is None or self.in_parts == source.in_parts:
            return rows
        text = source.text(row) if self.in_parts else b""
        return None if text is None else self._with_text(rows, row, text)

    def _with_text(self, rows: Mapping[str, bytes], row: Input, text: bytes) -> Mapping[str, bytes]:
        """The rows, in parts with that of the text: there each document has one, twins too."""
        return {**rows, TEXT_ROWS: text_row(row.doc_id, text)} if self.in_parts else rows

    def _write_text(self, row: Input, text: bytes) -> None:
        """Writes the file of a text, where texts are files."""
        if self.in_parts:
            return
        to = self._text_file(row)
        with open(to, "wb") as file:
            file.write(text)
        self._wrote(to)

    def _keep_text(self, row: Input, source: Generation) -> bool:
        """Takes the file of a text over, where texts are files, without copying it if the file system can do that."""
        if self.in_parts:
            return True
        if source.in_parts:
            text = source.text(row)
            if text is None or len(text) != row.text_size:
                return False
            self._write_text(row, text)
            return True
        there, to = source.text_file(row), self._text_file(row)
        try:
            if os.stat(there).st_size != row.text_size:
                return False
            if not linked(there, to):
                self._wrote(to)
        except FileNotFoundError:
            return False
        return True

    def _text_file(self, row: Input) -> str:
        return f"{self.folder}/{TEXTS}/{row.doc_id}.txt"

    def _wrote(self, text: str) -> None:
        self._unsafe_texts.append(text)
        if len(self._unsafe_texts) == TEXTS_AT_ONCE:
            self._sync_texts()

    def _sync_texts(self) -> None:
        for text in self._unsafe_texts:
            sync(text)
        self._unsafe_texts.clear()

    def _put(self, row: Input, rows: Mapping[str, bytes], *, known: bool = False) -> None:
        """Adds an input with its rows; `known` says that the generation before has it with these bytes."""
        self._tables.reach(row.path)
        part, spans = self._tables.put(rows)
        written = {name: rows[name] for name in self._tables.names}
        self.ledger.put(row.placed(digest(written), part=part, **spans))
        if not known:
            self._contents.note(row)

    def _write_schemas(self) -> None:
        """What describes the form of all rows."""
        from ingest.contract.files import schema_files

        (self.folder / SCHEMA).mkdir()
        for name, content in schema_files().items():
            self._beside[f"{SCHEMA}/{name}"] = schema = Written(self.folder / SCHEMA / name)
            schema.write(content)

    def _write_manifest(self, head: Mapping[str, object]) -> None:
        """One file a line: a generation of many documents has many texts, which are not to be held all at once."""
        totals = self.ledger.totals()
        begin = json.dumps({**head, "counts": totals.counts, "issues": totals.issues}, ensure_ascii=False, indent=1)
        with (self.folder / MANIFEST).open("w", encoding="utf-8", newline="\n") as manifest:
            manifest.write(begin.removesuffix("\n}") + ',\n "files": {')
            for number, (name, size, sha256) in enumerate(self._files()):
                manifest.write(f"{',' if number else ''}\n  {json.dumps(name)}: ")
                manifest.write(json.dumps({"size": size, "sha256": sha256}))
            manifest.write("\n }\n}\n")

    def _files(self) -> Iterator[tuple[str, int, str]]:
        """Name, bytes and SHA-256 of every file but ledger and manifest: those of tables in parts, or texts, last."""
        beside = [(name, file.size, file.sha256) for name, file in self._beside.items()]
        tables = (
            (table_file(name, part.number), *said) for part in self.ledger.parts() for name, said in part.files.items()
        )
        if self.in_parts:
            return chain(sorted(beside), tables)
        texts = ((f"{TEXTS}/{name}", size, sha256) for name, size, sha256 in self.ledger.texts())
        return chain(sorted([*beside, *tables]), texts)


def _is_readable(row: Input) -> bool:
    """Whether the JSON in a row of the ledger is such as was written: a disk may have made something else of it."""
    try:
        return isinstance(json.loads(row.issues), dict) and (row.failure is None or "code" in json.loads(row.failure))
    except (ValueError, TypeError):
        return False
