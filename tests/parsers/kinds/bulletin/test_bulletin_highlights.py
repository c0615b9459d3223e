"""The list in front of a bulletin, and rubrics."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.highlights import best_match, is_rubric, rubric_of
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
        ("▶ 담당 : 섬숲과(☏ 061-000-3841)", False),
        ("제 목 : 지역 현안", False),  # a labelled value
        ("◆ 지역동향  (전 국) 나무시장", False),  # an entry stands on its line
    ],
)
def test_the_form_of_a_rubric(line: ReadLine, text: str, rubric: bool) -> None:
    assert is_rubric(line(text)) is rubric


def test_a_rubrics_words_are_without_number_and_brackets(line: ReadLine) -> None:
    assert [rubric_of(line(text)) for text in ("Ⅱ. 해외 동향", "제 2 장 해외 동향", "<해외 동향>", "◆ 해외 동향")] == [
        "해외 동향"
    ] * 4


@pytest.mark.parametrize(
    ("key", "index"),
    [("저수지알림판설치", 1), ("저수지알림판", 1), ("저수지에알림판을설치", 1), ("나무시장", None), ("판", None)],
)
def test_an_entry_is_matched_by_what_it_says(key: str, index: int | None) -> None:
    assert best_match(key, ["배편을기다리는섬주민쉼터", "저수지알림판설치"]) == index
