"""Counts and measures, and numbers that name or order things and count nothing."""

from __future__ import annotations

import pytest

from parsers.mentions.mention import settle
from parsers.mentions.quantity import find

Quantities = list[tuple[str, int | float, int | float | None, str, bool]]


def quantities(text: str) -> Quantities:
    """Text, lower and upper value, unit, `approx` of each quantity."""
    return [(text[found.start : found.end], *found.fields.values()) for found in settle(find(text))]


def one(text: str, value: float, unit: str, *, upper: float | None = None, approx: bool = False) -> Quantities:
    return [(text, value, upper, unit, approx)]


QUANTITIES: list[tuple[str, Quantities]] = [
    ("주민 3,286명", one("3,286명", 3286, "명")),
    ("의자 96개", one("96개", 96, "개")),
    ("골목 96개소", one("96개소", 96, "개소")),  # the longer counter
    ("모두 30 명", one("30 명", 30, "명")),  # a space
    ("나무 18,407톤", one("18,407톤", 18407, "톤")),
    ("마당 31,508㎡", one("31,508㎡", 31508, "㎡")),
    ("마당 31,508 ㎡", one("31,508 ㎡", 31508, "㎡")),
    ("골목 12.5km", one("12.5km", 12.5, "km")),
    ("골목 12.5 ㎞", one("12.5 ㎞", 12.5, "㎞")),
    ("1,300 ha", one("1,300 ha", 1300, "ha")),
    ("0.3ppm", one("0.3ppm", 0.3, "ppm")),
    ("120톤/일", one("120톤", 120, "톤")),
    ("1,204세대", one("1,204세대", 1204, "세대")),
    # Korean numbers.
    ("2만 3천명", one("2만 3천명", 23000, "명")),
    ("2만 3천 명", one("2만 3천 명", 23000, "명")),
    ("1천5백 명", one("1천5백 명", 1500, "명")),
    ("20만 뷰", one("20만 뷰", 200000, "뷰")),
    # Words before the number are outside, and may make it one of about that size.
    ("총 3,286명", one("3,286명", 3286, "명")),
    ("약 3,286명", one("3,286명", 3286, "명", approx=True)),
    ("약 4배", one("4배", 4, "배", approx=True)),
    ("최대 40명", one("40명", 40, "명", approx=True)),
    # 여 is inside.
    ("130여 건", one("130여 건", 130, "건", approx=True)),
    ("130여건", one("130여건", 130, "건", approx=True)),
    ("2만3천여 명", one("2만3천여 명", 23000, "명", approx=True)),
    ("100여 년", one("100여 년", 100, "년", approx=True)),
    # Words behind it are outside.
    ("300명 이상", one("300명", 300, "명", approx=True)),
    ("300명 이하", one("300명", 300, "명", approx=True)),
    ("300명 미만", one("300명", 300, "명", approx=True)),
    ("300명 초과", one("300명", 300, "명", approx=True)),
    ("300명 안팎", one("300명", 300, "명", approx=True)),
    ("30명씩", one("30명", 30, "명")),
    ("4명에게", one("4명", 4, "명")),
    ("하루 25명", one("25명", 25, "명")),
    # Ranges.
    ("3~5명", one("3~5명", 3, "명", upper=5)),
    ("3명~5명", one("3명~5명", 3, "명", upper=5)),
    ("3 ~ 5만 명", one("3 ~ 5만 명", 30000, "명", upper=50000)),  # the upper side lends its multiplier
    ("2∼3개월", one("2∼3개월", 2, "개월", upper=3)),
    # Durations keep 간 in the text only.
    ("3년간", one("3년간", 3, "년")),
    ("5개월간", one("5개월간", 5, "개월")),
    ("2~3일간", one("2~3일간", 2, "일", upper=3)),
    ("3년 동안", one("3년", 3, "년")),
    ("10일 이내", one("10일", 10, "일")),
    ("2시간 30분", [*one("2시간", 2, "시간"), *one("30분", 30, "분")]),
    ("2박 3일", [*one("2박", 2, "박"), *one("3일", 3, "일")]),
    # Ages, ranks, parts.
    ("19세 이상", one("19세", 19, "세", approx=True)),
    ("19~34세", one("19~34세", 19, "세", upper=34)),
    ("전국 2위", one("2위", 2, "위")),
    ("의자 12대", one("12대", 12, "대")),
    ("4개 분야", one("4개", 4, "개")),
    ("4개분야", one("4개분야", 4, "개분야")),
    ("3인 가구", one("3인", 3, "인")),
    ("연 2회", one("2회", 2, "회")),
    # Native numbers as words of their own.
    ("두 곳", one("두 곳", 2, "곳")),
    ("두 곳에서", one("두 곳", 2, "곳")),
    ("세 차례", one("세 차례", 3, "차례")),
    ("네 가지를", one("네 가지", 4, "가지")),
    ("열두 개의", one("열두 개", 12, "개")),
    ("스무 살", one("스무 살", 20, "살")),
    ("세 배", one("세 배", 3, "배")),
    # Several.
    ("의자 30개, 나무 12그루", [*one("30개", 30, "개"), *one("12그루", 12, "그루")]),
    ("1차 3명, 2차 5명", [*one("3명", 3, "명"), *one("5명", 5, "명")]),
]

NO_QUANTITIES = [
    # Ordinals.
    "제3회",
    "제5차",
    "2차 회의",
    "1단계",
    "28회째",
    "3번째",
    "세 번째",
    "2일차",
    "3년차",
    "제2기",
    "2기수",
    "1등급",
    "7학년",
    "3호선",
    "5위권",
    "민선 7기",
    # Age bands.
    "60대",
    "60대 어르신",
    "20~30대",
    # Years, halves, quarters.
    "2023년",
    "’23년",
    "1998년",
    "05년",
    "1분기",
    "4/4분기",
    "2~3분기",
    # Addresses and places.
    "별빛3동",
    "새벽길 12번길",
    "3번 출구",
    "100번 버스",
    "12번지",
    "102호선",
    # Clock times.
    "14시",
    "14:30",
    "오후 3시",
    # Shares, ratios, amounts, numbers of things.
    "100%",
    "1:3",
    "3,000원",
    "2억",
    "12,345-678",
    "010-1234-5678",
    "제4조",
    "3D 지도",
    "5G",
    "2A형",
    # No number, or an idiom.
    "한눈에",
    "수백 명",
    "수십 건",
    "여러 명",
    "몇 명",
    "",
]


@pytest.mark.parametrize(("text", "expected"), QUANTITIES)
def test_a_quantity_is_found(text: str, expected: Quantities) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_other_numbers_are_no_quantities(text: str) -> None:
    assert quantities(text) == []
