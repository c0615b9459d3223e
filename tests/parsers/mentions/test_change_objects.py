"""Changes of a thing to another of its kind."""

from __future__ import annotations

import pytest

from parsers.mentions.change_objects import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60W 전등을 12W 전등으로 교체했다.", [("60W 전등", "12W 전등")]),
        ("20인승 수레를 30인승 수레로 바꾼다.", [("20인승 수레", "30인승 수레")]),
        (
            "9% 이상 고금리 마을 대출을 연 4% 이하 저금리 대출로 대환한다.",
            [("9% 이상 고금리 마을 대출", "연 4% 이하 저금리 대출")],
        ),
        # Another thing, another unit, nothing done with it.
        ("60W 전등을 12W 의자로 교체했다.", []),
        ("60W 전등을 12개 전등으로 교체했다.", []),
        ("60W 전등을 12W 전등으로 켠다.", []),
    ],
)
def test_both_things(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.fields["before"], found.fields["after"]) for found in find(text)] == expected
