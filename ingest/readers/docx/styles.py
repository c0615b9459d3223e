"""What a DOCX file says about paragraphs and characters away from them: styles and lists."""

from __future__ import annotations

import re

from ingest.readers import xml
from ingest.readers.glyphs import font_of, shown
from ingest.readers.numbering import Counters, Level

# The names of number forms as FORMS of numbering.py has them.
FORMS = {
    "decimal": "DIGIT",
    "decimalEnclosedCircle": "CIRCLED_DIGIT",
    "upperRoman": "ROMAN_CAPITAL",
    "lowerRoman": "ROMAN_SMALL",
    "upperLetter": "LATIN_CAPITAL",
    "lowerLetter": "LATIN_SMALL",
    "ganada": "HANGUL_SYLLABLE",
    "chosung": "HANGUL_JAMO",
    "koreanDigital": "HANGUL_PHONETIC",
    "koreanDigital2": "IDEOGRAPH",
    "ideographDigital": "IDEOGRAPH",
    "japaneseCounting": "IDEOGRAPH",
    "ideographTraditional": "DECAGON_CIRCLE_HANJA",
}
PLACE = re.compile(r"%([1-9])")
OFF = ("0", "false", "off", "none")
# Styles that build on each other; a chain that is longer loops.
LONGEST_CHAIN = 20


class Styles:
    """Lists of paragraphs and hidden characters; counts the lists of one document."""

    def __init__(self, styles: xml.Element | None, numbering: xml.Element | None) -> None:
        found = [] if styles is None else xml.children(styles, "style")
        self._styles = {xml.attribute(style, "styleId"): style for style in found}
        self._default = next(
            (
                xml.attribute(style, "styleId")
                for style in found
                if xml.attribute(style, "type") == "paragraph" and is_on(xml.attribute(style, "default", "0"))
            ),
            "",
        )
        self._list_of: dict[str, str] = {}
        self._counters = Counters(_lists(numbering, self._list_of))

    def label(self, properties: xml.Element | None) -> str:
        """The number or bullet of the next paragraph with these properties."""
        chain = [properties, *(xml.child(style, "pPr") for style in self._chain(self._style_of(properties)))]
        places = [place for one in chain if one is not None and (place := xml.child(one, "numPr")) is not None]
        number = next((value for place in places if (value := xml.value(place, "numId"))), "")
        level = next((value for place in places if (value := xml.value(place, "ilvl"))), "0")
        if not level.isdecimal():
            return ""
        return self._counters.label(self._list_of.get(number, ""), int(level))

    def breaks_page(self, properties: xml.Element | None) -> bool:
        """Whether a paragraph with these properties begins a page."""
        mark = None if properties is None else xml.child(properties, "pageBreakBefore")
        return mark is not None and is_on(xml.attribute(mark, "val", "1"))

    def hides(self, properties: xml.Element | None) -> bool:
        """Whether characters with these properties are hidden."""
        if properties is None:
            return False
        chain = [properties]
        for style in self._chain(xml.value(properties, "rStyle")):
            chain += xml.children(style, "rPr")
        for one in chain:
            if (mark := xml.child(one, "vanish")) is not None:
                return is_on(xml.attribute(mark, "val", "1"))
        return False

    def _style_of(self, properties: xml.Element | None) -> str:
        return ("" if properties is None else xml.value(properties, "pStyle")) or self._default

    def _chain(self, style: str) -> list[xml.Element]:
        """A style and those it builds on, itself first."""
        chain: list[xml.Element] = []
        while style in self._styles and len(chain) < LONGEST_CHAIN:
            chain.append(self._styles[style])
            style = xml.value(chain[-1], "basedOn")
        return chain


def is_on(value: str) -> bool:
    """Whether a switch of the format is on."""
    return value.lower() not in OFF


def font_in(properties: xml.Element | None) -> str:
    """The font of characters with these properties, as `glyphs.shown` takes it."""
    fonts = None if properties is None else xml.child(properties, "rFonts")
    names = {xml.attribute(fonts, name) for name in ("ascii", "hAnsi")} if fonts is not None else set()
    return font_of(names)


def is_raised(properties: xml.Element | None) -> bool:
    """Whether characters with these properties are raised."""
    return properties is not None and xml.value(properties, "vertAlign") == "superscript"


def _lists(numbering: xml.Element | None, list_of: dict[str, str]) -> dict[str, list[Level]]:
    """The levels of lists by name; fills in which list a number of a paragraph means.

    Numbers that share an abstract list go on counting it, but for those that begin anew.
    """
    if numbering is None:
        return {}
    abstract = {xml.attribute(one, "abstractNumId"): one for one in xml.children(numbering, "abstractNum")}
    lists = {name: _levels(one, {}) for name, one in abstract.items()}
    for one in xml.children(numbering, "num"):
        name, own = xml.value(one, "abstractNumId"), xml.attribute(one, "numId")
        overrides = {xml.attribute(level, "ilvl"): level for level in xml.children(one, "lvlOverride")}
        list_of[own] = name
        if overrides and name in abstract:
            list_of[own] = f"{name} {own}"
            lists[list_of[own]] = _levels(abstract[name], overrides)
    return lists


def _levels(abstract: xml.Element, overrides: dict[str, xml.Element]) -> list[Level]:
    levels = []
    for level in sorted(xml.children(abstract, "lvl"), key=lambda one: xml.number(one, "ilvl")):
        override = overrides.get(xml.attribute(level, "ilvl"))
        own = None if override is None else xml.child(override, "lvl")
        start = "" if override is None else xml.value(override, "startOverride")
        levels.append(_level(level if own is None else own, start))
    return levels


def _level(level: xml.Element, start: str) -> Level:
    form, pattern = xml.value(level, "numFmt"), xml.value(level, "lvlText")
    start = start or xml.value(level, "start") or "1"
    if form == "bullet":
        return Level(shown(pattern, font_in(xml.child(level, "rPr"))))
    if form == "none":
        return Level("")
    return Level(PLACE.sub(r"^\1", pattern), FORMS.get(form, "DIGIT"), int(start) if start.isdecimal() else 1)
