"""Whoever reads while runs publish sees one generation, whole, and no other."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from ingest.journal import Report


class Reader(Thread):
    """Reads the published generation again and again, as docs/operating.md says, until it is stopped."""

    def __init__(self, out: Path) -> None:
        super().__init__()
        self.out = out
        self.stop = Event()
        self.seen: set[int] = set()
        self.broken: list[str] = []

    def run(self) -> None:
        while not self.stop.is_set():
            folder = Path(os.path.realpath(self.out / "current"))
            try:
                manifest = json.loads((folder / "manifest.json").read_bytes())
                found = {name: (folder / name).read_bytes() for name in manifest["files"]}
            except FileNotFoundError:
                # Two runs have published meanwhile: this generation is no longer kept.
                continue
            self.seen.add(manifest["generation"])
            self.broken += [
                f"{folder.name}/{name}"
                for name, data in found.items()
                if hashlib.sha256(data).hexdigest() != manifest["files"][name]["sha256"]
            ]


def test_a_reader_meets_many_generations_and_never_two_at_once(
    inbox: Path, out: Path, run_quietly: Callable[..., Report]
) -> None:
    (inbox / "가.txt").write_text("솔밭 음악회 초대\n", encoding="utf-8")
    run_quietly(inbox, out)
    reader = Reader(out)
    reader.start()
    for number in range(25):
        (inbox / "나.txt").write_text(f"장독대 지킴이 {number}명 모심\n", encoding="utf-8")
        (inbox / f"{number}.txt").write_text(f"들꽃 사진 {number}장 걸기\n", encoding="utf-8")
        run_quietly(inbox, out)
    reader.stop.set()
    reader.join()
    assert reader.broken == []
    assert len(reader.seen) > 5


def test_who_is_still_in_the_generation_before_can_read_it_to_the_end(
    inbox: Path, out: Path, run_quietly: Callable[..., Report]
) -> None:
    (inbox / "가.txt").write_text("솔밭 음악회 초대\n", encoding="utf-8")
    run_quietly(inbox, out)
    folder = Path(os.path.realpath(out / "current"))
    before = {name: (folder / name).read_bytes() for name in ("documents.jsonl", "records.jsonl", "manifest.json")}
    (inbox / "가.txt").write_text("장독대 지킴이 모심\n", encoding="utf-8")
    run_quietly(inbox, out)
    assert folder != Path(os.path.realpath(out / "current"))
    assert {name: (folder / name).read_bytes() for name in before} == before
