"""Which engine a run works with: the pool of this machine, or the workers of a dask scheduler."""

from __future__ import annotations

from typing import NamedTuple

from ingest.engine import Engine
from ingest.engine.limits import Limits, Share, cores
from ingest.engine.process import Process
from ingest.extras import CLUSTER, not_installed
from ingest.overlay import Overlay
from schemas.errors import ConfigError

LOCAL, TCP = "local", "tcp"
FORMS = "Give local, local:N for N workers on this machine, or tcp://HOST:PORT"
# Seconds in which a scheduler has to answer.
PATIENCE = 5.0


class Scheduler(NamedTuple):
    """Where the workers are: so many on this machine, or those of the scheduler at an address."""

    workers: int = 0
    address: str = ""

    def __str__(self) -> str:
        return self.address or f"{LOCAL}:{self.workers}"


def engine_for(scheduler: str | None, limits: Limits, overlay: Overlay, workers: int | None, memory: int) -> Engine:
    """The engine that was asked for; `workers` are files at once: of this machine, or of each worker of a scheduler.

    Raises ConfigError when nobody could reach that scheduler, before anything is touched.
    """
    if scheduler is None:
        return Process(limits, overlay, Share(workers or cores(), memory))
    where = _parsed(scheduler)
    _demand_dask()
    if where.address:
        _knock(where.address)
    from ingest.engine.cluster import Cluster

    return Cluster(where, limits, overlay, Share(workers or 1, memory))


def _demand_dask() -> None:
    from importlib.util import find_spec

    if find_spec("distributed") is None:
        raise not_installed("dask.distributed", "--scheduler", CLUSTER)


def _parsed(scheduler: str) -> Scheduler:
    from urllib.parse import urlsplit

    name, _, number = scheduler.partition(":")
    if name == LOCAL and (number.isdecimal() or scheduler == LOCAL):
        workers = int(number or cores())
        if workers:
            return Scheduler(workers)
    try:
        split = urlsplit(scheduler)
        whole = split.scheme == TCP and split.hostname and split.port and not split.path.strip("/")
    except ValueError:
        whole = False
    if not whole:
        raise ConfigError(f"--scheduler {scheduler}: there is no such scheduler. {FORMS}.")
    return Scheduler(address=scheduler.rstrip("/"))


def _knock(address: str) -> None:
    """Raises ConfigError when nobody answers at an address."""
    import socket
    from urllib.parse import urlsplit

    split = urlsplit(address)
    try:
        socket.create_connection((split.hostname or "", split.port or 0), PATIENCE).close()
    except OSError as error:
        cure = "Start one there (dask scheduler), mend the address, or leave --scheduler out to work on this machine."
        what = error.strerror or str(error)
        raise ConfigError(f"--scheduler {address}: nobody answers there ({what}). {cure}") from error
