"""Schedules: cells, rows, days."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from parsers.kinds.bulletin import schedule
from parsers.kinds.bulletin.cells import cells_of, is_debris, is_header
from parsers.kinds.bulletin.events import Day
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.line import Line
from parsers.text.lines import Lines, split
from parsers.text.source import SourceText

ReadLines = Callable[[str], Lines]
ReadLine = Callable[[str], Line]
Entry = tuple[str, str | None, str]


def days_of(text: str, korean: Korean) -> tuple[list[Day], list[int]]:
    page = Page(SourceText(text), korean)
    return schedule.read(page, page.content)


def entries_of(text: str, korean: Korean) -> list[Entry]:
    days, _ = days_of(text, korean)
    return [(e.entry.region, e.entry.time, e.entry.text) for day in days for e in day.events]


FLATTENED = """\
 참 고 시ㆍ도지사 주요 일정(3.28)

)

시 · 도 시 간 내      용

서 울 - ㆍ청내근무

부 산 10:30 ㆍ시민공원 나무심기

대 구 10:00
14:00

ㆍ골목상인 대화
ㆍ물 산업 전시회 개막식

전 남 11:00 ㆍ섬 주민 뱃길 점검 및
어촌계 간담회
"""


def test_times_first_and_events_after_them(korean: Korean) -> None:
    assert entries_of(FLATTENED, korean) == [
        ("서울", None, "청내근무"),
        ("부산", "10:30", "시민공원 나무심기"),
        ("대구", "10:00", "골목상인 대화"),
        ("대구", "14:00", "물 산업 전시회 개막식"),
        ("전남", "11:00", "섬 주민 뱃길 점검 및 어촌계 간담회"),
    ]


def test_remains_of_a_frame_carry_no_content(korean: Korean) -> None:
    assert days_of(FLATTENED, korean)[1] == [3]


@pytest.mark.parametrize(
    "rows",
    [
        "서울\t10:00\t나무심기\n부산\t-\t청내근무\n",
        "서울 10:00 나무심기\n부산 - 청내근무\n",
        "서울 10시 나무심기\n부산 청내근무\n",
        "서울\n10:00\n나무심기\n부산\n-\n청내근무\n",
        "서울 오전 10시 ㆍ나무심기\n부산 ㆍ청내근무\n",
    ],
)
def test_rows_come_in_many_shapes(korean: Korean, rows: str) -> None:
    assert entries_of("주요 일정\n" + rows, korean) == [("서울", "10:00", "나무심기"), ("부산", None, "청내근무")]


def test_a_day_in_a_schedule_of_several_is_one_of_its_own(korean: Korean) -> None:
    days, _ = days_of("주요 일정\n3. 20.(목)\n서울 10:00 나무심기\n3. 21.(금)\n서울 11:00 물주기\n", korean)
    assert [(day.name, day.lines[0].text, len(day.events)) for day in days] == [
        ("3. 20.(목)", "주요 일정", 1),
        ("3. 21.(금)", "3. 21.(금)", 1),
    ]


def test_more_times_than_events_are_told(korean: Korean) -> None:
    ((day,), _) = days_of("주요 일정\n서울 10:00\n15:00\nㆍ나무심기\n부산 09:00 ㆍ물주기\n", korean)
    assert [(problem.code, problem.line) for problem in day.issues] == [("schedule_unpaired", 2)]


def test_a_schedule_of_one_person_has_no_region(korean: Korean) -> None:
    assert entries_of("도지사 일정\n10:00 확대간부회의\n14:30 준공식\n", korean) == [
        ("", "10:00", "확대간부회의"),
        ("", "14:30", "준공식"),
    ]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("시·도지사 주요 일정(3.28)\n서울 10:00 나무심기\n부산 11:00 물주기\n", True),
        ("[내일의 일정]\n10:00 나무심기\n11:00 물주기\n", True),
        ("Ⅲ. 오늘의 일정                    2031. 5. 15.(목)\n일자\t시간\t행사\n월\t10:00\t나무심기\n", True),
        ("향후 일정\n○ 4월에 착공\n○ 5월에 준공\n", False),  # no rows
        ("나무심기\n서울 10:00 나무심기\n부산 11:00 물주기\n", False),
    ],
)
def test_a_heading_has_rows_below_it(lines: ReadLines, text: str, heads: bool) -> None:
    assert schedule.is_heading(lines(text).content, 0) is heads


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("참 고 시ㆍ도지사 주요 일정(3.28)", "시·도지사 주요 일정"),
        ("4 주간 행사 일정", "주간 행사 일정"),
        ("붙임 2. 도지사 동정", "도지사 동정"),
        ("[ 이번 주 일정 ]", "이번 주 일정"),
        ("Ⅲ. 오늘의 일정                    2031. 5. 15.(목)", "오늘의 일정"),  # the day at the margin
    ],
)
def test_a_title_is_without_its_number_and_day(line: ReadLine, text: str, title: str) -> None:
    assert schedule.title_of(line(text)) == title


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (
            "인천 09:30 시민상 시상식 15:00 졸업식",
            [("label", "인천"), ("time", "09:30"), ("event", "시민상 시상식"), ("time", "15:00"), ("event", "졸업식")],
        ),
        ("오후 2시 30분 개관식", [("time", "14:30"), ("event", "개관식")]),
        ("13:00~15:00 개관식", [("time", "13:00"), ("event", "개관식")]),
        ("- 09:00 아침 모임", [("time", "09:00"), ("event", "아침 모임")]),
        ("장관 10:00 국무회의", [("label", "장관"), ("time", "10:00"), ("event", "국무회의")]),
        ("충주시 순방", [("more", "충주시 순방")]),
        ("ㆍ부산 시민의 날", [("event", "부산 시민의 날")]),
    ],
)
def test_cells_of_a_line(line: ReadLine, text: str, cells: list[tuple[str, str]]) -> None:
    assert [(cell.kind, cell.value.strip()) for cell in cells_of(line(text), bulleted=True)] == cells


def line_of(text: str) -> Line:
    (found,) = split(SourceText(text)).content
    return found


WHITE = [char for char in map(chr, range(sys.maxunicode)) if regex.match(r"\s", char) and char != "\n"]


@pytest.mark.parametrize("space", WHITE, ids=map(ascii, WHITE))
def test_any_white_space_parts_cells_as_a_space_does(space: str) -> None:
    text = "인천 09:30 시민상 시상식 15:00 졸업식 ㆍ들불 끄기"
    for one in (text, text.replace(" ", "  ")):
        cells = [(cell.kind, cell.value.strip()) for cell in cells_of(line_of(one), bulleted=True)]
        odd = cells_of(line_of(one.replace(" ", space)), bulleted=True)
        assert [(cell.kind, cell.value.strip().replace(space, " ")) for cell in odd] == cells


@given(st.text(st.sampled_from([*WHITE, *"ㆍ-|:*10가 "]), max_size=12))
def test_cells_of_any_text_come_one_behind_the_other(text: str) -> None:
    cells = cells_of(line_of(f"가{text}"), bulleted=True)
    assert all(before.end <= cell.start for before, cell in pairwise(cells))
    assert all(cell.start <= cell.end for cell in cells)


def test_heads_of_tables_and_remains_of_frames(line: ReadLine) -> None:
    assert is_header(line("시 · 도 시 간 내      용"))
    assert not is_header(line("서울 시간 나눔"))
    assert is_debris(line(") |"))
    assert not is_debris(line("-"))


@given(
    st.lists(
        st.sampled_from(
            [
                "서 울 - ㆍ가",
                "부산",
                "10:00",
                "-",
                "ㆍ나",
                "다 라",
                ")",
                "3. 20.(목)",
                "시간 내용",
                "※ 바",
                "14:00 마 15:00 사",
            ]
        ),
        max_size=12,
    )
)
def test_every_line_of_a_schedule_stands_in_one_of_its_texts_or_is_a_note(korean: Korean, rows: list[str]) -> None:
    text = "\n".join(["주요 일정", *rows])
    days, debris = days_of(text, korean)
    held = [line.number for day in days for line in day.lines]
    assert sorted([*held, *debris]) == list(range(1, len(rows) + 2))
    for day in days:
        said = " ".join([*(text.text for text in day.rows), *(line.text for line in day.notes)])
        # Notes may stand between rows, so it is the characters that are counted.
        assert Counter("".join(said.split())) == Counter("".join("".join(line.text.split()) for line in day.lines))


def test_municipalities_by_their_bare_names(korean: Korean) -> None:
    heading = "≪ 시장·군수 일정 (3. 21.) ≫\n"
    rows = "안동 10:00 나무시장 개장\n     14:00 골목 대화\n구미 휴가(~3.22.)\n영주 09:30 물길 점검\n"
    assert entries_of(heading + rows, korean) == [
        ("안동", "10:00", "나무시장 개장"),
        ("안동", "14:00", "골목 대화"),
        ("구미", None, "휴가(~3.22.)"),
        ("영주", "09:30", "물길 점검"),
    ]


def test_municipalities_by_their_bare_names_spaced_and_with_bullets(korean: Korean) -> None:
    heading = "참 고 시장·군수 주요 일정(3.21)\n"
    rows = "안 동 - ㆍ청내근무\n영 주 09:30 ㆍ물길 점검\n문 경 14:00 ㆍ골목 대화\n"
    assert entries_of(heading + rows, korean) == [
        ("안동", None, "청내근무"),
        ("영주", "09:30", "물길 점검"),
        ("문경", "14:00", "골목 대화"),
    ]


CITY = """\
오늘의 시정일정
2025. 3. 17.(월)   솔바람시 홍보실

