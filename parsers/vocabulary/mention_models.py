"""What the vocabulary files of the mention types hold: one model a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from parsers.vocabulary.parts import Conflict, VocabularyFile
from parsers.vocabulary.words import (
    Day,
    Small,
    SqueezedWords,
    Word,
    WordList,
    Words,
)


class Units(VocabularyFile):
    """Currencies, counters and units of measure, what may follow them, numbers that count nothing, native numerals."""

    currencies: dict[Word, Word]
    national: dict[Word, dict[Word, Word]]
    open_currencies: WordList
    hundredths: dict[Word, WordList]
    signs: dict[Word, Word]
    signs_behind: WordList
    not_money: WordList
    offices: WordList
    counted_in_eok: WordList
    behind_jo: WordList
    percents: WordList
    counters: WordList
    pieces: WordList
    kept_pieces: WordList
    pieces_apart: WordList
    durations: Words
    parts_of_units: dict[Word, dict[Word, int]]
    halved: WordList
    measures: WordList
    powers: WordList
    powered: WordList
    per: WordList
    per_time: WordList
    endings: WordList
    classes: WordList
    open_endings: WordList
    close_only: Words
    apart_in_ten_thousands: WordList
    counted_behind: WordList
    counted_before: WordList
    ordinals: Words
    most_ordinal: dict[Word, int]
    attached: WordList
    of_one_person: WordList
    rooms_behind: WordList
    behind_dae: WordList
    machines: WordList
    ranked_dae: WordList
    place_behind: WordList
    called_behind: WordList
    lasting_before: WordList
    years_behind: WordList
    lasting_behind: WordList
    lanes_behind: WordList
    stages_before: WordList
    lanes_before: WordList
    native: dict[Word, int]
    native_tens: dict[Word, int]
    native_ranges: dict[Word, list[int]]
    native_counters: WordList
    day_words: dict[Word, int]
    day_words_behind: WordList
    spelled_counters: WordList
    spelled_alone: WordList
    spelled_close: WordList
    not_native: Words
    approx_before: WordList
    approx_after: WordList

    def mistakes(self) -> Iterator[Conflict]:
        """A word of `close_only` that is no counter."""
        for word in sorted(self.close_only - self.words):
            yield (("close_only", word),), f"{word!r} is none of the counters. Add it to counters, or delete it here."

    @property
    def words(self) -> frozenset[str]:
        """Every counter and unit that may stand behind a number."""
        pieces = {"개" + piece for piece in self.pieces}
        return frozenset({*self.counters, *pieces, *self.durations, *self.units_of_measure})

    @property
    def units_of_measure(self) -> frozenset[str]:
        """Every unit of measure, the squares and cubes of lengths with a space and without."""
        powers = {power + space + length for power in self.powers for space in ("", " ") for length in self.powered}
        return frozenset({*self.measures, *powers})


class Amounts(VocabularyFile):
    """What tells of an amount that it is a total, a part of one, or the price of a unit."""

    totals: WordList
    sources: WordList
    scale: WordList
    not_per: WordList
    between: WordList


class Changes(VocabularyFile):
    """Labels of the states before and after, words that belong to a value, states without a number, verbs."""

    old: WordList
    new: WordList
    leads: WordList
    rates: WordList
    limits: WordList
    states: WordList
    verbs: WordList
    given: WordList
    then: WordList
    now: WordList
    links: WordList
    was: WordList
    but: WordList
    reached: WordList
    all: WordList
    vague: WordList
    labels: WordList
    passed: WordList
    openings: Words
    moved: WordList
    terms: WordList


class Phones(VocabularyFile):
    """Short numbers of public services, who answers at them, and whom to ask at a local number."""

    services: WordList
    well_known: WordList
    answering: WordList
    answering_behind: WordList
    asked: WordList


class Outlets(VocabularyFile):
    """News outlets by name, and how the names of others end."""

    outlets: WordList
    endings: WordList
    sure_endings: WordList
    behind: WordList
    not_outlets: Words
    domains: dict[Small, Word]


class Grades(VocabularyFile):
    """Grades of awards, those that need a place to be one, who gives prizes, and the contests that give them."""

    grades: WordList
    givers: WordList
    prizes: WordList
    giving_bodies: WordList
    bests: WordList
    winners: WordList
    weak_grades: WordList
    contests: WordList
    selections: WordList
    with_grand_prizes: WordList
    not_prizes: WordList
    own_groups: WordList
    before_names: WordList
    clause_ends: WordList
    attributives: WordList
    held: WordList
    names_like_particles: WordList
    joys: WordList
    others: WordList


class Laws(VocabularyFile):
    """How the names of statutes end, words that end so and are none, words before and behind a name."""

    bracketed_endings: WordList
    no_rules: WordList
    guidelines: WordList
    advice: WordList
    rules: WordList
    quoted_endings: WordList
    decrees: WordList
    behind: WordList
    before: SqueezedWords
    generic: SqueezedWords
    generic_ordinances: Words
    no_statutes: WordList
    making_statutes: WordList
    like_particles: WordList
    ruled: WordList
    enacted: WordList
    told_of_laws: WordList
    ends_of_acts: WordList


class Particles(VocabularyFile):
    """What stands behind a noun without a space: particles, forms of the copula, words used like them."""

    particles: WordList
    attached: WordList


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
    municipal_endings: WordList
    counted_as: WordList
    divisions: WordList
    inner_endings: WordList
    named_apart: WordList
    state_endings: WordList
    latin_words: WordList
    latin_heads: WordList
    no_bodies_in_quotes: WordList
    not_disasters: WordList
    headquarters: WordList
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
    seats: WordList
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
