"""Headings whose names vary from case to case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parsers.cases.varying import numbers
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
PLACES = ("전남 완도군", "전남 강진군", "전남 해남군")
COMMON = {"왜했나", "어떻게했나"}
ITEM = "○ 골목에 앉아서 쉬어 갈 데가 없다고 하는 어르신이 많음\n"


def _found(content: Content, bodies: list[str], places: tuple[str, ...] = PLACES) -> list[str]:
    cases = [[replace(line, number=100 * at + line.number) for line in content(text)] for at, text in enumerate(bodies)]
    found = numbers(cases, COMMON, places)
    return [line.text for case in cases for line in case if line.number in found]


@pytest.mark.parametrize(
    "names",
    [
        ("완도의 내일", "강진의 내일", "해남의 내일"),
        ("신문이 본 사례 1", "신문이 본 사례 2", "신문이 본 사례 3"),
        ("[ 사례 1 뒷이야기 ]", "[ 사례 2 뒷이야기 ]", "[ 사례 3 뒷이야기 ]"),
    ],
)
def test_all_but_the_number_or_the_place_of_the_case_is_common(content: Content, names: tuple[str, ...]) -> None:
    assert _found(content, [f"{ITEM}\n{name}\n{ITEM}" for name in names]) == list(names)


@pytest.mark.parametrize("form", ["○ {}군 자체 평가\n- 다섯 가운데 넷\n", "{}군 자체 평가\n- 다섯 가운데 넷\n"])
def test_an_item_that_begins_with_the_place_of_the_case_is_no_heading(content: Content, form: str) -> None:
    blocks = "왜 했나\n{0}어떻게 했나\n{0}".replace("{0}", ITEM)
    assert _found(content, [f"{blocks}{form.format(place)}" for place in ("완도", "강진", "해남")]) == []


def test_the_place_of_the_case_may_stand_behind_the_bullet_of_headings(content: Content) -> None:
    names = [f"□ {place}의 내일" for place in ("완도", "강진", "해남")]
    blocks = [f"□ 왜 했나\n{ITEM}{name}\n{ITEM}□ 어떻게 했나\n{ITEM}□ 의자를 놓음\n" for name in names]
    assert _found(content, blocks) == names


def test_headings_with_the_place_may_outnumber_the_common_ones(content: Content) -> None:
    blocks = "■ 왜 했나\n{0}■ {1}의 도전\n{0}■ {1}의 내일\n{0}"
    found = _found(content, [blocks.format(ITEM, place) for place in ("완도", "강진", "해남")])
    assert found == [f"■ {place}의 {what}" for place in ("완도", "강진", "해남") for what in ("도전", "내일")]


def test_numbered_captions_are_no_headings(content: Content) -> None:
    assert _found(content, [f"{ITEM}\n사진 {n}\n{ITEM}" for n in (1, 2, 3)]) == []


def test_what_has_the_bullet_of_the_common_headings_is_one(content: Content) -> None:
    names = ("골목에 남은 일", "의자를 짠 이웃", "평상에 놓인 편지")
    blocks = [f"■ 왜 했나\n{ITEM}■ {name}\n{ITEM}■ 어떻게 했나\n{ITEM}" for name in names]
    assert _found(content, blocks) == [f"■ {name}" for name in names]
    item = blocks[1].replace("■ 의자를 짠 이웃", "■ 의자를 짜서 골목에 놓음")
    assert _found(content, [blocks[0], item, blocks[2]]) == []  # a statement: the bullet stands before items as well
