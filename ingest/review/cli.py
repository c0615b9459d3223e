"""The commands `gongbo review` and `gongbo evaluate`: thin, as all of the command line."""

from pathlib import Path
from typing import Annotated

import typer

from ingest.exits import DIFFERENT
from ingest.overlay import VARIABLE, overlay_in
from ingest.usage import errors_told


def review(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The output folder of a run.")],
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The page to write.")] = Path("review.html"),
    sample: Annotated[
        int | None, typer.Option("--sample", min=1, metavar="N", help="Draw N facts at random to judge.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", metavar="S", help="Another number draws another sample.")] = 0,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only documents or records of this kind.")
    ] = None,
    fact_type: Annotated[str | None, typer.Option("--type", metavar="TYPE", help="Only facts of this type.")] = None,
    issue: Annotated[
        str | None, typer.Option("--issue", metavar="CODE", help="Only documents with this issue.")
    ] = None,
    other: Annotated[
        Path | None, typer.Option("--diff", metavar="OTHER", help="Show what changed since this earlier output.")
    ] = None,
    why: Annotated[
        Path | None, typer.Option("--why", metavar="INPUT", help="Tell why: needs the documents that OUT was made of.")
    ] = None,
    vocabulary: Annotated[
        Path | None,
        typer.Option("--vocabulary", metavar="DIR", envvar=VARIABLE, help="Words of your own, for --why."),
    ] = None,
) -> None:
    """Write one HTML page to look at an output and to correct it: source, records and facts side by side.

    Exit status:
      0  written
      2  wrong call: no output, no such kind, type or code, nothing to show
    """
    from ingest.review.choice import Choice
    from ingest.review.command import write_review

    with errors_told():
        overlay = overlay_in(vocabulary)
        for sentence in write_review(out, to, Choice(kind, fact_type, issue, sample, seed), other, why, overlay):
            typer.echo(sentence)


def evaluate(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The output folder of a run.")],
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Verdicts of people: a folder of corrections.jsonl or .csv, or one.")
    ],
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a review page with the evaluation in it.")
    ] = None,
    fail_under: Annotated[
        Path | None, typer.Option("--fail-under", metavar="FILE", help="A YAML file of what must be reached.")
    ] = None,
) -> None:
    """Measure OUT against GOLD: precision, recall and F1 with their intervals, and what was missed.

    Exit status:
      0  measured, and nothing is below what must be reached
      1  something is
      2  wrong call: no output, no verdicts, a mistake in a file
    """
    from ingest.compare.outputs import Output
    from ingest.evaluate.command import evaluate as measure
    from ingest.evaluate.command import print_scores, write_page

    with errors_told():
        floors = None
        if fail_under:
            from ingest.evaluate.floors import load

            floors = load(fail_under)
        found = measure(Output(out), gold)
        print_scores(found)
        if html:
            write_page(out, html, found)
        if floors:
            from ingest.evaluate.floors import below

            failing = list(below(floors, found.scores))
            for sentence in failing:
                typer.echo(sentence, err=True)
            if failing:
                raise typer.Exit(DIFFERENT)
