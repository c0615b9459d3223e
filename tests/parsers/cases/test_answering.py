"""Who answers for a case where no label of a contact line tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.answering import find
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BODY = "의자를 놓았다.\n쉬어 가는 사람이 늘었다.\n"


@pytest.mark.parametrize(
    "end",
    [
        "부서\t담당자\t연락처\n골목과\t나한별\t061-000-1234\n",
        "담 당\n골목과\n성명\n나한별\n전화\n061-000-1234\n",  # cells one a line
        "☎ 완도군 골목과 나한별 061-000-1234\n",
        "완도군 골목과 나한별  061-000-1234\n",
        "[자료 제공 : 완도군 골목과 나한별, 061-000-1234]\n",
    ],
)
def test_office_person_and_number_stand_at_the_end(content: Content, end: str) -> None:
    found = find(content(BODY + end), 0)
    assert found is not None
    contact = found.contact.contact
    assert (contact.department, contact.person, contact.phone) == ("골목과", "나한별", "061-000-1234")
    assert found.first == 2


def test_they_may_stand_in_the_head(content: Content) -> None:
    found = find(content("강원도 인제군\t산림자원과\t033-000-1234\n골목에 놓은 의자\n" + BODY), 2)
    assert found is not None
    assert (found.contact.contact.organization, found.contact.contact.department) == ("강원도 인제군", "산림자원과")
    assert found.after == 1


@pytest.mark.parametrize("end", ["", "골목과에 061-000-1234로 물으면 된다.\n", "061-000-1234\n"])
def test_a_sentence_or_a_number_alone_is_none(content: Content, end: str) -> None:
    assert find(content(BODY + end), 0) is None
