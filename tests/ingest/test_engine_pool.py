"""Workers side by side give what one gives: in order, whoever is done first, whatever becomes of them."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jobs import answers, write
from published import files
from workshop import rows

from ingest.engine import pool as pools
from ingest.engine.limits import LEAST, MODEL, Limits, Share
from ingest.engine.pool import Pool
from ingest.engine.process import Process
from ingest.job import Done, Failed, Job, Same
from ingest.overlay import NO_OVERLAY
from ingest.run import Order, run
from ingest.stage import Stage
from schemas.errors import ConfigError, InternalError

# What the first words of a document make its worker do; a line of LOG for each that is parsed. The model is none.
STAND_IN = """
import functools, os, signal, time
import ingest.inventory
import ingest.work
from parsers.language.kiwi import Korean, ModelMissing

really = ingest.work.rows_of

def rows_of(source, origin, korean, marks):
    if not korean._may_load:
        raise ModelMissing
    with open(os.environ["LOG"], "a") as log: log.write(f"{origin.path} {os.getpid()}\\n")
    first = source.text.split("\\n")[0]
    if first == "slow":
        time.sleep(0.3)
    if first == "hang":
        while True: pass
    if first == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if first == "once" and not os.path.exists(os.environ["LOG"] + origin.path):
        open(os.environ["LOG"] + origin.path, "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    if first == "large":
        kept = bytearray(900 << 20)
    return really(source, origin, korean, marks)

ingest.work.rows_of = rows_of
Korean._tokens = functools.lru_cache(lambda self, text: ())
Korean.load = lambda self: None
ingest.inventory.SETTLED_NS = 0
"""


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which workers note the path of each document that they parse, and who they are."""
    (tmp_path / "standin").mkdir()
    (tmp_path / "standin" / "sitecustomize.py").write_text(STAND_IN, encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "standin"), *sys.path])
    monkeypatch.setattr("ingest.inventory.SETTLED_NS", 0)
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    (tmp_path / "log").touch()
    return tmp_path / "log"


@pytest.fixture
def pool() -> Iterator[Pool]:
    """Two workers."""
    pool = Pool(Limits(seconds=30), NO_OVERLAY, Share(2))
    yield pool
    pool.close()


def parsed(log: Path) -> list[str]:
    return [line.split()[0] for line in log.read_text().splitlines()]


def workers(log: Path) -> set[str]:
    return {line.split()[1] for line in log.read_text().splitlines()}


MIXED = [
    ("가.txt", "slow\n솔밭 음악회에 2025년 5월 3일 오신 분 230명"),
    ("나.txt", "crash\n물레방아"),
    ("다.txt", "장독대 지킴이 12명"),
    ("라.txt", "once\n들꽃 사진 걸기"),
    ("마.txt", "hang\n나무 의자"),
    ("바.hwp", "한글 파일이 아님"),
    ("사.txt", "장독대 지킴이 12명"),
    ("아.txt", "slow\n두레박 12개"),
    ("자.txt", "crash\n물레방아"),
    ("차.md", "장독대 지킴이 12명"),
    ("카.txt", "매듭 교실 2025. 3. 4."),
]


def test_as_many_workers_as_you_like_publish_the_same_bytes(inbox: Path, tmp_path: Path, log: Path) -> None:
    write(inbox, MIXED)
    published = []
    for number in (1, 3):
        for mark in tmp_path.glob("log?*"):
            mark.unlink()
        out = tmp_path / f"out{number}"
        engine = Process(Limits(seconds=3, megabytes=2048), share=Share(number))
        report = run(Order(inbox, out, max_loss=1), engine, lambda *_: None)
        assert {(row["path"], row["code"]) for row in report.failures} == {
            ("나.txt", "crashed"),
            ("마.txt", "time_limit"),
            ("자.txt", "crashed"),
        }
        published.append(files(out))
    assert published[0] == published[1]
    assert len(workers(log)) > 4


def test_answers_come_in_the_order_of_the_steps_whoever_is_done_first(pool: Pool, inbox: Path, log: Path) -> None:
    jobs = write(inbox, [("가.txt", "slow"), *((f"나{i}.txt", f"솔밭 {i}") for i in range(5))])
    steps = [jobs[0], None, *jobs[1:], None]
    told = []
    for step, answer in pool.map(steps, lambda job: job):
        told.append(step)
        if answer is None:
            assert step is None
        else:
            done = answer()
            assert isinstance(done, Done)
            assert f'"path":"{step and step.path}"'.encode() in done.rows["documents"]
    assert told == steps
    assert len(workers(log)) == 2
    assert sorted(parsed(log)) == sorted(job.path for job in jobs)


