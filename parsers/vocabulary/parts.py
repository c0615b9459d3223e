"""What the models of all vocabulary files share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

# Where in a file something is: keys and places in lists; in a list of words the word itself will do.
KeyPath = tuple[int | str, ...]
# The places that do not go together, and what is said of them.
Conflict = tuple[tuple[KeyPath, ...], str]


class VocabularyFile(BaseModel):
    """A vocabulary file or a part of one.

    In a list of parts `KEY` names the field by which an overlay means one of them. What the overlay gives takes the
    place of the part, or, where it `GROWS`, is added to it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    KEY: ClassVar[str] = ""
    GROWS: ClassVar[bool] = False

    def mistakes(self) -> Iterator[Conflict]:
        """What is wrong between fields that are right by themselves."""
        yield from ()


def given_twice(words: Iterable[tuple[KeyPath, str]]) -> Iterator[tuple[str, tuple[KeyPath, KeyPath]]]:
    """The words that come again, with the place where they came first and where they come again."""
    first: dict[str, KeyPath] = {}
    for place, word in words:
        if word in first:
            yield word, (first[word], place)
        first.setdefault(word, place)
