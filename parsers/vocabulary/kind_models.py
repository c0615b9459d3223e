"""What the vocabulary files of the kinds of document hold: one model a file."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.vocabulary.parts import Conflict, VocabularyFile
from parsers.vocabulary.words import (
    Marks,
    Small,
    SmallList,
    SmallWords,
    SqueezedList,
    SqueezedWords,
    Word,
    WordList,
    Words,
)


class Casebooks(VocabularyFile):
    """What books of cases call what they are made of."""

    cases: SmallWords
    case_qualifiers: SqueezedWords
    latin_cases: SmallWords
    fields: SqueezedWords
    cardinals: SqueezedList
    determiners: SqueezedList
    ordinals: SqueezedList
    counters: SqueezedList
    chapters: SqueezedWords
    sections: SqueezedWords
    named_chapters: Words
    latin_chapters: SmallWords
    cover_words: SmallWords
    collections: SqueezedWords
    papers: SqueezedWords
    contents: SmallWords
    contents_beginnings: SmallWords
    contents_endings: SmallWords
    appendices: SmallWords
    issues: SqueezedWords
    issue_tails: SqueezedList
    publishers: SqueezedWords
    number_endings: SqueezedList
    issue_counters: SqueezedList
    imprint_words: SqueezedList
    head_endings: SqueezedList
    legal_forms: SqueezedList
    books: SqueezedList
    references: SqueezedWords
    pictures: SqueezedWords
    halls: SqueezedWords
    ranks: SqueezedList
    towns: SqueezedList
    villages: SqueezedList
    bodies: SqueezedWords


class Reports(VocabularyFile):
    """What the covers and heads of work reports say."""

    title_words: SqueezedWords
    title_tails: SqueezedList
    reporter_labels: SqueezedWords
    reporter_labels_with_colon: SqueezedWords
    numbered_words: Words
    tags: SqueezedList
    tagged: SqueezedList
    like_townships: Words
    contents: SqueezedWords
    annexes: Words
    captions: Words
    examples: Words
    day_labels: SqueezedWords
    office_labels: SqueezedWords
    person_labels: SqueezedWords
    never_offices: Words
    audience_endings: WordList
    publisher_endings: WordList
    chapters: SqueezedWords
    task_chapters: SqueezedList
    other_chapters: SqueezedList
    times: SqueezedList
    every: SqueezedList
    column_times: SqueezedList


class Releases(VocabularyFile):
    """What the heads of press releases say, and how they name whom to turn to."""

    names: SqueezedWords
    own_words: SqueezedWords
    day_labels: SqueezedWords
    post_labels: SqueezedWords
    issue_labels: SqueezedWords
    embargo_labels: SqueezedWords
    publisher_labels: SqueezedWords
    speaker_labels: SqueezedList
    audience_labels: SqueezedWords
    title_labels: SqueezedWords
    subtitle_labels: SqueezedWords
    other_labels: SqueezedWords
    page_parts: SqueezedWords
    called_in_brackets: SqueezedWords
    enclosed: SqueezedList
    enclosed_papers: SqueezedList
    stated: SqueezedList
    institutes: SqueezedList
    link_parts: SqueezedWords
    source_parts: SqueezedWords
    attachments: SqueezedWords
    answer_endings: SqueezedList
    reported: SqueezedList
    answer_words: SqueezedList
    caption_endings: SqueezedList
    heads_of_bodies: SqueezedWords
    visits: SqueezedWords
    visited: SqueezedWords
    no_visits: SqueezedWords
    said: SqueezedList
    held: SqueezedList
    planned: SqueezedList
    office_labels: SqueezedWords
    body_labels: SqueezedWords
    role_labels: SqueezedWords
    turn_to: SqueezedList
    hotlines: SqueezedList
    office_endings: SqueezedList
    bureaus: SqueezedList
    sections: SqueezedList
    headed: SqueezedList
    titles_alone: SqueezedList
    body_endings: SqueezedList
    sure_offices: SqueezedList
    positions: SqueezedWords
    not_names: SqueezedWords


class Genres(VocabularyFile):
    """What tells documents of offices that are of none of the kinds: minutes, requests for proposals, notices."""

    minutes: SqueezedWords
    tender_titles: SqueezedList
    tender_terms: SqueezedWords


class Sites(VocabularyFile):
    """What the site of an office prints around a post: links, names of its pages, labels of its boards, its foot."""

    skip_endings: SqueezedList
    areas: SqueezedWords
    notices: SqueezedList
    columns: SqueezedWords
    page_names: SqueezedWords
    press_pages: SqueezedWords
    poster_labels: SqueezedWords
    count_labels: SqueezedWords
    file_labels: SqueezedWords
    day_labels: SqueezedWords
    title_labels: SqueezedWords
    foot_openings: SqueezedList


class News(VocabularyFile):
    """How stories are signed, pictures credited, and what a page or site prints around its stories."""

    roles: WordList
    desks: SqueezedWords
    before_names: Words
    credits: WordList
    caption_endings: SqueezedList
    stamps: WordList
    sections: SqueezedWords
    briefs: SqueezedWords
    notices: SqueezedWords
    buttons: SqueezedWords
    contact_words: SqueezedWords
    tails: SqueezedWords
    comment_labels: SmallWords
    subhead_marks: Marks
    caption_marks: Marks
    editions: WordList
    collections: WordList


class ScheduleColumns(VocabularyFile):
    """The words in the head of a schedule's table, by what the column holds."""

    day: SqueezedList
    label: SqueezedList
    place: SqueezedList
    time: SqueezedList
    event: SqueezedList
    remark: SqueezedList

    @property
    def words(self) -> frozenset[str]:
        """The words of all columns."""
        return frozenset((*self.day, *self.label, *self.place, *self.time, *self.event, *self.remark))


