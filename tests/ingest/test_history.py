"""Whatever a folder goes through: the output of many runs is, byte for byte, that of one run over the last state."""

import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import published
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from recording import OneByOne
from verdicts import verdict, written

from ingest.engine.inline import Inline
from ingest.job import Answer, Job
from ingest.run import Order, run
from parsers.language.kiwi import Korean
from schemas.correction import Correction

NAMES = ("가.txt", "나.md", "나.txt", "다/가.txt", "다/나.txt", "다-1.txt", "라.hwp")
TEXTS = (
    "솔밭 음악회에 2025년 5월 3일 오신 분 230명\n".encode(),
    "솔밭 음악회에 2025년 5월 3일 오신 분 240명\n".encode(),
    "장독대 지킴이 모심\n".encode("cp949"),
    b"\n",
    b"\0\1\2",
)
# Two changes within one tick of the file system's clock look like one.
TICK = 0.012


class Interrupting(OneByOne):
    """An engine in which somebody presses Ctrl-C after some documents."""

    def __init__(self, engine: Inline, after: int) -> None:
        self._engine = engine
        self._left = after
        self.limits = engine.limits

    def work(self, job: Job) -> Answer:
        self._left -= 1
        if self._left < 0:
            raise KeyboardInterrupt
        return self._engine.work(job)

    def close(self) -> None:
        pass


class History(RuleBasedStateMachine):
    """What people and machines do to a folder, and runs in between."""

    engine: Inline
    version = 0

    @initialize(in_parts=st.booleans())
    def begin(self, in_parts: bool) -> None:
        self.in_parts = in_parts
        self.place = Path(tempfile.mkdtemp())
        self.inbox, self.out = self.place / "inbox", self.place / "out"
        self.inbox.mkdir()
        self.corrections: dict[str, Correction] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.place, ignore_errors=True)

    @rule(name=st.sampled_from(NAMES), text=st.sampled_from(TEXTS))
    def write(self, name: str, text: bytes) -> None:
        (self.inbox / name).parent.mkdir(exist_ok=True)
        (self.inbox / name).write_bytes(text)
        time.sleep(TICK)

    @precondition(lambda self: self.files())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        data.draw(st.sampled_from(self.files())).unlink()

    @precondition(lambda self: self.files())
    @rule(data=st.data(), name=st.sampled_from(NAMES))
    def move(self, data: st.DataObject, name: str) -> None:
        (self.inbox / name).parent.mkdir(exist_ok=True)
        data.draw(st.sampled_from(self.files())).rename(self.inbox / name)
        time.sleep(TICK)

    @precondition(lambda self: self.files())
    @rule(data=st.data())
    def touch(self, data: st.DataObject) -> None:
        os.utime(data.draw(st.sampled_from(self.files())), (0, 0))
        time.sleep(TICK)

    @rule(after=st.integers(0, 3))
    def run_that_is_interrupted(self, after: int) -> None:
        with contextlib.suppress(KeyboardInterrupt):
            order = Order(self.inbox, self.out, max_loss=1, in_parts=self.in_parts)
            run(order, Interrupting(self.engine, after), lambda *_: None)

    @precondition(lambda self: (self.out / "current").exists())
    @rule(table=st.sampled_from(published.TABLES[:3]))
    def damage(self, table: str) -> None:
        found = [*published.parts(self.out, table.removesuffix(".jsonl")), self.out / "current" / table]
        if found[0].exists():
            os.truncate(found[0], found[0].stat().st_size // 2)

    @rule(text=st.sampled_from(TEXTS), should=st.sampled_from(["군수", "시장", None]))
    def correct(self, text: bytes, should: str | None) -> None:
        """Somebody corrects a document, or takes that back."""
        doc_id = hashlib.sha256(text).hexdigest()[:16]
        self.corrections.pop(doc_id, None)
        if should:
            self.corrections[doc_id] = verdict(
                doc_id, "documents.audience", "edit", source=text.decode("utf-8", "ignore").strip(), should=should
            )

    @rule()
    def change_the_form_of_the_tables(self) -> None:
        """Somebody asks for parts, or no more."""
        self.in_parts = not self.in_parts

    @rule()
    def release(self) -> None:
        """A new version of gongbo is installed."""
        History.version += 1

    @rule()
    def run_that_keeps_missing_files(self) -> None:
        self.update(self.out, keep_missing=True, in_parts=self.in_parts)
        now = {path for path, _ in self.documents(self.fresh())}
        kept = dict(self.documents(self.out))
        assert now <= set(kept)

    @rule(retry=st.booleans())
    def run_to_the_end(self, retry: bool) -> None:
        self.update(self.out, retry=retry, in_parts=self.in_parts)
        fresh = self.fresh()
        assert published.files(self.out) == published.files(fresh)
        parts, of_fresh = (published.parts(out, "documents") for out in (self.out, fresh))
        assert [part.read_bytes() for part in parts] == [part.read_bytes() for part in of_fresh]

    def update(self, out: Path, **options: Any) -> None:
        file = written(self.place / "corrections.jsonl", self.corrections.values())
        run(Order(self.inbox, out, max_loss=1, corrections=file, **options), self.engine, lambda *_: None)

    def fresh(self) -> Path:
        """The output of one run over the folder as it is."""
        out = self.place / "fresh"
        shutil.rmtree(out, ignore_errors=True)
        self.update(out, in_parts=self.in_parts)
        return out

    def files(self) -> list[Path]:
        return sorted(path for path in self.inbox.rglob("*") if path.is_file())

    def documents(self, out: Path) -> list[tuple[str, bytes]]:
        rows = published.files(out)["documents.jsonl"].splitlines()
        return [(row.split(b'"path":"')[1].split(b'"')[0].decode(), row) for row in rows]


@pytest.mark.parametrize("settled_after", [0, 2_000_000_000], ids=["states trusted", "states not trusted"])
def test_any_sequence_of_runs_ends_in_the_bytes_of_one_full_run(
    korean: Korean, monkeypatch: pytest.MonkeyPatch, settled_after: int
) -> None:
    monkeypatch.setattr("ingest.inventory.SETTLED_NS", settled_after)
    monkeypatch.setattr("ingest.build.CHECKPOINT_SECONDS", 0.0)
    monkeypatch.setattr("ingest.parts.DOCUMENTS", 2)
    monkeypatch.setattr("ingest.run.versions", lambda: {"gongbo": str(History.version)})
    monkeypatch.setattr(History, "engine", Inline(korean), raising=False)
    run_state_machine_as_test(History, settings=settings(max_examples=15, stateful_step_count=20))
