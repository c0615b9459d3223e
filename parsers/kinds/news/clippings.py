"""Collections of clippings that offices make of what papers print of them: a label, a headline and a story each.

Layout: a title with the day and the office; then for each article the line with outlet, day and page, above its
headline or right below, its subheads, who reports, the paragraphs, and whose the rights are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from parsers.endings import sentences
from parsers.gazetteer.bodies import division_endings, is_body
from parsers.gazetteer.regions import is_region
from parsers.kinds.news import bylines
from parsers.kinds.news.clip_labels import MARKS, Label, label_of
from parsers.mentions.day_lines import DAY, WEEKDAY, day_on
from parsers.page import Page
from parsers.text.line import Line
from parsers.vocabulary import News, alternatives, load

# So many clippings make a collection, or one below a title that says what it is.
FEWEST = 2
# Sentences of a report in each.
FEWEST_SENTENCES = 2
# ~했다. ~라고 밝혔다.: reports tell in this style; offices and blogs mostly in ~입니다, ~함.
REPORTED = regex.compile(r"(?<!니)다[.”\"]")
LONGEST_HEADLINE = 70
# A headline and its subheads above a label that stands below them.
MOST_ABOVE = 3
# ⓒ 솔바람일보, 출처: 솔바람일보: whose the story is, below it.
RIGHTS = regex.compile(r"(?:[ⓒ©]|출처\s?[:：]?|Copyright)\s?(?P<name>.{2,20})")
CELLS = regex.compile(r"\s*[|│｜/]\s*|\s{2,}|\t")


@dataclass(frozen=True, slots=True)
class Clipping:
    """An article of a collection: its label with its day, its other lines, and the line on whose rights it is."""

    label: Label
    day: str | None
    lines: tuple[Line, ...]
    rights: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """The clippings with what the head says; `furniture` are its lines, and those that divide the clippings."""

    clippings: tuple[Clipping, ...]
    furniture: tuple[Line, ...]
    title: str | None
    publisher: str | None
    published: str | None


def collection_on(page: Page) -> Collection | None:
    """The clippings on a page; None where it is no collection of them."""
    content, dividers = _divided(page.content)
    labels = {i: label for i, line in enumerate(content) if (label := label_of(line)) is not None}
    if not any(label.sure for label in labels.values()):
        return None
    places = _of_one_form(labels)
    told = _told(content, places)
    if not told:
        return None
    below = _stand_below_headlines(content, told)
    starts = {at: _head_start(content, at) if below else at for at in places}
    head = content[: starts[told[0]]]
    named = any(_names_collection(line.text) for line in head)
    introduced = sum(len(sentences.stops_in(line.text)) for line in head)
    if len(told) < (1 if named else FEWEST) or introduced > named:
        return None
    published = next((day.iso for line in head if (day := day_on(line.text))), None)
    ends = dict(zip(places, [*(starts[at] for at in places[1:]), len(content)], strict=True))
    clippings = (_clipping(content[starts[at] : ends[at]], labels[at], published or page.day) for at in told)
    title, publisher = _title_of(head), _publisher_of(head)
    return Collection(tuple(clippings), (*_of_head(head, title), *dividers), title, publisher, published)


def _divided(content: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines without the drawn ones that divide them, which set off what stands below; and these."""
    dividers = [line for line in content if not any(map(str.isalnum, line.text))]
    numbers = {line.number for line in dividers}
    kept = (line for line in content if line.number not in numbers)
    below = (
        replace(line, blank_before=max(1, line.blank_before)) if line.number - 1 in numbers else line for line in kept
    )
    return list(below), dividers


def _names_collection(text: str) -> bool:
    return regex.search(alternatives(load(News).collections, between=r"\s?"), text) is not None


def _of_one_form(labels: dict[int, Label]) -> list[int]:
    """The places of the labels whose outlets are sure, and of those in the form of these."""
    forms = {_form(label) for label in labels.values() if label.sure}
    return [i for i, label in labels.items() if label.sure or _form(label) in forms]


def _form(label: Label) -> str:
    """The signs of a label in order, whatever its words and numbers."""
    return regex.sub(r"[\p{L}\p{N}]+", "", label.line.text.replace(" ", ""))


