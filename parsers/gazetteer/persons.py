"""Names of persons."""

from __future__ import annotations

import regex

from parsers.vocabulary import Contacts, load

NAME = regex.compile(r"\p{Hangul}{2,4}")
# 나○○, 나길○, 나○솔: syllables that the text hides. Asterisks behind two syllables point to a note: 정책*.
CIRCLES, ASTERISKS = "○◯〇●O", r"\*"
MASKED = regex.compile(
    rf"(?P<surname>\p{{Hangul}}{{1,2}}?)"
    rf"(?:[{CIRCLES}]{{1,3}}|\p{{Hangul}}[{CIRCLES}]|{ASTERISKS}{{2,3}}|[{CIRCLES}{ASTERISKS}]\p{{Hangul}})"
)


def is_name(word: str) -> bool:
    """Whether a word reads as a person's name: a family name, one to three syllables more, no ending of an office.

    Endings of one syllable that names share (국, 실, 원, 소) do not speak against a name. Circles may hide syllables.
    """
    vocabulary = load(Contacts)
    if masked := MASKED.fullmatch(word):
        return masked["surname"] in vocabulary.surnames
    if not NAME.fullmatch(word) or word.endswith(tuple(vocabulary.never_name_endings)) or word in vocabulary.titles:
        return False
    if len(word) == 4 and word[:2] not in vocabulary.surnames:
        return False
    return word[0] in vocabulary.surnames or word[:2] in vocabulary.surnames
