"""Where Korean sentences end.

A statement or question ends in 다, 요, 죠 or 까, mostly with a point behind it. Quotation marks, brackets and signs of
notes may follow. 개요, 수요, 중요 … are nouns that end the same. A *stop* is a point that ends something, whatever the
word before it: ~함. 29.4%. Dots that trail off (…) are none: they stand for what was left out as well.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

FINAL = r"(?:다|까|(?<![개수중주필소동])[요죠])"
POINT = r"[.?!。]"
QUOTES = r"[\"'”’]"
BEHIND = r"[\"'”’」』*)\]】]"
NOTE_NUMBER = r"(?:\d{1,2}\))?"

POINTED = regex.compile(rf"\p{{Hangul}}{FINAL}\s?{POINT}\s*{BEHIND}*{NOTE_NUMBER}$")
# 까 needs its mark, but for 니까: 언제까, 곳까 are words that a line cut.
ENDED = regex.compile(
    rf"\p{{Hangul}}(?:{FINAL}\s?{POINT}|{FINAL}\s?{QUOTES}|다|니까|{FINAL}(?<!까))\s*{BEHIND}*{NOTE_NUMBER}$"
)
STOPPED = regex.compile(
    rf"(?:[\p{{Hangul}}\d%][)\]]{{0,2}}{POINT}+|{POINT}?{QUOTES}{{1,2}}{POINT})[”\"’')\]]{{0,3}}{NOTE_NUMBER}$"
)
INSIDE = regex.compile(r"\p{Hangul}(?:[다요죠]\s?[.?!…\"”’]|까[.?!…])")
STOP_INSIDE = regex.compile(r"\p{Hangul}[)\]]{0,2}[.?!][”\"’')\]]{0,3}")
FINAL_POINTED = regex.compile(r"\p{Hangul}[다요까죠][.?!…]")
SENTENCE = regex.compile(r".+?(?:\p{Hangul}[다요까죠]\.(?=\s|\p{Hangul}|[”\"'’)*※□○]|$)|$)", regex.DOTALL)
# 협약을 맺었습니다(2031. 2. 24.).
REMARK = regex.compile(r"(?<=다)\s?[(（][^()（）]{1,60}[)）](?=\.$)")
# No sentence of interest ends further from the end of a line than this.
TAIL = 16
# One of these stands in whatever ends a sentence; one of those in whatever stops.
FINALS, POINTS = frozenset("다까요죠"), frozenset(".?!。")


def without_remark(text: str) -> str:
    """A text without the remark in brackets before the point that ends it."""
    return REMARK.sub("", text) if text.endswith((").", "）.")) else text


def ends(text: str) -> bool:
    """Whether a text ends with a sentence, pointed or not: ~다 / ~다. / ~까?” / ~요.* / ~다(remark)."""
    tail = without_remark(text)[-TAIL:]
    return not FINALS.isdisjoint(tail) and ENDED.search(tail) is not None


def ends_pointed(text: str) -> bool:
    """Whether a text ends with a sentence and its point."""
    tail = without_remark(text)[-TAIL:]
    return not FINALS.isdisjoint(tail) and POINTED.search(tail) is not None


def stops(text: str) -> bool:
    """Whether a text ends with a point, whatever the word before it."""
    tail = text[-TAIL:]
    return not POINTS.isdisjoint(tail) and STOPPED.search(tail) is not None


def holds_end(text: str) -> bool:
    """Whether a sentence ends anywhere in a text, at a point or a quotation mark."""
    return INSIDE.search(text) is not None


def stops_in(text: str) -> list[int]:
    """The offsets in `text` behind each word that a point ends, behind the quotation marks that close with it."""
    return [match.end() for match in STOP_INSIDE.finditer(text)]


def count(text: str) -> int:
    """How many sentences end in a text."""
    return len(FINAL_POINTED.findall(text))


def split(text: str) -> Iterator[tuple[int, int]]:
    """The offsets `[start, end)` in `text` of its sentences; what stands behind the last point is one as well."""
    for match in SENTENCE.finditer(text):
        yield match.span()
