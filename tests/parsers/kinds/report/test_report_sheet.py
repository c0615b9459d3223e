"""Who answers for a task, by the rows below its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report.sheet import are_usual, contacts_of, rows_at, rows_behind
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("부  서    숲길과\n담  당    팀장 고은별 / 담당 나루한(☎ 000-0000)\n□ 추진배경\n", 2),
        ("(담당 : 숲길담당 ☎ 000-0000)\n□ 추진배경\n", 1),
        ("숲길과 ☎ 000-0000 과장 고은별\n\n□ 추진배경\n", 1),  # without a label
        ("숲길과 숲길팀 (333-0001)\n□ 추진배경\n", 1),  # division and team, the number in brackets
        ("[숲길과 ☎ 000-0000]\n□ 추진배경\n", 1),  # all of it in brackets
        ("숲길과 숲길팀 (3명)\n□ 추진배경\n", 0),
        ("[부서] 숲길과\n□ 추진배경\n", 1),  # a label in brackets
        ("<숲길과>\n□ 추진배경\n", 1),  # the office in brackets
        ("<숲길 이야기>\n□ 추진배경\n", 0),
        ("[숲길관리처]\n□ 추진배경\n", 1),
        ("[문의처]\n□ 추진배경\n", 0),  # a label
        ("【숲길과장 고은별, 033-000-1234】\n□ 추진배경\n", 1),  # the head of an office in brackets
        ("【숲길을 걷는 마을, 033-000-1234】\n□ 추진배경\n", 0),
        ("마을을 잇는 길\n□ 추진배경\n", 0),  # a lead
        ("기  간    2026. 3. ~ 11.\n", 0),  # another label
        ("○ 담당 : 숲길과\n", 0),  # an item
        ("〈숲길과 ☎ 033-000-1234〉\n끊긴 길을 이음\n", 1),  # brackets of any form
        ("≪ 담당 : 숲길과 (☎ 033-000-1234) ≫\n끊긴 길을 이음\n", 1),
        ("(숲길과 숲길팀, ☎ 033-000-1234)\n끊긴 길을 이음\n", 1),  # a comma before the number
        ("(숲길본부 숲길실, 033-000-1234)\n끊긴 길을 이음\n", 1),  # a division of a public body
        ("(숲길본부 숲길실 고은별 차장, 033-000-1234)\n끊긴 길을 이음\n", 1),
        ("☎ 숲길과 033-000-1234\n끊긴 길을 이음\n", 1),
        ("숲길과 숲길팀장 고은별(☎ 033-000-1234)\n끊긴 길을 이음\n", 1),  # no brackets around it
        ("▷ 담당 : 숲길과 숲길팀 (☎ 033-000-1234)\n끊긴 길을 이음\n", 1),  # a bullet of its own
        ("○ 담당 : 숲길과 (☎ 033-000-1234)\n○ 기간 : 4월\n", 0),  # one of several items
        ("숲길관 개관 2026-03-12\n끊긴 길을 이음\n", 0),  # a day
        ("숲길과 2024-2025\n끊긴 길을 이음\n", 0),  # years
    ],
)
def test_rows_stand_below_the_name(content: Content, text: str, rows: int) -> None:
    assert rows_at(content(text)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("○ 길 잇기\n\n담당 : 숲길팀장 고은별(☎ 033-000-0000)\n", 1),
        ("○ 길 잇기\n\n부서 : 숲길과\n담당 : 고은별(☎ 033-000-0000)\n", 2),
        ("○ 길 잇기\n담당 : 숲길팀장 고은별(☎ 033-000-0000)\n", 0),  # not set apart
        ("○ 길 잇기\n\n담당 : 숲길과\n", 0),
        ("○ 길 잇기\n\n〈숲길과 ☎ 033-000-1234〉\n", 1),
        ("○ 길 잇기\n\n※ 담당 : 숲길과 (033-000-1234)\n", 1),
        ("○ 길 잇기\n\n※ 숲길과 033-000-1234\n", 0),  # where to call about the item
        ("○ 전화로 신청\n\n- 담당 : 숲길과 (033-000-1234)\n", 0),  # a part of the item
    ],
)
def test_rows_stand_at_the_foot(content: Content, text: str, rows: int) -> None:
    assert rows_behind(content(text)) == rows


def test_rows_at_the_foot_of_most_tasks_need_nothing_to_set_them_apart(content: Content) -> None:
    tasks = [content(f"○ 길 잇기\n담당 : 숲길과 고은별(☎ 033-000-{i}000)\n") for i in range(2)]
    assert are_usual(tasks)
    assert not are_usual([tasks[0], content("○ 길 잇기\n")])
    assert rows_behind(tasks[0], usual=True) == 1


def test_an_office_and_its_number_at_the_foot_of_most_tasks_tell_who_answers(content: Content) -> None:
    tasks = [content(f"○ 길 잇기\n☞ 숲길처 꽃길팀 033-000-{i}000\n") for i in range(2)]
    assert are_usual(tasks)
    (contact,) = contacts_of(tasks[1][1:])
    assert (contact.department, contact.phone) == ("숲길처 꽃길팀", "033-000-1000")


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("소관 : 숲길과 (과장 고은별 ☎ 033-000-1234)\n", ("숲길과", "고은별", "과장", "033-000-1234")),
        ("담당 : 숲길과 고은별, 033-000-1234\n", ("숲길과", "고은별", None, "033-000-1234")),  # behind a comma
        ("담당 : 숲길센터소장 고은별(☎ 033-000-1234)\n", ("숲길센터", "고은별", "소장", "033-000-1234")),
        ("【숲길과장 고은별, 033-000-1234】\n", ("숲길과", "고은별", "과장", "033-000-1234")),
        ("담당 : 숲길과 꽃길팀 고은별(☎ 033-000-1234)\n", ("숲길과 꽃길팀", "고은별", None, "033-000-1234")),
        (
            "담당 : 숲길과 고은별 (200-1234)\n",
            ("숲길과", "고은별", None, "200-1234"),
        ),  # a local number behind its label
        ("【숲길과장 고은별, 033.200.1234】\n", ("숲길과", "고은별", "과장", "033-200-1234")),  # dots
    ],
)
def test_an_office_and_its_person_on_one_line(content: Content, text: str, contact: tuple[str | None, ...]) -> None:
    (one,) = contacts_of(content(text))
    assert (one.department, one.person, one.position, one.phone) == contact


def test_each_person_is_a_contact_of_the_office_above(content: Content) -> None:
    lines = content("부  서    숲길과\n담  당    팀장 고은별 / 담당 나루한(☎ 033-000-1234)\n")
    assert [(one.department, one.person, one.position, one.phone) for one in contacts_of(lines)] == [
        ("숲길과", "고은별", "팀장", None),
        ("숲길과", "나루한", "담당", "033-000-1234"),
    ]


def test_each_person_on_a_row_may_have_a_label_of_their_own(content: Content) -> None:
    text = "담당과장 : 숲길과장 고은별(033-000-1234) / 담당팀장 : 꽃길팀장 나루한(033-000-1235)\n"
    assert [(one.department, one.person, one.position, one.phone) for one in contacts_of(content(text))] == [
        ("숲길과", "고은별", "과장", "033-000-1234"),
        ("꽃길팀", "나루한", "팀장", "033-000-1235"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "담당과장 : 고은별\n담당팀장 : 나루한(☎ 033-000-1235)\n",
        "담당과장   고은별     담당팀장   나루한 ☎ 033-000-1235\n",  # gaps part them
        "담당과장 : 고은별 / 담당팀장 : 나루한 (033-000-1235)\n",
    ],
)
def test_behind_the_label_of_a_person_a_name_alone_is_theirs(content: Content, text: str) -> None:
    assert [(one.department, one.person, one.position, one.phone) for one in contacts_of(content(text))] == [
        (None, "고은별", "과장", None),
        (None, "나루한", "팀장", "033-000-1235"),
    ]


def test_the_office_on_the_line_is_that_of_the_person_behind_it(content: Content) -> None:
    (one,) = contacts_of(content("담당부서   숲길과     담당자   고은별 ☎ 033-000-1234\n"))
    assert (one.department, one.person, one.position) == ("숲길과", "고은별", None)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("[사용처]\n", 0),
        ("<추진성과>\n", 0),
        ("[마을회관]\n", 0),
        ("[숲길관리처]\n", 1),
        ("[꽃길개발처]\n", 1),
        ("[온라인 구매처]\n", 0),
        ("[숲길과]\n", 1),
    ],
)
def test_an_office_alone_in_brackets_is_no_block_hall_or_place_of_use(content: Content, text: str, rows: int) -> None:
    assert rows_at(content(text)) == rows


def test_an_office_alone_is_a_contact(content: Content) -> None:
    lines = content("(담당 : 숲길담당 ☎ 033-000-1234)\n")
    assert [(one.department, one.person, one.phone) for one in contacts_of(lines)] == [
        ("숲길담당", None, "033-000-1234")
    ]


def test_an_office_without_a_label_names_its_people_behind_its_number(content: Content) -> None:
    lines = content("숲길과 ☎ 033-000-1234 과장 고은별 팀장 나루한\n")
    assert [(one.department, one.person, one.position, one.phone) for one in contacts_of(lines)] == [
        ("숲길과", "고은별", "과장", "033-000-1234"),
        ("숲길과", "나루한", "팀장", "033-000-1234"),
    ]


def test_who_answers_may_stand_in_brackets_behind_the_office(content: Content) -> None:
    lines = content("부서  숲길과(팀장 고은별)         전화 033-000-1234\n")
    assert [(one.department, one.person, one.position, one.phone) for one in contacts_of(lines)] == [
        ("숲길과", "고은별", "팀장", "033-000-1234")
    ]


def test_another_label_on_the_line_ends_the_value(content: Content) -> None:
    found = contacts_of(content("  주관 : 숲길과   협조 : 꽃길과   상태 : 정상\n"))
    assert [(one.department, one.person) for one in found] == [("숲길과", None)]
