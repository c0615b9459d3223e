import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from writers.pdf import Sheet, pdf, printed
from writers.sample import notice

from ingest.readers import read
from ingest.readers.pdf.characters import SYMBOL_FONT, Char, once
from ingest.readers.pdf.grids import grids
from ingest.readers.pdf.lines import rows_of
from ingest.readers.pdf.rules import Rule, Rules, merged
from parsers.text.marks import Cell, Furniture, PageMark
from schemas.errors import InputError

TITLE = "솔바람시 야간 도서관 안내"


def sheet(*texts: tuple[float, float, str], **options: int) -> Sheet:
    made = Sheet(**options)
    for x, y, text in texts:
        made.text(x, y, text)
    return made


def text_of(*sheets: Sheet) -> str:
    return read("글.pdf", pdf(list(sheets))).source.text


def cells_of(made: Sheet) -> list[tuple[int, int, int, int, str]]:
    reading = read("글.pdf", pdf([made]))
    return [
        (mark.row, mark.column, mark.rows, mark.columns, reading.source.text[mark.start : mark.end])
        for mark in reading.marks
        if isinstance(mark, Cell)
    ]


def furniture_of(sheets: list[Sheet]) -> list[tuple[str, str]]:
    reading = read("글.pdf", pdf(sheets))
    return [
        (mark.kind, reading.source.text[mark.start : mark.end]) for mark in reading.marks if isinstance(mark, Furniture)
    ]


def test_lines_are_read_by_their_places_not_by_their_order_in_the_file() -> None:
    made = sheet((100, 700, "둘째 줄"), (155, 730, "줄"), (100, 730, "첫째"))
    assert text_of(made) == "첫째 줄\n둘째 줄\n"


def test_numbers_that_were_printed_apart_come_back_to_their_words() -> None:
    made = sheet((80, 700, "년"), (100, 700, "월"), (60, 700, "2026"), (95, 700, "5"))
    assert text_of(made) == "2026년 5월\n"


@pytest.mark.parametrize(
    ("gap", "text"),
    [(0, "가나"), (1, "가나"), (3, "가 나"), (15, "가 나")],
)
def test_a_gap_is_a_space(gap: float, text: str) -> None:
    assert text_of(sheet((60, 700, "가"), (70 + gap, 700, "나"), (60, 680, TITLE))).splitlines()[0] == text


def test_letters_that_are_spaced_out_are_one_word() -> None:
    made = sheet(*((60 + 14 * i, 700, char) for i, char in enumerate("주요업무계획")), (60, 670, TITLE))
    assert text_of(made).splitlines()[0] == "주요업무계획"


def test_a_space_of_the_file_at_the_end_of_a_line_stays() -> None:
    assert text_of(sheet((60, 700, "밤에도 여는 "), (60, 680, "도서관"))) == "밤에도 여는 \n도서관\n"


def char(text: str, left: float, base: float, width: float = 10.0) -> Char:
    return Char(text, left, left + width, base - 2, base + 10, base)


@pytest.mark.parametrize(
    ("second", "shadows"),
    [
        pytest.param(char("가", 61.5, 98.5), 1, id="a little aside"),
        pytest.param(char("가", 60.0, 100.0), 1, id="on itself"),
        pytest.param(char("나", 61.5, 98.5), 0, id="another letter"),
        pytest.param(char("가", 70.0, 100.0), 0, id="the next letter"),
        pytest.param(char("가", 60.0, 88.0), 0, id="the next line"),
    ],
)
def test_a_second_print_is_told_from_the_next_letter(second: Char, shadows: int) -> None:
    first = char("가", 60.0, 100.0)
    assert once([first, second]) == ([first, second][: 2 - shadows], shadows)


def test_two_narrow_letters_are_no_shadow() -> None:
    pair = [char("t", 60.0, 100.0, 3.5), char("t", 63.1, 100.0, 3.5)]
    assert once(pair) == (pair, 0)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Wingdings", "Wingdings"),
        ("ABCDEF+Wingdings-Regular", "Wingdings"),
        ("SymbolMT,Bold", "Symbol"),
        ("Wingdings2", None),
        ("HaansoftSymbol", None),
    ],
)
def test_symbol_fonts_are_known_by_their_names(name: str, family: str | None) -> None:
    found = SYMBOL_FONT.fullmatch(name)
    assert (found[1] if found else None) == family


