"""Tables in parts: one behind the other they are the whole tables, and a run writes those that change and no others.

The parts of these tests hold three documents on average.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import published
import pytest
from published import parts

from ingest.compare.outputs import Output
from ingest.journal import Report
from ingest.layout import TABLES_IN_PARTS
from ingest.parts import begins, text_of, text_row
from ingest.publish import Publisher

Run = Callable[..., Report]
DAYS = [f"2025-03-{day:02d}" for day in range(1, 5)]
DOCUMENTS = {
    f"{day}/{number}.txt": f"{day} 솔밭 음악회에 온 손님 {number}30명\n" for day in DAYS for number in range(6)
}

pytestmark = pytest.mark.usefixtures("settled")


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.parts.DOCUMENTS", 3)


def write(inbox: Path, documents: dict[str, str]) -> None:
    for path, text in documents.items():
        (inbox / path).parent.mkdir(parents=True, exist_ok=True)
        (inbox / path).write_text(text, encoding="utf-8")


@pytest.fixture
def night(inbox: Path, out: Path, run_quietly: Run) -> Callable[..., dict[str, int]]:
    """A run in parts; gives the inode of each file of the tables."""

    def night(**options: object) -> dict[str, int]:
        run_quietly(inbox, out, in_parts=True, **options)
        return inodes(out)

    return night


def inodes(out: Path) -> dict[str, int]:
    return {f"{table}/{part.name}": part.stat().st_ino for table in TABLES_IN_PARTS for part in parts(out, table)}


def bytes_of(out: Path) -> dict[str, bytes]:
    """Every file of the tables, by its name."""
    return {name: (out / name).read_bytes() for name in inodes(out)}


def is_as_anew(inbox: Path, out: Path, run_quietly: Run) -> bool:
    """Whether the output has the bytes of a first run in parts, and one behind the other those of whole tables."""
    fresh, whole = out.with_name("fresh"), out.with_name("whole")
    for folder in (fresh, whole):
        shutil.rmtree(folder, ignore_errors=True)
        run_quietly(inbox, folder, in_parts=folder == fresh)
    return bytes_of(out) == bytes_of(fresh) and published.files(out) == published.files(whole)


def test_parts_hold_as_many_documents_on_average_as_they_are_to() -> None:
    names = [f"2025/2025-03/{number:06}.txt" for number in range(3_000)]
    assert 900 < sum(map(begins, names)) < 1_100


def test_a_text_comes_out_of_its_row_as_it_was() -> None:
    text = 'ㄱ "말"\\\n\t\x1f\u2028끝'.encode()
    assert text_of(text_row("0123", text), "0123") == text
    assert text_of(text_row("0123", text), "4567") is None
    assert text_of(b"", "0123") is None


def append_a_day(inbox: Path) -> None:
    write(inbox, {f"2025-03-05/{number}.txt": f"장독대 지킴이 {number}명\n" for number in range(4)})


def come_first(inbox: Path) -> None:
    """The first part begins where the input does, so it begins earlier then."""
    write(inbox, {"2025-02-28/1.txt": "장독대 지킴이 모심\n", "2025-02-28/2.txt": "들꽃 사진 걸기\n"})


def change(inbox: Path) -> None:
    write(inbox, {"2025-03-02/3.txt": "미룬 음악회에 온 손님 7명\n"})


def remove(inbox: Path) -> None:
    (inbox / "2025-03-02/3.txt").unlink()


def move(inbox: Path) -> None:
    (inbox / "2025-03-01/2.txt").rename(inbox / "2025-03-03/0a.txt")


def spoil(inbox: Path) -> None:
    (inbox / "2025-03-02/3.txt").write_bytes(b"\0\1")


EVENTS = [(append_a_day, 1), (come_first, 1), (change, 1), (remove, 1), (move, 2), (spoil, 1)]


@pytest.mark.parametrize(("event", "places"), EVENTS)
def test_only_the_parts_change_in_which_something_happened(
    inbox: Path, out: Path, night: Run, run_quietly: Run, event: Callable[[Path], None], places: int
) -> None:
    write(inbox, DOCUMENTS)
    before = night()
    assert len(parts(out, "facts")) > 5
    event(inbox)
    after = night()
    # A file that comes or goes may split a part, or join two.
    lost = {inode for name, inode in before.items() if name.startswith("facts")} - {*after.values()}
    assert 0 <= len(lost) <= 2 * places
    assert is_as_anew(inbox, out, run_quietly)
    assert night() == after


def test_a_night_with_nothing_new_publishes_nothing(inbox: Path, out: Path, night: Run) -> None:
    write(inbox, DOCUMENTS)
    before = night()
    assert night() == before
    assert Publisher(out).current == 1


def test_when_the_first_of_two_files_with_the_same_bytes_goes_the_other_takes_its_place_in_another_part(
    inbox: Path, out: Path, night: Run, run_quietly: Run
) -> None:
    write(inbox, {**DOCUMENTS, "2025-03-04/5.txt": DOCUMENTS["2025-03-01/0.txt"]})
    night()
    (inbox / "2025-03-01/0.txt").unlink()
    night()
    assert is_as_anew(inbox, out, run_quietly)
    write(inbox, {"2025-03-01/0.txt": DOCUMENTS["2025-03-01/0.txt"]})
    night()
    assert is_as_anew(inbox, out, run_quietly)


def test_whole_tables_are_turned_into_parts_and_back_and_no_file_is_read_for_that(
    inbox: Path, out: Path, run_quietly: Run
) -> None:
    write(inbox, {**DOCUMENTS, "2025-03-04/5.txt": DOCUMENTS["2025-03-01/0.txt"]})
    run_quietly(inbox, out)
    whole = published.files(out)
    names = {file.name for file in out.iterdir()}
    assert run_quietly(inbox, out, in_parts=True).done == 0
    assert is_as_anew(inbox, out, run_quietly)
    assert not {"documents.jsonl", "text"} & {file.name for file in out.iterdir()}
    assert run_quietly(inbox, out).done == 0
    assert published.files(out) == whole
    assert {file.name for file in out.iterdir()} == names


@pytest.mark.parametrize("table", TABLES_IN_PARTS)
def test_a_part_that_is_shorter_than_it_was_is_noticed_and_all_is_made_anew(
    inbox: Path, out: Path, night: Run, run_quietly: Run, table: str
) -> None:
    write(inbox, DOCUMENTS)
    night()
    os.truncate(parts(out, table)[1], 3)
    night()
    assert is_as_anew(inbox, out, run_quietly)


def test_wrong_bytes_in_a_part_are_noticed_when_it_is_written_again(
    inbox: Path, out: Path, night: Run, run_quietly: Run
) -> None:
    write(inbox, DOCUMENTS)
    night()
    (part,) = (part for part in parts(out, "records") if "2025-03-02/3.txt" in part.read_text(encoding="utf-8"))
    part.write_bytes(part.read_bytes().replace("솔밭".encode(), "갈밭".encode()))
    change(inbox)
    night()
    assert is_as_anew(inbox, out, run_quietly)


def test_the_manifest_names_each_part_with_its_size_and_digest(inbox: Path, out: Path, night: Run) -> None:
    write(inbox, DOCUMENTS)
    night()
    change(inbox)
    night()
    said = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["files"]
    found = bytes_of(out)
    assert {name for name in said if name.startswith(TABLES_IN_PARTS)} == {*found}
    for name, data in found.items():
        assert said[name] == {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def test_an_output_in_parts_is_read_document_by_document_as_a_whole_one(
    inbox: Path, out: Path, tmp_path: Path, run_quietly: Run
) -> None:
    write(inbox, {**DOCUMENTS, "2025-03-04/5.txt": DOCUMENTS["2025-03-01/0.txt"]})
    run_quietly(inbox, out, in_parts=True)
    run_quietly(inbox, tmp_path / "whole")
    output, whole = Output(out), Output(tmp_path / "whole")
    assert list(output.documents()) == list(whole.documents())
    for one, other in zip(output.bundles(), whole.bundles(), strict=True):
        assert (one.listed, one.records.lines) == (other.listed, other.records.lines)
        assert (one.facts.lines, output.text(one)) == (other.facts.lines, whole.text(other))
        assert output.at(one.place) == one


def test_duckdb_reads_all_parts_of_a_table_at_once(inbox: Path, out: Path, night: Run) -> None:
    duckdb = pytest.importorskip("duckdb")
    write(inbox, DOCUMENTS)
    night()
    for pattern in ("facts/*.jsonl", "facts/**/*.jsonl"):
        found = duckdb.sql(f"SELECT count(*) FROM read_json('{out}/{pattern}')").fetchall()
        assert found == [(published.files(out)["facts.jsonl"].count(b"\n"),)]
