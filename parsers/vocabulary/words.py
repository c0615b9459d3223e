"""What a word of the vocabulary may look like, by how it is matched. What can never match is refused."""

from __future__ import annotations

import unicodedata
from calendar import monthrange
from typing import Annotated

import regex
from pydantic import AfterValidator, Field, StringConstraints

DAY = regex.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")
WIDE_COMMAS = "，、､﹐"


def _whole(word: str) -> str:
    """Refuses what an editor leaves in a word unseen: marks that look like a comma and part nothing, odd characters."""
    comma = next((char for char in WIDE_COMMAS if char in word), None)
    if comma and len(word) > 1:
        raise ValueError(f"{word!r} holds {comma!r}, which parts no words. Type a comma and a space in its place.")
    odd = next((char for char in word if unicodedata.category(char) in ("Cc", "Cf")), None)
    if odd:
        raise ValueError(f"{word!r} holds the character U+{ord(odd):04X}, which is not seen. Type the word anew.")
    return word


def _without_spaces(word: str) -> str:
    """Refuses a word that is compared with a text whose spaces were taken out."""
    bare = "".join(word.split())
    if bare != word:
        raise ValueError(f"{word!r} has a space, and spaces do not count here: it is not found. Write {bare!r}.")
    return word


def _in_small_letters(word: str) -> str:
    """Refuses a word that is compared with a text in small letters."""
    small = word.lower()
    if small != word:
        raise ValueError(f"{word!r} has capital letters, which do not count here: it is not found. Write {small!r}.")
    return word


def _is_day(text: str) -> str:
    """Refuses what is no day of the calendar."""
    match = DAY.fullmatch(text)
    if not match:
        raise ValueError(f'{text!r} is no day. Write it as "2024-05-27".')
    year, month, day = (int(match[part]) for part in "ymd")
    if not 1 <= month <= 12:
        raise ValueError(f"{text!r} is no day, for there is no month {month}. Write the month as 01 to 12.")
    if not (year and 1 <= day <= monthrange(year, month)[1]):
        raise ValueError(f"{text!r} is no day, for that month has no day {day}. Write a day that it has.")
    return text


def _unlike(marks: str) -> str:
    """Refuses a mark that is given twice."""
    twice = next((mark for i, mark in enumerate(marks) if mark in marks[:i]), None)
    if twice:
        raise ValueError(f"{twice!r} is given twice. Delete one of them.")
    return marks


def _like(pattern: str, form: str) -> AfterValidator:
    """Refuses what has not the form of a code."""
    form_of = regex.compile(pattern)

    def checked(text: str) -> str:
        if not form_of.fullmatch(text):
            raise ValueError(f"{text!r} is no code of this kind. Write {form}.")
        return text

    return AfterValidator(checked)


# May hold spaces: it is looked for in a text as it stands.
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_whole)]
# Is compared with a single word, or with a text without spaces; the second kind without capital letters besides.
Squeezed = Annotated[Word, AfterValidator(_without_spaces)]
Small = Annotated[Squeezed, AfterValidator(_in_small_letters)]
# An empty list would make a pattern that matches everywhere.
Words = Annotated[frozenset[Word], Field(min_length=1)]
SqueezedWords = Annotated[frozenset[Squeezed], Field(min_length=1)]
SmallWords = Annotated[frozenset[Small], Field(min_length=1)]
WordList = Annotated[list[Word], Field(min_length=1)]
SqueezedList = Annotated[list[Squeezed], Field(min_length=1)]
SmallList = Annotated[list[Small], Field(min_length=1)]
Day = Annotated[str, AfterValidator(_is_day)]
AreaCode = Annotated[str, _like(r"0\d{1,2}", 'two or three digits from 0 on, in quotes: "031"')]
RegionCode = Annotated[str, _like(r"\d{2}(?:\d{3})?", "two digits for a province, five for a municipality")]
Code = Annotated[str, _like(r"[a-z_]+", "small letters and underscores: region_missing")]
CodePoints = Annotated[str, _like(r"U\+[0-9A-F]{4,5}(?:-U\+[0-9A-F]{4,5})?", "U+200B, or U+200B-U+200F for a range")]
# A single character.
Mark = Annotated[str, StringConstraints(min_length=1, max_length=1)]
# A set of single characters, written as one string.
Marks = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_unlike)]
