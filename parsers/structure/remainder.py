"""Lines that no other record holds: covers, prefaces, advertisements, a document of no known kind."""

from __future__ import annotations

from collections.abc import Container, Sequence

from parsers.draft import Block, Contents, Draft
from parsers.text.line import Line


def left_over(lines: Sequence[Line], owned: Container[int]) -> list[list[Line]]:
    """The runs of neighbouring lines whose numbers are not `owned`, in order."""
    runs: list[list[Line]] = []
    after_owned = True
    for line in lines:
        if line.number not in owned:
            if after_owned:
                runs.append([])
            runs[-1].append(line)
        after_owned = line.number in owned
    return runs


def text_record(lines: Sequence[Line], contents: Contents) -> Draft:
    """One record of lines that are no part of any other: their items and tables under no heading."""
    return Draft(kind="text", lines=tuple(lines), blocks=(Block("other", None, None, contents),))
