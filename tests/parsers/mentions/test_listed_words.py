"""Every word of the vocabulary does something: each is found in the least sentence that calls for it."""

from __future__ import annotations

import pytest

from parsers.facts import mentions_in
from parsers.mentions import award, law, money, organization, press, quantity
from parsers.mentions.date import Period
from parsers.mentions.mention import Found, settle
from parsers.vocabulary import Grades, Laws, Organizations, Outlets, Units, load

UNITS = load(Units)
OUTLETS = load(Outlets)
GRADES = load(Grades)
LAWS = load(Laws)
ORGANIZATIONS = load(Organizations)


def texts(text: str, found: list[Found]) -> list[str]:
    return [text[each.start : each.end] for each in found]


# --- units.yaml ---


@pytest.mark.parametrize("word", UNITS.currencies)
def test_a_currency_word_makes_an_amount(word: str) -> None:
    text = f"모두 25만 {word}을 모음"
    (found,) = settle(money.find(text))
    assert texts(text, [found]) == [f"25만 {word}"]
    assert found.fields == {"amount": 250_000, "amount_max": None, "currency": UNITS.currencies[word]}


@pytest.mark.parametrize("sign", UNITS.signs)
def test_a_sign_makes_an_amount(sign: str) -> None:
    text = f"모두 {sign} 250만 모음"
    (found,) = settle(money.find(text))
    assert texts(text, [found]) == [f"{sign} 250만"]
    assert found.fields == {"amount": 2_500_000, "amount_max": None, "currency": UNITS.signs[sign]}


# 12개대학 is taken for a body that is called so.
TAKEN_FOR_A_BODY = {"개대학"}


@pytest.mark.parametrize("counter", [counter for counter in UNITS.counters if counter not in TAKEN_FOR_A_BODY])
def test_a_counter_makes_a_quantity(counter: str) -> None:
    text = f"골목에 12{counter}, 그 밖에"
    (found,) = mentions_in(text)
    assert found.type == "quantity"
    assert texts(text, [found]) == [f"12{counter}"]
    assert found.fields == {"value": 12, "value_max": None, "unit": counter, "approx": False}


@pytest.mark.parametrize("counter", [counter for counter in UNITS.counters if counter not in UNITS.close_only])
def test_a_counter_may_stand_apart(counter: str) -> None:
    text = f"골목에 12 {counter}, 그 밖에"
    (found,) = mentions_in(text)
    assert (found.type, found.fields["unit"], texts(text, [found])) == ("quantity", counter, [f"12 {counter}"])


@pytest.mark.parametrize("counter", sorted(UNITS.close_only))
def test_a_counter_that_is_a_word_too_may_not(counter: str) -> None:
    assert counter in UNITS.counters
    text = f"골목에 12 {counter}, 그 밖에"
    assert [found.fields["unit"] for found in settle(quantity.find(text)) if found.fields["unit"] == counter] == []


@pytest.mark.parametrize("word", UNITS.native)
def test_a_native_number_counts(word: str) -> None:
    text = f"의자 {word} 개를"
    (found,) = settle(quantity.find(text))
    assert (texts(text, [found]), found.fields["value"]) == ([f"{word} 개"], UNITS.native[word])


@pytest.mark.parametrize("counter", UNITS.native_counters)
def test_a_native_counter_counts(counter: str) -> None:
    text = f"골목에 세 {counter}를"
    (found,) = settle(quantity.find(text))
    assert (texts(text, [found]), found.fields["unit"]) == ([f"세 {counter}"], counter)


@pytest.mark.parametrize("word", UNITS.approx_before)
def test_a_word_before_makes_it_about_so_much(word: str) -> None:
    (found,) = settle(quantity.find(f"의자 {word} 30개"))
    assert found.fields["approx"] is True


@pytest.mark.parametrize("word", UNITS.approx_after)
def test_a_word_behind_makes_it_about_so_much(word: str) -> None:
    (found,) = settle(quantity.find(f"의자 30개 {word}"))
    assert found.fields["approx"] is True


# --- outlets.yaml ---


@pytest.mark.parametrize("outlet", OUTLETS.outlets)
def test_an_outlet_is_cited(outlet: str) -> None:
    text = f"의자가 늘었다는 {outlet} 기사"
    (found,) = settle(press.find(text))
    assert texts(text, [found]) == [outlet]


@pytest.mark.parametrize("outlet", OUTLETS.outlets)
def test_a_date_by_an_outlet_is_the_citations(outlet: str) -> None:
    (found,) = settle(press.find(f"{outlet}(’22. 9. 14.)"))
    assert found.fields["outlet"] == outlet
    assert isinstance(found.fields["period"], Period)


@pytest.mark.parametrize("ending", OUTLETS.endings)
def test_a_name_with_an_outlets_ending_is_cited_with_its_date(ending: str) -> None:
    text = f"(새별{ending} ’22. 9. 14.)"
    assert texts(text, settle(press.find(text))) == [f"새별{ending}"]


