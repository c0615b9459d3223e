"""Changes whose first value stands with its year in brackets behind the second one."""

from __future__ import annotations

import pytest

from parsers.mentions.change_brackets import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("쉼터를 ’30년 50% 이하(’22년 70%)로 낮추고", [("’22년 70%", "’30년 50% 이하")]),
        ("의자를 300개(’23년 200개, 동네 두 곳)까지 크게 확대하여", [("’23년 200개", "300개")]),
        # Nothing brings it there; of something else; a label is another matter.
        ("걸린 날은 평균 20일(’22년 15일)로 나타났다", []),
        ("의자를 300개(’23년 20명)로 늘려", []),
        ("의자를 300개(기존 200개)로 늘려", []),
    ],
)
def test_both_sides(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(told.fields["before"], told.fields["after"]) for told in find(text)] == expected
