import json
import logging
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from published import files
from workshop import paths, rows

from ingest.contract import SCHEMA_VERSION
from ingest.engine.inline import Inline
from ingest.inventory import LISTED
from ingest.journal import Report, reports
from ingest.lock import locked
from ingest.run import Order, run
from schemas.errors import BusyError, ConfigError

Run = Callable[..., Report]


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
    report = run_quietly(full, out)
    assert [row["path"] for row in rows(out, "documents")] == ["가.md", "나.txt", "책/두레.txt"]
    assert [(row["kind"], row["format"], row["encoding"]) for row in rows(out, "documents")] == [
        ("unknown", "md", "utf-8"),
        ("unknown", "txt", "cp949"),
        ("casebook", "txt", "utf-8"),
    ]
    assert [row["kind"] for row in rows(out, "records")] == ["text", "text", "text", "case", "case", "case"]
    assert report.files["skipped"] == 1
    assert report.failures == []


def test_one_document_can_be_read_alone(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full / "나.txt", out)
    assert paths(out) == ["나.txt"]


def test_a_document_row_tells_the_file_by_digest_size_and_version(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full / "나.txt", out)
    (row,) = rows(out, "documents")
    assert row["doc_id"] == row["sha256"][:16]
    assert row["size"] == (full / "나.txt").stat().st_size
    assert row["pipeline"].startswith("gongbo ")


