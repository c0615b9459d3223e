"""Block headings of a work report: which bullet stands before them in this document, and which lines they are.

Layout: 주요업무보고 and its kin print 추진배경, 추진내용, 향후 추진계획 behind one and the same bullet (mostly □), or
numbered (가. 추진배경), or plain. Of the lines behind that bullet a usual heading is one by its words, any other by its
brevity.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import regex

from parsers.cases.blocks import block_key
from parsers.endings.line_endings import End, end_of
from parsers.kinds.report.recurring import recurring
from parsers.structure.headings import Heading, kind_by_ending, named
from parsers.text.bullets import marker_rank, may_head
from parsers.text.label import has_label
from parsers.text.line import Line
from parsers.text.numbering import KOREAN, numbered
from parsers.vocabulary import Markers, Reports, alternatives, load
from schemas.record import SectionKind

PLAIN = "plain"
CHAPTER_STYLES = ("roman", "part")
# 추진실적(’24. 8월 기준), 주요내용: 대상별 지원체계 구축
HEADED = regex.compile(
    r"(?:\*\*)?(?P<words>[^()（）:：*]{1,30})(?:\*\*)?\s?(?P<basis>[(（][^()（）]{1,40}[)）])?(?:\*\*)?"
    r"\s*(?:[:：]\s*(?P<rest>\S.*)|[:：]?)"
)
# 2025년 추진계획, ’24년도 추진실적: the year does not change what a heading names.
YEAR = regex.compile(
    r"(?:(?:20|[’'‘])\d\d\s?년?도?(?:\s?(?:상반기|하반기|\d/4분기|\d분기))?|[상하]반기|금년|올해|내년|전년|차년|익년|명년|당해|다음\s?해|차기)(?:도)?\s*"
)
# 계획, 일정: the name of a block behind a year as behind this word.
MODIFIER = "추진"
# 【추진내용】, [성과], ┃추진내용┃: brackets or bars around all of a line.
OPENING_BRACKETS = "[【<《〈〔│┃|❚"
BOXED = regex.compile(r"[\[【<《〈〔][^\[\]【】<>《》〈〉〔〕]+[\]】>》〉〕]|(?P<bar>[│┃|❚])[^│┃|❚]+(?P=bar)")
# (1) 추진배경, 1) 추진배경: the number has parentheses, which else hold what the words of a heading rest on.
NUMBER_IN_PARENTHESES = regex.compile(rf"\(?(?:\d{{1,2}}|[{KOREAN}])\)\s*(?=\p{{Hangul}})")
# Bullets of a lead, which stands between a task's name and its first block.
LEAD_BULLETS = '◈◇◆❖▣▢□■#"“✓✔➢vuüØ'
LONGEST_OWN = 40
LONGEST_ANNEX = 45
# 붙 임: a word of two letters, printed with a space between them.
LETTERS_APART = regex.compile(r"^(\p{Hangul})\s(?=\p{Hangul}(?:[\s\d]|$))")
LONGEST_NAME = 15


@dataclass(frozen=True, slots=True)
class BlockHeading:
    """A heading of a block: its kind, its place in the line's text `[start:end)`, and where a text behind it begins."""

    kind: SectionKind
    start: int
    end: int
    rest: int | None


def usual(line: Line) -> tuple[Heading, BlockHeading] | None:
    """The usual heading that a line is by its words, a basis in parentheses and a text behind a colon apart.

    Behind a Roman numeral stands a chapter's name, be it 일반현황 or 추진방향.
    """
    number = numbered(line)
    heads = line.marker is None or may_head(line.marker) or line.marker in load(Markers).block
    if not heads or (number and number.style in CHAPTER_STYLES):
        return None
    found = _usual(line.body)
    if found is None:
        return None
    heading, place = found
    offset = line.body_start - line.start
    rest = None if place.rest is None else offset + place.rest
    return heading, BlockHeading(place.kind, offset + place.start, offset + place.end, rest)


def opens_body(line: Line) -> bool:
    """Whether a line is a lead behind a bullet or a usual heading: what stands below a name, and no name."""
    return (line.marker is not None and line.marker[0] in LEAD_BULLETS) or usual(line) is not None


@lru_cache(maxsize=20_000)
def _usual(text: str) -> tuple[Heading, BlockHeading] | None:
    """The usual heading that a line is by its text without the bullet, in which its place is given."""
    number = NUMBER_IN_PARENTHESES.match(text)
    match = HEADED.fullmatch(text, number.end() if number else 0)
    if not match:
        return None
    words = match["words"]
    heading = named(words) or _of_year(words)
    if heading is None:
        return None
    end = match.end("basis") if match["basis"] else match.end("words")
    rest = match.start("rest") if match["rest"] else None
    return heading, BlockHeading(heading.kind, match.start("words"), end, rest)


def _of_year(words: str) -> Heading | None:
    """The usual heading behind a year: 2025년 추진실적, 하반기 계획."""
    rest = YEAR.sub("", words, count=1)
    return None if rest == words else named(rest) or named(MODIFIER + rest.strip(f"{OPENING_BRACKETS}]】>》〉〕 "))