def test_no_more_steps_are_taken_than_the_window_holds(
    pool: Pool, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pools, "AHEAD", 3)
    jobs = write(inbox, ((f"{i:02}.txt", f"솔밭 {i}") for i in range(12)))
    taken = 0

    def steps() -> Iterator[Job]:
        nonlocal taken
        for job in jobs:
            taken += 1
            yield job

    for number, (_, answer) in enumerate(pool.map(steps(), lambda job: job), start=1):
        assert taken <= number + 2
        assert answer
        answer()
    assert taken == 12


def test_rows_that_nobody_has_fetched_stop_the_work_on_more(
    pool: Pool, inbox: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pools, "HELD", 1)
    jobs = write(inbox, [("가.txt", "slow"), *((f"나{i}.txt", f"솔밭 {i}") for i in range(9))])
    (_, first), *_ = [next(pool.map(jobs, lambda job: job))]
    assert first
    first()
    assert sorted(parsed(log)) == ["가.txt", "나0.txt"]


def test_a_worker_is_replaced_after_a_number_of_files(inbox: Path, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "FILES", 2)
    engine = Pool(Limits(), NO_OVERLAY, Share(1))
    answers(engine, write(inbox, ((f"{i}.txt", f"솔밭 {i}") for i in range(6))))
    engine.close()
    assert len(workers(log)) == 3


def test_a_worker_is_replaced_after_large_files(inbox: Path, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "BYTES", 1)
    engine = Pool(Limits(), NO_OVERLAY, Share(1))
    answers(engine, write(inbox, ((f"{i}.txt", f"솔밭 {i}") for i in range(3))))
    engine.close()
    assert len(workers(log)) == 3


def test_what_finds_no_room_in_its_share_is_done_alone_within_its_own_limit(inbox: Path, log: Path) -> None:
    texts = [("가.txt", "large\n솔밭"), *((f"나{i}.txt", f"slow\n들꽃 {i}") for i in range(4))]
    engine = Process(Limits(megabytes=2048), share=Share(2, MODEL + 2 * LEAST))
    found = answers(engine, write(inbox, texts))
    engine.close()
    assert all(isinstance(answer, Done) for answer in found)
    assert parsed(log).count("가.txt") == 2
    engine = Process(Limits(megabytes=MODEL), share=Share(2, MODEL + 2 * LEAST))
    (failed,) = answers(engine, write(inbox, texts[:1]))
    engine.close()
    assert isinstance(failed, Failed)
    assert failed.failure.code == "memory_limit"


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (Share(1, 4096), Share(1, 4096)),
        (Share(1, 100), Share(1, 4096)),  # one worker may take what a document may take
        (Share(2, 4096), Share(2, 2273)),
        (Share(4, 4096), Share(4, 1361)),
        (Share(64, 4096), Share(18, 652)),  # as many as have LEAST of their own
        (Share(2, 100), Share(1, 4096)),
        (Share(2, 100_000), Share(2, 4096)),
    ],
)
def test_all_workers_together_take_no_more_than_they_may(asked: Share, given: Share) -> None:
    assert asked.among(Limits(megabytes=4096)) == given


def test_killed_workers_cost_their_files_another_try_and_nothing_else(pool: Pool, inbox: Path) -> None:
    jobs = write(inbox, ((f"{i:02}.txt", f"slow\n솔밭 {i}") for i in range(6)))
    expected = answers(pool, jobs)
    found, killed = [], set()
    for _, answer in pool.map(jobs, lambda job: job):
        for child in [*pool._busy, *pool._idle][:1]:
            os.kill(child.pid, signal.SIGKILL)
            killed.add(child.pid)
        assert answer
        found.append(answer())
    assert found == expected
    assert len(killed) > 1


def test_a_killed_fork_server_is_replaced(pool: Pool, inbox: Path) -> None:
    jobs = write(inbox, ((f"{i:02}.txt", f"slow\n솔밭 {i}") for i in range(4)))
    expected = answers(pool, jobs)
    found = []
    for number, (_, answer) in enumerate(pool.map(jobs, lambda job: job)):
        if number in (0, 2):
            assert pool._forks
            pool._forks._process.kill()
            # Workers that are there already need none; when they are gone as well, another one does.
            for child in [*pool._idle, *pool._busy] if number == 2 else []:
                os.kill(child.pid, signal.SIGKILL)
        assert answer
        found.append(answer())
    assert found == expected


def test_a_fork_server_that_ends_again_and_again_is_our_own_fault(pool: Pool, inbox: Path, tmp_path: Path) -> None:
    (tmp_path / "standin" / "sitecustomize.py").write_text(
        "import os, socket\nsocket.recv_fds = lambda *_: os._exit(7)", encoding="utf-8"
    )
    with pytest.raises(InternalError, match="no worker process can be started: it ended with status 7"):
        pool.work(*write(inbox, [("가.txt", "솔밭")]))


