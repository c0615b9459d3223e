"""In processes of their own, with limits: a document that hangs, swallows memory or crashes takes nobody along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ingest.engine import Step
from ingest.engine.limits import ALONE, Limits, Share
from ingest.overlay import NO_OVERLAY, Overlay

if TYPE_CHECKING:
    from ingest.engine.pool import Pool
    from ingest.job import Answer, Job


class Process:
    """Some worker processes; none, and nothing of what keeps them is imported, before the first job."""

    def __init__(self, limits: Limits, overlay: Overlay = NO_OVERLAY, share: Share = ALONE) -> None:
        self._limits = limits
        self._overlay = overlay
        self._share = share
        self._pool: Pool | None = None

    @property
    def limits(self) -> dict[str, str]:
        """Seconds and megabytes for a document."""
        return {"seconds": f"{self._limits.seconds:g}", "megabytes": str(self._limits.megabytes)}

    def map(
        self, steps: Iterable[Step], job_of: Callable[[Step], Job | None]
    ) -> Iterator[tuple[Step, Callable[[], Answer] | None]]:
        """Each step in its order, with what gives the answer to its job; later ones are worked on meanwhile.

        Raises ConfigError for a broken vocabulary file, InternalError when no worker can be started.
        """
        return self._started().map(steps, job_of)

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none. Raises what `map` raises."""
        return self._started().work(job)

    def close(self) -> None:
        """Ends the workers."""
        if self._pool:
            self._pool.close()

    def _started(self) -> Pool:
        if self._pool is None:
            from ingest.engine.pool import Pool

            self._pool = Pool(self._limits, self._overlay, self._share)
        return self._pool
