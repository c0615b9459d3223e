"""Web addresses, with and without a scheme, domains in Hangul as well."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.signs import Sign

HOST_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# A part of the path in Hangul begins with it: /알림-공고, but not the particle of /menu에서.
PATH = r"(?::\d{2,5})?(?:[/?#][A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*(?:(?<=/)\p{Hangul}{2}[\p{Hangul}A-Za-z0-9\-_/]*)?)?"
TOP_LEVEL = r"(?:kr|com|net|org|info|io|me|tv|gov|edu|biz|co|asia|app|shop|site|ly|be|gl|gle|int|eu|jp|cn|us|uk|한국)"
# Other domains count where a path follows: vo.la/aB3.
ANY_TOP_LEVEL = r"[A-Za-z]{2,8}(?=/[A-Za-z0-9]{2})"
# Also a host by its number: https://192.0.2.1/a
WITH_SCHEME = regex.compile(
    rf"(?i)https?://(?:(?:[\p{{Hangul}}A-Za-z0-9\-_]{{1,63}}\.){{1,8}}(?:[A-Za-z]{{2,12}}|한국)(?![A-Za-z])"
    rf"|(?:\d{{1,3}}\.){{3}}\d{{1,3}}(?!\d|\.\d)){PATH}"
)
BARE = regex.compile(
    rf"(?i)(?<![\w@.\-/])(?:www\.\s)?(?:{HOST_LABEL}\.){{1,8}}"
    rf"(?:{TOP_LEVEL}(?![A-Za-z0-9\-]|\.[A-Za-z0-9])|(?<=[A-Za-z]\.){ANY_TOP_LEVEL}){PATH}"
)
# (naru. go. kr): blanks behind points, where the parentheses hold nothing else.
BLANKS = regex.compile(rf"(?i)(?<=[(（])(?=[^()（）]{{0,60}}\.\s)(?:{HOST_LABEL}\.\s?){{1,8}}{TOP_LEVEL}(?=[)）])")
HANGUL_HOST = regex.compile(
    rf"(?i)(?<![\w@.\-/])www\.\s?[\p{{Hangul}}A-Za-z0-9\-]{{2,30}}\.{TOP_LEVEL}(?![A-Za-z0-9\-]){PATH}"
)
# Hangul on both sides of the point, or before the domains that Hangul names are sold under: 우리마을.한국, 정부24.kr.
HANGUL_DOMAIN = regex.compile(
    r"(?<![\p{Hangul}A-Za-z0-9.@\-])[\p{Hangul}A-Za-z0-9]{2,30}"
    rf"\.(?:한국(?!\p{{Hangul}})|(?<=\p{{Hangul}}\d{{0,4}}\.)(?:kr|com|net)(?![A-Za-z0-9\-]){PATH})"
)
# Before the last part of a domain, whatever its case.
LAST_PART = Sign(lambda: (f".{letter}" for letter in (*ascii_letters, "한국")))
SCHEME = Sign(lambda: ("://",))
SIGNS = frozenset({LAST_PART, SCHEME})

FORMS = {
    "url.with scheme": WITH_SCHEME,
    "url.bare": BARE,
    "url.with blanks": BLANKS,
    "url.hangul host": HANGUL_HOST,
    "url.hangul domain": HANGUL_DOMAIN,
}


def find(text: str) -> Iterator[Mention]:
    """All web addresses in a text; the value is the address as written without its trailing slash."""
    for rule, pattern in FORMS.items():
        for match in pattern.finditer(text):
            address = match.group().rstrip(".,;:!?'*")
            address = address[:-1] if address.endswith(")") and "(" not in address else address
            value = "".join(address.rstrip("/").split())
            yield Mention("url", match.start(), match.start() + len(address), {"value": value}, rule)
