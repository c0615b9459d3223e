"""Steps to come with their time: `기본계획 수립 : ~ 9월`, `대행사 선정(’25. 2월)`, `3월 : 추진단`, `’25. 3.~ 공고`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.draft import Block, LogicalItem
from parsers.kinds.report.headings import class_of
from parsers.mentions import date
from parsers.mentions.days import stated_day
from parsers.mentions.points import year_of
from parsers.structure.attribute_names import name_of
from parsers.text.bullets import is_note
from parsers.vocabulary import Reports, alternatives, load
from schemas.record import Plan

# ’25. 3.~ 6. 모집, ’26. 상. 심사, ’27.~ ’29. 설계: a year stands in front, and no colon behind.
YEAR = r"(?:20\d\d|[’'‘`]\s?\d\d)\s?[.년]"
PART_OF_YEAR = r"(?:\d{1,2}(?:\s?[~∼〜～,·-]\s?\d{1,2})*\s?[.월]|[상하](?:\.|반기)|\d\s?/?\s?4?\s?분기)"
POINT = rf"(?:{YEAR}\s?{PART_OF_YEAR}(?:\s?\d{{1,2}}\.)?|[’'‘`]\s?\d\d\.)"
# So many show a block of any name to be one of steps.
FEWEST_STEPS = 2
YEAR_IN_FRONT = regex.compile(
    rf"(?P<due>{POINT}(?:\s?(?:말|초|중|이후|까지|부터))?(?:\s?[~∼〜～]\s?(?:{POINT}|{PART_OF_YEAR}|계속)?)?)"
    # What is left of the time itself is no step: ’25. 하반기 : 공고.
    rf"(?:\s+|(?<=\.)|(?<=[~∼〜～]))(?!{PART_OF_YEAR}\s?[:：])(?P<text>[\p{{L}}(「『‘“].*\S)",
    regex.DOTALL,
)
# 2024. 3월 ~ (계속): what goes on has not passed.
OPEN = regex.compile(r"[~∼〜～](?!\s?[’'‘`\d])")
YEAR_ALONE = regex.compile(r"(?<!\d)(?:(?P<y4>20\d\d)|[’'‘`]\s?(?P<y2>\d\d))(?!\d)")


@dataclass(frozen=True, slots=True)
class _Forms:
    """Where the time of a step stands: behind a colon, in brackets at the end, in front. `alone` is a time only."""

    behind_colon: regex.Pattern[str]
    in_brackets: regex.Pattern[str]
    in_front: regex.Pattern[str]
    alone: regex.Pattern[str]


@cache
def _forms() -> _Forms:
    words = load(Reports)
    every, times = alternatives(words.every), alternatives(words.times)
    # A time as plans give it: a month, a quarter, a half-year, a year, always, from time to time.
    time = (
        rf"(?:[~∼〜～]\s?)?(?:{every})?\s?"
        r"(?:(?:(?:20|[’'‘])\d\d\s?[.년]?(?:도)?\s?)?(?:\d{1,2}\s?(?:[.~∼〜～,·-]\s?\d{1,2}\s?){0,6}월|\d(?:\s?[/~∼〜～,·-]?\s?\d){0,2}\s?분기|[상하]반기|\d{1,2}\.(?!\d++\s?[%％])(?:\s?\d{1,2}\.?)?)"
        rf"|(?:20|[’'‘])\d\d\s?년?|{times})"
    )
    return _Forms(
        behind_colon=regex.compile(rf"[:：]\s?(?P<due>{time}[^:：]{{0,40}})$"),
        in_brackets=regex.compile(rf"[(（](?P<due>{time}[^()（）]{{0,30}})[)）]$"),
        in_front=regex.compile(
            rf"[(（\[]?(?P<due>{time}[^:：()\[\]]{{0,20}}?)\s?(?:[)）\]]\s?[:：]?|[:：])\s*(?P<text>\S)"
        ),
        alone=regex.compile(rf"{time}(?:\s?(?:[~∼〜～]\s?(?:{time})?|말|초|중|중순|까지|부터|이후))?"),
    )


def day_of(published: str | None, title: str | None, text: str) -> str | None:
    """The ISO day or month that a report states for itself, else with which the year of its title begins.

    None where it tells neither: the last dates of its text are those of its plans.
    """
    year = YEAR_ALONE.search(title or "")
    return published or stated_day(text) or (f"{year_of(year)}-01" if year else None)


def of_blocks(found: Sequence[Block], day: str | None) -> tuple[Plan, ...]:
    """The steps in the blocks of a task."""
    return tuple(plan for block in planning(found, day) for plan in of_items(block.items, day))


def of_items(items: Iterable[LogicalItem], day: str | None = None) -> list[Plan]:
    """The steps among the items of a block of plans: those that state a time; the others head or explain them.

    A note whose time had passed by the ISO `day` explains: ※ 심의 완료(2031. 1. 18.).
    """
    steps = [(item, plan) for item in items if not item.flattened and (plan := _plan(item))]
    return [plan for item, plan in steps if not (is_note(item.marker) and day and _is_past(plan.due or "", day))]


def planning(found: Sequence[Block], day: str | None) -> list[Block]:
    """The blocks of plans among those of a task, with those inside them; `day` is that of the report.

    Inside is what has a heading of another form: ① 숲길 below □ 추진계획, and not □ 기대효과.
    """
    blocks: list[Block] = []
    plan: Block | None = None
    for block in found:
        if block.kind != "other" or (plan and _form(block) == _form(plan)):
            plan = block if block.kind == "plan" else None
        if plan or heads_steps(block, found, day):
            blocks.append(block)
    return blocks


def _form(block: Block) -> str | None:
    return class_of(block.heading_line) if block.heading_line else None


def heads_steps(block: Block, found: Sequence[Block], day: str | None) -> bool:
    """Whether a block is one of plans: by its name, or, the last of its task, by its items where its name is of the
    task's own: several, each a step with its time behind a colon, of which one at least is still to come."""
    if block.kind == "plan" or block is not found[-1] or block.kind != "other" or block.heading is None:
        return block.kind == "plan"
    if len(block.items) < FEWEST_STEPS or not all(map(_ends_with_time, block.items)):
        return False
    return day is None or not _have_passed(block.items, day)


