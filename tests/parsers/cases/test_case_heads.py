"""What may head a case, and the block below it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.heads import alike, opening, region_at, starts
from parsers.cases.region_lines import region_line
from parsers.cases.title_labels import labelled_title
from parsers.text.line import Line

ReadLine = Callable[[str], Line]
Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "region", "title"),
    [
        ("강원 고성군", "강원 고성군", None),
        ("【강원 고성군】", "강원 고성군", None),
        ("금상 | 강원 고성군", "강원 고성군", None),  # behind what the case has won
        ("[최우수] 강원 고성군", "강원 고성군", None),
        ("[강원 고성군] 골목에 놓은 의자", "강원 고성군", "골목에 놓은 의자"),
        ("골목에 놓은 의자(강원 고성군)", "강원 고성군", "골목에 놓은 의자"),
        ("3. 골목에 놓은 의자 (강원 고성군)", "강원 고성군", "골목에 놓은 의자"),
        ("사례 3 [강원 고성군] 골목에 놓은 의자", "강원 고성군", "골목에 놓은 의자"),
        ("■ 골목에 놓은 의자 / 강원 고성군", "강원 고성군", "골목에 놓은 의자"),
        ("1. 골목에 의자를 놓다 - 강원 고성군 -", "강원 고성군", "골목에 의자를 놓다"),
        ("강원 고성군 | 골목에 놓은 의자", "강원 고성군", "골목에 놓은 의자"),
        ("│강원 고성군│ 골목에 놓은 의자", "강원 고성군", "골목에 놓은 의자"),  # in a drawn box
    ],
)
def test_a_region_alone_or_beside_a_title(line: ReadLine, text: str, region: str, title: str | None) -> None:
    found = region_line(line(text))
    assert found is not None
    assert found.region == region
    assert (text[slice(*found.title)] if found.title else None) == title


@pytest.mark.parametrize(
    ("text", "region", "office", "labelled"),
    [
        ("강원 고성군 골목과", "강원 고성군", "골목과", False),
        ("(강원 고성군 솔면 주민자치회)", "강원 고성군", "솔면 주민자치회", False),
        ("자치단체명 : 강원 고성군", "강원 고성군", None, True),
        ("자치단체\t강원 고성군", "강원 고성군", None, True),  # cells of a table
        ("기관명: 강원 고성군 골목과", "강원 고성군", "골목과", True),
    ],
)
def test_a_region_with_its_office_or_behind_a_label(
    line: ReadLine, text: str, region: str, office: str | None, labelled: bool
) -> None:
    found = region_line(line(text))
    assert found is not None
    assert (found.region, found.office, found.labelled) == (region, office, labelled)


def test_the_title_stands_above_the_region_where_it_does_so_in_case_after_case(content: Content) -> None:
    one = "1 골목에 놓은 의자\n강원 고성군 골목과\n□ 추진배경\n○ 앉을 곳이 없음\n"
    lines = content(f"{one}2 물고기 등을 달다\n부산 중구 등불과\n□ 추진배경\n")
    assert starts(lines, {1, 5}) == {0, 4}
    assert region_at(lines[:4]) == 1
    assert starts(lines[:4], {1}) == {1}  # of one case alone it may be anything that stands there


def test_a_labelled_title_stands_above_the_region_of_one_case_too(content: Content) -> None:
    lines = content("사례명\t골목에 놓은 의자\n자치단체\t강원 고성군\n□ 추진배경\n")
    assert starts(lines, {1}) == {0}
    assert region_at(lines) == 1


@pytest.mark.parametrize(
    "text",
    [
        "강원 고성군 추진성과",  # the name of a block
        "강원 고성군에 놓은 의자",
        "○ 골목에 놓은 의자 (강원 고성군)",  # an item
        "골목마다 의자를 놓기로 함(강원 고성군)",  # a statement
        "골목에 놓은 의자(나무)",
        "의자(강원 고성군)",  # a word
        "예산 : 2억 원 (군비 1억 원)",  # what a project costs, and a county
        "대상 : 강원 고성군",  # for whom it is, and a prize
    ],
)
def test_other_lines_head_no_case(line: ReadLine, text: str) -> None:
    assert region_line(line(text)) is None


def test_the_first_block_stands_below_title_sub_headline_and_contact(content: Content) -> None:
    head = "강원 고성군\n골목에 놓은 의자\n- 앉을 곳이 생긴 골목 -\n▪ 담당부서 : 골목과(033-000-1234)\n"
    assert opening(content(head + "□ 골목 사정\n"), 0) == 4
    assert opening(content(head + "○ (배경) 앉을 곳이 없음\n"), 0) == 4  # the name of a block in brackets
    assert opening(content(head + "○ 앉을 곳이 없어 어르신들이 서서 쉬어야 했음\n"), 0) is None


def test_a_numbered_title_opens_no_block_above_a_usual_one(content: Content) -> None:
    assert opening(content("[강원 고성군]\n1. 골목에 놓은 의자\n○ (배경) 앉을 곳이 없음\n"), 0) == 2
    assert opening(content("[강원 고성군]\n1. 골목 사정\n○ 앉을 곳이 없음\n"), 0) == 1


def test_a_book_may_open_its_cases_with_a_name_that_nothing_sets_off(content: Content) -> None:
    text = "강원 고성군\n왜 시작했나\n앉을 곳이 없었다.\n부산 중구\n왜 시작했나\n밤길이 어두웠다.\n"
    assert alike(content(text), [0, 3]) == [0, 3]


def test_a_book_opens_its_cases_with_the_same_block(content: Content) -> None:
    lines = content("강원 고성군\n의자 이야기\n□ 골목 사정\n부산 중구\n등 이야기\n□ 골목 사정\n서울 마포구\n□ 끝말\n")
    assert alike(lines, [0, 3, 6]) == [0, 3]


def test_a_first_block_may_have_a_name_of_its_own_behind_the_number_that_others_have(content: Content) -> None:
    case = "{}\n의자 이야기\n{}\n○ 서른 개\n"
    named = (
        ("강원 고성군", "1. 마을 사정"),
        ("부산 중구", "1. 마을 사정"),
        ("서울 마포구", "1. 권역 사정"),
        ("대구 중구", "3. 골목 사정"),
    )
    lines = content("".join(case.format(*each) for each in named))
    assert alike(lines, [0, 4, 8, 12]) == [0, 4, 8]


@pytest.mark.parametrize("text", ["□ 사례명 : 골목에 놓은 의자", "시책명: 골목에 놓은 의자", "제목 : 골목에 놓은 의자"])
def test_a_title_may_stand_behind_its_label(line: ReadLine, text: str) -> None:
    place = labelled_title(line(text))
    assert place is not None
    assert text[slice(*place)] == "골목에 놓은 의자"


def test_other_labels_give_no_title(line: ReadLine) -> None:
    assert labelled_title(line("□ 담당부서 : 골목과")) is None
    assert labelled_title(line("□ 사례명 :")) is None
