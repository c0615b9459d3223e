"""Headings of an essay: bulleted, numbered, in brackets, or short lines of their own between paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import regex

from parsers.endings import sentences
from parsers.kinds.essay.byline import author_in
from parsers.structure import prose
from parsers.structure.headings import WRAPPED
from parsers.text.bullets import is_box
from parsers.text.line import Line
from parsers.text.numbering import KOREAN, behind_number, number_of
from parsers.vocabulary import Essays, News, load

# Besides the bullets of the highest level.
BULLETS = "●◎▶"
LONGEST = 50
# A number or a box before so few letters heads a part, though they say something, where no point ends them.
LONGEST_SAYING = 24
LONGEST_PLAIN = 24.0
# Between blank lines it may be longer.
LONGEST_APART = 36.0
# Headings in a form of an essay's own: so many at least, each above so much text, shorter than the lines there.
FEWEST_RECURRING = 3
LEAST_BELOW = 60.0
SHARE_OF_BELOW = 0.7
# A statement heads no section; a question may.
GOES_ON = (",", ":", ";")
CAPTION = regex.compile(r"[\[(<〈【]?\s?(?:사진|그림|표)\s?\d{0,2}\s?[\])>〉】.:]")
NAME_SIDE = regex.compile(r"^[\"“‘'(]")
# 다. may be a number, and the last syllable of a sentence that a page has wrapped.
SYLLABLE = regex.compile(rf"(?P<letter>[{KOREAN}])[.)]")

# 존경하는 햇살시민 여러분!, 동지들!: the last word of what a speaker calls to those present; and a greeting.
ADDRESSED = regex.compile(r"\p{Hangul}{0,8}여러분[!,.~…]{0,3}|(?:\p{Hangul}{1,8}님|동지)들?!{1,3}")
GREETING = regex.compile(r"(?:안녕하[십세]|반갑습)\p{Hangul}{1,4}[.?!]{0,2}")

_Letters = Mapping[str, tuple[int, int]]


def _states(text: str) -> bool:
    return text.endswith(GOES_ON) or (sentences.ends(text) and not text.rstrip("\"'”’)").endswith(("?", "까")))


def is_addressed(text: str) -> bool:
    """Whether a line calls upon those present or greets them: a paragraph of a speech or a letter, no heading."""
    *before, last = text.split() or [""]
    greets = GREETING.fullmatch(last) is not None and (not before or ADDRESSED.fullmatch(before[-1]) is not None)
    return greets or ADDRESSED.fullmatch(last) is not None


def headings_of(lines: Sequence[Line]) -> dict[int, str]:
    """The headings among lines by their index, each without its bullet."""
    letters = _letters(lines)
    recurring = _recurring(lines)
    headings = ((i, recurring.get(i) or _heading(lines, i, letters)) for i in range(len(lines)))
    return {i: text for i, text in headings if text}


def recurs(lines: Sequence[Line], index: int) -> bool:
    """Whether a line with a bullet is the first heading of those that an essay prints in a form of its own."""
    return lines[index].marker is not None and index in _recurring(lines)


def _recurring(lines: Sequence[Line]) -> dict[int, str]:
    """The headings by their indices that an essay prints in a form of its own, several of them: short lines below a
    blank one, behind the same bullet or none, each above more text than it has, and nothing else stands
    behind that bullet.
    """
    forms: dict[str | None, list[int]] = {}
    for i, line in enumerate(lines):
        if line.marker is not None or _may_recur(lines, i):
            forms.setdefault(line.marker, []).append(i)
    found = [form for form in forms.values() if len(form) >= FEWEST_RECURRING and _part_text(lines, form)]
    return {i: " ".join(lines[i].body.split()) for form in found for i in form}


def _may_recur(lines: Sequence[Line], index: int) -> bool:
    """Whether a line below a blank one is short, says nothing to its end, and stands right above running text."""
    line = lines[index]
    text = line.body
    below = lines[index + 1] if index + 1 < len(lines) else None
    short = line.blank_before > 0 and line.width <= LONGEST_APART and text[-1:] not in {".", "!", ""}
    if not short or below is None or below.marker is not None or not _is_text(below):
        return False
    other = (
        _states(text) or is_addressed(text) or NAME_SIDE.match(text) or text.startswith(tuple(load(Essays).ordinals))
    )
    return not (other or is_caption(line) or is_divider(line) or author_in(text))


def _part_text(lines: Sequence[Line], form: Sequence[int]) -> bool:
    """Whether lines of one form may all be headings, and each has a paragraph or more below it up to the next one,
    whose lines are longer: the first line of a paragraph that a page has wrapped is as long as they are."""
    parts = [lines[i + 1 : after] for i, after in zip(form, [*form[1:], len(lines)], strict=True)]
    widths = [[line.width for line in part] for part in parts]
    return all(
        _may_recur(lines, i) and sum(below) >= LEAST_BELOW and lines[i].width <= SHARE_OF_BELOW * max(below)
        for i, below in zip(form, widths, strict=True)
    )


def heading_of(lines: Sequence[Line], index: int, *, marked_only: bool = False) -> str | None:
    """The heading that a line is in its place, without its bullet; None for text."""
    return _heading(lines, index, _letters(lines), marked_only=marked_only)


def _heading(lines: Sequence[Line], index: int, letters: _Letters, *, marked_only: bool = False) -> str | None:
    line = lines[index]
    bulleted = is_box(line.marker) or (line.marker is not None and line.marker[0] in BULLETS)
    text = line.body if bulleted else line.text
    counted = behind_number(text) > 0 and not _ends_word(lines, index, letters)
    marked = counted or is_box(line.marker)
    part = line.squeezed in load(Essays).parts
    apart = _stands_below_paragraph(lines, index) or (index == 0 and _has_others_like(lines, index, letters))
    says = (marked or apart) and len(text) <= LONGEST_SAYING and text[-1] not in ".!"
    if (
        len(text) > LONGEST
        or is_addressed(text)
        or (_states(text) and not says)
        or text.startswith(tuple(load(Essays).ordinals))
    ):
        return None
    if index + 1 >= len(lines) or not (_is_text(lines[index + 1]) or _opens_part(lines, index, letters)):
        return None
    if _is_listed(lines, index) or is_divider(line) or (author_in(text) and not part):
        return None
    wrapped = WRAPPED.fullmatch(text) if line.marker is None else None
    if bulleted or counted or wrapped or part:
        return " ".join((wrapped[1] if wrapped else text).split())
    return None if marked_only or not _stands_apart(lines, index) else " ".join(text.split())


def _letters(lines: Sequence[Line]) -> _Letters:
    """Indices of the first and the last line that each letter begins with a point or parenthesis behind it."""
    letters: dict[str, tuple[int, int]] = {}
    for i, line in enumerate(lines):
        if match := SYLLABLE.match(line.text):
            letters[match["letter"]] = (letters.get(match["letter"], (i, i))[0], i)
    return letters


def _ends_word(lines: Sequence[Line], index: int, letters: _Letters) -> bool:
    """Whether the letter that a line begins with counts nothing, for the one before it (of 가 the next) begins none."""
    match = SYLLABLE.match(lines[index].text)
    if match is None:
        return False
    at = KOREAN.index(match["letter"])
    first, last = letters.get(KOREAN[at - 1] if at else KOREAN[1], (index, index))
    return first >= index if at else last <= index


def _is_listed(lines: Sequence[Line], index: int) -> bool:
    """Whether a number before or behind a line's own stands on a line beside it: numbers of a list, not of sections."""
    own = number_of(lines[index].text)
    beside = [number_of(lines[i].text) for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return own is not None and any(n and n.style == own.style and abs(n.value - own.value) == 1 for n in beside)


def _opens_part(lines: Sequence[Line], index: int, letters: _Letters) -> bool:
    """Whether a numbered line stands above the heading of its first part, numbered in another style."""
    own, below = number_of(lines[index].text), number_of(lines[index + 1].text)
    nested = own is not None and below is not None and below.style != own.style and below.value == 1
    return nested and _heading(lines, index + 1, letters, marked_only=True) is not None


def is_divider(line: Line) -> bool:
    """Whether a line is nothing but marks that set two parts of a text apart: ◇, * * *."""
    return not any(map(str.isalnum, line.text))


def _stands_between_blanks(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line without a bullet has blank lines above and below it, and no point at its end; the indent of
    a paragraph tells as much as the blank line above that."""
    line = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else None
    apart = line.blank_before > 0 and below is not None and (below.blank_before > 0 or below.indent > line.indent)
    return apart and line.marker is None and line.width <= LONGEST_APART and not line.text.endswith(".")


def has_others_like(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands between blank lines, and others below it do that are headings."""
    return _has_others_like(lines, index, _letters(lines))


def _has_others_like(lines: Sequence[Line], index: int, letters: _Letters) -> bool:
    others = (i for i in range(index + 1, len(lines)) if _stands_between_blanks(lines, i))
    return _stands_between_blanks(lines, index) and any(_heading(lines, i, letters) is not None for i in others)


def _stands_below_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands between blank lines below a paragraph whose last sentence has its point, or a caption."""
    above = lines[index - 1] if index else None
    ended = above is not None and (is_caption(above) or above.text.endswith("."))
    return ended and _stands_between_blanks(lines, index)


def captions_of(lines: Sequence[Line]) -> list[Line]:
    """The captions of pictures among lines: marked or labelled, alone between blank lines, none of a list, and none of
    several headings with one mark."""
    found = []
    of_headings = _marks_of_headings(lines)
    for i, line in enumerate(lines):
        below = lines[i + 1] if i + 1 < len(lines) else None
        apart = line.blank_before > 0 and (below is None or below.blank_before > 0)
        beside = (lines[i - 1] if i else None, below)
        listed = line.marker is not None and any(other and other.marker == line.marker for other in beside)
        pictured = CAPTION.match(line.text) is not None or (is_caption(line) and line.text[0] not in BULLETS)
        if apart and pictured and not listed and line.marker not in of_headings:
            found.append(line)
    return found


def _marks_of_headings(lines: Sequence[Line]) -> set[str]:
    """The caption marks that several short lines have, of which none says what a caption does: who gave the picture, or
    a sentence about it."""
    marked = [line for line in lines if line.marker is not None and is_caption(line)]
    counted = Counter(line.marker for line in marked)
    words = load(News)
    ends = (*".)]>〉", *words.caption_endings, *words.credits)
    told = {
        line.marker for line in marked if line.width > LONGEST_APART or line.squeezed.endswith(ends) or "ⓒ" in line.text
    }
    return {marker for marker, count in counted.items() if marker is not None and count > 1} - told


def is_caption(line: Line) -> bool:
    """Whether a line is opened by the mark of a caption, or says that it is one: ▲ …, [사진] …, 사진 1. …"""
    return line.text[0] in load(News).caption_marks or CAPTION.match(line.text) is not None


def _is_text(line: Line) -> bool:
    """Whether a line is running text, or its first part where a page wrapped it."""
    return prose.is_prose(line) or line.width >= prose.LONG


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line without a bullet stands between two paragraphs, further from them than lines usually."""
    line = lines[index]
    apart = line.blank_before > 0 and lines[index + 1].blank_before > 0
    longest = LONGEST_APART if apart else LONGEST_PLAIN
    if line.marker is not None or line.width > longest or is_caption(line) or NAME_SIDE.match(line.text):
        return False
    if index == 0:
        return apart and not line.text.endswith(".")
    ended = prose.ends_sentence(lines[index - 1].text) or is_caption(lines[index - 1])
    return ended and not line.text.endswith(".") and line.blank_before > 0
