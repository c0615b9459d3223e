"""Captions of pictures inside a case."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.pictures import captions_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("[사진 2] 골목에 놓은 의자", "골목에 놓은 의자"),
        ("〈사진〉 의자에 앉은 사람들", "의자에 앉은 사람들"),
        ("<그림 1. 의자의 모습>", "의자의 모습"),
        ("사진 3. 의자의 모습", "의자의 모습"),
        ("〔사진〕 의자의 모습", "의자의 모습"),
        ("▲ 의자에 앉은 사람들", "의자에 앉은 사람들"),
    ],
)
def test_a_label_or_a_triangle_alone_makes_one(content: Content, line: str, words: str) -> None:
    assert captions_of(content(f"○ 의자를 놓음\n\n{line}\n\n○ 평상을 놓음\n")) == {1: words}


@pytest.mark.parametrize(
    "text",
    [
        "사진을 찍어 보내면 의자를 고쳐 준다\n",
        "\n▲ 의자를 놓음\n\n○ 평상\n",  # a statement
        "\n▲ 의자\n▲ 평상\n\n",  # a list
        "○ 의자\n▲ 평상\n○ 그늘\n",  # between other items
    ],
)
def test_other_lines_are_none(content: Content, text: str) -> None:
    assert captions_of(content(text)) == {}
