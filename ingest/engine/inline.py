"""In this process, without limits: for one document, for checks, for tests."""

from __future__ import annotations

from ingest.job import Answer, Content, Job
from ingest.work import extract, fetch
from parsers.language.kiwi import Korean


class Inline:
    """Works with the Korean it is given."""

    def __init__(self, korean: Korean) -> None:
        self._korean = korean

    @property
    def limits(self) -> dict[str, str]:
        """None."""
        return {}

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none."""
        fetched = fetch(job)
        return extract(job, fetched, self._korean) if isinstance(fetched, Content) else fetched

    def close(self) -> None:
        """Nothing is held."""
