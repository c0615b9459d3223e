"""Whatever happens in the middle of a run: the old or the new generation is whole, and the next run completes."""

import hashlib
import json
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import faults
import published
import pytest
from recording import OneByOne

from ingest.engine.inline import Inline
from ingest.job import Answer, Content, Job
from ingest.run import Order, run
from ingest.work import fetch
from schemas.errors import GongboError

GONGBO = Path(sys.executable).parent / "gongbo"


class Rehearsed(OneByOne):
    """An engine that has seen every content before: after a fork nothing but the disk is at work."""

    def __init__(self, engine: Inline) -> None:
        self._engine = engine
        self._answers: dict[tuple[str, str], Answer] = {}
        self.limits: dict[str, str] = {}

    def work(self, job: Job) -> Answer:
        fetched = fetch(job)
        if not isinstance(fetched, Content):
            return fetched
        key = (job.path, fetched.sha256)
        if key not in self._answers:
            self._answers[key] = self._engine.work(Job(job.file, job.path))
        return self._answers[key]

    def close(self) -> None:
        pass


def is_whole(out: Path) -> bool:
    """Whether every file of the published generation has the size and digest that its manifest says."""
    folder = (out / "current").resolve()
    named = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    found = {name: (folder / name).read_bytes() for name in named}
    return all(
        len(found[name]) == said["size"] and hashlib.sha256(found[name]).hexdigest() == said["sha256"]
        for name, said in named.items()
    )


class Scene(NamedTuple):
    """A run to be disturbed: how to do it, the folder it finds, the files published before it and after it.

    It is disturbed at each `step`-th of its points.
    """

    update: Callable[[Path], object]
    before: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    step: int


FIRST, LATER, NOTHING_NEW, IN_PARTS = "the first run", "a later run", "a run with nothing new", "a later run in parts"


@pytest.fixture(params=[FIRST, LATER, NOTHING_NEW, IN_PARTS])
def scene(
    request: pytest.FixtureRequest, inbox: Path, tmp_path: Path, engine: Inline, monkeypatch: pytest.MonkeyPatch
) -> Scene:
    """Each of the runs above, the last at every seventh point: it has much in common with the second.

    The others at every third: between two points a single call changes the disk, and each disturbance begins at another
    point, so that together they look at all of them.
    """
    monkeypatch.setattr("ingest.build.CHECKPOINT_SECONDS", 0.0)
    monkeypatch.setattr("ingest.inventory.SETTLED_NS", 0)
    monkeypatch.setattr("ingest.parts.DOCUMENTS", 2)
    rehearsed = Rehearsed(engine)

    def update(out: Path) -> object:
        return run(Order(inbox, out, max_loss=1, in_parts=request.param == IN_PARTS), rehearsed, lambda *_: None)

    (inbox / "가.txt").write_text("솔밭 음악회에 2025년 5월 3일 오신 분 230명\n", encoding="utf-8")
    (inbox / "나.txt").write_text("장독대 지킴이 모심\n", encoding="utf-8")
    (inbox / "다.txt").write_bytes(b"\0\1\2")
    before = tmp_path / "before"
    if request.param != FIRST:
        update(before)
    if request.param in (LATER, IN_PARTS):
        (inbox / "가.txt").write_text("솔밭 음악회를 2025년 6월 7일로 미룸\n", encoding="utf-8")
        (inbox / "나.txt").rename(inbox / "라.txt")
        (inbox / "바.txt").write_text("들꽃 사진 걸기\n", encoding="utf-8")
    before.mkdir(exist_ok=True)
    after = tmp_path / "after"
    update(after)
    step = 7 if request.param == IN_PARTS else 3
    return Scene(update, before, published.files(before), published.files(after), step)


def check(out: Path, scene: Scene) -> None:
    """What must hold after a disturbed run, and after the next one."""
    found = published.files(out)
    assert found in (scene.old, scene.new)
    if (out / "current").exists():
        assert is_whole(out)
    scene.update(out)
    assert published.files(out) == scene.new
    assert is_whole(out)
    left = {path.name for path in out.iterdir()} - {"runs", "generations", "current", ".lock"}
    assert left == {path.name for path in (out / "current").iterdir()} - {"ledger.sqlite"}


def points_of(scene: Scene, rehearsal: Path, first: int) -> range:
    """The points at which the run of a scene is to be disturbed, from the first on."""
    shutil.copytree(scene.before, rehearsal, symlinks=True)
    return range(first, 1 + faults.count(lambda: scene.update(rehearsal)), scene.step)


def disturbances(scene: Scene, tmp_path: Path, points: range) -> Iterator[tuple[int, Path]]:
    """Each point with an output of its own to disturb the run over; what must hold afterwards is checked."""
    for point in points:
        out = tmp_path / "out"
        shutil.copytree(scene.before, out, symlinks=True)
        yield point, out
        check(out, scene)
        shutil.rmtree(out)


def test_killed_at_any_point_the_old_or_the_new_generation_is_whole_and_the_next_run_completes(
    scene: Scene, tmp_path: Path
) -> None:
    points = points_of(scene, tmp_path / "rehearsal", first=1)
    assert points.stop > 20
    for point, out in disturbances(scene, tmp_path, points):
        assert faults.kill_at(point, lambda out=out: scene.update(out)) == -9


def test_a_disk_that_is_full_at_any_point_is_told_and_nothing_half_written_is_left(
    scene: Scene, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    points = points_of(scene, tmp_path / "rehearsal", first=2)
    told = 0
    for point, out in disturbances(scene, tmp_path, points):
        said = ""
        try:
            faults.fill_disk_at(point, lambda out=out: scene.update(out))
            told += "No space left on device" in caplog.text
        except GongboError as error:
            told += 1
            said = str(error)
        assert not said or ("The output is as it was" in said) == (published.files(out) == scene.old)
        caplog.clear()
    # The others are looks at what is there already, and links, in whose place texts are copied.
    assert told > len(points) / 2


def test_an_interruption_at_any_point_either_ends_the_run_before_it_publishes_or_comes_too_late(
    scene: Scene, tmp_path: Path
) -> None:
    points = points_of(scene, tmp_path / "rehearsal", first=3)
    heard = 0
    for point, out in disturbances(scene, tmp_path, points):
        try:
            faults.interrupt_at(point, lambda out=out: scene.update(out))
        except KeyboardInterrupt:
            heard += 1
            assert published.files(out) == scene.old
        else:
            assert published.files(out) == scene.new
    assert 0 < heard < len(points) or scene.old == scene.new
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_disk_quota_is_told_in_one_line_and_the_old_output_stays(inbox: Path, out: Path, engine: Inline) -> None:
    (inbox / "가.txt").write_text("솔밭 음악회 초대\n", encoding="utf-8")
    run(Order(inbox, out, max_loss=1), engine, lambda *_: None)
    before = published.files(out)
    (inbox / "나.txt").write_text("장독대 지킴이 모심\n" * 3000, encoding="utf-8")
    command = [GONGBO, "run", inbox, "--out", out, "--log", "text"]
    quota = 60_000

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (quota, quota))

    done = subprocess.run(command, preexec_fn=limited, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1].startswith(f"gongbo: {out}: cannot write there (File too large).")
    assert published.files(out) == before
    assert not (out / ".staging").exists()
