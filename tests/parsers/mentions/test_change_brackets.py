"""Changes whose first value stands in brackets behind the second one."""

from __future__ import annotations

import pytest

from parsers.mentions.change_brackets import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("의자를 300개(기존 200개)로 늘려", [("200개", "300개")]),
        ("쉼터를 ’30년 50% 이하(’22년 70%)로 낮추고", [("’22년 70%", "’30년 50% 이하")]),
        ("길이를 전체의 90%(현재 85%, 두 번째)까지 크게 확대하여", [("85%", "90%")]),
        ("빌리는 날을 최대 40일까지(기존 최대 25일)로 연장한다", [("최대 25일", "최대 40일")]),
        # Nothing brings it there; of something else; a share, no value that was.
        ("걸린 날은 평균 20일(전년 15일)로 나타났다", []),
        ("의자를 300개(기존 20명)로 늘려", []),
        ("의자는 300개(전년대비 2.9%)로 증가", []),
    ],
)
def test_both_sides(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(told.fields["before"], told.fields["after"]) for told in find(text)] == expected
