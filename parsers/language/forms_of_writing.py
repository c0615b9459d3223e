"""Places between characters that a form of writing decides, whatever the words: names with an age, addresses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from parsers.text.quotes import APOSTROPHE
from parsers.vocabulary import Contacts, Spacing, alternatives, load

HANGUL = regex.compile(r"\p{Hangul}")
# Papers print a person's age behind the name: 홍길동(61)씨, 상인 김모(52) 회장. Places inside the name hold together.
AGED = regex.compile(
    r"(?P<name>\p{Hangul}모)\(\d\d(?:[·,][여남])?\)|(?P<name>\p{Hangul}{2}(?!모)\p{Hangul})\(\d\d(?:[·,][여남])?\)(?=씨|옹|할머니|할아버지)"
)
BEFORE_NAME = 3.0
TOGETHER = -6.0
BEFORE_TITLE = -2.0
BEFORE_YEAR = 2.5
# (이하 나루센터): the short name that a text will use from here on.
HENCEFORTH = regex.compile(r"(?<=[(,])이하(?=[\p{L}‘“'\"「])")
# 22%포인트 is one word.
PERCENT_POINT = regex.compile(r"(?<=[%％])(?=포인트|p)")
# 321억여 원: what follows a number and means 'some more' belongs to it.
SOME = regex.compile(r"(?<=[\d십백천만억조])여(?=(?:원|달러|명|개|건|곳|년|일|회|대|가구|세대|톤))")
# The address of a site or a mailbox: its marks stand close to what they part.
ADDRESS = regex.compile(
    r"(?:https?://|www\.|(?<![\w.\-])[\w.\-]{1,64}+@)[\x21-\x7e--[()<>\[\]\"',]]+", regex.V1 | regex.ASCII
)
ADDRESS_MARK = regex.compile(r"[./:@?=&_\-]+")


@cache
def _headed() -> regex.Pattern[str]:
    """A head and the name of three syllables in brackets, (청장 김나루): a title of the list or that ends in 장."""
    titles = alternatives(load(Spacing).titles)
    return regex.compile(rf"\(\p{{Hangul}}{{0,12}}(?:{titles}|장)(?P<name>\p{{Hangul}}{{3}})(?=[),])")


def decided(text: str) -> Iterator[tuple[int, float]]:
    """Places in a text without spaces, each with its log-odds for a space."""
    yield from _names(text)
    yield from _addresses(text)
    for match in APOSTROPHE.finditer(text):
        # ’24년 begins a word, though its mark looks like one that closes.
        if HANGUL.match(text, match.start() - 1) and match.end() < len(text) and text[match.end()].isdecimal():
            yield match.start(), BEFORE_YEAR
    for match in HENCEFORTH.finditer(text):
        yield match.end(), BEFORE_NAME
    for form in (PERCENT_POINT, SOME):
        for match in form.finditer(text):
            yield match.start(), TOGETHER


def _names(text: str) -> Iterator[tuple[int, float]]:
    surnames = load(Contacts).surnames
    for form in (AGED, _headed()):
        for match in form.finditer(text, overlapped=True):
            start, end = match.span("name")
            if match["name"][0] not in surnames:
                continue
            if start:
                yield start, BEFORE_NAME
            for at in range(start + 1, end):
                yield at, TOGETHER
            if text[match.end() : match.end() + 1] == "씨":
                yield match.end(), BEFORE_TITLE


def _addresses(text: str) -> Iterator[tuple[int, float]]:
    for address in ADDRESS.finditer(text):
        for mark in ADDRESS_MARK.finditer(text, address.start() + 1, address.end() - 1):
            for at in range(mark.start(), mark.end() + 1):
                yield at, TOGETHER
