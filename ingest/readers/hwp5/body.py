"""The sections of a HWP 5 file as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from ingest.readers.blocks import Box, NoteText, Paragraph, Part, Running, Section, Table, TableCell
from ingest.readers.glyphs import shown
from ingest.readers.hwp5 import records
from ingest.readers.hwp5.records import Checks, Record
from ingest.readers.hwp5.styles import Styles
from ingest.readers.hwp5.text import Shapes, pieces
from ingest.readers.numbering import FORMS, written
from ingest.readers.refusals import DEEPEST, too_deep

BREAKS_PAGE = 1 << 2
AS_CHARACTER = 1
# Kinds of automatic numbers: page, footnote, endnote, picture, table, equation, pages in all.
PAGE, FOOTNOTE, ENDNOTE, TOTAL_PAGES = 0, 1, 2, 6
HEADER_CELL = 1 << 18
CAPTION_BELOW = 3


class Body:
    """Reads section after section; lists are counted through all of them. What is damaged is noted in `checks`."""

    def __init__(self, styles: Styles, checks: Checks) -> None:
        self._styles = styles
        self._alters = styles.alters
        self._checks = checks
        self._outline = 0
        self._depth = 0

    def section(self, trees: list[Record]) -> Section:
        """The paragraphs of a section. Raises InputError when it nests too deep."""
        for header in trees:
            for control in header.of(records.CTRL_HEADER):
                if _name(control) == "secd":
                    self._outline = control.number("H", 18, self._outline)
        return self._paragraphs(trees)

    def _paragraphs(self, found: list[Record]) -> list[Paragraph]:
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep()
        paragraphs = [self._paragraph(record) for record in found if record.tag == records.PARA_HEADER]
        self._depth -= 1
        return paragraphs

    def _paragraph(self, header: Record) -> Paragraph:
        label = self._styles.label(header.number("H", 8), self._outline)
        paragraph = Paragraph(label=label, breaks_page=bool(header.number("B", 11) & BREAKS_PAGE))
        texts = header.of(records.PARA_TEXT)
        data = texts[0].data if texts else b""
        size = header.number("I", 0) & 0x7FFFFFFF
        # A paragraph without text is one control, its end.
        self._checks.expect(
            2 * size == len(data) or (size <= 1 and not data), "a paragraph has another length than it says"
        )
        shapes = Shapes(b"".join(record.data for record in header.of(records.PARA_CHAR_SHAPE)) if self._alters else b"")
        controls = iter(header.of(records.CTRL_HEADER))
        for start, piece in pieces(data):
            if piece is None:
                control = next(controls, None)
                self._checks.expect(control is not None, "a paragraph has fewer objects than it says")
                paragraph.parts += self._control(control) if control else []
            elif not self._alters:
                paragraph.add(self._styles.seen(piece, -1))
            else:
                for text, shape in shapes.cut(start, piece):
                    paragraph.add(self._styles.seen(text, shape))
        return paragraph

    def _control(self, control: Record) -> list[Part]:
        name = _name(control)
        if name == "tbl ":
            return [self._table(control)]
        if name == "gso ":
            return self._shape(control)
        if name == "eqed":
            return [script.text(4)[0] for script in control.of(records.EQEDIT)]
        if name in ("head", "foot"):
            return [Running("header" if name == "head" else "footer", self._lists(control))]
        if name in ("fn  ", "en  "):
            paragraphs = self._lists(control)
            return [NoteText("footnote" if name == "fn  " else "endnote", _note_number(control), paragraphs)]
        if name == "atno" and control.number("I", 4) & 0xF not in (PAGE, FOOTNOTE, ENDNOTE, TOTAL_PAGES):
            return [_automatic(control)]
        if name == "tcps":
            return [shown(control.text(4)[0])]
        if name == "tdut":
            main, at = control.text(4)
            above = control.text(at)[0]
            return [f"{main}({above})" if above else main]
        # Fields show the text between their ends. Memos and hidden comments are not shown.
        return []

    def _lists(self, holder: Record) -> list[Paragraph]:
        """The paragraphs of the lists in a record: they follow the head of their list at its level."""
        return self._paragraphs(holder.children) if holder.of(records.LIST_HEADER) else []

    def _table(self, control: Record) -> Table:
        caption, caption_below = self._caption(control, records.TABLE)
        behind = _behind(control, records.TABLE)
        return Table(
            [self._cell(head, paragraphs) for head, paragraphs in _by_list(behind)],
            inline=_inline(control),
            caption=caption,
            caption_below=caption_below,
        )

    def _cell(self, head: Record, paragraphs: list[Record]) -> TableCell:
        self._checks.expect(
            head.number("H", 0) == len(paragraphs), "a cell has another number of paragraphs than it says"
        )
        return TableCell(
            column=head.number("H", 8),
            row=head.number("H", 10),
            columns=max(head.number("H", 12), 1),
            rows=max(head.number("H", 14), 1),
            header=bool(head.number("I", 4) & HEADER_CELL),
            paragraphs=self._paragraphs(paragraphs),
        )

    def _caption(self, control: Record, content: int) -> tuple[list[Paragraph], bool]:
        """A caption is the list before what it describes."""
        before = list(takewhile(lambda record: record.tag != content, control.children))
        for head, paragraphs in _by_list(before):
            return self._paragraphs(paragraphs), head.number("I", 8) & 3 == CAPTION_BELOW
        return [], False

    def _shape(self, control: Record) -> list[Part]:
        """The boxes of a drawing, of all drawings in a group, and its caption."""
        inline = _inline(control)
        boxes: list[Part] = [Box(self._paragraphs(texts), inline) for texts in _texts_of_shapes(control)]
        caption, _ = self._caption(control, records.SHAPE_COMPONENT)
        return [*boxes, *([Box(caption, inline)] if caption else [])]


def _name(control: Record) -> str:
    return control.data[3::-1].decode("latin-1")


def _inline(control: Record) -> bool:
    return bool(control.number("I", 4) & AS_CHARACTER)


def _behind(control: Record, tag: int) -> list[Record]:
    """The records that follow the first one with a tag."""
    tags = [record.tag for record in control.children]
    return control.children[tags.index(tag) + 1 :] if tag in tags else []


def _by_list(found: list[Record]) -> Iterator[tuple[Record, list[Record]]]:
    """The heads of lists, each with its paragraphs."""
    heads = [index for index, record in enumerate(found) if record.tag == records.LIST_HEADER]
    for start, end in pairwise([*heads, len(found)]):
        yield found[start], [record for record in found[start + 1 : end] if record.tag == records.PARA_HEADER]


def _texts_of_shapes(control: Record) -> Iterator[list[Record]]:
    """The paragraphs of each drawing that has a text, in order."""
    for component in control.of(records.SHAPE_COMPONENT):
        for _, paragraphs in _by_list(component.children):
            yield paragraphs
        yield from _texts_of_shapes(component)


def _note_number(control: Record) -> str:
    """As the number in the note is written; without one as the note itself says."""
    for paragraph in control.of(records.PARA_HEADER):
        for number in paragraph.of(records.CTRL_HEADER):
            if _name(number) == "atno" and number.number("I", 4) & 0xF in (FOOTNOTE, ENDNOTE):
                return _automatic(number)
    after = control.number("H", 10)
    return f"{control.number('I', 4, 1)}{chr(after) if after else ')'}"


def _automatic(control: Record) -> str:
    """An automatic number with what stands before and behind it."""
    form = control.number("I", 4) >> 4 & 0xFF
    own, before, after = (control.number("H", at) for at in (10, 12, 14))
    if own:
        return chr(own)
    value = written(control.number("H", 8), FORMS[form] if form < len(FORMS) else "DIGIT")
    return f"{chr(before) if before else ''}{value}{chr(after) if after else ''}"
