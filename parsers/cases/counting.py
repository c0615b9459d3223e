"""How books count their cases and chapters: 사례 3, 둘째 이야기, CASE 01, <사례 2> before a title, 제2부.

Each function gives a pattern; the words are in `vocabulary/casebooks.yaml`.
"""

from __future__ import annotations

from functools import cache

import regex

from parsers.vocabulary import Casebooks, Grades, alternatives, load

NUMERALS = r"[①-⑳❶-❿➊-➓]"
# The number of a block, alone above its heading; one without a zero may be the last cell or word of the text above.
BLOCK_ALONE = regex.compile(r"0\d|[Ⅰ-Ⅻ]")


@cache
def before_title() -> regex.Pattern[str]:
    """What stands before a title or a name: 3., 사례 3, [1-2], PART 2, A-1, 제3절."""
    words = load(Casebooks)
    part = rf"제\s?\d{{1,2}}\s?(?:{alternatives(words.chapters | words.sections)})[.:]?\s+"
    named = rf"(?:{_cases()}|\p{{Lu}}\p{{Latin}}+|\p{{Lu}}[-.]?|[Ⅰ-Ⅻ][-.])?\s?\d{{1,3}}(?:[-.]\d{{1,3}})?"
    return regex.compile(rf"[\[(【<]?{named}(?:[\])】>.:]{{1,2}}\s*|\s+)|{NUMERALS}\s?|{part}")


@cache
def alone() -> regex.Pattern[str]:
    """A number alone on its line: 01, 2-1, Ⅱ, 사례 3, 우수사례 1, CASE 1 with the region far to its right."""
    cases = rf"(?:{alternatives(load(Casebooks).case_qualifiers)})?(?:{_cases()})"
    named = rf"(?:{cases}|\p{{Lu}}\p{{Latin}}+)?\s?(?:\d{{1,3}}(?:-\d{{1,3}})?|[Ⅰ-Ⅻ])"
    return regex.compile(rf"\W?{named}\W?(?:\s{{2,}}\S.{{0,14}})?")


@cache
def behind_place() -> regex.Pattern[str]:
    """Whose case it is, and its number: 농림축산식품부   사례 2."""
    return regex.compile(rf"\S.{{0,24}}\s(?:{_cases()}|(?i:case|story))\s?\d{{1,3}}")


@cache
def counted() -> regex.Pattern[str]:
    """A line that counts a case, by a number or a word: 우수사례 제2호, 세 번째 이야기, 둘째."""
    words = load(Casebooks)
    determiner, ordinal = alternatives(words.determiners), alternatives(words.ordinals)
    counter = alternatives(words.counters)
    return regex.compile(
        rf"\W{{0,2}}(?:{_any_case()}\s?[.#]?\s?(?:제\s?)?(?:\d{{1,3}}|{alternatives(words.cardinals)})\s?(?:{counter})?"
        rf"|제?\s?\d{{1,3}}\s?(?:{counter})?\s?{_any_case()}|(?:{determiner})\s?번째\s?{_any_case()}"
        rf"|(?:{ordinal})째(?:\s\p{{Hangul}}{{1,4}})?)\W{{0,2}}"
    )


@cache
def with_category() -> regex.Pattern[str]:
    """A case's number beside its field, parted by a bar, a dot, an arrow or a gap: 사례 1 | 교통, 교통 · 사례 1.

    Cases may be counted by what they have won: 최우수 01.
    """
    number = rf"\W?{_any_case()}\s?[.#]?\s?(?:제\s?)?\d{{1,3}}\s?(?:{alternatives(load(Casebooks).counters)})?\W?"
    field = r"(?P<category>\p{Hangul}[\p{Hangul} ·∙･,‧]{0,13})"
    parting = r"(?:\s*[|｜│┃∥/·∙▸▶►▷▹〉>]\s*|\s{2,}|\t)"
    grades = alternatives({*load(Grades).grades, *load(Grades).weak_grades}, between=r"\s?")
    won = rf"\W?(?P<won>{grades})\s?0\d\W?"
    return regex.compile(rf"{number}{parting}\W?{field}\W?|\W?{field}\W?{parting}{number}|{won}")


@cache
def in_brackets() -> regex.Pattern[str]:
    """The number of a case before its title: <사례 1>  인허가를 한곳에서."""
    return regex.compile(rf"[<〈\[【(‹]\s?{_any_case()}\s?\d{{1,3}}\s?[>〉\]】)›]\s*")


@cache
def before_region() -> regex.Pattern[str]:
    """The number of a case before a place in brackets: 우수사례 3. (부산 사하구) …."""
    return regex.compile(rf"(?:{alternatives(load(Casebooks).case_qualifiers)})?(?:{_cases()})\s?\d{{1,3}}[.:]?\s+")


@cache
def latin_chapter() -> regex.Pattern[str]:
    """A line that is a chapter's word alone or with its number: CHAPTER, Part 2."""
    words = alternatives(load(Casebooks).latin_chapters)
    return regex.compile(rf"(?i:{words})(?:\s?(?:\d{{1,2}}|[IVX]{{1,4}}|[Ⅰ-Ⅻ]))?\W?")


@cache
def before_chapter() -> regex.Pattern[str]:
    """The number before a chapter's title that is a word as well, or has a point: PART 3, 부문 2, 2부."""
    korean = rf"\d{{1,2}}\s?(?:{alternatives(load(Casebooks).chapters)})\.\s+"
    return regex.compile(rf"(?:{_chapter_named()}[\s.:|·]+|{korean})(?=\S)")


@cache
def chapter() -> regex.Pattern[str]:
    """A line that is a chapter's number, with its title or without: 제2부 골목, PART 3, 부문 3. 골목, ㄷ."""
    chapters = alternatives(load(Casebooks).chapters)
    korean = rf"제\s?\d{{1,2}}\s?(?:{chapters})(?:\s.*)?|\d{{1,2}}\s?(?:{chapters})\.\s.*"
    return regex.compile(rf"{korean}|{_chapter_named()}(?:[\s.:|·].*)?|[ㄱ-ㅎ]")


@cache
def roman_chapter() -> regex.Pattern[str]:
    """The title of a chapter behind a Roman number, as blocks may have one as well: Ⅱ. 골목, Ⅱ 골목."""
    return regex.compile(r"[Ⅰ-Ⅻ](?:\.\s?|\s)\S.*")


@cache
def chapter_alone() -> regex.Pattern[str]:
    """A chapter's number with no title beside it: 제2부, Part 2, 부문 2."""
    korean = rf"제\s?\d{{1,2}}\s?(?:{alternatives(load(Casebooks).chapters)})"
    return regex.compile(rf"{korean}|{_chapter_named()}\W?|{latin_chapter().pattern}")


def _chapter_named() -> str:
    words = load(Casebooks)
    names = rf"(?i:{alternatives(words.latin_chapters)})|{alternatives(words.named_chapters)}"
    return rf"(?:{names})\s?(?:\d{{1,2}}|[IVX]{{1,4}}|[Ⅰ-Ⅻ])"


def _cases() -> str:
    return alternatives(load(Casebooks).cases)


def _any_case() -> str:
    words = load(Casebooks)
    korean = rf"(?:{alternatives(words.case_qualifiers)})?(?:{_cases()})"
    return rf"(?:{korean}|(?i:{alternatives(words.latin_cases)}))"
