"""HWP 3.0: one stream of paragraphs in johab code, packed behind a head."""

from __future__ import annotations

import struct

from ingest.readers.hwp3.body import Body
from ingest.readers.hwp3.stream import Stream
from ingest.readers.inflate import inflated
from ingest.readers.reading import Reading, composed
from ingest.readers.refusals import damaged, locked
from ingest.readers.replaced import replaced
from parsers.issues import issue

# Places in the file: what the head says of the document, a block of a length it tells behind a summary.
DOCUMENT, BEHIND_SUMMARY = 30, 1166
PASSWORD, PACKED, BLOCK = DOCUMENT + 96, DOCUMENT + 124, DOCUMENT + 126
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
        content, whole = inflated(content, "text")
    stream = Stream(content)
    for size in (*[FONT_SIZE] * SCRIPTS, STYLE_SIZE):
        stream.skip(stream.number("H") * size)
    body = Body(stream)
    section = body.paragraphs()
    problems = [] if whole else [issue("integrity", None, "a stream ends too early")]
    return composed([section], "hwp", "johab", [*problems, *replaced(body.replaced, "read as johab")])
