"""What DocInfo of a HWP 5 file says about characters and paragraphs: fonts, lists, bullets."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.readers.glyphs import font_of, shown
from ingest.readers.hwp5 import records
from ingest.readers.hwp5.records import Record
from ingest.readers.numbering import FORMS, Counters, Level
from ingest.readers.raised import raised

# Fonts are listed for each of these in turn: Hangul, Latin, Hanja, Japanese, other, symbols, user.
SCRIPTS = 7
NONE, OUTLINE, NUMBER, BULLET = range(4)
LEVELS = 7
SUPERSCRIPT = 1 << 15


class Styles:
    """Fonts of characters and heads of paragraphs, by their numbers; counts the lists of one document."""

    def __init__(self, doc_info: Iterable[Record]) -> None:
        everything = list(_flat(doc_info))
        found = {tag: [record for record in everything if record.tag == tag] for tag in range(0x10, 0x1A)}
        self._fonts = _fonts(found)
        self._raised = [bool(shape.number("I", 46) & SUPERSCRIPT) for shape in found[records.CHAR_SHAPE]]
        self._shapes = found[records.PARA_SHAPE]
        self._bullets = [chr(record.number("H", 12)) for record in found[records.BULLET]]
        # Lists count from 1; 0 is none.
        self._counters = Counters({str(i): _levels(one) for i, one in enumerate(found[records.NUMBERING], start=1)})

    @property
    def alters(self) -> bool:
        """Whether any shape makes characters look like others."""
        return any(self._raised) or any(font != "any" for font in self._fonts)

    def seen(self, text: str, shape: int) -> str:
        """What characters with a shape look like."""
        if not 0 <= shape < len(self._fonts):
            return shown(text)
        text = shown(text, self._fonts[shape])
        return raised(text) if self._raised[shape] else text

    def label(self, shape: int, outline: int) -> str:
        """The number or bullet of the next paragraph with a shape; `outline` is the list of the section's outline."""
        if not 0 <= shape < len(self._shapes):
            return ""
        look = self._shapes[shape].number("I", 0)
        kind, level = look >> 23 & 3, look >> 25 & 7
        reference = self._shapes[shape].number("H", 30)
        if kind == BULLET:
            return shown(self._bullets[reference - 1]) if 0 < reference <= len(self._bullets) else ""
        if kind == NONE:
            return ""
        return self._counters.label(str(outline if kind == OUTLINE else reference), level)


def _flat(trees: Iterable[Record]) -> Iterable[Record]:
    for record in trees:
        yield record
        yield from _flat(record.children)


def _fonts(found: dict[int, list[Record]]) -> list[str]:
    names = [record.text(1)[0] for record in found[records.FACE_NAME]]
    mappings = found[records.ID_MAPPINGS]
    counts = [mappings[0].number("i", 4 * (1 + script)) for script in range(SCRIPTS)] if mappings else [0] * SCRIPTS
    firsts = [sum(counts[:script]) for script in range(SCRIPTS)]

    def name(first: int, number: int) -> str:
        return names[first + number] if 0 <= first + number < len(names) else ""

    return [
        font_of(name(first, shape.number("H", 2 * script)) for script, first in enumerate(firsts))
        for shape in found[records.CHAR_SHAPE]
    ]


def _levels(numbering: Record) -> list[Level]:
    heads: list[tuple[str, str]] = []
    at = 0
    for _ in range(LEVELS):
        form = numbering.number("I", at) >> 5 & 0x1F
        pattern, at = numbering.text(at + 12)
        heads.append((pattern, FORMS[form] if form < len(FORMS) else "DIGIT"))
    # One number to start all levels with; files since 5.0.2.5 have one for each behind it.
    first = numbering.number("H", at, 1)
    starts = [numbering.number("I", at + 2 + 4 * level, first if level == 0 else 1) for level in range(LEVELS)]
    return [Level(pattern, form, start) for (pattern, form), start in zip(heads, starts, strict=True)]
