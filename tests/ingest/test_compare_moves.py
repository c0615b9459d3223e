from ingest.compare.moves import Met, moves


def at(line: int, now: int, start: int | None = None, then: int | None = None, changed: bool = False) -> Met:
    """A thing that stood in `line` at the character `start` and stands in `now` at `then`."""
    before, after = {"line": line}, {"line": now}
    if start is not None and then is not None:
        before |= {"char_start": start, "char_end": start + 2}
        after |= {"char_start": then, "char_end": then + 2}
    return Met(None, f"thing {line}", "thing", before, after, changed)


def told(*things: Met) -> list[tuple[str, str, str, str]]:
    return [(found.field, found.before, found.after, found.note) for found in moves("가.txt", things)]


def test_what_did_not_move_is_not_told() -> None:
    assert told(at(3, 3), at(4, 4, 9, 9)) == []


def test_one_thing_is_told_with_its_lines() -> None:
    assert told(at(3, 3), at(5, 7), at(9, 9)) == [("thing 5", "line 5", "line 7", "")]


def test_within_a_line_the_characters_are_told() -> None:
    assert told(at(3, 3), at(5, 5, 40, 43)) == [("thing 5", "characters 40-42", "characters 43-45", "")]


def test_many_neighbours_that_moved_alike_are_told_once() -> None:
    assert told(at(2, 2), *(at(n, n + 2) for n in (4, 5, 9))) == [("lines", "4-9", "6-11", "3 things by +2 lines")]


def test_a_shift_of_everything_says_so() -> None:
    assert told(*(at(n, n - 1) for n in (4, 5, 9))) == [("lines", "4-9", "3-8", "all things by -1 line")]


def test_a_thing_that_stayed_ends_the_run() -> None:
    assert [field for field, *_ in told(at(1, 2), at(2, 3), at(3, 3), at(4, 5), at(5, 6))] == [
        "thing 1",
        "thing 2",
        "thing 4",
        "thing 5",
    ]


def test_characters_shift_past_things_that_know_their_line_only() -> None:
    things = [at(5, 5, 40, 43), at(6, 6), at(6, 6, 50, 53), at(7, 7), at(7, 7, 60, 63)]
    assert [note for *_, note in told(*things)] == ["all things by +3 characters"]


def test_a_thing_that_changed_is_part_of_a_run_but_not_told_alone() -> None:
    assert told(at(5, 7, changed=True)) == []
    assert [note for *_, note in told(at(5, 7, changed=True), at(6, 8), at(7, 9))] == ["all things by +2 lines"]


def test_a_range_whose_ends_moved_apart_is_told_by_its_ends() -> None:
    record = Met(None, "", "", {"line_start": 3, "line_end": 9}, {"line_start": 3, "line_end": 8}, False)
    assert told(record) == [("", "lines 3-9", "lines 3-8", "")]
