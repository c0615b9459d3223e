"""The year of a month alone in a cell comes from the row it stands in; a row that does not say it gives none."""

from __future__ import annotations

import pytest

from parsers.mentions.table_months import years_of


def years(row: str) -> list[int | None]:
    """The year of each cell of a row that tells a month alone, None where nothing does; cells are parted by bars."""
    cells = row.split(" | ")
    found = years_of(enumerate(cells))
    return [found.get(at) for at, cell in enumerate(cells) if cell.strip("(p*)").endswith("월") and cell[0] not in "’‘"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        # Behind a cell with its year; where the months go back, the next year has begun.
        ("’23.10월 | 11월 | 12월 | 1월 | 2월 | 의자", [2023, 2023, 2024, 2024]),
        ("’21.12월 | 1월 | ’22.12월 | 1월p", [2022, 2023]),
        # Below the years of the table.
        ("2023년 | 1월 | 2월 | 3월", [2023, 2023, 2023]),
        ("’23년 | ’24년 | 3월 | 4월 | 12월 | 1월 | 2월", [2023, 2023, 2023, 2024, 2024]),
        ("2022년 | 2023년 | 12월 | 1~12월 | 11월 | 12월 | 1~12월", [2022, 2022, 2023, 2023, 2023]),
        ("2023년 | 2024년* | (’24.3.4. 기준) | 1월 | 12월 | 1월", [2023, 2023, 2024]),
        ("’22년중 | (1~12월) | ’23년중 | (1~12월) | ’24년중p | (1~2월)", [2022, 2023, 2024]),
        ("’23년 | (1~12월) | ’24년 | (1~2월) | 1월 | 2월 | 1월 | 2월p", [2023, 2024, 2023, 2023, 2024, 2024]),
        ("2022년 | 2023년 | 12월 | 1월 | 5 | 6", [2022, 2023]),  # their values behind them
        # Above the year of the first row.
        (" | ".join(["구분", *(f"{month}월" for month in range(1, 13)), "합계", "의자", "2023"]), [2023] * 12),
        # Values between the months of one year.
        ("2023년 | 1월 | 5 | 2월 | △7.1 | 3월 | 8", [2023, 2023, 2023]),
    ],
)
def test_a_row_tells_the_year_of_its_months(row: str, expected: list[int | None]) -> None:
    assert years(row) == expected


@pytest.mark.parametrize(
    "row",
    [
        "2023년 | 2024년 | 1월 | 2월",  # a month for both years
        "2023년 | 2024년 | 1월 | 5 | 6 | 2월 | 7 | 8",
        "2024년 | 1월 | 2월 | 1월 | 2월 | 1월 | 2월",  # more years than the row names
        "2023년 | 의자 | 1월",
        "골목 | 1월 | 2월",
        "골목 | 1월 | 2월 | 의자 | 2023",
    ],
)
def test_another_row_tells_none(row: str) -> None:
    assert set(years(row)) == {None}
