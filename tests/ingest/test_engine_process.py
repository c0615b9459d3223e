"""A document that hangs, swallows memory or crashes is ended by itself; the next one is read."""

import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest.engine.inline import Inline
from ingest.engine.limits import Limits
from ingest.engine.process import Process
from ingest.inventory import State
from ingest.job import Done, Failed, Job, Same
from ingest.run import Order, run
from schemas.errors import ConfigError, InternalError

# The worker imports this in the place of the work on documents: what a document says is what happens.
STAND_IN = """
import os
import ingest.inventory
import ingest.work
from parsers.language.kiwi import Korean
from schemas.errors import ConfigError

really = ingest.work.rows_of

def rows_of(source, origin, korean, marks):
    said = source.text.strip()
    if said == "mended":
        with open(os.environ["MENDED"], "ab") as file: file.write(b"and longer")
    if said in ("hang", "mended"):
        while True: pass
    if said == "swallow":
        kept = [bytearray(1 << 24) for _ in range(1000)]
    if said == "crash":
        import signal
        os.kill(os.getpid(), signal.SIGSEGV)
    if said == "abort":
        raise SystemExit("out of paper")
    if said == "stop":
        os._exit(4)
    if said == "vocabulary":
        raise ConfigError("parsers/vocabulary/units.yaml line 3: 명 is listed twice")
    if said == "print":
        print("a library says something")
    return really(source, origin, korean, marks)

ingest.work.rows_of = rows_of
# As the fixture `settled` has it here.
ingest.inventory.SETTLED_NS = 0
"""


@pytest.fixture(autouse=True)
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "standin").mkdir()
    (tmp_path / "standin" / "sitecustomize.py").write_text(STAND_IN, encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "standin"), *sys.path])


@pytest.fixture
def process(request: pytest.FixtureRequest) -> Iterator[Process]:
    """A worker that does what the document says, with two gigabytes and, if it is to hang, a second for each."""
    process = Process(Limits(seconds=getattr(request, "param", 60), megabytes=2048))
    yield process
    process.close()


@pytest.fixture
def job(inbox: Path) -> Callable[..., Job]:
    """Writes a document and gives the job to read it."""

    def write(text: str) -> Job:
        (inbox / f"{text}.txt").write_text(f"{text}\n", encoding="utf-8")
        return Job(str(inbox / f"{text}.txt"), f"{text}.txt")

    return write


@pytest.mark.parametrize(
    ("process", "text", "code", "message"),
    [
        (1, "hang", "time_limit", "not done within 1 seconds"),
        (60, "swallow", "memory_limit", "the document needs more memory than a file may take"),
        (60, "crash", "crashed", f"the process reading it was ended by signal {signal.SIGSEGV.value}"),
        (60, "abort", "crashed", "the process reading it ended with status 1 (out of paper)"),
    ],
    indirect=["process"],
)
def test_a_document_that_ends_its_worker_is_a_failure_of_its_own(
    process: Process, job: Callable[..., Job], text: str, code: str, message: str
) -> None:
    answer = process.work(job(text))
    assert isinstance(answer, Failed)
    assert (answer.failure.path, answer.failure.code, answer.failure.message) == (f"{text}.txt", code, message)


@pytest.mark.parametrize(
    ("megabytes", "outcome"), [(250, "memory_limit"), (300, "memory_limit"), (450, "done"), (1200, "done")]
)
def test_above_what_the_model_needs_every_limit_is_enough_for_a_small_document_and_below_none(
    job: Callable[..., Job], megabytes: int, outcome: str
) -> None:
    process = Process(Limits(megabytes=megabytes))
    answer = process.work(job("솔밭 음악회에 2025년 5월 3일 오신 분 230명"))
    process.close()
    assert (answer.failure.code if isinstance(answer, Failed) else "done") == outcome


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("process", [1], indirect=True)
def test_a_file_that_is_mended_while_its_worker_hangs_is_another_file(
    process: Process, job: Callable[..., Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = job("mended")
    monkeypatch.setenv("MENDED", hanging.file)
    before = State.now(hanging.file)
    answer = process.work(hanging)
    assert isinstance(answer, Failed)
    assert answer.failure.code == "time_limit"
    assert answer.state == before != State.now(hanging.file)


@pytest.mark.usefixtures("settled")
def test_a_worker_answers_as_this_process_does(process: Process, job: Callable[..., Job], engine: Inline) -> None:
    letter = job("솔밭 음악회에 2025년 5월 3일 오신 분 230명")
    answer = engine.work(letter)
    assert isinstance(answer, Done)
    assert answer.state == State.now(letter.file)
    assert process.work(letter) == answer
    assert process.work(Job(letter.file, letter.path, answer.sha256.__eq__)) == Same(answer.sha256, answer.state)


def test_what_a_library_prints_does_not_get_among_the_answers(process: Process, job: Callable[..., Job]) -> None:
    assert isinstance(process.work(job("print")), Done)


def test_a_broken_vocabulary_stops_the_run(process: Process, job: Callable[..., Job]) -> None:
    with pytest.raises(ConfigError, match=r"units\.yaml line 3"):
        process.work(job("vocabulary"))


@pytest.mark.usefixtures("settled")
def test_a_worker_that_was_killed_between_two_documents_is_replaced(process: Process, job: Callable[..., Job]) -> None:
    letter = job("장독대 지킴이")
    answer = process.work(letter)
    assert isinstance(answer, Done)
    assert process._pool
    (child,) = process._pool._idle
    os.kill(child.pid, signal.SIGKILL)
    assert process.work(letter) == answer


def test_a_worker_that_cannot_be_started_is_our_own_fault(
    job: Callable[..., Job], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text("import os; os._exit(3)", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    with pytest.raises(InternalError, match="no worker process can be started: it ended with status 3"):
        Process(Limits()).work(job("장독대"))


def test_a_worker_that_this_user_may_not_start_is_told_as_such_and_not_as_a_fault_of_the_output(
    job: Callable[..., Job], inbox: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job("장독대 지킴이")
    (tmp_path / "python").write_text("", encoding="utf-8")  # no program
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(ConfigError) as raised:
        run(Order(inbox, out), Process(Limits()), lambda *_: None)
    said = f"no worker process can be started ({tmp_path / 'python'}: Permission denied). See that this user may run it"
    assert str(raised.value).startswith(said)
    assert "cannot write" not in str(raised.value)


def test_the_model_is_loaded_once_for_all_workers_and_not_for_what_needs_none(
    process: Process, job: Callable[..., Job], caplog: pytest.LogCaptureFixture
) -> None:
    def told() -> list[str]:
        events = [getattr(record, "event", "") for record in caplog.records]
        caplog.clear()
        return events

    with caplog.at_level(logging.INFO, "ingest"):
        gone = job("물레방아")
        os.unlink(gone.file)
        process.work(gone)
        assert told() == []
        process.work(job("장독대 지킴이"))
        assert told() == ["loading", "loaded"]
        process.work(job("솔밭 음악회"))
        assert told() == []
        process.work(job("crash"))  # twice: in the old worker and in a fresh one
        process.work(job("들꽃"))
        assert told() == []


def test_a_run_goes_on_behind_a_document_that_ends_its_worker(
    process: Process, job: Callable[..., Job], inbox: Path, out: Path
) -> None:
    for text in ("abort", "crash", "장독대 지킴이"):
        job(text)
    report = run(Order(inbox, out), process, lambda *_: None)
    assert [(row["path"], row["code"]) for row in report.failures] == [
        ("abort.txt", "crashed"),
        ("crash.txt", "crashed"),
    ]
    assert (report.counts["documents"], report.exit_status) == (1, 1)
