"""Signs: where their words stand in a text, and that no pattern matches where its sign does not stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.mentions import (
    award_triggers,
    bodies,
    body_introductions,
    body_lists,
    body_patterns,
    change_arrows,
    change_clauses,
    change_labels,
    change_quotations,
    email,
    latin_bodies,
    law,
    law_brackets,
    law_words,
    money,
    press,
    press_patterns,
    spelled_counts,
    url,
)
from parsers.mentions.signs import Sign, holds_digit, matches_at, one_stands_in

Guarded = dict[str, tuple[Sign, Callable[[], regex.Pattern[str]]]]
CHAIRS = Sign(lambda: ["의자", "자리", "의자리"])
DESKS = Sign(lambda: ["책상", "자리"])


def test_all_words_of_a_sign_are_seen_by_their_ends() -> None:
    assert list(CHAIRS.places("새 의자리")) == [(2, 4), (2, 5), (3, 5)]
    assert list(DESKS.places("새 의자리")) == [(3, 5)]
    assert list(CHAIRS.places("책상")) == []


@pytest.mark.parametrize(
    ("text", "chairs", "either"),
    [("의자 둘", True, True), ("책상 둘", False, True), ("문 둘", False, False), ("", False, False)],
)
def test_a_sign_stands_in_a_text_or_not(text: str, chairs: bool, either: bool) -> None:
    assert CHAIRS.stands_in(text) is chairs
    assert one_stands_in(text, frozenset({CHAIRS, DESKS})) is either


def test_a_sign_made_after_a_text_was_looked_at_is_seen_too() -> None:
    assert CHAIRS.stands_in("의자와 걸상")
    assert Sign(lambda: ["걸상"]).stands_in("의자와 걸상")


def test_matches_do_not_overlap() -> None:
    pattern = regex.compile("의자+")
    assert [match.span() for match in matches_at(pattern, "의자자 의자", [0, 1, 2, 4])] == [(0, 3), (4, 6)]
    assert [match.start() for match in matches_at(regex.compile("자자"), "자자자자", range(4))] == [0, 2]


@pytest.mark.parametrize(("text", "holds"), [("3명", True), ("세 명", False), ("٣", True), ("", False)])
def test_a_digit_is_seen(text: str, holds: bool) -> None:
    assert holds_digit(text) is holds


# Each sign with the pattern whose matches all begin with it.
BEGINNINGS: Guarded = {
    "legal form": (body_patterns.LEGAL_FORM, lambda: body_patterns.patterns().form),
    "country": (body_patterns.COUNTRY, lambda: body_patterns.patterns().foreign),
    "outlet with a date": (press.ENDING, lambda: press_patterns.patterns().dated),
    "called a firm": (body_lists.FIRM, lambda: body_lists._patterns().called),
    "tagged change": (change_labels.TAG, lambda: change_labels._patterns().tagged),
    "change between quotation marks": (change_quotations.TO, change_quotations._verb),
    "change over clauses": (change_clauses.THEN, lambda: change_clauses._patterns().opening),
    "native numeral": (spelled_counts.NATIVE, spelled_counts._native_pattern),
    "word for days": (spelled_counts.DAYS, spelled_counts._days_pattern),
    "sign of a currency": (money.SIGN, lambda: money._patterns()[0]),
}
# Each sign with a pattern that has one of its words somewhere.
INSIDE: Guarded = {
    "mark of a company": (body_patterns.MARK, lambda: body_patterns.patterns().company),
    "name in quotation marks": (body_introductions.QUOTED_ENDING, lambda: body_introductions._patterns().quoted),
    "number of a meeting": (body_introductions.MEETING, lambda: body_introductions._patterns().met),
    "Latin name": (latin_bodies.HEAD, latin_bodies._names),
    "list of firms": (body_lists.COUNTED, lambda: body_lists._patterns().counted),
    "body with a leader": (body_lists.LEADER, lambda: body_lists._patterns().led),
    "mission": (body_patterns.MISSION, lambda: body_patterns.patterns().mission),
    "unit of the forces": (body_patterns.UNIT, lambda: body_patterns.patterns().unit),
    "letters of a body": (body_patterns.LETTERED, lambda: body_patterns.patterns().letters),
    "spelled letters": (body_patterns.LETTERED, lambda: bodies.SPELLED),
    "arrow": (change_arrows.ARROW_HEAD, lambda: change_arrows.ARROW),
    "law in brackets": (law_brackets.BRACKET, lambda: law_brackets.BRACKETED),
    "law in quotation marks": (law_brackets.QUOTE, lambda: law_brackets.QUOTED),
    "last word of a law": (law.KIND, law_words.last_words),
    "subject of an ordinance": (law.KIND, lambda: law.SUBJECT),
    "e-mail": (email.AT, lambda: email.ADDRESS),
    **{form: (url.LAST_PART, lambda pattern=pattern: pattern) for form, pattern in url.FORMS.items()},  # type: ignore[misc]
    "number in Hangul": (spelled_counts.HANGUL, spelled_counts._hangul_pattern),
    "currency": (money.CURRENCY, lambda: money._patterns()[1]),
}
MARKS = [
    *"()[]「」‘’“”,.·/→~-+\n\t ",
    " ",
    " ",
    "1",
    "23",
    "2,400",
    "2024. ",
    "5월",
    "천",
    "만",
    "이십",
    "여",
    "나루",
    "가",
    "를",
    "로 ",
    "(SK)",
    " 등 ",
    "단축",
    "확대",
    "(개선)",
    "(기존)",
    "골목",
    "법",
    "www.",
    "https://",
    "naru",
    "sol@",
    "kr/",
]


def _texts(sign: Sign) -> st.SearchStrategy[str]:
    words = sorted(set(sign.words()))
    return st.lists(st.one_of(st.sampled_from(words), st.sampled_from(MARKS)), max_size=10).map("".join)


@settings(max_examples=150)
@given(st.data())
@pytest.mark.parametrize("name", BEGINNINGS)
def test_matches_that_begin_with_a_sign_are_those_of_the_pattern(name: str, data: st.DataObject) -> None:
    sign, pattern = BEGINNINGS[name]
    text = data.draw(_texts(sign))
    found = [match.span() for match in pattern().finditer(text)]
    assert [match.span() for match in sign.matches(pattern(), text)] == found


@settings(max_examples=150)
@given(st.data())
@pytest.mark.parametrize("name", INSIDE)
def test_where_a_pattern_matches_its_sign_stands(name: str, data: st.DataObject) -> None:
    sign, pattern = INSIDE[name]
    text = data.draw(_texts(sign))
    assert sign.stands_in(text) or pattern().search(text) is None


@settings(max_examples=150)
@given(st.data())
def test_no_grade_is_passed_over(data: st.DataObject) -> None:
    text = data.draw(st.one_of(map(_texts, award_triggers.FOLLOWS)))
    every = award_triggers.triggers(given=True).finditer(text)
    assert [found.span() for found in award_triggers.triggers_in(text)] == [found.span() for found in every]


@settings(max_examples=150)
@given(_texts(money.CURRENCY))
def test_no_amount_in_hangul_is_passed_over(text: str) -> None:
    pattern = money._patterns()[1]
    assert [match.start() for match in pattern.finditer(text)] == [
        match.start() for match in matches_at(pattern, text, money._starts(text))
    ]


@pytest.mark.parametrize(
    ("text", "may"),
    [("㈜나루(SK)", True), ("에스케이(SK)나루", True), ("이사회（GCC）", True), ("나루(나루)", False), ("SK", False)],
)
def test_letters_in_parentheses_are_seen(text: str, may: bool) -> None:
    assert (body_patterns.LETTERED.stands_in(text)) is may
    assert may or (bodies.SPELLED.search(text) or body_patterns.patterns().letters.search(text)) is None
