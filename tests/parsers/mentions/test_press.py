"""Citations of outlets with their dates: in captions, source lines and brackets."""

from __future__ import annotations

import pytest

from parsers.mentions.date import Period
from parsers.mentions.mention import settle
from parsers.mentions.press import find

Citations = list[tuple[str, str | None]]


def citations(text: str) -> Citations:
    """Outlet and date of each citation; its text is the outlet."""
    rows: Citations = []
    for found in settle(find(text)):
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
    ("<강원일보 ’22.9.14.>", [("강원일보", "2022-09-14")]),
    ("[출처 : 강원일보 2022.9.14.]", [("강원일보", "2022-09-14")]),
    ("강원일보(’22. 9월)", [("강원일보", "2022-09")]),
    ("강원일보(9. 14.)", [("강원일보", "--09-14")]),  # its year is settled later
    ("강원일보 보도(’22.9.14.)", [("강원일보", "2022-09-14")]),
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
    # No date.
    ("강원일보에 실림", [("강원일보", None)]),
    ("KBS 인터뷰", [("KBS", None)]),
    ("강원일보 3면", [("강원일보", None)]),
    # The longest name of a station.
    ("연합뉴스TV(’22.9.14.)", [("연합뉴스TV", "2022-09-14")]),
    ("MBC뉴스(’22.9.14.)", [("MBC뉴스", "2022-09-14")]),
    # A name that is not listed counts with a date by it.
    ("새벽일보(’22.9.14.)", [("새벽일보", "2022-09-14")]),
    ("(새벽신문 2022. 9. 14.)", [("새벽신문", "2022-09-14")]),
]

NO_CITATIONS = [
    # A name that is not listed, without a date.
    "새벽일보",
    "우리 마을 뉴스",
    # Words that end like an outlet, by a date.
    "보도자료(’22.9.14.)",
    "지역경제(’22.9.14.)",
    "사회적경제(’22. 9월)",
    "과학기술정보통신(’22.9.14.)",
    "시정뉴스(’22.9.14.)",
    "방송 ’22.9.14.",
    "매일 2022. 9. 14.까지",
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
