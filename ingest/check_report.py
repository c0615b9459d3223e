"""What `gongbo check` prints: the differences as text or Markdown, then documents without a golden or without rows."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from ingest.check import Check
from ingest.compare.annotations import annotate, annotation
from ingest.compare.markdown import report
from ingest.compare.show import show
from ingest.compare.tally import Tallied


def print_check(check: Check, found: Tallied, *, markdown: bool, beside: bool) -> None:
    """Prints a check whose differences are known, with `beside` an annotation for each, too.

    Failures go to standard error.
    """
    if markdown:
        remarks = [*_without(check), *(f"failed: {failure}" for failure in check.failures)]
        typer.echo(report(found, "gongbo check", _told(check, found), remarks), nl=False)
    else:
        show(found)
        for line in _without(check):
            typer.echo(line)
    for line in _annotations(check, found) if beside else ():
        typer.echo(line)
    if not markdown:
        typer.echo(_told(check, found))
    for failure in check.failures:
        typer.echo(f"failed: {failure}", err=True)


def print_what_to_do(check: Check) -> None:
    """Prints how what was shown is accepted."""
    if check.without and not check.folder.is_dir():
        typer.echo(f"{check.folder}: no such folder here. Call at the top of a checkout, or name it with --golden DIR.")
    typer.echo("Look at each. If all are meant, call the same with --accept.")


def _without(check: Check) -> Iterator[str]:
    for path, why in check.without.items():
        yield f"{path}: {why}"


def _told(check: Check, found: Tallied) -> str:
    """The check in a line."""
    samples, without = len(check.samples), len(check.without)
    told = f"{samples} document{'' if samples == 1 else 's'} checked: {found.tally}"
    return f"{told}; {without} without a golden" if without else told


def _annotations(check: Check, found: Tallied) -> Iterator[str]:
    files = check.files
    yield from annotate(found, files)
    for path, why in check.without.items():
        yield annotation(why, files.get(path, path))
    for failure in check.failures:
        path = next((path for path in files if failure.startswith(f"{path}:")), "")
        yield annotation(failure, files.get(path, path))
