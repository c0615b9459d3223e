"""Words that a report counts its parts by, where no vocabulary lists them: 연번 1, 안건 2, 꼭지 3; and labels of names.

Layout: one and the same word stands before the name of part after part, with a number that counts from 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

import regex

from parsers.kinds.report import sheet, tags
from parsers.kinds.report.headings import opens_body, usual
from parsers.text.bullets import is_box
from parsers.text.line import Line
from parsers.text.numbering import Numbered, numbered, value_of
from parsers.vocabulary import Headings, Reports, load

# 연번 2   숲길 잇기, 〔안건 2〕 숲길 잇기, 공약 1-4 숲길 잇기; 연번 2 above 제목 숲길 잇기, or above a name alone
COUNTED = regex.compile(
    r"(?P<open>[\[【〔<(])?\s?(?P<word>\p{Hangul}{1,6}|\p{Latin}{2,6})\.?\s?"
    r"(?:(?P<upper>\d{1,2})-)?(?P<digits>\d{1,2}|[Ⅰ-Ⅻ])\s?(?:[\]】〕>)│┃|｜][.:]?\s*|[.:]\s*|\s+)(?=\p{Hangul}|[A-Z「『‘“])"
    r"|(?P<open>[\[【〔<(])?\s?(?P<word>\p{Hangul}{2,6})\s{0,4}(?P<digits>\d{1,2}|[Ⅰ-Ⅻ])\s?(?:[\]】〕>)][.:]?|[.:])?(?P<alone>)$"
)
FEWEST = 2
# A word alone, the name below it, a lead, who answers, and the first block.
LONGEST_HEAD = 11
# 사 업 명 : 숲길 잇기; 사업명   숲길 잇기; [사업명] 숲길 잇기
LABELLED = regex.compile(
    r"(?P<label>\p{Hangul}(?: ?\p{Hangul}){1,5}+)(?:\s*+[:：]\s*+|\s{2,}+|\t)(?=\S)"
    r"|[\[【〔<(]\s?(?P<label>\p{Hangul}(?:\s?\p{Hangul}){1,5}+)\s?[\]】〕>)]\s*+(?=\S)"
)
# 제목 숲길 잇기, below the number.
LABEL_BELOW = regex.compile(r"(?P<label>\p{Hangul}(?:\s{0,4}\p{Hangul}){1,5}?)\s+(?=\S)")


def by_words(lines: Sequence[Line], numbers: Mapping[int, Numbered], apart: frozenset[int]) -> dict[int, Numbered]:
    """The lines of no known number that count on behind a word, by index: each goes on by one, or begins again.

    In brackets words count together, though each of them counts one part only (〔역점 1〕, 〔현안 1〕).
    Those `apart` are none of them.
    """
    found: dict[str, dict[int, Numbered]] = {}
    bracketed: dict[str, set[str]] = {}
    for i, line in enumerate(lines):
        match = None if i in numbers or i in apart else COUNTED.match(line.headline)
        if match and _may_count(match, lines[i : i + LONGEST_HEAD], below_number=i - 1 in numbers):
            number = Numbered(f"word {match['word']}", value_of(match["digits"]), match["upper"], match.end())
            found.setdefault(match["word"], {})[i] = number
            if match["open"]:
                bracketed.setdefault(match["open"], set()).add(match["word"])
    begun = {word: run for word, run in found.items() if _goes_on(list(run.values()))}
    together = {word for words in bracketed.values() if len(words & begun.keys()) >= FEWEST for word in words}
    counting = (
        run for word, run in begun.items() if word in together or max(number.value for number in run.values()) >= FEWEST
    )
    return {i: number for run in counting for i, number in run.items()}


def _may_count(match: regex.Match[str], lines: Sequence[Line], *, below_number: bool) -> bool:
    """Whether a word before a number may count parts: no annex, caption or example. Alone it may be a running foot's
    page, which has no brackets and stands at the end of its page, or head a part of a block.

    `lines` are that of the word and those below it.
    """
    words = load(Reports)
    if match["word"] in words.annexes | words.captions | words.examples:
        return False
    if match["alone"] is None or any(behind_label(line.headline) for line in lines[1:2]):
        return True
    begins = match["open"] or below_number or lines[0].set_apart
    return bool(begins) and len(lines) > 2 and _is_name(lines[1]) and _begins_task(lines[2:])


def _begins_task(lines: Sequence[Line]) -> bool:
    """Whether lines begin with a usual heading, or with a lead or who answers above one: else they may be an example's.

    A lead without a bullet is set apart from the name.
    """
    if (
        not opens_body(lines[0])
        and not sheet.rows_at(lines)
        and not (lines[0].blank_before and lines[0].marker is None)
    ):
        return False
    return any(usual(line) for line in takewhile(lambda line: line.marker is None or opens_body(line), lines))


def _is_name(line: Line) -> bool:
    """Whether a line right below the one before it, on the same page, has neither a bullet nor a number."""
    close = not line.page_start and line.blank_before == 0
    return close and line.marker is None and numbered(line) is None and not opens_body(line)


def by_labels(lines: Sequence[Line], numbers: Mapping[int, Numbered], apart: frozenset[int]) -> dict[int, Numbered]:
    """The lines that name something behind one and the same label, by index, counted in order.

    It is the label of a title, a word that counts parts (분야   숲), or one that stands right above the office's.
    """
    found: dict[str, dict[int, Numbered]] = {}
    values: set[int] = set()
    for i, line in enumerate(lines):
        match = None if i in apart else LABELLED.match(line.headline)
        # What stands right below a numbered name is a value of it.
        if match and (i - 1 in numbers or i - 1 in values):
            values.add(i)
            continue
        if (
            match
            and not tags.is_tag(match["label"])
            and _may_label(label := "".join(match["label"].split()), line, lines[i + 1 : i + 2])
        ):
            run = found.setdefault(label, {})
            run[i] = Numbered(f"label {label}", len(run) + 1, None, match.end())
    return {i: number for run in found.values() if len(run) >= FEWEST for i, number in run.items()}


def by_tags(lines: Sequence[Line], numbers: Mapping[int, Numbered], apart: frozenset[int]) -> dict[int, Numbered]:
    """The names with a tag in front that begin tasks without a number, by index, counted in order: 【신규】 숲길."""
    run: list[int] = []
    for i, line in enumerate(lines):
        tagged = i not in apart and i not in numbers and (line.marker is None or is_box(line.marker))
        below = lines[i + 1 : i + LONGEST_HEAD]
        if tagged and tags.stands_in_front(line.headline) and below and _begins_task(below):
            run.append(i)
    return {i: Numbered("tag", at, None, 0) for at, i in enumerate(run, 1)} if len(run) >= FEWEST else {}


def _may_label(label: str, line: Line, below: Sequence[Line]) -> bool:
    """Whether a word before a colon or a gap may be the label of parts, by what it is or what stands below it."""
    if label in load(Headings).title_labels:
        return True
    office = label not in load(Reports).office_labels and sheet.rows_at(below) > 0
    return line.marker is None and (label in load(Reports).numbered_words or office)


def _goes_on(run: Sequence[Numbered]) -> bool:
    """Whether numbers count on from 1, or grow under the higher ones that they name (공약 1-4, 공약 2-3).

    A list of contents may have counted them before.
    """
    places = [(int(number.upper or 0), number.value) for number in run]
    if all(number.upper for number in run):
        return all(place > before or place == places[0] for before, place in pairwise(places))
    return all(place in ((0, 1), (0, before + 1)) for (_, before), place in pairwise([(0, 0), *places]))


def behind_word(text: str) -> int:
    """The offset of a name behind a word and its number; 0 where a text begins with none."""
    match = COUNTED.match(text)
    return match.end() if match else 0


def behind_label(text: str) -> int:
    """The offset of a name behind the label of a title; 0 where a text begins with none."""
    match = LABELLED.match(text) or LABEL_BELOW.match(text)
    return match.end() if match and "".join(match["label"].split()) in load(Headings).title_labels else 0


def is_sheet(lines: Sequence[Line]) -> bool:
    """Whether rows say who answers for a part, and nothing else but its number and its name above them:
    과제번호 ⇥ 2, then 과제명 ⇥ 숲길 잇기."""
    match = COUNTED.match(lines[0].headline) if lines else None
    at = int(match is not None and match["alone"] is not None)
    named = at < len(lines) and behind_label(lines[at].headline) > 0
    return sheet.are_rows(lines[at + 1 :] if named else lines)
