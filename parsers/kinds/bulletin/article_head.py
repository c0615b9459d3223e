"""The title of an article in its place."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.kinds.bulletin.places import NamedPlace
from parsers.text.likeness import letters


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """A title's line by its index, its number, and the region and title it names. `text_start` is a source offset.

    `division` is the office that reports, in brackets before the title or behind it.
    """

    index: int
    style: str
    number: int
    text_start: int
    named: NamedPlace
    division: str | None = None

    @property
    def key(self) -> str:
        """The title's letters, by which its repetition in a list of contents is known."""
        return letters(self.named.title or self.named.region or "")
