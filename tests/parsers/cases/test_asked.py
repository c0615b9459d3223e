"""Whom to ask about a case, behind the label at its end."""

from __future__ import annotations

from collections.abc import Callable

from parsers.cases.asked import asked_in
from parsers.text.line import Line


def test_a_number_below_the_label_has_no_bullet(content: Callable[[str], list[Line]]) -> None:
    lines = content("의자를 놓음\n문의하실 곳 : 완도군 골목과 나은솔\n○ 061-000-1234\n")
    found = asked_in(lines, None, None, ()).contact
    assert found is not None
    assert (found.contact.department, found.contact.person) == ("골목과", "나은솔")
