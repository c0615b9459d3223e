"""The command line: thin. Everything that costs time to import is imported by the command that needs it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="gongbo",
    help="Turns raw Korean public-sector bulletins into structured records, grounded in the source text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

OK, SOME_FAILED, WRONG_CALL = 0, 1, 2
DIFFERENT = 1


def _version(wanted: bool) -> None:
    if wanted:
        from ingest import __version__

        typer.echo(f"gongbo {__version__}")
        raise typer.Exit


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
    out: Annotated[Path, typer.Option("--out", help="The folder for documents, records, facts and text.")],
) -> None:
    """Read INPUT and write documents.jsonl, records.jsonl, facts.jsonl and text/ to OUT.

    Exit status: 0 when all was read, 1 when some file failed (the others are published), 2 for a wrong call.
    """
    from ingest.report import Terminal, summarise
    from ingest.run import run as run_all
    from schemas.errors import ConfigError

    try:
        with Terminal() as terminal:
            outcome = run_all(source, out, terminal.show)
    except ConfigError as error:
        typer.echo(f"gongbo: {error}", err=True)
        raise typer.Exit(WRONG_CALL) from error
    summarise(outcome, out)
    raise typer.Exit(SOME_FAILED if outcome.failures else OK)


@app.command()
def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document to show.")],
) -> None:
    """Print how FILE was split: kind, records, sections with line numbers, issues."""
    from ingest.show import show_file
    from schemas.errors import ConfigError, GongboError

    try:
        show_file(file)
    except GongboError as error:
        typer.echo(f"gongbo: {error}", err=True)
        raise typer.Exit(WRONG_CALL if isinstance(error, ConfigError) else SOME_FAILED) from error


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
    from schemas.errors import ConfigError

    try:
        found = differences(Output(before), Output(after))
        if markdown:
            from ingest.compare.markdown import report

            text, counts = report(found)
            typer.echo(text, nl=False)
        else:
            counts = show(found)
            typer.echo(summary(counts))
    except ConfigError as error:
        typer.echo(f"gongbo: {error}", err=True)
        raise typer.Exit(WRONG_CALL) from error
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
    from schemas.errors import ConfigError

    try:
        checked = check_of(paths or [], golden)
        counts = show(checked.differences())
        typer.echo(f"{len(checked.samples)} documents checked: {summary(counts)}")
        for failure in checked.failures:
            typer.echo(f"failed: {failure}", err=True)
        for done in checked.accept() if accept else ():
            typer.echo(done)
    except ConfigError as error:
        typer.echo(f"gongbo: {error}", err=True)
        raise typer.Exit(WRONG_CALL) from error
    if counts and not accept:
        typer.echo("Look at each. If all are meant, call the same with --accept.")
    raise typer.Exit(DIFFERENT if checked.failures or (counts and not accept) else OK)
