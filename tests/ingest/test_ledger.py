import json
import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.input import Input
from ingest.inventory import NOT_STATED, Entry, State, digest
from ingest.ledger import NOTHING, Ledger

FIRST, SECOND = "1a" * 32, "2b" * 32


def row(path: str, sha256: str | None = FIRST, **values: object) -> Input:
    """A file that was read."""
    return Input(path, path.encode(), 5, 100, 200, sha256, "v1")._replace(**values)  # type: ignore[arg-type]


def failed(path: str, code: str, sha256: str | None = None) -> Input:
    return row(path, sha256, failure=json.dumps({"path": path, "code": code}))


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.create(tmp_path / "ledger.sqlite")


def filled(ledger: Ledger, *rows: Input) -> Ledger:
    for one in rows:
        ledger.put(one)
    ledger.commit()
    return ledger


def test_what_was_put_and_committed_is_read_again_field_by_field(ledger: Ledger, tmp_path: Path) -> None:
    whole = Input(
        path="마을/가.txt",
        name="마을/가.txt".encode(),
        size=12,
        mtime_ns=1_800_000_000_123_456_789,
        ctime_ns=1_800_000_001_000_000_001,
        sha256=FIRST,
        version="v1",
        failure=None,
        twin_of="가.txt",
        documents_at=1,
        documents_size=2,
        records_at=3,
        records_size=4,
        facts_at=5,
        facts_size=6,
        records=7,
        facts=8,
        text_size=9,
        text_sha256=SECOND,
        issues='{"duplicate_content": 1}',
    )
    filled(ledger, whole).close()
    opened = Ledger.open(tmp_path / "ledger.sqlite")
    assert list(opened.inputs()) == [whole]
    assert opened.get((whole.path, whole.name)) == whole
    assert opened.get((whole.path, b"other")) is None
    opened.close()


def test_what_was_not_committed_is_lost(ledger: Ledger, tmp_path: Path) -> None:
    filled(ledger, row("가.txt")).put(row("나.txt"))
    ledger.close()
    opened = Ledger.open(tmp_path / "ledger.sqlite")
    assert [one.path for one in opened.inputs()] == ["가.txt"]


def test_a_file_is_put_once(ledger: Ledger) -> None:
    filled(ledger, row("가.txt"))
    with pytest.raises(sqlite3.IntegrityError):
        ledger.put(row("가.txt", SECOND))


# Everything that a path of the output may hold.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=3)
KEYS = st.sets(st.tuples(TEXT, st.binary(max_size=3)), max_size=12)


@given(KEYS)
def test_inputs_come_in_the_order_in_which_the_inventory_lists_files(keys: set[tuple[str, bytes]]) -> None:
    ledger = Ledger.create(Path(":memory:"))
    for path, name in keys:
        ledger.put(row(path, name=name))
    assert [(one.path, one.name) for one in ledger.inputs()] == sorted(keys)
    ledger.close()


def test_files_that_were_read_are_found_by_their_bytes(ledger: Ledger) -> None:
    filled(
        ledger,
        failed("가.txt", "time_limit", FIRST),
        row("다.txt", twin_of="나.txt"),
        row("나.txt"),
        row("라.txt", SECOND),
    )
    assert list(ledger.keys_with(FIRST)) == [("나.txt", "나.txt".encode()), ("다.txt", "다.txt".encode())]
    assert list(ledger.keys_with("3c" * 32)) == []


def test_totals_are_sums_over_all_inputs_and_issues_come_by_code(ledger: Ledger) -> None:
    filled(
        ledger,
        row("가.txt", records=3, facts=5, issues='{"title_missing": 1, "contact_missing": 2}'),
        row("나.txt", SECOND, records=1, issues='{"title_missing": 4}'),
        failed("다.hwp", "format_unsupported"),
    )
    totals = ledger.totals()
    assert (totals.issues, totals.sizes) == ({"contact_missing": 2, "title_missing": 5}, [0, 0, 0])
    assert list(totals.issues) == ["contact_missing", "title_missing"]
    assert totals.counts == {"documents": 2, "records": 4, "facts": 5, "failures": 1}
    assert ledger.count() == 3


def test_the_listing_is_told_by_a_digest_while_every_file_that_was_read_has_a_trusted_state(ledger: Ledger) -> None:
    first, second = row("가.txt").seen(State(1, 2, 3)), row("나.txt", SECOND).seen(State(4, 5, 6))
    filled(ledger, second, first, failed("다.hwp", "unreadable").seen(None))
    nowhere = Entry("다.hwp", "다.hwp".encode(), *NOT_STATED)
    assert ledger.totals().listing == digest([Entry(*first[:5]), Entry(*second[:5]), nowhere])
    filled(ledger, row("라.txt", "3c" * 32).seen(None))
    assert ledger.totals().listing is None


def test_an_empty_ledger_has_zeros(ledger: Ledger) -> None:
    assert ledger.totals() == NOTHING
    assert (ledger.count(), list(ledger.inputs())) == (0, [])


