"""What a line looks like as a row of a table whose columns the extraction has lost: header, numbers, columns alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

import regex

from parsers.endings.line_endings import End, end_of
from parsers.text.label import has_colon_label
from parsers.text.line import Line
from parsers.vocabulary import Tables, load

NUMBER = regex.compile(
    r"[-△]?[\d,.]+(?:%|명|건|개|개소|원|회|종|세대|억|천원|백만원|년|월|분|초|시간|본|대|곳|인|위|배|점|톤|㎡)?|-|–"
)
BARE = regex.compile(r"\d(?:[\d,.]*\d)?")
DATED = regex.compile(r"[’'‘`]?\d{2,4}\s?[.년]\s?\d{1,2}\s?[.월]")
UNIT_CAPTION = regex.compile(r".*\(?단위\s?[:：].*")
# (단위 : 명), (2031. 5. 기준): between a table and its title.
CAPTION_ALONE = regex.compile(r"[(（\[<].{0,40}(?:단위|기준).{0,40}[)）\]>]|단위\s?[:：].{1,20}")
COUNTED_ROW = regex.compile(r"(\d{1,3})\s+(?=[\p{L}\d(「『‘“<])")
# (2031. 1.) (2031. 3.): what stands below the boxes of a diagram, side by side.
BRACKETS_ALONE = regex.compile(r"(?:[(（][^()（）]{1,24}[)）]\s*){2,}")
# 운영 전(Old), 주요 내용 (5개 과제): what says more of a column.
IN_PARENTHESES = regex.compile(r"[(（][^()（）]*[)）]")
HANGUL, DIGITS = regex.compile(r"\p{Hangul}+"), regex.compile(r"\d[\d.,]*")
FEWEST_COLUMNS = 3
MOST_COLUMNS = 12
# A row of cells has so many words at most: longer lines are text, and would take their length squared.
MOST_WORDS = 40
# A letterspaced word has so many syllables at most.
LONGEST_SPACED = 4
# So many of a header row's words head columns, at least.
MOSTLY = 0.6


@cache
def _arrows() -> frozenset[str]:
    return frozenset(load(Tables).arrows)


@cache
def _column_endings() -> tuple[str, ...]:
    return tuple(load(Tables).column_endings)


def is_diagram(line: Line) -> bool:
    """Whether a line is an arrow between the boxes of a diagram, or short words with arrows at the end or between."""
    if _arrows().isdisjoint(line.text):
        return False
    words = line.text.split()
    arrows = sum(1 for word in words if set(word) <= _arrows())
    return arrows == len(words) or (arrows > 0 and len(words) < 9 and (words[-1][-1] in _arrows() or arrows > 1))


def starts_table_header(line: Line) -> bool:
    """Whether a line begins with what heads the first column of a table: 구분, 구 분, 연번; or any, letterspaced."""
    return line.marker is None and _starts_header(line.text)


def _starts_header(text: str) -> bool:
    words = text.split()
    if len(words[0]) == 1 and _is_spaced_header(words):
        return not has_colon_label(text)
    # 시간 단축: the second of two words is no head, so the first is none.
    lone = len(words) == 2 and not _may_head(words[1])
    return words[0] in load(Tables).header_words and not lone and not has_colon_label(text)


def _may_head(word: str) -> bool:
    """Whether a word may head a column: a usual one, a compound with such an end, or one with a figure."""
    words = load(Tables)
    usual = word in words.column_words or word in words.header_words
    return usual or _ends_like_a_column(word) or DIGITS.search(word) is not None


def _is_spaced_header(words: Sequence[str]) -> bool:
    """Whether single syllables at the beginning are a word that heads the first column, or any where more follow."""
    known, columns = load(Tables).header_words, load(Tables).column_words
    letters = "".join(takewhile(lambda word: len(word) == 1, words[:LONGEST_SPACED]))
    spaced = (letters[:size] for size in range(2, len(letters) + 1))
    return any(word in known or (word in columns and len(word) < len(words)) for word in spaced)


def names_columns(line: Line) -> bool:
    """Whether a line is the header row of a table: by its first word, or short words of which two head columns."""
    return line.marker is None and _names_columns(line.text)


# Each line is asked for its neighbours as well.
@lru_cache(maxsize=20_000)
def _names_columns(text: str) -> bool:
    if _starts_header(text):
        return True
    text = IN_PARENTHESES.sub(" ", text)
    words = _whole_words(text.split())
    if not 2 <= len(words) <= MOST_COLUMNS or any(char in text for char in ":.,"):
        return False
    if words.count(words[-1]) >= FEWEST_COLUMNS and len(words[-1]) > 1 and DIGITS.search(text) is None:
        return True
    known = sum(1 for word in words if word in load(Tables).column_words)
    if words[-1] in load(Tables).last_columns or (known >= 2 and known >= len(words) / 2):
        return True
    if DIGITS.search(text):
        return False
    ending = sum(1 for word in words if word in load(Tables).column_words or _ends_like_a_column(word))
    return ending >= FEWEST_COLUMNS and ending >= MOSTLY * len(words)


def names_a_column(line: Line) -> bool:
    """Whether a line of one or two words heads a column by itself: 개선 전, 지원 내용."""
    if line.marker is not None:
        return False
    words = _whole_words(IN_PARENTHESES.sub(" ", line.text).split())
    return 0 < len(words) < FEWEST_COLUMNS and words[-1] in load(Tables).column_words


def _whole_words(words: Sequence[str]) -> list[str]:
    """The words of a row, those that head columns put together where their syllables stand apart: 내 용, 운영 전."""
    if min(map(len, words), default=0) != 1:
        return list(words)
    known = load(Tables).column_words
    whole: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(LONGEST_SPACED, len(words) - at), 1, -1)
        parts = (words[at : at + size] for size in sizes)
        found = next((some for some in parts if min(map(len, some)) == 1 and "".join(some) in known), [words[at]])
        whole.append("".join(found))
        at += len(found)
    return whole


def _ends_like_a_column(word: str) -> bool:
    """Whether a compound ends with what heads a column: 교육인원, 운영기간."""
    endings = _column_endings()
    return word.endswith(endings) and any(word.endswith(ending) and word != ending for ending in endings)


def column_words_in(line: Line) -> list[str]:
    """The words of a line that head columns."""
    first = line.text.split()[:1] if starts_table_header(line) else []
    return [*first, *(word for word in line.text.split()[len(first) :] if word in load(Tables).column_words)]


def is_row_of_numbers(line: Line) -> bool:
    """Whether three words of a line or more, and a good part of all, are numbers, or the first two are nothing else.

    So is a row of brackets. What ends with a point is part of a date.
    """
    if line.marker is not None or DATED.match(line.text):
        return False
    words = line.text.split()
    if BRACKETS_ALONE.fullmatch(line.text):
        return True
    if len(words) > 2 and all(BARE.fullmatch(word) for word in words[:2]):
        return True
    numbers = sum(1 for word in words if NUMBER.fullmatch(word) and word[-1] != ".")
    return numbers >= 3 and numbers >= 0.4 * len(words)


def has_columns_alike(line: Line) -> bool:
    """Whether two cells of one form stand side by side, each with a number: 낮 7칸(28kg) 밤 1칸(9.5kg); 3개동 2개동."""
    if line.marker is not None or DIGITS.search(line.text) is None or DATED.match(line.text):
        return False
    words = line.text.split()
    if len(words) > MOST_WORDS:
        return False
    # One word by its unit: 8월 1일 is no pair of cells. Several by their form.
    units = [DIGITS.sub("0", word) for word in words[1:]]
    forms = [HANGUL.sub("가", unit) for unit in units]
    return any(_repeats(units if size == 1 else forms, size) for size in range(1, len(units) // 2 + 1))


def _repeats(row: Sequence[str], size: int) -> bool:
    """Whether so many words of a row, of which one is a number, stand there twice, side by side."""
    alike = 0
    for after, (word, same) in enumerate(zip(row, row[size:], strict=False), 1):
        alike = alike + 1 if word == same else 0
        if alike >= size and any("0" in each for each in row[after - size : after]):
            return True
    return False


def is_like(line: Line, rows: Sequence[Line]) -> bool:
    """Whether a line begins with the same word as two of the rows at least, and has another one in common with them."""
    first, *others = line.text.split()
    alike = [set(words[1:]) for row in rows if len(words := row.text.split()) > 2 and words[0] == first]
    return len(alike) >= 2 and all(words & set(others) for words in alike[-2:])


def is_counted_row(before: Line | None, line: Line, after: Line | None) -> bool:
    """Whether a line begins with its running number and nothing else to set it off, as the lines beside it do."""
    number = _running_number(line)
    if number is None:
        return False
    above, below = _running_number(before), _running_number(after)
    return (above, below) != (None, None) and above in (None, number - 1) and below in (None, number + 1)


def _running_number(line: Line | None) -> int | None:
    match = COUNTED_ROW.match(line.text) if line is not None and line.marker is None else None
    return int(match[1]) if match else None


def repeats_columns(before: Line | None, line: Line, after: Line | None) -> bool:
    """Whether a line shares a word, not its first, with the lines above and below: the columns of a table do."""
    if before is None or after is None or line.marker is not None:
        return False
    words = line.text.split()
    if not 1 < len(words) < 8:
        return False
    beside = {*before.text.split()[1:], *after.text.split()[1:]}
    return any(len(word) > 1 and word in beside for word in words[1:]) and end_of(line.text) is not End.CLOSED
