"""Where an essay's body begins and ends, and what the lines around it are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from parsers.gazetteer.bodies import is_body
from parsers.kinds.essay.byline import Author, author_of, nickname_of, office_of, signed_day
from parsers.kinds.essay.furniture import day_of, is_furniture, is_stamp, outlet_of, owner_of, stamped
from parsers.kinds.essay.headings import heading_of
from parsers.language.line_endings import End, end_of
from parsers.page import Page
from parsers.structure import prose
from parsers.structure.rubrics import is_issue, rubric_in_path, rubric_of
from parsers.text.line import Line


@dataclass(frozen=True, slots=True)
class EssayFrame:
    """What stands around the body of an essay, and what its lines are.

    `first` and `after` bound the body. `titles` are the title's lines, `heads` further lines of the record's head or
    end, `furniture` those that carry no content.
    """

    first: int
    after: int
    titles: tuple[Line, ...]
    subtitles: tuple[Line, ...]
    heads: tuple[Line, ...]
    furniture: tuple[Line, ...]
    outlet: str | None
    rubric: str | None
    author: Author | None
    author_line: Line | None
    published: str | None


def frame_on(page: Page) -> EssayFrame:
    """What stands around the body of a page's text."""
    return frame_of(page.content)


def frame_of(lines: Sequence[Line]) -> EssayFrame:
    """What stands around the body."""
    first, last = _bounds(lines)
    head = _Head()
    for line in lines[:first]:
        head.take(line)
    head.settle(lines[last + 1 :])
    # The heading of the first section stands between the head and the first sentence.
    while head.subtitles and head.subtitles[-1] is lines[first - 1] and heading_of(lines, first - 1, marked_only=True):
        head.subtitles.pop()
        first -= 1
    for line in lines[last + 1 :]:
        head.take_at_end(line)
    after = next((i for i in range(last + 1, len(lines)) if lines[i] in head.tail), len(lines))
    printed = {line.text for line in lines[:first]}
    again = [line for line in lines[first:after] if line.page_start and line.text in printed]
    return EssayFrame(
        first=first,
        after=after,
        titles=tuple(head.titles),
        subtitles=tuple(head.subtitles),
        heads=tuple(head.heads),
        furniture=(*head.furniture, *again),
        outlet=head.outlet,
        rubric=head.rubric,
        author=head.author,
        author_line=head.author_line,
        published=head.published,
    )


def _bounds(lines: Sequence[Line]) -> tuple[int, int]:
    """Indices of the first and the last line of the prose; of all lines where there is none."""
    sentences = [i for i, line in enumerate(lines) if prose.is_prose(line)]
    if not sentences:
        return 0, len(lines) - 1
    first = sentences[0]
    # The first sentence may begin on lines before the one it ends on.
    while first > 0 and _begins_sentence(lines[first - 1], lines[first]) and prose.is_wrapped(lines):
        first -= 1
    return first, sentences[-1]


def _begins_sentence(line: Line, following: Line) -> bool:
    """Whether a line before the first sentence's end is its beginning, and not of the head."""
    explained = line.marker is not None or is_furniture(line) or author_of(line) or day_of(line)
    return prose.leads_into(line, following) and not explained


# A periodical's name and its motto stand apart on one line.
APART = regex.compile(r"\s{2,}|\t")
CATEGORY = "카테고리"
SHORTEST_NAME = 3
LONGEST_NAME = 20
LONGEST_FOOT = 30


