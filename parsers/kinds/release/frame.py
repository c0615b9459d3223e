"""What stands around the text of a release: the YAML head of an archive, the list of its data, headings of the page.

All of it feeds the fields of the release and is no part of its text.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache

import regex

from parsers.kinds.release import posts
from parsers.page import Page
from parsers.structure import site
from parsers.text.furniture import RULE
from parsers.text.line import Line
from parsers.vocabulary import Releases, load

# The bullet of a link that a page has set on a line of its own.
BULLET = regex.compile(r"[\-–•*·]")
YAML_FIELD = regex.compile(r"(?P<key>[A-Za-z_][\w\-]*)\s*:\s*(?P<value>.*)")
FIELD = regex.compile(r"(?P<key>[\p{Hangul}A-Za-z_][\p{Hangul}\w\s\-]{0,14}?)\s*[:：]\s*(?P<value>.*)")
HEADING = regex.compile(r"#{1,6}")
QUOTED = regex.compile(r">\s*(?P<text>\S.*)")
# The head of a page has hardly more lines.
HEAD_LINES = 40


@dataclass(frozen=True, slots=True)
class ReleaseFrame:
    """A release's lines by their part of the page. `fields` are what the head states, by label without spaces.

    `names` are the pages of its site that it stands on, without spaces, where the site says so: 보도자료.
    `titles` is the page's own heading, `quoted` are the sub-headlines between head and text, `links` the addresses
    that the page lists behind it, `furniture` the numbers of all lines that belong to the page only.
    """

    fields: tuple[tuple[str, str], ...]
    titles: tuple[Line, ...]
    quoted: tuple[Line, ...]
    body: tuple[Line, ...]
    links: tuple[Line, ...]
    furniture: tuple[int, ...]
    names: frozenset[str] = frozenset()

    def stated(self, labels: frozenset[str]) -> str | None:
        """The first value that the head states under one of `labels`; None where there is none."""
        return next((value for key, value in self.fields if key in labels and value), None)


@cache
def _labels() -> frozenset[str]:
    words = load(Releases)
    return (
        words.day_labels
        | words.embargo_labels
        | words.publisher_labels
        | words.audience_labels
        | words.title_labels
        | words.subtitle_labels
        | words.other_labels
    )


def frame_on(page: Page) -> ReleaseFrame:
    """The frame of a document."""
    return frame_of(page.content)


def frame_of(lines: Sequence[Line]) -> ReleaseFrame:
    """The parts of a page; a text with nothing around it is all body."""
    head_of_site, foot = site.head_of(lines), site.foot_of(lines)
    of_site = [line.number for line in (*lines[: head_of_site.length], *lines[len(lines) - foot :])]
    of_site += head_of_site.board
    lines = [line for line in lines if line.number not in of_site]
    at, fields, furniture = _front_matter(lines)
    fields += [("제목", head_of_site.title)] if head_of_site.title else []
    fields += [("게시일", head_of_site.day)] if head_of_site.day else []
    body_from = _body_heading(lines, at)
    if body_from is not None:
        head, start = lines[at:body_from], body_from + 1
        furniture.append(lines[body_from].number)
    else:
        start = _end_of_head(lines, at)
        head = lines[at:start]
    of_head = _sorted(head)
    fields += of_head.fields
    furniture += of_head.furniture
    body, links, tail = _behind(lines[start:])
    posted = posts.read((*of_head.rest, *body)) if not fields else posts.Post(None, ())
    fields += [("게시일", posted.day)] if posted.day else []
    of_board = {*head_of_site.board, *posted.furniture}
    titles = of_head.titles or _over_board((*of_head.rest, *body), of_board)
    rest = [line for line in of_head.rest if line not in titles]
    body = [line for line in body if line not in titles]
    furniture += [line.number for line in body if RULE.fullmatch(line.text)]
    body = [line for line in body if line.number not in furniture]
    return ReleaseFrame(
        fields=tuple(fields),
        titles=tuple(titles),
        quoted=tuple(of_head.quoted),
        body=tuple(line for line in (*rest, *body) if line.number not in posted.furniture),
        links=tuple(links),
        furniture=tuple(sorted({*furniture, *tail, *posted.furniture, *of_site})),
        names=head_of_site.names,
    )


@dataclass(slots=True)
class _Head:
    """The head of a page: its fields, headings, quoted sub-headlines, the numbers of lines that state or part."""

    fields: list[tuple[str, str]] = field(default_factory=list)
    titles: list[Line] = field(default_factory=list)
    quoted: list[Line] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)


def _sorted(lines: Sequence[Line]) -> _Head:
    """The lines of the head by what they are; a heading below other text is none of the page."""
    found = _Head()
    for line in lines:
        stated = _field(line)
        if stated is not None:
            found.fields.append(stated)
            found.furniture.append(line.number)
        elif line.marker is not None and HEADING.fullmatch(line.marker) and not found.rest:
            found.titles.append(line)
        elif QUOTED.fullmatch(line.text):
            found.quoted.append(line)
        elif RULE.fullmatch(line.text):
            found.furniture.append(line.number)
        else:
            found.rest.append(line)
    return found


def _over_board(lines: Sequence[Line], board: Collection[int]) -> list[Line]:
    """The one line that stands above what the board of a site writes over a post: the title; none for several."""
    above = [line for line in lines if line.number < min(board, default=0)]
    return above if len(above) == 1 else []


def _front_matter(lines: Sequence[Line]) -> tuple[int, list[tuple[str, str]], list[int]]:
    """How many lines the YAML head has, its fields and the numbers of its lines."""
    if not lines or not RULE.fullmatch(lines[0].text):
        return 0, [], []
    end = next((i for i, line in enumerate(lines[1:HEAD_LINES], 1) if RULE.fullmatch(line.text)), None)
    if end is None or not all(YAML_FIELD.fullmatch(line.text) or line.indent or line.marker for line in lines[1:end]):
        return 0, [], []
    fields = [
        (match["key"].lower(), _unquoted(match["value"]))
        for line in lines[1:end]
        if (match := YAML_FIELD.fullmatch(line.text))
    ]
    return end + 1, fields, [line.number for line in lines[: end + 1]]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1].replace("''", "'")
    return value.strip()


def _field(line: Line) -> tuple[str, str] | None:
    """Label and value of a line of the page's data, `- 배포일: …`; None for other lines."""
    match = FIELD.fullmatch(line.body)
    if match is None:
        return None
    key = "".join(match["key"].split()).lower()
    return (key, match["value"].strip()) if key in _labels() else None


