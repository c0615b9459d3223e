"""DOCX files of blocks."""

from xml.sax.saxutils import escape

from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Section, Table, TableCell
from writers.archive import zipped
from writers.lists import kind_of

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
# Lists by the kinds of `lists`: number and level.
LISTS = {1: (1, 0), 2: (1, 1), 3: (2, 0)}
LEVELS = (("decimal", "%1."), ("ganada", "%2."))


def docx(sections: list[Section]) -> bytes:
    """A DOCX file."""
    return _Writer().file(sections)


def archive_of(document: str, parts: dict[str, str] | None = None, relations: str = "") -> bytes:
    """An archive of the content of a document's body, further parts and the relations to them."""
    main = f'<Relationship Id="r0" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    everything: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{main}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{document}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
    }
    return zipped(everything | dict(parts or {}))


def relation(name: str, kind: str, target: str) -> str:
    """A relation of the document."""
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def numbering() -> str:
    """The part with the lists."""
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate(LEVELS)
    )
    bullet = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    abstract = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
    abstract += f'<w:abstractNum w:abstractNumId="8">{bullet}</w:abstractNum>'
    numbers = "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i + 6}"/></w:num>' for i in (1, 2))
    return f"<w:numbering {SPACES}>{abstract}{numbers}</w:numbering>"


class _Writer:
    def __init__(self) -> None:
        self._parts: dict[str, str] = {"word/numbering.xml": numbering()}
        self._relations = [relation("n", "numbering", "numbering.xml")]
        self._notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self._runnings: list[str] = []

    def file(self, sections: list[Section]) -> bytes:
        content = ""
        for index, section in enumerate(sections):
            texts = self._paragraphs(section)
            ends = f'<w:sectPr>{"".join(self._runnings)}<w:type w:val="continuous"/></w:sectPr>'
            self._runnings = []
            if index == len(sections) - 1:
                content += texts + ends
            else:
                # The last paragraph of a section says how it looks.
                before, _, behind = texts.rpartition("</w:pPr>")
                content += f"{before}{ends}</w:pPr>{behind}"
        for kind, notes in self._notes.items():
            self._parts[f"word/{kind}s.xml"] = f"<w:{kind}s {SPACES}>{''.join(notes)}</w:{kind}s>"
            self._relations.append(relation(kind, f"{kind}s", f"{kind}s.xml"))
        return archive_of(content, self._parts, "".join(self._relations))

    def _paragraphs(self, paragraphs: list[Paragraph]) -> str:
        out = ""
        for one in paragraphs:
            if one.breaks_page and isinstance(one.parts[0], Table):
                # A table cannot break a page; a paragraph before it can.
                break_ = '<w:r><w:br w:type="page"/></w:r></w:p>'
                out = f"{out.removesuffix('</w:p>')}{break_}" if out else f"<w:p>{break_}"
            out += self._paragraph(one)
        return out

    def _paragraph(self, paragraph: Paragraph) -> str:
        """A table is no part of a paragraph here; what stands before and behind it are paragraphs of their own."""
        properties = ""
        if kind := kind_of(paragraph.label):
            number, level = LISTS[kind]
            properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        if paragraph.breaks_page:
            properties += "<w:pageBreakBefore/>"
        out, runs, tables = "", "", False
        for part in paragraph.parts:
            if isinstance(part, Table):
                out += self._closed(properties, runs) if runs else ""
                out += self._table(part)
                runs, properties, tables = "", "", True
            else:
                runs += self._part(part)
        return out if tables and not runs else out + self._closed(properties, runs)

    def _closed(self, properties: str, runs: str) -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"

    def _part(self, part: Part) -> str:
        if isinstance(part, str):
            text = escape(part)
            for char, tag in (("\n", "<w:br/>"), ("\t", "<w:tab/>")):
                text = text.replace(char, f'</w:t>{tag}<w:t xml:space="preserve">')
            return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
        if isinstance(part, Box):
            place = "inline" if part.inline else "anchor"
            text = f"<w:txbxContent>{self._paragraphs(part.paragraphs)}</w:txbxContent>"
            drawn = f"<w:drawing><wp:{place}><wps:wsp><wps:txbx>{text}</wps:txbx></wps:wsp></wp:{place}></w:drawing>"
            old = f"<w:pict>{text}</w:pict>"
            both = f'<mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
            return f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
        if isinstance(part, NoteText):
            notes = self._notes[part.kind]
            number = len(notes) + 1
            notes.append(f'<w:{part.kind} w:id="{number}">{self._paragraphs(part.paragraphs)}</w:{part.kind}>')
            return f'<w:r><w:{part.kind}Reference w:id="{number}"/></w:r>'
        assert isinstance(part, Running)
        name = f"{part.kind}{len(self._relations)}"
        tag = "hdr" if part.kind == "header" else "ftr"
        self._parts[f"word/{name}.xml"] = f"<w:{tag} {SPACES}>{self._paragraphs(part.paragraphs)}</w:{tag}>"
        self._relations.append(relation(name, part.kind, f"{name}.xml"))
        self._runnings.append(f'<w:{part.kind}Reference w:type="default" r:id="{name}"/>')
        return ""

    def _table(self, table: Table) -> str:
        rows = max(cell.row + cell.rows for cell in table.cells)
        return f"<w:tbl>{''.join(self._row(table, row) for row in range(rows))}</w:tbl>"

    def _row(self, table: Table, row: int) -> str:
        cells = sorted((cell for cell in table.cells if cell.row <= row < cell.row + cell.rows), key=lambda c: c.column)
        header = "<w:trPr><w:tblHeader/></w:trPr>" if any(cell.header for cell in cells) else ""
        return f"<w:tr>{header}{''.join(self._cell(cell, row) for cell in cells)}</w:tr>"

    def _cell(self, cell: TableCell, row: int) -> str:
        look = f'<w:gridSpan w:val="{cell.columns}"/>'
        if cell.rows > 1:
            look += '<w:vMerge w:val="restart"/>' if cell.row == row else "<w:vMerge/>"
        texts = self._paragraphs(cell.paragraphs or [Paragraph()]) if cell.row == row else "<w:p/>"
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{texts}</w:tc>"
