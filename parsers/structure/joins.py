"""Wrapped lines: does a line go on in the next one, and does a space stand where they meet?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of, open_brackets
from parsers.evidence import Evidence, settled, weighed, weights
from parsers.language.kiwi import Korean
from parsers.language.spacing import Spelling
from parsers.language.spelling import WrittenWords
from parsers.structure import setting
from parsers.structure.beginnings import (
    begins_anew,
    counts_on,
    far_in,
    hangs,
    heads_in_brackets,
    rest_of_figure,
    rule_of_parentheses,
    why_ended,
)
from parsers.structure.headings import looks_like_own, recognise
from parsers.structure.lost_spaces import spelling_where_lost
from parsers.structure.margins import CLEARLY_SHORT, NEARLY_FULL, Layout, room_left
from parsers.text.line import Line
from parsers.text.lines import Lines
from parsers.vocabulary import Closings, load

# (3. 28.)하고, (경기 화성시) 등: what stands behind the bracket is bound to a word before it.
BOUND_BEHIND = regex.compile(
    r"[(（][^()（）]{1,20}[)）](?:하[고여며였는]|(?:[와과을를은는의에]|으로|에서|까지|부터)\s|\s?등(?:\s|[을를은는의에이과]\s))"
)
QUOTATION = regex.compile(r"[“「『\"].*")
LEADING_WORD = regex.compile(r"[\p{Hangul}]+")
TRAILING_SYLLABLES = regex.compile(r"\p{Hangul}{1,2}$")
TRAILING_WORD = regex.compile(r"(?<!\p{Hangul})\p{Hangul}+$")
# What lists points inside a sentence as often as below each other; of these a minus and what leads on.
SIGN_INSIDE = regex.compile(r"[△▲▴▵▷▶▸→⇒]")
MINUS_OR_ARROW = regex.compile(r"[△▲▴]\s?\d|[→⇒]")
# A middle dot close to its word may join it to the one before, as others do in the same sentence.
DOT_CLOSE = regex.compile(r"∙\p{Hangul}")
DOT_INSIDE = regex.compile(r"\p{Hangul}·\p{Hangul}")
YEAR = regex.compile(r"[’'‘`]\d\d")
# 눈높이에 맞는 체험, 새로 지은 쉼터: a clause before the last noun, as before a noun that goes on (체험 환경).
DEFINED_NOUN = regex.compile(r"\p{Hangul}(?:는|은|된|한|할|될|던)\s\p{Hangul}{1,3}[\p{Hangul}--[함됨임음]]$", regex.V1)
# Endings that are particles or verb endings and nothing else: a word ends there.
SURE_PARTICLE = regex.compile(r"\p{Hangul}{2}(?:[을를와과]|에서|으로|에게|하고|하며|하여|되어)$")
CLOSERS = ")]」｣』》’”,.･·%"
OPENERS = "([「｢『《‘“"
# A number with a counter that is no beginning of a longer one, as 개 is of 개소 and 개월.
COUNTED_WORD = regex.compile(r"\d\s?(?:명|건|회|종|원|톤|세대|가구|곳)$")
SHARE = ("%", "%p")
# What a decision about the rest of an item is called, and that about the space before it.
GOES_ON, SPACE = "goes on", "space"
ENDS = {End.OPEN: "ends open", End.COUNTED: "ends with a count", End.CLOSED: "ends closed"}
# More of the line is filled than any heading or row fills.
LONG_LINE = 0.6
# A text of so many characters that stops in mid-sentence is no heading.
LONG = 30
OFTEN = 3
# What a wrap leaves over is short: a share of the margin, and in a column, whose margin is unknown, one word.
REST = 0.2
ONE_WORD = 3.5
COLUMN_ROOM = 12.0


def last_syllables(text: str) -> str:
    """The last two Hangul syllables of a line that ends in Hangul, otherwise empty."""
    match = TRAILING_SYLLABLES.search(text, max(0, len(text) - 2))
    return match.group() if match else ""


def known_ends(lines: Sequence[Line]) -> frozenset[str]:
    """How items of this document end, learned from the lines that certainly are ends: a bullet follows them."""
    ends = Counter(last_syllables(line.text) for line, following in pairwise(lines) if following.marker is not None)
    return frozenset(end for end, count in ends.items() if count >= OFTEN and len(end) == 2)


@dataclass(frozen=True, slots=True)
class Joiner:
    """Decides about the meeting of two lines of one document.

    `hanging` says that lines which go on are mostly indented; `items_marked`, that every item begins with a bullet;
    `spelling` is how the document spells, where lines of it
    may have lost their spaces; `heads` are the first words of lines in brackets that head lists.
    """

    layout: Layout
    korean: Korean
    stock: WrittenWords
    known_ends: frozenset[str]
    items_apart: bool = False
    paragraphs_apart: bool = False
    in_sentences: bool = False
    hanging: bool = False
    items_marked: bool = False
    spelling: Spelling | None = None
    heads: frozenset[str] = frozenset()

    def goes_on(self, line: Line, following: Line, *, so_far: str, in_note: bool, in_column: bool) -> bool:
        """Whether `following` is the rest of the item whose text so far is `so_far` and whose last line is `line`.

        Evidence is weighed: a sentence broken off, a line filled to the margin (unless it stands in a narrower column),
        the space a layout program leaves where it wrapped, a beginning that cannot open a word. Some rules settle it.
        """
        answer, rule = self._rule(line, following, so_far)
        if rule is not None:
            return settled(GOES_ON, following.number, line.number, answer, rule)
        evidence = self._evidence(line, following, so_far, in_note=in_note, in_column=in_column)
        return weighed(GOES_ON, following.number, line.number, evidence)

    def _rule(self, line: Line, following: Line, so_far: str) -> tuple[bool, str | None]:
        """What settles the meeting of two lines without weighing, if anything does: the answer, and why."""
        if following.marker is not None:
            return self._rule_of_bullets(line, following, so_far)
        if rule := rule_of_parentheses(following.text, self.heads):
            return rule
        if following.text.split()[0] in load(Closings).never_first:
            return True, "no item begins with this word"
        if BOUND_BEHIND.match(following.text):
            return True, "what stands behind the bracket is bound to a word before it"
        if ended := why_ended(so_far, following.text):
            return False, ended
        if counts_on(line, following):
            return True, "the next of several points in a row"
        if not following.blank_before and rest_of_figure(so_far, following.text):
            return True, "the rest of a date or an amount"
        if open_brackets(so_far) and not self._ended_on_purpose(line, following):
            return True, "a bracket or quotation mark is still open"
        return False, None

    def _rule_of_bullets(self, line: Line, following: Line, so_far: str) -> tuple[bool, str]:
        if self._counts_up(line, following, so_far):
            return True, "a point of a sentence that has such bullets before it"
        if self._cut_before_sign(line, following, so_far):
            return True, "a sign inside a sentence, before which the page cut the line"
        return False, "a bullet begins an item"

    def _evidence(
        self, line: Line, following: Line, so_far: str, *, in_note: bool, in_column: bool
    ) -> Iterator[Evidence]:
        """What speaks for `following` being the rest of `line`, and what against it."""
        table = weights(GOES_ON)
        yield from self._of_end(line, so_far)
        room = self.layout.room(line, following.text, in_note=in_note)
        # A sentence goes on behind a comma, however much room its line leaves.
        broken = line.text.endswith(",")
        yield table[room_left(room, in_column=in_column or broken)]
        if line.trailing_space:
            yield table["space at the end"]
        if self._is_short_rest(line, following, room, in_column=in_column):
            yield table["short rest"]
        if hangs(line, following):
            yield table["hangs below the text"]
        paragraph = following.blank_before and not self.layout.double_spaced and not following.page_start
        if paragraph and not (broken and len(so_far) >= LONG):
            yield table["blank line between"]
        close = not following.set_apart
        unfinished = close and self._breaks_off(line, following)
        anew = line.text[-1] != "/" and not unfinished and begins_anew(following.text)
        apart = self.items_apart or (self.paragraphs_apart and (unfinished or room <= NEARLY_FULL) and not anew)
        if apart and close and not self._ended_on_purpose(line, following):
            yield table["no blank line between"]
        early = self.layout.ends_early(line, following.text)
        if anew:
            yield table["begins like an item"]
        elif self.items_marked and not (paragraph or far_in(line, following) or early):
            yield table["every item has a bullet"]
        if QUOTATION.match(following.text) and line.text[-1] in ")”」』":
            yield table["quotation after a close"]
        cut = room <= NEARLY_FULL and not line.trailing_space and not paragraph
        if cut and self.korean.begins_bound(line.text, following.text):
            yield table["begins with a bound word"]

    def _breaks_off(self, line: Line, following: Line) -> bool:
        """Whether a long line ends no sentence, and the next one does, in a text whose paragraphs stand apart."""
        prose = self.paragraphs_apart and self.in_sentences and line.marker is None
        broken = prose and self.layout.fill(line) > LONG_LINE and not sentences.ends(line.text)
        return broken and sentences.ends(following.text)

    def _of_end(self, line: Line, so_far: str) -> Iterator[Evidence]:
        """What the end of a line says of its going on, and its words where it is the first of its item."""
        table = weights(GOES_ON)
        if so_far == line.text and recognise(line):
            yield table["names a block"]
        end = self._end(line)
        if end is not None:
            yield table[end]
        if end == ENDS[End.CLOSED] and DEFINED_NOUN.search(line.text):
            yield table["ends with a noun that a clause defines"]
        if line.text[-1] in ":：":
            yield table["ends with the colon of a label"]

    def _counts_up(self, line: Line, following: Line, so_far: str) -> bool:
        """Whether a bulleted line goes on with the points of a sentence, which have such bullets before it already."""
        if not self.in_sentences or self.layout.room(line, following.text, in_note=False) > NEARLY_FULL:
            return False
        before = regex.search(rf"\S\s?{regex.escape(following.marker or '')}\s?(?=\S)", so_far)
        return before is not None and not sentences.ends(line.text)

    def _cut_before_sign(self, line: Line, following: Line, so_far: str) -> bool:
        """Whether a sign that may be a bullet stands where the page cut a sentence: △41.8 %, → (12월), a further ▲."""
        sign = following.marker or ""
        full = self.layout.wraps and self.layout.room(line, following.text, in_note=False) <= 0
        if full and DOT_CLOSE.match(following.text) and not sentences.ends(line.text):
            return not so_far.startswith(sign) and DOT_INSIDE.search(so_far) is not None
        if not full or not SIGN_INSIDE.match(following.text) or sentences.ends(line.text) or so_far.startswith(sign):
            return False
        joins = MINUS_OR_ARROW.match(following.text) is not None or sign in so_far
        return joins or end_of(line.text) is End.OPEN

    def _ended_on_purpose(self, line: Line, following: Line) -> bool:
        """Whether a line of sentences ends one and left much room."""
        ended = self.in_sentences and self.layout.wraps and sentences.ends_pointed(line.text)
        return ended and self.layout.room(line, following.text, in_note=False) > NEARLY_FULL

    def _is_short_rest(self, line: Line, following: Line, room: float, *, in_column: bool) -> bool:
        """Whether a word or two stand below a line that had no room for them: what a wrap leaves over."""
        if looks_like_own(following.body) or recognise(following):
            return False
        if in_column:
            return room <= COLUMN_ROOM and following.width <= ONE_WORD
        unsaid = end_of(line.text) is End.UNKNOWN and line.marker is not None
        return room <= (CLEARLY_SHORT if unsaid else NEARLY_FULL) and following.width <= REST * self.layout.text_margin

    def _end(self, line: Line) -> str | None:
        """What the end of a line says, None where it says nothing."""
        end = end_of(line.text)
        if end is End.UNKNOWN and last_syllables(line.text) in self.known_ends:
            return "ends as items do"
        if end in (End.CLOSED, End.COUNTED) and self.in_sentences and not sentences.ends(line.text):
            return "ends with a noun among sentences"
        if end is End.COUNTED and line.text.endswith(SHARE):
            return "ends with a share"
        return ENDS.get(end)

    def space_between(self, line: Line, following: Line) -> bool:
        """Whether a space stands between two lines of one item.

        A trailing space in the source is a word boundary; its absence says nothing. Then the spelling of the document
        itself decides, and Kiwi where that is silent.
        """
        return settled(SPACE, following.number, line.number, *self._space(line, following))

    def _space(self, line: Line, following: Line) -> tuple[bool, str]:
        """Whether a space stands between two lines, and what says so."""
        left, right = line.text, following.text
        if line.trailing_space or (following.indent > 1 and not self.hanging):
            return True, "a space at the end, or an indent"
        if self.layout.whole_words:
            return True, "all full lines of the text end with a word"
        if left[-1] in OPENERS + "･·/~" or (right[0] in CLOSERS + "(" and not YEAR.match(right)):
            return False, "a bracket or mark that stands close to its word"
        if left[-1] == "," or sentences.ends(left) or SURE_PARTICLE.search(left):
            return True, "a comma, a sentence or a particle ends a word"
        last, first = TRAILING_WORD.search(left), LEADING_WORD.match(right)
        if last is None or first is None:
            return self.korean.has_space(left, right), "Kiwi"
        if self.korean.begins_bound(left, right):
            return False, "a particle or an ending cannot open a word (Kiwi)"
        if COUNTED_WORD.search(left):
            return True, "a number with its counter ends a word"
        unbroken = self.stock.unbroken(last.group(), first.group()[:2])
        spaced = self.stock.spaced(left.split()[-1], right.split()[0])
        if unbroken != spaced:
            return spaced > unbroken, "the document spells these words so elsewhere"
        return self.korean.has_space(left, right), "Kiwi"


def joiner_for(lines: Lines, layout: Layout, korean: Korean) -> Joiner:
    """The joiner of a document with its layout; how it spells and ends its items is learned from all its lines."""
    content = lines.content
    if setting.breaks_between_words(content, layout, korean):
        layout = setting.between_words(content, layout)
    return Joiner(
        layout,
        korean,
        WrittenWords(line.text for line in content),
        known_ends(content),
        items_apart=not lines.double_spaced and setting.sets_items_apart(content),
        paragraphs_apart=setting.sets_paragraphs_apart(lines, layout),
        in_sentences=setting.is_in_sentences(lines),
        hanging=setting.hangs(content, layout),
        spelling=spelling_where_lost(content),
        heads=heads_in_brackets(content),
    )
