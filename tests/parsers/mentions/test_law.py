"""Statutes by name, with and without brackets, and words that only end like one."""

from __future__ import annotations

import pytest

from parsers.mentions.law import find
from parsers.mentions.mention import settle

Laws = list[tuple[str, str, str | None]]


def laws(text: str) -> Laws:
    """Text, name and article of each statute."""
    return [(text[found.start : found.end], *found.fields.values()) for found in settle(find(text))]


def bare(name: str, article: str | None = None) -> Laws:
    """A statute whose mention is its name."""
    return [(name, name, article)]


LAWS: list[tuple[str, Laws]] = [
    # Brackets of every shape; the mention holds them, the name does not.
    ("「도로교통법」", [("「도로교통법」", "도로교통법", None)]),
    ("｢도로교통법｣ 개정", [("｢도로교통법｣", "도로교통법", None)]),
    ("『도로교통법』", [("『도로교통법』", "도로교통법", None)]),
    ("‘소음·진동관리법’에 따라", [("‘소음·진동관리법’", "소음·진동관리법", None)]),
    ("“근로기준법” 개정", [("“근로기준법”", "근로기준법", None)]),
    ("'근로기준법' 개정", [("'근로기준법'", "근로기준법", None)]),
    # What stands in brackets may be of every kind.
    ("「양평군 골목 의자 조례」 제정", [("「양평군 골목 의자 조례」", "양평군 골목 의자 조례", None)]),
    ("「골목 의자 조례 시행규칙」", [("「골목 의자 조례 시행규칙」", "골목 의자 조례 시행규칙", None)]),
    ("「도로교통법 시행령」", [("「도로교통법 시행령」", "도로교통법 시행령", None)]),
    ("「공공기록물 관리 지침」", [("「공공기록물 관리 지침」", "공공기록물 관리 지침", None)]),
    ("「행정업무 운영 규정」", [("「행정업무 운영 규정」", "행정업무 운영 규정", None)]),
    ("「골목  의자 조례」", [("「골목  의자 조례」", "골목 의자 조례", None)]),  # a double space is one
    ("「도로교통법」, 「주차장법」", [("「도로교통법」", "도로교통법", None), ("「주차장법」", "주차장법", None)]),
    # Articles.
    ("「도로교통법」 제12조", [("「도로교통법」", "도로교통법", "제12조")]),
    ("「도로교통법」제12조", [("「도로교통법」", "도로교통법", "제12조")]),
    ("「도로교통법」 제12조제2항", [("「도로교통법」", "도로교통법", "제12조제2항")]),
    ("「도로교통법」 제12조의2", [("「도로교통법」", "도로교통법", "제12조의2")]),
    ("「도로교통법」 제 12조", [("「도로교통법」", "도로교통법", "제12조")]),
    ("도로교통법 제12조, 제13조", bare("도로교통법", "제12조")),  # the first
    ("도로교통법 §12", bare("도로교통법", "§12")),
    # No brackets: an act by the end of its name.
    ("도로교통법에 따라", bare("도로교통법")),
    ("폐기물관리법 제14조에 따라", bare("폐기물관리법", "제14조")),
    ("도로교통법 시행령", bare("도로교통법 시행령")),
    ("도로교통법 시행규칙 제3조", bare("도로교통법 시행규칙", "제3조")),
    ("개정된 지방자치법", bare("지방자치법")),
    ("공직선거법 위반", bare("공직선거법")),
    ("도로교통법, 지방자치법 및 의료법", [*bare("도로교통법"), *bare("지방자치법"), *bare("의료법")]),
    # By one or two nouns before a common end.
    ("국민기초생활 보장법 제7조", bare("국민기초생활 보장법", "제7조")),
    ("재난 및 안전관리 기본법 제34조", bare("재난 및 안전관리 기본법", "제34조")),
    ("개인정보 보호법에", bare("개인정보 보호법")),
    # By 에 관한 법률.
    ("자전거 이용 활성화에 관한 법률 제5조", bare("자전거 이용 활성화에 관한 법률", "제5조")),
    (
        "부정청탁 및 금품등 수수의 금지에 관한 법률",
        bare("부정청탁 및 금품등 수수의 금지에 관한 법률"),
    ),
    ("국토의 계획 및 이용에 관한 법률 제56조", bare("국토의 계획 및 이용에 관한 법률", "제56조")),
    ("공공기록물 정리 및 보존에 관한 규정", bare("공공기록물 정리 및 보존에 관한 규정")),
    # Short names.
    ("민법 제750조", bare("민법", "제750조")),
    ("헌법 제10조", bare("헌법", "제10조")),
    ("형법상", bare("형법")),
    # Ordinances take the nouns before them, and the municipality.
    ("양평군 골목 의자 설치 및 운영 조례 제정", bare("양평군 골목 의자 설치 및 운영 조례")),
    ("골목 의자 조례 제정", bare("골목 의자 조례")),
    ("양평군 의자 관리에 관한 조례", bare("양평군 의자 관리에 관한 조례")),
    ("의자 관리 조례 시행규칙", bare("의자 관리 조례 시행규칙")),
    ("전국 최초 골목 의자 조례 제정", bare("골목 의자 조례")),  # without what is said of it
    # Of a draft that amends a law, that law.
    ("「지방세법 일부개정안」", bare("지방세법")),
    ("「지방세법 일부개정법률안」 입법예고", bare("지방세법")),
]

NO_LAWS = [
    # Bare words for a kind of statute.
    "조례",
    "조례 제정",
    "관련 조례 정비",
    "조례 개정을 통해",
    "법률",
    "무료 법률 상담",
    "특별법 제정",
    "기본법에 따라",
    "행정법",
    "「고시」",
    "동법 시행령",
    "같은 법 제3조",
    "이 법",
    # 법 for a way of doing.
    "방법",
    "설치 방법",
    "새로운 방법을",
    "「설치 방법」",
    "‘새로운 방법’",
    "위법",
    "불법 주차",
    "해법",
    "기법",
    "사용법",
    "계산법",
    "문법",
    # Drafts of new ones, plans, treaties.
    "「양평군 골목 의자 조례안」",
    "골목 의자 조례안",
    "「제3차 골목 의자 기본계획」",
    "「한국과 별나라 간의 조약」",
    "「골목 의자 운영계획」",
    # Articles alone.
    "제11조",
    "제11조, 제12조",
    "",
]


@pytest.mark.parametrize(("text", "expected"), LAWS)
def test_a_statute_is_found_by_name(text: str, expected: Laws) -> None:
    assert laws(text) == expected


@pytest.mark.parametrize("text", NO_LAWS)
def test_other_words_are_no_statutes(text: str) -> None:
    assert laws(text) == []
