import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner
from verdicts import of_fact, rows, written

from ingest.cli import app
from ingest.journal import Report

NOTE = "나루시는 배 2척을 띄우고 7,000만원을 썼다. 배삯은 3,000원이다.\n"


@pytest.fixture
def output(inbox: Path, out: Path, run_quietly: Callable[..., Report]) -> Path:
    (inbox / "글.txt").write_text(NOTE, encoding="utf-8")
    run_quietly(inbox, out)
    return out


@pytest.fixture
def gold(output: Path, tmp_path: Path) -> Path:
    """Of two amounts one is right."""
    money = [row for row in rows(output, "facts") if row["type"] == "money"]
    (tmp_path / "gold").mkdir()
    written(tmp_path / "gold" / "가.jsonl", [of_fact(money[0], "right"), of_fact(money[1], "edit", "amount", 30)])
    return tmp_path / "gold"


def call(*words: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["evaluate", *map(str, words)])
    return done.exit_code, done.stdout, done.stderr


def test_the_figures_and_the_misses_with_their_lines_are_printed(output: Path, gold: Path) -> None:
    status, said, _ = call(output, gold)
    assert status == 0
    lines = [line.split() for line in said.splitlines()]
    assert ["facts[money]", "50.0", "(9-91)", "50.0", "(9-91)", "50.0", "100.0", "2", "2"] in lines
    assert "missed facts[money]: 1\n  글.txt:1  text 3,000원, amount 30\n    | 나루시는" in said
    assert "wrong facts[money]: 1\n  글.txt:1  text 3,000원, amount 3000" in said


@pytest.mark.parametrize(
    ("floors", "status", "said"),
    [
        ("strict: {facts[money]: {precision: 0.5, recall: 0.5, f1: 0.5}}", 0, ""),
        ("lenient: {all: {f1: 1}}", 0, ""),
        ("strict: {'facts[money]': {precision: 0.6}}", 1, "facts[money]: the strict precision is 0.500, below 0.6\n"),
        (
            "strict: {'facts[law]': {recall: 0.6}}",
            1,
            "facts[law]: nothing in the gold tells the strict recall, which is to be 0.6 at least\n",
        ),
    ],
)
def test_what_must_be_reached_decides_the_exit_status(
    output: Path, gold: Path, tmp_path: Path, floors: str, status: int, said: str
) -> None:
    (tmp_path / "f.yaml").write_text(floors.replace("{facts[money]:", "{'facts[money]':"), encoding="utf-8")
    assert call(output, gold, "--fail-under", tmp_path / "f.yaml")[::2] == (status, said)


@pytest.mark.parametrize(
    ("floors", "said"),
    [
        ("strict: {all: {f2: 0.5}}", "f.yaml line 1"),
        ("strict: {all: {f1: 90}}", "f.yaml line 1"),
        (None, "f.yaml: cannot be read (No such file or directory). Check --fail-under."),
    ],
)
def test_a_mistake_in_what_must_be_reached_is_told(
    output: Path, gold: Path, tmp_path: Path, floors: str | None, said: str
) -> None:
    if floors:
        (tmp_path / "f.yaml").write_text(floors, encoding="utf-8")
    status, _, told = call(output, gold, "--fail-under", tmp_path / "f.yaml")
    assert status == 2
    assert said in told


def test_the_page_holds_the_figures_and_the_misses(output: Path, gold: Path, tmp_path: Path) -> None:
    assert call(output, gold, "--html", tmp_path / "e.html")[0] == 0
    page = (tmp_path / "e.html").read_text(encoding="utf-8")
    data = json.loads(page.partition('id="data">')[2].partition("</script>")[0])
    assert [(row["field"], row["strict"]["f1"]) for row in data["evaluation"]["rows"][:1]] == [("facts[money]", 0.5)]
    assert [miss["line"] for miss in data["evaluation"]["misses"]] == [1]
    assert len(data["documents"]) == 1


def test_a_page_that_cannot_be_written_leaves_the_one_before(
    output: Path, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "e.html"
    page.write_text("the one before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", full)
    status, *told = call(output, gold, "--html", page)
    assert status == 2
    assert any("No space left on device" in said for said in told)
    assert page.read_text(encoding="utf-8") == "the one before"


def test_no_output_and_no_gold_are_told(output: Path, gold: Path, tmp_path: Path) -> None:
    assert call(tmp_path, gold)[0] == 2
    assert call(output, tmp_path / "nowhere")[0] == 2
