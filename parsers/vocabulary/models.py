"""What each vocabulary file holds: one model a file, and the name of the file without its ending."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from schemas.record import SectionKind

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Words = frozenset[Word]


class VocabularyFile(BaseModel):
    """A vocabulary file or a part of one."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MarkerRank(VocabularyFile):
    """Bullets that stand on one level, 0 the highest."""

    rank: int = Field(ge=0, le=5)
    chars: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Markers(VocabularyFile):
    """Bullets by level, and those that may stand before a heading."""

    ranks: list[MarkerRank]
    heading: str
    note: str


class HeadingTerm(VocabularyFile):
    """Words that name one kind of block."""

    kind: SectionKind
    terms: list[Word]


class Headings(VocabularyFile):
    """Block headings by kind, and the words that may stand around them."""

    kinds: list[HeadingTerm]
    qualifiers: Words
    conjunctions: list[Word]
    own_endings: Words


class Contacts(VocabularyFile):
    """Labels of contact lines, endings that speak against a name, titles of office, family names."""

    labels: Words
    never_name_endings: list[Word]
    titles: Words
    surnames: Words


class Closings(VocabularyFile):
    """Words a nominal sentence ends with, and words and particles it cannot end with."""

    closing: Words
    open_words: Words
    open_particles: list[Word]
    never_first: Words


class Tables(VocabularyFile):
    """First words of header rows, arrows of flow diagrams, last words of captions."""

    header_words: Words
    arrows: str
    caption_endings: Words


class Reports(VocabularyFile):
    """What the covers and heads of work reports say."""

    title_words: Words
    numbered_words: Words
    contents: Words
    annexes: Words
    audience_endings: list[Word]
    publisher_endings: list[Word]
    chapters: Words
    task_chapters: list[Word]
    other_chapters: list[Word]


class Releases(VocabularyFile):
    """What the head of a press release says."""

    head_words: list[Word]
    office_labels: list[Word]


class Attributes(VocabularyFile):
    """Keys that have the form of a label and are none."""

    not_keys: Words
    longest_key: int = Field(ge=4, le=40)


class Keywords(VocabularyFile):
    """Nouns of administration that say little of a case."""

    boilerplate: Words
    stopwords: Words