@pytest.mark.parametrize("word", sorted(OUTLETS.not_outlets))
def test_a_word_that_only_ends_so_is_not(word: str) -> None:
    assert settle(press.find(f"({word} ’22. 9. 14.)")) == []


# --- grades.yaml ---


@pytest.mark.parametrize("grade", GRADES.grades)
def test_a_grade_makes_an_award(grade: str) -> None:
    (found,) = settle(award.find(f"골목 가꾸기 경진대회 {grade}(’22. 9.)"))
    assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 경진대회", grade)


@pytest.mark.parametrize("grade", GRADES.weak_grades)
def test_a_weak_grade_makes_an_award_in_quotation_marks(grade: str) -> None:
    (found,) = settle(award.find(f"골목 가꾸기 경진대회 ‘{grade}’"))
    assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 경진대회", grade)


@pytest.mark.parametrize("grade", GRADES.weak_grades)
def test_a_weak_grade_makes_an_award_before_the_word_for_winning(grade: str) -> None:
    (found,) = settle(award.find(f"골목 가꾸기 경진대회 {grade} 수상"))
    assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 경진대회", grade)


@pytest.mark.parametrize("contest", [word for word in GRADES.contests if word not in GRADES.weak_grades])
def test_a_contest_that_chose_the_body_is_an_award(contest: str) -> None:
    (found,) = settle(award.find(f"새별 골목 {contest} 선정(’22. 9.)"))
    assert (found.fields["name"], found.fields["grade"]) == (f"새별 골목 {contest}", None)


# --- laws.yaml ---


@pytest.mark.parametrize("ending", LAWS.bracketed_endings)
def test_a_name_in_brackets_with_a_statutes_ending_is_one(ending: str) -> None:
    text = f"「골목 의자 {ending}」 제3조"
    (found,) = settle(law.find(text))
    assert found.fields == {"name": f"골목 의자 {ending}", "article": "제3조"}


@pytest.mark.parametrize("stem", LAWS.statute_stems)
def test_a_word_with_a_statutes_ending_is_one(stem: str) -> None:
    text = f"새별{stem} 제3조에"
    (found,) = settle(law.find(text))
    assert found.fields == {"name": f"새별{stem}", "article": "제3조"}


@pytest.mark.parametrize("name", LAWS.short_statutes)
def test_a_short_name_is_a_statute(name: str) -> None:
    (found,) = settle(law.find(f"{name} 제3조에"))
    assert found.fields == {"name": name, "article": "제3조"}


@pytest.mark.parametrize("decree", LAWS.decrees)
def test_a_decree_is_named_with_its_act(decree: str) -> None:
    (found,) = settle(law.find(f"도로교통법 {decree} 제3조에"))
    assert found.fields == {"name": f"도로교통법 {decree}", "article": "제3조"}


@pytest.mark.parametrize("word", sorted(LAWS.before))
def test_a_word_before_a_name_is_no_part_of_it(word: str) -> None:
    (found,) = settle(law.find(f"{word} 골목 의자 조례"))
    assert found.fields["name"] == "골목 의자 조례"


@pytest.mark.parametrize("word", sorted(LAWS.generic | {"조례", "규칙", "시행규칙"}))
def test_a_kind_of_statute_is_none(word: str) -> None:
    assert settle(law.find(f"{word}에 따라")) == []


# --- organizations.yaml ---

AGENCIES = [agency.name for agency in ORGANIZATIONS.agencies]


@pytest.mark.parametrize("name", AGENCIES)
def test_an_agency_is_a_named_body(name: str) -> None:
    text = f"골목 모임이 {name}에서 의자를 받음"
    assert texts(text, settle(organization.find(text))) == [name]


def test_an_agency_came_before_it_went() -> None:
    assert [each.name for each in ORGANIZATIONS.agencies if each.until and each.until <= each.since] == []


def test_an_agency_is_listed_once() -> None:
    assert len(AGENCIES) == len(set(AGENCIES))


@pytest.mark.parametrize("ending", ORGANIZATIONS.endings)
def test_a_name_with_a_bodys_ending_is_one(ending: str) -> None:
    text = f"골목 모임이 새별{ending}에서 의자를 받음"
    assert texts(text, settle(organization.find(text))) == [f"새별{ending}"]


@pytest.mark.parametrize("word", sorted(ORGANIZATIONS.generic))
def test_a_kind_of_body_is_none(word: str) -> None:
    assert settle(organization.find(f"골목 모임이 {word}에서 의자를 받음")) == []


@pytest.mark.parametrize("mark", ORGANIZATIONS.company_marks)
def test_a_mark_makes_a_company(mark: str) -> None:
    text = f"골목 모임이 {mark} 새별나무에서 의자를 받음"
    assert texts(text, settle(organization.find(text))) == [f"{mark} 새별나무"]
