import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ingest.journal import Report
from ingest.review.choice import Choice
from ingest.review.command import write_review
from parsers.language.kiwi import Korean
from schemas.errors import ConfigError

NOTE = "나루시는 배 2척을 띄웠다.\n\n손님은 40% 늘었다.\n"


@pytest.fixture(autouse=True)
def shared_model(monkeypatch: pytest.MonkeyPatch, korean: Korean) -> None:
    monkeypatch.setattr("ingest.review.why.Korean", lambda: korean)


@pytest.fixture
def output(inbox: Path, out: Path, run_quietly: Callable[..., Report]) -> Path:
    (inbox / "가.txt").write_text(NOTE, encoding="utf-8")
    (inbox / "나.txt").write_text(NOTE.replace("나루시", "물빛시"), encoding="utf-8")
    run_quietly(inbox, out)
    return out


def reasons(output: Path, source: Path, file: Path, choice: Choice | None = None) -> dict[str, Any]:
    """What the page says of each document's lines, by path."""
    write_review(output, file, choice or Choice(), why=source)
    data = json.loads(file.read_text(encoding="utf-8").partition('id="data">')[2].partition("</script>")[0])
    return {document["path"]: document.get("why") for document in data["documents"]}


def test_each_line_with_something_to_judge_is_explained(output: Path, inbox: Path, tmp_path: Path) -> None:
    found = reasons(output, inbox, tmp_path / "x.html")["가.txt"]
    assert set(found) == {"1", "3"}
    told = "\n".join(found["3"])
    assert "손님은 40% 늘었다." in told
    assert "percent 40%" in told
    assert "rule" in told


def test_only_lines_of_facts_in_a_sample_are_explained(output: Path, inbox: Path, tmp_path: Path) -> None:
    found = reasons(output, inbox, tmp_path / "x.html", Choice(sample=1))
    assert [len(lines) for lines in found.values()] == [1]


def test_a_file_that_has_changed_is_left_without(output: Path, inbox: Path, tmp_path: Path) -> None:
    (inbox / "가.txt").write_text(f"{NOTE}덧붙임.\n", encoding="utf-8")
    found = reasons(output, inbox, tmp_path / "x.html")
    assert found["가.txt"] is None
    assert found["나.txt"]


def test_a_single_document_is_its_own_input(output: Path, inbox: Path, tmp_path: Path) -> None:
    assert reasons(output, inbox / "나.txt", tmp_path / "x.html")["나.txt"]


def test_another_input_is_told(output: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="none of the documents is there, or all have changed since"):
        reasons(output, tmp_path / "nowhere", tmp_path / "x.html")
