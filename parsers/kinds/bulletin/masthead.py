"""The masthead of a bulletin: its title, the issuing body with its division, the day of issue, a telephone number.

They stand on one line or on several, in any order: `주간 고용동향 고용노동부`, `노동시장조사과`, `2025. 4. 4.(금)`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.gazetteer.bodies import EDGES, LONGEST_TITLE, is_body, is_title
from parsers.kinds.bulletin import issue_day
from parsers.kinds.bulletin.divisions import division_below, divisions_in, without_team
from parsers.kinds.bulletin.issue_number import NUMBER, without_day_and_number
from parsers.kinds.bulletin.issuers import body_at
from parsers.mentions import date, phone
from parsers.mentions.date import Period
from parsers.mentions.mention import resolve_overlaps
from parsers.structure.contacts import Who, contact_on
from parsers.structure.headings import WRAPPED
from parsers.structure.rubrics import rubric_of
from parsers.text.letterspaced import closed
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, Headings, alternatives, load
from schemas.record import Contact

HEAD_LINES = 12
# A title that no word tells to be one stands so near to the top.
TOP = 3
WORDS = regex.compile(r"\p{Hangul}[\p{Hangul}A-Za-z·∙ ]{2,}(?<![다요까])")
CELLS = regex.compile(r"\s{2,}|\t")
# A word with the same space between all its letters: 동   향.
EVENLY_SPACED = regex.compile(r"\S(?:(?P<space>\s+)\S)(?:(?P=space)\S)*")
# A dot that joins two words, with a space on one side of it: 소식 ·동향.
DOT_APART = regex.compile(r"\s[·∙](?=\S)|(?<=\S)·\s")
# 01 …, 1. …: an entry of the list of contents.
LISTED = regex.compile(r"\d{1,2}(?:[.)]\s?|\s+)(?=[\p{L}(\[【<〈])")
# The same, and Ⅰ. …
NUMBERED = regex.compile(rf"[Ⅰ-Ⅻ]|{LISTED.pattern}")


# 고을 언론 모니터링 (조간): a word in brackets behind the title, the last of which the edges have lost.
REMARK = regex.compile(r"\s?[(（]\p{Hangul}{2,4}$")
# What a drawn frame leaves beside a title.
FRAME = "│┃║"


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a bulletin's head states."""

    title: str | None
    issuer: str | None
    division: str | None
    published: str | None
    contacts: tuple[Contact, ...]

    @property
    def publisher(self) -> str | None:
        """The issuing body with its division, without the team that writes in it."""
        return " ".join(filter(None, (self.issuer, without_team(self.division)))) or None


def read(lines: Sequence[Line], *, plans: bool = False) -> Masthead:
    """The masthead from the lines that stand before the first list or article; `plans` as for the day of issue."""
    lines = lines[:HEAD_LINES]
    issuer, division, used = _issuer(lines)
    plain = [line for line in lines if not _may_be_rubric(line)]
    title = _first_title(plain, used) or title_by_place(lines) or title_by_period(lines) or _first_title(lines, used)
    contacts = [c for c in (_contact(line, issuer, division) for line in lines) if c]
    return Masthead(
        title=title,
        issuer=issuer,
        division=division,
        published=issue_day.of_head(lines, plans=plans),
        contacts=tuple(contacts),
    )


def title_of(lines: Sequence[Line]) -> str | None:
    """The title that a masthead gives, without all else."""
    lines = lines[:HEAD_LINES]
    return _first_title(lines, _issuer(lines)[2])


def title_by_place(lines: Sequence[Line]) -> str | None:
    """The words beside or above an issuer with its division at the top, whatever they are, where the head gives the
    day too.
    """
    lines = lines[:HEAD_LINES]
    issuer, division, used = _issuer(lines)
    at = next((i for i, line in enumerate(lines[:TOP]) if line.number in used), None)
    if issuer is None or division is None or at is None or not any(map(issue_day.on_line, lines)):
        return None
    before, _, behind = lines[at].body.partition(used[lines[at].number])
    said = (words_beside(text) for text in (before, lines[at - 1].body if at else behind))
    title = next((words for words in said if words and squeezed(words) not in load(Bulletins).imprint_labels), "")
    return title if WORDS.fullmatch(title) and len(title) <= LONGEST_TITLE else None


