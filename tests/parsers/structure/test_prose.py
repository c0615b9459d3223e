"""Prose: where sentences end, whether lines are wrapped, where paragraphs begin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.page import Page
from parsers.structure.prose import ends_sentence, is_prose, is_running, is_wrapped, paragraphs
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("골목에 갔다.", True),
        ("골목에 갔다", True),  # without a point
        ("함께 갈까요?", True),
        ("“함께 가자.”", True),  # a quotation mark behind
        ("골목에 갔다.1)", True),  # the number of a note behind
        ("골목에 가니까", True),
        ("골목에 가서", False),
        ("골목 의자", False),
        ("골목에 갔다, ", False),
    ],
)
def test_where_a_sentence_ends(text: str, expected: bool) -> None:
    assert ends_sentence(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("나는 어제 오래된 골목에 갔다. 참 좋았다", True),  # a sentence ends inside
        ("나는 어제 오래된 골목에 갔다", False),  # a title may be a statement, without a point
        (
            "나는 어제 오래된 골목에 가서 낡은 의자에 앉아 지나는 사람을 오래 보고 있다가 해가 질 무렵에야 돌아왔다",
            True,
        ),  # but not so long
        ("골목에 갔다.", False),  # too short to tell
        ("오래된 골목 어귀의 낡은 나무 의자들", False),
    ],
)
def test_running_text_ends_sentences(line: ReadLine, text: str, expected: bool) -> None:
    assert is_prose(line(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("골목에 갔다. 좋았다. 또 갔다. 함께 갔다. 모두 갔다.\n", True),
        ("골목에 갔다. 좋았다.\n", False),  # too few sentences
        ("골목에 갔다. 좋았다. 또 갔다. 함께 갔다. 모두 갔다.\n" + "○ 의자 놓기\n" * 9, False),  # items
    ],
)
def test_a_text_is_prose_by_its_sentences(content: Content, text: str, expected: bool) -> None:
    assert is_running(content(text)) is expected


WRAPPED = """
나는 어제 오래된 골목에 가서 낡은 의자에 앉아
지나는 사람을 오래 보았다. 그리고 해가 질 무렵에야
집으로 돌아왔다.
오늘도 골목에 가서 낡은 의자에 앉아 지나는 사람을
오래 보았다.
"""
WHOLE = "나는 어제 오래된 골목에 갔다.\n지나는 사람을 오래 보았다.\n해가 질 무렵에야 돌아왔다.\n"


def test_lines_that_stop_in_mid_sentence_were_wrapped(content: Content) -> None:
    assert is_wrapped(content(WRAPPED))
    assert not is_wrapped(content(WHOLE))


def texts(page: Page, *, wrapped: bool) -> list[str]:
    return [item.text.text for item in paragraphs(page.source, page.content, page.joiner, wrapped=wrapped)]


def test_wrapped_lines_are_one_paragraph_up_to_a_short_line(page: Callable[[str], Page]) -> None:
    assert texts(page(WRAPPED), wrapped=True) == [
        "나는 어제 오래된 골목에 가서 낡은 의자에 앉아 지나는 사람을 오래 보았다. "
        "그리고 해가 질 무렵에야 집으로 돌아왔다.",
        "오늘도 골목에 가서 낡은 의자에 앉아 지나는 사람을 오래 보았다.",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("오래된 골목에 갔다.\n나는 골목에 놓인 낡은 의자를 고치는 사람을 만나 이야기\n몇 마디를 나누었다.\n", 2),
        ("오래된 골목에 갔다.\n낡은 의자를 고치는 일\n나는 골목에 놓인 낡은 의자를 고치는 사람을 만났다.\n", 3),
        ("오래된 골목에 갔다.\n나는 골목에 놓인 낡은 의자를 고치는 사람을 만났다.\n몇 마디를 나누었다.\n", 3),
    ],
    ids=["the widest line stops short", "a short line has room", "the widest ends a sentence"],
)
def test_one_line_that_a_page_cut_goes_on(page: Callable[[str], Page], text: str, count: int) -> None:
    assert len(texts(page(text), wrapped=False)) == count


def test_where_nothing_is_wrapped_every_line_is_a_paragraph(page: Callable[[str], Page]) -> None:
    assert len(texts(page(WHOLE), wrapped=False)) == 3


@pytest.mark.parametrize(
    ("between", "count"),
    [
        ("\n", 2),  # a blank line after a sentence
        ("", 1),
        ("○ ", 2),  # a bullet
        ("   ", 2),  # an indent
    ],
)
def test_what_begins_a_paragraph(page: Callable[[str], Page], between: str, count: int) -> None:
    text = f"나는 어제 오래된 골목에 가서 낡은 의자에 앉았다.\n{between}지나는 사람을 오래 보고 집으로 돌아왔다.\n"
    assert len(texts(page(text), wrapped=True)) == count


def test_where_first_lines_are_indented_no_other_line_begins_a_paragraph(page: Callable[[str], Page]) -> None:
    paragraph = (
        " 나는 어제 오래된 골목에 가서 낡은 의자에 한참을 앉아 있었다.\n"
        "지나는 사람을 오래 보았다.\n"
        "해가 지고 나서야 집으로 돌아와 그날 본 얼굴들을 하나씩 적어 두\n"
        "었다.\n"
    )
    assert len(texts(page(3 * paragraph), wrapped=True)) == 3


def test_items_among_paragraphs_end_without_a_sentence(page: Callable[[str], Page]) -> None:
    points = "✔ 골목에 놓인 의자 12개\n✔ 새로 심은 나무 30그루\n\n"
    counted = "① 의자가 모자란다 12명\n② 그늘이 모자란다 9명\n"
    assert texts(page(f"{WRAPPED}\n{points}{counted}{WRAPPED}"), wrapped=True)[2:6] == [
        "골목에 놓인 의자 12개",
        "새로 심은 나무 30그루",
        "① 의자가 모자란다 12명",
        "② 그늘이 모자란다 9명",
    ]


def test_a_word_that_counts_opens_a_paragraph(page: Callable[[str], Page]) -> None:
    first = (
        "나는 골목에 놓인 낡은 의자를 고치는 사람을 만나 그가 걸어온\n"
        "먼 길을 오래도록 물었고 그는 조용히 웃으며 내게 대답했다.\n"
    )
    second = "골목은 길고 의자는 낡았으며 사람들은 천천히 걸어 다녔기에\n나는 몇 번을 쉬었다.\n"
    assert len(texts(page(first + second), wrapped=True)) == 1
    assert len(texts(page(first + f"첫째, {second}"), wrapped=True)) == 2
    assert len(texts(page(f"첫째는, {first}둘째로, {second}"), wrapped=True)) == 2
    assert len(texts(page(f"길은 둘이다. 첫째, {first}둘째, {second}"), wrapped=True)) == 2
    assert len(texts(page(first + f"둘째, {second}"), wrapped=True)) == 1  # nothing is counted above
    assert len(texts(page(first + f"첫째 주에 {second}"), wrapped=True)) == 1
    assert len(texts(page(f"첫째, {first}둘째 아이는 {second}"), wrapped=True)) == 1