def _told(content: Sequence[Line], places: Sequence[int]) -> list[int]:
    """The places of the labels beside a headline each, with sentences of a report below, up to the next label."""
    ends = [*places[1:], len(content)]
    return [
        at
        for at, after in zip(places, ends, strict=True)
        if _reports(content[at + 1 : after]) and (_is_headline(content[at + 1]) or _is_below_headline(content, at))
    ]


def _reports(lines: Sequence[Line]) -> bool:
    return sum(len(REPORTED.findall(line.text)) for line in lines) >= FEWEST_SENTENCES


def _is_headline(line: Line) -> bool:
    return len(line.text) <= LONGEST_HEADLINE and not _ends_story(line)


def _stand_below_headlines(content: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether all labels stand right below the headlines of their clippings."""
    return all(_is_below_headline(content, at) for at in places)


def _is_below_headline(content: Sequence[Line], at: int) -> bool:
    """Whether a label is not set off from the line above, which may be a headline."""
    return at > 0 and not content[at].set_apart and _is_headline(content[at - 1])


def _head_start(content: Sequence[Line], at: int) -> int:
    """Where the headline above a label begins: at the line that is set off, or behind the story before it."""
    start = at
    while start > max(0, at - MOST_ABOVE) and not content[start].set_apart and _is_headline(content[start - 1]):
        start -= 1
    return start


def _clipping(lines: Sequence[Line], label: Label, near: str | None) -> Clipping:
    """A clipping of its lines, without what stands behind it on the page."""
    ends = [i for i, line in enumerate(lines) if _ends_story(line)]
    lines = lines[: ends[-1] + 1] if ends else lines
    rights = tuple(line for line in lines if _says_rights(line, label.outlet))
    kept = tuple(line for line in lines if line is not label.line and line not in rights)
    return Clipping(label, _day(label, near), kept, rights)


def _ends_story(line: Line) -> bool:
    return sentences.stops(line.text) or RIGHTS.match(line.text) is not None or bylines.whole(line.text) is not None


def _says_rights(line: Line, outlet: str) -> bool:
    match = RIGHTS.fullmatch(line.text.strip("<>[]() "))
    return match is not None and match["name"].strip(MARKS).startswith(outlet)


def _day(label: Label, near: str | None) -> str | None:
    """The day of a label; without a year of its own the last such day that is none after the collection's."""
    if near is None or not near[:4].isdigit():
        return label.day(None)
    year = int(near[:4])
    day = label.day(year)
    late = day is not None and day[:4] == near[:4] and day > near and len(near) == len("2031-05-03")
    return label.day(year - 1) if late else day


def _title_of(head: Sequence[Line]) -> str | None:
    """What the collection is called: the line that says so, else the first that is no day and no office."""
    named = (line.body for line in head if _names_collection(line.text))
    title = next(named, None) or next((line.body for line in head if not day_on(line.text)), None)
    if title is None:
        return None
    bare = WEEKDAY.sub("", DAY.sub("", title)).strip(" |·-[]()<>【】,")
    return " ".join(bare.split()) or None


def _publisher_of(head: Sequence[Line]) -> str | None:
    """The office that a cell of the head names."""
    for line in head:
        for cell in CELLS.split(WEEKDAY.sub(" ", DAY.sub(" | ", line.body))):
            name = " ".join(cell.strip(MARKS).split())
            if name and not _names_collection(name) and _is_office(name):
                return name
    return None


def _is_office(name: str) -> bool:
    """Whether a name is that of a body, or of an office of a municipality."""
    words = name.split()
    office = is_region(words[0]) and words[-1].endswith(tuple(division_endings()))
    return len(words) <= MOST_ABOVE and (office or is_region(name) or is_body("".join(words)))


def _of_head(head: Sequence[Line], title: str | None) -> tuple[Line, ...]:
    """The lines of the head with the title, the day and the office, and no list of what follows."""
    stated = [line for line in head if day_on(line.text) or (title and title in " ".join(line.text.split()))]
    return tuple(line for line in head if line in stated or _publisher_of([line]))
