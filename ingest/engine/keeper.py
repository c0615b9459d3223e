"""Keeping a worker: asking it, finding out why it ended, and starting the next."""

from __future__ import annotations

import signal

from ingest.engine.child import Child, ChildDied
from ingest.engine.limits import Limits
from ingest.inventory import State
from ingest.job import LESS, TOO_MUCH, Answer, Failed, Job
from ingest.overlay import Overlay
from schemas.errors import ConfigError
from schemas.failure import Failure

# The last words of a worker without memory where no failure of the file could be made of it: of C++, of the allocator
# within Kiwi, of a thread that got no stack, of the loader of libraries, of Python beside the work on a document.
NO_MEMORY = (
    "bad_alloc",
    "out of memory in 'new'",
    "Resource temporarily unavailable",
    "cannot allocate memory for thread-local data",
    "MemoryError",
)


class Keeper:
    """One worker process, started with the first job and again after each that ended it."""

    def __init__(self, limits: Limits, overlay: Overlay) -> None:
        self._limits = limits
        self._overlay = overlay
        self._child: Child | None = None

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none.

        What ends a worker that has served other documents may be their doing: the file gets a second try in a fresh
        one, so that its answer depends on it alone. A document that runs out of time does so anywhere.
        Raises ConfigError for a broken vocabulary file, InternalError when no worker can be started.
        """
        fresh = self._child is None
        answer = self._attempt(job)
        again = isinstance(answer, Failed) and answer.failure.code in ("memory_limit", "crashed")
        if again:
            self.close()
        return answer if fresh or not again else self._attempt(job)

    def close(self) -> None:
        """Ends the worker."""
        if self._child:
            self._child.kill()
            self._child = None

    def _attempt(self, job: Job) -> Answer:
        if self._child is None:
            self._child = Child(self._limits, self._overlay)
        # As it was before it was read: what came in its place since then is another file.
        state = State.trusted(job.file)
        try:
            answer = self._child.ask(job)
        except ChildDied as death:
            self._child = None
            return Failed(_cause(job, death, self._limits), state=state)
        if isinstance(answer, ConfigError):
            raise answer
        return answer


def _cause(job: Job, death: ChildDied, limits: Limits) -> Failure:
    """Why a worker ended in the middle of a file: by its exit status, and what it said last."""
    if death.status == -signal.SIGALRM:
        message = f"not done within {limits.seconds:g} seconds"
        return Failure(path=job.path, code="time_limit", message=message, remedy="Split it, or raise --time-limit.")
    if any(words in str(death) for words in NO_MEMORY):
        return Failure(path=job.path, code="memory_limit", message=TOO_MUCH, remedy=LESS)
    message = f"the process reading it {death}"
    return Failure(path=job.path, code="crashed", message=message, remedy="Please report it with the file.")
