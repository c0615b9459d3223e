"""Words that a report counts its parts by, where no vocabulary lists them: 연번 1, 안건 2, 꼭지 3; and labels of names.

Layout: one and the same word stands before the name of part after part, with a number that counts from 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from parsers.text.line import Line
from parsers.text.numbering import Numbered
from parsers.vocabulary import Headings, Reports, load

# 연번 2   숲길 잇기, 〔안건 2〕 숲길 잇기; 연번 2 above 제목 숲길 잇기
COUNTED = regex.compile(
    r"[\[【〔<(]?\s?(?P<word>\p{Hangul}{1,6})\s?(?P<digits>\d{1,2})\s?(?:[\]】〕>)][.:]?\s*|[.:]\s*|\s+)(?=\p{Hangul}|[A-Z「『‘“])"
    r"|(?P<word>\p{Hangul}{2,6})\s(?P<digits>\d{1,2})(?P<alone>)$"
)
FEWEST = 2
# 사 업 명 : 숲길 잇기
LABELLED = regex.compile(r"(?P<label>\p{Hangul}(?:\s?\p{Hangul}){1,5}+)\s*+[:：]\s*+(?=\S)")
# 제목 숲길 잇기, below the number.
LABEL_BELOW = regex.compile(r"(?P<label>\p{Hangul}(?:\s{0,4}\p{Hangul}){1,5}?)\s+(?=\S)")


def by_words(lines: Sequence[Line], numbers: Mapping[int, Numbered], apart: frozenset[int]) -> dict[int, Numbered]:
    """The lines of no known number that count on behind a word, by index: each goes on by one, or begins again.

    Those `apart` are none of them.
    """
    found: dict[str, dict[int, Numbered]] = {}
    for i, line in enumerate(lines):
        match = None if i in numbers or i in apart else COUNTED.match(line.headline)
        # Alone it may be a running foot with its page.
        if match and match["alone"] is not None and not any(behind_label(x.headline) for x in lines[i + 1 : i + 2]):
            continue
        if match and match["word"] not in load(Reports).annexes and match["word"] not in load(Reports).captions:
            number = Numbered(f"word {match['word']}", int(match["digits"]), None, match.end())
            found.setdefault(match["word"], {})[i] = number
    return {i: number for run in found.values() if _counts(list(run.values())) for i, number in run.items()}


def by_labels(lines: Sequence[Line], apart: frozenset[int]) -> dict[int, Numbered]:
    """The lines that name something behind one and the same label of a title, by index, counted in order."""
    found: dict[str, dict[int, Numbered]] = {}
    for i, line in enumerate(lines):
        match = None if i in apart else LABELLED.match(line.headline)
        if match and (label := "".join(match["label"].split())) in load(Headings).title_labels:
            run = found.setdefault(label, {})
            run[i] = Numbered(f"label {label}", len(run) + 1, None, match.end())
    return {i: number for run in found.values() if len(run) >= FEWEST for i, number in run.items()}


def _counts(run: Sequence[Numbered]) -> bool:
    """Whether numbers count on from 1; a list of contents may have counted them before."""
    values = [number.value for number in run]
    goes_on = all(value in (1, before + 1) for before, value in zip([0, *values], values, strict=False))
    return max(values) >= FEWEST and goes_on


def behind_word(text: str) -> int:
    """The offset of a name behind a word and its number; 0 where a text begins with none."""
    match = COUNTED.match(text)
    return match.end() if match else 0


def behind_label(text: str) -> int:
    """The offset of a name behind the label of a title; 0 where a text begins with none."""
    match = LABELLED.match(text) or LABEL_BELOW.match(text)
    return match.end() if match and "".join(match["label"].split()) in load(Headings).title_labels else 0
