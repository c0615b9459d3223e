from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.known import Accepted
from ingest.verdict import FAILURE_CODES, Verdict, judge
from parsers.issues import meanings

TODAY = date(2026, 3, 31)
TROUBLES = [
    ("가.hwp", "format_unsupported", 1),
    ("나.txt", "summary_missing", 2),
    ("마을/다.txt", "summary_missing", 3),
    ("마을/다.txt", "contact_missing", 1),
]


def entry(path: str, code: str, expires: date = TODAY) -> Accepted:
    return Accepted(path=path, code=code, reason="알고 있음", expires=expires)


@pytest.mark.parametrize(
    ("entries", "failures", "issues", "accepted"),
    [
        pytest.param(
            [], {("가.hwp", "format_unsupported")}, {"summary_missing": 5, "contact_missing": 1}, 0, id="none"
        ),
        pytest.param(
            [entry("가.hwp", "format_unsupported")],
            set(),
            {"summary_missing": 5, "contact_missing": 1},
            1,
            id="failure",
        ),
        pytest.param(
            [entry("마을/*", "summary_missing")],
            {("가.hwp", "format_unsupported")},
            {"summary_missing": 2, "contact_missing": 1},
            3,
            id="issue of a folder",
        ),
        pytest.param(
            [entry("*", "summary_missing"), entry("나.txt", "summary_missing"), entry("*", "contact_missing")],
            {("가.hwp", "format_unsupported")},
            {},
            6,
            id="one issue by two entries",
        ),
    ],
)
def test_what_is_accepted_is_counted_and_all_else_is_new(
    entries: list[Accepted], failures: set[tuple[str, str]], issues: dict[str, int], accepted: int
) -> None:
    assert judge(TROUBLES, entries, TODAY) == Verdict(issues, failures, accepted, [])


def test_an_entry_holds_on_its_last_day_and_not_on_the_day_after() -> None:
    entries = [entry("가.hwp", "format_unsupported", expires=TODAY)]
    troubles = TROUBLES[:1]
    assert judge(troubles, entries, TODAY) == Verdict(accepted=1)
    late = judge(troubles, entries, TODAY + timedelta(days=1))
    assert late.failures == {("가.hwp", "format_unsupported")}
    assert late.accepted == 0
    assert late.mistakes == ["가.hwp (format_unsupported): expired on 2026-03-31. Mend it or renew it."]


def test_an_expired_entry_is_a_mistake_although_another_covers_the_same() -> None:
    old, valid = entry("가.hwp", "format_unsupported", TODAY - timedelta(days=1)), entry("*", "format_unsupported")
    verdict = judge(TROUBLES[:1], [old, valid], TODAY)
    assert (verdict.failures, verdict.accepted, len(verdict.mistakes)) == (set(), 1, 1)


@pytest.mark.parametrize(("path", "code"), [("다.hwp", "format_unsupported"), ("가.hwp", "time_limit")])
def test_an_entry_that_covers_nothing_is_a_mistake(path: str, code: str) -> None:
    verdict = judge(TROUBLES[:1], [entry(path, code)], TODAY)
    assert verdict.mistakes == [f"{path} ({code}): accepts nothing that is there. Remove it."]
    assert verdict.failures == {("가.hwp", "format_unsupported")}


def test_an_entry_that_is_expired_and_unused_is_named_once() -> None:
    verdict = judge([], [entry("가.hwp", "time_limit", TODAY - timedelta(days=9))], TODAY)
    assert len(verdict.mistakes) == 1


def test_a_failure_and_an_issue_never_have_the_same_code() -> None:
    assert set(FAILURE_CODES) & set(meanings()) == set()


CODES = st.sampled_from(["not_text", "time_limit", "summary_missing", "contact_missing"])
PATHS = st.sampled_from(["가.txt", "나.txt", "마을/다.txt"])
PATTERNS = st.sampled_from(["가.txt", "*", "마을/*", "없음.txt"])
DAYS = st.integers(-1, 1).map(lambda days: TODAY + timedelta(days=days))


@given(
    st.dictionaries(st.tuples(PATHS, CODES), st.integers(1, 5)),
    st.lists(st.builds(entry, PATTERNS, CODES, DAYS), max_size=5),
)
def test_every_trouble_is_either_accepted_or_new_and_every_bad_entry_is_named(
    troubles: dict[tuple[str, str], int], entries: list[Accepted]
) -> None:
    counted = {key: 1 if key[1] in FAILURE_CODES else count for key, count in troubles.items()}
    verdict = judge([(*key, count) for key, count in counted.items()], entries, TODAY)
    assert len(verdict.failures) + sum(verdict.issues.values()) + verdict.accepted == sum(counted.values())
    good = [one for one in entries if one.expires >= TODAY and any(one.covers(*key) for key in troubles)]
    assert len(verdict.mistakes) == len(entries) - len(good)