◎ 시장
09:00 아침 모임 (작은 방)
  - 자리: 이웃 열 사람
10:30 골목 잔치 (샘터)

[부시장]
9시 30분 물길 점검 (여울)
종일 숲길 걷기
"""


def test_a_line_above_times_names_who_acts_and_what_has_a_bullet_below_is_a_note(korean: Korean) -> None:
    ((day,), _) = days_of(CITY, korean)
    assert [(e.entry.region, e.entry.time, e.entry.text) for e in day.events] == [
        ("시장", "09:00", "아침 모임 (작은 방)"),
        ("시장", "10:30", "골목 잔치 (샘터)"),
        ("부시장", "09:30", "물길 점검 (여울)"),
        ("부시장", None, "숲길 걷기"),
    ]
    assert [line.number for line in day.notes] == [2, 6]
    assert not day.issues


def test_a_rubric_behind_the_events_ends_the_schedule(lines: ReadLines) -> None:
    text = CITY + "\n◎ 오늘의 소식\n 1. 골목 등불\n"
    assert schedule.length(lines(text).content) == len(lines(CITY).content)


def test_a_rubric_behind_events_that_strokes_part_ends_the_schedule(lines: ReadLines) -> None:
    text = "오늘 일정\n골목 잔치 / 10:00 / 샘터\n물길 점검 / 14:00 / 여울\n"
    assert schedule.length(lines(f"{text}◎ 오늘의 소식\n 골목 등불\n").content) == len(lines(text).content)


def test_days_may_stand_before_the_events(korean: Korean) -> None:
    text = "3. 다음 주 일정\n ○ 3. 17.(월) 10:00 골목 잔치\n ○ 3. 17.(월) 오후 2시 샘터 청소\n ○ 18일(화): 숲길\n"
    days, _ = days_of(text, korean)
    assert [(day.name, [(e.entry.time, e.entry.text) for e in day.events]) for day in days] == [
        ("3. 17.(월)", [("10:00", "골목 잔치"), ("14:00", "샘터 청소")]),
        ("18일(화)", [(None, "숲길")]),
    ]


def test_a_column_of_days_makes_a_day_each(korean: Korean) -> None:
    text = "주간 일정\n요일\t시간\t행사\n월\t10:00\t골목 잔치\n\t14:00\t샘터 청소\n화\t09:00\t숲길\n※ 바뀔 수 있음\n"
    days, _ = days_of(text, korean)
    assert [(day.name, [line.number for line in day.lines], len(day.events)) for day in days] == [
        ("월", [1, 2, 3, 4], 2),
        ("화", [5, 6], 1),
    ]


def test_a_rubric_above_the_head_of_such_a_table_heads_it(lines: ReadLines) -> None:
    assert schedule.is_heading(lines("【솔바람 행사】\n일자\t시간\t행사\n월\t10:00\t골목 잔치\n").content, 0)
    assert not schedule.is_heading(lines("10:00 골목 일정\n11:00 샘터\n12:00 숲길\n").content, 0)
    assert schedule.is_heading(
        lines("Ⅲ. 다음 주 예정 행사\n시군\t일시\t행사명\n고성군\t3. 28.(금) 10:00\t골목 잔치\n").content, 0
    )


def test_times_may_stand_in_brackets_behind_the_events(korean: Korean) -> None:
    text = "오늘의 일정\n[시장]\n○ 아침 모임 (09:00, 작은 방)\n○ 골목 잔치(오후 2시 30분, 샘터)\n"
    assert entries_of(text, korean) == [
        ("시장", "09:00", "아침 모임 (09:00, 작은 방)"),
        ("시장", "14:30", "골목 잔치(오후 2시 30분, 샘터)"),
    ]


def test_the_head_of_a_table_counts_for_all_days_below_it(korean: Korean) -> None:
    head = "날짜\t시간\t행사명\t장소\n"
    text = (
        f"주간 일정\n{head}3. 17.(월)\t\t\t\n\t09:00\t골목 잔치\t샘터\n3. 18.(화)\t\t\t\n\t10:00\t물길 점검\t여울\n"
        f"{head}3. 19.(수)\t\t\t\n\t14:00\t숲길 걷기\t숲\n"
    )
    assert entries_of(text, korean) == [
        ("샘터", "09:00", "골목 잔치"),
        ("여울", "10:00", "물길 점검"),
        ("숲", "14:00", "숲길 걷기"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # all give their time in a cell, or that they have none
            "10:00   골목 잔치   샘터\n종일   골목 청소   여울\n14:00   물길 점검   여울\n",
            [("", "10:00", "골목 잔치"), ("", None, "골목 청소"), ("", "14:00", "물길 점검")],
        ),
        (
            "09:00 골목 청소\n10:00   골목 잔치   샘터\n14:00   물길 점검   여울\n15:00 물길 청소\n",
            [
                ("", "09:00", "골목 청소"),
                ("", "10:00", "골목 잔치 샘터"),
                ("", "14:00", "물길 점검 여울"),
                ("", "15:00", "물길 청소"),
            ],
        ),
        (
            "10:00   골목 잔치   샘터\n종일 골목 청소\n14:00   물길 점검   여울\n",
            [("", "10:00", "골목 잔치 샘터"), ("", None, "골목 청소"), ("", "14:00", "물길 점검 여울")],
        ),
        (
            "10:00\t골목 잔치\t샘터\n11:00\t\t여울\n14:00\t물길 점검\t여울\n",
            [("", "10:00", "골목 잔치 샘터"), ("", "11:00", "여울"), ("", "14:00", "물길 점검 여울")],
        ),
        (  # neither a note nor what has a bullet is a row
            "10:00   골목 잔치   샘터\n ※ 문의 09:00 ~ 18:00\n - 자리 : 열 사람\n14:00   물길 점검   여울\n",
            [("", "10:00", "골목 잔치"), ("", "14:00", "물길 점검")],
        ),
    ],
)
def test_gaps_part_the_cells_only_where_every_event_has_them(korean: Korean, text: str, expected: list[Entry]) -> None:
    assert entries_of(f"오늘 일정\n{text}", korean) == expected


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("내일의 일정 : 4. 19.(수)", "내일의 일정"),
        ("내일의 일정 4. 19.(수)", "내일의 일정"),
        ("내일의 일정(4. 19. 수요일)", "내일의 일정"),
        ("□ 금일 행사", "금일 행사"),
    ],
)
def test_a_heading_may_name_the_day_behind(korean: Korean, heading: str, title: str) -> None:
    content = Page(SourceText(f"{heading}\n09:30 골목 조회\n11:00 샘터 잔치\n"), korean).content
    assert schedule.headings_in(content) == {0}
    assert schedule.title_of(content[0]) == title


def test_an_event_that_ends_in_such_a_word_heads_no_schedule(korean: Korean) -> None:
    content = Page(SourceText("오늘의 일정\n09:30 조회\n골목 나무심기 행사\n11:00 잔치\n15:00 모임\n"), korean).content
    assert schedule.headings_in(content) == {0}


def test_the_label_of_a_reference_page_is_no_part_of_the_title(line: ReadLine) -> None:
    assert schedule.title_of(line("《첨부》 군수 주요일정(3. 4./화)")) == "군수 주요일정"


def test_districts_head_the_rows_of_a_city(lines: ReadLines) -> None:
    found = lines("군수·구청장 일정\n군·구 | 시각 | 일정\n동   구 | 14:00 | 김장 나눔\n서   구 | - | 연가\n")
    assert schedule.headings_in(found.content) == {0}


@pytest.mark.parametrize(
    "rows",
    [
        "서 울 ▸(10:00) 나무심기 ▸(14:00) 골목 대화\n부 산 ▸청내근무\n",
        "서울  ▶10:00 나무심기 ▶14:00 골목 대화\n부산  ▶청내근무\n",
        "서울(나소율) 10:00 나무심기\n             14:00 골목 대화\n부산(권한대행) 청내근무\n",
        "서 울 나소율 10:00 나무심기 14:00 골목 대화\n부 산 도하람 - 청내근무\n",
        "[서울] 10:00 나무심기, 14:00 골목 대화\n[부산] 청내근무\n",
        "▪ 서울 : 오전 10시 나무심기, 오후 2시 골목 대화\n▪ 부산 : 청내근무\n",
        "- (서울) 10:00 나무심기 / 14:00 골목 대화\n- (부산) 청내근무\n",
        "서울 | 10:00 나무심기 | 14:00 골목 대화\n부산 | 청내근무\n",
        "서울 - 10:00 나무심기\n 〃 - 14:00 골목 대화\n부산 - 청내근무\n",
    ],
)
def test_a_row_says_who_acts_and_at_what_times(korean: Korean, rows: str) -> None:
    assert entries_of(f"시·도지사 일정(3. 17.)\n{rows}", korean) == [
        ("서울", "10:00", "나무심기"),
        ("서울", "14:00", "골목 대화"),
        ("부산", None, "청내근무"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "10:00 [서울] 나무심기\n11:00 [전국] 골목 대화\n",
        "ㅇ 10:00 (서울) 나무심기\nㅇ 11:00 (전국) 골목 대화\n",
        "- 10:00 서울 : 나무심기\n- 11:00 전국 : 골목 대화\n",
        "10:00\t서울\t나무심기\n11:00\t전국\t골목 대화\n",
        "시간 시도 행사내용\n10:00 서울 나무심기\n11:00 전국 골목 대화\n",
    ],
)
def test_places_may_stand_between_times_and_events(korean: Korean, rows: str) -> None:
    expected = [("서울", "10:00", "나무심기"), ("전국", "11:00", "골목 대화")]
    assert entries_of(f"시·도지사 일정(3. 17.)\n{rows}", korean) == expected


def test_events_under_each_day_name_their_places(korean: Korean) -> None:
    text = (
        "■ 이번 주 일정\n◎ 3. 17.(월)\n · 10:00 [서울] 나무심기\n · [경기] 국외출장\n"
        "◎ 3. 18.(화)\n · 09:00 [부산] 골목 대화\n · 10:00 [전남] 물길 점검\n"
    )
    days, _ = days_of(text, korean)
    assert [(day.name, [(e.entry.region, e.entry.time) for e in day.events]) for day in days] == [
        ("3. 17.(월)", [("서울", "10:00"), ("경기", None)]),
        ("3. 18.(화)", [("부산", "09:00"), ("전남", "10:00")]),
    ]


def test_offices_of_places_act_behind_bullets(korean: Korean) -> None:
    text = "시·도지사 동정\n▶ 서울시장 10:00 나무심기\n▶ 경기도지사 국외출장\n▶ 부산시장 11:00 골목 대화\n"
    assert entries_of(text, korean) == [
        ("서울시장", "10:00", "나무심기"),
        ("경기도지사", None, "국외출장"),
        ("부산시장", "11:00", "골목 대화"),
    ]


def test_full_names_of_regions_head_rows_at_their_margin(korean: Korean) -> None:
    text = "시장·군수 일정\n안동시 10:00 나무시장 개장 14:00 골목\n   안동시 대화\n구미시 청내근무\n영주시 11:00 물길\n"
    assert entries_of(text, korean) == [
        ("안동시", "10:00", "나무시장 개장"),
        ("안동시", "14:00", "골목 안동시 대화"),
        ("구미시", None, "청내근무"),
        ("영주시", "11:00", "물길"),
    ]


def test_an_hour_that_an_event_is_called_by_is_no_time(korean: Korean) -> None:
    text = "일정\n서울 ▸(10:00) 0시 잔치 보고회\n부산 ▸(11:00) 나무심기\n"
    assert entries_of(text, korean)[0] == ("서울", "10:00", "0시 잔치 보고회")


def test_what_is_set_off_behind_complete_rows_is_a_note(korean: Korean) -> None:
    ((day,), _) = days_of("일정\n서울 10:00 나무심기\n부산 11:00 물주기\n\n누리집을 보아 주십시오\n", korean)
    assert [e.entry.text for e in day.events] == ["나무심기", "물주기"]
    assert [line.text for line in day.notes] == ["누리집을 보아 주십시오"]


def test_titles_that_name_places_are_no_rows(lines: ReadLines) -> None:
    text = "시장·군수 일정\n◎ 안동시 : 골목 등불\n▸ 안동시는 등불을 켬\n◎ 구미시 : 물길\n▸ 구미시는 물길을 냄\n"
    assert not schedule.is_heading(lines(text).content, 0)


def test_an_event_before_the_first_time_of_a_row_has_none(korean: Korean) -> None:
    rows = "서울 ㆍ10:00 나무심기\n경기 ㆍ골목 잔치 ㆍ10:00 물길 점검\n"
    assert entries_of(f"시·도지사 일정(3. 17.)\n{rows}", korean) == [
        ("서울", "10:00", "나무심기"),
        ("경기", None, "골목 잔치"),
        ("경기", "10:00", "물길 점검"),
    ]


def test_places_behind_the_times_of_who_acts_are_part_of_the_event(korean: Korean) -> None:
    rows = "시장 10:00 확대간부회의\n     14:00 광주 나무잔치\n     15:00 제주 물길 방문\n"
    assert [entry[0] for entry in entries_of(f"주요 일정(3. 17.)\n{rows}", korean)] == ["시장", "시장", "시장"]


def test_a_day_above_the_head_of_its_table_is_one_of_the_schedule(korean: Korean) -> None:
    head = "시·군\t시 간\t내 용\n"
    text = (
        f"시장·군수 일정\n【 3. 17.(월) 】\n{head}안동\t10:00\t골목 대화\n"
        f"【 3. 18.(화) 】\n{head}구미\t11:00\t물길 점검\n"
    )
    days, _ = days_of(text, korean)
    assert [day.name for day in days] == ["3. 17.(월)", "3. 18.(화)"]
    assert entries_of(text, korean) == [("안동", "10:00", "골목 대화"), ("구미", "11:00", "물길 점검")]


def test_who_acts_may_be_spaced_out_for_print(korean: Korean) -> None:
    text = "오늘의 일정\n군  수   09:00   아침 모임\n군  수   15:30   골목 대화\n부군수   10:00   물길 점검\n"
    assert entries_of(text, korean) == [
        ("군수", "09:00", "아침 모임"),
        ("군수", "15:30", "골목 대화"),
        ("부군수", "10:00", "물길 점검"),
    ]


def test_a_dash_may_stand_between_who_acts_and_the_time(korean: Korean) -> None:
    text = "시장·군수 일정\n안동 - 10:00 골목 대화\n     - 14:00 나무 심기\n구미 - 휴가\n영주 - 11:00 물길 점검\n"
    assert entries_of(text, korean) == [
        ("안동", "10:00", "골목 대화"),
        ("안동", "14:00", "나무 심기"),
        ("구미", None, "휴가"),
        ("영주", "11:00", "물길 점검"),
    ]


def test_the_issuer_above_the_head_of_a_table_heads_no_schedule(lines: ReadLines) -> None:
    found = lines("주간 행사계획표\n【 정선군 골목과 】\n일자\t시간\t행사명\n3. 17.(월)\t10:00\t골목 대화\n")
    assert schedule.headings_in(found.content) == {0}
