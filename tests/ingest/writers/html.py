"""HTML pages of blocks. A page has no notes and no pages: notes are raised numbers and paragraphs behind."""

from html import escape

from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Section, Table, TableCell
from writers.lists import kind_of

HEAD = '<!DOCTYPE html>\n<html lang="ko"><head><meta charset="utf-8"><title>소식</title></head>\n<body>\n'


def html(sections: list[Section]) -> bytes:
    """A page."""
    return (HEAD + "".join(_section(section) for section in sections) + "</body></html>\n").encode()


def _section(section: Section) -> str:
    feet: list[str] = []
    return _paragraphs(section, feet) + "".join(feet)


def _paragraphs(paragraphs: list[Paragraph], feet: list[str]) -> str:
    return "".join(_paragraph(one, feet) for one in paragraphs)


def _paragraph(paragraph: Paragraph, feet: list[str]) -> str:
    notes: list[NoteText] = []
    before, text = "", ""
    for part in paragraph.parts:
        if isinstance(part, str):
            text += escape(part).replace("  ", "&nbsp;&nbsp;").replace("\n", "<br>")
        elif isinstance(part, NoteText):
            notes.append(part)
            text += f"<sup>{part.number}</sup>"
        elif isinstance(part, Running):
            inner = _paragraphs(part.paragraphs, feet)
            if part.kind == "footer":
                feet.append(f"<footer>{inner}</footer>\n")
            else:
                before += f'<div role="banner">{inner}</div>\n'
        else:
            before += _block(part, feet)
    if kind_of(paragraph.label) == 1:
        number = paragraph.label.rstrip(".")
        body = f'<ol start="{number}"><li>{text}</li></ol>\n'
    else:
        label = f"{paragraph.label} " if paragraph.label else ""
        body = f"<p>{label}{text or '&nbsp;'}</p>\n" if text or not before else ""
    behind = "".join(f"<p>{note.number} {_paragraphs(note.paragraphs, feet)[3:]}" for note in notes)
    return before + body + behind


def _block(part: Part, feet: list[str]) -> str:
    if isinstance(part, Box):
        return f"<div>{_paragraphs(part.paragraphs, feet)}</div>\n"
    assert isinstance(part, Table)
    rows = max(cell.row + cell.rows for cell in part.cells)
    caption = f"<caption>{_paragraphs(part.caption, feet)}</caption>" if part.caption else ""
    lines = "".join(
        f"<tr>{''.join(_cell(cell, feet) for cell in part.cells if cell.row == row)}</tr>\n" for row in range(rows)
    )
    return f"<table>{caption}\n{lines}</table>\n"


def _cell(cell: TableCell, feet: list[str]) -> str:
    tag = "th" if cell.header else "td"
    spans = f' rowspan="{cell.rows}"' * (cell.rows > 1) + f' colspan="{cell.columns}"' * (cell.columns > 1)
    return f"<{tag}{spans}>{_paragraphs(cell.paragraphs, feet)}</{tag}>"
