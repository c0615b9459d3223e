"""The heads of a report's tasks: by the form of their numbers, or by blocks that begin anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.draft import Grid
from parsers.kinds.report.survey import ReportPart, survey
from parsers.kinds.report.tasks import find
from parsers.text.line import Line
from schemas.record import Table

Content = Callable[[str], list[Line]]
BLOCK = "□ 추진배경\n○ 길이 끊김\n"
WHOLE = f"{BLOCK}□ 향후계획\n○ 길 잇기 : 4월\n\n"


def tasks(content: Content, text: str) -> list[str]:
    """The names of the tasks of a report without chapters."""
    surveyed = survey(content(text), ())
    return [surveyed.name(task.first, task.head) for task in find(surveyed, [])[1]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"1. 숲길\n{BLOCK}2. 꽃길\n{BLOCK}", ["숲길", "꽃길"]),
        (
            f"1. 숲길\n{WHOLE}2. 꽃길\n{WHOLE}골칫거리 1\n물길\n{WHOLE}골칫거리 2\n눈길\n{WHOLE}",
            ["숲길", "꽃길", "물길", "눈길"],
        ),  # further ones behind a word alone on a line
        (f"들머리\n1\n숲길\n{BLOCK}2\n꽃길\n{BLOCK}", ["숲길", "꽃길"]),  # the number alone on a line
        (f"1. 숲길\n끊긴 길을 이어 걷게 함\n{BLOCK}2. 꽃길\n{BLOCK}", ["숲길", "꽃길"]),  # a lead between
        (f"1. 숲길\n{BLOCK} ① 동쪽\n ② 서쪽\n2. 꽃길\n{BLOCK}", ["숲길", "꽃길"]),  # numbers inside are none
        (f"1. 숲길\n{BLOCK}2. 꽃길\n○ 서른 곳\n", ["숲길", "꽃길"]),  # it goes on counting, items only below
        (f"1. 숲길\n{BLOCK}4. 꽃길\n○ 서른 곳\n", ["숲길"]),  # it does not
        (f"1. 숲길\n➤ 끊긴 길을 이어\n  걷게 함\n{BLOCK}2. 꽃길\n{BLOCK}", ["숲길", "꽃길"]),  # a lead behind an arrow
        (f"꼭지 1   숲길\n{BLOCK}꼭지 2   꽃길\n{BLOCK}", ["숲길", "꽃길"]),  # a word of the report's own counts them
        (f"□1 숲길\n{BLOCK}□2 꽃길\n{BLOCK}", ["숲길", "꽃길"]),  # a box with a number in it
        (f"과제 1│숲길\n{BLOCK}과제 2│꽃길\n{BLOCK}", ["숲길", "꽃길"]),  # a bar behind the number
        (
            f"과제 1          걷기과\n숲길\n{BLOCK}과제 2          꽃과\n꽃길\n{BLOCK}",
            ["숲길", "꽃길"],
        ),  # the office at the margin
        ("1. 숲길\n⇒ 길을 이음\n〔추진배경〕\n￭ 끊김\n2. 꽃길\n⇒ 꽃을 심음\n〔추진배경〕\n￭ 마름\n", ["숲길", "꽃길"]),
        (f"분야   걷기\n사업명   숲길\n부서   숲길과\n{BLOCK}" * 2, ["숲길", "숲길"]),  # labels in place of numbers
        ("가. 숲길\n1) 추진배경\n- 끊김\n나. 꽃길\n1) 추진배경\n- 마름\n", ["숲길", "꽃길"]),  # numbered blocks
        (
            "1. 숲길\n가. 왜 하나\n○ 끊김\n나. 한 일\n○ 이음\n2. 꽃길\n가. 왜 하나\n○ 마름\n나. 한 일\n○ 심음\n",
            ["숲길", "꽃길"],
        ),
        (f"\n숲길\n1.\n❖ 끊긴 길을 이음\n{BLOCK}\n꽃길\n2.\n{BLOCK}", ["숲길", "꽃길"]),  # the number below the name
        (
            f"1. 숲길\n{BLOCK}○ 두 곳을 이음\n27\n여울면\n25\n63\n{BLOCK}2. 꽃길\n{BLOCK}",
            ["숲길", "꽃길"],
        ),  # cells of one
        (f"1. 숲길\n{BLOCK}○ 두 곳을 이음\n1 분 기\n2 분 기\n{BLOCK}", ["숲길"]),  # heads of a table that was lost
        ("1. 추진배경\n○ 끊김\n2. 향후계획\n○ 잇기\n", []),  # numbered blocks are no tasks
        (
            "과제 1-1\n숲길\n가. 추진배경\n1) 끊김\n2) 좁음\n나. 추진실적\n1) 이음\n다. 향후계획\n1) 넓히기\n"
            "과제 1-2\n꽃길\n가. 추진배경\n1) 마름\n나. 추진실적\n1) 심음\n다. 향후계획\n1) 가꾸기\n",
            ["숲길", "꽃길"],
        ),  # numbers that begin anew below every block count its items
        ("1. 숲길\n2. 꽃길\n", []),  # a list of names
        ("숲길\n꽃길\n", []),
    ],
)
def test_a_task_is_a_numbered_head_above_blocks(content: Content, text: str, names: list[str]) -> None:
    assert tasks(content, text) == names


def test_plain_names_above_the_same_block_are_tasks_under_numbered_strategies(content: Content) -> None:
    def page(name: str) -> str:
        return f"\n{name}\n\n{BLOCK}□ 올해 할 일\n○ 길 잇기\n"

    text = f"목표 1\n걷는 고을\n{page('숲길')}{page('꽃길')}\n목표 2\n쉬는 고을\n{page('쉼터')}"
    assert tasks(content, text) == ["숲길", "꽃길", "쉼터"]
    assert tasks(content, f"1. 숲길\n{BLOCK}2. 꽃길\n{BLOCK}") == ["숲길", "꽃길"]  # numbers count as many


def test_tasks_counted_below_strategies_are_told_from_them(content: Content) -> None:
    def page(name: str) -> str:
        return f"{name}\n\n◈ 끊긴 길을 이어 걸어서 장에 가고\n  학교에 가게 함\n\n{WHOLE}"

    text = "전략 1. 걷는 고을\n\n{}{}전략 2. 쉬는 고을\n\n{}"
    numbered = map(page, ("[1-1] 숲길", "[1-2] 꽃길", "[2-1] 쉼터"))
    assert tasks(content, text.format(*numbered)) == ["숲길", "꽃길", "쉼터"]
    # Their numbers may be pictures, and one may open with another block.
    plain = [page("숲길 잇기"), page("꽃길 잇기").replace("추진배경", "사업개요"), page("쉼터 놓기")]
    assert tasks(content, text.format(*plain)) == ["숲길 잇기", "꽃길 잇기", "쉼터 놓기"]
    assert tasks(content, f"1. 숲길\n\n{page('걷는 길')}2. 꽃길\n\n{WHOLE}") == ["숲길", "꽃길"]


def test_items_numbered_as_blocks_are_no_tasks(content: Content) -> None:
    blocks = "가. 목적\n1) 길을 이음\n나. 추진계획\n1) 길 잇기\n"
    assert tasks(content, f"가. 숲길 세 곳\n나. 꽃길 두 곳\n다. 물길 한 곳\n1. 숲길\n{blocks}2. 꽃길\n{blocks}") == [
        "숲길",
        "꽃길",
    ]


def test_of_two_forms_the_one_above_most_blocks_is_that_of_tasks(content: Content) -> None:
    text = f"① 들머리\n{BLOCK}1. 숲길\n{BLOCK}2. 꽃길\n{BLOCK}"
    assert tasks(content, text) == ["숲길", "꽃길"]


def test_a_form_beside_the_one_above_most_blocks_is_one_of_tasks_as_well(content: Content) -> None:
    first = f"〔역점 1〕 숲길\n{BLOCK}〔역점 2〕 꽃길\n{BLOCK}〔역점 3〕 들길\n{BLOCK}"
    assert tasks(content, f"{first}〔현안 1〕 물길\n{BLOCK}") == ["숲길", "꽃길", "들길", "물길"]
    assert tasks(content, f"{first}① 물길\n{BLOCK}② 샘터\n{BLOCK}") == ["숲길", "꽃길", "들길", "물길", "샘터"]
    assert tasks(content, f"{first}① 물길\n{BLOCK}② 샘터\n○ 열 곳\n") == ["숲길", "꽃길", "들길"]  # items alone below
    inside = first.replace("〔역점 2〕", f"① 물길\n{BLOCK}② 샘터\n{BLOCK}〔역점 2〕")
    assert tasks(content, inside) == ["숲길", "꽃길", "들길"]  # parts of a task


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"Ⅰ. 숲길\n{BLOCK}Ⅱ. 꽃길\n{BLOCK}", ["숲길", "꽃길"]),
        (f"Ⅰ. 살림\n□ 조직\n○ 세 과\nⅡ. 할 일\n{BLOCK}Ⅲ. 일정\n○ 4월\n", []),  # each opens with another block
        (f"Ⅰ. 숲길\n{BLOCK}1. 동쪽\n{BLOCK}Ⅱ. 꽃길\n{BLOCK}", []),  # one holds a task
        (f"Ⅰ. 숲길\n{BLOCK}Ⅱ. 꽃길\n{BLOCK}Ⅲ. 할 일\n1. 동쪽\n{BLOCK}", []),  # or one behind them
    ],
)
def test_chapters_that_open_with_one_block_are_tasks(content: Content, text: str, names: list[str]) -> None:
    surveyed = survey(content(text), ())
    chapters = [ReportPart("chapter", i, i, 1, n) for i, n in surveyed.numbers.items() if n.style == "roman"]
    kept, _ = find(surveyed, chapters)
    assert [surveyed.name(part.first, part.head) for part in chapters if part not in kept] == names


def test_plain_names_above_a_block_that_comes_again_are_tasks(content: Content) -> None:
    blocks = "■ 왜 하나\n○ {0}이 끊김\n■ 한 일\n○ {0}을 이음\n"
    text = "".join(f"\n{name}\n\n{blocks.format(name)}" for name in ("숲길", "꽃길", "물길"))
    assert tasks(content, f"들머리\n{text}") == ["숲길", "꽃길", "물길"]


def test_the_form_that_the_list_of_contents_has_is_that_of_tasks(content: Content) -> None:
    body = f"1. 숲길\n{BLOCK}1) 동쪽\n{BLOCK}2) 서쪽\n{BLOCK}3) 남쪽\n{BLOCK}2. 꽃길\n{BLOCK}"
    assert tasks(content, body) == ["동쪽", "서쪽", "남쪽"]
    assert tasks(content, f"차례\n1. 숲길\n2. 꽃길\n\n{body}") == ["숲길", "꽃길"]


def test_a_chapter_may_count_its_tasks_by_a_form_of_its_own(content: Content) -> None:
    text = f"Ⅰ. 길\n1-1. 숲길\n{BLOCK}1-2. 꽃길\n{BLOCK}Ⅱ. 물\n1\n물길\n{BLOCK}2\n샘터\n{BLOCK}"
    surveyed = survey(content(text), ())
    chapters = [ReportPart("chapter", i, i, 1, surveyed.numbers[i]) for i in (0, 7)]
    _, found = find(surveyed, chapters)
    assert [surveyed.name(task.first, task.head) for task in found] == ["숲길", "꽃길", "물길", "샘터"]


def test_a_group_above_them_does_not_lend_tasks_its_form(content: Content) -> None:
    own = "□ 끊긴 길 잇기\n○ 다섯 곳\n"
    text = f"Ⅰ. 길\n1\n걷는 길\n1-1. 숲길\n{own}1-2. 꽃길\n{own}Ⅱ. 물\n1\n물길\n{BLOCK}2\n샘터\n{BLOCK}"
    surveyed = survey(content(text), ())
    chapters = [ReportPart("chapter", i, i, 1, surveyed.numbers[i]) for i in (0, 9)]
    _, found = find(surveyed, chapters)
    assert [surveyed.name(task.first, task.head) for task in found] == ["숲길", "꽃길", "물길", "샘터"]


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ("\n물길 잇기\n\n", True),  # set apart from what is above it
        ("○ 물길 잇기\n", False),  # an item is no name
        ("\n물길을 잇는다.\n\n", False),  # nor is a sentence
    ],
)
def test_a_head_without_a_number_stands_where_blocks_begin_anew(content: Content, between: str, found: bool) -> None:
    text = f"1. 숲길\n\n{WHOLE}2. 꽃길\n\n{WHOLE}{between}{WHOLE}"
    assert ("물길 잇기" in tasks(content, text)) is found


@pytest.mark.parametrize(("number", "found"), [("1", ["숲길"]), ("2", ["숲길", "물길"])])
def test_behind_an_annex_a_task_only_goes_on_counting(content: Content, number: str, found: list[str]) -> None:
    text = f"Ⅰ. 주요업무\n1. 숲길\n{BLOCK}참고 숲길 그림\n○ 길 그림\n{number}. 물길\n{BLOCK}"
    surveyed = survey(content(text), ())
    chapters = [ReportPart("chapter", 0, 0, 1, surveyed.numbers[0]), ReportPart("chapter", 4, 4, 1)]
    assert [surveyed.name(task.first, task.head) for task in find(surveyed, chapters)[1]] == found


def test_a_name_in_a_box_of_its_own_may_have_its_number_below(content: Content) -> None:
    lines = content(f"\n가칭\n숲길\n1.\n{BLOCK}")
    table = Table(line=lines[0].number, caption=None, unit=None, header=None, rows=[["가칭"], ["숲길"]], spans=[])
    surveyed = survey(lines, [Grid(0, 2, table, ())])
    _, (task,) = find(surveyed, [])
    assert (surveyed.name(task.first, task.head), task.first, task.head) == ("숲길", 0, 3)


def test_names_behind_a_box_are_tasks_where_blocks_have_a_bullet_of_their_own(content: Content) -> None:
    blocks = " ❍ 위치 : 햇살면\n ❍ 추진상황\n  - 길을 고름\n ❍ 향후계획\n  - 길 잇기 : 4월\n"
    assert tasks(content, f"▣ 숲길 잇기\n{blocks}▣ 꽃길 잇기\n{blocks}") == ["숲길 잇기", "꽃길 잇기"]
    assert tasks(content, "□ 숲길\n ○ 서른 곳\n□ 추진배경\n ○ 길이 끊김\n") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("▶ 숲길 잇기\n○ 추진배경\n- 끊김\n▶ 꽃길 가꾸기\n○ 추진배경\n- 마름\n", ["숲길 잇기", "꽃길 가꾸기"]),
        ("◆ 숲길 잇기\n[추진배경]\n- 끊김\n◆ 꽃길 가꾸기\n[추진배경]\n- 마름\n", ["숲길 잇기", "꽃길 가꾸기"]),
        ("▶ 숲길 잇기\n○ 추진배경\n- 끊김\n▶ 꽃길 가꾸기\n- 마름\n", []),  # one stands above an item
        ("▶ 숲길 잇기\n○ 추진배경\n- 끊김\n", []),  # one alone
    ],
)
def test_names_behind_a_bullet_of_their_own_above_blocks_are_tasks(
    content: Content, text: str, names: list[str]
) -> None:
    assert tasks(content, text) == names


def test_a_name_above_one_block_that_comes_again_and_again_is_no_task(content: Content) -> None:
    block = "주요성과\n"
    assert tasks(content, f"\n\n숲길 잇기\n{block * 4}") == []


def test_a_report_on_what_was_done_has_its_tasks_in_any_chapter(content: Content) -> None:
    def names(chapter: str, form: str) -> list[str]:
        text = f"Ⅰ. 살림\n○ 정원 서른 명\nⅡ. {chapter}\n{form.format(1)}숲길\n{WHOLE}{form.format(2)}꽃길\n{WHOLE}"
        surveyed = survey(content(text), ())
        chapters = [ReportPart("chapter", i, i, 1, n) for i, n in surveyed.numbers.items() if n.style == "roman"]
        return [surveyed.name(task.first, task.head) for task in find(surveyed, chapters)[1]]

    assert names("주요성과", "과제 {}. ") == names("주요성과", "■ ") == ["숲길", "꽃길"]
    assert names("사업별 성과", "{}. ") == ["숲길", "꽃길"]


def test_who_answers_is_no_name_of_a_task(content: Content) -> None:
    text = "\n{}\n\n담당부서\t숲길팀\t연락처\t033-000-1234\n\n□ 추진배경\n○ {}이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n"
    names = ["숲길", "꽃길", "물길"]
    assert tasks(content, "들머리\n" + "".join(text.format(name, name) for name in names)) == names
