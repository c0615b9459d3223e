import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.encodings import decode
from schemas.errors import InputError

TEXT = "마을 공방 소식\n솜씨 나눔 첫날, 스물두 명이 모임\n"
LONG = TEXT * 30  # long enough for a damaged place to be the exception
SYLLABLES = [bytes([lead, trail]).decode("euc_kr") for lead in range(0xB0, 0xC9) for trail in range(0xA1, 0xFF)]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.problems) == (TEXT, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp949", "johab"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT, id="two lines"),
        pytest.param("고지서 안내\n", id="a few words"),
        pytest.param("제3회 하늘마을 걷기 대회(2026. 5. 9.)\n", id="with digits"),
        pytest.param(LONG, id="long"),
    ],
)
def test_the_encoding_is_found_without_a_mark(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.problems) == (text, encoding, ())


def test_syllables_beyond_euc_kr_are_cp949() -> None:
    text = "뷁뷁 상회와 똠방각하가 함께 여는 장터, 첫날부터 북적\n"
    assert decode(text.encode("cp949")).text == text


@given(st.text(alphabet=st.sampled_from([*SYLLABLES, *" .,\n0123456789"]), min_size=20))
def test_common_korean_survives_every_encoding_when_it_is_long_enough(text: str) -> None:
    for encoding in ("utf-8", "cp949"):
        assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("data", "encoding", "places"),
    [
        (codecs.BOM_UTF8 + LONG.encode() + "끊긴 ".encode() + b"\xed\x95 \n", "utf-8", "1 place"),
        (LONG.encode() + "끊긴 ".encode() + b"\xed\x95 \n\xb0\n", "utf-8", "2 places"),
        (codecs.BOM_UTF16_LE + LONG.encode("utf-16-le") + b"\x00\xd8 \x00\n\x00", "utf-16-le", "1 place"),
        (LONG.encode("cp949") + b"\xff \n", "cp949", "1 place"),
    ],
)
def test_what_no_encoding_explains_is_replaced_counted_and_its_line_told(
    data: bytes, encoding: str, places: str
) -> None:
    decoded = decode(data)
    (problem,) = decoded.problems
    assert (problem.code, problem.line) == ("decode_replaced", 61)
    assert problem.message.endswith(f"read as {encoding}, {places}")
    assert decoded.text.split("\n")[60].count("\ufffd") == 1
    assert decoded.text.startswith(LONG)


def test_a_few_zero_bytes_are_damage_not_another_kind_of_file() -> None:
    decoded = decode((LONG + "번호\0 12\n").encode())
    assert decoded.text == LONG + "번호\ufffd 12\n"
    assert [(problem.code, problem.line) for problem in decoded.problems] == [("decode_replaced", 61)]


def test_a_replacement_character_that_the_file_itself_holds_is_no_issue() -> None:
    for encoding in ("utf-8", "utf-16-le"):
        mark = codecs.BOM_UTF16_LE if encoding == "utf-16-le" else b""
        assert decode(mark + "\ufffd 네모가 깨진 줄\n".encode(encoding)).problems == ()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x00\x01\x02\x03" * 40, id="small numbers"),
        pytest.param(bytes(range(128, 256)) * 4, id="noise"),
        pytest.param(b"\x07\x02\x03\x04\x05" * 20, id="controls"),
        pytest.param(bytes(1 << 20), id="zeros"),
        pytest.param(b"\xd0", id="one byte"),
    ],
)
def test_binary_data_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(InputError, match=r"(Save it as UTF-8 text|neither UTF-8 nor CP949)") as raised:
        decode(data)
    assert raised.value.code == "not_text"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except InputError as error:
        text = error.code
    assert text == "not_text" or "\0" not in text
