"""Headings above prose that nothing but blank lines sets off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from parsers.cases.prose_headings import numbers
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
PROSE = "골목에는 앉아서 쉬어 갈 데가 한 곳도 없다고 하는 어르신이 많아 주민이 모였다."


def _heads(content: Content, *names: str, below: str = PROSE) -> list[str]:
    bodies = [content(f"{name}\n\n{below}\n\n골목의 오늘\n\n{PROSE}\n") for name in names]
    bodies = [[replace(line, number=100 * at + line.number) for line in body] for at, body in enumerate(bodies)]
    lines = [line for body in bodies for line in body]
    found = numbers(bodies, {"골목의오늘"})
    return [line.text for line in lines if line.number in found]


def test_names_apart_head_prose_where_those_in_common_stand_so(content: Content) -> None:
    names = ("의자를 나르던 아침", "담장 아래 놓은 평상", "길을 쓸던 이웃")
    bodies = [f"앞 문단의 끝이다.\n\n{name}" for name in names]
    assert _heads(content, *bodies) == list(names)


def test_a_caption_among_them_shows_that_they_are_none(content: Content) -> None:
    bodies = [f"앞 문단의 끝이다.\n\n{name}" for name in ("의자를 나르던 아침", "담장 아래 놓은 평상")]
    assert _heads(content, *bodies, below="의자 사진") == []


def test_one_case_alone_has_no_habit(content: Content) -> None:
    assert _heads(content, "앞 문단의 끝이다.\n\n의자를 나르던 아침", "앞 문단의 끝이다.") == []
