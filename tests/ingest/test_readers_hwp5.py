import struct
import sys

import pytest
from Crypto.Cipher import AES
from writers.cfb import compound
from writers.hwp5 import COMPRESSED, DISTRIBUTION, DRM, PASSWORD, hwp5, hwp5_of, info, packed, record, text_of
from writers.sample import notice, p, visitors

from ingest.readers import read
from ingest.readers.blocks import Box
from ingest.readers.hwp5 import distribution
from parsers.text.marks import Cell
from schemas.errors import InputError


def paragraph(units: bytes, objects: bytes = b"", level: int = 0) -> bytes:
    units += struct.pack("<H", 13)
    head = struct.pack("<IIHBBHHHI", len(units) // 2, 0, 0, 0, 0, 1, 0, 0, 0)
    return record(0x42, level, head) + record(0x43, level + 1, units) + objects


def chars(text: str) -> bytes:
    return text.encode("utf-16-le")


def anchor(code: int, name: str) -> bytes:
    return struct.pack("<H", code) + name.encode()[::-1] + bytes(8) + struct.pack("<H", code)


def control(name: str, data: bytes = b"") -> bytes:
    return record(0x47, 1, name.encode()[::-1] + data)


def sized(text: str) -> bytes:
    return struct.pack("<H", len(chars(text)) // 2) + chars(text)


@pytest.mark.parametrize(
    ("units", "objects", "text"),
    [
        pytest.param(chars("가\x1e나\x1f다\x18라"), b"", "가\u00a0나 다-라", id="spaces and a hyphen"),
        pytest.param(chars("가\n나"), b"", "가\n나", id="a line break"),
        pytest.param(struct.pack("<8H", 9, 0, 0, 0, 0, 0, 0, 9) + chars("나"), b"", "\t나", id="a tab"),
        pytest.param(chars("\U000f02b1 과제"), b"", "□1 과제", id="a sign beyond the first plane"),
        pytest.param(
            anchor(3, "%hlk") + chars("누리집") + struct.pack("<8H", 4, 0, 0, 0, 0, 0, 0, 4),
            control("%hlk", bytes(8) + sized("http://x")),
            "누리집",
            id="a link",
        ),
        pytest.param(
            anchor(15, "tcmt") + chars("글"),
            control("tcmt") + record(0x48, 2, struct.pack("<HHI", 1, 0, 0)) + paragraph(chars("숨김"), level=2),
            "글",
            id="a hidden comment",
        ),
        pytest.param(
            anchor(11, "eqed"),
            control("eqed", bytes(40)) + record(0x58, 2, bytes(4) + sized("x over y")),
            "x over y",
            id="an equation",
        ),
        pytest.param(anchor(23, "tcps"), control("tcps", sized("\U000f02ba\U000f02c4")), "□11", id="a badge"),
        pytest.param(anchor(23, "tdut"), control("tdut", sized("한강") + sized("漢江")), "한강(漢江)", id="ruby"),
        pytest.param(
            chars("그림 ") + anchor(18, "atno"),
            control("atno", struct.pack("<IHHHH", 3, 7, 0, 0, ord("."))),
            "그림 7.",
            id="an automatic number",
        ),
        pytest.param(
            anchor(18, "atno") + chars("쪽"), control("atno", struct.pack("<IHHHH", 0, 7, 0, 0, 0)), "쪽", id="a page's"
        ),
    ],
)
def test_a_paragraph_is_read_as_it_is_seen(units: bytes, objects: bytes, text: str) -> None:
    reading = read("글.hwp", hwp5_of(info(), [paragraph(units, objects)]))
    assert (reading.source.text, reading.problems) == (f"{text}\n", ())


def test_letters_of_a_symbol_font_are_its_signs() -> None:
    shapes = record(0x44, 1, struct.pack("<4I", 0, 0, 3, 1))
    data = hwp5_of(info(("바탕", "Wingdings")), [paragraph(chars("ab v"), shapes)])
    assert read("글.hwp", data).source.text == "ab ❖\n"


def test_streams_that_are_not_packed_are_read_too() -> None:
    assert read("글.hwp", hwp5(notice(), flags=0)).source == read("글.hwp", hwp5(notice())).source


@pytest.mark.parametrize(
    ("flag", "code"), [(PASSWORD, "password_protected"), (DRM, "drm_protected"), (1 << 8, "drm_protected")]
)
def test_locked_files_are_told_from_damage(flag: int, code: str) -> None:
    with pytest.raises(InputError) as raised:
        read("글.hwp", hwp5_of(b"\x13\x37", [b"\x13\x37"], COMPRESSED | flag))
    assert raised.value.code == code


SEED = 20260302
KEY = b"0123456789abcdef"


def locked(text: bytes) -> bytes:
    """A stream as distribution documents hold it, its key masked by the series that the seed begins."""
    state, series = SEED, b""
    while len(series) < 256:
        state = (state * 214013 + 2531011) % (1 << 32)
        mask = state >> 16 & 0xFF
        state = (state * 214013 + 2531011) % (1 << 32)
        series += bytes([mask]) * ((state >> 16 & 0xF) + 1)
    plain = bytearray(256)
    plain[:4] = struct.pack("<I", SEED)
    place = 4 + (SEED & 0xF)
    plain[place : place + 16] = KEY
    masked = plain[:4] + bytes(a ^ b for a, b in zip(plain[4:], series[4:], strict=False))
    data = packed(text)
    body = AES.new(KEY, AES.MODE_ECB).encrypt(data + bytes(-len(data) % 16))
    return record(0x1C, 0, bytes(masked[:256])) + body


def for_distribution() -> bytes:
    head = struct.pack("<32sII", b"HWP Document File", 0x05000300, COMPRESSED | DISTRIBUTION).ljust(256, b"\0")
    decoy = packed(text_of([p("이 문서는 배포용입니다.")]))
    streams = {"FileHeader": head, "DocInfo": packed(info()), "BodyText/Section0": decoy}
    return compound(streams | {f"ViewText/Section{i}": locked(text_of(one)) for i, one in enumerate(notice())})


def test_a_document_locked_for_distribution_is_read_from_where_it_is_shown() -> None:
    reading = read("글.hwp", for_distribution())
    assert reading.source == read("글.hwp", hwp5(notice())).source
    assert reading.problems == ()


def test_without_the_library_for_it_the_command_to_install_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "Crypto.Cipher", None)
    with pytest.raises(InputError, match="Call: pip install") as raised:
        read("글.hwp", for_distribution())
    assert raised.value.code == "library_missing"


def test_a_locked_stream_without_its_key_is_damaged() -> None:
    for stream in (b"", record(0x1D, 0, bytes(256)) + bytes(64), record(0x1C, 0, bytes(100)) + bytes(300)):
        with pytest.raises(InputError) as raised:
            distribution.opened(stream)
        assert raised.value.code == "damaged"


SOUND = text_of([p("가나다라"), p(visitors())])


@pytest.mark.parametrize(
    ("section", "said"),
    [
        pytest.param(SOUND[:-3], "the last record is cut off", id="cut off"),
        pytest.param(SOUND + b"\x01", "bytes are left behind the last record", id="bytes left"),
        pytest.param(record(0x05, 0, b"") + SOUND, "a tag that no record has", id="a tag"),
        pytest.param(
            record(0x42, 0, struct.pack("<I18x", 9)) + record(0x43, 1, chars("가나\r")),
            "a paragraph has another length",
            id="a length",
        ),
        pytest.param(record(0x43, 3, chars("가")), "deeper than its place allows", id="a level"),
        pytest.param(paragraph(anchor(11, "tbl ")), "fewer objects than it says", id="a table that is not there"),
    ],
)
def test_what_contradicts_its_own_figures_is_told(section: bytes, said: str) -> None:
    reading = read("글.hwp", hwp5_of(info(), [section]))
    assert [problem.code for problem in reading.problems] == ["integrity"]
    assert said in reading.problems[0].message


def test_half_a_character_is_replaced_and_counted() -> None:
    reading = read("글.hwp", hwp5_of(info(), [paragraph(chars("가") + b"\x0f\xdb" + chars("나"))]))
    assert reading.source.text == "가\ufffd나\n"
    assert [(problem.code, problem.message[-7:]) for problem in reading.problems] == [("decode_replaced", "1 place")]


def test_a_stream_that_ends_too_early_is_told() -> None:
    head = struct.pack("<32sII", b"HWP Document File", 0x05000300, COMPRESSED).ljust(256, b"\0")
    streams = {"FileHeader": head, "DocInfo": packed(info()), "BodyText/Section0": packed(SOUND)[:-4]}
    (problem,) = read("글.hwp", compound(streams)).problems
    assert (problem.code, "a stream ends too early" in problem.message) == ("integrity", True)


def test_a_stream_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.readers.inflate.LARGEST", 1 << 16)
    with pytest.raises(InputError, match="unpacks from") as raised:
        read("글.hwp", hwp5_of(info(), [bytes(1 << 20)]))
    assert raised.value.code == "oversized"


def test_boxes_may_lie_in_each_other_but_not_without_end() -> None:
    deep = p("밑")

    for _ in range(60):
        deep = p(Box([deep]))
    with pytest.raises(InputError) as raised:
        read("글.hwp", hwp5([[deep]]))
    assert raised.value.code == "oversized"


def test_header_cells_are_told() -> None:
    reading = read("글.hwp", hwp5([[p(visitors())]]))
    headers = [
        reading.source.text[mark.start : mark.end] for mark in reading.marks if isinstance(mark, Cell) and mark.header
    ]
    assert headers == ["구분", "이용자", "2025년", "2026년"]
