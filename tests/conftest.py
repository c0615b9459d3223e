"""What the tests share: one Korean for all of them, and ways from a text on the screen to the objects under test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings

from parsers.detect import detect
from parsers.document import Origin, Rows, rows_of
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.line import Line
from parsers.text.lines import Lines, split
from parsers.text.plain import plain
from parsers.text.source import SourceText, normalise
from parsers.vocabulary import forget

# A verdict of CI is the same each time, so examples are not drawn by chance: `make explore` draws others.
# No deadline: speed is measured in bench/; which test is the first to make a pattern depends on what runs beside it.
settings.register_profile("the same each time", settings(), deadline=None, derandomize=True)
settings.register_profile("explore", settings(), deadline=None, print_blob=True)
settings.load_profile("the same each time")

ROOT = Path(__file__).resolve().parent.parent


def as_source(text: str) -> SourceText:
    """A source text as a test writes it: the indentation of the test and the first line end do not count."""
    return SourceText(normalise(dedent(text.removeprefix("\n"))))


def forget_words() -> None:
    """Makes the parsers forget every word they have read, and what they made of it."""
    forget()
    for name, module in list(sys.modules.items()):
        if name.startswith("parsers."):
            for value in list(vars(module).values()):
                getattr(value, "cache_clear", lambda: None)()


@pytest.fixture
def fresh() -> Iterator[Callable[[], None]]:
    """Makes all words forgotten, as in a process that has just begun; the next test reads them anew."""
    yield forget_words
    forget_words()


@pytest.fixture
def fresh_words(fresh: Callable[[], None]) -> None:
    """No word has been read yet."""
    fresh()


@pytest.fixture(scope="session")
def korean() -> Korean:
    """Kiwi takes seconds to load, so all tests use one."""
    return Korean()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of samples that lies beside a working copy and is not part of the project."""
    folder = ROOT.parent / "shared"
    if not folder.exists():
        pytest.skip("../shared is absent")
    return folder


@pytest.fixture(scope="session")
def source() -> Callable[[str], SourceText]:
    return as_source


@pytest.fixture(scope="session")
def page(korean: Korean) -> Callable[[str], Page]:
    """A text as the kinds see it."""
    return lambda text: Page(as_source(text), korean)


@pytest.fixture(scope="session")
def verdict(page: Callable[[str], Page]) -> Callable[[str], tuple[str, bool]]:
    """The kind of a text, and whether the evidence for it is thin."""

    def judged(text: str) -> tuple[str, bool]:
        found = detect(page(text))
        return found.kind.name, found.uncertain

    return judged


@pytest.fixture(scope="session")
def lines() -> Callable[[str], Lines]:
    """A text's lines, furniture told from content."""
    return lambda text: split(plain(as_source(text)))


@pytest.fixture(scope="session")
def content() -> Callable[[str], list[Line]]:
    """The lines of a text that carry content."""
    return lambda text: list(split(plain(as_source(text))).content)


@pytest.fixture(scope="session")
def line(content: Callable[[str], list[Line]]) -> Callable[[str], Line]:
    """The one line of a text, as it stands."""

    def only(text: str) -> Line:
        (found,) = content(text)
        return found

    return only


@pytest.fixture(scope="session")
def rows(korean: Korean) -> Callable[[str], Rows]:
    """All rows of a text, as a run would write them."""
    origin = Origin(
        doc_id="0123456789abcdef",
        path="시험.txt",
        sha256="0123456789abcdef" * 4,
        size=1,
        format="txt",
        encoding="utf-8",
        pipeline="gongbo test",
    )
    return lambda text: rows_of(as_source(text), origin, korean)
