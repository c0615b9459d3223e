"""Totals, their parts in brackets, sentences and rows, and prices of a unit."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from parsers.draft import NOWHERE, InRecord
from parsers.facts import mentions_in
from parsers.roles import SENTENCE, roles_of

Told = list[tuple[str, str | None, str | None]]


def roles(*rows: tuple[str, InRecord]) -> Told:
    """Of each amount in the texts, its words, its role and the words of its total."""
    texts, places = [text for text, _ in rows], [place for _, place in rows]
    found = [mentions_in(text) for text in texts]
    by_spot = roles_of(texts, found, places)
    words = {
        (at, one.start): texts[at][one.start : one.end]
        for at, mentions in enumerate(found)
        for one in mentions
        if one.type == "money"
    }
    told: Told = []
    for spot, text in words.items():
        role = by_spot.get(spot)
        told.append((text, role.kind if role else None, words[role.total] if role and role.total else None))
    return told


def item(number: int, level: int) -> InRecord:
    return InRecord(0, number, level)


IN_ONE_TEXT: list[tuple[str, Told]] = [
    # In brackets, each named by a source.
    (
        "의자 값 5억원(국비 3억원, 도비 2억원)",
        [("5억원", "total", None), ("3억원", "part", "5억원"), ("2억원", "part", "5억원")],
    ),
    ("의자 값 5억원 (국비 3억원)", [("5억원", "total", None), ("3억원", "part", "5억원")]),
    ("5억원 규모[시비 1억원]", [("5억원", "total", None), ("1억원", "part", "5억원")]),
    # Whatever they are called, if they add up.
    (
        "5억원(의자 3억원, 나무 2억원)",
        [("5억원", "total", None), ("3억원", "part", "5억원"), ("2억원", "part", "5억원")],
    ),
    # They neither add up nor are sources.
    ("5억원(의자 3억원, 나무 1억원)", [("5억원", None, None), ("3억원", None, None), ("1억원", None, None)]),
    ("5억원(전년 4억원)", [("5억원", None, None), ("4억원", None, None)]),
    ("3억원(국비 5억원)", [("3억원", None, None), ("5억원", None, None)]),
    ("국비 5억원(시비 3억원)", [("5억원", None, None), ("3억원", None, None)]),
    ("5억원(국비 3만 달러)", [("5억원", None, None), ("3만 달러", None, None)]),
    # Brackets in brackets are of the inner amount.
    (
        "9억원(국비 5억원(의자 3억원, 나무 2억원), 시비 4억원)",
        [
            ("9억원", "total", None),
            ("5억원", "part", "9억원"),
            ("3억원", "part", "5억원"),
            ("2억원", "part", "5억원"),
            ("4억원", "part", "9억원"),
        ],
    ),
    # In a sentence.
    (
        "절감 7억원 : 의자 4억원, 나무 3억원",
        [("7억원", "total", None), ("4억원", "part", "7억원"), ("3억원", "part", "7억원")],
    ),
    ("7억원 중 국비 4억원을 받음", [("7억원", "total", None), ("4억원", "part", "7억원")]),
    (
        "의자 4억원, 나무 3억원 등 총 7억원",
        [("4억원", "part", "7억원"), ("3억원", "part", "7억원"), ("7억원", "total", None)],
    ),
    # A sum by chance.
    ("수출 9억원, 수입 5억원, 흑자 4억원", [("9억원", None, None), ("5억원", None, None), ("4억원", None, None)]),
    ("9억원을 쓴다. 의자 5억원, 나무 4억원", [("9억원", None, None), ("5억원", None, None), ("4억원", None, None)]),
    # Called a total.
    ("총사업비 9억원", [("9억원", "total", None)]),
    ("합계 : 9억원", [("9억원", "total", None)]),
    ("예총 9억원", [("9억원", None, None)]),
    # Prices of a unit.
    ("1인당 20만원", [("20만원", "unit_price", None)]),
    ("주민 1인당 월 최대 20만원을 받음", [("20만원", "unit_price", None)]),
    ("kg당 500원", [("500원", "unit_price", None)]),
    ("모둠당 5만원", [("5만원", "unit_price", None)]),
    ("5천원/kg", [("5천원", "unit_price", None)]),
    ("5만원(1인당)", [("5만원", "unit_price", None)]),
    # Words in 당 that are no unit, and a year's money.
    ("청년수당 20만원", [("20만원", None, None)]),
    ("담당 5억원", [("5억원", None, None)]),
    ("5억원/년", [("5억원", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), IN_ONE_TEXT)
def test_the_roles_of_amounts_in_one_text(text: str, expected: Told) -> None:
    assert roles((text, item(0, 0))) == expected


TWO = [("4억원", "part", "7억원"), ("3억원", "part", "7억원")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Deeper items.
        ([("사업비 : 7억원", 0, 0), ("국비 4억원", 1, 1), ("시비 3억원", 2, 1)], [("7억원", "total", None), *TWO]),
        ([("사업비 : 7억원", 0, 0), ("의자 4억원", 1, 1), ("나무 3억원", 2, 1)], [("7억원", "total", None), *TWO]),
        # Lines of one flattened table.
        ([("사업비 7억원", 0, 0), ("의자 4억원", 0, 0), ("나무 3억원", 0, 0)], [("7억원", "total", None), *TWO]),
        # The total below its rows.
        ([("의자 4억원", 0, 0), ("나무 3억원", 1, 0), ("계 7억원", 2, 0)], [*TWO, ("7억원", "total", None)]),
        # Beside, not below; and no sum.
        (
            [("사업비 : 7억원", 0, 0), ("의자 4억원", 1, 0), ("나무 3억원", 2, 0)],
            [(a, None, None) for a in ("7억원", "4억원", "3억원")],
        ),
        (
            [("사업비 : 9억원", 0, 0), ("의자 4억원", 1, 1), ("나무 3억원", 2, 1)],
            [(a, None, None) for a in ("9억원", "4억원", "3억원")],
        ),
    ],
)
def test_the_roles_of_amounts_in_rows(rows: list[tuple[str, int, int]], expected: Told) -> None:
    assert roles(*((text, item(number, level)) for text, number, level in rows)) == expected


def test_rows_of_the_head_are_no_rows_of_one_another() -> None:
    rows = [("사업비 7억원", NOWHERE), ("국비 4억원", NOWHERE)]
    assert roles(*rows) == [("7억원", None, None), ("4억원", None, None)]


@given(
    st.lists(st.tuples(st.sampled_from(["국비", "의자", "총", "1인당", "계"]), st.integers(1, 9)), max_size=8),
    st.data(),
)
def test_a_part_is_never_more_than_its_total(amounts: list[tuple[str, int]], data: st.DataObject) -> None:
    marks = [data.draw(st.sampled_from([", ", "(", ")", " : ", ". "])) for _ in amounts]
    text = "".join(f"{word} {value}억원{mark}" for (word, value), mark in zip(amounts, marks, strict=True))
    found = mentions_in(text)
    values = {one.start: one.fields["amount"] for one in found if one.type == "money"}
    for (_, start), role in roles_of([text], [found], [item(0, 0)]).items():
        assert (role.total is None) == (role.kind != "part")
        if role.total is not None:
            assert role.total[1] != start
            assert values[role.total[1]] >= values[start]  # type: ignore[operator]


class Counted:
    """A pattern that says how often it was put to a text."""

    def __init__(self, pattern: regex.Pattern[str]) -> None:
        self.pattern = pattern
        self.uses = 0

    def __getattr__(self, name: str) -> object:
        self.uses += 1
        return getattr(self.pattern, name)


def test_the_ends_of_sentences_are_looked_for_once_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted(SENTENCE)
    monkeypatch.setattr("parsers.roles.SENTENCE", counted)
    told = roles(("총 3억원 중 " + "의자 2억원, 나무 1억원. " * 50, NOWHERE))
    assert told[:3] == [("3억원", "total", None), ("2억원", "part", "3억원"), ("1억원", "part", "3억원")]
    assert counted.uses == 1
