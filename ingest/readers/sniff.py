"""What a file is, by its bytes. A name is a hint for what bytes cannot tell: Markdown from other text."""

from __future__ import annotations

import io
import re
import zipfile

from ingest.inventory import ending_of
from ingest.readers.archive import ERRORS as ZIP_ERRORS
from ingest.readers.formats import FORMATS, Format
from ingest.readers.refusals import damaged, drm, locked
from schemas.errors import InputError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
HWP3 = b"HWP Document File V3."
# Some writers put a few lines before the head of a PDF file.
PDF = re.compile(rb"(?:\A|[\r\n\0])\s*%PDF-\d\.\d")
PDF_HEAD = 1024
HEAD = 4096
# Names of formats that have a head of their own and are no documents we read.
OTHERS = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"\x1f\x8b", "an archive (gzip)"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"Rar!", "an archive (RAR)"),
)
# Systems for digital rights put their own head before a document.
DRM_HEADS = (b"SCDS", b"<DOCUMENT SAFER", b"DRMONE", b"FSDRM", b"\x9b DRM")
HTML = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
HWPML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>\s*<HWPML\b")
MARKDOWN = (".md", ".markdown")
WEB = FORMATS["html"].endings
READ = "PDF, HWP, HWPX, DOCX, HTML or text"


def format_of(path: str, data: bytes) -> Format:
    """The format of a file. Raises InputError when no reader reads it, or it is empty though its name promises more."""
    head = data[:HEAD]
    if not data and ending_of(path) not in FORMATS["text"].endings:
        raise damaged("it is empty")
    if head.startswith(DRM_HEADS):
        raise drm("the document is protected by digital rights management")
    for sign, what in OTHERS:
        if head.startswith(sign):
            raise _unread(what)
    if head.startswith(HWP3):
        return "hwp3"
    # Cut off after a few bytes it is still that.
    if head.startswith(OLE) or (data and OLE.startswith(data)):
        return _in_ole(data)
    if head.startswith(ZIP):
        return _in_zip(data)
    if PDF.search(data, 0, PDF_HEAD):
        return "pdf"
    return _text_or_html(path, head)


def _text_or_html(path: str, head: bytes) -> Format:
    if HWPML.match(head):
        raise _unread("a HWPML document")
    # A page may lack its head, or be written in two bytes a character; then only the name tells.
    if HTML.match(head.replace(b"\0", b"")) or (ending_of(path) in WEB and b"<" in head):
        return "html"
    return "text"


def _in_ole(data: bytes) -> Format:
    from ingest.readers.hwp5.container import names_in

    names = names_in(data)
    if "FileHeader" in names:
        return "hwp5"
    if "EncryptedPackage" in names:
        if any("DRMEncryptedDataSpace" in name or "DRM" in name for name in names):
            raise drm("the document is protected by digital rights management")
        raise locked()
    if "WordDocument" in names:
        raise _unread("an old Word document (.doc)")
    if "Workbook" in names or "Book" in names:
        raise _unread("an Excel table (.xls)")
    if "PowerPoint Document" in names:
        raise _unread("a PowerPoint presentation (.ppt)")
    raise _unread("an OLE file that holds no HWP document")


def _in_zip(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            names = set(opened.namelist())
    except (*ZIP_ERRORS, UnicodeError) as error:
        raise damaged(f"its archive cannot be opened ({error})") from error
    if "Contents/header.xml" in names or "Contents/content.hpf" in names:
        return "hwpx"
    if "word/document.xml" in names or any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        raise _unread("an Excel table (.xlsx)")
    if any(name.startswith("ppt/") for name in names):
        raise _unread("a PowerPoint presentation (.pptx)")
    if "content.xml" in names and "mimetype" in names:
        raise _unread("an OpenDocument file")
    raise _unread("an archive (ZIP)")


def _unread(what: str) -> InputError:
    return InputError("format_unsupported", f"it is {what}, which cannot be read", f"Save it as {READ}.")
