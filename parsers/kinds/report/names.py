"""Names of parts as heads and lists of contents print them: the number, the year and the page beside them."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.structure.headings import named
from parsers.text.numbering import NUMBER_SIGNS
from parsers.vocabulary import Reports, load

# What leads from an entry of a list of contents to its page: dots, a dash, a stroke.
PAGE_REFERENCE = regex.compile(r"[\s.·…‥․‧∙/|∥\-–—―─_]{0,80}(?:(?<=\s)p\.?\s?)?\d{1,3}$")
PAGE_IN_FRONT = regex.compile(r"^\d{1,3}\s?(?:쪽|페이지)\s+(?=\S)")
# Ⅱ. 추진실적 ········ 10: an entry of the list of contents, whatever its number, heads nothing.
LEADERS = regex.compile(
    r"(?<![·.…‥․‧∙])(?<![·.…‥․‧∙]\s)(?:[·.…‥․‧∙]\s?){4,}+\s*+(?:\d{1,3})?$|(?<![\-–—―─_])[\-–—―─_]{4,}+\s*+\d{1,3}$"
)
YEAR_IN_FRONT = regex.compile(r"^(?:20\d\d|[’'‘]\d\d)\s?년?\s?도?\s*")
# A line is an entry of a list of tasks when it is so like the name of one.
LIKE = 0.6
ENTRY_BULLET = regex.compile(r"^[-–·\s]+")
ENTRY_NUMBER = regex.compile(rf"^[-–·\s]*(?:[{NUMBER_SIGNS}]|\d{{1,2}}(?:-\d{{1,2}})?[.)]?(?=\s)|[가-하][.)])?\s*")
# The office that answers for a task, set at the right margin of its name: 골목 의자 놓기          (골목과).
OFFICE_BEHIND = regex.compile(
    r"(?<!\s)(?P<gap>\s*)[(\[<〔【]\s?[\p{Hangul}·ㆍ,\s]{1,18}(?:과|팀|실|관|소|국|단|센터)\s?[)\]>〕】]$"
)
# Who answers for it, with a number: 골목 의자 놓기   (담당 : 골목과 나은솔, 031-000-0000).
WHO_BEHIND = regex.compile(r"(?<=\S)\s{2,}+(?P<who>[(\[<〔【][^()\[\]<>〔〕【】]{2,60}\d{3,4}[-.]\d{4}\s?[)\]>〕】])$")
# What stands at the right margin behind a wide gap is a cell of its own: the office again, how far the work is.
CELL_BEHIND = regex.compile(
    r"(?P<name>\S(?:\s{0,3}\S)++)(?:(?<=\S\s{0,3}\S\s{0,3}\S\s{0,3}\S)\s{4,}+|\s{8,}+)\S(?:\s{0,3}\S){0,20}+$"
)
BRACKETS = "()[]<>〔〕【】 "
# 납품처: a short one is where something is done; an office has a longer name, or runs something: 도시개발처, 관리처.
PLACE = regex.compile(r"\p{Hangul}{1,2}(?<!관리|사업|운영)처")
MARGIN = 3
FEWEST_OFFICES = 2


def office_gap(names: Sequence[str]) -> int:
    """How much room at least parts a task from its office: a margin, or none where most names end so."""
    behind = sum(OFFICE_BEHIND.search(name) is not None for name in names)
    return 0 if behind >= max(FEWEST_OFFICES, len(names) / 2) else MARGIN


def without_office(name: str, gap: int) -> str:
    """A name without the office in brackets behind it, so far apart at least, or another cell at the margin."""
    if who := WHO_BEHIND.search(name):
        return name[: who.start()]
    office = OFFICE_BEHIND.search(name)
    if office and len(office["gap"]) >= gap:
        return name[: office.start()]
    cell = CELL_BEHIND.match(name)
    return cell["name"] if cell else name


def who_behind(name: str, gap: int) -> str | None:
    """Who answers for a task, in brackets behind its name: with a number, or an office so far apart at least."""
    if who := WHO_BEHIND.search(name):
        return who["who"]
    office = OFFICE_BEHIND.search(name)
    if office is None or len(office["gap"]) < gap:
        return None
    bracket = name[office.end("gap") :]
    return bracket if may_be_office(bracket) else None


def may_be_office(words: str) -> bool:
    """Whether words that end as an office may be one, and name no block, hall or place to buy: 주요성과, 사용처."""
    bare = words.strip(BRACKETS)
    return named(bare) is None and not bare.endswith(tuple(load(Reports).never_offices)) and not PLACE.fullmatch(bare)


def bare_name(name: str) -> str:
    """A name without the year before it, the page behind it, spaces and dots."""
    words = YEAR_IN_FRONT.sub("", without_office(name, 0))
    return regex.sub(r"[\s·ㆍ]", "", PAGE_REFERENCE.sub("", words))
