"""PDF files: pages with text at places, and rules."""

from dataclasses import dataclass, field
from itertools import groupby

from ingest.readers.blocks import Box, NoteText, Paragraph, Running, Section, Table
from ingest.readers.frames import as_text

WIDTH, HEIGHT = 595, 842
LEFT, TOP, STEP, SIZE = 60, 760, 18, 10
CELL_WIDTH, CELL_HEIGHT = 110, 18
# Widths as shares of the size, for what is narrower than a syllable.
NARROW = 0.5


@dataclass
class Sheet:
    """A page: what is drawn, and how it is turned."""

    drawn: list[str | tuple[str, str, float]] = field(default_factory=list)
    rotation: int = 0

    def text(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        """Text whose foot is at a place."""
        self.set(f"1 0 0 1 {x} {y}", text, size)

    def set(self, matrix: str, text: str, size: float = SIZE) -> None:
        """Text that is placed and turned by a matrix."""
        self.drawn.append((matrix, text, size))

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A rule."""
        self.drawn.append(f"0.5 w {x0} {y0} m {x1} {y1} l S")

    def dots(self, x0: float, x1: float, y: float) -> None:
        """A dotted rule across, drawn dot by dot."""
        x = x0
        while x < x1:
            self.drawn.append(f"0.5 w {x} {y} m {x + 1} {y} l S")
            x += 2.5

    def box(self, x0: float, y0: float, x1: float, y1: float, how: str = "S") -> None:
        """A box, stroked (`S`) or filled (`f`)."""
        self.drawn.append(f"0.9 g 0.5 w {x0} {y0} {x1 - x0} {y1 - y0} re {how} 0 g")


def pdf(sheets: list[Sheet], extra: str = "", font: str = "blank") -> bytes:
    """A PDF file of pages. `extra` goes into its last dictionary.

    The letters of the font `blank` are empty, but have their places in any viewer and library. `korean` is a font that
    viewers have: there the letters are seen.
    """
    fonts = _Korean() if font == "korean" else _Blank(sheets)
    first = 3 + len(fonts.objects)
    pages = " ".join(f"{first + 2 * number} 0 R" for number in range(len(sheets)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(sheets)} /Kids [{pages}] >>",
        *fonts.objects,
    ]
    for number, sheet in enumerate(sheets):
        drawn = [one if isinstance(one, str) else fonts.show(*one) for one in sheet.drawn]
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {sheet.rotation} "
            f"/Resources << /Font << {fonts.resources} >> >> /Contents {first + 1 + 2 * number} 0 R >>"
        )
        objects.append(_stream("\n".join(drawn)))
    return _file(objects, extra)


def _file(objects: list[str], extra: str) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start, size = len(out), len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {extra}>>\n".encode()
    return out + f"startxref\n{start}\n%%EOF\n".encode()


class _Blank:
    """Fonts (Type 3) of up to 250 letters each, which have a width and a box and nothing in it."""

    def __init__(self, sheets: list[Sheet]) -> None:
        used = sorted({char for sheet in sheets for one in sheet.drawn if not isinstance(one, str) for char in one[1]})
        blocks = [used[at : at + 250] for at in range(0, len(used), 250)]
        self._places = {char: (f, code) for f, block in enumerate(blocks) for code, char in enumerate(block, start=1)}
        self.objects = [_stream(_letter(1.0)), _stream(_letter(NARROW))]
        for block in blocks:
            self.objects += [_stream(_to_unicode(block)), self._font(block, 3 + len(self.objects))]
        self.resources = " ".join(f"/F{f} {6 + 2 * f} 0 R" for f in range(len(blocks)))

    def _font(self, block: list[str], meaning: int) -> str:
        names = " ".join(f"/g{code}" for code in range(1, len(block) + 1))
        letters = " ".join(f"/g{code} {3 if _width(c) == 1 else 4} 0 R" for code, c in enumerate(block, start=1))
        widths = " ".join(f"{_width(char) * 1000:.0f}" for char in block)
        return (
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 -120 1000 880] /FontMatrix [0.001 0 0 0.001 0 0] "
            f"/CharProcs << {letters} >> /Encoding << /Type /Encoding /Differences [1 {names}] >> /FirstChar 1 "
            f"/LastChar {len(block)} /Widths [{widths}] /Resources << >> /ToUnicode {meaning} 0 R >>"
        )

    def show(self, matrix: str, text: str, size: float) -> str:
        runs = "".join(
            f"/F{f} {size} Tf <{bytes(self._places[char][1] for char in run).hex()}> Tj "
            for f, run in groupby(text, key=lambda char: self._places[char][0])
        )
        return f"BT {matrix} Tm {runs}ET"


class _Korean:
    """A font of the viewer, by the character collection that all of them know for Korean."""

    resources = "/F 3 0 R"
    objects = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /Batang /Encoding /UniKS-UTF16-H /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Batang /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Korea1) /Supplement 2 >> /DW 1000 /W [1 94 500] /FontDescriptor << /Type /FontDescriptor "
        "/FontName /Batang /Flags 6 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /ItalicAngle 0 "
        "/CapHeight 700 /StemV 80 >> >>",
    )

    def show(self, matrix: str, text: str, size: float) -> str:
        return f"BT {matrix} Tm /F {size} Tf <{text.encode('utf-16-be').hex()}> Tj ET"


def _letter(width: float) -> str:
    return f"{width * 1000:.0f} 0 0 -120 {width * 1000:.0f} 880 d1"


def _width(char: str) -> float:
    return NARROW if char < "\u0300" else 1.0


def width_of(text: str, size: float = SIZE) -> float:
    """How wide a text is in points."""
    return sum(_width(char) for char in text) * size


def _to_unicode(block: list[str]) -> str:
    lines = "\n".join(f"<{code:02x}> <{char.encode('utf-16-be').hex()}>" for code, char in enumerate(block, start=1))
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange {len(block)} beginbfchar\n{lines}\nendbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )


def _stream(content: str) -> str:
    return f"<< /Length {len(content.encode())} >>\nstream\n{content}\nendstream"


def printed(sections: list[Section], font: str = "blank") -> bytes:
    """A PDF file as a document is printed: a page a section, its head above each, a number below."""
    heads = [part for section in sections for one in section for part in one.parts if isinstance(part, Running)]
    sheets = [_Page(section, heads, number).sheet for number, section in enumerate(sections, start=1)]
    return pdf(sheets, font=font)


class _Page:
    def __init__(self, section: Section, heads: list[Running], number: int) -> None:
        self.sheet = Sheet()
        self._y = float(TOP)
        for head in heads:
            self.sheet.text(LEFT, 800 if head.kind == "header" else 60, str(head.paragraphs[0].parts[0]))
        self.sheet.text(280, 30, f"- {number} -")
        for paragraph in section:
            self._paragraph(paragraph)

    def _paragraph(self, paragraph: Paragraph) -> None:
        notes: list[NoteText] = []
        x = LEFT
        if paragraph.label:
            x += self._show(x, f"{paragraph.label} ")
        for part in paragraph.parts:
            block = as_text(part) if isinstance(part, Table) else part
            if isinstance(block, str):
                x += self._show(x, block)
            elif isinstance(block, NoteText):
                self.sheet.text(x, self._y + 4, block.number, 6)
                x += width_of(block.number, 6)
                notes.append(block)
            elif isinstance(block, Table):
                self._table(block)
            elif isinstance(block, Box):
                for one in block.paragraphs:
                    self._paragraph(one)
                self._y += STEP
        self._y -= STEP
        for note in notes:
            self._show(LEFT, f"{note.number} {note.paragraphs[0].parts[0]}")
            self._y -= STEP

    def _show(self, x: float, text: str) -> float:
        self.sheet.text(x, self._y, text)
        return width_of(text)

    def _table(self, table: Table) -> None:
        """Ruled, but open to the left and right."""
        top = self._y + STEP - 4
        rows = max(cell.row + cell.rows for cell in table.cells)
        columns = max(cell.column + cell.columns for cell in table.cells)
        heights = [max(len(c.paragraphs) for c in table.cells if c.row == row) or 1 for row in range(rows)]
        edges = [top - CELL_HEIGHT * sum(heights[:row]) for row in range(rows + 1)]
        for cell in table.cells:
            x, y = LEFT + CELL_WIDTH * cell.column, edges[cell.row]
            right, bottom = x + CELL_WIDTH * cell.columns, edges[cell.row + cell.rows]
            self.sheet.line(x, y, right, y)
            self.sheet.line(x, bottom, right, bottom)
            if cell.column + cell.columns < columns:
                self.sheet.line(right, y, right, bottom)
            for index, paragraph in enumerate(cell.paragraphs):
                self.sheet.text(x + 5, y - 14 - CELL_HEIGHT * index, str(paragraph.parts[0]))
        self._y = edges[-1] - 4
