"""Measures in two units or with a half are one quantity; what merely stands beside one another stays two."""

from __future__ import annotations

import pytest

from parsers.mentions.measures import find


def measures(text: str) -> list[tuple[str, int | float, str]]:
    """Text, value and unit of each quantity, in order."""
    found = sorted((mention for mention in find(text) if mention.type == "quantity"), key=lambda each: each.start)
    return [(text[each.start : each.end], each.fields["value"], each.fields["unit"]) for each in found]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        # In the first unit where two decimals tell it exactly.
        ("1년 6개월", 1.5, "년"),
        ("3년6개월", 3.5, "년"),
        ("20년 6개월", 20.5, "년"),  # with the months it is no year 2020
        ("1시간 30분", 1.5, "시간"),
        ("두 시간 15분", 2.25, "시간"),
        ("6피트 3인치", 6.25, "피트"),
        # Else in the last one.
        ("1년 5개월", 17, "개월"),
        ("1시간 20분", 80, "분"),
        ("4분28초", 268, "초"),
        # A half.
        ("3년 반", 3.5, "년"),
        ("2시간반", 2.5, "시간"),
        ("한시간반", 1.5, "시간"),
    ],
)
def test_two_units_or_a_half_are_one_quantity(text: str, value: float, unit: str) -> None:
    assert measures(f"골목 의자에 {text} 동안 앉음") == [(text, value, unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10년간(120개월) 앉음", [("10년간", 10, "년"), ("120개월", 120, "개월")]),  # said again in another unit
        ("2시간, 30분 뒤", [("2시간", 2, "시간"), ("30분", 30, "분")]),  # a list
        ("3년 동안 6개월 만에", [("3년", 3, "년"), ("6개월", 6, "개월")]),
        ("하루 1일 8시간", [("1일", 1, "일"), ("8시간", 8, "시간")]),  # hours of each day
        ("3시간 반복", [("3시간", 3, "시간")]),
        ("0~2세반 의자", []),
    ],
)
def test_what_stands_side_by_side_stays_apart(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert measures(text) == expected


def test_about_so_much_holds_for_the_whole() -> None:
    (found,) = find("의자에 약 1시간 30분 앉음")
    assert found.fields["approx"] is True
