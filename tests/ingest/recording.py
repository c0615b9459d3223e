"""An engine that tells what it was asked."""

from ingest.engine.inline import Inline
from ingest.job import Answer, Job


class Recording:
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
