import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from workshop import HEAD, Workshop, inputs, paths, rows

from ingest.generation import Generation
from ingest.stage import Stage
from schemas.tables import TABLES

LETTER = "매듭 교실 손님을 기다립니다\n물음은 maedeup@example.kr 로 보내 주세요\n"
POSTER = "들꽃 사진 걸기\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return tmp_path / "old"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new"


def keep(new: Path, source: Generation, *kept: str) -> dict[str, bool]:
    """A generation that takes these inputs over from another, in the order of their paths; what was not possible."""
    stage = Stage(new)
    done = {path: stage.keep(inputs(source)[path], source) for path in sorted(kept)}
    stage.finish(HEAD)
    source.close()
    return done


def test_rows_stand_in_the_order_they_were_added_and_texts_beside_them(workshop: Workshop, new: Path) -> None:
    generation = workshop.generation(new, {"가.txt": LETTER, "나.txt": POSTER, "다.hwp": ""})
    assert paths(new) == paths(new, "records") == ["가.txt", "나.txt"]
    assert [row["text"] for row in rows(new, "facts")] == ["maedeup@example.kr"]
    assert paths(new, "failed") == ["다.hwp"]
    texts = {file.stem: file.read_text(encoding="utf-8") for file in (new / "text").iterdir()}
    assert texts == {row["doc_id"]: text for row, text in zip(rows(new, "documents"), (LETTER, POSTER), strict=True)}
    assert generation.ledger.totals().counts == {"documents": 2, "records": 2, "facts": 1, "failures": 1}


def test_the_same_bytes_are_published_once_and_the_later_file_is_named_their_twin(
    workshop: Workshop, new: Path
) -> None:
    generation = workshop.generation(new, {"가.txt": LETTER, "나/가.txt": LETTER, "다.txt": LETTER, "라.txt": POSTER})
    documents = rows(new, "documents")
    assert [(row["path"], row["records"]) for row in documents] == [
        ("가.txt", 1),
        ("나/가.txt", 0),
        ("다.txt", 0),
        ("라.txt", 1),
    ]
    assert {row["doc_id"] for row in documents[:3]} == {documents[0]["doc_id"]}
    assert paths(new, "records") == ["가.txt", "라.txt"]
    assert len(list((new / "text").iterdir())) == 2
    assert [row.twin_of for row in generation.ledger.inputs()] == [None, "가.txt", "가.txt", None]
    assert generation.ledger.totals().issues == {"duplicate_content": 2, "kind_unknown": 4}


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param({"가.txt": LETTER, "나.txt": LETTER, "다.txt": POSTER, "라.hwp": ""}, id="some files"),
        pytest.param({"보고.hwp": ""}, id="only a failed one"),
        pytest.param({}, id="no file"),
    ],
)
def test_the_manifest_names_every_file_with_its_true_size_and_digest(
    workshop: Workshop, new: Path, texts: dict[str, str]
) -> None:
    generation = workshop.generation(new, texts)
    manifest = json.loads((new / "manifest.json").read_text(encoding="utf-8"))
    there = [file for file in new.rglob("*") if file.is_file()]
    own = {file.relative_to(new).as_posix(): file.read_bytes() for file in there}
    del own["manifest.json"], own["ledger.sqlite"]
    assert manifest["files"] == {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in own.items()
    }
    assert set(own) >= {"documents.jsonl", "records.jsonl", "facts.jsonl", "failed.jsonl", "schema/records.json"}
    assert manifest["counts"] == generation.ledger.totals().counts
    assert manifest["issues"] == generation.ledger.totals().issues


