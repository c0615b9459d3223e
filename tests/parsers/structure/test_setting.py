"""How a text is set: learned from its lines, so that the end of one and the gap below it are understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.endings.line_endings import End, end_of
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.structure.setting import between_words, breaks_between_words, hangs, is_in_sentences, sets_paragraphs_apart
from parsers.text.plain import plain
from tests.conftest import as_source

Broken = Callable[[str, int], list[str]]

SENTENCES = [
    "마을 우물을 되살리는 모임이 지난달 열려 이웃 서른 명이 두레박을 고치고 물길을 새로 냈다고 밝혔다.",
    "모임은 해마다 봄과 가을에 열리며 올해는 아이들이 그린 우물 지도를 나누어 주는 자리도 함께 마련했다.",
    "우물지기는 물이 마르는 여름을 앞두고 빗물을 모으는 항아리를 골목마다 놓을 생각이라고 말했다.",
    "이웃 마을에서도 같은 일을 하려는 사람들이 찾아와 물길을 내는 방법을 하루 내내 묻고 돌아갔다.",
    "군은 이 일이 다른 마을에도 퍼질 수 있도록 필요한 연장을 빌려주고 길잡이를 보내기로 하였다.",
]
ITEMS = [
    "○ 마을 우물을 되살리는 모임을 열어 이웃 서른 명이 두레박을 고치고 물길을 새로 내는 자리 마련",
    "○ 해마다 봄과 가을에 모임을 열고 아이들이 그린 우물 지도를 나누어 주는 자리도 함께 운영",
    "○ 물이 마르는 여름을 앞두고 빗물을 모으는 항아리를 골목마다 놓아 마을의 물 부족을 해소",
    "○ 이웃 마을에서 찾아온 사람들에게 물길을 내는 방법을 알리고 필요한 연장을 빌려주기로 결정",
    "○ 다른 마을에도 퍼질 수 있도록 우물 길잡이를 보내고 두레박을 고치는 방법을 책으로 엮어 배포",
]


def wrapped(paragraph: str, width: int = 24) -> list[str]:
    """A paragraph on lines of at most so many characters, parted between words."""
    lines = [""]
    for word in paragraph.split(" "):
        if len(lines[-1]) + 1 + len(word) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


@pytest.fixture
def read(korean: Korean) -> Callable[[str], Page]:
    return lambda text: Page(as_source(text), korean)


def set_apart(paragraphs: list[str]) -> str:
    return "\n\n".join("\n".join(wrapped(paragraph)) for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("paragraphs", "expected"), [(SENTENCES, True), (ITEMS, False), (SENTENCES[:2], True), (ITEMS[:2], False)]
)
def test_sentences_are_told_from_items(read: Callable[[str], Page], paragraphs: list[str], expected: bool) -> None:
    assert is_in_sentences(read(set_apart(paragraphs)).lines) is expected


def test_without_blank_lines_no_paragraphs_are_set_apart(read: Callable[[str], Page]) -> None:
    bare = [item.removeprefix("○ ") for item in ITEMS]
    page = read("\n".join("\n".join(wrapped(item)) for item in bare * 2))
    assert not sets_paragraphs_apart(page.lines, page.margins)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (set_apart(SENTENCES), True),
        ("\n".join("\n".join(wrapped(paragraph)) for paragraph in SENTENCES), False),  # no blank lines between
        ("\n\n".join(SENTENCES), False),  # not wrapped
    ],
)
def test_paragraphs_may_be_set_apart(read: Callable[[str], Page], text: str, expected: bool) -> None:
    page = read(text)
    assert sets_paragraphs_apart(page.running, page.margins) is expected


@pytest.mark.parametrize(("indent", "expected"), [("   ", True), ("", False)])
def test_where_wrapped_lines_are_indented_an_indent_says_nothing_of_a_space(
    read: Callable[[str], Page], indent: str, expected: bool
) -> None:
    page = read("\n".join(f"\n{indent}".join(wrapped(paragraph)) for paragraph in SENTENCES))
    assert hangs(page.content, page.margins) is expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([line for paragraph in SENTENCES for line in wrapped(paragraph)], True),
        ([paragraph[at : at + 24] for paragraph in SENTENCES for at in range(0, len(paragraph), 24)], False),
        (wrapped(SENTENCES[0]), False),  # too few lines to tell
    ],
)
def test_lines_may_end_between_words_only(
    read: Callable[[str], Page], korean: Korean, lines: list[str], expected: bool
) -> None:
    page = read("\n".join(lines))
    assert breaks_between_words(page.content, page.margins, korean) is expected


def test_the_margin_between_words_is_where_full_lines_agree(read: Callable[[str], Page]) -> None:
    page = read("\n".join(line for paragraph in SENTENCES for line in wrapped(paragraph)))
    layout = between_words(page.content, page.margins)
    assert layout.whole_words
    widths = [line.width for line in page.content if end_of(line.text) is End.OPEN]
    assert max(widths) <= layout.text_margin < max(widths) + 2


def test_a_wrapped_text_gives_the_paragraphs_of_the_unwrapped_one(read: Callable[[str], Page]) -> None:
    page = read(set_apart(SENTENCES))
    assert [item.text.text for item in page.items(page.content)] == SENTENCES


def cut(paragraph: str, width: int) -> list[str]:
    """A paragraph on lines of so many characters, parted inside words as well."""
    return [paragraph[at : at + width].strip() for at in range(0, len(paragraph), width)]


def squeezed(text: str) -> str:
    return "".join(text.split())


SETTING = {
    "width": st.integers(28, 48),
    "margin": st.sampled_from(["", " ", "    ", "\t"]),
    "hanging": st.sampled_from(["", "   "]),
    "end": st.sampled_from(["", " ", "  "]),
    "broken": st.sampled_from([wrapped, cut]),
}


def read_back(korean: Korean, paragraphs: Iterable[str], blank: str, margin: str) -> list[str]:
    """The items read from paragraphs with a gap between them, all lines behind a margin."""
    lines = blank.join(paragraphs).split("\n")
    text = "\n".join(f"{margin}{line}" if line.strip() else line for line in lines)
    page = Page(plain(as_source(text)), korean)
    return [item.text.text for item in page.items(page.content)]


@settings(max_examples=60)
@given(order=st.permutations(SENTENCES), blank=st.sampled_from(["\n\n", "\n \n", "\n\n\n"]), **SETTING)
def test_however_paragraphs_are_set_they_are_the_same(
    korean: Korean, order: list[str], blank: str, width: int, margin: str, hanging: str, end: str, broken: Broken
) -> None:
    set_so = [f"{end}\n{hanging}".join(broken(paragraph, width)) for paragraph in order]
    found = read_back(korean, set_so, blank, margin)
    assert list(map(squeezed, found)) == list(map(squeezed, order))
    if end == " " and broken is wrapped:
        assert found == order


@settings(max_examples=60)
@given(
    order=st.permutations(ITEMS),
    blank=st.sampled_from(["\n", "\n\n", "\n\n\n"]),
    bullet=st.sampled_from("○□ㅇㅁOo-─￮\uf06d▪※"),
    gap=st.sampled_from([" ", "  ", "\t", "\u3000"]),
    **SETTING,
)
def test_however_items_are_set_they_are_the_same(
    korean: Korean,
    order: list[str],
    blank: str,
    bullet: str,
    gap: str,
    width: int,
    margin: str,
    hanging: str,
    end: str,
    broken: Broken,
) -> None:
    items = [item.removeprefix("○ ") for item in order]
    set_so = [f"{bullet}{gap}" + f"{end}\n{hanging}".join(broken(item, width)) for item in items]
    found = read_back(korean, set_so, blank, margin)
    assert list(map(squeezed, found)) == list(map(squeezed, items))
    if end == " " and broken is wrapped:
        assert found == items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Lines stop in mid-sentence far from the margin, before long words only.
        (
            """
            우물지기는 물이 마르는 여름을 앞두고 빗물을 모으는 항아리와
            두레박을 골목마다 놓고 이웃 마을의
            물길안내자원봉사모임연합회에도 같은 것을 나누어 주며 가을까지는
            마을마다 우물 하나를 되살리겠다고 말했다.
            """,
            True,
        ),
        # The same, but one line begins with a particle: a word was cut.
        (
            """
            우물지기는 물이 마르는 여름을 앞두고 빗물을 모으는 항아리와
            두레박을 골목마다 놓고 이웃 마을의
            물길안내자원봉사모임연합회에도 같은 것을 나누어 주며 가을까지
            는 마을마다 우물 하나를 되살리겠다고 말했다.
            """,
            False,
        ),
        # All lines are equally long: nothing tells.
        (
            """
            우물지기는 물이 마르는 여름을 앞두고 빗물을 모으는 항아리와
            두레박을 골목마다 놓고 이웃의 물길안내자원봉사모임에도
            같은 것을 나누어 준다고 하며 가을까지는 마을마다 하나씩을
            되살리겠다고 말했다.
            """,
            False,
        ),
    ],
)
def test_few_lines_tell_by_the_room_they_leave_whether_words_are_kept_whole(
    read: Callable[[str], Page], korean: Korean, text: str, expected: bool
) -> None:
    page = read(text)
    assert page.margins.wraps
    assert breaks_between_words(page.content, page.margins, korean) is expected