class _Head:
    """The lines around the body, sorted as they are met."""

    def __init__(self) -> None:
        self.plain: list[Line] = []
        # Those that the layout tells to be names of the site and its parts.
        self.names: list[Line] = []
        self.titles: list[Line] = []
        self.subtitles: list[Line] = []
        self.heads: list[Line] = []
        self.furniture: list[Line] = []
        self.tail: list[Line] = []
        self.outlet: str | None = None
        self.rubric: str | None = None
        self.author: Author | None = None
        self.author_line: Line | None = None
        self.published: str | None = None

    def take(self, line: Line) -> None:
        """Sorts a line that stands before the body; `plain` are those that nothing explains by themselves."""
        rubric, rest = rubric_of(line.text)
        if rubric and not rest:
            self.rubric = self.rubric or rubric
            self.heads.append(line)
        elif self._is_around(line):
            return
        else:
            self.rubric = self.rubric or rubric
            self.plain.append(line)

    def settle(self, behind: Sequence[Line]) -> None:
        """Finds title and subtitles among the plain lines; those before are names of outlet, series and category."""
        while len(self.plain) > 1 and self._is_name(self.plain[0], self.plain[1], behind):
            self.heads.append(self.plain.pop(0))
        for line in self.plain:
            if is_issue(line) and self.titles:
                self.heads.append(line)
            elif not self.titles or self._goes_on(line):
                self.titles.append(line)
            else:
                self.subtitles.append(line)

    def _is_name(self, line: Line, following: Line, behind: Sequence[Line]) -> bool:
        """Whether a line names where the text appears: an institute, what is said again at the end, an issue's name."""
        if is_issue(line):
            return True
        name = APART.split(line.text)[0]
        # A title is said again too, but a subtitle stands below it.
        short = SHORTEST_NAME <= len(name) <= LONGEST_NAME and following.marker is None
        again = next((other.text for other in behind if short and name in other.text), None)
        if again and CATEGORY in again:
            self.rubric = self.rubric or name
            return True
        if again or is_issue(following) or (" " not in line.text and is_body(line.text)):
            self.outlet = self.outlet or name
            return True
        if line in self.names:
            return True
        latin = line.text.isascii() and line.text.isupper() and not following.text.isascii()
        self.rubric = self.rubric or (line.text if latin else None)
        return latin

    def _is_around(self, line: Line) -> bool:
        """Whether a line is furniture, names the outlet, gives the day or the author; their values are taken."""
        if is_stamp(line):
            self._take_nickname()
        if is_furniture(line):
            self.published = self.published or stamped(line)
            self.rubric = self.rubric or rubric_in_path(line)
            self.furniture.append(line)
            return True
        outlet = outlet_of(line) if self.outlet is None else None
        day = day_of(line)
        if self._take_office(line):
            return True
        if self.author is None and self._take_author(line, at_end=False):
            self.published = self.published or day
            return True
        signed = signed_day(line) if self.author is None and self.plain else None
        if signed:
            self.author, self.author_line = Author(signed[0], None, None, None, alone=True), line
            self.names = self.plain[:-1]
            day = signed[1]
        if outlet or day:
            self.outlet = self.outlet or outlet
            self.published = self.published or day
            self.furniture.append(line)
            return True
        return False

    def _take_nickname(self) -> None:
        """Takes the name above the time of posting for the author's; above that stands the title, then no subtitle."""
        last = self.plain[-1] if len(self.plain) > 1 and self.author is None else None
        name = nickname_of(last) if last else None
        if last and name:
            self.author, self.author_line = Author(name, None, None, None, alone=True), last
            self.furniture.append(self.plain.pop())
            self.names = self.plain[:-1]

    def _take_office(self, line: Line) -> bool:
        """Takes the office of the author whose name alone is on the line above."""
        if self.author is None or not self.author.alone or self.author_line is None:
            return False
        office = office_of(line.text) if line.number == self.author_line.number + 1 else None
        if office is None:
            return False
        self.author = replace(self.author, affiliation=office[0], role=office[1])
        self.author_line = line
        self.heads.append(line)
        return True

    def _take_author(self, line: Line, *, at_end: bool) -> bool:
        author = author_of(line, at_end=at_end)
        if author is None:
            return False
        self.author, self.author_line = author, line
        # A line that says more than the name is content.
        (self.furniture if author.alone else self.heads).append(line)
        return True

    def _goes_on(self, line: Line) -> bool:
        last = self.titles[-1]
        adjacent = line.blank_before == 0 and line.marker is None and len(self.titles) == 1
        return adjacent and end_of(last.text) is End.OPEN and line.number == last.number + 1

    def take_at_end(self, line: Line) -> None:
        """Sorts a line that stands behind the last sentence: from the first that is the page's on, all are."""
        if self.author is None and self._take_author(line, at_end=True):
            self.tail.append(line)
        elif self.tail or is_furniture(line) or day_of(line) or self._says_outlet(line):
            self.tail.append(line)
            self.furniture.append(line)
            self.outlet = self.outlet or owner_of(line)

    def _says_outlet(self, line: Line) -> bool:
        """Whether a line says the outlet's name again with a few words around it: a page's foot, a button."""
        return bool(self.outlet) and str(self.outlet) in line.text and len(line.text) <= LONGEST_FOOT
