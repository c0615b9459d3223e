"""The cover of a work report: its title, who reports, to whom, and when.

Layout: the council and its committee, 주요업무보고 or 2025년 주요업무계획, the month or the day, the department; in any
order, one below the other, often with slogans of the body between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.gazetteer.bodies import publisher_endings
from parsers.mentions.day_lines import day_or_month_on
from parsers.text.letterspaced import closed
from parsers.text.line import Line
from parsers.text.numbering import behind_number
from parsers.vocabulary import Reports, alternatives, load

LONGEST_TITLE = 40
LONGEST_BODY = 20
# 2031년도, 2031학년도
YEAR_ALONE = regex.compile(
    r"(?:20\d\d|[’'‘]\d\d)\s?(?:(?:학|회계)?[년연])?\s?도?(?:\s?(?:[상하]반기|\d/4\s?분기|제?\d분기))?"
)
# What joins the two titles that a report on last year and plan of this one has.
JOINED = regex.compile(r"및\s|[･·ㆍ&]\s?")
JOINS = regex.compile(r"(?:\s및|[･·ㆍ&])$")
# So much may stand behind the day: a weekday, the name of the meeting.
LONGEST_BEHIND = 20
BRACKETS = regex.compile(r"^[(\[【<〈《〔]\s*(.+?)\s*[)\]】>〉》〕]$")
# - 2031년도 -
DASHES = " -–—―"
DOTS_OR_SPACE = regex.compile(r"[\s·ㆍ]+")
# 보 고 일 2026. 2. 13., 일시 : 2026. 2. 13. 10:00
LABEL_OF_DAY = regex.compile(r"(?P<label>\p{Hangul}(?:[\s·ㆍ]?\p{Hangul}){0,7}+)\s*+(?:[:：]\s*+)?(?=[’'‘]?\d)")


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover states; `published` is an ISO day or month."""

    title: str | None = None
    publisher: str | None = None
    audience: str | None = None
    published: str | None = None


def read(lines: Sequence[Line]) -> Cover:
    """The cover that the lines before the first part are."""
    texts = [_plain(line) for line in lines]
    at = _title_at(texts)
    place = range(0) if at is None else _title_lines(texts, at)
    title = " ".join(texts[i] for i in place) or None
    rest = [text for i, text in enumerate(texts) if i != at]
    publishers = [body for text in rest if (body := _publisher(text))]
    return Cover(
        title=title,
        publisher=publishers[-1] if publishers else _publisher_in(title),
        audience=" ".join(text for text in rest if _is_audience(text)) or None,
        published=next((day for text in texts if (day := day_of(text))), None),
    )


def is_title(text: str) -> bool:
    """Whether a line is the title of a work report: short, and it ends with what such reports are called."""
    return len(text) <= LONGEST_TITLE and _title_pattern().search(DOTS_OR_SPACE.sub("", text)) is not None


@cache
def _title_pattern() -> regex.Pattern[str]:
    words, tails = alternatives(load(Reports).title_words), alternatives(load(Reports).title_tails)
    return regex.compile(rf"(?:{words})(?:및\p{{Hangul}}{{0,4}}계획)?(?:{tails})?[)\]】>]?$")


@cache
def _labelled() -> regex.Pattern[str]:
    """Who reports, behind the label of an office: 보고 부서 골목과, 부 서 : 골목과."""
    labels = alternatives(load(Reports).reporter_labels, between=r"\s?")
    with_colon = alternatives(load(Reports).reporter_labels_with_colon, between=r"\s?")
    return regex.compile(rf"(?:(?:{labels})(?:\s*[:：]\s*|\s+)|(?:{with_colon})\s*[:：]\s*)(?P<body>\S.*)")


def _plain(line: Line) -> str:
    """A cover's line without bullet, dashes beside it and brackets, what was printed letter by letter closed up."""
    text = line.body.replace("**", "").strip(DASHES)
    bracketed = BRACKETS.fullmatch(text)
    text = bracketed[1] if bracketed else text
    return closed(" ".join(text.split()))


def _title_at(texts: Sequence[str]) -> int | None:
    """The first title; one with its year goes before, one behind whom it reports to last: 교육위원회 업무보고."""
    found = [i for i, text in enumerate(texts) if is_title(text)]
    own = [i for i in found if not _names_audience(texts[i])] or found
    dated = [i for i in own if YEAR_ALONE.match(texts[i]) or (i and YEAR_ALONE.fullmatch(texts[i - 1]))]
    return next(iter(dated or own), None)


def _title_lines(texts: Sequence[str], at: int) -> range:
    """The lines of the title at `at`: with its year above it, the rest of its words below, and another title that a
    word joins to it."""
    first, after = at, at + 1
    if at and (JOINS.search(texts[at - 1]) or YEAR_ALONE.fullmatch(texts[at - 1])):
        first -= 1
    if after < len(texts) and _is_cut(texts[at], texts[after]):
        after += 1
    if after < len(texts) and JOINED.match(texts[after]) and is_title(texts[after]):
        after += 1
    return range(first, after)


def _is_cut(text: str, following: str) -> bool:
    """Whether what a report is called stands on two lines: 2031년 주요업무, 추진상황 보고."""
    first, both = (DOTS_OR_SPACE.sub("", part) for part in (text, text + following))
    named = _title_pattern().search(both) if len(both) <= LONGEST_TITLE else None
    return named is not None and named.start() < len(first)


def _names_audience(title: str) -> bool:
    return title.split(maxsplit=1)[0].endswith(tuple(load(Reports).audience_endings))


def day_of(text: str) -> str | None:
    """The ISO day or month that a line states and little else, be it behind the label of a day."""
    bare = BRACKETS.sub(r"\1", text.strip())
    # 3. 인계·인수일  2026. 7. 3.
    label = LABEL_OF_DAY.match(bare, behind_number(bare))
    if label and DOTS_OR_SPACE.sub("", label["label"]) in load(Reports).day_labels:
        bare = bare[label.end() :]
    day = day_or_month_on(bare)
    return day.iso if day and day.start == 0 and len(bare) - day.end <= LONGEST_BEHIND else None


def _is_audience(text: str) -> bool:
    return len(text) <= LONGEST_BODY and text.endswith(tuple(load(Reports).audience_endings))


def _publisher(text: str) -> str | None:
    """The body that a cover's line names as the one that reports; None for other lines."""
    labelled = _labelled().fullmatch(text)
    if labelled:
        return labelled["body"]
    named = text.endswith(publisher_endings())
    is_body = named and len(text) <= LONGEST_BODY and regex.fullmatch(r"[\p{Hangul}\p{N}･·ㆍ\s()]+", text)
    return text if is_body and not _is_audience(text) and not YEAR_ALONE.match(text) else None


def _publisher_in(title: str | None) -> str | None:
    """The body that the title itself begins with: 고용노동부 업무보고."""
    words = YEAR_ALONE.sub("", title or "").split()
    return _publisher(words[0]) if len(words) > 1 else None