def test_a_reference_to_a_note_is_a_raised_number() -> None:
    made = sheet((60, 700, "1,240"), (96, 700, "명이 다녀갔다"))
    made.text(86, 704, "1)", 6)
    assert text_of(made) == "1,240¹⁾ 명이 다녀갔다\n"


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [(60, 700 - 18 * i, f"왼쪽 단의 글이 이어지는 줄 {i}") for i in range(6)]
    right = [(320, 700 - 18 * i, f"오른쪽 단의 글도 이어지는 줄 {i}") for i in range(6)]
    made = sheet((60, 740, TITLE + " 두 단을 가로지르는 긴 제목이 위에 놓인 쪽"), *right, *left)
    lines = text_of(made).split()
    assert lines.index("왼쪽") < lines.index("오른쪽")
    assert [line for line in text_of(made).splitlines()[1:] if line] == [text for _, _, text in (*left, *right)]


def test_a_list_of_two_columns_is_read_row_by_row() -> None:
    rows = [(60, 700 - 18 * i, f"부서 {i}") for i in range(6)] + [(300, 700 - 18 * i, f"담당 {i}번") for i in range(6)]
    assert text_of(sheet(*rows)).splitlines()[0] == "부서 0 담당 0번"


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_page_is_read_as_it_is_turned(quarters: int) -> None:
    place = {0: "1 0 0 1 60 700", 1: "0 1 -1 0 100 60", 2: "-1 0 0 -1 500 100", 3: "0 -1 1 0 400 700"}[quarters]
    made = Sheet(rotation=90 * quarters)
    for number, text in enumerate(("첫째 줄", "둘째 줄")):
        a, b, c, d, x, y = map(float, place.split())
        made.set(f"{a} {b} {c} {d} {x - 20 * number * c} {y - 20 * number * d}", text)
    assert text_of(made) == "첫째 줄\n둘째 줄\n"


def test_text_that_leans_stands_behind_the_page() -> None:
    made = sheet((60, 700, "바로 선 글"))
    made.set("0 1 -1 0 40 300", "누운 글")
    assert text_of(made) == "바로 선 글\n누운 글\n"


def ruled(left_edge: bool = True, how: str = "lines") -> Sheet:
    """Two rows of three columns; a head reaches over two of them."""
    made = sheet(
        (70, 686, "구분"), (170, 686, "이용자"), (70, 666, "달빛"), (170, 666, "1,240명"), (270, 666, "늘었다")
    )
    for y in (700, 680, 660):
        if how == "dots":
            made.dots(60, 360, y)
        elif how == "fill":
            made.box(60, y - 0.4, 360, y + 0.4, "f")
        else:
            made.line(60, y, 360, y)
    made.line(160, 660, 160, 700)
    made.line(260, 660, 260, 680)
    if left_edge:
        made.line(60, 660, 60, 700)
        made.line(360, 660, 360, 700)
    return made


RULED = [
    (0, 0, 1, 1, "구분"),
    (0, 1, 1, 2, "이용자"),
    (1, 0, 1, 1, "달빛"),
    (1, 1, 1, 1, "1,240명"),
    (1, 2, 1, 1, "늘었다"),
]


@pytest.mark.parametrize("left_edge", [True, False])
@pytest.mark.parametrize("how", ["lines", "dots", "fill"])
def test_a_ruled_table_gives_its_cells(left_edge: bool, how: str) -> None:
    assert cells_of(ruled(left_edge, how)) == RULED


def test_what_fills_a_cell_is_no_rule() -> None:
    made = ruled()
    made.box(62, 664, 140, 676, "f")
    assert cells_of(made) == RULED


def test_a_table_stands_where_it_is_printed_and_its_lines_stay_in_their_cells() -> None:
    made = ruled()
    made.text(60, 720, "위")
    made.text(60, 630, "아래")
    assert text_of(made) == "위\n구분\n이용자\n달빛\n1,240명\n늘었다\n아래\n"


