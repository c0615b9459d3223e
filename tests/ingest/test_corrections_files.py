import json
from pathlib import Path
from typing import Any

import pytest
from verdicts import verdict, written

from ingest.corrections.files import COLUMNS, by_document, digest_of, load, read
from schemas.errors import ConfigError

ONE, TWO = "0" * 16, "f" * 16
EDIT = verdict(
    ONE, "records.title", "edit", 3, source="배 이야기", was="배", should="배 두 척", who="나루리", when="2026-11-29"
)


def cells(**values: Any) -> str:
    """A line of a CSV."""
    told = {"doc_id": ONE, "path": "글.txt", "line": "3", "source": "배 이야기", "verdict": "edit", **values}
    return ",".join('"' + str(told.get(name, "")).replace('"', '""') + '"' for name in COLUMNS)


def csv(tmp_path: Path, *lines: str, encoding: str = "utf-8-sig", end: str = "\r\n") -> Path:
    file = tmp_path / "고침.csv"
    file.write_bytes(end.join([",".join(COLUMNS), *lines, ""]).encode(encoding))
    return file


def test_what_the_page_writes_is_read_as_it_is(tmp_path: Path) -> None:
    assert load(written(tmp_path / "c.jsonl", [EDIT])) == {ONE: (EDIT,)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_csv_says_the_same(tmp_path: Path, encoding: str, end: str) -> None:
    line = cells(field="records.title", was="배", should="배 두 척", who="나루리", when="2026-11-29")
    assert list(read(csv(tmp_path, line, encoding=encoding, end=end))) == [EDIT]


@pytest.mark.parametrize(
    ("field", "was", "should", "taken"),
    [
        ("facts[money].amount", "3000", "300", 300),
        ("facts[percent].value", "'-5", "'-7.5", -7.5),  # the page keeps Excel from computing
        ("facts[law]", "", '{"name": "나루법"}', {"name": "나루법", "article": None, "official": None, "law_id": None}),
        ("facts[date].end", "2026-03", "", None),
        ("records.title", "배", "'=1+1", "=1+1"),
    ],
)
def test_cells_become_values(tmp_path: Path, field: str, was: str, should: str, taken: Any) -> None:
    how = "edit" if was else "missing"
    span = {"char_start": 3, "char_end": 7} if field.startswith("facts") else {}
    (found,) = read(csv(tmp_path, cells(field=field, was=was, should=should, verdict=how, **span)))
    assert found.should == taken
    assert type(found.should) is type(taken)


def test_order_and_repetition_say_nothing(tmp_path: Path) -> None:
    others = [verdict(TWO, "records.title", "right"), verdict(ONE, "records.lead", "edit", 2)]
    one = load(written(tmp_path / "a.jsonl", [EDIT, *others, EDIT]))
    assert one == load(written(tmp_path / "b.jsonl", [*reversed(others), EDIT]))
    assert [correction.line for correction in one[ONE]] == [2, 3]


def test_a_digest_is_that_of_what_a_run_makes_of_them() -> None:
    right = verdict(ONE, "records.title", "right")
    assert digest_of([right]) == ""
    assert digest_of([right, EDIT]) == digest_of([EDIT]) != digest_of([EDIT.model_copy(update={"should": "배 셋"})])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"doc_id": "글"}, "doc_id: String should match"),
        ({"verdict": "maybe"}, "verdict: Input should be 'right', 'wrong', 'edit' or 'missing'"),
        ({"field": "records.tilte"}, "there is no tilte"),
        ({"field": "facts[money].amount"}, "a fact needs char_start and char_end"),
        ({"verdict": "missing"}, "only a fact or an entry of a list can be missing; for a field write edit"),
        ({"field": "facts[money]", "char_start": 1, "char_end": 2}, "edit names one field of a fact"),
        ({"field": "documents.kind", "should": "사례"}, "'사례' is no value for it"),
        ({"line": 0}, "line: Input should be greater than or equal to 1"),
        ({"colour": "red"}, "colour: Extra inputs are not permitted"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    file = written(tmp_path / "c.jsonl", [EDIT])
    with file.open("a", encoding="utf-8") as more:
        more.write(json.dumps({**EDIT.model_dump(), **change}) + "\n")
    with pytest.raises(ConfigError) as error:
        load(file)
    assert str(error.value).startswith(f"{file}, line 2: ")
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("c.jsonl", b"{\n", "line 1: no JSON"),
        ("c.jsonl", b"[1]\n", "line 1: no JSON object"),
        ("c.csv", b"doc_id,path\n", "the column field is missing in the first line"),
        ("c.csv", b"\x81\xff\n", "is neither UTF-8 nor CP949. Save it as CSV UTF-8."),
        ("none.jsonl", None, "cannot be read (No such file or directory)"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ConfigError) as error:
        load(tmp_path / name)
    assert str(tmp_path / name) in str(error.value)
    assert said in str(error.value)


def test_blank_lines_are_no_corrections(tmp_path: Path) -> None:
    file = tmp_path / "c.jsonl"
    file.write_text(f"\n{EDIT.model_dump_json()}\n\n", encoding="utf-8")
    assert load(file) == by_document([EDIT])
