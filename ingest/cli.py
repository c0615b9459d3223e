"""The command line: thin. Everything that costs time to import is imported by the command that needs it.

Annotations are no strings here: typer would compile and evaluate each of them whenever a command is called.
"""

import atexit
import gc
import os
import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from ingest.brakes import MAX_LOSS
from ingest.compare.cli import check, diff
from ingest.engine.choice import FORMS, engine_for
from ingest.engine.limits import Limits, Share
from ingest.exits import BUSY, INTERRUPTED, OK, WRONG_CALL
from ingest.export.cli import export, query, schema
from ingest.overlay import VARIABLE, overlay_in
from ingest.review.cli import evaluate, review
from ingest.usage import Command, Commands, errors_told

# Python looks for garbage once more when it ends: of a night with nothing new that would be a tenth.
atexit.register(gc.freeze)

Vocabulary = Annotated[
    Path | None,
    typer.Option("--vocabulary", metavar="DIR", envvar=VARIABLE, help="Words of your own, over the shipped ones."),
]
app = typer.Typer(
    name="gongbo",
    cls=Commands,
    help="Turns raw Korean public-sector bulletins into structured records, grounded in the source text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    # With it the help alone would import rich, which takes twice the time of all the rest.
    rich_markup_mode=None,
)


class LogForm(StrEnum):
    """How a log line looks."""

    text = "text"
    json = "json"


def _version(wanted: bool) -> None:
    # This is called before all else, whatever the command.
    _mend_streams()
    if wanted:
        from ingest import __version__

        typer.echo(f"gongbo {__version__}")
        raise typer.Exit


