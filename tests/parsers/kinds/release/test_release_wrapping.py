"""Releases whose lines break at the margin of a printed page."""

from __future__ import annotations

from collections.abc import Callable

from parsers.document import Rows
from parsers.kinds.release.wrapping import NO_WRAPPING, wrapping_on
from parsers.page import Page

PRINTED = """2025년 7월 4일(금) 수시
이 보도자료는 배포 즉시 보도할 수 있습니다.
과장
나해솔
051-000-2950
담당부서 : 숲길과 숲길조성팀
유 형 : 행사
사진유무 : 사진있음 □ 사진없음 ■
 ※ 사진은 나중에 보냅니다
'누구나 걷는 숲길' 오늘(4일) 문 열어
◈ 오늘 오후 3시 어린이대공원에서 개통식… 구·군 숲길 지킴이와 주민, 담당
공무원 등 220여 명 참석해
◈ 숲길은 모두 열두 구간으로 이어지며, 쉼터와 전망대를 함께 갖추어 누구나 쉽
게 걸을 수 있어
□ 부산시(시장 도가람)는 오늘 오후 3시 어린이대공원에서 산림청 등과
'누구나 걷는 숲길'의 개통식을 연다고 밝혔다.
○ 이날 행사에는 구·군의 숲길 지킴이와 주민, 담당 공무원 등 220여 명이
참석해 열두 구간 가운데 첫 구간을 함께 걷는다.
□ 숲길은 주민이 제안한 노선 가운데 산사태의 위험이 없고 나무를 베지 않아
도 되는 곳을 골라 이었으며, 쉼터 셋과 전망대 하나를 두어 어린이와 노약자도
쉽게 걸을 수 있게 했다.
○ 시는 올해 안에 나머지 열한 구간을 마저 잇고, 구간마다 안내판과 구급함을
두어 처음 온 사람도 길을 잃지 않게 할 계획이다.
"""


def test_lines_of_a_printed_page_go_on(page: Callable[[str], Page]) -> None:
    printed = page(PRINTED)
    wrapping = wrapping_on(printed, printed.content)
    assert wrapping.wraps
    assert {12, 14, 16, 18, 20, 21} <= wrapping.rests
    assert 15 in wrapping.sentences
    assert 10 not in wrapping.rests | wrapping.sentences


def test_nothing_goes_on_where_paragraphs_stand_on_a_line(page: Callable[[str], Page]) -> None:
    text = page("숲길 하나 더 열린다\n\n산림청은 올가을 숲길을 연다.\n\n길은 12km이며 쉼터가 셋 있다.\n")
    assert wrapping_on(text, text.content) == NO_WRAPPING


def test_a_printed_release_has_whole_sub_headlines_and_no_headings_in_mid_sentence(
    rows: Callable[[str], Rows],
) -> None:
    found = rows(PRINTED)
    (record,) = found.records
    assert (found.document.title, found.document.publisher) == ("'누구나 걷는 숲길' 오늘(4일) 문 열어", "부산광역시")
    assert record.subtitles == [
        "오늘 오후 3시 어린이대공원에서 개통식… 구·군 숲길 지킴이와 주민, 담당 공무원 등 220여 명 참석해",
        "숲길은 모두 열두 구간으로 이어지며, 쉼터와 전망대를 함께 갖추어 누구나 쉽게 걸을 수 있어",
    ]
    assert [section.heading for section in record.sections] == [None]
    assert len(record.sections[0].items) == 4
