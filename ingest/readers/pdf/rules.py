"""The rules on a PDF page: straight lines across and down, however they are drawn.

Dotted rules come as thousands of dots, solid ones as thin rectangles; boxes as one path. What fills a cell with colour
is no rule.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ingest.readers.pdf.turning import Box, Turn

# Points: the thickest a rule is, the widest gap in it, the shortest that counts, the farthest that two are the same.
THICKEST, WIDEST_GAP, SHORTEST, SAME = 2.5, 2.6, 6.0, 2.0
# A path of more pieces is a drawing.
MOST_PIECES = 2000
DEEPEST_FORM = 4
MOST_OBJECTS = 200_000


class Rule(NamedTuple):
    """A rule at a place (y of one across, x of one down), from start to end."""

    at: float
    start: float
    end: float


class Rules(NamedTuple):
    """The rules across and the rules down of a page."""

    across: list[Rule]
    down: list[Rule]


def rules(page: Any, turn: Turn) -> Rules:
    """The rules of a page that pdfium has opened."""
    across: list[Rule] = []
    down: list[Rule] = []
    for box in _boxes(page):
        left, bottom, right, top = turn.box(*box) if turn.quarters else box
        width, height = right - left, top - bottom
        # A dot may be part of either.
        if height <= THICKEST and (width >= height or width <= THICKEST):
            across.append(Rule((bottom + top) / 2, left, right))
        if width <= THICKEST and (height >= width or height <= THICKEST):
            down.append(Rule((left + right) / 2, bottom, top))
    return Rules(merged(across), merged(down))


def merged(found: Iterable[Rule]) -> list[Rule]:
    """Rules of which those at one place that touch are one; what stays short is none."""
    groups: list[list[Rule]] = []
    for rule in sorted(found):
        if groups and rule.at - groups[-1][-1].at <= SAME / 2 and rule.at - groups[-1][0].at <= SAME:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return [rule for group in groups for rule in _joined(group) if rule.end - rule.start >= SHORTEST]


def _joined(group: list[Rule]) -> Iterator[Rule]:
    at = sum(rule.at for rule in group) / len(group)
    start = end = None
    for rule in sorted(group, key=lambda one: one.start):
        if end is None or start is None:
            start, end = rule.start, rule.end
        elif rule.start - end <= WIDEST_GAP:
            end = max(end, rule.end)
        else:
            yield Rule(at, start, end)
            start, end = rule.start, rule.end
    if start is not None and end is not None:
        yield Rule(at, start, end)


Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


def _boxes(page: Any) -> Iterator[Box]:
    """The boxes of all that may be a rule."""
    objects = (
        pdfium.FPDFPage_GetObject(page, index) for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS))
    )
    return _of_objects(objects, _UNMOVED, 0)


def _of_objects(objects: Iterable[Any], outer: Matrix, depth: int) -> Iterator[Box]:
    """The boxes of objects. A page may have ten thousand dots, so whatever can is done once for all of them."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    places = [ctypes.byref(one) for one in (left, bottom, right, top)]
    kind_of, bounds_of = pdfium.FPDFPageObj_GetType, pdfium.FPDFPageObj_GetBounds
    for one in objects:
        kind = kind_of(one)
        if kind == pdfium.FPDF_PAGEOBJ_PATH and bounds_of(one, *places):
            box = left.value, bottom.value, right.value, top.value
            if outer is not _UNMOVED:
                box = _span(_moved(box[0], box[1], outer), _moved(box[2], box[3], outer))
            if box[2] - box[0] <= THICKEST or box[3] - box[1] <= THICKEST:
                yield box
            else:
                yield from _in_path(one, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST_FORM:
            count = min(pdfium.FPDFFormObj_CountObjects(one), MOST_OBJECTS)
            inner = (pdfium.FPDFFormObj_GetObject(one, index) for index in range(count))
            yield from _of_objects(inner, _times(_matrix(one), outer), depth + 1)


def _in_path(path: Any, outer: Matrix) -> Iterator[Box]:
    """The boxes of the parts of a drawing that may be rules."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    count = pdfium.FPDFPath_CountSegments(path)
    if count > MOST_PIECES or (not stroke.value and count <= 5):
        return
    pieces = list(_pieces(path, count, _times(_matrix(path), outer)))
    if stroke.value:
        yield from (_span(start, end) for piece in pieces for start, end in pairwise(piece))
    else:
        yield from (_around(piece) for piece in pieces)


def _pieces(path: Any, count: int, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path that is drawn in one go. What is bent is left out."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(x.value, y.value, matrix)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield points
            points = []
        points = [point] if kind == pdfium.FPDF_SEGMENT_BEZIERTO else [*points, point]
        if pdfium.FPDFPathSegment_GetClose(segment) and points:
            points = [*points, points[0]]
    yield points


def _span(start: tuple[float, float], end: tuple[float, float]) -> Box:
    return min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])


def _around(points: list[tuple[float, float]]) -> Box:
    if len(points) < 2:
        return 0, 0, THICKEST * 2, THICKEST * 2
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _matrix(one: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(one, matrix):
        return _UNMOVED
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
