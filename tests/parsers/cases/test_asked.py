"""Whom to ask about a case, behind the label at its end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.asked import asked_in
from parsers.text.line import Line


def test_a_number_below_the_label_has_no_bullet(content: Callable[[str], list[Line]]) -> None:
    lines = content("의자를 놓음\n문의하실 곳 : 완도군 골목과 나은솔\n○ 061-000-1234\n")
    found = asked_in(lines, None, None, ()).contact
    assert found is not None
    assert (found.contact.department, found.contact.person) == ("골목과", "나은솔")


@pytest.mark.parametrize(
    "row",
    [
        "부서\t골목과\t담당\t나은솔\t전화\t061-000-1234",
        "담당\t나은솔\t부서\t골목과\t전화\t061-000-1234",
        "담당부서 | 골목과 | 담당자 | 나은솔 | 연락처 | 061-000-1234",
        "문의 ▸ 완도군 골목과 나은솔 주무관(☎ 061-000-1234)",
        "☞ 문의 → 완도군 골목과 나은솔 주무관(061-000-1234)",
    ],
)
@pytest.mark.parametrize("head", [None, 1])  # a region heads the case, or a title
def test_labels_and_values_stand_in_cells_or_behind_a_mark(
    content: Callable[[str], list[Line]], row: str, head: int | None
) -> None:
    found = asked_in(content(f"골목에 놓은 의자\n추진배경\n○ 앉을 데가 없음\n\n{row}\n"), None, head, ())
    assert found.contact is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone) == ("골목과", "나은솔", "061-000-1234")
    assert (found.end, found.after) == (3, 4)


def test_labels_in_brackets_stand_one_a_line(content: Callable[[str], list[Line]]) -> None:
    rows = "【담당부서】 여울본부 골목부\n【담 당 자】 차장 나한별\n【연 락 처】 061-000-1234\n"
    found = asked_in(content(f"골목에 놓은 의자\n추진배경\n○ 앉을 데가 없음\n{rows}"), None, 1, ())
    assert found.contact is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone) == ("여울본부 골목부", "나한별", "061-000-1234")
    assert (found.end, found.after) == (3, 6)
