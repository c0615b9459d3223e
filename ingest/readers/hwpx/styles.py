"""What the header of a HWPX file says about characters and paragraphs: fonts, lists, bullets."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.readers import xml
from ingest.readers.glyphs import font_of, shown
from ingest.readers.numbering import Counters, Level
from ingest.readers.raised import raised


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the head of paragraphs: NONE, OUTLINE, NUMBER or BULLET, of which list, at which level from 0."""

    kind: str
    reference: str
    level: int


class Styles:
    """Fonts of characters and heads of paragraphs, by their ids; counts the lists of one document."""

    def __init__(self, header: xml.Element) -> None:
        self._fonts = _fonts(header)
        self._raised = {
            xml.attribute(shape, "id")
            for shape in header.iter("{*}charPr")
            if xml.child(shape, "supscript") is not None
        }
        self._headings = {
            xml.attribute(shape, "id"): Heading(
                xml.attribute(heading, "type", "NONE"), xml.attribute(heading, "idRef"), xml.number(heading, "level")
            )
            for shape in header.iter("{*}paraPr")
            for heading in xml.children(shape, "heading")
        }
        self._bullets = {
            xml.attribute(bullet, "id"): xml.attribute(bullet, "char") for bullet in header.iter("{*}bullet")
        }
        lists = {xml.attribute(one, "id"): _levels(one) for one in header.iter("{*}numbering")}
        self._counters = Counters(lists)

    def seen(self, text: str, character_shape: str) -> str:
        """What characters with a shape look like."""
        text = shown(text, self._fonts.get(character_shape, "any"))
        return raised(text) if character_shape in self._raised else text

    def label(self, paragraph_shape: str, outline: str) -> str:
        """The number or bullet of the next paragraph with a shape; `outline` is the list of the section's outline."""
        heading = self._headings.get(paragraph_shape)
        if heading is None or heading.kind == "NONE":
            return ""
        if heading.kind == "BULLET":
            return shown(self._bullets.get(heading.reference, ""))
        return self._counters.label(outline if heading.kind == "OUTLINE" else heading.reference, heading.level)


def _fonts(header: xml.Element) -> dict[str, str]:
    faces = {
        xml.attribute(group, "lang").lower(): {
            xml.attribute(font, "id"): xml.attribute(font, "face") for font in xml.children(group, "font")
        }
        for group in header.iter("{*}fontface")
    }
    return {
        xml.attribute(shape, "id"): font_of(
            faces.get(str(lang), {}).get(str(id_), "") for lang, id_ in fonts.attrib.items()
        )
        for shape in header.iter("{*}charPr")
        for fonts in xml.children(shape, "fontRef")
    }


def _levels(numbering: xml.Element) -> list[Level]:
    heads = sorted(xml.children(numbering, "paraHead"), key=lambda head: xml.number(head, "level"))
    return [
        Level(head.text or "", xml.attribute(head, "numFormat", "DIGIT"), xml.number(head, "start", 1))
        for head in heads
    ]
