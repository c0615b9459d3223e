"""A worker process as the run sees it: started, asked, and ended."""

from __future__ import annotations

from contextlib import suppress
from multiprocessing.connection import Connection
from typing import IO, Any


class Child:
    """A running worker, the pipe to it, and the file it complains into."""

    def __init__(self, pid: int, pipe: Connection, complaints: IO[bytes]) -> None:
        self.pid = pid
        self.pipe = pipe
        self.complaints = complaints
        # Whether it works while no other does.
        self.lonely = False
        # How many files it has served, and bytes of their rows.
        self.files = self.bytes = 0

    def tell(self, said: object) -> None:
        """Sends it something. One that is dead already is heard of when it does not answer."""
        with suppress(ConnectionError):
            self.pipe.send(said)

    def heard(self) -> Any:
        """What it says next. Raises EOFError when it has ended instead."""
        try:
            return self.pipe.recv()
        except OSError as error:
            raise EOFError from error

    def close(self) -> None:
        """Talks to it no more: it ends when it has nothing to do."""
        self.pipe.close()
