"""Lines to logical items: wraps joined, bullets as levels, tables kept together, no line lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.draft import LogicalItem
from parsers.language.kiwi import Korean
from parsers.language.spelling import WrittenWords
from parsers.structure.items import items_of
from parsers.structure.joins import Joiner, known_ends
from parsers.structure.margins import Layout
from parsers.text.lines import Lines, split
from parsers.text.source import SourceText

Items = Callable[[str], list[LogicalItem]]
MARGIN = 31.0


def items_in(source: SourceText, lines: Lines, korean: Korean) -> list[LogicalItem]:
    stock = WrittenWords(line.text for line in lines.content)
    joiner = Joiner(Layout(MARGIN, MARGIN, lines.double_spaced), korean, stock, known_ends(lines.content))
    return items_of(source, lines.content, joiner)


@pytest.fixture
def items(source: Callable[[str], SourceText], korean: Korean) -> Items:
    return lambda text: items_in(source(text), split(source(text)), korean)


WRAPPED = """
□ 골목 어귀마다 나무 의자를 놓아 장을 보고 돌아가는 어르신이 앉아서
쉬어 가고 이웃과 이야기를 나누는 자리로 만들어 골목 주민이 함께 돌
보도록 함
○ 의자 수 : 40개
- 나무 의자 30개, 돌 의자 10개
- 그늘막 4개
※ 비 오는 날에는 쉼
□ 의자 이름은 골목 아이들이 지음
"""


def test_wrapped_lines_become_one_item_with_the_spacing_of_written_korean(items: Items) -> None:
    assert items(WRAPPED)[0].text.text == (
        "골목 어귀마다 나무 의자를 놓아 장을 보고 돌아가는 어르신이 앉아서 쉬어 가고 이웃과 이야기를 나누는 "
        "자리로 만들어 골목 주민이 함께 돌보도록 함"
    )


def test_bullets_are_taken_off_and_counted_as_levels(items: Items) -> None:
    assert [(item.marker, item.level) for item in items(WRAPPED)] == [
        ("□", 0),
        ("○", 1),
        ("-", 2),
        ("-", 2),
        ("※", 3),
        ("□", 0),
    ]


def test_levels_count_from_the_highest_bullet_that_the_block_uses(items: Items) -> None:
    assert [item.level for item in items("- 나무 의자 30개 설치\n* 돌 의자는 빼고 셈\n- 그늘막 4개 설치\n")] == [
        0,
        1,
        0,
    ]


def test_an_item_is_found_by_the_line_it_begins_on(items: Items) -> None:
    assert [item.line for item in items(WRAPPED)] == [1, 4, 5, 6, 7, 8]


def test_a_page_break_inside_a_sentence_does_not_cut_it(items: Items) -> None:
    text = """
        골목 어귀마다 나무 의자를 놓아 장을 보고 돌아가는 어르신이 앉아서\x20

        쉬어 가고 이웃과 이야기를 나누는 자리로 만들어 골목 주민이 함께\x20



        12

        돌보도록 함

        의자 이름은 골목 아이들이 지음
        """
    (sentence, following) = items(text)
    assert sentence.text.text.endswith("골목 주민이 함께 돌보도록 함")
    assert following.line == 11


def test_a_flattened_table_is_one_item_line_by_line(items: Items) -> None:
    table = items("""
        □ 의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 고침
        구 분 지난해 올해
        나무 의자 12개 30개 18개
        돌 의자 2개 10개 8개
        □ 의자 이름을 골목 아이들이 지음
        """)[1]
    assert table.flattened
    assert table.text.text == "구 분 지난해 올해\n나무 의자 12개 30개 18개\n돌 의자 2개 10개 8개"


def test_letterspaced_labels_keep_one_space_between_their_letters(items: Items) -> None:
    (first, second) = items("사   업   비 : 1억 2천만원(시비)\n(장     소) 골목 어귀\n")
    assert first.text.text == "사 업 비 : 1억 2천만원(시비)"
    assert second.text.text == "(장 소) 골목 어귀"


SCRAPS = st.sampled_from(
    [
        "□ 나무 의자를 놓음",
        "○ 의자 수 : 40개",
        "- 돌 의자",
        "* 비 오는 날",
        "골목 어귀마다 나무 의자를 놓아 두고 오가는 어르신이 앉",
        "아서 쉬어 감 ",
        "(추진실적)",
        "(2031. 4. 6.)",
        "구 분 지난해 올해",
        "12개 30개 40개",
        "→",
        "및 그늘막",
        "",
        "\f",
        "\u3000□\u3000의자",
        "�",
    ]
)


@settings(max_examples=60)
@given(st.lists(SCRAPS | st.text(max_size=12), max_size=16))
def test_every_line_goes_into_exactly_one_item_in_order(korean: Korean, scraps: list[str]) -> None:
    source = SourceText("\n".join(scraps))
    lines = split(source)
    held = [line for item in items_in(source, lines, korean) for line in item.lines]
    assert held == list(lines.content)
