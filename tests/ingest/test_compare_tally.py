import tempfile
from collections.abc import Iterator

import pytest

from ingest.compare import tally as tally_module
from ingest.compare.difference import ABSENT, Difference, Echo, RecordName
from ingest.compare.tally import COLUMNS, Tally, tallied

TASK = RecordName(2, "task", "솔밭 음악회")


def one(what: str, family: str, document: str = "가.txt", echoes: tuple[Echo, ...] = ()) -> Difference:
    return Difference(what, document, TASK, family, 1, family=family, echoes=echoes)  # type: ignore[arg-type]


def tally(*differences: Difference) -> Tally:
    with tallied(differences) as found:
        return found.tally


def test_differences_are_counted_by_family_the_greatest_first() -> None:
    counted = tally(one("gained", "title"), one("lost", "facts[date]"), one("changed", "title"), one("moved", "lines"))
    assert COLUMNS == ("gained", "lost", "changed", "moved", "following", "documents")
    assert list(counted.rows()) == [
        ("title", [1, 0, 1, 0, 0, 1]),
        ("facts[date]", [0, 1, 0, 0, 0, 1]),
        ("lines", [0, 0, 0, 1, 0, 1]),
        ("all", [1, 1, 1, 1, 0, 1]),
    ]


def test_echoes_count_in_their_own_family_as_following() -> None:
    echoes = tuple(Echo(one("changed", "facts[money].section"), "facts", "in it") for _ in range(3))
    counted = tally(one("changed", "sections[].kind", echoes=echoes))
    assert list(counted.rows()) == [
        ("facts[money].section", [0, 0, 3, 0, 3, 1]),
        ("sections[].kind", [0, 0, 1, 0, 0, 1]),
        ("all", [0, 0, 4, 0, 3, 1]),
    ]
    assert str(counted) == "4 differences: 0 gained, 0 lost, 4 changed, 0 moved"


def test_documents_are_counted_once_each() -> None:
    counted = tally(
        *(one("gained", family, path) for path in ("가.txt", "나.txt") for family in ("title", "title", "lead"))
    )
    assert {name: numbers[-1] for name, numbers in counted.rows()} == {"title": 2, "lead": 2, "all": 2}


def test_one_difference_is_one() -> None:
    assert str(tally(one("gained", "title"))) == "1 difference: 1 gained, 0 lost, 0 changed, 0 moved"


def test_nothing_is_no_difference() -> None:
    assert str(tally()) == "no difference"


def test_what_was_counted_comes_again_as_it_was_as_often_as_wanted() -> None:
    differences = [one("gained", "title"), Difference("lost", "가.txt", None, "", {"kind": None}, ABSENT)]
    with tallied(differences) as found:
        assert list(found) == list(found) == differences
        assert next(iter(found)) == differences[0]


def test_differences_are_read_when_they_are_counted_and_wait_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    rolled = []
    held = tempfile.SpooledTemporaryFile

    class Watched(held):  # type: ignore[type-arg, valid-type, misc]
        def rollover(self) -> None:
            rolled.append(True)
            super().rollover()

    monkeypatch.setattr(tempfile, "SpooledTemporaryFile", Watched)
    monkeypatch.setattr(tally_module, "IN_MEMORY", 10_000)
    given: Iterator[Difference] = (one("gained", "title", f"{n:04d}.txt") for n in range(1000))
    with tallied(given) as found:
        assert rolled == [True]
        assert [difference.document for difference in found] == [f"{n:04d}.txt" for n in range(1000)]
