"""Counts in words: native numerals, numerals in Hangul, words for days; and words that only look like one."""

from __future__ import annotations

import pytest

from parsers.mentions.measures import find


def counts(text: str) -> list[tuple[str, int | float, str]]:
    """Text, value and unit of each quantity."""
    return [
        (text[found.start : found.end], found.fields["value"], found.fields["unit"])
        for found in find(text)
        if found.type == "quantity"
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("두 곳", 2, "곳"),
        ("서른여섯 가구", 36, "가구"),
        ("예순두 명", 62, "명"),
        ("한 근", 1, "근"),
        ("세 달 간", 3, "달"),
        ("천 명", 1000, "명"),
        ("백이십 명", 120, "명"),
        ("십이 명", 12, "명"),
        ("육개월", 6, "개월"),
        ("십 칠 개월", 17, "개월"),
        ("만 육천 명", 16000, "명"),
        ("삼만 이천 명", 32000, "명"),
        ("팔 점 이오 킬로미터", 8.25, "킬로미터"),
        ("이천년", 2000, "년"),
        ("삼 개월", 3, "개월"),
        ("일주일", 1, "주일"),
        ("일 년", 1, "년"),
        ("삼년간", 3, "년"),
        ("이백오십밀리리터", 250, "밀리리터"),
        ("이틀간", 2, "일"),
        ("나흘 간", 4, "일"),
        ("열흘", 10, "일"),
    ],
)
def test_a_word_counts(text: str, value: float, unit: str) -> None:
    assert counts(f"의자에 {text} 동안") == [(text, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "두근 거림",
        "천구백이십삼년의 의자",  # a year
        "수 백 만 명",
        "구 조 개 선",  # printed wide
        "보름달 아래",
        "사흘째 앉음",  # which day it is
        "하루 여덟 시간씩"[:2],
        "이 개월의 의자",  # these months
        "이 리터",
        "만년필",
        "한 곳도 없다",  # none
        "한 명도 늘지 않음",
        "한분 한분",
        "두 마리 토끼를 잡음",
        "천년고도",
        "삼년생 나무",
    ],
)
def test_other_words_count_nothing(text: str) -> None:
    assert counts(text) == []


def test_full_years_of_age_are_no_ten_thousand() -> None:
    assert counts("만 이십 세 이상") == [("이십 세", 20, "세")]
