"""The report of a run, OUT/runs/<start>.json: written when the run begins, at each checkpoint, and at the end."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

from ingest.exits import INTERRUPTED, WRONG_CALL
from ingest.layout import RUNS
from ingest.place import is_ours
from schemas.errors import ConfigError

LOG = logging.getLogger(__name__)
Outcome = Literal["running", "published", "unchanged", "failed", "interrupted"]


class Report:
    """What a run did. Times are UTC, durations seconds. The file has the attributes as they are, in this order.

    `exit_status` is None and `outcome` "running" until the run has ended; they stay so when it is killed.
    """

    # Not in the file: where that is, and when the run began by the clock that nobody sets.
    __slots__ = ("__dict__", "_began", "_file")
    _began: float
    _file: Path

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
        # How fast files were read and how much memory that took; empty where none was read.
        self.cost: dict[str, float] = {}
        self.generation: int | None = None
        self.previous: int | None = None
        self.versions = versions
        # Files by what they are against the generation before (new, changed …), and the first paths of each.
        self.files: dict[str, int] = {}
        self.paths: dict[str, list[str]] = {}
        # Folders in the input that runs have written; they are passed over.
        self.outputs = 0
        # How many of the files to read are done; while the run goes on, as of what is saved.
        self.done = 0
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
        # What the documents that were read are like, by kind and publisher, and what of that has jumped since the
        # nights before.
        self.profile: dict[str, Any] = {}
        self.drift: list[str] = []
        # What became of corrections: how many changed a row, and those that fit no more.
        self.corrections: dict[str, Any] = {}

    def begin(self, file: Path) -> None:
        """Gives the report its file and writes it for the first time. Raises OSError when that cannot be done."""
        self._file, self._began = file, time.monotonic()
        _write(file, self)

    def save(self) -> None:
        """Writes it again as it is now. When that cannot be done, a warning says so and the run goes on."""
        self.seconds = round(time.monotonic() - self._began, 3)
        try:
            _write(self._file, self)
        except OSError as error:
            said = error.strerror
            LOG.warning("%s: the report cannot be written (%s)", self._file, said, extra={"event": "report_lost"})


def timestamp() -> str:
    """This second in UTC, as it names a report: 20260131T021500Z."""
    return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())


@contextmanager
def recorded(out: Path, report: Report) -> Iterator[Report]:
    """Writes the report now, and again at the end, with what the run has put into it or what ended it.

    Raises OSError when the first cannot be written. The run has its end all the same when the second cannot.
    """
    folder = out / RUNS
    folder.mkdir(exist_ok=True)
    report.begin(_unused(folder, report.start))
    try:
        yield report
    except KeyboardInterrupt:
        report.outcome, report.exit_status = "interrupted", INTERRUPTED
        raise
    except BaseException as error:
        report.outcome, report.exit_status, report.error = "failed", WRONG_CALL, str(error) or type(error).__name__
        raise
    finally:
        report.save()


@contextmanager
def refusals_noted(out: Path, report: Report) -> Iterator[None]:
    """Writes the report of a run that is refused before it begins, where runs have been before."""
    try:
        yield
    except ConfigError as refusal:
        report.outcome, report.exit_status, report.error = "failed", WRONG_CALL, str(refusal)
        with suppress(OSError):
            # Not in a folder that is no output: it may be the one that was given as OUT by mistake.
            if is_ours(out):
                _write(_unused(out / RUNS, report.start), report)
        raise


def reports(out: Path) -> Iterator[Any]:
    """What the reports hold, the newest first; one that cannot be read is left out.

    Raises OSError when they cannot be listed.
    """
    try:
        names = os.listdir(out / RUNS)
    except FileNotFoundError:
        return
    files = [out / RUNS / name for name in names if name.endswith(".json")]
    # The second run of a second has "-2" behind its start.
    for file in sorted(files, key=lambda file: (file.stem[:16], len(file.stem), file.stem), reverse=True):
        try:
            yield json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue


def _unused(folder: Path, start: str) -> Path:
    file, number = folder / f"{start}.json", 2
    while file.exists():
        file, number = folder / f"{start}-{number}.json", number + 1
    return file


def _write(file: Path, report: Report) -> None:
    beside = file.with_suffix(".part")
    try:
        with open(beside, "w", encoding="utf-8", errors="backslashreplace") as written:
            # What the system gives for bytes that are no UTF-8, in the name of INPUT, is written as JSON escapes it.
            written.write(json.dumps(vars(report), ensure_ascii=False, indent=1) + "\n")
        os.replace(beside, file)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
