"""A kind of document: the signs that it is one, and how it is taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parsers.draft import Parsed
from parsers.page import Page
from schemas.document import DocumentKind


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a reader would point at.

    `feature` is what it is one of, among those that its kind seeks; None where it takes more like it to count. A
    `decisive` one settles the kind, whatever else stands in the text.
    """

    text: str
    feature: str | None = None
    decisive: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind by name, with its signs in a text and its parser, which only look at the page.

    `seeks` are the features that its signs may be of, in the words by which a person is told that one lacks. `alone` is
    one of them that is enough, though uncertain, where nothing in the text is a sign of any other kind. `most` says how
    many signs it has at most, none of them decisive; None where there is no such limit.
    """

    name: DocumentKind
    signs: Callable[[Page], Sequence[Sign]]
    parse: Callable[[Page], Parsed]
    seeks: tuple[str, ...] = ()
    alone: str | None = None
    most: int | None = None
