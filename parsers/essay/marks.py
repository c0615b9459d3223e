"""What stands around an essay: outlet, rubric, title, author, day, and what a page prints beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.contacts import is_name
from parsers.facts import date, email
from parsers.facts.date import Period
from parsers.facts.mention import settle
from parsers.lines import Line
from parsers.news import surroundings
from parsers.vocabulary import Essays, alternatives, load

LONGEST_BYLINE = 45
LONGEST_NAME = 20
NICKNAME_WORDS = 2
# Many short nouns begin like a family name; a name alone on a line is one with its three syllables.
FULL_NAME = 3
IN_BRACKETS = regex.compile(r"[(\[<〈【《](?P<inside>[^()\[\]<>〈〉【】《》]{2,40})[)\]>〉】》]")
BEHIND = regex.compile(r"[(<〈【](?P<inside>[^()<>〈〉【】]{4,40})[)>〉】]$")
RUBRIC = regex.compile(r"[\[<〈【《(]\s?(?P<rubric>[^\[\]<>〈〉【】《》()]{2,20})\s?[\]>〉】》)]\s*(?P<rest>.*)")
# What stands between name and office; (사), (재) belong to the name of a body.
SEPARATORS = regex.compile(r"[/|·,∙ㆍ┃│]|\s-\s|\((?!(?:사|재|주|유)\))|(?<!\((?:사|재|주|유))\)")
MOST_WORDS = 8
# 홍길순 변호사(법무법인 햇살): more words behind the role say what he did.
WORDS_BEHIND_ROLE = 2
SUB_HEADLINE = "-–―"
# Where a page stands in its site: short names from the first page on.
PATH = regex.compile(r"(?:홈|(?i:home)|HOME)(?:\s?>\s?[^\s>][^>]{0,14})+")
LONGEST_STAMP = 90
# The number of an issue: 2025-07, 제12호, VOL.48, 2025 가을호.
ISSUE = regex.compile(
    r"(?:통권\s?)?(?:20\d\d\s?[-–.]\s?\d{1,2}|제?\s?\d{1,4}\s?호|(?i:vol|no)\.?\s?\d{1,4}|(?:20\d\d년?\s?)?(?:봄|여름|가을|겨울|\d{1,2}월)호?)$"
)
ENGLISH_DAY = regex.compile(
    r"(?P<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?P<d>\d{1,2}),?\.?\s(?P<y>20\d\d)"
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CLOCK = regex.compile(r"(?:오전|오후)?\s?\d{1,2}:\d\d(?::\d\d)?")
DATE_LABEL = regex.compile(r"(?:입력|승인|등록|수정|작성일?|게시일?|기사입력|최종수정|발행일?|업데이트)\s?[:：]?")
# 댓글 12, 공감 3, 조회 1,204: a counter of the page.
COUNTER = regex.compile(r"(?P<name>\p{Hangul}{2,6}|[A-Za-z]{2,10})\s?[:：(]?\s?[\d,]{1,9}\s?[)개건회]?")


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote it, as a line names him: affiliation and role, address."""

    person: str
    affiliation: str | None
    role: str | None
    email: str | None
    alone: bool


def _small(text: str) -> str:
    return "".join(text.split()).lower()


def outlet_of(line: Line) -> str | None:
    """The outlet that a line names and nothing else."""
    vocabulary = load(Essays)
    name = _small(line.text)
    if name in vocabulary.outlets:
        return line.text
    single = len(line.text.split()) == 1 and 3 <= len(name) <= 10
    return line.text if single and name.endswith(tuple(vocabulary.outlet_endings)) else None


def owner_of(line: Line) -> str | None:
    """The outlet that a copyright note names: `저작권자 © 솔바람일보 …`."""
    match = surroundings.OWNER.search(line.text) if surroundings.COPYRIGHT.search(line.text) else None
    return (match["name"] or match["site"]) if match else None


def rubric_in_path(line: Line) -> str | None:
    """The rubric of opinion that a page's path ends with: `홈 > 오피니언 > 기고`."""
    last = line.text.rpartition(">")[2].strip() if PATH.fullmatch(line.text) else ""
    return last if "".join(last.split()) in load(Essays).rubrics else None


def is_issue(line: Line) -> bool:
    """Whether a line is the number of an issue and nothing else: `VOL.48  2025 가을호`."""
    rest = line.text
    while (shorter := ISSUE.sub("", rest).strip(" ,|()[]·")) != rest and rest:
        rest = shorter
    return not rest


