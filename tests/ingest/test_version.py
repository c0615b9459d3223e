import os
import shutil
from importlib import metadata
from pathlib import Path

import pytest

import ingest.version
import parsers
import schemas
from ingest import __version__
from ingest.version import LIBRARIES, fingerprint, versions


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project whose versions are told instead of those of the running code."""
    for package in ("ingest", "parsers", "schemas"):
        shutil.copytree(
            Path(ingest.version.__file__).parents[1] / package,
            tmp_path / package,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    monkeypatch.setattr(parsers, "__path__", [str(tmp_path / "parsers")])
    monkeypatch.setattr(schemas, "__path__", [str(tmp_path / "schemas")])
    monkeypatch.setattr(ingest.version, "__file__", str(tmp_path / "ingest" / "version.py"))
    return tmp_path


def append(file: Path) -> None:
    with file.open("a", encoding="utf-8") as content:
        content.write("\n# 덧붙인 줄\n")


def test_everything_that_shapes_a_row_has_a_version() -> None:
    told = versions()
    assert set(told) == {"gongbo", "python", "unicode", *LIBRARIES, "code", "vocabulary"}
    assert all(told.values())
    assert told["gongbo"] == __version__


@pytest.mark.parametrize("library", LIBRARIES)
def test_the_version_of_a_library_is_the_one_that_is_installed(library: str) -> None:
    assert versions()[library] == metadata.version(library)


def test_a_library_that_leaves_no_folder_of_metadata_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = versions()
    monkeypatch.setattr(os, "listdir", lambda _folder: [])
    assert versions() == expected


def test_an_extra_that_is_not_installed_is_told_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.version.LIBRARIES", ("regex", "no-such-library"))
    told = versions()
    assert (told["no-such-library"], told["regex"]) == ("none", metadata.version("regex"))


def test_the_first_folder_of_the_path_has_the_library_that_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "PyYAML-99.0.dist-info").mkdir()
    before = versions()
    monkeypatch.syspath_prepend(tmp_path)
    assert versions() == {**before, "PyYAML": "99.0"}


def test_a_copy_of_the_project_has_the_same_versions_wherever_it_lies(
    request: pytest.FixtureRequest,
) -> None:
    running = versions()
    request.getfixturevalue("copy")
    assert versions() == running


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("parsers/mentions/days.py", "code"),
        ("parsers/facts.py", "code"),
        ("schemas/record.py", "code"),
        ("ingest/twin.py", "code"),
        ("ingest/work.py", "code"),
        ("ingest/readers/plain.py", "code"),
        ("parsers/vocabulary/headings.yaml", "vocabulary"),
        ("parsers/vocabulary/regions.csv", "vocabulary"),
    ],
)
def test_a_change_of_what_shapes_rows_is_a_new_version(copy: Path, file: str, what: str) -> None:
    before = versions()
    append(copy / file)
    after = versions()
    assert {name for name in before if before[name] != after[name]} == {what}
    assert fingerprint(before) != fingerprint(after)


@pytest.mark.parametrize(
    "file",
    [
        "ingest/run.py",
        "ingest/publish.py",
        "ingest/cli.py",
        "ingest/engine/process.py",
        "README.md",
        "parsers/메모.txt",
    ],
)
def test_a_change_of_anything_else_is_none(copy: Path, file: str) -> None:
    before = versions()
    append(copy / file)
    assert versions() == before


def test_new_renamed_and_removed_vocabulary_files_are_new_versions(copy: Path) -> None:
    words = copy / "parsers" / "vocabulary"
    seen = [versions()["vocabulary"]]
    (words / "새말.yaml").write_text("words: [물빛]\n", encoding="utf-8")
    seen.append(versions()["vocabulary"])
    (words / "새말.yaml").rename(words / "딴말.yaml")
    seen.append(versions()["vocabulary"])
    (words / "딴말.yaml").unlink()
    seen.append(versions()["vocabulary"])
    assert seen[0] == seen[3]
    assert len(set(seen)) == 3


def test_bytes_that_move_from_one_file_to_the_next_are_a_new_version(copy: Path) -> None:
    words = copy / "parsers" / "vocabulary"
    digests = set()
    for first, second in (("가나", "다"), ("가", "나다")):
        (words / "끝1.yaml").write_text(first, encoding="utf-8")
        (words / "끝2.yaml").write_text(second, encoding="utf-8")
        digests.add(versions()["vocabulary"])
    assert len(digests) == 2


def test_a_fingerprint_does_not_depend_on_the_order_of_its_settings() -> None:
    assert fingerprint({"a": "1", "b": "2"}) == fingerprint({"b": "2", "a": "1"}) == fingerprint({"b": "2"}, {"a": "1"})


@pytest.mark.parametrize("other", [{"a": "2"}, {"b": "1"}, {"a": "1", "b": "1"}, {}])
def test_a_fingerprint_depends_on_every_name_and_value(other: dict[str, str]) -> None:
    assert fingerprint(other) != fingerprint({"a": "1"})
    assert len(fingerprint(other)) == 16
