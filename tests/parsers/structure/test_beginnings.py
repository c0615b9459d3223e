"""How lines begin that stand below another one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.beginnings import begins_anew, counts_on, rule_of_parentheses
from parsers.text.line import Line

ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("기간 : 봄부터 가을까지", True),
        ("(장소) 골목 어귀", True),
        ("① 의자 고르기", True),
        ("2031. 4. 의자를 고름", True),
        ("의자를 고르는 모임", False),
    ],
)
def test_labels_numbers_and_days_begin_anew(text: str, expected: bool) -> None:
    assert begins_anew(text) is expected


@pytest.mark.parametrize(
    ("text", "belongs"),
    [("(2031. 4. 1.부터)", True), ("(모임실적)", False), ("(의자를 고르는 모임이", True), ("의자 (나무)", None)],
)
def test_a_remark_in_brackets_belongs_to_what_stands_above(text: str, belongs: bool | None) -> None:
    found = rule_of_parentheses(text)
    assert (found[0] if found else None) is belongs


def test_a_line_with_points_goes_on_with_the_next_one(line: ReadLine) -> None:
    assert counts_on(line("의자 ① 고르기 ② 옮기기"), line("③ 돌보기"))
    assert not counts_on(line("① 고르기"), line("② 옮기기"))
