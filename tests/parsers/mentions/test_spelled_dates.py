"""Dates in words: with their year only."""

from __future__ import annotations

import pytest

from parsers.mentions.date import Period, find


def dates(text: str) -> list[tuple[str, str]]:
    """Text and day of each date."""
    rows = []
    for found in find(text):
        period = found.fields["period"]
        assert isinstance(period, Period)
        rows.append((text[found.start : found.end], period.stated.iso(None)))
    return rows


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("이천삼십일년 유월 칠일", "2031-06-07"),
        ("이천삼십일년시월이십일", "2031-10-20"),
        ("천구백이십삼년 십이월 삼십일일", "1923-12-31"),
        ("이천년 삼월", "2000-03"),
    ],
)
def test_a_date_is_read_in_words(text: str, day: str) -> None:
    assert dates(f"나루에서 {text}에 의자를") == [(text, day)]


@pytest.mark.parametrize("text", ["이천년 역사", "유월 칠일", "이천 삼월의 의자", "작은이천년 삼월"])
def test_other_words_are_no_dates(text: str) -> None:
    assert dates(text) == []
