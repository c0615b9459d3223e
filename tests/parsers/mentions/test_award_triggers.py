"""Where an award may be read from: grades as they stand, weak ones by what follows, bare 선정."""

from __future__ import annotations

import pytest

from parsers.mentions.award_triggers import triggers_in


def read(text: str) -> list[tuple[str, str]]:
    """Which group each trigger of a text fills, and with what."""
    return [(name, found[name]) for found in triggers_in(text) for name in ("grade", "ranked", "won") if found[name]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("최우수상 수상", [("grade", "최우수상"), ("won", "수상")]),
        ("새별부 장관상", [("grade", "새별부 장관상")]),
        ("‘우수’ 기관", [("grade", "우수")]),
        ("대상을 수상했다", [("grade", "대상")]),
        ("1위를 하였다", [("grade", "1위")]),
        ("우수골목으로 뽑혔다", [("grade", "우수골목"), ("won", "뽑")]),
        ("우수사례에 이름을 올렸다", [("grade", "우수사례"), ("won", "이름을 올")]),
        ("등불상을 받았다", [("ranked", "등불상")]),
        ("평가 대상", [("ranked", "대상")]),
        ("공모 선정에 따라", [("won", "선정")]),
        ("우수한 골목", []),
        ("의자를 선정하여", []),
    ],
)
def test_what_triggers(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
