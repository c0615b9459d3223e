"""The output of a run: written beside the old one, then put in its place."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from parsers.document import Rows
from schemas.errors import ConfigError, InternalError

STAGE = ".staging"
TABLES = ("documents", "records", "facts")


@dataclass(slots=True)
class Published:
    """What was written: counts of rows, and of issues by code."""

    documents: int = 0
    records: int = 0
    facts: int = 0
    issues: Counter[str] = field(default_factory=Counter)


class Publisher:
    """Takes documents in the order of their paths, writes their rows, and publishes all of them at once.

    Used as a context manager: leaving it without `publish` leaves the old output untouched.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.stage = out / STAGE
        self.done = Published()
        self._files: dict[str, IO[str]] = {}
        self._names: set[str] = set()

    def __enter__(self) -> Publisher:
        try:
            shutil.rmtree(self.stage, ignore_errors=True)
            (self.stage / "text").mkdir(parents=True)
            self._files = {
                name: (self.stage / f"{name}.jsonl").open("w", encoding="utf-8", newline="\n") for name in TABLES
            }
        except OSError as error:
            raise ConfigError(
                f"{self.out}: cannot write there ({error.strerror}). Choose another folder with --out."
            ) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._close()
        shutil.rmtree(self.stage, ignore_errors=True)

    def _close(self) -> None:
        for file in self._files.values():
            file.close()
        self._files = {}

    def add(self, rows: Rows, text: str) -> None:
        """Writes a document's rows. `text` is its source text. Raises InternalError when a span is not grounded."""
        for fact in rows.facts:
            if text[fact.char_start : fact.char_end] != fact.text:
                raise InternalError(f"{rows.document.path}: the span of {fact.text!r} does not reproduce it")
        written = {
            "documents": [rows.document.model_dump_json()],
            "records": [record.model_dump_json() for record in rows.records],
            "facts": [fact.model_dump_json() for fact in rows.facts],
        }
        name = f"{rows.document.doc_id}.txt"
        (self.stage / "text" / name).write_text(text, encoding="utf-8", newline="\n")
        self._names.add(name)
        for table, lines in written.items():
            self._files[table].writelines(line + "\n" for line in lines)
        self.done.documents += 1
        self.done.records += len(rows.records)
        self.done.facts += len(rows.facts)
        problems = [*rows.document.issues, *(problem for record in rows.records for problem in record.issues)]
        self.done.issues.update(problem.code for problem in problems)

    def publish(self) -> Published:
        """Puts the new files in the place of the old ones, texts first, and removes texts of the run before.

        Raises ConfigError, with the old output untouched, when something else stands where a file belongs.
        """
        self._close()
        texts = self.out / "text"
        for name in TABLES:
            if (self.out / f"{name}.jsonl").is_dir():
                raise ConfigError(f"{self.out / name}.jsonl is a folder. Move it away or choose another --out.")
        if texts.exists() and not texts.is_dir():
            raise ConfigError(f"{texts} is no folder. Move it away or choose another --out.")
        before = self._texts_before()
        texts.mkdir(exist_ok=True)
        for name in sorted(self._names):
            os.replace(self.stage / "text" / name, texts / name)
        for name in TABLES:
            os.replace(self.stage / f"{name}.jsonl", self.out / f"{name}.jsonl")
        for name in sorted(before - self._names):
            (texts / name).unlink(missing_ok=True)
        return self.done

    def _texts_before(self) -> set[str]:
        """Names of the texts that the output before this one holds."""
        table = self.out / "documents.jsonl"
        if not table.is_file():
            return set()
        with table.open(encoding="utf-8") as rows:
            return {f"{json.loads(row)['doc_id']}.txt" for row in rows}
