"""Changes whose sides are several things with a value each."""

from __future__ import annotations

import pytest

from parsers.mentions.change_pairs import find


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "의자 20곳, 손님 300명에서 의자 40곳, 손님 900명으로 늘었다.",
            "의자 20곳, 손님 300명",
            "의자 40곳, 손님 900명",
        ),
        (
            "산길 60개 구간, 들길 9개 구간을 걸은 이래 현재는 산길 300개 구간, 들길 40개 구간으로 확대되었다.",
            "산길 60개 구간, 들길 9개 구간",
            "산길 300개 구간, 들길 40개 구간",
        ),
        # With the time of each.
        (
            "10년 전 의자 수 30개, 매출 2억 원에서 2033년 의자 수 300개, 매출 90억 원으로 성장했다.",
            "10년 전 의자 수 30개, 매출 2억 원",
            "2033년 의자 수 300개, 매출 90억 원",
        ),
        # What is first, what was behind it.
        (
            "값을 어른 30%, 어린이 50%로 상향한다. 종전에는 어른 10%, 어린이 20%를 깎아 주었다.",
            "어른 10%, 어린이 20%",
            "어른 30%, 어린이 50%",
        ),
    ],
)
def test_a_side_is_all_its_things(text: str, before: str, after: str) -> None:
    (found,) = find(text)
    assert (found.fields["before"], found.fields["after"]) == (before, after)
    assert found.fields["before_value"] is None


@pytest.mark.parametrize(
    "text",
    [
        # Other things, other units.
        "의자 20곳, 손님 300명에서 골목 40곳, 손님 900명으로 늘었다.",
        "의자 20곳, 손님 300명에서 의자 40개, 손님 900명으로 늘었다.",
        # Two measures in a row, what is added, no word of change.
        "의자는 어른 39%, 아이 42%로 낮고, 그늘막은 어른 29%, 아이 24%로 줄었다.",
        "의자 20곳, 그늘막 30곳을 새로 놓아 올해 의자 40곳, 그늘막 90곳으로 늘린다.",
        "의자 20곳, 손님 300명에서 의자 40곳, 손님 900명으로 간다.",
        "의자 20곳과 손님 300명",
    ],
)
def test_two_lists_are_no_change_by_themselves(text: str) -> None:
    assert list(find(text)) == []
