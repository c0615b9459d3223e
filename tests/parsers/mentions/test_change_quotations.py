"""Changes between two sides in quotation marks."""

from __future__ import annotations

import pytest

from parsers.mentions.change_quotations import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("의자를 ‘4시간 이상 앉을 때’에서 ‘2시간 이상 앉을 때’로 확대", [("4시간 이상 앉을 때", "2시간 이상 앉을 때")]),
        (
            "기존 ‘2년 이상 가진 의자’ 기준을 ‘솔밭에서 2년 이상 가진 의자’로 개선한다",
            [("2년 이상 가진 의자", "솔밭에서 2년 이상 가진 의자")],
        ),
        (
            "기존에는 나이가 ‘18세 이상 34세 이하’였다. 오는 9일부터는 나이가 ‘15세부터 34세까지’로 확대된다",
            [("18세 이상 34세 이하", "15세부터 34세까지")],
        ),
        # One of them measures something.
        ("당초 ‘길 너비 6m 이상’을 나루의 뜻에 따라 ‘필요한 구간’으로 완화", [("길 너비 6m 이상", "필요한 구간")]),
        ("마을 이름을 ‘솔마을’에서 ‘돌마을’로 변경", []),
        ("의자는 ‘KACC 166’에서 ‘NCCP 123’으로 변경", []),
        # No verb of change.
        ("‘4시간 이상’에서 ‘2시간 이상’으로 간다", []),
    ],
)
def test_both_sides(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(told.fields["before"], told.fields["after"]) for told in find(text)] == expected
