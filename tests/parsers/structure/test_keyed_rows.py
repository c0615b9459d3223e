"""Tables whose rows begin with keys of one form."""

from __future__ import annotations

from collections.abc import Callable

from parsers.structure.keyed_rows import keyed_tables
from parsers.structure.margins import Layout
from parsers.text.lines import Lines

ReadLines = Callable[[str], Lines]
LAYOUT = Layout(30.0, 30.0)


def tables_in(lines: Lines) -> list[list[str]]:
    return [[line.text for line in lines.content[i:j]] for i, j in keyed_tables(lines.content, LAYOUT)]


def test_a_table_goes_on_to_the_end_of_its_last_row_bullets_included(lines: ReadLines) -> None:
    text = """
        모임일정 모임장소 모임인원 모임내용
        ’31. 4월 어귀 8명 의자 고르기
        ’31. 6월
        시장
        - 돌 의자 옮기기
        ’31. 9월
        시장
        - 그늘막 손질
        골목 모임이 의자를 맡아 돌보는 동안 의자 수가 늘어남
        """
    (found,) = tables_in(lines(text))
    assert found[0] == "모임일정 모임장소 모임인원 모임내용"
    assert found[-1] == "- 그늘막 손질"


def test_running_numbers_alone_are_keys_as_long_as_they_count_on(lines: ReadLines) -> None:
    text = """
        연번 모임 일자
        1
        - 의자 고르기
        ’31.4.6.
        2
        - 의자 옮기기
        ’31.6.6.
        3
        - 그늘막 손질
        ’31.9.6.
        골목 모임이 의자를 맡아 돌보는 동안 의자 수가 늘어남
        """
    (found,) = tables_in(lines(text))
    assert found[-1] == "’31.9.6."
    assert tables_in(lines(text.replace("2\n", "7\n"))) == []


def test_another_bullet_ends_the_last_row(lines: ReadLines) -> None:
    text = """
        모임일정 모임장소 모임내용
        4월 어귀
        - 의자 고르기
        6월 시장
        - 의자 옮기기
        9월 시장
        □ 다음 모임
        """
    (found,) = tables_in(lines(text))
    assert found[-1] == "9월 시장"


def test_the_months_of_a_chronicle_are_no_keys_without_a_header(lines: ReadLines) -> None:
    text = """
        모임이 걸어온 길
        4월 의자 고르기
        6월 의자 옮기기
        9월 그늘막 손질
        """
    assert tables_in(lines(text)) == []


def test_months_with_their_labels_are_no_keys(lines: ReadLines) -> None:
    text = """
        구 분 지난해 올해
        4월 : 의자 고르기
        6월 : 의자 옮기기
        9월 : 그늘막 손질
        """
    assert tables_in(lines(text)) == []
