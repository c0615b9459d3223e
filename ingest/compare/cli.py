"""The commands `gongbo diff` and `gongbo check`: thin, as all of the command line."""

import os
from pathlib import Path
from typing import Annotated

import typer

from ingest.exits import DIFFERENT, OK
from ingest.overlay import VARIABLE, overlay_in
from ingest.usage import errors_told


def diff(
    before: Annotated[Path, typer.Argument(metavar="A", help="The output of one run.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="The output of a later run.")],
    markdown: Annotated[bool, typer.Option("--markdown", help="Print a report for a pull request's comment.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Show each difference, also what follows from another.")] = False,
) -> None:
    """Compare the outputs A and B: what was gained, lost, changed, moved, each with its source line.

    Exit status:
      0  nothing differs
      1  something differs
      2  wrong call: a folder that is no output, or a broken row
    """
    from ingest.compare.folders import differences
    from ingest.compare.outputs import Output
    from ingest.compare.show import show
    from ingest.compare.tally import tallied

    with errors_told(), tallied(differences(Output(before), Output(after), fold=not every)) as found:
        if markdown:
            from ingest.compare.markdown import report

            typer.echo(report(found, "gongbo diff", str(found.tally)), nl=False)
        else:
            show(found)
            typer.echo(found.tally)
    raise typer.Exit(DIFFERENT if found.tally.families else OK)


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATHS]", help="Documents or folders; else the shipped samples.")
    ] = None,
    vocabulary: Annotated[
        bool,
        typer.Option("--vocabulary", help="Check the vocabulary alone; PATHS is then a folder with words of your own."),
    ] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Make what is shown the goldens.")] = False,
    golden: Annotated[Path, typer.Option("--golden", metavar="DIR", help="The folder of the goldens.")] = Path(
        "tests/golden"
    ),
    markdown: Annotated[bool, typer.Option("--markdown", help="Print a report for a pull request's comment.")] = False,
    annotate: Annotated[
        bool, typer.Option("--annotate", help="Print a GitHub `::error` line for each difference, too.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="Show each difference, also what follows from another.")] = False,
) -> None:
    """Read the samples and compare what they give with their reviewed goldens; or check the vocabulary alone.

    Exit status:
      0  nothing differs, or all was accepted
      1  something differs, or a document cannot be read
      2  wrong call: no such document, no samples, a broken golden or vocabulary
    """
    if vocabulary:
        with errors_told():
            _check_vocabulary(paths or [])
        return
    from ingest.check import check_of
    from ingest.check_report import print_check, print_what_to_do
    from ingest.compare.tally import tallied

    if markdown and annotate:
        raise typer.BadParameter("give one of --markdown and --annotate")
    with errors_told():
        checked = check_of(paths or [], golden, overlay_in(_named_folder()))
        with tallied(checked.differences(fold=not every)) as found:
            print_check(checked, found, markdown=markdown, beside=annotate)
        for done in checked.accept() if accept else ():
            typer.echo(done, err=markdown)
    open_ones = not accept and bool(found.tally.families or checked.without)
    if open_ones and not markdown:
        print_what_to_do(checked)
    raise typer.Exit(DIFFERENT if checked.failures or open_ones else OK)


def _check_vocabulary(folders: list[Path]) -> None:
    """Reads all words, those of a team over the shipped ones, and says how many there are."""
    from ingest.overlay import read_vocabulary
    from schemas.errors import ConfigError

    if len(folders) > 1:
        cure = f"To check documents with words of your own, set {VARIABLE}=DIR and leave --vocabulary out."
        raise ConfigError(f"--vocabulary takes one folder of words at most. {cure}")
    overlay = overlay_in(next(iter(folders), _named_folder()))
    tally = read_vocabulary(overlay)
    for mistake in tally.idle:
        typer.echo(f"note: {mistake}")
    own = f", {len(overlay.files)} of {overlay.folder} over them" if overlay.folder else ""
    typer.echo(f"{tally.files} files{own}, {tally.words} words, {tally.rows} rows of tables: no mistake")


def _named_folder() -> Path | None:
    """The folder of words that the environment names."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None
