"""The output of a run: written beside the old one, then put in its place."""

from __future__ import annotations

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
        (self.stage / "text" / f"{rows.document.doc_id}.txt").write_text(text, encoding="utf-8", newline="\n")
        self._names.add(f"{rows.document.doc_id}.txt")
        self._files["documents"].write(rows.document.model_dump_json() + "\n")
        for record in rows.records:
            self._files["records"].write(record.model_dump_json() + "\n")
        for fact in rows.facts:
            self._files["facts"].write(fact.model_dump_json() + "\n")
        self.done.documents += 1
        self.done.records += len(rows.records)
        self.done.facts += len(rows.facts)
        problems = [*rows.document.issues, *(problem for record in rows.records for problem in record.issues)]
        self.done.issues.update(problem.code for problem in problems)

    def publish(self) -> Published:
        """Puts the new files in the place of the old ones, texts first, and removes texts that no row names."""
        self._close()
        texts = self.out / "text"
        texts.mkdir(exist_ok=True)
        for name in sorted(self._names):
            os.replace(self.stage / "text" / name, texts / name)
        for name in TABLES:
            os.replace(self.stage / f"{name}.jsonl", self.out / f"{name}.jsonl")
        for old in sorted(texts.iterdir()):
            if old.name not in self._names:
                old.unlink()
        return self.done
