"""The command line: thin. Everything that costs time to import is imported by the command that needs it.

Annotations are no strings here: typer would compile and evaluate each of them whenever a command is called.
"""

import atexit
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from ingest.engine.limits import Limits
from ingest.engine.process import Process
from ingest.exits import BUSY, DIFFERENT, INTERRUPTED, OK, SOME_FAILED, WRONG_CALL

# Python looks for garbage once more when it ends: of a night with nothing new that would be a tenth.
atexit.register(gc.freeze)

app = typer.Typer(
    name="gongbo",
    help="Turns raw Korean public-sector bulletins into structured records, grounded in the source text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
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


@contextmanager
def _errors_told() -> Iterator[None]:
    """Prints what is wrong with a call, with a file or with the place to print to, and leaves with its status."""
    from schemas.errors import ConfigError, GongboError

    try:
        yield
    except BrokenPipeError:
        # Whoever read along has seen enough.
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        typer.echo(f"gongbo: {where}{error.strerror or error}", err=True)
        raise typer.Exit(WRONG_CALL) from error
    except GongboError as error:
        typer.echo(f"gongbo: {error}", err=True)
        raise typer.Exit(WRONG_CALL if isinstance(error, ConfigError) else SOME_FAILED) from error


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


@app.command()
def run(
    source: Annotated[Path, typer.Argument(metavar="INPUT", help="A document, or a folder of documents.")],
    out: Annotated[Path, typer.Option("--out", help="The folder for the output; only gongbo writes there.")],
    retry: Annotated[bool, typer.Option("--retry", help="Read files again that failed before.")] = False,
    keep_missing: Annotated[
        bool, typer.Option("--keep-missing", help="Keep the rows of files that are no more in INPUT.")
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
    log: Annotated[
        LogForm | None, typer.Option("--log", help="Form of the log; by default text on a terminal, else json.")
    ] = None,
) -> None:
    """Bring OUT up to date with INPUT: only what is new or changed is read, and all is published at once.

    Exit status: 0 all was read; 1 files failed that are not accepted (the others are published); 2 wrong call or
    configuration; 75 another run writes to OUT.
    """
    from ingest.log import logging_to_stderr
    from ingest.run import Order
    from ingest.run import run as update
    from schemas.errors import BusyError, GongboError

    with logging_to_stderr(log) as (progress, logger):
        try:
            order = Order(source, out, retry, keep_missing, known)
            report = update(order, Process(Limits(time_limit, memory_limit)), progress)
        except BusyError as error:
            logger.error("gongbo: %s", error, extra={"event": "busy"})
            raise typer.Exit(BUSY) from error
        except GongboError as error:
            logger.error("gongbo: %s", error, extra={"event": "failed"})
            raise typer.Exit(WRONG_CALL) from error
        except KeyboardInterrupt as error:
            logger.error("interrupted; nothing was published, what was read is kept", extra={"event": "interrupted"})
            raise typer.Exit(INTERRUPTED) from error
    raise typer.Exit(report.exit_status or OK)


@app.command()
def status(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The output folder of a run.")],
    last: Annotated[int, typer.Option("--last", min=1, help="How many runs to show.")] = 10,
) -> None:
    """Print the last runs over OUT and the files that failed."""
    from ingest.status import show_status

    with _errors_told():
        show_status(out, last)


@app.command()
def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document to show.")],
) -> None:
    """Print how FILE was split: kind, records, sections with line numbers, issues."""
    from ingest.show import show_file

    with _errors_told():
        show_file(file)


@app.command()
def text(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document to read.")],
    marks: Annotated[
        bool, typer.Option("--marks", help="Number the lines, and tell what the file says of them.")
    ] = False,
) -> None:
    """Print the source text of FILE, in which all lines and characters of the output count."""
    from ingest.text import read_file, with_marks

    with _errors_told():
        reading = read_file(file)
        if marks:
            for line in with_marks(reading):
                typer.echo(line)
        else:
            typer.echo(reading.source.text, nl=False)
        for problem in reading.problems:
            typer.echo(f"{problem.code}: {problem.message}", err=True)


@app.command()
def diff(
    before: Annotated[Path, typer.Argument(metavar="A", help="The output of one run.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="The output of a later run.")],
    markdown: Annotated[bool, typer.Option("--markdown", help="Print a report for a pull request's comment.")] = False,
) -> None:
    """Compare the outputs A and B: what was gained, lost, changed, moved, each with its source line.

    Exit status: 0 when nothing differs, 1 when anything does, 2 for a wrong call.
    """
    from ingest.compare.folders import differences
    from ingest.compare.outputs import Output
    from ingest.compare.show import show, summary

    with _errors_told():
        found = differences(Output(before), Output(after))
        if markdown:
            from ingest.compare.markdown import report

            text, counts = report(found)
            typer.echo(text, nl=False)
        else:
            counts = show(found)
            typer.echo(summary(counts))
    raise typer.Exit(DIFFERENT if counts else OK)


@app.command()
def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATHS]", help="Documents or folders; else the shipped samples.")
    ] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Make what is shown the goldens.")] = False,
    golden: Annotated[Path, typer.Option("--golden", metavar="DIR", help="The folder of the goldens.")] = Path(
        "tests/golden"
    ),
) -> None:
    """Read the samples and compare what they give with their reviewed goldens.

    Exit status: 0 when nothing differs or all was accepted, 1 when anything differs or failed, 2 for a wrong call.
    """
    from ingest.check import check_of
    from ingest.compare.show import show, summary

    with _errors_told():
        checked = check_of(paths or [], golden)
        counts = show(checked.differences())
        typer.echo(f"{len(checked.samples)} documents checked: {summary(counts)}")
        for failure in checked.failures:
            typer.echo(f"failed: {failure}", err=True)
        for done in checked.accept() if accept else ():
            typer.echo(done)
    if counts and not accept:
        typer.echo("Look at each. If all are meant, call the same with --accept.")
    raise typer.Exit(DIFFERENT if checked.failures or (counts and not accept) else OK)
