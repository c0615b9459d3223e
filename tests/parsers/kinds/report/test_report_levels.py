"""Which bullet of a report stands below which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report.levels import levelled, places_of
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.source import SourceText

ReadPage = Callable[[str], Page]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (" ◎ 숲길 잇기\n  ― 다섯 곳\n ◎ 꽃길 가꾸기\n", [0, 1, 0]),  # by the indent, whatever their usual ranks
        (" ▷ 숲길 잇기\n   · 다섯 곳\n   · 세 곳\n", [0, 1, 1]),
        ("○ 숲길 잇기\n- 다섯 곳\n* 지난해\n", [0, 1, 2]),  # nothing is indented: by their usual ranks
        ("- 숲길\n   - 꽃길\n ○ 물길\n     ○ 샘터\n", [1, 1, 0, 0]),  # no indent is kept to
        ("숲길 이야기\n ◎ 숲길 잇기\n  ― 다섯 곳\n", [0, 1, 2]),  # a line without a bullet stands highest
    ],
)
def test_levels_are_counted_over_the_bullets_of_a_block(korean: Korean, text: str, levels: list[int]) -> None:
    page = Page(SourceText(text), korean)
    items = levelled(page.items(page.content), places_of(page.content))
    assert [item.level for item in items] == levels
