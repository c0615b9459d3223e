"""Statutes whose names stand in brackets or in quotation marks: 「골목의자법」 시행령, ‘골목 의자에 관한 고시’."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from parsers.mentions.law_names import decree, follows, found_as, official
from parsers.mentions.mention import Mention
from parsers.mentions.signs import Sign
from parsers.mentions.squeezed import DOTS, key_of
from parsers.vocabulary import Laws, alternatives, load

BRACKETED = regex.compile(r"[「｢『](?P<name>[^「」｢｣『』\n]{2,100})[」｣』]")
QUOTED = regex.compile(
    r"[‘’'“\"](?P<name>[\p{Hangul}][^‘’'“”\"()\n]{1,60})[’‘'”\"]"
    r"|[<‹〈《≪](?P<name>[\p{Hangul}][^<>‹›〈〉《》≪≫()\n]{1,60})[>›〉》≫]|\[(?P<name>[\p{Hangul}][^\[\]()\n]{1,60})\]"
    # What a poor conversion has made of brackets: ?도로교통법?.
    r"|(?<![\p{L}\d?!])\?(?P<name>[\p{Hangul}][^?!.()\n]{1,60})\?"
)
BRACKET, QUOTE = Sign(lambda: "「｢『"), Sign(lambda: "‘’'“\"<‹〈《≪?[")
# Inside brackets, behind the name: (각령 제815호), (약칭: …), 제12조; a second name of the same.
REMARK = regex.compile(r"\s?(?:[(（](?P<inside>[^()（）]*)[)）]|제\s?\d{1,4}조\S*)\s?$")
# 「(가칭)골목법」, 「가칭 골목법」: what only says that it is to be made.
TENTATIVE = regex.compile(r"^[(（]?가칭[)）]?\s?")
# 「골목법(2023. 5. 17. 개정)」: when it was made stands beside the name.
DATED = regex.compile(r"\d\s?[.월]")
# 「골목 조례」(안), 골목 조례(초안): what stands in or behind a name that is a draft.
DRAFT = regex.compile(r"[(（]초?안[)）]")
# 「골목법(이하 의자법) 시행령」: a remark before the decree.
INNER_REMARK = regex.compile(r"[(（](?P<inside>(?:이하|약칭)[^()（）]*)[)）](?=\s?시행(?:령|규칙))")
# ‘골목의자의 규격 기준’을 일부 개정, ‘골목의자의 규격 기준’에서는: a rule that is there.
IN_FORCE = regex.compile(r"[을를]?\s?(?:\p{Hangul}{2}\s)?[개제]정(?!할|하기로|을\s추진)|에서[는도]")
SECOND = regex.compile(
    r"(?:이하|약칭)?\s?[,:]?\s?[‘“'\"「]?(?P<name>[\p{Hangul}A-Za-z][^‘’“”'\"「」,*]*?)[’”'\"」]?\*{0,3}"
)
AMENDED = regex.compile(
    r"(?P<name>.{2,80}?(?:법|시행령|시행규칙|조례|법률|규칙|규정|고시|훈령|예규))"
    r"\s?(?:일부|전부)?\s?[개제]정\s?(?:법률|조례|규칙|고시|령)?\s?안?"
)
# What is still to be made is no rule yet: 「의자 지침」 마련을 추진, 「의자 가이드라인」도 마련할 예정.
TO_BE_MADE = regex.compile(r"[을를도]?\s(?:마련|제정|수립|개발)(?:을\s추진|할|하기로|하도록|토록|\s?예정)")
# 「골목 의자 값」 고시: what stands in brackets is the name of a notice, whatever its last word.
NOTICE_BEHIND = regex.compile(r"\s?(?:에 (?:대|관)한\s)?(?:고시|훈령|예규)(?!\p{Hangul}{2})")
# 「골목법」 시행령 및 시행규칙: several decrees, none of which is the one of the name.
FURTHER_DECREES = regex.compile(rf"\s?(?:및|과|[{DOTS},])\s?(?:같은\s법\s)?(?:시행)?규칙")
SHORTEST_BRACKETED = 3
A_WAY = "는 법"


@cache
def _bracketed() -> regex.Pattern[str]:
    """How names in brackets end."""
    return regex.compile(rf"(?<!방|법|명)(?:{alternatives(load(Laws).bracketed_endings)})$")


@cache
def _quoted() -> regex.Pattern[str]:
    """How names in quotation marks end."""
    return regex.compile(rf"(?:{alternatives(load(Laws).quoted_endings)})$")


def in_brackets(text: str) -> Iterator[Mention]:
    """Statutes in brackets, a second name of the same in a remark too; no drafts."""
    for match in BRACKETED.finditer(text):
        if _is_draft(match):
            continue
        name = TENTATIVE.sub("", REMARK.sub("", match["name"].strip()))
        amended = AMENDED.fullmatch(name)
        if amended:
            inside = match.start("name") + match["name"].index(name)
            yield found_as("law.amendment", text, inside, inside + amended.end("name"), amended["name"])
        elif not (_is_named_so(name, _bracketed()) or official(name)[0] or NOTICE_BEHIND.match(text, match.end())):
            continue
        elif (second := _second_name(match)) is not None:
            inside = match.start("name") + match["name"].index(name)
            yield found_as("law.in brackets with another", text, inside, inside + len(name), name)
            yield found_as("law.second name", text, *second.span("name"), second["name"])
        elif (second := _inner_name(match)) is not None:
            decree_too = INNER_REMARK.sub("", name)
            yield found_as("law.decree with another", text, match.start(), second.start() - 1, decree_too)
            yield found_as("law.second name", text, *second.span("name"), second["name"])
        else:
            dated = _dated_remark(match, name)
            name = INNER_REMARK.sub("", name)
            end, decree = _decree_behind(text, match.end(), name)
            found = found_as("law.in brackets", text, match.start(), end, f"{name} {decree}" if decree else name)
            yield found if dated is None else replace(found, start=match.start("name"), end=dated)


def in_quotation_marks(text: str) -> Iterator[Mention]:
    """Statutes and rules in force in quotation marks or in brackets of another kind."""
    for match in QUOTED.finditer(text):
        name = match["name"].strip()
        named = _ends_so(name, _quoted()) and len(key_of(name)) > SHORTEST_BRACKETED and not _is_way(name)
        if named or official(name)[0] or _is_rule_in_force(match):
            end, decree = _decree_behind(text, match.end(), name)
            yield found_as("law.in quotation marks", text, match.start(), end, f"{name} {decree}" if decree else name)


def _is_rule_in_force(match: regex.Match[str]) -> bool:
    """Whether a rule in quotation marks tells its subject (‘… 에 관한 고시’), or is amended (‘의자 기준’을 개정)."""
    name = match["name"].strip()
    several_words = " " in name and name.endswith(tuple(load(Laws).rules))
    return several_words and (" 관한 " in name or IN_FORCE.match(match.string, match.end()) is not None)


def _is_draft(match: regex.Match[str]) -> bool:
    """Whether a name in brackets is of a first draft, or of a guideline that is still to be made."""
    name = match["name"]
    guideline = name.endswith(tuple(load(Laws).guidelines))
    to_be_made = TENTATIVE.match(name.strip()) or TO_BE_MADE.match(match.string, match.end())
    return DRAFT.search(name) is not None or (guideline and to_be_made is not None)


def _dated_remark(match: regex.Match[str], name: str) -> int | None:
    """Where the remark inside the brackets begins that says when the law was made; None where there is none."""
    remark = REMARK.search(match.string, *match.span("name"))
    dated = remark is not None and remark["inside"] and DATED.search(remark["inside"])
    return remark.start() if remark is not None and dated and name[:1] == match["name"][:1] else None


def _second_name(match: regex.Match[str]) -> regex.Match[str] | None:
    """The second name in a remark inside the brackets: 「골목법(이하 의자법)」, 「의자법(골목 법률)」."""
    return _named_in_remark(REMARK.search(match.string, *match.span("name")))


def _named_in_remark(remark: regex.Match[str] | None) -> regex.Match[str] | None:
    """The short name that a remark gives a statute, None where it gives none or only says the kind."""
    if remark is None or not remark["inside"]:
        return None
    second = SECOND.fullmatch(remark.string, *remark.span("inside"))
    named = second is not None and _quoted().search(second["name"]) and second["name"] not in load(Laws).decrees
    return second if named else None


def _inner_name(match: regex.Match[str]) -> regex.Match[str] | None:
    """The second name in a remark before the decree: 「골목 의자 법률(이하 ‘의자법’) 시행령」."""
    return _named_in_remark(INNER_REMARK.search(match.string, *match.span("name")))


def _decree_behind(text: str, end: int, name: str) -> tuple[int, str | None]:
    """The decree that stands behind the brackets of its act (「골목법」시행령) and where it ends."""
    behind = decree().match(text, end)
    if behind is None or decree().search(name) is not None or follows().match(text, behind.end()) is None:
        return end, None
    if FURTHER_DECREES.match(text, behind.end()):
        return end, None
    return behind.end(), behind.group().strip()


def _is_named_so(name: str, endings: regex.Pattern[str]) -> bool:
    """Whether what stands in brackets is long enough for a statute's name and ends like one."""
    return len(key_of(name)) >= SHORTEST_BRACKETED and _ends_so(name, endings)


def _ends_so(name: str, endings: regex.Pattern[str]) -> bool:
    """Whether a name ends like a statute or a rule, and not like a guideline of another field (진료지침)."""
    return endings.search(name) is not None and not name.endswith((*load(Laws).no_rules, A_WAY))


def _is_way(name: str) -> bool:
    """Whether a name in quotation marks tells a way of doing (‘올바른 분리배출 방법’), or no certain law (‘특별법’)."""
    laws = load(Laws)
    last = name.rsplit(maxsplit=1)[-1]
    return name in laws.generic or (last.endswith("법") and last.removesuffix("법").endswith(tuple(laws.no_statutes)))
