"""Captions of pictures in a case: [사진 2] 골목 의자, 〈그림〉 …, ▲ … alone between blank lines. They are no items."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.endings.line_endings import NOMINAL_ENDING
from parsers.text.line import Line
from parsers.vocabulary import Casebooks, alternatives, load

LONGEST = 60
TRIANGLES = "▲△▴"


def captions_of(lines: Sequence[Line]) -> dict[int, str]:
    """The captions of pictures among a case's lines: the index of each with its words."""
    return {i: words for i in range(len(lines)) if (words := _caption(lines, i)) is not None}


def _caption(lines: Sequence[Line], i: int) -> str | None:
    line = lines[i]
    if len(line.text) > LONGEST:
        return None
    labelled = _labelled().fullmatch(line.text)
    if labelled:
        return labelled["title"].strip(" >〉]】)›〕") or line.text
    return line.body if _is_triangle_alone(lines, i) else None


def _is_triangle_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a triangle stands between blank lines, and not beside another one, with a name behind it."""
    line = lines[i]
    if line.marker is None or line.marker not in TRIANGLES or NOMINAL_ENDING.search(line.text):
        return False
    apart = line.blank_before > 0 and (i + 1 == len(lines) or lines[i + 1].set_apart)
    beside = (lines[j] for j in (i - 1, i + 1) if 0 <= j < len(lines))
    return apart and not any(other.marker == line.marker for other in beside)


@cache
def _labelled() -> regex.Pattern[str]:
    """A caption behind the label of a picture, in brackets, with a number or behind a gap."""
    label = rf"(?:{alternatives(load(Casebooks).pictures)})"
    return regex.compile(
        rf"[<〈\[【(‹〔]\s?{label}\s?\d{{0,2}}(?:\s?[>〉\]】)›〕]|[.:：]\s?(?=\S)|\s(?=\S))\s*(?P<title>.*)"
        rf"|{label}(?:\s?\d{{1,2}}[.:]?\s|\s{{2,}})\s*(?P<title>\S.*)"
    )