class IssueCode(VocabularyFile):
    """A code of the closed list with its meaning."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")]
    meaning: Word


class IssueCodes(VocabularyFile):
    """The closed list of issue codes."""

    codes: list[IssueCode]

    @field_validator("codes")
    @classmethod
    def _unique(cls, codes: list[IssueCode]) -> list[IssueCode]:
        names = [code.code for code in codes]
        if len(set(names)) != len(names):
            raise ValueError("a code is listed twice")
        return codes


class Sido(VocabularyFile):
    """A province: its short name and every official name it has had."""

    short: Word
    names: list[Word]
    area_codes: list[Annotated[str, StringConstraints(pattern=r"^0\d{1,2}$")]]


class Provinces(VocabularyFile):
    """Short names of provinces with their official names and telephone area codes."""

    provinces: list[Sido]


class Units(VocabularyFile):
    """Currencies, counters and units of measure, native numerals, words of approximation."""

    currencies: dict[Word, Word]
    signs: dict[Word, Word]
    counters: list[Word]
    close_only: Words
    native: dict[Word, int]
    native_counters: list[Word]
    approx_before: list[Word]
    approx_after: list[Word]


class Outlets(VocabularyFile):
    """News outlets by name, and how the names of others end."""

    outlets: list[Word]
    endings: list[Word]
    sure_endings: list[Word]
    behind: list[Word]
    not_outlets: Words
    domains: dict[Word, Word]


class News(VocabularyFile):
    """How stories are signed, pictures credited, and what a page or site prints around its stories."""

    roles: list[Word]
    before_names: Words
    credits: list[Word]
    caption_endings: list[Word]
    stamps: list[Word]
    sections: Words
    buttons: Words
    contact_words: Words
    tails: Words
    subhead_marks: str
    caption_marks: str


class Grades(VocabularyFile):
    """Grades of awards, those that need a place to be one, who gives prizes, and the contests that give them."""

    grades: list[Word]
    givers: list[Word]
    prizes: list[Word]
    giving_bodies: list[Word]
    bests: list[Word]
    winners: list[Word]
    weak_grades: list[Word]
    contests: list[Word]
    selections: list[Word]
    with_grand_prizes: list[Word]
    not_prizes: list[Word]


class Laws(VocabularyFile):
    """How the names of statutes end, words that end so and are none, words before and behind a name."""

    bracketed_endings: list[Word]
    quoted_endings: list[Word]
    decrees: list[Word]
    behind: list[Word]
    before: Words
    generic: Words
    generic_ordinances: Words
    no_statutes: list[Word]
    like_particles: list[Word]
    enacted: list[Word]


class Particles(VocabularyFile):
    """What stands behind a noun without a space: particles, forms of the copula, words used like them."""

    particles: list[Word]
    attached: list[Word]


class Agency(VocabularyFile):
    """A named body with the days on which it came into being and ceased."""

    name: Word
    since: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    until: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None


class Organizations(VocabularyFile):
    """Agencies, endings and first parts of the names of bodies, words that name none, marks of companies."""

    agencies: list[Agency]
    proper_endings: list[Word]
    endings: list[Word]
    weak_endings: list[Word]
    openings: list[Word]
    kind_words: Words
    generic: Words
    works: Word
    legal_forms: list[Word]
    company_marks: list[Word]
    association_marks: list[Word]
    groups: list[Word]
    of_several_words: list[Word]
    heads: list[Word]
    countries: list[Word]
    foreign_endings: list[Word]
    not_foreign: Words
    acts_like_a_syllable: list[Word]
    municipal_endings: list[Word]
    counted_as: list[Word]
    offices: list[Word]
    divisions: list[Word]
    lettered_endings: list[Word]
    quoted_endings: list[Word]
    dotted_endings: list[Word]
    titles_behind: list[Word]
    acting: list[Word]


class Spacing(VocabularyFile):
    """What stands after a name with a space, and what a lost quotation mark may have parted from its word."""

    titles: Words
    clinging: Words


class Bulletins(VocabularyFile):
    """Titles, heads, rubrics, schedules and captions of the periodicals that offices write."""

    title_endings: list[Word]
    periods: list[Word]
    not_titles: Words
    issuer_labels: Words
    imprint_labels: Words
    head_labels: Words
    division_endings: list[Word]
    issuer_endings: list[Word]
    contents: Words
    rubric_endings: list[Word]
    nationwide: Words
    provincewide: Words
    schedule_endings: list[Word]
    reference_labels: list[Word]
    schedule_head: list[Word]
    schedule_columns: dict[Word, list[Word]]
    no_time: list[Word]
    source_labels: list[Word]
    caption_labels: list[Word]


class Essays(VocabularyFile):
    """Outlets, page furniture, rubrics and authors of essays; what speaks of an opinion and what of a report."""

    outlets: dict[Word, Word]
    outlet_endings: list[Word]
    page_furniture: Words
    furniture_openings: list[Word]
    rubrics: Words
    roles: Words
    heads_of_bodies: Words
    author_labels: list[Word]
    voice: list[Word]
    reporting: list[Word]
    addresses: list[Word]
    ordinals: list[Word]


# The file of each model, in parsers/vocabulary and without its ending.
FILES: dict[type[VocabularyFile], str] = {
    Markers: "markers",
    Headings: "headings",
    Contacts: "contacts",
    Closings: "closings",
    Tables: "tables",
    Reports: "reports",
    Releases: "releases",
    Attributes: "attributes",
    Keywords: "keywords",
    IssueCodes: "issues",
    Provinces: "provinces",
    Units: "units",
    Outlets: "outlets",
    Grades: "grades",
    News: "news",
    Laws: "laws",
    Particles: "particles",
    Organizations: "organizations",
    Spacing: "spacing",
    Bulletins: "bulletins",
    Essays: "essays",
}
