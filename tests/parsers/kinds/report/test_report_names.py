"""Names of parts without what stands beside them."""

from __future__ import annotations

import pytest

from parsers.kinds.report.names import MARGIN, without_office


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
