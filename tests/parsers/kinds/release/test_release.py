"""Releases as a whole: what the rows say, and that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as over
from hypothesis import strategies as st

from parsers import account
from parsers.document import Rows
from parsers.kinds.release import parse as release
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.marks import Cell, Mark
from parsers.text.source import SourceText

ReadRows = Callable[[str], Rows]

PAGE = """
---
title: "[보도참고자료] 숲길 하나 더 열린다"
ministry: "농식품부"
approve_date: "03/21/2024 09:00:00"
embargo: "2024. 3. 21. 12:00"
---

# [보도참고자료] 숲길 하나 더 열린다

- 부처: 농식품부
- 배포일: 03/21/2024 09:00:00

> 올가을 개통

## 본문

숲길 하나 더 열린다

농림축산식품부(장관 나해솔, 이하 농식품부)는 한국숲길협회와 함께 4월 2일 숲길을 연다고 21일 밝혔다.

* 농식품부 예산 3억 원

[어디에]

산림청과 함께 정선에서 평창까지 걷는 길을 다듬어 왔다.

담당 부서

농촌정책국

책임자

과 장

도가람

(044-201-0001)

## 출처

- 표본 보관소
"""

SAYS = "산림청은 올가을 정선군과 평창군을 잇는 걷기 좋은 숲길을 하나 더 연다."
PRINTED = "보도자료\n배포일 2024. 3. 21.\n숲길이 열린다\n길은 누구나 걸을 수 있고, 가파른 곳에는 계단을 놓는다.\n"

CASES = """
보도자료
배포일 : 2024. 3. 21.
숲길 우수사례 두 건 뽑혔다

산림청(청장 나해솔)은 숲길을 가꾼 두 곳을 뽑았다고 밝혔다.

전남 나주시
주민참여
(숲길을 여는 마을)
주요내용요약
○ 주민이 숲길을 엶
추진배경
○ 걸을 길이 없음
문의하실 곳 : 전남 나주시 숲길과 도가람(☎ 061-000-0001)

강원 정선군
주민참여
(쉼터를 짓는 마을)
주요내용요약
○ 주민이 쉼터를 지음
추진배경
○ 쉴 곳이 없음
문의하실 곳 : 강원도 정선군 숲길과 마루다(☎ 033-000-0001)