def test_one_bad_file_does_not_stop_the_others(full: Path, out: Path, run_quietly: Run) -> None:
    (full / "가나.txt").write_bytes(b"\0\1\2")
    (full / "보고.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    report = run_quietly(full, out)
    assert [(row["path"], row["code"]) for row in rows(out, "failed")] == [
        ("가나.txt", "not_text"),
        ("보고.hwp", "damaged"),
    ]
    assert all(row["message"] and row["remedy"] for row in rows(out, "failed"))
    assert report.failures == rows(out, "failed")
    assert report.exit_status == 1
    assert paths(out) == ["가.md", "나.txt", "책/두레.txt"]
    assert len(list((out / "text").iterdir())) == 3


def test_a_file_that_goes_away_meanwhile_is_reported_like_any_bad_file(full: Path, out: Path, engine: Inline) -> None:
    def remove_it_meanwhile(*_: object) -> None:
        (full / "나.txt").unlink(missing_ok=True)

    report = run(Order(full, out), engine, remove_it_meanwhile)
    assert [(failure["path"], failure["code"]) for failure in report.failures] == [("나.txt", "vanished")]
    assert "Check it" in report.failures[0]["remedy"]
    assert paths(out) == ["가.md", "책/두레.txt"]


def test_progress_counts_the_files_that_are_read(full: Path, out: Path, engine: Inline) -> None:
    shown: list[tuple[str, int, int]] = []
    run(Order(full, out, max_loss=1), engine, lambda *told: shown.append(told))
    assert shown == [("가.md", 1, 3), ("나.txt", 2, 3), ("책/두레.txt", 3, 3)]


@pytest.mark.usefixtures("settled")
def test_progress_counts_no_file_that_stands_or_has_vanished(full: Path, out: Path, engine: Inline) -> None:
    run(Order(full, out), engine, lambda *_: None)
    (full / "가.md").unlink()
    (full / "다.txt").write_text("물레방아 돌리는 날\n", encoding="utf-8")
    shown: list[tuple[str, int, int]] = []
    run(Order(full, out, max_loss=1), engine, lambda *told: shown.append(told))
    assert shown == [("다.txt", 1, 1)]


def test_an_empty_folder_gives_an_empty_but_complete_output_and_a_warning(
    inbox: Path, out: Path, run_quietly: Run, caplog: pytest.LogCaptureFixture
) -> None:
    report = run_quietly(inbox, out)
    assert f"{inbox} holds no documents. Is it the right folder" in caplog.text
    assert (report.counts["documents"], report.failures, report.files["skipped"]) == (0, [], 0)
    tables = {name: content for name, content in files(out).items() if not name.startswith("schema/")}
    assert tables == {f"{table}.jsonl": b"" for table in ("documents", "records", "facts", "failed")}


def test_an_empty_document_has_a_row_and_no_record(inbox: Path, out: Path, run_quietly: Run) -> None:
    (inbox / "빈.txt").write_bytes(b" \n\n")
    report = run_quietly(inbox, out)
    assert [row["records"] for row in rows(out, "documents")] == [0]
    assert rows(out, "records") == []
    assert report.issues == {"empty_text": 1}


def test_what_is_no_more_in_the_input_is_no_more_in_the_output(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full, out)
    shutil.rmtree(full / "책")
    run_quietly(full, out)
    assert paths(out) == ["가.md", "나.txt"]
    assert len(list((out / "text").iterdir())) == 2


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


class Backwards:
    """A listing in the opposite order of the names."""

    def __init__(self, folder: str) -> None:
        with os.scandir(folder) as listing:
            self._found = sorted(listing, key=lambda entry: entry.name, reverse=True)

    def __enter__(self) -> list[os.DirEntry[str]]:
        return self._found

    def __exit__(self, *_: object) -> None:
        pass

    def close(self) -> None:
        pass


def test_the_order_in_which_the_system_lists_files_does_not_matter(
    full: Path, out: Path, run_quietly: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_quietly(full, out)

    class System:
        """The system's calls, folders listed the other way round."""

        scandir = Backwards

        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

    with monkeypatch.context() as patch:
        patch.setattr("ingest.inventory.os", System())
        run_quietly(full, out.parent / "again")
    assert files(out.parent / "again") == files(out)


@pytest.mark.usefixtures("settled")
def test_the_report_says_what_was_done_against_the_generation_before(full: Path, out: Path, run_quietly: Run) -> None:
    first = run_quietly(full, out)
    assert (first.outcome, first.generation, first.previous) == ("published", 1, None)
    assert first.files == {
        "new": 3,
        "changed": 0,
        "outdated": 0,
        "retried": 0,
        "vanished": 0,
        "kept": 0,
        "unchanged": 0,
        "skipped": 1,
    }
    assert first.change == first.counts == {"documents": 3, "records": 6, "facts": first.counts["facts"], "failures": 0}
    assert first.issues == {
        "category_missing": 3,
        "contact_missing": 1,
        "contact_person_missing": 1,
        "kind_unknown": 2,
    }
    assert first.issue_change == first.issues
    assert set(first.stages) == {"survey", "build", "documents", "publish"}

    shutil.rmtree(full / "책")
    (full / "다.hwp").write_bytes(b"\xd0")
    (full / "나.txt").write_text("솔밭 음악회 초대장을 다시 씀\n", encoding="utf-8")
    second = run_quietly(full, out)
    assert (second.outcome, second.generation, second.previous) == ("published", 2, 1)
    assert {name: count for name, count in second.files.items() if count} == {
        "new": 1,
        "changed": 1,
        "vanished": 1,
        "unchanged": 1,
        "skipped": 1,
    }
    assert second.paths == {
        "new": ["다.hwp"],
        "changed": ["나.txt"],
        "vanished": ["책/두레.txt"],
        "skipped": ["그림.png"],
    }
    assert (first.done, second.done) == (3, 2)
    assert second.counts == {"documents": 2, "records": 2, "facts": 0, "failures": 1}
    assert second.change == {"documents": -1, "records": -4, "facts": -first.counts["facts"], "failures": 1}
    assert second.issues == {"kind_unknown": 2}
    assert second.issue_change == {"category_missing": -3, "contact_missing": -1, "contact_person_missing": -1}


@pytest.mark.usefixtures("settled")
def test_a_night_with_nothing_new_publishes_nothing_and_still_names_open_failures(
    full: Path, out: Path, run_quietly: Run
) -> None:
    (full / "다.hwp").write_bytes(b"\xd0")
    first = run_quietly(full, out)
    second = run_quietly(full, out)
    assert (second.outcome, second.generation, second.exit_status) == ("unchanged", 1, 1)
    assert second.files["unchanged"] == 4
    assert (second.counts, second.failures, second.issues) == (first.counts, first.failures, first.issues)
    assert set(second.change.values()) == {0}
    assert second.issue_change == {}
    assert os.readlink(out / "current") == "generations/000001"
    assert not (out / ".staging").exists()


def test_every_run_leaves_its_report_in_the_output_folder(full: Path, out: Path, run_quietly: Run) -> None:
    for _ in range(2):
        report = run_quietly(full, out)
    written = list(reports(out))
    assert len(written) == 2
    assert written[0]["files"] == report.files
    assert written[0]["exit_status"] == 0
    assert written[0]["source"] == str(full)


def test_a_report_names_the_options_and_limits_of_its_run(full: Path, out: Path, run_quietly: Run) -> None:
    assert run_quietly(full, out, retry=True).options == {
        "retry": True,
        "keep_missing": False,
        "max_loss": 1,
        "accept_schema": False,
        "parts": False,
        "vocabulary": None,
        "corrections": None,
    }


def test_of_many_paths_a_report_names_the_first(inbox: Path, out: Path, run_quietly: Run) -> None:
    for number in range(LISTED + 5):
        (inbox / f"{number:03d}.hwp").write_bytes(b"")
    report = run_quietly(inbox, out)
    assert report.files["new"] == LISTED + 5
    assert report.paths["new"] == [f"{number:03d}.hwp" for number in range(LISTED)]
    assert len(report.failures) == LISTED + 5


def test_skipped_files_are_named_also_when_nothing_is_new(full: Path, out: Path, run_quietly: Run) -> None:
    for number in range(LISTED, 0, -1):
        (full / "책" / f"{number:03d}.xlsx").write_bytes(b"")
    for _ in range(2):
        report = run_quietly(full, out)
        assert report.files["skipped"] == LISTED + 1
        assert report.paths["skipped"] == ["그림.png", *(f"책/{number:03d}.xlsx" for number in range(1, LISTED))]


def test_at_each_checkpoint_the_report_and_the_log_say_how_far_the_run_is(
    full: Path, out: Path, engine: Inline, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (full / "다.hwp").write_bytes(b"\xd0")
    monkeypatch.setattr("ingest.build.CHECKPOINT_SECONDS", 0.0)
    seen: list[tuple[str, int]] = []

    def look(*_: object) -> None:
        now = next(reports(out))
        seen.append((now["outcome"], now["done"]))

    with caplog.at_level(logging.INFO, "ingest"):
        run(Order(full, out), engine, look)
    assert seen == [("running", 0), ("running", 1), ("running", 2), ("running", 3)]
    told = [vars(record) for record in caplog.records if getattr(record, "event", "") == "progress"]
    assert [(one["done"], one["total"], one["failed"]) for one in told] == [(1, 4, 0), (2, 4, 0), (3, 4, 1), (4, 4, 1)]
    assert told[2]["message"] == "3 of 4 files done, 1 failed"


def test_between_checkpoints_nothing_is_said(
    full: Path, out: Path, run_quietly: Run, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "ingest"):
        run_quietly(full, out)
    events = [getattr(record, "event", "") for record in caplog.records]
    assert events == ["started", "published", "skipped", "issues"]


@pytest.mark.usefixtures("settled")
def test_the_log_says_at_the_start_what_is_to_be_done(
    full: Path, out: Path, run_quietly: Run, caplog: pytest.LogCaptureFixture
) -> None:
    run_quietly(full, out)
    (full / "가.md").unlink()
    (full / "나.txt").write_text("솔밭 음악회 초대장을 다시 씀\n", encoding="utf-8")
    caplog.clear()
    with caplog.at_level(logging.INFO, "ingest"):
        run_quietly(full, out)
    (started,) = (vars(record) for record in caplog.records if getattr(record, "event", "") == "started")
    assert started["message"] == "1 file to read (1 changed, 1 vanished, 1 unchanged)"
    assert (started["files"], started["changed"], started["vanished"], started["skipped"]) == (2, 1, 1, 1)


def test_an_interrupted_run_reports_what_was_done_and_no_class_of_ours(full: Path, out: Path, engine: Inline) -> None:
    def interrupt(_path: str, number: int, _total: int) -> None:
        if number == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(Order(full, out), engine, interrupt)
    written = next(reports(out))
    assert (written["outcome"], written["error"], written["done"], written["files"]["new"]) == (
        "interrupted",
        None,
        2,
        3,
    )


def test_the_manifest_begins_with_what_the_generation_is(full: Path, out: Path, run_quietly: Run) -> None:
    report = run_quietly(full, out)
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["generation"], manifest["previous"]) == (1, None)
    assert manifest["pipeline"] == rows(out, "documents")[0]["pipeline"]
    assert manifest["versions"] == report.versions
    assert manifest["counts"] == report.counts
    assert len(manifest["schema"]) == 16


def test_two_files_whose_names_differ_in_their_unicode_form_only_are_both_published(
    inbox: Path, out: Path, run_quietly: Run
) -> None:
    (inbox / "\uac00.txt").write_text("들꽃 사진 걸기\n", encoding="utf-8")
    (inbox / "\u1100\u1161.txt").write_text("물레방아 돌리는 날\n", encoding="utf-8")
    run_quietly(inbox, out)
    assert paths(out) == ["\uac00.txt", "\uac00.txt"]
    assert len({row["doc_id"] for row in rows(out, "documents")}) == 2
    run_quietly(inbox, out)
    assert len(rows(out, "documents")) == 2


def test_a_folder_that_cannot_be_listed_is_a_failure_and_the_others_are_read(
    full: Path, out: Path, run_quietly: Run, deny_listing: Callable[[str], None]
) -> None:
    deny_listing("책")
    report = run_quietly(full, out)
    assert [(row["path"], row["code"]) for row in report.failures] == [("책/", "unreadable")]
    assert "the folder cannot be listed: Permission denied" in report.failures[0]["message"]
    assert paths(out) == ["가.md", "나.txt"]


def known(folder: Path, path: str, code: str, expires: str) -> dict[str, Any]:
    """The option of an order that accepts one thing."""
    file = folder / "known_failures.yaml"
    entry = f"path: '{path}', code: {code}, reason: 알고 있음, expires: {expires}"
    file.write_text(f"accepted:\n  - {{{entry}}}\n", encoding="utf-8")
    return {"known": file}


@pytest.mark.parametrize(
    ("path", "code", "expires", "status", "failures", "issues"),
    [
        pytest.param("다.hwp", "damaged", "9999-12-31", 0, 0, 7, id="an accepted failure"),
        pytest.param("책/*", "category_missing", "9999-12-31", 1, 1, 4, id="accepted issues"),
        pytest.param("다.hwp", "damaged", "2001-01-31", 2, 1, 7, id="an expired entry"),
        pytest.param("라.hwp", "damaged", "9999-12-31", 2, 1, 7, id="an unused entry"),
    ],
)
def test_the_exit_status_and_the_report_name_only_what_nobody_has_accepted(
    full: Path, out: Path, run_quietly: Run, path: str, code: str, expires: str, status: int, failures: int, issues: int
) -> None:
    (full / "다.hwp").write_bytes(b"\xd0")
    accepted = known(full.parent, path, code, expires)
    for _ in range(2):  # published, and with nothing new
        report = run_quietly(full, out, **accepted)
        assert (report.exit_status, len(report.failures), sum(report.issues.values())) == (status, failures, issues)
        assert report.accepted == 8 - failures - issues
        assert bool(report.mistakes) == (status == 2)
    assert paths(out, "failed") == ["다.hwp"]
    assert paths(out) == ["가.md", "나.txt", "책/두레.txt"]


def test_while_another_run_writes_there_nothing_is_touched(full: Path, out: Path, run_quietly: Run) -> None:
    out.mkdir()
    with locked(out, "20260131T021500Z"), pytest.raises(BusyError, match="the run of 20260131T021500Z"):
        run_quietly(full, out)
    assert [file.name for file in out.iterdir()] == [".lock"]
    assert run_quietly(full, out).outcome == "published"


def test_a_run_that_follows_a_dead_one_says_that_it_takes_over(
    full: Path, out: Path, run_quietly: Run, caplog: pytest.LogCaptureFixture
) -> None:
    out.mkdir()
    (out / ".lock").write_text("the run of 20260131T021500Z (process 1)", encoding="utf-8")
    with caplog.at_level(logging.INFO, "ingest"):
        run_quietly(full, out)
    assert "the run of 20260131T021500Z (process 1) did not come to its end; going on from there" in caplog.messages


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), r"cannot write there \(No space left on device\)"),
        (sqlite3.OperationalError("disk I/O error"), r"cannot write there \(disk I/O error\)"),
    ],
)
def test_what_the_system_says_against_writing_is_a_sentence_and_the_old_output_stays(
    full: Path, out: Path, run_quietly: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    run_quietly(full, out)
    before = files(out)
    (full / "다.txt").write_text("물레방아 돌리는 날\n", encoding="utf-8")

    def broken(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr("ingest.stage.Stage.finish", broken)
        with pytest.raises(ConfigError, match=said):
            run_quietly(full, out)
    assert files(out) == before
    assert not (out / ".staging").exists()
    assert next(reports(out))["outcome"] == "failed"
    assert run_quietly(full, out).counts["documents"] == 4


def test_a_run_that_ended_with_an_error_has_an_exit_status_in_its_report(
    full: Path, out: Path, run_quietly: Run
) -> None:
    run_quietly(full, out)
    (out / "records.jsonl").unlink()
    (out / "records.jsonl").mkdir()
    with pytest.raises(ConfigError, match=r"has not made: records\.jsonl"):
        run_quietly(full, out)
    assert next(reports(out))["exit_status"] == 2


@pytest.mark.usefixtures("settled")
def test_a_link_to_nothing_fails_once_and_is_read_when_it_leads_somewhere(
    inbox: Path, out: Path, run_quietly: Run
) -> None:
    (inbox / "가.txt").symlink_to(inbox / "없는 파일")
    for outcome in ("published", "unchanged"):
        report = run_quietly(inbox, out)
        assert [(row["path"], row["code"]) for row in report.failures] == [("가.txt", "unreadable")]
        assert report.outcome == outcome
    (inbox / "없는 파일").write_text("들꽃 사진 걸기\n", encoding="utf-8")
    assert run_quietly(inbox, out).failures == []
    assert paths(out) == ["가.txt"]


def test_the_report_tells_how_fast_files_were_read_and_how_much_memory_that_took(
    full: Path, out: Path, run_quietly: Run
) -> None:
    cost = run_quietly(full, out).cost
    assert [*cost] == ["files_per_second", "megabytes_per_second", "peak_megabytes", "peak_megabytes_of_worker"]
    assert cost["files_per_second"] > 0
    assert cost["peak_megabytes"] > 0


@pytest.mark.usefixtures("settled")
def test_a_run_that_reads_nothing_costs_nothing_to_tell(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full, out)
    assert run_quietly(full, out).cost == {}


def promise(out: Path, field: str) -> None:
    """Makes the published generation one whose records had a field more."""
    file = (out / "current" / "schema" / "records.json").resolve()
    form = json.loads(file.read_text(encoding="utf-8"))
    form["properties"][field] = {"type": "string"}
    file.write_text(json.dumps(form), encoding="utf-8")


@pytest.mark.usefixtures("settled")
def test_a_form_that_breaks_the_one_before_is_not_published_until_somebody_says_so(
    full: Path, out: Path, run_quietly: Run
) -> None:
    run_quietly(full, out)
    promise(out, "colour")
    before = files(out)
    (full / "새.txt").write_text("들꽃 사진 걸기\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"Nothing was published: .*: records\.colour is gone\. .* --accept-schema"):
        run_quietly(full, out)
    assert files(out) == before
    assert next(reports(out))["exit_status"] == 2
    assert run_quietly(full, out, accept_schema=True).outcome == "published"
    assert "새.txt" in paths(out)
    assert run_quietly(full, out).outcome == "unchanged"


@pytest.mark.usefixtures("settled")
def test_a_run_with_nothing_new_does_not_ask_for_the_form(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full, out)
    promise(out, "colour")
    assert run_quietly(full, out).outcome == "unchanged"


def test_the_manifest_names_the_version_of_the_form(full: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(full, out)
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["schema_version"] == SCHEMA_VERSION
    assert len(manifest["schema"]) == 16
