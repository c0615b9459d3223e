"""Who hands out releases: official names of a day, short forms, what a text calls itself."""

from __future__ import annotations

import pytest

from parsers.kinds.release.issuers import from_issuer, introduced, is_issuer, leading_issuer, official, own_names


@pytest.mark.parametrize(
    ("written", "day", "name"),
    [
        ("산업부", "2024-03-21", "산업통상자원부"),
        ("산업부", "2025-12-01", "산업통상부"),  # renamed on 1 October 2025
        ("문체부", "2021-05-01", "문화체육관광부"),
        ("농식품부·환경부", "2024-03-21", "농림축산식품부·환경부"),  # each of several
        ("과기정통부, 복지부", "2024-03-21", "과학기술정보통신부, 보건복지부"),
        ("부산시", "2024-03-21", "부산광역시"),
        ("전북도", "2023-05-01", "전라북도"),
        ("전북도", "2024-05-01", "전북특별자치도"),
        ("나주시", "2024-05-01", "나주시"),  # a municipality's name is official as it is
        ("경제사회발전노사정위원회", "2021-06-27", "경제사회발전노사정위원회"),  # an old name is what the page states
        ("한울마을공사", "2024-03-21", "한울마을공사"),  # in no list
    ],
)
def test_short_forms_become_the_official_name_of_the_day(written: str, day: str, name: str) -> None:
    assert official(written, day) == name


@pytest.mark.parametrize("name", ["환경부", "방사청", "전라남도", "나주시", "경남도", "국립환경과학원"])
def test_a_listed_body_or_a_government_is_an_issuer(name: str) -> None:
    assert is_issuer(name)


@pytest.mark.parametrize("name", ["올해부", "신규원", "최대실", "수도권·강원", "물정책과"])
def test_what_only_ends_like_a_ministry_is_none(name: str) -> None:
    assert not is_issuer(name)


def test_a_word_that_lost_its_spaces_is_parted_at_the_body() -> None:
    assert leading_issuer("보건복지부노인정책과") == "보건복지부"
    assert leading_issuer("노인정책과") == ""
    assert from_issuer("자세한사항은산림청숲길과") == "산림청숲길과"
    assert from_issuer("자세한사항은숲길과") == "자세한사항은숲길과"


def test_a_body_is_introduced_with_its_head() -> None:
    text = "산림청(청장 구름해)은 나주시(시장 윤슬기)와 함께 길(폭 3m)을 연다."
    assert [name for name, _ in introduced(text)] == ["산림청", "나주시"]


def test_where_none_is_introduced_the_head_may_begin_the_text() -> None:
    assert introduced("나해솔 한국수자원공사(K-water) 사장은 29일 댐을 찾았다.") == [("한국수자원공사", 4)]
    assert introduced("환경부 나해솔 장관은 29일 댐을 찾았다.") == [("환경부", 0)]
    assert introduced("오늘 나해솔이 댐을 찾았다.") == []


def test_the_head_may_stand_behind_its_holder() -> None:
    assert introduced("환경부(나해솔 장관)는 의자를 놓는다.") == [("환경부", 0)]
    assert introduced("재난대책본부장(나해솔 차관)은 댐을 찾았다.") == [("재난대책본부", 0)]
    assert introduced("환경부(의자를 놓는 곳)는 의자를 놓는다.") == []


def test_the_publisher_has_several_names_of_its_own() -> None:
    text = "농림축산식품부(장관 한누리, 이하 ‘농식품부’)는 한국농촌공사(사장 도가람, 이하 공사)와 손잡았다."
    names = own_names("농림축산식품부", text, "2024-03-21")
    assert names >= {"농림축산식품부", "농식품부", "MAFRA"}
    # What the text calls its partner is none of them.
    assert names.isdisjoint({"공사", "한국농촌공사"})


def test_the_name_that_a_text_gives_itself_is_one_of_them() -> None:
    text = "한울마을공사(사장 도가람, 이하 ‘한울공사’)는 3월 문을 연다."
    assert own_names("한울마을공사", text, None) == {"한울마을공사", "한울공사"}
    assert own_names(None, text, None) == frozenset()
