"""Steps to come with their time, wherever on the line it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parsers.draft import Block, Contents, LogicalItem
from parsers.kinds.report.plans import is_step, of_items, planning
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
    ("due", "planned"),
    [
        ("2030. 5월", False),
        ("’30. 3. ~ 12.", False),
        ("2029년", False),
        ("2030. 5월 ~ 계속", True),
        ("’30. 5. ~ ’31. 6.", True),
        ("2031. 1월", True),
        ("하반기", True),
    ],
)
def test_what_has_passed_is_no_step_to_come(due: str, planned: bool) -> None:
    times = block("걸어온 길", "길 잇기 : 2031. 9월", f"쉼터 놓기 : {due}")
    assert planning([times], DAY) == ([times] if planned else [])
    assert planning([times], None) == [times]


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
