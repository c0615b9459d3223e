"""The words before a number: body, office, persons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.kinds.release.names import NamedPeople, Person, read


@pytest.mark.parametrize(
    ("text", "organization", "department", "persons"),
    [
        ("* 담당자 : 숲길과 나해솔(", None, "숲길과", [("나해솔", None)]),
        ("문의: 숲길과 나해솔 사무관(", None, "숲길과", [("나해솔", "사무관")]),
        ("산림청 숲길정책관 숲길과 나해솔 (", "산림청", "숲길정책관 숲길과", [("나해솔", None)]),
        ("담당: 경찰청 생활안전과 경정 나해솔(", "경찰청", "생활안전과", [("나해솔", "경정")]),  # the title before
        ("[문의] 숲길과 나해솔, 도가람 연구사 ", None, "숲길과", [("나해솔", None), ("도가람", "연구사")]),
        ("숲길과 나해솔 과장, 도가람 연구사 (", None, "숲길과", [("나해솔", "과장"), ("도가람", "연구사")]),
        ("숲길과 담당자 과 장 나해솔(☎", None, "숲길과", [("나해솔", "과장")]),  # letter by letter
        ("안전과 도 가 람(", None, "안전과", [("도가람", None)]),
        ("숲길과장 나해솔 ", None, "숲길과", [("나해솔", "과장")]),
        ("숲길과 나해솔 생태해설위원(", None, "숲길과", [("나해솔", "생태해설위원")]),  # in no list
        ("산림대학 숲길연구소 오늘하루 연구관(☎ ", "산림대학", "숲길연구소", [("오늘하루", "연구관")]),  # a rare name
        ("산림청 숲길과 주무관 해나린 ☎ ", "산림청", "숲길과", [("해나린", "주무관")]),  # the title before
        ("숲길과 서 기 관 별누리(", None, "숲길과", [("별누리", "서기관")]),
        ("(해외) 숲길담당관 나해솔(", None, "숲길담당관", [("나해솔", None)]),  # a remark
        ("행정인사과 (TEL ", None, "행정인사과", []),
        ("국민건강공단 자원실(요양추진부) (", "국민건강공단", "자원실(요양추진부)", []),
        ("숲사랑 공모전 운영사무국(", None, "숲사랑 공모전 운영사무국", []),
        ("금융, 외환(", None, None, []),
        ("(", None, None, []),
    ],
)
def test_who_is_named(
    text: str, organization: str | None, department: str | None, persons: list[tuple[str, str | None]]
) -> None:
    assert read(text) == NamedPeople(organization, department, tuple(Person(*person) for person in persons))


def test_a_name_alone_is_a_person_where_the_office_is_known() -> None:
    assert read(", 나해솔(", known=True).persons == (Person("나해솔", None),)
    assert read(", 나해솔(").persons == ()


@given(st.text(alphabet="숲길과장사무관나해솔담당자 ()☎:,·0", max_size=40))
def test_any_text_names_somebody_or_nobody(text: str) -> None:
    named = read(text)
    assert bool(named) == bool(named.organization or named.department or named.persons)
    assert all(person.name.strip() == person.name != "" for person in named.persons)
