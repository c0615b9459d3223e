"""A job on its way through a pool."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.inventory import State
from ingest.job import Answer, Job


@dataclass(eq=False, slots=True)
class Ticket:
    """A job, its place in the order of a `map` (None outside one), and its answer once there is one.

    `state` is that of the file before it was read; `key` is under which the file's twins find it.
    """

    job: Job
    number: int | None = None
    answer: Answer | None = None
    state: State | None = None
    key: tuple[str, str] | None = None
