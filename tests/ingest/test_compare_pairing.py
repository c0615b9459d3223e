from pathlib import Path

from made import document, write_output

from ingest.compare.outputs import Output
from ingest.compare.pairing import paired

Named = list[tuple[str, str]]


def pairs(tmp_path: Path, before: Named, after: Named) -> list[tuple[str | None, str | None]]:
    """Pairs of outputs that hold files of a path and a content."""
    folders = [
        write_output(tmp_path / name, *((document(path, content), [], []) for path, content in files))
        for name, files in (("a", before), ("b", after))
    ]
    found = paired(*(Output(folder) for folder in folders))
    return [tuple(bundle.path if bundle else None for bundle in pair) for pair in found]  # type: ignore[misc]


def test_documents_are_paired_by_path_whatever_they_hold(tmp_path: Path) -> None:
    before, after = [("가", "1"), ("나", "2")], [("가", "9"), ("다", "3")]
    assert pairs(tmp_path, before, after) == [("가", "가"), ("나", None), (None, "다")]


def test_a_file_that_left_one_path_and_came_at_another_is_paired_where_it_came(tmp_path: Path) -> None:
    before, after = [("나", "2"), ("하", "1")], [("가", "1"), ("나", "2")]
    assert pairs(tmp_path, before, after) == [("하", "가"), ("나", "나")]
    assert pairs(tmp_path / "back", after, before) == [("나", "나"), ("가", "하")]


def test_a_copy_beside_a_file_that_stayed_is_gained(tmp_path: Path) -> None:
    assert pairs(tmp_path, [("가", "1")], [("가", "1"), ("나", "1")]) == [("가", "가"), (None, "나")]


def test_of_several_paths_of_one_content_the_first_goes_with_the_first(tmp_path: Path) -> None:
    before, after = [("가", "1"), ("나", "1"), ("다", "1")], [("라", "1"), ("마", "1")]
    assert pairs(tmp_path, before, after) == [("다", None), ("가", "라"), ("나", "마")]


def test_a_path_that_occurs_twice_is_paired_in_order(tmp_path: Path) -> None:
    before, after = [("가", "1"), ("가", "2")], [("가", "1"), ("가", "2"), ("가", "3")]
    assert pairs(tmp_path, before, after) == [("가", "가"), ("가", "가"), (None, "가")]
