"""Contacts that a sentence names: `자세한 사항은 산림청 산림휴양과(042-481-0000)로 문의하면 된다`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from parsers.endings import sentences
from parsers.gazetteer.regions import is_region
from parsers.kinds.release import contact_lines, names, offices
from parsers.kinds.release.contact_lines import ContactEntry
from parsers.kinds.release.issuers import from_issuer
from parsers.kinds.release.names import NamedPeople
from parsers.vocabulary import Releases, alternatives, load

# What may stand between the one who is named and the number: 누리집(www.…)을 방문하거나 전화(☎.
WAY = regex.compile(
    r"(?:통합|공식|대표)?(?:누리집|홈페이지|사이트|포털)\*{0,2}(?:\([^()]*\))?[을를]?|\([^()]*\)[을를]?|(?:방문|참고|참조|확인|접속)하거나"
    r"|(?:방문|우편|온라인|전자우편|이메일)(?:과|이나|,)?|(?:대표|유선|문의|통합)?(?:전화|유선)(?:번호)?|담당자|본사|또는|및|[☎☏(（]+"
)
# Particles and endings after which the words of another part of the sentence end.
ENDS = regex.compile(
    r"(?:[,.;·]|[은는을를이가의로]|에서|에는|에|와|며|고|면|거나|또는|및|이나|통해|위해|인|한|할|하는|되는|관련|부터|까지|동안|이후|[?!”’\"'」』)])$"
)
DAY = regex.compile(r"[’'‘]?\d{1,4}\s?[.월]")
LONGEST_PHRASE = 6
# A longer word has lost the spaces in it.
LONGEST_WORD = 12
OPEN_BRACKET = regex.compile(r"[(（](?P<inside>[^()（）]*)$")
ADDRESS = regex.compile(
    r"(?:https?://|www\.)\S++|(?<![\w.\-])[\w.\-]++@[\w.\-]++"
    r"|(?<![\w.\-])[\w\-]{1,40}(?:\.[\w\-]{1,40}){0,4}\.(?:kr|com|org|net)(?!\w)\S*+"
)


@cache
def _turning() -> regex.Pattern[str]:
    return regex.compile(alternatives(load(Releases).turn_to))


def entries(text: str, area_code: str | None = None) -> Iterator[ContactEntry]:
    """The offices and persons that the sentences of a text tell the reader to turn to; none that only have a number."""
    for start, end in sentences.split(text):
        sentence = text[start:end]
        if not _turning().search(sentence) or not contact_lines.numbers_in(sentence):
            continue
        for entry in contact_lines.entries(sentence, NamedPeople(), area_code, phrase=phrase):
            if not contact_lines.is_nationwide(entry.phone) and not _is_hotline(entry.named):
                yield ContactEntry(
                    entry.named,
                    entry.person,
                    entry.phone,
                    entry.email,
                    start + entry.start,
                    start + entry.end,
                )


def _is_hotline(named: NamedPeople) -> bool:
    return (named.department or named.organization or "").endswith(tuple(load(Releases).hotlines))


def phrase(before: str) -> str:
    """The words before a number in a sentence that name somebody, those in the bracket around the number included."""
    opened = OPEN_BRACKET.search(before)
    if opened:
        inside = ADDRESS.sub(" ", opened["inside"])
        outside = _tail(before[: opened.start()])
        if names.read(inside):
            first = outside.split()
            ahead = outside if first and offices.is_body(first[-1]) else ""
            return f"{ahead} {inside}"
        return outside
    return _tail(before)


def _tail(text: str) -> str:
    """The last words of a text that can belong to the name of an office: back to a particle or a comma."""
    words = text.rstrip(" (（☎☏:：").split()
    while words and WAY.fullmatch(words[-1]):
        words.pop()
    if words and len(words[-1]) > LONGEST_WORD:
        words[-1] = from_issuer(words[-1])
    taken: list[str] = []
    for word in reversed(words):
        if len(taken) == LONGEST_PHRASE or not _belongs(word, taken[0] if taken else None):
            break
        taken.insert(0, word)
    while taken and not _opens(taken[0]) and len(taken) > 1 and any(_opens(word) for word in taken[1:]):
        del taken[0]
    return " ".join(taken)


def _opens(word: str) -> bool:
    """Whether a name may begin with a word: a body or a region does; what stands before it describes."""
    return offices.is_body(word) or is_region(word)


def _belongs(word: str, behind: str | None) -> bool:
    """Whether a word belongs to the name that goes on with the word `behind` it; None where nothing stands there."""
    if word[-1] in ",.;" or DAY.match(word) or ADDRESS.search(word):
        return False
    if offices.is_name(word) and (behind is None or offices.is_position(behind)):
        return True
    if offices.is_position(word) or offices.is_body(word) or offices.is_sure_office(word):
        return True
    if behind is None or offices.is_office(word):
        return offices.is_office(word)
    return ENDS.search(word) is None
