from pathlib import Path

from ingest.contents import Contents
from ingest.input import Input
from ingest.ledger import Ledger

BYTES, OTHERS = "1a" * 32, "2b" * 32


def row(path: str, sha256: str = BYTES, failure: str | None = None) -> Input:
    return Input(path, path.encode(), 5, 100, 200, sha256, "v1", failure)


def ledger_of(*rows: Input) -> Ledger:
    ledger = Ledger.create(Path(":memory:"))
    for one in rows:
        ledger.put(one)
    return ledger


def paths(contents: Contents, sha256: str = BYTES) -> list[str]:
    return [one.path for one in contents.with_bytes(sha256)]


def test_files_with_the_same_bytes_come_in_the_order_of_their_paths_whichever_ledger_knows_them() -> None:
    ledger = ledger_of(row("가.txt"), row("나.txt"), row("다.txt"), row("라.txt", OTHERS))
    contents = Contents(ledger, ledger_of(row("가.txt"), row("다.txt")))
    contents.note(row("나.txt"))
    assert paths(contents) == ["가.txt", "나.txt", "다.txt"]
    assert contents.first_with(BYTES) == "가.txt"
    assert contents.first_with("3c" * 32) is None


def test_what_was_there_before_counts_when_it_was_added_with_these_bytes() -> None:
    before = ledger_of(row("가.txt"), row("나.txt"), row("다.txt"), row("라.txt"))
    contents = Contents(ledger_of(row("나.txt", OTHERS), row("다.txt", failure="{}"), row("라.txt")), before)
    assert paths(contents) == ["라.txt"]


def test_a_file_that_both_ledgers_know_comes_once() -> None:
    contents = Contents(ledger_of(row("가.txt")), ledger_of(row("가.txt")))
    contents.note(row("가.txt"))
    assert paths(contents) == ["가.txt"]
    assert (contents.noted(BYTES), contents.noted(OTHERS)) == (True, False)
