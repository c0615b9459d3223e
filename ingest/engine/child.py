"""The other end of a worker process: how it is started, asked and buried."""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import subprocess
import sys
import tempfile
from typing import IO, Any

from ingest.engine.limits import Limits
from ingest.job import LOADED, LOADING, Answer, Job
from ingest.overlay import Overlay
from schemas.errors import ConfigError, InternalError

LOG = logging.getLogger(__name__)
# The allocator within Kiwi takes a gigabyte at once where it may, all of which counts towards the limit. It is to take
# what it needs, and to say so when it gets no more.
ALLOCATOR = {"MIMALLOC_ARENA_RESERVE": "0", "MIMALLOC_SHOW_ERRORS": "1"}
# Seconds that a worker gets to end when its pipe is closed already.
PATIENCE = 10


class ChildDied(Exception):  # noqa: N818 (no error of ours: it becomes a failure of the file)
    """A worker ended instead of answering. `status` is its exit status, negative for a signal."""

    def __init__(self, status: int, said: str) -> None:
        ended = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
        super().__init__(ended + (f" ({said})" if said else ""))
        self.status = status


class Child:
    """A running worker, which reads with the words of the overlay, and the pipes to it.

    Raises InternalError when it does not come up, ConfigError when this user may not start it or there is no room for
    what it may complain about.
    """

    def __init__(self, limits: Limits, overlay: Overlay) -> None:
        self._complaints = _scratch()
        self._process = _started(limits, self._complaints)
        assert self._process.stdin
        assert self._process.stdout
        self._jobs, self._answers = self._process.stdin, self._process.stdout
        try:
            self._hear()
            self._tell(overlay)
        except ChildDied as death:
            raise InternalError(f"no worker process can be started: it {death}") from death

    def ask(self, job: Job) -> Answer | ConfigError:
        """The answer to a job. Raises ChildDied when the worker ended instead."""
        self._tell(job)
        while (heard := self._hear()) in (LOADING, LOADED):
            LOG.info(heard, extra={"event": "loading"} if heard == LOADING else {"event": "loaded"})
        answer: Answer | ConfigError = heard
        return answer

    def kill(self) -> None:
        """Ends the worker, whatever it does."""
        self._process.kill()
        self._process.wait()
        self._close()

    def _tell(self, said: Job | Overlay) -> None:
        # A worker that is dead already is heard of when it does not answer.
        with contextlib.suppress(BrokenPipeError):
            pickle.dump(said, self._jobs)
            self._jobs.flush()

    def _hear(self) -> Any:
        try:
            return pickle.load(self._answers)
        except (EOFError, pickle.UnpicklingError) as error:
            status, said = self._bury()
            raise ChildDied(status, said) from error

    def _bury(self) -> tuple[int, str]:
        """The exit status of a worker that answers no more, and the last line it wrote."""
        try:
            status = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._complaints.seek(0)
        said = self._complaints.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
        self._close()
        return status, said

    def _close(self) -> None:
        # What was still on its way to a dead worker is lost.
        with contextlib.suppress(BrokenPipeError):
            self._jobs.close()
        self._answers.close()
        self._complaints.close()


def _started(limits: Limits, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "ingest.engine.worker", str(limits.seconds), str(limits.megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            # The worker runs the very code that this process runs.
            env={**os.environ, **ALLOCATOR, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except OSError as error:
        complaints.close()
        cure = "See that this user may run it, and that the system has room for one more process."
        what = f"{sys.executable}: {error.strerror or error}"
        raise ConfigError(f"no worker process can be started ({what}). {cure}") from error


def _scratch() -> IO[bytes]:
    try:
        return tempfile.TemporaryFile()
    except OSError as error:
        cure = "Set TMPDIR to one."
        raise ConfigError(f"there is no folder for temporary files that can be written to ({error}). {cure}") from error
