"""Where a run may write: what somebody else has made is never touched."""

from collections.abc import Callable
from pathlib import Path

import pytest
from published import files
from workshop import Workshop, paths

from ingest.journal import Report
from ingest.layout import NAMES
from ingest.lock import locked
from ingest.place import is_ours, refuse_strange
from schemas.errors import ConfigError

Run = Callable[..., Report]
LETTER = "솔밭 음악회 초대\n"


@pytest.fixture
def letters(inbox: Path) -> Path:
    (inbox / "가.txt").write_text(LETTER, encoding="utf-8")
    return inbox


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its content."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("내 것\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "named"),
    [
        (["text/면담 1.txt"], "text"),
        (["records.jsonl"], "records.jsonl"),
        (["documents.jsonl", "manifest.json"], "documents.jsonl, manifest.json"),
        (["메모.md"], "메모.md"),
        (["runs/모형 1.json"], "runs"),  # a folder of experiments
        (["generations/1/가.txt"], "generations"),
        (["current/가.txt"], "current"),
        ([".staging/가.txt"], ".staging"),  # hidden, but a run would remove it
        ([".lock"], ".lock"),
        (["가", "나", "다", "라", "마", "바", "사"], "가, 나, 다, 라, 마 and 2 more"),
    ],
)
def test_a_folder_of_somebodys_own_is_refused_and_not_touched(
    letters: Path, out: Path, run_quietly: Run, names: list[str], named: str
) -> None:
    write(out, *names)
    before = tree(out)
    with pytest.raises(ConfigError, match=f"holds what gongbo has not made: {named}. Nothing was touched"):
        run_quietly(letters, out)
    assert tree(out) == before


def test_the_folder_of_the_one_document_is_refused(letters: Path, run_quietly: Run) -> None:
    with pytest.raises(ConfigError, match=r"has not made: 가\.txt"):
        run_quietly(letters / "가.txt", letters)
    assert tree(letters) == {"가.txt": LETTER.encode()}


def test_a_file_is_no_folder(letters: Path, out: Path, run_quietly: Run) -> None:
    write(out.parent, "out")
    with pytest.raises(ConfigError, match=r"out: is no folder\. Give a folder for the output with --out"):
        run_quietly(letters, out)


@pytest.mark.parametrize("names", [[], [".gitkeep"], [".DS_Store", ".gitignore"]])
def test_an_empty_folder_is_taken_whatever_is_hidden_in_it(
    letters: Path, out: Path, run_quietly: Run, names: list[str]
) -> None:
    out.mkdir()
    write(out, *names)
    run_quietly(letters, out)
    assert paths(out) == ["가.txt"]
    assert all((out / name).read_text(encoding="utf-8") == "내 것\n" for name in names)


