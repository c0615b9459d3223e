from pathlib import Path

import pytest

from ingest.inventory import take
from schemas.errors import ConfigError


def touch(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(b"")


def test_a_file_alone_is_its_own_inventory_whatever_its_ending(inbox: Path) -> None:
    touch(inbox, "사례.csv")
    (entry,) = take(inbox / "사례.csv").entries
    assert (entry.path, entry.file) == ("사례.csv", inbox / "사례.csv")


def test_a_folder_gives_its_documents_in_path_order_with_slashes(inbox: Path) -> None:
    touch(inbox, "나/둘.txt", "가.txt", "나/하나.md", "B.TXT", "a.txt")
    assert [entry.path for entry in take(inbox).entries] == ["B.TXT", "a.txt", "가.txt", "나/둘.txt", "나/하나.md"]


@pytest.mark.parametrize("ending", [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".pdf", ".hwp", ".hwpx"])
def test_endings_of_documents_are_taken_even_where_no_reader_exists_yet(inbox: Path, ending: str) -> None:
    touch(inbox, f"사례{ending}", f"사례2{ending.upper()}")
    assert len(take(inbox).entries) == 2


def test_files_that_hold_no_document_are_skipped_by_name(inbox: Path) -> None:
    touch(inbox, "z.png", "사진/가을.jpg", "목록.csv", "이름없음", "사례.txt")
    inventory = take(inbox)
    assert [entry.path for entry in inventory.entries] == ["사례.txt"]
    assert inventory.skipped == ("z.png", "목록.csv", "사진/가을.jpg", "이름없음")


def test_hidden_files_and_folders_are_no_part_of_it(inbox: Path) -> None:
    touch(inbox, ".사례.txt", ".cache/사례.txt", "가/.숨김/사례.txt")
    inventory = take(inbox)
    assert inventory.entries == ()
    assert inventory.skipped == ()


def test_a_folder_below_a_hidden_one_is_read_when_it_is_asked_for(inbox: Path) -> None:
    touch(inbox, ".작업/사례.txt")
    assert [entry.path for entry in take(inbox / ".작업").entries] == ["사례.txt"]


def test_nothing_there_is_the_callers_mistake_and_says_where(inbox: Path) -> None:
    with pytest.raises(ConfigError, match="없는곳: no such file or folder"):
        take(inbox / "없는곳")
