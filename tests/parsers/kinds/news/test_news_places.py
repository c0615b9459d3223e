"""The place from which a story is signed, where it tells of that place."""

from __future__ import annotations

from collections import Counter

import pytest

from parsers.kinds.news import bylines
from parsers.kinds.news.places import placed_at, signed_from

DAY = "2025-03-21"


@pytest.mark.parametrize(
    ("byline", "text", "sigungu"),
    [
        ("진안=마지우 기자", "진안시장에 사람이 모인다.", "진안군"),
        ("(진안=마지우)", "진안시장에 사람이 모인다.", "진안군"),
        ("마지우 기자", "진안시장에 사람이 모인다.", None),
        ("진안=마지우 기자", "장에 사람이 모인다.", None),  # it does not tell of the place
        ("진안=마지우 기자", "진안시장에 무주군 사람이 모인다.", None),  # nor of that alone
        ("전북=마지우 기자", "전북의 장에 사람이 모인다.", None),  # where the reporter has his desk
    ],
)
def test_a_story_is_of_the_place_it_is_signed_from(byline: str, text: str, sigungu: str | None) -> None:
    found = signed_from(bylines.whole(byline), [text], Counter(), DAY)
    assert (found and found.sigungu) == sigungu


@pytest.mark.parametrize(
    ("rubric", "text", "sigungu"),
    [
        ("진안", "진안시장에 사람이 모인다. 무주군 사람도 온다.", "진안군"),
        (None, "[진안] 진안시장에 무주군 사람이 모인다.", "진안군"),
        (None, "[진안] 장에 사람이 모인다.", None),  # it does not tell of the place
        ("방앗간", "방앗간에 사람이 모인다.", None),
        (None, "진안시장에 사람이 모인다.", None),
    ],
)
def test_a_story_is_of_the_place_printed_above_or_before_it(rubric: str | None, text: str, sigungu: str | None) -> None:
    found = placed_at(rubric, ["사람 모인다"], [text], Counter(), DAY)
    assert (found and found.sigungu) == sigungu
