"""Telephone numbers, `(☎ 044) 205-3114)` and the like, normalised to hyphens: 044-205-3114.

The phonenumbers library (Google's numbering plans) finds the regular ones. Added to it: numbers of the usual shape
whose exchange it does not know, local ones behind 문의 and its like or behind an office, internal numbers behind a
whole one (02-0000-0411, 0412), which take over its beginning, numbers behind a telephone sign, misprinted ones as
well, as written, and the short numbers of public services.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

import phonenumbers
import regex

from parsers.mentions.mention import Mention
from parsers.mentions.signs import DIGIT, Sign
from parsers.vocabulary import Contacts, Phones, alternatives, load

# A number behind a telephone sign or label: 2 to 4 groups of digits, or an internal number alone in parentheses.
SIGN = Sign(lambda: ("☎", "☏", "✆", "전화", "연락처", *map("".join, product("tT", "eE", "lL"))))
SIGNED = regex.compile(
    r"(?:[☎☏✆]|전화|연락처|(?<![A-Za-z])(?i:tel)\.?)\s?[:：]?\s?"
    r"(?P<number>\(?\d{2,5}\)?(?:\s?[-.‐–)~]\s?\d{3,5}){1,3}|\d{3,5}(?=\s*[)）]))"
)
# Area code in parentheses or closed by one only: 044) 205-3114, (02)2133-5081.
BRACKETED = regex.compile(r"(?<!\d)\(?(?P<number>0\d{1,2}\)\s?\d{3,4}[-.]\d{4})(?!\d)")
# Numbers of the usual shape whose exchange the library does not know, also with other marks: 010·1234·5678.
PLAIN = regex.compile(
    r"(?<![\d\-.])(?P<number>(?:0|\+82[-\s]?)(?:2|[3-6]\d|1\d|[78]0)(?:[-.)]\s?\d{3,4}[-.]|[·ㆍ‧∙]\d{3,4}[·ㆍ‧∙])\d{4})(?![\d\-])"
)
# Internal numbers listed behind a whole one; close behind a slash one is a part of it, as in a range: 02-123-4567/8.
FURTHER = regex.compile(
    r"(?:~\d{1,4})?(?:\s?[,·･]\s?|\s/\s?|/\s)(?P<number>\d{4})(?![\d\-년월일]|\s?(?:명|건|개|원|만))"
)
SLASHED = regex.compile(r"(?:/\d{1,4}(?![\d\-.년월일]))+")
# Area code or service code with 3 or 4 and 4 digits; nationwide numbers (15xx-xxxx); short and internal numbers.
WELL_FORMED = regex.compile(r"(?:02|0[3-6]\d|01\d|0[78]0|050\d)-\d{3,4}-\d{4}|1\d{3}-\d{4}|\d{3,4}(?:-\d{4})?")
# No number, not even a short one, has fewer digits; and what the library can know, or has no sign before it, ends in
# four, or has eight at least.
HINT = regex.compile(r"\d{3}")
LIBRARY_HINT = regex.compile(r"\d[\s\-.‐–)(~·ㆍ‧∙]{1,3}\d{4}(?!\d)|\d{8}")
SIGNS = frozenset({DIGIT})
FAX_BEFORE = regex.compile(r"(?:(?i:fax)|팩스|전송|F\.?)\s?[:：)）.]?\s?\(?$")
REACH = 10
YEARS = r"(?:19|20)\d\d-(?:19|20)\d\d(?!\d)"
# What a space in a word of the vocabulary becomes in the pattern of the words.
SPACE = "\\ "
# +82 2, (+82)2: in front of a number without its 0.
COUNTRY = regex.compile(r"\s*\(?\+82\)?[\s.-]*(?:\(0\)|0)?")
SEVERAL = regex.compile("[~/]")
NOT_A_DIGIT = regex.compile(r"\D+")


class _Patterns(NamedTuple):
    """`short_hint`: the digits of which some stand in every short number."""

    local: regex.Pattern[str]
    short: regex.Pattern[str]
    short_hint: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """The numbers that need the words about them: local ones, and the short ones of public services.

    A local one has no area code, in a line that says whom to ask (문의 : 관광과 286-1810) or right behind an office or
    a title: 도로팀 (286-1810), 도로팀장 286-1810. Two years are none: 성과(2024-2028). A short one is told to be
    called: 국번 없이 110, 119에 신고, 112 또는, 지역번호+120, 콜센터(129), 콜센터 1300 및, 1300에 알리고.
    """
    words, contacts = load(Phones), load(Contacts)
    offices = alternatives([*contacts.offices, *contacts.never_name_endings])
    who = rf"(?:\p{{Hangul}}(?:{offices})|{alternatives(contacts.titles)})"
    asked = rf"(?:{alternatives(words.asked)})[^\n\d.]{{0,24}}?(?<![\d\-~])"
    # 결과 (2500-3000), 총무과 2024-1234호: no office, no number to call.
    not_called = r"(?<!(?:결|효|성|경|초|통|사)과\s?[ (（\[])(?!(?:19|20)\d\d-)"
    of_office = rf"[ (（\[](?=[2-9]\d{{2,3}}-\d{{4}}(?!\d|-|\s?(?:\p{{L}}|[%㎡㎏])))(?<={who}\s?[ (（\[]){not_called}"
    services = alternatives(words.services)
    answers = rf"(?:{alternatives(words.answering).replace(SPACE, SPACE + '?')})[’'”)]?"
    return _Patterns(
        local=regex.compile(
            rf"(?:{asked}|{of_office})(?!{YEARS})(?P<number>[2-9]\d{{2,3}}-\d{{4}}(?:[~∼～]\d{{1,4}})?)"
            r"(?![\d\-]|\s?(?:년|명|원|건|개))"
        ),
        short=regex.compile(
            r"(?P<number>지역번호\s?[+＋]\s?1\d{2,3}(?![\d\-]))|(?:(?:국번|지역\s?번호)\s?없이|☎|☏)\s?\(?(?P<number>1\d{2,3})(?![\d\-])"
            rf"|(?<![\d\-.,~])(?P<number>{alternatives(words.well_known)})"
            rf"(?=\s?(?:에\s|로\s|번?으로\s|또는|·|{alternatives(words.answering_behind)}))"
            r"|(?<![\d\-.,~])(?P<number>13\d\d)(?=번?(?:에|로|으로)\s(?:자발적|즉시)?(?:인\s)?(?:전화|신고|문의|연락|알리|상담|안내))"
            rf"|[‘〔](?P<number>{services})(?=[’〕])"
            rf"|(?<![\d\-.,~])(?P<number>{services})(?=\s등(?:에\s(?:즉시\s)?신고|의\s긴급))"
            rf"|(?:상담|신고)\s?번호\s?[〔\[(](?P<number>1\d{{2,3}})(?=[〕\])])"
            rf"|{answers}\s?[(（\[〔](?P<number>1\d{{2,3}})(?=[)）\]〕→]|번)"
            rf"|{answers}(?:\s|[^\d\n]{{0,6}}[:：]\s?)(?P<number>1\d{{2,3}})"
            r"(?=[’'”/,.)(·☎→]|(?:의|로|으로|에|는|은|을|를|와|과)(?=[\s.,]|$)|번|\s(?:및|또는|등|☎)|$)(?!\(\d|[,.]\d)"
        ),
        short_hint=regex.compile(rf"(?<!\d)(?:1\d\d|{services}|{alternatives(words.well_known)})"),
    )


def normalise(number: str) -> str:
    """A number's groups of digits joined by hyphens, with 0 for the country code; of a range the first."""
    first = SEVERAL.split(unicodedata.normalize("NFKC", number))[0]
    abroad = COUNTRY.match(first)
    digits = NOT_A_DIGIT.sub("-", first[abroad.end() :] if abroad else first).strip("-")
    return "0" + digits if abroad else digits


