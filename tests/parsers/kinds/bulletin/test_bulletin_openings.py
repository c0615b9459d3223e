"""The statement that each article opens with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.bulletin.openings import lengths
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadRows = Callable[[str], Rows]
ONE = "◎ 등불을 반기나 자리에는\n   이견\n\n- 열 곳을 밝힘\n"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (ONE, [2, 2]),
        ("- 물길을 나눔\n", [0, 0]),  # not all have one
        ("◎ 물길을 반김\n- 둑을 쌓음\n", [0, 0]),  # not set off
        ("◎ 물길을 반김\n\n- 둑을 쌓음\n◎ 둑을 쌓음\n", [0, 0]),  # the bullet of items
        ("◎ 여 론\n\n- 둑을 쌓음\n", [0, 0]),  # a name of a block
        ("◎ 기간 : 3월\n\n- 둑을 쌓음\n", [0, 0]),  # a labelled value
    ],
)
def test_all_articles_have_one_with_a_bullet_of_its_own(content: Content, second: str, expected: list[int]) -> None:
    assert lengths([content(ONE), content(second)]) == expected


def test_it_is_the_lead_and_no_item(rows: ReadRows) -> None:
    text = (
        "주간 여론동향\n2031. 3. 4.\n경상북도 골목과\n\n"
        "1. (안동시) 골목 등불\n\n◎ 등불을 반기나 자리에는 이견\n\n- 열 곳을 밝힘\n"
        "2. (구미시) 물길 나눔\n\n◎ 물길 3.2㎞를 반김\n\n- 둑을 쌓음\n"
    )
    found = rows(text)
    articles = [r for r in found.records if r.kind == "article"]
    assert [r.lead for r in articles] == ["등불을 반기나 자리에는 이견", "물길 3.2㎞를 반김"]
    assert [item.text for r in articles for s in r.sections for item in s.items] == ["열 곳을 밝힘", "둑을 쌓음"]
    assert [(f.text, f.section) for f in found.facts if f.type == "quantity" and f.line == 12] == [("3.2㎞", None)]
