"""Whether the letters of a text are those of Korean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.text.script import MOST_STRANGE, strange_share

TEXT = "마을 우물을 되살리는 모임이 지난달 열려 이웃 서른 명이 두레박을 고치고 물길을 새로 냈다.\n"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "『輿地圖書』는 마을의 우물과 물길을 그린 책으로 이웃 고을에서도 함께 펴냈다.",  # a few Chinese characters
        "The well was restored by thirty neighbours (WELL 2031).",
        "ᄒᆞᆫ글 ＷＥＬＬ ㄱㄴㄷ ㅏㅑㅓ 우물 두레박 물동이 물길",
        "1. 2. 3. □ ○ ▪ ·",
        "뷁 쀍",  # too few letters to tell
        "",
    ],
)
def test_korean_has_hardly_any_strange_letters(text: str) -> None:
    assert strange_share(text) <= MOST_STRANGE


@pytest.mark.parametrize(
    ("written", "read"), [("utf-8", "cp949"), ("cp949", "johab"), ("johab", "cp949"), ("cp949", "latin-1")]
)
def test_what_was_read_in_a_wrong_encoding_has_many(written: str, read: str, rows: Callable[[str], Rows]) -> None:
    text = TEXT.encode(written).decode(read, "ignore")
    assert strange_share(text) > MOST_STRANGE
    assert "script_unlikely" in [issue.code for issue in rows(text).document.issues]


def test_what_is_right_raises_no_issue(rows: Callable[[str], Rows]) -> None:
    assert "script_unlikely" not in [issue.code for issue in rows(TEXT).document.issues]
