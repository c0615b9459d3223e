"""The year before the name of a contest: taken off, unless it belongs to the name."""

from __future__ import annotations

import pytest

from parsers.mentions.award_years import edition, year_in_front


@pytest.mark.parametrize(
    ("name", "titled", "bare", "held"),
    [
        ("2023년 골목 경진대회", False, "골목 경진대회", "2023"),
        ("2023년 골목 경진대회", True, "골목 경진대회", "2023"),
        ("’23년 골목 경진대회", True, "골목 경진대회", "2023"),
        ("23년 골목 경진대회", True, "골목 경진대회", "2023"),
        ("2023. 골목 경진대회", False, "골목 경진대회", "2023"),
        ("2023. 5. 골목 가꾸기 공모", False, "골목 가꾸기 공모", "2023-05"),
        # A year of the title: taken off where nothing gives the title as it is.
        ("2023 골목 경진대회", False, "골목 경진대회", "2023"),
        ("2023 골목 경진대회", True, "2023 골목 경진대회", "2023"),
        # Half a year belongs to the name.
        ("2023년 상반기 골목 평가", False, "2023년 상반기 골목 평가", "2023"),
        # No year, and nothing left without it.
        ("제23회 골목 경진대회", False, "제23회 골목 경진대회", None),
        ("골목 경진대회", False, "골목 경진대회", None),
        ("2023년 대회", False, "2023년 대회", "2023"),
    ],
)
def test_the_year_of_a_name(name: str, titled: bool, bare: str, held: str | None) -> None:
    assert edition(name, titled=titled) == (bare, held)


@pytest.mark.parametrize(
    ("text", "year"),
    [("- (2023) 골목 대회", 2023), ("[’23] 골목 대회", 2023), ("(2023명) 골목 대회", None), ("2023 골목 대회", None)],
)
def test_a_year_alone_in_brackets_before_the_name(text: str, year: int | None) -> None:
    assert year_in_front(text, text.index("골목")) == year
