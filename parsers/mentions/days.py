"""When a document was written, by its own text."""

from __future__ import annotations

import regex

from parsers.text.syllables import ending_in

# ’21. 4. 23. / 2021.4.23 / 2021년 4월: a year with its month. The day is not needed to date a document.
YEAR_AND_MONTH = regex.compile(
    r"(?<![\d.제])(?:(?P<long>(?:19|20)\d\d)|[’'‘`′](?P<short>\d\d))\s?[.년]\s?(?P<month>1[0-2]|0?[1-9])(?![\d])"
)
# The head of a document states its day alone on a line or under a label (배포일, approve_date).
HEAD_LINES = 25
LONGEST_DATE_LINE = 60
STATED = regex.compile(
    r"(?:배포일|보도일시?|배포일시|작성일|등록일|approve_date|date)\W{0,4}(?:(?P<m>0\d|1[0-2])/(?P<d>[0-3]\d)/(?P<y>20\d\d)"
    r"|(?P<y>20\d\d)[-./]\s?(?P<m>\d{1,2})[-./]\s?(?P<d>\d{1,2}))"
    r"|^\s*(?:\S{1,10}\s{2,})?(?P<y>20\d\d)\s?[.년]\s?(?P<m>1[0-2]|0?[1-9])\s?[.월]?\s?(?:(?P<d>[0-3]?\d)\s?[.일]?)?\s?(?:\([월화수목금토일]\))?(?:\s*[☏☎].*)?\s*$"
)
# Syllables of verbs in their form to come: 넓힐, 할.
TO_DO = ending_in("ㄹ")
# 오는 2030년까지, 2025년을 시행 목표로, 2028년까지 넓힐 계획: a year named as one to come. With a month behind it,
# it may be this year.
COMING_YEAR = regex.compile(
    r"(?:(?:오\s*는|다가올|향후)\s*(?P<year>20\d\d)\s*년(?!\s*도?\s*\d{1,2}\s*월)|(?<!\d)(?P<year>20\d\d)\s*년(?:도)?(?:까지|을|를)?\s*(?:\p{Hangul}{2}\s*)?목\s*표"
    rf"|(?<!\d)(?P<year>20\d\d)\s*년까지\s[^.\n]{{0,30}}[{TO_DO}]\s(?:계획|예정|방침)(?!이었|이던|에\s?(?:따|이어)))"
)
# 2022 … 우수사례집, 2024년 … 업무계획: the first line, a title, opens with a year. A plan is made as its year begins.
TITLE_OF_A_YEAR = regex.compile(r"\W{0,3}(?P<year>(?:19|20)\d\d)(?:년도?)?\s(?P<title>[^\d\n]{2,60})(?<!다\.)$")
PLAN = "계획"
# A few dates always lie ahead: plans. The document is as old as the dates below this share of them.
SHARE_OF_PAST_DATES = 0.98


def reference_day(text: str) -> str | None:
    """The ISO day near which the text was written: the last of its dates but for the few that lie ahead.

    In a text without dates it lies in the year that its title opens with, else in the year before the first that is
    named as one to come. None when there is neither. The day is given as the 28th, so that a whole month counts as
    past.
    """
    months = sorted(
        (int(match["long"] or "20" + match["short"]), int(match["month"])) for match in YEAR_AND_MONTH.finditer(text)
    )
    if not months:
        titled = TITLE_OF_A_YEAR.match(next((line for line in text.split("\n", HEAD_LINES) if line.strip()), ""))
        if titled:
            return f"{titled['year']}-{'01' if PLAN in titled['title'] else '12'}-28"
        coming = coming_year(text)
        return None if coming is None else f"{coming - 1:04d}-12-28"
    year, month = months[min(len(months) - 1, int(len(months) * SHARE_OF_PAST_DATES))]
    return f"{year:04d}-{month:02d}-28"


def coming_year(text: str) -> int | None:
    """The first of the years that a text names as goals or as years to come; None where it names none."""
    return min((int(match["year"]) for match in COMING_YEAR.finditer(text)), default=None)


def stated_day(text: str) -> str | None:
    """The ISO day or month that the document states for itself in its first lines, None where it states none."""
    lines = [line for line in text.split("\n", 2 * HEAD_LINES)[: 2 * HEAD_LINES] if line.strip()]
    for line in lines[:HEAD_LINES]:
        match = STATED.search(line[:LONGEST_DATE_LINE])
        if match:
            day = f"-{int(match['d']):02d}" if match["d"] else ""
            return f"{match['y']}-{int(match['m']):02d}{day}"
    return None
