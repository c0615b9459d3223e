import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writers.sample import cell, p

from ingest.readers.blocks import Box, NoteText, Paragraph, Running, Section, Table
from ingest.readers.compose import compose
from ingest.readers.frames import as_text
from parsers.text.marks import Caption, Cell, Note, PageMark, TextBox
from parsers.text.source import normalise


def text_of(*paragraphs: Paragraph) -> str:
    return compose([list(paragraphs)])[0]


TABLE = Table([cell(0, 0, "가"), cell(0, 1, "나"), cell(1, 0, "다"), cell(1, 1, "라")])
FLOATING = Table(TABLE.cells, inline=False)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        pytest.param(["하나", "둘"], "하나둘\n", id="runs"),
        pytest.param(["하나\n둘"], "하나\n둘\n", id="a line break"),
        pytest.param([], "\n", id="a blank paragraph"),
        pytest.param(["하나  "], "하나\n", id="spaces at the end"),
        pytest.param(["앞", TABLE, "뒤"], "앞\n가\n나\n다\n라\n뒤\n", id="a table in the line"),
        pytest.param(["앞", FLOATING, "뒤"], "앞뒤\n가\n나\n다\n라\n", id="a table that floats in a sentence"),
        pytest.param([FLOATING, "뒤"], "가\n나\n다\n라\n뒤\n", id="a table that floats before it"),
        pytest.param([TABLE], "가\n나\n다\n라\n", id="a table alone"),
        pytest.param([Box([p("1")], inline=True), "추진 배경"], "1 추진 배경\n", id="a small box in the line"),
        pytest.param(["앞", Box([p("상자")], inline=True), "뒤"], "앞 상자 뒤\n", id="a small box within"),
        pytest.param(["앞", Box([p("상자")]), "뒤"], "앞뒤\n상자\n", id="a box that floats"),
        pytest.param([Box([p("한 줄"), p(), p("두 줄")], inline=True)], "한 줄\n두 줄\n", id="a box of lines"),
        pytest.param(["\x00가\x0b나\r\ufeff"], "가나\n", id="controls"),
    ],
)
def test_a_paragraph_becomes_lines(parts: list[object], text: str) -> None:
    assert text_of(p(*parts)) == text


def test_a_bullet_stands_before_text_only() -> None:
    assert text_of(p("하나", label="-"), p(label="-")) == "- 하나\n\n"


def test_a_note_in_a_table_stands_behind_the_outermost_table() -> None:
    note = NoteText("footnote", "1)", [p("주석")])
    inner = Table([cell(0, 0, "안"), cell(0, 1, "쪽")])
    inner.cells[0].paragraphs[0].parts.append(note)
    outer = Table([cell(0, 0, "겉"), cell(1, 0, "")])
    outer.cells[1].paragraphs = [p(inner)]
    text, marks = compose([[p(outer), p("뒤")]])
    assert text == "겉\n안¹⁾\n쪽\n1) 주석\n뒤\n"
    (found,) = (mark for mark in marks if isinstance(mark, Note))
    assert (text[found.start : found.end], text[slice(*found.reference)]) == ("1) 주석", "¹⁾")
    cells = [(mark.table, mark.row, text[mark.start : mark.end]) for mark in marks if isinstance(mark, Cell)]
    assert cells == [(0, 0, "겉"), (0, 1, "안¹⁾\n쪽"), (1, 0, "안¹⁾"), (1, 0, "쪽")]


def test_a_note_may_have_a_note() -> None:
    inner = NoteText("endnote", "2)", [p("둘째")])
    assert text_of(p("글", NoteText("footnote", "1)", [p("첫째", inner)]))) == "글¹⁾\n1) 첫째²⁾\n2) 둘째\n"


@pytest.mark.parametrize("below", [False, True])
def test_a_caption_stands_where_it_is_printed(below: bool) -> None:
    table = Table(TABLE.cells, caption=[p("(단위: 명)")], caption_below=below)
    text, marks = compose([[p(table)]])
    assert text == ("가\n나\n다\n라\n(단위: 명)\n" if below else "(단위: 명)\n가\n나\n다\n라\n")
    assert [text[mark.start : mark.end] for mark in marks if isinstance(mark, Caption)] == ["(단위: 명)"]


