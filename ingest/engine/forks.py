"""The run's end of the fork server: how it is started, asked and ended."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from typing import IO, Any

from ingest.engine.child import Child
from ingest.engine.limits import Limits
from ingest.engine.orders import BURY, END, FORK, LOAD
from ingest.overlay import Overlay
from schemas.errors import ConfigError, InternalError

# The allocator within Kiwi takes a gigabyte at once where it may, all of which counts towards the limit. It is to take
# what it needs, and to say so when it gets no more.
ALLOCATOR = {"MIMALLOC_ARENA_RESERVE": "0", "MIMALLOC_SHOW_ERRORS": "1"}
# Seconds that the fork server gets to end when nobody asks it any more.
PATIENCE = 10


class Died(Exception):  # noqa: N818 (no error of ours: it becomes a failure of the file)
    """A process ended instead of answering. `status` is its exit status, negative for a signal."""

    def __init__(self, status: int, said: str) -> None:
        ended = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
        super().__init__(ended + (f" ({said})" if said else ""))
        self.status = status


class Forks:
    """A running fork server, whose workers read with the words of the overlay.

    Raises InternalError when it does not come up, ConfigError when this user may not start it or there is no room for
    what it may complain about.
    """

    def __init__(self, limits: Limits, overlay: Overlay) -> None:
        self.loaded = False
        self._complaints = scratch()
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = _started(limits, theirs, self._complaints)
        self._asked = Connection(os.dup(self._control.fileno()))
        try:
            self._heard()
            self._asked.send(overlay)
        except (Died, ConnectionError) as death:
            raise InternalError(f"no worker process can be started: it {death}") from death

    def fork(self, megabytes: int) -> Child:
        """A new worker, which may take so many megabytes of data. Raises Died when the fork server is no more."""
        ours, theirs = Pipe()
        complaints = scratch()
        with theirs, suppress(ConnectionError):
            self._asked.send((FORK, megabytes))
            socket.send_fds(self._control, [b" "], [theirs.fileno(), complaints.fileno()])
        try:
            return Child(self._heard(), ours, complaints)
        except Died:
            ours.close()
            complaints.close()
            raise

    def load(self) -> None:
        """Loads the model for the workers that are forked from now on. Raises Died when that ended the fork server."""
        with suppress(ConnectionError):
            self._asked.send((LOAD, 0))
        self._heard()
        self.loaded = True

    def end(self, child: Child) -> None:
        """Ends a worker, whatever it does. Raises Died when the fork server is no more."""
        child.close()
        child.complaints.close()
        with suppress(ConnectionError):
            self._asked.send((END, child.pid))
        self._heard()

    def bury(self, child: Child) -> Died:
        """How a worker has ended that says nothing any more. Raises Died when the fork server is no more."""
        child.close()
        with suppress(ConnectionError):
            self._asked.send((BURY, child.pid))
        return Died(self._heard(), last_words(child.complaints))

    def close(self) -> None:
        """Ends the fork server and with it its workers, whatever they do."""
        self._asked.close()
        self._control.close()
        self._bury()

    def _heard(self) -> Any:
        """The next answer."""
        try:
            return self._asked.recv()
        except (EOFError, ConnectionError) as error:
            status = self._bury()
            raise Died(status, last_words(self._complaints)) from error

    def _bury(self) -> int:
        """Waits for its end."""
        try:
            return self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


def last_words(complaints: IO[bytes]) -> str:
    """The last line that a process has written; closes the file."""
    with complaints:
        complaints.seek(0)
        return complaints.read().decode("utf-8", "replace").strip().rpartition("\n")[2]


def scratch() -> IO[bytes]:
    """A file for what a process may complain about. Raises ConfigError where there is no room for one."""
    try:
        return tempfile.TemporaryFile()
    except OSError as error:
        cure = "Set TMPDIR to one."
        raise ConfigError(f"there is no folder for temporary files that can be written to ({error}). {cure}") from error


def _started(limits: Limits, theirs: socket.socket, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    arguments = (str(limits.seconds), str(limits.megabytes), str(theirs.fileno()))
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "ingest.engine.forkserver", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
            pass_fds=[theirs.fileno()],
            # The workers run the very code that this process runs.
            env={**os.environ, **ALLOCATOR, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except OSError as error:
        complaints.close()
        cure = "See that this user may run it, and that the system has room for one more process."
        what = f"{sys.executable}: {error.strerror or error}"
        raise ConfigError(f"no worker process can be started ({what}). {cure}") from error
