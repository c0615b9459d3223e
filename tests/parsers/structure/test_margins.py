"""Where the right margin of a document is, measured from its own lines."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from textwrap import wrap

import pytest

from parsers.structure.margins import DEFAULT_MARGIN, SLACK, Layout, measure
from parsers.text.line import Line, width_of
from parsers.text.lines import Lines

ReadLines = Callable[[str], Lines]

WRAPPED = """
□ 골목 어귀마다 나무 의자를 놓아 장을 보고 돌아가는 어르신이 앉아서
쉬어 가고 이웃과 이야기를 나누는 자리로 만들고 의자마다 이름을
붙여 골목 주민이 스스로 돌보도록 하였으며 의자를 고칠 때에는
동네 목수가 찾아가는 수리반을 꾸려 하루 안에 고치는 것을
원칙으로 함
□ 의자 이름은 골목 아이들이 지음
"""


def test_the_margin_is_where_the_wrapped_lines_end(lines: ReadLines) -> None:
    widths = [line.width for line in lines(WRAPPED).content[:4]]
    assert min(widths) <= measure(lines(WRAPPED)).text_margin <= max(widths) + SLACK


def test_too_few_lines_to_tell_give_the_usual_margin(lines: ReadLines) -> None:
    assert measure(lines("□ 의자 놓기\n□ 의자 고치기\n")).text_margin == DEFAULT_MARGIN


def test_no_lines_give_the_usual_margin() -> None:
    assert measure(Lines((), (), False)) == Layout(DEFAULT_MARGIN, DEFAULT_MARGIN)


def test_paragraphs_on_one_long_line_each_have_no_margin(lines: ReadLines) -> None:
    paragraph = "골목 어귀마다 나무 의자를 놓아 어르신이 쉬어 가도록 함 " * 6
    assert measure(lines(f"{paragraph}\n{paragraph}\n")).text_margin == inf


SHORT = """
두레박 모임, 우물 지도를 펴낸다
마을 우물을 되살리는 모임이 아이들과 함께
그린 우물 지도를 오는 봄에 펴낸다고 밝혔다.
지도는 누구나 받을 수 있다.
"""


@pytest.mark.parametrize(
    ("text", "wraps"),
    [
        (SHORT, True),
        # A sentence stops far from the margin: the lines were not broken by a page.
        (SHORT + "모임에서는\n우물을 다음과 같이 고친다.\n", False),
        # Nothing goes on in the next line.
        ("마을 우물을 되살리는 모임이 열렸다.\n그린 우물 지도를 오는 봄에 펴낸다고 밝혔다.\n", False),
        # One line is much wider than those that stop.
        (
            SHORT + "우물지기는 물이 마르는 여름을 앞두고 빗물을 모으는 항아리를 골목마다 놓을 생각이라고 말했다.\n",
            False,
        ),
    ],
)
def test_a_short_text_has_the_margin_of_its_widest_lines(lines: ReadLines, text: str, wraps: bool) -> None:
    layout = measure(lines(text))
    assert layout.wraps is wraps
    if wraps:
        assert layout.text_margin == max(line.width for line in lines(text).content)


ITEMS = """
○ 의자의 높이는 무릎이 아픈 어르신도 쉽게 앉고 일
어설 수 있게 정함
○ 비가 오는 날에도 금방 마르는 나무를 골라 옻칠을
세 번 하고 돌봄
○ 봄마다 다시 칠함
"""
PREFACE = (
    "골목의 의자를 돌보는 사람들이 지난 두 해 동안 겪은 일을 모아 이 작은 책에 담았으니 두루\n읽히기를 바랍니다.\n"
)


@pytest.mark.parametrize(
    ("text", "wraps"),
    [
        (PREFACE + ITEMS, True),  # items have a measure of their own
        (PREFACE + ITEMS.replace("옻칠을\n세", "옻칠을 세"), False),  # one of them alone tells none
        (PREFACE * 2 + PREFACE.replace("\n", " ") * 2 + ITEMS, False),  # paragraphs that are not wrapped
    ],
)
def test_items_tell_the_margin_where_paragraphs_do_not(lines: ReadLines, text: str, wraps: bool) -> None:
    layout = measure(lines(text))
    assert layout.wraps is wraps
    if wraps:
        assert layout.text_margin == max(line.width for line in lines(ITEMS).content)


NOTE = """
* 의자의 높이는 무릎이 아픈 어르신도 쉽게 앉고 일어설 수 있도록 마을 물리치료사의 의견을
들어 정하였으며 비가 오는 날에도 금방 마르는 나무를 골라 옻칠을 세 번 하고 해마다 봄에는
그 칠을 다시 하고 맡은 사람을 골목 모임에서 뽑아 두 해 동안 돌보게 하고 그 수고를 소식지에
실음
"""


COUNTED = (
    "○ 골목(’31. 2. ~ 5.) 어귀마다 의자를 놓고 지나는 어르신을 모심",
    "○ 나루시 24개 동에서 주민이 해마다 그늘막을 함께 손보고 물길을 이음",
    "○ 물길(2.4km, 1,300m)을 잇고 다리를 놓아 강을 건너는 길을 줄임",
)


@pytest.mark.parametrize(
    ("last", "letters"),
    [
        ("", 27),
        ("○ 달빛 쉼터를\n새로 엶", 27),  # so short that it tells nothing
        ("○ 달빛 쉼터 5곳과 꽃길을\n새로 엶", None),  # one more word had fitted
        ("○ 달빛 쉼터 다섯 곳을 해마다 새로 열고 가꾸는 모임을 엶", None),  # more letters than the others hold
    ],
)
def test_letters_were_counted_where_no_line_had_room_for_a_word_more(
    lines: ReadLines, last: str, letters: int | None
) -> None:
    wrapped = "\n".join(part for item in COUNTED * 2 for part in wrap(item, 27))
    assert measure(lines(f"{wrapped}\n{last}\n")).letters == letters


def test_what_had_fitted_by_its_letters_was_left_out_on_purpose(line: Callable[[str], Line]) -> None:
    counted = Layout(text_margin=30.0, note_margin=30.0, letters=21)
    full = line("의자 3개(’31. 5. 2.)를")
    assert counted.room(full, "어르신께", in_note=False) < 0
    assert counted.room(full, "이웃", in_note=False) > 0


def test_notes_in_smaller_type_have_a_margin_of_their_own(lines: ReadLines) -> None:
    layout = measure(lines(WRAPPED + NOTE))
    assert layout.note_margin > layout.text_margin + SLACK


LAYOUT = Layout(text_margin=30.0, note_margin=30.0)


@pytest.mark.parametrize(
    ("text", "following", "room"),
    [
        ("가" * 29, "나무 의자", False),  # full
        ("가" * 26, "골목길의자 놓기", False),  # the long word did not fit
        ("가" * 26, "나 의자", True),  # the short one would have
        ("가" * 23, "골목길의자놓기모임 사람들", True),  # so long a word would have been cut
        ("가" * 10, "나무 의자", True),  # cut short on purpose
    ],
)
def test_a_line_has_room_when_the_next_word_had_fitted(
    line: Callable[[str], Line], text: str, following: str, room: bool
) -> None:
    assert (LAYOUT.room(line(text), following, in_note=False) > 0) is room


def test_how_full_a_line_is_counts_against_the_margin(line: Callable[[str], Line]) -> None:
    assert LAYOUT.fill(line("가" * 15)) == width_of("가" * 15) / 30


def test_without_a_margin_no_ordinary_line_is_full(line: Callable[[str], Line]) -> None:
    assert Layout(inf, inf).fill(line("가" * 60)) < 0.5


@pytest.mark.parametrize(
    ("text", "following", "early"),
    [
        ("골목 모임과 마을 목수가 함께 참여", "돌봄", True),
        ("골목 모임과 마을 목수가 함께 참여", "골목의자수리모임", False),  # with it the line had been full
        ("골목 모임과 마을 목수들이 함께", "돌봄", False),  # inside a sentence
    ],
)
def test_a_line_ends_early_where_the_whole_next_word_had_more_than_fitted(
    line: Callable[[str], Line], text: str, following: str, early: bool
) -> None:
    assert LAYOUT.ends_early(line(text), following) is early


@pytest.mark.parametrize(
    ("text", "early"),
    [
        ("골목 모임과 마을 목수가 함께 의자를 참여 제작", False),  # nouns go on where nothing tells the margin
        ("골목 모임과 마을 목수가 함께 의자를 만들어 냄", True),
        ("골목 목수 참여", True),  # no page is so narrow
    ],
)
def test_a_line_ends_early_by_its_end_where_the_margin_is_not_known(
    line: Callable[[str], Line], text: str, early: bool
) -> None:
    assert Layout(DEFAULT_MARGIN, DEFAULT_MARGIN).ends_early(line(text), "사람들") is early
