"""In this process, without limits: for one document, for checks, for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ingest.engine import Step
from ingest.job import Answer, Content, Job, Same
from ingest.work import extract, fetch
from parsers.language.kiwi import Korean


class Inline:
    """Works with the Korean it is given, on one file at a time and on none before its answer is asked for."""

    def __init__(self, korean: Korean) -> None:
        self._korean = korean

    @property
    def limits(self) -> dict[str, str]:
        """None."""
        return {}

    def map(
        self, steps: Iterable[Step], job_of: Callable[[Step], Job | None]
    ) -> Iterator[tuple[Step, Callable[[], Answer] | None]]:
        """Each step, with what gives the answer to its job."""
        for step in steps:
            job = job_of(step)
            yield step, partial(self.work, job) if job else None

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none."""
        fetched = fetch(job)
        if not isinstance(fetched, Content):
            return fetched
        if job.known(fetched.sha256):
            return Same(fetched.sha256, fetched.state)
        return extract(job, fetched, self._korean)

    def close(self) -> None:
        """Nothing is held."""
