"""Wrapped lines of reports: times below their steps, line breaks inside items."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report.joins import ReportJoiner
from parsers.language.kiwi import Korean
from parsers.language.spelling import WrittenWords
from parsers.structure.margins import Layout
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
# Lines are wrapped at the one, and not wrapped at all with the other.
WRAPS, BROKEN = Layout(30.0, 30.0), Layout(float("inf"), float("inf"))


def goes_on(content: Content, korean: Korean, text: str, layout: Layout) -> bool:
    first, second = content(text)
    joiner = ReportJoiner(layout, korean, WrittenWords([first.text, second.text]), frozenset())
    return joiner.goes_on(first, second, so_far=first.text, in_note=False, in_column=False)


@pytest.mark.parametrize(
    ("text", "layout", "expected"),
    [
        ("○ 숲길 잇기\n: 4월\n", WRAPS, True),  # the time of the step, set flush right
        ("○ 숲길 잇기\n\n: 4월\n", WRAPS, True),  # a blank line between or not
        ("  ○ 숲길 잇기\n    서른 곳\n", WRAPS, True),  # it hangs below the text of its item
        ("  ○ 숲길 잇기\n  서른 곳\n", WRAPS, False),  # it does not
        ("  ○ 숲길 잇기\n\n    서른 곳\n", WRAPS, False),  # nor behind a blank line
        ("○ 숲길 잇기\n서른 곳\n", BROKEN, True),  # where nothing is wrapped, a line break inside the item
        ("○ 숲길 잇기\n\n서른 곳\n", BROKEN, False),
        ("○ 숲길 잇기\n① 동쪽\n", BROKEN, False),  # a number begins something new
        ("○ 숲길 잇기\n< 서른 곳 >\n", BROKEN, False),  # so does the name of a box
        ("○ 숲길 잇기\n[사진] 숲길 여는 날\n", BROKEN, False),  # and a caption
        ("숲길 잇기\n서른 곳\n", BROKEN, False),  # no item above
        ("○ 숲길 잇기\n○ 꽃길 잇기\n", BROKEN, False),
    ],
)
def test_what_goes_on(content: Content, korean: Korean, text: str, layout: Layout, expected: bool) -> None:
    assert goes_on(content, korean, text, layout) is expected


def test_what_a_wrap_left_over_has_no_bullet_where_every_block_opens_with_one(content: Content, korean: Korean) -> None:
    first, second = content(
        "○ 마을과 마을 사이에 끊긴 옛 숲길과 둑길을 모두 잇는 공사 착공\n준비를 마을마다 서둘러 끝냄\n"
    )
    for all_bulleted in (True, False):
        stock = WrittenWords([first.text, second.text])
        joiner = ReportJoiner(WRAPS, korean, stock, frozenset(), all_bulleted=all_bulleted)
        joined = joiner.goes_on(first, second, so_far=first.text, in_note=False, in_column=False)
        assert joined is all_bulleted


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("  ○ 끊긴 숲길을 이어 야\n     간에도 걷게 함\n", False),  # the page cut a word
        ("  ○ 끊긴 숲길을 앞당겨\n     정비하여 걷게 함\n", True),
        ("  ○ 숲길을 걷는 마을\n     주민과 함께 가꿈\n", True),
    ],
)
def test_what_hangs_may_begin_inside_a_word(content: Content, korean: Korean, text: str, spaced: bool) -> None:
    first, second = content(text)
    joiner = ReportJoiner(WRAPS, korean, WrittenWords([first.text, second.text]), frozenset())
    assert joiner.space_between(first, second) is spaced


@pytest.mark.parametrize(("layout", "spaced"), [(BROKEN, True), (WRAPS, False)])
def test_a_label_on_a_broken_line_stands_apart(content: Content, korean: Korean, layout: Layout, spaced: bool) -> None:
    first, second = content("○ (대상) 마을\n(기간) 3월\n")
    joiner = ReportJoiner(layout, korean, WrittenWords([first.text, second.text]), frozenset())
    assert joiner.space_between(first, second) is spaced


@pytest.mark.parametrize(
    "text",
    [
        "○ 끊긴 숲길을 모두 이음\n공사비는 시비로 마련함\n",  # a finished statement with room behind it
        "○ 마을과 마을 사이에 끊긴 숲길을 이어 누구나 걷게 함\n추진 근거\n",  # a name below a full line
        "○ 숲길 잇는 공사 착공 : 3월\n마을 안내도\n",
        "○ 마을과 마을 사이에 끊긴 숲길을 모두 잇는 사업\n붙임 안내도 1부\n",
    ],
)
def test_what_begins_anew_is_no_rest_of_a_wrap(content: Content, korean: Korean, text: str) -> None:
    first, second = content(text)
    joiner = ReportJoiner(WRAPS, korean, WrittenWords([first.text, second.text]), frozenset(), all_bulleted=True)
    assert not joiner.goes_on(first, second, so_far=first.text, in_note=False, in_column=False)