def test_a_twin_is_not_parsed_and_has_the_rows_of_one_that_is(
    inbox: Path, tmp_path: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = "솔밭 음악회에 2025년 5월 3일 오신 분 230명"
    names = ["가.txt", "나.TXT", "다.md", "라.md", "마.hwp", "바.hwp"]
    write(inbox, ((name, letter) for name in names))
    run(Order(inbox, tmp_path / "a"), Process(Limits()), lambda *_: None)
    assert parsed(log) == ["가.txt", "다.md", "마.hwp"]
    log.write_text("")
    monkeypatch.setattr(Stage, "has_twin", lambda *_: False)
    monkeypatch.setattr("ingest.engine.twins.Twins.parses", lambda *_: True)
    run(Order(inbox, tmp_path / "b"), Process(Limits(), share=Share(2)), lambda *_: None)
    assert sorted(parsed(log)) == names
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert [row["format"] for row in rows(tmp_path / "a", "documents")] == [
        "txt",
        "txt",
        "md",
        "md",
        "txt",
        "txt",
    ]


def test_a_twin_waits_for_the_earlier_file_and_is_parsed_when_that_fails(pool: Pool, inbox: Path, log: Path) -> None:
    slow = write(inbox, [("가.txt", "slow\n솔밭"), ("나.txt", "slow\n솔밭"), ("다.txt", "slow\n솔밭")])
    first, *twins = answers(pool, slow)
    assert isinstance(first, Done)
    assert [twin.sha256 for twin in twins if isinstance(twin, Same)] == [first.sha256, first.sha256]
    assert parsed(log) == ["가.txt"]
    log.write_text("")
    crashing = write(inbox, [("라.txt", "crash\n솔밭"), ("마.txt", "crash\n솔밭")])
    assert [type(answer) for answer in answers(pool, crashing)] == [Failed, Failed]
    assert set(parsed(log)) == {"라.txt", "마.txt"}


def test_bytes_that_are_known_are_not_parsed(pool: Pool, inbox: Path, log: Path) -> None:
    (job,) = write(inbox, [("가.txt", "솔밭")])
    done = pool.work(job)
    assert isinstance(done, Done)
    asked: list[str] = []
    known = Job(job.file, job.path, lambda sha256: bool(asked.append(sha256)) or True)
    assert pool.work(known) == Same(done.sha256, done.state)
    assert asked == [done.sha256]
    assert parsed(log) == ["가.txt"]


def test_a_pool_that_was_closed_may_be_used_again(pool: Pool, inbox: Path) -> None:
    jobs = write(inbox, ((f"{i}.txt", f"slow\n솔밭 {i}") for i in range(4)))
    begun = pool.map(jobs, lambda job: job)
    next(begun)
    pool.close()
    assert all(isinstance(answer, Done) for answer in answers(pool, jobs))


def test_no_process_is_left_behind(pool: Pool, inbox: Path, log: Path) -> None:
    jobs = write(inbox, ((f"{i}.txt", f"slow\n솔밭 {i}") for i in range(4)))
    next(iter(answers(pool, jobs)))
    pool.close()
    for pid in map(int, workers(log)):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_broken_words_stop_the_run_whichever_worker_meets_them(inbox: Path, tmp_path: Path) -> None:
    standin = tmp_path / "standin" / "sitecustomize.py"
    error = "from schemas.errors import ConfigError\ndef rows_of(*_): raise ConfigError('units.yaml line 3: twice')"
    standin.write_text(f"import ingest.work\n{error}\ningest.work.rows_of = rows_of\n", encoding="utf-8")
    engine = Process(Limits(), share=Share(2))
    with pytest.raises(ConfigError, match=r"units\.yaml line 3"):
        answers(engine, write(inbox, ((f"{i}.txt", f"솔밭 {i}") for i in range(4))))
    engine.close()


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="needs Linux")
def test_the_model_is_in_memory_once(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", sys.path[1:])  # with the real model
    pool = Pool(Limits(), NO_OVERLAY, Share(2))
    answers(pool, write(inbox, ((f"{i}.txt", f"솔밭 음악회 {i}회 손님 여러분께") for i in range(20))))
    children = [*pool._idle, *pool._busy]
    own = [_megabytes(child.pid, "Private_Dirty:") for child in children]
    held = [_megabytes(child.pid, "Rss:") for child in children]
    pool.close()
    assert len(children) == 2
    assert all(each > 300 for each in held)
    assert all(each < 150 for each in own)


def _megabytes(pid: int, name: str) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
