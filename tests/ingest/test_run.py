import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.run import Outcome, run
from schemas.errors import ConfigError

Run = Callable[[Path, Path], Outcome]


def rows(out: Path, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()]


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def full(inbox: Path, book: str) -> Path:
    """A folder with a book, two letters in different encodings, and a picture."""
    (inbox / "책").mkdir()
    (inbox / "책" / "두레.txt").write_text(book, encoding="utf-8")
    (inbox / "나.txt").write_bytes("솔밭 음악회 초대\r\n".encode("cp949"))
    (inbox / "가.md").write_text("# 장독대 지킴이 모심\n", encoding="utf-8")
    (inbox / "그림.png").write_bytes(b"\x89PNG\0")
    return inbox


def test_every_document_of_a_folder_is_read_and_all_else_is_counted(full: Path, out: Path, run_quietly: Run) -> None:
    outcome = run_quietly(full, out)
    assert [row["path"] for row in rows(out, "documents")] == ["가.md", "나.txt", "책/두레.txt"]
    assert [(row["kind"], row["format"], row["encoding"]) for row in rows(out, "documents")] == [
        ("unknown", "md", "utf-8"),
        ("unknown", "txt", "cp949"),
        ("casebook", "txt", "utf-8"),
    ]
    assert [row["kind"] for row in rows(out, "records")] == ["text", "text", "text", "case", "case", "case"]
    assert outcome.skipped == ("그림.png",)
    assert outcome.failures == ()


def test_one_document_can_be_read_alone(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full / "나.txt", out)
    assert [row["path"] for row in rows(out, "documents")] == ["나.txt"]


def test_a_document_row_tells_the_file_by_digest_size_and_version(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full / "나.txt", out)
    (row,) = rows(out, "documents")
    assert row["doc_id"] == row["sha256"][:16]
    assert row["size"] == (full / "나.txt").stat().st_size
    assert row["pipeline"].startswith("gongbo ")


def test_one_bad_file_does_not_stop_the_others(full: Path, out: Path, run_quietly: Run) -> None:
    (full / "가나.txt").write_bytes(b"\0\1\2")
    (full / "보고.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    outcome = run_quietly(full, out)
    assert [failure.path for failure in outcome.failures] == ["가나.txt", "보고.hwp"]
    assert all(failure.message.startswith(f"{failure.path}: ") for failure in outcome.failures)
    assert [row["path"] for row in rows(out, "documents")] == ["가.md", "나.txt", "책/두레.txt"]
    assert len(files(out / "text")) == 3


def test_a_file_that_cannot_be_opened_is_reported_like_any_bad_file(full: Path, out: Path) -> None:
    def remove_it_meanwhile(*_: object) -> None:
        (full / "나.txt").unlink(missing_ok=True)

    outcome = run(full, out, remove_it_meanwhile)
    assert [failure.path for failure in outcome.failures] == ["나.txt"]
    assert "Check the file" in outcome.failures[0].message
    assert len(rows(out, "documents")) == 2


def test_output_inside_the_input_is_not_read_again(full: Path, run_quietly: Run) -> None:
    out = full / "결과"
    run_quietly(full, out)
    first = files(out)
    run_quietly(full, out)
    assert files(out) == first
    assert len(rows(out, "documents")) == 3


def test_an_empty_folder_gives_an_empty_but_complete_output(inbox: Path, out: Path, run_quietly: Run) -> None:
    outcome = run_quietly(inbox, out)
    assert (outcome.published.documents, outcome.failures, outcome.skipped) == (0, (), ())
    assert files(out) == {"documents.jsonl": b"", "records.jsonl": b"", "facts.jsonl": b""}


def test_an_empty_document_has_a_row_and_no_record(inbox: Path, out: Path, run_quietly: Run) -> None:
    (inbox / "빈.txt").write_bytes(b" \n\n")
    run_quietly(inbox, out)
    assert [row["records"] for row in rows(out, "documents")] == [0]
    assert rows(out, "records") == []


def test_what_is_no_more_in_the_input_is_no_more_in_the_output(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full, out)
    shutil.rmtree(full / "책")
    run_quietly(full, out)
    assert [row["path"] for row in rows(out, "documents")] == ["가.md", "나.txt"]
    assert len(files(out / "text")) == 2


def test_a_wrong_input_leaves_the_old_output_alone(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full, out)
    before = files(out)
    with pytest.raises(ConfigError):
        run_quietly(full / "없는곳", out)
    assert files(out) == before


def test_the_same_input_gives_the_same_bytes_wherever_it_lies(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full, out)
    elsewhere = full.parent / "다른 곳"
    shutil.copytree(full, elsewhere)
    for file in elsewhere.rglob("*"):
        os.utime(file, (0, 0))
    run_quietly(elsewhere, out.parent / "again")
    assert files(out.parent / "again") == files(out)


def test_the_order_in_which_the_system_lists_files_does_not_matter(
    full: Path, out: Path, run_quietly: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_quietly(full, out)
    as_listed = Path.rglob

    def backwards(self: Path, pattern: str) -> Iterator[Path]:
        yield from sorted(as_listed(self, pattern), reverse=True)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rglob", backwards)
        run_quietly(full, out.parent / "again")
    assert files(out.parent / "again") == files(out)
