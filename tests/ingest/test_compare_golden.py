import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import document, full, item, money, perturbed, record, section

from ingest.compare.comparison import compare
from ingest.compare.golden import LEFT_OUT, Golden, dumped, golden_of, laid_out, load, paths_in, write
from schemas.errors import ConfigError

TEXT = "첫 줄\n둘째 줄\n"


def golden(*items: Any) -> Golden:
    one = record(sections=[section(*items)])
    return golden_of(document(), [one], [money("3억원", 300_000_000, of=one)], TEXT)


def test_a_golden_has_one_leaf_a_line() -> None:
    lines = dumped(golden(item("두레", 2, marker="○"))).splitlines()
    assert '      {"text": "두레", "line": 2, "level": 0, "marker": "○"}' in lines
    assert '   "title": "솔밭 음악회",' in lines
    (fact,) = [line for line in lines if "300000000" in line]
    assert json.loads(fact)["text"] == "3억원"


def test_one_change_changes_one_line() -> None:
    before = dumped(golden(item("두레"), item("등대"))).splitlines()
    after = dumped(golden(item("두레"), item("등대", level=1))).splitlines()
    assert len(before) == len(after)
    assert sum(left != right for left, right in zip(before, after, strict=True)) == 1


def test_the_file_itself_the_version_and_numbers_of_rows_are_left_out() -> None:
    text = dumped(golden(item("두레")))
    assert [field for field in LEFT_OUT if f'"{field}"' in text] == []


def test_a_golden_can_be_written_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "묶음" / "가.txt.json"
    assert load(file) is None
    assert write(file, golden(item("두레"))) is True
    assert write(file, golden(item("두레"))) is False
    assert load(file) == golden(item("두레"))
    assert paths_in(tmp_path) == ["묶음/가.txt"]
    assert [path.name for path in file.parent.iterdir()] == ["가.txt.json"]


def test_a_golden_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "가.txt.json"
    write(file, golden(item("두레")))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(ConfigError, match=r"가\.txt\.json: cannot be written \(No space left"):
        write(file, golden(item("등대")))
    assert load(file) == golden(item("두레"))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"text_sha256": "0"}'])
def test_a_broken_golden_is_named_with_what_to_do(tmp_path: Path, content: str) -> None:
    (tmp_path / "가.txt.json").write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"가\.txt\.json: no golden .* Restore the file"):
        load(tmp_path / "가.txt.json")


def test_every_field_that_the_parsers_decide_is_held(tmp_path: Path) -> None:
    row, records, facts = full()
    file = tmp_path / "가.txt.json"
    write(file, golden_of(row, records, facts, TEXT))
    kept = load(file)
    assert kept is not None
    changes = [(at, (other, records, facts)) for at, other in perturbed(row)]
    changes += [(at, (row, [other], facts)) for at, other in perturbed(records[0])]
    for i, fact in enumerate(facts):
        changes += [(at, (row, records, [*facts[:i], other, *facts[i + 1 :]])) for at, other in perturbed(fact)]
    unnoticed = set()
    for at, rows in changes:
        found = compare(kept.content("가.txt", TEXT), golden_of(*rows, TEXT).content("가.txt", TEXT))
        if not found:
            unnoticed.add(at.removeprefix("."))
    assert unnoticed == {"doc_id", "record_id", "path", "sha256", "size", "pipeline", "ordinal", "records", "facts"} - {
        # Facts would be without their record.
        "record_id",
    }


def test_lines_are_shown_only_of_the_text_that_the_golden_was_made_of() -> None:
    assert golden().content("가.txt", TEXT).line(2) == "둘째 줄"
    assert golden().content("가.txt", "다른 글\n").line(1) is None


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
)


@given(values)
def test_a_layout_is_json_of_the_same_value(value: Any) -> None:
    assert json.loads(laid_out(value)) == value
