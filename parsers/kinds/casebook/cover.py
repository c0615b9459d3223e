"""The cover of a casebook: who publishes it, and when.

Layout: titles, a day or month, bodies one below the other, before the contents; an imprint puts labels before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain, takewhile

import regex

from parsers.cases.chapters import CONTENTS_ENTRY, is_collection, is_contents_heading
from parsers.endings import sentences
from parsers.gazetteer.bodies import is_body, publisher_endings
from parsers.mentions.day_lines import day_or_month_on
from parsers.text.letterspaced import closed
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, Casebooks, alternatives, load

LONGEST = 12
LONGEST_BODY = 30
# A label before a day has so many letters at most, and so much may stand behind the day.
LONGEST_LABEL = 8
LONGEST_BEHIND = 2
DASHES = "-–"
YEAR = regex.compile(r"^(?:19|20)\d\d\s?년?도?\s")
LABELLED = regex.compile(r"(?P<label>\p{Hangul}(?:\s?·?\p{Hangul}){1,5})(?:\s*[:：|_∙·]\s*|\s+)(?P<value>\S.*)")
# Labels joined: 기획·편집; a postcode and what is behind it.
JOINED, ADDRESS = regex.compile("·"), regex.compile(r"\s?\(?\b\d{5}\b.*")
OFFICE_IN_BRACKETS = regex.compile(r"\s?\(([^()]+)\)$")
# Cells of an imprint on one line; bodies beside each other; letters before a name: KLID 나루정보원.
GAP, BETWEEN_BODIES, LETTERS_BEFORE = (regex.compile(p) for p in (r"\s{2,}", r"\s?[·∙,/]\s?", r"^\p{Lu}{2,8}\s"))


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover states; `published` is an ISO day or month."""

    publisher: str | None = None
    published: str | None = None


def read(lines: Sequence[Line], behind: Sequence[Line] = (), *, sure: bool = False) -> Cover:
    """The cover that the lines before the first case are, and the imprint in those behind the last.

    It is one where a line calls the book a collection of cases; `sure` says that the book is known to be one.
    """
    front = list(takewhile(lambda line: not _lists(line.text), lines[:LONGEST]))
    if not sure and not any(is_collection(line.squeezed) for line in front):
        return Cover()
    texts = [cell for line in (*front, *behind) for cell in _cells(line.body)]
    publishers = load(Casebooks).publishers
    bare = [text for text in map(_bare, texts) if _is_publisher(text)]
    named = chain(_labelled(texts, publishers), bare, _labelled(texts, load(Bulletins).imprint_labels))
    publisher = next(named, None)
    return Cover(
        # Of a body and an office of it the cover may name the body alone.
        publisher=next((text for text in bare if publisher and publisher.startswith(f"{text} ")), publisher),
        published=next(chain(_issued(texts), (day for text in texts if (day := _day(text)))), None),
    )


def may_be_of_title(text: str) -> bool:
    """Whether a line may be part of a title on several: it states no day and no number of the book, names no body and
    ends no sentence.
    """
    stated = day_or_month_on(text) is not None or _is_publisher(text) or _of_copy().match(text) is not None
    return not stated and text[-1] not in ".)>]" and not sentences.ends(text)


def names(text: str, publisher: str) -> bool:
    """Whether a line of the cover names the publisher, alone or with an office of it, or one of several publishers."""
    publishers = {publisher, *BETWEEN_BODIES.split(publisher)}
    return not publishers.isdisjoint((text, _bare(text))) or text.startswith(f"{publisher} ")


@cache
def _of_copy() -> regex.Pattern[str]:
    """What is printed above a title about the copy or the issue: 발간등록번호 11-…, 비매품, 제3권, No. 12, 붙임 1."""
    words = load(Casebooks)
    number = rf"\p{{Hangul}}{{0,8}}(?:{alternatives(words.number_endings)})\s?[:：]?\s?[\dA-Z]|(?i:isbn|issn)"
    issue = rf"(?:제\s?)?\d{{1,3}}\s?(?:{alternatives(words.issue_counters)})$|(?i:no|vol)\b"
    copy = rf"\W?(?:{alternatives(words.imprint_words)})\W?$"
    annex = rf"\W?(?:{alternatives(words.references)})\s?\d{{0,2}}\W?$"
    return regex.compile("|".join((number, issue, copy, annex)))


