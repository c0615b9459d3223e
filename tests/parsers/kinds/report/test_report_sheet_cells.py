"""Who answers for a task, in the cells of a table below its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.report.sheet import are_rows, contacts_of, rows_at, rows_behind
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
IN_TURN = "담당부서\t숲길팀\t담당자\t고은별\t연락처\t033-000-1234\n"
BELOW = "담당부서\t담당자\t연락처\n숲길팀\t고은별\t033-000-1234\n"
A_LINE_EACH = "담당부서\n숲길팀\n담 당 자\n고은별\n연락처\n033-000-1234\n"


@pytest.mark.parametrize(
    "text",
    [
        IN_TURN,
        BELOW,
        A_LINE_EACH,
        "| 담당부서 | 숲길팀 | 담당자 | 고은별 | 연락처 | 033-000-1234 |\n",
        "담당부서\t숲길팀\n담당자\t고은별(033-000-1234)\n",
        "담당부서\t숲길팀\n담당자\t고은별\n연락처\t033-000-1234\n",  # a number of nobody else
        "담당부서\t숲길팀\t담당자\t고은별\t☎\t033-000-1234\n",
    ],
)
def test_cells_name_office_person_and_number(content: Content, text: str) -> None:
    lines = content(text)
    assert rows_at([*lines, *content("□ 추진배경\n")]) == rows_behind(lines, usual=True) == len(lines)
    (one,) = contacts_of(lines)
    assert (one.department, one.person, one.phone) == ("숲길팀", "고은별", "033-000-1234")


@pytest.mark.parametrize(
    "text",
    [
        "담당부서\t인원\t예산\n숲길팀\t3명\t2억원\n",  # a table that counts
        "담당부서\t담당자\t연락처\n○ 길 잇기\n",  # nothing stands below the labels
        "담당부서\n숲길팀\n사업비\n2억원\n",
        "사업명\t숲길 잇기\t담당부서\t숲길팀\n",  # another label
    ],
)
def test_other_tables_are_none_of_a_sheet(content: Content, text: str) -> None:
    assert not are_rows(content(text))


def test_a_table_of_them_hides_no_task(rows: Callable[[str], Rows]) -> None:
    head = "{n}. {name}\n\n끊긴 길을 이어 마을에서 마을로 걷게 한다.\n\n" + IN_TURN
    blocks = "\n□ 추진배경\n○ 길이 끊김\n\n□ 향후계획\n○ 길 잇기 : 4월\n\n"
    text = "2031년 주요업무계획\n\n2031. 1.\n\n숲길과\n\n"
    text += "".join(head.format(n=n, name=name) + blocks for n, name in ((1, "숲길 잇기"), (2, "꽃길 가꾸기")))
    tasks = [record for record in rows(text).records if record.kind == "task"]
    assert [(task.title, task.contacts[0].person) for task in tasks] == [
        ("숲길 잇기", "고은별"),
        ("꽃길 가꾸기", "고은별"),
    ]
    assert not any(section.tables for task in tasks for section in task.sections)


@pytest.mark.parametrize("last", ["", "□ 향후계획\n○ 길 잇기 : 4월\n"])
def test_offices_under_the_heading_of_a_block_are_its_table(rows: Callable[[str], Rows], last: str) -> None:
    block = f"□ 추진배경\n○ 길이 끊김\n□ 함께하는 곳\n{BELOW}\n{last}\n"
    found = rows(f"2031년 주요업무계획\n\n2031. 1.\n\n숲길과\n\n1. 숲길 잇기\n{block}2. 꽃길 가꾸기\n{block}")
    tasks = [record for record in found.records if record.kind == "task"]
    tables = [table.header for task in tasks for section in task.sections for table in section.tables]
    assert tables == [["담당부서", "담당자", "연락처"]] * 2
    assert [task.contacts for task in tasks] == [[], []]


def test_offices_of_a_chapter_are_its_table(rows: Callable[[str], Rows]) -> None:
    above = f"2031년 주요업무계획\n\nⅠ. 일반현황\n□ 부서별 연락처\n{BELOW}\n"
    text = f"{above}Ⅱ. 주요업무\n1. 숲길 잇기\n{IN_TURN}□ 추진배경\n○ 끊김\n"
    chapter, task = [record for record in rows(text).records if record.title in ("일반현황", "숲길 잇기")]
    assert [table.rows for section in chapter.sections for table in section.tables] == [
        [["숲길팀", "고은별", "033-000-1234"]]
    ]
    assert [contact.person for contact in task.contacts] == ["고은별"]


@pytest.mark.parametrize("gap", ["\t", "   "])
def test_number_and_name_of_a_task_stand_above_in_cells_of_their_own(rows: Callable[[str], Rows], gap: str) -> None:
    cells = [("과제번호", "{n}"), ("과 제 명", "{name}"), ("담당부서", "숲길과"), ("담 당 자", "고은별 (033-000-1234)")]
    sheet = "".join(f"{label}{gap}{value}\n" for label, value in cells) + "\n"
    blocks = "□ 추진배경\n○ 길이 끊김\n□ 일정\n○ 4월 : 길 잇기\n○ 9월 : 점검\n\n"
    text = "2031년 주요업무계획\n\n2031. 1.\n\n숲길과\n\nⅠ. 일반현황\n□ 인력 : 9명\n\nⅡ. 추진과제\n\n"
    text += "".join(sheet.format(n=n, name=name) + blocks for n, name in ((1, "숲길 잇기"), (2, "꽃길 가꾸기")))
    tasks = [record for record in rows(text).records if record.kind == "task"]
    assert [(task.title, task.category, task.contacts[0].person) for task in tasks] == [
        ("숲길 잇기", "추진과제", "고은별"),
        ("꽃길 가꾸기", "추진과제", "고은별"),
    ]
    assert not any(section.tables for task in tasks for section in task.sections)


@pytest.mark.parametrize("foot", [IN_TURN, BELOW, A_LINE_EACH, IN_TURN.replace("\t", "   "), f"\n{IN_TURN}"])
def test_the_same_office_at_the_foot_of_every_task_heads_none(rows: Callable[[str], Rows], foot: str) -> None:
    block = f"\n□ 추진배경\n○ 길이 끊김\n\n□ 향후계획\n○ 길 잇기 : 4월\n\n{foot}\n"
    names = ["숲길 잇기", "꽃길 가꾸기", "쉼터 놓기"]
    text = "2031년 주요업무계획\n\n2031. 1.\n\n숲길과\n\nⅠ. 일반현황\n\n□ 인력 : 9명\n\nⅡ. 추진과제\n\n"
    text += "".join(f"{n}. {name}\n{block}" for n, name in enumerate(names, 1))
    tasks = [record for record in rows(text).records if record.kind == "task"]
    found = [(task.title, task.category, [one.phone for one in task.contacts]) for task in tasks]
    assert found == [(name, "추진과제", ["033-000-1234"]) for name in names]
