"""Numbers before headings: `1.`, `1-2.`, `①`, `[3]`, `【나】`, `과제 4`, `Ⅲ.`, `가.`, boxed digits of word processors.

Sources: 행정업무운영 편람 (1. 가. 1) 가) (1) ① for the levels of a text), and the boxes that work reports print beside
the names of tasks, which come out of files as a number alone on a line or before the name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from parsers.text.line import Line
from parsers.vocabulary import Reports, alternatives, load

ROMAN = {"I": 1, "V": 5, "X": 10}
KOREAN = "가나다라마바사아자차카타파하"
# Rows of characters that count by themselves; HWP prints 1 to 10 in a box from its own font.
ROWS = (
    ("①", "⑳"),
    ("❶", "❿"),
    ("➀", "➉"),
    ("➊", "➓"),
    ("⓵", "⓾"),
    ("⑴", "⒇"),
    ("⒈", "⒛"),
    ("Ⅰ", "Ⅻ"),
    ("A", "H"),
    ("\U000f02b1", "\U000f02ba"),
)
# Characters that are a number with what surrounds it, for a class of a pattern. BOXED are those of HWP.
CIRCLED = "①-⑳❶-❿➀-➓⓵-⓾⑴-⒇⒈-⒛"
BOXED = "\U000f02b1-\U000f02ba"
NUMBER_SIGNS = CIRCLED + BOXED
VALUES = ("digits", "korean", "alpha", "boxed", "circled", "roman")

FORMS: tuple[tuple[str, str], ...] = (
    (
        "roman",
        r"(?P<roman>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|(?:X?(?:IX|IV|V?I{1,3}|V)|X)(?=[.\s]|$))\s*[.．](?!\d)|(?P<roman>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|(?:II|III|IV|VI{1,3}|IX)(?=\s))(?=\s|\p{Hangul}|$)",
    ),
    ("part", r"제\s?(?P<digits>\d{1,2})\s?[장편부](?=\s|$)"),
    (
        "dashed",
        rf"(?:(?P<upper>\d{{1,2}}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])\s?[-–]\s?(?:(?P<digits>\d{{1,2}})|(?P<circled>[{CIRCLED}])))"
        r"(?:[.)]|(?=\s|\p{Hangul}|$))",
    ),
    ("dot", r"(?P<digits>\d{1,2})\.(?=\s|\p{L}|[｢「『‘“(<\[]|$)(?!\d)"),
    ("alpha", r"(?P<alpha>[A-H])\.(?=\s)"),
    ("paren", r"(?P<digits>\d{1,2})\)"),
    (
        "braced",
        rf"[\[【〔<(](?P<upper>\d{{1,2}}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])\s?[-–]\s?(?:(?P<digits>\d{{1,2}})|(?P<circled>[{CIRCLED}]))[\]】〕>)]",
    ),
    ("bracket", r"[\[【〔<(](?P<digits>\d{1,2})[\]】〕>)]"),
    ("bracketed", rf"[\[【〔<(](?P<korean>[{KOREAN}])[\]】〕>)]"),
    ("drawn", r"[│┃]\s*(?P<digits>\d{1,2})\s*[│┃]"),
    ("circled", rf"(?P<circled>[{CIRCLED}])"),
    ("boxed", rf"(?P<boxed>[{BOXED}])"),
    ("korean", rf"(?P<korean>[{KOREAN}])\.(?=\s|$)"),
    ("korean_paren", rf"(?P<korean>[{KOREAN}])\)(?=\s|$)"),
    ("bare", r"(?P<digits>0?\d{1,2})(?=\s+\D|\s+(?:20\d\d|[’'‘]\d\d)\s?년|\t|$)"),
)

# Any of them before words, where only the words count.
BEFORE_WORDS = regex.compile(
    rf"(?:\d{{1,2}}(?:-\d{{1,2}})?[.)](?!\d)|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+(?:-\d{{1,2}})?\.?|[IVX]{{1,4}}\.|[{NUMBER_SIGNS}][.)]?|[{KOREAN}][.)]|[<\[【(]\d{{1,2}}[>\]】)])\s*(?=\S)"
)
# A boxed number that files keep as a box and a number is read as a bullet: □1.
BOX_DRAWN = regex.compile(r"□(?P<digits>\d{1,2})")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number at the front of a line: its form, its value, the higher number it counts under, where the rest begins.

    `rest` is an offset in the line's headline, equal to its length where the number stands alone.
    """

    style: str
    value: int
    upper: str | None
    rest: int


def behind_number(text: str) -> int:
    """The offset in `text` of the words behind the number that it begins with; 0 where it begins with none."""
    match = BEFORE_WORDS.match(text)
    return match.end() if match else 0


@cache
def _pattern() -> regex.Pattern[str]:
    words = alternatives(load(Reports).numbered_words)
    digits = rf"(?:(?:\d{{1,2}}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])-)?(?:\d{{1,2}}|[{CIRCLED}Ⅰ-Ⅹ])"
    behind = rf"(?P<word>{words})\s?(?P<digits>{digits})?"
    before = rf"제\s?(?P<digits>\d{{1,2}})\s?(?P<word>{words})|(?P<digits>\d{{1,2}})(?P<word>{words})(?=[.:]\s)"
    word = rf"[\[【〔<│┃]?\s?(?:{behind}|{before})(?:\s?[\]】〕>)│┃|｜][.:]?|[.:]|(?=\s|$))"
    forms = [*FORMS[:2], ("word", word), *FORMS[2:]]
    return regex.compile("|".join(rf"(?P<style_{name}>{form})" for name, form in forms))


@lru_cache(maxsize=20_000)
def number_of(text: str) -> Numbered | None:
    """The number that a text begins with, or None; `rest` counts in the text."""
    match = _pattern().match(text)
    if not match:
        return None
    style = next(
        name.removeprefix("style_") for name, held in match.groupdict().items() if held and name.startswith("style_")
    )
    if style == "word":
        if not match["digits"]:
            return None
        style = f"word {match['word']}"
    rest = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip(" \t.:"))
    return Numbered(style, _value(match), match["upper"], rest)


def _value(match: regex.Match[str]) -> int:
    mark = next(match[name] for name in VALUES if match[name])
    return value_of(mark.rpartition("-")[2])


def value_of(mark: str) -> int:
    """The value of a number without what stands around it: `3`, `③`, `다`, `Ⅲ`, `III`, `C`."""
    if mark.isdecimal():
        return int(mark)
    if "가" <= mark <= "하":
        return KOREAN.find(mark) + 1
    row = next((first for first, last in ROWS if len(mark) == 1 and first <= mark <= last), None)
    return _roman(mark) if row is None else ord(mark) - ord(row) + 1


def _roman(text: str) -> int:
    values = [ROMAN[char] for char in text]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))


def numbered(line: Line) -> Numbered | None:
    """The number that a line begins with, a heading's bullet before it apart; None where it begins otherwise.

    A box with a number in it is both bullet and number. A heading of Markdown without a number has its depth for a
    form (`###`) and the value 0.
    """
    if line.marker is not None and (drawn := BOX_DRAWN.fullmatch(line.marker)):
        return Numbered("boxed", int(drawn["digits"]), None, 0)
    number = number_of(line.headline)
    if number is None and line.marker is not None and line.marker[0] == "#":
        return Numbered(line.marker, 0, None, 0)
    return number
