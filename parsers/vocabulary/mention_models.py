"""What the vocabulary files of the mention types hold: one model a file."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.vocabulary.parts import Conflict, VocabularyFile
from parsers.vocabulary.words import (
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
    signs_of_large: WordList
    weighed: WordList
    signs_behind: WordList
    not_money: WordList
    offices: WordList
    counted_in_eok: WordList
    behind_jo: WordList
    percents: WordList
    counters: WordList
    no_counters: WordList
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
    placed: WordList
    counted_in: dict[str, WordList]
    machines: WordList
    ranked_dae: WordList
    place_behind: WordList
    called_behind: WordList
    lasting_before: WordList
    years_behind: WordList
    lasting_behind: WordList
    lanes_behind: WordList
    stages_before: WordList
    rank_steps: WordList
    schools: WordList
    lanes_before: WordList
    native: dict[Word, int]
    native_tens: dict[Word, int]
    native_ranges: dict[Word, list[int]]
    native_counters: WordList
    day_words: dict[Word, int]
    day_words_behind: WordList
    spelled_counters: WordList
    spelled_alone: WordList
    of_full_age: WordList
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
    of_both: WordList
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
    on_air: WordList
    behind: WordList
    told: WordList
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
    found_to_be: WordList
    heads_of_awards: WordList
    heads_of_plans: WordList
    with_grand_prizes: WordList
    not_prizes: WordList
    own_groups: WordList
    before_names: WordList
    titles: WordList
    clause_ends: WordList
    attributives: WordList
    held: WordList
    selected: WordList
    names_like_particles: WordList
    joys: WordList
    others: WordList
    own: WordList


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
    ways_too: SqueezedWords
    generic_ordinances: Words
    no_statutes: WordList
    making_statutes: WordList
    like_particles: WordList
    ruled: WordList
    enacted: WordList
    told_of_laws: WordList
    ends_of_acts: WordList
    kinds: WordList
    acts: WordList
    special_acts: WordList
    only_about: WordList
    own_rules: WordList
    makers: WordList
    not_makers: WordList
    no_noun_endings: WordList
    joining_words: WordList
    joining_endings: WordList
    doing: WordList
    in_a_role: WordList
    acted_on: WordList


class Particles(VocabularyFile):
    """What stands behind a noun without a space: particles, forms of the copula, words used like them."""

    particles: WordList
    attached: WordList
