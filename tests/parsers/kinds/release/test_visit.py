"""The place of the one visit that a release tells."""

from __future__ import annotations

import pytest

from parsers.kinds.release.visit import place_of

DAY = "2024-03-05"


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("숲길청장은 5일 경기도 여주시에 있는 목공소를 방문해 어려움을 들었다.", ("경기도", "여주시")),
        ("숲길청장은 5일 경기 군포에 소재한 목공소를 찾아 어려움을 들었다.", ("경기도", "군포시")),  # without its rank
        ("숲길청장은 포천에 위치한 목공소를 방문한다.", ("경기도", "포천시")),
        ("숲길청장은 나무재단(서울특별시 중구 소재)을 방문하여 이야기를 나누었다.", ("서울특별시", "중구")),
        ("숲길청장은 5일 강원 강릉시를 방문하여 소나무를 살폈다.", ("강원특별자치도", "강릉시")),
        ("숲길청장은 5일 전북 만경강 둘레에서 현장을 점검했다.", ("전북특별자치도", None)),  # a province alone
    ],
)
def test_the_place_stands_before_the_words_that_tell_the_visit(opening: str, place: tuple[str, str | None]) -> None:
    region = place_of(["나무를 살피다", opening], DAY)
    assert region is not None
    assert (region.sido, region.sigungu) == place


@pytest.mark.parametrize(
    "opening",
    [
        "숲길청은 5일 경기도 여주시에서 회의를 열었다.",  # no visit
        "숲길청은 경기도 여주시에서 찾아가는 교실을 연다.",  # one that is no visit
        "경기도 여주시에는 방문객이 늘었다.",
        "숲길청장은 중구에 있는 목공소를 방문했다.",  # of several cities
        "숲길청장은 전남 보성군의 목공소와 전남 고흥군의 숲을 방문했다.",  # two places
        "숲길청장은 여주시청소년회관을 방문했다.",  # a name that only begins so
        "숲길청장은 목공소를 방문했다. 나무는 경기도 여주시에서 왔다.",  # told behind the visit
    ],
)
def test_it_is_none_where_none_or_several_are_named(opening: str) -> None:
    assert place_of(["나무를 살피다", opening], DAY) is None
