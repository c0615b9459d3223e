"""Which region an article is about whose title sets none apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.bulletin.issuers import place_of as issuer_named
from parsers.kinds.bulletin.subjects import leading_place, place_of

ReadRows = Callable[[str], Rows]


@pytest.mark.parametrize(
    ("title", "issuer", "place"),
    [
        ("안동시 골목 등불", None, "안동시"),
        ("경북 안동시 골목 등불", None, "경북 안동시"),
        ("정선군 여울면 골목 등불", None, "정선군 여울면"),
        ("여울면 골목 등불", "정선군", "여울면"),
        ("여울면 골목 등불", "경상북도", None),  # whose town it is nothing tells
        ("경북 골목 등불", "경상북도", None),  # a province may be any beginning
        ("봉사활동 등불 나눔", "정선군", None),
        ("동구 골목 등불", "인천광역시", "동구"),
        ("동구 밖 골목 등불", "경상북도", None),  # which has no such district
        ("안동시", None, None),  # nothing else is said
    ],
)
def test_a_title_may_begin_with_the_place(title: str, issuer: str | None, place: str | None) -> None:
    assert leading_place(title, issuer_named(issuer, None)) == place


@pytest.mark.parametrize(
    ("issuer", "rubric", "title", "place"),
    [
        ("정선군", None, "골목 등불", "정선군"),
        ("정선군의회", "의원 동정", "골목 등불", "정선군"),
        ("정선군", "인근 시·군 동향", "골목 등불", None),
        ("정선군", "기타 시책", "골목 등불", "정선군"),  # no 타시
        ("정선군", "도정 관련 보도", "골목 등불", "강원특별자치도"),
        ("정선군", "도정 및 군정 보도", "골목 등불", None),
        ("정선군", None, "산림청, 골목 등불", None),  # another acts
        ("정선군", None, "대구 지하철 멈춤", None),  # a headline tells of another place
        ("정선군", None, "이웃 평창군과 물길 나눔", None),
        ("정선군", "경제", "골목 등불값 올라", None),  # and a rubric of what is all the country's
        ("정선군", None, "라면 300상자 기탁", "정선군"),  # no town
        ("정선군", None, "정선군, 골목 등불", "정선군"),
        ("대전광역시 서구", "시정", "골목 등불", "대전광역시"),
        ("김천시", "시정 소식", "골목 등불", "김천시"),
        ("경상북도", "도정", "골목 등불", "경상북도"),
        ("경상북도", "시·군", "골목 등불", None),
        ("경상북도", None, "안동시 골목 등불", "안동시"),
        ("산림청", None, "골목 등불", None),
    ],
)
def test_what_names_no_place_is_about_the_municipality_that_speaks(
    issuer: str, rubric: str | None, title: str, place: str | None
) -> None:
    assert place_of(title, rubric, issuer_named(issuer, "2026-03-04")) == place


def test_where_all_titles_begin_with_their_places_they_are_no_part_of_them(rows: ReadRows) -> None:
    text = (
        "일일 군정 동향\n2031. 3. 4.\n정선군 골목과\n\n▣ 관내 동향\n1. 여울면 골목 등불 설치\n ○ 열 곳을 밝힘\n"
        "2. 샘골면 물길 나눔 건의\n ○ 둑을 쌓음\n▣ 인근 시·군 동향\n3. 안동시 그늘막 확대\n ○ 서른 개를 세움\n"
    )
    found = [r for r in rows(text).records if r.kind == "article"]
    assert [(r.title, r.region and (r.region.text, r.region.sigungu)) for r in found] == [
        ("골목 등불 설치", ("여울면", "정선군")),
        ("물길 나눔 건의", ("샘골면", "정선군")),
        ("그늘막 확대", ("안동시", "안동시")),
    ]
    assert "그늘막" in (found[2].title or "")


def test_where_one_does_not_they_stay_in_the_titles(rows: ReadRows) -> None:
    text = (
        "일일 군정 동향\n2031. 3. 4.\n정선군 골목과\n\n1. 여울면 골목 등불 설치\n ○ 열 곳을 밝힘\n"
        "2. 물길 나눔 건의\n ○ 둑을 쌓음\n3. 샘골면 그늘막 확대\n ○ 서른 개를 세움\n"
    )
    found = [r for r in rows(text).records if r.kind == "article"]
    assert [r.title for r in found] == ["여울면 골목 등불 설치", "물길 나눔 건의", "샘골면 그늘막 확대"]
    assert [r.region and r.region.text for r in found] == ["여울면", "정선군", "샘골면"]
