"""The place of a case whose title heads it: in a box or cell of its head, beside its number or title, in the contents.

│ 전남 곡성군 │; CASE 1      경기 안성; 충청남도, 청양군 on two lines; 기관명 and its value below; 골목 (부산 사하구).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from parsers.cases import heads
from parsers.gazetteer.regions import is_region, leading_region, with_rank
from parsers.text.line import Line

# What parts the cells of a line, and what frames one.
PARTED = regex.compile(r"\t|\s{2,}|[│┃|∙·‥…]+|\s[-–—:：/]\s|[:：]")
FRAME = "│┃|[](){}【】〔〕<>〈〉《》「」 "
# 거창군 북상면, 강북구 번3동: a town of the municipality.
TOWN = regex.compile(r"[\p{Hangul}\d·]{1,8}[읍면동리]")
LONGEST = 24


def place_of(head: Sequence[Line], around: Iterable[str]) -> tuple[str, Line | None]:
    """The region that a head names, as written, with its line; else one of the texts `around`; empty for none."""
    for line, below in zip(head, (*head[1:], None), strict=False):
        for cell in cells_of(line.text):
            if place := _whole(cell):
                return _with_below(place, below) if cell == line.text.strip(FRAME) else place, line
        region = heads.region_line(line)
        if region is not None:
            return region.region, line
    return next((place for text in around for cell in cells_of(text) if (place := _whole(cell))), ""), None


def cells_of(text: str) -> Iterator[str]:
    """The parts of a line that bars, gaps and colons part, without their frames."""
    for cell in PARTED.split(text):
        if cell is not None and (bare := cell.strip(FRAME)):
            yield bare


def has_place(cells: Iterable[str]) -> bool:
    """Whether one of several cells is a region."""
    return any(_whole(cell) for cell in cells)


def _whole(cell: str) -> str | None:
    """The region, with a town of it or without, that a cell is; None for other cells."""
    if len(cell) > LONGEST:
        return None
    if is_region(_with_rank(cell)):
        return cell
    region = leading_region(cell)
    rest = cell[len(region) :].strip()
    return cell if region and rest and TOWN.fullmatch(rest) else None


def _with_below(place: str, below: Line | None) -> str:
    """A province with the municipality of it that stands on the line below."""
    if below is None or below.marker is not None:
        return place
    both = f"{place} {below.text.strip(FRAME)}"
    return both if len(both) <= LONGEST and is_region(both) else place


def official(place: str) -> str:
    """A place as the table of regions knows it: 경기 안성시 for 경기 안성; the municipality of a town."""
    named = _with_rank(place)
    return named if is_region(named) else leading_region(place) or place


def _with_rank(place: str) -> str:
    *province, last = place.split()
    full = with_rank(last) if province else None
    return " ".join([*province, full]) if full else place