def test_what_stands_beside_an_output_of_gongbos_stays(letters: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(letters, out)
    write(out, "읽어 보기.md")
    run_quietly(letters, out, retry=True)
    assert (out / "읽어 보기.md").read_text(encoding="utf-8") == "내 것\n"


def test_a_file_in_the_place_of_a_link_is_not_replaced(letters: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(letters, out)
    (out / "records.jsonl").unlink()
    write(out, "records.jsonl")
    with pytest.raises(ConfigError, match=r"has not made: records\.jsonl"):
        run_quietly(letters, out)


def test_a_damaged_output_is_still_gongbos(letters: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(letters, out)
    (out / "current" / "ledger.sqlite").unlink()
    (out / "current").unlink()
    run_quietly(letters, out)
    assert paths(out) == ["가.txt"]


def test_a_folder_in_which_a_run_was_killed_before_it_published_is_gongbos(out: Path) -> None:
    write(out, "runs/20260131T021500Z.json", "runs/20260131T021500Z-2.part", ".staging/ledger.sqlite")
    with locked(out, "20260131T021500Z"):
        pass
    assert is_ours(out)
    refuse_strange("inbox", out, migrate=False)


def test_a_lock_alone_makes_no_folder_gongbos(out: Path) -> None:
    write(out, "메모.md")
    with locked(out, "20260131T021500Z"):
        pass
    assert not is_ours(out)


# --- INPUT and OUT in each other ---


@pytest.mark.parametrize("inside", ["결과", "깊이/결과", "."])
def test_an_output_in_the_input_is_refused(letters: Path, run_quietly: Run, inside: str) -> None:
    with pytest.raises(ConfigError, match=r"the output folder (lies in|holds) the input"):
        run_quietly(letters, letters / inside)
    assert tree(letters) == {"가.txt": LETTER.encode()}


@pytest.mark.parametrize("above", [".", "..", "../.."])
def test_an_output_that_holds_the_input_is_refused(letters: Path, run_quietly: Run, above: str) -> None:
    with pytest.raises(ConfigError, match="the output folder holds the input"):
        run_quietly(letters, letters / above)


def test_an_output_in_the_input_is_known_by_any_of_its_names(letters: Path, run_quietly: Run) -> None:
    (letters / "결과").mkdir()
    (letters.parent / "지름길").symlink_to(letters / "결과")
    with pytest.raises(ConfigError, match="the output folder lies in the input"):
        run_quietly(letters, letters.parent / "지름길")


# --- outputs from before there were generations ---


def flat(out: Path) -> None:
    """Writes an output as versions without generations did."""
    write(out, "text/0123456789abcdef.txt")
    for table in ("documents", "records", "facts"):
        (out / f"{table}.jsonl").write_text('{"doc_id": "0123456789abcdef", "path": "묵은 글.txt"}\n', encoding="utf-8")


def test_an_output_without_generations_is_taken_over_on_demand_only(letters: Path, out: Path, run_quietly: Run) -> None:
    flat(out)
    before = tree(out)
    with pytest.raises(ConfigError, match=r"from before there were generations\. Run once with --migrate"):
        run_quietly(letters, out)
    assert tree(out) == before
    run_quietly(letters, out, migrate=True)
    assert paths(out) == ["가.txt"]
    assert all((out / name).is_symlink() for name in NAMES)
    run_quietly(letters, out)


def test_a_text_of_somebodys_own_stops_a_migration(letters: Path, out: Path, run_quietly: Run) -> None:
    flat(out)
    write(out, "text/면담 1.txt")
    before = tree(out)
    with pytest.raises(ConfigError, match=r"has not made: text/면담 1\.txt"):
        run_quietly(letters, out, migrate=True)
    assert tree(out) == before


@pytest.mark.parametrize("name", ["records.jsonl", "text", "documents.jsonl"])
def test_a_migration_that_was_cut_short_can_be_ended(
    letters: Path, out: Path, run_quietly: Run, workshop: Workshop, name: str
) -> None:
    workshop.publish(out, {"나.txt": LETTER})
    (out / "current").unlink()
    (out / name).unlink()
    flat(out.parent / "묵은 결과")
    (out.parent / "묵은 결과" / name).rename(out / name)
    with pytest.raises(ConfigError, match="--migrate"):
        run_quietly(letters, out)
    run_quietly(letters, out, migrate=True)
    assert paths(out) == ["가.txt"]


@pytest.mark.parametrize("name", ["documents.jsonl", "records.jsonl"])
def test_tables_of_another_program_are_not_taken_over(letters: Path, out: Path, run_quietly: Run, name: str) -> None:
    write(out, name)
    with pytest.raises(ConfigError, match=f"has not made: {name}"):
        run_quietly(letters, out, migrate=True)


def test_a_refusal_leaves_no_report_in_a_strange_folder(letters: Path, out: Path, run_quietly: Run) -> None:
    write(out, ".lock", "runs/내 것.json", "메모.md")
    with pytest.raises(ConfigError):
        run_quietly(letters, out)
    assert sorted(tree(out)) == [".lock", "runs/내 것.json", "메모.md"]


def test_the_output_is_what_it_was_after_a_refusal(letters: Path, out: Path, run_quietly: Run) -> None:
    run_quietly(letters, out)
    before = files(out)
    with pytest.raises(ConfigError):
        run_quietly(out / "text", out)
    assert files(out) == before
