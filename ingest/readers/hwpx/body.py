"""The sections of a HWPX file as blocks."""

from __future__ import annotations

from ingest.readers import xml
from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Section, Table, TableCell
from ingest.readers.hwpx.styles import Styles
from ingest.readers.numbering import written
from ingest.readers.refusals import DEEPEST, too_deep

# Characters that stand as elements in a text.
CHARACTERS = {"lineBreak": "\n", "tab": "\t", "fwSpace": " ", "nbSpace": "\u00a0", "hyphen": "-"}
NOTE_NUMBERS = ("FOOTNOTE", "ENDNOTE")
PAGE_NUMBERS = ("PAGE", "TOTAL_PAGE")


class Body:
    """Reads section after section; lists are counted through all of them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._outline = ""
        # Tracked deletions that end somewhere, looked for when the first begins, and those that are open.
        self._ends: set[str] | None = None
        self._deleted: set[str] = set()
        self._depth = 0

    def section(self, root: xml.Element) -> Section:
        """The paragraphs of a section. Raises InputError when it nests too deep."""
        properties = next(root.iter("{*}secPr"), None)
        self._outline = xml.attribute(properties, "outlineShapeIDRef", self._outline)
        self._ends = None
        self._deleted.clear()
        return self._paragraphs(root)

    def _paragraphs(self, holder: xml.Element | None) -> list[Paragraph]:
        if holder is None:
            return []
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep()
        found = [self._paragraph(element) for element in xml.children(holder, "p")]
        self._depth -= 1
        return found

    def _paragraph(self, element: xml.Element) -> Paragraph:
        label = self._styles.label(xml.attribute(element, "paraPrIDRef"), self._outline)
        paragraph = Paragraph(label=label, breaks_page=xml.attribute(element, "pageBreak") == "1")
        for run in xml.children(element, "run"):
            shape = xml.attribute(run, "charPrIDRef")
            for one in run:
                paragraph.parts += self._parts(one, shape)
        return paragraph

    def _parts(self, element: xml.Element, shape: str) -> list[Part]:
        """What an element of a run puts into its paragraph."""
        name = xml.name_of(element)
        if name == "t":
            return [self._text(element, shape)]
        if self._deleted:
            return []
        if name == "tbl":
            return [self._table(element)]
        if name == "ctrl":
            return [part for one in element for part in self._control(one)]
        if name == "equation":
            script = xml.child(element, "script")
            return [] if script is None else [script.text or ""]
        if name == "compose":
            return [self._styles.seen(xml.attribute(element, "composeText"), shape)]
        if name == "dutmal":
            return [_with_ruby(element)]
        return self._shape(element)

    def _text(self, element: xml.Element, shape: str) -> str:
        pieces = [] if self._deleted else [self._styles.seen(element.text or "", shape)]
        for one in element:
            name = xml.name_of(one)
            if name == "deleteBegin" and self._ends_somewhere(one):
                self._deleted.add(xml.attribute(one, "Id"))
            elif name == "deleteEnd":
                self._deleted.discard(xml.attribute(one, "Id"))
            if not self._deleted:
                pieces += [CHARACTERS.get(name, ""), self._styles.seen(one.tail or "", shape)]
        return "".join(pieces)

    def _ends_somewhere(self, begin: xml.Element) -> bool:
        """Whether a deletion ends in its section: one that does not would take all the rest."""
        if self._ends is None:
            everything = begin.getroottree().iter("{*}deleteEnd")
            self._ends = {xml.attribute(end, "Id") for end in everything}
        return xml.attribute(begin, "Id") in self._ends

    def _control(self, element: xml.Element) -> list[Part]:
        name = xml.name_of(element)
        if name in ("footNote", "endNote"):
            paragraphs = self._paragraphs(xml.child(element, "subList"))
            return [NoteText("footnote" if name == "footNote" else "endnote", _note_number(element), paragraphs)]
        if name in ("header", "footer"):
            return [
                Running("header" if name == "header" else "footer", self._paragraphs(xml.child(element, "subList")))
            ]
        if name == "autoNum" and xml.attribute(element, "numType") not in (*NOTE_NUMBERS, *PAGE_NUMBERS):
            return [_automatic(element)]
        # Fields show the text between their ends. Memos and hidden comments are not shown.
        return []

    def _table(self, element: xml.Element) -> Table:
        caption = xml.child(element, "caption")
        cells = []
        for cell in (cell for row in xml.children(element, "tr") for cell in xml.children(row, "tc")):
            parts = {xml.name_of(part): part for part in cell}
            address, span = parts.get("cellAddr"), parts.get("cellSpan")
            cells.append(
                TableCell(
                    row=xml.number(address, "rowAddr"),
                    column=xml.number(address, "colAddr"),
                    rows=max(xml.number(span, "rowSpan", 1), 1),
                    columns=max(xml.number(span, "colSpan", 1), 1),
                    header=xml.attribute(cell, "header") == "1",
                    paragraphs=self._paragraphs(parts.get("subList")),
                )
            )
        return Table(
            cells,
            inline=_inline(element),
            caption=self._paragraphs(None if caption is None else xml.child(caption, "subList")),
            caption_below=xml.attribute(caption, "side") == "BOTTOM",
        )

    def _shape(self, element: xml.Element) -> list[Part]:
        """The boxes of a drawing, of all drawings in a group, and its caption."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep()
        inline = _inline(element)
        found: list[Part] = []
        for one in element:
            name = xml.name_of(one)
            if name in ("drawText", "caption"):
                found.append(Box(self._paragraphs(xml.child(one, "subList")), inline))
            elif xml.child(one, "drawText") is not None or name == "container":
                found += self._shape(one)
        if xml.name_of(element) == "textart":
            found.append(Box([Paragraph([xml.attribute(element, "text")])], inline))
        self._depth -= 1
        return found


def _inline(element: xml.Element) -> bool:
    return xml.attribute(xml.child(element, "pos"), "treatAsChar") == "1"


def _with_ruby(element: xml.Element) -> str:
    """A word with what stands small above it in brackets."""
    main, above = (xml.text_in(xml.child(element, name)) for name in ("mainText", "subText"))
    return f"{main}({above})" if above else main


def _note_number(element: xml.Element) -> str:
    for number in element.iter("{*}autoNum"):
        if xml.attribute(number, "numType") in NOTE_NUMBERS:
            return _automatic(number)
    code = xml.number(element, "suffixChar", ord(")"))
    return f"{xml.attribute(element, 'number', '1')}{chr(code) if 0 < code < 0xD800 else ''}"


def _automatic(element: xml.Element) -> str:
    form = xml.child(element, "autoNumFormat")
    if own := xml.attribute(form, "userChar"):
        return own
    value = written(xml.number(element, "num", 1), xml.attribute(form, "type", "DIGIT"))
    return f"{xml.attribute(form, 'prefixChar')}{value}{xml.attribute(form, 'suffixChar')}"
