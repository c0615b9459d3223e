from pathlib import Path

import pytest
from made import document, money, record, write_output

from ingest.compare.outputs import Output
from schemas.errors import ConfigError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three documents: one with two records and a fact, one without any row, one with a record."""
    first, second, third = document("가.txt"), document("나.txt"), document("다.txt")
    records = [record(1, of=first), record(2, of=first)]
    return write_output(
        tmp_path / "out",
        (first, records, [money("3억원", 300_000_000, of=records[1])]),
        (second, [], []),
        (third, [record(1, of=third)], []),
    )


def test_each_document_comes_with_its_own_rows(folder: Path) -> None:
    bundles = list(Output(folder).bundles())
    assert [(one.path, len(one.records.lines), len(one.facts.lines)) for one in bundles] == [
        ("가.txt", 2, 1),
        ("나.txt", 0, 0),
        ("다.txt", 1, 0),
    ]
    assert [row["ordinal"] for row in bundles[0].records.rows()] == [1, 2]


def test_a_document_can_be_read_again_by_its_place(folder: Path) -> None:
    output = Output(folder)
    for bundle in list(output.bundles()):
        assert output.at(bundle.place) == bundle


def test_rows_may_be_written_with_other_spaces_and_without_the_last_line_end(folder: Path) -> None:
    table = folder / "records.jsonl"
    table.write_text(table.read_text(encoding="utf-8").replace('":', '" : ').rstrip("\n"), encoding="utf-8")
    assert [len(one.records.lines) for one in Output(folder).bundles()] == [2, 0, 1]


def test_a_value_that_looks_like_the_field_is_not_taken_for_it(tmp_path: Path) -> None:
    row = document()
    tricky = {"title": '"doc_id":"0000"'} | record(title='"doc_id":"0000"', of=row)
    output = Output(write_output(tmp_path / "out", (row, [tricky], [])))
    assert [len(one.records.lines) for one in output.bundles()] == [1]


def test_files_may_be_links_and_others_are_ignored(folder: Path, tmp_path: Path) -> None:
    linked = tmp_path / "linked"
    linked.mkdir()
    for file in folder.iterdir():
        (linked / file.name).symlink_to(file)
    (linked / "manifest.json").write_text("no JSON", encoding="utf-8")
    assert len(list(Output(linked).bundles())) == 3


def test_an_output_is_read_from_the_generation_that_was_published_first(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "linked"
    (out / "generations").mkdir(parents=True)
    folder.rename(out / "generations" / "000001")
    (out / "current").symlink_to("generations/000001")
    for file in (out / "current").iterdir():
        (out / file.name).symlink_to(f"current/{file.name}")
    output = Output(out)
    (out / "current").unlink()
    (out / "current").symlink_to("generations/000002")
    assert len(list(output.bundles())) == 3


def test_a_folder_that_is_no_output_is_named_with_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "documents.jsonl").write_bytes(b"")
    with pytest.raises(ConfigError, match=rf"^{tmp_path}: .* records\.jsonl, facts\.jsonl is missing\. Give a folder"):
        Output(tmp_path)


@pytest.mark.parametrize(
    ("table", "broken", "complaint"),
    [
        ("documents", '{"path":', r"documents\.jsonl, row 2: no JSON"),
        ("documents", "[]", r"documents\.jsonl, row 2: no JSON object"),
        ("documents", "", r"documents\.jsonl, row 2: no JSON"),
        ("documents", '{"path":"나.txt","sha256":"0"}', r"documents\.jsonl, row 2: no doc_id"),
        ("records", '{"path":', r"records\.jsonl, row 2: no JSON"),
        ("records", '{"path":"나.txt"}', r"records\.jsonl, row 2: no doc_id"),
        ("records", '{"doc_id":"0000"}', r"records\.jsonl, row 2: its document is not the one whose turn it is"),
    ],
)
def test_a_broken_row_is_named_with_file_and_number(folder: Path, table: str, broken: str, complaint: str) -> None:
    file = folder / f"{table}.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("".join(f"{line}\n" for line in [lines[0], broken, *lines[2:]]), encoding="utf-8")
    with pytest.raises(ConfigError, match=complaint):
        list(Output(folder).bundles())


def test_documents_out_of_order_are_refused(tmp_path: Path) -> None:
    folder = write_output(tmp_path / "out", (document("나.txt"), [], []), (document("가.txt"), [], []))
    with pytest.raises(ConfigError, match=r"row 2: 가\.txt stands behind 나\.txt"):
        list(Output(folder).documents())


def test_the_text_of_a_document_is_found_by_its_id_and_nothing_outside(tmp_path: Path) -> None:
    rows = [(document(f"{doc_id[-1]}.txt", doc_id=doc_id), [], []) for doc_id in ("0123", "../secret")]
    folder = write_output(tmp_path / "out", *rows)
    (folder / "text" / "0123.txt").write_text("솔밭", encoding="utf-8")
    (folder / "secret.txt").write_text("장독대", encoding="utf-8")
    output = Output(folder)
    assert [output.text(bundle) for bundle in output.bundles()] == ["솔밭".encode(), None]
