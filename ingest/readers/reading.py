"""What a reader gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.readers.blocks import Section
from ingest.readers.compose import compose
from ingest.readers.glyphs import unknown
from parsers.text.marks import Mark
from parsers.text.source import SourceText
from schemas.document import FileFormat
from schemas.issue import Issue


@dataclass(frozen=True, slots=True)
class Reading:
    """The source text, the format and encoding of the file, what was odd in reading it, and the marks of the text."""

    source: SourceText
    format: FileFormat
    encoding: str
    problems: tuple[Issue, ...] = field(default=())
    marks: tuple[Mark, ...] = field(default=())


def composed(
    sections: Iterable[Section], file_format: FileFormat, encoding: str, problems: Iterable[Issue] = ()
) -> Reading:
    """The reading of a document that was read into blocks; signs whose look is not known are told."""
    text, marks = compose(sections)
    return Reading(SourceText(text), file_format, encoding, (*problems, *unknown(text)), marks)
