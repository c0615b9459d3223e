"""Telephone numbers: regular ones anywhere, misprinted ones behind a telephone sign."""

from __future__ import annotations

import pytest

from parsers.mentions.mention import resolve_overlaps
from parsers.mentions.phone import find, is_well_formed, normalise


def phones(text: str) -> list[tuple[str, str]]:
    """Text and value of each number."""
    return [(text[found.start : found.end], found.value) for found in resolve_overlaps(find(text))]


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [
        ("골목과(☎ 055-000-7101)", "055-000-7101", "055-000-7101"),  # behind the sign, in use or not
        ("골목과 02-3456-7890", "02-3456-7890", "02-3456-7890"),  # a regular one needs no sign
        ("(☎ 044) 987-6543)", "044) 987-6543", "044-987-6543"),  # area code closed by a bracket
        ("골목과(02)3456-7890", "(02)3456-7890", "02-3456-7890"),
        ("Tel: 051.987.6543", "051.987.6543", "051-987-6543"),  # dots
        ("☎ 055 - 000 - 7101", "055 - 000 - 7101", "055-000-7101"),  # spaces
        ("누구나 1588-0000으로", "1588-0000", "1588-0000"),  # nationwide, with a particle
        ("010-1234-5678", "010-1234-5678", "010-1234-5678"),
        ("나라 밖에서 +82-55-000-7101", "+82-55-000-7101", "055-000-7101"),  # with the country's code
        ("나라 밖에서 (+82)2-2100-1234", "(+82)2-2100-1234", "02-2100-1234"),
        ("나라 밖에서 +82.2.2100.1234", "+82.2.2100.1234", "02-2100-1234"),
        ("나라 밖에서 +8255-000-7101", "+8255-000-7101", "055-000-7101"),
        ("골목과(☎ 7101)", "7101", "7101"),  # an internal number
        ("골목과(055-000-7101)", "055-000-7101", "055-000-7101"),  # of the usual shape, an exchange nobody knows
        ("문의 : 골목과 286-1810", "286-1810", "286-1810"),  # local, where the text says whom to ask
        ("의자 빌리기 : 골목과 쉼터팀 (286-1810)", "286-1810", "286-1810"),  # or behind an office
        ("의자 고치기 - 나루센터 2286-1810", "2286-1810", "2286-1810"),
        ("골목과 구름해 과장(286-1810)", "286-1810", "286-1810"),  # behind a title
        ("문의 : 골목과 780-3921~3", "780-3921~3", "780-3921"),  # and those up to 3923
        ("국번 없이 120", "120", "120"),  # a public service
        ("신고는 지역번호 없이 125", "125", "125"),
        ("골목 누리집이나 1588-0000 #5번으로", "1588-0000", "1588-0000"),  # a key to press once it is answered
        ("누구나 지역번호+120으로 물을 수 있음", "지역번호+120", "120"),  # with the code of wherever one calls from
        ("햇살콜센터(129)가 맡음", "129", "129"),  # who answers stands before it
        ("☎ 120", "120", "120"),
        ("햇살 상담 서비스(1399) 개시", "1399", "1399"),
        ("햇살상담실(콜센터) 1399’의", "1399", "1399"),
        ("대표 전화번호[1399]", "1399", "1399"),
        ("힘들 때 ‘109’로", "109", "109"),
        ("새 상담번호〔109〕를 엶", "109", "109"),
        ("불이 나면 119 등에 즉시 신고", "119", "119"),
        ("햇살 상담전화 109를 엶", "109", "109"),
        ("열이 나면 1399에 알리고", "1399", "1399"),
        ("010·1234·5678", "010·1234·5678", "010-1234-5678"),  # middle dots
        ("골목과(02-3456-7890/7891)", "02-3456-7890/7891", "02-3456-7890"),  # two as one
        ("골목과(02-3456-7890/1)", "02-3456-7890/1", "02-3456-7890"),
        ("골목과(☎ 055-000-71011)", "055-000-71011", "055-000-71011"),  # a digit too many stays as printed
        ("골목과(☎ 02-00001-7101)", "02-00001-7101", "02-00001-7101"),
    ],
)
def test_a_telephone_number_is_found_and_normalised(text: str, number: str, value: str) -> None:
    assert phones(text) == [(number, value)]


@pytest.mark.parametrize(
    "text",
    [
        "2031-04-06 개통",  # a date
        "제2031-1234호",  # a document's number
        "계좌 110-345-678901",
        "사업자등록번호 123-45-67890",
        "의자 12,345-6789",
        "모임 안내 2013-2015년",
        "의자 286-1810",
        "골목 의자 놓기의 성과(2024-2028)",  # years, though the word ends as an office does
        "의자 신청 2024-2028",
        "골목 조사 결과 (2500-3000)",
        "골목과 2031-1234호로 알림",
        "골목과 300-1000억 규모",
        "골목 의자 (286-1810)",
        "전화 3대, 의자 1,000개",  # telephones counted
        "연락처 40개",
        "의자 120개",  # a count, not a service
        "1392에 나라를 세움",  # a year
        "상담센터 130개소",
        "‘150’이라는 의자",
        "119 구급대",
        "골목과 055-000-71011",  # misprinted and without a sign
        "☎",
        "",
    ],
)
def test_other_numbers_are_no_telephone_numbers(text: str) -> None:
    assert phones(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("☎ 055-000-7101, 7102", ["055-000-7101", "055-000-7102"]),
        ("☎ 055-000-7101, 7102, 7103", ["055-000-7101", "055-000-7102", "055-000-7103"]),
        ("☎ 1588-0000 / 4060", ["1588-0000", "1588-4060"]),  # nationwide
        ("☎ 02-3456-7890/02-3456-7899", ["02-3456-7890", "02-3456-7899"]),  # two whole ones
        ("☎ 055-000-7101, 2031년 4월", ["055-000-7101"]),  # a year
        ("☎ 055-000-7101, 7102명", ["055-000-7101"]),  # a count
    ],
)
def test_internal_numbers_behind_a_whole_one_take_over_its_beginning(text: str, values: list[str]) -> None:
    assert [value for _, value in phones(text)] == values


def test_two_numbers_are_two() -> None:
    assert [value for _, value in phones("☎ 055-000-7101, 팩스 055-987-6543")] == ["055-000-7101", "055-987-6543"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("02-3456-7890", True),
        ("064-723-4567", True),
        ("010-1234-5678", True),
        ("1588-0000", True),
        ("120", True),  # a service
        ("7101", True),  # an internal number
        ("055-000-71011", False),  # a digit too many
        ("02-345-67", False),  # too few
        ("02-00001-7101", False),
        ("99-123-4567", False),  # no such area code
        ("0555-000-7101", False),
    ],
)
def test_a_well_formed_number_has_the_digits_of_a_korean_one(number: str, expected: bool) -> None:
    assert is_well_formed(number) is expected


def test_groups_are_joined_by_hyphens_and_nothing_stands_around_them() -> None:
    assert normalise("(055) 000.7101 ") == "055-000-7101"


def test_fax_and_internal_numbers_are_told_apart() -> None:
    text = "골목과(☎ 02-3456-7890, 7891 / 팩스 02-3456-7899)"
    found = resolve_overlaps(find(text))
    assert [(phone.value, phone.fields["use"]) for phone in found] == [
        ("02-3456-7890", "telephone"),
        ("02-3456-7891", "internal"),
        ("02-3456-7899", "fax"),
    ]
