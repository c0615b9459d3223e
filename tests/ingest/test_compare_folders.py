"""The whole comparison of two outputs."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import Row, Rows, document, full, item, money, perturbed, record, section, write_output

from ingest.compare.comparison import compare
from ingest.compare.content import content_of
from ingest.compare.difference import ABSENT, Difference
from ingest.compare.folders import differences
from ingest.compare.outputs import Output
from schemas.errors import ConfigError


def between(a: Path, b: Path) -> list[Difference]:
    return list(differences(Output(a), Output(b)))


def changed_rows(rows: Rows) -> list[tuple[str, Rows]]:
    """Every version of a document's rows in which one thing differs."""
    row, records, facts = rows
    found: list[tuple[str, Rows]] = [(at, (other, records, facts)) for at, other in perturbed(row, "document")]
    found += [(at, (row, [other], facts)) for at, other in perturbed(records[0], "record")]
    for i, fact in enumerate(facts):
        others = perturbed(fact, f"fact {fact['type']}")
        found += [(at, (row, records, [*facts[:i], other, *facts[i + 1 :]])) for at, other in others]
    found += [("records.jsonl shorter", (row, [], facts)), ("facts.jsonl shorter", (row, records, facts[1:]))]
    return found


def test_equal_outputs_do_not_differ(tmp_path: Path) -> None:
    assert between(write_output(tmp_path / "a", full()), write_output(tmp_path / "b", full())) == []


CHANGES = changed_rows(full())


def test_the_changes_reach_every_model() -> None:
    paths = {path for path, _ in CHANGES}
    assert {
        "document.outline[1].entries[0].text",
        "document.furniture[1][0]",
        "record.sections[0].tables[1].rows[0][1]",
        "record.region.code",
        "fact money.amount_max",
        "fact url.value",
    } <= paths
    assert len(CHANGES) > 500


def still_belongs_together(path: str, rows: Rows) -> bool:
    """Whether the tables of a changed document still name the same documents, all of them by path and content."""
    return not path.endswith("doc_id") and None not in (rows[0]["path"], rows[0]["sha256"])


def test_whatever_differs_is_noticed(tmp_path: Path) -> None:
    a = write_output(tmp_path / "a", full())
    changed = [(path, rows) for path, rows in CHANGES if still_belongs_together(path, rows)]
    outputs = ((path, write_output(tmp_path / f"{i}", rows)) for i, (path, rows) in enumerate(changed))
    assert [path for path, b in outputs if not between(a, b) or not between(b, a)] == []


def test_tables_that_do_not_belong_together_are_refused(tmp_path: Path) -> None:
    a = write_output(tmp_path / "a", full())
    torn = [rows for path, rows in CHANGES if not still_belongs_together(path, rows)]
    assert len(torn) > 20
    for i, rows in enumerate(torn):
        b = write_output(tmp_path / f"{i}", rows)
        with pytest.raises(ConfigError):
            between(a, b)


words = st.sampled_from(["솔밭", "장독대", "두레", "강둑"])
items = st.builds(item, words, st.integers(1, 6), level=st.integers(0, 1))
facts = st.builds(money, words, st.integers(1, 3), st.integers(1, 6))
keywords = st.lists(st.builds(lambda term, n: {"term": term, "count": n}, words, st.integers(1, 2)), max_size=4)
summaries = st.lists(words, max_size=4)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Row, list[Row], list[Row]]:
    row = document()
    records, found = [], []
    for ordinal in range(1, draw(st.integers(0, 4)) + 1):
        inside = [section(*draw(st.lists(items, max_size=5)))] * draw(st.integers(0, 1))
        made = record(ordinal, draw(st.none() | words), sections=inside, summary=draw(summaries))
        records.append(made | {"keywords": draw(keywords), "line_start": draw(st.integers(1, 9))})
        found += [fact | {"record_id": made["record_id"]} for fact in draw(st.lists(facts, max_size=4))]
    return row | {"records": len(records), "facts": len(found)}, records, found


def compared(before: Rows, after: Rows, fold: bool = False) -> list[Difference]:
    return compare(content_of(*before, None), content_of(*after, None), fold=fold)


def as_text(value: Any) -> str:
    return "" if value is ABSENT else json.dumps(value, ensure_ascii=False)


