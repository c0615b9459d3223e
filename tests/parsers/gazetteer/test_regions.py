"""Provinces and municipalities, as they were at the time of the document."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.gazetteer import regions
from parsers.gazetteer.regions import (
    Place,
    area_codes,
    candidates,
    is_region,
    lacks_rank,
    leading_region,
    of_any_time,
    places,
    resolve,
    standing_alone,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("강원 고성군", True),
        ("강원도 고성군", True),
        ("강원특별자치도 고성군", True),
        ("고성군", True),  # without its province, whichever it is
        ("서울시", True),
        ("고양특례시", True),  # what a city of a million calls itself
        ("서 울 특 별 시", True),  # letterspaced
        ("강원자치도 고성군", True),
        ("강원  고성군", True),  # two spaces
        ("전라북도 전주시 완산구", True),
        ("부산직할시 중구", True),  # a name of another time
        ("전남 고성군", False),  # no such place in this province
        ("고성군청", False),  # an office
        ("고성", False),
        ("고성군 골목과", False),  # more than the name
        ("", False),
    ],
)
def test_a_region_is_the_whole_name_of_a_place(text: str, expected: bool) -> None:
    assert is_region(text) is expected


@pytest.mark.parametrize(
    ("text", "day", "sido", "code"),
    [
        ("강원도", "2023-06-10", "강원도", "42"),
        ("강원도", "2023-06-11", "강원특별자치도", "51"),  # renamed that day
        ("강원특별자치도", "2020-05-01", "강원도", "42"),  # named by its later name
        ("강원 고성군", "2020-05-01", "강원도", "42820"),
        ("강원 고성군", "2024-05-01", "강원특별자치도", "51820"),
        ("경남 고성군", "2020-05-01", "경상남도", "48820"),  # its namesake
        ("경북 군위군", "2023-06-30", "경상북도", "47720"),
        ("경북 군위군", "2023-07-01", "대구광역시", "27720"),  # moved to another province
        ("대구 군위군", "2023-07-01", "대구광역시", "27720"),
        ("전북 전주시 완산구", "2024-01-17", "전라북도", "45111"),
        ("전북 전주시 완산구", "2024-01-18", "전북특별자치도", "52111"),
        ("인천 남구", "2017-03-01", "인천광역시", "28170"),
        ("부산 중구", "1990-03-01", "부산직할시", "21110"),
        ("부산 중구", "2021-03-01", "부산광역시", "26110"),
        ("제주도", "2005-03-01", "제주도", "49"),
        ("제주도", "2021-03-01", "제주특별자치도", "50"),
        ("마포구", "2021-03-01", "서울특별시", "11440"),  # one of its kind: no province needed
    ],
)
def test_a_region_has_its_names_and_code_of_the_day(text: str, day: str, sido: str, code: str) -> None:
    region, problem = resolve(text, day)
    assert (region.text, region.sido, region.code, problem) == (text, sido, code, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("동해", True), ("고성", True), ("광주", True), ("동해시", False), ("경남", False), ("골목", False)],
)
def test_a_municipality_may_be_named_without_its_rank(text: str, expected: bool) -> None:
    assert lacks_rank(text) is expected


@pytest.mark.parametrize("text", ["고성군", "중구", "북구", "강서구"])
def test_a_name_that_several_provinces_have_is_ambiguous(text: str) -> None:
    region, problem = resolve(text, "2021-03-01")
    assert problem == "region_ambiguous"
    assert (region.text, region.sido, region.sigungu, region.code) == (text, None, None, None)


@pytest.mark.parametrize("text", ["전남 고성군", "햇살군", "골목과"])
def test_what_is_no_place_is_unknown(text: str) -> None:
    region, problem = resolve(text, "2021-03-01")
    assert (region.text, region.code, problem) == (text, None, "region_unknown")


def test_without_a_day_a_region_is_what_it_is_now() -> None:
    assert resolve("강원도", None)[0].sido == "강원특별자치도"


@pytest.mark.parametrize("name", ["완도군", "전라남도 완도군"])
def test_of_any_time_a_region_is_all_that_it_was_and_became(name: str) -> None:
    assert [place.sido for place in of_any_time(name)] == ["전남광주통합특별시", "전라남도"]


def test_the_region_is_kept_as_written_with_single_spaces() -> None:
    assert resolve("강원   고성군", "2020-05-01")[0].text == "강원 고성군"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("경남 고성군 골목과 우보람", "경남 고성군"),
        ("전북 전주시 완산구 골목과", "전북 전주시 완산구"),  # the longest run
        ("부산시 골목과", "부산시"),
        ("경남 골목과", "경남"),
        ("골목과 경남 고성군", ""),  # not at the start
        ("", ""),
    ],
)
def test_the_region_at_the_start_of_a_text_is_the_longest_there(text: str, expected: str) -> None:
    assert leading_region(text) == expected


@pytest.mark.parametrize(
    ("sido", "codes"),
    [("경상남도", ("055",)), ("강원도", ("033",)), ("강원특별자치도", ("033",)), ("햇살도", ())],
)
def test_a_province_keeps_its_area_codes_under_every_name(sido: str, codes: tuple[str, ...]) -> None:
    assert area_codes(sido) == codes


# Rows that ended on the day the table begins never existed in its time.
LIVED = [place for place in places() if not place.until or place.since < place.until]


def day_of(place: Place) -> st.SearchStrategy[str]:
    """A day on which a place existed: its first, or the first of a later month."""
    end = place.until or "2027-01-01"
    months = [f"{year}-{month:02d}-01" for year in range(1988, 2027) for month in range(1, 13)]
    return st.sampled_from([place.since, *(day for day in months if place.since <= day < end)])


@settings(max_examples=300)
@given(st.data())
def test_an_official_name_with_its_province_is_its_own_place_while_it_exists(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(LIVED))
    day = data.draw(day_of(place))
    region, problem = resolve(f"{place.sido} {place.sigungu or ''}", day)
    assert (region.sido, region.sigungu, region.code, problem) == (place.sido, place.sigungu, place.code, None)


@settings(max_examples=150)
@given(st.sampled_from(LIVED), st.sampled_from(LIVED))
def test_every_place_is_found_under_any_name_on_any_day(place: Place, other: Place) -> None:
    found = candidates(f"{place.sido} {place.sigungu or ''}", other.since)
    assert found
    assert found == candidates(f"{place.sido}{place.sigungu or ''}", other.since)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("경남 고성군", "경남 고성군"),
        ("사례 3. 전북 전주시", "전북 전주시"),
        ("12 서울 중구", "서울 중구"),
        ("Ⅰ-2. 서울 중구", "서울 중구"),
        ("2-1. 서울 중구", "서울 중구"),
        ("가-3 서울 중구", "서울 중구"),
        ("Ⅰ. 서울 중구", None),  # a chapter
        ("【세종특별자치시】", "세종특별자치시"),
        ("경남 고성군 골목과", None),  # more than a region
        ("사례 3. 골목 의자", None),
    ],
)
def test_a_region_stands_alone_with_its_number_and_brackets(text: str, region: str | None) -> None:
    assert standing_alone(text) == region


def test_successors_that_lead_round_in_a_circle_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    one = regions.Place("91010", "솔바람도", "새솔군", "1990-01-01", "2000-01-01", ("91020",))
    other = regions.Place("91020", "솔바람도", "샛별군", "2000-01-01", "2000-01-01", ("91010",))
    monkeypatch.setattr(regions, "places", lambda: (one, other))
    assert regions._at(one, "2010-01-01") in (one, other)
