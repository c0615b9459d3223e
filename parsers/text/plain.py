"""A source text in plain characters: one for all that read alike, none for what prints nothing, one way to set spaces.

All patterns and words meet plain text only. Its lines are those of the source, and every character of it knows its
place there, so that what is found in it is given out as the source writes it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

import regex

from parsers.text.marks import Mark, Note
from parsers.text.quotes import MARKS as QUOTATION_MARKS
from parsers.text.quotes import directed
from parsers.text.source import Piece, Segments, SourceText
from parsers.vocabulary import Characters, Markers, load

AnyMark = TypeVar("AnyMark", bound=Mark)
# Full-width forms of ASCII.
WIDE = range(0xFF01, 0xFF5F)
ONE_SPACE = regex.compile(r"(?<=\S) (?=\S)")
SPACES = regex.compile(r"(?<=\S)  +(?=\S)")
# One space at a line's end may tell where a page wrapped it; more of them tell nothing.
SPACES_AT_END = re.compile(r"(?m)(?<![ \t\n])  +$")
# 걸었 다 . “ 아 ” , …: points and closing signs behind a space, opening signs before one, 다 apart from its verb.
POINT_APART, POINT_CLOSE = regex.compile(r"\p{Hangul} \.(?=\s|$)"), regex.compile(r"\p{Hangul}\.(?=\s|$)")
SPACE_AT_SIGN = regex.compile(
    r"(?<=\S) (?=[.,?!”’」』)](?:[\s.,?!”’」』)]|$)|다 ?[.])|(?<=(?:^|[\s“‘「『(])[“‘「『(]) (?=\S)", regex.MULTILINE
)
LINE = regex.compile(r".*\S[ \t]*")
# White space at the ends of so many lines tells none of them from another; of fewer lines nothing is told.
NEARLY_ALL = 0.9
FEWEST_LINES = 4


@dataclass(frozen=True, slots=True)
class _Characters:
    """`odd` finds a character that is not plain, `any` also one that may be a quotation mark; `placed` are those that
    read as something else in some places.
    """

    odd: re.Pattern[str]
    any: re.Pattern[str]
    invisible: re.Pattern[str]
    spaces: dict[int, str]
    alike: dict[int, str]
    placed: tuple[tuple[re.Pattern[str], regex.Pattern[str], str], ...]


@cache
def _characters() -> _Characters:
    words = load(Characters)
    spaces = {code: " " for codes in words.spaces for code in _codes(codes)}
    alike = {ord(char): sort.read for sort in words.alike for char in sort.written}
    unseen = [_codes(codes) for codes in words.invisible]
    invisible = "".join(f"{chr(codes[0])}-{chr(codes[-1])}" for codes in unseen)
    odd = "".join([*map(chr, [*spaces, *alike, *WIDE]), *(sort.written for sort in words.behind_digits)])
    return _Characters(
        re.compile(f"[{invisible}{re.escape(odd)}]"),
        re.compile(f"[{invisible}{re.escape(odd)}{QUOTATION_MARKS}]"),
        re.compile(f"[{invisible}]+"),
        spaces,
        {**{code: chr(code - 0xFEE0) for code in WIDE}, **alike},
        (
            *((_any(sort.written), _at_head(sort.written), sort.bullet) for sort in words.alike if sort.bullet),
            *(
                (_any(sort.written), _behind_digit(sort.written, sort.but_before), sort.read)
                for sort in words.behind_digits
            ),
        ),
    )


def _codes(codes: str) -> range:
    """The code points of `U+200B` or `U+200B-U+200F`."""
    first, _, last = codes.replace("U+", "").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def _any(chars: str) -> re.Pattern[str]:
    """Any of some characters. `re` looks them up, `regex` compares one after the other."""
    return re.compile(f"[{re.escape(chars)}]")


def _at_head(signs: str) -> regex.Pattern[str]:
    """A sign that opens a line, or stands behind a space and right before a word."""
    signs = regex.escape(signs)
    return regex.compile(rf"(?m)^[ \t]*+\K[{signs}]|[ \t]\K[{signs}](?=[^\s{signs}])")


def _behind_digit(chars: str, but_before: str) -> regex.Pattern[str]:
    """A character right behind a digit, full-width ones included, and before none of `but_before`."""
    return regex.compile(rf"(?<=\d)[{regex.escape(chars)}](?![{regex.escape(but_before)}])")


def is_plain(text: str) -> bool:
    """Whether a text is seen at a glance to be plain: no odd character, no quotation mark, nothing about its spaces."""
    few_lines = text.count("\n") + 1 < FEWEST_LINES
    return few_lines and "  " not in text and " ." not in text and _characters().any.search(text) is None


def plain(source: SourceText) -> SourceText:
    """A source text in plain characters, which knows its way back; the source itself where it is plain."""
    words = _characters()
    text = source.text
    unseen: list[tuple[int, int]] = []
    if words.odd.search(text):
        unseen = [match.span() for match in words.invisible.finditer(text)]
        text = _read("".join(text[start:end] for start, end in _all_but(unseen, len(text))).translate(words.spaces))
    text = directed(text)
    behind = list(_behind_bullets(text))
    taken = {start for start, _ in behind}
    idle = sorted([*_at_ends(text), *behind, *_between_most_words(text, taken), *_around_most_points(text)])
    if text == source.text and not idle:
        return source
    kept = _without(_without(Segments(source, [Piece(0, len(source.text))]), unseen), idle)
    return SourceText("".join(text[start:end] for start, end in _all_but(idle, len(text))), kept)


def _read(text: str) -> str:
    """A text with one character for all that read alike."""
    words = _characters()
    chars = list(text.translate(words.alike))
    for any_of_them, pattern, read in words.placed:
        for match in pattern.finditer(text) if any_of_them.search(text) else ():
            chars[match.start()] = read
    return "".join(chars)


def _without(text: Segments, spans: Iterable[tuple[int, int]]) -> Segments:
    """A text without these spans of it."""
    left = _all_but(spans, len(text.text))
    return Segments(text.source, [piece for start, end in left for piece in text.cut(start, end).pieces])


def _all_but(spans: Iterable[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """What is left of `length` characters without these spans, which are in order."""
    at = 0
    for start, end in spans:
        yield at, start
        at = end
    yield at, length


def _at_ends(text: str) -> list[tuple[int, int]]:
    """White space at the ends of lines that tells nothing: what nearly all have, else runs of spaces."""
    common = list(_at_most_ends(text))
    return common or [match.span() for match in SPACES_AT_END.finditer(text)]


def _behind_bullets(text: str) -> Iterator[tuple[int, int]]:
    """All spaces but one behind the bullet that opens a line."""
    if "  " in text:
        yield from (match.span() for match in _spaces_behind_bullet().finditer(text))


@cache
def _spaces_behind_bullet() -> regex.Pattern[str]:
    """The spaces behind the first, behind a bullet."""
    bullets = "".join(rank.chars for rank in load(Markers).ranks)
    return regex.compile(rf"(?m)^[ \t]*+[{regex.escape(bullets, special_only=False)}] \K +(?=\S)")


def _at_most_ends(text: str) -> Iterator[tuple[int, int]]:
    """The white space that stands at the ends of nearly all lines: a space there, or a tab, tells no line apart."""
    if text.count("\n") + 1 < FEWEST_LINES:
        return
    lines = [match.span() for match in LINE.finditer(text)]
    # A tab behind others closes an empty cell.
    untabbed = [(start, end) for start, end in lines if "\t" not in text[start:end].rstrip()]
    common = ""
    while longer := next(filter(None, (_if_common(text, lines, untabbed, f"{c}{common}") for c in " \t")), None):
        common = longer
    if common:
        among = untabbed if "\t" in common else lines
        yield from ((end - len(common), end) for start, end in among if text.endswith(common, start, end))


def _if_common(
    text: str, lines: Sequence[tuple[int, int]], untabbed: Sequence[tuple[int, int]], space: str
) -> str | None:
    """A stretch of white space, if nearly all lines end with it."""
    among = untabbed if "\t" in space else lines
    count = sum(text.endswith(space, start, end) for start, end in among)
    return space if len(among) >= FEWEST_LINES and count >= NEARLY_ALL * len(among) else None


def _between_most_words(text: str, taken: Container[int]) -> Iterator[tuple[int, int]]:
    """One space of each run of them, where most words have a run between them: then it tells no column from a word.

    Not of the runs whose second space is `taken` already.
    """
    if "  " not in text:
        return
    several = [match.span() for match in SPACES.finditer(text)]
    if len(several) > len(ONE_SPACE.findall(text)):
        yield from ((start, start + 1) for start, _ in several if start + 1 not in taken)


def _around_most_points(text: str) -> Iterator[tuple[int, int]]:
    """The space before points and closing signs and behind opening ones, where most points of sentences have one.

    Such a text was taken apart into words and signs.
    """
    if " ." not in text:
        return
    apart = len(POINT_APART.findall(text))
    if apart >= FEWEST_LINES and apart > len(POINT_CLOSE.findall(text)):
        yield from (match.span() for match in SPACE_AT_SIGN.finditer(text))


def marks_in(text: SourceText, marks: Sequence[Mark]) -> Sequence[Mark]:
    """What a file marks in its source text, in the plain text made of it."""
    return marks if text.written is None else [_moved(mark, text) for mark in marks]


def _moved(mark: AnyMark, text: SourceText) -> AnyMark:
    start, end = text.span_here(mark.start, mark.end)
    if isinstance(mark, Note):
        return replace(mark, start=start, end=end, reference=text.span_here(*mark.reference))
    return replace(mark, start=start, end=end)
