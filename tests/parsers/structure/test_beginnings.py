"""How lines begin that stand below another one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.beginnings import begins_anew, counts_on, heads_in_brackets, rest_of_figure, rule_of_parentheses
from parsers.text.line import Line
from parsers.text.lines import Lines

ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("기간 : 봄부터 가을까지", True),
        ("(장소) 골목 어귀", True),
        ("① 의자 고르기", True),
        ("2031. 4. 의자를 고름", True),
        ("의자를 고르는 모임", False),
        ("2-3. 의자를 고르는 모임", True),
        ("(1) 의자를 고르는 모임", True),
        ("[ 의자를 고르는 모임 ]", True),  # a head alone on its line
        ("< 붙임 >", True),
        ("(042-000-1234) 또는 구청으로", False),  # remarks on what stands before them
        ("(bench) 곁에 나무를", False),
        ("(1,240명)가 찾은 의자", False),
    ],
)
def test_labels_numbers_and_days_begin_anew(text: str, expected: bool) -> None:
    assert begins_anew(text) is expected


@pytest.mark.parametrize(
    ("text", "belongs"),
    [
        ("(둘레 (나무 (열두 그루)까지) 포함)", True),
        ("(2031. 4. 1.부터)", True),
        ("(모임실적)", False),
        ("(의자를 고르는 모임이", True),
        ("의자 (나무)", None),
    ],
)
def test_a_remark_in_brackets_belongs_to_what_stands_above(text: str, belongs: bool | None) -> None:
    found = rule_of_parentheses(text)
    assert (found[0] if found else None) is belongs


@pytest.mark.parametrize(
    ("line_above", "below", "expected"),
    [
        ("골목 모임은 의자를 놓기로 하고 지난 2031년", "3월 5일 첫 의자를 놓음", True),
        ("골목 모임은 의자를 놓기로 하고 지난 3월", "5일에 첫 의자를 놓음", True),
        ("골목 모임은 의자와 그늘막을 놓는 데 모두 12억 3,000만", "원을 들임", True),
        ("골목 모임에 지난해부터 온 사람은 모두 1,240", "명으로 늘어남", True),
        ("골목 모임은 의자를 놓는 데 든 돈이 벌써 3억", "5천만 원이며 더 모으기로 함", True),
        ("골목을 지나다 의자에 쉬어 간 이가 모두 12만", "명에 이른다.", True),
        ("골목 모임은 새 의자를 고르는 일을 2031. 9.", "20.까지 마치기로 함", True),
        ("골목 모임은 새 의자를 고르는 일을 마치고 2031. 9.", "20. 첫 의자를 놓음", True),
        ("놓는 때 : 2031. 4. 1. ~", "2031. 9. 20.", True),  # a tilde is open on any line
        ("2031년", "3월 5일 첫 의자를 놓음", False),  # the year heads its days
        ("골목 모임은 의자를 고르는 일을 마친 날은 2031. 9.", "1. 의자 고르기", False),
        ("골목 모임에 지난해부터 온 사람은 모두 1,240", "명예 주민 뽑기", False),
        ("골목 모임은 의자를 놓기로 함", "3월 5일 첫 의자를 놓음", False),
    ],
)
def test_the_rest_of_a_date_or_an_amount_goes_on(line_above: str, below: str, expected: bool) -> None:
    assert rest_of_figure(line_above, below) is expected


def test_a_line_with_points_goes_on_with_the_next_one(line: ReadLine) -> None:
    assert counts_on(line("의자 ① 고르기 ② 옮기기"), line("③ 돌보기"))
    assert not counts_on(line("① 고르기"), line("② 옮기기"))


def test_lines_in_brackets_that_begin_alike_above_bullets_are_heads(lines: Callable[[str], Lines]) -> None:
    text = """
        골목 모임 꾸리기
        (찾아가는 골목 음악회)
        - 골목 아이들이 엶
        (찾아가는 의자 고침이)
        - 목수가 찾아감
        (찾아가는 그늘막)
        - 여름에 엶
        """
    heads = heads_in_brackets(lines(text).content)
    assert heads == {"찾아가는"}
    assert rule_of_parentheses("(찾아가는 의자 고침이)", heads) == (
        False,
        "one of several heads in brackets that begin with the same word",
    )
    assert rule_of_parentheses("(찾아가는 의자 고침이, 8명)", heads) is not None


def test_one_line_in_brackets_above_a_bullet_is_no_head(lines: Callable[[str], Lines]) -> None:
    assert heads_in_brackets(lines("(찾아가는 골목 음악회)\n- 골목 아이들이 엶\n").content) == frozenset()
