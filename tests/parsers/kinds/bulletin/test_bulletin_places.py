"""The region in an article's title, and its official names."""

from __future__ import annotations

import pytest

from parsers.kinds.bulletin.issuers import place_of
from parsers.kinds.bulletin.places import is_place, is_town, name_of, resolve, town_of


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
        ("부산 / 항만 등불", "부산", "항만 등불"),
        ("고령 / 장애인 등불 나눔", None, "고령 / 장애인 등불 나눔"),  # a bare name may be another word
        ("부산 ― 항만 등불", "부산", "항만 등불"),
        ("도내 전역 / 항만 등불", "도내 전역", "항만 등불"),
        ("부산   항만 등불", "부산", "항만 등불"),
        ("골목 등불 설치 - 경북 안동시", "경북 안동시", "골목 등불 설치"),
        ("(무주군 여울면) 골목 등불", "무주군 여울면", "골목 등불"),  # a town behind its municipality
        ("안동시 홍보활동 : 골목 등불", None, "안동시 홍보활동 : 골목 등불"),
        ("경북 합동 : 골목 등불", None, "경북 합동 : 골목 등불"),
        ("(여울면) 골목 등불", None, "(여울면) 골목 등불"),
        ("강원 정선 : 골목 등불", "강원 정선", "골목 등불"),  # without its rank behind its province
        ("정선 : 골목 등불", None, "정선 : 골목 등불"),
        ("그늘막 / 등불 설치", None, "그늘막 / 등불 설치"),
        ("그늘막 - 등불", None, "그늘막 - 등불"),
        ("포항시", "포항시", None),
        ("[포항시]", "포항시", None),
        ("(무주군 전역) 골목 등불", "무주군 전역", "골목 등불"),
        ("(전북 전체) 골목 등불", "전북 전체", "골목 등불"),
        ("(포항시 등불) 골목 등불", None, "(포항시 등불) 골목 등불"),
        ("전남도, 골목 등불 설치", "전남도", "전남도, 골목 등불 설치"),
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
    region, problem = resolve("고성군", "2024-05-01", place_of("경상남도", "2024-05-01"))
    assert (region.text, region.sido, problem) == ("고성군", "경상남도", None)


@pytest.mark.parametrize("text", ["도내 공통", "전 시·군"])
def test_a_province_means_itself_by_all_its_municipalities(text: str) -> None:
    region, problem = resolve(text, "2025-03-21", place_of("경상북도청", "2025-03-21"))
    assert (region.text, region.sido, region.sigungu, problem) == (text, "경상북도", None, None)


@pytest.mark.parametrize(("text", "sigungu"), [("거제", "거제시"), ("강원 정선", "정선군")])
def test_a_municipality_without_its_rank_has_its_official_name(text: str, sigungu: str) -> None:
    region, problem = resolve(text, "2024-05-09", None)
    assert (region.text, region.sigungu, problem) == (text, sigungu, None)


@pytest.mark.parametrize(
    ("text", "town", "title"),
    [
        ("여울읍 ― 골목 등불", "여울읍", "골목 등불"),
        ("[샘골면·여울읍] 골목 등불", "샘골면·여울읍", "골목 등불"),
        ("골목 등불 (나루동)", "나루동", "골목 등불"),
        ("전 읍·면 : 골목 등불", "전 읍·면", "골목 등불"),
    ],
)
def test_a_title_may_name_a_town(text: str, town: str, title: str) -> None:
    named = town_of(text)
    assert named is not None
    assert (named.region, named.title, named.town) == (town, title, True)


@pytest.mark.parametrize("text", ["여울읍", "[샘골면, 솔숲] 골목 등불", "골목 등불"])
def test_other_titles_name_none(text: str) -> None:
    assert town_of(text) is None


@pytest.mark.parametrize("text", ["여울읍", "샘골면·여울읍", "전 읍·면", "관내"])
def test_a_town_is_of_the_municipality_that_issues_the_bulletin(text: str) -> None:
    region, problem = resolve(text, "2022-05-01", place_of("정선군", "2022-05-01"))
    assert (region.text, region.sido, region.sigungu, problem) == (text, "강원도", "정선군", None)


def test_a_town_behind_its_municipality_is_of_that() -> None:
    region, problem = resolve("무주군 여울면", "2022-05-01", None)
    assert (region.text, region.sigungu, problem) == ("무주군 여울면", "무주군", None)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("여울면", True),
        ("청운동", True),
        ("봉사활동", False),
        ("부서합동", False),
        ("시군구 공동", False),
        ("화면", False),
    ],
)
def test_words_that_end_as_towns_do(text: str, town: bool) -> None:
    assert is_town(text) is town


@pytest.mark.parametrize(("text", "sido"), [("경북 전역", "경상북도"), ("경북도", "경상북도")])
def test_a_province_as_people_call_it(text: str, sido: str) -> None:
    region, problem = resolve(text, "2025-03-21", None)
    assert (region.text, region.sido, region.sigungu, problem) == (text, sido, None, None)


def test_a_municipality_named_as_people_call_a_province_is_the_issuer_s() -> None:
    day = "2024-05-01"
    region, _ = resolve("광주시", day, place_of("경기도", day))
    assert (region.sido, region.sigungu) == ("경기도", "광주시")
