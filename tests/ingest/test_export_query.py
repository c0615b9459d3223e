import json
from pathlib import Path

import made
import pytest
from typer.testing import CliRunner

from ingest.cli import app
from ingest.contract.flat import tables
from ingest.contract.views import VIEWS


@pytest.fixture
def out(tmp_path: Path) -> Path:
    document = made.document(format="txt", encoding="utf-8")
    region = {"text": "강원 정선군", "sido": "강원도", "sigungu": "정선군", "code": "42770"}
    held = {"key": "사업비", "name": "budget", "value": "3억원(국비 1억원)", "line": 12}
    section = made.section(made.item("사업비 : 3억원(국비 1억원)"))
    record = made.record(
        of=document, region=region, dated="2021-06", label="배달", sections=[section], attributes=[held]
    )
    place = {"section_index": 0, "item_index": 0, "part_of": None}
    facts = [
        made.money("3억원", 300000000, of=record, char_start=5, char_end=8)
        | place
        | {"fact_id": "f1", "role": "total"},
        made.money("1억원", 100000000.5, of=record) | place | {"fact_id": "f2", "role": "part", "part_of": "f1"},
    ]
    return made.write_output(tmp_path / "out", (document, [record], facts))


def ask(out: Path, question: str, *options: str) -> str:
    done = CliRunner().invoke(app, ["query", str(out), question, *options])
    assert done.exit_code == 0, done.output
    return done.stdout


AMOUNTS = "SELECT fact_id, amount, sido, amount_max FROM facts_money ORDER BY fact_id"


def test_an_answer_is_a_table(out: Path) -> None:
    lines = [line.rstrip() for line in ask(out, AMOUNTS).splitlines()]
    assert lines == [
        "fact_id       amount  sido    amount_max",
        "f1         300000000  강원도",
        "f2       100000000.5  강원도",
    ]


def test_an_answer_is_csv(out: Path) -> None:
    assert ask(out, AMOUNTS, "--csv") == (
        "fact_id,amount,sido,amount_max\nf1,300000000,강원도,\nf2,100000000.5,강원도,\n"
    )


def test_an_answer_is_json(out: Path) -> None:
    said = ask(out, AMOUNTS, "--json")
    assert said.splitlines()[1] == ' {"fact_id": "f1", "amount": 300000000, "sido": "강원도", "amount_max": null},'
    assert [row["amount"] for row in json.loads(said)] == [300000000, 100000000.5]
    assert json.loads(ask(out, "SELECT DATE '2025-03-21' AS day, 1 AS n WHERE 1 = 0", "--json")) == []
    assert json.loads(ask(out, "SELECT DATE '2025-03-21' AS day", "--json")) == [{"day": "2025-03-21"}]


def test_a_view_reads_the_tables_that_it_needs(out: Path) -> None:
    assert ask(out, "SELECT amount, year FROM v_budgets", "--csv") == "amount,year\n300000000,2021\n"


@pytest.mark.parametrize("name", [*tables(), *VIEWS])
def test_every_table_and_view_has_its_name(out: Path, name: str) -> None:
    assert ask(out, f"SELECT count(*) AS n FROM {name}", "--csv").startswith("n\n")


def test_a_name_may_be_written_in_capitals_in_brackets_and_in_parts_of_a_query(out: Path) -> None:
    assert ask(out, 'WITH a AS (SELECT * FROM "Facts_Money") SELECT count(*) AS n FROM a', "--csv") == "n\n2\n"
    asked = "SELECT label FROM records WHERE record_id IN (SELECT record_id FROM FACTS_MONEY)"
    assert ask(out, asked, "--csv") == "label\n배달\n"


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("SELECT * FROM budgets", "Catalog Error: Table with name budgets does not exist!"),
        ("SELECT price FROM facts_money", 'Binder Error: Referenced column "price" not found'),
        ("SELEC 1", "Parser Error: syntax error"),
    ],
)
def test_what_duckdb_refuses_is_told_with_the_names_there_are(out: Path, question: str, what: str) -> None:
    done = CliRunner().invoke(app, ["query", str(out), question])
    assert done.exit_code == 2
    assert done.stderr.startswith(f"gongbo: DuckDB refuses the query. {what}")
    assert "Tables and views: documents, records, " in done.stderr


def test_a_statement_without_an_answer_prints_nothing_wrong(out: Path) -> None:
    assert ask(out, "CREATE TABLE mine AS SELECT 1 AS n", "--csv") in ("Count\n1\n", "Count\n", "\n")


def test_two_forms_of_an_answer_are_one_too_many(out: Path) -> None:
    done = CliRunner().invoke(app, ["query", str(out), "SELECT 1", "--csv", "--json"])
    assert (done.exit_code, "give one of --csv and --json" in done.output) == (2, True)
