"""What speaks for cells, by name."""

from __future__ import annotations

from collections.abc import Callable

from parsers.structure.cell_evidence import evidence_of_lines
from parsers.structure.margins import Layout
from parsers.text.lines import Lines

ReadLines = Callable[[str], Lines]
LAYOUT = Layout(30.0, 30.0)


def names(lines: Lines) -> dict[str, set[str]]:
    found = evidence_of_lines(lines.content, LAYOUT.spaced(lines.double_spaced))
    return {line.text: {piece.name for piece in pieces} for line, pieces in zip(lines.content, found, strict=True)}


def test_rows_below_a_header_are_told_by_it_up_to_the_next_title(lines: ReadLines) -> None:
    text = """
        구 분 지난해 올해

        나무 의자

        골목 그늘막 설치와 손질

        구 분 봄 가을
        """
    found = names(lines(text))
    assert "below a header" in found["나무 의자"]
    assert "stands above a header" in found["골목 그늘막 설치와 손질"]
    assert "below a header" not in found["골목 그늘막 설치와 손질"]


def test_a_bullet_that_begins_close_below_a_line_goes_on_in_the_cell(lines: ReadLines) -> None:
    text = """
        골목 모임이 의자를 맡아 돌보는 동안 의자 수가 늘어남

        돌보기
        ∙ 어귀 살피기

        ∙ 이름 짓기

        - 의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸림
        """
    found = names(lines(text))
    assert "bulleted in a cell" not in found["∙ 어귀 살피기"]
    assert "bulleted in a cell" in found["∙ 이름 짓기"]


def test_a_high_bullet_with_a_label_speaks_against_a_cell(lines: ReadLines) -> None:
    assert "bulleted high and labelled" in names(lines("□ 의자 수 : 40개"))["□ 의자 수 : 40개"]


def test_what_closes_the_bracket_of_an_item_is_its_rest(lines: ReadLines) -> None:
    text = """
        - 골목 모임에 상을 줌(해마다 네 번, 한 모임에 쌀

        열 말)

        상 받은 모임
        """
    found = names(lines(text))
    assert "rest of a sentence" in found["열 말)"]
    assert "rest of a sentence" not in found["상 받은 모임"]


def test_a_label_alone_at_the_beginning_names_the_table_below(lines: ReadLines) -> None:
    found = names(lines("(운영실적)\n\n구 분 지난해 올해\n\n나무 의자 3개 4개\n"))
    assert "stands above a header" in found["(운영실적)"]


def test_what_stands_above_the_first_of_several_points_ends_a_table(lines: ReadLines) -> None:
    text = """
        구 분 지난해 올해

        나무 의자

        골목 모임이 고른 의자

        ① 나무 의자 놓기
        """
    found = names(lines(text))
    assert "heads points" in found["골목 모임이 고른 의자"]
    assert "below a header" not in found["① 나무 의자 놓기"]


def test_words_below_rows_of_numbers_are_no_row(lines: ReadLines) -> None:
    text = """
        구 분 3월 4월 5월

        의자 3 4 5

        그늘막 6 7 8

        골목 어르신의 바깥나들이
        """
    found = names(lines(text))
    assert "below a header" in found["그늘막 6 7 8"]
    assert "below a header" not in found["골목 어르신의 바깥나들이"]


def test_a_header_on_two_lines_is_one(lines: ReadLines) -> None:
    rows = "".join(f"\n\n의자 {'가나다라마바사아자차카'[i]}" for i in range(11))
    found = names(lines(f"구 분\n\n봄\n\n증감 비 고{rows}\n\n돌봄이\n"))
    assert "below a header" not in found["돌봄이"]


def test_a_statement_below_many_cells_one_a_line_is_wider_than_all(lines: ReadLines) -> None:
    cells = "".join(f"{word}\n" for word in ("모임", "장소", "새별", "어귀", "나루", "시장", "골목", "마당"))
    wide = "골목 어르신의 바깥나들이 함께하기"
    assert "wider than the cells above" in names(lines(f"{cells}{wide}\n- 봄에 시작\n"))[wide]
    assert "wider than the cells above" not in names(lines(f"{cells}{wide}\n다솜\n"))[wide]  # the table goes on
    assert "wider than the cells above" not in names(lines(f"나무 의자\n{wide}\n- 봄에 시작\n"))[wide]


def test_a_finished_statement_of_some_length_ends_a_table(lines: ReadLines) -> None:
    text = """
        구 분 지난해 올해

        나무 의자 열 개씩

        골목 어르신 마흔 명이 고른 그늘막 설치

        달마다 의자를 돌보는 골목 이웃
        """
    found = names(lines(text))
    assert "below a header" in found["나무 의자 열 개씩"]
    assert "below a header" not in found["달마다 의자를 돌보는 골목 이웃"]
