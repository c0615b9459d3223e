"""The vocabulary files: all of them load, and what is wrong in one is told with file, line, field and cure."""

from __future__ import annotations

import pickle
import unicodedata
from collections.abc import Callable
from importlib.resources import files

import pytest
import regex

from parsers.structure.headings import named
from parsers.vocabulary import (
    Bulletins,
    Characters,
    Contacts,
    Essays,
    Headings,
    IssueCodes,
    Markers,
    Organizations,
    Provinces,
    Units,
    alternatives,
    load,
    parse,
    read_all,
)
from parsers.vocabulary.mistakes import TOLD, Mistake, MistakesError
from parsers.vocabulary.models import FILES
from parsers.vocabulary.parts import VocabularyFile
from parsers.vocabulary.trees import decoded
from schemas.errors import ConfigError


def shipped(name: str) -> str:
    """The content of a vocabulary file."""
    return files("parsers.vocabulary").joinpath(name).read_text(encoding="utf-8")


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
series: [행정]
ranks: [주사]
office_columns: [부서]
person_columns: [성명]
number_columns: [전화]
offices: [국]
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
        ("region_missing", 3),  # a code twice
        ("Region Unknown", 3),  # a code is written in small letters
    ],
)
def test_issue_codes_are_unlike_each_other_and_in_small_letters(code: str, line: int) -> None:
    text = f"codes:\n  - {{code: region_missing, meaning: No region.}}\n  - {{code: {code}, meaning: No region.}}\n"
    with pytest.raises(ConfigError, match=rf"^issues\.yaml line {line}: "):
        parse("issues.yaml", text, IssueCodes)


@pytest.mark.parametrize(("model", "name"), FILES.items())
def test_an_unknown_field_at_the_end_of_any_file_is_told_with_its_line(model: type[VocabularyFile], name: str) -> None:
    text = shipped(f"{name}.yaml").rstrip("\n") + "\nmistyped: [골목]\n"
    with pytest.raises(ConfigError, match=rf"^{name}\.yaml line {text.count(chr(10))}: "):
        parse(f"{name}.yaml", text, model)


def test_every_term_is_recognised_as_a_heading() -> None:
    terms = [term for entry in load(Headings).kinds for term in entry.terms]
    assert [term for term in terms if named(term) is None] == []


def test_of_two_words_that_begin_alike_the_longer_is_tried_first() -> None:
    assert alternatives({"개", "개소", "명", "개월"}) == "개(?:[소월])?|명"


@pytest.mark.parametrize(
    ("text", "found"),
    [("담당", "담당"), ("담 당 자", "담 당 자"), ("담당과", "담당"), ("담  당과 장", "담  당과 장"), ("담임", None)],
)
def test_letters_of_a_word_may_stand_apart(text: str, found: str | None) -> None:
    pattern = alternatives(["담당", "담당자", "담당과장"], between=r"\s*")
    assert pattern == r"담\s*당(?:\s*(?:과\s*장|자))?"
    match = regex.match(pattern, text)
    assert (match and match.group()) == found


def test_words_of_a_pattern_are_taken_literally() -> None:
    assert alternatives(["(주)", "$"]) == r"\(주\)|\$"


def test_all_is_read_at_once_and_counted() -> None:
    tally = read_all()
    there = [file.name for file in files("parsers.vocabulary").iterdir()]
    assert tally.files == sum(name.endswith((".yaml", ".csv")) for name in there)
    assert tally.words > 3000
    assert tally.rows > 500
    assert tally.idle == ()


