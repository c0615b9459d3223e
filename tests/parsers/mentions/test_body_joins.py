"""What stands beside a body and belongs to its name, or tells what it is there."""

from __future__ import annotations

import pytest

from parsers.mentions.mention import resolve_overlaps
from parsers.mentions.organization import find

ONE_NAME = [
    "한국도로공사 별빛골목연구소",  # an institute of a corporation
    "별빛대학교 새별대학",
    "별빛의료원 서울골목센터",
    "연세대학교 의과대학 세브란스병원",
    "가톨릭대학교 서울성모병원",  # known without its university
]

TWO_NAMES = [
    ("환경부 별빛연구원", ["환경부", "별빛연구원"]),  # a ministry's
    ("산림청 별빛교육원", ["산림청", "별빛교육원"]),
    ("별빛공단 국립골목센터", ["별빛공단", "국립골목센터"]),  # known without the other
    ("별빛공단 한국골목연구소", ["별빛공단", "한국골목연구소"]),
    ("별빛공단, 별빛골목연구소", ["별빛공단", "별빛골목연구소"]),
    ("별빛공단 나루협회", ["별빛공단", "나루협회"]),  # no part of another
    ("국립축산과학원 골목의자연구소", ["국립축산과학원", "골목의자연구소"]),  # both institutes
    ("한국도로공사 기획본부", ["한국도로공사"]),  # a division
]


HEADQUARTERS = [
    ("골목 화재 중앙사고수습본부는 의자를 옮김", ["중앙사고수습본부"]),
    ("나루열병 대응 중앙재난안전대책본부 회의", ["중앙재난안전대책본부"]),
]

UNIONS = [
    ("의자는 미국, 유럽연합, 일본으로 나감", []),
    ("(늘어남) 유럽연합(+3.4%), 일본(+2.1%)", []),
    ("유럽연합", []),  # a cell of a table
    ("의자는 일본(3%), 아세안 등으로 나감", []),
    ("미국·유럽연합(EU) 등", ["유럽연합", "EU"]),
    ("미국, 유럽연합은 의자를 만듦", ["유럽연합"]),
    ("유럽연합의 의자", ["유럽연합"]),
    ("아세안 지역의 의자", []),
    ("한-아세안 의자협정을 맺음", []),
    ("의자는 중남미･아세안･인도 등으로 나감", []),
]


def bodies(text: str) -> list[str]:
    return [text[body.start : body.end] for body in resolve_overlaps(find(text))]


@pytest.mark.parametrize("name", ONE_NAME)
def test_a_body_of_its_own_belongs_to_the_name_of_an_institute(name: str) -> None:
    assert bodies(f"{name}에 의자를 놓음") == [name]


@pytest.mark.parametrize(("text", "names"), TWO_NAMES)
def test_other_bodies_side_by_side_are_two(text: str, names: list[str]) -> None:
    assert bodies(f"{text}에 의자를 놓음") == names


@pytest.mark.parametrize(("text", "names"), HEADQUARTERS)
def test_what_headquarters_are_against_is_no_part_of_their_name(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(("text", "names"), UNIONS)
def test_a_union_beside_countries_is_a_market(text: str, names: list[str]) -> None:
    assert bodies(text) == names
