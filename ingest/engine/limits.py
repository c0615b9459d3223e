"""How much of the machine the work on documents may take."""

from __future__ import annotations

import os
from typing import NamedTuple

# Megabytes of data of a worker before its first document, most of them the language model; shared by all workers.
MODEL = 450
# With less of its own than this a worker would give up too many documents.
LEAST = 200


class Limits(NamedTuple):
    """What one document may take: seconds to read and seconds to parse, megabytes of data with the model (450)."""

    seconds: float = 120
    megabytes: int = 4096


class Share(NamedTuple):
    """How many workers there are at most, and the megabytes of data that all of them may take, the model counted once.

    A document that finds no room in its worker's share is worked on once more, alone and within its own limit.
    """

    workers: int
    megabytes: int = 4096

    def among(self, limits: Limits) -> Share:
        """The number of workers for which there is room, and the megabytes that each may take, the model among them."""
        workers = max(1, min(self.workers, (self.megabytes - MODEL) // LEAST))
        if workers == 1:
            return Share(1, limits.megabytes)
        return Share(workers, min(limits.megabytes, MODEL + (self.megabytes - MODEL) // workers))


ALONE = Share(1)


def cores() -> int:
    """The number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
