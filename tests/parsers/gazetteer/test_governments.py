"""Which local government a text is about."""

from __future__ import annotations

from collections import Counter

from parsers.gazetteer.governments import about, day_of_provinces, homes_of
from schemas.record import Region

DAY = "2024-08-13"


def place(region: Region | None) -> tuple[str | None, str | None] | None:
    return region and (region.sido, region.sigungu)


def test_the_government_named_most_counts() -> None:
    texts = ["진안군은 방앗간을 고친다. 도비는 전북도가 댄다.", "진안군수는 반겼다."]
    assert place(about("진안군, 방앗간 고친다", texts, Counter(), DAY)) == ("전북특별자치도", "진안군")


def test_one_mention_is_not_enough_and_two_alike_are_not_one() -> None:
    assert about("방앗간 고친다", ["진안군은 방앗간을 고친다."], Counter(), DAY) is None
    assert about("진안군과 무주군, 손잡다", ["진안군과 무주군은 함께 한다."], Counter(), DAY) is None


def test_a_metropolitan_city_comes_before_a_municipality_of_its_name() -> None:
    texts = ["광주시장이 나섰다.", "광주시는 이날 요청했다."]
    assert place(about("광주시, 요청", texts, Counter(), DAY)) == ("광주광역시", None)


def test_the_province_that_the_page_names_decides_between_places_of_one_name() -> None:
    texts = ["고성군은 길을 닦는다.", "고성군수는 반겼다."]
    homes = homes_of(["통영시와 거제시도 함께 한다."], DAY)
    assert place(about("고성군, 길 닦는다", texts, homes, DAY)) == ("경상남도", "고성군")
    assert about("고성군, 길 닦는다", texts, Counter(), DAY) is None


def test_a_province_that_is_no_more_tells_when_a_text_was_written() -> None:
    assert day_of_provinces(["전남 강진군은 물길을 연다."]) == "2026-06-28"
    assert day_of_provinces(["경북 청도군은 물길을 연다.", "전남이 좋다."]) is None


def test_a_local_office_stands_for_its_place() -> None:
    texts = ["익산소방서는 산불을 살핀다."]
    assert place(about("익산소방서, 산불 순찰", texts, Counter(), DAY)) == ("전북특별자치도", "익산시")
    texts = ["충북교육청이 학교를 묶는다."]
    assert place(about("충북교육청, 공동 학구", texts, Counter(), DAY)) == ("충청북도", None)


def test_the_only_place_counts_by_its_bare_name_too() -> None:
    texts = ["진안군 솔바람면에 장이 섰다.", "진안전통시장은 닷새마다 연다."]
    assert place(about("장날", texts, Counter(), DAY)) == ("전북특별자치도", "진안군")
    assert about("장날", [*texts, "무주군에도 선다."], Counter(), DAY) is None
