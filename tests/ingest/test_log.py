import io
import json
import logging
import sys
from collections.abc import Callable

import pytest

from ingest.log import logging_to_stderr

LOG = logging.getLogger("ingest.test")


class Terminal(io.StringIO):
    """What a program sees when a person sits in front of it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def sit_down(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """Makes standard error a terminal; to be called in the test, since pytest sets it anew when that begins."""

    def sit() -> Terminal:
        screen = Terminal()
        monkeypatch.setattr(sys, "stderr", screen)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        return screen

    return sit


def tell() -> None:
    LOG.info("물길 %d곳을 읽음", 3, extra={"event": "read", "documents": 3})
    LOG.warning("가.hwp: [bold] 읽지 못함", extra={"event": "file_failed", "path": "가.hwp"})


def test_json_has_one_object_a_line_with_all_that_belongs_to_the_event(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to_stderr("json"):
        tell()
    shown = capsys.readouterr()
    first, second = map(json.loads, shown.err.splitlines())
    assert list(first) == ["time", "level", "event", "message", "documents"]
    assert (first["level"], first["event"], first["message"], first["documents"]) == (
        "info",
        "read",
        "물길 3곳을 읽음",
        3,
    )
    assert (second["level"], second["event"], second["path"]) == ("warning", "file_failed", "가.hwp")
    assert shown.out == ""


def test_json_times_are_utc_with_milliseconds(capsys: pytest.CaptureFixture[str]) -> None:
    record = logging.LogRecord("ingest", logging.INFO, __file__, 1, "한 줄", (), None)
    record.created, record.msecs = 1_767_225_599.0074, 7.4
    with logging_to_stderr("json") as (_, logger):
        logger.handle(record)
    assert json.loads(capsys.readouterr().err)["time"] == "2025-12-31T23:59:59.007Z"


def test_a_line_break_in_a_message_breaks_no_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to_stderr("json"):
        LOG.error("두\n줄\u2028셋")
    (line,) = capsys.readouterr().err.removesuffix("\n").split("\n")
    assert json.loads(line)["message"] == "두\n줄\u2028셋"
    assert json.loads(line)["event"] == "message"


def test_text_has_the_sentences_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to_stderr("text"):
        tell()
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "물길 3곳을 읽음\n가.hwp: [bold] 읽지 못함\n")


def test_in_a_text_no_name_of_a_file_breaks_a_line_or_moves_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to_stderr("text"):
        LOG.error("두\n줄\u2028셋\x1b[2J\x85.txt: 글이 아님")
    assert capsys.readouterr().err == r"두\n줄\u2028셋\x1b[2J\x85.txt: 글이 아님" + "\n"


def test_without_a_terminal_the_log_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to_stderr(None):
        tell()
    assert all(json.loads(line) for line in capsys.readouterr().err.splitlines())


def test_on_a_terminal_the_log_is_sentences_and_brackets_are_no_markup(sit_down: Callable[[], Terminal]) -> None:
    terminal = sit_down()
    with logging_to_stderr(None):
        tell()
    assert "물길 3곳을 읽음" in terminal.getvalue()
    assert "가.hwp: [bold] 읽지 못함" in terminal.getvalue()


def test_on_a_terminal_json_stays_json_when_it_is_asked_for(sit_down: Callable[[], Terminal]) -> None:
    terminal = sit_down()
    with logging_to_stderr("json") as (progress, _):
        progress("가.txt", 1, 2)
        tell()
    assert len([json.loads(line) for line in terminal.getvalue().splitlines()]) == 2


def test_progress_names_the_file_on_a_terminal_and_is_gone_at_the_end(sit_down: Callable[[], Terminal]) -> None:
    terminal = sit_down()
    with logging_to_stderr("text") as (progress, _):
        progress("마을/[가].txt", 1, 3)
        progress("마을/나.txt", 2, 3)
    assert "1/3" in terminal.getvalue()
    assert "마을/나.txt" in terminal.getvalue()
    # The last thing that is sent wipes the line.
    assert terminal.getvalue().endswith("\x1b[2K")


def test_on_a_terminal_the_bar_says_what_the_log_says_elsewhere(sit_down: Callable[[], Terminal]) -> None:
    terminal = sit_down()
    with logging_to_stderr("text") as (progress, _):
        LOG.info("2 files to read", extra={"event": "started"})
        progress("마을/가.txt", 1, 3)
        LOG.info("loading the model", extra={"event": "loading"})
        shown = terminal.getvalue()
        LOG.info("the model is loaded", extra={"event": "loaded"})
        LOG.info("1 of 3 done", extra={"event": "progress"})
    assert "loading the model" not in shown.splitlines()  # in the line of the bar, not above it
    assert not any(said in terminal.getvalue() for said in ("2 files", "is loaded", "1 of 3 done"))


def test_quiet_leaves_warnings_and_no_bar(sit_down: Callable[[], Terminal]) -> None:
    terminal = sit_down()
    with logging_to_stderr("text", quiet=True) as (progress, _):
        progress("마을/가.txt", 1, 3)
        tell()
    assert terminal.getvalue() == "가.hwp: [bold] 읽지 못함\n"


def test_progress_is_not_shown_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to_stderr("text") as (progress, _):
        progress("가.txt", 1, 2)
    assert capsys.readouterr() == ("", "")


def test_after_a_command_nothing_more_is_logged(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt), logging_to_stderr("json"):
        raise KeyboardInterrupt
    LOG.info("끝난 뒤")
    assert capsys.readouterr().err == ""
    assert not logging.getLogger("ingest").handlers


def test_what_only_developers_want_to_know_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to_stderr("json"):
        LOG.debug("속 이야기")
    assert capsys.readouterr().err == ""
