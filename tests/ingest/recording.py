"""An engine that tells what it was asked."""

from collections.abc import Callable, Iterable, Iterator

from ingest.engine import Step
from ingest.engine.inline import Inline
from ingest.job import Answer, Job


class OneByOne:
    """What engines of the tests have in common: they work on a file when its answer is asked for."""

    def work(self, job: Job) -> Answer:
        raise NotImplementedError

    def map(
        self, steps: Iterable[Step], job_of: Callable[[Step], Job | None]
    ) -> Iterator[tuple[Step, Callable[[], Answer] | None]]:
        for step in steps:
            job = job_of(step)
            yield step, (lambda job=job: self.work(job)) if job else None


class Recording(OneByOne):
    """Works as Inline does, keeps the jobs it was given and says that it has the limits `limits`."""

    def __init__(self, inline: Inline) -> None:
        self._inline = inline
        self.limits: dict[str, str] = {}
        self.jobs: list[Job] = []
        self.answers: list[Answer] = []

    def work(self, job: Job) -> Answer:
        self.jobs.append(job)
        self.answers.append(self._inline.work(job))
        return self.answers[-1]

    def close(self) -> None:
        self._inline.close()

    def asked(self) -> list[tuple[str, str]]:
        """Path and kind of answer of every job since the last call; forgets them."""
        pairs = [(job.path, type(answer).__name__) for job, answer in zip(self.jobs, self.answers, strict=True)]
        self.jobs.clear()
        self.answers.clear()
        return pairs