def _mend_streams() -> None:
    """Somebody may have closed the standard streams, and names of files may hold what they cannot take."""
    # In this order, so that each takes the number it should have, and no file of ours does.
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 (open as long as the process)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Turns raw Korean public-sector bulletins into structured records, grounded in the source text."""


@app.command(cls=Command)
def run(
    source: Annotated[Path, typer.Argument(metavar="INPUT", help="A document, or a folder of documents.")],
    out: Annotated[Path, typer.Option("--out", help="The folder for the output; only gongbo writes there.")],
    retry: Annotated[bool, typer.Option("--retry", help="Read files again that failed before.")] = False,
    keep_missing: Annotated[
        bool, typer.Option("--keep-missing", help="Keep the rows of files that are no more in INPUT.")
    ] = False,
    max_loss: Annotated[
        float,
        typer.Option(
            "--max-loss",
            min=0,
            max=100,
            metavar="PERCENT",
            help="Publish nothing if more of the published documents would vanish or fail.",
        ),
    ] = 100 * MAX_LOSS,
    migrate: Annotated[
        bool, typer.Option("--migrate", help="Take over an OUT from before there were generations.")
    ] = False,
    accept_schema: Annotated[
        bool, typer.Option("--accept-schema", help="Publish rows of a form that breaks whoever loads those before.")
    ] = False,
    parts: Annotated[
        bool,
        typer.Option("--parts", help="Write the tables in parts, of which the next run writes those that changed."),
    ] = False,
    known: Annotated[
        Path | None, typer.Option("--known", help="A known_failures.yaml: what is accepted, why and until when.")
    ] = None,
    time_limit: Annotated[
        float, typer.Option("--time-limit", min=0.1, help="Seconds that a document may take.")
    ] = Limits().seconds,
    memory_limit: Annotated[
        int, typer.Option("--memory-limit", min=100, help="Megabytes of data that a document may take.")
    ] = Limits().megabytes,
    workers: Annotated[
        int | None,
        typer.Option("--workers", min=1, help="Documents that are worked on at once; by default one a core."),
    ] = None,
    memory: Annotated[
        int, typer.Option("--memory", min=100, help="Megabytes of data that all workers together may take.")
    ] = Share(1).megabytes,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", help=f"Let workers of dask read the documents. {FORMS}.")
    ] = None,
    vocabulary: Vocabulary = None,
    corrections: Annotated[
        Path | None,
        typer.Option("--corrections", metavar="FILE", help="What people have corrected: a corrections.jsonl or .csv."),
    ] = None,
    log: Annotated[
        LogForm | None, typer.Option("--log", help="Form of the log; by default text on a terminal, else json.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Log warnings and errors only, without progress.")] = False,
) -> None:
    """Bring OUT up to date with INPUT: only what is new or changed is read, and all is published at once.

    Exit status:
      0    every document was read, or what failed is accepted
      1    files failed that are not accepted; the others are published
      2    wrong call or configuration; the log says whether OUT was published
      75   another run writes to OUT; try again later
      130  interrupted; nothing was published, what was read is kept
    """
    from ingest.log import logging_to_stderr
    from ingest.run import Order
    from ingest.run import run as update
    from schemas.errors import BusyError, GongboError

    with logging_to_stderr(log, quiet=quiet) as (progress, logger):
        try:
            overlay = overlay_in(vocabulary)
            order = Order(
                source,
                out,
                retry,
                keep_missing,
                known,
                max_loss / 100,
                migrate,
                overlay,
                corrections,
                accept_schema=accept_schema,
                in_parts=parts,
            )
            engine = engine_for(scheduler, Limits(time_limit, memory_limit), overlay, workers, memory)
            report = update(order, engine, progress)
        except BusyError as error:
            logger.error("gongbo: %s", error, extra={"event": "busy"})
            raise typer.Exit(BUSY) from error
        except GongboError as error:
            # Of several mistakes in the vocabulary each has a line of its own.
            first, *mistakes = str(error).split("\n  ")
            logger.error("gongbo: %s", first, extra={"event": "failed"})
            for mistake in mistakes:
                logger.error("  %s", mistake, extra={"event": "failed"})
            raise typer.Exit(WRONG_CALL) from error
        except KeyboardInterrupt as error:
            logger.error("interrupted; nothing was published, what was read is kept", extra={"event": "interrupted"})
            raise typer.Exit(INTERRUPTED) from error
    raise typer.Exit(report.exit_status or OK)


@app.command(cls=Command)
def status(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The output folder of a run.")],
    last: Annotated[int, typer.Option("--last", min=1, help="How many runs to show.")] = 10,
) -> None:
    """Print the last runs over OUT, the files that were skipped, and those that failed.

    Exit status:
      0  printed
      2  wrong call: no run has written there
    """
    from ingest.status import show_status

    with errors_told():
        show_status(out, last)


@app.command(cls=Command)
def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document to show.")],
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="Split it as this kind: casebook, report, news, bulletin, essay, release or unknown.",
        ),
    ] = None,
    items: Annotated[bool, typer.Option("--items", help="Show all items, not only the first of a section.")] = False,
    facts: Annotated[bool, typer.Option("--facts", help="Show the facts below what they stand in.")] = False,
    line: Annotated[int | None, typer.Option("--line", min=1, metavar="N", help="Show what holds line N only.")] = None,
    vocabulary: Vocabulary = None,
) -> None:
    """Print how FILE was split: kind, records, sections with line numbers, issues; why, if it is of no known kind.

    Exit status:
      0  shown
      1  FILE cannot be read; the message says what to do
      2  wrong call: no such file, no such kind, no such line
    """
    from ingest.show import Wanted, show_file

    with errors_told():
        show_file(file, kind, overlay_in(vocabulary), Wanted(items, facts, line))


@app.command(cls=Command)
def explain(
    place: Annotated[str, typer.Argument(metavar="FILE[:LINE]", help="The document, or a line of it, to explain.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a program.")] = False,
    vocabulary: Vocabulary = None,
) -> None:
    """Print why FILE was taken for its kind; with LINE, why that line became what it became.

    Exit status:
      0  explained
      1  FILE cannot be read; the message says what to do
      2  wrong call: no such file, no such line
    """
    from ingest.explain import explain_place

    with errors_told():
        explain_place(place, as_json=as_json, overlay=overlay_in(vocabulary))


@app.command(cls=Command)
def text(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document to read.")],
    marks: Annotated[
        bool, typer.Option("--marks", help="Number the lines, and tell what the file says of them.")
    ] = False,
) -> None:
    """Print the source text of FILE, in which all lines and characters of the output count.

    Exit status:
      0  printed
      1  FILE cannot be read; the message says what to do
      2  wrong call: no such file
    """
    from ingest.text import read_file, with_marks

    with errors_told():
        reading = read_file(file)
        if marks:
            for line in with_marks(reading):
                typer.echo(line)
        else:
            typer.echo(reading.source.text, nl=False)
        for problem in reading.problems:
            typer.echo(f"{problem.code}: {problem.message}", err=True)


app.command(cls=Command)(diff)
app.command(cls=Command)(review)
app.command(cls=Command)(evaluate)
app.command(cls=Command)(check)
app.command(cls=Command)(export)
app.command(cls=Command)(query)
app.command(cls=Command)(schema)
