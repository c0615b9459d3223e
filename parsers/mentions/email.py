"""E-mail addresses."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from parsers.mentions.mention import Mention

ADDRESS = regex.compile(
    r"(?<![A-Za-z0-9._%+\-])[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}@(?:[A-Za-z0-9\-]{1,63}\.){1,4}[A-Za-z]{2,10}(?![A-Za-z0-9])"
)


def find(text: str) -> Iterator[Mention]:
    """All e-mail addresses in a text; the value is in lower case."""
    if "@" not in text:
        return
    for match in ADDRESS.finditer(text):
        yield Mention("email", match.start(), match.end(), {"value": match.group().lower()}, "email.address")
