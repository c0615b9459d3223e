"""The day that a line states."""

from __future__ import annotations

import pytest

from parsers.mentions.day_lines import day_of_year_on, day_on, day_or_month_on


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024. 3. 21.(목)", "2024-03-21"),
        ("2024년 3월 21일(목) 조간용", "2024-03-21"),
        ("’23. 11. 2.", "2023-11-02"),
        ("’98. 11. 2.", "1998-11-02"),
        ("03/21/2024 09:00:00", "2024-03-21"),  # as archives write it: month first
        ("2024-03-21T09:00", "2024-03-21"),
        ("2024/3/21", "2024-03-21"),
        ("(온라인) 2025. 12. 2.(화) 16:00 (지면) 2025. 12. 3.(수)", "2025-12-02"),  # the first
        ("본회의 통과 시(별도 통보)", None),
        ("3월 21일", None),  # without a year it is no day
        ("2024년 3월", None),  # nor without a day
        ("12024. 3. 21.", None),
        ("2024. 13. 21.", None),
        ("2024년 3/4분기", None),  # a quarter
    ],
)
def test_the_first_day_with_its_year_is_read(text: str, day: str | None) -> None:
    found = day_on(text)
    assert (found and found.iso) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026. 2.", "2026-02"),
        ("2026년 2월 보고", "2026-02"),
        ("’26. 2. 13.(금)", "2026-02-13"),
        ("2026년도", None),
        ("2026. 2개 분야", None),
    ],
)
def test_a_month_suffices_where_the_document_states_no_day(text: str, day: str | None) -> None:
    found = day_or_month_on(text)
    assert (found and found.iso) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("11월 2일 오후", "2022-11-02"), ("2023. 11. 2.", "2023-11-02"), ("11월", None)],
)
def test_a_day_without_year_is_one_of_the_given_year(text: str, day: str | None) -> None:
    found = day_of_year_on(text, 2022)
    assert (found and found.iso) == day


def test_offsets_cut_the_day_out() -> None:
    text = "나무신문 2024. 3. 21.(목) 3면"
    found = day_on(text)
    assert found is not None
    assert text[found.start : found.end] == "2024. 3. 21."
