import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from workshop import Workshop, inputs

from ingest.generation import Generation
from schemas.tables import TABLES

TEXTS = {
    "가.txt": "매듭 교실 손님을 기다립니다\n물음은 maedeup@example.kr 로 보내 주세요\n",
    "나.hwp": "",
    "다.txt": "들꽃 사진 걸기\n",
    "라.txt": " \n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "generation"


@pytest.fixture
def generation(workshop: Workshop, folder: Path) -> Iterator[Generation]:
    made = workshop.generation(folder, TEXTS)
    yield made
    made.close()


def test_the_span_of_an_input_gives_back_its_very_rows(generation: Generation) -> None:
    for path, row in inputs(generation).items():
        found = {table: lines.splitlines() for table, lines in (generation.rows(row) or {}).items()}
        assert [json.loads(line)["path"] for line in found["documents"]] == ([] if path == "나.hwp" else [path])
        assert [json.loads(line)["doc_id"] for line in found["records"]] == [row.doc_id] * row.records
        assert [json.loads(line)["doc_id"] for line in found["facts"]] == [row.doc_id] * row.facts


def test_the_spans_of_all_inputs_together_are_the_tables(generation: Generation, folder: Path) -> None:
    parts = [generation.rows(row) or {} for row in generation.ledger.inputs()]
    for table in TABLES:
        assert b"".join(part[table] for part in parts) == (folder / f"{table}.jsonl").read_bytes()


def test_the_text_of_an_input_is_its_source_text(generation: Generation) -> None:
    for path, row in inputs(generation).items():
        if row.failure is None:
            assert Path(generation.text_file(row)).read_bytes() == TEXTS[path].encode()


def test_a_finished_generation_is_whole(generation: Generation) -> None:
    assert generation.is_whole()


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_is_longer_or_shorter_than_it_was_is_not_whole(generation: Generation, table: str) -> None:
    file = generation.folder / f"{table}.jsonl"
    data = file.read_bytes()
    for damaged in (data[:-1], data + b"\n", b""):
        file.write_bytes(damaged)
        assert not generation.is_whole()
    file.write_bytes(data)
    assert generation.is_whole()


@pytest.mark.parametrize("missing", ["failed.jsonl", "manifest.json", "text"])
def test_without_one_of_its_parts_it_is_not_whole(generation: Generation, missing: str) -> None:
    (generation.folder / missing).rename(generation.folder / "elsewhere")
    assert not generation.is_whole()


def test_rows_behind_the_end_of_a_table_are_none(generation: Generation) -> None:
    (generation.folder / "documents.jsonl").write_bytes(b"{}\n")
    assert generation.rows(inputs(generation)["다.txt"]) is None


@pytest.mark.parametrize("table", TABLES)
def test_rows_that_are_others_than_were_written_are_none(generation: Generation, table: str) -> None:
    file, row = generation.folder / f"{table}.jsonl", inputs(generation)["가.txt"]
    at, size = row.span(table)
    data = bytearray(file.read_bytes())
    data[at + size // 2] ^= 1
    file.write_bytes(data)
    assert generation.is_whole()
    assert generation.rows(row) is None
    assert generation.rows(row._replace(rows_sha256=""))  # of a ledger that did not know


@pytest.mark.parametrize("missing", ["ledger.sqlite", *(f"{table}.jsonl" for table in TABLES)])
def test_a_folder_in_which_a_file_is_missing_holds_no_generation(generation: Generation, missing: str) -> None:
    (generation.folder / missing).unlink()
    assert Generation.find(generation.folder) is None


def test_a_folder_without_anything_or_with_something_else_holds_no_generation(tmp_path: Path, folder: Path) -> None:
    assert Generation.find(tmp_path / "없는곳") is None
    folder.mkdir()
    assert Generation.find(folder) is None
    (folder / "ledger.sqlite").write_text("장부가 아님 " * 100, encoding="utf-8")
    assert Generation.find(folder) is None
