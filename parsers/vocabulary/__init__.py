"""The words the parsers know, as data a Korean-speaking colleague can review without reading Python.

Each YAML file is validated when it is first used; a mistake is a ConfigError that names the file and the line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Annotated, TypeVar

import regex
import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from schemas.errors import ConfigError
from schemas.record import SectionKind

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Words = frozenset[Word]
Model = TypeVar("Model", bound=BaseModel)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MarkerRank(_File):
    """Bullets that stand on one level, 0 the highest."""

    rank: int = Field(ge=0, le=5)
    chars: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Markers(_File):
    """Bullets by level, and those that may stand before a heading."""

    ranks: list[MarkerRank]
    heading: str
    note: str


class HeadingTerm(_File):
    """Words that name one kind of block."""

    kind: SectionKind
    terms: list[Word]


class Headings(_File):
    """Block headings by kind, and the words that may stand around them."""

    kinds: list[HeadingTerm]
    qualifiers: Words
    conjunctions: list[Word]
    own_endings: Words


class Contacts(_File):
    """Labels of contact lines, endings that speak against a name, titles of office, family names."""

    labels: Words
    never_name_endings: list[Word]
    titles: Words
    surnames: Words


class Closings(_File):
    """Words a nominal sentence ends with, and words and particles it cannot end with."""

    closing: Words
    open_words: Words
    open_particles: list[Word]
    never_first: Words


class Tables(_File):
    """First words of header rows, arrows of flow diagrams, last words of captions."""

    header_words: Words
    arrows: str
    caption_endings: Words


class Reports(_File):
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


class Releases(_File):
    """What the head of a press release says."""

    head_words: list[Word]


class Attributes(_File):
    """Keys that have the form of a label and are none."""

    not_keys: Words
    longest_key: int = Field(ge=4, le=40)


class Keywords(_File):
    """Nouns of administration that say little of a case."""

    boilerplate: Words
    stopwords: Words


class IssueCode(_File):
    """A code of the closed list with its meaning."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")]
    meaning: Word


class IssueCodes(_File):
    """The closed list of issue codes."""

    codes: list[IssueCode]

    @field_validator("codes")
    @classmethod
    def _unique(cls, codes: list[IssueCode]) -> list[IssueCode]:
        names = [code.code for code in codes]
        if len(set(names)) != len(names):
            raise ValueError("a code is listed twice")
        return codes


class Sido(_File):
    """A province: its short name and every official name it has had."""

    short: Word
    names: list[Word]
    area_codes: list[Annotated[str, StringConstraints(pattern=r"^0\d{1,2}$")]]


class Provinces(_File):
    """Short names of provinces with their official names and telephone area codes."""

    provinces: list[Sido]


class Units(_File):
    """Currencies, counters and units of measure, native numerals, words of approximation."""

    currencies: dict[Word, Word]
    signs: dict[Word, Word]
    counters: list[Word]
    close_only: Words
    native: dict[Word, int]
    native_counters: list[Word]
    approx_before: list[Word]
    approx_after: list[Word]


class Outlets(_File):
    """News outlets by name, and how the names of others end."""

    outlets: list[Word]
    endings: list[Word]
    not_outlets: Words
    domains: dict[Word, Word]


class News(_File):
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


class Grades(_File):
    """Grades of awards, those that need quotation marks, and the contests that give them."""

    grades: list[Word]
    weak_grades: list[Word]
    contests: list[Word]


class Laws(_File):
    """How the names of statutes end, words that end so and are none, words before a name."""

    bracketed_endings: list[Word]
    statute_stems: list[Word]
    short_statutes: list[Word]
    decrees: list[Word]
    before: Words
    generic: Words


class Agency(_File):
    """A named body with the days on which it came into being and ceased."""

    name: Word
    since: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    until: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None


class Organizations(_File):
    """Named agencies, endings of the names of other bodies, words that name none, marks of companies."""

    agencies: list[Agency]
    acronyms: list[Word]
    endings: list[Word]
    proper_endings: list[Word]
    generic: Words
    company_marks: list[Word]


class Spacing(_File):
    """What stands after a name with a space, and what a lost quotation mark may have parted from its word."""

    titles: Words
    clinging: Words


class Bulletins(_File):
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


class Essays(_File):
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


class _Loader(yaml.CSafeLoader):
    """Leaves days as text: the models check them, and so a day that is none is told with its line."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _line_of(node: yaml.Node | None, path: Sequence[int | str]) -> int:
    """1-based line of the YAML node at `path`, or of its nearest parent."""
    line = 1
    for step in path:
        if node is None:
            break
        line = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            node = None
    return node.start_mark.line + 1 if node is not None else line


def parse(name: str, text: str, model: type[Model]) -> Model:
    """The vocabulary file `name` with content `text` as a `model`.

    Raises ConfigError naming file and line when the YAML is broken, a field is wrong or a word is listed twice.
    """
    try:
        tree = yaml.compose(text, Loader=_Loader)
        data = yaml.load(text, Loader=_Loader)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise ConfigError(f"{name} line {line}: {error.reason}") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(f"{name} line {line}: {error.problem}") from error
    try:
        _refuse_doubles(name, tree)
    except RecursionError as error:
        raise ConfigError(f"{name}: a part of it is said to be inside itself (by & and *)") from error
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        raise ConfigError(f"{name} line {_line_of(tree, first['loc'])}: {first['msg']}") from error


def _refuse_doubles(name: str, node: yaml.Node | None) -> None:
    if isinstance(node, yaml.SequenceNode):
        seen: set[str] = set()
        for child in node.value:
            if isinstance(child, yaml.ScalarNode):
                if child.value in seen:
                    raise ConfigError(f"{name} line {child.start_mark.line + 1}: {child.value!r} is listed twice")
                seen.add(child.value)
            _refuse_doubles(name, child)
    elif isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, child in node.value:
            if key.value in keys:
                raise ConfigError(f"{name} line {key.start_mark.line + 1}: {key.value!r} is listed twice")
            keys.add(key.value)
            _refuse_doubles(name, child)


def read_text(name: str) -> str:
    """The content of a vocabulary file."""
    return files("parsers.vocabulary").joinpath(name).read_text(encoding="utf-8")


_MODELS: dict[str, type[_File]] = {
    "markers": Markers,
    "headings": Headings,
    "contacts": Contacts,
    "closings": Closings,
    "tables": Tables,
    "reports": Reports,
    "releases": Releases,
    "attributes": Attributes,
    "keywords": Keywords,
    "issues": IssueCodes,
    "provinces": Provinces,
    "units": Units,
    "outlets": Outlets,
    "grades": Grades,
    "news": News,
    "laws": Laws,
    "organizations": Organizations,
    "spacing": Spacing,
    "bulletins": Bulletins,
    "essays": Essays,
}


@cache
def _load(name: str) -> _File:
    return parse(f"parsers/vocabulary/{name}.yaml", read_text(f"{name}.yaml"), _MODELS[name])


def load(name: str, model: type[Model]) -> Model:
    """The vocabulary file `name`, read once."""
    loaded = _load(name)
    assert isinstance(loaded, model)
    return loaded


def alternatives(words: Iterable[str]) -> str:
    """The body of a pattern that matches any of `words`, taken literally; of two that begin alike the longer first."""
    return "|".join(map(regex.escape, sorted(words, key=lambda word: (-len(word), word))))


def names() -> tuple[str, ...]:
    """The names of all vocabulary files, for tests."""
    return tuple(_MODELS)