def test_what_stands_to_the_left_of_a_table_is_read_before_it() -> None:
    made = ruled()
    made.text(20, 672, "부서")
    made.text(20, 640, "아래")
    assert text_of(made) == "부서\n구분\n이용자\n달빛\n1,240명\n늘었다\n아래\n"


def test_a_box_around_a_text_is_no_table() -> None:
    made = sheet((70, 686, "테두리 안의 글"))
    made.box(60, 680, 260, 700)
    assert cells_of(made) == []
    assert text_of(made) == "테두리 안의 글\n"


def test_a_number_and_its_title_in_boxes_side_by_side_are_one_line() -> None:
    made = sheet((66, 686, "참고 1"), (130, 686, "야간 개관 지침"))
    made.box(60, 680, 110, 700)
    made.box(116, 680, 300, 700)
    assert text_of(made) == "참고 1 야간 개관 지침\n"


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    made = sheet(
        (70, 660, "겉"), (172, 684, "안"), (222, 684, "쪽"), (172, 664, "글"), (222, 664, "말"), (70, 636, "끝")
    )
    for y in (700, 650, 630):
        made.line(60, y, 300, y)
    made.line(160, 650, 160, 700)
    for y in (695, 675, 658):
        made.line(170, y, 270, y)
    made.line(60, 630, 60, 700)
    made.line(300, 630, 300, 700)
    for x in (170, 220, 270):
        made.line(x, 658, x, 695)
    assert cells_of(made) == [
        (0, 0, 1, 1, "겉"),
        (0, 1, 1, 1, "안\n쪽\n글\n말"),
        (0, 0, 1, 1, "안"),
        (0, 1, 1, 1, "쪽"),
        (1, 0, 1, 1, "글"),
        (1, 1, 1, 1, "말"),
        (1, 0, 1, 2, "끝"),
    ]


def test_pages_are_counted_and_begin_with_a_form_feed() -> None:
    reading = read("글.pdf", pdf([sheet((60, 700, "하나이다")), Sheet(), sheet((60, 700, "셋이다"))]))
    assert reading.source.text == "하나이다\n\f셋이다\n"
    pages = [
        (mark.number, reading.source.text[mark.start : mark.end])
        for mark in reading.marks
        if isinstance(mark, PageMark)
    ]
    assert pages == [(1, "하나이다\n"), (2, ""), (3, "\f셋이다\n")]


def test_heads_feet_and_page_numbers_of_page_after_page_are_furniture() -> None:
    sheets = [
        sheet(
            (60, 800, f"2026년 주요업무 {i}"), (60, 700, f"본문 {word}"), (60, 60, "기획예산과"), (290, 30, f"- {i} -")
        )
        for i, word in enumerate(("하나", "둘", "셋", "넷"), start=1)
    ]
    assert furniture_of(sheets)[:3] == [
        ("header", "2026년 주요업무 1"),
        ("footer", "기획예산과"),
        ("page_number", "- 1 -"),
    ]
    assert len(furniture_of(sheets)) == 12


def test_on_sheets_of_two_pages_both_heads_and_feet_are_furniture() -> None:
    columns = {60: ("왼쪽 머리말", "왼쪽 꼬리말"), 320: ("오른쪽 머리말", "오른쪽 꼬리말")}
    sheets = [
        sheet(
            *((x, 800, head) for x, (head, _) in columns.items()),
            *(
                (x, 760 - 18 * row, f"{word} 이야기가 {side} 쪽에 이어지며 고을 살림을 알린다"[:22])
                for x, side in ((60, "왼"), (320, "오른"))
                for row in range(8)
            ),
            *((x, 60, foot) for x, (_, foot) in columns.items()),
        )
        for word in ("봄날", "여름", "가을", "겨울")
    ]
    reading = read("글.pdf", pdf(sheets))
    assert reading.source.text.index("왼쪽 꼬리말") < reading.source.text.index("오른쪽 머리말")
    assert sorted(furniture_of(sheets)) == sorted(
        [("header", "왼쪽 머리말"), ("header", "오른쪽 머리말"), ("footer", "왼쪽 꼬리말"), ("footer", "오른쪽 꼬리말")]
        * 4
    )


