"""`gongbo check`: do the samples still give what a person has reviewed?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from ingest import __version__
from ingest.compare import golden
from ingest.compare.comparison import compare, gained_or_lost
from ingest.compare.content import Row
from ingest.compare.difference import Difference
from ingest.compare.golden import Golden
from ingest.inventory import Entry, take
from ingest.run import Failure, read_file
from parsers.document import Origin, Rows, rows_of
from parsers.korean import Korean
from schemas.errors import ConfigError, GongboError

SAMPLES = Path("data/raw")


@dataclass(slots=True)
class Check:
    """A check of documents against the goldens in `folder`.

    `whole` says that these are all samples, so that a golden of any other document has lost its sample. `failures` are
    the documents that gave no rows, known once `differences` is exhausted.
    """

    entries: Sequence[Entry]
    folder: Path
    whole: bool
    failures: list[Failure] = field(default_factory=list)
    _goldens: dict[str, Golden] = field(default_factory=dict)

    def differences(self) -> Iterator[Difference]:
        """Reads every document and compares it with its golden. Raises ConfigError when a golden is broken."""
        korean = Korean()
        known = {entry.path: entry for entry in self.entries}
        for path in sorted({*known, *self._orphans()}):
            before = golden.load(golden.file_of(self.folder, path))
            if path not in known:
                yield from [gained_or_lost("lost", before.content(path, ""))] if before else []
                continue
            try:
                rows, text = _rows(known[path], korean)
            except GongboError as error:
                self.failures.append(Failure(path, str(error)))
            except Exception as error:
                # As in a run, one document never stops the others.
                message = f"{path}: internal error ({type(error).__name__}: {error})."
                self.failures.append(Failure(path, message))
            else:
                self._goldens[path] = golden.golden_of(*_plain(rows), text)
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
        known = {entry.path for entry in self.entries}
        return [path for path in golden.paths_in(self.folder) if path not in known] if self.whole else []


def check_of(paths: Sequence[Path], folder: Path) -> Check:
    """The check of documents and folders, or, if none is given, of the shipped samples.

    Raises ConfigError when there is nothing at one of them, or two documents would have one golden.
    """
    if not paths and not SAMPLES.is_dir():
        raise ConfigError(
            f"{SAMPLES}: no such folder. The shipped samples are in a checkout of gongbo: call `gongbo check` at its "
            "top, or give documents and the folder of their goldens (--golden DIR)."
        )
    entries: dict[str, Entry] = {}
    for root in paths or (SAMPLES,):
        for entry in take(root).entries:
            named = Entry(entry.file, _name(entry))
            twin = entries.setdefault(named.path, named)
            if twin.file.resolve() != named.file.resolve():
                raise ConfigError(
                    f"{twin.file} and {named.file} would both have the golden {named.path}.json. Check them one by "
                    "one, each with a --golden of its own."
                )
    return Check(list(entries.values()), folder, whole=not paths)


def _name(entry: Entry) -> str:
    """A shipped sample is called by its path among the samples, however it was given."""
    file, samples = entry.file.resolve(), SAMPLES.resolve()
    return file.relative_to(samples).as_posix() if samples in file.parents else entry.path


def _rows(entry: Entry, korean: Korean) -> tuple[Rows, str]:
    """The rows of a document as a run would write them, and its source text."""
    data, reading = read_file(entry)
    sha256 = hashlib.sha256(data).hexdigest()
    origin = Origin(
        doc_id=sha256[:16],
        path=entry.path,
        sha256=sha256,
        size=len(data),
        format=reading.format,
        encoding=reading.encoding,
        pipeline=f"gongbo {__version__}",
        problems=reading.problems,
    )
    return rows_of(reading.source, origin, korean), reading.source.text


def _plain(rows: Rows) -> tuple[Row, list[Row], list[Row]]:
    """Rows as they come back out of a file."""

    def plain(model: BaseModel) -> Row:
        row: Row = json.loads(model.model_dump_json())
        return row

    return plain(rows.document), [plain(record) for record in rows.records], [plain(fact) for fact in rows.facts]


def _compared(path: str, before: Golden | None, after: Golden, text: str) -> Iterator[Difference]:
    if before is None:
        yield gained_or_lost("gained", after.content(path, text))
        return
    if before.text_sha256 != after.text_sha256:
        note = "the source text is another one than that of the golden"
        yield Difference("changed", path, None, "text", before.text_sha256, after.text_sha256, note=note)
    yield from compare(before.content(path, text), after.content(path, text))
