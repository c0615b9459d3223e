"""The same text in files of other formats: a paragraph a line."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "ingest"))

from transformations import Transformation
from writers.docx import docx
from writers.hwp3 import hwp3
from writers.hwp5 import hwp5
from writers.hwpx import hwpx
from writers.pdf import printed
from writers.sample import p

from ingest.readers.blocks import Section


def paragraphs(text: str) -> list[Section]:
    """A document of one section, a line of the text a paragraph of its own."""
    return [[p(line) if line.strip() else p() for line in text.rstrip("\n").split("\n")]]


FILES = (
    Transformation("HWPX", lambda text: hwpx(paragraphs(text))),
    Transformation("HWP 5", lambda text: hwp5(paragraphs(text))),
    Transformation("HWP 3", lambda text: hwp3(paragraphs(text))),
    Transformation("DOCX", lambda text: docx(paragraphs(text))),
    Transformation("PDF", lambda text: printed(paragraphs(text), font="korean")),
)
