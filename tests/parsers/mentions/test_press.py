"""Citations of outlets with their dates: in captions, source lines and brackets."""

from __future__ import annotations

import pytest

from parsers.mentions import date
from parsers.mentions.date import Period
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.mentions.press import find, over_lines

Citations = list[tuple[str, str | None]]


def citations(text: str) -> Citations:
    """Outlet and date of each citation; its text is the outlet."""
    rows: Citations = []
    for found in resolve_overlaps(find(text)):
        period = found.fields["period"]
        assert text[found.start : found.end] == found.fields["outlet"]
        rows.append((str(found.fields["outlet"]), period.stated.iso(None) if isinstance(period, Period) else None))
    return rows


CITATIONS: list[tuple[str, Citations]] = [
    # The date behind the outlet, in every kind of bracket or none.
    ("강원일보(’22.9.14.)", [("강원일보", "2022-09-14")]),
    ("강원일보 (2022. 9. 14.)", [("강원일보", "2022-09-14")]),
    ("강원일보 ’22. 9. 14.", [("강원일보", "2022-09-14")]),
    ("강원일보, ’22. 9. 14.", [("강원일보", "2022-09-14")]),
    ("강원일보[2022.9.14.]", [("강원일보", "2022-09-14")]),
    ("솔바람매일 | 2022.9.14", [("솔바람매일", "2022-09-14")]),
    ("[솔바람매일] 2022-09-14", [("솔바람매일", "2022-09-14")]),
    ("<강원일보 ’22.9.14.>", [("강원일보", "2022-09-14")]),
    ("[출처 : 강원일보 2022.9.14.]", [("강원일보", "2022-09-14")]),
    ("강원일보(’22. 9월)", [("강원일보", "2022-09")]),
    ("강원일보(9. 14.)", [("강원일보", "--09-14")]),  # its year is settled later
    ("강원일보 보도(’22.9.14.)", [("강원일보", "2022-09-14")]),
    ("(언론보도 ’22. 9. 14., 한겨레, 경향신문)", [("한겨레", "2022-09-14"), ("경향신문", "2022-09-14")]),
    # The date before it.
    ("(’22. 9. 14. / 뉴시스)", [("뉴시스", "2022-09-14")]),
    ("(’22. 9. 14., 뉴시스)", [("뉴시스", "2022-09-14")]),
    ("’22.9.14. 강원일보", [("강원일보", "2022-09-14")]),
    # Several on a line, each with its own.
    ("강원일보(’22.9.14.) 한겨레(’22.10.3.)", [("강원일보", "2022-09-14"), ("한겨레", "2022-10-03")]),
    (
        "강원일보(2022. 9. 14.), KBS(2022. 9. 15.), 연합뉴스(2022. 9. 16.)",
        [("강원일보", "2022-09-14"), ("KBS", "2022-09-15"), ("연합뉴스", "2022-09-16")],
    ),
    ("강원일보·한겨레", [("강원일보", None), ("한겨레", None)]),
    ("(자료 : 강원일보 9.14., 한겨레, 솔바람군)", [("강원일보", "--09-14"), ("한겨레", None)]),
    ("(자료 : 9. 14. 강원일보, 한겨레)", [("강원일보", "--09-14"), ("한겨레", "--09-14")]),
    ("[ 새벽투데이 ] 2022. 9. 14.", [("새벽투데이", "2022-09-14")]),
    ("【강원일보】 2022. 9. 14.", [("강원일보", "2022-09-14")]),
    # At the end of the headline behind it, each its own.
    ("강원일보 – 골목에 의자를 놓다(’22. 9. 14.)", [("강원일보", "2022-09-14")]),
    (
        "강원일보 - 골목에 의자를 놓다(’22.9.14.) 경인일보 - 나무를 심다(’22.10.5.)",
        [("강원일보", "2022-09-14"), ("경인일보", "2022-10-05")],
    ),
    # Outlets of the long list; one that is an ordinary word too needs a date.
    ("고양신문에 실림", [("고양신문", None)]),
    ("인사이트(’22.9.14.)", [("인사이트", "2022-09-14")]),
    # A station is cited where its report is spoken of.
    ("KBS·연합뉴스TV를 포함한 언론보도", [("KBS", None), ("연합뉴스TV", None)]),
    ("(KBS)", [("KBS", None)]),
    ("골목에 의자를 놓음(스포츠서울)", [("스포츠서울", None)]),
    # No date.
    ("강원일보에 실림", [("강원일보", None)]),
    ("KBS 인터뷰", [("KBS", None)]),
    ("강원일보 3면", [("강원일보", None)]),
    # The longest name of a station.
    ("연합뉴스TV(’22.9.14.)", [("연합뉴스TV", "2022-09-14")]),
    ("MBC뉴스(’22.9.14.)", [("MBC뉴스", "2022-09-14")]),
    ("YTN 뉴스", [("YTN 뉴스", None)]),
    ("경인방송 ITV FM 골목소식", [("경인방송 ITV FM", None)]),
    ("강원일보 뉴스레터", [("강원일보", None)]),  # a paper has no channel
    # A name that is not listed counts with a date by it.
    ("새벽일보(’22.9.14.)", [("새벽일보", "2022-09-14")]),
    ("(새벽신문 2022. 9. 14.)", [("새벽신문", "2022-09-14")]),
    ("새벽신문(9. 14.)", [("새벽신문", "--09-14")]),
    ("(새벽신문 9. 14.)", [("새벽신문", "--09-14")]),
    ("새벽신문 사설(’22. 9. 14.)에서", [("새벽신문", "2022-09-14")]),
    ("새벽신문 9월 14일자 보도", [("새벽신문", "--09-14")]),
    ("새벽매일 “골목에 의자를 놓다”(’22. 9. 14.)", [("새벽매일", "2022-09-14")]),
    # Whatever it is called, where its name stands with a day behind a headline.
    # A station by its letters.
    ("(새벽일보 9. 14. / CJB 9. 15. 저녁뉴스)", [("새벽일보", "--09-14"), ("CJB", "--09-15")]),
    ("새벽신문, ‘골목에 의자를 놓다’ (2022. 9. 14.) 보도", [("새벽신문", "2022-09-14")]),
    ("새벽매일은 2022년 9월 14일 “골목에 의자를 놓다”라는 제목으로", [("새벽매일", "2022-09-14")]),
    ("새벽매일은 이를 두고 “골목의 쉼표”라고 썼다.", [("새벽매일", None)]),
    ("새벽매일은 이를 두고 ‘골목의 쉼표’라고 썼다.", [("새벽매일", None)]),
    ("새벽매일은 이를 두고 「골목의 쉼표」라고 썼다.", [("새벽매일", None)]),
    ("새벽매일은 이를 두고 『골목의 쉼표』라고 썼다.", [("새벽매일", None)]),
    ('새벽매일은 이를 두고 "골목의 쉼표"라고 썼다.', [("새벽매일", None)]),
    # Behind an outlet a number with a point is a day.
    ("강원일보 9.14, 새벽일보 9.15, OBS 9.16", [("강원일보", "--09-14"), ("새벽일보", "--09-15"), ("OBS", "--09-16")]),
    (
        "(경기일보 6.15, 경인일보 6.15, OBS 6.16)",
        [("경기일보", "--06-15"), ("경인일보", "--06-15"), ("OBS", "--06-16")],
    ),
    ("KBS 9.5자 보도", [("KBS", "--09-05")]),  # of one digit where it is said to be
    ("시청률 소식(강원일보 9.5 3면)", [("강원일보", "--09-05")]),
    # In the list of one that is cited; the place of a station's branch.
    ("(한겨레 14면, 새벽신문)", [("한겨레", None), ("새벽신문", None)]),
    ("강원일보(’22.9.14.)와 새벽방송에 소개됨", [("강원일보", "2022-09-14"), ("새벽방송", None)]),
    ("OBS와 강원일보가 다룸", [("OBS", None), ("강원일보", None)]),
    ("MBC강원 9월 14일 보도", [("MBC강원", "--09-14")]),
    ("KBS광주방송 저녁 뉴스(9. 14.)에", [("KBS광주방송", "--09-14")]),
    ("(MBC충북 뉴스데스크 9. 14.)", [("MBC충북", "--09-14")]),
    ("- 2022. 9. 14. 새벽일보 “골목에 의자를 놓다”", [("새벽일보", "2022-09-14")]),
    ("2022년 9월 14일자 / 강원일보", [("강원일보", "2022-09-14")]),
    ("(’22. 9. 14. 보도 / 강원일보)", [("강원일보", "2022-09-14")]),
]

