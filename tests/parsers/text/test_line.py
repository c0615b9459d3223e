"""One line for several that go on with each other: its text, and where its parts stand in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.text.line import Line, folded, width_of

Content = Callable[[str], list[Line]]
TEXT = """
□ 골목 어귀마다 나무 의자를 놓
아 쉬어 가는
골목을 만듦
"""


def test_a_folded_line_reads_as_if_nothing_had_been_wrapped(content: Content) -> None:
    lines = content(TEXT)
    whole = folded(lines, [False, True])
    assert whole.text == "□ 골목 어귀마다 나무 의자를 놓아 쉬어 가는 골목을 만듦"
    assert (whole.marker, whole.body) == ("□", "골목 어귀마다 나무 의자를 놓아 쉬어 가는 골목을 만듦")
    assert (whole.number, whole.start, whole.end) == (lines[0].number, lines[0].start, lines[-1].end)
    assert whole.width == pytest.approx(width_of(whole.text))


def test_each_part_is_found_where_it_stands(content: Content) -> None:
    lines = content(TEXT)
    whole = folded(lines, [False, True])
    assert [part for _, part in whole.placed()] == lines == list(whole.physical)
    assert all(whole.text[at : at + len(part.text)] == part.text for at, part in whole.placed())


def test_one_line_is_its_only_part(content: Content) -> None:
    line = content(TEXT)[0]
    assert folded([line], []) is line
    assert (line.physical, list(line.placed())) == ((line,), [(0, line)])


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("가", 1.0),
        ("「", 1.0),
        ("ａ", 1.0),
        (" ", 0.5),
        (".", 0.4),
        ("i", 0.4),
        ("·", 0.4),
        ("A", 0.7),
        ("a", 0.55),
        ("가 A", 2.2),
    ],
)
def test_letters_differ_in_width(text: str, width: float) -> None:
    assert width_of(text) == pytest.approx(width)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("□ 골목 의자", "골목 의자"),
        ("- 골목 의자", "- 골목 의자"),  # a bullet of items
        ("골목 의자", "골목 의자"),
    ],
)
def test_a_heading_loses_its_bullet(content: Content, text: str, headline: str) -> None:
    assert content(f"{text}\n")[0].headline == headline
