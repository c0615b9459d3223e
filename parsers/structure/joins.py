"""Wrapped lines: does a line go on in the next one, and does a space stand where they meet?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from parsers.language import sentences
from parsers.language.kiwi import Korean
from parsers.language.line_endings import End, end_of, open_brackets
from parsers.language.spelling import WrittenWords
from parsers.structure import setting
from parsers.structure.headings import looks_like_own
from parsers.structure.margins import Layout
from parsers.text.bullets import is_note
from parsers.text.label import has_label
from parsers.text.line import Line
from parsers.text.lines import Lines
from parsers.text.numbering import CIRCLED, NUMBER_SIGNS
from parsers.vocabulary import Closings, load

# (3. 28.)하고, (경기 화성시) 등: what stands behind the bracket is bound to a word before it.
BOUND_BEHIND = regex.compile(
    r"[(（][^()（）]{1,20}[)）](?:하[고여며였는]|(?:[와과을를은는의에]|으로|에서|까지|부터)\s|\s?등(?:\s|[을를은는의에이과]\s))"
)
# A parenthesis that is a line by itself; one with a label only, such as (추진실적), heads what follows.
PARENTHESIS_ALONE = regex.compile(r"[(（][^()（）]*(?:\([^()]*\)[^()（）]*)*[)）]")
# One that is closed on a line below: a label is closed on its own.
PARENTHESIS_OPEN = regex.compile(r"[(（][^()（）]*(?:\([^()]*\)[^()（）]*)*")
LABEL_ALONE = regex.compile(r"[(（](?!.*등[)）]$)(?:\s*\p{Hangul}){2,10}\s*[)）]")
QUOTATION = regex.compile(r"[“「『\"].*")
LEADING_WORD = regex.compile(r"[\p{Hangul}]+")
TRAILING_WORD = regex.compile(r"(?<!\p{Hangul})\p{Hangul}+$")
NUMBERED = regex.compile(rf"(?:[{NUMBER_SIGNS}㉠-㉭]|\d{{1,2}}[.)]\s|[가-하][.)]\s|사례\s?\d)")
CIRCLED_POINT = regex.compile(f"[{CIRCLED}]")
# ’20. 12. 9. …, 2020. 3. 30. …: an entry of a chronicle.
MILESTONE = regex.compile(r"(?:[’'‘`]\d\d|(?:19|20)\d\d)\s?[.년]\s?\d{1,2}\s?[.월]")
YEAR = regex.compile(r"[’'‘`]\d\d")
# Endings that are particles or verb endings and nothing else: a word ends there.
SURE_PARTICLE = regex.compile(r"\p{Hangul}{2}(?:[을를와과]|에서|으로|에게|하고|하며|하여|되어)$")
CLOSERS = ")]」｣』》’”,.･·%"
OPENERS = "([「｢『《‘“"
# Room left on a line, in em, below which it was as good as full, and beyond which it was cut short on purpose.
NEARLY_FULL = 1.6
CLEARLY_SHORT = 5.0


ENDS = {End.OPEN: 2.5, End.UNKNOWN: 0.0, End.COUNTED: -2.25, End.CLOSED: -2.75}


KNOWN_END = -0.5
# A line that begins below the text of a bulleted one, not below its bullet.
HANGING = 2.5
# A blank line between single-spaced lines: a new paragraph. No blank line, where items are set apart by them: none.
PARAGRAPH = 4.0
SAME_PARAGRAPH = 4.5
# A text of so many characters that stops in mid-sentence is no heading.
LONG = 30
# Items are set apart by blank lines where so many of the bulleted lines have one above, and of the others have none.
MOSTLY_APART = 0.6
FEWEST_ITEMS = 3
OFTEN = 3
# What a wrap leaves over is short: a share of the margin, and in a column, whose margin is unknown, one word.
SHORT_REST = 2.0
REST = 0.2
ONE_WORD = 3.5
COLUMN_ROOM = 12.0


def last_syllables(text: str) -> str:
    """The last two Hangul syllables of a line that ends in Hangul, otherwise empty."""
    match = TRAILING_WORD.search(text)
    return match.group()[-2:] if match else ""


def known_ends(lines: Sequence[Line]) -> frozenset[str]:
    """How items of this document end, learned from the lines that certainly are ends: a bullet follows them."""
    ends = Counter(last_syllables(line.text) for line, following in pairwise(lines) if following.marker is not None)
    return frozenset(end for end, count in ends.items() if count >= OFTEN and len(end) == 2)


def _weight_of_room(room: float, *, in_column: bool) -> float:
    """What the room left on a line, in em, says of its going on."""
    if room <= 0:
        return 2.0
    if room <= NEARLY_FULL:
        return 1.0
    return -1.5 if in_column or room <= CLEARLY_SHORT else -3.0


def _begins_anew(text: str) -> bool:
    """Whether a line begins with a label, a number or a milestone's date: hardly ever in the middle of an item."""
    return has_label(text) or NUMBERED.match(text) is not None or MILESTONE.match(text) is not None


