"""The elements of a web page as blocks."""

from __future__ import annotations

import re

from lxml import etree

from ingest.readers.blocks import Paragraph, Part, Running, Section, Table
from ingest.readers.html.frame import Frame, is_unread
from ingest.readers.html.tables import grid, holds_layout
from ingest.readers.numbering import written
from ingest.readers.raised import NUMBER, raised

# Elements that stand in a line; all others begin one.
INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|dfn|del|em|font|i|img|ins|kbd|label|mark|nobr|q|rp|ruby|s|samp|small|"
    "span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
FORMS = {"a": "LATIN_SMALL", "A": "LATIN_CAPITAL", "i": "ROMAN_SMALL", "I": "ROMAN_CAPITAL"}
SPACE = re.compile("[ \t\n\r\f]+")
# Stand-ins while spaces are gathered: for a line break, and for a space that stays as it is.
BREAK, KEPT = "\x0b", "\x0e"
# Deeper elements are taken as the text that is in them.
DEEPEST = 150


class Body:
    """Reads the elements of a page."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._found: list[Paragraph] = []
        self._line: list[str] = []
        self._label = ""
        # The last number of each list that is read.
        self._numbers: dict[etree._Element, int] = {}
        self._depth = 0

    def section(self, root: etree._Element) -> Section:
        """The paragraphs of a page, what stands around its text as such."""
        return self._inside(root)

    def _inside(self, element: etree._Element) -> list[Paragraph]:
        """The paragraphs in an element by themselves."""
        outer = self._found, self._line, self._label
        self._found, self._line, self._label = [], [], ""
        self._content(element)
        self._end()
        inner = self._found
        self._found, self._line, self._label = outer
        return inner

    def _content(self, element: etree._Element) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            self._add("".join(one.text or "" for one in element.iter() if not is_unread(one)))
        else:
            self._add(element.text, element)
            for child in element:
                self._element(child)
                self._add(child.tail, element)
        self._depth -= 1

    def _element(self, element: etree._Element) -> None:
        if not isinstance(element.tag, str) or self._frame.is_gone(element):
            return
        if self._frame.is_furniture(element):
            self._end()
            self._block(Running("navigation", self._inside(element)))
        elif element.tag == "br":
            self._line.append(BREAK)
        elif element.tag == "table":
            self._end()
            self._table(element)
        elif element.tag in ("sup", "rt"):
            self._raised(element)
        elif INLINE.fullmatch(element.tag):
            self._content(element)
        else:
            self._end()
            if element.tag == "li":
                self._label = self._number(element)
            self._content(element)
            self._end(blank=element.tag == "p")

    def _table(self, element: etree._Element) -> None:
        if holds_layout(element):
            for cell in element.iter("td", "th", "caption"):
                # Cells of tables within come with the cell that holds them.
                if next(cell.iterancestors("table"), None) is element:
                    self._found += self._inside(cell)
            return
        table: Table = grid(element, self._inside)
        if table.cells:
            self._block(table)

    def _block(self, part: Part) -> None:
        self._found.append(Paragraph([part]))

    def _raised(self, element: etree._Element) -> None:
        """Raised numbers refer to notes, or are powers: a 2 behind an m must not join the digits before it."""
        text = "".join(map(str, element.itertext()))
        if element.tag == "rt":
            self._add(f"({text.strip()})" if text.strip() else "")
        elif NUMBER.fullmatch(text):
            self._add(raised(text))
        else:
            self._content(element)

    def _number(self, item: etree._Element) -> str:
        """The number of an item of a list, where lists have numbers: bullets are a matter of a page's style sheets."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return ""
        last = self._numbers.get(parent, _number(parent.get("start"), 1) - 1)
        self._numbers[parent] = number = _number(item.get("value"), last + 1)
        return f"{written(number, FORMS.get(parent.get('type', ''), 'DIGIT'))}."

    def _add(self, text: str | None, holder: etree._Element | None = None) -> None:
        if not text:
            return
        text = text.replace(BREAK, "").replace(KEPT, "")
        if holder is not None and (holder.tag == "pre" or next(holder.iterancestors("pre"), None) is not None):
            text = text.replace("\r\n", "\n").replace("\n", BREAK).replace(" ", KEPT).replace("\t", f"{KEPT} ")
        self._line.append(text)

    def _end(self, blank: bool = False) -> None:
        """Ends a paragraph. `blank`: one with nothing but hard spaces stays as a blank line."""
        text = SPACE.sub(" ", "".join(self._line))
        lines = [line.strip(" ").replace(KEPT, " ") for line in text.split(BREAK)]
        # A line break at the end of a block begins no line.
        text = "\n".join(lines).removesuffix("\n")
        label, self._label, self._line = self._label, "", []
        if text.strip():
            self._found.append(Paragraph([text], label))
        elif "\u00a0" in text and blank:
            self._found.append(Paragraph())
        else:
            # What holds nothing yet: the label is that of the first paragraph in it.
            self._label = label


def _number(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default
