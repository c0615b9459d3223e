"""Steps to come with their time: `기본계획 수립 : ~ 9월`, `대행사 선정(’25. 2월)`, `3월 : 추진단`, `’25. 3.~ 공고`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.draft import Block, LogicalItem
from parsers.mentions import date
from parsers.mentions.points import year_of
from parsers.structure.attribute_names import name_of
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
    """Where the time of a step stands: behind a colon, in brackets at the end, in front."""

    behind_colon: regex.Pattern[str]
    in_brackets: regex.Pattern[str]
    in_front: regex.Pattern[str]


@cache
def _forms() -> _Forms:
    words = load(Reports)
    every, times = alternatives(words.every), alternatives(words.times)
    # A time as plans give it: a month, a quarter, a half-year, a year, always, from time to time.
    time = (
        rf"(?:[~∼〜～]\s?)?(?:{every})?\s?"
        r"(?:(?:(?:20|[’'‘])\d\d\s?[.년]?(?:도)?\s?)?(?:\d{1,2}\s?(?:[.~∼〜～,·-]\s?\d{1,2}\s?){0,6}월|\d\s?[/~∼-]?\s?\d?\s?분기|[상하]반기|\d{1,2}\.(?:\s?\d{1,2}\.?)?)"
        rf"|(?:20|[’'‘])\d\d\s?년?|{times})"
    )
    return _Forms(
        behind_colon=regex.compile(rf"[:：]\s?(?P<due>{time}[^:：]{{0,40}})$"),
        in_brackets=regex.compile(rf"[(（](?P<due>{time}[^()（）]{{0,30}})[)）]$"),
        in_front=regex.compile(
            rf"[(（\[]?(?P<due>{time}[^:：()\[\]]{{0,20}}?)\s?(?:[)）\]]\s?[:：]?|[:：])\s*(?P<text>\S)"
        ),
    )


def of_items(items: Iterable[LogicalItem]) -> list[Plan]:
    """The steps among the items of a block of plans: those that state a time; the others head or explain them."""
    return [plan for item in items if not item.flattened and (plan := _plan(item))]


def planning(found: Sequence[Block], day: str | None) -> list[Block]:
    """The blocks of plans among those of a task, with the numbered ones inside them; `day` is that of the report."""
    blocks: list[Block] = []
    inside = False
    for block in found:
        if block.kind != "other":
            inside = block.kind == "plan"
        if inside or heads_steps(block, found, day):
            blocks.append(block)
    return blocks


def heads_steps(block: Block, found: Sequence[Block], day: str | None) -> bool:
    """Whether a block is one of plans: by its name, or, the last of its task, by its items where its name is of the
    task's own: several, each a step to come with its time behind a colon."""
    if block.kind == "plan" or block is not found[-1] or block.kind != "other" or block.heading is None:
        return block.kind == "plan"
    steps = all(is_step(item) and not (day and _has_passed(item, day)) for item in block.items)
    return steps and len(block.items) >= FEWEST_STEPS


def _has_passed(item: LogicalItem, day: str) -> bool:
    """Whether the time behind the colon of a step ended before the ISO `day`: by its year, where it states one."""
    match = _forms().behind_colon.search(item.text.text)
    if match is None or OPEN.search(match["due"]):
        return False
    found = (mention.fields["period"] for mention in date.find(match["due"]))
    periods = [period for period in found if isinstance(period, date.Period)]
    ends = [(period.last or period.stated).iso(period.stated.year) for period in periods]
    ends = ends or [str(year_of(year)) for year in YEAR_ALONE.finditer(match["due"])]
    return bool(ends) and all(end[0] != "-" and end < day[: len(end)] for end in ends)


def is_step(item: LogicalItem) -> bool:
    """Whether an item is a step with its time behind a colon: that makes it no labelled value."""
    text = item.text.text
    match = _forms().behind_colon.search(text)
    return match is not None and not text.startswith(("(", "[")) and not _names_period(text[: match.start()])


def _names_period(label: str) -> bool:
    """Whether a label says when a work is done, which is no step of it: 기 간 : ’25. 1. ~ 계속."""
    return name_of("".join(label.split())) in ("period", "date")


def _plan(item: LogicalItem) -> Plan | None:
    text = item.text.text
    if match := YEAR_IN_FRONT.fullmatch(text):
        return Plan(text=match["text"], due=match["due"].strip(), line=item.line)
    if match := _forms().behind_colon.search(text):
        if _names_period(text[: match.start()]):
            return None
        return Plan(text=text[: match.start()].rstrip(), due=match["due"].strip(), line=item.line)
    if match := _forms().in_front.match(text):
        return Plan(text=text[match.start("text") :], due=match["due"].strip(), line=item.line)
    if match := _forms().in_brackets.search(text):
        return Plan(text=text[: match.start()].rstrip(), due=match["due"].strip(), line=item.line)
    return None