NO_CITATIONS = [
    # A name that is not listed, without a date.
    "새벽일보",
    "우리 마을 뉴스",
    "새벽매일은 “골목의 쉼표”를 좋아한다.",
    "새벽매일은 ‘골목의 쉼표’를 좋아한다.",
    "골목경제는 9월 14일 살아났다.",
    # Words that end like an outlet, by a date.
    "보도자료(’22.9.14.)",
    "2022. 9. 14. 새벽일보를 나눔",  # no headline follows
    "지역경제(’22.9.14.)",
    "사회적경제(’22. 9월)",
    "과학기술정보통신(’22.9.14.)",
    "시정뉴스(’22.9.14.)",
    "방송 ’22.9.14.",
    "매일 2022. 9. 14.까지",
    "골목을 보는 인사이트",
    # Shares of viewers are no days.
    "지난달 지역 방송의 시청률은 KBS 9.5, MBC 8.2, SBS 7.1로 나타났다.",
    "지난달 본 사람(KBS 9.5, MBC 8.2, SBS 7.1)",
    "지난달 본 사람(KBS 9.51, MBC 8.24, SBS 7.13)",
    "지난달 본 사람(새벽방송 9.5, 나루방송 7.1)",
    # A station that takes part is a body.
    "지난달 EBS와 협력하여 의자를 놓음",
    "한국방송공사(KBS)와 함께",
    "지상파 네 곳(KBS·MBC·SBS·EBS)와 함께",
    # Other names that begin or end with an outlet's.
    "강원일보사 건물",
    "한겨레출판",
    "MBCA",
    "XSBS",
    "",
]