def said(name: str, text: str, model: type[VocabularyFile]) -> list[str]:
    """All that is said of a file."""
    with pytest.raises(MistakesError) as raised:
        parse(name, text, model)
    return [str(mistake) for mistake in raised.value.mistakes]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "  - 과장",
            "  - 과 장",  # it would be compared with words that have no space
            "contacts.yaml line 6: titles: '과 장' has a space, and spaces do not count here: it is not found. "
            "Write '과장'.",
        ),
        (
            "[문의처, 담당자]",
            "[문의처，담당자]",  # the comma of a Korean keyboard
            "contacts.yaml line 2: labels: '문의처，담당자' holds '，', which parts no words. "
            "Type a comma and a space in its place.",
        ),
        (
            "  - 과장",
            "  - 과\u200b장",  # what an editor for web pages leaves
            "contacts.yaml line 6: titles: '과\\u200b장' holds the character U+200B, which is not seen. "
            "Type the word anew.",
        ),
        ("  - 과장", "  - 2031", 'titles: 2031 is a number where a word belongs. Put it in quotes: "2031".'),
        ("  - 과장", "  - no", "line 6: titles: YAML reads this word as yes or no. Put it in quotes."),
        ("  - 과장", "  -", "line 6: titles: nothing stands there. A word or a sentence belongs there."),
        ("  - 과장", "  - [과장]", "line 6: titles: a list stands there. A word or a sentence belongs there."),
        ("  - 과장", "  - 팀장", "line 6: '팀장' is listed twice, first on line 5. Delete one of the two."),
        ("  - 과장", "\t- 과장", "line 6: a tab stands there, where YAML takes spaces only. Put spaces in its place."),
        ("[우, 나]", "우", "line 7: surnames: '우' stands there, and no list. Write a list: [가, 나]."),
        ("[우, 나]", "［우, 나］", "line 7: surnames: the wide mark '［' is none to YAML. Type '[' in its place."),
        ("[우, 나]", "[]", "line 7: surnames: the list is empty. Leave one word in it at least."),
        ("surnames: ", "surnames：", "line 7: the wide mark '：' is none to YAML. Type ':' in its place."),
        ("surnames: ", "surname: ", "line 7: there is no key `surname`. Did you mean 'surnames'?"),  # told once
        ("surnames: [우, 나]\n", "", "line 2: `surnames` is missing. Add it: `surnames: …`."),
        (
            "surnames: ",
            "colour: blue\nsurnames: ",
            "line 7: there is no key `colour`. Known are: labels, office_columns, person_columns, number_columns, "
            "offices, never_name_endings, titles, series, ranks, surnames.",
        ),
    ],
)
def test_a_mistake_is_one_sentence_and_its_cure(right: str, wrong: str, told: str) -> None:
    (mistake,) = said("contacts.yaml", GOOD.replace(right, wrong), Contacts)
    assert mistake.endswith(told)


def test_all_mistakes_of_a_file_are_told_in_the_order_of_their_lines() -> None:
    text = GOOD.replace("[문의처, 담당자]", "[문의 처, 1]").replace("[우, 나]", "[0, 나]")
    assert [line.split(": ")[0] for line in said("contacts.yaml", text, Contacts)] == [
        "contacts.yaml line 2",
        "contacts.yaml line 2",
        "contacts.yaml line 7",
    ]


def test_of_many_mistakes_the_first_are_told_and_the_others_counted() -> None:
    error = MistakesError([Mistake("가.yaml", line, "wrong.") for line in range(1, TOLD + 4)])
    lines = str(error).split("\n")
    assert lines[0] == f"{TOLD + 3} mistakes:"
    assert lines[-2:] == [f"  가.yaml line {TOLD}: wrong.", "  … and 3 more"]


def test_mistakes_can_be_sent_from_one_process_to_another() -> None:
    error = MistakesError([Mistake("가.yaml", 3, "wrong."), Mistake("나.yaml", 1, "wrong.")])
    sent = pickle.loads(pickle.dumps(error))
    assert (str(sent), sent.mistakes) == (str(error), error.mistakes)


def test_a_word_that_is_looked_for_in_the_text_as_it_stands_may_have_spaces() -> None:
    assert "우리 사회" in load(Essays).voice


AGENCIES = 'agencies:\n  - {name: 햇살청, since: "2020-02-01"}\n'


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("2020-02-01", "2020-13-01", "agencies.since: '2020-13-01' is no day, for there is no month 13."),
        ("2020-02-01", "2021-02-29", "agencies.since: '2021-02-29' is no day, for that month has no day 29."),
        ("2020-02-01", "2020-04-00", "agencies.since: '2020-04-00' is no day, for that month has no day 0."),
        ("2020-02-01", "2020. 2. 1.", "agencies.since: '2020. 2. 1.' is no day. Write it as \"2024-05-27\"."),
        ("name: 햇살청, ", "nmae: 햇살청, ", "agencies: there is no key `nmae`. Did you mean 'name'?"),
        (', since: "2020-02-01"', "", "agencies: `since` is missing. Add it: `since: …`."),
        (
            '"}',
            '", until: "2020-02-01"}',
            "agencies.until: 햇살청 ends on 2020-02-01, not after its first day 2020-02-01.",
        ),
        ('"}', '", until: "2020-99-01"}', "agencies.until: '2020-99-01' is no day, for there is no month 99."),
        ('"}', '"}\n  - {name: 햇살청, since: "2021-01-01"}', "'햇살청' is listed twice for the same days."),
    ],
)
def test_what_is_wrong_with_an_agency_names_the_field(right: str, wrong: str, told: str) -> None:
    rest = shipped("organizations.yaml").split("\nendings:", 1)[1]
    (mistake,) = said("o.yaml", AGENCIES.replace(right, wrong) + "endings:" + rest, Organizations)
    assert told in mistake
    assert mistake.startswith("o.yaml line ")


def test_a_body_may_come_back_under_its_old_name() -> None:
    rest = shipped("organizations.yaml").split("\nendings:", 1)[1]
    again = AGENCIES.replace('"}', '", until: "2021-01-01"}\n  - {name: 햇살청, since: "2021-01-01"}')
    assert len(parse("o.yaml", again + "endings:" + rest, Organizations).agencies) == 2


