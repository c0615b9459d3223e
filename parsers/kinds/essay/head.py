"""The lines around an essay's body, sorted as they are met: title, author, outlet, rubric, day, furniture."""

from __future__ import annotations

from dataclasses import replace

from parsers.kinds.essay.byline import (
    Author,
    address_of,
    author_at_place,
    author_in,
    author_of,
    author_signed,
    is_full_name,
    is_public_body,
    nickname_of,
    office_of,
    reporter_of,
    signed_day,
)
from parsers.kinds.essay.dateline import dateline_of
from parsers.kinds.essay.furniture import captioned, day_of, is_furniture, is_stamp, outlet_of, owner_of, stamped
from parsers.kinds.essay.speech import day_of_occasion, tells_occasion
from parsers.kinds.essay.titles import Title, title_of
from parsers.mentions.day_lines import day_on
from parsers.structure.boilerplate import masthead, outlet_on_stamp, paper_on_head
from parsers.structure.rubrics import opens_with_issue, rubric_in_path, steps_of
from parsers.text.line import Line
from parsers.vocabulary import News, load

LONGEST_FOOT = 30


class Head:
    """The lines around the body; `plain` are those that nothing explains by themselves."""

    def __init__(self) -> None:
        self.plain: list[Line] = []
        # Those that the layout tells to be names of the site and its parts.
        self.names: list[Line] = []
        self.titles: list[Line] = []
        self.subtitles: list[Line] = []
        self.heads: list[Line] = []
        # Those above the title that name paper, issue, series or rubric.
        self.above: list[Line] = []
        self.furniture: list[Line] = []
        self.tail: list[Line] = []
        self.outlet: str | None = None
        # A rubric is one of opinion, a label any other name of a column or series.
        self.rubric: str | None = None
        self.label: str | None = None
        self.author: Author | None = None
        self.author_line: Line | None = None
        # The author's e-mail address, alone on its line.
        self.address: str | None = None
        # The names in the page's path or head, which it says again.
        self.steps: frozenset[str] = frozenset()
        # The line that names the issue it appeared in, and those that give its number beside the day.
        self.issue: Line | None = None
        self.issues: list[Line] = []
        # The line that a rubric stands on alone.
        self.rubric_line: Line | None = None
        # The reporter who put it on the page: the author where no other is named.
        self.poster: str | None = None
        self.published: str | None = None

    def take(self, line: Line) -> None:
        """Sorts a line that stands before the body."""
        title = title_of(line.text)
        if not title.words:
            self._drop_section(title)
            self.take_brackets(title)
            self.above.append(line)
            self.rubric_line = line if title.rubric else self.rubric_line
        elif title.rubric and self.plain and self._take_author(line, author_in(title.words)):
            self.rubric = self.rubric or title.rubric
        elif not self._is_around(line):
            self.plain.append(line)

    def _drop_section(self, title: Title) -> None:
        """Takes the section of the paper, alone on a line above the rubric, for the head of its page."""
        above = self.rubric_line
        if title.rubric and above is not None and above.text in load(News).sections:
            self.above.remove(above)
            self.furniture.append(above)

    def take_brackets(self, title: Title) -> None:
        """Takes what the brackets around a title say; a rubric of its own says more than the section of the paper."""
        section = self.rubric in load(News).sections
        self.rubric = (title.rubric or self.rubric) if section else (self.rubric or title.rubric)
        self.label = self.label or title.label
        self.outlet = self.outlet or title.outlet
        self.author = self.author or title.author

    def _is_around(self, line: Line) -> bool:
        """Whether a line is furniture, names the outlet, gives the day or the author; their values are taken."""
        if is_stamp(line):
            self._take_nickname()
        if self._takes_reporter(line) or (self.author is not None and self._takes_address(line)):
            return True
        if tells_occasion(line):
            self.published = self.published or day_of_occasion(line)
            self.heads.append(line)
            return True
        if is_furniture(line) or line.text in self.steps:
            self._take_poster(line)
            day = stamped(line)
            self.published = self.published or day
            # A blog's own name is a button of other pages.
            above = outlet_of(line) if not self.plain else None
            self.outlet = self.outlet or (outlet_on_stamp(line.body) if day else _paper_on(line.body)) or above
            self.rubric = self.rubric or rubric_in_path(line)
            self.steps |= steps_of(line)
            self.issues += [line] if opens_with_issue(line.text) else []
            self.furniture.append(line)
            return True
        outlet = outlet_of(line) if self.outlet is None else None
        day = day_of(line)
        if self._take_office(line) or self._takes_author(line, at_end=False):
            self.published = self.published or day
            return True
        signed = signed_day(line) if self.author is None and self.plain else None
        if signed:
            self.author, self.author_line = author_signed(signed[0]), line
            self.names = self.plain[:-1]
            day = signed[1]
        if outlet or day:
            self.outlet = self.outlet or outlet
            self.published = self.published or day
            self.issues += [line] if opens_with_issue(line.text) else []
            self.furniture.append(line)
            return True
        return self._takes_dateline(line) or self._takes_caption(line)

    def _takes_caption(self, line: Line) -> bool:
        """Whether a line says who is on the picture beside it."""
        if not captioned(line):
            return False
        self.outlet = self.outlet or owner_of(line)
        self.heads.append(line)
        return True

    def _takes_dateline(self, line: Line) -> bool:
        """Whether a line is the bracket alone that a paper opens a text with."""
        opening = dateline_of(line.text)
        if opening is None or opening.rest:
            return False
        self.open_with(line)
        self.heads.append(line)
        return True

    def open_with(self, line: Line) -> None:
        """Takes what the bracket at the beginning of a line says."""
        opening = dateline_of(line.text)
        if opening:
            self.outlet = self.outlet or opening.outlet
            self.author = self.author or opening.author

    def _take_nickname(self) -> None:
        """Takes the name above the time of posting for the author's; above that stands the title, then no subtitle."""
        last = self.plain[-1] if len(self.plain) > 1 and self.author is None else None
        name = nickname_of(last.text) if last else None
        if last and name:
            # An office posts what somebody else has written.
            if not is_public_body(name):
                self.author, self.author_line = Author(name, None, None, None, alone=True), last
            self.furniture.append(self.plain.pop())
            self.names = self.plain[:-1]

    def _take_poster(self, line: Line) -> None:
        """Takes the name above a time stamp, in the same list, for the paper's."""
        last = self.plain[-1] if len(self.plain) > 1 and line.marker and stamped(line) else None
        if last and last.marker == line.marker and last.number == line.number - 1 and nickname_of(last.body):
            self.outlet = self.outlet or last.body
            self.furniture.append(self.plain.pop())

    def _take_office(self, line: Line) -> bool:
        """Takes the office of the author whose name alone is on the line above."""
        if self.author is None or not self.author.alone or self.author_line is None:
            return False
        office = office_of(line.text) if line.number == self.author_line.number + 1 else None
        if office is None:
            return False
        self.author = replace(self.author, affiliation=office[0], role=office[1])
        self.heads.append(line)
        return True

    def _takes_author(self, line: Line, *, at_end: bool) -> bool:
        """Whether a line names the author, for the first time or again."""
        first = not (self.plain or at_end)
        return self._take_author(line, author_of(line, at_end=at_end) or author_at_place(line.body, first=first))

    def _takes_address(self, line: Line) -> bool:
        """Whether a line is the author's e-mail address and nothing else."""
        address = address_of(line.text)
        if address is None or self.address is not None:
            return False
        self.address = address
        self.heads.append(line)
        return True

    def _takes_reporter(self, line: Line) -> bool:
        """Whether a line names who put the text on the page: a reporter, or the paper itself."""
        day = day_on(line.body)
        beside = day is not None and day.start == 0
        poster = reporter_of(line.body[day.end :] if day and beside else line.body)
        if poster is not None and day and beside:
            self.published = self.published or day.iso
        if poster is None:
            return False
        if masthead(poster):
            self.outlet = self.outlet or poster
        elif is_full_name(poster):
            self.poster = self.poster or poster
        self.furniture.append(line)
        return True

    def _take_author(self, line: Line, author: Author | None) -> bool:
        if author is None or (self.author and self.author.person != author.person):
            return False
        if self.author is None or (author.role and not self.author.role):
            self.author, self.author_line = author, line
        # A line that says more than the name is content.
        (self.furniture if author.alone else self.heads).append(line)
        return True

    def take_at_end(self, line: Line) -> None:
        """Sorts a line that stands behind the last sentence: from the first that is the page's on, all are."""
        of_author = (not self.tail or self.tail[-1] is self.author_line) and self._takes_address(line)
        dated = len(self.tail) == 1 and day_of(self.tail[0]) is not None
        signs = (not self.tail or dated) and not of_author and self._takes_author(line, at_end=True)
        if signs and dated:
            self._take_signed_day(self.tail[0])
        if of_author or signs or (not self.tail and self._takes_reporter(line)):
            self.tail.append(line)
        elif self.tail or is_furniture(line) or day_of(line) or self._says_outlet(line):
            if not self.tail:
                self._take_printed(line)
            self.tail.append(line)
            self.furniture.append(line)
            self.outlet = self.outlet or owner_of(line)

    def _take_signed_day(self, line: Line) -> None:
        """Takes the day between the text and who signs it for the author's own."""
        self.furniture.remove(line)
        self.heads.append(line)
        self.published = self.published or day_of(line)

    def _take_printed(self, line: Line) -> None:
        """Takes paper and day from the first line below the text: 2031. 5. 3. 골목일보 18면."""
        paper, day = outlet_on_stamp(line.body), stamped(line)
        if paper and day:
            self.outlet, self.published = self.outlet or paper, self.published or day

    def _says_outlet(self, line: Line) -> bool:
        """Whether a line says the outlet's name again with a few words around it: a page's foot, a button."""
        return bool(self.outlet) and str(self.outlet) in line.text and len(line.text) <= LONGEST_FOOT


def _paper_on(text: str) -> str | None:
    """The paper that a line names and nothing else, or beside the number of its issue: `솔바람일보 제9,812호 19`."""
    return masthead(text) or paper_on_head(text)
