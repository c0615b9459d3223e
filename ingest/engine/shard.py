"""A shard of the files to read, and what a worker of a scheduler does with it: what a run on one machine would do."""

from __future__ import annotations

import platform
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from ingest.engine.limits import Limits, Share
from ingest.engine.process import Process
from ingest.job import Answer, Job
from ingest.overlay import Overlay
from ingest.version import versions

Versions = Mapping[str, str]


class Asked(NamedTuple):
    """A file to work on, its path in the output, and the digests of bytes whose rows stand: those are not parsed."""

    file: str
    path: str
    standing: frozenset[str]


class Setting(NamedTuple):
    """All that shapes the answers about a file, beside the file: the same setting gives the same answers anywhere."""

    limits: Limits
    share: Share
    overlay: Overlay
    versions: Versions


class Refusal(NamedTuple):
    """A worker cannot give the answers of the run: what it has another version of, the run's and its own."""

    name: str
    wanted: str
    found: str


class Reply(NamedTuple):
    """What the worker at an address says of a shard: the answers in the order of the files, or why there are none."""

    worker: str
    said: tuple[Answer, ...] | Refusal


class Stock:
    """The engines of a worker that nobody uses at the moment. Their language model stays loaded."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[tuple[Setting, Process]] = []

    @contextmanager
    def borrowed(self, setting: Setting) -> Iterator[Process]:
        """An engine for one thread; it is ended where it raises an error, else kept for the next shard."""
        engine = self._taken(setting)
        try:
            yield engine
        except BaseException:
            engine.close()
            raise
        with self._lock:
            self._idle.append((setting, engine))

    def holds(self, setting: Setting) -> bool:
        """Whether an engine of this setting is there."""
        with self._lock:
            return any(kept == setting for kept, _ in self._idle)

    def clear(self) -> None:
        """Ends all engines that nobody uses."""
        with self._lock:
            idle, self._idle = self._idle, []
        for _, engine in idle:
            engine.close()

    def _taken(self, setting: Setting) -> Process:
        with self._lock:
            for number, (kept, engine) in enumerate(self._idle):
                if kept == setting:
                    del self._idle[number]
                    return engine
        # Engines of runs before would only take room.
        self.clear()
        return Process(setting.limits, setting.overlay, setting.share)


STOCK = Stock()


def work_on(shard: tuple[Asked, ...], setting: Setting) -> Reply:
    """The answers about the files of a shard. Called in a worker.

    Raises ConfigError or InternalError when no process can be started here.
    """
    from distributed import get_worker

    here = get_worker().address
    # An engine runs the code that was there when it was started.
    if not STOCK.holds(setting) and (refusal := _refusal(setting.versions)):
        return Reply(here, refusal)
    jobs = [Job(asked.file, asked.path, asked.standing.__contains__) for asked in shard]
    with STOCK.borrowed(setting) as engine:
        return Reply(here, tuple(answer() for _, answer in engine.map(jobs, lambda job: job) if answer))


def give_back() -> None:
    """Ends the engines that are idle in this worker: their memory is free then."""
    STOCK.clear()


def versions_here() -> Versions:
    """The versions of all that shapes an answer on this machine."""
    return {**versions(), "machine": platform.machine()}


def _refusal(wanted: Versions) -> Refusal | None:
    found = versions_here()
    for name, version in wanted.items():
        if found.get(name) != version:
            return Refusal(name, version, found.get(name, "none"))
    return None