def _cells(text: str) -> list[str]:
    """The statements on one line of an imprint, each with its label: 펴낸 날 2019년 12월   펴낸 곳 나루시."""
    if _day(whole := " ".join(text.split())):
        return [whole]
    cells: list[str] = []
    for cell in GAP.split(closed(text)):
        if cells and _is_label(cells[-1]):
            cells[-1] += f"  {cell}"
        else:
            cells.append(cell)
    return cells


def _is_label(text: str) -> bool:
    return "".join(text.split()) in load(Bulletins).imprint_labels


def _plain(text: str) -> str:
    """A name without the letters that stand before it (KLID) and the spaces between its own (나 루 시)."""
    return closed(" ".join(LETTERS_BEFORE.sub("", text).split()))


def _lists(text: str) -> bool:
    """Whether the contents begin with a line; 2031.  12 has no page behind it."""
    entry = CONTENTS_ENTRY.search(text) is not None and _day(" ".join(text.split())) is None
    return entry or is_contents_heading(text)


def _bare(text: str) -> str:
    """A text that may name a body, without the year before a name of one word: 2031 나루시."""
    name = _plain(YEAR.sub("", text))
    return name if len(name.split()) == 1 else _plain(text)


def _labelled(texts: Sequence[str], labels: Set[str]) -> Iterator[str]:
    """The bodies behind labels of an imprint; the head of one, 나루청장, stands for it."""
    for text in texts:
        match = LABELLED.fullmatch(text)
        if match is None or not any(label in labels for label in JOINED.split("".join(match["label"].split()))):
            continue
        value = ADDRESS.sub("", match["value"]).rstrip()
        heads = (value.removesuffix(ending) for ending in load(Casebooks).head_endings if value.endswith(ending))
        body = next(filter(is_body, heads), None)
        if body or value.endswith(publisher_endings()):
            yield body or value


def _is_publisher(text: str) -> bool:
    """Whether a line names a body and nothing else but an office of it, or other bodies."""
    one = " " not in text and is_body(text)
    return len(text) <= LONGEST_BODY and (one or all(map(_is_body_with_office, BETWEEN_BODIES.split(text))))


def _is_body_with_office(text: str) -> bool:
    legal = _legal_form().match(text)
    first, *rest = OFFICE_IN_BRACKETS.sub(r" \1", text[legal.end() if legal else 0 :]).split() or [""]
    return (legal is not None or is_body(first)) and all(
        len(word) == 1 or word.endswith(publisher_endings()) for word in rest
    )


@cache
def _legal_form() -> regex.Pattern[str]:
    """What a body is by law, before its name: 재단법인 나루연구원."""
    return regex.compile(rf"(?:{alternatives(load(Casebooks).legal_forms)})\s?(?=\S)")


def _issued(texts: Sequence[str]) -> Iterator[str]:
    """The days behind or before a label that says that the book came out then: 펴낸 날 2031년 4월, 2031년 4월 발행."""
    labels = load(Casebooks).issues
    for text in texts:
        day = day_or_month_on(text)
        if day and any(
            "".join(rest.split()).strip(":：|_∙·") in labels for rest in (text[: day.start], text[day.end :])
        ):
            yield day.iso


def _day(text: str) -> str | None:
    """The day or month that a line states with no more than a label before it."""
    day = day_or_month_on(text)
    if day is None:
        return None
    label = text[: day.start].strip(DASHES + " ")
    alone = len(label) <= LONGEST_LABEL and len(text) - day.end <= LONGEST_BEHIND
    # 골목정책-2031-04 and 골목정책 2031 - 04 are the numbers of a book.
    numbered = label.endswith(tuple(load(Casebooks).number_endings)) or text[: day.start].endswith(tuple(DASHES))
    of_series = label and day.iso.count("-") == 1 and any(dash in text[day.start : day.end] for dash in DASHES)
    return None if numbered or of_series or not alone else day.iso
