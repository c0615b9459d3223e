"""The blocks of a report's task: headings, items, tables, captions of pictures, foot notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.draft import Block
from parsers.kinds.report import blocks, levels
from parsers.kinds.report.blocks import ReportBlocks, body_of, foot_notes, lines_apart, unboxed, without_marks
from parsers.kinds.report.joins import ReportJoiner
from parsers.kinds.report.survey import survey
from parsers.page import Page
from parsers.structure.given import outermost
from parsers.text.source import SourceText

ReadPage = Callable[[str], Page]
Shown = tuple[str, str | None, list[str]]


def report_of(page: Page) -> ReportBlocks:
    grids = page.grids_among(page.content)
    base = page.joiner
    joiner = ReportJoiner(page.margins, base.korean, base.stock, base.known_ends, base.items_apart)
    tables = {group[0].first: group for group in outermost(grids)}
    surveyed = survey(page.content, grids)
    places = levels.places_of(page.content)
    return ReportBlocks(page, surveyed, joiner, tables, foot_notes(page.source), places)


def body(page: Page) -> blocks.BlockBody:
    return body_of(report_of(page), 0, len(page.content))


def shown(found: tuple[Block, ...]) -> list[Shown]:
    return [(block.kind, block.heading, [item.text.text for item in block.items]) for block in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "○ 들머리\n□ 추진배경\n○ 끊김\n□ 향후계획\n○ 잇기\n",
            [("other", None, ["들머리"]), ("background", "추진배경", ["끊김"]), ("plan", "향후계획", ["잇기"])],
        ),
        # A text behind the colon of a heading is the first item of its block.
        ("□ 추진배경: 길이 끊김\n○ 다리도\n", [("background", "추진배경", ["길이 끊김", "다리도"])]),
        # What a heading is based on belongs to it.
        ("□ 추진실적(’24. 8월 기준)\n○ 셋\n", [("results", "추진실적(’24. 8월 기준)", ["셋"])]),
        # A numbered line inside a block heads what stands below it.
        (
            "□ 추진배경\n① 동쪽 길\n- 끊김\n② 서쪽 길\n- 좁음\n",
            [("background", "추진배경", []), ("other", "동쪽 길", ["끊김"]), ("other", "서쪽 길", ["좁음"])],
        ),
        # Numbers of a list head nothing.
        ("□ 추진배경\n① 동쪽 길\n② 서쪽 길\n", [("background", "추진배경", ["① 동쪽 길", "② 서쪽 길"])]),
        # Nor do a labelled value among them and a point that the line above counts up to.
        (
            "□ 추진배경\n① (동쪽) 숲길\n- 끊김\n",
            [("background", "추진배경", ["① (동쪽) 숲길", "끊김"])],
        ),
        (
            "□ 추진배경\n- 대상은 ① 숲길, ② 꽃길,\n③ 물길 곳곳\n- 끊김\n",
            [("background", "추진배경", ["대상은 ① 숲길, ② 꽃길, ③ 물길 곳곳", "끊김"])],
        ),
        # A page of reference inside a task is a block of its own.
        (
            "□ 향후계획\n○ 잇기\n\f참고 숲길 그림\n○ 동쪽 길\n",
            [("plan", "향후계획", ["잇기"]), ("reference", "참고 숲길 그림", ["동쪽 길"])],
        ),
        # What a table counts in is stated with the table.
        ("□ 추진실적\n○ 숲길 잇기\n\n(단위 : 곳)\n구분\t숲길\n동쪽\t3\n", [("results", "추진실적", ["숲길 잇기"])]),
        # Asterisks of bold type are no text.
        ("□ **추진배경**\n○ **길**이 끊김\n", [("background", "추진배경", ["길이 끊김"])]),
        ("", []),
    ],
)
def test_headings_make_blocks(page: ReadPage, text: str, expected: list[Shown]) -> None:
    assert shown(body(page(text)).blocks) == expected


def test_a_table_stands_in_its_block_and_not_among_its_items(page: ReadPage) -> None:
    found = body(page("□ 추진배경\n○ 끊김\n구분\t곳\n동쪽\t3\n○ 좁음\n"))
    (block,) = found.blocks
    assert [item.text.text for item in block.items] == ["끊김", "좁음"]
    assert [table.rows for table in block.tables] == [[["동쪽", "3"]]]
    assert {section for (section, _), _ in block.placed(0)} == {"background"}


def test_the_caption_of_a_lost_picture_is_no_item(page: ReadPage) -> None:
    found = body(page("□ 추진배경\n○ 끊김\n\n\n▲ 끊긴 숲길\n○ 좁음\n"))
    assert [(caption.label, caption.title, caption.line) for caption in found.appended] == [("사진", "끊긴 숲길", 5)]
    assert [(section, text.text) for section, text in found.aside] == [("background", "▲ 끊긴 숲길")]
    assert [item.text.text for item in found.blocks[0].items] == ["끊김", "좁음"]


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("○ 끊긴 길¹⁾\n1) 2024. 3. 조사\n", ["○", "1)"]),  # the text refers to it
        ("○ 끊긴 길\n1) 2024. 3. 조사\n", ["○"]),  # it does not: the number begins no note
    ],
)
def test_a_foot_note_is_an_item_by_its_number(page: ReadPage, text: str, markers: list[str]) -> None:
    items = [item for block in body(page(text)).blocks for item in block.items]
    assert [item.marker for item in items][: len(markers)] == markers
    assert len({item.line for item in items}) == len(items)


def test_a_page_of_reference_is_appended(page: ReadPage) -> None:
    found = body(page("□ 향후계획\n○ 잇기\n\f[참고 2] 숲길 그림\n○ 동쪽 길\n\n\n▲ 끊긴 숲길\n"))
    assert [(one.label, one.title, one.line) for one in found.appended] == [
        ("참고 2", "숲길 그림", 3),
        ("사진", "끊긴 숲길", 7),
    ]


def test_a_gloss_and_its_further_points_are_no_labelled_values(page: ReadPage) -> None:
    (block,) = body(page("□ 추진배경\n* ▴길 : 세 곳\n▴다리 : 두 곳\n○ 대상 : 마을\n▴쉼터 : 한 곳\n")).blocks
    assert [item.text.text for item in blocks.labelled(block.items)] == ["대상 : 마을", "쉼터 : 한 곳"]


def test_a_word_in_square_brackets_labels_its_text_if_it_is_no_tag_or_heads_the_items_below(page: ReadPage) -> None:
    (block,) = body(
        page(
            "□ 추진배경\n○ [의자] 서른 개\n○ [길] 세 곳을 이음\n - 동쪽\n○ [쉼터]\n○ [진안-무주] 만남\n○ [신규] 샘터\n"
        )
    ).blocks
    texts = [item.text.text for item in blocks.labelled(block.items)]
    assert texts == ["[의자] 서른 개", "동쪽"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("길²⁾과 다리¹⁰⁾", {"2", "10"}),
        ("길^{3)}", {"3"}),
        ("2) 길", set()),
        ("길²", set()),  # a square
    ],
)
def test_notes_are_those_that_the_text_refers_to(text: str, numbers: set[str]) -> None:
    assert foot_notes(SourceText(text)) == numbers


def test_each_line_of_a_cover_is_an_item(page: ReadPage) -> None:
    one = page("2026년\n주요업무계획\n**숲가꿈국**\n")
    assert shown(lines_apart(report_of(one), 0, 3).blocks) == [("other", None, ["2026년", "주요업무계획", "숲가꿈국"])]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("【길을 잇다】", "길을 잇다"),
        ("< 길을 잇다 >", "길을 잇다"),
        ("┃길을 잇다┃", "길을 잇다"),
        ("【길】을 잇다", "【길】을 잇다"),  # not around all of it
        ("길을 잇다", "길을 잇다"),
    ],
)
def test_the_box_around_a_statement_is_no_text(page: ReadPage, text: str, bare: str) -> None:
    one = page(text)
    assert unboxed(one.whole(one.content[0])).text == bare


@pytest.mark.parametrize(
    ("text", "bare"), [("**길**을 **잇다**", "길을 잇다"), ("길 ** 물", "길 ** 물"), ("길*", "길*")]
)
def test_asterisks_of_bold_type_are_no_text(page: ReadPage, text: str, bare: str) -> None:
    one = page(text)
    assert without_marks(one.whole(one.content[0])).text == bare
