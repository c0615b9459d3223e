"""Numbered lines that are paragraphs of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.series import of_paragraphs
from parsers.text.line import Line

LONG = (
    "길은 모두 12km이며, 누구나 걸을 수 있도록 가파른 곳에는 나무 계단을 놓고, "
    "마을마다 의자 셋과 물 마시는 곳을 두려는 계획"
)


@pytest.mark.parametrize(
    ("text", "headings", "apart"),
    [
        (f"① {LONG}\n- 올가을\n② 쉼터와 안내판\n□ 계획\n", [2, 3], {2}),
        ("① 길을 놓는다.\n② 쉼터와 안내판\n", [1], {1}),
        ("① 길과 계단\n- 올가을\n② 쉼터와 안내판\n- 내년\n", [0, 2], set()),  # both are headings
        (f"① {LONG}\n□ 계획\n① 쉼터와 안내판\n", [2], set()),  # another list
        (f"1. {LONG}\n2. 쉼터와 안내판\n", [1], set()),  # parts of the text
    ],
)
def test_where_one_is_a_paragraph_none_is_a_heading(
    content: Callable[[str], list[Line]], text: str, headings: list[int], apart: set[int]
) -> None:
    assert of_paragraphs(content(text), headings) == apart
