"""The contest before a grade, read leftwards: how it was won, the division or the entry, the name, the year."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from parsers.mentions import date, gazetteer
from parsers.mentions.law_words import is_noun
from parsers.vocabulary import Grades, alternatives, load

OPENING, CLOSING = "‘’'“\"「｢『", "’‘'”“\"」｣』"
YEAR = regex.compile(
    r"(?<![\d제])[(（]?\s?(?:(?P<y4>(?:19|20)\d\d)|[’'‘`](?P<y2>\d\d))\s?(?:년도|년|[.])?\s?[)）]?(?=\s?[\p{Hangul}‘’“「｢『제])\s*"
)
# Where a name cannot go back beyond: punctuation outside brackets, particles, the end of a bracket.
BOUNDARY = regex.compile(
    r"다\.\s|\d{1,2}\.\s(?=\p{Hangul})|[“‘](?=[^”’]*$)|[,;:→➜☞※○●◦▶▲∙•*]\s?|(?:^|\s)[-–]\s|[」｣』)]\s|(?:에서[도는]?|으로|하여|통해|위한|위해|(?:(?<!\p{Hangul})|(?<=평가|심사|조사|점검|선발))결과|(?:주관|주최|실시|개최|시행|진행|발표)(?:한|하는|된)|[을를])\s|(?<=선정|수상)\s?[/및]\s?"
)
# …경진대회에서 최우수상, …평가 4년 연속(’19 ~ ’22) 우수기관: not part of the name.
HOW_WON = regex.compile(
    r"(?:(?:\s\S+과)?\s\S+에 이어|\s?최종|\s?종합|에서는?|에|결과|\s?(?:전국|전체)(?=\s?$)"
    r"|\s?\d{1,2}[년회]\s?연속(?:\s?으로)?(?:\s?[(（][^()（）]{0,30}[)）])?)\s?$"
)
# The division it was won in, behind the contest: 시민소통 부문.
DIVISION = regex.compile(r"(?:부문|분야)[)）]?$")
MOST_WORDS_OF_DIVISION = 3
# 업체가 …, 우리는 …: the subject of a clause, which no name holds.
SUBJECT = regex.compile(r"(?<!\S)(?P<word>\S+(?:[이가]|[시군구도부처청장][은는]))\s")
# 제14회 골목 이야기: what is held again and again.
EDITION = regex.compile(r"제\s?\d{1,3}\s?[회차]\s\S")
COUNTED = regex.compile(r"(?:(?<!\d)\d{1,9}\s?(?:개|명|팀|건|곳|편|점|여|대)?|등)$")
# A name begins with a noun: what begins with a verb (개선한 우수사례) tells of giving, not of winning.
CLAUSE = regex.compile(r"\S+(?:한|된|할|하는|되는)\s|.*(?:에서는|에게|에 대한|으로는)")
LONGEST_NAME, SHORTEST_NAME = 60, 5
REACH = 75


@dataclass(frozen=True, slots=True)
class NamedContest:
    """A contest in a text: where it begins, its name without and with the year before it, that year, a grade inside.

    `has_subject`: a clause with a subject stands before it, so somebody else may have won.
    """

    start: int
    name: str
    with_year: str
    year: int | None
    grade: str | None = None
    has_subject: bool = False


@cache
def _words() -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    """A contest; a contest at the end of a name; a grade at the end of what quotation marks hold."""
    words = load(Grades)
    contests = alternatives(words.contests)
    best = rf"(?:{alternatives(words.bests)})\s?(?:{alternatives(words.winners)})"
    return (
        regex.compile(rf"(?:{contests}|\p{{Hangul}}{{2,8}}상(?=\s|$))"),
        regex.compile(rf"(?:{contests})[)）」｣』’”]?$"),
        regex.compile(rf"\s(?P<grade>{best})$"),
    )


def holds_contest(name: str) -> bool:
    """Whether a name holds a word for a contest, or is listed as one."""
    return _words()[0].search(name) is not None or bool(gazetteer.of_kind(name, "contest"))


def selects(name: str) -> bool:
    """Whether a name ends in what selects: a competition, an evaluation, a list of best cases."""
    listed = gazetteer.of_kind(name, "contest")
    return _words()[1].search(name) is not None or any(contest.end == len(name) for contest in listed)


def contest_before(text: str, floor: int, end: int) -> NamedContest | None:
    """The contest that stands before `end` and begins at `floor` or behind it; None where no name can be read."""
    low = max(floor, end - REACH)
    inside = text[low:end].rstrip(" (（")
    inside = _without_division(_without_how(inside))
    if inside and inside[-1] in CLOSING:
        quoted = _quoted(text, low, inside)
        if isinstance(quoted, NamedContest):
            return quoted if _is_name(quoted.name) else None
        inside = quoted
    return _named(text, low, _without_how(_without_division(_without_how(inside))))


def _without_division(inside: str) -> str:
    if DIVISION.search(inside) is None:
        return inside
    rest = inside
    for _ in range(MOST_WORDS_OF_DIVISION):
        rest = rest.rpartition(" ")[0].rstrip()
        if _words()[1].search(rest[_cut(rest) :]):
            return rest
    return inside


def _without_how(inside: str) -> str:
    while True:
        shorter = HOW_WON.sub("", inside).rstrip()
        if shorter == inside:
            return inside
        inside = shorter


def _quoted(text: str, low: int, inside: str) -> NamedContest | str:
    """The contest in quotation marks; the text before them where they hold a division or an entry of the contest."""
    opening = max(inside[:-1].rfind(mark) for mark in OPENING)
    if opening < 0:
        return inside[:-1]
    before = inside[:opening].rstrip()
    outside = before[_cut(before) :]
    if holds_contest(outside) or EDITION.match(outside):
        return before
    name = inside[opening + 1 : -1].strip()
    grade = _words()[2].search(name)
    if grade is not None:
        name = name[: grade.start()]
    years = list(YEAR.finditer(text[max(0, low + opening - 9) : low + opening + 1]))
    year = date.year_of(years[-1]) if years else None
    leading = YEAR.match(name)
    if leading is not None and year is None and len(name) - leading.end() > SHORTEST_NAME:
        return NamedContest(low + opening, name[leading.end() :], name, date.year_of(leading), grade and grade["grade"])
    return NamedContest(low + opening, name, name, year, grade and grade["grade"])


def _cut(inside: str) -> int:
    """Where the last part begins that a boundary outside brackets leaves."""
    cut = 0
    for boundary in BOUNDARY.finditer(inside):
        if inside.count("(", 0, boundary.start()) <= inside.count(")", 0, boundary.end()):
            cut = boundary.end()
    return cut


def _named(text: str, low: int, inside: str) -> NamedContest | None:
    cut = _cut(inside)
    # 「골목 사업」 공모: a bare word for what selects takes the quoted name before it.
    if inside[cut:].strip() in load(Grades).selections:
        opening = max((inside[:cut].rfind(mark) for mark in OPENING), default=-1)
        if opening >= 0:
            cut = _cut(inside[:opening])
    subject = max((word.end() for word in SUBJECT.finditer(inside, cut) if not is_noun(word["word"])), default=cut)
    has_subject, cut = subject > cut, subject
    years = [match for match in YEAR.finditer(inside, cut) if match.end() < len(inside) - SHORTEST_NAME]
    start = cut if not years else years[-1].start()
    start += len(inside[start:]) - len(inside[start:].lstrip())
    name = inside[years[-1].end() if years else start :].strip()
    if not _is_name(name):
        return None
    marks = OPENING + CLOSING + " (（"
    year = date.year_of(years[-1]) if years else None
    with_year = _bare(text[low + start : low + len(inside)], marks)
    return NamedContest(low + start, _bare(name, marks), with_year, year, has_subject=has_subject)


def _bare(name: str, marks: str) -> str:
    """A name without marks at its ends; a bracket that closes inside stays."""
    stripped = name.strip().rstrip("(（ ")
    if stripped[:1] in marks and not any(mark in stripped[1:] for mark in "」｣』’”"):
        stripped = stripped.lstrip(marks)
    return stripped.strip("‘’“” ") if stripped[-1:] not in "」｣』" else stripped.strip(marks)


def _is_name(name: str) -> bool:
    return (
        SHORTEST_NAME <= len(name) <= LONGEST_NAME
        and not COUNTED.search(name)
        and CLAUSE.match(name) is None
        and (ends_as_name(name) or holds_contest(name.rsplit(maxsplit=1)[-1]))
    )


def ends_as_name(name: str) -> bool:
    """Whether the last word of a name is a noun, or a number with what it counts: 골목 3번가."""
    last = name.rsplit(maxsplit=1)[-1]
    return is_noun(last) or last[0].isdigit()
