"""The head of a task in the cells of one row, as a box drawn around it comes out: its number, its name, who answers.

Layout: `1 ⇥ 숲길 잇기 ⇥ 담당부서: 숲길과 / 담당자: 고은별(☎ 000-0000)`, `과제 1 ⇥ 숲길 잇기 ⇥ 숲길과`,
`1. 숲길 잇기 ⇥ 숲길과 ⇥ 고은별(000-0000)`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.kinds.report import sheet
from parsers.kinds.report.names import may_be_office
from parsers.text.line import Line
from parsers.text.numbering import numbered


def parted(line: Line, start: int) -> tuple[str, str | None]:
    """The name that begins at `start` in a line's headline, and who answers in the cells behind it, where they say."""
    text = line.headline[start:]
    name, _, who = text.partition("\t")
    return (name.rstrip(), who) if name and _say_who(line, who) else (text, None)


def is_head(lines: Sequence[Line]) -> bool:
    """Whether a row is such a head, and no table."""
    number = numbered(lines[0]) if len(lines) == 1 else None
    return number is not None and parted(lines[0], number.rest)[1] is not None


def _say_who(line: Line, cells: str) -> bool:
    if not cells:
        return False
    return (sheet.is_office(cells) and may_be_office(cells)) or sheet.are_rows([replace(line, text=cells, marker=None)])
