"""The list in front of a bulletin, and rubrics."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.highlights import best_match, is_rubric, opens_what_follows, rubric_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "rubric"),
    [
        ("◆ 지방자치단체 우수사례", True),
        ("Ⅰ. 국내 동향", True),
        ("<해외 소식>", True),
        ("지역 현안", True),  # by its last word
        ("목 차", True),
        ("【경남 남해군】", True),  # the region of all articles below
        ("(경남 남해군) 그늘막", False),  # the region of a title
        ("○ 국내 동향을 살핌", False),
        ("그늘막 설치", False),
        ("◆ 지역동향  (전 국) 나무시장", False),  # an entry stands on its line
    ],
)
def test_the_form_of_a_rubric(line: ReadLine, text: str, rubric: bool) -> None:
    assert is_rubric(line(text)) is rubric


def test_a_rubrics_words_are_without_number_and_brackets(line: ReadLine) -> None:
    assert [rubric_of(line(text)) for text in ("Ⅱ. 해외 동향", "<해외 동향>", "◆ 해외 동향")] == ["해외 동향"] * 3


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("1. 그늘막\n○ 서른 곳\n◆ 지역 소식\n", True),
        ("1. 그늘막\n○ 서른 곳\n해외 동향\n", True),
        ("1. 그늘막\n□ 서른 곳\n□ 열 곳\n", False),  # an item like the others
        ("1. 그늘막\n○ 서른 곳\n□ 열 곳에 배치\n", False),  # it says what was done
        ("1. 그늘막\n□ 지역 소식\n", False),  # all that the article has
    ],
)
def test_the_last_line_of_an_article_may_open_what_follows(content: Content, text: str, opens: bool) -> None:
    assert opens_what_follows(content(text)) is opens


@pytest.mark.parametrize(
    ("key", "index"),
    [("저수지알림판설치", 1), ("저수지알림판", 1), ("저수지에알림판을설치", 1), ("나무시장", None), ("판", None)],
)
def test_an_entry_is_matched_by_what_it_says(key: str, index: int | None) -> None:
    assert best_match(key, ["배편을기다리는섬주민쉼터", "저수지알림판설치"]) == index


def test_a_bullet_that_stands_above_titles_marks_rubrics(content: Content) -> None:
    lines = content("1. 그늘막\n○ 서른 곳\n▣ 현장 점검\n")
    assert not opens_what_follows(lines)
    assert opens_what_follows(lines, "▣")


def test_the_source_of_an_article_is_no_rubric(content: Content) -> None:
    assert not opens_what_follows(content("1. 그늘막\n○ 서른 곳\n[출처: 안동시 보도자료]\n"))
