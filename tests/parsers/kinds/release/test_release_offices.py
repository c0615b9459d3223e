"""What a word of a contact is."""

from __future__ import annotations

import pytest

from parsers.kinds.release.offices import divided, ends_as_office, headed, is_body, is_branch, is_name, is_position


@pytest.mark.parametrize("word", ["사무관", "과장", "행정사무관", "교육연구사", "방송통신사무관", "경정"])
def test_a_title_is_listed_or_ends_with_a_listed_one(word: str) -> None:
    assert is_position(word)


@pytest.mark.parametrize("word", ["기획재정담당관", "물정책관", "구조과장", "숲길과", "나해솔"])
def test_offices_and_heads_of_offices_are_no_titles(word: str) -> None:
    assert not is_position(word)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("구조과장", ("구조과", "과장")),
        ("어항안전실장", ("어항안전실", "실장")),
        ("숲길교육센터장", ("숲길교육센터", "센터장")),
        ("과장", None),
        ("행사장", None),
    ],
)
def test_who_heads_an_office_names_it(word: str, parts: tuple[str, str] | None) -> None:
    assert headed(word) == parts


@pytest.mark.parametrize(
    "word", ["환경부", "한국숲길협회", "강원지방조달청", "㈜누리바다", "국립숲길연구원", "전라남도"]
)
def test_bodies_are_listed_or_end_like_one(word: str) -> None:
    assert is_body(word)


@pytest.mark.parametrize("word", ["숲길과", "민원", "고객지원", "연구원"])
def test_an_office_or_a_plain_word_is_no_body(word: str) -> None:
    assert not is_body(word)


@pytest.mark.parametrize("word", ["나해솔", "도가람", "남궁솔", "허균"])
def test_a_name_begins_with_a_family_name(word: str) -> None:
    assert is_name(word)


@pytest.mark.parametrize(
    "word", ["문의", "정책국", "사무국", "과장", "기획부", "정보", "서비스", "국민은행", "함양", "공식"]
)
def test_words_of_offices_are_no_names(word: str) -> None:
    assert not is_name(word)


@pytest.mark.parametrize(
    ("words", "organization", "department"),
    [
        ("환경부 물정책국 물길과", "환경부", "물정책국 물길과"),
        ("전라남도 나주시 과수과", "전라남도 나주시", "과수과"),
        ("전라남도 숲길연구원 시험과", "전라남도 숲길연구원", "시험과"),  # a body of the province
        ("물길과", None, "물길과"),
        ("산림청", "산림청", None),
        ("보건복지부노인정책과", "보건복지부", "노인정책과"),  # the space is lost
        ("", None, None),
    ],
)
def test_the_words_before_a_person_are_body_and_office(
    words: str, organization: str | None, department: str | None
) -> None:
    assert divided(words.split()) == (organization, department)


def test_an_office_may_have_a_bracket_behind_it() -> None:
    assert ends_as_office("보건자원실(요양병원추진부)")
    assert not ends_as_office("금융과 외환")


@pytest.mark.parametrize(
    ("text", "branch"),
    [
        ("한국숲길공사 전라남도지사", True),
        ("한국숲길협회 부산본부", True),
        ("한국숲길공사 숲길운영부", False),  # an office of its own
        ("숲길과 부산본부", False),  # of no body
        ("한국숲길공사 부산", False),
    ],
)
def test_a_branch_is_the_office_of_a_body_in_a_province(text: str, branch: bool) -> None:
    assert is_branch(text) is branch
