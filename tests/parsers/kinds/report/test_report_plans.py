"""Steps to come with their time, wherever on the line it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parsers.document import Rows
from parsers.draft import Block, Contents, LogicalItem
from parsers.kinds.report.plans import day_of, is_step, of_items, planning
from parsers.structure.items import whole
from parsers.text.line import Line
from parsers.text.source import SourceText


def item(text: str) -> LogicalItem:
    source = SourceText(text)
    line = Line(1, 0, len(text), text, 0, False, 0, None, 0, False, float(len(text)))
    return LogicalItem(whole(source, line), (line,), 0, None, False)


@pytest.mark.parametrize(
    ("text", "step", "due"),
    [
        ("기본계획 수립 : ~ 9월", "기본계획 수립", "~ 9월"),
        ("숲길 점검 : 4~9월", "숲길 점검", "4~9월"),
        ("숲길 점검 : 4～9월", "숲길 점검", "4～9월"),  # the tilde of Korean keyboards
        ("(의견수렴) 마을 모임 : 상시", "(의견수렴) 마을 모임", "상시"),
        ("이웃 마을과 협약 : 하반기 또는 ’26년", "이웃 마을과 협약", "하반기 또는 ’26년"),
        ("공고와 접수 : ’25. 9월, ’26. 2월", "공고와 접수", "’25. 9월, ’26. 2월"),
        ("’26. 3월 : 누리집 시험 운영", "누리집 시험 운영", "’26. 3월"),
        ("’26. 하반기 : 쉼터 보상", "쉼터 보상", "’26. 하반기"),
        ("’26. 7월 : 하반기 지킴이 모집", "하반기 지킴이 모집", "’26. 7월"),  # what is behind begins as a time does
        ("6월 걷기 대회 : 11월", "6월 걷기 대회", "11월"),
        ("(3~4/4분기) 쉼터 놓기", "쉼터 놓기", "3~4/4분기"),
        ("(3월) 추진단 구성", "추진단 구성", "3월"),
        ("대행 업체 선정(’26. 2월)", "대행 업체 선정", "’26. 2월"),
        ("숲길 걷기 대회 : 11월, 함양군", "숲길 걷기 대회", "11월, 함양군"),
        ("지킴이 운영 : 매월", "지킴이 운영", "매월"),
        ("’26. 3.~ 6. 지킴이 모집", "지킴이 모집", "’26. 3.~ 6."),  # no colon behind the time
        ("’26. 하. 쉼터 놓기(세 곳)", "쉼터 놓기(세 곳)", "’26. 하."),
        ("’27.~ ’29. 설계와 공사", "설계와 공사", "’27.~ ’29."),
        ("’26. 1. 사전 심사 ▸ 본 심사 : ’27. 1.", "사전 심사 ▸ 본 심사 : ’27. 1.", "’26. 1."),
    ],
)
def test_a_step_and_its_time(text: str, step: str, due: str) -> None:
    (plan,) = of_items([item(text)])
    assert (plan.text, plan.due, plan.line) == (step, due, 1)


@pytest.mark.parametrize(
    "text",
    [
        "숲길 잇기 추진",
        "(마을 숲 가꾸기)",
        "대상 : 마을 서른 곳",
        "나무 12그루(소나무 등)",
        "걷는 이 : 13명 → 47명(64.7% 늘어남)",
        "기 간 : ’26. 1. ~ 계속",
        "2026년 숲길은 마을이 가꿈",
        "2026년 예산 : 3억 원",  # what it costs in that year
    ],
)
def test_what_states_no_time_heads_or_explains_others(text: str) -> None:
    assert of_items([item(text)]) == []


def test_a_time_behind_a_colon_makes_no_labelled_value() -> None:
    assert is_step(item("기본계획 수립 : ~ 9월"))
    assert is_step(item("연중 : 숲길 안내"))  # or before it
    assert not is_step(item("(의견수렴) 마을 모임 : 상시"))  # the label in brackets is one
    assert not is_step(item("대상 : 마을 서른 곳"))
    assert not is_step(item("사업기간 : ’26. 3월"))  # when all of it is done


def test_every_time_of_a_real_block_is_kept_in_order(content: Callable[[str], list[Line]]) -> None:
    texts = [line.body for line in content("- 공고 : 2월\n- 심사 : 3월\n- 협약 : 4월\n")]
    assert [plan.due for plan in of_items(item(text) for text in texts)] == ["2월", "3월", "4월"]


DAY = "2031-01-20"


def block(heading: str, *texts: str) -> Block:
    return Block("other", heading, 1, Contents(tuple(map(item, texts))))


def test_the_last_block_of_a_task_is_one_of_plans_by_its_items() -> None:
    steps = block("언제 하나", "길 잇기 : 4월", "지킴이 모임 : 분기별")
    other = block("무엇이 달라지나", "걷는 이 : 세 배", "길 잇기 : 4월")
    assert planning([other, steps], DAY) == [steps]
    assert planning([steps, other], DAY) == []  # what was done stands above
    assert planning([block("언제 하나", "길 잇기 : 4월")], DAY) == []


@pytest.mark.parametrize(
    "dues",
    [
        ("2030. 5월", "2030. 9월"),
        ("2029년", "’30. 3. ~ 12."),
        ("2030. 5월", "9월", "12월"),  # without a year: that of the step above
        ("2029. 11월", "3월", "12월"),  # or the next, where the month goes back
        ("2030. 12. 5.", "2031. 1. 19."),
    ],
)
def test_steps_that_have_all_passed_are_none_to_come(dues: tuple[str, ...]) -> None:
    times = block("걸어온 길", *(f"길 잇기 : {due}" for due in dues))
    assert planning([times], DAY) == []
    assert planning([times], None) == [times]


@pytest.mark.parametrize(
    "dues",
    [
        ("2030. 12월", "2031. 9월"),  # one is still to come
        ("2031. 1월", "2031. 1. 20."),
        ("2030. 10월", "2월"),
        ("3월", "9월"),  # nothing tells the year
        ("2030. 5월 ~ 계속", "2030. 9월"),
        ("’30. 5. ~ ’31. 6.", "2030. 9월"),
        ("2030. 5월", "하반기"),
    ],
)
def test_a_block_of_which_one_step_is_to_come_is_of_plans(dues: tuple[str, ...]) -> None:
    times = block("한 해 살림", *(f"길 잇기 : {due}" for due in dues))
    assert planning([times], DAY) == [times]
    assert planning([times], "2031-01") == [times]  # no more than the month is known


@pytest.mark.parametrize(
    ("published", "title", "text", "day"),
    [
        ("2031-02", "2030년 주요업무계획", "", "2031-02"),
        (None, "주요업무계획", "작성일 2031-02-03\n길 잇기 : 2031. 12월", "2031-02-03"),
        (None, "’31년 주요업무계획", "길 잇기 : 2031. 12월", "2031-01"),
        (None, "주요업무계획", "길 잇기 : 2031. 12월", None),  # the time of a step tells nothing
    ],
)
def test_the_day_of_a_report_is_what_it_states(published: str | None, title: str, text: str, day: str | None) -> None:
    assert day_of(published, title, text) == day


def test_the_steps_of_a_year_are_to_come_as_it_begins(rows: Callable[[str], Rows]) -> None:
    task = "□ 추진배경\n○ 길이 끊김\n□ 한 해 살림\n○ 길 잇기 : 2031. 3월\n○ 쉼터 놓기 : 2031. 6월\n\n"
    text = f"2031년 주요업무계획\n\n2031. 1. 10.\n\n숲길과\n\n1. 숲길 잇기\n{task}2. 꽃길 잇기\n{task}"
    tasks = [record for record in rows(text).records if record.kind == "task"]
    assert [[plan.due for plan in task.plans] for task in tasks] == [["2031. 3월", "2031. 6월"]] * 2


def test_a_note_of_what_has_passed_explains_a_step() -> None:
    notes = [replace(item(text), marker="※") for text in ("심의 완료(2030. 11. 18.)", "재심의(2031. 3. 2.)")]
    assert [plan.text for plan in of_items(notes, DAY)] == ["재심의"]


def test_a_block_beside_that_of_plans_is_not_inside_it(content: Callable[[str], list[Line]]) -> None:
    plan, part, beside = content("□ 향후계획\n① 숲길\n□ 무엇이 달라지나\n")
    steps = Contents((item("걷는 이 : 세 배(3월)"),))
    blocks = [
        Block("plan", "향후계획", plan, steps),
        Block("other", "숲길", part, steps),
        Block("other", "무엇이 달라지나", beside, steps),
    ]
    assert planning(blocks, DAY) == blocks[:2]