def test_heads_stand_before_their_paragraph_and_feet_behind_their_section() -> None:
    first = p("하나", Running("footer", [p("발")]), Running("header", [p("머리")]))
    assert compose([[first, p("둘")], [p("셋")]])[0] == "머리\n하나\n둘\n발\n셋\n"


def test_pages_that_are_forced_divide_the_text() -> None:
    text, marks = compose([[p("하나"), p(breaks_page=True), p("둘"), p(TABLE, breaks_page=True)]])
    assert text == "하나\n\n\f둘\n\f가\n나\n다\n라\n"
    assert [(text[mark.start : mark.end], mark.number) for mark in marks if isinstance(mark, PageMark)] == [
        ("하나\n", None),
        ("\n\f둘\n", None),
        ("\f가\n나\n다\n라\n", None),
    ]
    assert [mark.start for mark in marks if isinstance(mark, Cell)] == [8, 10, 12, 14]


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        pytest.param([cell(0, 0, "한 칸\n두 줄")], "한 칸\n두 줄\n", id="a frame"),
        pytest.param([cell(0, 0, ""), cell(0, 1, "제목"), cell(0, 2, "")], "제목\n", id="one cell with text"),
        pytest.param([cell(0, 0, "Ⅱ"), cell(0, 1, ""), cell(0, 2, "추진 계획")], "Ⅱ 추진 계획\n", id="a band"),
        pytest.param([cell(0, 0, "참고 3"), cell(0, 1, " 지침 ")], "참고 3 지침\n", id="a reference"),
    ],
)
def test_tables_that_only_frame_a_text_are_text(cells: list, text: str) -> None:
    written, marks = compose([[p(Table(cells))]])
    assert written == text
    assert {type(mark) for mark in marks} == {TextBox}


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param([cell(0, 0, "담당 부서"), cell(0, 1, "도서관과")], id="a label of its own"),
        pytest.param([cell(0, 0, "1"), cell(1, 0, "추진 계획")], id="below each other"),
        pytest.param([cell(0, 0, "1"), cell(0, 1, "추진\n계획")], id="a title of two lines"),
        pytest.param([cell(0, 0, "가"), cell(0, 1, "나"), cell(0, 2, "다")], id="three cells"),
    ],
)
def test_other_tables_stay_tables(cells: list) -> None:
    table = Table(cells)
    assert as_text(table) is table


texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
plain = st.builds(lambda text: p(text), texts)
cells = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2), texts), min_size=1, max_size=4, unique_by=lambda c: c[:2]
)
tables = st.builds(lambda found, inline: Table([cell(r, c, t) for r, c, t in found], inline), cells, st.booleans())
notes = st.builds(lambda text: NoteText("footnote", "1)", [p(text)]), texts)
boxes = st.builds(lambda text, inline: Box([p(text)], inline), texts, st.booleans())
paragraphs = st.builds(
    lambda parts, label, breaks: p(*parts, label=label, breaks_page=breaks),
    st.lists(st.one_of(texts, tables, notes, boxes), max_size=4),
    st.sampled_from(["", "1.", "-"]),
    st.booleans(),
)


@given(st.lists(st.lists(paragraphs, max_size=4), max_size=2))
def test_the_text_is_normal_and_every_mark_lies_in_it(sections: list[Section]) -> None:
    text, marks = compose(sections)
    assert normalise(text) == text == unicodedata.normalize("NFC", text)
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    inner = [text[mark.start : mark.end] for mark in marks if not isinstance(mark, PageMark)]
    assert all(part == part.strip("\n\f") for part in inner)


@given(tables)
def test_the_cells_of_a_table_give_back_its_text(table: Table) -> None:
    text, marks = compose([[p(table)]])
    found = {(mark.row, mark.column): text[mark.start : mark.end] for mark in marks if isinstance(mark, Cell)}
    if found:
        assert set(found) == {(one.row, one.column) for one in table.cells}
        assert sum(len("".join(part.split())) for part in found.values()) == len("".join(text.split()))
