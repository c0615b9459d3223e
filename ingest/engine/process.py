"""In a process of its own, with limits: a document that hangs, swallows memory or crashes takes nobody along."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.inventory import State
from ingest.job import LESS, TOO_MUCH, Answer, Failed, Job
from schemas.errors import ConfigError

if TYPE_CHECKING:
    from ingest.engine.child import Child
    from schemas.failure import Failure


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: seconds to read and seconds to parse, megabytes of data with the model (1,350)."""

    seconds: float = 120
    megabytes: int = 4096


class ChildDied(Exception):  # noqa: N818 (no error of ours: it becomes a failure of the file)
    """A worker ended instead of answering. `status` is its exit status, negative for a signal."""

    def __init__(self, status: int, said: str) -> None:
        ended = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
        super().__init__(ended + (f" ({said})" if said else ""))
        self.status = status


class Process:
    """One worker process, started with the first job and again after each that ended it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: Child | None = None

    @property
    def limits(self) -> dict[str, str]:
        """Seconds and megabytes for a document."""
        return {"seconds": f"{self._limits.seconds:g}", "megabytes": str(self._limits.megabytes)}

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
            # Not needed by a run with nothing new, which its import would make a tenth longer.
            from ingest.engine.child import Child

            self._child = Child(self._limits)
        try:
            answer = self._child.ask(job)
        except ChildDied as death:
            self._child = None
            state = State.now(job.file)
            return Failed(_cause(job, death, self._limits), state=state and state.settled())
        if isinstance(answer, ConfigError):
            raise answer
        return answer


def _cause(job: Job, death: ChildDied, limits: Limits) -> Failure:
    """Why a worker ended in the middle of a file: by its exit status, and what it said last."""
    from schemas.failure import Failure

    if death.status == -signal.SIGALRM:
        message = f"not done within {limits.seconds:g} seconds"
        return Failure(path=job.path, code="time_limit", message=message, remedy="Split it, or raise --time-limit.")
    if "bad_alloc" in str(death):
        # What Kiwi says, in C++, where Python raises MemoryError.
        return Failure(path=job.path, code="memory_limit", message=TOO_MUCH, remedy=LESS)
    message = f"the process reading it {death}"
    return Failure(path=job.path, code="crashed", message=message, remedy="Please report it with the file.")
