"""The line that opens a case with its number and its field."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.openers import category_of
from parsers.text.line import Line


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("사례 1 | 골목 살림", "골목 살림"),
        ("CASE 02 · 교통·안전", "교통·안전"),
        ("우수사례 3 ▸ 복지", "복지"),
        ("[사례 4]  환경", "환경"),
        ("환경 | 사례 5", "환경"),
        ("사례 1 | 전남 완도군", None),  # a place
        ("사례 1 | 골목과", None),  # an office
        ("사례 1 | 최우수", None),  # a prize
        ("최우수 01", "최우수"),  # by which cases are counted
        ("장 려 03", "장려"),
        ("우수 12건", None),
        ("사례 1 골목에 놓은 의자", None),  # a title
        ("사례 1 | 골목 어귀마다 의자를 하나씩 놓다", None),
        ("사례 1", None),
    ],
)
def test_a_field_stands_beside_the_number(line: Callable[[str], Line], text: str, category: str | None) -> None:
    assert category_of(line(text)) == category
