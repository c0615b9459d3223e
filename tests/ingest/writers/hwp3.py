"""HWP 3 files of blocks. Lists have no numbers of their own there: they are written into the text."""

import struct
import zlib

from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Section, Table

HEAD = b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05"
CELL = 1000


def hwp3(sections: list[Section], password: int = 0, packed: bool = True) -> bytes:
    """A HWP 3 file."""
    paragraphs = [one for section in sections for one in section]
    return hwp3_of(_list(paragraphs), password, packed)


def hwp3_of(text: bytes, password: int = 0, packed: bool = True) -> bytes:
    """A HWP 3 file of paragraphs that are written already."""
    info = bytearray(128)
    struct.pack_into("<H", info, 96, password)
    info[124] = packed
    content = struct.pack("<8H", *[0] * 8) + text
    if packed:
        packing = zlib.compressobj(9, zlib.DEFLATED, -15)
        content = packing.compress(content) + packing.flush()
    return HEAD + bytes(info) + bytes(1008) + content


def paragraph(chars: bytes, count: int | None = None) -> bytes:
    """A paragraph of characters; `count` where more follows a control than is counted."""
    number = len(chars) // 2 + 1 if count is None else count
    return struct.pack("<BHHB", 1, number, 0, 0) + bytes(37) + chars + struct.pack("<H", 13)


def characters(text: str) -> bytes:
    """Text in the code of HWP 3."""
    out = b""
    for char in text:
        if char == "\t":
            out += struct.pack("<4H", 9, 0, 0, 9)
        elif char < "\x80":
            out += struct.pack("<H", ord(char))
        elif char in "“”":
            out += struct.pack("<H", 0x81 + "“”".index(char))
        elif "가" <= char <= "힣":
            out += bytes(reversed(char.encode("johab")))
        else:
            row, place = char.encode("euc_kr")
            out += struct.pack("<H", 0x3401 + 96 * (row - 0xA1) + place - 0xA1)
    return out


def control(code: int, content: bytes, size: int = 0) -> bytes:
    """A control with a head, and what follows it."""
    return struct.pack("<HIH", code, size, code) + content


def _list(paragraphs: list[Paragraph]) -> bytes:
    return b"".join(_paragraph(one) for one in paragraphs) + bytes(43)


def _paragraph(one: Paragraph) -> bytes:
    out, count = characters(f"{one.label} ") if one.label else b"", 1
    count += len(out) // 2
    for part in one.parts:
        if isinstance(part, str):
            written = characters(part)
            count += len(written) // 2
        else:
            written = _part(part)
            count += 4
        out += written
    return paragraph(out, count)


def _part(part: Part) -> bytes:
    if isinstance(part, Table):
        return control(10, _table(part))
    if isinstance(part, Running):
        return control(16, bytes(8) + bytes([part.kind == "footer", 0]) + _list(part.paragraphs))
    if isinstance(part, NoteText):
        look = struct.pack("<8xHHH", int(part.number.rstrip(")")), part.kind == "endnote", 0)
        return control(17, look + _list(part.paragraphs))
    assert isinstance(part, Box)
    if part.inline:
        return control(10, _box(1, 1) + struct.pack("<4x4H15x", 0, 0, CELL, CELL) + _list(part.paragraphs) + bytes(43))
    text = _list(part.paragraphs)
    drawn = struct.pack("<I24x", 24) + struct.pack("<IHH144x", 148, 6, 0) + struct.pack("<II", 0, len(text)) + text
    look = bytearray(348)
    struct.pack_into("<I", look, 0, len(drawn))
    look[74] = 3
    return control(11, bytes(look) + drawn + bytes(43))


def _box(kind: int, cells: int) -> bytes:
    look = bytearray(84)
    struct.pack_into("<HH", look, 78, kind, cells)
    return bytes(look)


def _table(table: Table) -> bytes:
    look = bytearray(_box(0, len(table.cells)))
    look[8] = not table.inline
    places = b"".join(
        struct.pack("<4x4H15x", CELL * c.column, CELL * c.row, CELL * c.columns, CELL * c.rows) for c in table.cells
    )
    return bytes(look) + places + b"".join(_list(cell.paragraphs) for cell in table.cells) + _list(table.caption)
