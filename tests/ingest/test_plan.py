import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.input import Input
from ingest.inventory import Entry, Key, State, digest
from ingest.ledger import NOTHING
from ingest.plan import STANDING, STATUSES, Plan, Status, all_stands, steps

HERE = Entry("가.txt", "가.txt".encode(), *State(5, 100, 200))
READ = Input.of(HERE, State(5, 100, 200), "ab" * 32, "new rules")
FAILED = READ._replace(version="new limits", failure="{}")
PLAN = Plan(version="new rules", failing_version="new limits")


@pytest.mark.parametrize(
    ("row", "normally", "retry", "keep_missing"),
    [
        pytest.param(None, "new", "new", "new", id="not in the ledger"),
        pytest.param(READ, "unchanged", "unchanged", "unchanged", id="read"),
        pytest.param(FAILED, "unchanged", "retried", "unchanged", id="failed"),
        pytest.param(READ._replace(version="old"), "outdated", "outdated", "outdated", id="read by another version"),
        pytest.param(
            FAILED._replace(version="old"), "outdated", "outdated", "outdated", id="failed in another version"
        ),
        pytest.param(
            FAILED._replace(version="new rules"), "outdated", "outdated", "outdated", id="failed, other limits"
        ),
        pytest.param(
            READ._replace(version="new limits"), "outdated", "outdated", "outdated", id="read, a failure's one"
        ),
        pytest.param(READ.seen(State(6, 100, 200)), "changed", "changed", "changed", id="another size"),
        pytest.param(READ.seen(State(5, 101, 200)), "changed", "changed", "changed", id="another time of writing"),
        pytest.param(READ.seen(State(5, 100, 201)), "changed", "changed", "changed", id="another time of change"),
        pytest.param(READ.seen(None), "changed", "changed", "changed", id="a state not to be trusted"),
        pytest.param(FAILED.seen(None), "changed", "changed", "changed", id="failed, not to be trusted"),
        pytest.param(READ.seen(None)._replace(version="old"), "changed", "changed", "changed", id="changed both ways"),
    ],
)
def test_what_a_file_is_against_the_ledger(
    row: Input | None, normally: Status, retry: Status, keep_missing: Status
) -> None:
    plans = (PLAN, PLAN._replace(retry=True), PLAN._replace(keep_missing=True))
    assert [plan.status(HERE, row) for plan in plans] == [normally, retry, keep_missing]


@pytest.mark.parametrize(
    ("row", "normally", "keep_missing"),
    [
        pytest.param(READ, "vanished", "kept", id="read"),
        pytest.param(READ._replace(version="old"), "vanished", "kept", id="read by another version"),
        pytest.param(READ.seen(None), "vanished", "kept", id="a state not to be trusted"),
        pytest.param(FAILED, "vanished", "vanished", id="failed"),
    ],
)
@pytest.mark.parametrize("retry", [False, True])
def test_what_an_input_is_whose_file_is_gone(row: Input, normally: Status, keep_missing: Status, retry: bool) -> None:
    assert PLAN._replace(retry=retry).status(None, row) == normally
    assert PLAN._replace(retry=retry, keep_missing=True).status(None, row) == keep_missing


def test_a_file_without_a_state_is_never_taken_for_unchanged() -> None:
    nowhere = HERE._replace(size=None, mtime_ns=None, ctime_ns=None)
    assert PLAN.status(nowhere, READ) == PLAN.status(nowhere, READ.seen(None)) == "changed"


def test_a_file_that_failed_without_a_state_stands_as_long_as_it_has_none() -> None:
    nowhere = HERE._replace(size=None, mtime_ns=None, ctime_ns=None)
    assert PLAN.status(nowhere, FAILED.seen(None)) == "unchanged"
    assert PLAN.status(nowhere, FAILED) == PLAN.status(HERE, FAILED.seen(None)) == "changed"


def test_only_what_is_unchanged_or_kept_stands() -> None:
    assert set(STANDING) == {"unchanged", "kept"}
    assert set(STANDING) < set(STATUSES)
    assert len(set(STATUSES)) == len(STATUSES) == 7


ALL = NOTHING._replace(documents=1, versions=["new rules"], failing_versions=[], listing=digest([HERE]))


@pytest.mark.parametrize(
    ("entries", "plan", "stands"),
    [
        pytest.param([HERE], PLAN, True, id="as it was"),
        pytest.param([HERE._replace(name=b"a.txt")], PLAN, False, id="another name on the disk"),
        pytest.param([HERE._replace(size=6)], PLAN, False, id="another size"),
        pytest.param([HERE._replace(mtime_ns=101)], PLAN, False, id="another time of writing"),
        pytest.param([HERE._replace(ctime_ns=201)], PLAN, False, id="another time of change"),
        pytest.param([], PLAN, False, id="gone"),
        pytest.param([HERE, HERE], PLAN, False, id="one more"),
        pytest.param([HERE], PLAN._replace(version="newer rules"), False, id="another version"),
        pytest.param([HERE], PLAN._replace(failing_version="newer limits"), True, id="other limits, but no failure"),
        pytest.param([HERE], PLAN._replace(retry=True), False, id="failures to try again, if there are any"),
    ],
)
def test_all_stands_when_the_folder_and_the_versions_are_as_they_were(
    entries: list[Entry], plan: Plan, stands: bool
) -> None:
    assert all_stands(entries, ALL, plan) == stands


def test_all_stands_only_while_the_limits_of_failures_do() -> None:
    failed = ALL._replace(versions=[], failing_versions=["new limits"])
    assert all_stands([HERE], failed, PLAN)
    assert not all_stands([HERE], failed, PLAN._replace(failing_version="newer limits"))


def test_nothing_stands_unseen_where_a_state_was_not_to_be_trusted() -> None:
    assert not all_stands([HERE], ALL._replace(listing=None), PLAN)


@pytest.mark.parametrize(
    ("row", "normally", "retry"),
    [
        (READ, True, True),
        (READ.seen(None), True, True),
        (READ._replace(version="old"), False, False),
        (FAILED, True, False),
        (FAILED._replace(version="new rules"), False, False),
    ],
)
def test_a_row_stands_for_the_same_bytes_in_the_same_version(row: Input, normally: bool, retry: bool) -> None:
    assert PLAN.can_stand(row) is normally
    assert PLAN._replace(retry=True).can_stand(row) is retry


KEYS = st.dictionaries(st.tuples(st.text("가나/.", max_size=3), st.binary(max_size=2)), st.just(None), max_size=8)


@given(KEYS, KEYS)
def test_there_is_a_step_for_every_file_and_every_row_by_their_key(
    here: dict[Key, None], known: dict[Key, None]
) -> None:
    entries = {key: Entry(*key, None, None, None) for key in sorted(here)}
    rows = {key: Input(*key, None, None, None, None, "") for key in sorted(known)}
    expected = [(entries.get(key), rows.get(key)) for key in sorted({**here, **known})]
    assert [step[:2] for step in steps(entries.values(), rows.values(), PLAN)] == expected


def test_steps_hold_no_more_than_one_file_and_one_row() -> None:
    taken = []

    def endless() -> object:
        number = 0
        while True:
            taken.append(number)
            yield HERE._replace(path=f"{number:09d}")
            number += 1

    found = steps(endless(), (), PLAN)  # type: ignore[arg-type]
    assert next(found) == (HERE._replace(path="000000000"), None, "new")
    assert len(taken) <= 2