def _hangs(line: Line, following: Line) -> bool:
    """Whether the next line is indented to where the text of this one begins, as wrapped lines of an item are."""
    text_column = line.indent + line.body_start - line.start
    return following.indent > 1 and text_column > 1 and abs(following.indent - text_column) <= 1


def _counts_on(line: Line, following: Line) -> bool:
    """Whether a line of several points in a row, ① … ② …, goes on with the next point."""
    points = CIRCLED_POINT.findall(line.text)
    several = len(points) > 1 or (points and len(CIRCLED_POINT.findall(following.text)) > 1)
    return bool(several) and line.text[0] != points[-1] and ord(following.text[0]) == ord(points[-1]) + 1


@dataclass(frozen=True, slots=True)
class Joiner:
    """Decides about the meeting of two lines of one document."""

    layout: Layout
    korean: Korean
    stock: WrittenWords
    known_ends: frozenset[str]
    items_apart: bool = False
    paragraphs_apart: bool = False
    in_sentences: bool = False

    @property
    def never_first(self) -> frozenset[str]:
        """Words that no item begins with."""
        return load(Closings).never_first

    def goes_on(self, line: Line, following: Line, *, so_far: str, in_note: bool, in_column: bool) -> bool:
        """Whether `following` is the rest of the item whose text so far is `so_far` and whose last line is `line`.

        Evidence is weighed: brackets left open, a sentence broken off, a line filled to the margin (unless it stands in
        a narrower column), the space a layout program leaves where it wrapped, a beginning that cannot open a word.
        """
        if following.marker is not None:
            return self._counts_up(line, following, so_far)
        if PARENTHESIS_ALONE.fullmatch(following.text):
            return LABEL_ALONE.fullmatch(following.text) is None
        bound = (
            PARENTHESIS_OPEN.fullmatch(following.text)
            or following.text.split()[0] in self.never_first
            or BOUND_BEHIND.match(following.text)
            or _counts_on(line, following)
        )
        if bound or open_brackets(so_far):
            return True
        room = self.layout.room(line, following.text, in_note=in_note)
        # A sentence goes on behind a comma, however much room its line leaves.
        broken = self.in_sentences and line.text.endswith(",")
        weight = self._weight_of_end(line) + _weight_of_room(room, in_column=in_column or broken)
        weight += 2.0 if line.trailing_space else 0.0
        weight += SHORT_REST if self._is_short_rest(following, room, in_column=in_column) else 0.0
        weight += HANGING if _hangs(line, following) else 0.0
        paragraph = following.blank_before and not self.layout.double_spaced and not following.page_start
        if paragraph and not (broken and len(so_far) >= LONG):
            weight -= PARAGRAPH
        apart = self.items_apart or (self.paragraphs_apart and room <= NEARLY_FULL)
        if apart and not following.blank_before and not following.page_start:
            weight += SAME_PARAGRAPH
        if line.text[-1] != "/" and _begins_anew(following.text):
            weight -= 3.0
        if QUOTATION.match(following.text) and line.text[-1] in ")”」』":
            weight -= 2.0
        if room <= NEARLY_FULL and not line.trailing_space and self.korean.begins_bound(line.text, following.text):
            weight += 3.5
        return weight > 0.0

    def _counts_up(self, line: Line, following: Line, so_far: str) -> bool:
        """Whether a bulleted line goes on with the points of a sentence, which have such bullets before it already."""
        before = regex.search(rf"\S\s?{regex.escape(following.marker or '')}\s?(?=\S)", so_far)
        full = self.layout.room(line, following.text, in_note=False) <= NEARLY_FULL
        return self.in_sentences and before is not None and full and not sentences.ends(line.text)

    def _is_short_rest(self, following: Line, room: float, *, in_column: bool) -> bool:
        """Whether a word or two stand below a line that had no room for them: what a wrap leaves over."""
        if looks_like_own(following.body):
            return False
        if in_column:
            return room <= COLUMN_ROOM and following.width <= ONE_WORD
        return room <= NEARLY_FULL and following.width <= REST * self.layout.text_margin

    def _weight_of_end(self, line: Line) -> float:
        end = end_of(line.text)
        if end is End.UNKNOWN and last_syllables(line.text) in self.known_ends:
            return KNOWN_END
        if end in (End.CLOSED, End.COUNTED) and self.in_sentences and not sentences.ends(line.text):
            return KNOWN_END
        return ENDS[end]

    def space_between(self, line: Line, following: Line) -> bool:
        """Whether a space stands between two lines of one item.

        A trailing space in the source is a word boundary; its absence says nothing. Then the spelling of the document
        itself decides, and Kiwi where that is silent.
        """
        left, right = line.text, following.text
        if line.trailing_space or following.indent > 1 or self.layout.whole_words:
            return True
        if left[-1] in OPENERS + "･·/~" or (right[0] in CLOSERS + "(" and not YEAR.match(right)):
            return False
        if left[-1] == "," or sentences.ends(left) or SURE_PARTICLE.search(left):
            return True
        last, first = TRAILING_WORD.search(left), LEADING_WORD.match(right)
        if last is None or first is None:
            return self.korean.has_space(left, right)
        if self.korean.begins_bound(left, right):
            return False
        unbroken = self.stock.unbroken(last.group(), first.group()[:2])
        spaced = self.stock.spaced(left.split()[-1], right.split()[0])
        if unbroken != spaced:
            return spaced > unbroken
        return self.korean.has_space(left, right)


def sets_items_apart(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between items and not inside them, as the bulleted lines show."""
    inside = [line for line in lines[1:] if not line.page_start]
    bulleted = [line.blank_before > 0 for line in inside if line.marker is not None and not is_note(line.marker)]
    others = [line.blank_before == 0 for line in inside if line.marker is None]
    if len(bulleted) < FEWEST_ITEMS or len(others) < FEWEST_ITEMS:
        return False
    return sum(bulleted) >= MOSTLY_APART * len(bulleted) and sum(others) >= MOSTLY_APART * len(others)


def joiner_for(lines: Lines, layout: Layout, korean: Korean) -> Joiner:
    """The joiner of a document with its layout; how it spells and ends its items is learned from all its lines."""
    content = lines.content
    if setting.breaks_between_words(content, layout, korean):
        layout = replace(layout, whole_words=True)
    return Joiner(
        layout,
        korean,
        WrittenWords(line.text for line in content),
        known_ends(content),
        items_apart=not lines.double_spaced and sets_items_apart(content),
        paragraphs_apart=setting.sets_paragraphs_apart(lines, layout),
        in_sentences=setting.is_in_sentences(lines),
    )
