import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from ingest.journal import Report, recorded, refusals_noted, reports, timestamp
from ingest.lock import locked
from schemas.errors import ConfigError


def report(start: str = "20260131T021500Z") -> Report:
    return Report(start, 4321, "/들/받은 글", {"retry": False, "keep_missing": False}, {})


def read(out: Path, name: str = "20260131T021500Z") -> dict[str, Any]:
    written: dict[str, Any] = json.loads((out / "runs" / f"{name}.json").read_text(encoding="utf-8"))
    return written


def test_the_report_is_there_while_the_run_goes_on(tmp_path: Path) -> None:
    with recorded(tmp_path, report()):
        running = read(tmp_path)
    assert (running["outcome"], running["exit_status"], running["process"]) == ("running", None, 4321)
    assert running["source"] == "/들/받은 글"


def test_the_report_holds_at_the_end_what_the_run_has_put_into_it(tmp_path: Path) -> None:
    with recorded(tmp_path, report()) as told:
        told.outcome, told.exit_status, told.generation = "published", 1, 7
        told.failures = [{"path": "가.hwp", "code": "format_unsupported"}]
        told.issues = {"title_missing": 2}
    assert read(tmp_path) == vars(told)
    assert read(tmp_path)["generation"] == 7
    assert told.seconds >= 0


@pytest.mark.parametrize(
    ("error", "outcome", "said"),
    [
        (ValueError("자리가 없다"), "failed", "자리가 없다"),
        (ZeroDivisionError(), "failed", "ZeroDivisionError"),
        (KeyboardInterrupt(), "interrupted", None),  # the outcome says it all
        (SystemExit(), "failed", "SystemExit"),
    ],
)
def test_what_ends_a_run_is_written_and_goes_on(
    tmp_path: Path, error: BaseException, outcome: str, said: str | None
) -> None:
    with pytest.raises(type(error)), recorded(tmp_path, report()):
        raise error
    assert (read(tmp_path)["outcome"], read(tmp_path)["error"]) == (outcome, said)


def test_a_report_that_is_saved_meanwhile_outlives_a_kill(tmp_path: Path) -> None:
    with recorded(tmp_path, report()) as told:
        told.done, told.files = 104, {"new": 2428}
        told.save()
        running = read(tmp_path)
    assert (running["outcome"], running["done"], running["files"]) == ("running", 104, {"new": 2428})
    assert set(running) == set(vars(told))


def test_korean_is_written_as_it_is_for_people_who_open_the_file(tmp_path: Path) -> None:
    with recorded(tmp_path, report()):
        pass
    assert "받은 글" in (tmp_path / "runs" / "20260131T021500Z.json").read_text(encoding="utf-8")


def test_two_runs_in_the_same_second_have_a_report_each(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        with recorded(tmp_path, report()) as told:
            told.generation = number
    assert sorted(file.name for file in (tmp_path / "runs").iterdir()) == [
        "20260131T021500Z-2.json",
        "20260131T021500Z-3.json",
        "20260131T021500Z.json",
    ]
    assert [read(tmp_path, f"20260131T021500Z{more}")["generation"] for more in ("", "-2", "-3")] == [1, 2, 3]


def test_the_last_reports_come_newest_first(tmp_path: Path) -> None:
    starts = ["20260131T021500Z", "20251231T235959Z", "20260201T000000Z"]
    for start in starts:
        with recorded(tmp_path, report(start)):
            pass
    assert [one["start"] for one in reports(tmp_path)] == sorted(starts, reverse=True)


def test_of_many_runs_in_the_same_second_the_last_comes_first(tmp_path: Path) -> None:
    for number in range(1, 12):
        with recorded(tmp_path, report()) as told:
            told.generation = number
    assert [one["generation"] for one in reports(tmp_path)] == list(range(11, 0, -1))


def test_a_report_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    for start in ("20260131T021500Z", "20260201T021500Z"):
        with recorded(tmp_path, report(start)):
            pass
    (tmp_path / "runs" / "20260202T021500Z.json").write_text('{"start": "2026', encoding="utf-8")
    (tmp_path / "runs" / "20260203T021500Z.json").mkdir()
    (tmp_path / "runs" / "20260204T021500Z.part").write_text("{}", encoding="utf-8")
    assert [one["start"] for one in reports(tmp_path)] == ["20260201T021500Z", "20260131T021500Z"]


def test_without_a_run_there_is_no_report(tmp_path: Path) -> None:
    assert list(reports(tmp_path)) == []
    assert list(reports(tmp_path / "없는곳")) == []


def test_a_moment_is_told_in_utc_and_sorts_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Seoul")
    assert re.fullmatch(r"20\d\d[01]\d[0-3]\dT[0-2]\d[0-5]\d[0-6]\dZ", timestamp())


def test_a_run_has_its_end_although_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with recorded(tmp_path, report()) as told:
        told.exit_status = 1
        monkeypatch.setattr(os, "replace", full)
    assert told.exit_status == 1
    assert "20260131T021500Z.json: the report cannot be written (No space left on device)" in caplog.text
    assert [file.name for file in (tmp_path / "runs").iterdir()] == ["20260131T021500Z.json"]


def test_a_run_that_is_refused_is_reported_where_runs_have_been_before(tmp_path: Path) -> None:
    for before in (False, True):
        refused = report()
        with pytest.raises(ConfigError), refusals_noted(tmp_path, refused):
            raise ConfigError("들: no such file or folder")
        assert [one["error"] for one in reports(tmp_path)] == ["들: no such file or folder"] * before
        with locked(tmp_path, "20260130T021500Z"):
            (tmp_path / "runs").mkdir(exist_ok=True)
    assert (refused.outcome, refused.exit_status) == ("failed", 2)


def test_a_name_that_is_no_utf8_comes_back_as_it_was(tmp_path: Path) -> None:
    source = os.fsdecode("들".encode("cp949"))
    with recorded(tmp_path, Report("20260131T021500Z", 7, source, {}, {})):
        pass
    assert read(tmp_path, "20260131T021500Z")["source"] == source