담당 부서
산림청
책임자
과 장
나해솔
(042-000-0001)
"""


def test_the_document_says_who_when_and_from_when_on(rows: ReadRows) -> None:
    document = rows(PAGE).document
    assert (document.kind, document.title) == ("release", "[보도참고자료] 숲길 하나 더 열린다")
    assert (document.publisher, document.published) == ("농림축산식품부", "2024-03-21")
    assert document.embargo is not None
    assert document.embargo.until == "2024-03-21T12:00"
    assert document.furniture == [(1, 6), (10, 11), (15, 15), (39, 39), (41, 41)]


def test_the_record_has_sub_headlines_sections_and_contacts(rows: ReadRows) -> None:
    (record,) = rows(PAGE).records
    assert record.subtitles == ["올가을 개통"]
    assert [(section.heading, len(section.items)) for section in record.sections] == [(None, 2), ("[어디에]", 1)]
    (contact,) = record.contacts
    assert (contact.department, contact.person, contact.phone) == ("농촌정책국", "도가람", "044-201-0001")


def test_the_publisher_is_no_organization_of_its_own_text(rows: ReadRows) -> None:
    found = rows(PAGE)
    assert [fact.text for fact in found.facts if fact.type == "organization"] == ["한국숲길협회", "산림청"]


def test_the_day_of_the_release_gives_dates_their_year(rows: ReadRows) -> None:
    (day,) = [fact for fact in rows(PAGE).facts if fact.text == "4월 2일"]
    assert getattr(day, "start", None) == "2024-04-02"


def test_facts_in_the_contact_stand_in_no_section_of_the_text(rows: ReadRows) -> None:
    (number,) = [fact for fact in rows(PAGE).facts if fact.type == "phone"]
    assert number.section == "contact"


def test_a_release_gives_the_cases_it_carries(rows: ReadRows) -> None:
    found = rows(CASES)
    assert [(record.kind, record.title) for record in found.records] == [
        ("release", "숲길 우수사례 두 건 뽑혔다"),
        ("case", "숲길을 여는 마을"),
        ("case", "쉼터를 짓는 마을"),
    ]
    whole, first, second = found.records
    assert [contact.person for contact in whole.contacts] == ["나해솔"]
    assert [contact.person for case in (first, second) for contact in case.contacts] == ["도가람", "마루다"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("숲길 개통 관련 보도자료 내용입니다. 자세한 내용은 첨부파일을 참고하시기 바랍니다.", ["body_in_attachment"]),
        ("", ["body_in_attachment"]),
        (
            SAYS + " 자세한 내용은 첨부를 참고하시기 바랍니다.",
            [],
        ),
        (
            SAYS + "\n\n구분\n\n길이\n\n쉼터\n\n정선\n\n12\n",
            ["table_flattened"],
        ),
    ],
)
def test_what_is_odd_about_a_release_is_said(rows: ReadRows, body: str, codes: list[str]) -> None:
    page = f"# 숲길\n\n- 부처: 산림청\n- 배포일: 03/21/2024\n\n## 본문\n\n{body}\n"
    (record,) = rows(page).records
    assert [problem.code for problem in record.issues] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            PRINTED,
            ["publisher_missing"],
        ),
        (
            PRINTED + "문의 : 산림청 숲길과 나해솔(042-000-0001)\n",
            ["publisher_uncertain"],
        ),
    ],
)
def test_a_publisher_that_nothing_states_is_an_issue(rows: ReadRows, text: str, codes: list[str]) -> None:
    assert [problem.code for problem in rows(text).document.issues] == codes


def with_table(rows: Sequence[tuple[int, int, str]], ahead: str) -> tuple[str, list[Mark]]:
    """A text with a table below it, each cell on a line of its own as a reader puts it."""
    text, marks = ahead, []
    for row, column, cell in rows:
        marks.append(Cell(len(text), len(text) + len(cell), 0, row, column))
        text += f"{cell}\n"
    return text, marks


def test_contacts_stand_in_tables_that_the_file_gives(korean: Korean) -> None:
    cells = [
        (0, 0, "담당 부서"),
        (0, 1, "산림청"),
        (0, 2, "책임자"),
        (0, 3, "과 장"),
        (0, 4, "나해솔"),
        (0, 5, "(042-481-0001)"),
    ]
    below = [(1, 1, "숲길과"), (1, 2, "담당자"), (1, 3, "사무관"), (1, 4, "도가람"), (1, 5, "(042-481-0002)")]
    text, marks = with_table([*cells, *below], PRINTED)
    page = Page(SourceText(text), korean, marks)
    (record,) = release.parse(page).drafts
    assert [(c.organization, c.department, c.person, c.position) for c in record.contacts] == [
        ("산림청", "숲길과", "나해솔", "과장"),
        ("산림청", "숲길과", "도가람", "사무관"),
    ]
    assert not [grid for block in record.blocks for grid in block.contents.grids]


def test_other_tables_that_the_file_gives_stand_in_their_section(korean: Korean) -> None:
    text, marks = with_table([(0, 0, "구간"), (0, 1, "길이"), (1, 0, "정선"), (1, 1, "12km")], PRINTED)
    page = Page(SourceText(text), korean, marks)
    (record,) = release.parse(page).drafts
    (grid,) = [grid for block in record.blocks for grid in block.contents.grids]
    assert [grid.table.header, *grid.table.rows] == [["구간", "길이"], ["정선", "12km"]]
    assert "table_flattened" not in [problem.code for problem in record.issues]


LINES = st.sampled_from(
    [*PAGE.splitlines(), *CASES.splitlines(), "| 구분 | 12 |", "1. 걷기", "붙임 1. 지도 2. 사진. 끝.", "- 3 -"]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@over(st.lists(LINES, max_size=25).map("\n".join))
def test_every_line_has_one_owner_in_any_order(korean: Korean, text: str) -> None:
    page = Page(SourceText(text), korean)
    account.check(page.source, page.lines, release.parse(page))