def _have_passed(items: Iterable[LogicalItem], day: str) -> bool:
    """Whether the times behind the colons of all steps ended before the ISO `day`.

    A time without a year is of that of the step above, or of the next where its month comes before that one's.
    """
    before = ""
    for item in items:
        match = _forms().behind_colon.search(item.text.text)
        end = _end_of(match["due"], before) if match else None
        if end is None or not _is_before(end, day):
            return False
        before = end
    return True


def _is_past(due: str, day: str) -> bool:
    end = _end_of(due)
    return end is not None and _is_before(end, day)


def _is_before(end: str, day: str) -> bool:
    """Whether an ISO year, month or day lies before another at the precision of the rougher."""
    return end < day[: len(end)]


def _end_of(due: str, before: str = "") -> str | None:
    """The ISO year, month or day with which a time ends; None where it stays open or its year is not told.

    `before` is that of the step above, which may tell the year.
    """
    if OPEN.search(due):
        return None
    periods = [period for mention in date.find(due) if isinstance(period := mention.fields["period"], date.Period)]
    if not periods:
        return max((str(year_of(year)) for year in YEAR_ALONE.finditer(due)), default=None)
    end = before
    for period in periods:
        end = _end_behind(period, end)
    return None if end.startswith("-") else end


def _end_behind(period: date.Period, before: str) -> str:
    """The ISO end of a period; without a year it is the first behind the end `before` it."""
    point, year = period.last or period.stated, period.stated.year
    if year is not None or not before[:4].isdecimal():
        return point.iso(year)
    end = point.iso(int(before[:4]))
    return end if end >= before[: len(end)] else point.iso(int(before[:4]) + 1)


def is_step(item: LogicalItem) -> bool:
    """Whether an item is a step with its time behind a colon, or before it: that makes it no labelled value."""
    return _time_before_colon(item.text.text) or _ends_with_time(item)


def _ends_with_time(item: LogicalItem) -> bool:
    text = item.text.text
    match = _forms().behind_colon.search(text)
    return match is not None and not text.startswith(("(", "[")) and not _names_period(text[: match.start()])


def _time_before_colon(text: str) -> bool:
    """Whether a time and no more stands before a colon: 7월 : 상반기 결과 공유."""
    before, colon, _ = text.replace("：", ":").partition(":")
    return bool(colon) and _forms().alone.fullmatch(before.strip()) is not None


def _names_period(label: str) -> bool:
    """Whether a label says when a work is done, which is no step of it: 기 간 : ’25. 1. ~ 계속."""
    return name_of("".join(label.split())) in ("period", "date")


def _names_sum(label: str) -> bool:
    """Whether a label with a year in front names what a work costs: 2025년 예산 : 31억 원."""
    return name_of("".join(label.split())) == "budget"


def _plan(item: LogicalItem) -> Plan | None:
    text = item.text.text
    if match := YEAR_IN_FRONT.fullmatch(text):
        return Plan(text=match["text"], due=match["due"].strip(), line=item.line)
    match = None if _time_before_colon(text) else _forms().behind_colon.search(text)
    if match:
        if _names_period(text[: match.start()]):
            return None
        return Plan(text=text[: match.start()].rstrip(), due=match["due"].strip(), line=item.line)
    if (match := _forms().in_front.match(text)) and not _names_sum(match["due"]):
        return Plan(text=text[match.start("text") :], due=match["due"].strip(), line=item.line)
    if match := _forms().in_brackets.search(text):
        return Plan(text=text[: match.start()].rstrip(), due=match["due"].strip(), line=item.line)
    return None
