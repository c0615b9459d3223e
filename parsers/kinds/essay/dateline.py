"""The bracket that a paper opens a text with: its name, the author's, or both: `[솔바람뉴스/햇살소방서장 나소율]`."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from parsers.kinds.essay.byline import Author, author_named, is_full_name
from parsers.structure.boilerplate import masthead
from parsers.vocabulary import Essays, News, Outlets, load

OPENING = regex.compile(
    r"[\[【](?P<outlet>[^\[\]【】=/|]{2,20})(?:[=/|](?P<who>[^\[\]【】]{2,30}))?[\]】]\s*(?P<rest>.*)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The outlet and the author that a bracket names, and the text behind it."""

    outlet: str | None
    author: Author | None
    rest: str


def dateline_of(text: str) -> Dateline | None:
    """The dateline that a text opens with; of a reporter who signs in it the paper alone, for he put it there."""
    match = OPENING.match(text)
    if match is None:
        return None
    name, who = match["outlet"].strip(), (match["who"] or "").strip()
    if (who or name).endswith(tuple(load(News).roles)):
        return Dateline(name, None, match["rest"]) if who and _is_outlet(name, beside=True) else None
    if who and "".join(name.split()) in load(Essays).rubrics:
        author = author_named(who)
        return Dateline(None, author, match["rest"]) if author else None
    if not _is_outlet(name, beside=bool(who)):
        author = author_named(name) if not who else None
        return Dateline(None, author, match["rest"]) if author else None
    author = author_named(who) if who else None
    if author is None and is_full_name(who):
        author = Author(who, None, None, None, alone=False)
    return Dateline(name, author, match["rest"])


def _is_outlet(name: str, *, beside: bool) -> bool:
    """Whether a name is an outlet's; beside a name of who writes its ending tells as well, however long it is."""
    return masthead(name) is not None or (beside and name.endswith(tuple(load(Outlets).endings)) and " " not in name)
