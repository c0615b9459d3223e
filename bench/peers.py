"""The least that could be done in the place of gongbo: what its figures are measured beside.

Programs for a process of their own, and for each format of documents a function that gets at the words of a file and
does nothing else: no order of columns, no tables, no notes, no places.
"""

from __future__ import annotations

import importlib
import io
import zipfile
import zlib
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any, NamedTuple
from xml.etree import ElementTree

import olefile
import pypdfium2

IMPORT = "import typer"
KIWI = """
import sys
from kiwipiepy import Kiwi
kiwi = Kiwi(num_workers=1)
for line in open(sys.argv[1], encoding="utf-8-sig"):
    kiwi.tokenize(line)
"""
# Reads the rows of an output as JSON and puts each into a database, with the id of its document.
SQLITE = """
import json, sqlite3, sys
from pathlib import Path
out, file = map(Path, sys.argv[1:])
file.unlink(missing_ok=True)
base = sqlite3.connect(file)
for name in ("documents", "records", "facts"):
    base.execute(f"CREATE TABLE {name} (doc_id TEXT, row TEXT)")
    rows = ((json.loads(line)["doc_id"], line) for line in open(out / f"{name}.jsonl", encoding="utf-8"))
    base.executemany(f"INSERT INTO {name} VALUES (?, ?)", rows)
base.commit()
"""
# Reads the rows and the texts of an output, and writes them as one JSON document.
ONE_JSON = """
import json, sys
from pathlib import Path
out, file = map(Path, sys.argv[1:])
names = ("documents", "records", "facts")
held = {name: [json.loads(line) for line in open(out / f"{name}.jsonl", encoding="utf-8")] for name in names}
held["text"] = {one.stem: one.read_text(encoding="utf-8") for one in (out / "text").iterdir()}
file.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
"""


class Peer(NamedTuple):
    """What gets at the words of a file, and what it is called."""

    name: str
    words: Callable[[bytes], Any]


def unhwp() -> Peer | None:
    """Turns HWP and HWPX into Markdown, if it is installed (pip install unhwp)."""
    try:
        parse = importlib.import_module("unhwp").parse_bytes
    except ImportError:
        return None
    return Peer("unhwp", lambda data: parse(data).markdown)


def peers() -> dict[str, Peer]:
    """By format. What `unhwp` does is more than the least, so it goes before."""
    hwp = unhwp()
    return {
        "hwp": hwp or Peer("olefile and zlib", _words_of_hwp),
        "hwpx": hwp or Peer("zip and etree", _words_of_archive),
        "docx": Peer("zip and etree", _words_of_archive),
        "pdf": Peer("pypdfium2", _words_of_pdf),
        "html": Peer("html.parser", _words_of_html),
    }


def _words_of_archive(data: bytes) -> str:
    """The texts of all elements in the body of a DOCX or HWPX."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        bodies = [name for name in archive.namelist() if "document.xml" in name or "section" in name]
        return "".join(text for name in bodies for text in ElementTree.fromstring(archive.read(name)).itertext())


def _words_of_hwp(data: bytes) -> str:
    """The sections of a HWP 5, unpacked and decoded as if all were text."""
    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        sections = [name for name in ole.listdir() if name[0] == "BodyText"]
        packed = [ole.openstream(name).read() for name in sections]
    return "".join(zlib.decompress(section, -15).decode("utf-16-le", "replace") for section in packed)


def _words_of_pdf(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _words_of_html(data: bytes) -> str:
    found: list[str] = []
    parser = HTMLParser()
    parser.handle_data = found.append  # type: ignore[method-assign]
    parser.feed(data.decode("utf-8", "replace"))
    return "".join(found)
