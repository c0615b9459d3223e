"""What the vocabulary files of single characters hold: which read as others, and which are bullets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from parsers.vocabulary.parts import Conflict, KeyPath, VocabularyFile, given_twice
from parsers.vocabulary.words import CodePoints, Mark, Marks


class Alike(VocabularyFile):
    """Characters that read as one, and the bullet that they read as at the head of words."""

    KEY = "read"
    GROWS = True

    read: Mark
    bullet: Mark | None = None
    written: Marks


class BehindDigit(VocabularyFile):
    """Characters that read as another one right behind a digit, unless one of `but_before` follows."""

    KEY = "read"
    GROWS = True

    read: Mark
    written: Marks
    but_before: Marks


class Characters(VocabularyFile):
    """Characters that print nothing, that are a space, and that read as another one."""

    invisible: Annotated[list[CodePoints], Field(min_length=1)]
    spaces: Annotated[list[CodePoints], Field(min_length=1)]
    alike: list[Alike]
    behind_digits: list[BehindDigit]

    def mistakes(self) -> Iterator[Conflict]:
        """A character that reads as two others."""
        sorts: dict[KeyPath, Alike | BehindDigit] = {
            **{("alike", i, "written"): sort for i, sort in enumerate(self.alike)},
            **{("behind_digits", i, "written"): sort for i, sort in enumerate(self.behind_digits)},
        }
        for char, places in given_twice((place, char) for place, sort in sorts.items() for char in sort.written):
            signs = " and ".join(repr(sorts[place].read) for place in places)
            yield places, f"{char!r} reads as {signs}. Leave it with one of them."


class MarkerRank(VocabularyFile):
    """Bullets that stand on one level, 0 the highest; `letters` are those of symbol fonts that came out as letters."""

    KEY = "rank"
    GROWS = True

    rank: int = Field(ge=0, le=5)
    chars: Marks
    letters: Marks | None = None


class Markers(VocabularyFile):
    """Bullets by level, and those that may stand before a heading."""

    ranks: Annotated[list[MarkerRank], Field(min_length=1)]
    heading: Marks
    block: Marks
    note: Marks

    def mistakes(self) -> Iterator[Conflict]:
        """A bullet on two levels."""
        marks = (
            (("ranks", i, field), mark)
            for i, rank in enumerate(self.ranks)
            for field, chars in (("chars", rank.chars), ("letters", rank.letters or ""))
            for mark in chars
        )
        for mark, places in given_twice(marks):
            levels = " and ".join(str(self.ranks[int(place[1])].rank) for place in places)
            yield places, f"{mark!r} stands on the levels {levels}. Leave it on one of them."
