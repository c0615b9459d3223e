"""Labels at the beginning of a line."""

from __future__ import annotations

import pytest

from parsers.text.label import has_colon_label, has_label


@pytest.mark.parametrize("text", ["사업기간: 2024년", "사업 기간 : 2024년", "사업비(국비)：3억 원", "기간:2024년"])
def test_a_colon_closes_a_label(text: str) -> None:
    assert has_colon_label(text)
    assert has_label(text)


@pytest.mark.parametrize("text", ["(대상) 초등학생", "【문의】 숲정책과", "[기간]2024년", "( 대상 ) 초등학생"])
def test_brackets_hold_a_label(text: str) -> None:
    assert has_label(text)
    assert not has_colon_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "9:30 개회",  # a time
        "누리집(http://www.example.kr)에 공개",  # an address
        "사업기간:",  # nothing behind it
        "(대상)",
        "마을 숲길과 오래된 골목을 잇는 사업: 세 해의 기록",  # a title of two parts
        "초등학생 대상",
        "",
    ],
)
def test_no_label(text: str) -> None:
    assert not has_label(text)
