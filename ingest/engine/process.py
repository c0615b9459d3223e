"""In a process of its own, with limits: a document that hangs, swallows memory or crashes takes nobody along."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.inventory import State
from ingest.job import Answer, Failed, Job
from schemas.errors import ConfigError, InternalError

if TYPE_CHECKING:
    from schemas.failure import Failure

# Seconds that a worker gets to end when its pipe is closed already.
PATIENCE = 10


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: seconds to read and seconds to parse, megabytes of data with the model (1,350)."""

    seconds: float = 120
    megabytes: int = 4096


class Process:
    """One worker process, started with the first job and again after each that ended it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._worker: _Worker | None = None

    @property
    def limits(self) -> dict[str, str]:
        """Seconds and megabytes for a document."""
        return {"seconds": str(self._limits.seconds), "megabytes": str(self._limits.megabytes)}

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none.

        What ends a worker that has served other documents may be their doing: the file gets a second try in a fresh
        one, so that its answer depends on it alone. A document that runs out of time does so anywhere.
        Raises ConfigError for a broken vocabulary file, InternalError when no worker can be started.
        """
        fresh = self._worker is None
        answer = self._attempt(job)
        again = isinstance(answer, Failed) and answer.failure.code in ("memory_limit", "crashed")
        if again:
            self.close()
        return answer if fresh or not again else self._attempt(job)

    def close(self) -> None:
        """Ends the worker."""
        if self._worker:
            self._worker.kill()
            self._worker = None

    def _attempt(self, job: Job) -> Answer:
        if self._worker is None:
            self._worker = _Worker(self._limits)
        try:
            answer = self._worker.ask(job)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            answer = self._post_mortem(job)
        if isinstance(answer, ConfigError):
            raise answer
        return answer

    def _post_mortem(self, job: Job) -> Failed:
        assert self._worker
        status, said = self._worker.died()
        self._worker = None
        state = State.now(job.file)
        return Failed(_cause(job, status, said, self._limits), state=state and state.settled())


def _cause(job: Job, status: int, said: str, limits: Limits) -> Failure:
    """Why a worker ended in the middle of a file: by its exit status, and what it said last."""
    from schemas.failure import Failure

    if status == -signal.SIGALRM:
        message = f"not done within {limits.seconds:g} seconds"
        return Failure(path=job.path, code="time_limit", message=message, remedy="Split it, or raise --time-limit.")
    ended = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
    message = f"the process reading it {ended}{said and f' ({said})'}"
    return Failure(path=job.path, code="crashed", message=message, remedy="Please report it with the file.")


class _Worker:
    """A running worker and the pipes to it. Raises InternalError when it does not come up."""

    def __init__(self, limits: Limits) -> None:
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the worker)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "ingest.engine.worker", str(limits.seconds), str(limits.megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            # The worker runs the very code that this process runs.
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        assert self._process.stdin
        assert self._process.stdout
        self._jobs, self._answers = self._process.stdin, self._process.stdout
        try:
            pickle.load(self._answers)
        except (EOFError, pickle.UnpicklingError) as error:
            status, said = self.died()
            said = said or "it wrote no error"
            raise InternalError(f"no worker process can be started (status {status}): {said}") from error

    def ask(self, job: Job) -> Answer | ConfigError:
        """The answer to a job. Raises EOFError or BrokenPipeError when the worker ended instead."""
        pickle.dump(job, self._jobs)
        self._jobs.flush()
        answer: Answer | ConfigError = pickle.load(self._answers)
        return answer

    def died(self) -> tuple[int, str]:
        """How a worker ended that answers no more: exit status, negative for a signal, and the last line it wrote."""
        try:
            status = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._complaints.seek(0)
        said = self._complaints.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
        self._close()
        return status, said

    def kill(self) -> None:
        """Ends the worker, whatever it does."""
        self._process.kill()
        self._process.wait()
        self._close()

    def _close(self) -> None:
        # What was still on its way to a dead worker is lost.
        with contextlib.suppress(BrokenPipeError):
            self._jobs.close()
        self._answers.close()
        self._complaints.close()
