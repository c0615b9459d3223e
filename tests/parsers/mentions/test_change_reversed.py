"""Changes of which the text tells what is before what was."""

from __future__ import annotations

import pytest

from parsers.mentions.change_reversed import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("의자를 오후 8시로 늦추어 당초 오후 6시에 거두던 것을 2시간 늘렸다.", [("오후 6시", "오후 8시")]),
        ("의자 값을 30%로 상향한다. 종전에는 20%를 적용하였다.", [("20%", "30%")]),
        ("의자를 15곳으로 확대했다. 기존에는 골목 3곳에서만 빌렸다.", [("3곳", "15곳")]),
        # The value that was goes on to another: that is told by itself.
        ("의자를 15곳으로 확대한다. 기존 3곳을 9곳으로 늘린다.", []),
        ("의자를 15곳으로 확대한다. 기존 3곳에서 빌렸다.", []),
        # Another unit, the same value, no word of change, nothing that says what was.
        ("의자를 15곳으로 확대한다. 기존에는 3명이 앉았다.", []),
        ("의자를 15곳으로 확대한다. 기존에는 15곳이었다.", []),
        ("의자를 15곳으로 나른다. 기존에는 3곳이었다.", []),
        ("의자를 15곳으로 확대한다. 3곳은 골목이다.", []),
    ],
)
def test_the_first_value_told_is_the_later_state(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.fields["before"], found.fields["after"]) for found in find(text)] == expected