def is_furniture(line: Line) -> bool:
    """Whether a line is what a page prints around a post: buttons, links to other posts, counters, rights."""
    vocabulary = load(Essays)
    name = _small(line.text).strip("|·-[]<>")
    if name in vocabulary.page_furniture or _small(line.text) in vocabulary.page_furniture:
        return True
    if _small(line.text).startswith(tuple(vocabulary.furniture_openings)) and not line.text.endswith(("다.", "요.")):
        return True
    counter = COUNTER.fullmatch(line.text)
    if counter and _small(counter["name"]) in vocabulary.page_furniture:
        return True
    if _is_row_of_buttons([_small(word) for word in regex.split(r"[\s|·]+", line.text) if word]):
        return True
    if PATH.fullmatch(line.text) or (surroundings.STAMPED.search(line.text) and len(line.text) <= LONGEST_STAMP):
        return True
    return outlet_of(line) is None and surroundings.is_furniture(line)


def _is_row_of_buttons(words: Sequence[str]) -> bool:
    """Whether words are buttons and counts one after the other; a button may be two words: URL 복사."""
    known = load(Essays).page_furniture
    at = 0
    while at < len(words):
        two = "".join(words[at : at + 2])
        if words[at] not in known and not words[at].isdigit() and two not in known:
            return False
        at += 1 if words[at] in known or words[at].isdigit() else 2
    return len(words) > 1


def day_of(line: Line) -> str | None:
    """The ISO day of a line that is a day and nothing else but its label, the time and the author before it."""
    text = line.text
    english = ENGLISH_DAY.search(text)
    if english:
        return f"{english['y']}-{MONTHS.index(english['m']) + 1:02d}-{int(english['d']):02d}"
    found = [mention for mention in settle(date.find(text)) if isinstance(mention.fields["period"], Period)]
    if not found:
        return None
    rest = text[: found[0].start] + text[found[-1].end :]
    rest = DATE_LABEL.sub("", CLOCK.sub("", rest)).strip(" .,|/·()월화수목금토일")
    point = found[0].fields["period"]
    assert isinstance(point, Period)
    whole = point.stated.year is not None and point.stated.day is not None
    return point.stated.iso(None) if whole and len(rest) <= 1 else None


def stamped(line: Line) -> str | None:
    """The ISO day of a line that a page prints around a text, whatever else stands on it: number of issue, page."""
    return day_of(line) or surroundings.published([line])


def signed_day(line: Line) -> tuple[str, str] | None:
    """Name and ISO day of a line that a blog prints below a title: `달그림자 2024. 11. 3. 21:40`."""
    match = surroundings.DAY.search(line.text)
    if match is None or not CLOCK.search(line.text[match.end() :]):
        return None
    name, day = line.text[: match.start()].strip(" |·,"), surroundings.published([line])
    plain = (
        name and len(name) <= LONGEST_NAME and not DATE_LABEL.search(name) and regex.fullmatch(r"[\p{L}\d_ ]+", name)
    )
    return (name, day) if plain and day else None


def office_of(text: str) -> tuple[str | None, str] | None:
    """Body and role of a line that states an office and no name: `햇살대 교수·환경학과`."""
    words = SEPARATORS.sub(" ", text).split()
    role_at = next((i for i in range(len(words) - 1, -1, -1) if _role_in(words[i])), None)
    if len(text) > LONGEST_BYLINE or role_at is None or len(words) > MOST_WORDS:
        return None
    role = _role_in(words[role_at])
    others = [_office(w, role) if i == role_at else w for i, w in enumerate(words)]
    return " ".join(filter(None, others)) or None, role


def rubric_of(text: str) -> tuple[str | None, str]:
    """A rubric in brackets before the title (`[기고] …`), or alone, as a series with its number; and the rest."""
    rubrics = load(Essays).rubrics
    series = ISSUE.sub("", text).strip()
    if "".join(text.split()) in rubrics:
        return text, ""
    if series != text and len(series.split()) == 1 and any(series.endswith(rubric) for rubric in rubrics):
        return series, ""
    match = RUBRIC.fullmatch(text)
    if match:
        words = "".join(match["rubric"].split())
        if words in rubrics or any(words.endswith(rubric) for rubric in rubrics):
            return match["rubric"].strip(), match["rest"].strip()
    return None, text


