import struct
import unicodedata

import pytest

from ingest.readers import read
from schemas.errors import InputError

TEXT = "마을 공방 소식\n솜씨 나눔 첫날, 스물두 명이 모임\n"


def test_utf8_is_read_as_it_stands() -> None:
    reading = read("소식.txt", TEXT.encode())
    assert (reading.source.text, reading.encoding, reading.format, reading.problems) == (TEXT, "utf-8", "txt", ())


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


def test_text_under_another_name_is_read_and_noted() -> None:
    reading = read("소식.hwp", TEXT.encode())
    assert (reading.source.text, reading.format) == (TEXT, "txt")
    assert [problem.code for problem in reading.problems] == ["extension_mismatch"]
    assert reading.problems[0].message.endswith("text, not .hwp")


def test_a_name_without_an_ending_promises_nothing() -> None:
    reading = read("README", TEXT.encode())
    assert (reading.source.text, reading.problems) == (TEXT, ())


def test_what_a_broken_file_leads_a_reader_to_is_told_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: bytes) -> None:
        raise struct.error("unpack requires a buffer of 4 bytes")

    monkeypatch.setattr("ingest.readers.plain.read", broken)
    with pytest.raises(InputError, match="the file is damaged: error in reading it as text") as raised:
        read("소식.txt", TEXT.encode())
    assert raised.value.code == "damaged"


def test_lack_of_memory_is_no_fault_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(_: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr("ingest.readers.plain.read", greedy)
    with pytest.raises(MemoryError):
        read("소식.txt", TEXT.encode())
