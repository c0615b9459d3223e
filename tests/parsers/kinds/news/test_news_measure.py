"""What the lines of a page are measured in."""

from __future__ import annotations

from collections.abc import Callable

from parsers.kinds.news.measure import measure_of, measured
from parsers.text.line import Line, width_of

ReadContent = Callable[[str], list[Line]]
# Sixteen characters a line, whatever their widths.
GRID = """
올해3월15일(금)오후2시30
분진안군청에서열린모임에주민들
이150명모여옛방앗간9곳을고
쳐모임방으로쓰는사업(1단계)을
함께살펴보고‘마을밥상’·‘마을
책방’등12가지쓰임을두고이야
기를나눈뒤올해4월1일부터2곳
을먼저열기로뜻을모았다고진안군
은15일밝혔으며5월에는배움터를
열어마을살림꾼을기르고그해가을
에는이웃고을4곳과도함께할뜻을
"""
# About fifteen em a line, with as many characters as that takes.
PRINTED = """
올해3월15일(금)오후2시30분진안
군청에서열린모임에주민들이1
50명모여옛방앗간9곳을고쳐모
임방으로쓰는사업(1단계)을함께
살펴보고‘마을밥상’·‘마을책방’등
12가지쓰임을두고이야기를나눈
뒤올해4월1일부터2곳을먼저열
기로뜻을모았다고진안군은15일
밝혔으며5월에는배움터를열어마
을살림꾼을기르고그해가을에는이
웃고을4곳과도함께할뜻을나눴고
"""


def test_a_page_laid_out_by_characters_is_measured_in_them(content: ReadContent) -> None:
    lines = content(GRID)
    assert measure_of(lines) is len
    assert {line.width for line in measured(lines, len)} <= {15.0, 16.0, 17.0, 18.0}


def test_a_printed_page_is_measured_in_em(content: ReadContent) -> None:
    lines = content(PRINTED)
    assert measure_of(lines) is width_of
    assert measured(lines, width_of) == tuple(lines)


def test_a_number_or_latin_word_that_did_not_fit_makes_no_line_of_the_grid_short(content: ReadContent) -> None:
    broken = GRID.replace("함께살펴보고‘마을밥상’·‘마을\n", "함께살펴보고\nABCDEFGHIJ밥상’·‘마을\n")
    assert measure_of(content(broken)) is len


def test_a_few_lines_teach_nothing(content: ReadContent) -> None:
    assert measure_of(content("\n".join(GRID.split()[:6]))) is width_of
