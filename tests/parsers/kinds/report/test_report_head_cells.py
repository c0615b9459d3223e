"""Heads of tasks in the cells of one row: number, name, who answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.report.head_cells import is_head
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
COVER = (
    "2031학년도\n주요업무 추진계획\n\n2031. 1.\n\n나루교육지원청\n\nⅠ. 일반현황\n\n가. 정원 : 9명\n나. 교실 : 4칸\n\n"
)
BLOCKS = "가. 목적\n1) 길을 이음\n\n나. 추진계획\n1) 길 잇기\n가) 대상: 숲길 세 곳\n나) 규모: 3㎞\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "1\t숲길 잇기\t담당부서: 숲길과 / 담당자: 고은별(☎033-000-1234)\n",
        "과제 1\t숲길 잇기\t숲길과\n",
        "1. 숲길 잇기\t숲길과\t고은별(☎033-000-1234)\n",
        "1-2\t숲길 잇기\t담당부서\t숲길과\t담당자\t고은별\n",
    ],
)
def test_a_number_a_name_and_who_answers_head_a_task(content: Content, text: str) -> None:
    assert is_head(content(text))


@pytest.mark.parametrize(
    "text",
    [
        "1\t숲길 잇기\t2억원\n",
        "숲길 잇기\t숲길과\t3㎞\n",  # no number
        "1\t숲길 잇기\n",
        "1\t숲길 잇기\t숲길과\n2\t꽃길 잇기\t꽃길과\n",  # a list of them
        "1\t담당부서\t주요성과\n",
    ],
)
def test_other_rows_are_tables(content: Content, text: str) -> None:
    assert not is_head(content(text))


@pytest.mark.parametrize(
    ("who", "contact"),
    [
        ("담당부서: 숲길과 / 담당자: 장학사 고은별(☎033-000-1234)", ("숲길과", "고은별", "033-000-1234")),
        ("숲길과", ("숲길과", None, None)),
    ],
)
def test_tasks_in_cells_are_tasks(
    rows: Callable[[str], Rows], who: str, contact: tuple[str | None, str | None, str | None]
) -> None:
    names = ["숲길 잇기", "마을 아이들이 오가는 오래된 꽃길을 되살려 학교에서 마을로 이어 주기"]
    heads = "".join(f"{n}\t{name}\t{who}\n\n{BLOCKS}" for n, name in enumerate(names, 1))
    found = rows(f"{COVER}Ⅱ. 중점과제\n\n{heads}")
    tasks = [record for record in found.records if record.kind == "task"]
    assert found.document.title == "2031학년도 주요업무 추진계획"
    assert [(task.title, task.category) for task in tasks] == [(name, "중점과제") for name in names]
    assert [[(one.department, one.person, one.phone) for one in task.contacts] for task in tasks] == [[contact]] * 2
    assert [[section.heading for section in task.sections] for task in tasks] == [["가. 목적", "나. 추진계획"]] * 2


def test_such_a_row_under_the_heading_of_a_block_is_its_table(rows: Callable[[str], Rows]) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n□ 추진체계\n1\t숲길 잇는 일\t숲길과\n□ 향후계획\n○ 길 잇기 : 4월\n\n"
    found = rows(f"{COVER}Ⅱ. 중점과제\n\n1. 숲길 잇기\n{block}2. 꽃길 잇기\n{block}")
    tasks = [record for record in found.records if record.kind == "task"]
    assert [table.rows for task in tasks for section in task.sections for table in section.tables] == [
        [["1", "숲길 잇는 일", "숲길과"]]
    ] * 2
