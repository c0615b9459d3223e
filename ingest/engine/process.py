"""In a process of its own, with limits: a document that hangs, swallows memory or crashes takes nobody along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.engine.limits import Limits
from ingest.overlay import NO_OVERLAY, Overlay

if TYPE_CHECKING:
    from ingest.engine.keeper import Keeper
    from ingest.job import Answer, Job


class Process:
    """One worker process at a time; none, and nothing of what keeps one is imported, before the first job."""

    def __init__(self, limits: Limits, overlay: Overlay = NO_OVERLAY) -> None:
        self._limits = limits
        self._overlay = overlay
        self._keeper: Keeper | None = None

    @property
    def limits(self) -> dict[str, str]:
        """Seconds and megabytes for a document."""
        return {"seconds": f"{self._limits.seconds:g}", "megabytes": str(self._limits.megabytes)}

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none.

        Raises ConfigError for a broken vocabulary file, InternalError when no worker can be started.
        """
        if self._keeper is None:
            from ingest.engine.keeper import Keeper

            self._keeper = Keeper(self._limits, self._overlay)
        return self._keeper.work(job)

    def close(self) -> None:
        """Ends the worker."""
        if self._keeper:
            self._keeper.close()
