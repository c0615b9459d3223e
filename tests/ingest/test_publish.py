import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from published import files
from workshop import Workshop, paths, rows

from ingest.generation import Generation
from ingest.input import Input
from ingest.layout import NAMES
from ingest.ledger import Ledger
from ingest.publish import Publisher
from schemas.errors import ConfigError

LETTER = "매듭 교실 손님을 기다립니다\n물음은 maedeup@example.kr 로 보내 주세요\n"
POSTER = "들꽃 사진 걸기\n"


def generations(out: Path) -> list[str]:
    return sorted(folder.name for folder in (out / "generations").iterdir())


def found(out: Path) -> list[str]:
    """The paths of all documents of what `recover` kept."""
    generation = Publisher(out).recover()
    if generation is None:
        return []
    there = [row.path for row in generation.ledger.inputs()]
    generation.close()
    return there


def test_the_first_generation_has_the_number_1_and_is_current(workshop: Workshop, out: Path) -> None:
    assert Publisher(out).current == 0
    assert Publisher(out).published() is None
    assert workshop.publish(out, {"가.txt": LETTER}) == 1
    assert os.readlink(out / "current") == "generations/000001"
    assert Publisher(out).current == 1
    assert paths(out) == ["가.txt"]


def test_the_names_of_the_contract_are_links_into_the_current_generation(workshop: Workshop, out: Path) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    assert {name: os.readlink(out / name) for name in NAMES} == {name: f"current/{name}" for name in NAMES}
    assert sorted(file.name for file in out.iterdir()) == sorted([*NAMES, "current", "generations"])
    assert [file.read_text(encoding="utf-8") for file in (out / "text").iterdir()] == [LETTER]


def test_the_next_generation_takes_the_place_and_the_one_before_is_kept(workshop: Workshop, out: Path) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    assert workshop.publish(out, {"나.txt": POSTER}) == 2
    assert paths(out) == ["나.txt"]
    assert generations(out) == ["000001", "000002"]
    assert paths(out / "generations" / "000001") == ["가.txt"]
    assert [file.read_text(encoding="utf-8") for file in (out / "text").iterdir()] == [POSTER]


def test_older_generations_are_removed(workshop: Workshop, out: Path) -> None:
    for number in range(1, 5):
        assert workshop.publish(out, {f"{number}.txt": POSTER}) == number
    assert generations(out) == ["000003", "000004"]
    assert paths(out) == ["4.txt"]


def test_a_reader_that_is_in_a_generation_stays_in_it(workshop: Workshop, out: Path) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    reader = (out / "current").resolve()
    workshop.publish(out, {"나.txt": POSTER})
    assert paths(reader) == paths(reader, "records") == ["가.txt"]


def test_the_links_are_not_touched_again(workshop: Workshop, out: Path) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    before = {name: (out / name).lstat().st_ino for name in NAMES}
    workshop.publish(out, {"나.txt": POSTER})
    assert {name: (out / name).lstat().st_ino for name in NAMES} == before


def test_a_flat_output_of_an_earlier_version_makes_way(workshop: Workshop, out: Path) -> None:
    (out / "text").mkdir(parents=True)
    (out / "text" / "0123456789abcdef.txt").write_text("묵은 글\n", encoding="utf-8")
    for table in ("documents", "records", "facts"):
        (out / f"{table}.jsonl").write_text('{"path": "묵은 글.txt"}\n', encoding="utf-8")
    workshop.publish(out, {"가.txt": LETTER})
    assert paths(out) == ["가.txt"]
    assert [file.read_text(encoding="utf-8") for file in (out / "text").iterdir()] == [LETTER]
    assert all((out / name).is_symlink() for name in NAMES)
    assert not (out / ".aside").exists()


def test_files_that_are_not_of_the_contract_stay(workshop: Workshop, out: Path) -> None:
    out.mkdir()
    (out / "읽어 보기.md").write_text("손대지 마시오\n", encoding="utf-8")
    workshop.publish(out, {"가.txt": LETTER})
    workshop.publish(out, {"가.txt": POSTER})
    assert (out / "읽어 보기.md").read_text(encoding="utf-8") == "손대지 마시오\n"


def test_what_is_abandoned_leaves_the_old_output_as_it_was(workshop: Workshop, out: Path) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    before = files(out)
    publisher = Publisher(out)
    workshop.fill(publisher.begin(), {"나.txt": POSTER}).close()
    publisher.abandon()
    assert files(out) == before
    assert not (out / ".staging").exists()


