"""Schedules whose head says what the columns hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.columns import is_head, read
from parsers.text.line import Line
from parsers.text.lines import split
from parsers.text.source import SourceText

ReadLine = Callable[[str], Line]
Found = list[tuple[str, str | None, str]]

BARS = """\
| 시·군 | 시각 | 행사명 |
|:--|---|---|
| 안동 | 10:00 | 나무시장 개장 |
| | 오후 2시 | 골목 대화 |
| 구미 | - | 휴가 |
"""

TABS = """\
일 시\t행 사 내 용\t장 소\t비 고
3. 3.(월) 14:00\t물길 점검\t여수\t
3. 4.(화)\t뱃길 안내\t\t영상
"""


def found(text: str) -> Found:
    source = SourceText(text)
    return [(row.label, row.time, source.text[row.start : row.end]) for row in read(source, split(source).content)]


def test_a_remark_behind_an_event_is_told_of_it() -> None:
    source = SourceText("시군\t시간\t행사명\t비고\n안동\t10:00\t골목 대화\t우천 시 연기\n구미\t11:00\t물길 점검\t-\n")
    rows = read(source, split(source).content)
    assert [row.remark and source.text[slice(*row.remark)] for row in rows] == ["우천 시 연기", None]


def test_days_tell_no_rows_apart_that_are_those_of_places() -> None:
    head, rows = "{}\t행사명\n", "{}\t골목 대화\n{}\t물길 점검\n"
    by_place = head.format("지역\t일시") + rows.format("안동\t3. 3.(월) 14:00", "구미\t3. 4.(화)")
    by_day = head.format("일시\t지역") + rows.format("3. 3.(월) 14:00\t안동", "3. 4.(화)\t구미")
    days = [[row.day for row in read(text, split(text).content)] for text in map(SourceText, (by_place, by_day))]
    assert days == [[None, None], ["3. 3.(월)", "3. 4.(화)"]]


def test_events_of_a_cell_may_begin_with_their_times() -> None:
    text = "시도\t주요 일정\n서울\t10:00 숲길 걷기 / 14:00 골목 대화\n인천\t(11:00) 물길 걷기\n대전\t청내근무\n"
    assert found(text) == [
        ("서울", "10:00", "숲길 걷기"),
        ("서울", "14:00", "골목 대화"),
        ("인천", "11:00", "물길 걷기"),
        ("대전", None, "청내근무"),
    ]


def test_an_empty_cell_means_the_region_above() -> None:
    assert found(BARS) == [
        ("안동", "10:00", "나무시장 개장"),
        ("안동", "14:00", "골목 대화"),
        ("구미", None, "휴가"),
    ]


def test_the_bullet_of_an_event_is_none_of_its_text() -> None:
    text = "시도\t시간\t내용\n서 울\t10:00\tㆍ숲길 걷기\n인 천\t-\t▪ 청내근무\n"
    assert found(text) == [("서울", "10:00", "숲길 걷기"), ("인천", None, "청내근무")]


def test_a_cell_may_hold_events_with_a_time_each() -> None:
    text = "시도\t시간\t내용\n서울\t10:00 14:00\tㆍ숲길 걷기 ㆍ물길 걷기\n인천\t15:00\tㆍ숲길 걷기 ㆍ골목 대화\n"
    assert found(text) == [
        ("서울", "10:00", "숲길 걷기"),
        ("서울", "14:00", "물길 걷기"),
        ("인천", "15:00", "숲길 걷기"),
        ("인천", None, "골목 대화"),
    ]


def test_the_place_stands_for_who_acts_where_no_column_names_it() -> None:
    assert found(TABS) == [("여수", "14:00", "물길 점검"), ("", None, "뱃길 안내")]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("| 시·도 | 시간 | 내용 |", True),
        ("일 자\t시 간\t장 소\t내 용", True),
        ("구분\t시간", False),  # nothing says what happens
        ("나무시장\t내용", False),
        ("내용", False),
    ],
)
def test_a_head_names_the_event(line: ReadLine, text: str, head: bool) -> None:
    assert is_head(line(text)) is head


def test_rows_without_a_head_are_left_to_others() -> None:
    assert found("안동\t10:00\t나무시장 개장\n구미\t11:00\t골목 대화\n") == []


def test_two_spaces_may_part_the_cells() -> None:
    text = (
        "요일   시각    행사명          장소\n"
        "월     10:00   골목 잔치       샘터\n"
        "       14:00   물길 점검       여울\n"
        "화     종일    숲길 걷기 숲\n"
        "※ 바뀔 수 있음\n"
    )
    assert found(text) == [("샘터", "10:00", "골목 잔치"), ("여울", "14:00", "물길 점검"), ("", None, "숲길 걷기 숲")]
