"""One run: inventory, read, parse, check, publish."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ingest import __version__
from ingest.inventory import Entry, take
from ingest.publish import Published, Publisher
from ingest.readers import Reading, read
from parsers.document import Origin, Rows, rows_of
from parsers.issues import issue
from parsers.korean import Korean
from schemas.errors import ConfigError, InputError

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
    inventory = take(root, out)
    korean = Korean()
    failures: list[Failure] = []
    seen: dict[str, str] = {}
    with Publisher(out) as publisher:
        for number, entry in enumerate(inventory.entries, start=1):
            progress(entry, number, len(inventory.entries))
            try:
                _process(entry, korean, publisher, seen)
            except ConfigError:
                raise
            except InputError as error:
                failures.append(Failure(entry.path, str(error)))
            except Exception as error:
                # One bad file never stops the others; what broke is ours to mend.
                message = (
                    f"{entry.path}: internal error ({type(error).__name__}: {error}). Please report it with the file."
                )
                failures.append(Failure(entry.path, message))
        published = publisher.publish()
    return Outcome(published, tuple(failures), inventory.skipped)


def _process(entry: Entry, korean: Korean, publisher: Publisher, seen: dict[str, str]) -> None:
    """Reads, parses and stages one file. `seen` holds the path of every content met so far, by its digest."""
    data, reading = read_file(entry)
    digest = hashlib.sha256(data).hexdigest()
    first = seen.setdefault(digest, entry.path)
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
    rows = rows_of(reading.source, origin, korean)
    if first != entry.path:
        # The same bytes have the same ids: their records are published once, under the first path.
        twin = issue("duplicate_content", None, first)
        document = rows.document.model_copy(update={"records": 0, "facts": 0, "issues": [*rows.document.issues, twin]})
        rows = Rows(document, (), ())
    publisher.add(rows, reading.source.text)


def read_file(entry: Entry) -> tuple[bytes, Reading]:
    """A file's bytes and what its reader makes of them. Raises InputError when either cannot be had."""
    try:
        data = entry.file.read_bytes()
    except OSError as error:
        raise InputError(
            f"{entry.path}: cannot be read ({error.strerror}). Check the file and its permissions."
        ) from error
    return data, read(entry.path, data)
