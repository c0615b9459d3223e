"""The region that an article's title names: `(충북 제천시) …`, `【대구】 …`, `… (전남)`, `전 국(…)`, `부산 : …`."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from parsers import regions
from parsers.vocabulary import Bulletins, load
from schemas.record import Region

_PAIRS = (("(", ")"), ("[", "]"), ("【", "】"), ("<", ">"), ("〈", "〉"), ("《", "》"), ("（", "）"), ("〔", "〕"))
_OPEN = "".join(regex.escape(opening) for opening, _ in _PAIRS)
_CLOSE = "".join(regex.escape(closing) for _, closing in _PAIRS)
BEFORE = regex.compile(rf"(?P<open>[{_OPEN}])\s*(?P<region>[^{_OPEN}{_CLOSE}]{{1,30}}?)\s*[{_CLOSE}]\s*(?P<title>\S.*)")
BEHIND = regex.compile(
    rf"(?P<title>\S.*?)\s*(?P<open>[{_OPEN}])\s*(?P<region>[^{_OPEN}{_CLOSE}]{{1,30}}?)\s*[{_CLOSE}]"
)
# 전 국(…): the region stands free and the title in brackets.
AROUND = regex.compile(r"(?P<region>\p{Hangul}[\p{Hangul}\s]{0,12}?)\s*\((?P<title>.{6,})\)")
LABEL = regex.compile(r"(?P<region>\p{Hangul}[\p{Hangul}\s]{0,12}?)\s*(?::|：|\s[-–]\s)\s*(?P<title>\S.*)")
SEVERAL = regex.compile(r"\s*[·･ㆍ‧,/]\s*|\s+및\s+")
SPELLED = regex.compile(r"\p{Hangul}(?:\s\p{Hangul})+")


@dataclass(frozen=True, slots=True)
class Named:
    """A title taken apart: the region as written or null, the title or null, and the region's opening bracket."""

    region: str | None
    title: str | None
    bracket: str | None = None
    behind: bool = False


def is_nationwide(text: str) -> bool:
    """Whether a text stands in the place of a region and means all of them: 전 국."""
    return "".join(text.split()).replace("·", "").replace("ㆍ", "") in load("bulletins", Bulletins).nationwide


def is_place(text: str) -> bool:
    """Whether a text is a region, several of them, or all."""
    parts = SEVERAL.split(text.strip())
    return is_nationwide(text) or (all(regions.is_region(part) for part in parts if part) and bool(parts[0]))


def name_of(text: str) -> Named:
    """Region and title of a title line without its number."""
    for pattern, behind in ((BEFORE, False), (BEHIND, True)):
        match = pattern.fullmatch(text.strip())
        if match and is_place(match["region"]):
            return Named(match["region"], match["title"], match["open"], behind)
    for pattern in (AROUND, LABEL):
        match = pattern.fullmatch(text.strip())
        if match and is_place(match["region"]):
            return Named(match["region"].strip(), match["title"])
    if is_place(text):
        return Named(text.strip(), None)
    return Named(None, text.strip() or None)


def resolve(text: str, day: str | None, sido: str | None) -> tuple[Region, str | None]:
    """The region with its official names on `day`, and the code of the issue when it cannot be decided.

    A municipality whose name several provinces have is the issuer's own where that is a province (`sido`).
    """
    if is_nationwide(text):
        return Region(text=text, sido=None, sigungu=None, code=None), None
    region, problem = regions.resolve(text, day)
    if problem == "region_ambiguous" and sido:
        own, own_problem = regions.resolve(f"{sido} {text}", day)
        if own_problem is None:
            return own.model_copy(update={"text": region.text}), None
    return region, problem