@pytest.mark.parametrize(
    ("model", "right", "wrong", "told"),
    [
        (
            Characters,
            "written: 月",
            "written: 年",
            "behind_digits.written: '年' reads as '년' and '월'. Leave it with one of them.",
        ),
        (
            Headings,
            "terms: [현황과문제점",
            "terms: [추진배경, 현황과문제점",
            "kinds.terms: '추진배경' is a term of two kinds, background and situation. Leave it in one of them.",
        ),
        (
            Headings,
            "- kind: overview",
            "- kind: overveiw",
            "kinds.kind: 'overveiw' is none of those that there are. Did you mean 'overview'?",
        ),
        (
            Provinces,
            "short: 부산, names: [",
            "short: 부산, names: [서울시, ",
            "'서울시' is a name of two provinces, 서울 and 부산.",
        ),
        (
            Provinces,
            'area_codes: ["02"]}',
            "area_codes: [02]}",
            'provinces.area_codes: 2 is a number where a word belongs. Put it in quotes: "2".',
        ),
        (
            Markers,
            'rank: 2, chars: "',
            'rank: 2, chars: "□',
            "'□' stands on the levels 0 and 2. Leave it on one of them.",
        ),
        (Markers, 'note: "*', 'note: "**', "note: '*' is given twice. Delete one of them."),
        (Units, "close_only: [인", "close_only: [타래, 인", "'타래' is none of the counters. Add it to counters"),
        (
            Essays,
            "page_furniture: [keyword",
            "page_furniture: [KeyWord",  # it is compared with a line in small letters
            "page_furniture: 'KeyWord' has capital letters, which do not count here: it is not found. Write 'keyword'.",
        ),
        (
            Essays,
            "heads_of_bodies: [서장",
            "heads_of_bodies: [방장, 서장",
            "'방장' is none of the roles. Add it to roles, or delete it here.",
        ),
        (
            Bulletins,
            "  place: [장소,",
            "  palce: [장소,",
            "schedule_columns: there is no key `palce`. Did you mean 'place'?",
        ),
        (
            Bulletins,
            "  place: [장소, 행사장소, 개최장소, 곳]\n",
            "",
            "schedule_columns: `place` is missing. Add it: `place: …`.",
        ),
    ],
)
def test_what_fits_a_list_but_not_the_others_is_told(
    model: type[VocabularyFile], right: str, wrong: str, told: str
) -> None:
    text = shipped(f"{FILES[model]}.yaml")
    assert text.count(right) == 1
    (mistake,) = said("v.yaml", text.replace(right, wrong), model)
    assert told in mistake


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda data: b"\xef\xbb\xbf" + data, id="a byte order mark"),
        pytest.param(lambda data: data.replace(b"\n", b"\r\n"), id="line ends of Windows"),
        pytest.param(lambda data: data.replace(b"\n", b"\r"), id="line ends of an old Mac"),
        pytest.param(lambda data: unicodedata.normalize("NFD", data.decode()).encode(), id="syllables as letters"),
    ],
)
def test_what_an_editor_does_to_a_file_makes_no_other_of_it(change: Callable[[bytes], bytes]) -> None:
    data = GOOD.encode()
    assert change(data) != data
    assert decoded("contacts.yaml", change(data)) == GOOD


@pytest.mark.parametrize(("encoding", "line"), [("cp949", 1), ("utf-16", 1)])
def test_a_file_in_another_encoding_is_refused_by_its_name(encoding: str, line: int) -> None:
    with pytest.raises(ConfigError, match=rf"^c\.yaml line {line}: the file is no UTF-8 text\. Save it as UTF-8\.$"):
        decoded("c.yaml", GOOD.replace("# Whom to ask.", "# 물을 곳").encode(encoding))


def test_the_first_line_that_is_no_utf8_is_named() -> None:
    with pytest.raises(ConfigError, match=r"^c\.yaml line 4: "):
        decoded("c.yaml", "a: [b]\n\nc:\n  - 가\n".encode("cp949"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("labels: '가\n", "a quotation mark is not closed"),
        ("labels: [가]\n---\nlabels: [나]\n", "a second document begins there"),
        ("labels: 가: 나\n", "a colon stands where no key can be"),
        ("labels: [*가]\n", "a word begins with '*' or '&'"),
        ("labels: [*b]\n", "a word begins with '*'"),
        ("labels: {가: 나\n", "a list of keys is not closed"),
        ("labels: [@가]\n", "a mark stands there that YAML has a meaning for"),
        ("labels: [가\x01]\n", "a character stands there that YAML does not take"),
        ("? [가]\n: 나\n", "Write plain words, lists and keys"),
        ("labels: &a [*a]\n", "a part of the file is said to be inside itself"),
    ],
)
def test_what_is_no_yaml_is_said_in_plain_words(text: str, told: str) -> None:
    (mistake,) = said("contacts.yaml", text, Contacts)
    assert told in mistake
    assert mistake.startswith("contacts.yaml line ")
