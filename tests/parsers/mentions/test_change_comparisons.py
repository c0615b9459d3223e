"""Changes told by how much more there is than there was."""

from __future__ import annotations

import pytest

from parsers.mentions.change_comparisons import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("지난해(208명) 대비 2.7배 늘어난 570명이", [("208명", "570명")]),
        ("당초(0.4조원) 보다 2천억원 확대된 0.6조원을 지원", [("0.4조원", "0.6조원")]),
        # By so many per cent it is only compared, unless it is brought there.
        ("지난해(55개) 대비 3.2% 늘어난 57개를", []),
        ("의자는 전년(5,145개)보다 21.7% 늘어난 6,261개로 확대했다", [("5,145개", "6,261개")]),
        ("연기를 2028년 940톤 대비 18% 감축한 770톤 수준으로 줄이고자", [("2028년 940톤", "770톤")]),
        ("잔치를 지난해 62회 대비 16% 늘어난 72회로 확대하여", [("62회", "72회")]),
        ("의자를 지난해 4천 명보다 1천 명 많은 5천 명으로 확대한다", [("4천 명", "5천 명")]),
        # So many more; of something else.
        ("지난해(55개) 대비 추가 28개를", []),
        ("지난해(55개)보다 16% 늘어난 72명으로 확대", []),
    ],
)
def test_both_sides(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(told.fields["before"], told.fields["after"]) for told in find(text)] == expected
