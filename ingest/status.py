"""`gongbo status`: the last runs over an output, and the files that are not in it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ingest.generation import FAILED
from ingest.journal import reports
from ingest.lock import holder
from ingest.plan import READ
from ingest.publish import Publisher
from schemas.errors import ConfigError

WIDE = 10_000
FIGURES = ("seconds", "read", "vanished", "documents", "failures", "exit")


def show_status(out: Path, last: int) -> None:
    """Prints the published generation, the last runs (the newest first) and the open failures.

    Raises ConfigError when nothing was ever run there.
    """
    runs = reports(out, last)
    if not runs:
        raise ConfigError(f"{out}: no run has written there. Give the folder that gongbo run got as --out.")
    # Only a terminal has an edge to wrap at.
    console = Console(highlight=False, width=None if sys.stdout.isatty() else WIDE)
    current = Publisher(out).current
    console.print(f"{out}: {f'generation {current}' if current else 'nothing published yet'}", markup=False)
    console.print(_runs(runs, now_running=holder(out) is not None))
    failures = _failures(out)
    if failures:
        console.print()
        console.print(_table(("failed file", "code", "what is wrong, what to do"), failures))
    else:
        console.print("no open failures")


def _runs(runs: list[dict[str, Any]], now_running: bool) -> Table:
    rows = []
    for number, run in enumerate(runs):
        files, counts = run["files"], run["counts"]
        outcome = run["outcome"]
        if outcome == "running" and not (now_running and number == 0):
            outcome = "killed"
        elif run["error"]:
            outcome = f"{outcome}: {run['error']}"
        read = sum(files.get(status, 0) for status in READ)
        figures = (read, files.get("vanished", 0), counts.get("documents", ""), counts.get("failures", ""))
        left = "" if run["exit_status"] is None else str(run["exit_status"])
        rows.append((run["start"], outcome, f"{run['seconds']:.1f}", *map(str, figures), left))
    return _table(("start", "outcome", "seconds", "read", "vanished", "documents", "failures", "exit"), rows)


def _failures(out: Path) -> list[tuple[str, ...]]:
    file = out / FAILED
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines()) if file.exists() else ()
    return [(row["path"], row["code"], f"{row['message']}. {row['remedy']}") for row in rows]


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    table = Table(box=None, pad_edge=False)
    for head in heads:
        table.add_column(head, justify="right" if head in FIGURES else "left")
    for row in rows:
        table.add_row(*map(escape, row))
    return table
