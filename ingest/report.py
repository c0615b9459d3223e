"""What a person sees of a run: progress on a terminal, and the summary at its end."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from ingest.inventory import Entry
from ingest.run import Outcome


class Terminal:
    """Progress on a terminal's standard error; silent anywhere else."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._progress.add_task("reading", total=None)

    def __enter__(self) -> Terminal:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def show(self, entry: Entry, number: int, total: int) -> None:
        """Tells which file is being read."""
        self._progress.update(self._task, description=entry.path, completed=number - 1, total=total)


def summarise(outcome: Outcome, out: Path) -> None:
    """Prints what was written and what went wrong; failures go to standard error."""
    console = Console(highlight=False)
    done = outcome.published
    console.print(
        f"{done.documents} documents, {done.records} records, {done.facts} facts -> {out}", soft_wrap=True, markup=False
    )
    if outcome.skipped:
        console.print(f"{len(outcome.skipped)} files skipped: no document format", soft_wrap=True)
    if done.issues:
        table = Table("issue", "count", title="Issues by code", title_justify="left", box=None, pad_edge=False)
        for code, count in sorted(done.issues.items(), key=lambda pair: (-pair[1], pair[0])):
            table.add_row(code, str(count))
        console.print(table)
    if outcome.failures:
        errors = Console(stderr=True, highlight=False)
        errors.print(f"{len(outcome.failures)} files failed:", style="red", soft_wrap=True)
        for failure in outcome.failures:
            errors.print(f"  {failure.message}", soft_wrap=True, markup=False)
