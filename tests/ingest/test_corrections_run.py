"""Corrections through a whole run: applied, checked, shown, kept apart by document."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import published
import pytest
from recording import Recording
from verdicts import of_fact, rows, verdict, written

from ingest.journal import Report
from ingest.run import Order, run
from schemas.correction import Correction
from schemas.errors import ConfigError

NOTE = """나루시는 2026년 4월 3일 배 2척을 띄우고 7,000만원을 썼다.
손님은 40% 늘었다.
"""
FIRST = NOTE.partition("\n")[0]
Quietly = Callable[..., Report]
pytestmark = pytest.mark.usefixtures("settled", "before")


@pytest.fixture
def before(inbox: Path, tmp_path: Path, run_quietly: Quietly, book: str) -> Path:
    """An output that nobody has corrected, of a note and a book."""
    (inbox / "글.txt").write_text(NOTE, encoding="utf-8")
    (inbox / "책.txt").write_text(book, encoding="utf-8")
    run_quietly(inbox, tmp_path / "before")
    return tmp_path / "before"


@pytest.fixture
def correct(inbox: Path, tmp_path: Path, run_quietly: Quietly) -> Callable[..., Path]:
    """Runs with corrections into an output of its own."""

    def corrected(*corrections: Correction) -> Path:
        file = written(tmp_path / "c.jsonl", corrections)
        run_quietly(inbox, tmp_path / "after", corrections=file)
        return tmp_path / "after"

    return corrected


def fact(out: Path, kind: str) -> dict[str, Any]:
    return next(row for row in rows(out, "facts") if row["type"] == kind)


def issues(out: Path, code: str) -> list[str]:
    found = [issue for table in ("documents", "records") for row in rows(out, table) for issue in row["issues"]]
    return [issue["message"].partition(": ")[2] for issue in found if issue["code"] == code]


def contact(before: Path) -> tuple[dict[str, Any], Correction]:
    """A contact of the book, and the correction of its person."""
    record = next(row for row in rows(before, "records") if row["contacts"] and row["contacts"][0]["person"])
    found = record["contacts"][0]
    said = {"source": found["text"], "was": found["person"], "should": "나다온", "who": "나루리"}
    return found, verdict(record["doc_id"], "records.contacts[].person", "edit", found["line"], **said)


def test_a_field_of_a_fact_is_set(before: Path, correct: Callable[..., Path]) -> None:
    out = correct(of_fact(fact(before, "money"), "edit", "amount", 7000))
    assert fact(out, "money") == {**fact(before, "money"), "amount": 7000}
    assert issues(out, "corrected_by") == ["facts[money].amount: 70000000 -> 7000 (나루리, 2026-11-29)"]


def test_a_fact_that_is_none_is_taken_out(before: Path, correct: Callable[..., Path]) -> None:
    out = correct(of_fact(fact(before, "percent"), "wrong"))
    assert [row for row in rows(before, "facts") if row["type"] != "percent"] == rows(out, "facts")
    assert rows(out, "documents")[0]["facts"] == rows(before, "documents")[0]["facts"] - 1


def test_a_missing_fact_is_added_where_it_stands(before: Path, correct: Callable[..., Path]) -> None:
    doc_id, at = rows(before, "documents")[0]["doc_id"], NOTE.index("손님")
    said = {"char_start": at, "char_end": at + 2, "source": "손님", "should": {"name": "손님", "official": None}}
    out = correct(verdict(doc_id, "facts[organization]", "missing", 2, **said))
    (added,) = [row for row in rows(out, "facts") if row not in rows(before, "facts")]
    beside = fact(before, "percent")
    assert added["fact_id"] == f"{beside['record_id']}-organization-{at}"
    assert (added["text"], added["line"], added["name"]) == ("손님", 2, "손님")
    assert [added[name] for name in ("section", "section_index")] == [
        beside[name] for name in ("section", "section_index")
    ]
    starts = [row["char_start"] for row in rows(out, "facts") if row["doc_id"] == doc_id]
    assert starts == sorted(starts)


def test_a_field_of_a_record_is_set_in_the_entry_of_its_line(before: Path, correct: Callable[..., Path]) -> None:
    found, correction = contact(before)
    out = correct(correction)
    persons = [one["person"] for row in rows(out, "records") for one in row["contacts"]]
    was = [one["person"] for row in rows(before, "records") for one in row["contacts"]]
    assert persons == ["나다온" if name == found["person"] else name for name in was]


def test_facts_follow_the_kind_of_their_section(before: Path, correct: Callable[..., Path]) -> None:
    percent = fact(before, "percent")
    record = next(row for row in rows(before, "records") if row["record_id"] == percent["record_id"])
    line = record["sections"][0]["line"]
    said = {"source": NOTE.split("\n")[line - 1], "was": "other", "should": "results"}
    out = correct(verdict(record["doc_id"], "records.sections[].kind", "edit", line, **said))
    assert {row["section"] for row in rows(out, "facts") if row["record_id"] == record["record_id"]} == {"results"}


def test_a_label_follows_the_title_it_was_taken_from(before: Path, correct: Callable[..., Path]) -> None:
    record = next(row for row in rows(before, "records") if row["title"])
    line = record["line_start"]
    source = (before / "text" / f"{record['doc_id']}.txt").read_text(encoding="utf-8").split("\n")[line - 1]
    out = correct(
        verdict(record["doc_id"], "records.title", "edit", line, source=source, was=record["title"], should="새 제목")
    )
    now = next(row for row in rows(out, "records") if row["record_id"] == record["record_id"])
    assert (now["title"], now["label"]) == ("새 제목", "새 제목")


def test_an_entry_is_taken_out_and_another_put_in(before: Path, correct: Callable[..., Path]) -> None:
    record = next(row for row in rows(before, "records") if row["contacts"])
    found = record["contacts"][0]
    other = {**found, "person": "나다온"}
    said = {"source": found["text"]}
    out = correct(
        verdict(record["doc_id"], "records.contacts[]", "missing", found["line"], should=other, **said),
        verdict(record["doc_id"], "records.contacts[]", "wrong", found["line"], was=found, **said),
    )
    now = next(row for row in rows(out, "records") if row["record_id"] == record["record_id"])
    assert now["contacts"] == [other]


def test_a_field_of_the_document_is_set_and_told_there(before: Path, correct: Callable[..., Path]) -> None:
    doc_id = rows(before, "documents")[0]["doc_id"]
    out = correct(verdict(doc_id, "documents.publisher", "edit", source=FIRST, should="나루시"))
    assert rows(out, "documents")[0]["publisher"] == "나루시"
    assert [issue["code"] for issue in rows(out, "documents")[0]["issues"]].count("corrected_by") == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        pytest.param({"source": "8,000만원"}, "the source text is another now", id="another text"),
        pytest.param(
            {"char_start": 0, "char_end": 3, "source": "나루시"}, "there is no such fact any more", id="no fact"
        ),
        pytest.param({"was": 5}, "the value is another now", id="another value"),
    ],
)
def test_what_fits_no_more_changes_nothing_and_is_told(
    before: Path, correct: Callable[..., Path], change: dict[str, Any], why: str
) -> None:
    out = correct(of_fact(fact(before, "money"), "edit", "amount", 7000).model_copy(update=change))
    assert rows(out, "facts") == rows(before, "facts")
    assert issues(out, "correction_expired") == [f"facts[money].amount: {why}"]


@pytest.mark.parametrize("should", [70000000, "70000000"])
def test_what_the_rules_have_learned_needs_no_correction(
    before: Path, correct: Callable[..., Path], should: Any
) -> None:
    learned = of_fact(fact(before, "money"), "edit", "amount", should).model_copy(update={"was": 7})
    gone = of_fact({**fact(before, "percent"), "type": "money"}, "wrong")
    title = verdict(learned.doc_id, "records.title", "wrong", source=FIRST, was="배")
    out = correct(learned, gone, title, of_fact(fact(before, "date"), "right"))
    assert [rows(out, table) for table in ("records", "facts")] == [
        rows(before, table) for table in ("records", "facts")
    ]


def test_only_documents_whose_corrections_change_are_read_again(
    inbox: Path, out: Path, tmp_path: Path, recorder: Recording, before: Path
) -> None:
    def read_with(*corrections: Correction) -> list[str]:
        recorder.jobs.clear()
        file = written(tmp_path / "c.jsonl", corrections)
        run(Order(inbox, out, max_loss=1, corrections=file), recorder, lambda *_: None)
        return [job.path for job in recorder.jobs]

    money, (_, person) = of_fact(fact(before, "money"), "edit", "amount", 7000), contact(before)
    assert read_with() == ["글.txt", "책.txt"]
    assert read_with(money) == ["글.txt"]
    assert read_with(money) == []
    assert read_with(money, of_fact(fact(before, "date"), "right")) == []
    assert read_with(money, person) == ["책.txt"]
    assert read_with(person) == ["글.txt"]
    assert read_with() == ["책.txt"]
    assert published.files(out).items() >= {"facts.jsonl": (before / "facts.jsonl").read_bytes()}.items()


def test_many_nights_give_the_bytes_of_one_run(
    inbox: Path, tmp_path: Path, out: Path, run_quietly: Quietly, before: Path
) -> None:
    file = written(tmp_path / "c.jsonl", [of_fact(fact(before, "money"), "edit", "amount", 7000), contact(before)[1]])
    run_quietly(inbox, out)
    run_quietly(inbox, out, corrections=file)
    (inbox / "새 글.txt").write_text("배를 3척 더 띄웠다.\n", encoding="utf-8")
    run_quietly(inbox, out, corrections=file)
    run_quietly(inbox, tmp_path / "fresh", corrections=file)
    assert published.files(out) == published.files(tmp_path / "fresh")


def test_a_correction_of_a_file_that_has_changed_is_told_every_night(
    inbox: Path, tmp_path: Path, out: Path, run_quietly: Quietly, before: Path
) -> None:
    file = written(tmp_path / "c.jsonl", [of_fact(fact(before, "money"), "edit", "amount", 7000)])
    assert run_quietly(inbox, out, corrections=file).corrections == {"applied": 1, "expired": []}
    (inbox / "글.txt").write_text(f"{NOTE}덧붙임.\n", encoding="utf-8")
    gone = {"applied": 0, "expired": ["글.txt, line 1, facts[money].amount"]}
    assert [run_quietly(inbox, out, corrections=file).corrections for _ in range(2)] == [gone, gone]
    assert run_quietly(inbox, out, corrections=file).outcome == "unchanged"


def test_the_log_names_what_has_no_effect(
    inbox: Path, tmp_path: Path, out: Path, run_quietly: Quietly, before: Path, caplog: pytest.LogCaptureFixture
) -> None:
    money = of_fact(fact(before, "money"), "edit", "amount", 7000)
    file = written(tmp_path / "c.jsonl", [money, money.model_copy(update={"doc_id": "0" * 16, "path": "간 글.txt"})])
    with caplog.at_level("INFO"):
        run_quietly(inbox, out, corrections=file)
    assert "1 correction applied" in caplog.messages
    assert any("1 correction without effect" in said and "간 글.txt, line 1" in said for said in caplog.messages)


def test_a_mistake_in_the_file_ends_the_run_before_anything_is_read(
    inbox: Path, out: Path, tmp_path: Path, run_quietly: Quietly
) -> None:
    (tmp_path / "c.jsonl").write_text("배\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"c\.jsonl, line 1: no JSON"):
        run_quietly(inbox, out, corrections=tmp_path / "c.jsonl")
    assert not out.exists()
