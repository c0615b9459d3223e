"""The workers of a dask scheduler give what one machine gives, whatever becomes of them."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster
from jobs import answers, write
from published import files

from ingest.engine import cluster as clusters
from ingest.engine.choice import Scheduler
from ingest.engine.cluster import Cluster
from ingest.engine.limits import Limits, Share
from ingest.engine.process import Process
from ingest.engine.shard import STOCK
from ingest.job import Done, Failed, Job, Same
from ingest.overlay import NO_OVERLAY
from ingest.run import Order, run
from schemas.errors import ClusterError
from schemas.failure import Failure

# What the first words of a document make its worker do; a line of LOG for each that is parsed. The model is none.
# A grandparent is the process that the fork server was started by: that of a dask worker, or of the test.
STAND_IN = """
import functools, os, signal, time
import ingest.inventory
import ingest.work
from parsers.language.kiwi import Korean

really = ingest.work.rows_of

def rows_of(source, origin, korean, marks):
    if origin.path:
        with open(os.environ["LOG"], "a") as log: log.write(f"{origin.path}\\n")
    first = source.text.split("\\n")[0]
    if first == "slow":
        time.sleep(0.1)
    if first == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if first == "murder":
        grandparent = int(open(f"/proc/{os.getppid()}/stat").read().rpartition(")")[2].split()[1])
        os.kill(os.getpid() if grandparent == int(os.environ["TEST"]) else grandparent, signal.SIGKILL)
        time.sleep(60)
    return really(source, origin, korean, marks)

ingest.work.rows_of = rows_of
Korean._tokens = functools.lru_cache(lambda self, text: ())
Korean.load = lambda self: None
ingest.inventory.SETTLED_NS = 0
"""


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The file in which workers note the path of each document that they parse."""
    folder = tmp_path_factory.mktemp("standin")
    (folder / "sitecustomize.py").write_text(STAND_IN, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(folder), *sys.path])
        patch.setattr("ingest.inventory.SETTLED_NS", 0)
        patch.setenv("LOG", str(folder / "log"))
        patch.setenv("TEST", str(os.getpid()))
        yield folder / "log"


@pytest.fixture(scope="module")
def workers(log: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    """A scheduler and two worker processes, which are started anew when they end."""
    place = tmp_path_factory.mktemp("dask")
    assert log.parent.exists()
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        memory_limit=0,
        dashboard_address="127.0.0.1:0",
        local_directory=place,
        silence_logs=50,
    ) as workers:
        yield workers