def words_beside(text: str) -> str:
    """The words of a head's text besides day and number."""
    return " ".join(without_day_and_number(text).split()).strip(f"{EDGES}│｜")


def title_by_period(lines: Sequence[Line]) -> str | None:
    """A line at the top that says how often it comes, 골목 주간 소식통, or has the number of the issue beside it, where
    the head names its issuer and day.
    """
    if not names_issuer_and_day(lines):
        return None
    periods = load(Bulletins).periods
    said = ((line, words_beside(line.body)) for line in lines[:TOP])
    return next(
        (
            title
            for line, title in said
            if WORDS.fullmatch(title)
            and len(title) <= LONGEST_TITLE
            and (_is_numbered(line, title) or any(word in periods for word in title.split()))
        ),
        None,
    )


def _is_numbered(line: Line, title: str) -> bool:
    """Whether nothing but the number of the issue stands beside the title, which is no rubric of opinion."""
    number = NUMBER.search(line.body)
    return (
        number is not None
        and squeezed(line.body.replace(number.group(), "")) == squeezed(title)
        and not rubric_of(title)[0]
    )


def names_issuer_and_day(lines: Sequence[Line]) -> bool:
    """Whether a masthead names a body with its division, and a day."""
    lines = lines[:HEAD_LINES]
    return _issuer(lines)[1] is not None and any(map(issue_day.on_line, lines))


def is_issued(lines: Sequence[Line]) -> bool:
    """Whether a masthead gives a day or number of issue; a day without its year beside the title is one."""
    if any(issue_day.on_line(line) or NUMBER.search(line.text) for line in lines[:HEAD_LINES]):
        return True
    titled = next((line for line in lines[:HEAD_LINES] if _title(line, "")), None)
    return titled is not None and any(
        isinstance(period := found.fields["period"], Period) and period.stated.day is not None
        for found in date.find(titled.text)
    )


def length(lines: Sequence[Line]) -> int:
    """How many lines the masthead has at least: up to the last that states title, issuer, day, number or telephone."""
    last = 0
    titled = False
    title = squeezed(read(lines).title or "")
    for i, line in enumerate(lines[:HEAD_LINES]):
        words = line.body.split()
        labelled = bool(words) and words[0].strip(EDGES) in load(Bulletins).head_labels
        if heads_contents(squeezed(line.body)) or _is_bulleted(line, labelled=labelled):
            break
        states = issue_day.on_line(line) or NUMBER.search(line.text) or resolve_overlaps(phone.find(line.text))
        entitles = last == i and not titled and bool(title) and title in squeezed(line.body)
        titled = titled or entitles or any(is_title(word) for word in words)
        if states or labelled or entitles or any(is_body(word.strip(EDGES)) for word in words):
            last = i + 1
    return last


def squeezed(text: str) -> str:
    """A text without white space and what stands around it."""
    return "".join(text.split()).strip(EDGES)


def heads_contents(text: str) -> bool:
    """Whether a text without white space is what the list of articles in front is called."""
    return text.lower() in load(Headings).contents | load(Bulletins).contents


def title_of_pages(text: str | None) -> str | None:
    """The title that the heads of all pages print; None where their text is none: [골목 주간 소식]."""
    title = words_beside(text) if text else ""
    return title if is_title(title) else None


def names_issuer_only(line: Line) -> bool:
    """Whether a line is an issuer with its divisions and nothing else."""
    issuer, _, used = _issuer([line])
    return issuer is not None and squeezed(line.body) == squeezed(used.get(line.number, ""))


def _is_bulleted(line: Line, *, labelled: bool) -> bool:
    """Whether a bullet or a number makes a line an entry of a list; labels (□ 일시 :) and titles (# …) may have one."""
    if line.marker is None:
        return bool(LISTED.match(line.text))
    return not labelled and line.marker[0] != "#"


