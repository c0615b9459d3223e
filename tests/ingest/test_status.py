import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.journal import Report, recorded
from ingest.lock import locked
from ingest.status import show_status
from schemas.errors import ConfigError

Shown = Callable[..., list[str]]


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    """The lines of a status."""

    def show(out: Path, last: int = 10) -> list[str]:
        show_status(out, last)
        return [line.rstrip() for line in capsys.readouterr().out.splitlines()]

    return show


def ended(out: Path, start: str, **values: object) -> None:
    """A run that put these values into its report."""
    with recorded(out, Report(start, 1, "/들", {}, {})) as report:
        for name, value in values.items():
            setattr(report, name, value)
    file = out / "runs" / f"{start}.json"
    file.write_text(json.dumps({**json.loads(file.read_text(encoding="utf-8")), "seconds": 1.5}), encoding="utf-8")


def killed(out: Path, start: str, **values: object) -> None:
    """A run that was killed in the middle: what it saved last is all there is."""
    with recorded(out, Report(start, 1, "/들", {}, {})) as report:
        for name, value in values.items():
            setattr(report, name, value)
        report.save()
        running = (out / "runs" / f"{start}.json").read_bytes()
    (out / "runs" / f"{start}.json").write_bytes(running)


def test_runs_stand_in_a_table_the_newest_first(tmp_path: Path, shown: Shown) -> None:
    ended(
        tmp_path,
        "20260130T021500Z",
        outcome="published",
        exit_status=1,
        files={"new": 4, "changed": 3, "outdated": 2, "retried": 1, "vanished": 5, "kept": 6, "unchanged": 7},
        done=10,
        counts={"documents": 12, "records": 40, "facts": 90, "failures": 2},
    )
    ended(tmp_path, "20260131T021500Z", outcome="unchanged", exit_status=0, counts={"documents": 12, "failures": 0})
    lines = shown(tmp_path)
    assert [line.split() for line in lines[1:4]] == [
        ["start", "outcome", "seconds", "read", "gone", "documents", "failed", "exit"],
        ["20260131T021500Z", "unchanged", "1.5", "0", "0", "12", "0", "0"],
        ["20260130T021500Z", "published", "1.5", "10", "5", "12", "2", "1"],
    ]


def test_no_more_runs_are_shown_than_were_asked_for(tmp_path: Path, shown: Shown) -> None:
    for day in (28, 29, 30):
        ended(tmp_path, f"202601{day}T021500Z", outcome="published", exit_status=0)
    lines = shown(tmp_path, 2)
    assert [line.split()[0] for line in lines if line.startswith("2026")] == ["20260130T021500Z", "20260129T021500Z"]


def test_a_run_that_never_wrote_its_end_was_killed(tmp_path: Path, shown: Shown) -> None:
    killed(tmp_path, "20260131T021500Z")
    assert "20260131T021500Z  killed" in "\n".join(shown(tmp_path))


def test_the_newest_run_is_running_while_it_holds_the_lock_and_older_ones_were_killed(
    tmp_path: Path, shown: Shown
) -> None:
    killed(tmp_path, "20260130T021500Z")
    killed(tmp_path, "20260131T021500Z")
    with locked(tmp_path, "20260131T021500Z"):
        lines = "\n".join(shown(tmp_path))
    assert "20260131T021500Z  running" in lines
    assert "20260130T021500Z  killed" in lines


@pytest.mark.parametrize(
    ("done", "read"),
    [
        (0, "0/2428"),  # before anything was saved
        (104, "104/2428"),
        (2428, "2428"),
    ],
)
def test_of_a_night_that_was_killed_what_was_done_counts_as_read(
    tmp_path: Path, shown: Shown, done: int, read: str
) -> None:
    killed(tmp_path, "20260131T021500Z", files={"new": 2400, "changed": 28, "unchanged": 9}, done=done)
    assert shown(tmp_path)[2].split()[3] == read


