"""HWP 3.0: one stream of paragraphs in johab code, packed behind a head."""

from __future__ import annotations

import struct
import zlib

from ingest.readers.hwp3.body import Body
from ingest.readers.hwp3.stream import Stream
from ingest.readers.reading import Reading, composed
from ingest.readers.refusals import damaged, locked, oversized
from parsers.issues import issue

# Places in the file: what the head says of the document, a block of a length it tells behind a summary.
DOCUMENT, BEHIND_SUMMARY = 30, 1166
PASSWORD, PACKED, BLOCK = DOCUMENT + 96, DOCUMENT + 124, DOCUMENT + 126
LARGEST = 64 << 20
# Fonts of seven scripts by name; styles.
SCRIPTS, FONT_SIZE, STYLE_SIZE = 7, 40, 238


def read(data: bytes) -> Reading:
    """The reading of a file's bytes. Raises InputError when it is locked, damaged or too large."""
    if len(data) < BEHIND_SUMMARY:
        raise damaged("it ends within its head")
    if struct.unpack_from("<H", data, PASSWORD)[0]:
        raise locked()
    start = BEHIND_SUMMARY + struct.unpack_from("<H", data, BLOCK)[0]
    whole = True
    content = data[start:]
    if data[PACKED]:
        content, whole = _unpacked(content)
    stream = Stream(content)
    for size in (*[FONT_SIZE] * SCRIPTS, STYLE_SIZE):
        stream.skip(stream.number("H") * size)
    body = Body(stream)
    section = body.paragraphs()
    problems = [] if whole else [issue("integrity", None, "a stream ends too early")]
    if body.replaced:
        places = "1 place" if body.replaced == 1 else f"{body.replaced} places"
        problems.append(issue("decode_replaced", None, f"read as johab, {places}"))
    return composed([section], "hwp", "johab", problems)


def _unpacked(content: bytes) -> tuple[bytes, bool]:
    unpacking = zlib.decompressobj(-15)
    try:
        unpacked = unpacking.decompress(content, LARGEST)
    except zlib.error as error:
        raise damaged(f"its text cannot be unpacked ({error})") from error
    if unpacking.unconsumed_tail and not unpacking.eof:
        raise oversized(f"its text unpacks from {len(content):,} to more than {LARGEST:,} bytes")
    return unpacked, unpacking.eof
