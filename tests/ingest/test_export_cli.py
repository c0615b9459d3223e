import json
from pathlib import Path

from typer.testing import CliRunner

from ingest.cli import app
from ingest.contract.files import schema_files


def test_a_schema_is_printed() -> None:
    done = CliRunner().invoke(app, ["schema", "records"])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["properties"]["label"]["title"] == "이름"


def test_a_korean_page_is_printed() -> None:
    assert CliRunner().invoke(app, ["schema", "issues"]).stdout.startswith("# 확인할 점과 실패 코드\n")


def test_schemas_are_written_into_a_folder(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["schema", "--to", str(tmp_path / "all")]).exit_code == 0
    assert {file.name: file.read_bytes() for file in (tmp_path / "all").iterdir()} == schema_files()
    assert CliRunner().invoke(app, ["schema", "facts", "--to", str(tmp_path / "one")]).exit_code == 0
    assert [file.name for file in (tmp_path / "one").iterdir()] == ["facts.json"]


def test_a_wrong_name_is_told() -> None:
    done = CliRunner().invoke(app, ["schema", "fact"])
    assert (done.exit_code, done.stderr.split(".")[0]) == (2, "gongbo: there is no schema fact")
