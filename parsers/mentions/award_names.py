"""The contest before a grade, read leftwards: how it was won, the division or the entry, the name, the year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import regex

from parsers.mentions import date, gazetteer
from parsers.mentions.award_beginnings import beginning, is_body, is_listed
from parsers.mentions.noun_runs import is_noun
from parsers.vocabulary import Grades, alternatives, load

OPENING, CLOSING = "‘’'“\"「｢『", "’‘'”“\"」｣』"
YEAR = regex.compile(
    r"(?<![\d제])[(（]?\s?(?:(?P<y4>(?:19|20)\d\d)|[’'‘`](?P<y2>\d\d))\s?(?:년도|년|[.])?\s?[)）]?(?=\s?[\p{Hangul}‘’“「｢『제])\s*"
)
# …경진대회에서 최우수상, …평가 4년 연속(’19 ~ ’22) 우수기관, …평가에서 226개 시군 가운데 1위: not part of the name.
HOW_WON = regex.compile(
    r"(?:(?:\s\S+과)?\s\S+에 이어|(?<=[상’”」｣』])\s?시상식|(?<=우수사례)로|\s?최종|\s?종합|에서[는도]?|에|결과"
    r"|\s?(?:전국|전체|도내|영예의|당당히|나란히)(?=\s?$)"
    r"|(?<=에서)(?:\s\S+)?\s\d[\d,]*여?\s?개?\s?\S{0,12}(?:\s\S{2,8})?\s(?:중|가운데)(?:에서)?"
    r"|\s?\d{1,2}[년회]\s?연속(?:\s?으로)?(?:\s?[(（][^()（）]{0,30}[)）])?)\s?$"
)
# 골목 평가(새별부), 골목 평가(새별부 주관).
HOST = regex.compile(r"\s?[(（](?P<host>[^()（）]{2,30}?)(?:\s?(?:주관|주최))?[)）]$")
# A closing mark whose other half was cut off.
LONE = regex.compile(r"(?<=^[^‘“「｢『]+)[’”」｣』](?!\d)")
# Behind a year: 새별부 주관, 새별부가 주최한.
HELD_BY = regex.compile(r"(?:\S+\s+){1,4}(?:주관|주최)(?:한|하는)?\s+")
# The division it was won in, behind the contest: 시민소통 부문.
DIVISION = regex.compile(r"(?:부문|분야)[)）]?$")
MOST_WORDS_OF_DIVISION = 3
# 골목 평가 〈시민소통 분야〉, 골목 평가 [소통 부문]: the same in brackets.
DIVISION_IN_BRACKETS = regex.compile(
    r"\s?[〈<《\[【(（]\s?[^〈<《\[【(（〉>》\]】)）]{1,20}(?:부문|분야)\s?[〉>》\]】)）]$"
)
PRIZE = regex.compile(r"\p{Hangul}{2}상$")
# 제14회 골목 이야기: what is held again and again.
EDITION = regex.compile(r"제\s?\d{1,3}\s?[회차]\s\S")
COUNTED = regex.compile(r"(?:[Ⅰ-Ⅻ]\.?|(?<!\d)\d{1,9}\s?(?:개|명|팀|건|곳|편|점|여|대)?[)）]?|등)$")
# A name begins with a noun: what begins with a verb (개선한 우수사례) tells of giving, not of winning.
CLAUSE = regex.compile(r"\S+(?:한|된|할|하는|되는)\s|.*(?:에서는|에게|에 대한|으로는)")
LONGEST_NAME, SHORTEST_NAME = 60, 5
REACH = 75


@dataclass(frozen=True, slots=True)
class NamedContest:
    """A contest in a text: where it begins, its name without and with the year before it, that year, a grade inside.

    `of_others`: a clause before it tells that somebody else won. `selected`: words beside it tell that one is selected
    for it, so that its name needs no word for a contest. `quoted`: its name stands in quotation marks.
    """

    start: int
    name: str
    with_year: str
    year: int | None
    grade: str | None = None
    of_others: bool = False
    selected: bool = False
    quoted: bool = False


@cache
def _words() -> tuple[regex.Pattern[str], ...]:
    """A contest; one at the end of a name; a grade at the end of what quotation marks hold; a selection behind them."""
    words = load(Grades)
    contests = alternatives(words.contests)
    best = rf"(?:{alternatives(words.bests)})\s?(?:{alternatives(words.winners)})"
    return (
        regex.compile(rf"(?:{contests}|\p{{Hangul}}{{2,8}}상(?=\s|$)|\d{{2,3}}선(?=\s|$))"),
        regex.compile(rf"(?:{contests}|\d{{2,3}}선)[)）」｣』’”]?$"),
        regex.compile(rf"\s(?P<grade>{best})$"),
        regex.compile(rf"[{CLOSING}]\s?(?:\p{{Hangul}}{{2}}\s?)?(?:{alternatives(words.selections)})$"),
    )


def holds_contest(name: str) -> bool:
    """Whether a name holds a word for a contest, or is listed as one."""
    return _words()[0].search(name) is not None or bool(gazetteer.of_kind(name, "contest"))


def selects(name: str) -> bool:
    """Whether a name ends in what selects: a competition, an evaluation, a list of best cases."""
    listed = gazetteer.of_kind(name, "contest")
    return _words()[1].search(name) is not None or any(contest.end == len(name) for contest in listed)


def is_selected_for(contest: NamedContest) -> bool:
    """Whether one can be selected for what a name names: its end says so, or the words beside it."""
    return contest.selected or selects(contest.name)


def ends_in_prize(name: str) -> bool:
    """Whether a name ends with a prize: 골목 나눔상."""
    return PRIZE.search(name) is not None and not name.endswith(tuple(load(Grades).not_prizes))


def is_title(name: str) -> bool:
    """Whether a name is that of what is given again and again: 제3회 나눔상, 올해의 나눔상."""
    return EDITION.match(name) is not None or name.startswith(tuple(load(Grades).titles))


def contest_before(text: str, floor: int, end: int) -> NamedContest | None:
    """The contest that stands before `end` and begins at `floor` or behind it; None where no name can be read."""
    low = max(floor, end - REACH)
    inside = text[low:end].rstrip(" (（")
    inside = _without_division(_without_host(_without_how(inside)))
    if inside and inside[-1] in CLOSING:
        quoted = _quoted(text, low, inside)
        if isinstance(quoted, NamedContest):
            return quoted if _is_name(quoted.name) else None
        inside = quoted
    return _named(text, low, _without_host(_without_how(_without_division(_without_how(inside)))))


def _without_division(inside: str) -> str:
    inside = DIVISION_IN_BRACKETS.sub("", inside)
    if DIVISION.search(inside) is None:
        return inside
    shorter = [inside]
    for _ in range(MOST_WORDS_OF_DIVISION):
        shorter.append(shorter[-1].rpartition(" ")[0].rstrip())
    contests = [_without_host(_without_how(rest)) for rest in shorter[1:]]
    names = [contest[beginning(contest).at :] for contest in contests]
    for ends in (selects, ends_in_prize):
        for contest, name in zip(contests, names, strict=True):
            if ends(name):
                return contest
    return inside


def _without_host(inside: str) -> str:
    """Without the body in brackets behind the contest that holds it: 골목 평가(새별부)."""
    remark = HOST.search(inside)
    return inside[: remark.start()] if remark and is_body(remark["host"]) else inside


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
    outside = before[beginning(before).at :]
    if EDITION.match(outside) or (holds_contest(outside) and not outside.endswith("의")):
        return before
    return _in_quotes(text, low, inside, opening)


def _in_quotes(text: str, low: int, inside: str, opening: int) -> NamedContest:
    """What stands in the quotation marks that open at `opening` and close at the end of `inside`."""
    name = inside[opening + 1 : -1].strip(" *")
    grade = _words()[2].search(name)
    if grade is not None:
        name = name[: grade.start()]
    years = list(YEAR.finditer(text[max(0, low + opening - 9) : low + opening + 1]))
    year = date.year_of(years[-1]) if years else None
    leading = YEAR.match(name)
    if leading is not None and year is None and len(name) - leading.end() > SHORTEST_NAME:
        year, bare = date.year_of(leading), name[leading.end() :]
    else:
        bare = name
    selected = _is_selected(inside[:opening])
    return NamedContest(low + opening, bare, name, year, grade and grade["grade"], selected=selected, quoted=True)


def _is_selected(before: str) -> bool:
    """Whether the words before a name tell that a body selects for it: 새별부가 뽑은."""
    words = before.split()[-2:]
    return len(words) > 1 and words[1] in load(Grades).selected and words[0][-1] in "이가" and is_body(words[0][:-1])


def _called(text: str, low: int, inside: str) -> NamedContest | None:
    """What the quotation marks hold before a bare word for what selects: ‘골목 사업’ 공모."""
    called = _words()[3].search(inside)
    opening = max((inside[: called.start()].rfind(mark) for mark in OPENING), default=-1) if called else -1
    if called is None or opening < 0:
        return None
    return replace(_in_quotes(text, low, inside[: called.start() + 1], opening), selected=True)


def _named(text: str, low: int, inside: str) -> NamedContest | None:
    called = _called(text, low, inside)
    if called is not None:
        of_others = beginning(inside[: called.start - low]).of_others
        return replace(called, of_others=of_others) if _is_name(called.name) else None
    cut, of_others = beginning(inside)
    years = [match for match in YEAR.finditer(inside, cut) if match.end() < len(inside) - SHORTEST_NAME]
    start = cut if not years else years[-1].start()
    start += len(inside[start:]) - len(inside[start:].lstrip())
    name = inside[years[-1].end() if years else start :].strip()
    if not _is_name(name):
        return None
    marks = OPENING + CLOSING + " (（"
    year = date.year_of(years[-1]) if years else _year_before_host(inside[:cut])
    with_year = _bare(text[low + start : low + len(inside)], marks)
    selected = _is_selected(inside[:start])
    return NamedContest(low + start, _bare(name, marks), with_year, year, of_others=of_others, selected=selected)


def _year_before_host(before: str) -> int | None:
    """The year before the body that holds the contest: 2031년 새별부 주관 골목 평가."""
    years = [match for match in YEAR.finditer(before) if HELD_BY.fullmatch(before, match.end())]
    return date.year_of(years[-1]) if years else None


def _bare(name: str, marks: str) -> str:
    """A name without marks at its ends; a bracket that closes inside stays, unless the one that opens it is cut off."""
    stripped = LONE.sub("", name.strip(" *").rstrip("(（ "), count=1)
    if stripped[:1] in marks and not any(mark in stripped[1:] for mark in "」｣』’”"):
        stripped = stripped.lstrip(marks)
    return stripped.strip("‘’“” ") if stripped[-1:] not in "」｣』" else stripped.strip(marks)


def _is_name(name: str) -> bool:
    return (
        SHORTEST_NAME <= len(name) <= LONGEST_NAME
        and not COUNTED.search(name)
        and CLAUSE.match(name) is None
        and not _is_nothing_but_who(name)
        and (ends_as_name(name) or holds_contest(name.rsplit(maxsplit=1)[-1]))
    )


def _is_nothing_but_who(name: str) -> bool:
    """Whether a name tells no more than who selects: 행안부 공모."""
    body, _, selection = name.partition(" ")
    return selection in load(Grades).selections and is_listed(body)


def ends_as_name(name: str) -> bool:
    """Whether the last word of a name is a noun, or a number with what it counts: 골목 3번가."""
    last = name.rsplit(maxsplit=1)[-1]
    return is_noun(last) or last[0].isdigit()
