"""Acts, decrees, ordinances, rules and guidelines by name, in brackets or without, with their article.

Brackets come first: 「…」 as the drafting rules of the Ministry of Government Legislation (법제처) have it, ｢…｣ ‘…’ <…>
in practice. Without brackets a name is known from the list of statutes or by its last word, and begins where the nouns
before it begin (`parsers/mentions/law_words.py`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product

import regex

from parsers.mentions import gazetteer
from parsers.mentions.law_words import ONLY_ABOUT, last_words, noun_before, start_of
from parsers.mentions.mention import Mention
from parsers.mentions.signs import SPACES, Sign
from parsers.mentions.squeezed import DOTS, key_of
from parsers.vocabulary import Laws, Particles, alternatives, load
from parsers.vocabulary.lists import statute_aliases, statutes

ARTICLE = regex.compile(r"\s?(?P<article>(?:제\s?\d{1,4}조(?:의\s?\d{1,2})?|§\s?\d{1,4})(?:\s?제?\d{1,2}항)?)")
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
DRAFT_BEHIND = regex.compile(rf"[」｣』’”'\"]?\s?{DRAFT.pattern}")
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
KIND = Sign(
    lambda: (
        *("법", "조례", "규정", "규칙", "지침", "가이드라인"),
        *(f"관한{gap}{kind}" for gap, kind in product(SPACES, ONLY_ABOUT)),
    )
)
# What is still to be made is no rule yet: 「의자 지침」 마련을 추진, 「의자 가이드라인」도 마련할 예정.
TO_BE_MADE = regex.compile(r"[을를도]?\s(?:마련|제정|수립|개발)(?:을\s추진|할|하기로|하도록|토록|\s?예정)")
SIGNS = frozenset({BRACKET, QUOTE, KIND})
# ‘마을의 날’ 조례: only the subject of an ordinance stands in quotation marks.
SUBJECT = regex.compile(
    r"[‘'“](?P<subject>[^‘’'“”\n]{2,40})[’'”]\s?(?P<ordinance>(?:[\p{Hangul}]{2,10}\s){0,2}조례)(?!안)"
)
# 「골목 의자 값」 고시: what stands in brackets is the name of a notice, whatever its last word.
NOTICE_BEHIND = regex.compile(r"\s?(?:에 (?:대|관)한\s)?(?:고시|훈령|예규)(?!\p{Hangul}{2})")
# 「골목법」 시행령 및 시행규칙: several decrees, none of which is the one of the name.
FURTHER_DECREES = regex.compile(rf"\s?(?:및|과|[{DOTS},])\s?(?:같은\s법\s)?(?:시행)?규칙")
# ‘골목법·의자법’: two acts.
ACTS_JOINED = regex.compile(rf"\W?(?:(?P<act>\p{{Hangul}}{{2,14}}법)[{DOTS}])+(?P<act>\p{{Hangul}}{{2,14}}법)\W?")
SHORTEST_BRACKETED = 3
# 감정평가법인 is a firm.
FIRM = "법인"
A_WAY = "는 법"
# 도로교통법령: the act with its decrees.
WITH_DECREES, DECREES = "법령", "령"
# 유통법 is one act, 단말기 유통법 another: so short a short name takes the noun before it.
SHORT_ALIAS = 3


@cache
def _named() -> dict[str, tuple[str, str]]:
    """Official name and number of every statute by the keys of its official and short names."""
    ids = {statute.name: statute.law_id for statute in statutes()}
    named = {key_of(short): (name, ids[name]) for short, name in statute_aliases().items()}
    named.update((key_of(name), (name, law_id)) for name, law_id in ids.items())
    return named


def official(name: str) -> tuple[str, str] | tuple[None, None]:
    """Official name and number of the national statute that a name means; None twice where it is not listed.

    The decrees of an act by its short name (국토계획법 시행령) are those of the act; so is it with them (도로교통법령).
    """
    named = _named()
    key = key_of(name)
    if key in named:
        return named[key]
    if key.endswith(WITH_DECREES) and key.removesuffix(DECREES) in named:
        return named[key.removesuffix(DECREES)]
    for decree in load(Laws).decrees:
        if key.endswith(decree) and key.removesuffix(decree) in named:
            act, _ = named[key.removesuffix(decree)]
            return named.get(key_of(act + decree), (None, None))
    return None, None


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    """Endings of names in brackets and in quotation marks; a decree behind an act; what may follow a listed name."""
    laws, particles = load(Laws), load(Particles)
    follows = alternatives([*particles.particles, *particles.attached, *laws.behind])
    return (
        regex.compile(rf"(?<!방|법|명)(?:{alternatives(laws.bracketed_endings)})$"),
        regex.compile(rf"(?:{alternatives(laws.quoted_endings)})$"),
        regex.compile(rf"\s?(?:{alternatives(laws.decrees)})"),
        regex.compile(rf"(?:{follows})?(?![\p{{Hangul}}A-Za-z0-9]|(?<![\p{{Hangul}}])\s?안\b)|[{DOTS}]|제\d{{1,4}}조"),
    )


def find(text: str) -> Iterator[Mention]:
    """All named statutes in a text; the span holds the brackets, `name` does not. A draft is none."""
    for found in _named_in(text):
        if DRAFT_BEHIND.match(text, found.end) is None:
            yield from _one_by_one(text, found)


def _one_by_one(text: str, found: Mention) -> Iterator[Mention]:
    """The acts of a name that tells several: `골목법·의자법`, also inside quotation marks."""
    acts = ACTS_JOINED.fullmatch(text, found.start, found.end)
    if acts is None:
        yield found
        return
    for start, end in acts.spans("act"):
        yield found_as("law.one of several", text, start, end, text[start:end])


def _named_in(text: str) -> Iterator[Mention]:
    if BRACKET.stands_in(text):
        yield from _in_brackets(text)
    if QUOTE.stands_in(text):
        yield from _in_quotation_marks(text)
    if KIND.stands_in(text):
        yield from _by_name(text)


def _by_name(text: str) -> Iterator[Mention]:
    listed = list(_listed(text))
    yield from listed
    known_ends = {found.end for found in listed}
    for match in SUBJECT.finditer(text):
        subject, ordinance = match["subject"], match["ordinance"]
        if not subject.endswith(("법", "조례", "규칙")):
            yield found_as("law.quoted subject", text, match.start(), match.end(), f"{subject} {ordinance}")
    for match in last_words().finditer(text):
        start = None if match["law"] and match.end() in known_ends else start_of(text, match)
        if start is not None:
            yield found_as("law.last word", text, start, match.end(), text[start : match.end()])


def _in_brackets(text: str) -> Iterator[Mention]:
    ends = _patterns()[0]
    for match in BRACKETED.finditer(text):
        if _is_draft(match):
            continue
        name = TENTATIVE.sub("", REMARK.sub("", match["name"].strip()))
        amended = AMENDED.fullmatch(name)
        if amended:
            inside = match.start("name") + match["name"].index(name)
            yield found_as("law.amendment", text, inside, inside + amended.end("name"), amended["name"])
        elif not (_is_named_so(name, ends) or official(name)[0] or NOTICE_BEHIND.match(text, match.end())):
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


def _in_quotation_marks(text: str) -> Iterator[Mention]:
    ends_quoted = _patterns()[1]
    for match in QUOTED.finditer(text):
        name = match["name"].strip()
        named = _ends_so(name, ends_quoted) and len(key_of(name)) > SHORTEST_BRACKETED and not _is_way(name)
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
    named = second is not None and _patterns()[1].search(second["name"]) and second["name"] not in load(Laws).decrees
    return second if named else None


def _inner_name(match: regex.Match[str]) -> regex.Match[str] | None:
    """The second name in a remark before the decree: 「골목 의자 법률(이하 ‘의자법’) 시행령」."""
    return _named_in_remark(INNER_REMARK.search(match.string, *match.span("name")))


def _decree_behind(text: str, end: int, name: str) -> tuple[int, str | None]:
    """The decree that stands behind the brackets of its act (「골목법」시행령) and where it ends."""
    _, _, decree, follows = _patterns()
    behind = decree.match(text, end)
    if behind is None or decree.search(name) is not None or follows.match(text, behind.end()) is None:
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


def _listed(text: str) -> Iterator[Mention]:
    _, _, decree, follows = _patterns()
    for named in gazetteer.of_kind(text, "statute"):
        if text[named.end - 1 : named.end + 1] == FIRM:
            continue
        behind = decree.match(text, named.end)
        ends = [named.end] if behind is None else [behind.end(), named.end]
        if text[named.end - 1 : named.end + 1] == WITH_DECREES and not text[named.end - 2].isspace():
            ends.append(named.end + 1)
        end = next((end for end in ends if follows.match(text, end)), None)
        if end is not None:
            start = _start_of_alias(text, named)
            yield found_as("law.listed", text, start, end, text[start:end])


def _start_of_alias(text: str, named: gazetteer.GazetteerMatch) -> int:
    """Where a listed name begins; a short name so short takes the noun before it."""
    if len(named.key) > SHORT_ALIAS or named.key not in _short_aliases():
        return named.start
    start = noun_before(text, named.start)
    return named.start if start is None else start


@cache
def _short_aliases() -> frozenset[str]:
    return frozenset(key for key in map(key_of, statute_aliases()) if len(key) <= SHORT_ALIAS)


def found_as(rule: str, text: str, start: int, end: int, name: str) -> Mention:
    """The statute `name` with the article that stands behind it."""
    article = ARTICLE.match(text, end)
    written = unicodedata.normalize("NFKC", "".join(article["article"].split())) if article else None
    full, law_id = official(name)
    # 골목의자* 세부기준: the mark of a note.
    fields = {"name": " ".join(name.replace("*", "").split()), "article": written, "official": full, "law_id": law_id}
    return Mention("law", start, end, fields, rule)
