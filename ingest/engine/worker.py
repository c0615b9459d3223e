"""The process in which documents are worked on: reads jobs from its standard input, writes answers to its output.

Before the first job it is told the overlay of the vocabulary, by content: the folder may have changed meanwhile.

Started by `ingest.engine.child` as `python -m ingest.engine.worker SECONDS MEGABYTES`.
"""

from __future__ import annotations

import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import IO

from ingest.job import LOADED, LOADING, Answer, Content, Job
from ingest.overlay import Overlay
from ingest.work import extract, fetch
from parsers.language.kiwi import Korean
from parsers.vocabulary import lay_over
from schemas.errors import ConfigError

READY = "ready"


def main() -> None:
    """Answers until there are no more jobs."""
    seconds, megabytes = float(sys.argv[1]), int(sys.argv[2])
    # Ctrl-C reaches every process of the terminal; the run decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = megabytes << 20
    resource.setrlimit(resource.RLIMIT_DATA, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
    jobs = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not get among the answers.
    os.dup2(2, 1)
    _send(answers, READY)
    korean = Korean()

    @cache
    def load() -> None:
        """Loads the model at the first call, and says so meanwhile."""
        _send(answers, LOADING)
        korean.load()
        _send(answers, LOADED)

    try:
        overlay: Overlay = pickle.load(jobs)
    except EOFError:
        return
    lay_over(overlay.files, overlay.folder or "")
    while True:
        try:
            job = pickle.load(jobs)
        except EOFError:
            return
        _send(answers, _work(job, korean, load, seconds))


def _work(job: Job, korean: Korean, load: Callable[[], None], seconds: float) -> Answer | ConfigError:
    try:
        with _at_most(seconds):
            fetched = fetch(job)
        if not isinstance(fetched, Content):
            return fetched
        # The model belongs to no document, so its seconds count for none.
        load()
        with _at_most(seconds):
            return extract(job, fetched, korean)
    except ConfigError as error:
        return error


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """The system ends this process when the time is up: no code of ours has to get its turn for that."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _send(answers: IO[bytes], answer: object) -> None:
    pickle.dump(answer, answers)
    answers.flush()


if __name__ == "__main__":
    main()
