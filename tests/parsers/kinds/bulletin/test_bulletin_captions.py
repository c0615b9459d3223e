"""Captions and source lines that stand among the items of an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parsers.kinds.bulletin.captions import find, likeness, titles
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

PAGE = """
○ 저수지에 알림판을 달고

남해 저수지 알림판(‘24.5월)
출처 : 솔바람일보, 남해군 등
- 물을 아낌
"""


def test_a_caption_stands_above_its_source_line(content: Content) -> None:
    (caption,) = find(content(PAGE), usual_gap=0)
    assert caption.indices == (1, 2)
    assert (caption.source_label, caption.source_value) == ("출처", "솔바람일보, 남해군 등")


def test_the_end_of_an_item_is_no_caption(content: Content) -> None:
    (caption,) = find(content("○ 저수지에 알림판을\n달았음\n출처 : 남해군\n"), usual_gap=0)
    assert caption.indices == (2,)


def test_a_page_may_begin_with_the_rest_of_an_item_above_a_caption(content: Content) -> None:
    *before, rest, caption, source = content(
        "○ 저수지에 알림판과\n  의자를 놓음\n      남해 저수지 알림판\n출처 : 남해군\n"
    )
    (found,) = find([*before, replace(rest, page_start=True), caption, source], usual_gap=0)
    assert found.indices == (2, 3)


@pytest.mark.parametrize("text", ["<솔바람일보 3. 4.>", "(솔바람일보 3. 4., 여울신문 3면)"])
def test_who_printed_an_article_stands_below_it(content: Content, text: str) -> None:
    assert [c.indices for c in find(content(f"○ 달았음\n○ 아낌\n{text}\n"), usual_gap=0)] == [(2,)]
    assert find(content(f"{text}\n○ 달았음\n"), usual_gap=0) == []  # a note of the title


def test_a_label_in_brackets_makes_a_caption(content: Content) -> None:
    assert [c.indices for c in find(content("○ 달았음\n<사진 1> 알림판\n○ 아낌\n"), usual_gap=0)] == [(1,)]


def test_words_in_brackets_with_their_day_are_a_caption(content: Content) -> None:
    assert [c.indices for c in find(content("○ 달았음\n     〈 남해 알림판(5. 7.) 〉\n"), usual_gap=0)] == [(1,)]
    assert find(content("○ 달았음\n〈 남해 알림판 〉\n"), usual_gap=0) == []


@pytest.mark.parametrize("text", ["○ 출처 확인을 강화\n", "출처를 밝혀야 함\n", "※ 사진은 심사에 씀\n"])
def test_other_lines_are_none(content: Content, text: str) -> None:
    assert find(content(text), usual_gap=0) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("알림판(‘24.5월) 안내 문자(‘24.6월)", ["알림판(‘24.5월)", "안내 문자(‘24.6월)"]),
        ("알림판(‘24.5월)과 저수지", ["알림판(‘24.5월)과 저수지"]),
        ("알림판", ["알림판"]),
    ],
)
def test_pictures_side_by_side_have_captions_on_one_line(line: str, found: list[str]) -> None:
    assert titles(line) == found


def test_a_caption_is_like_the_article_whose_region_it_names() -> None:
    text = "남해 저수지 알림판"
    assert (
        likeness(text, "경남 남해군", "저수지 알림판")
        > likeness(text, "인천 옹진군", "알림판")
        > likeness(text, None, None)
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("○ 아낌\n▲ 저수지 알림판\n", [(1,)]),
        ("○ 아낌\n▲ 저수지 알림판\n출처 : 남해군\n", [(1,), (2,)]),
        ("○ 아낌\n▲ 물을 아낌\n▲ 길을 넓힘\n", []),  # a list
        ("○ 아낌\n▲ 저수지 알림판\n○ 넓힘\n", []),  # an item among others
    ],
)
def test_a_lone_triangle_marks_a_caption(content: Content, text: str, found: list[tuple[int, ...]]) -> None:
    assert [caption.indices for caption in find(content(text), usual_gap=0)] == found


def test_several_lines_with_a_day_above_bullets_are_no_captions(content: Content) -> None:
    lines = content("〈 의자 신청(3. 4.) 〉\n○ 의자를 나눔\n〈 의자 놓기(5. 1.) 〉\n○ 의자를 놓음\n")
    assert find(lines, usual_gap=0) == []
