"""`gongbo check`: do the samples still give what a person has reviewed?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.compare import golden
from ingest.compare.comparison import compare, gained_or_lost
from ingest.compare.content import Row
from ingest.compare.difference import Difference
from ingest.compare.golden import Golden
from ingest.engine.inline import Inline
from ingest.inventory import Inventory
from ingest.job import Done, Failed, Job
from parsers.language.kiwi import Korean
from schemas.errors import ConfigError
from schemas.tables import TABLES

SAMPLES = Path("data/raw")


@dataclass(frozen=True, slots=True)
class Sample:
    """A document to check, and the path by which its golden is called."""

    file: Path
    path: str


@dataclass(slots=True)
class Check:
    """A check of documents against the goldens in `folder`.

    `whole` says that these are all samples, so that a golden of any other document has lost its sample. `failures` tell
    of the documents that gave no rows; they are known once `differences` is exhausted.
    """

    samples: Sequence[Sample]
    folder: Path
    whole: bool
    failures: list[str] = field(default_factory=list)
    _goldens: dict[str, Golden] = field(default_factory=dict)

    def differences(self) -> Iterator[Difference]:
        """Reads every document and compares it with its golden. Raises ConfigError when a golden is broken."""
        engine = Inline(Korean())
        known = {sample.path: sample for sample in self.samples}
        for path in sorted({*known, *self._orphans()}):
            before = golden.load(golden.file_of(self.folder, path))
            if path not in known:
                yield from [gained_or_lost("lost", before.content(path, ""))] if before else []
                continue
            answer = engine.work(Job(str(known[path].file), path))
            if isinstance(answer, Failed):
                self.failures.append(str(answer.failure))
            elif isinstance(answer, Done):
                text = answer.text.decode()
                self._goldens[path] = golden.golden_of(*_rows(answer), text)
                yield from _compared(path, before, self._goldens[path], text)

    def accept(self) -> list[str]:
        """Makes what was read the goldens, and removes those without a sample. Returns what was done, a line each."""
        done = []
        for path, fresh in self._goldens.items():
            file = golden.file_of(self.folder, path)
            if golden.write(file, fresh):
                done.append(f"wrote {file}")
        for path in self._orphans():
            file = golden.file_of(self.folder, path)
            file.unlink()
            done.append(f"removed {file}")
        return done

    def _orphans(self) -> list[str]:
        """Goldens whose sample is gone; none where not all samples are checked."""
        known = {sample.path for sample in self.samples}
        return [path for path in golden.paths_in(self.folder) if path not in known] if self.whole else []


def check_of(paths: Sequence[Path], folder: Path) -> Check:
    """The check of documents and folders, or, if none is given, of the shipped samples.

    Raises ConfigError when there is nothing at one of them or no document at all, or two would have one golden.
    """
    if not paths and not SAMPLES.is_dir():
        raise ConfigError(
            f"{SAMPLES}: no such folder. The shipped samples are in a checkout of gongbo: call `gongbo check` at its "
            "top, or give documents and the folder of their goldens (--golden DIR)."
        )
    samples: dict[str, Sample] = {}
    for root in paths or (SAMPLES,):
        for sample in _samples_at(root, folder):
            twin = samples.setdefault(sample.path, sample)
            if twin.file.resolve() != sample.file.resolve():
                raise ConfigError(
                    f"{twin.file} and {sample.file} would both have the golden {sample.path}.json. Check them one by "
                    "one, each with a --golden of its own."
                )
    if not samples:
        raise ConfigError(f"{', '.join(map(str, paths or [SAMPLES]))}: no documents there. Give some to check.")
    return Check(list(samples.values()), folder, whole=not paths)


def _samples_at(root: Path, goldens: Path) -> list[Sample]:
    """The documents of a file or folder. A shipped one is called by its path among the samples, whatever was given."""
    shipped = SAMPLES.resolve()
    found = []
    inventory = Inventory(str(root), str(goldens))
    for entry in inventory:
        file = Path(inventory.file(entry)).resolve()
        path = file.relative_to(shipped).as_posix() if shipped in file.parents else entry.path
        found.append(Sample(file, path))
    return found


def _rows(done: Done) -> tuple[Row, list[Row], list[Row]]:
    """The rows of a document as a run writes them."""
    documents, records, facts = ([json.loads(line) for line in done.rows[table].splitlines()] for table in TABLES)
    return documents[0], records, facts


def _compared(path: str, before: Golden | None, after: Golden, text: str) -> Iterator[Difference]:
    if before is None:
        yield gained_or_lost("gained", after.content(path, text))
        return
    if before.text_sha256 != after.text_sha256:
        note = "the source text is another one than that of the golden"
        yield Difference("changed", path, None, "text", before.text_sha256, after.text_sha256, note=note)
    yield from compare(before.content(path, text), after.content(path, text))
