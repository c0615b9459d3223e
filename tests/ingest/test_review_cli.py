import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ingest.cli import app
from ingest.journal import Report


@pytest.fixture
def output(inbox: Path, out: Path, run_quietly: Callable[..., Report]) -> Path:
    (inbox / "글.txt").write_text("나루시는 배 2척을 띄웠다.\n", encoding="utf-8")
    run_quietly(inbox, out)
    return out


def call(*words: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["review", *map(str, words)])
    return done.exit_code, done.stdout, done.stderr


def test_a_page_is_written_and_told(output: Path, tmp_path: Path) -> None:
    status, said, _ = call(output, "--to", tmp_path / "x.html", "--sample", 1, "--type", "quantity")
    assert (status, said.partition(" ->")[0]) == (0, "1 document, 1 fact of 1 to judge")
    assert (tmp_path / "x.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_page_is_called_review_html_where_nobody_says_how(
    output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(output)[0] == 0
    assert (tmp_path / "review.html").is_file()


def test_a_heavy_page_says_what_to_do(output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.review.command.HEAVY", 10)
    assert "The page is heavy. Show less of it with --sample" in call(output, "--to", tmp_path / "x.html")[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--type", "dates"], "dates: no such type of fact"),
        (["--kind", "essay"], "nothing to show"),
        (["--diff", "nowhere"], "nowhere: no output of gongbo"),
        (["--to", "no/such/folder/x.html"], "no/such/folder/x.html: No such file or directory"),
        (["--why", "nowhere"], "nowhere: none of the documents is there"),
    ],
)
def test_a_wrong_call_is_told(
    output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    status, _, told = call(output, *words)
    assert status == 2
    assert said in told


def test_what_is_no_output_is_told(tmp_path: Path) -> None:
    status, _, told = call(tmp_path)
    assert status == 2
    assert "no output of gongbo" in told


def test_a_page_that_cannot_be_written_leaves_the_one_before(
    output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.html"
    page.write_text("the one before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", full)
    status, _, said = call(output, "--to", page)
    assert status == 2
    assert "No space left on device" in said
    assert page.read_text(encoding="utf-8") == "the one before"
    assert [path.name for path in tmp_path.glob("*page*")] == ["page.html"]
