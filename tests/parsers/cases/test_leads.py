"""The opening statement of a case, and the rows that say above it who answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.leads import above_block, is_row, lead_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
TITLE = "앞 사례의 끝을 맺는다.\n\n골목 어귀에 놓은 의자\n"
STATEMENT = "앉을 데가 없던 골목에 이웃이 모였다"


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        (f"◈ {STATEMENT}\n", [STATEMENT]),
        (f"┃{STATEMENT}\n┃의자를 짜고 나누었다.\n", [STATEMENT, "의자를 짜고 나누었다."]),  # a bar before each line
        (f"부서  골목과\n\n{STATEMENT}.\n", [f"{STATEMENT}."]),  # a paragraph below who answers
        (f"나루시\n“{STATEMENT}.”\n", [f"“{STATEMENT}.”"]),  # what somebody says
        (f"“{STATEMENT}.\n의자도 짰다.”\n", [f"“{STATEMENT}.", "의자도 짰다.”"]),
        ("“이제는 쉬엄쉬엄 걸어요.”\n", ["“이제는 쉬엄쉬엄 걸어요.”"]),  # however short
        ("어르신 맞춤형\n‘찾아가는 골목 의자 설치사업’\n", []),  # the second line of a title
        (f"“{STATEMENT}” 하고 “의자도 짰다”\n", []),  # two quotations
        (f"부서  골목과\n{STATEMENT}.\n", []),  # not set apart
        (f"{STATEMENT}.\n", []),
        (f"┃{STATEMENT}┃\n", []),  # bars around a text frame it
        (f"○ {STATEMENT}\n", []),
    ],
)
def test_what_opens_a_case_is_set_off_from_its_title(content: Content, head: str, lead: list[str]) -> None:
    assert [line.body for line in lead_of(content(head), titled=True)] == lead


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("담 당 자  나은솔 주무관", True),
        ("담당부서: 골목과", True),
        ("담당부서 골목과", True),
        ("지역\t완도군", True),
        ("담당 공무원이 골목을 걷다", False),
        ("골목과 나은솔", False),
    ],
)
def test_a_row_says_behind_its_label_who_answers(content: Content, text: str, row: bool) -> None:
    (line,) = content(text)
    assert is_row(line) is row


@pytest.mark.parametrize(
    ("between", "first"),
    [
        (f"부서  골목과\n전화  061-000-1234\n\n┃{STATEMENT}\n", 2),
        (f"골목과 061-000-1234\n\n“{STATEMENT}”\n", 2),  # what somebody said
        (f"부서  골목과\n전화  061-000-1234\n\n{STATEMENT}.\n", 2),
        ("부서  골목과\n전화  061-000-1234\n\n", 2),  # no statement
        (f"┃{STATEMENT}\n", 2),
        ("", 2),
        (f"{STATEMENT}.\n", 3),  # nothing tells it from the text of another case
    ],
)
def test_what_stands_between_title_and_first_block_is_of_the_head(content: Content, between: str, first: int) -> None:
    lines = content(f"{TITLE}{between}\n왜 시작했나\n")
    assert above_block(lines, len(lines) - 1) == first


def test_rows_that_end_the_case_before_are_not(content: Content) -> None:
    lines = content(f"의자를 놓았다.\n\n부서  골목과\n전화  061-000-1234\n\n{STATEMENT}.\n\n왜 시작했나\n")
    assert above_block(lines, 4) == 4
