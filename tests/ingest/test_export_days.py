import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.export.days import Day, day_of

DATES = [
    (None, Day(None)),
    ("2025", Day("2025", "year", "2025-01-01", "2025-12-31")),
    ("2024-02", Day("2024-02", "month", "2024-02-01", "2024-02-29")),
    ("2025-03-21", Day("2025-03-21", "day", "2025-03-21", "2025-03-21")),
    # A minute, of an embargo.
    ("2025-03-21T12:00", Day("2025-03-21T12:00", "day", "2025-03-21", "2025-03-21")),
    # The year could not be found.
    ("--08-22", Day("--08-22", "without_year")),
    ("--08", Day("--08", "without_year")),
    # Misprints: no calendar has such a day.
    ("2025-02-30", Day("2025-02-30", "day")),
    ("2025-13", Day("2025-13", "month")),
    ("0000", Day("0000", "year")),
    ("올해", Day("올해", "day")),
]


@pytest.mark.parametrize(("text", "day"), DATES)
def test_a_date_has_a_first_and_a_last_day(text: str | None, day: Day) -> None:
    assert day_of(text) == day


@given(st.dates())
def test_a_whole_day_is_its_own_first_and_last(date: datetime.date) -> None:
    found = day_of(date.isoformat())
    assert (found.first, found.last, found.year) == (date.isoformat(), date.isoformat(), date.year)


def test_the_columns_of_a_date_are_named_after_it() -> None:
    columns = day_of("2024-09").columns("published")
    assert columns == {"published": "2024-09", "published_day": "2024-09-01", "published_precision": "month"}
    assert day_of("--08-22").year is None