def unfinished(workshop: Workshop, out: Path, texts: dict[str, str]) -> None:
    """What a run leaves that is killed after a checkpoint."""
    out.mkdir(exist_ok=True)
    stage = workshop.fill(Publisher(out).begin(), texts)
    stage.checkpoint()
    stage.close()


def test_where_nothing_was_left_nothing_is_recovered(workshop: Workshop, out: Path) -> None:
    out.mkdir()
    assert Publisher(out).recover() is None
    workshop.publish(out, {"가.txt": LETTER})
    assert Publisher(out).recover() is None
    assert files(out)["documents.jsonl"].count(b"\n") == 1


def test_an_unfinished_stage_is_kept_for_the_next_run(workshop: Workshop, out: Path) -> None:
    unfinished(workshop, out, {"가.txt": LETTER, "나.txt": POSTER})
    assert found(out) == ["가.txt", "나.txt"]
    assert sorted(file.name for file in out.iterdir()) == [".salvage", "generations"]
    # A run that is killed again at once loses nothing of it.
    assert found(out) == ["가.txt", "나.txt"]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ({"가.txt": LETTER}, {"가.txt": LETTER, "나.txt": POSTER}, ["가.txt", "나.txt"]),
        ({"가.txt": LETTER, "나.txt": POSTER}, {"다.txt": POSTER}, ["가.txt", "나.txt"]),
    ],
)
def test_the_fullest_of_what_was_left_is_kept_and_the_rest_cleared(
    workshop: Workshop, out: Path, first: dict[str, str], second: dict[str, str], kept: list[str]
) -> None:
    unfinished(workshop, out, first)
    assert found(out) == list(first)
    unfinished(workshop, out, second)
    assert found(out) == kept
    assert not (out / ".staging").exists()


def test_a_generation_that_was_moved_but_not_yet_published_is_kept_too(
    workshop: Workshop, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    before = files(out)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("ingest.publish._link", killed)
        patch.setattr(Publisher, "_link_names", lambda *_: None)
        with pytest.raises(KeyboardInterrupt):
            workshop.publish(out, {"나.txt": POSTER})
    assert (generations(out), Publisher(out).current) == (["000001", "000002"], 1)
    assert files(out) == before
    assert found(out) == ["나.txt"]
    assert generations(out) == ["000001"]
    assert workshop.publish(out, {"다.txt": POSTER}) == 2


def test_what_was_left_is_cleared_when_the_next_generation_is_published(workshop: Workshop, out: Path) -> None:
    unfinished(workshop, out, {"가.txt": LETTER})
    assert found(out) == ["가.txt"]
    workshop.publish(out, {"나.txt": POSTER})
    assert not (out / ".salvage").exists()
    assert Publisher(out).recover() is None


@pytest.mark.parametrize("left", [".staging", ".salvage", ".aside", "generations/000009"])
def test_a_leftover_that_holds_no_generation_is_cleared(workshop: Workshop, out: Path, left: str) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    (out / left / "text").mkdir(parents=True)
    (out / left / "ledger.sqlite").write_bytes(b"")
    assert Publisher(out).recover() is None
    assert not (out / left).exists()
    assert paths(out) == ["가.txt"]


def test_generations_that_should_have_been_pruned_are_cleared(workshop: Workshop, out: Path) -> None:
    for number in range(1, 4):
        workshop.publish(out, {f"{number}.txt": POSTER})
    workshop.generation(out / "generations" / "000001", {"가.txt": LETTER}).close()
    Publisher(out).recover()
    assert generations(out) == ["000002", "000003"]


def test_the_published_generation_can_be_read(workshop: Workshop, out: Path) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    generation = Publisher(out).published()
    assert generation is not None
    assert [row.path for row in generation.ledger.inputs()] == ["가.txt"]
    generation.close()


def shorten(folder: Path) -> None:
    os.truncate(folder / "records.jsonl", 3)


def remove_ledger(folder: Path) -> None:
    (folder / "ledger.sqlite").unlink()


def cut_ledger(folder: Path) -> None:
    """Its first page, with the form in it, is there, and half of the rest."""
    os.truncate(folder / "ledger.sqlite", (folder / "ledger.sqlite").stat().st_size // 2)


def scribble_over_ledger(folder: Path) -> None:
    data = (folder / "ledger.sqlite").read_bytes()
    (folder / "ledger.sqlite").write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))


