"""Whoever loads the output: every table of every export with the tools of analysts; the answers of docs/loading.md."""

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
from frictionless import Package
from output import Output

from ingest.contract.flat import Table, tables
from ingest.engine.inline import Inline
from ingest.export.export import export
from ingest.export.writers import formats
from ingest.run import Order, run
from parsers.language.kiwi import Korean

ROOT = Path(__file__).parents[2]
PAGES = {page: (ROOT / "docs" / page).read_text(encoding="utf-8") for page in ("loading.md", "ko/loading.md")}
GONGBO = Path(sys.executable).parent / "gongbo"

POLARS = {
    "text": pl.String,
    "integer": pl.Int64,
    "number": pl.Float64,
    "decimal": pl.Decimal(30, 6),
    "boolean": pl.Boolean,
    "date": pl.Date,
}
DUCKDB = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "decimal": "DECIMAL(30,6)",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
PANDAS = {
    "text": "string",
    "integer": "Int64",
    "number": "Float64",
    "decimal": "Float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
}


@pytest.fixture(scope="session")
def essay(korean: Korean, tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The output of a run over one essay: nearly all tables are empty, and nearly all columns of the others."""
    inbox = tmp_path_factory.mktemp("inbox")
    (inbox / "essay.txt").write_text("# 의자의 자리\n\n나는 골목에 의자를 놓자고 생각한다.\n", encoding="utf-8")
    out = tmp_path_factory.mktemp("essay")
    assert run(Order(inbox, out), Inline(korean), lambda *_: None).failures == []
    return Output(out)


@pytest.fixture(scope="session", params=["samples", "essay", "seeds"])
def exports(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output in all formats, a folder each, with the output itself as `out`."""
    output: Output = request.getfixturevalue(request.param)
    place = tmp_path_factory.mktemp("exports")
    (place / "out").symlink_to(output.folder)
    for form in formats():
        export(output.folder, place / form, form, None, None)
    return place


def rows_in(place: Path, table: Table) -> int:
    (count,) = (
        sqlite3.connect(place / "sqlite/gongbo.sqlite").execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
    )
    return int(count)


def expected(table: Table, kinds: dict[str, Any]) -> dict[str, Any]:
    return {column.name: kinds[column.type] for column in table.columns}


@pytest.mark.parametrize("table", tables().values(), ids=lambda table: table.name)
class TestEveryTable:
    """Has the same columns and types and all its rows, whatever the output."""

    def test_in_polars(self, exports: Path, table: Table) -> None:
        frame = pl.read_parquet(exports / "parquet" / f"{table.name}.parquet")
        assert dict(frame.schema) == expected(table, POLARS)
        csv = pl.read_csv(exports / "csv" / f"{table.name}.csv", schema=expected(table, POLARS))
        assert dict(csv.schema) == expected(table, POLARS)
        assert len(frame) == len(csv) == rows_in(exports, table)
        assert csv.equals(frame)

    def test_in_duckdb(self, exports: Path, table: Table) -> None:
        with duckdb.connect(str(exports / "duckdb/gongbo.duckdb"), read_only=True) as connection:
            whole = connection.table(table.name)
            assert dict(zip(whole.columns, map(str, whole.types), strict=True)) == expected(table, DUCKDB)
            assert len(whole.fetchall()) == rows_in(exports, table)
        parquet = duckdb.read_parquet(str(exports / "parquet" / f"{table.name}.parquet"))
        assert dict(zip(parquet.columns, map(str, parquet.types), strict=True)) == expected(table, DUCKDB)

    def test_in_pandas(self, exports: Path, table: Table, book: Callable[[Path], dict[str, pd.DataFrame]]) -> None:
        options: Any = {"keep_default_na": False, "na_values": [""]}
        kinds = expected(table, PANDAS)
        read_as = {name: "string" if kind == PANDAS["date"] else kind for name, kind in kinds.items()}
        csv = pd.read_csv(exports / "csv" / f"{table.name}.csv", dtype=read_as, **options)
        excel = book(exports)[table.ko].set_axis(table.names, axis=1)
        assert list(csv.columns) == list(kinds)
        assert [str(kind) for kind in csv.astype(kinds).dtypes] == list(kinds.values())
        assert [str(kind) for kind in excel.astype(kinds).dtypes] == list(kinds.values())
        assert len(csv) == len(excel) == rows_in(exports, table)

    def test_the_headers_of_excel_are_korean(
        self, exports: Path, table: Table, book: Callable[[Path], dict[str, pd.DataFrame]]
    ) -> None:
        assert list(book(exports)[table.ko].columns) == [column.entry.ko for column in table.columns]


@pytest.fixture(scope="session")
def book() -> Callable[[Path], dict[str, pd.DataFrame]]:
    """The sheets of a workbook, each of which is read once."""
    read: dict[Path, dict[str, pd.DataFrame]] = {}

    def sheets(place: Path) -> dict[str, pd.DataFrame]:
        if place not in read:
            options: Any = {"keep_default_na": False, "na_values": [""]}
            read[place] = pd.read_excel(place / "xlsx/gongbo.xlsx", sheet_name=None, **options)
        return read[place]

    return sheets


def test_the_data_package_is_valid_with_all_its_rows_keys_and_references(exports: Path) -> None:
    report = Package(str(exports / "csv/datapackage.json")).validate()
    assert report.flatten(["title", "fieldName", "note"]) == []


def test_the_data_package_of_korean_headers_is_valid_too(samples: Output, tmp_path: Path) -> None:
    export(samples.folder, tmp_path, "csv", "ko", None)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.flatten(["title", "fieldName", "note"]) == []


def test_the_keys_of_the_databases_hold(exports: Path) -> None:
    connection = sqlite3.connect(exports / "sqlite/gongbo.sqlite")
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_two_exports_of_an_output_have_the_same_bytes(samples: Output, tmp_path: Path) -> None:
    def bytes_of(form: str, place: Path) -> dict[str, bytes]:
        export(samples.folder, place, form, None, None)
        return {file.name: file.read_bytes() for file in place.iterdir()}

    for form in ("csv", "sqlite", "xlsx", "parquet"):
        assert bytes_of(form, tmp_path / f"{form}1") == bytes_of(form, tmp_path / f"{form}2")
    dumps = ["\n".join(sqlite3.connect(tmp_path / f"sqlite{n}/gongbo.sqlite").iterdump()) for n in (1, 2)]
    assert dumps[0] == dumps[1]
    assert dumps[0].count("CREATE TABLE") == len(tables())


ANSWERS = [
    (page, question, answer)
    for page, text in PAGES.items()
    for question, answer in re.findall(r"```sql\n(.*?)```\n\n```text\n(.*?)```", text, re.S)
]


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip("\n").split("\n")]


