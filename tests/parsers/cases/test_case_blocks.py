"""The blocks that the cases of a book have in common."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.blocks import block_key, in_common, may_open
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    "line", ["Q1. 왜 그랬나", "STEP 2. 왜 그랬나", "가. 왜 그랬나", "《 왜 그랬나 》", "◈ 왜 그랬나?"]
)
def test_a_block_is_called_the_same_whatever_sets_it_off(content: Content, line: str) -> None:
    assert block_key(content(line)[0]) == "왜그랬나"


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("추진배경\n앉을 데가 없음\n", True),  # a usual name
        ("【왜 그랬나】\n앉을 데가 없음\n", True),  # set off
        ("왜 그랬나\n○ 앉을 데가 없음\n", True),  # above items
        ("왜 그랬나\n① 앉을 데가 없음\n", True),
        ("왜 그랬나\n앉을 데가 없음\n", False),
        ("담당부서\n○ 골목과\n", False),  # a label of the head
        ("구분\t내용\n○ 의자\n", False),  # cells
    ],
)
def test_a_line_may_open_one(content: Content, text: str, opens: bool) -> None:
    assert may_open(content(text), 0) is opens


@pytest.mark.parametrize(("name", "opens"), [("한눈에 보기", True), ("강원 고성군", False)])
def test_a_line_set_apart_above_rows_of_a_project_opens_one_but_for_a_place(
    content: Content, name: str, opens: bool
) -> None:
    lines = content(f"골목 의자\n\n{name}\n기간 : 2031. 3. ~ 5.\n예산 : 2억 원\n")
    assert may_open(lines, 1) is opens


def test_what_most_cases_have_once_is_a_block(content: Content) -> None:
    one = content("왜 그랬나\n○ 의자가 없음\n\n무엇을 했나\n의자를 놓음\n")
    two = content("왜 그랬나\n○ 평상이 없음\n\n무엇을 했나\n평상을 놓음\n\n덧붙임\n○ 그늘도 놓음\n")
    assert in_common([one, two]) == {"왜그랬나", "무엇을했나"}
