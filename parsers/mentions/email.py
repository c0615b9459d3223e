"""E-mail addresses, with the space that some print behind the at sign: `nasol@ bench.example.kr`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.signs import Sign

ADDRESS = regex.compile(
    r"(?<![A-Za-z0-9._%+\-])[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}@\s?(?:[A-Za-z0-9\-]{1,63}\.){1,4}[A-Za-z]{2,10}(?![A-Za-z0-9])"
)
AT = Sign(lambda: ["@"])
SIGNS = frozenset({AT})


def find(text: str) -> Iterator[Mention]:
    """All e-mail addresses in a text; the value is in lower case and without the space."""
    for match in ADDRESS.finditer(text) if AT.stands_in(text) else ():
        address = "".join(match.group().lower().split())
        yield Mention("email", match.start(), match.end(), {"value": address}, "email.address")
