"""Faults at every point where a run changes the disk: seen from outside, so that the code under test has no hooks.

A point lies before each call that writes, renames, removes, syncs or commits, and so behind the one before it.
"""

import contextlib
import io
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from errno import ENOSPC
from types import BuiltinFunctionType, FrameType, ModuleType
from typing import Any

ON_DISK = {
    *("open", "write", "writelines", "flush", "close", "truncate", "ftruncate", "pwrite", "fsync"),
    *("mkdir", "rename", "replace", "link", "symlink", "unlink", "remove", "rmdir"),
}
IN_LEDGER = {"commit", "execute"}
Act = Callable[[Any], None]


# These read what is not the output, or write what is not: the log.
ELSEWHERE = ("version.py", "inventory.py", "work.py", "logging/__init__.py")


def _watched(frame: FrameType, event: str, called: Any) -> bool:
    if event != "c_call" or frame.f_code.co_filename.endswith(ELSEWHERE):
        return False
    name = getattr(called, "__name__", "")
    if name in IN_LEDGER:
        return isinstance(getattr(called, "__self__", None), sqlite3.Connection)
    # What has no file behind it (the closing of a listing) touches no disk.
    owner = getattr(called, "__self__", None)
    return name in ON_DISK and isinstance(called, BuiltinFunctionType) and isinstance(owner, io.IOBase | ModuleType)


def _at(number: int, act: Act, what: Callable[[], object]) -> int:
    """Does `what`, and `act` at its point of this number; tells how many points there were."""
    seen = 0

    def watch(frame: FrameType, event: str, called: Any) -> None:
        nonlocal seen
        if _watched(frame, event, called):
            seen += 1
            if seen == number:
                sys.setprofile(None)
                act(called)

    sys.setprofile(watch)
    try:
        what()
    finally:
        sys.setprofile(None)
    return seen


def count(what: Callable[[], object]) -> int:
    """How many points there are."""
    return _at(-1, lambda _: None, what)


def kill_at(number: int, what: Callable[[], object]) -> int:
    """Does `what` in a process that is killed at the point of this number: its exit status, -9 for killed."""
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            _at(number, lambda _: os.kill(os.getpid(), signal.SIGKILL), what)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def fill_disk_at(number: int, what: Callable[[], object]) -> None:
    """Does `what`; at the point of this number there is no room left on the disk."""

    def full(called: Any) -> None:
        if called.__name__ in IN_LEDGER:
            raise sqlite3.OperationalError("database or disk is full")
        raise OSError(ENOSPC, os.strerror(ENOSPC))

    _at(number, full, what)


def interrupt_at(number: int, what: Callable[[], object]) -> None:
    """Does `what`; at the point of this number somebody presses Ctrl-C."""
    _at(number, lambda _: signal.raise_signal(signal.SIGINT), what)
