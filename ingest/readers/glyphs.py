"""Signs without a Unicode character of their own: Hancom's private-use plane, Wingdings, Symbol.

`glyphs.csv` says what each looks like; what it does not know stays as it is, and is told.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from ingest.readers.replaced import places
from parsers.issues import issue
from schemas.issue import Issue

# Where Windows shows the codes of a symbol font.
SYMBOL_AREA = 0xF000
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
SYMBOL_FONTS = ("wingdings", "symbol")


@cache
def _table() -> dict[str, dict[int, str]]:
    """For each font, and for `None` fonts as ``any``: what stands for a code point."""
    lines = files("ingest.readers").joinpath("glyphs.csv").read_text(encoding="utf-8").splitlines()
    table: dict[str, dict[int, str]] = {font: {} for font in ("hancom", "any", *SYMBOL_FONTS)}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        table[row["font"]][int(row["code"], 16)] = row["text"]
    hancom = table.pop("hancom")
    shown = {}
    for font, letters in (("wingdings", table["wingdings"]), ("symbol", table["symbol"])):
        shown[font] = hancom | letters | {SYMBOL_AREA + code: text for code, text in letters.items()}
    by_area = table["wingdings"] | table["any"]
    shown["any"] = hancom | {SYMBOL_AREA + code: text for code, text in by_area.items()}
    return shown


def font_of(names: Iterable[str]) -> str:
    """The font whose letters are signs, if all of a run's fonts are that; else ``any``."""
    found = {_symbol_font(name) for name in names}
    return found.pop() if len(found) == 1 else "any"


def _symbol_font(name: str) -> str:
    lowered = name.lower()
    return lowered if lowered in SYMBOL_FONTS else "any"


def shown(text: str, font: str = "any") -> str:
    """The text with the signs it shows in a font of `font_of`."""
    if font == "any" and not PRIVATE.search(text):
        return text
    return text.translate(_table()[font])


def unknown(text: str) -> list[Issue]:
    """An issue at the first sign of a text that nobody knows, with how many there are."""
    found = PRIVATE.findall(text)
    if not found:
        return []
    line = text.count("\n", 0, text.index(found[0])) + 1
    codes = sorted({f"U+{ord(char):04X}" for char in found})
    named = ", ".join(codes[:5]) + (" and others" if len(codes) > 5 else "")
    return [issue("glyph_unknown", line, f"{named} in {places(len(found))}")]