def class_of(line: Line) -> str:
    """What a document tells its levels apart by: the bullet, brackets around it, the form of the number, or none."""
    if line.marker is not None:
        return line.marker
    if BOXED.fullmatch(line.text):
        return line.text[0]
    number = numbered(line)
    return number.style if number else PLAIN


def _stands_bare(name: str) -> bool:
    """Whether a class has neither bullet nor number: plain, or in brackets."""
    return name == PLAIN or name in OPENING_BRACKETS


@dataclass(frozen=True, slots=True)
class Habit:
    """How a document prints the headings of its blocks: behind which bullet or number; None where it has none.

    `names` are those that come again in this form, without spaces.
    """

    heading_class: str | None
    names: frozenset[str] = frozenset()

    def comes_again(self, line: Line) -> bool:
        """Whether a line has the name of a block that comes again, in the form of one."""
        return bool(self.names) and class_of(line) == self.heading_class and block_key(line) in self.names

    def heading(self, line: Line) -> BlockHeading | None:
        """The block heading that a line is, or None."""
        found = usual(line)
        if found and (class_of(line) == self.heading_class or _stands_bare(class_of(line))):
            return found[1]
        if line.marker is not None and line.marker[0] == "#":
            return _own(line)
        if self.heading_class == PLAIN and not self.comes_again(line):
            return None
        if self.heading_class is None or class_of(line) != self.heading_class:
            return None
        return _own(line)


def _own(line: Line) -> BlockHeading | None:
    """A heading of the task's own, behind the same bullet as the usual ones: short, no sentence, no labelled value."""
    number = numbered(line)
    start = line.body_start - line.start if line.marker else (number.rest if number else 0)
    text = line.text[start:].strip("*")
    if len(text) > LONGEST_OWN or has_label(text) or text.endswith((".", ",")):
        return None
    # A short name may end in what looks like a particle: 숲길 지킴이.
    if len(text) > LONGEST_NAME and end_of(text) is End.OPEN:
        return None
    return BlockHeading(_kind(text), start, start + len(text), None)


def _kind(text: str) -> SectionKind:
    """What an own heading heads: by its last word, or by what that names behind 추진 (일정, 내용)."""
    kind = kind_by_ending(text)
    of_work = named(MODIFIER + text.strip(f"{OPENING_BRACKETS}]】>》〉〕 ")) if kind == "other" else None
    return of_work.kind if of_work else kind


def habit_of(lines: Iterable[Line]) -> Habit:
    """The habit of a document: what its usual headings stand behind most often, else its highest bullet.

    Where no usual name comes again, other names that do tell it as well.
    """
    lines = list(lines)
    again = recurring(lines, class_of, lambda line: usual(line) is not None)
    again = {form: names for form, names in again.items() if form not in CHAPTER_STYLES}
    named = [line for line in lines if usual(line)]
    classes = Counter(map(class_of, named))
    if again and len({(class_of(line), block_key(line)) for line in named}) == len(named):
        marked = again.keys() - {PLAIN}
        forms = ((line, class_of(line)) for line in lines)
        classes += Counter(form for line, form in forms if form in marked and block_key(line) in again[form])
    # One name alone on a line, 일반 현황, is a chapter's or a title more often than a habit.
    if classes and not (classes.total() == 1 and _stands_bare(next(iter(classes)))):
        best = max(classes, key=lambda name: (classes[name], name != PLAIN, -_rank(name), name))
        return Habit(best, again.get(best, frozenset()))
    bullets = Counter(line.marker for line in lines if may_head(line.marker) and _rank(line.marker) == 0)
    highest = max(bullets, key=lambda name: (bullets[name], name or ""), default=None)
    if PLAIN not in again:
        return Habit(highest)
    # A bullet that stands above plain blocks marks a name or a lead.
    below = (line for above, line in pairwise(lines) if highest is not None and above.marker == highest)
    over = sum(class_of(line) == PLAIN and block_key(line) in again[PLAIN] for line in below)
    return Habit(PLAIN, again[PLAIN]) if 2 * over >= bullets[highest] else Habit(highest)


def _rank(name: str | None) -> int:
    return marker_rank(name) if name else 0


def annex(text: str) -> tuple[str, str | None] | None:
    """The label and title of an annex, where a line is one: 붙임 1, [참고] …; None for other lines."""
    text = LETTERS_APART.sub(r"\1", text)
    match = _annex_pattern().fullmatch(text) if len(text) <= LONGEST_ANNEX else None
    return (match["label"], match["title"]) if match else None


@cache
def _annex_pattern() -> regex.Pattern[str]:
    words = alternatives(load(Reports).annexes)
    return regex.compile(
        rf"[\[【<〔(]?\s?(?P<label>(?:{words})(?:\s?\d{{1,2}})?)\s?[\]】>〕)]?(?:[.:]?\s+(?P<title>\S.*))?"
    )
