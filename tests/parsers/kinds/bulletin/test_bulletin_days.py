"""Days of a schedule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.days import before_events, day_in, day_of, is_day
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    "text",
    [
        "3. 17.(월)",
        "■ 3월 17일(월)",
        "’25. 3. 17. 월",
        "월요일(3. 17.)",
        "17일(월)",
        "화요일",
        "[3. 17.(월)]",
        "◎ 3. 17.(월)",
        "- 3/17(월)",
    ],
)
def test_a_line_that_is_a_day(line: ReadLine, text: str) -> None:
    assert is_day(line(text))


@pytest.mark.parametrize("text", ["월", "3. 17.", "월요일 골목 잔치", "일요일장터"])
def test_a_line_that_is_none(line: ReadLine, text: str) -> None:
    assert not is_day(line(text))


def test_the_day_of_a_cell() -> None:
    assert [day_in(text) for text in ("3. 17.(월) 14:00", "월", "골목")] == ["3. 17.(월)", "월", None]


def test_days_before_events(content: Content) -> None:
    lines = content("○ 3. 17.(월) 10:00 골목 잔치\n○ 18일(화): 샘터 청소\n○ 샘터\n")
    assert {number: match["day"] for number, match in before_events(lines).items()} == {1: "3. 17.(월)", 2: "18일(화)"}


def test_one_day_without_a_time_is_that_of_the_whole(content: Content) -> None:
    assert before_events(content("2025. 3. 17.(월) 솔바람군 기획실\n10:00 골목 잔치\n")) == {}


@pytest.mark.parametrize("text", ["3. 17.(월)", "【 3. 17.(월) 】", "◎ 3. 17.(월)"])
def test_a_day_is_named_without_bullet_and_brackets(line: ReadLine, text: str) -> None:
    assert day_of(line(text)) == "3. 17.(월)"
