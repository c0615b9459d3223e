"""One run: inventory, read, parse, check, publish."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ingest import __version__
from ingest.inventory import Entry, Inventory, take
from ingest.publish import Published, Publisher
from ingest.readers import Reading, read
from parsers.document import Origin, rows_of
from parsers.korean import Korean
from schemas.errors import GongboError, InputError

Progress = Callable[[Entry, int, int], None]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not published, and the sentence that says why and what to do."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did."""

    published: Published
    failures: tuple[Failure, ...]
    skipped: tuple[str, ...]


def run(root: Path, out: Path, progress: Progress) -> Outcome:
    """Reads every document under `root` and publishes their rows in `out`.

    A file that fails is left out and reported; the others go on. Raises ConfigError when INPUT or OUT is unusable.
    """
    inventory = take(root)
    korean = Korean()
    failures: list[Failure] = []
    with Publisher(out) as publisher:
        for number, entry in enumerate(_without_output(inventory, out), start=1):
            progress(entry, number, len(inventory.entries))
            try:
                _process(entry, korean, publisher)
            except GongboError as error:
                failures.append(Failure(entry.path, str(error)))
            except Exception as error:
                # One bad file never stops the others; what broke is ours to mend.
                message = (
                    f"{entry.path}: internal error ({type(error).__name__}: {error}). Please report it with the file."
                )
                failures.append(Failure(entry.path, message))
        published = publisher.publish()
    return Outcome(published, tuple(failures), inventory.skipped)


def _without_output(inventory: Inventory, out: Path) -> list[Entry]:
    """The entries, but for those a former run wrote: OUT may lie inside INPUT."""
    inside = out.resolve()
    return [entry for entry in inventory.entries if inside not in entry.file.resolve().parents]


def _process(entry: Entry, korean: Korean, publisher: Publisher) -> None:
    data, reading = read_file(entry)
    digest = hashlib.sha256(data).hexdigest()
    origin = Origin(
        doc_id=digest[:16],
        path=entry.path,
        sha256=digest,
        size=len(data),
        format=reading.format,
        encoding=reading.encoding,
        pipeline=f"gongbo {__version__}",
        problems=reading.problems,
    )
    publisher.add(rows_of(reading.source, origin, korean), reading.source.text)


def read_file(entry: Entry) -> tuple[bytes, Reading]:
    """A file's bytes and what its reader makes of them. Raises InputError when either cannot be had."""
    try:
        data = entry.file.read_bytes()
    except OSError as error:
        raise InputError(
            f"{entry.path}: cannot be read ({error.strerror}). Check the file and its permissions."
        ) from error
    return data, read(entry.path, data)
