"""The characters of a PDF page with their places, as the page is turned when it is read.

Places are in points, from the left and from the bottom. Shadow print, the same character again a little aside, is taken
once.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ingest.readers.glyphs import font_of, shown
from ingest.readers.pdf.turning import Turn

# A second print of a character lies at most so far away, as a share of its height and in points; on the same line no
# farther than a share of its width, since the next letter may be the same.
SHADOW, SHADOW_POINTS, SHADOW_WIDTH, SAME_LINE = 0.3, 3.2, 0.6, 0.3
# Text that leans more than this (radians) is no line of the page.
UPRIGHT = 0.3
REPLACEMENT = "\ufffd"
# Names of fonts have letters before them where only a part of the font is in the file, and their style behind.
SYMBOL_FONT = re.compile(r"(?:[A-Z]{6}\+)?(Wingdings|Symbol)(?:MT)?(?:[-,].*)?", re.I)


class Char(NamedTuple):
    """A character and its box; `bottom` and `top` are those of its line, `base` is where it stands on it."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float

    @property
    def height(self) -> float:
        """The height of the box, near the size of the font."""
        return self.top - self.bottom

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


@dataclass(slots=True)
class Characters:
    """The characters of a page: upright ones by place, others in the order of the file, and what was odd."""

    upright: list[Char]
    leaning: list[str]
    shadows: int = 0
    unknown: int = 0


def characters(text_page: Any, turn: Turn) -> Characters:
    """The characters of a page that pdfium has opened."""
    found = Characters([], [])
    leaning: list[str] = []
    for text, box, base, angle, unknown in _all(text_page):
        found.unknown += unknown
        if abs(math.remainder(angle - turn.angle, 2 * math.pi)) > UPRIGHT:
            leaning.append(text)
            continue
        if leaning:
            found.leaning.append("".join(leaning))
            leaning = []
        left, bottom, right, top = turn.box(*box)
        found.upright.append(Char(text, left, right, bottom, top, turn.point(*base)[1]))
    if leaning:
        found.leaning.append("".join(leaning))
    found.upright, found.shadows = once(found.upright)
    return found


def _all(text_page: Any) -> Iterator[tuple[str, tuple[float, float, float, float], tuple[float, float], float, bool]]:
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    high = 0
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        # Spaces and line ends that pdfium makes up; we make our own.
        if pdfium.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0
        high = 0
        unknown = code == 0 or pdfium.FPDFText_HasUnicodeMapError(text_page, index) == 1
        text = REPLACEMENT if unknown or code > 0x10FFFF else chr(code)
        if 0x21 <= code < 0x80 or 0xF000 <= code < 0xF100:
            text = shown(text, font_of([_font(text_page, index)]))
        elif code >= 0xE000:
            text = shown(text)
        if code < 0x20 and code not in (9,) and not unknown:
            continue
        pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        angle = pdfium.FPDFText_GetCharAngle(text_page, index)
        yield text, (box.left, box.bottom, box.right, box.top), (x.value, y.value), angle, unknown


def _font(text_page: Any, index: int) -> str:
    """The family of a character's font, as `glyphs.font_of` takes it."""
    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(128)
    length = pdfium.FPDFText_GetFontInfo(text_page, index, name, len(name), flags)
    found = SYMBOL_FONT.fullmatch(name.raw[: max(min(length, len(name)) - 1, 0)].decode("utf-8", "replace"))
    return found[1] if found else ""


def once(chars: list[Char]) -> tuple[list[Char], int]:
    """The characters without second prints, and how many there were."""
    seen: dict[tuple[str, int, int], list[Char]] = defaultdict(list)
    kept: list[Char] = []
    for char in chars:
        if char.text.isspace():
            kept.append(char)
            continue
        column, row = int(char.left // 4), int(char.base // 4)
        near = (
            one for dx in (-1, 0, 1) for dy in (-1, 0, 1) for one in seen.get((char.text, column + dx, row + dy), ())
        )
        if any(_is_shadow(one, char) for one in near):
            continue
        seen[char.text, column, row].append(char)
        kept.append(char)
    return kept, len(chars) - len(kept)


def _is_shadow(one: Char, other: Char) -> bool:
    across, up = abs(one.left - other.left), abs(one.base - other.base)
    reach = min(SHADOW * other.height, SHADOW_POINTS)
    if up <= SAME_LINE:
        reach = min(reach, SHADOW_WIDTH * (other.right - other.left))
    return across < reach and up < reach
