"""Sections of a release."""

from __future__ import annotations

from collections.abc import Callable

from parsers.draft import Block
from parsers.kinds.release.sections import blocks_of, lines_apart, sub_headlines
from parsers.page import Page
from parsers.structure.given import outermost

ReadPage = Callable[[str], Page]


def blocks(page: Page) -> tuple[Block, ...]:
    content = page.content
    groups = outermost(page.grids_among(content))
    rows = {content[i].number: group for group in groups for i in range(group[0].first, group[0].after)}
    return blocks_of(page, content, rows)


def texts(block: Block) -> list[tuple[str | None, str]]:
    return [(item.marker, item.text.text) for item in block.items]


def test_paragraphs_before_the_first_heading_stand_under_none(page: ReadPage) -> None:
    found = blocks(page("산림청은 길을 연다.\n\n[어디에]\n\n정선에서 평창까지 걷는 길이다.\n"))
    assert [(block.heading, texts(block)) for block in found] == [
        (None, [(None, "산림청은 길을 연다.")]),
        ("[어디에]", [(None, "정선에서 평창까지 걷는 길이다.")]),
    ]


def test_a_sentence_goes_on_over_a_line_end(page: ReadPage) -> None:
    (block,) = blocks(
        page(
            "산림청은 올가을 정선군과 평창군을 잇는 걷기 좋은 숲길을 하나 더 열며,\n\n"
            "쉼터도 세 곳 마련한다.\n\n* 길이 12km\n"
        )
    )
    assert texts(block) == [
        (None, "산림청은 올가을 정선군과 평창군을 잇는 걷기 좋은 숲길을 하나 더 열며, 쉼터도 세 곳 마련한다."),
        ("*", "길이 12km"),
    ]


def test_a_table_keeps_its_cells_and_a_lost_one_its_lines(page: ReadPage) -> None:
    (block,) = blocks(
        page("산림청은 길을 연다.\n\n| 구분 | 길이 |\n|---|---|\n| 정선 | 12 |\n\n구분\n\n길이\n\n쉼터\n\n정선\n\n12\n")
    )
    assert [(table.header, table.rows) for table in block.tables] == [(["구분", "길이"], [["정선", "12"]])]
    assert [item.text.text for item in block.items if item.flattened] == ["구분\n길이\n쉼터\n정선\n12"]


def test_a_note_behind_a_heading_is_its_first_item(page: ReadPage) -> None:
    (block,) = blocks(page("< 1. 숲길 현황 > ※ 9월 기준\n\n□ 길은 12km이다.\n"))
    assert block.heading == "< 1. 숲길 현황 >"
    assert texts(block) == [("※", "9월 기준"), ("□", "길은 12km이다.")]


def test_sub_headlines_of_a_second_text_are_found(page: ReadPage) -> None:
    found = blocks(
        page("합의는 이렇다.\n\n두 마을 협약 체결\n\n- 숲길에 힘 보탠다 -\n\n두 마을은 뜻을 모았다고 밝혔다.\n")
    )
    assert sub_headlines(found) == ["숲길에 힘 보탠다"]


def test_lines_apart_are_an_item_each(page: ReadPage) -> None:
    read = page("- [a.kr](http://a.kr)\n- [b.kr](http://b.kr)\n")
    (block,) = lines_apart(read, read.content)
    assert (block.kind, len(block.items)) == ("reference", 2)
    assert lines_apart(read, ()) == ()


def test_the_name_below_a_post_is_part_of_it(page: ReadPage) -> None:
    (block,) = blocks(
        page(
            "□ 산림청은 사람을 옮긴다.\n\n▲ 숲길과장 서기관\n\n나루빛(羅陋彬)\n\n▲ 쉼터과장 서기관\n\n도가람(都嘉藍)\n"
        )
    )
    assert texts(block)[1:] == [("▲", "숲길과장 서기관 나루빛(羅陋彬)"), ("▲", "쉼터과장 서기관 도가람(都嘉藍)")]
