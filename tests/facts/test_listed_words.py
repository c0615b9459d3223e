"""Every word of the vocabulary does something: each is found in the least sentence that calls for it."""

from __future__ import annotations

import pytest

from parsers.facts import award, change, date, law, measures, organization, press
from parsers.facts.date import Period
from parsers.facts.mention import Found, settle
from parsers.vocabulary import Changes, Dates, Grades, Laws, Organizations, Outlets, Units, load

UNITS = load(Units)
OUTLETS = load(Outlets)
GRADES = load(Grades)
LAWS = load(Laws)
ORGANIZATIONS = load(Organizations)


def texts(text: str, found: list[Found]) -> list[str]:
    return [text[each.start : each.end] for each in found]


# --- units.yaml ---


def of_type(kind: str, text: str) -> list[Found]:
    return [found for found in settle(measures.find(text)) if found.type == kind]


@pytest.mark.parametrize("word", UNITS.currencies)
def test_a_currency_word_makes_an_amount(word: str) -> None:
    text = f"모두 25만 {word}을 모음"
    (found,) = of_type("money", text)
    assert texts(text, [found]) == [f"25만 {word}"]
    assert found.fields == {"amount": 250_000, "amount_max": None, "currency": UNITS.currencies[word]}


@pytest.mark.parametrize("nation", UNITS.dollars)
def test_dollars_are_those_of_their_nation(nation: str) -> None:
    (found,) = of_type("money", f"모두 25만 {nation}달러를 모음")
    assert found.fields["currency"] == UNITS.dollars[nation]


@pytest.mark.parametrize(("word", "whole"), [(word, whole[0]) for word, whole in UNITS.hundredths.items()])
def test_hundredths_belong_to_the_amount(word: str, whole: str) -> None:
    (found,) = of_type("money", f"값은 4{whole} 25{word}")
    assert found.fields["amount"] == 4.25


@pytest.mark.parametrize("sign", UNITS.signs)
def test_a_sign_makes_an_amount(sign: str) -> None:
    text = f"모두 {sign} 250만 모음"
    (found,) = of_type("money", text)
    assert texts(text, [found]) == [f"{sign} 250만"]
    assert found.fields == {"amount": 2_500_000, "amount_max": None, "currency": UNITS.signs[sign]}


@pytest.mark.parametrize("sign", UNITS.signs_behind)
def test_a_sign_may_stand_behind(sign: str) -> None:
    (found,) = of_type("money", f"모두 12,500{sign}, 그 밖에")
    assert found.fields == {"amount": 12_500, "amount_max": None, "currency": UNITS.signs[sign]}


@pytest.mark.parametrize("word", UNITS.not_money)
def test_a_word_that_begins_like_a_currency_is_none(word: str) -> None:
    assert of_type("money", f"골목 12원{word}에") == []


@pytest.mark.parametrize("noun", UNITS.counted_in_eok)
def test_a_noun_counted_in_hundred_millions_is_no_money(noun: str) -> None:
    assert of_type("money", f"골목의 3억 {noun}") == []


@pytest.mark.parametrize("word", UNITS.behind_jo)
def test_trillions_are_an_amount_before_some_words(word: str) -> None:
    assert [found.fields["amount"] for found in of_type("money", f"골목에 3조 {word}")] == [3 * 10**12]


@pytest.mark.parametrize("sign", UNITS.percents)
def test_a_sign_makes_a_share(sign: str) -> None:
    (found,) = of_type("percent", f"골목의 12{sign}, 그 밖에")
    assert found.fields["value"] == 12


# 총 makes a quantity of what may be an ordinal or a day as well.
@pytest.mark.parametrize("counter", sorted(UNITS.words))
def test_a_counter_makes_a_quantity(counter: str) -> None:
    text = f"골목에 총 12{counter}, 그 밖에"
    (found,) = of_type("quantity", text)
    assert texts(text, [found]) == [f"12{counter}"]
    assert found.fields == {"value": 12, "value_max": None, "unit": counter, "approx": False}


@pytest.mark.parametrize("counter", sorted(UNITS.words - UNITS.close_only))
def test_a_counter_may_stand_apart(counter: str) -> None:
    text = f"골목에 총 12 {counter}, 그 밖에"
    assert [found.fields["unit"] for found in of_type("quantity", text)] == [counter]


