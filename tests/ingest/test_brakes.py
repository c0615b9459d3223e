"""Nights that would lose what is published are not published."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from published import files
from recording import OneByOne
from workshop import paths

from ingest.brakes import MAX_LOSS, Losses
from ingest.engine.inline import Inline
from ingest.job import Answer, Failed, Job
from ingest.journal import Report, reports
from ingest.run import Order, run
from schemas.errors import LossError
from schemas.failure import Failure

Run = Callable[..., Report]


class Failing(OneByOne):
    """An engine in which files of some names fail."""

    def __init__(self, engine: Inline, names: str, code: str, message: str = "cannot do it") -> None:
        self._engine = engine
        self._names = names
        self._code = code
        self._message = message
        self.limits = engine.limits
        self.asked: list[str] = []

    def work(self, job: Job) -> Answer:
        self.asked.append(job.path)
        if job.path.removesuffix(".txt") not in self._names:
            return self._engine.work(job)
        failure = {"path": job.path, "code": self._code, "message": self._message, "remedy": "Mend it."}
        return Failed(Failure.model_validate(failure), sha256=None, state=None)

    def close(self) -> None:
        pass


@pytest.fixture
def ten(inbox: Path) -> Path:
    """A folder with ten letters."""
    for number, name in enumerate("가나다라마바사아자차"):
        (inbox / f"{name}.txt").write_text(f"솔밭 음악회 {number}회 초대\n", encoding="utf-8")
    return inbox


@pytest.fixture
def night(engine: Inline) -> Callable[..., Report]:
    """A run with the brakes that a user has."""
    return lambda inbox, out, engine=engine, **options: run(Order(inbox, out, **options), engine, lambda *_: None)


# --- documents that vanish ---


def test_an_unmounted_input_leaves_the_output_as_it_was(ten: Path, out: Path, night: Run) -> None:
    night(ten, out)
    before = files(out)
    shutil.rmtree(ten)
    ten.mkdir()
    with pytest.raises(LossError) as refusal:
        night(ten, out)
    assert str(refusal.value) == (
        "Nothing was published: 10 of 10 published documents would be lost, 10 not there any more "
        f"(가.txt, 나.txt, 다.txt, 라.txt, 마.txt and 5 more). Is {ten} the right folder, and is it mounted? "
        "To publish all the same, run once with --max-loss 100."
    )
    assert files(out) == before
    report = next(reports(out))
    assert (report["outcome"], report["exit_status"], report["files"]["vanished"]) == ("failed", 2, 10)


def test_a_fifth_may_vanish_and_no_more(ten: Path, out: Path, night: Run) -> None:
    night(ten, out)
    for name in "가나":
        (ten / f"{name}.txt").unlink()
    assert night(ten, out).counts["documents"] == 8
    for name in "다라":
        (ten / f"{name}.txt").unlink()
    with pytest.raises(LossError, match="2 of 8 published documents would be lost"):
        night(ten, out)


def test_a_loss_goes_through_once_when_it_is_allowed(ten: Path, out: Path, night: Run) -> None:
    night(ten, out)
    for name in "가나다라마":
        (ten / f"{name}.txt").unlink()
    assert night(ten, out, max_loss=0.5).counts["documents"] == 5
    for name in "바사":
        (ten / f"{name}.txt").unlink()
    with pytest.raises(LossError):
        night(ten, out)


def test_what_is_kept_is_not_lost(ten: Path, out: Path, night: Run) -> None:
    night(ten, out)
    for name in "가나다라마":
        (ten / f"{name}.txt").unlink()
    assert night(ten, out, keep_missing=True).counts["documents"] == 10


def test_files_that_failed_before_are_no_loss(ten: Path, out: Path, night: Run) -> None:
    (ten / "가.txt").unlink()
    for name in "하거너더":
        (ten / f"{name}.txt").write_bytes(b"\0\1\2")
    assert night(ten, out).counts == {"documents": 9, "failures": 4, "records": 9, "facts": 9}
    for name in "하거너더":
        (ten / f"{name}.txt").unlink()
    assert night(ten, out).counts["failures"] == 0


def test_nothing_is_lost_by_a_first_run_over_an_empty_folder(inbox: Path, out: Path, night: Run) -> None:
    assert night(inbox, out).counts["documents"] == 0


def test_a_damaged_ledger_does_not_let_an_empty_night_through(ten: Path, out: Path, night: Run) -> None:
    night(ten, out)
    (out / "current" / "ledger.sqlite").unlink()
    shutil.rmtree(ten)
    ten.mkdir()
    with pytest.raises(LossError, match=r"10 of 10 published documents would be lost, 10 not there any more\. Is"):
        night(ten, out)
    assert len(paths(out)) == 10


# --- documents that fail now ---


@pytest.mark.usefixtures("settled")
def test_too_many_documents_that_newly_fail_stop_a_run(ten: Path, out: Path, night: Run) -> None:
    night(ten, out)
    for name in "가나다":
        (ten / f"{name}.txt").write_bytes(b"\0\1\2")
    with pytest.raises(LossError, match=r"lost, 3 failing now \(가\.txt, 나\.txt, 다\.txt\)"):
        night(ten, out)
    assert len(paths(out)) == 10
    assert night(ten, out, max_loss=0.3).counts["failures"] == 3


@pytest.mark.usefixtures("settled")
def test_losses_of_both_sorts_count_together(ten: Path, out: Path, night: Run) -> None:
    night(ten, out)
    for name in "가나":
        (ten / f"{name}.txt").write_bytes(b"\0\1\2")
    (ten / "다.txt").unlink()
    with pytest.raises(LossError, match=r"1 not there any more \(다\.txt\); 2 failing now \(가\.txt, 나\.txt\)"):
        night(ten, out)


@pytest.mark.usefixtures("settled")
def test_what_was_read_is_taken_over_and_what_failed_is_tried_again(
    ten: Path, out: Path, night: Run, engine: Inline
) -> None:
    night(ten, out)
    for name in "가나다라마":
        (ten / f"{name}.txt").write_text(f"{name}람 음악회에 오신 손님\n", encoding="utf-8")
    with pytest.raises(LossError):
        night(ten, out, Failing(engine, "가나다", "time_limit"))
    second = Failing(engine, "", "time_limit")
    assert night(ten, out, second).counts["documents"] == 10
    assert second.asked == ["가.txt", "나.txt", "다.txt"]


# --- one error in many documents ---


@pytest.mark.parametrize("code", ["internal_error", "crashed"])
def test_an_error_of_ours_that_strikes_many_is_no_fault_of_the_files(
    ten: Path, out: Path, night: Run, engine: Inline, code: str
) -> None:
    with pytest.raises(LossError) as refusal:
        night(ten, out, Failing(engine, "가나다", code, "internal error (KeyError: 'code')"))
    assert str(refusal.value) == (
        "Nothing was published: 3 of 10 files fail with the same error, which is no fault of theirs "
        "(가.txt, 나.txt, 다.txt): internal error (KeyError: 'code'). Mend the cause and run again. "
        "To publish all the same, run once with --max-loss 100."
    )
    assert not (out / "current").exists()


def test_two_equal_errors_may_be_the_files_fault(inbox: Path, out: Path, night: Run, engine: Inline) -> None:
    for name in "가나":
        (inbox / f"{name}.txt").write_text("솔밭 음악회\n", encoding="utf-8")
    assert night(inbox, out, Failing(engine, "가나", "internal_error")).counts["failures"] == 2


def test_equal_failures_that_are_the_files_fault_stop_nothing(ten: Path, out: Path, night: Run) -> None:
    for file in ten.iterdir():
        file.write_bytes(b"\0\1\2")
    assert night(ten, out).counts["failures"] == 10


def test_different_errors_do_not_add_up() -> None:
    losses = Losses()
    for number in range(10):
        losses.fails(f"{number}.txt", "internal_error", f"internal error {number}", published=False)
    losses.refuse("inbox", published=0, files=10, allowed=MAX_LOSS)


# --- the log ---


def test_outputs_met_in_the_input_are_passed_over_and_counted(
    ten: Path, out: Path, night: Run, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    night(ten, out)
    shutil.copytree(out, ten / "어제" / "결과", symlinks=True)
    report = night(ten, out.parent / "again")
    assert report.outputs == 1
    assert len(paths(out.parent / "again")) == 10
    assert "1 folder in the input passed over: written by runs of gongbo" in caplog.text
