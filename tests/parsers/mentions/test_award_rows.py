"""Rows of tables of awards."""

from __future__ import annotations

import pytest

from parsers.mentions.award_rows import find, over_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("수상 골목 가꾸기 경진대회 ’31.4월 ▸주는 곳 : 나루군", [("골목 가꾸기 경진대회", None)]),
        ("수상 골목 가꾸기 경진대회 ’31.4월 ▸주는 곳 : 나루군 대통령상", [("골목 가꾸기 경진대회", "대통령상")]),
        (
            "수상 올해의 골목 나루 ’31.4월 ▸주는 곳 : 나루군 으뜸상",
            [("올해의 골목 나루", "으뜸상")],
        ),  # a prize at its end
        ("수상 올해의 골목 나루 ’31.4월 ▸주는 곳 : 나루군", []),  # neither contest nor prize
        ("골목 가꾸기 경진대회 ’31.4월", []),
    ],
)
def test_a_row_tells_contest_and_prize(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(found.fields["name"], found.fields["grade"]) for found in find(text)] == expected


@pytest.mark.parametrize(
    ("below", "grade"),
    [
        (["장관상", "(최우수)", "수상", "골목 대회"], "장관상(최우수)"),
        (["S(으뜸)", "등급", "수상 의자 경진대회 ’31.5월"], "S(으뜸)등급"),
        (["대상", "(사람)", "수상 의자 경진대회 ’31.5월"], "대상(사람)"),
        (["수상 의자 경진대회 ’31.5월"], None),
        (["골목", "모임"], None),  # no grade
        (["골목 모임이 받은 장관상"], None),  # no cell
    ],
)
def test_the_grade_stands_in_the_short_lines_below(below: list[str], grade: str | None) -> None:
    texts = ["수상 골목 가꾸기 경진대회 ’31.4월 ▸주는 곳 : 나루군", *below]
    replaced = over_lines([(text, list(find(text))) for text in texts]).get(0, {})
    assert [found.fields["grade"] for found in replaced.values()] == ([grade] if grade else [])
