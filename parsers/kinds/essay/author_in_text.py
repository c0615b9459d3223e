"""The author whom the text of an essay names, where neither the lines above it nor the last ones do."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds.essay.byline import (
    BEHIND,
    IN_BRACKETS,
    LONGEST_BYLINE,
    LONGEST_NAME,
    Author,
    author_in,
    author_introduced,
    author_named,
    author_of,
    is_labelled,
    office_begins,
)
from parsers.structure import prose
from parsers.text.line import Line

# The picture of the author stands beside so many paragraphs at most.
NEAR = 4
# The paper's notes and a word on the author are so many lines at most.
NEAR_END = 12


def author_in_text(lines: Sequence[Line], body: Sequence[Line]) -> Author | None:
    """The author behind the last paragraph, on a line below, or beside the first ones.

    `lines` are all lines up to the end of the text, `body` those of the text without furniture.
    """
    return _behind(lines) or _below(body) or _beside(body)


def _behind(lines: Sequence[Line]) -> Author | None:
    """The author named in brackets at the end of the last paragraph."""
    if not lines:
        return None
    match = BEHIND.search(lines[-1].text)
    return author_named(match["inside"]) if match else None


def _below(body: Sequence[Line]) -> Author | None:
    """The author whom a line names, set off below the text: what stands behind is a word on him, or the paper's.

    In brackets with his office he may stand further up; his name alone has a word on him below.
    """
    for i, line in enumerate(body[1:], start=1):
        if not line.blank_before or len(line.text) > LONGEST_BYLINE:
            continue
        near = i >= len(body) - NEAR_END
        below = body[i + 1].text if i + 1 < len(body) and not body[i + 1].blank_before else ""
        author = author_of(line, at_end=True)
        ends = is_labelled(line.text) or office_begins(below) or not any(map(prose.is_prose, body[i + 1 :]))
        if author and ((near and ends) or (author.role and IN_BRACKETS.fullmatch(line.text))):
            return author
        if near and office_begins(below) and (author := author_of(line)):
            return author
    return None


def _beside(body: Sequence[Line]) -> Author | None:
    """The author named with his office among the first paragraphs: under his picture, or where he says who he is."""
    near = (author_in(line.text) for line in body[:NEAR] if len(line.text) <= LONGEST_NAME)
    introduced = (author_introduced(line.text) for line in body[:NEAR])
    return next((author for author in (*near, *introduced) if author and author.role), None)
