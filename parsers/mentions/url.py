"""Web addresses, with and without a scheme, domains in Hangul as well."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from parsers.mentions.mention import Found

HOST_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
PATH = r"(?::\d{2,5})?(?:[/?#][A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*)?"
TOP_LEVEL = r"(?:kr|com|net|org|info|io|me|tv|gov|edu|biz|co|asia|app|shop|site|ly|be|gl|한국)"
WITH_SCHEME = regex.compile(
    rf"(?i)https?://(?:[\p{{Hangul}}A-Za-z0-9\-_]{{1,63}}\.){{1,8}}(?:[A-Za-z]{{2,12}}|한국)(?![A-Za-z]){PATH}"
)
BARE = regex.compile(rf"(?i)(?<![\w@.\-/])(?:{HOST_LABEL}\.){{1,8}}{TOP_LEVEL}(?![A-Za-z0-9\-]|\.[A-Za-z0-9]){PATH}")
HANGUL_HOST = regex.compile(
    rf"(?i)(?<![\w@.\-/])www\.[\p{{Hangul}}A-Za-z0-9\-]{{2,30}}\.{TOP_LEVEL}(?![A-Za-z0-9\-]){PATH}"
)
HANGUL_DOMAIN = regex.compile(r"(?<![\p{Hangul}A-Za-z0-9.])[\p{Hangul}A-Za-z0-9]{2,20}\.한국(?!\p{Hangul})")


def find(text: str) -> Iterator[Found]:
    """All web addresses in a text; the value is the address as written without its trailing slash."""
    for pattern in (WITH_SCHEME, BARE, HANGUL_HOST, HANGUL_DOMAIN):
        for match in pattern.finditer(text):
            address = match.group().rstrip(".,;:!?'*")
            address = address[:-1] if address.endswith(")") and "(" not in address else address
            yield Found("url", match.start(), match.start() + len(address), {"value": address.rstrip("/")})
