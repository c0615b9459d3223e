"""Headings of essays: bulleted, numbered, in brackets, or short lines between paragraphs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stopwatch import seconds

from parsers.kinds.essay.headings import captions_of, heading_of, headings_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ABOVE = "나는 어제 오래된 골목에 가서 낡은 의자에 앉았다."
BELOW = "지나는 사람을 오래 보고 있다가 해가 질 무렵에야 돌아왔다."


def heading(content: Content, text: str) -> str | None:
    """What the second line is, between two paragraphs."""
    return heading_of(content(f"{ABOVE}\n{text}\n{BELOW}\n"), 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("□ 골목의 시간", "골목의 시간"),
        ("1. 골목의 시간", "1. 골목의 시간"),
        ("[골목의 시간]", "골목의 시간"),
        ("\n골목의  시간", "골목의 시간"),  # short, apart, no sentence
        ("\n골목은 누구의 것인가?", "골목은 누구의 것인가?"),  # a question may head a section
        ("서론", "서론"),  # what parts are called
        ("골목의 시간", None),  # not set apart
        ("\n골목은 우리 것이다.", None),  # a statement
        ("□ 골목은 우리 것이다", "골목은 우리 것이다"),  # behind a box or a number, without a point
        ("2. 골목은 우리 것이다", "2. 골목은 우리 것이다"),
        ("□ 골목은 우리 것이다.", None),
        ("2. 골목은 우리 것이다.", None),
        ("○ 골목의 시간", None),  # the bullet of an item
        ("\n“골목은 나의 집”", None),  # what somebody says
        ("\n골목의 시간, 그리고 낡은 의자에 앉아 지나는 사람을 바라보던 날들", None),  # too long
        ("\n첫째, 골목의 시간", None),  # the first of several points
        ("\n골목은 우리 것이다\n", "골목은 우리 것이다"),  # between blank lines, without a point
        ("\n골목은 우리 것이다", None),
        ("□ 나가며", "나가며"),  # what the last part is called, though it reads like a name
        ("\n[사진] 골목의 시간\n", None),  # a caption
        ("\n〈표 2〉 골목의 시간\n", None),
        ("\n◇\n", None),  # marks that set two parts apart
        ("원. 골목의 시간", None),  # the end of a sentence, no number of a list
    ],
)
def test_what_heads_a_section(content: Content, text: str, expected: str | None) -> None:
    assert heading(content, text) == expected


def test_a_heading_has_text_below_it(content: Content) -> None:
    assert heading_of(content(f"{ABOVE}\n□ 골목의 시간\n"), 1) is None
    assert heading_of(content(f"{ABOVE}\n□ 골목의 시간\n□ 의자\n"), 1) is None


def test_between_blank_lines_a_heading_may_be_longer(content: Content) -> None:
    long = "골목의 시간과 낡은 의자와 지나는 사람들의 오래된 저녁"
    assert heading_of(content(f"{ABOVE}\n\n{long}\n\n{BELOW}\n"), 1) == long
    assert heading_of(content(f"{ABOVE}\n\n{long}\n{BELOW}\n"), 1) is None


def test_a_heading_may_stand_above_that_of_its_first_part(content: Content) -> None:
    lines = content(f"{ABOVE}\nII. 골목의 시간\n1. 낡은 의자\n{BELOW}\n")
    assert [heading_of(lines, i) for i in (1, 2)] == ["II. 골목의 시간", "1. 낡은 의자"]


def test_numbers_of_a_list_head_nothing(content: Content) -> None:
    lines = content(
        f"1. 골목의 시간을 오래 바라보며 앉아 있는 일\n2. 의자의 시간을 오래 바라보며 앉아 있는 일\n{BELOW}\n"
    )
    assert [heading_of(lines, i) for i in (0, 1)] == [None, None]


def test_where_only_marked_ones_are_asked_for_a_plain_line_is_none(content: Content) -> None:
    lines = content(f"{ABOVE}\n\n골목의 시간\n{BELOW}\n")
    assert heading_of(lines, 1) == "골목의 시간"
    assert heading_of(lines, 1, marked_only=True) is None


def test_a_heading_may_stand_below_a_caption(content: Content) -> None:
    lines = content(f"▲ 골목에 놓인 낡은 의자\n\n골목의 시간\n\n{BELOW}\n")
    assert heading_of(lines, 1) == "골목의 시간"


def test_the_first_of_several_statements_between_blank_lines_is_a_heading_too(content: Content) -> None:
    lines = content(f"나소율\n\n골목은 깊다\n\n{ABOVE}\n\n골목은 우리 것이다\n\n{BELOW}\n")[1:]
    assert heading_of(lines, 0) == "골목은 깊다"
    assert heading_of(lines[:2], 0) is None


def test_the_last_syllable_of_a_wrapped_sentence_is_no_number(content: Content) -> None:
    lines = content(f"낡은 의자에 앉아 지나는 사람을 오래 바라보았\n다. 골목의 시간은 느리게 가고\n{BELOW}\n")
    assert heading_of(lines, 1) is None


def test_letters_that_count_up_are_numbers(content: Content) -> None:
    lines = content(f"가. 골목의 시간\n{BELOW}\n나. 낡은 의자\n{BELOW}\n")
    assert [heading_of(lines, i) for i in (0, 2)] == ["가. 골목의 시간", "나. 낡은 의자"]


def test_a_letter_counts_behind_the_one_before_it_only(content: Content) -> None:
    lines = content(f"다. 골목의 시간\n{BELOW}\n나. 낡은 의자\n{BELOW}\n가. 지나는 사람\n{BELOW}\n")
    assert headings_of(lines) == {}


def test_letters_are_sought_once_in_all_lines(content: Content) -> None:
    lines = content(f"다. 골목의 시간\n{BELOW}\n" * 3000)
    assert seconds(lambda: headings_of(lines)) < 1.0


def test_the_indent_of_a_paragraph_sets_off_a_statement_that_heads_it(content: Content) -> None:
    lines = content(f"{ABOVE}\n\n골목은 우리 것이다\n  {BELOW}\n")
    assert heading_of(lines, 1) == "골목은 우리 것이다"
    assert heading_of(content(f"{ABOVE}\n\n골목은 우리 것이다\n{BELOW}\n"), 1) is None


PART = f"{ABOVE} {BELOW}\n{BELOW} {ABOVE}"


@pytest.mark.parametrize("bullet", ["✔ ", ""])
def test_headings_in_a_form_of_the_essays_own(content: Content, bullet: str) -> None:
    """Short lines below a blank one, several of them, each above paragraphs; what stands above need not end."""
    asked = ("의자가 없는데 왜 골목일까", "밤에는 어디로 가나", "누가 등을 켜는가")
    text = "\n".join(f"\n{bullet}{line}\n{PART}\n- 의자 열 개" for line in asked)
    assert list(headings_of(content(f"{ABOVE}\n- 등불 두 개\n{text}\n")).values()) == list(asked)


@pytest.mark.parametrize(
    "lines",
    [
        ("의자가 없는데 왜 골목일까", "밤에는 어디로 가나"),  # two are no habit
        ("의자가 없다.", "밤에는 걷는다.", "등을 켠다."),  # paragraphs of a sentence
        ("의자가 없는데 왜 골목일까", "밤에는 어디로 가나", "등을 켠다!"),  # one of the form heads nothing
    ],
)
def test_lines_that_are_no_form_of_headings(content: Content, lines: tuple[str, ...]) -> None:
    """One-sentence paragraphs, and bullets that stand before anything else."""
    text = "\n".join(f"\n✔ {line}\n{PART}" for line in lines)
    assert headings_of(content(f"{ABOVE}\n{text}\n")) == {}


def test_the_first_lines_of_wrapped_paragraphs_are_no_headings(content: Content) -> None:
    """They are as long as the lines below them."""
    first, second = (
        "골목을 천천히 걷다 보면 누가 내놓았는지 모를 오래된 의자가",
        "모퉁이마다 하나씩 놓여 있고 그 위에 볕이 가득 든다.",
    )
    wrapped = f"\n{first}\n{second}\n"
    assert headings_of(content(f"- 등불 두 개\n{wrapped * 4}")) == {}


@pytest.mark.parametrize(
    ("second", "captions"),
    [
        ("골목을 고치는 일", 0),
        ("골목을 고치는 모습", 2),  # the moment of a picture
        ("골목에 놓은 의자 ⓒ솔바람시", 2),
        ("이웃이 의자를 고친다.", 2),
    ],
)
def test_headings_may_have_the_mark_of_captions(content: Content, second: str, captions: int) -> None:
    lines = content(f"{ABOVE}\n\n▲ 골목을 아끼는 일\n\n{BELOW}\n\n▲ {second}\n\n{BELOW}\n")
    assert len(captions_of(lines)) == captions
