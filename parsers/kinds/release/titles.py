"""The title of a release where its text repeats it, and what a bracket before the title says.

A page states the title, and the text gives it again: over two lines, without the bracket before it or the body that
speaks, with other marks. A line above that may name the series of the release, or be a headline of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.endings import sentences
from parsers.kinds.release import days
from parsers.kinds.release.letterhead import in_brackets
from parsers.text.likeness import contained, letters
from parsers.text.line import Line

MOST_LINES = 3
SHORTEST = 6
# So many of the pairs of letters of a line stand in the title that it repeats with other words here and there.
ALIKE = 0.75
# [3.26.화.조간], [4.2.행사시작(10시)이후] and the like before a title.
LEADING_BRACKET = regex.compile(
    r"^\s*[\[(（【<](?P<inside>(?:[^\[\]()（）【】<>]|[(（][^\[\]()（）【】<>]*[)）]){2,40})[\])）】>]"
)
SAID = regex.compile(r"“[^“”]{8,}[”“]|[^\[(<「'\"].{8,}!")


def squeezed(text: str) -> str:
    """The letters and digits of a text, what a release calls itself in brackets before its title left out."""
    return letters(LEADING_BRACKET.sub("", text) if in_brackets(text) else text)


def forms(title: str) -> frozenset[str]:
    """What the letters of a line may be that repeats the whole title."""
    return frozenset({squeezed(title), letters(title), letters(LEADING_BRACKET.sub("", title))})


def repeats(text: str, title: str) -> bool:
    """Whether a sub-headline is the title again, or the title without the body that speaks."""
    own, whole = squeezed(text), forms(title)
    return own in whole or _ends(own, whole)


def repeated(lines: Sequence[Line], title: str) -> tuple[int, int]:
    """Where the lines at the top that repeat the title begin and end, as indices `[start, end)`.

    The line above them is among them where it names the series that the release belongs to, and left out where it is a
    headline that somebody says. Both are 0 where nothing repeats the title.
    """
    whole = forms(title)
    for start in (0, 1):
        for end in range(start + 1, min(start + MOST_LINES, len(lines)) + 1):
            text = " ".join(line.text for line in lines[start:end])
            if letters(text) in whole or squeezed(text) in whole:
                end += int(end < len(lines) and squeezed(lines[end].text) in whole)
                return _from(lines, start), end
    for start in (0, 1):
        if count := _nearly_repeated(lines[start:], whole):
            return _from(lines, start), start + count
    return 0, 0


def _from(lines: Sequence[Line], start: int) -> int:
    """Where the title begins that is repeated from the index `start` on: with the series on the line above it."""
    return start if start and SAID.fullmatch(lines[0].text) else 0


def _nearly_repeated(lines: Sequence[Line], whole: frozenset[str]) -> int:
    """How many lines at the top are the title but for a few words, or its beginning or end alone."""
    for count in range(1, MOST_LINES + 1):
        text = letters("".join(line.text for line in lines[:count]))
        if len(lines) < count or not text:
            break
        if not any(same.startswith(text) or _nearly(text, same) for same in whole):
            break
        if any(_nearly(text, same) for same in whole):
            return count
    if not lines or sentences.ends_pointed(lines[0].text):
        return 0
    first = squeezed(lines[0].text)
    begins = len(first) >= SHORTEST and any(same.startswith(first) for same in whole)
    return int(begins or _ends(first, whole))


def _ends(text: str, whole: frozenset[str]) -> bool:
    """Whether letters are the larger part of a title, up to its end, or the other way round."""
    pairs = (sorted((text, same), key=len) for same in whole)
    return len(text) >= SHORTEST and any(long.endswith(short) and 2 * len(short) > len(long) for short, long in pairs)


def _nearly(text: str, title: str) -> bool:
    """Whether a line is the title but for a few words at its end or other marks in it."""
    if abs(len(text) - len(title)) > max(4, len(title) // 5):
        return False
    return contained(text, title) >= ALIKE


def embargo_in(title: str) -> str | None:
    """The words in the bracket before a title that say from which day on it may be printed; None for none."""
    match = LEADING_BRACKET.match(title)
    return match["inside"].strip() if match and days.is_embargo(match["inside"]) else None
