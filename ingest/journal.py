"""The report of a run, OUT/runs/<start>.json: written when the run begins, and again when it ends."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from ingest.exits import INTERRUPTED, WRONG_CALL

RUNS = "runs"
Outcome = Literal["running", "published", "unchanged", "failed", "interrupted"]


class Report:
    """What a run did. Times are UTC, durations seconds. The file has the attributes as they are, in this order.

    `exit_status` is None and `outcome` "running" until the run has ended; they stay so when it is killed.
    """

    def __init__(
        self,
        start: str,
        process: int,
        source: str,
        options: Mapping[str, object],
        versions: Mapping[str, str],
    ) -> None:
        self.start = start
        self.process = process
        self.source = source
        self.options = options
        self.outcome: Outcome = "running"
        self.exit_status: int | None = None
        self.error: str | None = None
        self.seconds = 0.0
        self.stages: dict[str, float] = {}
        self.generation: int | None = None
        self.previous: int | None = None
        self.versions = versions
        # Files by what they are against the generation before (new, changed …), and the first paths of each.
        self.files: dict[str, int] = {}
        self.paths: dict[str, list[str]] = {}
        # Numbers of rows, and how many more or fewer than in the generation before, in all and of issues by code.
        self.counts: dict[str, int] = {}
        self.change: dict[str, int] = {}
        self.issue_change: dict[str, int] = {}
        # Open failures and issues that nobody has accepted; `accepted` counts the others.
        self.failures: list[dict[str, str]] = []
        self.issues: dict[str, int] = {}
        self.accepted = 0
        # What is wrong in known_failures.yaml.
        self.mistakes: list[str] = []


def timestamp() -> str:
    """This second in UTC, as it names a report: 20260131T021500Z."""
    return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())


@contextmanager
def recorded(out: Path, report: Report) -> Iterator[Report]:
    """Writes the report now, and again at the end, with what the run has put into it or what ended it."""
    folder = out / RUNS
    folder.mkdir(exist_ok=True)
    file = _unused(folder, report.start)
    began = time.monotonic()
    _write(file, report)
    try:
        yield report
    except BaseException as error:
        interrupted = isinstance(error, KeyboardInterrupt)
        report.outcome, report.exit_status = ("interrupted", INTERRUPTED) if interrupted else ("failed", WRONG_CALL)
        report.error = str(error) or type(error).__name__
        raise
    finally:
        report.seconds = round(time.monotonic() - began, 3)
        _write(file, report)


def reports(out: Path, last: int) -> list[dict[str, Any]]:
    """The last reports, the newest first; one that cannot be read is left out."""
    found: list[dict[str, Any]] = []
    files = (out / RUNS).glob("*.json")
    # The second run of a second has "-2" behind its start.
    for file in sorted(files, key=lambda file: (file.stem[:16], len(file.stem), file.stem), reverse=True):
        if len(found) == last:
            break
        try:
            found.append(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            continue
    return found


def _unused(folder: Path, start: str) -> Path:
    file, number = folder / f"{start}.json", 2
    while file.exists():
        file, number = folder / f"{start}-{number}.json", number + 1
    return file


def _write(file: Path, report: Report) -> None:
    beside = file.with_suffix(".part")
    beside.write_text(json.dumps(vars(report), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(beside, file)
