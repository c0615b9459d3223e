"""Shares in per cent, with every sign and word for it."""

from __future__ import annotations

import pytest

from parsers.mentions.measures import find
from parsers.mentions.mention import resolve_overlaps

Shares = list[tuple[str, int | float, int | float | None]]


def shares(text: str) -> Shares:
    """Text, lower and upper value of each share."""
    return [
        (text[found.start : found.end], *found.fields.values())
        for found in resolve_overlaps(find(text))
        if found.type == "percent"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("골목 의자 52.7%", [("52.7%", 52.7, None)]),
        ("골목 의자 100%", [("100%", 100, None)]),
        ("0.03%의 골목", [("0.03%", 0.03, None)]),
        ("1,200% 늘어남", [("1,200%", 1200, None)]),  # a comma
        ("37 %", [("37 %", 37, None)]),  # a space
        ("3.5％", [("3.5％", 3.5, None)]),  # the wide sign
        # Points.
        ("37%p 높음", [("37%p", 37, None)]),
        ("37%P", [("37%P", 37, None)]),
        ("37%포인트", [("37%포인트", 37, None)]),
        # Words.
        ("약 60퍼센트", [("60퍼센트", 60, None)]),  # 약 stays outside
        ("60프로", [("60프로", 60, None)]),
        # In Hangul.
        ("백퍼센트 골목", [("백퍼센트", 100, None)]),
        ("이십오퍼센트", [("이십오퍼센트", 25, None)]),
        ("십 퍼센트를", [("십 퍼센트", 10, None)]),
        ("사십 점 이 퍼센트", [("사십 점 이 퍼센트", 40.2, None)]),
        # Ranges.
        ("15~25%", [("15~25%", 15, 25)]),
        ("15%~25%", [("15%~25%", 15, 25)]),
        ("15 ∼ 25%", [("15 ∼ 25%", 15, 25)]),
        ("15-25%", [("15-25%", 15, 25)]),
        ("10~20%p", [("10~20%p", 10, 20)]),
        # What stands around it stays outside.
        ("△3.5%", [("△3.5%", -3.5, None)]),
        ("-5.2% 감소", [("-5.2%", -5.2, None)]),
        ("증가율(−1.3%)", [("−1.3%", -1.3, None)]),
        ("△ 5.0%", [("△ 5.0%", -5, None)]),
        ("▼7.0%", [("▼7.0%", -7, None)]),
        ("전년보다 ▲0.2% 줄어", [("▲0.2%", -0.2, None)]),
        ("늘어난 곳 ▲2.9%", [("▲2.9%", 2.9, None)]),  # ▲ is up where the text says more
        ("+4.8% 늘어", [("+4.8%", 4.8, None)]),
        ("의자의 - 30%", [("30%", 30, None)]),  # a dash apart is none
        ("6%-5%", [("6%", 6, None), ("5%", 5, None)]),  # nor is one between two shares
        ("10−20%", [("10−20%", 10, 20)]),
        ("30〜40%", [("30〜40%", 30, 40)]),
        ("삼십 퍼센트", [("삼십 퍼센트", 30, None)]),
        ("마이너스 3%", [("마이너스 3%", -3, None)]),
        ("50% 이상", [("50%", 50, None)]),
        ("20%대로", [("20%", 20, None)]),
        ("10%, 20%", [("10%", 10, None), ("20%", 20, None)]),
        ("국비 50%+시비 50%", [("50%", 50, None), ("50%", 50, None)]),
    ],
)
def test_a_share_is_found(text: str, expected: Shares) -> None:
    assert shares(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "60프로그램",  # a word that begins so
        "60프로젝트",
        "A4%",  # part of a name
        "12.5.3%",  # no number
        "%",
        "몇 퍼센트",
        "절반",
        "3배",
        "1/3",
        "",
    ],
)
def test_other_texts_are_no_shares(text: str) -> None:
    assert shares(text) == []
