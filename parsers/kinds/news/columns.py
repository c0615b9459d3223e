"""Lines cut by a newspaper's column: which are full, which sentences they make, where paragraphs end.

A column cuts running text at its width without regard to words. A line that stops in mid-sentence is therefore full; a
line that is short ends a paragraph, or is none of the running text: a headline, a subhead, a byline. A page may have
columns of several widths, or none, when every paragraph is one line (news sites).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of, ending_of, open_brackets
from parsers.evidence import Evidence, settled, weighed, weights
from parsers.kinds.news import bylines
from parsers.kinds.news.column_widths import SLACK, Column, column_of, columns_of, letters_of, share_packed, spaces_lost
from parsers.kinds.news.measure import UNBROKEN, Measure, measure_of, measured
from parsers.kinds.news.typesetting import (
    breaks_between_words,
    ends_sentence_of,
    indents_paragraphs,
    last_before_heads,
)
from parsers.language.kiwi import Korean
from parsers.language.source_spaces import keeps_spaces
from parsers.language.spacing import lacks_space
from parsers.page import Page
from parsers.structure.boilerplate import URL_ALONE
from parsers.text.line import Line, width_of
from parsers.vocabulary import News, load

# A line so much wider than its column stands in another one.
WIDER = 1.3
# Where so many full lines lack spaces, a page lost them; a headline, set in larger letters, keeps its own.
SHARE_PACKED = 0.3
# A line that lost spaces is narrower than the column by their room.
NEARLY_FULL = 0.85
CLOSING_BRACKETS = (")", "]", "”")
# A line holds a letter less where the next one did not fit.
ROOM_OF_LETTER = 1.0
# What is quoted as a whole: headlines quote sentences too.
QUOTED = regex.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"")
# A sentence ends inside the line and another begins: no headline has that.
SENTENCE_INSIDE = regex.compile(r"다\.[”\"’']?\s?\p{Hangul}")
# -무엇부터 하나: what an interviewer asks.
ASKED = regex.compile(r"[-–―]\s?\p{Hangul}")
HANGUL = regex.compile(r"\p{Hangul}")
# What a decision about two lines of a page is called, and that about the end of a paragraph.
COLUMN, PARAGRAPH = "column", "paragraph ends"


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a line: running `text`, the line that it was `joined` with, or nothing but headlines that blank
    lines set `apart`. `due`: the end of a story and a blank line, so that a headline is to come."""

    text: bool = False
    joined: bool = False
    apart: bool = False
    due: bool = False

    @property
    def in_text(self) -> bool:
        """Whether a sentence may run on in the line."""
        return self.text or self.joined


