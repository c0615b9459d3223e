"""Who acts in a row of a schedule: `서 울 10:00`, `서울(나소율) 10:00`, `[서울] …`, `○ 서울 : …`, `10:00 [서울] …`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from parsers.gazetteer.persons import is_name
from parsers.gazetteer.regions import is_region, lacks_rank
from parsers.kinds.bulletin.places import CLOSING, OPENING, is_nationwide
from parsers.kinds.bulletin.times import TIME, starts_event
from parsers.vocabulary.lists import titles

# Before a time any short words name the row: a governor, a minister, a word spaced out for print.
ANY_LABEL = regex.compile(
    r"\p{Hangul}[\p{Hangul}\d·ㆍ]{0,7}(?:\s\p{Hangul}{1,5}){0,2}?|\p{Hangul}(?:\s{2,4}\p{Hangul}){1,2}"
)
ANY_LABEL_LENGTH = 12
# A label has no more words: 서 울 시 장.
MOST_WORDS = 4
WORD = regex.compile(rf"[^\s|:：{regex.escape(OPENING + CLOSING)}]+")
BRACKETED = regex.compile(
    rf"[{regex.escape(OPENING)}]\s?(?P<name>\p{{Hangul}}[\p{{Hangul}}\s·ㆍ]{{0,12}}?)\s?[{regex.escape(CLOSING)}]"
)
# 서울 : …, 서울 | …, 서울   …
APART = regex.compile(r"\s?[:：|]|\t|\s{2,}")
# (나소율), (시장 나소율), (권한대행)
PERSON_IN_BRACKETS = regex.compile(r"\s?[(（]\s?(?P<words>\p{Hangul}{2,8}(?:\s\p{Hangul}{2,8})?)\s?[)）]")
# 안동 - 10:00 …: before the time.
DASH = regex.compile(r"(?<=\s)[-–—]\s*+$")
PERSON = regex.compile(r"\s+(?P<name>\p{Hangul}{2,4})(?=\s)")
# Every white space, U+00A0 and U+3000 as well, that a pattern takes for `\s`: what parts two cells begins none;
# nor does the mark for the same again.
SEPARATORS = "".join(char for char in map(chr, range(0x3001)) if char.isspace()) + "|:：〃"


@dataclass(frozen=True, slots=True)
class RowLabel:
    """A label without inner spaces and where it ends; `apart` says that brackets, a colon or a gap set it apart."""

    name: str
    end: int
    apart: bool


def names_place(name: str) -> bool:
    """Whether a word names a region or stands for all of them."""
    return is_region(name) or is_nationwide(name)


def place_at(text: str, begin: int, *, strict: bool, ranked: bool = False) -> RowLabel | None:
    """The region that a row begins with, also spelled 서 울; a `strict` one is set apart, or an event starts behind.

    Of the others those by their short names need nothing, and those by their full names where rows are `ranked`.
    """
    return _bracketed(text, begin) or _place(text, begin, strict=strict, ranked=ranked)


def office_at(text: str, begin: int, *, strict: bool) -> RowLabel | None:
    """Who acts by the office for a place, 서울시장, or by an office alone before what starts an event: 시장 10:00."""
    word = WORD.match(text, begin)
    rest = text[word.end() :].lstrip(SEPARATORS) if word else ""
    if word is None or not rest:
        return None
    name = word.group()
    places = (name[:at] for at in range(1, len(name)) if name[at:] in offices())
    known = name in offices() or any(names_place(place) or lacks_rank(place) for place in places)
    starts = starts_event(rest)
    return RowLabel(name, word.end(), apart=False) if known and (starts or not (strict or name in offices())) else None


def local_at(text: str, begin: int, *, strict: bool) -> RowLabel | None:
    """A municipality's bare name, also spelled 춘 천, before an event that has no time."""
    words = list(WORD.finditer(text, begin))
    for word in words[1::-1]:
        name, rest = "".join(text[begin : word.end()].split()), text[word.end() :].lstrip(SEPARATORS)
        apart = APART.match(text, word.end()) is not None
        if rest and lacks_rank(name) and (not strict or apart or starts_event(rest)):
            return RowLabel(name, word.end(), apart)
    return None


def place_behind(text: str, begin: int) -> RowLabel | None:
    """The place that stands behind a time and before the event, set apart from it: `[서울] …`, `서울 : …`."""
    if (found := BRACKETED.match(text, begin)) and text[found.end() :].strip():
        name = "".join(found["name"].split())
        return RowLabel(name, found.end(), apart=True) if names_place(name) or lacks_rank(name) else None
    word = WORD.match(text, begin)
    if word is None or not (names_place(word.group()) or lacks_rank(word.group())):
        return None
    apart = APART.match(text, word.end()) is not None
    return RowLabel(word.group(), word.end(), apart) if text[word.end() :].strip(SEPARATORS) else None


def _bracketed(text: str, begin: int) -> RowLabel | None:
    """`(서울) …`, `[서울] …`."""
    found = BRACKETED.match(text, begin)
    name = "".join(found["name"].split()) if found else ""
    return RowLabel(name, found.end(), apart=True) if found and names_place(name) else None


def _place(text: str, begin: int, *, strict: bool, ranked: bool) -> RowLabel | None:
    """A region in as many words as name one, and the person who acts for it."""
    words = list(WORD.finditer(text, begin))[:MOST_WORDS]
    for word in reversed(words):
        name = "".join(text[begin : word.end()].split()).strip("□■○")
        if not names_place(name):
            continue
        end = _behind_person(text, word.end())
        apart = end > word.end() or APART.match(text, end) is not None
        rest = text[end:].lstrip(SEPARATORS)
        if not rest or starts_event(rest) or apart or (not strict and (ranked or len(name) == 2)):
            return RowLabel(name, end, apart)
    return None


def _behind_person(text: str, at: int) -> int:
    """Where the name of the one who acts ends that stands behind a place; `at` where none does."""
    found = PERSON_IN_BRACKETS.match(text, at)
    if found:
        return found.end() if any(is_name(word) or word in offices() for word in found["words"].split()) else at
    found = PERSON.match(text, at)
    named = found is not None and is_name(found["name"]) and starts_event(text[found.end() :].lstrip(SEPARATORS))
    return found.end() if found and named else at


@cache
def offices() -> frozenset[str]:
    """Titles of office."""
    return frozenset(title.title for title in titles())


def before_time(text: str, begin: int) -> RowLabel | None:
    """Any short words before a time."""
    time = TIME.search(text, begin)
    if time is None:
        return None
    before = DASH.sub("", text[begin : time.start()]).strip(SEPARATORS)
    if not before or len(before) > ANY_LABEL_LENGTH or not ANY_LABEL.fullmatch(before):
        return None
    end = begin + len(DASH.sub("", text[begin : time.start()]).rstrip(SEPARATORS))
    apart = APART.match(text, end) is not None
    return RowLabel("".join(before.split()), end, apart)