def test_a_number_in_the_text_is_no_page_number() -> None:
    assert furniture_of([sheet((60, 400, "12"), (60, 380, TITLE))]) == []


@pytest.mark.parametrize(
    ("sheets", "code"),
    [
        pytest.param([Sheet(), Sheet()], "no_text_layer", id="a scan"),
        pytest.param([sheet((290, 30, "1"))] + [Sheet()] * 3, "no_text_layer", id="a stamp on a scan"),
    ],
)
def test_a_file_without_characters_is_refused(sheets: list[Sheet], code: str) -> None:
    with pytest.raises(InputError, match="character recognition") as raised:
        read("글.pdf", pdf(sheets))
    assert raised.value.code == code


def test_a_locked_file_is_told_from_damage() -> None:
    lock = "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{0}> /U <{0}> >> /ID [<00> <00>] ".format(
        "5a" * 32
    )
    with pytest.raises(InputError) as raised:
        read("글.pdf", pdf([sheet((60, 700, TITLE))], lock))
    assert raised.value.code == "password_protected"
    lock = lock.replace("/Standard", "/FoxitConnectedPDFDRM")
    with pytest.raises(InputError) as raised:
        read("글.pdf", pdf([sheet((60, 700, TITLE))], lock))
    assert raised.value.code == "drm_protected"


def test_a_cut_file_is_damaged_or_read_as_far_as_it_goes() -> None:
    data = printed(notice())
    for tenth in range(1, 10):
        with pytest.raises(InputError) as raised:
            read("글.pdf", data[: len(data) * tenth // 10])
        assert raised.value.code in ("damaged", "no_text_layer")


def test_rules_that_touch_are_one_and_short_ones_are_none() -> None:
    dots = [Rule(100.0, x, x + 1.0) for x in range(0, 40, 3)]
    assert merged([*dots, Rule(100.5, 60.0, 90.0), Rule(150.0, 0.0, 4.0)]) == [
        Rule(pytest.approx(100.0, abs=0.1), 0.0, 40.0),
        Rule(pytest.approx(100.0, abs=0.1), 60.0, 90.0),
    ]


def test_lines_between_the_boxes_of_a_chart_make_no_cells() -> None:
    across = [Rule(y, 10.0, 50.0) for y in (10.0, 30.0, 60.0, 80.0)]
    down = [Rule(x, y, y + 20) for x in (10.0, 50.0) for y in (10.0, 60.0)] + [Rule(30.0, 30.0, 60.0)]
    (grid,) = grids(Rules(across, down))
    assert [(slot.bottom, slot.top) for slot in grid.slots] == [(60, 80), (10, 30)]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40)), max_size=40))
def test_no_letter_is_lost_in_making_rows(places: list[tuple[int, int]]) -> None:
    chars = [
        Char(chr(0xAC00 + i), 8.0 * x, 8.0 * x + 10, 8.0 * y - 2, 8.0 * y + 10, 8.0 * y)
        for i, (x, y) in enumerate(places)
    ]
    rows = rows_of(chars)
    text = "".join(piece.text for row in rows for piece in row).replace(" ", "")
    assert sorted(text) == sorted(char.text for char in chars)


@given(st.lists(st.tuples(st.booleans(), *[st.integers(0, 30)] * 3), max_size=30))
@example([(False, 0, 0, 0), (False, 1, 1, 2), (True, 0, 0, 1), (True, 1, 0, 0), (True, 2, 0, 1)])  # a corner goes in
def test_cells_never_lie_on_each_other(drawn: list[tuple[bool, int, int, int]]) -> None:
    made = [(across, Rule(10.0 * at, 10.0 * min(a, b), 10.0 * max(a, b) + 10)) for across, at, a, b in drawn]
    found = grids(Rules(merged(r for across, r in made if across), merged(r for across, r in made if not across)))
    for grid in found:
        assert all(slot.rows >= 1 and slot.columns >= 1 for slot in grid.slots)
        assert len({(slot.row, slot.column) for slot in grid.slots}) == len(grid.slots)
