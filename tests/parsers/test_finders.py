"""Texts read together hold what each holds alone, and no finder is left out that finds something."""

from __future__ import annotations

import pytest

from parsers.finders import COMPOSITE, ELEMENTARY, MOST_TEXTS, Lost, mentions_in, mentions_of
from parsers.mentions import gazetteer

TEXTS = [
    "2031. 4. 2. 나루시 의자 3개, 2억원 (38.5%)",
    "세 명이 만 원으로",
    "문의 ☎ 033-000-1234, sol@naru.example.kr, www.naru.go.kr",
    "「도로교통법」 제3조, ‘골목의자 조례’, 골목의자 관리에 관한 법률",
    "환경부와 부안군은 ㈜솔밭, 별빛나무(대표 홍가온), 이사회(GCC)와 협약",
    "처리 기간 7일 → 3일, 5회에서 9회로 확대, (기존) 2개 (개선) 4개",
    "제9회 골목 경진대회 최우수상 수상(’31. 9월)",
    "강원일보(’31.10.21.) 보도",
    "아무것도 없는 줄",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_finder_that_finds_something_has_a_sign_there(text: str) -> None:
    signs = gazetteer.signs_in(text)
    for find, own in {**ELEMENTARY, **COMPOSITE}.items():
        assert not signs.isdisjoint(own) or list(find(text)) == []


@pytest.mark.parametrize("many", [1, MOST_TEXTS + 1])
def test_texts_read_together_hold_what_each_holds_alone(many: int) -> None:
    assert mentions_of(TEXTS * many) == [mentions_in(text) for text in TEXTS] * many


def test_of_no_texts_there_are_no_mentions() -> None:
    assert mentions_of([]) == []


def test_what_gave_way_is_told_by_text() -> None:
    texts = ["의자 둘", "2031. 4. 2. 의자 3개", "강원일보(’31.10.21.)"]
    lost: list[Lost] = [[] for _ in texts]
    mentions_of(texts, lost=lost)
    assert lost[0] == []
    for text, mentions in zip(texts, lost, strict=True):
        assert all(text[found.start : found.end] and why for found, why in mentions)
