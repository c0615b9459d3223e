import hashlib
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.engine.inline import Inline
from ingest.inventory import State
from ingest.job import Content, Done, Failed, Job, Same
from ingest.readers import Reading
from ingest.twin import as_twin
from ingest.work import extract, fetch, read_bytes
from parsers.document import Rows, rows_of
from parsers.language.kiwi import Korean
from parsers.mentions import gazetteer, organization
from parsers.text.marks import Cell
from parsers.text.source import SourceText
from schemas.errors import ConfigError, InputError
from schemas.issue import Issue

LETTER = "매듭 교실 손님을 기다립니다\n물음은 maedeup@example.kr 로 보내 주세요\n"


@pytest.fixture
def letter(inbox: Path) -> Job:
    (inbox / "가.txt").write_text(LETTER, encoding="utf-8")
    return Job(str(inbox / "가.txt"), "마을/가.txt")


def worked(job: Job, korean: Korean) -> Done | Failed:
    content = fetch(job)
    assert isinstance(content, Content)
    return extract(job, content, korean)


def code_of(answer: object) -> str:
    assert isinstance(answer, Failed)
    return answer.failure.code


@pytest.mark.usefixtures("settled")
def test_bytes_come_with_their_digest_and_the_state_they_were_read_in(letter: Job) -> None:
    content = read_bytes(letter.file)
    assert content.data == LETTER.encode()
    assert content.sha256 == hashlib.sha256(LETTER.encode()).hexdigest()
    assert content.state == State.now(letter.file)


def test_the_state_of_a_file_that_was_just_written_is_not_trusted(letter: Job) -> None:
    assert read_bytes(letter.file).state is None
    fetched = fetch(letter)
    assert isinstance(fetched, Content)
    assert fetched.state is None