def _part(line: Line) -> str | None:
    """The part of a page that a heading opens, without spaces; None for other lines."""
    if line.marker is None or not HEADING.fullmatch(line.marker):
        return None
    return line.squeezed if line.squeezed in load(Releases).page_parts else None


def _body_heading(lines: Sequence[Line], at: int) -> int | None:
    """Index of the heading over the text (## 본문), None where the page has none."""
    words = load(Releases)
    no_text = words.link_parts | words.source_parts
    near = range(at, min(len(lines), at + HEAD_LINES))
    return next((i for i in near if (part := _part(lines[i])) is not None and part not in no_text), None)


def _end_of_head(lines: Sequence[Line], at: int) -> int:
    """Where the head of a page without such a heading ends: behind its title and the list of its data."""
    end = at
    for i in range(at, min(len(lines), at + HEAD_LINES)):
        line = lines[i]
        if (line.marker is not None and HEADING.fullmatch(line.marker) and i <= end + 1) or (
            end > at and line.marker == "-" and _field(line) is not None
        ):
            end = i + 1
        else:
            break
    return end


def _behind(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[int]]:
    """The text, the links listed behind it, and the numbers of the lines that belong to the page."""
    words = load(Releases)
    body: list[Line] = []
    links: list[Line] = []
    tail: list[int] = []
    part: str | None = None
    for line in lines:
        opened = _part(line)
        if opened is not None:
            part = opened
            tail.append(line.number)
        elif part is None or part not in words.link_parts | words.source_parts:
            body.append(line)
        elif part in words.link_parts and not BULLET.fullmatch(line.text):
            links.append(line)
        else:
            tail.append(line.number)
    return body, links, tail
