"""Files of a test with their jobs, and what an engine answers to these."""

from collections.abc import Iterable
from pathlib import Path

from ingest.engine import Engine
from ingest.job import Answer, Job


def write(folder: Path, texts: Iterable[tuple[str, str]]) -> list[Job]:
    """A file for each name and text, and its job."""
    jobs = []
    for name, text in texts:
        (folder / name).write_text(f"{text}\n", encoding="utf-8")
        jobs.append(Job(str(folder / name), name))
    return jobs


def answers(engine: Engine, jobs: Iterable[Job]) -> list[Answer]:
    """The answers in the order of the jobs."""
    return [answer() for _, answer in engine.map(jobs, lambda job: job) if answer]
