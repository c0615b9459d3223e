"""Named bodies, and the words for kinds of bodies that name none."""

from __future__ import annotations

import pytest

from parsers.language.kiwi import Korean
from parsers.mentions.mention import settle
from parsers.mentions.organization import find, find_proper


def bodies(text: str) -> list[str]:
    """The name of each body; its text is the name."""
    found = settle(find(text))
    assert [text[body.start : body.end] for body in found] == [body.fields["name"] for body in found]
    return [text[body.start : body.end] for body in found]


BODIES: list[tuple[str, list[str]]] = [
    # Ministries and agencies, in full and short, of today and of former times.
    ("행정안전부 주관", ["행정안전부"]),
    ("옛 안전행정부", ["안전행정부"]),
    ("행안부·복지부·국토부 등", ["행안부", "복지부", "국토부"]),
    ("국토교통부 장관", ["국토교통부"]),
    ("국회와 국무회의", ["국회", "국무회의"]),
    # Particles stay outside.
    ("행정안전부에서", ["행정안전부"]),
    ("행정안전부와 보건복지부가", ["행정안전부", "보건복지부"]),
    ("한국도로공사로부터", ["한국도로공사"]),
    ("별빛대학교까지", ["별빛대학교"]),
    # Names that end with a kind of body.
    ("한국도로공사와 협약", ["한국도로공사"]),
    ("국민건강보험공단", ["국민건강보험공단"]),
    ("별빛의료원", ["별빛의료원"]),
    ("경기북부경찰청", ["경기북부경찰청"]),  # not 경찰청 in it
    ("양평경찰서, 별빛소방서", ["양평경찰서", "별빛소방서"]),
    ("경기도교육청", ["경기도교육청"]),
    ("별빛대학교병원", ["별빛대학교병원"]),
    ("별빛초등학교 옆", ["별빛초등학교"]),
    ("별빛농협", ["별빛농협"]),
    ("한국골목협회", ["한국골목협회"]),
    ("전국골목연합회", ["전국골목연합회"]),
    ("양평군의회", ["양평군의회"]),
    ("국립중앙박물관", ["국립중앙박물관"]),
    ("한국은행", ["한국은행"]),
    # Names left out.
    ("OO대학교 학생", ["OO대학교"]),
    # A municipality before it belongs to it.
    ("양평군 골목통합센터", ["양평군 골목통합센터"]),
    # Companies and associations by their mark.
    ("㈜별빛", ["㈜별빛"]),
    ("(주)별빛과", ["(주)별빛"]),
    ("별빛㈜", ["별빛㈜"]),
    ("주식회사 별빛", ["주식회사 별빛"]),
    ("(사)별빛사랑회", ["(사)별빛사랑회"]),
    ("(재)별빛문화재단", ["(재)별빛문화재단"]),  # once, with its mark
    ("사회복지법인 별빛", ["사회복지법인 별빛"]),
]

NO_BODIES = [
    # Kinds of bodies.
    "유관기관",
    "관계기관 협의",
    "시민단체",
    "민간단체",
    "공공기관",
    "위원회",
    "협의회 구성",
    "추진위원회",
    "주민자치위원회",
    "사회적협동조합",
    "작은도서관",
    "마을공동체",
    "청년공동체",
    "대학병원",
    "상담센터",
    "농협",
    "도서관에서",
    # Whose they are, without a name.
    "우리 병원",
    "인근 병원",
    "지역 의회",
    "민간병원",
    "관내초등학교",
    # Words that end like a body.
    "조성공사",
    "설치공사",
    "(재)포장",  # done again
    "",
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_a_named_body_is_found(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize("text", NO_BODIES)
def test_kinds_of_bodies_are_no_names(text: str) -> None:
    assert bodies(text) == []


def test_a_short_name_is_found_where_brackets_define_it() -> None:
    assert bodies("국토교통부(이하 ‘골목부’)는 의자를 놓음") == ["국토교통부", "골목부"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("우리은행과 전북대병원이 의자를 기부", ["우리은행", "전북대병원"]),  # Kiwi knows the words
        ("의자 보급을 최대 확대", []),  # words that only end so
        ("골목길을 고친 김영대 과장", []),  # a person with a title
    ],
)
def test_proper_nouns_that_end_like_a_body_are_bodies(korean: Korean, text: str, names: list[str]) -> None:
    assert [text[body.start : body.end] for body in find_proper(text, korean.proper_nouns)] == names
