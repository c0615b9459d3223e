"""Cells of tables that have lost their columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.cells import cells
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("산림청은 길을 연다.\n구분\n길이\n쉼터\n정선\n12\n3\n이름은 주민이 짓는다.\n", "-cccccc-"),
        ("구분\n12\n3\n", "ccc"),  # with numbers three are enough
        ("정선\n평창\n영월\n", "---"),
        ("걷기\n쉬기\n배우기\n나누기\n", "----"),
        ("< 숲길별 쉼터 수 >\n구분\n길이\n쉼터\n정선\n12\n", "-ccccc"),  # its title is none of them
        ("붙임 1\n숲길 현황\n구분\n길이\n쉼터\n정선\n12\n", "--ccccc"),  # nor are an annex's label and title
        ("□ 걷기\n□ 쉬기\n□ 배우기\n□ 나누기\n□ 돌보기\n", "-----"),  # items
        ("- 걷기 좋은 길 -\n- 쉬기 좋은 곳 -\n구분\n길이\n쉼터\n", "-----"),  # sub-headlines
    ],
)
def test_a_run_of_short_lines_is_a_table(content: Content, text: str, flags: str) -> None:
    assert "".join("c" if cell else "-" for cell in cells(content(text))) == flags
