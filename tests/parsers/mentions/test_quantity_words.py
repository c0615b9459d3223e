"""Words by a number that tell whether it counts."""

from __future__ import annotations

import pytest

from parsers.mentions.quantity_words import attached_before, before_it, behind_it


@pytest.mark.parametrize(
    ("kind", "text", "stands"),
    [
        ("counted", "의자는 총 ", True),
        ("counted", "의자는 ", False),
        ("years", "지난 ", True),
        ("lanes", "왕복 ", True),
    ],
)
def test_a_word_before_a_number(kind: str, text: str, stands: bool) -> None:
    assert before_it(kind, text, len(text)) is stands


@pytest.mark.parametrize(
    ("kind", "text", "stands"),
    [
        ("lasting", " 동안", True),
        ("lasting", " 골목", False),
        ("lasting", " 전", True),
        ("lasting", " 전국", False),  # one syllable is a word only alone
        ("stages", "로 구분", True),
        ("stages", "로 올림", False),
    ],
)
def test_a_word_behind_a_unit(kind: str, text: str, stands: bool) -> None:
    assert behind_it(kind, text, 0) is stands


@pytest.mark.parametrize(("text", "stands"), [("붙임 : 의자 명단 ", True), ("의자 명단 ", False)])
def test_what_is_attached(text: str, stands: bool) -> None:
    assert attached_before(text, len(text)) is stands
