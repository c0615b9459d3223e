"""Schedules whose table was read out a cell a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.stacked import head_of, read, rows_at
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
Found = list[tuple[str | None, str, str | None, str]]

HEAD = "주간 일정\n일자\n시간\n행사명\n장소\n"


def found(lines: list[Line]) -> Found:
    return [(row.day, row.label, row.time, row.line.text) for row in read(lines)]


def test_times_tell_the_rows_and_a_day_counts_until_the_next(content: Content) -> None:
    text = (
        HEAD + "3. 17.(월)\n9시 30분\n골목 잔치\n샘터\n14:00~15:30\n물길 점검\n여울\n3. 18.(화)\n종일\n숲길 걷기\n숲\n"
    )
    assert found(content(text)) == [
        ("3. 17.(월)", "샘터", "09:30", "골목 잔치"),
        ("3. 17.(월)", "여울", "14:00", "물길 점검"),
        ("3. 18.(화)", "숲", None, "숲길 걷기"),
    ]


def test_a_row_that_lacks_a_cell_keeps_its_event(content: Content) -> None:
    text = HEAD + "3. 17.(월)\n10:00\n골목 잔치\n14:00\n물길 점검\n여울\n"
    assert found(content(text)) == [
        ("3. 17.(월)", "", "10:00", "골목 잔치"),
        ("3. 17.(월)", "여울", "14:00", "물길 점검"),
    ]


def test_the_event_may_stand_before_its_time(content: Content) -> None:
    text = "행사명\n시간\n장소\n골목 잔치\n10:00\n샘터\n물길 점검\n14:00\n여울\n"
    assert found(content(text)) == [(None, "샘터", "10:00", "골목 잔치"), (None, "여울", "14:00", "물길 점검")]


def test_notes_and_rubrics_end_the_table(content: Content) -> None:
    text = HEAD + "3. 17.(월)\n10:00\n골목 잔치\n샘터\n※ 11:00\n□ 알림\n12:00\n점심\n"
    assert [event for *_, event in found(content(text))] == ["골목 잔치"]


@pytest.mark.parametrize("text", ["시간\n내용\n10:00\n골목 잔치\n", "일자\n장소\n행사명\n샘터\n", "골목 잔치\n"])
def test_a_head_has_three_words_with_time_and_event(content: Content, text: str) -> None:
    assert head_of(content(text)) is None


def test_without_a_head_times_as_far_apart_tell_the_rows(content: Content) -> None:
    rows = "09:00\n골목 잔치\n샘터\n10:30\n물길 점검\n여울\n14:00\n숲길 걷기\n숲\n"
    lines = content(f"[오늘 일정]\n{rows}[소식]\n")
    assert rows_at(lines[1:]) == [0, 3, 6, 9]
    assert [(row.time, row.line.text, row.last.text) for row in read(lines)] == [
        ("09:00", "골목 잔치", "샘터"),
        ("10:30", "물길 점검", "여울"),
        ("14:00", "숲길 걷기", "숲"),
    ]
    assert rows_at(content("09:00\n골목 잔치\n샘터\n10:30\n물길 점검\n14:00\n숲길 걷기\n숲\n")) == []
