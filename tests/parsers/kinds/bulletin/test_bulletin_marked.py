"""Whether every item of a bulletin's articles begins with a bullet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.structure.margins import DEFAULT_MARGIN, Layout
from parsers.structure.marked import every_item_is
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadRows = Callable[[str], Rows]
ITEMS = "○ 열 곳을 밝힘\n- 물길을 나\n눔\n" * 3


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (ITEMS, True),
        ("○ 열 곳을 밝힘\n", False),  # too few
        (ITEMS + "\n둑방에 길을 냄\n", False),  # set off
        ("둑방에 길을 냄\n" + ITEMS, False),
        (ITEMS + "기간 : 3월까지\n", False),  # with a label
        (ITEMS + "샘터\t3\n", False),  # a row
        (ITEMS + "○ 등불 30개\n밤길 모습\n", False),  # below a line with room for it
    ],
)
def test_every_item_or_not(content: Content, text: str, marked: bool) -> None:
    layout = Layout(DEFAULT_MARGIN, DEFAULT_MARGIN)
    assert every_item_is([content(text)], usual_gap=0, layout=layout) is marked


def test_a_line_without_a_bullet_is_the_rest_of_an_item_however_short_the_line_above(rows: ReadRows) -> None:
    article = rows(
        f"""
        주간 동향
        강원도 골목과 2022. 5. 2.

        1. (정선군) 골목 등불 설치
        ○ 밤길을 걷는 사람이 지난해보다 31.2%
        늘었음
        ○ 등불 서른 개를 세움
        2. (양구군) 물길 나눔
        {ITEMS.replace(chr(10), chr(10) + 8 * " ")}
        """
    ).records[1]
    assert [item.text for item in article.sections[0].items] == [
        "밤길을 걷는 사람이 지난해보다 31.2% 늘었음",
        "등불 서른 개를 세움",
    ]


@pytest.mark.parametrize("ended", ["등불 서른 개로 늘림", "등불 값 90만원", "등불을 켜는 이웃 12명"])
def test_what_stands_below_a_line_with_room_to_spare_is_no_rest_of_it(rows: ReadRows, ended: str) -> None:
    article = rows(
        f"""
        주간 동향
        강원도 골목과 2022. 5. 2.

        1. (정선군) 골목 등불 설치
        ○ 밤길을 걷는 사람이 지난해보다 크게 늘어 등불을 세우고 나무를 심음
        ○ {ended}
        이웃의 뜻
        ○ 밤길이 밝아짐
        2. (양구군) 물길 나눔
        {(4 * ITEMS).replace(chr(10), chr(10) + 8 * " ")}
        """
    ).records[1]
    assert [item.text for item in article.sections[0].items][1:] == [
        ended,
        "이웃의 뜻",
        "밤길이 밝아짐",
    ]