@pytest.mark.parametrize("counter", sorted(UNITS.close_only))
def test_a_counter_that_is_a_word_too_may_not(counter: str) -> None:
    assert counter in UNITS.words
    text = f"골목에 총 12 {counter}, 그 밖에"
    assert of_type("quantity", text) == []


@pytest.mark.parametrize("counter", UNITS.apart_in_ten_thousands)
def test_some_of_them_may_behind_ten_thousands(counter: str) -> None:
    assert [found.fields["value"] for found in of_type("quantity", f"골목에 12만 {counter}, 그 밖에")] == [120_000]


@pytest.mark.parametrize("ending", [*UNITS.endings, *UNITS.open_endings])
def test_an_ending_may_follow_a_unit(ending: str) -> None:
    assert [found.fields["unit"] for found in of_type("quantity", f"골목에 12명{ending}")] == ["명"]


@pytest.mark.parametrize("ending", UNITS.classes)
def test_a_class_may_follow_a_measure(ending: str) -> None:
    assert [found.fields["unit"] for found in of_type("quantity", f"500톤{ending} 배")] == ["톤"]
    assert of_type("quantity", f"5개{ending} 배") == []


@pytest.mark.parametrize("unit", UNITS.per)
def test_a_measure_may_be_one_of_density(unit: str) -> None:
    assert [found.fields["unit"] for found in of_type("quantity", f"12kg/{unit}")] == [f"kg/{unit}"]


@pytest.mark.parametrize("unit", sorted(UNITS.ordinals))
def test_an_ordinal_counts_nothing(unit: str) -> None:
    assert of_type("quantity", f"이번 3{unit} 모임") == [] or UNITS.most_ordinal[unit] < 3


@pytest.mark.parametrize("word", UNITS.counted_behind)
def test_behind_some_words_it_counts(word: str) -> None:
    assert [found.fields["value"] for found in of_type("quantity", f"{word} 3기의")] == [3]


@pytest.mark.parametrize("word", UNITS.counted_before)
def test_before_some_words_it_counts(word: str) -> None:
    assert [found.fields["value"] for found in of_type("quantity", f"이번 3기 {word}")] == [3]


@pytest.mark.parametrize("word", UNITS.behind_dae)
def test_a_vehicle_counts_before_some_words(word: str) -> None:
    assert [found.fields["value"] for found in of_type("quantity", f"손수레 16대 {word}")] == [16]
    assert of_type("quantity", "16대 성수품") == []


@pytest.mark.parametrize("word", UNITS.place_behind)
def test_a_number_of_a_place_counts_nothing(word: str) -> None:
    assert of_type("quantity", f"시장 12번 {word}") == []


@pytest.mark.parametrize("word", UNITS.lasting_before)
def test_a_day_lasts_behind_some_words(word: str) -> None:
    assert [found.fields["value"] for found in of_type("quantity", f"{word} 3일")] == [3]
    assert of_type("quantity", "모임은 3일 열림") == []


@pytest.mark.parametrize("word", UNITS.lasting_behind)
def test_a_day_lasts_before_some_words(word: str) -> None:
    assert [found.fields["value"] for found in of_type("quantity", f"모임을 3일 {word}")] == [3]


@pytest.mark.parametrize("word", UNITS.native)
def test_a_native_number_counts(word: str) -> None:
    text = f"의자 {word} 개를"
    (found,) = of_type("quantity", text)
    assert (texts(text, [found]), found.fields["value"]) == ([f"{word} 개"], UNITS.native[word])


@pytest.mark.parametrize("word", UNITS.native_tens)
def test_tens_count_too(word: str) -> None:
    (found,) = of_type("quantity", f"의자 {word} 개를")
    assert found.fields["value"] == UNITS.native_tens[word]


@pytest.mark.parametrize("word", UNITS.native_ranges)
def test_two_numbers_at_a_time_are_a_range(word: str) -> None:
    (found,) = of_type("quantity", f"의자 {word} 개를")
    assert [found.fields["value"], found.fields["value_max"]] == UNITS.native_ranges[word]


@pytest.mark.parametrize("counter", UNITS.native_counters)
def test_a_native_counter_counts(counter: str) -> None:
    text = f"골목에 세 {counter}를"
    (found,) = of_type("quantity", text)
    assert (texts(text, [found]), found.fields["unit"]) == ([f"세 {counter}"], counter)


@pytest.mark.parametrize("word", sorted(UNITS.not_native))
def test_a_word_that_looks_like_a_native_number_is_none(word: str) -> None:
    assert of_type("quantity", f"골목에 {word}의") == []


