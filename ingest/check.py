"""`gongbo check`: do the samples still give what a person has reviewed?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ingest.compare import golden
from ingest.compare.comparison import compare, gained_or_lost
from ingest.compare.content import Row
from ingest.compare.difference import Difference
from ingest.compare.golden import Golden
from ingest.compare.values import value
from ingest.engine.inline import Inline
from ingest.inventory import Inventory
from ingest.job import Done, Failed, Job
from ingest.overlay import NO_OVERLAY, Overlay, read_vocabulary
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
    of the documents that gave no rows, `without` of those that have no golden, by path; both are known once
    `differences` is exhausted.
    """

    samples: Sequence[Sample]
    folder: Path
    whole: bool
    failures: list[str] = field(default_factory=list)
    without: dict[str, str] = field(default_factory=dict)
    _goldens: dict[str, Golden] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, str]:
        """Where each document is, by path: as seen from here, if it is below."""
        here = Path.cwd()
        places = {sample.path: sample.file for sample in self.samples}
        return {
            path: str(file.relative_to(here) if file.is_relative_to(here) else file) for path, file in places.items()
        }

    def differences(self, *, fold: bool = True) -> Iterator[Difference]:
        """Reads every document and compares it with its golden, if it has one.

        With `fold`, what follows from another difference is among its echoes. Raises ConfigError when a golden is
        broken.
        """
        engine = Inline(Korean())
        known = {sample.path: sample for sample in self.samples}
        for path in sorted({*known, *self._orphans()}):
            before = golden.load(golden.file_of(self.folder, path))
            if path not in known:
                if before:
                    yield replace(gained_or_lost("lost", before.content(path, "")), note="the golden has no sample")
                continue
            answer = engine.work(Job(str(known[path].file), path))
            if isinstance(answer, Failed):
                self.failures.append(str(answer.failure))
            elif isinstance(answer, Done):
                text = answer.text.decode()
                self._goldens[path] = golden.golden_of(*_rows(answer), text)
                if before:
                    yield from _compared(path, before, self._goldens[path], text, fold=fold)
                else:
                    told = value(gained_or_lost("gained", self._goldens[path].content(path, text)).after)
                    self.without[path] = f"no golden in {self.folder} here ({told})"

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


def check_of(paths: Sequence[Path], folder: Path, overlay: Overlay = NO_OVERLAY) -> Check:
    """The check of documents and folders, or, if none is given, of the shipped samples.

    Raises ConfigError when there is nothing at one of them or no document at all, two would have one golden, or the
    vocabulary is wrong.
    """
    read_vocabulary(overlay)
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


def _compared(path: str, before: Golden, after: Golden, text: str, *, fold: bool) -> Iterator[Difference]:
    if before.text_sha256 != after.text_sha256:
        note = "the source text is another one than that of the golden"
        digests = before.text_sha256, after.text_sha256
        yield Difference("changed", path, None, "text", *digests, note=note, family="text")
    yield from compare(before.content(path, text), after.content(path, text), fold=fold)
