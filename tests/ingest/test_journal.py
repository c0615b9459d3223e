import json
import re
from pathlib import Path
from typing import Any

import pytest

from ingest.journal import Report, recorded, reports, timestamp


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
        (KeyboardInterrupt(), "interrupted", "KeyboardInterrupt"),
        (SystemExit(), "failed", "SystemExit"),
    ],
)
def test_what_ends_a_run_is_written_and_goes_on(tmp_path: Path, error: BaseException, outcome: str, said: str) -> None:
    with pytest.raises(type(error)), recorded(tmp_path, report()):
        raise error
    assert (read(tmp_path)["outcome"], read(tmp_path)["error"]) == (outcome, said)


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
    assert [one["start"] for one in reports(tmp_path, 10)] == sorted(starts, reverse=True)
    assert [one["start"] for one in reports(tmp_path, 2)] == sorted(starts, reverse=True)[:2]


def test_of_many_runs_in_the_same_second_the_last_comes_first(tmp_path: Path) -> None:
    for number in range(1, 12):
        with recorded(tmp_path, report()) as told:
            told.generation = number
    assert [one["generation"] for one in reports(tmp_path, 20)] == list(range(11, 0, -1))


def test_a_report_that_cannot_be_read_is_left_out_and_does_not_count(tmp_path: Path) -> None:
    for start in ("20260131T021500Z", "20260201T021500Z"):
        with recorded(tmp_path, report(start)):
            pass
    (tmp_path / "runs" / "20260202T021500Z.json").write_text('{"start": "2026', encoding="utf-8")
    (tmp_path / "runs" / "20260203T021500Z.json").mkdir()
    (tmp_path / "runs" / "20260204T021500Z.part").write_text("{}", encoding="utf-8")
    assert [one["start"] for one in reports(tmp_path, 2)] == ["20260201T021500Z", "20260131T021500Z"]


def test_without_a_run_there_is_no_report(tmp_path: Path) -> None:
    assert reports(tmp_path, 10) == []
    assert reports(tmp_path / "없는곳", 10) == []


def test_a_moment_is_told_in_utc_and_sorts_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Seoul")
    assert re.fullmatch(r"20\d\d[01]\d[0-3]\dT[0-2]\d[0-5]\d[0-6]\dZ", timestamp())
