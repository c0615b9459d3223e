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

from ingest.exits import OK, SOME_FAILED
from ingest.inventory import LISTED
from ingest.journal import reports
from ingest.layout import FAILED, RUNS
from ingest.lock import holder
from ingest.log import in_one_line
from ingest.plan import READ
from ingest.publish import Publisher
from ingest.wording import counted
from schemas.errors import ConfigError
from schemas.failure import Failure

WIDE = 10_000
# Of many skipped files the first are shown.
SKIPPED_SHOWN = 10
# Together with start and outcome they fit a terminal of 80 columns.
FIGURES = ("seconds", "read", "gone", "documents", "failed", "exit")


class Run(BaseModel):
    """Of the report of a run, what the table shows."""

    start: str
    outcome: str
    error: str | None
    seconds: float
    files: dict[str, int]
    counts: dict[str, int]
    exit_status: int | None
    # Reports of older versions lack these.
    done: int | None = None
    paths: dict[str, list[str]] = {}

    @property
    def read(self) -> str:
        """How many of the files to read were read, and of how many where that is not all; empty where nobody knows."""
        planned = sum(self.files.get(status, 0) for status in READ)
        done = planned if self.done is None and self.exit_status in (OK, SOME_FAILED) else self.done
        return "" if done is None else f"{done}/{planned}" if done != planned else f"{done}"


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
    for run in runs:
        if run.outcome == "failed" and run.error:
            console.print(Text(f"{run.start} failed: {in_one_line(run.error)}"))
    _print_skipped(console, runs)
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
        figures = (
            run.read,
            run.files.get("vanished", 0),
            run.counts.get("documents", ""),
            run.counts.get("failures", ""),
        )
        left = "" if run.exit_status is None else str(run.exit_status)
        rows.append((run.start, outcome, f"{run.seconds:.1f}", *map(str, figures), left))
    return _table(("start", "outcome", *FIGURES), rows)


def _print_skipped(console: Console, runs: list[Run]) -> None:
    """Names the files that the newest run with a look at INPUT has passed over."""
    run = next((run for run in runs if run.files), None)
    count = run.files.get("skipped", 0) if run else 0
    if not run or not count:
        return
    names = run.paths.get("skipped", [])[:SKIPPED_SHOWN]
    console.print(f"\n{counted(count, 'file')} skipped (no documents)")
    for name in names:
        console.print(f"  {in_one_line(name)}", markup=False)
    if count > len(names):
        console.print(f"  and {count - len(names)} more: the report in {RUNS} names the first {LISTED}")


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
        table.add_column(head, justify="right" if head in FIGURES else "left", no_wrap=head in ("start", "outcome"))
    for row in rows:
        table.add_row(*(Text(in_one_line(cell)) for cell in row))
    return table
