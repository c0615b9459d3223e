"""The list of contents of a book."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.blocks import key_of
from parsers.cases.contents import Contents
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BODY = "골목 어귀에 놓은 의자\n앉을 데가 없었다.\n"


@pytest.mark.parametrize(
    ("front", "listed"),
    [
        ("차  례\n골목 어귀에 놓은 의자\n담장 아래 작은 평상\n", (1, 3)),
        ("C O N T E N T S\n1. 골목 어귀에 놓은 의자\n2. 담장 아래 작은 평상\n", (1, 3)),
        ("골목 어귀에 놓은 의자 ···· 3\n담장 아래 작은 평상 ···· 9\n", (0, 2)),  # without a heading
        ("골목 어귀에 놓은 의자 3\n쉴 곳\n담장 아래 작은 평상 9\n버스를 기다리는 그늘 12\n", (0, 4)),  # with a chapter
        ("머리말\n골목을 걷다 보면 의자가 있다.\n", None),
        ("골목 어귀에 놓은 의자 9\n담장 아래 작은 평상 3\n버스를 기다리는 그늘 2\n", None),  # numbers that do not grow
    ],
)
def test_it_goes_from_its_heading_or_first_entry_to_the_first_title(
    content: Content, front: str, listed: tuple[int, int] | None
) -> None:
    found = Contents.of(content(front + BODY))
    assert (None if found is None else (found.first, found.after)) == listed


def test_an_entry_is_found_by_the_letters_of_a_title(content: Content) -> None:
    found = Contents.of(content("차례\n나루공사 · 골목 어귀에, 놓은 의자 ···· 3\n담장 아래 작은 평상 ···· 9\n" + BODY))
    assert found is not None
    assert found.line_at(found.find(key_of("담장 아래 작은 평상"))) == 2
    assert found.find(key_of("버스를 기다리는 그늘")) == -1
    assert found.parts(0, "나루공사")  # another cell comes behind it
