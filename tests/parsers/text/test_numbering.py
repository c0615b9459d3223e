"""Numbers before headings, in all the forms that offices number by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.text.line import Line
from parsers.text.numbering import behind_number, number_of, numbered

ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "style", "value", "rest"),
    [
        ("1", "bare", 1, ""),  # a box around a number leaves it alone on its line
        ("2 숲길 잇기", "bare", 2, "숲길 잇기"),
        ("03 숲길 잇기", "bare", 3, "숲길 잇기"),
        ("3 2021년 업무계획", "bare", 3, "2021년 업무계획"),
        ("4\t숲길 잇기", "bare", 4, "숲길 잇기"),  # a box of two cells
        ("5 ’31년 업무계획", "bare", 5, "’31년 업무계획"),
        ("1. 숲길 잇기", "dot", 1, "숲길 잇기"),
        ("1.숲길 잇기", "dot", 1, "숲길 잇기"),
        ("1.「숲길법」 개정", "dot", 1, "「숲길법」 개정"),
        ("1.", "dot", 1, ""),
        ("2) 숲길 잇기", "paren", 2, "숲길 잇기"),
        ("나. 숲길 잇기", "korean", 2, "숲길 잇기"),
        ("나) 숲길 잇기", "korean_paren", 2, "숲길 잇기"),  # a level below
        ("[3] 숲길 잇기", "bracket", 3, "숲길 잇기"),
        ("【나】 숲길 잇기", "bracketed", 2, "숲길 잇기"),
        ("│ 2 │ 숲길 잇기", "drawn", 2, "숲길 잇기"),  # a box drawn with lines
        ("│과제 3│ 숲길 잇기", "word 과제", 3, "숲길 잇기"),
        ("① 숲길 잇기", "circled", 1, "숲길 잇기"),
        ("❷숲길 잇기", "circled", 2, "숲길 잇기"),
        ("\U000f02b3 숲길 잇기", "boxed", 3, "숲길 잇기"),  # the boxed 3 of a word processor's own font
        ("Ⅰ. 일반현황", "roman", 1, "일반현황"),
        ("IV. 주요 업무", "roman", 4, "주요 업무"),
        ("Ⅴ 주요 현안", "roman", 5, "주요 현안"),
        ("Ⅴ주요 현안", "roman", 5, "주요 현안"),
        ("Ⅴ", "roman", 5, ""),
        ("V. 주요 현안", "roman", 5, "주요 현안"),
        ("VIII. 주요 현안", "roman", 8, "주요 현안"),
        ("IX. 주요 현안", "roman", 9, "주요 현안"),
        ("XII. 주요 현안", "roman", 12, "주요 현안"),
        ("X.", "roman", 10, ""),
        ("II 주요 현안", "roman", 2, "주요 현안"),
        ("III 주요 현안", "roman", 3, "주요 현안"),
        ("IV 주요 현안", "roman", 4, "주요 현안"),
        ("VII 주요 현안", "roman", 7, "주요 현안"),
        ("IX 주요 현안", "roman", 9, "주요 현안"),
        ("제2장 추진계획", "part", 2, "추진계획"),
        ("제3편", "part", 3, ""),
        ("1-2. 숲길 잇기", "dashed", 2, "숲길 잇기"),
        ("Ⅱ-3 숲길 잇기", "dashed", 3, "숲길 잇기"),
        ("Ⅱ-3숲길 잇기", "dashed", 3, "숲길 잇기"),
        ("1-2", "dashed", 2, ""),
        ("1-② 숲길 잇기", "dashed", 2, "숲길 잇기"),
        ("[1-2] 숲길 잇기", "braced", 2, "숲길 잇기"),
        ("〔Ⅱ-③〕 숲길 잇기", "braced", 3, "숲길 잇기"),
        ("과제 4 숲길 잇기", "word 과제", 4, "숲길 잇기"),
        ("[전략 1] 푸른 마을", "word 전략", 1, "푸른 마을"),
        ("과제 1│숲길 잇기", "word 과제", 1, "숲길 잇기"),
        ("과제 ② 숲길 잇기", "word 과제", 2, "숲길 잇기"),
        ("과제 Ⅱ-③ 숲길 잇기", "word 과제", 3, "숲길 잇기"),
        ("제3과제 숲길 잇기", "word 과제", 3, "숲길 잇기"),
        ("3분야. 숲길 잇기", "word 분야", 3, "숲길 잇기"),
        ("【과제 1】숲길 잇기", "word 과제", 1, "숲길 잇기"),
        ("가. 추진배경", "korean", 1, "추진배경"),
        ("B. 열린 마을", "alpha", 2, "열린 마을"),
    ],
)
def test_a_number_has_a_form_and_a_value(text: str, style: str, value: int, rest: str) -> None:
    number = number_of(text)
    assert number is not None
    assert (number.style, number.value, text[number.rest :]) == (style, value, rest)


@pytest.mark.parametrize(
    "text",
    [
        "2024. 9.",
        "3년 연속",
        "12월 개최",
        "1.5배 증가",
        "9~11월",
        "1:1 상담",
        "숲길 1",
        "1차 모임",
        "’25. 3월",
        "(국) 숲길",
        "",
    ],
)
def test_dates_counts_and_words_are_no_numbers_of_headings(text: str) -> None:
    assert number_of(text) is None


def test_the_number_that_a_task_counts_under_is_kept() -> None:
    number = number_of("2-1. 숲길 잇기")
    assert number is not None
    assert number.upper == "2"


def test_a_bullet_of_headings_may_stand_before_a_number_and_that_of_items_may_not(line: ReadLine) -> None:
    assert numbered(line("□ 1. 숲길 잇기")) is not None
    assert numbered(line("- ① 숲길 잇기")) is None


def test_a_box_with_a_number_in_it_is_bullet_and_number(line: ReadLine) -> None:
    number = numbered(line("□12 숲길 잇기"))
    assert number is not None
    assert (number.style, number.value, number.rest) == ("boxed", 12, 0)
    assert numbered(line("□ 12그루")) is None


def test_a_heading_of_markdown_counts_by_its_depth(line: ReadLine) -> None:
    number = numbered(line("### 숲길 잇기"))
    assert number is not None
    assert (number.style, number.value) == ("###", 0)
    inner = numbered(line("## Ⅱ. 주요성과"))
    assert inner is not None
    assert inner.style == "roman"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. 추진배경", "추진배경"),
        ("1-2) 추진배경", "추진배경"),
        ("Ⅲ. 추진배경", "추진배경"),
        ("Ⅲ-2. 추진배경", "추진배경"),
        ("IV. 추진배경", "추진배경"),
        ("③추진배경", "추진배경"),
        ("다) 추진배경", "추진배경"),
        ("[3] 추진배경", "추진배경"),
        ("3.5일 걸림", "3.5일 걸림"),  # a figure
        ("3. ", "3. "),  # no words
        ("추진배경", "추진배경"),
    ],
)
def test_the_words_behind_a_number(text: str, words: str) -> None:
    assert text[behind_number(text) :] == words