@pytest.mark.parametrize(
    "damage",
    [
        shorten,
        remove_ledger,
        cut_ledger,
        scribble_over_ledger,
    ],
)
def test_a_damaged_generation_counts_as_none_so_that_all_is_done_anew(
    workshop: Workshop, out: Path, damage: Callable[[Path], None]
) -> None:
    workshop.publish(out, {f"{number}.txt": f"{number}번째 물레방아\n" for number in range(40)})
    damage(out / "current")
    assert Publisher(out).published() is None
    assert Publisher(out).current == 1


def test_a_leftover_with_a_damaged_ledger_is_cleared(workshop: Workshop, out: Path) -> None:
    unfinished(workshop, out, {f"{number}.txt": f"{number}번째 물레방아\n" for number in range(40)})
    scribble_over_ledger(out / ".staging")
    assert found(out) == []


def test_what_was_saved_is_kept_although_a_long_transaction_was_cut_off(workshop: Workshop, out: Path) -> None:
    unfinished(workshop, out, {"가.txt": LETTER})
    ledger = out / ".staging" / "ledger.sqlite"
    # As a killed process leaves it: SQLite writes a transaction that no longer fits its cache, and the way back
    # into a journal beside it.
    writer = Ledger(sqlite3.connect(ledger))
    for number in range(20_000):
        writer.put(Input(f"{number:06d}.txt", b"", 1, 1, 1, f"{number:064d}", "v1"))
    left = {file.name: file.read_bytes() for file in ledger.parent.glob("ledger.sqlite*")}
    writer.close()
    assert "ledger.sqlite-journal" in left
    for name, data in left.items():
        (ledger.parent / name).write_bytes(data)
    assert found(out) == ["가.txt"]


def test_rows_of_a_published_generation_are_never_written_again(workshop: Workshop, out: Path) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    generation = Generation(out / "current")
    workshop.publish(out, {"가.txt": POSTER})
    workshop.publish(out, {"가.txt": LETTER + POSTER})
    assert [row.path for row in generation.ledger.inputs()] == ["가.txt"]
    assert rows(out, "documents")[0]["size"] == len((LETTER + POSTER).encode())


@pytest.mark.parametrize("target", ["generations/000002/", "generations/000002", "/otherwhere/generations/2"])
def test_the_link_may_be_set_by_hand(out: Path, target: str) -> None:
    out.mkdir()
    (out / "current").symlink_to(target)
    assert Publisher(out).current == 2


def test_a_link_that_leads_to_no_generation_is_the_callers_mistake(out: Path) -> None:
    out.mkdir()
    (out / "current").symlink_to("generations/old")
    with pytest.raises(ConfigError, match="leads to generations/old, which is no generation"):
        _ = Publisher(out).current


def test_an_old_generation_that_cannot_be_removed_is_named_and_stops_nothing(
    workshop: Workshop, out: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(1, 3):
        workshop.publish(out, {f"{number}.txt": POSTER})
    really = shutil.rmtree

    def denied(folder: Path) -> None:
        if folder.name == "000001":
            raise PermissionError(13, "Permission denied", str(folder / "facts.jsonl"))
        really(folder)

    monkeypatch.setattr(shutil, "rmtree", denied)
    assert workshop.publish(out, {"3.txt": POSTER}) == 3
    assert generations(out) == ["000001", "000002", "000003"]
    assert f"{out / 'generations' / '000001'} is not needed any more and cannot be removed" in caplog.text
    assert found(out) == []
    monkeypatch.undo()
    assert workshop.publish(out, {"4.txt": POSTER}) == 4
    assert generations(out) == ["000003", "000004"]


@pytest.mark.parametrize("name", [".staging", ".salvage", "generations/000009"])
def test_a_file_in_the_place_of_a_folder_that_was_left_makes_way(workshop: Workshop, out: Path, name: str) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    (out / name).write_bytes(b"")
    assert found(out) == []
    assert not (out / name).exists()


def test_a_copy_in_which_the_link_is_a_folder_is_the_callers_mistake(
    workshop: Workshop, out: Path, tmp_path: Path
) -> None:
    workshop.publish(out, {"가.txt": LETTER})
    copy = tmp_path / "copy"
    shutil.copytree(out, copy)  # follows links
    with pytest.raises(ConfigError, match="is no link, as in a copy without links"):
        _ = Publisher(copy).current
    shutil.rmtree(copy / "current")
    assert found(copy) == ["가.txt"]
