import struct

import pytest
from writers.hwp3 import characters, control, hwp3, hwp3_of, paragraph
from writers.sample import notice, p

from ingest.readers import read
from ingest.readers.blocks import Box
from ingest.readers.hwp3.characters import character
from schemas.errors import InputError

END = bytes(43)


def text_of(chars: bytes, count: int | None = None) -> str:
    return read("글.hwp", hwp3_of(paragraph(chars, count) + END)).source.text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (0x41, "A"),
        (0x8861, "가"),
        (0xD3B7, "힝"),
        (0x3404, "·"),  # KS X 1001, row 1
        (0x341C, "【"),
        (0x3590, "Ⅰ"),  # row 5
        (0x36E7, "①"),  # row 8
        (0x4000, "伽"),  # the first Hanja
        (0x5317, "詰"),  # and the last
        (0x81, "“"),
        (0x87C1, "ㆍ"),
        (0x2F11, "\U00102f11"),  # a sign of Hancom's that nobody has told
        (0x8000, "\ufffd"),
    ],
)
def test_codes_are_characters(code: int, text: str) -> None:
    assert character(code) == text


@pytest.mark.parametrize(
    ("chars", "count", "text"),
    [
        pytest.param(characters("가나\t다"), None, "가나\t다", id="a tab"),
        pytest.param(struct.pack("<2H", 30, 30) + characters("가"), None, "\u00a0가", id="a hard space"),
        pytest.param(struct.pack("<4H", 18, 3, 7, 18) + characters("가"), None, "7가", id="the number of a picture"),
        pytest.param(struct.pack("<4H", 18, 0, 7, 18) + characters("가"), None, "가", id="the number of a page"),
        pytest.param(struct.pack("<42H", 7, *[0x41] * 40, 7) + characters("가"), None, "가", id="the form of a date"),
        pytest.param(struct.pack("<5H", 23, 0x3590, 0, 0, 23), None, "Ⅰ", id="letters on each other"),
        pytest.param(control(6, bytes(34), 34) + characters("가"), 6, "가", id="a bookmark"),
        pytest.param(
            control(15, bytes(8) + paragraph(characters("숨김")) + END) + characters("가"), 6, "가", id="hidden"
        ),
    ],
)
def test_a_paragraph_is_read_as_it_is_seen(chars: bytes, count: int | None, text: str) -> None:
    assert text_of(chars, count) == f"{text}\n"


def test_character_shapes_are_passed_over() -> None:
    chars = characters("가나")
    shaped = (
        struct.pack("<BHHB", 0, 3, 1, 1) + bytes(37) + bytes(187) + bytes(14) + b"\x01" + b"\x00" + bytes(31) + b"\x01"
    )
    data = hwp3_of(shaped + chars + struct.pack("<H", 13) + END)
    assert read("글.hwp", data).source.text == "가나\n"


def test_a_sign_that_nobody_knows_is_told() -> None:
    reading = read("글.hwp", hwp3_of(paragraph(struct.pack("<H", 0x2F11) + characters(" 가")) + END))
    assert [(problem.code, problem.line) for problem in reading.problems] == [("glyph_unknown", 1)]


def test_a_code_that_johab_does_not_have_is_replaced_and_counted() -> None:
    reading = read("글.hwp", hwp3_of(paragraph(struct.pack("<2H", 0x8000, 0x8000)) + END))
    assert [(problem.code, problem.message[-8:]) for problem in reading.problems] == [("decode_replaced", "2 places")]


def test_files_that_are_not_packed_are_read_too() -> None:
    assert read("글.hwp", hwp3(notice(), packed=False)).source == read("글.hwp", hwp3(notice())).source


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(hwp3(notice(), password=0x1234), "password_protected", id="a password"),
        pytest.param(hwp3(notice())[:900], "damaged", id="cut in the head"),
        pytest.param(hwp3(notice(), packed=False)[:-300], "damaged", id="cut in the text"),
        pytest.param(hwp3_of(b"", packed=False) + b"\xff" * 40, "damaged", id="no paragraphs"),
        pytest.param(hwp3_of(paragraph(control(3, b""), 5) + END), "damaged", id="a control that does not exist"),
    ],
)
def test_locked_and_broken_files_are_told_apart(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as raised:
        read("글.hwp", data)
    assert raised.value.code == code


def test_boxes_may_lie_in_each_other_but_not_without_end() -> None:
    deep = p("밑")
    for _ in range(60):
        deep = p(Box([deep], inline=True))
    with pytest.raises(InputError) as raised:
        read("글.hwp", hwp3([[deep]]))
    assert raised.value.code == "oversized"
