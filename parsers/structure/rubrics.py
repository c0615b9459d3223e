"""Rubrics of opinion and numbers of issues, as papers and institutes print them above a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.mentions.day_lines import day_or_month_on
from parsers.text.line import Line
from parsers.vocabulary import Essays, Grades, alternatives, load

RUBRIC = regex.compile(r"[\[<〈【《(]\s?(?P<rubric>[^\[\]<>〈〉【】《》()]{2,20})\s?[\]>〉】》)]\s*(?P<rest>.*)")
# 기고 - 물길을 지키는 일: set off by a dash, a colon or a bar.
SET_OFF = regex.compile(r"(?P<rubric>\p{Hangul}{2,6})\s?[-–—:|]\s?(?P<rest>\S.{3,})")
LONGEST_COLUMN = 6
# Where a page stands in its site: short names from the first page on.
STEP = r"\s*>\s*[^\s>][^>]{0,14}"
PATH = regex.compile(rf"(?:홈|(?i:home)|HOME)(?:{STEP})+|(?:{STEP}){{2,}}")
# 뉴스 > 기고/칼럼: one step, which tells only where it ends with a rubric.
SHORT_PATH = regex.compile(rf"\p{{L}}[^\s>]{{0,14}}{STEP}")
# The number of an issue: 2025-07, 제12호, 제3권, 3권 2호, VOL.48, 2025 가을호, 2025년 9월 발행.
ISSUE = regex.compile(
    r"(?:통권\s?)?(?:20\d\d\s?[-–.]\s?\d{1,2}\.?|(?:제?\s?\d{1,4}\s?권\s?)?제?\s?\d{1,4}\s?호|제\s?\d{1,4}\s?권|(?i:vol|no)\.?\s?\d{1,4}|(?:20\d\d[년.]?\s?)?(?:봄|여름|가을|겨울|(?i:spring|summer|autumn|fall|winter)|\d{1,2}월)호?)"
    r"(?:\s?발[행간])?[)\]]?$"
)
# … 제12호, … 2017 겨울호: no title ends so.
ISSUE_AT_END = regex.compile(
    r"\S\s(?:제\s?\d{1,4}호|(?i:vol|no)\.?\s?\d{1,4}|(?:19|20)\d\d년?\s(?:봄|여름|가을|겨울|\d{1,2}월)호)$"
)
# 제12호  2022년 9월 30일: the line below a masthead.
ISSUE_AT_START = regex.compile(
    r"(?:통권\s?)?(?:(?:제\s?\d{1,4}\s?권\s?)?제\s?\d{1,4}\s?호|(?i:vol|no)\.?\s?\d{1,4})(?!\p{Hangul})"
)
# The count of an issue inside a line.
COUNT_INSIDE = regex.compile(r"(?<=\p{Hangul})\s(?:통권\s?)?(?:제\s?\d{1,4}\s?권\s?)?제\s?\d{1,4}\s?호(?!\p{Hangul})")
# The cells of a page's head stand apart on one line.
APART = regex.compile(r"\s{2,}|\t")
# 골목행정, 월간 골목행정, 『골목과 물길 연구』, 계간 『골목과 물길』
PERIODICAL = regex.compile(
    r"(?P<name>\p{Hangul}{2,8}|(?:월간|계간|격월간)(?:\s\p{Hangul}{1,8}){1,3})"
    r"|(?:(?:월간|계간|격월간|주간)\s?)?[『「《](?P<name>[^『』「」《》]{2,20})[』」》]"
)
# 골목과 물길: a cell beside one that is nothing but the number of an issue.
NAME_BESIDE_ISSUE = regex.compile(r"(?P<name>\p{Hangul}{1,8}(?:\s\p{Hangul}{1,8}){1,3})")
# 칼럼 ②, 기고(3): the number of a part.
SERIAL = regex.compile(r"(?<=\p{Hangul})\s?(?:[①-⑳]|[(<〈]\d{1,2}[)>〉])$")


def _ends_with_rubric(text: str) -> bool:
    """Whether a word alone is a column's name that ends with what a column is called: 공직단상, 도정논단."""
    columns = tuple(load(Essays).columns)
    name = "".join(text.split())
    return len(name) <= LONGEST_COLUMN and name.endswith(columns) and name.isalpha() and len(text) - len(name) < 2


def rubric_in_path(line: Line) -> str | None:
    """The rubric of opinion that a page's path ends with: `홈 > 오피니언 > 기고`, `뉴스 > 기고/칼럼`."""
    match = PATH.fullmatch(line.text) or SHORT_PATH.fullmatch(line.text)
    last = line.text.rpartition(">")[2].strip() if match else ""
    names = [name.strip() for name in last.split("/")]
    rubrics = load(Essays).rubrics | set(load(Essays).speeches)
    return last if any("".join(n.split()) in rubrics or _ends_with_rubric(n) for n in names) else None


def steps_of(line: Line) -> frozenset[str]:
    """The names in a page's path; none where a line is no path."""
    return frozenset(map(str.strip, line.text.split(">"))) if PATH.fullmatch(line.text) else frozenset()


def is_issue(line: Line) -> bool:
    """Whether a line is the number of an issue and nothing else: `VOL.48  2025 가을호`."""
    return _is_issue(line.text)


def _is_issue(text: str) -> bool:
    """Whether a text is numbers of an issue and nothing else: `2017년 겨울호`, `2017 겨울호 · 통권 12호`."""
    return not _parted(text)[0]


def _parted(text: str) -> tuple[str, list[str]]:
    """A text without the numbers of an issue at its end, and these, the last first."""
    issues = []
    while match := ISSUE.search(text):
        issues.append(match.group())
        text = text[: match.start()].strip(" ,|()[]·")
    return text, issues


