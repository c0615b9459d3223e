import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.publish import Publisher
from parsers.document import Origin, Rows, rows_of
from parsers.korean import Korean
from parsers.text import SourceText
from schemas.errors import ConfigError, InternalError

LETTER = "매듭 교실 손님을 기다립니다\n물음은 maedeup@example.kr 로 보내 주세요\n"
POSTER = "들꽃 사진 걸기\n"

MakeRows = Callable[[str, str], Rows]


@pytest.fixture
def make_rows(korean: Korean) -> MakeRows:
    def make(path: str, text: str) -> Rows:
        digest = hashlib.sha256(text.encode()).hexdigest()
        origin = Origin(digest[:16], path, digest, len(text.encode()), "txt", "utf-8", "gongbo test")
        return rows_of(SourceText(text), origin, korean)

    return make


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_rows_stand_in_the_order_they_were_given_and_texts_beside_them(make_rows: MakeRows, out: Path) -> None:
    first, second = make_rows("가.txt", LETTER), make_rows("나.txt", POSTER)
    with Publisher(out) as publisher:
        publisher.add(first, LETTER)
        publisher.add(second, POSTER)
        done = publisher.publish()
    assert (done.documents, done.records, done.facts) == (2, 2, 1)
    for table in ("documents", "records"):
        lines = (out / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["path"] for line in lines] == ["가.txt", "나.txt"]
    (fact,) = (out / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(fact)["text"] == "maedeup@example.kr"
    assert (out / "text" / f"{first.document.doc_id}.txt").read_bytes() == LETTER.encode()
    assert sorted(files(out)) == sorted(
        ["documents.jsonl", "facts.jsonl", "records.jsonl"]
        + [f"text/{one.document.doc_id}.txt" for one in (first, second)]
    )


def test_texts_that_no_row_names_any_more_are_removed(make_rows: MakeRows, out: Path) -> None:
    for path, text in (("가.txt", LETTER), ("나.txt", POSTER)):
        with Publisher(out) as publisher:
            publisher.add(make_rows(path, text), text)
            publisher.publish()
    assert [file.read_text(encoding="utf-8") for file in (out / "text").iterdir()] == [POSTER]


def test_an_exception_in_between_leaves_the_old_output_as_it_was(make_rows: MakeRows, out: Path) -> None:
    with Publisher(out) as publisher:
        publisher.add(make_rows("가.txt", LETTER), LETTER)
        publisher.publish()
    before = files(out)

    def broken_run() -> None:
        with Publisher(out) as publisher:
            publisher.add(make_rows("나.txt", POSTER), POSTER)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_run()
    assert files(out) == before


def test_leaving_without_publishing_writes_nothing(make_rows: MakeRows, out: Path) -> None:
    with Publisher(out) as publisher:
        publisher.add(make_rows("가.txt", LETTER), LETTER)
    assert files(out) == {}


def test_a_fact_that_its_span_does_not_reproduce_is_our_own_fault_and_is_not_written(
    make_rows: MakeRows, out: Path
) -> None:
    good = make_rows("가.txt", LETTER)
    astray = Rows(good.document, good.records, (good.facts[0].model_copy(update={"char_start": 0}),))
    with Publisher(out) as publisher:
        with pytest.raises(InternalError, match=r"가\.txt: the span of 'maedeup@example\.kr'"):
            publisher.add(astray, LETTER)
        assert publisher.publish().documents == 0
    assert (out / "documents.jsonl").read_bytes() == b""


def test_issues_are_counted_by_code(make_rows: MakeRows, out: Path, book: str) -> None:
    with Publisher(out) as publisher:
        publisher.add(make_rows("책.txt", book), book)
        counts = publisher.publish().issues
    assert counts == {"category_missing": 3, "contact_missing": 1, "contact_person_missing": 1}


def test_a_place_that_cannot_be_written_is_the_callers_mistake(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"cannot write there .*--out"), Publisher(tmp_path / "out"):
        pass
