"""The text of a DOCX file as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.readers import xml
from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Section
from ingest.readers.docx.package import Package
from ingest.readers.docx.styles import Styles, font_in, is_raised
from ingest.readers.docx.tables import Grid
from ingest.readers.glyphs import font_of, shown
from ingest.readers.raised import raised
from ingest.readers.refusals import DEEPEST, too_deep

# Characters that stand as elements in a run. A soft hyphen is not shown.
CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What holds others and is nothing by itself. Of two drafts the new one counts.
HOLDERS = (
    "ins",
    "moveTo",
    "sdtContent",
    "sdt",
    "hyperlink",
    "fldSimple",
    "smartTag",
    "customXml",
    "Choice",
    "dir",
    "bdo",
)
DRAWINGS = ("drawing", "pict", "object")


class Body:
    """Reads the document and the notes, heads and feet it refers to; lists are counted through all of it."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self._package = package
        self._styles = styles
        self._notes = {kind: self._notes_of(kind) for kind in ("footnote", "endnote")}
        self._counts = {"footnote": 0, "endnote": 0}
        self._running: set[str] = set()
        # A page break stands behind the text of the paragraph before.
        self._broken = False
        self._depth = 0

    def sections(self) -> list[Section]:
        """The sections of the document. Raises InputError when it nests too deep."""
        body = xml.child(self._package.document, "body")
        found: list[Section] = [[]]
        for element, paragraph in self._in_order(body):
            found[-1].append(paragraph)
            ends = xml.child(element, "pPr", "sectPr")
            if ends is not None:
                self._begin(found, ends)
                found.append([])
        last = None if body is None else xml.child(body, "sectPr")
        if last is not None:
            self._begin(found, last)
        return found

    def _begin(self, sections: list[Section], properties: xml.Element) -> None:
        """Puts the heads and feet of the last section before it, each of the document once."""
        section = sections[-1]
        if len(sections) > 1 and section and xml.value(properties, "type") != "continuous":
            section[0].breaks_page = True
        runnings: list[Part] = []
        for name, kind in (("headerReference", "header"), ("footerReference", "footer")):
            for reference in xml.children(properties, name):
                relation = xml.attribute(reference, "id")
                part = None if relation in self._running else self._package.by_id(relation)
                self._running.add(relation)
                if part is not None:
                    runnings.append(Running("header" if kind == "header" else "footer", self._paragraphs(part)))
        if runnings and section:
            section[0].parts[:0] = runnings
        elif runnings:
            section.append(Paragraph(runnings))

    def _paragraphs(self, holder: xml.Element | None) -> list[Paragraph]:
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep()
        found = [paragraph for _, paragraph in self._in_order(holder)]
        self._depth -= 1
        return found

    def _in_order(self, holder: xml.Element | None) -> Iterator[tuple[xml.Element, Paragraph]]:
        """The paragraphs in an element, a table as a paragraph of its own."""
        for element in [] if holder is None else holder:
            name = xml.name_of(element)
            if name == "p":
                yield element, self._paragraph(element)
            elif name == "tbl":
                breaks_page, self._broken = self._broken, False
                yield element, Paragraph([Grid(self._paragraphs).table(element)], breaks_page=breaks_page)
            elif name in HOLDERS or name == "AlternateContent":
                yield from self._in_order(_chosen(element))

    def _paragraph(self, element: xml.Element) -> Paragraph:
        properties = xml.child(element, "pPr")
        breaks_page = self._broken or self._styles.breaks_page(properties)
        self._broken = False
        paragraph = Paragraph(label=self._styles.label(properties), breaks_page=breaks_page)
        self._gather(element, paragraph)
        return paragraph

    def _gather(self, holder: xml.Element | None, paragraph: Paragraph) -> None:
        for element in [] if holder is None else holder:
            name = xml.name_of(element)
            if name == "r":
                self._run(element, paragraph)
            elif name in HOLDERS or name == "AlternateContent":
                self._gather(_chosen(element), paragraph)
            elif name in ("oMath", "oMathPara"):
                paragraph.add("".join(one.text or "" for one in element.iter("{*}t")))

    def _run(self, run: xml.Element, paragraph: Paragraph) -> None:
        properties = xml.child(run, "rPr")
        if self._styles.hides(properties):
            return
        font = font_in(properties)
        for element in run:
            name = xml.name_of(element)
            if name == "t":
                text = shown(element.text or "", font)
                paragraph.add(raised(text) if is_raised(properties) else text)
            elif name == "br" and xml.attribute(element, "type") == "page":
                self._broken = bool(paragraph.parts)
                paragraph.breaks_page = paragraph.breaks_page or not paragraph.parts
            elif name in CHARACTERS:
                paragraph.add(CHARACTERS[name])
            else:
                paragraph.parts += self._special(element)

    def _special(self, element: xml.Element) -> list[Part]:
        name = xml.name_of(element)
        if name == "sym":
            return [_symbol(element)]
        if name in ("footnoteReference", "endnoteReference"):
            return self._note(name.removesuffix("Reference"), xml.attribute(element, "id"))
        if name == "ruby":
            base, above = (xml.text_in(xml.child(element, part)).strip() for part in ("rubyBase", "rt"))
            return [f"{base}({above})" if above else base]
        if name in DRAWINGS:
            return self._boxes(element, inline=name == "drawing" and xml.child(element, "inline") is not None)
        if name == "AlternateContent":
            chosen = _chosen(element)
            return [] if chosen is None else [part for one in chosen for part in self._special(one)]
        return []

    def _boxes(self, element: xml.Element, inline: bool) -> list[Part]:
        """The boxes of a drawing, the outermost only: what lies in them is theirs."""
        found: list[Part] = []
        for one in element:
            name = xml.name_of(one)
            if name == "txbxContent":
                found.append(Box(self._paragraphs(one), inline))
            elif name == "AlternateContent":
                chosen = _chosen(one)
                found += [] if chosen is None else self._boxes(chosen, inline)
            else:
                found += self._boxes(one, inline)
        return found

    def _notes_of(self, kind: str) -> dict[str, xml.Element]:
        """The notes by their ids, without those that only draw the line above them."""
        part = self._package.related(f"{kind}s")
        found = [] if part is None else xml.children(part, kind)
        return {xml.attribute(note, "id"): note for note in found if xml.attribute(note, "type", "normal") == "normal"}

    def _note(self, kind: str, number: str) -> list[Part]:
        """A note where it is referred to. Notes are counted in the order of their references, as they are shown."""
        note = self._notes[kind].pop(number, None)
        if note is None:
            return []
        self._counts[kind] += 1
        label = f"{self._counts[kind]})"
        return [NoteText("footnote" if kind == "footnote" else "endnote", label, self._paragraphs(note))]


def _chosen(element: xml.Element) -> xml.Element | None:
    """What an element holds; of alternatives the first, since the second says the same in an older way."""
    if xml.name_of(element) != "AlternateContent":
        return element
    choice = xml.child(element, "Choice")
    return choice if choice is not None else xml.child(element, "Fallback")


def _symbol(element: xml.Element) -> str:
    try:
        code = int(xml.attribute(element, "char"), 16)
    except ValueError:
        return ""
    if not 0 < code < 0xD800 and not 0xE000 <= code < 0x110000:
        return ""
    return shown(chr(code), font_of([xml.attribute(element, "font")]))
