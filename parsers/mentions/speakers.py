"""Who speaks in a text of which no kind tells it: the office that its head names, the body introduced with its head."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice

import regex

from parsers.mentions import organization
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.vocabulary import Releases, alternatives, load

# 나루청(청장 홍길동)은: who speaks is introduced with the one who heads it.
HEAD = regex.compile(
    r"\s?[(（]\p{Hangul}{0,4}(?:장|장관|총재|지사|군수|교육감)\s[\p{Hangul}·,\s]{2,24}[)）]\s?[은는이가]\s"
)
# How many texts tell it.
FIRST_LINES = 40


def named_in_head(texts: Iterable[str], *, told: bool) -> list[str]:
    """The bodies that speak where no kind tells who does: the office that the head of a text names, and the first body
    that it introduces with its head. `told`: the publisher is known, so only a body of its own is asked for.
    """
    speakers: list[str] = []
    for text in islice(texts, FIRST_LINES):
        label = _label().search(text)
        if label is not None and not (told or speakers):
            speakers.append(label["name"])
        introduced = HEAD.search(text)
        if introduced is not None:
            bodies = resolve_overlaps(organization.find(text[: introduced.start()]))
            if _is_first(text, bodies, introduced.start()):
                speakers.append(str(bodies[-1].fields["name"]))
    return speakers


@cache
def _label() -> regex.Pattern[str]:
    labels = alternatives(load(Releases).speaker_labels)
    name = r"[\p{Hangul}A-Za-z·ㆍ][\p{Hangul}A-Za-z·ㆍ ]{1,29}"
    return regex.compile(rf"^[^\w\n]*(?:{labels})\W{{0,3}}[:：][^\w\n]*(?P<name>{name})[^\w\n]*$", regex.M)


def _is_first(text: str, bodies: list[Mention], end: int) -> bool:
    """Whether the body that ends at `end` is the first of a text, or stands directly behind the one it belongs to."""
    if not bodies or bodies[-1].end != end:
        return False
    return len(bodies) == 1 or not text[bodies[-2].end : bodies[-1].start].strip()
