"""The work on one file: bytes in, rows out. It knows neither the ledger nor the output."""

from __future__ import annotations

import hashlib
import os

from ingest import __version__
from ingest.inventory import State
from ingest.job import LESS, TOO_MUCH, Content, Done, Failed, Job
from ingest.readers import Reading, read
from parsers import finders
from parsers.document import Origin, Rows, rows_of
from parsers.issues import counted
from parsers.language.kiwi import Korean
from schemas.errors import ConfigError, InputError, InternalError
from schemas.failure import Failure
from schemas.tables import TABLES

ATTEMPTS = 3


def fetch(job: Job) -> Content | Failed:
    """The bytes of a file."""
    # As it was before it was read: what came in its place since then is another file.
    state = State.trusted(job.file)
    try:
        return read_bytes(job.file)
    except InputError as error:
        return Failed(_failure(job, error), state=state)


def extract(job: Job, content: Content, korean: Korean) -> Done | Failed:
    """The rows of a file's bytes. Whatever goes wrong becomes a failure: one bad file never stops the others.

    Raises ModelMissing when there is a text and `korean` may not load what it needs.
    """
    try:
        reading = read(job.path, content.data)
        # Before anything is done for nothing.
        korean.demand()
        rows = rows_of(reading.source, _origin(job.path, content, reading), korean, reading.marks)
        return _done(rows, reading.source.text, content)
    except ConfigError:
        raise
    except Exception as error:
        return Failed(_failure(job, error), content.sha256, content.state)
    finally:
        korean.forget()
        finders.forget()


def read_bytes(file: str) -> Content:
    """A file's bytes. Raises InputError when they cannot be had, or change each time they are read."""
    for _ in range(ATTEMPTS):
        try:
            with open(file, "rb") as opened:
                before = State.of(os.fstat(opened.fileno()))
                data = opened.read()
                after = State.of(os.fstat(opened.fileno()))
        except FileNotFoundError as error:
            if os.path.islink(file):
                message = "the link leads to a file that is not there"
                raise InputError("unreadable", message, "Mend or remove the link.") from error
            message = "the file is gone since the folder was listed"
            raise InputError("vanished", message, "Check it and run again.") from error
        except MemoryError as error:
            raise InputError("memory_limit", TOO_MUCH, LESS) from error
        except OSError as error:
            message = f"cannot be read ({_reason(file, error)})"
            raise InputError("unreadable", message, "Check the file and its permissions.") from error
        if before == after and len(data) == after.size:
            return Content(data, hashlib.sha256(data).hexdigest(), after.settled())
    message = "somebody writes to the file while it is read"
    raise InputError("changed_while_read", message, "Run again when the file is complete.")


def _reason(file: str, error: OSError) -> str:
    """Why a file cannot be read; for a folder, why it cannot be listed."""
    if isinstance(error, IsADirectoryError):
        try:
            os.scandir(file).close()
        except OSError as denied:
            return f"the folder cannot be listed: {denied.strerror}"
    return error.strerror or str(error)


def _origin(path: str, content: Content, reading: Reading) -> Origin:
    return Origin(
        doc_id=content.sha256[:16],
        path=path,
        sha256=content.sha256,
        size=len(content.data),
        format=reading.format,
        encoding=reading.encoding,
        pipeline=f"gongbo {__version__}",
        problems=reading.problems,
    )


def _done(rows: Rows, text: str, content: Content) -> Done:
    """Raises InternalError when a span is not grounded in the text."""
    for fact in rows.facts:
        if text[fact.char_start : fact.char_end] != fact.text:
            raise InternalError(f"the span of {fact.text!r} does not reproduce it")
    tables = {"documents": (rows.document,), "records": rows.records, "facts": rows.facts}
    problems = [*rows.document.issues, *(problem for record in rows.records for problem in record.issues)]
    return Done(
        sha256=content.sha256,
        state=content.state,
        rows={name: "".join(f"{row.model_dump_json()}\n" for row in tables[name]).encode() for name in TABLES},
        text=text.encode(),
        records=len(rows.records),
        facts=len(rows.facts),
        issues=counted(problems),
    )


def _failure(job: Job, error: BaseException) -> Failure:
    if isinstance(error, InputError):
        return Failure(path=job.path, code=error.code, message=error.message, remedy=error.remedy)
    if isinstance(error, MemoryError):
        return Failure(path=job.path, code="memory_limit", message=TOO_MUCH, remedy=LESS)
    what = f"internal error ({type(error).__name__}: {error})"
    return Failure(path=job.path, code="internal_error", message=what, remedy="Please report it with the file.")
