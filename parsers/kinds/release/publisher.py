"""Who hands a release out: as the page states it, as the letterhead prints it, as the text introduces itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from parsers.kinds.release import issuers, letterhead, manner, offices
from parsers.kinds.release.frame import ReleaseFrame
from parsers.vocabulary import Releases, load
from schemas.record import Contact

# How many paragraphs introduce the one who speaks.
LEAD = 4
# 햇살시, 청년 일자리 …: a headline that opens with who speaks.
OPENS = regex.compile(r"(?:[\[(][^\[\]()]{2,20}[\])]\s?)?(?P<name>[\p{Hangul}A-Za-z·]{2,14})\s?[,，]\s?\S")
BELONGS = regex.compile(r"(?P<name>\p{Hangul}{3,14})\s(?:소속|산하)\s?(?:기관인?\s?)?$")


@dataclass(frozen=True, slots=True)
class Publisher:
    """The issuing body, None where nothing tells; `certain` says that page, letterhead or text state it."""

    name: str | None
    certain: bool


def first_look(page: ReleaseFrame) -> str | None:
    """The publisher as page, letterhead or first paragraph name it, before the text is taken apart; None for none."""
    found = page.stated(load(Releases).publisher_labels) or letterhead.read(page.body).publisher
    return found or next(iter(_introduced([line.text for line in page.body])), None)


def find(
    page: ReleaseFrame,
    printed: str | None,
    paragraphs: Sequence[str],
    contacts: Sequence[Contact],
    day: str | None,
    title: str | None = None,
    branch: str | None = None,
) -> Publisher:
    """The publisher by its official name on the ISO `day`; `printed` is what the letterhead names, `branch`
    a body below it, which the text introduces where it is the one who speaks.

    What the page states under a label of its own (부처 :) holds. A YAML head alone is believed where it names a listed
    body, for collectors guess there.
    """
    labels = load(Releases).publisher_labels
    by_label = [(key, value) for key, value in page.fields if key in labels and value]
    if labelled := next((value for key, value in by_label if not key.isascii()), None):
        return Publisher(issuers.official(labelled, day), certain=True)
    introduced = _introduced(paragraphs[:LEAD])
    guessed = next((value for _, value in by_label), None)
    if guessed and _is_known(guessed) and (not _is_several(guessed) or not introduced):
        return Publisher(issuers.official(guessed, day), certain=True)
    if guessed and offices.is_body(guessed) and _is_introduced(guessed, paragraphs[:LEAD]):
        return Publisher(guessed, certain=True)
    if guessed and _is_several(guessed) and introduced:
        parts = [issuers.official(part, day) for part in issuers.SEPARATOR.split(guessed)]
        if set(parts) <= {issuers.official(name, day) for name in introduced}:
            return Publisher(issuers.official(guessed, day), certain=True)
    if printed and branch and branch in introduced:
        return Publisher(f"{issuers.official(printed, day)} {branch}", certain=True)
    if printed:
        return Publisher(issuers.official(printed, day), certain=True)
    if introduced:
        return Publisher(issuers.official(introduced[0], day), certain=True)
    named = _named(page, paragraphs, contacts, title)
    return Publisher(issuers.official(named[0], day), certain=False) if named else Publisher(None, certain=False)


def _named(page: ReleaseFrame, paragraphs: Sequence[str], contacts: Sequence[Contact], title: str | None) -> list[str]:
    """The bodies that contacts, first paragraph and headline name, the likeliest first."""
    named = [
        contact.organization for contact in contacts if contact.organization and issuers.is_issuer(contact.organization)
    ]
    told = (manner.announced_by(paragraphs[:LEAD]), manner.opened_by(page.body))
    headlined = OPENS.match(title or "")
    return [
        *named,
        *(name for name in told if name),
        *([headlined["name"]] if headlined and issuers.is_issuer(headlined["name"]) else []),
    ]


def _is_known(text: str) -> bool:
    """Whether a text names one listed body or several."""
    return all(issuers.is_issuer(name) for name in issuers.SEPARATOR.split(text) if name)


def _is_introduced(name: str, paragraphs: Sequence[str]) -> bool:
    """Whether the first paragraphs bring in a body by its name with a bracket behind it."""
    return any(regex.search(rf"{regex.escape(name)}[’'\"”」]?\s?[(（]", text) for text in paragraphs)


def _is_several(text: str) -> bool:
    return len([name for name in issuers.SEPARATOR.split(text) if name]) > 1 and not issuers.is_issuer(text)


def _introduced(paragraphs: Sequence[str]) -> list[str]:
    """The bodies that the first paragraphs introduce with their heads; for 환경부 소속 … the one it belongs to.

    One whose name is misprinted is known by what it calls itself from then on.
    """
    found = []
    for text in paragraphs:
        short_of = dict(issuers.called(text))
        for name, at in issuers.introduced(text):
            parent = _parent(text[:at])
            if parent or issuers.is_issuer(name) or offices.is_body(name):
                found.append(parent or name)
            elif issuers.is_issuer(short := short_of.get(name, "")):
                found.append(short)
    return found


def _parent(before: str) -> str | None:
    """The body that the words before a name say it belongs to: 환경부 소속."""
    match = BELONGS.search(before)
    return match["name"] if match and issuers.is_issuer(match["name"]) else None
