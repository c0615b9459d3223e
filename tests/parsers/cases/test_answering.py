"""Who answers for a case where no label of a contact line tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.answering import find, framed_at_end
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BODY = "의자를 놓았다.\n쉬어 가는 사람이 늘었다.\n"


@pytest.mark.parametrize(
    "end",
    [
        "▪ 담당부서 : 골목과\n▪ 담 당 자 : 나한별 (061-000-1234)\n",  # rows with bullets
        "부서\t담당자\t연락처\n골목과\t나한별\t061-000-1234\n",
        "담 당\n골목과\n성명\n나한별\n전화\n061-000-1234\n",  # cells one a line
        "☎ 완도군 골목과 나한별 061-000-1234\n",
        "완도군 골목과 나한별  061-000-1234\n",
        "담당부서 골목과 나한별 (☎061-000-1234)\n",  # no colon parts the label
        "[자료 제공 : 완도군 골목과 나한별, 061-000-1234]\n",
    ],
)
def test_office_person_and_number_stand_at_the_end(content: Content, end: str) -> None:
    found = find(content(BODY + end), 0)
    assert found is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone) == ("골목과", "나한별", "061-000-1234")
    assert found.first == 2


def test_they_may_stand_in_the_head(content: Content) -> None:
    found = find(content("강원도 인제군\t산림자원과\t033-000-1234\n골목에 놓은 의자\n" + BODY), 2)
    assert found is not None
    assert (found.contact.contact.organization, found.contact.contact.department) == ("강원도 인제군", "산림자원과")
    assert found.after == 1


def test_a_person_with_a_number_stands_below_the_office(content: Content) -> None:
    found = find(content("기 관 명   완도군\n담당부서   골목과\n담 당 자   팀장 나한별 (☎ 061-000-1234)\n" + BODY), 3)
    assert found is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone, found.first) == ("골목과", "나한별", "061-000-1234", 1)


@pytest.mark.parametrize(
    "head",
    [
        "기관명 : 완도군\n부  서 : 골목과\n연락처 : 061-000-1234\n",  # a colon behind each label
        "지역 완도군 | 부서 골목과 | 문의 061-000-1234\n",  # labels and values in one row
        "지역 완도군\n부서 골목과\n전화번호 061-000-1234\n",  # a row each, with one space
    ],
)
def test_labels_tell_office_and_number(content: Content, head: str) -> None:
    found = find(content(head + BODY), 3)
    assert found is not None
    assert (found.contact.contact.department, found.contact.contact.phone) == ("골목과", "061-000-1234")


def test_a_number_alone_behind_its_label_is_a_contact(content: Content) -> None:
    found = find(content("골목에 놓은 의자\n마을이름  여울마을\n연락처  061-000-1234\n" + BODY), 3)
    assert found is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone, found.first) == (None, None, "061-000-1234", 2)


@pytest.mark.parametrize("end", ["", "골목과에 061-000-1234로 물으면 된다.\n", "061-000-1234\n"])
def test_a_sentence_or_a_number_alone_is_none(content: Content, end: str) -> None:
    assert find(content(BODY + end), 0) is None


@pytest.mark.parametrize(
    "end",
    [
        "함께한 이   골목과 나한별 주무관\n연 락 처    061-000-1234\n",
        "함께한 이   골목과 나한별 주무관   061-000-1234\n",
        "함께한 이 : 골목과 나한별 주무관 061-000-1234\n",
        "부서명\t골목과\t담당자\t나한별 주무관\n전화\t061-000-1234\t분야\t쉼\n",  # pairs of label and value
        "들려준 이   여울중학교 교무부 오한결 교사\n함께한 이   골목과 나한별 주무관 061-000-1234\n",
        "들려준 이   여울과 오한결\n함께한 이   골목과 나한별 주무관 061-000-1234\n",
    ],
)
def test_the_label_that_case_after_case_has_is_no_part_of_a_name(content: Content, end: str) -> None:
    found = find(content(BODY + end), 0, {"함께한이", "들려준이"})
    assert found is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone) == ("골목과", "나한별", "061-000-1234")
    assert (found.first, found.after) == (2, 2 + end.count("\n"))


def test_an_office_may_stand_behind_its_number(content: Content) -> None:
    found = find(content(BODY + "궁금하면 ☎ 061-000-1234 여울면 행정복지센터\n"), 0)
    assert found is not None
    assert found.contact.contact.department == "여울면 행정복지센터"


def test_an_office_and_its_person_may_stand_behind_their_number(content: Content) -> None:
    found = find(content(BODY + "궁금하면 ☎ 061-000-1234 여울면 행정복지센터 나한별\n"), 0)
    assert found is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone) == ("여울면 행정복지센터", "나한별", "061-000-1234")


def test_labels_in_brackets_stand_before_office_person_and_number(content: Content) -> None:
    end = "【담당부서】 여울본부 골목부\n【담 당 자】 차장 나한별\n【연 락 처】 061-000-1234\n"
    found = find(content(BODY + end), 0)
    assert found is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone) == ("여울본부 골목부", "나한별", "061-000-1234")
    assert (found.first, found.after) == (2, 5)


def test_what_names_nobody_is_no_part_of_the_contact(content: Content) -> None:
    found = find(content(BODY + "사업비   3억 원\n함께한 이   골목과 나한별 061-000-1234\n"), 0, {"사업비", "함께한이"})
    assert found is not None
    assert found.first == 3


def test_a_long_line_names_nobody(content: Content) -> None:
    end = "골목과 나한별 061-000-1234 (" + "늦은 밤에는 여울면 행정복지센터로 걸면 이어 줌, " * 3 + "쉬는 날 빼고)\n"
    assert find(content(BODY + end), 0) is None


@pytest.mark.parametrize(
    ("end", "first"),
    [
        ("부서\t골목과\n담당자\t나한별\n전화\t061-000-1234\n", 2),
        ("부서\t골목과\n\n담당자\t나한별\n전화\t061-000-1234\n", 3),  # set apart
        ("함께한 이   여울과 오한결\n\n함께한 이   골목과 나한별 061-000-1234\n", 3),
    ],
)
def test_a_gap_ends_what_belongs_to_a_contact(content: Content, end: str, first: int) -> None:
    found = find(content(BODY + end), 0, {"함께한이"})
    assert found is not None
    assert found.first == first


def test_the_line_nearest_to_the_number_tells_what_two_lines_tell(content: Content) -> None:
    found = find(content(BODY + "부서\t여울과\n부서\t골목과\n전화\t061-000-1234\n"), 0)
    assert found is not None
    assert found.contact.contact.department == "골목과"


@pytest.mark.parametrize(
    ("end", "office"),
    [("[ 골목과 의자팀장 나한별, 061-000-1234 ]\n", "골목과"), ("[ 상담 061-000-1234 ]\n", None)],
)
def test_they_may_stand_in_brackets_on_the_last_line(content: Content, end: str, office: str | None) -> None:
    found = framed_at_end(content(BODY + end))
    assert (found and (found.contact.contact.department or "").split()[0]) == office