def test_a_text_is_safe_on_the_disk_before_the_ledger_speaks_of_it(
    workshop: Workshop, old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError("this file system has no links")

    source = workshop.generation(old, {"라.txt": "솔방울 줍기\n"})
    safe: set[str] = set()
    monkeypatch.setattr("ingest.stage.sync", lambda path: safe.add(str(path)))
    monkeypatch.setattr("ingest.stage.TEXTS_AT_ONCE", 3)
    monkeypatch.setattr("os.link", no_links)
    stage = workshop.fill(Stage(new), {"가.txt": LETTER, "나.txt": POSTER, "다.txt": "물레방아\n"})
    assert len(safe) == 3
    stage.keep(inputs(source)["라.txt"], source)
    stage.checkpoint()
    assert safe == {f"{new}/text/{name}" for name, _, _ in stage.ledger.texts()}
    assert len(safe) == 4
    stage.close()


def test_the_manifest_begins_with_the_head_it_was_given(new: Path) -> None:
    Stage(new).finish({"generation": 7, "pipeline": "공보 1.0"})
    text = (new / "manifest.json").read_text(encoding="utf-8")
    assert list(json.loads(text)) == ["generation", "pipeline", "counts", "issues", "files"]
    assert "공보 1.0" in text


def test_nothing_is_left_in_the_folder_but_the_files_of_the_generation(workshop: Workshop, new: Path) -> None:
    workshop.generation(new, {"가.txt": LETTER}).close()
    assert sorted(file.name for file in new.iterdir()) == sorted(
        [
            "documents.jsonl",
            "facts.jsonl",
            "failed.jsonl",
            "ledger.sqlite",
            "manifest.json",
            "records.jsonl",
            "schema",
            "text",
        ]
    )


def test_what_is_kept_is_byte_for_byte_what_was_there(workshop: Workshop, old: Path, new: Path) -> None:
    texts = {"가.txt": LETTER, "나.txt": LETTER, "다.hwp": "", "라.txt": POSTER, "마.txt": ""}
    source = workshop.generation(old, texts)
    assert keep(new, source, *texts) == dict.fromkeys(sorted(texts), True)
    for name in ("documents.jsonl", "records.jsonl", "facts.jsonl", "failed.jsonl", "manifest.json"):
        assert (new / name).read_bytes() == (old / name).read_bytes()
    assert inputs(Generation(new)) == inputs(Generation(old))


def test_what_is_kept_moves_up_where_something_before_it_is_gone(workshop: Workshop, old: Path, new: Path) -> None:
    source = workshop.generation(old, {"가.txt": POSTER, "나.txt": LETTER, "다.txt": "물레방아 돌리기\n"})
    assert keep(new, source, "나.txt", "다.txt") == {"나.txt": True, "다.txt": True}
    fresh = workshop.generation(new.parent / "fresh", {"나.txt": LETTER, "다.txt": "물레방아 돌리기\n"})
    for table in TABLES:
        assert (new / f"{table}.jsonl").read_bytes() == (fresh.folder / f"{table}.jsonl").read_bytes()
    kept = Generation(new)
    assert [(row.path, row.span("documents")) for row in kept.ledger.inputs()] == [
        (row.path, row.span("documents")) for row in fresh.ledger.inputs()
    ]


def test_texts_are_linked_and_not_copied(workshop: Workshop, old: Path, new: Path) -> None:
    keep(new, workshop.generation(old, {"가.txt": LETTER}), "가.txt")
    (before,), (after,) = (old / "text").iterdir(), (new / "text").iterdir()
    assert before.stat().st_ino == after.stat().st_ino


def test_texts_are_copied_where_the_file_system_has_no_links(
    workshop: Workshop, old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert keep(new, workshop.generation(old, {"가.txt": LETTER}), "가.txt") == {"가.txt": True}
    (text,) = (new / "text").iterdir()
    assert text.read_bytes() == LETTER.encode()


def test_a_twin_alone_cannot_be_kept_since_its_records_were_not(workshop: Workshop, old: Path, new: Path) -> None:
    source = workshop.generation(old, {"가.txt": LETTER, "나.txt": LETTER})
    assert keep(new, source, "나.txt") == {"나.txt": False}
    assert (rows(new, "documents"), list((new / "text").iterdir())) == ([], [])


def test_a_kept_file_becomes_a_twin_when_the_same_bytes_come_before_it(
    workshop: Workshop, old: Path, new: Path
) -> None:
    source = workshop.generation(old, {"나.txt": LETTER, "다.txt": LETTER})
    stage = workshop.fill(Stage(new), {"가.txt": LETTER})
    assert all(stage.keep(row, source) for row in source.ledger.inputs())
    stage.finish(HEAD)
    fresh = workshop.generation(new.parent / "fresh", {"가.txt": LETTER, "나.txt": LETTER, "다.txt": LETTER})
    for name in ("documents.jsonl", "records.jsonl", "facts.jsonl", "manifest.json"):
        assert (new / name).read_bytes() == (fresh.folder / name).read_bytes()
    assert [row.twin_of for row in Generation(new).ledger.inputs()] == [None, "가.txt", "가.txt"]


def test_damaged_rows_of_a_ledger_without_digests_are_not_made_those_of_a_twin(
    workshop: Workshop, old: Path, new: Path
) -> None:
    source = workshop.generation(old, {"나.txt": LETTER})
    file = old / "documents.jsonl"
    file.write_bytes(file.read_bytes().replace(b'"', b"'", 1))
    stage = workshop.fill(Stage(new), {"가.txt": LETTER})
    (row,) = source.ledger.inputs()
    assert not stage.keep(row._replace(rows_sha256=""), source)
    stage.close()


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_not_kept_from_a_table_that_ends_before_them(
    workshop: Workshop, old: Path, new: Path, table: str
) -> None:
    source = workshop.generation(old, {"가.txt": LETTER})
    os.truncate(old / f"{table}.jsonl", 5)
    assert keep(new, source, "가.txt") == {"가.txt": False}
    assert rows(new, "documents") == []


@pytest.mark.parametrize("damage", ["missing", "shorter", "longer"])
def test_rows_are_not_kept_whose_text_is_not_there_as_it_was(
    workshop: Workshop, old: Path, new: Path, damage: str
) -> None:
    source = workshop.generation(old, {"가.txt": LETTER})
    (text,) = (old / "text").iterdir()
    if damage == "missing":
        text.unlink()
    else:
        os.truncate(text, 5 if damage == "shorter" else 5_000)
    assert keep(new, source, "가.txt") == {"가.txt": False}
    assert rows(new, "documents") == []


def test_a_failure_is_kept_although_the_tables_are_damaged(workshop: Workshop, old: Path, new: Path) -> None:
    source = workshop.generation(old, {"가.hwp": "", "나.txt": LETTER})
    os.truncate(old / "documents.jsonl", 0)
    shutil.rmtree(old / "text")
    assert keep(new, source, "가.hwp", "나.txt") == {"가.hwp": True, "나.txt": False}
    assert paths(new, "failed") == ["가.hwp"]


def test_what_was_saved_at_a_checkpoint_can_be_kept_from_an_unfinished_generation(
    workshop: Workshop, old: Path, new: Path
) -> None:
    stage = workshop.fill(Stage(old), {"가.txt": LETTER})
    stage.checkpoint()
    workshop.fill(stage, {"나.txt": POSTER}).close()
    unfinished = Generation(old)
    assert list(inputs(unfinished)) == ["가.txt"]
    assert not unfinished.is_whole()
    assert keep(new, unfinished, "가.txt") == {"가.txt": True}
    assert paths(new) == ["가.txt"]


def test_a_stage_needs_a_folder_of_its_own(new: Path) -> None:
    Stage(new)
    with pytest.raises(FileExistsError):
        Stage(new)
