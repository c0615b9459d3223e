"""The vocabulary files: all of them load, and a mistake in one is told with its file and line."""

from __future__ import annotations

from importlib.resources import files

import pytest

from parsers.structure.headings import named
from parsers.vocabulary import Contacts, Headings, IssueCodes, Provinces, alternatives, load, parse, read_text
from parsers.vocabulary.models import FILES, VocabularyFile
from schemas.errors import ConfigError


@pytest.mark.parametrize("model", FILES)
def test_every_file_loads(model: type[VocabularyFile]) -> None:
    assert load(model).model_dump()


def test_no_file_lies_there_unread() -> None:
    there = [file.name for file in files("parsers.vocabulary").iterdir()]
    assert {name.removesuffix(".yaml") for name in there if name.endswith(".yaml")} == set(FILES.values())


GOOD = """\
# Whom to ask.
labels: [문의처, 담당자]
never_name_endings: [과]
titles:
  - 팀장
  - 과장
surnames: [우, 나]
"""


def test_a_good_copy_is_read() -> None:
    assert parse("contacts.yaml", GOOD, Contacts).titles == {"팀장", "과장"}


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("surnames: [우, 나]", "surnames: [우, 나]\ncolour: blue", 8),  # an unknown field
        ("  - 팀장\n  - 과장\n", "  - 팀장\n  - 2031\n", 6),  # a number among words
        ("[우, 나]", "우", 7),  # a word in place of a list
        ("  - 과장", "  - ''", 6),  # an empty word
        ("  - 과장", "  - 과장\n  - 팀장", 7),  # a word twice
        ("never_name_endings: [과]", "never_name_endings: [과, 과]", 3),
        ("[문의처, 담당자]", "[문의처, 담당자", 3),  # YAML: the bracket is missed on the next line
        ("  - 과장", "\t- 과장", 6),  # YAML: a tab
        ("surnames: [우, 나]\n", "", 2),  # a field is missing: the file as a whole
    ],
)
def test_a_mistake_names_the_file_and_the_line(right: str, wrong: str, line: int) -> None:
    with pytest.raises(ConfigError, match=rf"^contacts\.yaml line {line}: "):
        parse("contacts.yaml", GOOD.replace(right, wrong), Contacts)


def test_a_word_twice_is_named() -> None:
    with pytest.raises(ConfigError, match="'담당자' is listed twice"):
        parse("contacts.yaml", GOOD.replace("문의처", "담당자"), Contacts)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "- 팀장\n"])
def test_a_file_without_fields_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match=r"^contacts\.yaml line 1: "):
        parse("contacts.yaml", text, Contacts)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("region_missing", 2),  # a code twice: told where the list begins
        ("Region Unknown", 3),  # a code is written in small letters
    ],
)
def test_issue_codes_are_unlike_each_other_and_in_small_letters(code: str, line: int) -> None:
    text = f"codes:\n  - {{code: region_missing, meaning: No region.}}\n  - {{code: {code}, meaning: No region.}}\n"
    with pytest.raises(ConfigError, match=rf"^issues\.yaml line {line}: "):
        parse("issues.yaml", text, IssueCodes)


@pytest.mark.parametrize(("model", "name"), FILES.items())
def test_an_unknown_field_at_the_end_of_any_file_is_told_with_its_line(model: type[VocabularyFile], name: str) -> None:
    text = read_text(f"{name}.yaml").rstrip("\n") + "\nmistyped: [골목]\n"
    with pytest.raises(ConfigError, match=rf"^{name}\.yaml line {text.count(chr(10))}: "):
        parse(f"{name}.yaml", text, model)


def test_no_term_names_two_kinds_of_block() -> None:
    terms = [term for entry in load(Headings).kinds for term in entry.terms]
    assert len(terms) == len(set(terms))


def test_every_term_is_recognised_as_a_heading() -> None:
    terms = [term for entry in load(Headings).kinds for term in entry.terms]
    assert [term for term in terms if named(term) is None] == []


def test_no_name_belongs_to_two_provinces() -> None:
    provinces = load(Provinces).provinces
    known = [name for province in provinces for name in (province.short, *province.names)]
    assert len(known) == len(set(known))


def test_of_two_words_that_begin_alike_the_longer_is_tried_first() -> None:
    assert alternatives({"개", "개소", "명", "개월"}) == "개소|개월|개|명"


def test_words_of_a_pattern_are_taken_literally() -> None:
    assert alternatives(["(주)", "$"]) == r"\(주\)|\$"
