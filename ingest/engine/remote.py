"""The connection to a dask scheduler, or to one with workers of its own on this machine."""

from __future__ import annotations

import logging
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

import dask
from distributed import Client, Future, KilledWorker, LocalCluster

from ingest.engine.choice import Scheduler
from ingest.engine.shard import Asked, Reply, Setting, give_back, work_on
from schemas.errors import ClusterError

LOG = logging.getLogger(__name__)
# Seconds that the first worker may take to come, and that a run waits where the last one has gone.
COMING = 60.0
LOOK = 2.0
# Seconds that the connection to a scheduler may take.
PATIENCE = 10.0
LOST = "the connection is lost"


class Remote:
    """A connection that is open from the beginning. Raises ClusterError when it cannot be made."""

    def __init__(self, where: Scheduler, setting: Setting) -> None:
        self._where = where
        self._setting = setting
        self._opened = ExitStack()
        self._threads, self._counted = 0, 0.0
        # What dask says would stand among the lines of the run's log.
        for name in [name for name in logging.root.manager.loggerDict if name.startswith("distributed")]:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            with _without_interrupts():
                self._client = self._connected()
            self._opened.callback(self._let_go)
            self._await_workers()
        except BaseException:
            self._opened.close()
            raise

    @property
    def threads(self) -> int:
        """How many shards are worked on at once: at least 1, as of some seconds ago."""
        now = time.monotonic()
        if now - self._counted > LOOK:
            self._threads, self._counted = self._count(), now
        return max(1, self._threads)

    def _count(self) -> int:
        """The threads of all workers that are there. Raises ClusterError when the scheduler does not tell."""
        try:
            return sum(self._client.nthreads().values())
        except Exception as error:
            raise self._gone(LOST) from error

    def submit(self, shard: tuple[Asked, ...]) -> Future[Reply]:
        """Sends a shard. Raises ClusterError when the scheduler is gone."""
        try:
            future: Future[Reply] = self._client.submit(work_on, shard, self._setting, pure=False)
        except Exception as error:
            raise self._gone(LOST) from error
        return future

    def reply(self, future: Future[Reply]) -> Reply | None:
        """Waits for the reply to a shard; None when workers have died of it or could not work at all.

        Raises ClusterError when the scheduler or all workers are gone.
        """
        alone = 0.0
        while True:
            try:
                reply: Reply = future.result(timeout=LOOK)
                # What was waited for for long is held by the errors that said so. A worker that dies with answers that
                # nobody wants any more is to cost nothing.
                future.release()
                return reply
            except KilledWorker:
                LOG.warning("files have ended their workers: they are read here", extra={"event": "taken_back"})
                return None
            except Exception as error:
                if future.status == "error":
                    message = "a worker cannot work (%s): its files are read here"
                    LOG.warning(message, _said(error), extra={"event": "taken_back"})
                    return None
                if not isinstance(error, TimeoutError):
                    raise self._gone(LOST) from error
                alone = self._alone_since(alone)

    def close(self) -> None:
        """Ends the connection and the workers of this machine; others end what they hold for the run."""
        if self._where.address and self._client.status == "running":
            try:
                self._client.run(give_back, on_error="ignore")
            except Exception as error:
                LOG.debug("workers were not told that the run has ended: %s", error)
        self._opened.close()

    def _let_go(self) -> None:
        # A scheduler that is gone does not answer this.
        with suppress(TimeoutError):
            self._client.close(timeout=LOOK)

    def _connected(self) -> Client:
        try:
            if self._where.address:
                return Client(self._where.address, timeout=PATIENCE, set_as_default=False)
            return Client(self._opened.enter_context(self._cluster()), set_as_default=False)
        except (OSError, RuntimeError) as error:
            raise self._gone(_said(error)) from error

    def _cluster(self) -> LocalCluster:
        place = self._opened.enter_context(tempfile.TemporaryDirectory(prefix="gongbo-dask-"))
        self._opened.enter_context(
            dask.config.set({"temporary-directory": place, "distributed.worker.profile.enabled": False})
        )
        # What a document may take is bounded by the engine within the worker.
        return LocalCluster(
            n_workers=self._where.workers,
            threads_per_worker=1,
            memory_limit=0,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        )

    def _await_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=COMING)
        except TimeoutError as error:
            cure = f"Start some there: dask worker {self._where}"
            raise ClusterError(f"the scheduler at {self._where} has no workers. {cure}") from error
        try:
            self.submit(()).result(timeout=COMING)
        except Exception as error:
            cure = "Install gongbo with the extra cluster there, in the version of this machine, and start them anew."
            what = f"the scheduler at {self._where} or its workers cannot run gongbo ({_said(error)})"
            raise ClusterError(f"{what}. {cure}") from error
        said = f"{self.threads} shards of the files to read are worked on at once at {self._where}"
        LOG.info(said, extra={"event": "scheduler", "threads": self.threads})

    def _alone_since(self, alone: float) -> float:
        """Since when there have been no workers; 0 while there are some. Raises ClusterError when that is long ago."""
        if self._count():
            return 0.0
        now = time.monotonic()
        if alone and now - alone > COMING:
            raise self._gone("it has no workers any more")
        return alone or now

    def _gone(self, what: str) -> ClusterError:
        cure = "What was read is kept. Look at the scheduler and its workers, then run again."
        return ClusterError(f"the scheduler at {self._where} cannot be worked with ({what}). {cure}")


def _said(error: Exception) -> str:
    """What an error says, in one line."""
    return " ".join(str(error).split()) or type(error).__name__


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Ctrl-C reaches every process of the terminal; the run decides what becomes of it.

    Threads and processes that are started within, workers and those that replace them, never hear of it.
    """
    before: Any = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
