"""The place of a case whose title heads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.places import office_of, official, place_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("전남 곡성군", "전남 곡성군"),
        ("경기 안성", "경기 안성시"),  # without its rank
        ("부산광역시 사상구청", "부산광역시 사상구"),  # the hall
        ("경남 거창군 북상면", "경남 거창군"),  # a town of it
        ("경남 거창군 북상면 버들골", "경남 거창군"),  # a village, however its name ends
        ("거창군 북상면 버들골", None),
        ("경남 거창군 북상면 버들의자놓기", None),
        ("청주 금천동", "청주시"),
        ("대구광역시 예산성과금", None),
        ("골목 의자", None),
        ("청주", None),  # a name alone may be of anything
    ],
)
def test_a_text_names_a_region_as_a_whole(text: str, region: str | None) -> None:
    assert official(text) == region


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("┌──────┐\n│ 전남 곡성군 │\n└──────┘\n", "전남 곡성군"),
        ("CASE 1                    경기 안성\n", "경기 안성"),
        ("충청남도\n청양군\n", "충청남도 청양군"),  # on two lines
        ("기 관 명 청양군\n", "청양군"),  # behind a label whose letters stand apart
        ("기    관\t달서구\n", "달서구"),
        ("기관명\n통영시\n담당부서\n상하수도과\n", "통영시"),
        ("강원도 인제군\t산림자원과\t033-000-1234\n", "강원도 인제군"),
        ("골목에 놓은 의자\n", ""),
    ],
)
def test_it_stands_in_a_cell_of_the_head(content: Content, head: str, place: str) -> None:
    assert place_of(content(head), []) == place


def test_the_entry_of_the_contents_names_it_where_the_head_does_not(content: Content) -> None:
    assert place_of(content("담당부서\n골목과\n"), ["골목에 놓은 의자      울산 북구      13"]) == "울산 북구"


@pytest.mark.parametrize(
    ("head", "body", "office"),
    [
        ("행정안전부 자치행정과\n골목에 놓은 의자", "행정안전부", "자치행정과"),
        ("골목에 놓은 의자\n【 전남 곡성군 건설과 】", "전남 곡성군", "건설과"),
    ],
)
def test_a_head_names_the_office_whose_case_it_is(content: Content, head: str, body: str, office: str) -> None:
    assert office_of(content(head)) == (body, office)


def test_a_title_names_no_office(content: Content) -> None:
    assert office_of(content("골목에 놓은 의자\n전남 곡성군")) is None
