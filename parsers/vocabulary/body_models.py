"""What the vocabulary file of named bodies holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from parsers.vocabulary.parts import Conflict, VocabularyFile
from parsers.vocabulary.words import Day, SqueezedWords, Word, WordList, Words


class Agency(VocabularyFile):
    """A named body with the days on which it came into being and ceased."""

    KEY = "name"

    name: Word
    since: Day
    until: Day | None = None

    def beside(self, other: Agency) -> bool:
        """Whether both are there on some day."""
        return (self.until is None or other.since < self.until) and (other.until is None or self.since < other.until)


class Organizations(VocabularyFile):
    """Agencies, endings and first parts of the names of bodies, words that name none, marks of companies."""

    agencies: Annotated[list[Agency], Field(min_length=1)]
    endings: WordList
    weak_endings: WordList
    of_a_place: WordList
    openings: WordList
    kind_words: Words
    generic: SqueezedWords
    works: Word
    legal_forms: WordList
    company_marks: WordList
    association_marks: WordList
    of_several_words: WordList
    heads: WordList
    countries: WordList
    foreign_endings: WordList
    foreign_bodies: WordList
    foreign_by_name: WordList
    missions: WordList
    arms: WordList
    unit_kinds: WordList
    units: WordList
    firms_before: WordList
    leaders: WordList
    directions: WordList
    forms_left_out: WordList
    not_foreign: Words
    acts_like_a_syllable: WordList
    offices_of_places: WordList
    municipal_endings: WordList
    counted_as: WordList
    divisions: WordList
    inner_endings: WordList
    named_apart: WordList
    state_endings: WordList
    latin_heads: WordList
    no_bodies_in_quotes: WordList
    unions: WordList
    markets: WordList
    where_goods_go: WordList
    meetings: WordList
    meetings_of_countries: WordList
    not_behind_forms: WordList
    told_by_length: WordList
    firm_endings: WordList
    no_firms: WordList
    list_closings: WordList
    banks_known_by: WordList
    banks: WordList
    owners_of_hospitals: WordList
    introduced_endings: WordList
    venues: WordList
    with_branches: WordList
    branches: WordList
    no_places: WordList
    wide_places: WordList
    seats: WordList
    local_offices: WordList
    lettered_endings: WordList
    quoted_endings: WordList
    dotted_endings: WordList
    titles_behind: WordList
    acting: WordList
    acts_behind: WordList

    def mistakes(self) -> Iterator[Conflict]:
        """An agency that ends before it begins, or is listed twice for the same days."""
        known: dict[str, list[Agency]] = {}
        for i, agency in enumerate(self.agencies):
            if agency.until is not None and agency.until <= agency.since:
                yield (
                    (("agencies", i, "until"),),
                    f"{agency.name} ends on {agency.until}, not after its first day {agency.since}. Give the first day "
                    "on which it was no more.",
                )
            elif any(map(agency.beside, known.setdefault(agency.name, []))):
                yield (
                    (("agencies", i, "name"),),
                    f"{agency.name!r} is listed twice for the same days. Delete one of them.",
                )
            known.setdefault(agency.name, []).append(agency)
