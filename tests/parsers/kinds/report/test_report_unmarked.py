"""Headings whose bullet is a picture: plain lines right above items."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report import unmarked
from parsers.kinds.report.survey import survey
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


def headings(content: Content, text: str) -> list[str]:
    """The unmarked headings of a part, behind another one that shows which bullet headings have in the document."""
    surveyed = survey(content(f"□ 추진배경\n○ 길이 끊김\n{text}"), ())
    found = unmarked.headings(surveyed, 2, len(surveyed.lines))
    return [surveyed.lines[i].text[place.start : place.end] for i, place in found.items()]


TWO = "마을 숲길 조성\n○ 끊긴 길 다섯 곳 정비\n- 나무 다리 설치\n꽃길 가꾸기 확대\n○ 마을마다 꽃씨 나눔 지원\n"


def test_plain_lines_above_items_head_them(content: Content) -> None:
    assert headings(content, TWO) == ["마을 숲길 조성", "꽃길 가꾸기 확대"]


def test_a_bullet_whose_glyph_is_lost_says_nothing(content: Content) -> None:
    assert headings(content, TWO.replace("꽃길 가", "\ue123 꽃길 가")) == ["마을 숲길 조성", "꽃길 가꾸기 확대"]


@pytest.mark.parametrize(
    "text",
    [
        "마을 숲길 조성\n○ 끊긴 길 정비\n○ 나무 다리 설치\n",  # one alone is a lead as well
        f"□ 향후계획\n○ 길 정비\n{TWO}",  # a part that prints bullets before its headings
        TWO.replace("꽃길 가꾸기 확대", "마을마다 꽃길을"),  # it breaks off
        TWO.replace("- 나무 다리 설치", "- 나무 다리를 놓아"),  # the line above goes on in it
        TWO.replace("꽃길 가꾸기 확대", "대상 : 꽃길 마을"),  # a labelled value
        TWO.replace("꽃길 가꾸기 확대\n○", "꽃길 가꾸기 확대\n-"),  # above an item of a lower level
    ],
)
def test_what_is_no_heading_without_a_bullet(content: Content, text: str) -> None:
    assert headings(content, text) == []


def test_one_is_enough_below_a_lead_that_has_bullets(content: Content) -> None:
    text = "◈ 걷고 싶은 마을 조성\n◈ 쉬고 싶은 마을 조성\n끊긴 마을 숲길 정비\n○ 다섯 곳 정비\n○ 다리 설치\n"
    assert headings(content, text) == ["끊긴 마을 숲길 정비"]


def test_among_sure_headings_one_below_an_unclear_end_counts_unless_it_holds_figures(content: Content) -> None:
    unclear = TWO + "- 마을 꽃밭\n쉼터 가꾸기 지원\n○ 의자 설치\n"
    assert headings(content, unclear)[2:] == ["쉼터 가꾸기 지원"]
    assert headings(content, unclear.replace("쉼터 가꾸기 지원", "쉼터 등 지원(12곳)"))[2:] == []


NUMBERED = "1. 기구와 조직\n○ 본부 세 과\n2. 정원과 현원\n○ 정원 열두 명\n3. 과별 업무\n숲길을 가꾼다\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (NUMBERED, ["기구와 조직", "정원과 현원", "과별 업무"]),
        (NUMBERED.replace("\n○ 정원", "\n정원"), []),  # items stand below one alone
        (NUMBERED.replace("2.", "4."), []),
        ("1. 조직 : 세 과\n○ 본부\n2. 정원 : 열두 명\n○ 현원\n", []),  # labelled values
    ],
)
def test_names_behind_numbers_head_a_chapter(content: Content, text: str, names: list[str]) -> None:
    surveyed = survey(content(text), ())
    found = unmarked.numbered_headings(surveyed, 0, len(surveyed.lines))
    assert [surveyed.lines[i].text[place.start : place.end] for i, place in found.items()] == names