def _first_title(lines: Sequence[Line], used: Mapping[int, str]) -> str | None:
    """The first title on the lines; `used` are the words on them that name the issuer, by line number."""
    return next((title for line in lines if (title := _title(line, used.get(line.number, "")))), None)


def _may_be_rubric(line: Line) -> bool:
    """Whether a line is in brackets or has a heading's bullet, as rubrics are; so may be a title where no other is."""
    return WRAPPED.fullmatch(line.text) is not None or (line.marker is not None and line.marker[0] != "#")


def _title(line: Line, used: str) -> str | None:
    """The periodical's title on a line, the words of the issuer and what stands in brackets taken off.

    A numbered line is a rubric.
    """
    if NUMBERED.match(line.body):
        return None
    text = line.body.replace(used, " ") if used else line.body
    if EVENLY_SPACED.fullmatch(text.strip()) and is_title(_unspaced(text)):
        return _unspaced(text)
    cells = (_unspaced(cell) for cell in CELLS.split(without_day_and_number(text)))
    title = DOT_APART.sub("·", " ".join(" ".join(cells).split())).strip(f"{EDGES}{FRAME}")
    named = next((words for words in (title, REMARK.sub("", title)) if is_title(words)), None)
    return f"{named})" if named and named.count("(") > named.count(")") else named


def _unspaced(text: str) -> str:
    """A word that is spaced out for print, 동   향 or 시 · 군, as one; any other text as it is."""
    letters = text.split()
    return "".join(letters) if len(letters) > 1 and all(len(letter) == 1 for letter in letters) else text


def _contact(line: Line, issuer: str | None, division: str | None) -> Contact | None:
    numbers = resolve_overlaps(phone.find(line.text))
    if not numbers:
        return None
    return contact_on(line, Who(issuer, division), numbers[0].value)


@cache
def _labels() -> regex.Pattern[str]:
    return regex.compile(rf"^(?:{alternatives(load(Bulletins).issuer_labels)})\s?[:：]?$")


def _issuer(lines: Sequence[Line]) -> tuple[str | None, str | None, dict[int, str]]:
    """The issuer, its division, and by line number the text that names them.

    Where the title begins with the issuer's name, a line below it may name it again with its division.
    """
    named: list[tuple[str, str | None, dict[int, str]]] = []
    for i, line in enumerate(lines):
        words = [word for word in _words(line.body) if not _labels().match(word)]
        for k in range(len(words)):
            body = body_at(words, k)
            if not body:
                continue
            behind = words[k + len(body) :]
            divisions = divisions_in(behind)
            used = {line.number: _as_written(line, body[0], [*body[1:], *divisions])}
            if not divisions and (not behind or (k == 0 and is_title(" ".join(behind)))):
                divisions, where = division_below(lines[i + 1 :], beside_number=bool(behind))
                used |= {where.number: _as_written(where, divisions[0], divisions[1:])} if where else {}
            named.append((" ".join(body).strip(EDGES), " ".join(divisions) or None, used))
            break
    if not named:
        return None, None, {}
    issuer, _, first = named[0]
    again = next(((division, used) for name, division, used in named if name == issuer and division), (None, first))
    return issuer, again[0], first | again[1]


def _words(text: str) -> list[str]:
    """The words of a line, those spaced out for print as one, be it by several blanks: 행  정  안  전  부."""
    whole = _unspaced(text)
    return (
        [whole]
        if EVENLY_SPACED.fullmatch(text) and is_body(whole)
        else [word for cell in CELLS.split(text) for word in closed(cell).split()]
    )


def _as_written(line: Line, first: str, others: Sequence[str]) -> str:
    """The stretch of a line from one word to the last of others, which may be spaced out for print."""
    letters = (r"\s*".join(map(regex.escape, word)) for word in (first, *others))
    found = regex.search(r".*?".join(letters), line.body)
    return found.group() if found else line.body
