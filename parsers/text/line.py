"""One line as the layout shows it: bullet, width, page break, blank lines before.

Widths are in em: a Hangul syllable is 1. They are estimates for the proportional faces Korean offices print in
(함초롬바탕, 휴먼명조), good to about 3 %, which is enough to tell a line that reached the margin.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from parsers.text.bullets import may_head


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line. `start` and `end` are source offsets of its text without the white space around it.

    `trailing_space` is set for exactly one space at the end: what a layout program leaves where it wraps between words.
    `parts` are the lines of the page that one is folded from, empty where it stands on one line: see `folded`.
    `head` is the running head above the first line of a page.
    """

    number: int
    start: int
    end: int
    text: str
    indent: int
    trailing_space: bool
    blank_before: int
    marker: str | None
    body_start: int
    page_start: bool
    width: float
    parts: tuple[Line, ...] = ()
    head: str = ""

    @property
    def physical(self) -> tuple[Line, ...]:
        """The lines of the page that it stands on."""
        return self.parts or (self,)

    def placed(self) -> Iterator[tuple[int, Line]]:
        """The lines of the page that it stands on, each with the offset in `text` at which it begins."""
        at = 0
        for part in self.physical:
            at += at > 0 and self.text[at] == " "
            yield at, part
            at += len(part.text)

    @property
    def set_apart(self) -> bool:
        """Whether a blank line or the edge of a page stands between it and the line above."""
        return self.blank_before > 0 or self.page_start

    @property
    def body(self) -> str:
        """The text after the bullet."""
        return self.text[self.body_start - self.start :]

    @property
    def headline(self) -> str:
        """The text without a bullet that may stand before a heading; other bullets stay, for they make it an item."""
        return self.body if may_head(self.marker) else self.text

    @property
    def squeezed(self) -> str:
        """The body without white space."""
        return "".join(self.body.split())


@lru_cache(maxsize=4_000)
def _char_width(char: str) -> float:
    if char == " ":
        return 0.5
    if char in ".,:;'’‘()[]･·|!ilj":
        return 0.4
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.7 if char.isupper() else 0.55


def folded(parts: Sequence[Line], spaces: Sequence[bool]) -> Line:
    """One line for several of a page that go on with each other; `spaces` says where one stands before the next."""
    if len(parts) == 1:
        return parts[0]
    joints = [" " if space else "" for space in spaces]
    text = parts[0].text + "".join(joint + part.text for joint, part in zip(joints, parts[1:], strict=True))
    last = parts[-1]
    return replace(
        parts[0],
        text=text,
        end=last.end,
        trailing_space=last.trailing_space,
        width=width_of(text),
        parts=tuple(parts),
    )


def width_of(text: str) -> float:
    """Printed width of a text, in em."""
    return sum(map(_char_width, text))
