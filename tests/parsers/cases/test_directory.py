"""A list at the end of a book that says whom to ask about each of its cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.directory import begins, entries
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

LIST = """의자를 놓았다.

사례별 문의처
기관명\t부서\t담당자\t전화번호
나루공사\t골목처\t나한별 과장\t061-000-1234
여울공단\t의자처\t오한결 대리\t033-000-4321
다음 쪽에 이어짐
"""


def test_each_row_names_a_contact_and_what_it_is_about(content: Content) -> None:
    found = entries(content(LIST))
    assert [entry.about for entry in found] == [("나루공사",), ("여울공단",)]
    first = found[0].contact
    assert (first.department, first.person, first.position, first.phone) == (
        "골목처",
        "나한별",
        "과장",
        "061-000-1234",
    )
    assert first.line == 5


@pytest.mark.parametrize(
    "instead",
    [
        LIST.replace("여울공단\t의자처\t오한결 대리\t033-000-4321\n", ""),  # a row alone is the contact of a case
        LIST.replace("\n\n", "\n"),  # nothing sets the heading apart
        LIST.replace("기관명\t부서\t담당자\t전화번호", "기관명\t예산\t인원\t비고"),
    ],
)
def test_other_tables_are_none(content: Content, instead: str) -> None:
    lines = content(instead)
    assert not any(begins(lines, at) for at in range(len(lines)))
