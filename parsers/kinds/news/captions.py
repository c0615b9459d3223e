"""Captions: what stands beside a picture, and who is credited with the picture.

Forms of a credit: `보성군 제공`, `보성군제공`, `/사진=보성군`, `(사진=보성군)`, `<사진 제공=보성군>`, `ⓒ보성군`,
`/한빛통신`, `홍길동 기자`. The first sentence of a caption tells the moment of the picture: ~하고 있다, ~모습.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from parsers.endings import sentences
from parsers.gazetteer.bodies import is_body
from parsers.gazetteer.regions import everyday_names, is_region
from parsers.kinds.news import bylines
from parsers.mentions.day_lines import DAY
from parsers.mentions.email import ADDRESS
from parsers.structure.boilerplate import FRAME, RIGHTS, outlet_of
from parsers.vocabulary import Essays, News, alternatives, load

LONGEST_CREDIT = 40
MOST_SENTENCES = 3
LONGEST = 400
# 2031.03.12 haneul@sample.kr | - behind a credit in brackets, *재판매 및 DB 금지 behind these.
STAMP_BEHIND = regex.compile(
    rf"(?<=[\])〉】>])(?:\s{{0,3}}(?:{DAY.pattern}[.]?|{ADDRESS.pattern}|{RIGHTS.pattern}|\|))+\s{{0,3}}$"
)
# /전북도/: an office that gave the picture.
BETWEEN_STROKES = regex.compile(r"/\s?(?P<giver>\p{Hangul}{2,12})\s?/?")
# … 나루터.: a sentence that ends with a noun.
NOMINAL = regex.compile(r"(?<![다요까죠오음함임됨])(?<=\p{Hangul}{2})\.$")
# 사진설명 …: what a paper says before the words of a caption.
LABEL = regex.compile(r"[\[<(〈]?\s?(?:사진|그림)\s?설명(?:\s?[\])>〉:：=]\s*|\s+)(?=\p{L})")


@dataclass(frozen=True, slots=True)
class Credit:
    """Who gives the picture, and where the credit begins in its line."""

    start: int
    person: str | None


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """A credit as a whole text, and one that ends a line and needs no sentence before it."""
    words = alternatives(load(News).credits)
    giver = r"[^=:<>()\[\]{}.,]{1,24}?"
    picture = r"(?:[가-힣]{0,6}사진|자료)"
    forms = (
        rf"{picture}\s?(?:{words})?\s?[=:|/]\s?(?P<a>{giver})(?:\s?(?:{words}))?",
        rf"(?:{words})\s?[=:|/]\s?(?P<b>{giver})",
        rf"[ⓒ©]\s?(?P<c>{giver})(?:\s?(?:{words}))?",
        rf"(?P<d>{giver})\s?(?:{words})",
        r"(?P<e>[가-힣]{0,6}사진)",
    )
    opened = rf"(?:{forms[0]}|{forms[1]}|{forms[2]}|{forms[3]})"
    framed = regex.compile(
        rf"\s?(?:[<(\[〈【]\s?{opened}\s?[>)\]〉】]|/\s?{opened}|(?<=\s)(?:{forms[0]}|{forms[2]}))\.?$"
    )
    return regex.compile(rf"(?:{'|'.join(forms)})"), framed


def credit(text: str) -> Credit | None:
    """The credit at the end of a line: behind its last sentence, or set off by brackets or a stroke.

    A site may print the day, the reporter's address and whose the rights are behind it.
    """
    text = STAMP_BEHIND.sub("", text)
    offset = max(0, len(text) - LONGEST_CREDIT)
    tail = text[offset:]
    ends = sentences.stops_in(tail)
    if ends and tail[ends[-1] :].strip(FRAME + "ⓒ©"):
        at = offset + ends[-1]
        giver = given_by(text[at:])
        if giver is not None:
            return Credit(at + len(text[at:]) - len(text[at:].lstrip()), giver.person)
    match = _patterns()[1].search(tail)
    if match and match.start() + offset > 0:
        start = match.start() + offset
        return Credit(start + len(match.group()) - len(match.group().lstrip()), _giver(match))
    return None


def given_by(text: str) -> Credit | None:
    """The credit that a text is as a whole; None where it is none."""
    bare = text.strip()
    if not bare or len(bare) > LONGEST_CREDIT:
        return None
    match = _patterns()[0].fullmatch(bare.strip(FRAME))
    if match:
        return Credit(0, _giver(match))
    if bare[0] in "/ⓒ©" and outlet_of(bare):
        return Credit(0, outlet_of(bare))
    between = BETWEEN_STROKES.fullmatch(bare)
    giver = between["giver"] if between else ""
    return Credit(0, giver) if is_office(giver) else None


def is_office(giver: str) -> bool:
    """Whether who gave a picture is a government or a body: 나루시, 전북도."""
    return is_region(giver) or is_body(giver) or giver in everyday_names()


def _giver(match: regex.Match[str]) -> str | None:
    """The name in a credit, the role of a photographer taken off."""
    given = next((value for value in match.groupdict().values() if value), "").strip(FRAME)
    if not given or given.endswith("사진"):
        return None
    signature = bylines.whole(given)
    return signature.person if signature and signature.person else given


def tells_a_moment(text: str) -> bool:
    """Whether the first sentence of a short text ends as that of a caption does."""
    ends = sentences.stops_in(text[:LONGEST])
    first = "".join((text[: ends[0]] if ends else text[:LONGEST]).split()).rstrip(".!?”\"’')]")
    return len(text) <= LONGEST and len(ends) <= MOST_SENTENCES and first.endswith(_endings())


def names_what_it_shows(text: str) -> bool:
    """Whether the first sentence of a short text has no predicate and none reports: 새로 지은 나루터. …

    Short stories may begin so as well, but tell who said it: … 나눔 행사 개최. … 전했다.
    """
    ends = sentences.stops_in(text[:LONGEST])
    first = text[: ends[0]].rstrip() if ends else ""
    short = len(text) <= LONGEST and len(ends) <= MOST_SENTENCES
    return short and NOMINAL.search(first) is not None and not any(word in text for word in load(Essays).reporting)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(load(News).caption_endings)


def is_marked(text: str) -> bool:
    """Whether a line begins with a mark that points to a picture."""
    return text[:1] in tuple(load(News).caption_marks)


def label_end(text: str) -> int:
    """Where the label of a caption ends that a line begins with: 사진설명 …; 0 without one."""
    match = LABEL.match(text)
    return match.end() if match else 0
