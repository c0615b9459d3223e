"""The branch that is named behind a corporation or society is part of its name."""

from __future__ import annotations

import pytest

from parsers.finders import mentions_in


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("한국철도공사 강원본부와 협약", "한국철도공사 강원본부"),
        ("한국농어촌공사 전남지역본부가 맡는다", "한국농어촌공사 전남지역본부"),
        ("한국토지주택공사 광주전남본부", "한국토지주택공사 광주전남본부"),  # of two provinces
        ("국민연금공단 서대전지사장은", "국민연금공단 서대전지사"),
        ("대한적십자사 광주전남지사, 주민과", "대한적십자사 광주전남지사"),
        # An office that no place names is a division, and one without a name no branch.
        ("국민연금공단 기금운용본부를", "국민연금공단"),
        ("한국토지주택공사 파주사업본부가", "한국토지주택공사"),
        ("근로복지공단 지역본부나 지사에", "근로복지공단"),
        ("한국관광공사 해외지사는", "한국관광공사"),
        ("한국철도공사 강원본부동 앞", "한국철도공사"),  # part of another word
    ],
)
def test_a_branch_belongs_to_the_name_of_its_body(text: str, body: str) -> None:
    assert [text[found.start : found.end] for found in mentions_in(text)] == [body]