def test_what_an_older_report_does_not_tell_is_left_empty(tmp_path: Path, shown: Shown) -> None:
    for start, outcome, status in (("20260130T021500Z", "published", 0), ("20260131T021500Z", "interrupted", 130)):
        ended(tmp_path, start, outcome=outcome, exit_status=status, files={"new": 2428}, error="KeyboardInterrupt")
        file = tmp_path / "runs" / f"{start}.json"
        old = json.loads(file.read_text(encoding="utf-8"))
        del old["done"]
        file.write_text(json.dumps(old), encoding="utf-8")
    assert [line.split() for line in shown(tmp_path)[2:4]] == [
        ["20260131T021500Z", "interrupted", "1.5", "0", "130"],
        ["20260130T021500Z", "published", "1.5", "2428", "0", "0"],
    ]


def test_skipped_files_of_the_last_run_are_named(tmp_path: Path, shown: Shown) -> None:
    ended(tmp_path, "20260130T021500Z", files={"skipped": 1}, paths={"skipped": ["옛.png"]}, outcome="published")
    names = [f"{number:02d}.xlsx" for number in range(12)]
    ended(tmp_path, "20260131T021500Z", files={"skipped": 12}, paths={"skipped": names}, outcome="published")
    ended(tmp_path, "20260201T021500Z", outcome="failed", error="들: no such file or folder")  # saw no files
    assert shown(tmp_path)[5:-1] == [
        "20260201T021500Z failed: 들: no such file or folder",
        "",
        "12 files skipped (no documents)",
        *(f"  {name}" for name in names[:10]),
        "  and 2 more: the report in runs names the first 100",
    ]


def test_the_table_fits_80_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: Shown) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("ingest.status.WIDE", 80)
    killed(tmp_path, "20260130T021500Z", files={"new": 2428}, done=104, seconds=1234.5)
    ended(tmp_path, "20260131T021500Z", outcome="interrupted", exit_status=130, files={"new": 2428}, done=2000)
    lines = [line for line in shown(tmp_path) if line.startswith(("start", "2026"))]
    assert [len(line.split()) for line in lines] == [8, 6, 5]
    assert "…" not in "".join(lines)


def test_what_ended_a_run_is_told(tmp_path: Path, shown: Shown) -> None:
    with pytest.raises(ConfigError), recorded(tmp_path, Report("20260131T021500Z", 1, "/들", {}, {})):
        raise ConfigError("결과: cannot write there [No space left]")
    assert "failed: 결과: cannot write there [No space left]" in "\n".join(shown(tmp_path))


def test_the_published_generation_is_named(tmp_path: Path, shown: Shown) -> None:
    ended(tmp_path, "20260131T021500Z", outcome="failed")
    assert shown(tmp_path)[0] == f"{tmp_path}: nothing published yet"
    os.symlink("generations/000012", tmp_path / "current")
    assert shown(tmp_path)[0] == f"{tmp_path}: generation 12"


