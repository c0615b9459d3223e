"""Wrapped lines: does a line go on in the next one, and does a space stand where they meet?"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from parsers.closings import End, end_of, open_brackets
from parsers.korean import Korean, WordStock
from parsers.layout import Layout
from parsers.lines import Line

LABELLED = regex.compile(r"[(\[【][^()\[\]]{1,20}[)\]】]\s*\S|[^:：]{1,16}\s?[:：]\s")
PARENTHESIS_ALONE = regex.compile(r"[(（].*[)）]\s*")
LEADING_WORD = regex.compile(r"[\p{Hangul}]+")
TRAILING_WORD = regex.compile(r"[\p{Hangul}]+$")
NUMBERED = regex.compile(r"(?:[①-⑳❶-❿➀-➉㉠-㉭]|\d{1,2}[.)]\s|[가-하][.)]\s)")
CLOSERS = ")]」｣』》’”,.･·%"
OPENERS = "([「｢『《‘“"


@dataclass(frozen=True, slots=True)
class Joiner:
    """Decides about the meeting of two lines of one document."""

    layout: Layout
    korean: Korean
    stock: WordStock

    def goes_on(self, line: Line, following: Line, *, so_far: str, in_note: bool) -> bool:
        """Whether `following` is the rest of the item whose text so far is `so_far` and whose last line is `line`.

        Evidence is weighed: brackets left open, a sentence broken off, a line filled to the margin, the space a
        layout program leaves where it wrapped, a beginning that cannot open a word.
        """
        if following.marker is not None:
            return False
        if PARENTHESIS_ALONE.fullmatch(following.text) and not open_brackets(following.text):
            return True
        if open_brackets(so_far):
            return True
        weight = {End.OPEN: 2.5, End.UNKNOWN: 0.0, End.CLOSED: -2.5}[end_of(line.text)]
        weight += 2.0 if self.layout.is_full(line, following.text, in_note=in_note) else -3.0
        weight += 1.5 if line.trailing_space else 0.0
        if LABELLED.match(following.text) or NUMBERED.match(following.text):
            weight -= 3.0
        if weight > -4.0 and not line.trailing_space and self.korean.begins_bound(line.text, following.text):
            weight += 3.5
        return weight > 0.0

    def space_between(self, line: Line, following: Line) -> bool:
        """Whether a space stands between two lines of one item.

        A trailing space in the source is a word boundary; its absence says nothing. Then the spelling of the document
        itself decides, and Kiwi where that is silent.
        """
        left, right = line.text, following.text
        if line.trailing_space or following.indent > 1:
            return True
        if left[-1] in OPENERS + "･·/~" or right[0] in CLOSERS + "(":
            return False
        if left[-1] in ",":
            return True
        if not (LEADING_WORD.match(right) and TRAILING_WORD.search(left)):
            return self.korean.has_space(left, right)
        if self.korean.begins_bound(left, right):
            return False
        last, first = TRAILING_WORD.search(left), LEADING_WORD.match(right)
        assert last and first
        unbroken = self.stock.unbroken(last.group(), first.group()[:2])
        spaced = self.stock.spaced(left.split()[-1], right.split()[0])
        if unbroken != spaced:
            return spaced > unbroken
        return self.korean.has_space(left, right)