@pytest.mark.parametrize("word", UNITS.approx_before)
def test_a_word_before_makes_it_about_so_much(word: str) -> None:
    (found,) = of_type("quantity", f"의자 {word} 30개")
    assert found.fields["approx"] is True


@pytest.mark.parametrize("word", UNITS.approx_after)
def test_a_word_behind_makes_it_about_so_much(word: str) -> None:
    (found,) = of_type("quantity", f"의자 30개 {word}")
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


# --- changes.yaml ---

CHANGES = load(Changes)


def sides(text: str) -> list[tuple[object, object]]:
    return [(found.fields["before"], found.fields["after"]) for found in settle(change.find(text))]


@pytest.mark.parametrize("word", CHANGES.old)
def test_a_label_of_the_state_before_is_no_part_of_it(word: str) -> None:
    assert sides(f"({word}) 의자 3개 → (개선) 의자 9개") == [("의자 3개", "의자 9개")]


@pytest.mark.parametrize("word", CHANGES.new)
def test_a_label_of_the_state_after_is_no_part_of_it(word: str) -> None:
    assert sides(f"(기존) 의자 3개 → ({word}) 의자 9개") == [("의자 3개", "의자 9개")]


@pytest.mark.parametrize("word", [*CHANGES.leads, *CHANGES.rates])
def test_a_word_belongs_to_the_value_behind_it(word: str) -> None:
    assert sides(f"의자 {word} 3개 → 9개") == [(f"{word} 3개", "9개")]


@pytest.mark.parametrize("word", CHANGES.limits)
def test_a_limit_belongs_to_the_value_before_it(word: str) -> None:
    assert sides(f"의자 3개 → 9개 {word}") == [("3개", f"9개 {word}")]


@pytest.mark.parametrize("word", CHANGES.states)
def test_a_state_needs_no_number(word: str) -> None:
    assert sides(f"의자 3개 → {word}") == [("3개", word)]


@pytest.mark.parametrize("word", CHANGES.verbs)
def test_a_verb_tells_what_happens_from_one_number_to_the_other(word: str) -> None:
    assert sides(f"골목 3곳에서 9개로 {word}") == [("3곳", "9개")]
    assert sides("골목 3곳에서 9개로 모임") == []


# --- dates.yaml ---

DATES = load(Dates)


def days(text: str) -> list[str]:
    return texts(text, list(date.find(text)))


@pytest.mark.parametrize("word", [*DATES.counts, *DATES.counts_alone])
def test_a_number_before_a_counter_is_no_day(word: str) -> None:
    assert days(f"’23. 5. 12{word}") == ["’23. 5."]


@pytest.mark.parametrize("word", DATES.not_month)
def test_another_word_that_begins_like_a_month_is_none(word: str) -> None:
    assert days(f"골목 3월{word}") == []


@pytest.mark.parametrize("word", DATES.parts)
def test_a_part_of_a_month_may_stand_in_a_period(word: str) -> None:
    assert days(f"3월 {word} ~ 5월 {word}") == [f"3월 {word} ~ 5월"]


@pytest.mark.parametrize("word", DATES.times_of_day)
def test_a_time_of_day_may_stand_in_a_period(word: str) -> None:
    assert days(f"3월 4일 {word} 9시부터 3월 5일까지") == [f"3월 4일 {word} 9시부터 3월 5일"]


@pytest.mark.parametrize("word", DATES.open_ends)
def test_a_word_for_an_open_end_is_part_of_the_period(word: str) -> None:
    assert days(f"’23. 5. ~ {word}") == [f"’23. 5. ~ {word}"]


@pytest.mark.parametrize("word", DATES.lengths)
def test_a_length_of_time_is_no_end(word: str) -> None:
    assert days(f"3월 4일부터 20일 {word}") == ["3월 4일"]


@pytest.mark.parametrize("word", DATES.remarks)
def test_a_remark_in_parentheses_makes_a_day(word: str) -> None:
    assert days(f"골목 모임(9.8 {word})") == ["9.8"]


@pytest.mark.parametrize("word", [*DATES.numbers_behind, *DATES.numbers_behind_alone])
def test_a_number_behind_some_words_is_no_day(word: str) -> None:
    assert days(f"골목 {word} 4.5일") == []


@pytest.mark.parametrize("word", DATES.every_year)
def test_a_day_of_every_year_is_no_date(word: str) -> None:
    assert days(f"{word} 3월 4일") == []
