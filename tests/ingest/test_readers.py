import codecs
import io
import unicodedata
import zipfile

import pytest

from ingest.readers import read
from schemas.errors import InputError

TEXT = "마을 공방 소식\n솜씨 나눔 첫날, 스물두 명이 모임\n"
LONG = TEXT * 30  # long enough for a damaged place to be the exception


def test_utf8_is_read_as_it_stands() -> None:
    reading = read("소식.txt", TEXT.encode())
    assert (reading.source.text, reading.encoding, reading.format, reading.problems) == (TEXT, "utf-8", "txt", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    reading = read("소식.txt", mark + TEXT.encode(encoding))
    assert (reading.source.text, reading.encoding, reading.problems) == (TEXT, encoding, ())


def test_cp949_with_windows_line_ends_is_read_with_plain_ones() -> None:
    # EUC-KR, the smaller code page, has no bytes of their own for 뷁 and 똠.
    reading = read("소식.txt", "뷁뷁 상회\r\n똠방 각하\r\n".encode("cp949"))
    assert (reading.source.text, reading.encoding) == ("뷁뷁 상회\n똠방 각하\n", "cp949")


def test_old_line_ends_become_plain_ones() -> None:
    assert read("소식.txt", "가\r나\r\n다\n".encode()).source.text == "가\n나\n다\n"


def test_decomposed_hangul_is_composed() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decomposed != TEXT
    assert read("소식.txt", decomposed.encode()).source.text == TEXT


def test_everything_else_is_left_untouched() -> None:
    odd = "\f 　전각 빈칸　\t탭 \u200b\n\n\n끝에 줄바꿈 없음"
    assert read("소식.txt", odd.encode()).source.text == odd


def test_an_empty_file_is_an_empty_text() -> None:
    assert read("소식.txt", b"").source.text == ""


@pytest.mark.parametrize("name", ["소식.md", "소식.MARKDOWN", "묶음/소식.md"])
def test_markdown_is_text_of_its_own_format(name: str) -> None:
    assert read(name, TEXT.encode()).format == "md"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (codecs.BOM_UTF8 + LONG.encode() + "끊긴 ".encode() + b"\xed\x95 \n", "utf-8"),
        (codecs.BOM_UTF16_LE + LONG.encode("utf-16-le") + b"\x00\xd8 \x00\n\x00", "utf-16-le"),
    ],
)
def test_bytes_that_no_encoding_explains_are_replaced_and_their_line_is_told(data: bytes, encoding: str) -> None:
    reading = read("소식.txt", data)
    (problem,) = reading.problems
    assert (problem.code, problem.line) == ("decode_replaced", 61)
    assert encoding in problem.message
    assert reading.source.line(61).count("\ufffd") == 1
    assert reading.source.text.startswith(LONG)


def test_a_replacement_character_that_the_file_itself_holds_is_no_issue() -> None:
    assert read("소식.txt", "\ufffd 네모가 깨진 줄\n".encode()).problems == ()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="a picture"),
        pytest.param(TEXT.encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(bytes(range(128, 256)) * 4, id="noise"),
    ],
)
def test_binary_data_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(InputError, match=r"(Save it as UTF-8 text|neither UTF-8 nor CP949)") as raised:
        read("묶음/소식.txt", data)
    assert raised.value.code == "not_text"
    assert "소식" not in str(raised.value)


LETTER = "물레방아 돌리는 날\r\n\r\n○ 3월 5일(수) 14:00, 솔밭 마당 ~ 장독대 · 「두레」 회원 35명\r\n"


def zipped(*names: str) -> bytes:
    """An archive with these members; what the first holds is what it is called."""
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as archive:
            for name in names:
                archive.writestr(name, name.removeprefix("mimetype="))
        return file.getvalue()


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"HWP Document File V3.00 \x1a\1\2\3", "HWP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b"HWP Document File" + bytes(9), "HWP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "Word (.doc)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Office document"),
        (zipped("mimetype=application/hwp+zip", "Contents/section0.xml"), "HWPX"),
        (zipped("[Content_Types].xml", "word/document.xml"), "DOCX"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel (.xlsx)"),
        (zipped("가.txt"), "a ZIP archive"),
        (b"{\\rtf1\\ansi\\ansicpg949 \\'b0\\'a1}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (LETTER.encode("utf-16-le"), "UTF-16 without a byte order mark"),
        (LETTER.encode("utf-16-be"), "UTF-16 without a byte order mark"),
    ],
)
def test_what_is_no_text_is_called_by_what_it_looks_like(data: bytes, looks_like: str) -> None:
    with pytest.raises(InputError) as raised:
        read("소식.txt", data)
    assert raised.value.code == "not_text"
    assert raised.value.message == f"looks like {looks_like}, not like UTF-8 or CP949"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\0\1\2" * 100, id="bytes of no format"),
        pytest.param(LETTER.encode() + b"\0", id="text with a stray NUL"),
        pytest.param(b"\0", id="a NUL alone"),
    ],
)
def test_what_looks_like_nothing_is_binary_data(data: bytes) -> None:
    with pytest.raises(InputError, match="the file holds binary data, not text"):
        read("소식.txt", data)


def test_a_text_about_formats_is_text() -> None:
    text = "서식은 HWP Document File 또는 %PDF-1.7로 냅니다. PK\n"
    assert read("소식.txt", text.encode()).source.text == text


@pytest.mark.parametrize("name", ["보고.pdf", "보고.HWP", "보고.hwpx", "보고.docx", "보고.html"])
def test_formats_without_a_reader_are_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(InputError, match=r"^\.\w+ cannot be read yet\. Save it as text \(.*\.txt") as raised:
        read(name, b"%PDF-1.7")
    assert raised.value.code == "format_unsupported"
    assert raised.value.remedy.startswith("Save it as text")


def test_a_file_without_an_ending_is_refused() -> None:
    with pytest.raises(InputError, match="files without an ending") as raised:
        read("README", TEXT.encode())
    assert raised.value.code == "format_unsupported"
