"""The number of an issue, and the words of a head beside it."""

from __future__ import annotations

import pytest

from parsers.kinds.bulletin.issue_number import NUMBER, without_day_and_number


@pytest.mark.parametrize("text", ["제12호", "(제2031-3호)", "통권 제120호", "Vol. 7", "[No.12]", "제1,204호"])
def test_an_issue_has_a_number(text: str) -> None:
    assert NUMBER.fullmatch(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("골목 주간 소식 제12호", "골목 주간 소식"),
        ("골목 주간 소식 2031. 3. 21.(금)", "골목 주간 소식"),
        ("골목 주간 소식 2031. 3. 21. 금요일", "골목 주간 소식"),
        ("골목 주간 소식 (06시 현재)", "골목 주간 소식"),
        ("2031. 3. 21. 골목 주간 소식", "골목 주간 소식"),
        ("골목 주간 소식 (옛 소식)", "골목 주간 소식 (옛 소식)"),
    ],
)
def test_a_head_s_words_stand_beside_number_and_day(text: str, words: str) -> None:
    assert without_day_and_number(text).strip() == words
