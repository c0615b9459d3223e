import json
from pathlib import Path
from typing import Any

import made
import pytest
from typer.testing import CliRunner

from ingest.cli import app
from ingest.contract.flat import tables
from ingest.export.export import LIST, export
from schemas.errors import ConfigError


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output of one document with everything."""
    document, records, facts = made.full()
    placed = [fact | {"section_index": 0, "item_index": 0} for fact in facts]
    return made.write_output(tmp_path / "out", (document, records, placed))


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_table_is_a_file_and_nothing_else_is_left(out: Path, tmp_path: Path) -> None:
    exported = export(out, tmp_path / "to", "csv", None, None)
    assert names(tmp_path / "to") == sorted([LIST, "datapackage.json", *(f"{name}.csv" for name in tables())])
    assert exported.rows["facts_all"] == 12
    assert exported.told == []


def test_an_export_replaces_what_an_earlier_one_wrote(out: Path, tmp_path: Path) -> None:
    to = tmp_path / "to"
    export(out, to, "csv", None, None)
    (to / "documents.csv").write_text("old", encoding="utf-8")
    export(out, to, "csv", "ko", None)
    assert (to / "documents.csv").read_text("utf-8-sig").startswith("경로,문서 ID,")


def test_exports_of_several_formats_may_lie_in_one_folder(out: Path, tmp_path: Path) -> None:
    to = tmp_path / "to"
    for _ in range(2):
        for form in ("sqlite", "xlsx", "parquet"):
            export(out, to, form, None, None)
    assert {"gongbo.sqlite", "gongbo.xlsx", "facts_all.parquet"} < set(json.loads((to / LIST).read_text()))


def test_a_file_of_somebody_else_is_named_and_not_touched(out: Path, tmp_path: Path) -> None:
    to = tmp_path / "to"
    to.mkdir()
    (to / "documents.csv").write_text("mine", encoding="utf-8")
    (to / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"to holds what no export has written: documents\.csv\. Nothing was touched"):
        export(out, to, "csv", None, None)
    assert names(to) == ["documents.csv", "notes.txt"]
    assert (to / "documents.csv").read_text(encoding="utf-8") == "mine"


def test_an_export_that_fails_leaves_what_was_there(out: Path, tmp_path: Path) -> None:
    to = tmp_path / "to"
    export(out, to, "csv", None, None)
    before = {name: (to / name).read_bytes() for name in names(to)}
    with (out / "facts.jsonl").open("a", encoding="utf-8") as facts:
        facts.write("no JSON\n")
    with pytest.raises(ConfigError, match=r"facts\.jsonl, row 13: no JSON"):
        export(out, to, "csv", None, None)
    assert {name: (to / name).read_bytes() for name in names(to)} == before


@pytest.mark.parametrize("place", [".", "generations", "generations/000001", "tables"])
def test_nothing_is_written_into_an_output(inbox: Path, tmp_path: Path, run_quietly: Any, place: str) -> None:
    out = tmp_path / "published"
    run_quietly(inbox, out)
    with pytest.raises(ConfigError, match="belongs to an output of gongbo"):
        export(out, out / place, "csv", None, None)
    other = tmp_path / "other"
    run_quietly(inbox, other)
    with pytest.raises(ConfigError, match="belongs to an output of gongbo"):
        export(out, other / place, "csv", None, None)


WRONG: list[tuple[list[str], str]] = [
    (["--format", "duckdb", "--headers", "ko"], "duckdb has English names only"),
    (["--format", "csv", "--review", "page.html"], "links to a review page are for people who read xlsx"),
]


@pytest.mark.parametrize(("options", "message"), WRONG)
def test_a_wrong_call_is_told(out: Path, tmp_path: Path, options: list[str], message: str) -> None:
    done = CliRunner().invoke(app, ["export", str(out), "--to", str(tmp_path / "to"), *options])
    assert done.exit_code == 2
    assert message in done.output
    assert not (tmp_path / "to").exists()


def test_what_is_no_output_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["export", str(tmp_path), "--to", str(tmp_path / "to"), "--format", "csv"])
    assert (done.exit_code, "no output of gongbo" in done.output) == (2, True)


def test_the_command_tells_what_it_wrote_and_what_did_not_fit(out: Path, tmp_path: Path) -> None:
    to = tmp_path / "to"
    done = CliRunner().invoke(app, ["export", str(out), "--to", str(to), "--format", "xlsx"])
    rows = sum(export(out, tmp_path / "again", "sqlite", None, None).rows.values())
    assert (done.exit_code, done.output) == (0, f"{len(tables())} tables with {rows} rows -> {to}\n")
    records = (out / "records.jsonl").read_text(encoding="utf-8")
    long = json.loads(records) | {"lead": "가" * 40_000}
    (out / "records.jsonl").write_text(json.dumps(long, ensure_ascii=False) + "\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["export", str(out), "--to", str(to), "--format", "xlsx"])
    assert done.stderr == "gongbo: 1 text did not fit into a cell of Excel and is cut there; CSV has the whole.\n"