@given(documents(), documents())
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_documents_differ_exactly_when_their_rows_do(before: Rows, after: Rows) -> None:
    assert compared(before, before) == []
    assert (compared(before, after) == []) == (before == after)


@given(documents(), documents())
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_gained_one_way_is_lost_the_other_way(before: Rows, after: Rows) -> None:
    there, back = compared(before, after), compared(after, before)
    gained = sorted((found.field, as_text(found.after)) for found in there if found.what == "gained")
    lost = sorted((found.field, as_text(found.before)) for found in back if found.what == "lost")
    assert gained == lost


@given(documents(), documents())
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_folding_loses_and_invents_no_difference(before: Rows, after: Rows) -> None:
    folded = compared(before, after, fold=True)
    unfolded = [*(replace(found, echoes=()) for found in folded)]
    unfolded += [echo.difference for found in folded for echo in found.echoes]
    assert sorted(map(repr, unfolded)) == sorted(map(repr, compared(before, after)))


def test_another_version_is_said_once_and_last(tmp_path: Path) -> None:
    a = [(document(f"{name}.txt"), [], []) for name in "가나다"]
    b = [(document(f"{name}.txt", pipeline="gongbo 2"), [], []) for name in "가나다"]
    b[0][0]["title"] = "새 이름"
    title, version = between(write_output(tmp_path / "a", *a), write_output(tmp_path / "b", *b))
    assert (title.document, title.field) == ("가.txt", "title")
    assert (version.document, version.field, version.note) == ("", "pipeline", "3 documents")
    assert (version.before, version.after) == ("gongbo 1", "gongbo 2")


def test_documents_gained_and_lost_stand_in_the_order_of_paths(tmp_path: Path) -> None:
    a = write_output(tmp_path / "a", *((document(path), [], []) for path in ("가.txt", "다.txt")))
    b = write_output(tmp_path / "b", *((document(path), [], []) for path in ("나.txt", "다.txt", "라.txt")))
    assert [(found.what, found.document) for found in between(a, b)] == [
        ("lost", "가.txt"),
        ("gained", "나.txt"),
        ("gained", "라.txt"),
    ]


def test_a_renamed_file_is_one_document_moved_and_its_rows_are_compared(tmp_path: Path) -> None:
    old, new = document("하.txt", "같은 글"), document("가.txt", "같은 글", title="새 이름")
    a = write_output(tmp_path / "a", (document("나.txt"), [], []), (old, [record(of=old)], []))
    b = write_output(tmp_path / "b", (new, [record(of=new)], []), (document("나.txt"), [], []))
    moved, title = between(a, b)
    assert (moved.what, moved.document, moved.before, moved.after) == ("moved", "가.txt", "하.txt", "가.txt")
    assert (title.what, title.field) == ("changed", "title")


def test_the_same_text_read_otherwise_is_told_with_its_first_line(tmp_path: Path) -> None:
    rows = (document(), [], [])
    a = write_output(tmp_path / "a", rows, texts=lambda _: "한 줄\n두  줄\n")
    b = write_output(tmp_path / "b", rows, texts=lambda _: "한 줄\n두 줄\n")
    (found,) = between(a, b)
    assert (found.field, found.line, found.before, found.after) == ("text", 2, "두  줄", "두 줄")


def test_an_output_without_its_texts_can_be_compared(tmp_path: Path) -> None:
    a = write_output(tmp_path / "a", (document(), [record()], []), texts=lambda _: "가\n" * 20)
    b = write_output(tmp_path / "b", (document(), [record(title="새 이름")], []))
    (found,) = between(a, b)
    assert (found.line, found.source) == (10, None)


def test_rows_that_are_equal_are_not_parsed(tmp_path: Path) -> None:
    broken = (document(), [], [])
    a, b = write_output(tmp_path / "a", broken), write_output(tmp_path / "b", broken)
    row = f'{{"doc_id":"{document()["doc_id"]}", broken\n'
    for folder in (a, b):
        (folder / "records.jsonl").write_text(row, encoding="utf-8")
    assert between(a, b) == []
    (b / "records.jsonl").write_text(row.replace("broken", "and broken"), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"records\.jsonl, row 1: no JSON"):
        between(a, b)
