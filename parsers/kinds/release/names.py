"""The words before a telephone number: which body and office, which persons with which titles.

`환경부 물정책총괄과 홍길동 사무관`, `과 장 김 재 운`, `박정화 과장, 채혜성 연구사`, `구조과장 홍길동`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.kinds.release import offices
from parsers.text.letterspaced import closed_words
from parsers.vocabulary import Releases, alternatives, load
from schemas.record import Contact

# A word of so many syllables, as names of persons and most titles are.
SYLLABLES = regex.compile(r"\p{Hangul}{2,4}")
BETWEEN = regex.compile(r"(?<!\s)\s*+(?:[,，;/]|(?<=\s)및(?=\s))\s*+")
EDGES = "()（）[]【】<>〈〉「」{}|:：,.·･ㆍ•-–—~*※☎☏✆▶▷→⇒□○ㅇ◦■◇◆►‣▸\t "
# (담당자), [총괄], <공동>: who is meant in a list, and no name.
TAG = regex.compile(r"[(\[<〈【（]\s?[^()\[\]<>〈〉【】（）]{1,12}\s?[)\]>〉】）]")
TELEPHONE = regex.compile(
    r"[☎☏✆]|(?<![A-Za-z])(?:TEL|Tel|tel|T|전화번호|전화|연락처)\s?[.:：]?\s*[(（]?\s*$|\((?:T|TEL|Tel)\)\s*$"
)
LONGEST_GROUP = 80


@dataclass(frozen=True, slots=True)
class Person:
    """A person with the title of office, None where none is written."""

    name: str
    position: str | None


@dataclass(frozen=True, slots=True)
class NamedPeople:
    """Who is named: the body, the office in it, the persons; all empty where the words name nobody."""

    organization: str | None = None
    department: str | None = None
    persons: tuple[Person, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.organization or self.department or self.persons)

    def contact(self, text: str, line: int, person: Person | None, phone: str | None, email: str | None) -> Contact:
        """The contact of one of the persons, or of the office where that is None; `text` begins on a line."""
        return Contact(
            text=text,
            line=line,
            organization=self.organization,
            department=self.department,
            person=person.name if person else None,
            position=person.position if person else None,
            phone=phone,
            email=email,
        )


@cache
def _labels() -> regex.Pattern[str]:
    words = load(Releases).role_labels | load(Releases).office_labels
    spaced = alternatives(words, between=r"\s*")
    return regex.compile(rf"(?<!\p{{Hangul}})(?:{spaced})\s*(?:[:：.]|(?=[\s)\]】(☎]|$))")


def read(text: str, *, known: bool = False) -> NamedPeople:
    """Who is named in the text; labels (담당자 :), marks and brackets around the words do not count.

    `known` says that an office was named before, so that a name alone is a person's.
    """
    words_of_groups = []
    for group in BETWEEN.split(_bare(text)):
        words = closed_words([bare for word in group.split() if (bare := _stripped(word))])
        if words:
            words_of_groups.append(words)
    persons: list[Person] = []
    before: list[str] = []
    for words in words_of_groups:
        ahead, person = _person(words, known=known or bool(persons or before))
        if person is None and persons:
            continue
        before += ahead
        persons += [person] if person else []
    organization, department = offices.divided(before)
    if department is not None and not offices.ends_as_office(department):
        department = None
    return NamedPeople(organization, department, tuple(persons))


def _stripped(word: str) -> str:
    """A word without marks around it; a bracket that closes one inside it stays."""
    bare = word.strip(EDGES)
    inside = word.lstrip(EDGES)
    return inside[: len(bare) + 1] if "(" in bare and inside[len(bare) :].startswith(")") else bare


def _bare(text: str) -> str:
    """The text without labels and tags."""
    text = _labels().sub(" ", TELEPHONE.sub(" ", text[-LONGEST_GROUP:].strip()))
    return TAG.sub(lambda tag: " " if not _names_someone(tag.group()) else tag.group(), text)


def _names_someone(tag: str) -> bool:
    """Whether what stands in brackets is an office or a person, and no remark."""
    words = tag.strip(EDGES).split()
    return bool(words) and all(
        offices.is_office(word) or offices.is_body(word) or offices.is_name(word) or offices.is_position(word)
        for word in words
    )


def _person(words: Sequence[str], *, known: bool) -> tuple[list[str], Person | None]:
    """The words before the person, and the person with the title; None where the words name no person.

    `known` says that offices or persons were named before, so that a name alone is one.
    """
    for at in range(len(words) - 1, -1, -1):
        person = _at(words, at, known=known)
        if person is not None:
            before = list(words[:at])
            if person.position is None and before and offices.is_position(before[-1]):
                person = Person(person.name, before.pop())
            elif person.position is None and before and (head := offices.headed(before[-1])) is not None:
                before[-1], position = head
                person = Person(person.name, position)
            return before, person
    return list(words), None


def _at(words: Sequence[str], at: int, *, known: bool) -> Person | None:
    """The person whose name is the word at `at`, the title behind it; None where it is no name in its place."""
    word, after = words[at], words[at + 1 :]
    position = " ".join(after) or None
    titled = bool(after) and all(offices.is_position(title) for title in after)
    if offices.is_name(word):
        placed = known or at > 0 or titled
        if not after and placed:
            return Person(word, None) if len(word) > 2 or at > 0 or known else None
        if titled:
            return Person(word, position)
        # A role that no list has, behind a name of the usual length.
        if (
            len(after) == 1
            and at > 0
            and len(word) == 3
            and not offices.is_office(after[0])
            and SYLLABLES.match(after[0])
        ):
            return Person(word, position)
        return None
    if titled and _stands_for_name(word) and at > 0:
        return Person(word, position)
    # 사무관 별누리: the title tells that a name follows, whatever its family name.
    titled_before = not after and at > 0 and offices.is_position(words[at - 1])
    return Person(word, None) if titled_before and _stands_for_name(word) else None


def _stands_for_name(word: str) -> bool:
    """Whether a word beside a title can be a name that no list of family names knows."""
    return (
        SYLLABLES.fullmatch(word) is not None
        and len(word) >= 3
        and not offices.is_office(word)
        and not offices.is_position(word)
        and word not in load(Releases).not_names
    )
