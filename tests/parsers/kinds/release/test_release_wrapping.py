"""Releases whose lines break at the margin of a printed page."""

from __future__ import annotations

from collections.abc import Callable

from parsers.document import Rows
from parsers.kinds.release.wrapping import NO_WRAPS, unwrapped, wraps_of
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


def test_lines_of_a_printed_page_are_folded(page: Callable[[str], Page]) -> None:
    printed = page(PRINTED)
    lines = unwrapped(printed.content, wraps_of(printed, printed.content))
    rests = {part.number for line in lines for part in line.parts[1:]}
    assert {12, 14, 16, 18, 20, 21} <= rests
    assert 10 not in rests
    whole = next(line for line in lines if line.number == 13)
    assert whole.text == ("◈ 숲길은 모두 열두 구간으로 이어지며, 쉼터와 전망대를 함께 갖추어 누구나 쉽게 걸을 수 있어")
    assert [part.number for part in whole.parts] == [13, 14]
    assert [part for line in lines for part in line.physical] == list(printed.content)


def test_what_is_not_there_whole_stays_as_it_is(page: Callable[[str], Page]) -> None:
    printed = page(PRINTED)
    wraps = wraps_of(printed, printed.content)
    left_out = [line for line in printed.content if line.number != 14]
    found = unwrapped(left_out, wraps)
    assert next(line for line in found if line.number == 13).parts == ()
    assert [part for line in found for part in line.physical] == left_out


def test_nothing_goes_on_where_paragraphs_stand_on_a_line(page: Callable[[str], Page]) -> None:
    text = page("숲길 하나 더 열린다\n\n산림청은 올가을 숲길을 연다.\n\n길은 12km이며 쉼터가 셋 있다.\n")
    assert wraps_of(text, text.content) == NO_WRAPS


HEADED = """나루군, 마을마다 찾아가는 책 버스를 봄부터 다시 띄운다

나루군(군수 도가람)은 겨우내 쉬었던 책 버스를 오는 3월 2일부터
다시 운행하며, 올해는 여섯 마을을 더 찾아간다고 밝혔다. 책 버스는
도서관이 먼 마을의 어르신과 어린이가 기다리는 이동 도서관이다.

책이 닿지 않던 산마을과 섬마을까지 한 주에 한 번씩 찾아가기로

[ 주요 내용 ]

□ 버스에는 그림책과 큰 글자책을 비롯하여 모두 2,400권을 싣고, 글을
모르는 어르신에게 책을 읽어 주는 이야기꾼이 함께 타며, 빌린 책은
마을회관 어디에나 돌려줄 수 있다.

○ 이야기꾼은 군민 가운데 목소리가 고운 사람 12명을 뽑아 두 달 동안
가르쳤으며, 한 마을에 한 사람씩 맡아 해마다 서른 번 넘게 찾아가고
마을 어린이와 함께 그림책을 만들기도 한다.
"""


def test_a_heading_of_a_wrapped_text_is_one_as_if_nothing_were_wrapped(rows: Callable[[str], Rows]) -> None:
    wrapped, whole = (rows(text).records[0] for text in (HEADED, _on_lines(HEADED)))
    assert [section.heading for section in whole.sections] == [section.heading for section in wrapped.sections]
    assert [item.text for section in whole.sections for item in section.items] == [
        item.text for section in wrapped.sections for item in section.items
    ]


def _on_lines(text: str) -> str:
    """The text with each paragraph on one line."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n")) + "\n"


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


def test_a_line_below_a_row_of_a_table_does_not_go_on_with_its_last_cell(rows: Callable[[str], Rows]) -> None:
    cells = ["", "15:00", "숲길을 여는 모임과 함께 걷는 자리", "어린이대공원 앞 너른 마당", "숲길과"]
    (release,) = rows(PRINTED + "\t".join(cells) + "\n                              2\n").records
    assert [row for section in release.sections for table in section.tables for row in table.rows] == [cells]
    assert release.sections[-1].items[-1].text == "2"