def test_what_a_reader_marks_shapes_the_rows(letter: Job, korean: Korean, monkeypatch: pytest.MonkeyPatch) -> None:
    source = SourceText("구분\n개수\n나무 의자\n30개\n")
    spans = ((0, 2), (3, 5), (6, 11), (12, 15))
    cells = tuple(Cell(start, end, 0, i // 2, i % 2) for i, (start, end) in enumerate(spans))
    monkeypatch.setattr("ingest.work.read", lambda _path, _data: Reading(source, "hwpx", "utf-8", (), cells))
    answer = worked(letter, korean)
    assert isinstance(answer, Done)
    (section,) = json.loads(answer.rows["records"])["sections"]
    assert section["items"] == []
    assert [(table["header"], table["rows"]) for table in section["tables"]] == [
        (["구분", "개수"], [["나무 의자", "30개"]])
    ]
    assert '"text":"30개"' in answer.rows["facts"].decode()


@pytest.mark.usefixtures("settled")
def test_bytes_that_need_not_be_parsed_are_the_same_and_others_are_done(letter: Job, engine: Inline) -> None:
    asked: list[str] = []

    def known(sha256: str) -> bool:
        asked.append(sha256)
        return len(asked) == 1

    job = Job(letter.file, letter.path, known)
    sha256 = hashlib.sha256(LETTER.encode()).hexdigest()
    assert engine.work(job) == Same(sha256, State.now(letter.file))
    assert isinstance(engine.work(job), Done)
    assert asked == [sha256, sha256]


def test_a_file_that_is_gone_is_vanished(inbox: Path) -> None:
    answer = fetch(Job(str(inbox / "없음.txt"), "마을/없음.txt"))
    assert isinstance(answer, Failed)
    assert answer.failure.model_dump() == {
        "path": "마을/없음.txt",
        "code": "vanished",
        "message": "the file is gone since the folder was listed",
        "remedy": "Check it and run again.",
    }
    assert (answer.sha256, answer.state) == (None, None)


def test_a_link_that_leads_nowhere_is_not_gone(inbox: Path) -> None:
    (inbox / "가.txt").symlink_to(inbox / "없음")
    answer = fetch(Job(str(inbox / "가.txt"), "가.txt"))
    assert isinstance(answer, Failed)
    assert (answer.failure.code, answer.failure.remedy) == ("unreadable", "Mend or remove the link.")


def test_a_file_that_is_larger_than_the_memory_is_told_so(letter: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    class Huge(io.FileIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise MemoryError

    monkeypatch.setattr("builtins.open", lambda file, _mode: Huge(file))
    assert code_of(fetch(letter)) == "memory_limit"


@pytest.mark.usefixtures("settled")
def test_a_file_that_cannot_be_opened_is_unreadable_and_tried_again_when_it_changes(
    letter: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(file: str, *_: object) -> object:
        raise PermissionError(13, "Permission denied", file)

    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", denied)
        answer = fetch(letter)
    assert isinstance(answer, Failed)
    assert (answer.failure.code, answer.failure.message) == ("unreadable", "cannot be read (Permission denied)")
    assert answer.state == State.now(letter.file) is not None
    assert answer.sha256 is None


def test_a_folder_in_the_place_of_a_file_says_why_it_cannot_be_listed(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(folder: str) -> object:
        raise PermissionError(13, "Permission denied", folder)

    assert "Is a directory" in fetch_failure(inbox)
    monkeypatch.setattr(os, "scandir", denied)
    assert fetch_failure(inbox) == "cannot be read (the folder cannot be listed: Permission denied)"


def fetch_failure(file: Path) -> str:
    answer = fetch(Job(str(file), "마을/"))
    assert code_of(answer) == "unreadable"
    assert isinstance(answer, Failed)
    return answer.failure.message


def states(monkeypatch: pytest.MonkeyPatch, mtimes: Iterator[int]) -> None:
    """Lets the time of writing of an open file be these, one at each question; 0 when there are no more."""
    really = os.fstat

    def told(file: int) -> os.stat_result:
        found = really(file)
        return os.stat_result(found[:10], {"st_mtime_ns": next(mtimes, 0), "st_ctime_ns": 0})

    monkeypatch.setattr(os, "fstat", told)


def test_a_file_that_changes_each_time_it_is_read_is_a_failure(letter: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    states(monkeypatch, iter([1, 2, 3, 4, 5, 6]))
    with pytest.raises(InputError, match="somebody writes to the file while it is read") as raised:
        read_bytes(letter.file)
    assert raised.value.code == "changed_while_read"


def test_a_file_that_rests_at_the_third_attempt_is_read(letter: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    states(monkeypatch, iter([1, 2, 3, 4, 5, 5]))
    assert read_bytes(letter.file).data == LETTER.encode()


def test_bytes_of_another_number_than_the_file_has_are_not_taken(letter: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    class Short(io.FileIO):
        """A file that ends early, as one on a network may."""

        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(size)[:5]

    monkeypatch.setattr("builtins.open", lambda file, _mode: Short(file))
    assert code_of(fetch(letter)) == "changed_while_read"


@pytest.mark.usefixtures("settled")
def test_a_file_that_failed_while_it_was_written_has_the_state_from_before_so_that_it_is_read_again(
    letter: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = State.now(letter.file)

    class Growing(io.FileIO):
        """A file to which somebody adds whenever it is read."""

        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            os.truncate(letter.file, len(data) + 1)
            return data

    monkeypatch.setattr("builtins.open", lambda file, _mode: Growing(file))
    answer = fetch(letter)
    assert code_of(answer) == "changed_while_read"
    assert isinstance(answer, Failed)
    assert answer.state == before != State.now(letter.file)


def test_the_rows_of_a_document_are_lines_of_the_tables(letter: Job, korean: Korean) -> None:
    done = worked(letter, korean)
    assert isinstance(done, Done)
    (document,) = map(json.loads, done.rows["documents"].splitlines())
    (record,) = map(json.loads, done.rows["records"].splitlines())
    (fact,) = map(json.loads, done.rows["facts"].splitlines())
    assert document["path"] == record["path"] == "마을/가.txt"
    assert document["sha256"] == done.sha256 == hashlib.sha256(LETTER.encode()).hexdigest()
    assert document["doc_id"] == record["doc_id"] == fact["doc_id"] == done.sha256[:16]
    assert fact["text"] == "maedeup@example.kr"
    assert done.text.decode()[fact["char_start"] : fact["char_end"]] == fact["text"]
    assert (done.records, done.facts, done.issues) == (1, 1, {"kind_unknown": 1})
    assert all(rows.endswith(b"\n") for rows in done.rows.values())


def test_nothing_is_kept_of_the_texts_of_a_document(letter: Job, korean: Korean) -> None:
    worked(letter, korean)
    assert gazetteer.names_in.cache_info().currsize == 0
    assert organization.find.cache_info().currsize == 0


def test_issues_of_a_document_and_of_its_records_are_counted_by_code(inbox: Path, korean: Korean, book: str) -> None:
    (inbox / "책.txt").write_bytes(book.encode() + "끊긴 ".encode() + b"\xed\x95 \n")
    done = worked(Job(str(inbox / "책.txt"), "책.txt"), korean)
    assert isinstance(done, Done)
    assert done.issues["category_missing"] == 3
    assert done.issues["decode_replaced"] == 1
    assert list(done.issues) == sorted(done.issues)


@pytest.mark.parametrize(
    ("name", "data", "code", "remedy"),
    [
        ("보고.hwp", b"\xd0\xcf\x11\xe0", "damaged", "Get it again"),
        ("가나.txt", b"\0\1\2", "not_text", "Save it as UTF-8 text"),
    ],
)
def test_a_file_that_is_no_text_fails_with_the_digest_of_its_bytes(
    inbox: Path, korean: Korean, name: str, data: bytes, code: str, remedy: str
) -> None:
    (inbox / name).write_bytes(data)
    failed = worked(Job(str(inbox / name), name), korean)
    assert isinstance(failed, Failed)
    assert (failed.failure.path, failed.failure.code) == (name, code)
    assert remedy in failed.failure.remedy
    assert name not in failed.failure.message
    assert failed.sha256 == hashlib.sha256(data).hexdigest()
    assert str(failed.failure) == f"{name}: {failed.failure.message}. {failed.failure.remedy}"


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (RecursionError("너무 깊다"), "internal_error", "internal error (RecursionError: 너무 깊다)"),
        (AssertionError(), "internal_error", "internal error (AssertionError: )"),
        (MemoryError(), "memory_limit", "the document needs more memory than a file may take"),
    ],
)
def test_whatever_goes_wrong_with_a_document_is_its_failure(
    letter: Job, korean: Korean, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str, message: str
) -> None:
    def broken(*_: object) -> Rows:
        raise error

    monkeypatch.setattr("ingest.work.rows_of", broken)
    failed = worked(letter, korean)
    assert isinstance(failed, Failed)
    assert (failed.failure.code, failed.failure.message) == (code, message)


def test_a_fact_that_its_span_does_not_reproduce_is_our_own_fault_and_is_not_written(
    letter: Job, korean: Korean, monkeypatch: pytest.MonkeyPatch
) -> None:
    def astray(*arguments: object) -> Rows:
        rows = rows_of(*arguments)  # type: ignore[arg-type]
        return Rows(rows.document, rows.records, (rows.facts[0].model_copy(update={"char_start": 0}),))

    monkeypatch.setattr("ingest.work.rows_of", astray)
    failed = worked(letter, korean)
    assert isinstance(failed, Failed)
    assert failed.failure.code == "internal_error"
    assert "the span of 'maedeup@example.kr' does not reproduce it" in failed.failure.message


def test_a_broken_vocabulary_file_is_the_fault_of_no_document(
    letter: Job, korean: Korean, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Rows:
        raise ConfigError("headings.yaml line 3: broken")

    monkeypatch.setattr("ingest.work.rows_of", broken)
    with pytest.raises(ConfigError, match=r"headings\.yaml line 3"):
        worked(letter, korean)


def document_row(letter: Job, korean: Korean) -> bytes:
    done = worked(letter, korean)
    assert isinstance(done, Done)
    return done.rows["documents"]


def test_a_twin_has_a_document_row_that_names_the_first_and_no_records(letter: Job, korean: Korean) -> None:
    row = document_row(letter, korean)
    twin, issues = as_twin(row, "나중.txt", "가장 먼저.txt")
    was, now = json.loads(row), json.loads(twin)
    assert {name for name in was if was[name] != now[name]} == {"path", "records", "facts", "issues"}
    assert (now["records"], now["facts"], now["path"]) == (0, 0, "나중.txt")
    assert [problem["code"] for problem in now["issues"]] == ["kind_unknown", "duplicate_content"]
    assert now["issues"][1]["message"].endswith(": 가장 먼저.txt")
    assert issues == {"duplicate_content": 1, "kind_unknown": 1}
    assert twin.endswith(b"}\n")


def test_a_twin_of_a_twin_names_the_new_first_once(letter: Job, korean: Korean) -> None:
    once, _ = as_twin(document_row(letter, korean), "나중.txt", "가장 먼저.txt")
    assert as_twin(once, "나중.txt", "가장 먼저.txt")[0] == once
    again, issues = as_twin(once, "나중.txt", "더 먼저.txt")
    assert again == as_twin(document_row(letter, korean), "나중.txt", "더 먼저.txt")[0]
    assert issues == {"duplicate_content": 1, "kind_unknown": 1}


def test_a_twin_keeps_the_other_issues_of_its_document(letter: Job, korean: Korean) -> None:
    row = json.loads(document_row(letter, korean))
    row["issues"] = [Issue(code="decode_replaced", message="깨진 글자", line=1).model_dump()]
    twin, issues = as_twin(json.dumps(row).encode(), "나중.txt", "가장 먼저.txt")
    assert [problem["code"] for problem in json.loads(twin)["issues"]] == ["decode_replaced", "duplicate_content"]
    assert issues == {"decode_replaced": 1, "duplicate_content": 1}
