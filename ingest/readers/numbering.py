"""Automatic numbers of paragraphs and notes, as word processors count and write them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

SYLLABLES = "가나다라마바사아자차카타파하"
JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
IDEOGRAPHS = "一二三四五六七八九十"
PHONETIC = "일이삼사오육칠팔구십"
STEMS = "갑을병정무기경신임계"
STEMS_HANJA = "甲乙丙丁戊己庚辛壬癸"
ROMAN: tuple[tuple[int, str], ...] = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
)
ROMAN += ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
# Series of characters that are as many as they are: the first of them and how many.
SERIES = {
    "CIRCLED_DIGIT": ("①", 20),
    "CIRCLED_LATIN_CAPITAL": ("Ⓐ", 26),
    "CIRCLED_LATIN_SMALL": ("ⓐ", 26),
    "CIRCLED_HANGUL_SYLLABLE": ("㉮", 14),
    "CIRCLED_HANGUL_JAMO": ("㉠", 14),
    "CIRCLED_IDEOGRAPH": ("㊀", 10),
}
# By the names of HWPX, in the order of the codes of HWP 5.
FORMS = (
    "DIGIT",
    "CIRCLED_DIGIT",
    "ROMAN_CAPITAL",
    "ROMAN_SMALL",
    "LATIN_CAPITAL",
    "LATIN_SMALL",
    "CIRCLED_LATIN_CAPITAL",
    "CIRCLED_LATIN_SMALL",
    "HANGUL_SYLLABLE",
    "CIRCLED_HANGUL_SYLLABLE",
    "HANGUL_JAMO",
    "CIRCLED_HANGUL_JAMO",
    "HANGUL_PHONETIC",
    "IDEOGRAPH",
    "CIRCLED_IDEOGRAPH",
    "DECAGON_CIRCLE",
    "DECAGON_CIRCLE_HANJA",
)
LETTERS = {
    "HANGUL_SYLLABLE": SYLLABLES,
    "HANGUL_JAMO": JAMO,
    "DECAGON_CIRCLE": STEMS,
    "DECAGON_CIRCLE_HANJA": STEMS_HANJA,
    "LATIN_CAPITAL": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "LATIN_SMALL": "abcdefghijklmnopqrstuvwxyz",
}
REFERENCE = re.compile(r"\^([1-9nN])")


def written(value: int, form: str) -> str:
    """A number in a form (a name of FORMS); in digits where the form has none for it."""
    if value < 1:
        return str(value)
    if form in SERIES:
        first, count = SERIES[form]
        return chr(ord(first) + value - 1) if value <= count else str(value)
    if form in LETTERS:
        letters = LETTERS[form]
        # The series begins anew with its letters doubled, as after z.
        return letters[(value - 1) % len(letters)] * ((value - 1) // len(letters) + 1) if value < 200 else str(value)
    if form in ("ROMAN_CAPITAL", "ROMAN_SMALL"):
        roman = _roman(value)
        return roman if form == "ROMAN_CAPITAL" else roman.lower()
    if form in ("HANGUL_PHONETIC", "IDEOGRAPH") and value < 100:
        return _counted(value, PHONETIC if form == "HANGUL_PHONETIC" else IDEOGRAPHS)
    return str(value)


def _roman(value: int) -> str:
    text = ""
    for size, letters in ROMAN if value < 4000 else ():
        text += letters * (value // size)
        value %= size
    return text or str(value)


def _counted(value: int, digits: str) -> str:
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else digits[9] if tens == 1 else digits[tens - 1] + digits[9]
    return head + (digits[ones - 1] if ones else "")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: `pattern` names the numbers of levels by `^1` to `^9`, `form` is this level's own."""

    pattern: str
    form: str = "DIGIT"
    start: int = 1


@dataclass(slots=True)
class Counters:
    """Counts the paragraphs of lists. Levels count from 0."""

    lists: Mapping[str, list[Level]]
    _counts: dict[str, list[int | None]] = field(default_factory=lambda: defaultdict(lambda: [None] * 10))

    def label(self, name: str, level: int) -> str:
        """The number of the next paragraph of a list at a level; empty where the list is not known."""
        levels = self.lists.get(name, [])
        if not 0 <= level < min(len(levels), 10):
            return ""
        counts = self._counts[name]
        here = counts[level]
        counts[level] = levels[level].start if here is None else here + 1
        counts[level + 1 :] = [None] * (9 - level)

        def number(match: re.Match[str]) -> str:
            which = match[1]
            if which in "nN":
                parts = (self._written(levels, counts, index) for index in range(level + 1))
                return ".".join(parts) + ("." if which == "N" else "")
            return self._written(levels, counts, int(which) - 1)

        return REFERENCE.sub(number, levels[level].pattern)

    @staticmethod
    def _written(levels: list[Level], counts: list[int | None], index: int) -> str:
        if index >= len(levels):
            return ""
        count = counts[index]
        return written(levels[index].start if count is None else count, levels[index].form)
