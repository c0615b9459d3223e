"""Bodies that the names beside them give away."""

from __future__ import annotations

import pytest

from parsers.mentions.mention import resolve_overlaps
from parsers.mentions.organization import find

FIRMS = [
    # A third of the names in a list are known firms.
    ("* 삼성전자, 별빛테크, 현대로템 등", ["삼성전자", "별빛테크", "현대로템"]),
    ("(별빛테크, 삼성전자, 나루HNS / 현대로템, 솔밭기계)", ["별빛테크", "삼성전자", "나루HNS", "현대로템", "솔밭기계"]),
    ("* 삼성전자(의자), 별빛(나무 의자), 솔밭(걸상)", ["삼성전자", "별빛", "솔밭"]),
    ("삼성전자, 현대로템, 별빛테크와 협약", ["삼성전자", "현대로템", "별빛테크"]),  # without its particle
    ("삼성전자, 현대로템, 협력사 등", ["삼성전자", "현대로템"]),  # says what it is
    ("골목 별빛, 삼성전자, 현대로템 등", ["삼성전자", "현대로템"]),  # more words before the first
    ("삼성전자, 현대로템, 별빛 의자를 놓음", ["삼성전자", "현대로템"]),  # and behind the last
    ("환경부, 교육부, 별빛 등", ["환경부", "교육부"]),  # no firms beside it
    ("삼성전자, 별빛", ["삼성전자"]),  # two are no list
    ("교육부, 별빛나무, 환경부와 함께", ["교육부", "별빛나무", "환경부"]),  # between two known bodies
    ("교육부·나루넷·환경부와 함께", ["교육부", "나루넷", "환경부"]),
]

BANKS = [
    ("신한·국민·하나은행의 의자", ["신한", "국민", "하나은행"]),
    ("농협, 신한, 우리, 부산의 의자", ["농협", "신한", "우리", "부산"]),
    ("기업·우리은행의 의자", ["기업", "우리은행"]),
    ("우리, 모두의 의자", []),
    ("부산, 대구, 광주에 의자를 놓음", []),
]


def bodies(text: str) -> list[str]:
    return [text[body.start : body.end] for body in resolve_overlaps(find(text))]


@pytest.mark.parametrize(("text", "names"), FIRMS)
def test_a_name_among_firms_is_one(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(("text", "names"), BANKS)
def test_banks_stand_in_a_row_by_their_first_words(text: str, names: list[str]) -> None:
    assert bodies(text) == names
