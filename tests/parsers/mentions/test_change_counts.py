"""Changes between counts in words: one side at least is told in words, both have one counter."""

from __future__ import annotations

import pytest

from parsers.mentions.change_counts import find

Told = list[tuple[object, object, object, object, object]]


def told(text: str) -> Told:
    names = ("before", "after", "before_value", "after_value", "unit")
    return [tuple(found.fields[name] for name in names) for found in find(text)]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("의자가 네 곳에서 서른일곱 곳으로 늘었다.", [("네 곳", "서른일곱 곳", 4, 37, "곳")]),
        ("의자가 7곳에서 한 곳으로 줄었다.", [("7곳", "한 곳", 7, 1, "곳")]),
        ("의자는 두 개에서 12개로 확대했다.", [("두 개", "12개", 2, 12, "개")]),
        ("의자를 놓는 날이 한번에서 두번이 되었다.", [("한번", "두번", 1, 2, "번")]),
        ("의자 마흔두 채 → 스물여섯 채", [("마흔두 채", "스물여섯 채", 42, 26, "채")]),
        # Both in digits are told elsewhere; another counter; no word of change; at one place.
        ("의자가 7곳에서 9곳으로 늘었다.", []),
        ("의자가 네 곳에서 다섯 명으로 늘었다.", []),
        ("의자 네 곳에서 다섯 곳으로 옮겨 앉음", []),
        ("의자를 한 곳에서 빌리는 곳이 늘었다.", []),
        ("의자가 스무두 곳에서 스무세 곳으로 늘었다.", []),  # no numeral
        ("의자를 한 곳에서 두 곳으로 줄을 옮겨 놓음", []),
        ("주민 두 명에서 세 명으로 구성된 조를 확대한다", []),
        ("의자 한 곳 → 두 곳 → 다섯 곳", []),  # a chain would count twice
    ],
)
def test_counts_in_words_are_sides(text: str, expected: Told) -> None:
    assert told(text) == expected
