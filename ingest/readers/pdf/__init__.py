"""PDF, by its text layer: characters by their places, tables by their rules."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.readers.blocks import Paragraph, Running, Section
from ingest.readers.compose import compose
from ingest.readers.glyphs import unknown
from ingest.readers.pdf.characters import Characters, characters
from ingest.readers.pdf.furniture import Kind, set_aside
from ingest.readers.pdf.grids import grids
from ingest.readers.pdf.layout import Line, lines_of, paragraphs_of
from ingest.readers.pdf.rules import rules
from ingest.readers.pdf.turning import Turn
from ingest.readers.reading import Reading
from ingest.readers.refusals import damaged, drm, locked
from ingest.readers.replaced import replaced
from parsers.issues import issue
from parsers.text.source import SourceText
from schemas.errors import InputError
from schemas.issue import Issue

# Fewer characters a page than this are no text layer.
FEWEST = 2
# Above this share of characters without a meaning the text layer is none.
MOST_UNKNOWN = 0.3


@dataclass(slots=True)
class _Pages:
    """What was found page by page."""

    lines: list[list[Line]] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    letters: int = 0
    shadows: int = 0
    unknown: int = 0


def read(data: bytes) -> Reading:
    """The reading of a file's bytes. Raises InputError when it is locked, damaged or has no text layer."""
    found = _Pages()
    with _opened(data) as document:
        for number in range(len(document)):
            _add_page(document, number, found)
    _refuse_scan(found)
    sections = [_section(page) for page in set_aside(found.lines, found.heights)]
    text, marks = compose(sections, paged=True)
    return Reading(SourceText(text), "pdf", "unicode", (*_problems(found), *unknown(text)), marks)


def _section(page: list[tuple[Line, Kind]]) -> Section:
    """The paragraphs of a page, with what was set aside in its place."""
    section: Section = []
    for kind, run in groupby(page, key=itemgetter(1)):
        lines = [line for line, _ in run]
        section += (
            [Paragraph([Running(kind, [Paragraph([line.content])])]) for line in lines]
            if kind
            else paragraphs_of(lines)
        )
    return section


@contextlib.contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise locked() from error
        if code == pdfium.FPDF_ERR_SECURITY:
            raise drm("the document is encrypted in a way that only its own viewer knows") from error
        raise damaged("it cannot be opened as PDF") from error
    try:
        yield document
    finally:
        document.close()


def _add_page(document: pypdfium2.PdfDocument, number: int, found: _Pages) -> None:
    try:
        page = document[number]
    except pypdfium2.PdfiumError as error:
        raise damaged(f"page {number + 1} cannot be opened") from error
    try:
        quarters = page.get_rotation() // 90 % 4
        width, height = page.get_size()
        turn = Turn(quarters, *((height, width) if quarters % 2 else (width, height)))
        chars = _characters(page, turn)
        lines = lines_of(chars.upright, grids(rules(page.raw, turn)))
        lines += [Line(text, 0.0, 0.0, 0.0, 0.0) for text in chars.leaning if text.strip()]
        has_letters = any(not char.text.isspace() for char in chars.upright) or bool(chars.leaning)
        if not has_letters and _holds_picture(page.raw):
            found.pictures.append(number + 1)
        found.lines.append(lines)
        found.heights.append(height)
        found.letters += sum(not char.text.isspace() for char in chars.upright)
        found.shadows += chars.shadows
        found.unknown += chars.unknown
    finally:
        page.close()


def _characters(page: Any, turn: Turn) -> Characters:
    text_page = page.get_textpage()
    try:
        return characters(text_page.raw, turn)
    finally:
        text_page.close()


def _holds_picture(page: Any) -> bool:
    objects = (pdfium.FPDFPage_GetObject(page, index) for index in range(pdfium.FPDFPage_CountObjects(page)))
    return any(pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_IMAGE for one in objects)


def _refuse_scan(found: _Pages) -> None:
    if found.letters < FEWEST * max(len(found.lines), 1):
        what = "its pages hold no characters (a scan?)"
    elif found.unknown > MOST_UNKNOWN * found.letters:
        what = f"{found.unknown} of its {found.letters} characters have no meaning, only a look"
    else:
        return
    raise InputError("no_text_layer", what, "Run it through character recognition, or get the file it was made from.")


def _problems(found: _Pages) -> list[Issue]:
    problems = []
    if found.pictures:
        pages = ", ".join(map(str, found.pictures[:10])) + (" …" if len(found.pictures) > 10 else "")
        problems.append(
            issue("page_without_text", None, f"page {pages}" if len(found.pictures) == 1 else f"pages {pages}")
        )
    if found.shadows:
        count = "1 character" if found.shadows == 1 else f"{found.shadows} characters"
        problems.append(issue("shadow_print", None, count))
    return [*problems, *replaced(found.unknown, "no character is known for a glyph")]
