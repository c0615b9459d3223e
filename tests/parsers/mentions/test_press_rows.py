"""The day of a citation in another cell of its row, or at the end of its line."""

from __future__ import annotations

import pytest

from parsers.finders import mentions_in
from parsers.mentions.date import Period
from parsers.mentions.press_rows import dated_in_rows


def days(*rows: list[str]) -> dict[str, str | None]:
    """The day of each outlet that gets one; each row is a list of cells."""
    lines = [(cell, mentions_in(cell)) for row in rows for cell in row]
    numbers = [number for number, row in enumerate(rows, start=1) for _ in row]
    found = {}
    for replaced in dated_in_rows(lines, numbers).values():
        for citation in replaced.values():
            period = citation.fields["period"]
            assert isinstance(period, Period)
            found[str(citation.fields["outlet"])] = period.stated.iso(None)
    return found


@pytest.mark.parametrize(
    "row",
    [
        ["2031. 7. 5.", "강원일보", "골목에 놓은 의자"],
        ["1", "강원일보", "골목에 놓은 의자", "’31. 7. 5.(토)"],
        ["1 강원일보 골목에 놓은 의자 2031. 7. 5."],
        ["강원일보  골목에 놓은 의자  2031. 7. 5. 09:10"],
    ],
)
def test_the_day_of_a_row_is_its_citation_s(row: list[str]) -> None:
    assert days(row, ["2", "전남일보", "골목의 등불", "2031. 7. 21."]) == {
        "강원일보": "2031-07-05",
        "전남일보": "2031-07-21",
    }


@pytest.mark.parametrize(
    "row",
    [
        ["2031. 7. 5.", "2031. 7. 6.", "강원일보"],  # which of two is not told
        ["2031. 7. 5.", "강원일보, 전남일보"],
        ["2031. 7. 5. 골목에 놓은 의자", "강원일보"],  # the day is of what the headline tells
        ["골목 이야기를 강원일보 기자가 쓴 것은 2031. 7. 5."],
    ],
)
def test_other_days_are_not(row: list[str]) -> None:
    assert days(row) == {}