def is_well_formed(number: str) -> bool:
    """Whether a normalised number has the digits of a Korean number; whether it is in use is not asked."""
    return WELL_FORMED.fullmatch(number) is not None


def find(text: str) -> Iterator[Mention]:
    """All telephone numbers in a text."""
    if HINT.search(text) is None:
        return
    whole = LIBRARY_HINT.search(text) is not None
    if whole:
        for match in phonenumbers.PhoneNumberMatcher(text, "KR"):
            # What is to be pressed after the call is answered is no part of the number: 1588-0000 #5번.
            end = match.start + len(match.raw_string.split("#", maxsplit=1)[0].rstrip())
            yield from _with_further("phone.library", text, match.start, end)
    for rule, found in _told(text, whole=whole):
        yield from _with_further(rule, text, found.start("number"), found.end("number"))
    for found in _patterns().short.finditer(text) if _patterns().short_hint.search(text) else ():
        yield _found("phone.service", text, found.start("number"), found.end("number"), normalise(found["number"]))


def _told(text: str, *, whole: bool) -> Iterator[tuple[str, regex.Match[str]]]:
    """The numbers that something around them or their form tells; but for those behind a sign only `whole` ones."""
    yield from (("phone.behind a sign", found) for found in SIGN.matches(SIGNED, text))
    if whole:
        yield from (("phone.in brackets", found) for found in BRACKETED.finditer(text))
        yield from (("phone.plain", found) for found in PLAIN.finditer(text))
        yield from (("phone.without area code", found) for found in _patterns().local.finditer(text))


def _with_further(rule: str, text: str, start: int, end: int) -> Iterator[Mention]:
    """The number at a place, and the internal numbers listed behind it with its beginning."""
    if text[start] == "(" and ")" not in text[start:end]:
        start += 1
    number = normalise(text[start:end])
    slashed = SLASHED.match(text, end) if "-" in number else None
    end = slashed.end() if slashed else end
    yield _found(rule, text, start, end, number, internal="-" not in number and not number.startswith("1"))
    further = FURTHER.match(text, end)
    while further and number.count("-") == (1 if number.startswith("1") else 2):
        number = number.rsplit("-", 1)[0] + "-" + further["number"]
        yield _found("phone.listed", text, further.start("number"), further.end("number"), number, internal=True)
        further = FURTHER.match(text, further.end())


def _found(rule: str, text: str, start: int, end: int, number: str, *, internal: bool = False) -> Mention:
    fax = FAX_BEFORE.search(text[max(0, start - REACH) : start]) is not None
    use = "fax" if fax else "internal" if internal else "telephone"
    return Mention("phone", start, end, {"value": number, "use": use}, rule)
