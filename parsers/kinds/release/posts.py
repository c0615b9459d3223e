"""What the board of a site writes between title and text of a post: who posted it when, how often it was read.

작성일2017-05-24, 조회944, 작성자 작성일 19-01-10 20:59, 2024.03.15 행정안전부; the title stands above it and often
again below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.kinds.release import issuers
from parsers.kinds.release.letterhead import names_itself
from parsers.mentions.day_lines import day_on
from parsers.mentions.points import full_year
from parsers.structure.boilerplate import is_furniture
from parsers.text.likeness import letters
from parsers.text.line import Line
from parsers.vocabulary import News, Releases, alternatives, load

# So many lines at the top are looked at, and none of the board's own is longer.
LINES = 8
LONGEST = 40
# Boards write their days in digits with the time of day; the year has two of them at times.
MOMENT = regex.compile(
    r"(?<!\d)(?P<y>(?:20)?\d\d)[.\-/]\s?(?P<m>0?[1-9]|1[0-2])[.\-/]\s?(?P<d>[0-3]?\d)[.]?\s\d{1,2}:\d\d(?::\d\d)?(?!\d)"
)
POSTER = regex.compile(r"[\p{Hangul}A-Za-z0-9]{2,12}")


@dataclass(frozen=True, slots=True)
class Post:
    """The ISO day of a post and the numbers of the lines that are the board's own."""

    day: str | None
    furniture: tuple[int, ...]


def read(lines: Sequence[Line]) -> Post:
    """What a board wrote at the top of `lines`; nothing where a letterhead stands there."""
    top = lines[:LINES]
    if any(names_itself(line.body) for line in top):
        return Post(None, ())
    days = {line.number: day for line in top[1:] if (day := _posted(line.body))}
    if not days:
        return Post(None, ())
    own = {line.number for line in top if line.number in days or _is_note(line) or is_furniture(line)}
    last = max(own)
    title = next((line for line in top if line.number not in own), None)
    again = [
        line.number
        for line in top
        if title and line.number > title.number and letters(line.text) == letters(title.text)
    ]
    return Post(next(iter(days.values())), tuple(sorted({number for number in own if number <= last} | {*again})))


def _posted(text: str) -> str | None:
    """The ISO day in a line that states it and next to nothing else: a label, a time of day, who posted."""
    if len(text) > LONGEST:
        return None
    moment = MOMENT.search(text)
    if moment:
        rest = f"{text[: moment.start()]} {text[moment.end() :]}"
        year = full_year(int(moment["y"])) if len(moment["y"]) == len("19") else int(moment["y"])
        iso = f"{year:04d}-{int(moment['m']):02d}-{int(moment['d']):02d}"
        posters = [word for word in _labels().sub(" ", rest).split() if word.strip(" :|/·")]
        return iso if len(posters) <= 1 and all(map(POSTER.fullmatch, posters)) else None
    day = day_on(text)
    if day is None:
        return None
    before, behind = text[: day.start].strip(" :|\t"), text[day.end :].strip(" :|\t")
    labelled = _labels().fullmatch(before) is not None and not behind
    return day.iso if labelled or (not before and issuers.is_issuer(behind)) else None


def _is_note(line: Line) -> bool:
    """Whether a line is labels of the board with a number at most: 조회944, 페이지 정보."""
    rest = _labels().sub("", line.squeezed)
    return rest != line.squeezed and not rest.strip("0123456789,:|·")


@cache
def _labels() -> regex.Pattern[str]:
    words = load(Releases)
    labels = words.post_labels | words.other_labels | words.page_parts | load(News).buttons
    return regex.compile(alternatives(label for label in labels if not label.isascii() and len(label) > 1))
