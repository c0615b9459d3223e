"""When a document was written, by the dates it names."""

from __future__ import annotations

import pytest

from parsers.mentions.days import reference_day


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("나무 의자 설치(2021. 4. 6.)", "2021-04"),
        ("나무 의자 설치(’21. 4월)", "2021-04"),  # a year with its apostrophe
        ("나무 의자 설치(‘21.4.6.)", "2021-04"),  # the apostrophe turned the wrong way
        ("2021년 12월에 의자를 놓음", "2021-12"),
        ("1998.1.20. 골목 모임을 엶", "1998-01"),
        ("의자 놓기 : 2020. 3. ~ 2021. 2.", "2021-02"),  # the later of two
        ("2021. 11. 개통, 2021. 9. 착공", "2021-11"),  # in whatever order
    ],
)
def test_a_document_is_as_old_as_its_latest_month(text: str, month: str) -> None:
    assert reference_day(text) == f"{month}-28"


@pytest.mark.parametrize(
    "text",
    [
        "나무 의자 40개",
        "골목 모임은 2021년",  # a year without a month
        "4. 6. 개통",  # a month without a year
        "의자 12021. 4개",  # a number
        "2021. 13. 의자",  # no such month
        "21. 4. 6. 개통",  # neither four digits nor an apostrophe
        "",
    ],
)
def test_without_a_year_and_month_nothing_is_known(text: str) -> None:
    assert reference_day(text) is None


def test_a_few_dates_that_lie_ahead_are_plans() -> None:
    text = "골목 모임(2021. 4. 6.), " * 99 + "의자를 다 놓을 때까지(2030. 12.)"
    assert reference_day(text) == "2021-04-28"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("오는 2030년까지 나무를 심는다.", "2029-12-28"),
        ("2025년을 시행 목표로 추진한다. 오는 2030년까지 늘린다.", "2024-12-28"),
        ("2030년까지 골목마다 나무를 심을 계획이다.", "2029-12-28"),
        ("2030년까지 나무를 심을 계획이었으나 멈췄다.", None),
        ("2030년까지 마친 기본 계획에 이어 심는다.", None),
        # With a month behind it the year may be this one.
        ("오는 2025년 5월 문을 연다.", "2025-05-28"),
        ("2019년에 지은 다리다.", None),
        # A title's year: what was collected is told at its end, what is planned as it begins.
        ("2022 골목 우수사례집\n\n나무 의자 40개를 놓음", "2022-12-28"),
        ("2023년도 골목국 주요업무계획\n의자를 늘림", "2023-01-28"),
        ("2022 골목 우수사례집\n의자 설치(2021. 4.)", "2021-04-28"),
        ("2022년 나무 의자를 새로 놓았다.", None),
    ],
)
def test_without_dates_a_title_s_year_tells_or_the_one_before_a_year_to_come(text: str, day: str | None) -> None:
    assert reference_day(text) == day
