"""Quotation marks as they open and close, where one form was typed for both; apostrophes in one form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

# The form that opens and the one that closes.
SORTS = ("‘’", "“”")
# ’24. 3월, ’24~’26, don’t: no quotation.
APOSTROPHE = regex.compile(r"(?<!\d)[‘’'`´](?=\d\d(?:\s?[.년~∼·,\-→)]|\s\d|\n|$))|(?<=[A-Za-z])[‘’'`´](?=[A-Za-z])")
MARKS = "‘’“”'`´"
MARKED = re.compile(f"[{MARKS}]")
OPENS_BEHIND = "([{<〈《「『【“‘"
CLOSES_BEFORE = ")]}>〉》」』】”’.,!?;:·"
# Where fewer marks than this share have the other form, one form was typed for both.
SELDOM = 0.1
# A quotation that goes on for longer was never closed.
LONGEST = 200


def directed(text: str) -> str:
    """The text with its quotation marks in the form that opens or closes; no character more or less."""
    if MARKED.search(text) is None:
        return text
    chars = list(text)
    marks = [match.start() for match in MARKED.finditer(text)]
    apostrophes = {at for at in marks if APOSTROPHE.match(text, at)}
    for at in apostrophes:
        chars[at] = "’"
    for forms in SORTS:
        places = [at for at in marks if text[at] in forms and at not in apostrophes]
        opening = sum(text[at] == forms[0] for at in places)
        if len(places) > 1 and min(opening, len(places) - opening) < SELDOM * len(places):
            for at, form in zip(places, _forms(text, places, forms), strict=True):
                chars[at] = form
    return "".join(chars)


def _forms(text: str, places: Sequence[int], forms: str) -> Iterator[str]:
    """The form of each mark: what stands beside it tells, and else that it closes what is open."""
    opened: int | None = None
    for at in places:
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        may_open = not before.strip() or before in OPENS_BEHIND
        may_close = not after.strip() or after in CLOSES_BEFORE
        if opened is not None and at - opened > LONGEST:
            opened = None
        closes = may_close if may_open != may_close else opened is not None
        yield forms[1] if closes else forms[0]
        opened = None if closes else at
