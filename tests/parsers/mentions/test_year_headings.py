"""Headings that say of which year the months below them are, and how far they do."""

from __future__ import annotations

import pytest

from parsers.mentions.year_headings import headed_in, year_above


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("2032년도 업무계획", 2032),
        ("【 2032년도 업무계획 】", 2032),
        ("제2장 2032년 주요업무", 2032),
        ("Ⅲ  2032년 업무추진 방향", 2032),
        ("❏ 2031년 실적", 2031),
        (" 2. 2031년도 성과와 반성", 2031),
        ("2032 골목 주요업무계획", 2032),
        ("’31년 추진성과", 2031),
        # A date, a sentence, a line of a list, an entry of the contents.
        ("2032. 5. 골목 의자 계획", None),
        ("의자는 2032년에 놓을 계획", None),
        ("골목 의자 : 2032년 계획", None),
        ("2032년 업무계획 ········ 7", None),
        ("업무계획", None),
    ],
)
def test_a_heading_names_a_year(heading: str, year: int | None) -> None:
    text = f"골목 의자\n{heading}\n의자 놓기(10월)\n"
    assert year_above(headed_in(text), text.index("10월")) == year


TEXT = """2031년 추진실적
의자 놓기(5월)
향후 계획
나무 심기(11월)
2032년 업무계획
추진배경
의자 칠하기(6월)
그간 추진실적
돌 놓기(7월)
세부 추진계획
물길 내기(12월)
"""


@pytest.mark.parametrize(
    ("month", "year"), [("5월", 2031), ("11월", None), ("6월", 2032), ("7월", None), ("12월", 2032)]
)
def test_a_heading_of_the_other_kind_ends_what_it_says(month: str, year: int | None) -> None:
    assert year_above(headed_in(TEXT), TEXT.index(month)) == year


BLOCKS = """2032년 주요업무계획
1. 골목 의자
□ 2031년 추진실적
○ 의자 놓기(5월)
□ 올해 할 일
○ 의자 칠하기(6월)
2. 빈집 고치기
○ 2031년 추진실적
- 지붕 잇기(7월)
3. 숲길 잇기
- 물길 내기(8월)
"""


@pytest.mark.parametrize(("month", "year"), [("5월", 2031), ("6월", 2032), ("7월", 2031), ("8월", 2032)])
def test_a_heading_behind_a_bullet_reaches_to_the_next_of_its_kind_or_part(month: str, year: int | None) -> None:
    assert year_above(headed_in(BLOCKS), BLOCKS.index(month)) == year
