"""The opening statement between the name of a task and its first block."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from schemas.record import Record

BLOCK = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n"


@pytest.fixture
def lead(rows: Callable[[str], object]) -> Callable[[str], str | None]:
    """The lead of the first task of a report, from what stands below its name."""

    def read(text: str) -> str | None:
        records: list[Record] = rows(
            f"2026년 주요업무계획\nⅠ. 주요업무\n1. 숲길 잇기\n{text}{BLOCK}2. 꽃길\n{BLOCK}"
        ).records  # type: ignore[attr-defined]
        return next(record.lead for record in records if record.kind == "task")

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n끊긴 길을 이어 걷게 함\n\n", "끊긴 길을 이어 걷게 함"),
        ("◈ 끊긴 길을 이음\n◈ 걷는 이를 늘림\n", "끊긴 길을 이음 걷는 이를 늘림"),  # its bullets are no text
        ("┃끊긴 길을 이어 걷게 함┃\n", "끊긴 길을 이어 걷게 함"),  # nor is the box around it
        ("【끊긴 길을 이어 걷게 함】\n", "끊긴 길을 이어 걷게 함"),
        ("│ 끊긴 길을 이어 │\n│ 걷게 함 │\n", "끊긴 길을 이어 걷게 함"),  # bars on each line
        ("- 끊긴 길을 이어 걷게 함 -\n", "끊긴 길을 이어 걷게 함"),  # or dashes around it
        ("□ 끊긴 길을 이어 누구나 오래 걷게 함\n", "끊긴 길을 이어 누구나 오래 걷게 함"),  # as headings have, but none
        ("□ 2025년 마을별 끊긴 길 정비 현황\n\n", None),  # the name of a table that was lost
        ("▷ 담당 : 숲길과 (☎ 033-000-1234)\n끊긴 길을 이음\n", "끊긴 길을 이음"),  # below who answers
        ("                  〈숲길과 ☎ 033-000-1234〉\n끊긴 길을 이음\n", "끊긴 길을 이음"),
        ("대상 : 마을 세 곳\n", None),  # a labelled value
        ("○ 끊긴 길 다섯 곳\n", None),  # an item
        ("● 끊긴 길을 이어 걷게 함\n", "끊긴 길을 이어 걷게 함"),  # another bullet than that of items, once
        ("● 끊긴 길을 이음\n● 걷는 이를 늘림\n", None),
        ("● (사업기간) 2026. 3. ~ 11.\n", None),  # a value with its label
        ("● [사업위치] 숲길 어귀\n", None),
        ("● 사업비 3억원(시비)\n", None),
        ("● 2026. 3. 착공, 2026. 11. 준공\n", None),  # dates
        ("", None),
    ],
)
def test_a_lead(lead: Callable[[str], str | None], text: str, expected: str | None) -> None:
    assert lead(text) == expected


def test_the_office_below_a_lead_is_no_part_of_it(rows: Callable[[str], Rows]) -> None:
    blocks = "□ 추진배경\n○ 길이 끊김\n□ 추진계획\n○ 길 잇기\n\n"
    task = f"과제 {{0}}\n\n{{1}} 잇기\n끊긴 길을 이어 줌\n숲길과 숲길팀 (333-000{{0}})\n\n{blocks}"
    found = rows("주요업무보고\n\n" + task.format(1, "숲길") + task.format(2, "꽃길"))
    tasks = [record for record in found.records if record.kind == "task"]
    assert [record.lead for record in tasks] == ["끊긴 길을 이어 줌"] * 2
    assert [(one.department, one.phone) for record in tasks for one in record.contacts] == [
        ("숲길과 숲길팀", "333-0001"),
        ("숲길과 숲길팀", "333-0002"),
    ]
