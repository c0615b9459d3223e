"""The day that a document states for itself, in its first lines."""

from __future__ import annotations

import pytest

from parsers.mentions.days import HEAD_LINES, stated_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # Alone on a line, in every spelling.
        ("2023. 5. 17.", "2023-05-17"),
        ("2023.05.17.", "2023-05-17"),
        ("  2023. 5. 17  ", "2023-05-17"),
        ("2023. 5. 17.(수)", "2023-05-17"),
        ("2023. 5. 17. (수)", "2023-05-17"),
        ("2023년 5월 17일", "2023-05-17"),
        ("2023년 5월", "2023-05"),  # to the month
        ("2023. 5.", "2023-05"),
        ("2023. 5. 17. ☎ 052-345-6712", "2023-05-17"),  # a telephone number by it
        ("골목과  2023. 5. 17.", "2023-05-17"),  # one word and a wide space before it
        # Behind a label.
        ("배포일 2023. 5. 17.", "2023-05-17"),
        ("보도일시 : 2023.5.17.(수) 09:00", "2023-05-17"),
        ("작성일(2023.5.17)", "2023-05-17"),
        ("등록일 2023.05.17 조회수 30", "2023-05-17"),
        ("등록일: 2023-05-17", "2023-05-17"),
        ("date: 2023/05/17", "2023-05-17"),
        ("approve_date: 05/17/2023", "2023-05-17"),  # the month first
        # The first of several.
        ("골목 모임\n2023. 5. 17.\n2022. 1. 1.\n", "2023-05-17"),
        ("배포일 미정\n2023. 5. 17.", "2023-05-17"),
    ],
)
def test_a_day_alone_on_a_line_or_behind_a_label_is_the_documents(text: str, day: str) -> None:
    assert stated_day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "의자 놓음 2023. 5. 17.",  # in a sentence
        "2023. 5. 17. 의자 놓음",
        "2023. 5. ~ 8.",  # a period
        "’23. 5. 17.",  # not a whole year
        "23. 5. 17.",
        "2023",
        "2023. 13. 1.",  # no such month
        "배포일 미정",
        "골목 " * 30 + "배포일 2023. 5. 17.",  # far along a line
        "",
    ],
)
def test_other_lines_tell_no_day(text: str) -> None:
    assert stated_day(text) is None


@pytest.mark.parametrize("between", ["골목\n", "골목\n\n"])
def test_only_the_first_lines_are_the_head(between: str) -> None:
    inside = HEAD_LINES - 1
    assert stated_day("골목\n" * inside + "2023. 5. 17.") == "2023-05-17"
    assert stated_day(between * HEAD_LINES + "2023. 5. 17.") is None


def test_empty_lines_do_not_count() -> None:
    assert stated_day("\n" * HEAD_LINES + "2023. 5. 17.") == "2023-05-17"