@pytest.mark.parametrize(("text", "expected"), CITATIONS)
def test_a_citation_is_found_with_its_date(text: str, expected: Citations) -> None:
    assert citations(text) == expected


@pytest.mark.parametrize("text", NO_CITATIONS)
def test_other_names_are_no_citations(text: str) -> None:
    assert citations(text) == []


def test_a_list_is_cited_from_the_first_outlet_to_the_last() -> None:
    text = "새벽신문, 나루신문, 강원일보(’22.9.14.), 물결방송, 노을방송"
    assert [outlet for outlet, _ in citations(text)] == ["새벽신문", "나루신문", "강원일보", "물결방송", "노을방송"]


def lines(*texts: str) -> list[tuple[str, list[Mention]]]:
    return [(text, [*find(text), *date.find(text)]) for text in texts]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["강원일보 – 골목에 의자를", "놓아 쉬게 하다(’22.9.14.)"], {0: "2022-09-14"}),
        (["강원일보", "골목에 의자를", "놓아 쉬게 하다", "(’22.9.14.)"], {0: "2022-09-14"}),
        (
            ["강원일보 – 골목에", "의자(’22.9.14.)", "경인일보 – 나무를", "심다(’22.10.5.)"],
            {0: "2022-09-14", 2: "2022-10-05"},
        ),
        (
            ["강원일보 – 골목에 의자를", "경인일보 – 나무를", "심다(’22.10.5.)"],
            {1: "2022-10-05"},
        ),  # not the next outlet's
        (["【강원일보】", "골목에 의자를", "(’22.9.14 19:30)"], {0: "2022-09-14"}),  # with the time of a broadcast
        (["골목 의자 이야기-강원일보", "(’22.9.14.)"], {0: "2022-09-14"}),  # behind its headline, above the date alone
        (["골목 의자 이야기-강원일보", "새 의자", "(’22.9.14.)"], {}),
        (["골목 모임을 강원일보가 알림", "다음 모임(’22.9.14.)"], {}),  # no line of a reference page
        (["강원일보 – 골목에 의자를", "2022. 9. 14. 놓음"], {}),  # no date that ends a headline
        (["강원일보 – 골목에 의자를", "놓다", "2022. 9. 14."], {0: "2022-09-14"}),  # the day alone
        (
            [f"강원일보 “{'골목 어귀마다 의자를 놓다, ' * 4}”", "2022. 9. 14."],
            {0: "2022-09-14"},
        ),  # below a headline of two lines
        (
            ["강원일보 – 골목 의자", "2022. 9. 14.", "경인일보", "나무를 심다", "2022. 10. 5."],
            {0: "2022-09-14", 2: "2022-10-05"},
        ),
        (["2022. 9. 14.", "강원일보 – 골목 의자", "2022. 10. 5.", "경인일보 – 나무"], {}),  # each above its outlet
        (["강원일보", "2022. 9. 14."], {}),  # no headline
        (["강원일보 골목에서 쉬다", "나루시 골목과", "2022. 9. 14."], {}),  # a line of its own between them
        (["강원일보 – 골목에 의자를", "9월"], {}),  # no day
        (["강원일보 : 골목에 의자를", "놓아 쉬게 하다", "2022. 9. 14."], {0: "2022-09-14"}),  # alone below the headline
        (["강원일보 : 골목에 의자를 놓다", "2022. 9. 14."], {0: "2022-09-14"}),
        (["2022. 9. 13.", "강원일보 : 골목에 의자를 놓다", "2022. 9. 14."], {}),  # days stand above the outlets
        (["강원일보 – 골목에", "의자를", "놓아", "모두", "쉬다(’22.9.14.)"], {}),  # too far below
    ],
)
def test_a_date_lines_below_ends_the_headline_of_a_citation(texts: list[str], expected: dict[int, str]) -> None:
    found = {}
    for at, replaced in over_lines(lines(*texts)).items():
        (citation,) = replaced.values()
        period = citation.fields["period"]
        assert isinstance(period, Period)
        found[at] = period.stated.iso(None)
    assert found == expected