@pytest.mark.parametrize(("question", "answer"), sorted({one[1:] for one in ANSWERS}))
def test_a_question_is_answered_as_the_pages_say(question: str, answer: str, samples: Output) -> None:
    command = [GONGBO, "query", samples.folder, question]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert lines(done.stdout) == lines(answer)
    assert len(lines(answer)) > 2


def test_both_pages_ask_the_same_questions() -> None:
    asked = [[one[1:] for one in ANSWERS if one[0] == page] for page in PAGES]
    assert asked[0] == asked[1]
    assert len(asked[0]) == 7


@pytest.mark.parametrize("page", PAGES)
def test_the_lines_of_a_page_run(page: str, samples: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out").symlink_to(samples.folder)
    for form in formats():
        export(samples.folder, tmp_path / form, form, None, None)
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", PAGES[page], re.S)
    assert len(blocks) == 6
    names: dict[str, Any] = {}
    for block in blocks:
        exec(block, names)
    assert len(names["parquet"]) == len(names["csv"]) == len(names["excel"])
    assert len(names["money"]) > len(names["budgets"]) > 0
    assert list(names["csv"].dtypes) == list(names["excel"].dtypes)
    assert names["largest"][0][1] > names["largest"][2][1]
    assert len(names["facts"]) == len(samples.facts)
    assert len(names["records"]) == len(samples.records)


def test_budgets_are_those_of_the_labelled_values_and_count_nothing_twice(samples: Output) -> None:
    """Counted from the rows of JSON Lines alone, in another way than the export does."""
    records = {record["record_id"]: record for record in samples.records}
    total = 0
    for fact in samples.facts:
        if fact["type"] != "money" or fact["role"] in ("part", "unit_price") or fact["currency"] != "KRW":
            continue
        squeezed = "".join(fact["text"].split())
        labelled = [
            one
            for one in records[fact["record_id"]]["attributes"]
            if one["name"] == "budget" and one["line"] == fact["line"] and squeezed in "".join(one["value"].split())
        ]
        total += fact["amount"] if labelled else 0
    command = [GONGBO, "query", samples.folder, "SELECT sum(amount) AS won FROM v_budgets", "--json"]
    assert json.loads(subprocess.run(command, capture_output=True, check=True).stdout) == [{"won": total}]
    assert total > 5_000_000_000
