"""Wrapped lines of work reports, whose items all have bullets and whose steps put their time on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from parsers.endings.line_endings import End, end_of
from parsers.evidence import Evidence, settled, weights
from parsers.kinds.report.headings import annex
from parsers.structure.joins import GOES_ON, SPACE, SURE_PARTICLE, Joiner
from parsers.structure.margins import NEARLY_FULL
from parsers.text.bullets import bulleted
from parsers.text.line import Line
from parsers.text.numbering import numbered
from parsers.vocabulary import Reports, alternatives, load

# : 11월 - the time of the step above; the layout set it flush right.
TIME_BELOW = regex.compile(r"[:：]\s?\S")
LONGEST_BROKEN = 80
# < 주요기능 > heads a box.
BOXED_NAME = regex.compile(r"[<【〈《\[]\s?[^<>【】〈〉《》\[\]]{1,30}\s?[>】〉》\]]")
# [사진] 숲길 여는 날: what is named stands beside the item.
CAPTION = r"[\[【〔<(]\s?(?:{})\s?\d{{0,2}}\s?[\]】〕>)]"
LABEL = regex.compile(r"[(（]\p{Hangul}[^()（）]{1,20}[)）]\s")
HANGUL_END, HANGUL = regex.compile(r"\p{Hangul}$"), regex.compile(r"\p{Hangul}")
# 협약 체결 : 3월 - a step and its time, as finished as a statement.
FINISHED, TIMED = (End.CLOSED, End.COUNTED), regex.compile(r"[:：][\d\s.~∼’'년월일]+$")
# 추진 근거
LONGEST_NAME = 2
# A wrapped line hangs below the text of its item, to the right of the bullet.
HANGING = 2


@cache
def _caption() -> regex.Pattern[str]:
    return regex.compile(CAPTION.format(alternatives(load(Reports).captions)))


@dataclass(frozen=True, slots=True)
class ReportJoiner(Joiner):
    """Joins what a report's layout has set apart and what hangs below its bullet; all else as everywhere.

    `all_bulleted` says that every block of the report opens with a bullet.
    """

    all_bulleted: bool = False

    def goes_on(self, line: Line, following: Line, *, so_far: str, in_note: bool, in_column: bool) -> bool:
        """Whether `following` is the rest of the item so far, see Joiner.

        Where lines are not wrapped, an unmarked line right below a bulleted one is a line break inside its item.
        """
        rule = self._settles(line, following, so_far)
        if rule is not None:
            return settled(GOES_ON, following.number, line.number, True, rule)
        return Joiner.goes_on(self, line, following, so_far=so_far, in_note=in_note, in_column=in_column)

    def _evidence(
        self, line: Line, following: Line, so_far: str, *, in_note: bool, in_column: bool
    ) -> Iterator[Evidence]:
        """What speaks for `following` being the rest of `line`, and what against it, see Joiner."""
        yield from Joiner._evidence(self, line, following, so_far, in_note=in_note, in_column=in_column)
        close = not following.blank_before and numbered(following) is None and not BOXED_NAME.fullmatch(following.text)
        if self.all_bulleted and close and bulleted(so_far) and not self._begins_anew(line, following, so_far, in_note):
            yield weights(GOES_ON)["every block has a bullet"]

    def _begins_anew(self, line: Line, following: Line, so_far: str, in_note: bool) -> bool:
        """Whether a line without a bullet names an annex, or stands below a finished item that had room for it.

        Below a finished item that fills its line a name of a word or two is no rest of a wrap either.
        """
        finished = end_of(so_far) in FINISHED or TIMED.search(so_far) is not None
        room = self.layout.room(line, following.text, in_note=in_note) > NEARLY_FULL
        name = len(following.text.split()) <= LONGEST_NAME and end_of(following.text) not in FINISHED
        return annex(following.text) is not None or (finished and (room or name))

    def _settles(self, line: Line, following: Line, so_far: str) -> str | None:
        """What makes `following` the rest of the item without weighing, None for nothing."""
        if TIME_BELOW.match(following.text):
            return "the time of the step above, set flush right"
        hanging = following.indent - line.indent >= HANGING if line.marker else following.indent == line.indent > 0
        if following.marker is None and not following.blank_before and bulleted(so_far) and hanging:
            return "hangs below the text of its bullet"
        right_below = following.blank_before <= (1 if self.layout.double_spaced else 0) and not following.page_start
        broken = not self.layout.wraps and right_below and len(following.text) <= LONGEST_BROKEN
        broken = broken and not BOXED_NAME.fullmatch(following.text) and not _caption().match(following.text)
        if broken and following.marker is None and numbered(following) is None and bulleted(so_far):
            return "a line break inside an item, where lines are not wrapped"
        return None

    def space_between(self, line: Line, following: Line) -> bool:
        """Whether a space stands between two lines of an item: before a label of its own, else as everywhere."""
        if not self.layout.wraps and LABEL.match(following.text):
            return settled(SPACE, following.number, line.number, True, "before a label of its own")
        if self._cuts_word(line, following):
            return settled(SPACE, following.number, line.number, False, "the page cut a word (Kiwi)")
        return Joiner.space_between(self, line, following)

    def _cuts_word(self, line: Line, following: Line) -> bool:
        """Whether a line that hangs below its bullet begins inside a word: an indent is that of the layout then."""
        if line.trailing_space or not following.indent or self.layout.whole_words:
            return False
        words = HANGUL_END.search(line.text) and HANGUL.match(following.text) and not SURE_PARTICLE.search(line.text)
        return bool(words) and self.korean.begins_bound(line.text, following.text)
