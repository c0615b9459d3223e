"""HWPX files of blocks."""

from xml.sax.saxutils import escape, quoteattr

from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Section, Table, TableCell
from writers.archive import zipped
from writers.lists import kind_of

BASE = "http://www.hancom.co.kr/hwpml/2011"
SPACES = f'xmlns:hp="{BASE}/paragraph" xmlns:hs="{BASE}/section" xmlns:hh="{BASE}/head" xmlns:hc="{BASE}/core"'
FORMS = (("^1.", "DIGIT"), ("^2.", "HANGUL_SYLLABLE"))
# Paragraph shapes: none, first and second level of the list, bullet.
SHAPES = (("NONE", 0, 0), ("NUMBER", 1, 0), ("NUMBER", 1, 1), ("BULLET", 1, 0))
LANGUAGES = ("hangul", "latin", "hanja", "japanese", "other", "symbol", "user")


def hwpx(sections: list[Section]) -> bytes:
    """A HWPX file."""
    names = [f"Contents/section{number}.xml" for number in range(len(sections))]
    parts: dict[str, bytes | str] = {"mimetype": "application/hwp+zip", "Contents/header.xml": header()}
    for name, section in zip(names, sections, strict=True):
        parts[name] = f"<hs:sec {SPACES}>{_paragraphs(section)}</hs:sec>"
    items = "".join(f'<opf:item id="s{i}" href="{name}" media-type="application/xml"/>' for i, name in enumerate(names))
    spine = "".join(f'<opf:itemref idref="s{i}"/>' for i in range(len(names)))
    opf = 'xmlns:opf="http://www.idpf.org/2007/opf/"'
    parts["Contents/content.hpf"] = (
        f"<opf:package {opf}><opf:manifest>{items}</opf:manifest><opf:spine>{spine}</opf:spine></opf:package>"
    )
    parts["META-INF/manifest.xml"] = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return zipped(parts, stored=("mimetype",))


def header(fonts: tuple[str, ...] = ("함초롬바탕", "Wingdings")) -> str:
    """The part with fonts (a character shape for each), lists and bullets."""
    faces = "".join(
        f'<hh:fontface lang="{language.upper()}">'
        + "".join(f'<hh:font id="{i}" face="{name}"/>' for i, name in enumerate(fonts))
        + "</hh:fontface>"
        for language in LANGUAGES
    )
    characters = "".join(
        f'<hh:charPr id="{i}"><hh:fontRef ' + " ".join(f'{name}="{i}"' for name in LANGUAGES) + "/></hh:charPr>"
        for i in range(len(fonts))
    )
    levels = "".join(
        f'<hh:paraHead start="1" level="{i}" numFormat="{form}">{pattern}</hh:paraHead>'
        for i, (pattern, form) in enumerate(FORMS, start=1)
    )
    shapes = "".join(
        f'<hh:paraPr id="{i}"><hh:heading type="{kind}" idRef="{reference}" level="{level}"/></hh:paraPr>'
        for i, (kind, reference, level) in enumerate(SHAPES)
    )
    numbering = f'<hh:numbering id="1" start="0">{levels}</hh:numbering>'
    return f'<hh:head {SPACES}>{faces}{characters}{numbering}<hh:bullet id="1" char="-"/>{shapes}</hh:head>'


def _paragraphs(paragraphs: list[Paragraph]) -> str:
    return "".join(_paragraph(one) for one in paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    runs = "".join(f'<hp:run charPrIDRef="0">{_part(part)}</hp:run>' for part in paragraph.parts)
    breaks = int(paragraph.breaks_page)
    return f'<hp:p paraPrIDRef="{kind_of(paragraph.label)}" pageBreak="{breaks}">{runs}</hp:p>'


def _part(part: Part) -> str:
    if isinstance(part, str):
        text = escape(part).replace("\n", "<hp:lineBreak/>").replace("\t", '<hp:tab width="4000"/>')
        return f"<hp:t>{text}</hp:t>"
    if isinstance(part, Table):
        return _table(part)
    if isinstance(part, Box):
        return f"<hp:rect>{_pos(part.inline)}<hp:drawText>{_list(part.paragraphs)}</hp:drawText></hp:rect>"
    if isinstance(part, Running):
        return f"<hp:ctrl><hp:{part.kind}>{_list(part.paragraphs)}</hp:{part.kind}></hp:ctrl>"
    return _note(part)


def _note(note: NoteText) -> str:
    tag = "footNote" if note.kind == "footnote" else "endNote"
    number = note.number.rstrip(")")
    automatic = (
        f'<hp:run charPrIDRef="0"><hp:ctrl><hp:autoNum num="{number}" numType="{note.kind.upper()}">'
        '<hp:autoNumFormat type="DIGIT" suffixChar=")"/></hp:autoNum></hp:ctrl></hp:run>'
    )
    texts = _paragraphs(note.paragraphs).replace(">", f">{automatic}", 1)
    return f'<hp:ctrl><hp:{tag} number="{number}" suffixChar="41"><hp:subList>{texts}</hp:subList></hp:{tag}></hp:ctrl>'


def _list(paragraphs: list[Paragraph]) -> str:
    return f"<hp:subList>{_paragraphs(paragraphs)}</hp:subList>"


def _pos(inline: bool) -> str:
    return f'<hp:pos treatAsChar="{int(inline)}"/>'


def _table(table: Table) -> str:
    rows = max(cell.row + cell.rows for cell in table.cells)
    side = "BOTTOM" if table.caption_below else "TOP"
    caption = f"<hp:caption side={quoteattr(side)}>{_list(table.caption)}</hp:caption>" if table.caption else ""
    lines = "".join(
        f"<hp:tr>{''.join(_cell(cell) for cell in table.cells if cell.row == row)}</hp:tr>" for row in range(rows)
    )
    return f"<hp:tbl>{_pos(table.inline)}{caption}{lines}</hp:tbl>"


def _cell(cell: TableCell) -> str:
    return (
        f'<hp:tc header="{int(cell.header)}">{_list(cell.paragraphs or [Paragraph()])}'
        f'<hp:cellAddr colAddr="{cell.column}" rowAddr="{cell.row}"/>'
        f'<hp:cellSpan colSpan="{cell.columns}" rowSpan="{cell.rows}"/></hp:tc>'
    )
