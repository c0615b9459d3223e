"""One run at a time over one output."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ingest.layout import LOCK
from schemas.errors import BusyError

# What a lock says while it is held begins so.
LABEL = "the run of "
GLANCES, GLANCE_SECONDS = 5, 0.02


@contextmanager
def locked(out: Path, start: str) -> Iterator[str | None]:
    """Holds the lock of an output folder; gives what the run before left in it if that ended without unlocking.

    The system drops the lock of a process that ends, however it ends: no lock is ever left behind, only its label.
    `start` is what others read in it. Raises BusyError when another run holds it, OSError when it cannot be written.
    """
    with open(out / LOCK, "a+", encoding="utf-8", errors="replace") as file:
        if not _taken(file):
            file.seek(0)
            other = file.read().strip() or "another run"
            raise BusyError(f"{out}: {other} is writing there. Run again when it has ended.")
        file.seek(0)
        left = file.read().strip() or None
        _label(file.fileno(), f"{LABEL}{start} (process {os.getpid()})")
        try:
            yield left
        finally:
            # Only a run that was killed leaves its label.
            _label(file.fileno(), "")


def _taken(file: IO[str]) -> bool:
    """Takes the lock unless it is held for longer than it takes somebody to look who holds it."""
    for _ in range(GLANCES):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(GLANCE_SECONDS)
        else:
            return True
    return False


def holder(out: Path) -> str | None:
    """The run that holds the lock at this moment; None when none does."""
    try:
        with open(out / LOCK, encoding="utf-8", errors="replace") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return file.read().strip() or "another run"
    except OSError:
        pass
    return None


def _label(lock: int, text: str) -> None:
    os.ftruncate(lock, 0)
    os.pwrite(lock, text.encode(), 0)
