"""The line that labels a clipping in an office's collection: which outlet printed it, when, on which page.

Forms: `솔바람일보 | 2031.5.3 14면 | 지역`, `[솔바람일보] 2031-05-03 14면`, `솔바람일보(5.3.)`,
`2031. 5. 3.(토) 솔바람일보 A4면 나소율 기자`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from parsers.kinds.news import bylines
from parsers.mentions.day_lines import DAY, DAY_OF_YEAR, WEEKDAY, day_of_year_on, day_on
from parsers.structure.boilerplate import PAGE, masthead
from parsers.text.line import Line
from parsers.vocabulary import News, Outlets, alternatives, load

LONGEST = 60
SLASHED = regex.compile(r"(?<![\d/])(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?![\d/])")
# An outlet that ends like none, where other labels of the collection name some that do.
LONGEST_NAME = 10
MARKS = " \t|│｜/·ㆍ∙•,.:：;()（）[]{}【】<>〈〉《》「」-–—~=□■○●◆◇▶▷※*#"
SPLIT = regex.compile(r"[\s|│｜/,:：;()（）\[\]{}【】<>〈〉《》「」=]+")


@dataclass(frozen=True, slots=True)
class Label:
    """What labels a clipping: the outlet as written, `sure` where it is one by its name, and the reporter."""

    line: Line
    outlet: str
    sure: bool
    person: str | None

    def day(self, year: int | None) -> str | None:
        """The ISO day, of `year` where it states none of its own."""
        text = SLASHED.sub(lambda match: match.group().replace("/", ".") + ".", self.line.text)
        found = day_on(text) if year is None else day_of_year_on(text, year)
        return found.iso if found else None


@cache
def _editions() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(News).editions)})")


def label_of(line: Line) -> Label | None:
    """The label that a line is and nothing else; None for any other line."""
    text = line.text
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return None
    bare = WEEKDAY.sub(" ", _without_days(text))
    if bare == text and not PAGE.search(text):
        return None
    rest = PAGE.sub(" ", bare)
    signed = bylines.signed_in(rest)
    if signed:
        rest = f"{rest[: signed.start]} {rest[signed.end :]}"
    around = load(News).sections
    words = [word for part in SPLIT.split(rest) if (word := part.strip(MARKS)) and word not in around]
    words = [word for word in words if not (word.isdecimal() or _editions().fullmatch(word))]
    name = " ".join(words)
    if not name or len(name) > LONGEST_NAME or any(map(str.isdigit, name.rstrip("0123456789"))):
        return None
    sure = masthead(name) is not None or name in load(Outlets).outlets
    if not sure and len(words) > 1:
        return None
    return Label(line, name, sure, signed.person if signed else None)


def _without_days(text: str) -> str:
    """A text without the days in it, with their years or without."""
    return SLASHED.sub(" ", DAY_OF_YEAR.sub(" ", DAY.sub(" ", text)))
