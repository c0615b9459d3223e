"""Where documents are worked on: in this process, or in others that can be ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from ingest.job import Answer, Job

Step = TypeVar("Step")


class Engine(Protocol):
    """Works on files, some of them at once where it can."""

    @property
    def limits(self) -> dict[str, str]:
        """What may make a file fail that another engine would read: part of a failure's version."""

    def map(
        self, steps: Iterable[Step], job_of: Callable[[Step], Job | None]
    ) -> Iterator[tuple[Step, Callable[[], Answer] | None]]:
        """Each step in its order, with what gives the answer to its job; None for a step without one.

        The engine may ask for the jobs of later steps, and work on them, before it gives an earlier one; it never runs
        far ahead. An answer can be had until the next step is asked for. It depends on the job alone, not on what else
        is worked on. Whoever asks for an answer gets what `work` gives, or raises what it raises.
        """

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none. Raises ConfigError when a vocabulary file is broken."""

    def close(self) -> None:
        """Gives back what the engine holds; it may be used again."""
