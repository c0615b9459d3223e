"""Where a title stands in a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.title_lines import are_tags, bounds, goes_on, is_place, place_beside
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
TITLE = "골목 어귀에 놓은 의자"


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#골목 의자  #혼자 사는 집 #안부", True),
        ("#골목", True),
        ("# 골목 의자", False),  # a heading under Markdown
        ("골목 의자 #2", False),
    ],
)
def test_tags_are_no_title(content: Content, text: str, tags: bool) -> None:
    (found,) = content(text)
    assert are_tags(found) is tags
    assert goes_on(found) is not tags or found.marker is not None


@pytest.mark.parametrize(
    "line",
    [
        "3. {}",
        "사례 3 {}",
        "<1-2> {}",
        "사례명\t{}",
        "[완도군] {}",
        "│완도군│ {}",
        "{} (부산 영도구)",
        "[최우수] {}",
        "◈ {} ◈",
        "┃{}┃",
    ],
)
def test_number_label_place_prize_and_frame_are_none_of_it(content: Content, line: str) -> None:
    (found,) = content(line.format(TITLE))
    begin, end = bounds(found)
    assert found.text[begin:end] == TITLE


@pytest.mark.parametrize(
    ("line", "place"),
    [(f"[완도군] {TITLE}", "완도군"), (f"{TITLE} (부산 영도구)", "부산 영도구"), (f"[쉼터] {TITLE}", None)],
)
def test_a_place_may_stand_in_brackets_beside_it(content: Content, line: str, place: str | None) -> None:
    assert place_beside(content(line)[0]) == place


@pytest.mark.parametrize(("line", "alone"), [("【완도군】", True), ("나루지역본부 버들지사", True), (TITLE, False)])
def test_a_place_or_an_office_alone_is_no_title(content: Content, line: str, alone: bool) -> None:
    assert is_place(content(line)[0]) is alone


@pytest.mark.parametrize(("line", "rest"), [("의자를 놓다", True), ("│완도군│ 의자를 놓다", False), ("완도군", False)])
def test_what_names_a_place_first_is_no_rest_of_a_title(content: Content, line: str, rest: bool) -> None:
    assert goes_on(content(line)[0]) == rest
