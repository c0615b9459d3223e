"""Why a document, and each of its lines, became what it became: the trace of a reading put into words."""

from __future__ import annotations

from parsers.explain.models import DocumentExplanation, LineExplanation
from parsers.explain.reading import Explained, explain
from parsers.language.kiwi import Korean
from parsers.text.source import SourceText

__all__ = ["DocumentExplanation", "Explained", "LineExplanation", "explain", "explain_line"]


def explain_line(text: str, line: int, korean: Korean) -> LineExplanation:
    """Why a line of a source text (counted from 1) became what it became.

    Of several lines of one text ask `explain` once, and then what it gives: the whole text is read each time. Raises
    IndexError when the text has no such line.
    """
    return explain(SourceText(text), korean).line(line)
