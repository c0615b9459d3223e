"""HTML pages, as ministries, councils and newspapers publish them."""

from __future__ import annotations

import re

from lxml import etree

from ingest.readers.encodings import Decoded, decode
from ingest.readers.html.body import Body
from ingest.readers.html.frame import Frame
from ingest.readers.reading import Reading, composed
from ingest.readers.refusals import damaged, oversized

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.I)
# What decodes anything or what only the page itself can tell; the others are found by their bytes.
BELIEVED = ("iso-8859-1", "windows-1252", "shift_jis", "euc-jp", "gb18030", "gbk", "big5", "johab")
HEAD = 4096
# The parser takes a time that grows with the square of a tag's attributes: 50,000 take 40 seconds.
LONG_TAG = re.compile(rb"<[A-Za-z][^<>]{8192,}")
QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
MOST_ATTRIBUTES = 1000


def read(data: bytes) -> Reading:
    """The reading of a page. Raises InputError when it is no text, or is built to cost time."""
    for tag in LONG_TAG.finditer(data):
        if len(QUOTED.sub(b"", tag[0]).split()) > MOST_ATTRIBUTES:
            raise oversized(f"a tag has more than {MOST_ATTRIBUTES} attributes")
    page = _decoded(data)
    root = _parsed(page.text)
    return composed([Body(Frame(root)).section(root)], "html", page.encoding, page.problems)


def _decoded(data: bytes) -> Decoded:
    """The text of a page: in a code of another country if it says so and that explains every byte, else as any text."""
    match = DECLARED.search(data, 0, HEAD)
    encoding = match[1].decode().lower() if match else ""
    if encoding in BELIEVED:
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            pass
    return decode(data)


def _parsed(text: str) -> etree._Element:
    # Read from bytes in one known encoding: what the page says of its own is true no more.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError as error:
        raise damaged(f"it holds no HTML ({error})") from error
    if root is None:
        raise damaged("it holds no HTML")
    if any("depth" in entry.message for entry in parser.error_log):
        raise oversized("its elements lie thousands deep in each other")
    return root
