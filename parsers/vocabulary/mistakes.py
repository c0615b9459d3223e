"""What is wrong in a file that people write: told with file, line, field and cure, all of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from schemas.errors import ConfigError

# Of more mistakes than a person mends at a time the first are told, and how many there are.
TOLD = 20


class Mistake(NamedTuple):
    """One mistake: the file, the 1-based line, and what is said of it, beginning with the field."""

    file: str
    line: int
    said: str

    def __str__(self) -> str:
        return f"{self.file} line {self.line}: {self.said}"


class MistakesError(ConfigError):
    """All mistakes that were found. Its text is the one there is, or a count and a line for each."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(mistakes)
        self.mistakes = tuple(mistakes)

    def __str__(self) -> str:
        if len(self.mistakes) == 1:
            return str(self.mistakes[0])
        more = len(self.mistakes) - TOLD
        told = [f"{len(self.mistakes)} mistakes:", *map(str, self.mistakes[:TOLD])]
        return "\n  ".join([*told, f"… and {more} more"] if more > 0 else told)


def refuse(mistakes: Iterable[Mistake]) -> None:
    """Raises MistakesError if there are any; they come in the order of file and line."""
    found = sorted(mistakes)
    if found:
        raise MistakesError(found)


def meant(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` most resembles, None where it resembles none."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), None)


def hint(word: str, known: Iterable[str]) -> str:
    """` Did you mean 'x'?`, or else which words are known; none where there are too many of them to tell."""
    names = list(known)
    near = meant(word, names)
    if near is not None:
        return f" Did you mean {near!r}?"
    return f" Known are: {', '.join(names)}." if 0 < len(names) <= TOLD else ""