def test_the_sizes_of_the_tables_are_those_of_all_their_rows(ledger: Ledger) -> None:
    filled(
        ledger,
        row("가.txt").placed("", (0, 10), (0, 200), (0, 3_000)),
        row("나.txt", SECOND).placed("", (10, 20), (200, 0), (3_000, 1)),
    )
    assert ledger.totals().sizes == [30, 200, 3_001]


def test_troubles_are_failures_once_and_issues_with_their_counts(ledger: Ledger) -> None:
    filled(
        ledger,
        failed("나.hwp", "format_unsupported"),
        row("가.txt", issues='{"title_missing": 2, "contact_missing": 1}'),
        row("다.txt", SECOND),
    )
    assert list(ledger.troubles()) == [
        ("가.txt", "title_missing", 2),
        ("가.txt", "contact_missing", 1),
        ("나.hwp", "format_unsupported", 1),
    ]


def test_failures_come_in_the_order_of_the_paths_as_they_were_put(ledger: Ledger) -> None:
    filled(ledger, failed("나.hwp", "not_text"), row("가.txt"), failed("가.hwp", "crashed"))
    assert [json.loads(line)["path"] for line in ledger.failures()] == ["가.hwp", "나.hwp"]


def test_only_files_that_were_read_and_are_no_twin_have_a_text(ledger: Ledger) -> None:
    filled(
        ledger,
        row("가.txt", SECOND, text_size=4, text_sha256="dd"),
        row("나.txt", FIRST, text_size=7, text_sha256="ee"),
        row("다.txt", FIRST, twin_of="나.txt"),
        failed("라.txt", "time_limit", "3c" * 32),
    )
    assert list(ledger.texts()) == [(f"{FIRST[:16]}.txt", 7, "ee"), (f"{SECOND[:16]}.txt", 4, "dd")]


def test_a_new_row_takes_the_state_that_is_to_be_trusted_and_not_that_of_the_list() -> None:
    entry = Entry("가.txt", b"a.txt", *State(1, 2, 3))
    fresh = Input.of(entry, State(4, 5, 6), FIRST, "v1")
    assert fresh[:7] == ("가.txt", b"a.txt", *State(4, 5, 6), FIRST, "v1")
    assert fresh.doc_id == FIRST[:16]
    assert Input.of(entry, None, None, "v1")[2:5] == NOT_STATED
    assert fresh.seen(None)[2:5] == NOT_STATED
    assert fresh.seen(State(7, 8, 9))[2:5] == State(7, 8, 9)


def test_a_span_is_where_the_rows_of_a_table_were_placed() -> None:
    placed = row("가.txt").placed(FIRST, documents=(1, 2), records=(3, 4), facts=(5, 6))
    assert placed.rows_sha256 == FIRST
    assert [placed.span(table) for table in ("documents", "records", "facts")] == [(1, 2), (3, 4), (5, 6)]


def test_a_ledger_is_opened_to_be_read_only(ledger: Ledger, tmp_path: Path) -> None:
    filled(ledger, row("가.txt")).close()
    opened = Ledger.open(tmp_path / "ledger.sqlite")
    with pytest.raises(sqlite3.DatabaseError, match="readonly"):
        opened.put(row("나.txt"))


@pytest.mark.parametrize("name", ["ledger.sqlite", "물음표?#%41.sqlite", os.fsdecode("장부".encode("cp949"))])
def test_a_ledger_opens_whatever_its_path(tmp_path: Path, name: str) -> None:
    filled(Ledger.create(tmp_path / name), row("가.txt")).close()
    assert Ledger.open(tmp_path / name).count() == 1


@pytest.mark.parametrize("data", [None, b"", b"no database at all " * 50])
def test_what_is_no_ledger_is_refused_and_not_made_one(tmp_path: Path, data: bytes | None) -> None:
    file = tmp_path / "ledger.sqlite"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(sqlite3.DatabaseError):
        Ledger.open(file)
    assert (file.read_bytes() if file.exists() else None) == data


def test_a_ledger_of_another_form_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    ledger.close()
    with sqlite3.connect(tmp_path / "ledger.sqlite") as changed:
        changed.execute("PRAGMA user_version = 99")
    with pytest.raises(sqlite3.DatabaseError, match="form 99 instead of 4"):
        Ledger.open(tmp_path / "ledger.sqlite")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE seal SET totals = 'nope'",
        "UPDATE seal SET totals = '{}'",
        "UPDATE seal SET totals = '[]'",
        "UPDATE inputs SET failure = 'nope'",
        "UPDATE inputs SET failure = '{}'",
        "UPDATE inputs SET failure = '[1]'",
        "UPDATE inputs SET failure = NULL, issues = '[1]'",
    ],
)
def test_what_holds_something_else_than_was_written_is_a_broken_ledger(
    ledger: Ledger, tmp_path: Path, change: str
) -> None:
    filled(ledger, failed("나.hwp", "not_text"))
    ledger.seal()
    ledger.commit()
    ledger.close()
    with sqlite3.connect(tmp_path / "ledger.sqlite") as changed:
        changed.execute(change)
    opened = Ledger.open(tmp_path / "ledger.sqlite")
    with pytest.raises(sqlite3.DatabaseError, match="holds something else"):
        [opened.totals(), list(opened.troubles()), opened.failed()]
