"""The commands `gongbo export`, `gongbo query` and `gongbo schema`: thin, as all of the command line is."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ingest.usage import errors_told

Out = Annotated[Path, typer.Argument(metavar="OUT", help="The output folder of a run.")]


class TableFormat(StrEnum):
    """What tables are exported to."""

    parquet = "parquet"
    csv = "csv"
    xlsx = "xlsx"
    duckdb = "duckdb"
    sqlite = "sqlite"


class Headers(StrEnum):
    """The language of the names of columns."""

    en = "en"
    ko = "ko"


def export(
    out: Out,
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The folder to write into.")],
    form: Annotated[TableFormat, typer.Option("--format", help="What to write.")],
    headers: Annotated[
        Headers | None,
        typer.Option("--headers", help="Language of the column names of csv (else en) and xlsx (else ko)."),
    ] = None,
    review: Annotated[
        str | None,
        typer.Option("--review", metavar="PAGE", help="xlsx: a review page that the numbers of lines are to lead to."),
    ] = None,
) -> None:
    """Write OUT as flat tables with fixed columns, types and keys, for pandas, polars, DuckDB, Excel and others.

    Exit status:
      0  written
      2  wrong call: no output, DIR not one of exports, a library is missing
    """
    from ingest.export.export import export as write
    from ingest.wording import counted

    with errors_told():
        exported = write(out, to, form.value, headers.value if headers else None, review)
    for told in exported.told:
        typer.echo(f"gongbo: {told}", err=True)
    rows = counted(sum(exported.rows.values()), "row")
    typer.echo(f"{counted(len(exported.rows), 'table')} with {rows} -> {to}")


def query(
    out: Out,
    question: Annotated[str, typer.Argument(metavar="SQL", help="A query over the tables and views.")],
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON array, an object a line.")] = False,
) -> None:
    """Ask OUT a question in SQL, with the tables and views of an export as names. Needs DuckDB.

    Exit status:
      0  answered
      2  wrong call: no output, DuckDB refuses the query or is not installed
    """
    from ingest.export.query import print_answer

    if as_csv and as_json:
        raise typer.BadParameter("give one of --csv and --json")
    with errors_told():
        print_answer(out, question, "csv" if as_csv else "json" if as_json else "table")


def schema(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="documents, records, facts, failed or datapackage; dictionary or issues for a page in Korean.",
        ),
    ] = None,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="Write the schemas into a folder instead, a file each.")
    ] = None,
) -> None:
    """Print the form of the output: a JSON Schema for the rows of each table, and a data package of the flat tables.

    Exit status:
      0  printed
      2  wrong call: no such name, or DIR cannot be written
    """
    from ingest.contract.files import page, schema_files

    with errors_told():
        if to is not None:
            for file, content in schema_files(name).items():
                to.mkdir(parents=True, exist_ok=True)
                (to / file).write_bytes(content)
        else:
            typer.echo(page(name), nl=False)
