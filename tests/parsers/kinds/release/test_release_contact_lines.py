"""Contacts in one line."""

from __future__ import annotations

import pytest

from parsers.kinds.release.contact_lines import entries, is_nationwide, numbers_in
from parsers.kinds.release.names import NamedPeople

Row = tuple[str | None, str | None, str | None, str | None, str | None, str | None]


def rows(text: str, carried: NamedPeople | None = None, area_code: str | None = None) -> list[Row]:
    return [
        (
            entry.named.organization,
            entry.named.department,
            entry.person.name if entry.person else None,
            entry.person.position if entry.person else None,
            entry.phone,
            entry.email,
        )
        for entry in entries(text, carried or NamedPeople(), area_code)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "조사2과 나해솔(02-2100-3157), 도가람(02-2100-3158)",  # the office holds for the second
            [
                (None, "조사2과", "나해솔", None, "02-2100-3157", None),
                (None, "조사2과", "도가람", None, "02-2100-3158", None),
            ],
        ),
        (
            "숲길과 나해솔 사무관(042-724-7027), 강원지방조달청 관리과 도가람 주무관(033-260-2200)",
            [
                (None, "숲길과", "나해솔", "사무관", "042-724-7027", None),
                ("강원지방조달청", "관리과", "도가람", "주무관", "033-260-2200", None),
            ],
        ),
        (
            "산림청 나해솔 사무관(042-481-3991), 한국숲길협회 도가람 부장(042-480-4342)",  # another body, no office
            [
                ("산림청", None, "나해솔", "사무관", "042-481-3991", None),
                ("한국숲길협회", None, "도가람", "부장", "042-480-4342", None),
            ],
        ),
        (
            "숲길과 나해솔 과장, 도가람 연구사 (063-238-1016)",  # one number for both
            [
                (None, "숲길과", "나해솔", "과장", "063-238-1016", None),
                (None, "숲길과", "도가람", "연구사", "063-238-1016", None),
            ],
        ),
        (
            "숲길과 주무관 해나린(전화: 042-481-0001, 팩스: 042-481-0002, 전자우편 nalin@bench.example.kr)",
            [(None, "숲길과", "해나린", "주무관", "042-481-0001", "nalin@bench.example.kr")],
        ),
        ("숲길과 나해솔 02-3706-0411, 0412, 0415", [(None, "숲길과", "나해솔", None, "02-3706-0411", None)]),
        (
            "숲길과 나해솔(02-2100-3157, haesol@soop-sample.kr)",
            [(None, "숲길과", "나해솔", None, "02-2100-3157", "haesol@soop-sample.kr")],
        ),
        ("숲길과 나해솔(haesol@soop-sample.kr)", [(None, "숲길과", "나해솔", None, None, "haesol@soop-sample.kr")]),
        ("(044-200-0000)", []),  # a number without a name
        ("숲길과 팩스 044-200-0009", []),
        ("숲길과 나해솔", []),
    ],
)
def test_each_group_has_its_names_and_its_number(text: str, found: list[Row]) -> None:
    assert rows(text) == found


def test_the_line_above_lends_its_office() -> None:
    above = NamedPeople("산림청", "숲길과")
    assert rows("도가람(042-481-0001)", above) == [("산림청", "숲길과", "도가람", None, "042-481-0001", None)]


def test_a_local_number_gets_the_area_code_of_the_place() -> None:
    assert rows("체육과 나해솔(360-8123)", area_code="061")[0][4] == "061-360-8123"
    assert rows("체육과 나해솔(360-8123)")[0][4] == "360-8123"
    assert numbers_in("2024-2025 수산 계획") == []


@pytest.mark.parametrize(
    ("number", "nationwide"), [("1588-0000", True), ("110", True), ("02-120-0000", False), (None, False)]
)
def test_numbers_of_services_are_told(number: str | None, nationwide: bool) -> None:
    assert is_nationwide(number) is nationwide
