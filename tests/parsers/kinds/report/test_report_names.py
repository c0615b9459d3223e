"""Names of parts without what stands beside them."""

from __future__ import annotations

import pytest

from parsers.kinds.report.names import MARGIN, office_gap, who_behind, without_office


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("숲길 잇기          (숲길과)", "숲길 잇기"),
        ("숲길 잇기          숲길과", "숲길 잇기"),  # a cell of its own at the margin
        ("숲길                         진도율 82%", "숲길"),
        ("숲길 잇기   넓히기", "숲길 잇기   넓히기"),  # no such gap
        ("일    반    현    황", "일    반    현    황"),  # letters set apart
        ("일반    현황", "일반    현황"),
    ],
)
def test_a_name_ends_before_the_cell_at_the_margin(text: str, name: str) -> None:
    assert without_office(text, MARGIN) == name


@pytest.mark.parametrize(
    ("names", "bare"),
    [
        (["숲길 잇기(숲길과)", "꽃길 가꾸기(꽃길팀)"], ["숲길 잇기", "꽃길 가꾸기"]),
        (
            ["숲길 잇기(숲길과)", "꽃길 가꾸기", "쉼터 늘리기"],
            ["숲길 잇기(숲길과)", "꽃길 가꾸기", "쉼터 늘리기"],
        ),  # one alone
    ],
)
def test_offices_right_behind_names_are_known_where_most_names_end_so(names: list[str], bare: list[str]) -> None:
    assert [without_office(name, office_gap(names)) for name in names] == bare


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("숲길 잇기     (숲길과)", "(숲길과)"),
        ("숲길 잇기  (숲길과 고은별, 033-200-1234)", "(숲길과 고은별, 033-200-1234)"),
        ("숲길 잇기  (숲길과 고은별, 033.200.1234)", "(숲길과 고은별, 033.200.1234)"),
        ("숲길 잇기     (마을회관)", None),
        ("숲길 잇기     (주요성과)", None),  # a block
        ("숲길 잇기     (기대효과)", None),
    ],
)
def test_an_office_behind_a_name_is_no_block_and_no_hall(text: str, who: str | None) -> None:
    assert who_behind(text, MARGIN) == who
