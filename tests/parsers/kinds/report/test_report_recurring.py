"""Names of blocks that come again, whatever they are called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report.headings import class_of, usual
from parsers.kinds.report.recurring import recurring
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


def names(content: Content, text: str) -> dict[str, list[str]]:
    found = recurring(content(text), class_of, lambda line: usual(line) is not None)
    return {form: sorted(names) for form, names in found.items()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. 왜 하나\n○ 숲이 좁음\n2. 무엇을 했나\n○ 심음\n1. 왜 하나\n○ 길이 끊김\n2. 무엇을 했나\n○ 이음\n", ["dot"]),
        ("▶ 왜 하나\n• 숲이 좁음\n▶ 한 일\n• 심음\n▶ 왜 하나\n• 길이 끊김\n▶ 한 일\n• 이음\n", ["▶"]),
        ("왜 하나\n○ 숲이 좁음\n한 일\n○ 심음\n왜 하나\n○ 길이 끊김\n한 일\n○ 이음\n", ["plain"]),
        ("1. 왜 하나\n○ 숲이 좁음\n2. 한 일\n○ 심음\n", []),  # each comes once
        ("1. 왜 하나\n○ 숲이 좁음\n1. 왜 하나\n○ 길이 끊김\n", []),  # one name alone
        ("1. 숲길\n2. 꽃길\n1. 숲길\n□ 추진배경\n2. 꽃길\n□ 추진배경\n", []),  # a list, and the heads of blocks
        ("1\n□ 숲길\n2\n□ 꽃길\n1\n□ 물길\n2\n□ 들길\n", []),  # numbers alone are no names
    ],
)
def test_names_come_again_in_one_form_above_lines_of_another(content: Content, text: str, found: list[str]) -> None:
    assert list(names(content, text)) == found


def test_a_form_most_lines_of_which_come_once_is_none_of_blocks(content: Content) -> None:
    blocks = "- 대상\n○ 마을\n- 방법\n○ 손으로\n- 대상\n○ 고을\n- 방법\n○ 말로\n"
    others = "".join(f"- 숲길 {name}\n○ {name} 좋게\n" for name in ("잇기", "고치기", "늘리기", "가꾸기", "치우기"))
    assert names(content, blocks) == {"-": ["대상", "방법"]}
    assert names(content, blocks + others) == {}


def test_of_two_forms_one_below_the_other_the_higher_one_is_that_of_blocks(content: Content) -> None:
    part = "1) 국내\n- {0} 길\n2) 국외\n- {0} 숲\n"
    text = "".join(f"□ {name}\n{part.format(place)}" for place in "동서" for name in ("한 일", "할 일"))
    assert names(content, text) == {"□": ["한일", "할일"]}
