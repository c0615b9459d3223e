"""Tables whose cells have a bullet of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.cell_bullets import bulleted_tables
from parsers.structure.margins import Layout
from parsers.text.lines import Lines

ReadLines = Callable[[str], Lines]
LAYOUT = Layout(30.0, 30.0)


def tables_in(lines: Lines) -> list[tuple[str, str]]:
    """The first and the last line of each table."""
    content = lines.content
    return [(content[i].text, content[j - 1].text) for i, j in bulleted_tables(content, LAYOUT)]


def test_a_bullet_that_comes_up_below_a_header_is_that_of_its_cells(lines: ReadLines) -> None:
    text = """
        - 골목 모임의 의자 이야기
        대상자 내 용
        홍가온
        ∙ 일시 : 2031. 4. 6.
        ∙ 내용 : 낡은 의자를 고치고 이름을 새로 지어\x20
        붙임
        이나루
        ∙ 일시 : 2031. 5. 7.
        ∙ 내용 : 그늘막을 놓음
        골목 어르신이 모여 의자 돌보는 날을 정함
        - 달마다 한 번
        """
    assert tables_in(lines(text)) == [("대상자 내 용", "∙ 내용 : 그늘막을 놓음")]


def test_a_header_may_have_a_head_on_each_line(lines: ReadLines) -> None:
    text = """
        개선 전
        개선 후
        ∙ 앉을 곳이 없음
        ∙ 의자 40개를 놓음
        골목 어르신이 모여 의자 돌보는 날을 정함
        """
    assert tables_in(lines(text)) == [("개선 전", "∙ 의자 40개를 놓음")]


def test_a_bullet_inside_a_row_is_one_of_its_cells(lines: ReadLines) -> None:
    text = """
        모임명 내용 비고
        새별 ∙ 의자 고르기 봄
        ∙ 의자 놓기 가을
        나루 ∙ 그늘막 고르기와 그늘막 놓기 여름
        골목 어르신이 모여 의자 돌보는 날을 정함
        """
    assert tables_in(lines(text)) == [("모임명 내용 비고", "나루 · 그늘막 고르기와 그늘막 놓기 여름")]


def test_a_bullet_known_from_below_higher_ones_may_be_that_of_cells(lines: ReadLines) -> None:
    text = """
        - 골목 의자
        ∙ 봄에 놓음
        개선 전 개선 후
        ∙ 앉을 곳이 없음
        ∙ 의자 40개를 놓음
        """
    assert tables_in(lines(text)) == [("개선 전 개선 후", "∙ 의자 40개를 놓음")]


@pytest.mark.parametrize(
    "text",
    [
        # the bullet of the items above
        "∙ 골목 의자\n개선 전 개선 후\n∙ 앉을 곳이 없음\n∙ 의자 40개를 놓음\n",
        # a bullet of items, not of cells
        "골목 의자\n개선 전 개선 후\n- 앉을 곳이 없음\n- 의자 40개를 놓음\n",
        # notes
        "골목 의자\n개선 전 개선 후\n* 앉을 곳이 없음\n* 의자 40개를 놓음\n",
        # no header: a box of statements
        "골목 의자\n골목 모임의 이야기\n∙ 앉을 곳이 없음\n∙ 의자 40개를 놓음\n",
        # another item between header and bullets
        "개선 전 개선 후\n골목 어르신이 모여 의자 돌보는 날을 정함\n∙ 앉을 곳이 없음\n∙ 의자 40개를 놓음\n",
        # one cell alone
        "개선 전 개선 후\n∙ 앉을 곳이 없음\n- 의자 40개를 놓음\n",
    ],
)
def test_other_bullets_are_those_of_items(lines: ReadLines, text: str) -> None:
    assert tables_in(lines(text)) == []
