"""Labelled values that go on in the items below."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.page import Page
from parsers.structure.block_attributes import attributes_of

MakePage = Callable[[str], Page]
APART = "\n의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 하루 안에 고치는 것을 원칙으로 함\n"


def pairs(page: MakePage, text: str) -> list[tuple[str, str]]:
    made = page(text)
    return [(found.key, found.value) for found in attributes_of(made.contents(made.content).items)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(성과) ❶ 나무 의자 40개 설치\n❷ 그늘막 4개 설치\n", "❶ 나무 의자 40개 설치 ❷ 그늘막 4개 설치"),
        # what explains a point stands below it and is no part of the value
        ("(성과) ❶ 의자 40개 설치\n- 나무 의자 30개\n❷ 그늘막 4개 설치\n", "❶ 의자 40개 설치 ❷ 그늘막 4개 설치"),
        # the sort of the first point counts, not those inside it
        ("(성과) ❶ 의자 ①나무 ②돌\n❷ 그늘막 4개 설치\n", "❶ 의자 ①나무 ②돌 ❷ 그늘막 4개 설치"),
        # a year in brackets is no label
        ("(성과) ❶ 의자\n- (’30년) 4개\n\n(’31년) 6개\n❷ 그늘막\n", "❶ 의자 ❷ 그늘막"),
        ("(성과) 1차 : 의자 4개\n2차 : 의자 6개\n", "1차 : 의자 4개 2차 : 의자 6개"),
    ],
)
def test_a_value_goes_on_in_the_points_below(page: MakePage, text: str, value: str) -> None:
    assert pairs(page, text + APART) == [("성과", value)]


@pytest.mark.parametrize(
    "text",
    [
        "(성과) 의자 40개 설치\n❷ 그늘막 4개 설치\n",  # no point to go on from
        "(성과) ❶ 의자 40개 설치\n❸ 그늘막 4개 설치\n",  # not the next one
        "(성과) ❶ 의자 40개 설치\n\n골목 모임 소식지 발간\n\n❷ 그늘막 4개 설치\n",  # something else between
        "(성과) ❶ 의자 40개 설치\n(계획) 그늘막 4개\n❷ 그늘막 손질\n",  # the next label
    ],
)
def test_other_items_below_are_none_of_the_value(page: MakePage, text: str) -> None:
    assert "❷" not in pairs(page, text + APART)[0][1]