def name_before_issue(text: str) -> str | None:
    """What a line names before the number of an issue at its end; None where it has none: `골목과 물길 VOL. 12`."""
    name, issues = _parted(text)
    return name if name and issues else None


def is_counted(text: str) -> bool:
    """Whether the number of an issue says that it is one, and is no mere month: 7월호, 제12호, vol. 3."""
    return regex.search(r"호|통권|(?i:vol|no)\b", text) is not None


def issues_in(text: str) -> list[str]:
    """The cells of a line, between bars or gaps, that are numbers of an issue and nothing else."""
    return [cell for cell in cells_of(text) if cell and _is_issue(cell)]


def cells_of(text: str) -> list[str]:
    """What bars or gaps set apart on a line."""
    return [cell.strip() for cell in regex.split(rf"\||{APART.pattern}", text)]


def ends_with_issue(text: str) -> bool:
    """Whether a line names what it is printed in, the number of the issue at its end: `골목연구원 칼럼 제12호`."""
    return ISSUE_AT_END.search(text) is not None


def opens_with_issue(text: str) -> bool:
    """Whether a line begins with the number of an issue, whatever stands behind it: `제12호  2022년 9월 30일`."""
    return ISSUE_AT_START.match(text) is not None


@cache
def _prize() -> regex.Pattern[str]:
    words = load(Grades)
    grades = alternatives([*words.grades, *words.weak_grades])
    return regex.compile(rf".*(?:{alternatives(words.contests)})\s(?:{grades})")


def is_prize(text: str) -> bool:
    """Whether a line names the prize that a text has won in a contest: `골목 수기 공모 우수상`."""
    return _prize().fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Periodical:
    """The name of a periodical beside the number of its issue, and the ISO month of that where it tells one.

    `names` are what else the line names in cells of its own: the column.
    """

    name: str
    month: str | None
    names: frozenset[str] = frozenset()


def periodical_of(text: str) -> Periodical | None:
    """The periodical that a line names with its issue, a column's name behind a bar: `골목행정 2021년 5월호 | 서재`.

    The issue may stand behind the bar as well, `월간 골목행정 | 2021. 5.`, and a gap in the place of the bar. One that
    says that it is counted tells of any name beside it, `골목과 물길 | 통권 12호`, and may state its day behind.
    What is made known by a number is no periodical: `고시 제12호`.
    """
    cells = cells_of(text)
    name, issues = _parted(cells[0])
    issues += issues_in(text)
    match = PERIODICAL.fullmatch(name)
    counted = next((i for i, cell in enumerate(cells) if i and _is_counted_issue(cell)), None)
    names = [cell for cell in cells[:counted] if not _is_issue(cell)]
    if counted is not None and names and (match is None or len(names) > 1):
        issues, name = [cells[counted]], names[-1]
        match = PERIODICAL.fullmatch(name) or NAME_BESIDE_ISSUE.fullmatch(name)
    if match is None and counted is None:
        name, issues = _before_count(cells[0], issues)
        match = NAME_BESIDE_ISSUE.fullmatch(name) or PERIODICAL.fullmatch(name)
    if not issues or match is None or match["name"].endswith(tuple(load(Essays).numbered_acts)):
        return None
    return Periodical(match["name"], _month_among(issues), frozenset(cells) - {name, *issues, cells[0]})


def _before_count(cell: str, issues: Sequence[str]) -> tuple[str, list[str]]:
    """What a cell names before the count of an issue, and the issue with its month or day, behind it or among the
    `issues` of the line: `골목과 물길 제12호(2024. 5.)`, `골목과 물길 제12호 2024년 5월 3일`."""
    count = COUNT_INSIDE.search(cell)
    if count is None:
        return "", []
    behind = [issue for issue in (cell[count.start() :].strip(), *issues) if day_or_month_on(issue)]
    dated = behind and (_is_counted_issue(behind[0]) or behind[0] in issues)
    return (cell[: count.start()].strip(), behind) if dated else ("", [])


def _is_counted_issue(cell: str) -> bool:
    """Whether a cell is the number of an issue that says so, or begins with one and has nothing behind it but a day."""
    day = day_or_month_on(cell)
    opened = ISSUE_AT_START.match(cell)
    if opened and day is not None:
        return not (cell[opened.end() : day.start] + cell[day.end :]).strip(" ().,")
    return is_counted(cell) and _is_issue(cell)


def month_of(line: Line) -> str | None:
    """The ISO month of the number of an issue, where a line is one or a cell of it: `2017년 11월호`."""
    return _month_among([line.text] if is_issue(line) else issues_in(line.text))


def _month_among(issues: Sequence[str]) -> str | None:
    return next((month.iso for issue in issues if (month := day_or_month_on(issue))), None)


def rubric_of(text: str) -> tuple[str | None, str]:
    """A rubric in brackets before the title (`[기고] …`), or alone, as a series with its number; and the rest."""
    rubrics = load(Essays).rubrics
    series = ISSUE.sub("", text).strip()
    if "".join(SERIAL.sub("", text).split()) in rubrics or _ends_with_rubric(text):
        return text, ""
    if series != text and len(series.split()) == 1 and any(series.endswith(rubric) for rubric in rubrics):
        return series, ""
    match = RUBRIC.fullmatch(text)
    if match:
        words = "".join(match["rubric"].partition("=")[0].split())
        if words in rubrics or any(words.endswith(rubric) for rubric in rubrics):
            return match["rubric"].strip(), match["rest"].strip()
    off = SET_OFF.fullmatch(text)
    if off and off["rubric"] in rubrics:
        return off["rubric"], off["rest"]
    return None, text