@cache
def _label() -> regex.Pattern[str]:
    labels = alternatives(load(Essays).author_labels)
    return regex.compile(rf"(?i:{labels})(?:\s?[:：=|]\s?|\s+|(?=\())(?P<name>\S.*)")


def author_of(line: Line, *, at_end: bool = False) -> Author | None:
    """The author that a line names: `by 이름`, `글 이름`, `이름 대학 교수`, `이름 / 연구원 연구위원`, `(이름 작가)`."""
    text = line.text.strip()
    if len(text) > LONGEST_BYLINE or text[0] in SUB_HEADLINE:
        return None
    addresses = list(email.find(text))
    address = addresses[0].value if addresses else None
    if addresses:
        text = (text[: addresses[0].start] + text[addresses[0].end :]).strip(" ()<>[]")
    bracketed = IN_BRACKETS.fullmatch(text)
    text = bracketed["inside"].strip() if bracketed else text
    text = text.strip("=-▲■◆*| ")
    labelled = _label().fullmatch(text)
    if labelled:
        name = ENGLISH_DAY.sub("", labelled["name"]).strip(" ·|,")
        known = _with_role(name, address)
        if known:
            return known
        whole = len(name) <= LONGEST_NAME and not regex.search(r"[.?!]|[다요]$", name)
        return Author(name, None, None, address, alone=True) if name and whole else None
    known = _with_role(text, address)
    text = _closed(text)
    bare = is_name(text) and (address is not None or (not at_end and _is_full_name(text)))
    return Author(text, None, None, address, alone=True) if known is None and bare else known


def _closed(text: str) -> str:
    """A name spaced out for print, 나 소 율, as it is written elsewhere."""
    words = text.split()
    return "".join(words) if len(words) > 1 and all(len(word) == 1 for word in words) else text


def nickname_of(line: Line) -> str | None:
    """The name under which a blog is kept, alone on a line: one word or two, no sentence and no list of words."""
    plain = len(line.text.split()) <= NICKNAME_WORDS and regex.fullmatch(r"[\p{L}\d_ ]+", line.text)
    return line.text if plain and len(line.text) <= LONGEST_NAME else None


def is_stamp(line: Line) -> bool:
    """Whether a line is a day with the time of the day, as blogs print it below the name."""
    return surroundings.DAY.match(line.text) is not None and CLOCK.search(line.text) is not None


def author_named(text: str) -> Author | None:
    """The author whom a few words name with his office."""
    return _with_role(text.strip(), None)


def _with_role(text: str, address: str | None) -> Author | None:
    """A name with affiliation and role: 홍길순 햇살대 행정학과 교수, 홍길순(햇살연구원 연구위원), 햇살시장 홍길순."""
    words = SEPARATORS.sub(" ", text).split()
    if not 2 <= len(words) <= MOST_WORDS:
        return None
    name_at = next((i for i in (0, len(words) - 1, len(words) - 2) if _is_full_name(words[i])), None)
    role_at = next((i for i in range(len(words) - 1, -1, -1) if i != name_at and _role_in(words[i])), None)
    if name_at is None or role_at is None or len(words) - role_at > WORDS_BEHIND_ROLE + 1:
        return None
    # The name stands at an end, or before the role: 햇살군청 홍길순 주무관.
    if name_at == len(words) - 2 and name_at > 0 and role_at != len(words) - 1:
        return None
    if name_at == len(words) - 1 and role_at != len(words) - 2:
        return None
    role = _role_in(words[role_at])
    others = [_office(w, role) if i == role_at else w for i, w in enumerate(words) if i != name_at]
    return Author(words[name_at], " ".join(filter(None, others)) or None, role, address, alone=False)


def _office(word: str, role: str) -> str:
    """The body in whose head's title it stands: 햇살소방서장 heads 햇살소방서."""
    if word != role and role in load(Essays).heads_of_bodies:
        return word[:-1]
    return word.removesuffix(role)


def _is_full_name(word: str) -> bool:
    return is_name(word) and len(word) >= FULL_NAME


def _role_in(word: str) -> str:
    """The longest role that a word ends with: 햇살시장 is a 시장."""
    return max((role for role in load(Essays).roles if word.endswith(role)), key=len, default="")


def is_speech(lines: Sequence[Line]) -> bool:
    """Whether a text is addressed to those present."""
    addresses = load(Essays).addresses
    front = [line.text for line in lines[:8]]
    return any(address in text for text in front for address in addresses)
