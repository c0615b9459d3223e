"""Tables and diagrams whose columns are lost: their lines are cells, the lines around them are text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.flattened import are_cells
from parsers.structure.margins import Layout
from parsers.text.lines import Lines

ReadLines = Callable[[str], Lines]
LAYOUT = Layout(30.0, 30.0)


def cells_of(lines: Lines) -> list[str]:
    found = are_cells(lines.content, LAYOUT.spaced(lines.double_spaced))
    return [line.text for line, cell in zip(lines.content, found, strict=True) if cell]


def test_a_table_between_paragraphs_is_found_and_the_paragraphs_are_not(lines: ReadLines) -> None:
    text = """
        골목 모임이 의자를 맡아 돌보는 동안 해마다 의자 수가 늘어 올해는 마흔 개에\x20

        이르렀으며 새로 놓을 자리도 골목 모임이 정함

        구 분 지난해 올해

        나무 의자
        12개
        30개

        돌 의자 2개 10개

        의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 하루 안에 고치는 것을\x20

        원칙으로 함
        """
    assert cells_of(lines(text)) == ["구 분 지난해 올해", "나무 의자", "12개", "30개", "돌 의자 2개 10개"]


def test_the_boxes_and_arrows_of_a_diagram_are_cells(lines: ReadLines) -> None:
    text = """
        골목 모임이 의자를 맡아 돌보는 동안 해마다 의자 수가 늘어 올해는 마흔 개에 이르름

        자리 찾기
        →

        의자 놓기
        → 돌봄이

        정하기

        의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 하루 안에 고치는 것이 원칙임
        """
    assert cells_of(lines(text)) == ["자리 찾기", "→", "의자 놓기", "→ 돌봄이", "정하기"]


def test_rows_between_bullets_are_cells_in_single_spaced_text_too(lines: ReadLines) -> None:
    text = """
        □ 의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 고침
        구 분 지난해 올해
        나무 의자 12개 30개 18개
        돌 의자 2개 10개 8개
        □ 의자 이름을 골목 아이들이 지음
        """
    assert cells_of(lines(text)) == ["구 분 지난해 올해", "나무 의자 12개 30개 18개", "돌 의자 2개 10개 8개"]


def test_a_bulleted_title_parts_two_tables(lines: ReadLines) -> None:
    text = """
        □ 의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 고침

        - 나무 의자 현황

        구분 지난해 올해

        골목 12개 30개

        - 돌 의자 현황

        (단위 : 개)
        골목 시장 학교

        12 30 18
        """
    found = cells_of(lines(text))
    assert "구분 지난해 올해" in found
    assert "12 30 18" in found
    assert not any(line.startswith("-") for line in found)


def test_rows_with_a_running_number_are_cells_however_wide(lines: ReadLines) -> None:
    text = """
        □ 의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 고침

        번호 모임 이름 맡은 일

        1 살구모임 골목 어귀에 놓을 나무 의자 고르기

        2 앵두모임 그늘막 아래 돌 의자 옮기기와 다듬기

        3 자두모임 의자마다 붙일 이름표 새기기

        골목 모임이 의자를 맡아 돌보는 동안 해마다 의자 수가 늘어남
        """
    found = cells_of(lines(text))
    assert [line[0] for line in found if line[0].isdigit()] == ["1", "2", "3"]
    assert "골목 모임이 의자를 맡아 돌보는 동안 해마다 의자 수가 늘어남" not in found


def test_a_row_of_words_above_rows_is_their_header(lines: ReadLines) -> None:
    text = """
        골목 모임이 의자를 맡아 돌보는 동안 해마다 의자 수가 늘어 올해는 마흔 개에 이르름

        재료 어디 몇해

        나무 시장 둘 서른

        돌 시장 둘 열여덟

        쇠 시장 둘 마흔

        흙 시장 둘 마흔

        의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 하루 안에 고치는 것이 원칙임
        """
    assert "재료 어디 몇해" in cells_of(lines(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,240명 3,560명 2,100명 15%", True),  # a row of figures
        ("모집 → 교육 → 배치", True),  # a flow on one line
        ("의자 수 : 12개 → 40개", False),  # a change: one arrow between figures
        ("올해 의자 40개를 골목에 놓음", False),  # one figure in a sentence
    ],
)
def test_a_line_by_itself_is_a_row_only_when_it_looks_like_one(lines: ReadLines, text: str, expected: bool) -> None:
    assert bool(cells_of(lines(text))) is expected


@pytest.mark.parametrize(
    "text",
    [
        "□ 의자 놓기\n-나무 의자\n-돌 의자\n",  # short bullets, glued
        "(장     소) 골목 어귀\n(기     간) 봄부터 가을까지\n사 업 비 : 40만원\n",  # labelled values
        # the short rest of a full line
        "의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 고치고 골목 모임이\n살핌\n",
    ],
)
def test_short_lines_of_running_text_are_no_cells(lines: ReadLines, text: str) -> None:
    assert cells_of(lines(text)) == []


def test_nothing_has_no_cells() -> None:
    assert are_cells([], LAYOUT) == []


def test_an_unmarked_title_above_a_header_parts_two_tables(lines: ReadLines) -> None:
    text = """
        구 분 지난해 올해

        나무 의자 12개 30개 18개

        돌 의자 2개 10개 8개

        골목 그늘막 설치와 손질

        구 분 봄 가을

        그늘막 3개 5개 8개
        """
    found = cells_of(lines(text))
    assert "골목 그늘막 설치와 손질" not in found
    assert len(found) == 5


def test_a_wide_row_whose_cells_are_of_one_form_belongs_to_the_table(lines: ReadLines) -> None:
    text = """
        골목 모임이 의자를 맡아 돌보는 동안 의자 수가 늘어남

        구 분 나무 의자 돌 의자

        크기 너비 40cm(4kg) 너비 55cm(27kg)

        자리 골목 7곳(낮) 시장 1곳(밤)
        """
    assert cells_of(lines(text))[1:] == [
        "크기 너비 40cm(4kg) 너비 55cm(27kg)",
        "자리 골목 7곳(낮) 시장 1곳(밤)",
    ]


def test_bullets_below_the_boxes_of_a_diagram_are_their_words(lines: ReadLines) -> None:
    text = """
        골목 모임이 의자를 맡아 돌보는 동안 의자 수가 늘어남

        자리 찾기

        ⇒

        의자 놓기

        ⇒

        돌보기

        ∙ 어귀 살피기

        ∙ 이름 짓기

        - 의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸림
        """
    assert cells_of(lines(text))[-2:] == ["∙ 어귀 살피기", "∙ 이름 짓기"]


def test_the_name_of_a_block_below_a_table_is_no_row(lines: ReadLines) -> None:
    text = """
        구 분 지난해 올해

        나무 의자 12개 30개 18개

        주요 추진실적

        - 의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸림
        """
    assert cells_of(lines(text)) == ["구 분 지난해 올해", "나무 의자 12개 30개 18개"]
