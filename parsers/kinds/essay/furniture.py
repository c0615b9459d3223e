"""What a blog or a paper prints around an essay: buttons, counters, its name, days."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.kinds.essay import disclaimers
from parsers.mentions import date
from parsers.mentions.date import Period
from parsers.mentions.day_lines import day_on
from parsers.mentions.email import ADDRESS
from parsers.mentions.mention import resolve_overlaps
from parsers.structure import boilerplate
from parsers.structure.rubrics import PATH, rubric_in_path
from parsers.text.line import Line
from parsers.vocabulary import Essays, News, alternatives, load

LONGEST_STAMP = 90
LONGEST_BUTTON = 3
# An outlet that is known by the ending of its name alone.
SHORTEST_NAME, LONGEST_NAME = 3, 10
# 햇살군 공식 블로그: whose blog it is.
OF_A_BODY = regex.compile(r"\p{Hangul}{2,12}(?:\s공식)?\s(?:블로그|포스트)(?:\s[‘'“\"][^’'”\"]{2,12}[’'”\"])?")
ENGLISH_DAY = regex.compile(
    r"(?P<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?P<d>\d{1,2}),?\.?\s(?P<y>20\d\d)"
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CLOCK = regex.compile(r"(?:오전|오후)?\s?\d{1,2}:\d\d(?::\d\d)?")
# #골목 #물길, #골목 alone on a line: the tags of a post.
TAGS = regex.compile(r"(?:#[^\s#]{1,20}\s*){2,}|#\p{L}[^\s#.]{0,19}")
# 댓글 12, 공감 3, 조회 1,204: a counter of the page.
COUNTER = regex.compile(r"(?P<name>\p{Hangul}{2,6}|[A-Za-z]{2,10})\s?[:：(]?\s?[\d,]{1,9}\s?[)개건회]?")


@cache
def day_label() -> regex.Pattern[str]:
    """What stands before the day of a text: 입력, 작성일 :."""
    return regex.compile(rf"(?:{alternatives(load(Essays).day_labels)})\s?[:：]?")


@cache
def _posted() -> regex.Pattern[str]:
    """What a board prints beside the day: 작성자 : 햇살연구원, 조회 1,204."""
    words = load(Essays)
    labels, keepers = alternatives(words.board_labels), alternatives(words.keepers)
    return regex.compile(rf"(?:{labels})\s?[:：]\s?\S+|(?:{keepers})|조회수?\s?[\d,]+")


def _small(text: str) -> str:
    return "".join(text.split()).lower()


def outlet_of(line: Line) -> str | None:
    """The outlet that a line names and nothing else but an address, or a button before a blog's name."""
    vocabulary = load(Essays)
    text = ADDRESS.sub("", line.text).strip(" |/·")
    name = _small(text)
    if name in vocabulary.outlets:
        return vocabulary.outlets[name]
    words = text.split()
    behind = " ".join(words[2:]) if _small("".join(words[:2])) in _printed() else text
    if OF_A_BODY.fullmatch(behind):
        return behind
    single = len(text.split()) == 1 and SHORTEST_NAME <= len(name) <= LONGEST_NAME
    return text if single and name.endswith(tuple(vocabulary.outlet_endings)) else None


def owner_of(line: Line) -> str | None:
    """The outlet that a copyright note names: `저작권자 © 솔바람일보 …`."""
    noted = boilerplate.COPYRIGHT.search(line.text) or captioned(line)
    if not noted:
        return None
    match = boilerplate.OWNER.search(line.text)
    return (match["name"] or match["site"]) if match else boilerplate.outlet_among(line.text)


def captioned(line: Line) -> bool:
    """Whether a line is opened by the mark of a caption: `▲ 햇살군수 나소율. ⓒ솔바람일보`."""
    return line.text[0] in load(News).caption_marks


@cache
def _printed() -> frozenset[str]:
    """What blogs print around a text, and the buttons that news sites have as well."""
    return load(Essays).page_furniture | load(News).buttons


def is_furniture(line: Line) -> bool:
    """Whether a line is what a page prints around a post: buttons, links to other posts, counters, rights."""
    vocabulary = load(Essays)
    name = _small(line.text).strip("|·-[]<>")
    if name in _printed() or _small(line.text) in _printed():
        return True
    if _small(line.body).startswith(tuple(vocabulary.furniture_openings)) and not line.text.endswith(("다.", "요.")):
        return True
    if disclaimers.of_paper(line.text):
        return True
    counter = COUNTER.fullmatch(line.body)
    if counter and _small(counter["name"]) in _printed():
        return True
    if TAGS.fullmatch(line.text) or all(_small(part) in _printed() for part in line.text.split("|")):
        return True
    if _is_row_of_buttons([_small(word) for word in regex.split(r"[\s|·]+", line.text) if word]):
        return True
    if (
        PATH.fullmatch(line.text)
        or rubric_in_path(line)
        or (boilerplate.STAMPED.search(line.text) and len(line.text) <= LONGEST_STAMP)
    ):
        return True
    return outlet_of(line) is None and boilerplate.is_furniture(line)


def _is_row_of_buttons(words: Sequence[str]) -> bool:
    """Whether words are buttons and counts one after the other; a button may be several words: URL 복사."""
    at = 0
    while at < len(words):
        lengths = (n for n in range(LONGEST_BUTTON, 0, -1) if "".join(words[at : at + n]) in _printed())
        length = int(words[at].isdigit()) or next(lengths, 0)
        if not length:
            return False
        at += length
    return len(words) > 1


def day_of(line: Line) -> str | None:
    """The ISO day of a line that is a day and nothing else but its label, the time and the author before it."""
    text = _posted().sub("", line.body)
    english = ENGLISH_DAY.search(text)
    if english:
        return f"{english['y']}-{MONTHS.index(english['m']) + 1:02d}-{int(english['d']):02d}"
    found = [mention for mention in resolve_overlaps(date.find(text)) if isinstance(mention.fields["period"], Period)]
    if not found:
        return None
    rest = text[: found[0].start] + text[found[-1].end :]
    rest = day_label().sub("", CLOCK.sub("", rest)).strip(" .,|/·()월화수목금토일")
    point = found[0].fields["period"]
    assert isinstance(point, Period)
    whole = point.stated.year is not None and point.stated.day is not None
    return point.stated.iso(None) if whole and len(rest) <= 1 else None


def stamped(line: Line) -> str | None:
    """The ISO day of a line that a page prints around a text, whatever else stands on it: number of issue, page.

    None for the day on which the page itself was made anew (UPDATED. …).
    """
    if line.text.casefold().startswith("updated"):
        return None
    return day_of(line) or boilerplate.published([line])


def is_stamp(line: Line) -> bool:
    """Whether a line is a day with the time of the day, as blogs print it below the name."""
    day = day_on(line.text)
    return day is not None and day.start == 0 and CLOCK.search(line.text) is not None
