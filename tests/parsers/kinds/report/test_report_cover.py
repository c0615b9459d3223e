"""What the cover of a report states."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report.cover import Cover, day_of, is_title, read
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


def test_a_cover_in_the_order_of_a_city(content: Content) -> None:
    text = "푸른 숲\n함께 숲\n\n정선군의회\n농림위원회\n\n주요업무보고\n\n2026. 2.\n\n숲가꿈담당관\n"
    assert read(content(text)) == Cover("주요업무보고", "숲가꿈담당관", "정선군의회 농림위원회", "2026-02")


def test_a_cover_printed_letter_by_letter_with_its_day_first(content: Content) -> None:
    text = "농림위원회\n2026.2.13.(금)\n\n2026년도\n주 요 업 무 계 획\n\n숲 가 꿈 국\n"
    assert read(content(text)) == Cover("2026년도 주요업무계획", "숲가꿈국", "농림위원회", "2026-02-13")


def test_the_title_itself_may_name_who_reports(content: Content) -> None:
    assert read(content("산림청 업무보고\n\n2025. 12. 11.\n")) == Cover("산림청 업무보고", "산림청", None, "2025-12-11")


def test_of_two_titles_the_one_with_its_year_is_the_report_s(content: Content) -> None:
    text = "산하기관 업무보고 자료\n\n2024년 업무보고\n\n2024년 2월\n"
    assert read(content(text)).title == "2024년 업무보고"


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("2026년 군정 주요업무\n추진상황 보고\n", "2026년 군정 주요업무 추진상황 보고"),
        ("2026년 주요업무\n추진계획(안)\n", "2026년 주요업무 추진계획(안)"),
        ("2026년 업무보고\n주요업무 추진계획\n", "2026년 업무보고"),  # another title
    ],
)
def test_the_words_of_a_title_may_stand_on_two_lines(content: Content, title: str, whole: str) -> None:
    assert read(content(f"{title}\n2026. 2. 3.\n")).title == whole


def test_a_label_says_who_reports(content: Content) -> None:
    assert read(content("2026년 업무계획\n보고부서 : 숲길 가꾸는 모임\n")).publisher == "숲길 가꾸는 모임"


def test_labels_need_no_colon(content: Content) -> None:
    found = read(content("상반기 업무보고\n보고일자  2026. 3. 7.\n보고부서  숲길정책과\n"))
    assert (found.publisher, found.published) == ("숲길정책과", "2026-03-07")


def test_a_year_printed_figure_by_figure_and_a_half_year_belong_to_the_title(content: Content) -> None:
    assert read(content("2 0 2 6 년\n주요업무 보고\n")).title == "2026년 주요업무 보고"
    assert read(content("2026년 하반기\n주요업무 보고\n")).title == "2026년 하반기 주요업무 보고"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2026년 1/4분기\n주요업무 보고\n", "2026년 1/4분기 주요업무 보고"),
        ("2025년 주요업무 추진실적\n및 2026년 업무계획\n", "2025년 주요업무 추진실적 및 2026년 업무계획"),
        ("2025년 주요업무 추진실적 및\n2026년 업무계획\n", "2025년 주요업무 추진실적 및 2026년 업무계획"),
        ("- 2026년도 -\n주요업무보고\n", "2026년도 주요업무보고"),  # between dashes
        ("2026년 업무계획\n및 숲길 이야기\n", "2026년 업무계획"),  # what is joined is no title
    ],
)
def test_a_title_on_two_lines(content: Content, text: str, title: str) -> None:
    assert read(content(text)).title == title


def test_without_a_cover_nothing_is_stated() -> None:
    assert read(()) == Cover()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2026년도 군정 주요업무계획", True),
        ("주요업무 추진상황 보고", True),
        ("【2026년 주요업무보고】", True),
        ("2026년도 업무현황 및 계획", True),  # what was done and what is to come
        ("2026년도 행정사무감사 보고자료", True),
        ("2026년도 사업성과보고서", True),
        ("2026년 주요사업 추진실적 보고", True),
        ("업무 인수·인계서", True),  # dots part no words
        ("주요업무계획을 알려 드립니다", False),
        ("2026년 숲길 잇기", False),
    ],
)
def test_titles(text: str, title: bool) -> None:
    assert is_title(text) == title


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026. 2.", "2026-02"),
        ("2026. 2. 13.(금)", "2026-02-13"),
        ("’25. 12. 1.", "2025-12-01"),
        ("2026년 1월", "2026-01"),
        ("(2026. 1. 5.)", "2026-01-05"),
        ("일 시 : 2026. 1. 5.(월) 10:00", "2026-01-05"),
        ("보고일 2026. 1. 5.", "2026-01-05"),
        ("3. 인계·인수일  2026년 1월 5일", "2026-01-05"),  # a line of a form
        ("개통 2026. 1. 5.", None),
        ("2026년도", None),
        ("2026년 1월부터 마을마다 숲길을 잇고 쉼터를 놓아 나감", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    assert day_of(text) == day


def test_a_title_behind_whom_it_is_reported_to_gives_way_to_another(content: Content) -> None:
    found = read(content("교육위원회 업무보고\n2021년 주요업무 추진상황 보고\n2021. 6.\n햇살교육지원청\n"))
    assert found.title == "2021년 주요업무 추진상황 보고"
