"""What a change is of, and sides that are of two quantities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.mentions.change import find
from parsers.mentions.subjects import of_one_quantity, subject_before

SUBJECTS: list[tuple[str, list[str | None]]] = [
    # A noun phrase with a particle or without.
    ("처리 기간을 7일에서 3일로 단축", ["처리 기간"]),
    ("골목 의자 수 3개 → 5개", ["골목 의자 수"]),
    ("의자를 놓고 쉼터의 그늘막이 3개에서 5개로 늘었다", ["쉼터의 그늘막"]),
    # Before the brackets, without words of the change.
    ("의자 수를 대폭 확대(3개 → 5개)", ["의자 수"]),
    ("의자 확대 설치(3개 → 5개)", ["의자"]),
    ("골목 방문객 지속적 증가(’21년 3명 → ’22년 5명)", ["골목 방문객"]),
    # Labels.
    ("의자 수 : 3개 → 5개", ["의자 수"]),
    ("길을 찾는 데 드는 시간 : 왕복 9분 → 3분", ["길을 찾는 데 드는 시간"]),
    ("(대기 기간) 7일 → 3일", ["대기 기간"]),
    ("만족도(단위 : %) : 60 → 80%", ["만족도"]),
    ("판정 정확도 : 60% → 80%", ["판정 정확도"]),
    ("의자값은 전년 동월 3.2%에서 3.8%로 상승", ["의자값"]),
    ("70세 이상 주민 비율 : 31% → 54%", ["70세 이상 주민 비율"]),
    ("지원(의자 : 3개 → 5개 / 나무 : 4그루 → 6그루)", ["의자", "나무"]),
    # Of several in a row each its own.
    ("의자(3개 → 5개)와 나무(4그루 → 6그루)", ["의자", "나무"]),
    # What opens a sentence is no part of it; quotation marks and brackets stand in pairs.
    ("한편 골목 의자 수는 3개에서 5개로 늘었다", ["골목 의자 수"]),
    ("그 결과 모임 수가 증가(3개 → 5개)", ["모임 수"]),
    ("‘골목’ 의자 수는 3개에서 5개로 늘었다", ["‘골목’ 의자 수"]),
    ("[의자 값(만원)] : 3 → 5", ["의자 값"]),
    ("의자 행사를 연중 3회에서 5회로 확대", ["의자 행사"]),
    ("기간도 확장하는(예:2년치 → 3년치) 일", [None]),
    # Time is no subject, lest a length of time changes.
    ("이용률은 시범운영 기간 43%에서 65%로 증가", ["이용률"]),
    ("처리기간 4일 → 2일", ["처리기간"]),
    ("작년 3개에서 올해 5개로 늘림", [None]),
    ("3개 → 5개", [None]),
    ("① 3개 → 5개", [None]),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_a_change_has_the_subject_before_it(text: str, expected: list[str | None]) -> None:
    assert [found.fields["subject"] for found in find(text)] == expected


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [
        ("3개", "5개", True),
        ("3", "5개", True),  # the unit is said once
        ("3개", "5개소", True),
        ("1시간", "30분", True),
        ("500원", "2만 달러", True),
        ("8개 분야, 70개소", "15개 분야, 90개소", True),
        ("’20년 3개", "’21년 5개", True),
        ("6일", "당일", True),
        ("30일", "4명", False),
        ("1시간", "주1회", False),
        ("504(△12.8)", "2Q", False),
        ("14.2", "11월", False),
        ("3월", "5월", False),
        ("15일", "60일분", True),
    ],
)
def test_sides_are_of_one_quantity_or_not(before: str, after: str, one: bool) -> None:
    assert of_one_quantity(before, after) is one


@given(st.text("골목의자 수를은(:)1→,-", max_size=30))
def test_a_subject_stands_in_the_text_before_the_change(text: str) -> None:
    subject = subject_before(text, len(text), "3개", "5개")
    assert subject is None or "".join(subject.split()) in "".join(text.split())
