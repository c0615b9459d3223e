"""The contact line of a case, and what goes wrong in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.gazetteer.persons import is_name
from parsers.structure.contacts import (
    ContactLine,
    Who,
    contact_on,
    ends_item,
    has_number_below,
    label_end,
    read,
    split_names,
    with_number,
)
from parsers.text.line import Line

ReadLine = Callable[[str], Line]


@pytest.fixture
def contact(line: ReadLine) -> Callable[[str], ContactLine]:
    def build(text: str) -> ContactLine:
        found = line(text)
        label = label_end(found, at_end_of_item=True)
        assert label is not None
        return read(found, label[0], garbled=label[1])

    return build


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("문의하실 곳 : 경남 고성군 골목과 우보람(☎ 055-000-7101)", False),
        ("문의하실 곳: 경남 고성군 골목과(☎055-000-7101)", False),  # no space before the colon
        ("문 의 처 : 강원 속초시 바다과(☎ 033-000-7102)", False),  # letterspaced
        ("문의하실 곳 ☎ 033-000-7102", False),  # the sign in place of a colon
        ("□ 담당자 : 나은솔", False),  # with a bullet
        ("<문의처> 골목혁신담당관 골목팀 나은솔 (055) 000-7103", False),  # in brackets of its own
        ("문의하실 곳  경남 고성군 골목과 우보람(☎ 055-000-7101)", False),  # neither colon nor sign behind the label
        ("ㅣ : 부산 서구 바다과 도한별(☎ 051-000-7104)", True),  # what a box's edge leaves of the label
        ("문의하실 : 부산 서구 바다과 도한별(☎ 051-000-7104)", True),  # half of it
    ],
)
def test_a_contact_line_is_known_by_its_label(line: ReadLine, text: str, damaged: bool) -> None:
    found = label_end(line(text), at_end_of_item=True)
    assert found is not None
    assert found[1] is damaged


@pytest.mark.parametrize(
    "text",
    [
        "문의가 많던 길을 고침",  # a sentence
        "담당 공무원 : 12명",  # a value
        "담당 강원 고성군 골목과 우보람",  # no colon and no telephone
        "(담당) 강원 고성군 골목과 우보람",  # a key in round brackets
        "ㅣ : 도한별(☎ 051-000-7104)",  # no region behind the colon
        "ㅣ : 부산 서구 바다과 도한별",  # no telephone
        "바다를 지키는 사람들 : 부산 서구(☎ 051-000-7104)",  # a label too long to be the rest of one
    ],
)
def test_other_lines_are_no_contact_lines(line: ReadLine, text: str) -> None:
    assert label_end(line(text), at_end_of_item=True) is None


def test_a_damaged_label_counts_only_where_a_contact_is_due(line: ReadLine) -> None:
    text = line("ㅣ : 부산 서구 바다과 도한별(☎ 051-000-7104)")
    assert label_end(text, at_end_of_item=False) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("경남 고성군 골목과 우보람", ("경남 고성군", "골목과", "우보람", None)),
        ("경남 고성군 골목국 의자과 우보람 팀장", ("경남 고성군", "골목국 의자과", "우보람", "팀장")),  # title behind
        ("서울 마포구 골목과 주무관 나은솔", ("서울 마포구", "골목과", "나은솔", "주무관")),  # title before
        ("서울 마포구 골목과 나은솔주무관", ("서울 마포구", "골목과", "나은솔", "주무관")),  # title glued on
        ("경상북도 사과과 남궁도윤", ("경상북도", "사과과", "남궁도윤", None)),  # four syllables, a double family name
        ("전남 담양군 대나무과 대나무팀", ("전남 담양군", "대나무과 대나무팀", None, None)),  # a team is no person
        ("강원 속초시 바다과", ("강원 속초시", "바다과", None, None)),
        ("전남 고성군 골목과 우보람", ("전남 고성군", "골목과", "우보람", None)),  # a province misprinted
        ("골목과 우보람", (None, "골목과", "우보람", None)),  # no region
        ("골목과(팀장 우보람", (None, "골목과", "우보람", "팀장")),  # in brackets, which a number parts
        ("골목과(우보람)", (None, "골목과", "우보람", None)),
        ("골목과(의자)", (None, "골목과(의자)", None, None)),  # no person
        ("골목과(장애인)", (None, "골목과(장애인)", None, None)),  # a noun that reads as a name
        ("골목과(팀장 우보람, 주무관 나은솔)", (None, "골목과(팀장 우보람, 주무관 나은솔)", None, None)),
        ("골목과 지방시설주사보 우보람", (None, "골목과", "우보람", "지방시설주사보")),  # a rank with its series
        ("골목과 우보람 행정7급", (None, "골목과", "우보람", "행정7급")),
        ("우보람", (None, "우보람", None, None)),  # one word alone: it may be anything
        ("", (None, None, None, None)),
    ],
)
def test_region_office_person_and_title_are_told_apart(
    text: str, expected: tuple[str | None, str | None, str | None, str | None]
) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("우보람", True),
        ("선우별", True),
        ("남궁도윤", True),
        ("김별", True),
        ("강민국", True),  # ends like an office, 국
        ("바다과", False),
        ("정책팀", False),
        ("팀장", False),  # a title
        ("도서관", False),
        ("강", False),  # a family name alone
        ("김나박이", False),  # four syllables need a double family name
        ("빨강이", False),  # no family name
        ("우 보람", False),
        ("woo", False),
    ],
)
def test_a_name_is_a_family_name_and_one_to_three_syllables(word: str, expected: bool) -> None:
    assert is_name(word) is expected


@pytest.mark.parametrize(
    ("text", "phone", "issues"),
    [
        ("문의하실 곳 : 경남 고성군 골목과 우보람(☎ 055-000-7101)", "055-000-7101", ()),
        ("문의하실 곳 : 대구 중구 골목과 우보람(☎ 053) 000-7114)", "053-000-7114", ()),
        ("문의하실 곳 : 경남 고성군 골목과 우보람 ☎ 055-000-7101", "055-000-7101", ()),
        ("문의하실 곳 : 경남 고성군 골목과 우보람(☎ 055-000-71011)", "055-000-71011", ("phone_malformed",)),
        ("문의하실 곳 : 서울 중구 골목과 우보람(☎ 02-00001-7101)", "02-00001-7101", ("phone_malformed",)),
        ("문의하실 곳 : 경남 고성군 골목과 우보람", None, ("phone_missing",)),
        ("문의하실 곳 : 경남 고성군 골목과(☎ 055-000-7101)", "055-000-7101", ("contact_person_missing",)),
        ("ㅣ : 경남 고성군 골목과 우보람(☎ 055-000-7101)", "055-000-7101", ("contact_label_garbled",)),
    ],
)
def test_what_is_wrong_with_a_contact_is_told_and_the_number_kept_as_written(
    contact: Callable[[str], ContactLine], text: str, phone: str | None, issues: tuple[str, ...]
) -> None:
    found = contact(text)
    assert (found.contact.phone, found.issues) == (phone, issues)


def test_the_text_of_a_contact_is_its_whole_line(contact: Callable[[str], ContactLine]) -> None:
    text = "문의하실 곳 : 경남 고성군 골목과 우보람(☎ 055-000-7101)"
    assert contact(text).contact.text == text


@pytest.mark.parametrize(("label", "person"), [("담당자", "우보람"), ("문의처", None)])
def test_a_name_alone_is_a_person_behind_the_label_of_one(
    contact: Callable[[str], ContactLine], label: str, person: str | None
) -> None:
    assert contact(f"{label} : 우보람 (☎ 055-000-7101)").contact.person == person


@pytest.mark.parametrize("masked", ["우○○", "우◯◯", "우●●", "우OO", "우**", "우보○", "우○람", "우*람", "황보○"])
def test_a_name_may_be_masked(contact: Callable[[str], ContactLine], masked: str) -> None:
    found = contact(f"문의처 : 골목과 {masked} (☎ 055-000-7101)").contact
    assert (found.department, found.person) == ("골목과", masked)


def test_a_masked_name_may_have_a_title(contact: Callable[[str], ContactLine]) -> None:
    found = contact("문의처 : 골목과 팀장 우○○ (☎ 055-000-7101)").contact
    assert (found.department, found.person, found.position) == ("골목과", "우○○", "팀장")


@pytest.mark.parametrize("office", ["○○과", "정책*", "조사**", "보건O2"])
def test_other_words_with_such_signs_are_no_names(contact: Callable[[str], ContactLine], office: str) -> None:
    assert contact(f"문의처 : 골목과 {office} (☎ 055-000-7101)").contact.person is None


@pytest.mark.parametrize("sign", ["●", "○", "◎", "◦", "△", "▼", "◀", "▸"])
@pytest.mark.parametrize("form", ["문의처 {} 완도군 {} 골목과 {} 우보람", "문의처 : {} 완도군 골목과 우보람"])
def test_any_mark_with_room_around_it_parts_the_fields(
    contact: Callable[[str], ContactLine], form: str, sign: str
) -> None:
    found = contact(f"{form.replace('{}', sign)} (☎ 061-000-7101)").contact
    assert (found.organization, found.department, found.person) == ("완도군", "골목과", "우보람")


@pytest.mark.parametrize("masked", ["우 ○ ○", "우 ● 람", "○ ○ ○"])
def test_a_mark_with_room_around_it_may_mask_a_letter(contact: Callable[[str], ContactLine], masked: str) -> None:
    found = contact(f"문의처 : 골목과 {masked} (☎ 055-000-7101)").contact
    assert masked in f"{found.department} {found.person}"


def test_a_noun_that_reads_as_a_name_is_no_person_behind_that_label(contact: Callable[[str], ContactLine]) -> None:
    found = contact("담당자 : 홍보실 (☎ 055-000-7101)").contact
    assert (found.department, found.person) == ("홍보실", None)


def test_an_e_mail_address_is_no_part_of_the_names(contact: Callable[[str], ContactLine]) -> None:
    found = contact("문의하실 곳 : 경남 고성군 골목과 우보람(uidan@gobo.example.kr, ☎ 055-000-7101)").contact
    assert (found.person, found.email) == ("우보람", "uidan@gobo.example.kr")


def test_labels_inside_the_line_are_no_names(contact: Callable[[str], ContactLine]) -> None:
    found = contact("담당부서 : 경기 평택시 항만과 / 담당자 : 기솔(☎ 031-000-7105)").contact
    assert (found.organization, found.department, found.person) == ("경기 평택시", "항만과", "기솔")


def test_of_several_numbers_the_first_is_taken(contact: Callable[[str], ContactLine]) -> None:
    assert contact("문의처 : 경남 고성군 골목과 우보람(☎ 055-000-7112 / 010-0000-7113)").contact.phone == "055-000-7112"


def test_a_name_with_its_title_needs_no_office() -> None:
    assert split_names("우보람 주무관") == (None, None, "우보람", "주무관")


def test_who_is_named_makes_a_contact_of_the_line(line: ReadLine) -> None:
    text = "우물과 나한별 팀장 031-000-7118"
    found = contact_on(line(text), Who(None, "우물과", "나한별", "팀장"), "031-000-7118")
    assert (found.text, found.line, found.department, found.person) == (text, 1, "우물과", "나한별")
    assert (found.position, found.phone, found.organization, found.email) == ("팀장", "031-000-7118", None, None)


@pytest.mark.parametrize(
    ("text", "below", "number_below"),
    [
        ("경기 평택시 우물과 나한별", "☎ 031-000-7118", True),
        ("경기 평택시 우물과 나한별 031-000-7118", "031-000-7119", False),  # it has its own
        ("경기 평택시 우물과 나한별", "두레박을 새로 매닮", False),
    ],
)
def test_the_number_may_stand_below_who_is_named(line: ReadLine, text: str, below: str, number_below: bool) -> None:
    assert has_number_below(line(text), line(below)) is number_below


def test_another_person_with_a_title_is_no_office() -> None:
    assert split_names("골목과 과장 나한별 주무관 오한결") == (None, "골목과", "오한결", "주무관")
    assert split_names("과장 나한별 주무관 오한결") == (None, None, "오한결", "주무관")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("문의하실 곳\n경남 고성군 기획과 나은솔\n(055-000-1234)\n", [2]),  # the number alone below
        ("문의하실 곳\n경남 고성군 기획과\n과장 나은솔 ☎ 055-000-1234\n", [2]),  # with the person
        ("문의하실 곳\n경남 고성군 기획과 나은솔 055-000-1234\nnasol@bench.example.kr\n", [1, 2]),
        ("문의하실 곳\n경남 고성군 기획과 나은솔 055-000-1234\n골목 의자\n", [1]),
    ],
)
def test_a_contact_may_go_on_below(content: Callable[[str], list[Line]], text: str, ends: list[int]) -> None:
    lines = content(text)
    assert [i for i in range(2, len(lines)) if ends_item(lines, i)] == [i for i in ends if i > 1]
    assert ends_item(lines, ends[-1])


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("문의 골목과 ☎ 031-000-0000", "골목과 ☎ 031-000-0000"),
        ("문의: 나은솔 팀장 031-000-0000", "나은솔 팀장 031-000-0000"),
        ("문의는 골목과(031-000-0000)로 하면 된다.", None),  # a sentence
        ("문의 골목과 ☎ 031-000-0000 또는 누리집을", None),  # goes on
        ("문의 전화 폭주", None),
    ],
)
def test_a_label_with_a_number_behind_it(line: ReadLine, text: str, behind: str | None) -> None:
    end = with_number(line(text))
    assert (None if end is None else line(text).body[end:]) == behind
