"""What the vocabulary file of dates holds."""

from __future__ import annotations

from parsers.vocabulary.parts import VocabularyFile
from parsers.vocabulary.words import WordList


class Dates(VocabularyFile):
    """Words by which a number is no day, month or year, or which stand beside one."""

    counts: WordList
    counts_alone: WordList
    not_month: WordList
    parts: WordList
    times_of_day: WordList
    open_ends: WordList
    lengths: WordList
    remarks: WordList
    numbers_behind: WordList
    numbers_behind_alone: WordList
    measures: WordList
    lasting_behind: WordList
    every_year: WordList
    of_all_years: WordList
    seasons: WordList
    ripening: WordList
    ripens: WordList
    as_a_rule: WordList
    of_the_year: WordList
    headed_plans: WordList
    headed_results: WordList
    year_after: WordList
    certain_year: WordList
    certain_behind: WordList
    closed: WordList
    events: WordList
    year_pairs: WordList
    named_by_day: WordList
    often_a_year: WordList
    before_the_end: WordList
    no_more_than: WordList
    getting_less: WordList
    numbered: WordList
    next_month: WordList
    next_year: WordList
    record: WordList
