"""Months of every year are no dates; those of a certain year are, whatever they are called."""

from __future__ import annotations

import pytest

from parsers.mentions.date import find


def dates(text: str) -> list[str]:
    """The texts of the dates found."""
    return [text[found.start : found.end] for found in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        # The times of the year by their names.
        "나루는 성수기(7~8월)에 사람이 몰린다.",
        "혹서기인 7~8월에는 의자를 거둔다.",
        "겨울철(1~3월, 10월~12월) 의자를 거둔다.",  # what is listed with them too
        # What ripens, blooms or breeds.
        "나루배의 수확 시기는 9월 중순이다.",
        "나루배는 수확(10월 중순)이 빠르다.",
        "나루배는 10월 말 수확할 수 있다.",
        "나루배는 10월 중·하순 수확시기가 되면 붉어진다.",
        "나루꽃은 3월 중순 무렵부터 피는 봄꽃이다.",
        "나루꽃은 3월 중순께 피는데 일찍 진다.",
        "1~3월 가지 치는 시기에 의자를 놓는다.",
        "2~4월 나루꽃이 만개하는 골목이다.",
        "나루벌레는 8월부터 10월까지 발생하며 9월에 정점을 보인다.",
        # What is so as a rule.
        "나루배는 주로 9월에 나온다.",
        "9월은 통상 일 년 중 사람이 가장 많은 달이다.",
        "매년 골목마다 영농이 바쁜 봄(3~4월)에 모인다.",
        "매년 5월과 10월 모인다.",
        "연중 3월에 사람이 가장 많다.",
        # One month of all years.
        "의자는 2월 기준 역대 가장 많다.",
        "의자는 사상 최대(2월 기준)를 기록했다.",
        # Into the next year, and no year is told.
        "의자는 12월부터 이듬해 3월까지 거둔다.",
        "의자는 이듬해 3월까지 거둔다.",
        "2020년부터 겨울마다(그해 12월 1일~이듬해 3월 31일) 거둔다.",
        # Closed days.
        "매주 월요일과 1월 1일은 휴관",
        # The same months of several years.
        "최근 3년간 2월부터 3월까지 일어난 일",
        "최근3년 간2~3월 일어난 일",
        "지난 3년 2.1~3.17 일어난 일",
    ],
)
def test_months_of_every_year_are_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("올해 성수기(7~8월)에 의자를 더 놓는다.", ["7~8월"]),
        ("작년 11월 정한 대로 겨울철(12~3월)에 거둔다.", ["11월", "12~3월"]),
        ("겨울철(1월~3월, 10월~12월) 의자값이 지원된다.", ["1월~3월", "10월~12월"]),
        ("겨울철(12~3월) 의자값 지원", ["12~3월"]),  # carried out
        ("이번 여름철(6~8월) 의자를 거둔다.", ["6~8월"]),
        ("겨울철(12~1월) 기온이 평년보다 높다.", ["12~1월"]),  # measured
        ("홍수기(6월 21일~9월 20일) 전에 의자를 거둔다.", ["6월 21일~9월 20일"]),  # to the day
        ("2022년 12월부터 이듬해 3월까지 거둔다.", ["2022년 12월부터 이듬해 3월"]),
        ("지난해 11월에 정하고 이듬해 3월에 놓았다.", ["11월", "3월"]),
        ("모임은 7월, 10월, 다음해 1월 열린다.", ["7월", "10월", "1월"]),  # listed with others
        ("나루배는 보통 달다. 3월에 의자를 놓는다.", ["3월"]),  # another sentence
        ("매년 의자의 절반을 거두어 온 골목 사람들이 함께 마련한 의자 나눔 잔치가 3월부터 열린다.", ["3월"]),
        ("매주 월요일과 3월 4일에 모인다.", ["3월 4일"]),
        ("특별방역대책기간(10.1.~2.28.)을", ["10.1.~2.28."]),  # 역대 only as a word of its own
    ],
)
def test_months_of_a_certain_year_are_dates(text: str, found: list[str]) -> None:
    assert dates(text) == found
