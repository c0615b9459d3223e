"""What a document tells of names: who speaks, and the short names it defines."""

from __future__ import annotations

import pytest

from parsers.facts import mentions_in
from parsers.mentions.known import known_of


def mentions(
    texts: list[str], kind: str, publisher: str | None = None, *, alone: bool = False
) -> list[tuple[str, object]]:
    """Name and official name of the mentions of one type in the texts of a document."""
    known = known_of(texts, publisher, alone=alone)
    return [
        (str(found.fields["name"]), found.fields.get("official"))
        for text in texts
        for found in mentions_in(text, known)
        if found.type == kind
    ]


def bodies(texts: list[str], publisher: str | None = None, *, alone: bool = False) -> list[str]:
    return [name for name, _ in mentions(texts, "organization", publisher, alone=alone)]


@pytest.mark.parametrize(
    "definition",
    [
        "(이하 ‘새별법’)",
        "(이하 새별법)",
        " (이하 “새별법”이라 한다)",
        "(약칭: 새별법)",
        "(이하 「새별법」이라 함)",
        "(개정, 이하 새별법)",
    ],
)
def test_a_short_name_of_a_law_is_carried_through_the_document(definition: str) -> None:
    texts = [f"「골목 의자 관리에 관한 법률」{definition}을 만듦", "새별법 제3조에 따름"]
    assert [name for name, _ in mentions(texts, "law")][-1] == "새별법"


def test_a_short_name_has_the_official_name_of_its_law() -> None:
    texts = ["「국토의 계획 및 이용에 관한 법률」(이하 ‘새별법’)을 고침", "새별법에 따름"]
    assert mentions(texts, "law")[-1] == ("새별법", "국토의 계획 및 이용에 관한 법률")


def test_letters_of_an_act_are_carried_through_the_document() -> None:
    texts = ["새별나라 골목의자법(SRA)을 다룸", "SRA에 따름", "SRAB와 함께"]
    assert [name for name, _ in mentions(texts, "law")] == ["골목의자법", "SRA", "SRA"]
    assert mentions(["골목의자 놀이기법(SRA)을 익힘", "SRA에 따름"], "law") == []


def test_a_short_name_may_be_of_two_words() -> None:
    texts = ["「골목 의자 관리에 관한 법률(이하 ‘손전화 의자법’)」", "손전화 의자법에 따름"]
    assert [name for name, _ in mentions(texts, "law")][1:] == ["손전화 의자법", "손전화 의자법"]


def test_a_notice_has_short_names_too() -> None:
    texts = ["「골목 의자 결합 등에 관한 고시」(이하 ‘결합고시’)를 고침", "결합고시의 내용"]
    assert [name for name, _ in mentions(texts, "law")][-1] == "결합고시"


def test_a_short_name_of_a_notice_may_be_of_three_words() -> None:
    texts = ["「골목 의자 결합 등에 관한 고시」(이하 ‘의자 결합 고시’)를 고침", "의자 결합 고시의 내용"]
    assert [name for name, _ in mentions(texts, "law")][-1] == "의자 결합 고시"


def test_a_guideline_has_a_short_name_of_more_than_its_kind() -> None:
    defined = "「골목 나무 의자 배치 가이드라인」(2031년 제정, 이하 ‘나무 의자 가이드라인’)을 고침"
    texts = [defined, "이번에 나무 의자 가이드라인을 고침"]
    assert [name for name, _ in mentions(texts, "law")][-1] == "나무 의자 가이드라인"
    kind_only = "「골목 나무 의자 배치 가이드라인」(이하 ‘가이드라인’)을 고침"
    assert [name for name, _ in mentions([kind_only, "가이드라인을 고침"], "law")] == ["골목 나무 의자 배치 가이드라인"]


def test_a_rule_that_stands_in_brackets_is_known_without_them() -> None:
    texts = [
        "「골목 의자 지급 기준」과 ‘나루청 의자 관리 규정’",
        "골목 의자 지급 기준 (안 제3조)",
        "나루청 의자 관리 규정개정",
    ]
    assert [name for name, _ in mentions(texts, "law")][2:] == ["골목 의자 지급 기준", "나루청 의자 관리 규정"]
    assert mentions(["「골목규칙」을 고침", "골목규칙과 골목 지급 기준"], "law") == [("골목규칙", None)]


def test_a_short_name_of_a_body_is_carried_too() -> None:
    assert bodies(["별빛의료원(이하 별빛)과 함께", "별빛은 의자를 놓음"]) == ["별빛의료원", "별빛", "별빛"]
    assert bodies(["별빛의료원(원장 홍가온, 이하 별빛)과 함께", "별빛은 의자를 놓음"])[-1] == "별빛"
    foreign = "별빛의료원(Starlight Research Hospital of the Alleys, 이하 SRHA)과 함께"
    assert bodies([foreign, "SRHA는 의자를 놓음"])[-1] == "SRHA"
    assert bodies(["별빛의료원(이하 별빛)과 함께", "달별빛 아래"]) == ["별빛의료원", "별빛"]  # part of a word


def test_a_bare_kind_is_no_short_name() -> None:
    assert bodies(["별빛골목공단(이하 공단)과 함께", "공단은 의자를 놓음"]) == ["별빛골목공단"]


def test_the_end_of_a_name_may_be_its_short_name() -> None:
    texts = ["골목의자심의위원회(위원장 홍가온, 이하 ‘심의위원회’)를 엶", "심의위원회는 의자를 놓음"]
    assert bodies(texts) == ["골목의자심의위원회", "심의위원회", "심의위원회"]


def test_a_short_name_may_stand_behind_quotation_marks() -> None:
    texts = ["「골목 의자 추진단」(이하 ‘골의단’)을 꾸림", "골의단은 의자를 놓음"]
    assert bodies(texts) == ["골목 의자 추진단", "골의단", "골의단"]


