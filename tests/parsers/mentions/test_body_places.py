"""What stands beside a listed body and tells what it is there."""

from __future__ import annotations

import pytest

from parsers.mentions.mention import resolve_overlaps
from parsers.mentions.organization import find

HEADQUARTERS = [
    ("골목 화재 중앙사고수습본부가 열림", ["골목 화재 중앙사고수습본부"]),
    ("‘골목 화재 중앙재난안전대책본부’", ["골목 화재 중앙재난안전대책본부"]),
    ("이날 중앙사고수습본부, 홍가온 중앙사고수습본부 실장", ["중앙사고수습본부", "중앙사고수습본부"]),
    ("골목 화재(ALF) 중앙사고수습본부", ["골목 화재(ALF) 중앙사고수습본부"]),
    ("골목 화재 대응 중앙사고수습본부", ["중앙사고수습본부"]),
    ("골목에서 중앙사고수습본부를 엶", ["중앙사고수습본부"]),
]

UNIONS = [
    ("의자는 미국, 유럽연합, 일본으로 나감", []),
    ("(늘어남) 유럽연합(+3.4%), 일본(+2.1%)", []),
    ("유럽연합", []),  # a cell of a table
    ("의자는 일본(3%), 아세안 등으로 나감", []),
    ("미국·유럽연합(EU) 등", ["유럽연합", "EU"]),
    ("미국, 유럽연합은 의자를 만듦", ["유럽연합"]),
    ("유럽연합의 의자", ["유럽연합"]),
]


def bodies(text: str) -> list[str]:
    return [text[body.start : body.end] for body in resolve_overlaps(find(text))]


@pytest.mark.parametrize(("text", "names"), HEADQUARTERS)
def test_headquarters_have_the_disaster_in_their_name(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(("text", "names"), UNIONS)
def test_a_union_beside_countries_is_a_market(text: str, names: list[str]) -> None:
    assert bodies(text) == names
