"""`gongbo status`: the last runs over an output, and the files that are not in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pydantic import BaseModel, ValidationError
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ingest.journal import reports
from ingest.layout import FAILED
from ingest.lock import holder
from ingest.log import in_one_line
from ingest.plan import READ
from ingest.publish import Publisher
from schemas.errors import ConfigError
from schemas.failure import Failure

WIDE = 10_000
FIGURES = ("seconds", "read", "vanished", "documents", "failures", "exit")


class Run(BaseModel):
    """Of the report of a run, what the table shows."""

    start: str
    outcome: str
    error: str | None
    seconds: float
    files: dict[str, int]
    counts: dict[str, int]
    exit_status: int | None


def show_status(out: Path, last: int) -> None:
    """Prints the published generation, the last runs (the newest first) and the open failures.

    Raises ConfigError when nothing was ever run there, OSError when it may not be read.
    """
    runs, current = list(islice(_readable(out), last)), Publisher(out).current
    if not runs and not current:
        raise ConfigError(f"{out}: no run has written there. Give the folder that gongbo run got as --out.")
    failures = _failures(out)
    # Only a terminal has an edge to wrap at.
    console = Console(highlight=False, emoji=False, width=None if sys.stdout.isatty() else WIDE)
    console.print(f"{out}: {f'generation {current}' if current else 'nothing published yet'}", markup=False)
    console.print(_runs(runs, now_running=holder(out) is not None) if runs else "no reports of runs")
    if failures:
        console.print()
        console.print(_table(("failed file", "code", "what is wrong, what to do"), failures))
    else:
        console.print("no open failures")


def _readable(out: Path) -> Iterator[Run]:
    """The reports of runs; what is none is left out."""
    for report in reports(out):
        try:
            yield Run.model_validate(report)
        except ValidationError:
            continue


def _runs(runs: list[Run], now_running: bool) -> Table:
    rows = []
    for run in runs:
        outcome = run.outcome
        if outcome == "running" and not now_running:
            outcome = "killed"
        elif outcome == "running":
            # One at a time; older ones have not come to their end.
            now_running = False
        elif run.error:
            outcome = f"{outcome}: {run.error}"
        read = sum(run.files.get(status, 0) for status in READ)
        figures = (read, run.files.get("vanished", 0), run.counts.get("documents", ""), run.counts.get("failures", ""))
        left = "" if run.exit_status is None else str(run.exit_status)
        rows.append((run.start, outcome, f"{run.seconds:.1f}", *map(str, figures), left))
    return _table(("start", "outcome", "seconds", "read", "vanished", "documents", "failures", "exit"), rows)


def _failures(out: Path) -> list[tuple[str, ...]]:
    """The rows of failed.jsonl. Raises ConfigError when one is broken."""
    file = out / FAILED
    try:
        # A name of a file may hold what Python takes for the end of a line elsewhere: only `\n` is one here.
        lines = file.read_text(encoding="utf-8").split("\n") if file.exists() else []
        failures = [Failure.model_validate_json(line) for line in lines if line]
    except ValueError as error:
        cure = "Remove ledger.sqlite beside it and run again: all is made anew."
        raise ConfigError(f"{file.resolve()}: a row is broken. {cure}") from error
    return [(one.path, one.code, f"{one.message}. {one.remedy}") for one in failures]


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    table = Table(box=None, pad_edge=False)
    for head in heads:
        table.add_column(head, justify="right" if head in FIGURES else "left")
    for row in rows:
        table.add_row(*(Text(in_one_line(cell)) for cell in row))
    return table
