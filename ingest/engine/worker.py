"""A worker process: it reads a file, asks whether its bytes are to be parsed, and answers with their rows."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from ingest.engine.orders import PARSE, WANTS_MODEL, Read, Task
from ingest.job import Answer, Content, Job
from ingest.work import extract, fetch
from parsers.language.kiwi import Korean, ModelMissing
from schemas.errors import ConfigError


def serve(asked: Connection, korean: Korean, seconds: float) -> None:
    """Works on one file after the other until there are no more, or until one needs a model that `korean` lacks."""
    try:
        while True:
            task: Task = asked.recv()
            answer = _work(task, asked, korean, seconds)
            if answer is not None:
                asked.send(answer)
    except (EOFError, ConnectionError):
        return
    except ModelMissing:
        asked.send(WANTS_MODEL)


def _work(task: Task, asked: Connection, korean: Korean, seconds: float) -> Answer | ConfigError | None:
    """The answer about a file; None where nobody wants its rows."""
    job = Job(task.file, task.path)
    with _at_most(seconds):
        fetched = fetch(job)
    if not isinstance(fetched, Content):
        return fetched
    asked.send(Read(fetched.sha256, fetched.state))
    if asked.recv() != PARSE:
        return None
    try:
        with _at_most(seconds), _without_garbage():
            return extract(job, fetched, korean)
    except ConfigError as error:
        return error


@contextmanager
def _without_garbage() -> Iterator[None]:
    """Python looks for cycles of garbage between documents only: parsing leaves none, and a long one would be searched
    again and again while it grows.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """The system ends this process when the time is up: no code of ours has to get its turn for that."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