@dataclass(frozen=True, slots=True)
class Columns:
    """What decides about the meeting of two lines of a page.

    `packed` is the share of full lines that lack spaces, `measure` gives the widths of lines, and `heads_behind` is the
    number of the line behind which the page's headlines stand, behind all its stories; 0 where they do not. `by_words`:
    lines break between words only; `indented`: paragraphs begin with an indent, and nothing else does.
    """

    found: tuple[Column, ...]
    double_spaced: bool
    korean: Korean
    packed: float = 0.0
    measure: Measure = width_of
    heads_behind: int = 0
    by_words: bool = False
    indented: bool = False

    def goes_on(self, line: Line, following: Line, above: Above) -> bool:
        """Whether an unfinished `line` goes on in `following`, by what stands above it.

        Evidence is weighed: whether the line is full, whether the cut went through a word, how the line ends, and,
        where nothing runs on before it, whether it reads like a headline.
        """
        answer, rule = self._rule(line, following, above)
        if rule is not None:
            return settled(COLUMN, following.number, line.number, answer, rule)
        evidence = self._evidence(line, following, above)
        return weighed(COLUMN, following.number, line.number, evidence)

    def _rule(self, line: Line, following: Line, above: Above) -> tuple[bool, str | None]:
        """What settles the meeting of two lines without weighing, if anything does: the answer, and why."""
        marks = load(News)
        if following.text[:1] in tuple(marks.subhead_marks + marks.caption_marks):
            return False, "the mark of a subhead or caption"
        if column_of(line, self.found) is None and ASKED.match(following.text):
            return False, "a short line above the dash of a question"
        if line.text[:1] in tuple(marks.subhead_marks) and self._is_subhead(line, following):
            return False, "a marked subhead stands by itself"
        if following.blank_before and not self.double_spaced and not following.page_start:
            return False, "a blank line between"
        if not above.in_text and SENTENCE_INSIDE.search(QUOTED.sub("", line.text)):
            return True, "a sentence ends inside the line, and the next one has begun"
        if above.in_text and "“" in line.text and open_brackets(line.text):
            # A subhead quotes whole words; a quotation that stays open runs on.
            return True, "a quotation is still open"
        return False, None

    def _evidence(self, line: Line, following: Line, above: Above) -> Iterator[Evidence]:
        """What speaks for an unfinished `line` going on, and what against it."""
        table = weights(COLUMN)
        bound = self.korean.begins_bound(line.text, following.text)
        ending = ending_of(line.text)
        end = ending.end
        yield self._width(line, following, above)
        if above.text and above.joined and bound and column_of(following, self.found) is not None:
            yield table["the sentence runs on"]
        if above.apart and not following.blank_before:
            yield table["headlines stand apart"]
        if bound:
            yield table["begins with a bound word"]
        if bound and not above.in_text and sentences.stops(following.text):
            yield table["the rest of a cut word ends the sentence"]
        if not above.in_text and ends_sentence_of(line, following, self.korean):
            yield table["the next line ends the sentence"]
        if end is End.OPEN and (above.in_text or column_of(line, self.found) is None):
            yield table["ends open"]
            return
        if end is End.CLOSED and not (bound and above.in_text):
            yield table["ends closed" if ending.word not in CLOSING_BRACKETS else "ends at a bracket"]
        if not above.in_text:
            yield from self._of_headline(line, following, above)

    def _of_headline(self, line: Line, following: Line, above: Above) -> Iterator[Evidence]:
        """What speaks for a line that nothing runs on in being a headline, and what for a story's first line."""
        table = weights(COLUMN)
        headed = self.reads_like_headline(line)
        yield table["reads like a headline" if headed else "reads like a sentence"]
        if headed and above.due and not following.blank_before:
            yield table["a headline is due"]
        if open_brackets(line.text):
            yield table["a bracket is open"]
        if line.number <= self.heads_behind:
            yield table["headlines stand behind"]
        yield from self._indents(line, following)
        yield from self._spaces(line)

    def holds(self, line: Line, following: Line) -> bool:
        """Whether two lines stand in one column by their width alone, an address as far as it had room."""
        if column_of(line, self.found) is None and not self._had_no_room(line, following):
            return False
        return column_of(following, self.found) is not None or URL_ALONE.fullmatch(following.text) is not None

    def _had_no_room(self, line: Line, following: Line, word: str = "") -> bool:
        """Whether the number or Latin word that the next line begins with had not fitted into a line, or its `word`."""
        run = UNBROKEN.match(following.text)
        with_it = line.width + self.measure(f" {word}" if word else run.group() if run else "")
        return any(line.width < column.width <= with_it for column in self.found)

    def _is_subhead(self, line: Line, following: Line) -> bool:
        """Whether a marked line stands by itself: short, or as wide as the column without a sentence's particles."""
        if column_of(line, self.found) is None:
            return True
        runs_on = end_of(line.text) is End.OPEN or self.korean.begins_bound(line.text, following.text)
        return self.reads_like_headline(line) and not runs_on

    def reads_like_headline(self, line: Line) -> bool:
        """Whether a line drops the particles of subject, topic and object that sentences have."""
        return self.korean.case_particles(line.text) == 0

    def _indents(self, line: Line, following: Line) -> Iterator[Evidence]:
        """The first line of a story is indented and the second is not; a headline stands over an indented line."""
        table = weights(COLUMN)
        column = column_of(following, self.found)
        if line.indent != following.indent:
            yield table["next line is indented" if following.indent > line.indent else "this line is indented"]
        elif column is not None and column.is_indented(following) != column.is_indented(line):
            yield table["next line is indented" if column.is_indented(following) else "this line is indented"]

    def _spaces(self, line: Line) -> Iterator[Evidence]:
        """On a page that lost spaces running text lacks some, a headline hardly any."""
        if self.packed < SHARE_PACKED:
            return
        lacks, keeps = lacks_space(line.text, self.korean), keeps_spaces(line.text)
        # Headlines squeeze out a space now and then.
        if lacks != keeps:
            yield weights(COLUMN)["lacks spaces" if lacks else "keeps its spaces"]

    def _is_nearly_full(self, line: Line, following: Line) -> bool:
        column = column_of(following, self.found)
        return column is not None and NEARLY_FULL * column.width <= line.width < column.width

    def _has_full_count(self, line: Line, following: Line) -> bool:
        """Whether a line has as many characters as its column: digits and marks are narrow, estimates of them rough."""
        column = column_of(following, self.found) or next(iter(self.found), None)
        return column is not None and line.width < column.width and len(line.text) >= column.characters - 1

    def _has_its_letters(self, line: Line, following: Line) -> bool:
        """Whether a line that lost its spaces has as many letters as its column, which the next line fills."""
        column = column_of(following, self.found)
        return column is not None and spaces_lost(line.text) and letters_of(line) >= column.letters - ROOM_OF_LETTER

    def _width(self, line: Line, following: Line, above: Above) -> Evidence:
        """What the width of a line says; inside running text it may count for more than it looks."""
        table = weights(COLUMN)
        width = table[self._by_width(line, following)]
        if above.in_text and self._is_nearly_full(line, following):
            width = max(width, table["nearly fills its column"], key=lambda piece: piece.weight)
        if above.in_text and self._has_full_count(line, following):
            width = max(width, table["as many characters as its column"], key=lambda piece: piece.weight)
        if above.text and self.measure is width_of and self._has_its_letters(line, following):
            width = max(width, table["as many letters as its column"], key=lambda piece: piece.weight)
        return width

    def _by_width(self, line: Line, following: Line) -> str:
        column = column_of(line, self.found)
        if column is not None:
            wider = self._text_width(following) > WIDER * column.width + SLACK
            return "next line is wider" if wider else "fills its column"
        if self._had_no_room(line, following):
            return "left no room for the next number"
        if self.by_words and self._had_no_room(line, following, following.text.split()[0]):
            return "left no room for the next word"
        if self.found and column_of(following, self.found) is not None:
            return "falls short of its column"
        share = line.width / max(line.width, following.width)
        if share >= 0.75:
            return "as wide as the next line"
        return "half the next line" if share < 0.5 else "narrower than the next line"

    def _text_width(self, line: Line) -> float:
        """The width of a line without the byline behind its last sentence."""
        signature = bylines.trailing(line.text)
        return self.measure(line.text[: signature.start].rstrip()) if signature else line.width

    def ends_paragraph(self, line: Line, text_end: int, following: Line) -> bool:
        """Whether a paragraph ends with a `line` whose text, up to `text_end`, is finished."""
        return settled(PARAGRAPH, following.number, line.number, *self._paragraph_ends(line, text_end, following))

    def _paragraph_ends(self, line: Line, text_end: int, following: Line) -> tuple[bool, str]:
        if not self.double_spaced and following.blank_before and not following.page_start:
            return True, "a blank line between"
        if self.indented and text_end == line.end:
            return following.indent > 0, f"the next line is {'' if following.indent else 'not '}indented"
        column = column_of(following, self.found) or column_of(line, self.found)
        if column is None or text_end < line.end or line.width < column.width - SLACK:
            return True, "the finished line does not fill its column"
        if self._had_room_for_letter(line, following, column):
            return True, "the finished line had room for a letter of the next one"
        indented = column.is_indented(following)
        return indented, f"the next line is {'' if indented else 'not '}indented"

    def _had_room_for_letter(self, line: Line, following: Line, column: Column) -> bool:
        """Whether a line that lacks letters of its column was ended on purpose: the next one begins with a letter, and
        a column cuts between any two."""
        if self.by_words or not HANGUL.match(following.text):
            return False
        if self.measure is not width_of:
            return line.width + ROOM_OF_LETTER <= column.width
        return column.lacks_letters(line)


def columns_on(page: Page) -> Columns:
    """The columns of a page, with what decides about its lines."""
    measure = measure_of(page.running.content)
    lines = measured(page.running.content, measure)
    found = columns_of(lines, measure)
    packed = share_packed(lines, found)
    return Columns(
        found,
        page.lines.double_spaced,
        page.korean,
        packed,
        measure,
        last_before_heads(lines, found, double_spaced=page.lines.double_spaced),
        by_words=breaks_between_words(lines, page.korean),
        indented=indents_paragraphs(lines),
    )
