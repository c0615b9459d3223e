"""What each vocabulary file holds: one model a file, and the name of the file without its ending."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from parsers.vocabulary.body_models import Organizations
from parsers.vocabulary.character_models import Characters, Markers
from parsers.vocabulary.date_models import Dates
from parsers.vocabulary.kind_models import Bulletins, Casebooks, Essays, Genres, News, Releases, Reports, Sites
from parsers.vocabulary.mention_models import (
    Amounts,
    Changes,
    Grades,
    Laws,
    Outlets,
    Particles,
    Phones,
    Units,
)
from parsers.vocabulary.parts import Conflict, KeyPath, VocabularyFile, given_twice
from parsers.vocabulary.words import (
    AreaCode,
    Code,
    Marks,
    SmallWords,
    Squeezed,
    SqueezedList,
    SqueezedWords,
    Word,
)
from schemas.record import AttributeName, SectionKind


class HeadingTerm(VocabularyFile):
    """Words that name one kind of block."""

    KEY = "kind"
    GROWS = True

    kind: SectionKind
    terms: SqueezedList


class Headings(VocabularyFile):
    """Block headings by kind, and the words that may stand around them."""

    contents: SmallWords
    kinds: Annotated[list[HeadingTerm], Field(min_length=1)]
    heads: list[HeadingTerm]
    modifiers: SqueezedWords
    qualifiers: SqueezedWords
    conjunctions: SqueezedList
    own_endings: SqueezedWords
    title_labels: SqueezedWords
    project_labels: SqueezedWords
    place_labels: SqueezedWords
    local_bodies: SqueezedWords

    def mistakes(self) -> Iterator[Conflict]:
        """A term of two kinds."""
        terms = (
            (("kinds", i, "terms", j), term) for i, kind in enumerate(self.kinds) for j, term in enumerate(kind.terms)
        )
        for term, places in given_twice(terms):
            kinds = " and ".join(self.kinds[int(place[1])].kind for place in places)
            yield places, f"{term!r} is a term of two kinds, {kinds}. Leave it in one of them."


class Contacts(VocabularyFile):
    """Labels of contact lines and columns, endings of offices, endings of no name, titles of office, series and ranks
    of officials, family names.
    """

    labels: SqueezedWords
    office_columns: SqueezedWords
    person_columns: SqueezedWords
    number_columns: SqueezedWords
    offices: SqueezedList
    never_name_endings: SqueezedList
    titles: SqueezedWords
    series: SqueezedWords
    ranks: SqueezedWords
    surnames: SqueezedWords

    @property
    def asking(self) -> frozenset[str]:
        """What stands before who answers or above: labels of lines, and names of columns."""
        return self.labels | self.office_columns | self.person_columns | self.number_columns


class Closings(VocabularyFile):
    """Words a nominal sentence ends with, and words and particles it cannot end with."""

    closing: SqueezedWords
    open_words: SqueezedWords
    open_particles: SqueezedList
    nouns_like_particles: SqueezedList
    never_first: SqueezedWords


class Tables(VocabularyFile):
    """First words of header rows, words that head columns, endings of such, last ones, arrows, ends of captions."""

    header_words: SqueezedWords
    column_words: SqueezedWords
    column_endings: SqueezedWords
    last_columns: SqueezedWords
    arrows: Marks
    caption_endings: SqueezedWords


class Attributes(VocabularyFile):
    """Keys that have the form of a label and are none."""

    not_keys: SqueezedWords
    longest_key: int = Field(ge=4, le=40)
    longest_sure_key: int = Field(ge=4, le=40)


class AttributeTerm(VocabularyFile):
    """Keys of one meaning: whole ones, and endings of them."""

    KEY = "name"
    GROWS = True

    name: AttributeName
    terms: SqueezedList
    endings: Annotated[list[Squeezed], Field(default_factory=list)]


class AttributeNames(VocabularyFile):
    """What the keys of labelled values mean, and what joins two of them."""

    names: Annotated[list[AttributeTerm], Field(min_length=1)]
    joints: SqueezedList

    def mistakes(self) -> Iterator[Conflict]:
        """A key or an ending of two names."""
        for field in ("terms", "endings"):
            words = (
                (("names", i, field, j), word)
                for i, entry in enumerate(self.names)
                for j, word in enumerate(getattr(entry, field))
            )
            for word, places in given_twice(words):
                names = " and ".join(self.names[int(place[1])].name for place in places)
                yield places, f"{word!r} is given for two names, {names}. Leave it with one of them."


class Keywords(VocabularyFile):
    """Nouns of administration that say little of a case."""

    boilerplate: SqueezedWords
    stopwords: SqueezedWords


class IssueCode(VocabularyFile):
    """A code of the closed list with its meaning."""

    code: Code
    meaning: Word


class IssueCodes(VocabularyFile):
    """The closed list of issue codes."""

    codes: Annotated[list[IssueCode], Field(min_length=1)]

    def mistakes(self) -> Iterator[Conflict]:
        """A code that is listed twice."""
        codes = ((("codes", i, "code"), entry.code) for i, entry in enumerate(self.codes))
        for code, places in given_twice(codes):
            yield places, f"the code {code!r} is listed twice. Delete one of the two."


class Sido(VocabularyFile):
    """A province: its short name and every official name it has had."""

    KEY = "short"

    short: Squeezed
    names: SqueezedList
    area_codes: Annotated[list[AreaCode], Field(min_length=1)]


class Provinces(VocabularyFile):
    """Short names of provinces with their official names and telephone area codes."""

    provinces: Annotated[list[Sido], Field(min_length=1)]

    def mistakes(self) -> Iterator[Conflict]:
        """A name of two provinces."""
        for name, places in given_twice(self._names()):
            shorts = " and ".join(self.provinces[int(place[1])].short for place in places)
            yield places, f"{name!r} is a name of two provinces, {shorts}. Leave it in one of them."

    def _names(self) -> Iterator[tuple[KeyPath, str]]:
        for i, province in enumerate(self.provinces):
            yield ("provinces", i, "short"), province.short
            yield from ((("provinces", i, "names", j), name) for j, name in enumerate(province.names))


class Spacing(VocabularyFile):
    """What stands after a name with a space, and what a lost quotation mark may have parted from its word."""

    titles: SqueezedWords
    clinging: SqueezedWords


FILES: dict[type[VocabularyFile], str] = {
    Characters: "characters",
    Markers: "markers",
    Headings: "headings",
    Contacts: "contacts",
    Closings: "closings",
    Tables: "tables",
    Reports: "reports",
    Releases: "releases",
    Attributes: "attributes",
    AttributeNames: "attribute_names",
    Amounts: "amounts",
    Keywords: "keywords",
    IssueCodes: "issues",
    Provinces: "provinces",
    Changes: "changes",
    Dates: "dates",
    Units: "units",
    Outlets: "outlets",
    Phones: "phones",
    Grades: "grades",
    News: "news",
    Laws: "laws",
    Particles: "particles",
    Organizations: "organizations",
    Spacing: "spacing",
    Bulletins: "bulletins",
    Casebooks: "casebooks",
    Essays: "essays",
    Genres: "genres",
    Sites: "sites",
}
