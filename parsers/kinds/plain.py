"""A document that is kept whole: one record that holds all of it, its wrapped lines joined to items.

That is what no kind has enough signs of, and what only lists other documents.
"""

from __future__ import annotations

import regex

from parsers.draft import Parsed
from parsers.issues import issue
from parsers.kind import Sign
from parsers.page import Page

# - [제목](012_파일.md): an entry of an index.
LINK = regex.compile(r"\[.+\]\([^()]*(?:\([^()]*\)[^()]*)*\)")


def signs(page: Page) -> list[Sign]:
    """A list of other documents is no document of the kind that they are."""
    return [Sign("lists other documents", decisive=True)] if page.once(lists_documents) else []


def parse(page: Page) -> Parsed:
    """One `text` record, nothing lost and nothing guessed; none where the document is empty."""
    records = (page.text_record(page.content),) if page.content else ()
    return Parsed("unknown", records, issues=(issue("listing", None),) if page.once(lists_documents) else ())


def lists_documents(page: Page) -> bool:
    """Whether a text is an index of other documents: under its title stand hardly more than links to files."""
    lines = page.content
    links = sum(LINK.fullmatch(line.body) is not None for line in lines)
    return links > 0 and links >= len(lines) - 2 and lines[0].marker is not None and lines[0].marker[0] == "#"
