"""The place that a story tells of: by the bare name that its headline opens with, or where its reporter signs from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from parsers.gazetteer import governments, regions
from parsers.kinds.news.bylines import Signature
from parsers.language.kiwi import Korean
from schemas.record import Region

PROPER_NOUN = "NNP"
SHORTEST_NAME = 2
DATELINE = regex.compile(r"[\[【(]\s?(?P<name>\p{Hangul}{2,3})\s?[\]】)]")
OPENING_WORD = regex.compile(r"[“‘\"'(\[<]?(?P<name>\p{Hangul}{2,3})")


def opened_by_place(title: str, paragraphs: Sequence[str], day: str | None, korean: Korean) -> str:
    """The municipality that a headline opens with by its bare name, in full as the text has it: 진안 방앗간에 …

    It is the first that the text names, its first paragraph names it too, in full or by the bare name, and the headline
    names no other: 고령 운전자 … may be anybody's.
    """
    name = _opening_name(title, korean)
    place = _in_full(name)
    if place is None or not paragraphs or governments.named_in(title, day):
        return ""
    named = (written for text in paragraphs for written, _ in governments.named_in(text, day))
    first = next((written for written in named if written.endswith(regions.RANKS)), None)
    told = place in paragraphs[0] or _is_proper(name, paragraphs[0], korean)
    return place if told and place == first else ""


def _opening_name(title: str, korean: Korean) -> str:
    """The first word of a headline, or the proper name that it begins with: 진안배 begins with that of 진안; the first
    two syllables where spaces are lost."""
    word = OPENING_WORD.match(title)
    if word is None or _in_full(word["name"]):
        return word["name"] if word else ""
    first = next(iter(korean.morphemes(title)), None)
    return first.form if first and first.tag == PROPER_NOUN else word["name"][:SHORTEST_NAME]


def _in_full(name: str) -> str | None:
    """The municipality or metropolitan city that a bare name means."""
    city = f"{name}시"
    return regions.with_rank(name) or (city if city in regions.everyday_names() else None)


def _is_proper(name: str, text: str, korean: Korean) -> bool:
    """Whether a text has a name as a proper one: not that of 장수 사진."""
    read = korean.morphemes(text) if name in text else ()
    return any(morpheme.form == name and morpheme.tag == PROPER_NOUN for morpheme in read)


def placed_at(
    rubric: str | None, head: Sequence[str], paragraphs: Sequence[str], homes: Counter[str], day: str | None
) -> Region | None:
    """The municipality whose bare name is the rubric of a story or stands in brackets before its first word, [정선] …,
    where its headline or its text has that name again."""
    dated = DATELINE.match(paragraphs[0]) if paragraphs else None
    name = dated["name"] if dated else rubric
    place = regions.with_rank(name) if name else None
    if name is None or place is None:
        return None
    again = " ".join([*head, *paragraphs]).count(name) > (1 if dated else 0)
    return governments.municipality(place, name, homes, day) if again else None


def signed_from(
    signature: Signature | None, texts: Sequence[str], homes: Counter[str], day: str | None
) -> Region | None:
    """The municipality that a byline names, 무안=홍길동 기자, where the story says its bare name too and names no
    other; a province is but where a reporter has his desk."""
    place = signature.place if signature else None
    if place is None or not any(governments.bare_name(place) in text for text in texts):
        return None
    region = governments.municipality(regions.with_rank(place) or place, place, homes, day)
    return region if region and all(governments.names_no_other(region, text, day) for text in texts) else None