@pytest.fixture
def engine(workers: LocalCluster, log: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    log.write_text("")
    # The next test needs the same engines again, each of which takes a second to start.
    monkeypatch.setattr("ingest.engine.remote.give_back", int)
    engine = Cluster(Scheduler(address=workers.scheduler_address), Limits(seconds=30), NO_OVERLAY, Share(1))
    yield engine
    engine.close()


def alone(inbox: Path, out: Path) -> dict[str, bytes]:
    """What a run on one machine with one worker publishes."""
    run(Order(inbox, out, max_loss=1), Process(Limits(seconds=30)), lambda *_: None)
    return files(out)


def test_a_worker_that_is_killed_in_the_middle_costs_its_shards_only(
    engine: Cluster, workers: LocalCluster, inbox: Path, tmp_path: Path, log: Path
) -> None:
    names = [f"{number:02}.txt" for number in range(32)]
    write(inbox, ((name, f"slow\n솔밭 음악회 {name} 2025년 5월 3일 손님 230명, 물레방아 12개") for name in names))
    victim = workers.workers[0].pid
    before: list[str] = []

    def progress(_path: str, number: int, _total: int) -> None:
        if number == 12:
            before.extend(names[: number - 1])
            os.kill(victim, signal.SIGKILL)

    report = run(Order(inbox, tmp_path / "out"), engine, progress)
    assert report.exit_status == 0
    read = log.read_text().split()
    assert set(read) == set(names)
    assert before
    assert [name for name in before if read.count(name) != 1] == [], "what was answered is not read again"
    assert len(names) <= len(read) < 2 * len(names) - len(before), "what the other worker had is not read again"
    assert files(tmp_path / "out") == alone(inbox, tmp_path / "alone")


def test_documents_that_end_workers_fail_as_on_one_machine(
    engine: Cluster, workers: LocalCluster, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = "장독대 지킴이 12명"
    texts = [
        ("가", letter),
        ("나", "crash\n물레방아"),
        ("다", "murder\n두레박"),
        ("라", letter),
        ("마", "매듭 2025. 3. 4."),
    ]
    write(inbox, ((f"{name}.txt", text) for name, text in texts))
    write(inbox, [("바.hwp", "한글 파일이 아님"), ("사.md", letter)])
    # Otherwise the document is given to three workers more, each of which takes a second to come back.
    monkeypatch.setattr(workers.scheduler, "allowed_failures", 0)
    report = run(Order(inbox, tmp_path / "out", max_loss=1), engine, lambda *_: None)
    assert [(row["path"], row["code"]) for row in report.failures] == [("나.txt", "crashed"), ("다.txt", "crashed")]
    assert files(tmp_path / "out") == alone(inbox, tmp_path / "alone")


def test_a_worker_with_another_version_is_refused_and_what_was_read_is_kept(
    engine: Cluster, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    write(inbox, [("가.txt", "솔밭")])
    run(Order(inbox, tmp_path / "out"), engine, lambda *_: None)
    write(inbox, [("나.txt", "장독대")])
    before, here = files(tmp_path / "out"), clusters.versions_here()
    log.write_text("")
    monkeypatch.setattr(clusters, "versions_here", lambda: {**here, "vocabulary": "another"})
    other = Cluster(engine._where, Limits(seconds=30), NO_OVERLAY, Share(1))
    said = (
        rf"the worker at tcp://\S+ runs another version .* \(vocabulary: {here['vocabulary']}, not another\). Install"
    )
    with pytest.raises(ClusterError, match=said):
        run(Order(inbox, tmp_path / "out"), other, lambda *_: None)
    assert files(tmp_path / "out") == before
    assert log.read_text() == ""


def test_bytes_whose_rows_stand_are_not_parsed_again(engine: Cluster, inbox: Path, tmp_path: Path, log: Path) -> None:
    write(inbox, ((f"{number}.txt", f"솔밭 {number}") for number in range(6)))
    run(Order(inbox, tmp_path / "out"), engine, lambda *_: None)
    log.write_text("")
    for file in inbox.iterdir():
        os.utime(file, (1_700_000_000, 1_700_000_000))
    (inbox / "3.txt").write_text("장독대\n", encoding="utf-8")
    report = run(Order(inbox, tmp_path / "out"), engine, lambda *_: None)
    assert report.files["changed"] == 6
    assert log.read_text().split() == ["3.txt"]
    assert len((tmp_path / "out" / "records.jsonl").read_text().splitlines()) == 6


def test_workers_of_this_machine_leave_nothing_behind(
    inbox: Path, tmp_path: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(inbox, [("가.txt", "솔밭 음악회 2025. 3. 4."), ("나.txt", "crash\n물레방아")])
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    log.write_text("")
    engine = Cluster(Scheduler(workers=1), Limits(seconds=30), NO_OVERLAY, Share(1))
    report = run(Order(inbox, tmp_path / "out", max_loss=1), engine, lambda *_: None)
    assert [row["code"] for row in report.failures] == ["crashed"]
    assert log.read_text().split() == ["가.txt", "나.txt", "나.txt"]
    assert list((tmp_path / "tmp").iterdir()) == []
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_what_a_sick_worker_leaves_is_read_here(
    engine: Cluster, inbox: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(shard: tuple[object, ...], _setting: object) -> None:
        if shard:
            raise TimeoutError("no room there")

    monkeypatch.setattr("ingest.engine.remote.work_on", full)
    assert [type(answer) for answer in answers(engine, write(inbox, [("가.txt", "솔밭")]))] == [Done]
    assert "a worker cannot work (no room there): its files are read here" in caplog.text


def test_a_scheduler_that_cannot_run_gongbo_is_told(
    engine: Cluster, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'ingest'")

    write(inbox, [("가.txt", "솔밭")])
    monkeypatch.setattr("ingest.engine.remote.work_on", missing)
    said = r"cannot run gongbo \(No module named 'ingest'\)\. Install gongbo with the extra cluster"
    with pytest.raises(ClusterError, match=said):
        run(Order(inbox, tmp_path / "out"), engine, lambda *_: None)
    assert not (tmp_path / "out" / "documents.jsonl").exists()


def test_a_single_job_is_worked_on_too(engine: Cluster, inbox: Path) -> None:
    (job,) = write(inbox, [("가.txt", "솔밭")])
    done = engine.work(job)
    assert isinstance(done, Done)
    assert engine.work(Job(job.file, job.path, standing=frozenset([done.sha256]))) == Same(done.sha256, done.state)


def test_a_file_that_no_worker_sees_is_read_here(engine: Cluster, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(inbox, [("가.txt", "솔밭"), ("나.txt", "장독대")])
    monkeypatch.chdir(inbox)
    # Each process has a folder of its own under this path.
    here = "/proc/self/cwd"
    found = answers(engine, [Job(f"{here}/{name}.txt", f"{name}.txt") for name in "가나다"])
    assert [type(answer) for answer in found] == [Done, Done, Failed]
    assert isinstance(found[2], Failed)
    assert found[2].failure.code == "vanished"


def test_workers_that_do_not_see_the_input_end_the_run(
    engine: Cluster, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(inbox, [("가.txt", "솔밭")])
    monkeypatch.chdir(inbox)
    monkeypatch.setattr(
        Process, "work", lambda _, job: Failed(Failure(path=job.path, code="vanished", message="", remedy=""))
    )
    jobs = [Job("/proc/self/cwd/가.txt", f"{number}.txt") for number in range(clusters.MOST_UNSEEN + 1)]
    with pytest.raises(ClusterError, match=r"cannot read /proc/self/cwd/가.txt, nor 16 other files .* Mount it there"):
        answers(engine, jobs)


def test_relative_paths_mean_the_same_to_workers(
    engine: Cluster, inbox: Path, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    write(inbox, [("가.txt", "솔밭")])
    monkeypatch.chdir(inbox)
    assert [type(answer) for answer in answers(engine, [Job("가.txt", "가.txt")])] == [Done]
    assert log.read_text().split() == ["가.txt"]


@pytest.fixture
def threads(log: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalCluster]:
    """A scheduler with one worker that is a thread of this process, of which one waits a moment only."""
    log.write_text("")
    monkeypatch.setattr("ingest.engine.remote.COMING", 0.5)
    monkeypatch.setattr("ingest.engine.remote.LOOK", 0.1)
    with LocalCluster(
        processes=False, n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=50
    ) as threads:
        yield threads
    STOCK.clear()


def test_no_scheduler_is_looked_for_where_nothing_is_to_be_read() -> None:
    engine = Cluster(Scheduler(address="tcp://127.0.0.1:1"), Limits(), NO_OVERLAY, Share(1))
    assert list(engine.map(["가", "나"], lambda _: None)) == [("가", None), ("나", None)]
    engine.close()


def test_a_worker_may_read_several_files_at_once(threads: LocalCluster, inbox: Path, log: Path) -> None:
    jobs = write(inbox, ((f"{number:02}.txt", f"slow\n솔밭 {number}명") for number in range(8)))
    engine = Cluster(Scheduler(address=threads.scheduler_address), Limits(seconds=30), NO_OVERLAY, Share(2))
    found = answers(engine, jobs)
    engine.close()
    assert [answer.text.decode() for answer in found if isinstance(answer, Done)] == [
        Path(job.file).read_text(encoding="utf-8") for job in jobs
    ]
    assert len(log.read_text().split()) == len(jobs)


def test_a_scheduler_without_workers_is_told(threads: LocalCluster, inbox: Path, tmp_path: Path) -> None:
    names = [f"{number:02}.txt" for number in range(20)]
    write(inbox, ((name, f"slow\n솔밭 {name}") for name in names))
    where = Scheduler(address=threads.scheduler_address)

    def progress(_path: str, number: int, _total: int) -> None:
        if number == 8:
            threads.scale(0)

    with pytest.raises(ClusterError, match="it has no workers any more"):
        run(Order(inbox, tmp_path / "out"), Cluster(where, Limits(seconds=30), NO_OVERLAY, Share(1)), progress)
    with pytest.raises(ClusterError, match=r"has no workers. Start some there: dask worker inproc://"):
        run(Order(inbox, tmp_path / "out"), Cluster(where, Limits(), NO_OVERLAY, Share(1)), lambda *_: None)


def test_a_scheduler_that_ends_in_the_middle_leaves_what_was_read_for_the_next_run(
    threads: LocalCluster, inbox: Path, tmp_path: Path, log: Path
) -> None:
    names = [f"{number:02}.txt" for number in range(20)]
    write(inbox, ((name, f"slow\n솔밭 {name}") for name in names))
    engine = Cluster(Scheduler(address=threads.scheduler_address), Limits(seconds=30), NO_OVERLAY, Share(1))

    def progress(_path: str, number: int, _total: int) -> None:
        if number == 8:
            threads.close()

    with pytest.raises(ClusterError, match="What was read is kept"):
        run(Order(inbox, tmp_path / "out"), engine, progress)
    assert not (tmp_path / "out" / "documents.jsonl").exists()
    log.write_text("")
    run(Order(inbox, tmp_path / "out"), Process(Limits(seconds=30)), lambda *_: None)
    assert len((tmp_path / "out" / "documents.jsonl").read_text().splitlines()) == len(names)
    read = log.read_text().split()
    assert names[-1] in read
    assert not {*read} & {*names[:7]}
