"""Ctrl-C ends a run until it begins to publish; what comes after that is short, and is done to its end."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def no_more() -> None:
    """From here on Ctrl-C does nothing. Only the main thread hears of it, and only there this has an effect."""
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def as_before() -> Iterator[None]:
    """Afterwards Ctrl-C does again what it did before."""
    handler = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, handler)
