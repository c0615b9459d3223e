"""Where documents are worked on: in this process, or in one of their own that can be ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ingest.job import Answer, Job


class Engine(Protocol):
    """Works on one file after the other."""

    @property
    def limits(self) -> dict[str, str]:
        """What may make a file fail that another engine would read: part of a failure's version."""

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none. Raises ConfigError when a vocabulary file is broken."""

    def close(self) -> None:
        """Gives back what the engine holds; it may be used again."""
