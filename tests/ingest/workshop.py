"""What the tests of stage, generation and publishing share: a generation made of texts that stand in the test."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ingest.engine.inline import Inline
from ingest.generation import Generation
from ingest.input import Input
from ingest.inventory import NOT_STATED, Entry, State
from ingest.job import Done, Failed, Job
from ingest.publish import Publisher
from ingest.stage import Stage

HEAD = {"generation": 1}


class Workshop:
    """Works on texts by their path."""

    def __init__(self, folder: Path, engine: Inline) -> None:
        self._folder = folder
        self._engine = engine

    def entry(self, path: str, text: str) -> Entry:
        file = self._folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        return Entry(path, path.encode(), *(State.now(str(file)) or NOT_STATED))

    def fill(self, stage: Stage, texts: Mapping[str, str]) -> Stage:
        """Adds these files to a stage, in the order of their paths."""
        for path, text in sorted(texts.items()):
            entry = self.entry(path, text)
            answer = self._engine.work(Job(str(self._folder / path), path))
            if isinstance(answer, Failed):
                stage.fail(entry, answer, "v1")
            else:
                assert isinstance(answer, Done)
                stage.add(entry, answer, "v1")
        return stage

    def generation(self, folder: Path, texts: Mapping[str, str]) -> Generation:
        """A finished generation of these files."""
        self.fill(Stage(folder), texts).finish(HEAD)
        return Generation(folder)

    def publish(self, out: Path, texts: Mapping[str, str]) -> int:
        """Publishes these files, and returns the number of the generation."""
        out.mkdir(parents=True, exist_ok=True)
        publisher = Publisher(out)
        self.fill(publisher.begin(), texts).finish(HEAD)
        return publisher.publish()


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()]


def paths(folder: Path, table: str = "documents") -> list[str]:
    return [row["path"] for row in rows(folder, table)]


def inputs(generation: Generation) -> dict[str, Input]:
    """The inputs of a ledger by their path."""
    return {row.path: row for row in generation.ledger.inputs()}
