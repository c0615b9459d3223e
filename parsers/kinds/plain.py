"""A document that is kept whole: one record that holds all of it, its wrapped lines joined to items.

That is what no kind has enough signs of, and for now a press release, which may hold a whole work report.
"""

from __future__ import annotations

from parsers.draft import Parsed
from parsers.kind import Sign
from parsers.page import Page
from parsers.structure.press import is_release


def signs(page: Page) -> list[Sign]:
    """The head of a press release settles it, whatever the release holds."""
    return (
        [Sign("its head is that of a press release, and there is no splitter for these yet", decisive=True)]
        if is_release(page.content)
        else []
    )


def parse(page: Page) -> Parsed:
    """One `text` record, nothing lost and nothing guessed; none where the document is empty."""
    return Parsed("unknown", (page.text_record(page.content),) if page.content else ())