def test_letters_behind_a_body_are_a_name() -> None:
    assert bodies(["한국도로공사(HDG)와 협약", "HDG는 의자를 놓음"]) == ["한국도로공사", "HDG"]
    assert bodies(["한국도로공사(TF)와 협약"]) == ["한국도로공사"]  # says the kind


def test_a_body_that_its_leader_gives_away_is_known_in_the_whole_document() -> None:
    assert bodies(["홍가온 별빛나무 대표는 말했다", "별빛나무는 의자를 만듦"]) == ["별빛나무", "별빛나무"]


def test_a_body_of_another_country_stands_later_without_it() -> None:
    texts = ["폴란드 골목감독청과 협약", "홍가온 골목감독청장은 의자에 앉음"]
    assert bodies(texts) == ["폴란드 골목감독청", "골목감독청"]
    assert bodies(["일본 상원과 함께", "상원에 의자를 놓음"]) == ["일본 상원"]  # any country's


def test_a_committee_that_is_introduced_is_known_in_the_whole_document() -> None:
    texts = ["제3차 골목의자심사위원회를 엶", "골목의자심사위원회는 의자를 놓음"]
    assert bodies(texts) == ["골목의자심사위원회", "골목의자심사위원회"]
    assert bodies(["제3차 골목 시설관리위원회를 엶", "시설관리위원회는 의자를 놓음"]) == ["골목 시설관리위원회"]


def test_letters_behind_a_latin_name_are_a_name() -> None:
    texts = ["the Overseas Alley Foundation (OAF; Chair: G. Hong)", "promoted by the OAF"]
    assert bodies(texts) == ["Overseas Alley Foundation", "OAF"]


def test_a_name_among_firms_stands_later_alone() -> None:
    assert bodies(["* 삼성전자, 별빛테크, 현대로템 등", "별빛테크는 의자를 만듦"])[-1] == "별빛테크"


def test_whoever_issues_a_text_is_no_mention_in_it() -> None:
    texts = ["행정안전부는 행안부 누리집에 올림", "환경부와 함께"]
    assert bodies(texts) == ["행정안전부", "행안부", "환경부"]
    assert bodies(texts, "행정안전부 자치행정과") == ["환경부"]


def test_where_no_kind_tells_it_the_head_of_the_text_does() -> None:
    texts = ["골목 의자\n\n- 부처: 환경부\n\n환경부는 한국환경공단과 함께 놓음"]
    assert bodies(texts, alone=True) == ["한국환경공단"]


def test_else_the_body_that_is_introduced_with_its_head() -> None:
    texts = ["골목 의자를 놓음", "환경부(장관 홍가온)는 한국환경공단(이사장 박다래)과 함께 놓음"]
    assert bodies(texts, alone=True) == ["한국환경공단"]
    assert bodies(texts) == ["환경부", "한국환경공단"]  # another kind of document knows who speaks


def test_the_short_name_of_whoever_speaks_is_no_mention_either() -> None:
    texts = ["별빛재단(이사장 홍가온, 이하 별빛)은 의자를 놓음", "별빛은 의자를 고침"]
    assert bodies(texts, "별빛재단") == []


def test_a_firm_that_a_mark_gives_away_is_carried_without_it() -> None:
    assert bodies(["㈜별빛나무가 만듦", "별빛나무는 새별나무 곁에 놓음"]) == ["㈜별빛나무", "별빛나무"]
    assert bodies(["㈜별빛이 만듦", "별빛 아래"]) == ["㈜별빛"]  # too short to stand alone
    assert bodies(["(사)별빛사랑회가 만듦", "별빛사랑회에서"]) == ["(사)별빛사랑회"]


def test_a_body_of_the_office_that_speaks_is_no_mention() -> None:
    texts = ["- 부처: 환경부", "환경부 별빛품질원(원장 홍가온)은 의자를 놓음", "별빛품질원에서"]
    assert bodies(texts, alone=True) == []


def test_a_body_that_belongs_to_whoever_speaks_has_a_name_of_its_own() -> None:
    texts = ["환경부(장관 홍가온) 국립생태원과 한국환경공단은 의자를 놓음", "국립생태원에서"]
    assert bodies(texts, "환경부") == ["국립생태원", "한국환경공단", "국립생태원"]


def test_a_body_below_the_publisher_is_a_mention_where_it_speaks_too() -> None:
    texts = ["산림청 별빛의료원(원장 홍가온, 이하 별빛원)은 환경부와 함께 의자를 놓음", "별빛원에서", "별빛의료원장은"]
    assert bodies(texts, "산림청") == ["별빛의료원", "별빛원", "환경부", "별빛원", "별빛의료원"]


def test_a_partner_that_is_introduced_too_is_a_mention() -> None:
    texts = ["- 부처: 환경부", "환경부(장관 홍가온)와 한국환경공단(이사장 박다래)은 의자를 놓음"]
    assert bodies(texts, alone=True) == ["한국환경공단"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("부안군의 의자 사업", ["부안군"]),
        ("안양시, 부안군 등이 모임", ["부안군"]),
        ("부안군에 의자를 부탁", ["부안군"]),
        # Where something is.
        ("부안군에서 모임, 부안군에 위치한 의자", []),
        ("부안군 솔밭면의 의자와 골목(부안군)", []),
        ("전라북도 부안군의 의자", []),
        ("안양시의 의자", []),
    ],
)
def test_a_municipality_that_acts_is_a_body_in_all_of_the_document(text: str, found: list[str]) -> None:
    assert bodies([text]) == []
    assert bodies(["부안군과 협약", text]) == ["부안군", *found]
