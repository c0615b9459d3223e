"""What is read and what is parsed night after night."""

import json
import os
import signal
import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from published import files
from recording import OneByOne, Recording
from workshop import paths, rows

from ingest.engine import Engine
from ingest.job import Answer, Job
from ingest.journal import Report, reports
from ingest.ledger import Ledger
from ingest.run import Order, run
from ingest.stage import Stage
from schemas.errors import ConfigError

pytestmark = pytest.mark.usefixtures("settled")

LETTER = "매듭 교실 손님을 기다립니다\n물음은 maedeup@example.kr 로 보내 주세요\n"
POSTER = "들꽃 사진 걸기\n"
NOTE = "물레방아 돌리는 날\n"

Night = Callable[..., list[tuple[str, str]]]


def write(folder: Path, **texts: str) -> None:
    """Files by their name without the ending .txt."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def touch(file: Path) -> None:
    """Gives a file another state on disk and leaves its bytes."""
    os.utime(file, ns=(0, file.stat().st_mtime_ns - 1_000))


@pytest.fixture
def night(inbox: Path, out: Path, recorder: Recording) -> Night:
    """A run; gives what the engine was asked, and how it answered."""

    def go(**options: bool) -> list[tuple[str, str]]:
        run(Order(inbox, out, max_loss=1, **options), recorder, lambda *_: None)
        return recorder.asked()

    return go


@pytest.fixture
def full(inbox: Path) -> Path:
    """Two letters and a file that fails."""
    write(inbox, 가=LETTER, 다=POSTER)
    (inbox / "나.hwp").write_bytes(b"\xd0\xcf")
    return inbox


FIRST = [("가.txt", "Done"), ("나.hwp", "Failed"), ("다.txt", "Done")]


@pytest.fixture
def anew(inbox: Path, tmp_path: Path, run_quietly: Callable[..., Report]) -> Callable[[], dict[str, bytes]]:
    """What a first run over the same folder gives."""

    def once() -> dict[str, bytes]:
        place = tmp_path / f"anew{len(list(tmp_path.iterdir()))}"
        run_quietly(inbox, place)
        return files(place)

    return once


@pytest.mark.usefixtures("full")
def test_the_first_night_every_file_is_read_in_the_order_of_the_paths(night: Night) -> None:
    assert night() == FIRST


@pytest.mark.usefixtures("full")
def test_the_next_night_nothing_is_read_not_even_what_failed(night: Night, out: Path) -> None:
    night()
    before = files(out)
    assert night() == []
    assert files(out) == before
    assert os.readlink(out / "current") == "generations/000001"


def test_only_a_changed_file_is_read_and_its_rows_replaced(
    full: Path, night: Night, out: Path, anew: Callable[[], dict[str, bytes]]
) -> None:
    night()
    write(full, 다=NOTE * 2)
    assert night() == [("다.txt", "Done")]
    assert [row["size"] for row in rows(out, "documents")] == [len(LETTER.encode()), len(NOTE.encode()) * 2]
    assert files(out) == anew()


def test_a_new_file_alone_is_read(full: Path, night: Night, out: Path, anew: Callable[[], dict[str, bytes]]) -> None:
    night()
    write(full, 가나=NOTE)
    assert night() == [("가나.txt", "Done")]
    assert paths(out) == ["가.txt", "가나.txt", "다.txt"]
    assert files(out) == anew()


def test_what_was_touched_is_read_but_not_parsed_and_the_next_night_not_even_read(
    full: Path, night: Night, out: Path, recorder: Recording
) -> None:
    night()
    before = files(out)
    touch(full / "가.txt")
    touch(full / "나.hwp")
    run(Order(full, out), recorder, lambda *_: None)
    assert recorder.asked() == [("가.txt", "Same"), ("나.hwp", "Same")]
    assert files(out) == before
    assert night() == []


@pytest.mark.usefixtures("full")
def test_what_was_written_just_before_it_was_read_is_read_again_once_it_has_settled(
    night: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("ingest.inventory.SETTLED_NS", 60_000_000_000)
        assert night() == FIRST
        assert night() == [(path, "Same") for path, _ in FIRST]
    assert night() == [(path, "Same") for path, _ in FIRST]
    assert night() == []


def test_a_vanished_file_leaves_the_output_and_nothing_is_read(
    full: Path, night: Night, out: Path, anew: Callable[[], dict[str, bytes]]
) -> None:
    night()
    (full / "가.txt").unlink()
    (full / "나.hwp").unlink()
    assert night() == []
    assert (paths(out), paths(out, "failed")) == (["다.txt"], [])
    assert files(out) == anew()


def test_rows_of_a_missing_file_are_kept_as_long_as_that_is_asked_for(full: Path, night: Night, out: Path) -> None:
    night()
    (full / "가.txt").unlink()
    (full / "나.hwp").unlink()
    assert night(keep_missing=True) == []
    assert (paths(out), paths(out, "failed")) == (["가.txt", "다.txt"], [])
    write(full, 라=NOTE)
    assert night(keep_missing=True) == [("라.txt", "Done")]
    assert paths(out) == ["가.txt", "다.txt", "라.txt"]
    assert len(list((out / "text").iterdir())) == 3
    assert night() == []
    assert paths(out) == ["다.txt", "라.txt"]


@pytest.mark.usefixtures("full")
def test_a_failed_file_is_read_again_when_that_is_asked_for(night: Night, out: Path) -> None:
    night()
    assert night(retry=True) == [("나.hwp", "Failed")]
    assert night() == []
    assert (paths(out, "failed"), paths(out)) == (["나.hwp"], ["가.txt", "다.txt"])


def test_a_failed_file_is_read_again_when_it_changes(full: Path, night: Night) -> None:
    night()
    (full / "나.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    assert night() == [("나.hwp", "Failed")]


@pytest.mark.usefixtures("full")
def test_a_failed_file_alone_is_read_again_under_other_limits(night: Night, recorder: Recording) -> None:
    recorder.limits = {"seconds": "120"}
    assert night() == FIRST
    recorder.limits = {"seconds": "600"}
    assert night() == [("나.hwp", "Failed")]
    assert night() == []


@pytest.mark.usefixtures("full")
def test_a_new_version_does_all_anew(night: Night, monkeypatch: pytest.MonkeyPatch, out: Path) -> None:
    night()
    before = files(out)
    monkeypatch.setattr("ingest.run.versions", lambda: {"vocabulary": "다른 말"})
    assert night() == FIRST
    assert night() == []
    assert files(out) == before


def test_a_new_version_leaves_what_is_missing_as_the_old_one_made_it(
    full: Path, night: Night, monkeypatch: pytest.MonkeyPatch, out: Path
) -> None:
    night()
    (full / "가.txt").unlink()
    monkeypatch.setattr("ingest.run.versions", lambda: {"vocabulary": "다른 말"})
    assert night(keep_missing=True) == FIRST[1:]
    assert paths(out) == ["가.txt", "다.txt"]
    assert night(keep_missing=True) == []


def test_a_renamed_file_is_a_vanished_one_and_a_new_one(
    full: Path, night: Night, out: Path, anew: Callable[[], dict[str, bytes]]
) -> None:
    night()
    (full / "가.txt").rename(full / "라.txt")
    assert night() == [("라.txt", "Done")]
    assert paths(out) == paths(out, "records") == ["다.txt", "라.txt"]
    assert files(out) == anew()


@pytest.mark.usefixtures("full")
def test_when_a_damaged_table_cannot_be_kept_from_all_is_done_anew(night: Night, out: Path) -> None:
    night()
    before = files(out)
    os.truncate(out / "current" / "facts.jsonl", 1)
    assert night() == FIRST
    assert files(out) == before


def test_a_file_whose_text_was_lost_is_read_again_when_the_next_generation_is_built(
    full: Path, night: Night, out: Path, anew: Callable[[], dict[str, bytes]]
) -> None:
    night()
    (out / "text" / f"{rows(out, 'documents')[0]['doc_id']}.txt").unlink()
    write(full, 다=NOTE * 2)
    assert night() == [("가.txt", "Done"), ("다.txt", "Done")]
    assert files(out) == anew()


@pytest.mark.parametrize("table", ["documents", "records", "facts"])
def test_a_file_whose_rows_were_damaged_is_read_again_when_the_next_generation_is_built(
    full: Path, night: Night, out: Path, anew: Callable[[], dict[str, bytes]], table: str
) -> None:
    night()
    file = out / "current" / f"{table}.jsonl"
    file.write_bytes(file.read_bytes().replace(b'"', b"'", 1))
    assert night() == []
    write(full, 다=NOTE * 2)
    assert night() == [("가.txt", "Done"), ("다.txt", "Done")]
    assert files(out) == anew()


def test_a_row_of_the_ledger_that_is_damaged_is_made_anew_when_the_next_generation_is_built(
    full: Path, night: Night, out: Path, anew: Callable[[], dict[str, bytes]]
) -> None:
    night()
    with closing(sqlite3.connect(out / "current" / "ledger.sqlite")) as opened, opened:
        opened.execute("UPDATE inputs SET issues = '{' WHERE path = '가.txt'")
        opened.execute("UPDATE inputs SET failure = '{}' WHERE failure IS NOT NULL")
    write(full, 다=NOTE * 2)
    assert [path for path, _ in night()] == ["가.txt", "나.hwp", "다.txt"]
    assert files(out) == anew()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("UPDATE seal SET totals = 'nope'", id="sums that are no JSON"),
        pytest.param("UPDATE seal SET totals = '{}'", id="no sums"),
        pytest.param("UPDATE inputs SET failure = 'nope' WHERE failure IS NOT NULL", id="a failure that is no JSON"),
    ],
)
@pytest.mark.usefixtures("full")
def test_a_ledger_that_holds_something_else_is_made_anew_also_in_a_night_with_nothing_new(
    night: Night, out: Path, anew: Callable[[], dict[str, bytes]], change: str
) -> None:
    night()
    with closing(sqlite3.connect(out / "current" / "ledger.sqlite")) as opened, opened:
        opened.execute(change)
    assert night() == FIRST
    assert files(out) == anew()
    assert night() == []


def test_what_cannot_be_kept_is_told(full: Path, night: Night, out: Path, caplog: pytest.LogCaptureFixture) -> None:
    night()
    (full / "가.txt").unlink()
    write(full, 다=NOTE * 2)
    file = out / "current" / "records.jsonl"
    file.write_bytes(file.read_bytes().replace(b'"', b"'", 1))
    night(keep_missing=True)
    assert paths(out) == ["다.txt"]
    assert "가.txt: cannot be kept. Its rows are damaged" in caplog.text


def test_a_night_with_nothing_new_looks_at_no_row_whatever_the_names(
    inbox: Path, night: Night, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("다리/가.txt", unicodedata.normalize("NFD", "다리/나.txt"), "다리-1.txt", "다리\n.txt", "다리.hwp"):
        (inbox / name).parent.mkdir(exist_ok=True)
        (inbox / name).write_text(name, encoding="utf-8")
    Path(os.fsdecode(os.fsencode(inbox) + b"/" + "다리".encode("cp949") + b".txt")).write_text(NOTE, encoding="utf-8")
    assert len(night()) == 6
    monkeypatch.setattr(Ledger, "inputs", None)
    assert night() == []
    assert next(reports(out))["outcome"] == "unchanged"


@pytest.mark.usefixtures("full")
def test_a_ledger_whose_rows_are_damaged_is_made_anew_also_in_a_night_with_nothing_new(
    night: Night, out: Path, anew: Callable[[], dict[str, bytes]]
) -> None:
    night()
    ledger = out / "current" / "ledger.sqlite"
    with closing(sqlite3.connect(ledger)) as opened:
        (size,) = opened.execute("PRAGMA page_size").fetchone()
        (page,) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name = 'inputs'").fetchone()
    data = bytearray(ledger.read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    ledger.write_bytes(data)
    assert night() == FIRST
    assert files(out) == anew()
    assert night() == []


@pytest.mark.parametrize("form", [1, 2, 3])
def test_a_generation_of_a_version_before_is_gone_on_from(
    full: Path, night: Night, out: Path, anew: Callable[[], dict[str, bytes]], form: int
) -> None:
    night()
    with closing(sqlite3.connect(out / "current" / "ledger.sqlite")) as old, old:
        for name in ("part", "texts_at", "texts_size", *(["rows_sha256"] if form < 3 else [])):
            old.execute(f"ALTER TABLE inputs DROP COLUMN {name}")
        old.execute("DROP TABLE parts")
        if form == 1:
            ((totals,),) = old.execute("SELECT totals FROM seal").fetchall()
            sums = {name: value for name, value in json.loads(totals).items() if name != "listing"}
            old.execute("UPDATE seal SET totals = ?", (json.dumps(sums),))
        old.execute(f"PRAGMA user_version = {form}")
    assert night() == []
    (full / "다.txt").unlink()
    assert night(keep_missing=True) == []
    assert paths(out) == ["가.txt", "다.txt"]
    assert night() == []
    assert files(out) == anew()


def first_leaves(folder: Path) -> None:
    (folder / "나.txt").unlink()


def first_changes(folder: Path) -> None:
    write(folder, 나=POSTER * 2)


def later_leaves(folder: Path) -> None:
    (folder / "다.txt").unlink()


def later_changes(folder: Path) -> None:
    write(folder, 다=POSTER * 2)


def earlier_arrives(folder: Path) -> None:
    write(folder, 가=LETTER)


def later_arrives(folder: Path) -> None:
    write(folder, 마=LETTER)


def all_but_the_last_leave(folder: Path) -> None:
    (folder / "나.txt").unlink()
    (folder / "다.txt").unlink()


def first_becomes_the_twin_of_another(folder: Path) -> None:
    write(folder, 나=NOTE)


def first_and_last_are_exchanged(folder: Path) -> None:
    write(folder, 나=NOTE, 바=LETTER)


def first_is_touched(folder: Path) -> None:
    touch(folder / "나.txt")


def later_is_touched(folder: Path) -> None:
    touch(folder / "다.txt")


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        (first_leaves, [("다.txt", "Done")]),
        (first_changes, [("나.txt", "Done"), ("다.txt", "Done")]),
        (later_leaves, []),
        (later_changes, [("다.txt", "Done")]),
        (earlier_arrives, [("가.txt", "Done")]),
        (later_arrives, [("마.txt", "Same")]),
        (all_but_the_last_leave, [("라.txt", "Done")]),
        (first_becomes_the_twin_of_another, [("나.txt", "Done"), ("다.txt", "Done")]),
        (
            first_and_last_are_exchanged,
            [("나.txt", "Done"), ("다.txt", "Done"), ("바.txt", "Same")],
        ),
        (first_is_touched, [("나.txt", "Same")]),
        (later_is_touched, [("다.txt", "Same")]),
    ],
)
def test_files_with_the_same_bytes_are_published_as_a_first_run_would(
    inbox: Path,
    night: Night,
    out: Path,
    anew: Callable[[], dict[str, bytes]],
    change: Callable[[Path], None],
    asked: list[tuple[str, str]],
) -> None:
    write(inbox, 나=LETTER, 다=LETTER, 라=LETTER, 바=NOTE)
    night()
    change(inbox)
    assert night() == asked
    assert files(out) == anew()
    assert night() == []


def test_a_missing_twin_leaves_with_the_file_whose_twin_it_was(inbox: Path, night: Night, out: Path) -> None:
    write(inbox, 가=LETTER, 나=LETTER, 다=POSTER)
    night()
    (inbox / "나.txt").unlink()
    assert night(keep_missing=True) == []
    assert paths(out) == ["가.txt", "나.txt", "다.txt"]
    write(inbox, 가=NOTE * 2)
    assert night(keep_missing=True) == [("가.txt", "Done")]
    assert paths(out) == ["가.txt", "다.txt"]


class Stopping(OneByOne):
    """An engine that is interrupted, or meets a broken vocabulary, at a file."""

    def __init__(self, engine: Engine, path: str, error: BaseException) -> None:
        self._engine = engine
        self._path = path
        self._error = error
        self.limits = engine.limits

    def work(self, job: Job) -> Answer:
        if job.path == self._path:
            raise self._error
        return self._engine.work(job)

    def close(self) -> None:
        self._engine.close()


def stopped(inbox: Path, out: Path, engine: Engine, path: str, error: BaseException) -> None:
    with pytest.raises(type(error)):
        run(Order(inbox, out), Stopping(engine, path, error), lambda *_: None)


def test_what_was_done_when_somebody_interrupted_is_not_done_again(
    full: Path, night: Night, out: Path, recorder: Recording
) -> None:
    write(full, 라=NOTE)
    stopped(full, out, recorder, "다.txt", KeyboardInterrupt())
    assert recorder.asked() == FIRST[:2]
    assert night() == [("다.txt", "Done"), ("라.txt", "Done")]
    assert paths(out) == ["가.txt", "다.txt", "라.txt"]
    assert (out / "text").is_dir()
    assert night() == []


def test_what_was_done_before_an_interruption_counts_only_for_files_that_stayed_the_same(
    full: Path, night: Night, out: Path, recorder: Recording, anew: Callable[[], dict[str, bytes]]
) -> None:
    write(full, 나나=NOTE)
    stopped(full, out, recorder, "다.txt", KeyboardInterrupt())
    recorder.asked()
    write(full, 가=LETTER + POSTER)
    touch(full / "나나.txt")
    assert night() == [("가.txt", "Done"), ("나나.txt", "Same"), ("다.txt", "Done")]
    assert files(out) == anew()


def test_what_was_done_before_an_interruption_does_not_count_in_another_version(
    full: Path, night: Night, out: Path, recorder: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped(full, out, recorder, "다.txt", KeyboardInterrupt())
    recorder.asked()
    monkeypatch.setattr("ingest.run.versions", lambda: {"vocabulary": "다른 말"})
    assert night() == FIRST


def test_after_two_interruptions_what_the_longer_run_did_is_there(
    full: Path, night: Night, out: Path, recorder: Recording
) -> None:
    stopped(full, out, recorder, "다.txt", KeyboardInterrupt())
    stopped(full, out, recorder, "다.txt", KeyboardInterrupt())
    assert recorder.asked() == FIRST[:2]
    assert night() == FIRST[2:]


def test_what_changed_files_gave_before_an_interruption_is_used_beside_the_published_rows(
    full: Path, night: Night, out: Path, recorder: Recording, anew: Callable[[], dict[str, bytes]]
) -> None:
    night()
    write(full, 가=NOTE * 2, 라=LETTER)
    stopped(full, out, recorder, "라.txt", KeyboardInterrupt())
    assert recorder.asked() == [("가.txt", "Done")]
    assert paths(out, "documents") == ["가.txt", "다.txt"]
    assert night() == [("라.txt", "Done")]
    assert files(out) == anew()


def test_a_second_interruption_does_not_spoil_what_the_first_one_leaves(
    full: Path, out: Path, night: Night, recorder: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Stage.checkpoint

    def pressed_again(stage: Stage) -> None:
        signal.raise_signal(signal.SIGINT)
        really(stage)

    with monkeypatch.context() as patch:
        patch.setattr(Stage, "checkpoint", pressed_again)
        stopped(full, out, recorder, "다.txt", KeyboardInterrupt())
    assert recorder.asked() == FIRST[:2]
    assert night() == FIRST[2:]


def test_an_error_leaves_the_published_output_and_nothing_half_done(
    full: Path, night: Night, out: Path, recorder: Recording
) -> None:
    night()
    before = files(out)
    write(full, 가=NOTE * 2, 라=LETTER)
    stopped(full, out, recorder, "라.txt", ConfigError("headings.yaml line 3: broken"))
    recorder.asked()
    assert files(out) == before
    assert not (out / ".staging").exists()
    assert night() == [("가.txt", "Done"), ("라.txt", "Done")]


def test_what_was_done_survives_from_the_last_checkpoint_on(
    full: Path, out: Path, recorder: Recording, monkeypatch: pytest.MonkeyPatch, night: Night
) -> None:
    monkeypatch.setattr("ingest.build.CHECKPOINT_SECONDS", 0.0)
    with monkeypatch.context() as patch:
        # As if the process were killed: nobody saves anything when it ends.
        patch.setattr("ingest.publish.Publisher.abandon", lambda _: None)
        stopped(full, out, recorder, "다.txt", ConfigError("killed"))
    assert recorder.asked() == FIRST[:2]
    assert night() == FIRST[2:]