def test_open_failures_stand_in_a_table_with_what_to_do(tmp_path: Path, shown: Shown) -> None:
    ended(tmp_path, "20260131T021500Z", outcome="published", exit_status=1)
    rows = [
        {
            "path": "[초안] 가.hwp",
            "code": "format_unsupported",
            "message": ".hwp cannot be read yet",
            "remedy": "Save.",
        },
        {"path": "나.txt", "code": "time_limit", "message": "not done within 120 seconds", "remedy": "Split it."},
    ]
    (tmp_path / "failed.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    lines = shown(tmp_path)
    assert [" ".join(line.split()) for line in lines[-3:]] == [
        "failed file code what is wrong, what to do",
        "[초안] 가.hwp format_unsupported .hwp cannot be read yet. Save.",
        "나.txt time_limit not done within 120 seconds. Split it.",
    ]


def test_long_messages_are_not_wrapped_where_no_terminal_has_an_edge(tmp_path: Path, shown: Shown) -> None:
    ended(tmp_path, "20260131T021500Z", outcome="published", exit_status=1)
    row = {"path": "긴 이름 " * 40 + ".txt", "code": "crashed", "message": "무척 긴 말 " * 60, "remedy": "Report it."}
    (tmp_path / "failed.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert shown(tmp_path)[-1].endswith("Report it.")


def test_without_failures_that_is_said(tmp_path: Path, shown: Shown) -> None:
    ended(tmp_path, "20260131T021500Z", outcome="published", exit_status=0)
    (tmp_path / "failed.jsonl").write_bytes(b"")
    assert shown(tmp_path)[-1] == "no open failures"


@pytest.mark.parametrize("name", ["", "없는곳"])
def test_a_folder_that_no_run_has_written_to_is_the_callers_mistake(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match="no run has written there"):
        show_status(tmp_path / name, 10)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_report_is_left_out(tmp_path: Path, shown: Shown) -> None:
    ended(tmp_path, "20260131T021500Z", outcome="published", exit_status=0)
    for number, junk in enumerate(["[]", "null", "{}", '{"start": 1}', "{"]):
        (tmp_path / "runs" / f"2026020{number}T021500Z.json").write_text(junk, encoding="utf-8")
    lines = shown(tmp_path, 1)
    assert [line.split()[0] for line in lines if line.startswith("2026")] == ["20260131T021500Z"]


def test_without_reports_the_generation_and_the_failures_are_shown(tmp_path: Path, shown: Shown) -> None:
    os.symlink("generations/000012", tmp_path / "current")
    assert shown(tmp_path) == [f"{tmp_path}: generation 12", "no reports of runs", "no open failures"]


def test_a_run_is_running_although_another_was_refused_meanwhile(tmp_path: Path, shown: Shown) -> None:
    killed(tmp_path, "20260130T021500Z")
    killed(tmp_path, "20260131T021500Z")
    ended(tmp_path, "20260131T031500Z", outcome="failed", exit_status=2, error="들: no such file or folder")
    with locked(tmp_path, "20260131T021500Z"):
        lines = "\n".join(shown(tmp_path))
    assert "20260131T031500Z  failed" in lines
    assert "20260131T021500Z  running" in lines
    assert "20260130T021500Z  killed" in lines


def test_a_file_may_have_a_name_with_what_ends_lines_elsewhere(tmp_path: Path, shown: Shown) -> None:
    ended(tmp_path, "20260131T021500Z", outcome="published", exit_status=1)
    row = {"path": "가\u2028나\x85.hwp", "code": "not_text", "message": "no text", "remedy": "Save it."}
    failed = json.dumps(row, ensure_ascii=False) + "\n"
    (tmp_path / "failed.jsonl").write_text(failed, encoding="utf-8", newline="\n")
    assert "not_text" in "\n".join(shown(tmp_path))


def test_names_are_shown_as_they_are_and_move_no_cursor(tmp_path: Path, shown: Shown) -> None:
    ended(tmp_path, "20260131T021500Z", outcome="published", exit_status=1)
    row = {"path": "a:100:[b]\x1b[2K.pdf", "code": "not_text", "message": "no text", "remedy": "Save it."}
    (tmp_path / "failed.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert shown(tmp_path)[-1].split()[0] == r"a:100:[b]\x1b[2K.pdf"


@pytest.mark.parametrize("broken", [b"{}\n", b"\xff\n", b"[\n"])
def test_a_broken_list_of_failures_is_named(tmp_path: Path, broken: bytes) -> None:
    ended(tmp_path, "20260131T021500Z", outcome="published", exit_status=1)
    (tmp_path / "failed.jsonl").write_bytes(broken)
    with pytest.raises(ConfigError, match=r"failed\.jsonl: a row is broken"):
        show_status(tmp_path, 10)
