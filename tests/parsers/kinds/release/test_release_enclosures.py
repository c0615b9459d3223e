"""What a letterhead states of what is handed out with a release."""

from __future__ import annotations

import pytest

from parsers.kinds.release.enclosures import are_stated


@pytest.mark.parametrize(
    "text",
    [
        "총 3쪽",
        "3매(붙임 포함)",
        "(총 2쪽 / 붙임 1)",
        "2쪽, 사진 3매",
        "사진있음 ■ 사진없음 □",
        "사진 ■ 유 □ 무",
        "사진없음 □ 사진있음 ▣ 매수 : 3매",
        "□ 사진(2매) ■ 보도자료(2쪽)",
        "있음(2)",
        "무",
    ],
)
def test_pages_and_pictures_are_stated(text: str) -> None:
    assert are_stated(text)


@pytest.mark.parametrize("text", ["3쪽에서 이어짐", "■ 숲길이 열린다", "사진전 3매", "있음직한 일", "숲길 3장"])
def test_other_texts_state_none(text: str) -> None:
    assert not are_stated(text)
