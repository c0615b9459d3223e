"""HWP 5 files of blocks."""

import struct
import zlib

from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Section, Table, TableCell
from writers.cfb import compound
from writers.lists import kind_of

COMPRESSED, PASSWORD, DISTRIBUTION, DRM = 1, 2, 4, 16
# As shapes of paragraphs: none, first and second level of the list, bullet.
HEADS = (0, 2 << 23, 2 << 23 | 1 << 25, 3 << 23)
DIGIT, SYLLABLE = 0, 8
ANCHOR = {"tbl ": 11, "gso ": 11, "head": 16, "foot": 16, "fn  ": 17, "en  ": 17, "atno": 18}


def hwp5(sections: list[Section], flags: int = COMPRESSED) -> bytes:
    """A HWP 5 file."""
    texts = [text_of(section) for section in sections]
    return hwp5_of(info(), texts, flags)


def hwp5_of(doc_info: bytes, texts: list[bytes], flags: int = COMPRESSED, storage: str = "BodyText") -> bytes:
    """A HWP 5 file of streams that are not packed yet."""
    head = struct.pack("<32sII", b"HWP Document File", 0x05000300, flags).ljust(256, b"\0")
    pack = packed if flags & COMPRESSED else bytes
    streams = {"FileHeader": head, "DocInfo": pack(doc_info)}
    return compound(streams | {f"{storage}/Section{i}": pack(text) for i, text in enumerate(texts)})


def packed(data: bytes) -> bytes:
    """Deflated without a head."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packing.compress(data) + packing.flush()


def record(tag: int, level: int, data: bytes) -> bytes:
    """A record with its head."""
    if len(data) < 0xFFF:
        return struct.pack("<I", tag | level << 10 | len(data) << 20) + data
    return struct.pack("<II", tag | level << 10 | 0xFFF << 20, len(data)) + data


def info(fonts: tuple[str, ...] = ("함초롬바탕",)) -> bytes:
    """The stream with fonts, lists and shapes."""
    counts = [0, *[len(fonts)] * 7, 0, len(fonts), 0, 1, 1, len(HEADS), 0]
    out = record(0x11, 0, struct.pack(f"<{len(counts)}i", *counts))
    for _ in range(7):
        out += b"".join(record(0x13, 1, b"\0" + _text(name)) for name in fonts)
    out += b"".join(record(0x15, 1, struct.pack("<7H", *[i] * 7).ljust(72, b"\0")) for i in range(len(fonts)))
    levels = [("^1.", DIGIT), ("^2.", SYLLABLE), *[("", DIGIT)] * 5]
    numbering = b"".join(struct.pack("<IHHI", form << 5, 0, 0, 0) + _text(pattern) for pattern, form in levels)
    out += record(0x17, 1, numbering + struct.pack("<H7I", 1, *[1] * 7))
    out += record(0x18, 1, struct.pack("<12xH", ord("-")))
    return out + b"".join(record(0x19, 1, struct.pack("<I26xH22x", head, 1 if head else 0)) for head in HEADS)


def text_of(section: Section) -> bytes:
    """The stream of a section."""
    return b"".join(_paragraph(one, 0) for one in section)


def _text(text: str) -> bytes:
    data = text.encode("utf-16-le")
    return struct.pack("<H", len(data) // 2) + data


def _paragraph(paragraph: Paragraph, level: int, number: str = "") -> bytes:
    units, objects = b"", b""
    if number:
        units += _anchor("atno")
        value = int(number.rstrip(")"))
        objects += _control("atno", level + 1, struct.pack("<IHHHH", 1, value, 0, 0, ord(")")))
    for part in paragraph.parts:
        if isinstance(part, str):
            units += _characters(part)
        else:
            name = _name(part)
            units += _anchor(name)
            objects += _object(name, part, level + 1)
    units += struct.pack("<H", 13)
    count = len(units) // 2
    head = struct.pack("<IIHBBHHHI", count, 0, kind_of(paragraph.label), 0, 4 * paragraph.breaks_page, 1, 0, 0, 0)
    out = record(0x42, level, head)
    if count > 1:
        out += record(0x43, level + 1, units)
    return out + record(0x44, level + 1, struct.pack("<II", 0, 0)) + objects


def _characters(text: str) -> bytes:
    out = b""
    for char in text:
        if char == "\n":
            out += struct.pack("<H", 10)
        elif char == "\t":
            out += struct.pack("<8H", 9, 0, 0, 0, 0, 0, 0, 9)
        else:
            out += char.encode("utf-16-le")
    return out


def _anchor(name: str) -> bytes:
    code = ANCHOR[name]
    return struct.pack("<H", code) + name.encode()[::-1] + b"\0" * 8 + struct.pack("<H", code)


def _name(part: Part) -> str:
    if isinstance(part, Table):
        return "tbl "
    if isinstance(part, Box):
        return "gso "
    if isinstance(part, Running):
        return "head" if part.kind == "header" else "foot"
    assert isinstance(part, NoteText)
    return "fn  " if part.kind == "footnote" else "en  "


def _control(name: str, level: int, data: bytes) -> bytes:
    return record(0x47, level, name.encode()[::-1] + data)


def _object(name: str, part: Part, level: int) -> bytes:
    if isinstance(part, Table):
        return _table(part, level)
    if isinstance(part, Box):
        component = record(0x4C, level + 1, b"cer$" * 2) + _list(part.paragraphs, level + 2)
        return _control(name, level, struct.pack("<I", part.inline)) + component
    if isinstance(part, NoteText):
        number = int(part.number.rstrip(")"))
        head = _control(name, level, struct.pack("<IHHII", number, 0, ord(")"), 0, 0))
        return head + _list(part.paragraphs, level + 1, number=part.number)
    assert isinstance(part, Running)
    return _control(name, level, struct.pack("<II", 0, 1)) + _list(part.paragraphs, level + 1)


def _list(paragraphs: list[Paragraph], level: int, cell: bytes = b"", flags: int = 0, number: str = "") -> bytes:
    paragraphs = paragraphs or [Paragraph()]
    out = record(0x48, level, struct.pack("<HHI", len(paragraphs), 0, flags) + cell)
    numbers = [number, *[""] * len(paragraphs)]
    return out + b"".join(_paragraph(one, level, n) for one, n in zip(paragraphs, numbers, strict=False))


def _table(table: Table, level: int) -> bytes:
    rows = max(cell.row + cell.rows for cell in table.cells)
    columns = max(cell.column + cell.columns for cell in table.cells)
    out = _control("tbl ", level, struct.pack("<I", table.inline))
    if table.caption:
        out += _list(table.caption, level + 1, struct.pack("<I", 3 if table.caption_below else 2))
    out += record(0x4D, level + 1, struct.pack("<IHH", 0, rows, columns))
    return out + b"".join(_cell(cell, level + 1) for cell in table.cells)


def _cell(cell: TableCell, level: int) -> bytes:
    place = struct.pack("<4H", cell.column, cell.row, cell.columns, cell.rows)
    return _list(cell.paragraphs, level, place, cell.header << 18)
