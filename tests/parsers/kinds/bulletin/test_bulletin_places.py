"""The region in an article's title, and its official names."""

from __future__ import annotations

import pytest

from parsers.kinds.bulletin.places import is_place, name_of, resolve


@pytest.mark.parametrize(
    ("text", "region", "title"),
    [
        ("(충북 제천시) 그늘막 설치", "충북 제천시", "그늘막 설치"),
        ("【대구】 골목 등불", "대구", "골목 등불"),
        ("<전남> 섬 뱃길 안내", "전남", "섬 뱃길 안내"),
        ("【거제】 섬 뱃길 안내", "거제", "섬 뱃길 안내"),  # without its rank
        ("[제천·단양] 물길 나눔", "제천·단양", "물길 나눔"),
        ("[제천·솔바람] 물길 나눔", None, "[제천·솔바람] 물길 나눔"),
        ("막국수 골목 정비(춘천시)", "춘천시", "막국수 골목 정비"),
        ("그늘막 설치 [전북]", "전북", "그늘막 설치"),
        ("전 국(그늘막 설치 확대)", "전 국", "그늘막 설치 확대"),
        ("부산 : 항만 등불", "부산", "항만 등불"),
        ("부산 | 항만 등불", "부산", "항만 등불"),
        ("거제 │ 섬 뱃길 안내", "거제", "섬 뱃길 안내"),
        ("부산 | 항만 등불 | 서른 개", None, "부산 | 항만 등불 | 서른 개"),  # a row of a table
        ("부산 | 30", None, "부산 | 30"),
        ("샘터 | 항만 등불", None, "샘터 | 항만 등불"),
        ("(충북·충남) 물길 나눔", "충북·충남", "물길 나눔"),
        ("골목 등불 설치 / 경북 안동시", "경북 안동시", "골목 등불 설치"),
        ("골목 등불 설치 / 전 국", "전 국", "골목 등불 설치"),
        ("안동시, 골목 등불 설치", "안동시", "안동시, 골목 등불 설치"),  # the subject of a headline stays in it
        ("〈구미시〉 **골목 등불**", "구미시", "골목 등불"),
        ("산림청, 골목 나무 심기", None, "산림청, 골목 나무 심기"),
        ("그늘막 / 등불 설치", None, "그늘막 / 등불 설치"),
        ("포항시", "포항시", None),
        ("그늘막 설치", None, "그늘막 설치"),
        ("(가칭) 그늘막 설치", None, "(가칭) 그늘막 설치"),  # brackets without a region
        ("그늘막 설치(3월)", None, "그늘막 설치(3월)"),
        ("", None, None),
        ("(", None, "("),
    ],
)
def test_a_title_is_taken_apart(text: str, region: str | None, title: str | None) -> None:
    named = name_of(text)
    assert (named.region, named.title) == (region, title)


@pytest.mark.parametrize(
    ("text", "place"), [("전 국", True), ("시·도 공통", True), ("경북", True), ("공통점", False), ("·", False)]
)
def test_what_stands_in_the_place_of_a_region(text: str, place: bool) -> None:
    assert is_place(text) is place


def test_all_regions_are_none_and_no_issue() -> None:
    region, problem = resolve("전 국", "2025-03-21", None)
    assert (region.text, region.sido, problem) == ("전 국", None, None)


@pytest.mark.parametrize(("day", "sido"), [("2022-05-01", "강원도"), ("2024-05-01", "강원특별자치도")])
def test_official_names_are_those_of_the_day(day: str, sido: str) -> None:
    region, _ = resolve("강원 정선군", day, None)
    assert (region.sido, region.sigungu) == (sido, "정선군")


def test_a_name_that_two_provinces_have_is_the_issuers_own() -> None:
    assert resolve("고성군", "2024-05-01", None)[1] == "region_ambiguous"
    region, problem = resolve("고성군", "2024-05-01", "경상남도")
    assert (region.text, region.sido, problem) == ("고성군", "경상남도", None)


def test_a_province_means_itself_by_all_its_municipalities() -> None:
    region, problem = resolve("도내 공통", "2025-03-21", "경상북도")
    assert (region.text, region.sido, region.sigungu, problem) == ("도내 공통", "경상북도", None, None)


def test_a_municipality_without_its_rank_has_its_official_name() -> None:
    region, problem = resolve("거제", "2024-05-09", None)
    assert (region.text, region.sigungu, problem) == ("거제", "거제시", None)