class Bulletins(VocabularyFile):
    """Titles, heads, rubrics, schedules and captions of the periodicals that offices write."""

    title_endings: SqueezedList
    periods: SqueezedList
    issuer_labels: SqueezedWords
    imprint_labels: SqueezedWords
    head_labels: SqueezedWords
    division_endings: SqueezedList
    issuer_endings: SqueezedList
    as_of: SqueezedList
    contents: SqueezedWords
    title_labels: SqueezedList
    rubric_endings: SqueezedList
    nationwide: SqueezedWords
    provincewide: SqueezedWords
    municipalitywide: SqueezedWords
    everywhere: SqueezedWords
    rubrics_of_others: SqueezedList
    no_towns: SqueezedList
    schedule_endings: SqueezedList
    periods_at_hand: SqueezedList
    reference_labels: SqueezedList
    schedule_head: SqueezedList
    schedule_columns: ScheduleColumns
    no_time: WordList
    source_labels: SqueezedList
    caption_labels: WordList
    own_texts: WordList
    originals: WordList
    notice_words: WordList
    notice_endings: WordList
    rights: WordList


class Essays(VocabularyFile):
    """Outlets, page furniture, rubrics and authors of essays; what speaks of an opinion and what of a report."""

    outlets: dict[Small, Word]
    outlet_endings: SmallList
    kinds_of_outlets: SqueezedWords
    page_furniture: SmallWords
    furniture_openings: SmallList
    rubrics: SqueezedWords
    columns: SqueezedList
    letters: SqueezedList
    series: SqueezedWords
    roles: SqueezedWords
    heads_of_bodies: SqueezedWords
    degrees: WordList
    places: WordList
    offices: WordList
    like_names: SqueezedWords
    day_labels: WordList
    board_labels: WordList
    keepers: WordList
    poster_labels: WordList
    publisher_labels: WordList
    author_labels: WordList
    mail_labels: WordList
    pronouns: WordList
    voice: WordList
    reporting: WordList
    addresses: WordList
    speeches: SqueezedWords
    occasion_labels: WordList
    life_words: WordList
    parts: SqueezedWords
    ordinals: WordList
    numbered_acts: WordList
    own_texts: WordList
    writers: WordList
    views: WordList
    disowned: WordList

    def mistakes(self) -> Iterator[Conflict]:
        """A head of a body that is no role."""
        for word in sorted(self.heads_of_bodies - self.roles):
            yield (("heads_of_bodies", word),), f"{word!r} is none of the roles. Add it to roles, or delete it here."


# The file of each model, in parsers/vocabulary and without its ending.
