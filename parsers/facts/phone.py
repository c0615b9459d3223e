"""Telephone numbers, `(☎ 044) 205-3114)` and the like, normalised to hyphens: 044-205-3114.

The phonenumbers library (Google's numbering plans) finds and checks the regular ones. What it leaves out stands behind
a telephone sign: internal and misprinted numbers, taken as written.
"""

from __future__ import annotations

from collections.abc import Iterator

import phonenumbers
import regex

from parsers.facts.mention import Found

# A number behind a telephone sign or label: 2 to 4 groups of digits.
SIGNED = regex.compile(
    r"(?:[☎☏✆]|전화|연락처|(?i:tel)\.?)\s?[:：]?\s?(?P<number>\(?\d{2,5}\)?(?:\s?[-.‐–)~]\s?\d{3,5}){1,3}|\d{3,5}(?=\s*[)）]))"
)
# Area code in parentheses or closed by one only: 044) 205-3114, (02)2133-5081.
BRACKETED = regex.compile(r"(?<!\d)\(?(?P<number>0\d{1,2}\)\s?\d{3,4}[-.]\d{4})(?!\d)")
# Numbers of the usual shape whose exchange the library does not know.
PLAIN = regex.compile(r"(?<![\d\-.])(?P<number>(?:02|0[3-6]\d|01\d|0[78]0)[-.)]\s?\d{3,4}[-.]\d{4})(?![\d\-])")
# Area code or service code with 3 or 4 and 4 digits; nationwide numbers (15xx-xxxx); short and internal numbers.
WELL_FORMED = regex.compile(r"(?:02|0[3-6]\d|01\d|0[78]0|050\d)-\d{3,4}-\d{4}|1\d{3}-\d{4}|\d{3,4}(?:-\d{4})?")
NOT_A_DIGIT = regex.compile(r"\D+")


def normalise(number: str) -> str:
    """A number as written, its groups joined by hyphens."""
    return NOT_A_DIGIT.sub("-", number).strip("-")


def is_well_formed(number: str) -> bool:
    """Whether a normalised number has the digits of a Korean number; whether it is in use is not asked."""
    return WELL_FORMED.fullmatch(number) is not None


def find(text: str) -> Iterator[Found]:
    """All telephone numbers in a text."""
    for match in phonenumbers.PhoneNumberMatcher(text, "KR"):
        lead = len(match.raw_string) - len(match.raw_string.lstrip("(")) if ")" not in match.raw_string else 0
        yield Found("phone", match.start + lead, match.end, {"value": normalise(match.raw_string)})
    for pattern in (SIGNED, BRACKETED, PLAIN):
        for found in pattern.finditer(text):
            yield Found("phone", found.start("number"), found.end("number"), {"value": normalise(found["number"])})
