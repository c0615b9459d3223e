"""The heads above a report's tasks: numbered above the list of their names, or plain lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report import strategies, tasks
from parsers.kinds.report.names import LIKE
from parsers.kinds.report.survey import survey
from parsers.text.likeness import AlikeNames
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BLOCK = "□ 추진배경\n○ 길이 끊김\n\n"
TASKS = f"1\n마을 숲길 잇기\n{BLOCK}2\n꽃길 잇기\n{BLOCK}"


def heads(content: Content, text: str) -> list[str]:
    """The names of the strategies of a report without chapters."""
    surveyed = survey(content(text), ())
    _, found = tasks.find(surveyed, [])
    names = AlikeNames((surveyed.name(task.first, task.head) for task in found), LIKE)
    return [surveyed.name(head.first, head.head) for head in strategies.find(surveyed, found, [], names)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"Ⅱ. 걷는 고장\n- 마을 숲길 잇기\n- 꽃길 잇기\n{TASKS}", ["걷는 고장"]),
        (f"Ⅱ. 걷는 고장\n- 마을 숲길 곳곳 잇기\n- 꽃길 잇기\n{TASKS}", ["걷는 고장"]),  # a name differs by a word
        (f"전략 2 걷는 고장\n{TASKS}", ["걷는 고장"]),  # its own words say what it is, no list below
        (
            f"들머리\n\n산림녹지과\n\n- 마을 숲길 잇기\n- 꽃길 잇기\n{TASKS}",
            ["산림녹지과"],
        ),  # a division above the list
        (
            f"전략 1 : 걷는 고장\n 마을 숲길 잇기\n전략 2 : 맑은 고장\n꽃길 잇기\n\n전략 1 걷는 고장\n{TASKS}",
            ["걷는 고장"],
        ),  # a list of all strategies above
        (f"▣ 숲길과\n1\n마을 숲길\n{BLOCK}▣ 꽃길과\n2\n꽃길\n{BLOCK}", ["숲길과", "꽃길과"]),  # a box above each
        (f"▣ 숲길과\n1\n마을 숲길\n{BLOCK}2\n꽃길\n{BLOCK}", []),  # above one only
        (f"〔숲길과〕\n1\n마을 숲길\n{BLOCK}〔꽃길과〕\n2\n꽃길\n{BLOCK}", ["〔숲길과〕", "〔꽃길과〕"]),  # in brackets
        (f"❚숲길과❚\n1\n마을 숲길\n{BLOCK}❚꽃길과❚\n2\n꽃길\n{BLOCK}", ["❚숲길과❚", "❚꽃길과❚"]),  # or between bars
        (f"분야   걷기\n사업명   숲길\n{BLOCK}분야   쉬기\n사업명   쉼터\n{BLOCK}", ["걷기", "쉬기"]),  # behind a label
        (f"전략방향 Ⅱ. 걷는 고장\n{TASKS}", ["걷는 고장"]),  # a Roman number behind its word
        (
            f"〈숲길과 ☎ 033-000-1234〉\n1\n마을 숲길\n{BLOCK}〈꽃길과 ☎ 033-000-1235〉\n2\n꽃길\n{BLOCK}",
            [],
        ),  # contacts
        (f"Ⅱ. 걷는 고장\n- 물 맑은 마을\n{TASKS}", []),  # a list of something else
        (TASKS, []),
    ],
)
def test_a_strategy_stands_above_the_names_of_its_tasks(content: Content, text: str, names: list[str]) -> None:
    assert heads(content, text) == names


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("역점시책 추진상황", "쉬는 마을", ["역점시책 추진상황"]),  # called as chapters of tasks are
        ("핵심사업", "일반사업", ["핵심사업", "일반사업"]),  # names that end alike
        ("쉬는 마을", "○ 쉼터를 놓음", []),  # one other line alone
    ],
)
def test_a_plain_line_above_a_task_is_one_by_its_name(
    content: Content, first: str, second: str, names: list[str]
) -> None:
    inside = "□ 추진내용\n○ 길을 이음\n\n덧붙이는 말\n"
    text = f"{TASKS}{first}\n\n3\n물길 잇기\n{BLOCK}{inside}\n{second}\n\n4\n눈길 쓸기\n{BLOCK}"
    assert heads(content, text) == names


def test_plain_lines_above_tasks_are_strategies_where_no_other_line_stands_so(content: Content) -> None:
    text = f"인사\n\n걷는 고장\n\n{TASKS}\n쉬는 마을\n\n3\n물길 잇기\n{BLOCK}"
    assert heads(content, text) == ["걷는 고장", "쉬는 마을"]
    assert heads(content, text.replace("걷는 고장", "담당   숲길과").replace("쉬는 마을", "담당 : 꽃길과 나은솔")) == []


def test_a_plain_line_above_a_task_is_one_where_its_name_is_known(content: Content) -> None:
    above = f"○ 걷는 고장, 맑은 마을\n{TASKS}"
    assert heads(content, f"{above}\n걷는 고장\n\n3\n물길 잇기\n{BLOCK}") == ["걷는 고장"]
    assert heads(content, f"{TASKS}\n쉬는 마을\n\n3\n물길 잇기\n{BLOCK}") == []


def test_the_page_that_announces_a_strategy_is_a_part_of_its_own(content: Content) -> None:
    page = "1/ 걷고 쉬는\n고장\n마을 숲길 잇기\n꽃길 잇기\n"
    assert heads(content, f"들머리\n○ 인사\n{page}Ⅰ\n걷고 쉬는 고장\n{TASKS}") == ["1/ 걷고 쉬는", "걷고 쉬는 고장"]


def test_a_list_may_break_a_known_name_into_lines(content: Content) -> None:
    above = f"○ 걷는 고장\n걷고 쉬며 노는\n마을 만들기\n{TASKS}"
    assert heads(content, f"{above}걷고 쉬며 노는 마을 만들기\n3\n물길 잇기\n{BLOCK}") == ["걷고 쉬며 노는 마을 만들기"]


def test_a_word_of_two_letters_names_no_strategy(content: Content) -> None:
    assert heads(content, f"○ 가칭\n{TASKS}\n가칭\n\n3\n물길 잇기\n{BLOCK}") == []


def test_the_name_of_a_task_at_the_end_of_a_list_is_no_strategy(content: Content) -> None:
    page = "1\n마을 숲길 곳곳 잇기\n2\n마을 꽃길 곳곳 잇기\n\n"
    tasks = f"1\n마을 숲길 곳곳 잇기\n{BLOCK}2\n마을 꽃길 곳곳 잇기\n{BLOCK}"
    assert heads(content, f"○ 인사\n{page}{tasks}") == []
