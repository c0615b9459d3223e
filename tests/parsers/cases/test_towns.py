"""Cases of the towns of one municipality."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases import announced
from parsers.cases.towns import placed
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

BOOK = """
    곡성군 골목 이야기
    차례
    {first} 골목 어귀에 놓은 의자 ---- 3
    {second} 담장 아래 작은 평상 ---- 8
    {first}
    골목 어귀에 놓은 의자
    ▣ 들은 말
    쉬어 갈 곳이 없다고 함
    {second}
    담장 아래 작은 평상
    ▣ 들은 말
    모일 곳이 없다고 함
    """


@pytest.mark.parametrize("towns", [("여울면", "나루면"), ("여울읍", "솔1동"), ("물길구 여울동", "바람구 솔2동")])
def test_the_town_above_each_title_is_the_place_of_its_case(content: Content, towns: tuple[str, str]) -> None:
    lines = content(BOOK.format(first=towns[0], second=towns[1]))
    found = placed(lines, announced.find(lines))
    assert [(case.region, case.within) for case in found] == [(town, "곡성군") for town in towns]


def test_where_one_case_has_none_it_is_no_place(content: Content) -> None:
    lines = content(BOOK.format(first="여울면", second="나루회"))
    assert [case.region for case in placed(lines, announced.find(lines))] == ["", ""]
