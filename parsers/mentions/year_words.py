"""Words that tell the year of a date beside them: 지난해 9월, 같은 해 5월, 2023년에는 5월, (’23년) 5월."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from parsers.mentions.date import Period, year_of
from parsers.text.syllables import ending_in

_YEAR = r"(?:(?P<y4>(?:19|20)\d\d)|[’'‘`](?P<y2>\d\d))"
WRITTEN_YEAR = regex.compile(
    r"(?<![\d.,])(?:(?P<y4>(?:19|20)\d\d)(?=\s?[년.]|\s?[~∼～)]|\s*$|\s+\d{1,2}월)|[’'‘`](?P<y2>\d\d)(?!\d))"
)
# ’23년은 1월, 2023년에는 5월; 2023년(5월, 2023년 설 연휴(1월.
BESIDE = regex.compile(rf"{_YEAR}년(?:(?:에는|엔|은|에|도)\s?|\s?(?:(?:설|추석)\s?(?:연휴|명절)?\s?(?:기간)?\s?)?[(])$")
# (’23년) 5월 두 번, 6월 한 번: a year that labels what is listed behind it. 난리(’23년) tells when that was.
LABELLED = regex.compile(
    rf"(?:^|[,→/:※*▲△·\-]\s?)\((?:{_YEAR}년?도?|(?P<y2>[12]\d)년)(?:\s?\p{{Hangul}}{{1,6}})?\)\s?[^().]{{0,40}}[(]?$"
)
# ’23년 발생 : 10.19일 …: a year in the label of a line.
LABEL = regex.compile(
    r"\W{0,4}(?P<said>(?P<y4>(?:19|20)\d\d)\s?년도?|[’'‘`](?P<y2>\d\d)\s?년?도?)(?!\s?[.~∼-]|\s?\d)[^:\d\n]{0,24}\s?:\s"
)
# 지난 8월 in February lies behind, 오는 1월 in December ahead.
PAST_OR_TO_COME = regex.compile(r"(?<!\p{Hangul})(?:(?P<past>지난)|(?:다가)?오는)\s?$")
# Months and days that the one meant is listed behind: 지난해 7월과 8월.
_LISTED = r"(?:(?P<m>\d{1,2})월(?:\s?\d{1,2}일)?(?:[과와]|\s?[,·･]|\s?및)\s?)*+"
LAST_YEAR = regex.compile(rf"(?P<said>지난\s?해|작년|전년|전년도)\s?\P{{N}}{{0,6}}{_LISTED}$")
NEXT_YEAR = regex.compile(rf"(?P<said>내년|차년도|다음\s?해|이듬해)\s?\P{{N}}{{0,6}}{_LISTED}$")
THIS_YEAR = regex.compile(rf"(?P<said>올해|금년|올(?=[\s\d])|당해)\s?\P{{N}}{{0,6}}{_LISTED}$")
SAID = ((LAST_YEAR, -1), (NEXT_YEAR, 1), (THIS_YEAR, 0))
SAME_YEAR = regex.compile(
    rf"(?P<said>같은\s?해|그\s?해|동년|(?P<after>이듬해|다음\s?해|익년))\s?\P{{N}}{{0,4}}{_LISTED}$"
)
RELATIVE = regex.compile(r"(?P<last>지난\s?해|작년)|(?P<this>올해|금년)|(?P<next>내년)")
NOW_OR_LATER = regex.compile(r"올해|금년|내년|오는|(?<!\p{Hangul})올\s")
NOW = regex.compile(r"이번|금번|앞으로|현재")
# 지난해에는, not 지난해보다: what the sentence goes on to tell was in that year.
IN_LAST_YEAR = regex.compile(
    rf"(?<!\p{{Hangul}})(?:지난\s?해|작년)(?!보다|부터|에\s?이어|에\s?비|[과와]|\s?대비|\s?말)|{_YEAR}년(?:에는|엔|은)\s"
)
IN_PARENTHESES = regex.compile(r"[(（][^()（）]{0,12}$")
PLANNED = regex.compile(r"[^()（）]{0,12}(?:예정|계획|잠정)")
GOAL = regex.compile(r"\s?월?\s?[^.\d()]{0,8}(?:예정|계획|목표)")
PERIOD_BEGIN = regex.compile(r"\s?(?:월|[.])?(?:\s?\d{1,2}\s?[.일])?\s?[~∼～]")
PERIOD_END = regex.compile(r"[~∼～]\s?$")
# The first predicate behind a date tells whether it has passed; what others say, plan or prepare tells nothing.
VERB = regex.compile(
    r"(?P<past>\p{Hangul}(?:했|였|됐|었|았|렸|졌|났|섰)(?:다(?!고)|으며|고|으나|습니다|지만))"
    r"|예정|계획|방침|목표|[한된간인]다고|[할될]\s|하기로|하겠|앞[두둔]|[되하]는\s|위[해한하]|대비|고\s?(?:밝|전|말|강조|당부|덧붙|설명)|다[.]"
)
# Syllables that end in the ㅆ of the past: 했, 마쳤, 열렸; not 있다, nor what will be (하겠다).
_PAST = "".join(syllable for syllable in ending_in("ㅆ") if syllable not in "있겠")
# 9월 94(+1.9) → 10월 91: a value and the month of the next, no stages (9월 1차 → 10월 2차).
NEXT_VALUE = regex.compile(
    r"(?:월|말|중|\))*\s?[△▲▽▼+\-]?\d[\d.,]*+(?!\s?(?:차|단계|회|일|주))[^→\n]{0,24}→\s?[(]?(?P<m>1[0-2]|[1-9])(?=월)"
)
OF_VALUE = regex.compile(r"→\s?[(]?$")
VALUE = regex.compile(r"(?:월|말|중|\))*\s?[△▲▽▼+\-]?\d[\d.,]*+(?!\s?(?:차|단계|회|일|주))")
# 시행된다, 운영한다고, 예정: what is told so lies ahead where it does not lie behind.
AHEAD = regex.compile(
    rf"(?P<past>[{_PAST}](?:다(?!고)|으며|고|으나|습니다|지만|던|는)|[한된]\s것|보도자료)"
    r"|예정|계획|[할될]\s|하기로|[한된진]다(?:[.]|고\s)"
)
THIS_YEARS = regex.compile(r"올해|금년|(?<!\p{Hangul})올\s")
BEFORE_IT = regex.compile(r"지난|작년|전년")
SENTENCE_END = regex.compile(r"다[.](?=\s|$)")
REACH = 32
SHORT = 14
SAME_SENTENCE = 120


def written_in(text: str) -> Iterable[tuple[int, int]]:
    """Offset and year of every year written in a text."""
    for match in WRITTEN_YEAR.finditer(text):
        yield match.start(), year_of(match)


def said(pattern: regex.Pattern[str], before: str, period: Period) -> str | None:
    """The word for the year that stands before a period, or before the list of months that it ends; None for none.

    A list that goes back in the months has passed the turn of the year: 지난해 12월 31일, 1월 1일.
    """
    match = pattern.search(before[-REACH:])
    if match is None:
        return None
    months = [*map(int, match.captures("m")), period.stated.month or 12]
    return match["said"] if months == sorted(months) else None


def same_year(before: str, this_year: int | None) -> tuple[int, str] | None:
    """The year that 같은 해 before a period takes up, told last before it, and the words; 이듬해 is the one after.

    None where nothing is told; without `this_year` 지난해 and 내년 tell nothing.
    """
    match = SAME_YEAR.search(before[-REACH:])
    if match is None:
        return None
    told = [*written_in(before)]
    if this_year is not None:
        for word in RELATIVE.finditer(before):
            shift = -1 if word["last"] else 0 if word["this"] else 1
            told.append((word.start(), this_year + shift))
    return (max(told)[1] + bool(match["after"]), match["said"]) if told else None


def is_told_as_past(behind: str) -> bool:
    """Whether the first predicate behind a date says that it has passed."""
    verb = VERB.search(behind)
    return verb is not None and verb["past"] is not None


def is_told_as_ahead(before: str, behind: str) -> bool:
    """Whether a month late in the year is told of as one to come: its sentence is of this year, or plans."""
    sentence = _last_sentence(before)
    verb = AHEAD.search(behind)
    if verb is not None and verb["past"] is not None:
        return False
    this = [match.end() for match in THIS_YEARS.finditer(sentence)]
    ahead = verb is not None or bool(this)
    return ahead and BEFORE_IT.search(sentence, this[-1] if this else 0) is None


def is_measured(before: str, behind: str, begins: int, month: int) -> bool:
    """Whether a month is one of a row of values that goes on past the document's `month`, and so is of the year before.

    In January 7월 90 → 8월 92 → … → 12월 98.
    """
    in_row = OF_VALUE.search(before) is not None and VALUE.match(behind) is not None
    at, latest = 0, begins
    while (match := NEXT_VALUE.match(behind, at)) is not None and int(match["m"]) >= latest:
        in_row, at, latest = True, match.end(), int(match["m"])
    return in_row and latest > month


def _last_sentence(before: str) -> str:
    """What stands before a date in its sentence."""
    sentence = before[-SAME_SENTENCE:]
    ends = [match.end() for match in SENTENCE_END.finditer(sentence)]
    return sentence[ends[-1] :] if ends else sentence


def is_of_last_year(before: str, behind: str, this_year: int) -> bool:
    """Whether the sentence before a month that this year has not reached yet tells of the year before.

    In parentheses (지난해 모임(8월)을) only a plan speaks against it, else a predicate in the past has to follow.
    """
    sentence = _last_sentence(before)
    told = [
        match
        for match in IN_LAST_YEAR.finditer(sentence)
        if not (match["y4"] or match["y2"]) or year_of(match) == this_year - 1
    ]
    if not told or any(now.search(sentence, told[-1].end()) for now in (NOW_OR_LATER, NOW)):
        return False
    if any(year >= this_year for _, year in written_in(sentence[told[-1].end() :])):
        return False
    if IN_PARENTHESES.search(sentence):
        return PLANNED.match(behind) is None
    return is_told_as_past(behind)


def is_goal(dated: regex.Match[str]) -> bool:
    """Whether a year with its month is only looked ahead to: 2025년 7월 공표 예정."""
    return GOAL.match(dated.string, dated.end()) is not None


def is_in_parentheses(text: str, at: int) -> bool:
    """Whether parentheses open shortly before a place, as those of 지난해(2022년 12월)."""
    return IN_PARENTHESES.search(text[max(0, at - SHORT) : at]) is not None


def is_of_a_period(dated: regex.Match[str]) -> bool:
    """Whether a year with its month begins or ends a period."""
    text, start, end = dated.string, *dated.span()
    return (PERIOD_END.search(text[max(0, start - 2) : start]) or PERIOD_BEGIN.match(text, end)) is not None
