"""Every word of the vocabulary does something: each is found in the least sentence that calls for it."""

from __future__ import annotations

import pytest

from parsers.mentions import award, change, date, law, measures, organization, phone, press
from parsers.mentions.date import Period
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.vocabulary import Changes, Dates, Grades, Laws, Organizations, Outlets, Particles, Phones, Units, load
from parsers.vocabulary.lists import outlets

UNITS = load(Units)
OUTLETS = load(Outlets)
PHONES = load(Phones)
GRADES = load(Grades)
LAWS = load(Laws)
ORGANIZATIONS = load(Organizations)


def texts(text: str, found: list[Mention]) -> list[str]:
    return [text[each.start : each.end] for each in found]


# --- units.yaml ---


def of_type(kind: str, text: str) -> list[Mention]:
    return [found for found in resolve_overlaps(measures.find(text)) if found.type == kind]


@pytest.mark.parametrize("word", UNITS.currencies)
def test_a_currency_word_makes_an_amount(word: str) -> None:
    text = f"모두 25만 {word}을 모음"
    (found,) = of_type("money", text)
    assert texts(text, [found]) == [f"25만 {word}"]
    assert found.fields == {"amount": 250_000, "amount_max": None, "currency": UNITS.currencies[word]}


@pytest.mark.parametrize(
    ("nation", "word", "code"),
    [(nation, word, code) for word, nations in UNITS.national.items() for nation, code in nations.items()],
)
def test_a_currency_is_the_one_of_its_nation(nation: str, word: str, code: str) -> None:
    (found,) = of_type("money", f"모두 25만 {nation}{word}를 모음")
    assert found.fields["currency"] == code


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


@pytest.mark.parametrize("word", UNITS.called_behind)
def test_a_number_that_is_called_is_no_quantity(word: str) -> None:
    assert of_type("quantity", f"의자를 알리려면 {word} 128번을 누름") == []
    assert len(of_type("quantity", "의자를 128번 누름")) == 1


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


# 개 with a noun of its own (개지점) is 개, and the noun stays outside.
UNIT_OF = {f"개{piece}": "개" for piece in set(UNITS.pieces) - set(UNITS.kept_pieces)}


# 총 makes a quantity of what may be an ordinal or a day as well.
@pytest.mark.parametrize("counter", sorted(UNITS.words))
def test_a_counter_makes_a_quantity(counter: str) -> None:
    text = f"골목에 총 12{counter}, 그 밖에"
    (found,) = of_type("quantity", text)
    assert texts(text, [found]) == [f"12{UNIT_OF.get(counter, counter)}"]
    assert found.fields == {"value": 12, "value_max": None, "unit": UNIT_OF.get(counter, counter), "approx": False}


@pytest.mark.parametrize("counter", sorted(UNITS.words - UNITS.close_only))
def test_a_counter_may_stand_apart(counter: str) -> None:
    text = f"골목에 총 12 {counter}, 그 밖에"
    assert [found.fields["unit"] for found in of_type("quantity", text)] == [UNIT_OF.get(counter, counter)]


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
    unit = f"명{ending}" if f"명{ending}" in UNITS.words else "명"
    assert [found.fields["unit"] for found in of_type("quantity", f"골목에 12명{ending}")] == [unit]


@pytest.mark.parametrize("word", UNITS.stages_before)
def test_so_many_stages_are_counted(word: str) -> None:
    assert [found.fields["value"] for found in of_type("quantity", f"골목을 3단계{word}놓음")] == [3]
    assert of_type("quantity", "골목을 3단계로 올림") == []


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


@pytest.mark.parametrize("machine", UNITS.machines)
def test_tens_of_machines_count_and_are_no_age(machine: str) -> None:
    assert [found.fields["value"] for found in of_type("quantity", f"골목 {machine} 60대를 모음")] == [60]
    assert of_type("quantity", "골목 60대를 모음") == []


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
    (found,) = resolve_overlaps(press.find(text))
    assert texts(text, [found]) == [outlet]


@pytest.mark.parametrize("outlet", OUTLETS.outlets)
def test_a_date_by_an_outlet_is_the_citations(outlet: str) -> None:
    (found,) = resolve_overlaps(press.find(f"{outlet}(’22. 9. 14.)"))
    assert found.fields["outlet"] == outlet
    assert isinstance(found.fields["period"], Period)


@pytest.mark.parametrize("ending", OUTLETS.endings)
def test_a_name_with_an_outlets_ending_is_cited_with_its_date(ending: str) -> None:
    text = f"(새별{ending} ’22. 9. 14.)"
    assert texts(text, resolve_overlaps(press.find(text))) == [f"새별{ending}"]


@pytest.mark.parametrize("word", OUTLETS.behind)
def test_what_is_said_of_a_citation_stands_behind_the_outlet(word: str) -> None:
    for text in (f"골목 모임을 KBS {word}", f"골목 모임을 강원일보{word}"):
        (found,) = resolve_overlaps(press.find(text))
        assert str(found.fields["outlet"]).startswith(("KBS", "강원일보"))


@pytest.mark.parametrize("outlet", [each.name for each in outlets() if each.name.endswith(tuple(OUTLETS.sure_endings))])
def test_an_outlet_of_the_long_list_is_cited(outlet: str) -> None:
    (found,) = resolve_overlaps(press.find(f"의자가 늘었다는 {outlet} 기사"))
    assert found.fields["outlet"] == outlet


@pytest.mark.parametrize("word", sorted(OUTLETS.not_outlets))
def test_a_word_that_only_ends_so_is_not(word: str) -> None:
    assert resolve_overlaps(press.find(f"({word} ’22. 9. 14.)")) == []


# --- grades.yaml ---


@pytest.mark.parametrize("grade", GRADES.grades)
def test_a_grade_makes_an_award(grade: str) -> None:
    (found,) = resolve_overlaps(award.find(f"골목 가꾸기 경진대회 {grade}(’22. 9.)"))
    assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 경진대회", grade)


@pytest.mark.parametrize("giver", GRADES.givers)
@pytest.mark.parametrize("prize", GRADES.prizes)
def test_the_prize_of_an_office_is_a_grade(giver: str, prize: str) -> None:
    for grade in (f"{giver}{prize}", f"새별부{giver}{prize}", f"새별부 {giver} {prize}"):
        (found,) = resolve_overlaps(award.find(f"골목 가꾸기 경진대회 {grade}(’22. 9.)"))
        assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 경진대회", grade)


@pytest.mark.parametrize("body", GRADES.giving_bodies)
def test_a_body_that_gives_a_prize_belongs_to_the_grade(body: str) -> None:
    (found,) = resolve_overlaps(award.find(f"골목 가꾸기 경진대회 새별{body}장관상"))
    assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 경진대회", f"새별{body}장관상")


@pytest.mark.parametrize("best", GRADES.bests)
@pytest.mark.parametrize("winner", GRADES.winners)
def test_the_best_of_its_kind_is_a_grade(best: str, winner: str) -> None:
    for grade in (f"{best}{winner}", f"{best} {winner}"):
        (found,) = resolve_overlaps(award.find(f"골목 가꾸기 훈련 {grade} 선정"))
        assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 훈련", grade)


@pytest.mark.parametrize("grade", GRADES.weak_grades)
def test_a_weak_grade_makes_an_award_in_quotation_marks(grade: str) -> None:
    (found,) = resolve_overlaps(award.find(f"골목 가꾸기 경진대회 ‘{grade}’"))
    assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 경진대회", grade)


@pytest.mark.parametrize("grade", GRADES.weak_grades)
def test_a_weak_grade_makes_an_award_before_the_word_for_winning(grade: str) -> None:
    (found,) = resolve_overlaps(award.find(f"골목 가꾸기 경진대회 {grade} 수상"))
    assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 경진대회", grade)


@pytest.mark.parametrize("grade", [*GRADES.grades, *(grade for grade in GRADES.weak_grades if grade != "대상")])
def test_a_grade_at_the_end_makes_an_award(grade: str) -> None:
    (found,) = resolve_overlaps(award.find(f"골목 가꾸기 평가 {grade}"))
    assert (found.fields["name"], found.fields["grade"]) == ("골목 가꾸기 평가", grade)


@pytest.mark.parametrize("contest", GRADES.with_grand_prizes)
def test_a_grand_prize_at_the_end_is_one_of_a_contest(contest: str) -> None:
    (found,) = resolve_overlaps(award.find(f"골목 가꾸기 {contest} 대상"))
    assert (found.fields["name"], found.fields["grade"]) == (f"골목 가꾸기 {contest}", "대상")


@pytest.mark.parametrize("word", GRADES.not_prizes)
def test_a_word_that_ends_like_a_prize_is_none(word: str) -> None:
    assert resolve_overlaps(award.find(f"골목 가꾸기 경진대회 {word}")) == []


@pytest.mark.parametrize("contest", [word for word in GRADES.contests if word != "대상"])
def test_a_contest_that_chose_the_body_is_an_award(contest: str) -> None:
    (found,) = resolve_overlaps(award.find(f"새별 골목 {contest} 선정(’22. 9.)"))
    assert found.fields["grade"] in (None, contest)  # 우수기관 is a grade before 선정
    assert str(found.fields["name"]).startswith("새별 골목")


@pytest.mark.parametrize("word", GRADES.selections)
def test_a_word_for_what_selects_takes_the_quoted_name(word: str) -> None:
    (found,) = resolve_overlaps(award.find(f"「새별 골목 의자」 {word} 선정"))
    assert found.fields["name"] == f"「새별 골목 의자」 {word}"


# --- laws.yaml ---


@pytest.mark.parametrize("ending", LAWS.bracketed_endings)
def test_a_name_in_brackets_with_a_statutes_ending_is_one(ending: str) -> None:
    text = f"「골목 의자 {ending}」 제3조"
    (found,) = resolve_overlaps(law.find(text))
    assert (found.fields["name"], found.fields["article"]) == (f"골목 의자 {ending}", "제3조")


@pytest.mark.parametrize("ending", LAWS.quoted_endings)
def test_a_name_in_quotation_marks_with_a_statutes_ending_is_one(ending: str) -> None:
    (found,) = resolve_overlaps(law.find(f"‘골목 의자 {ending}’ 제3조"))
    assert (found.fields["name"], found.fields["article"]) == (f"골목 의자 {ending}", "제3조")


@pytest.mark.parametrize("word", LAWS.behind)
def test_what_stands_behind_a_name_is_no_part_of_it(word: str) -> None:
    (found,) = resolve_overlaps(law.find(f"도로교통법{word} 조항"))
    assert found.fields["name"] == "도로교통법"


@pytest.mark.parametrize("stem", LAWS.no_statutes)
def test_a_way_of_doing_or_a_field_of_law_is_no_statute(stem: str) -> None:
    assert resolve_overlaps(law.find(f"골목에서 새{stem}법을 씀")) == []


@pytest.mark.parametrize("kind", LAWS.ruled)
def test_a_rule_is_named_by_what_it_is_for(kind: str) -> None:
    for name in (f"골목의자{kind}규정", f"골목지기 {kind}규정"):
        assert [found.fields["name"] for found in resolve_overlaps(law.find(f"새 {name}을 알림"))] == [name]
    assert resolve_overlaps(law.find(f"이번 {kind}규정을 알림")) == []


@pytest.mark.parametrize("noun", LAWS.like_particles)
def test_a_noun_that_ends_like_a_particle_is_part_of_a_name(noun: str) -> None:
    (found,) = resolve_overlaps(law.find(f"골목 {noun} 의자 조례 제정"))
    assert found.fields["name"] == f"골목 {noun} 의자 조례"


@pytest.mark.parametrize("word", LAWS.enacted)
def test_what_is_done_with_an_ordinance_leaves_it_a_name(word: str) -> None:
    (found,) = resolve_overlaps(law.find(f"골목 의자 조례 {word}"))
    assert found.fields["name"] == "골목 의자 조례"


@pytest.mark.parametrize("decree", LAWS.decrees)
def test_a_decree_is_named_with_its_act(decree: str) -> None:
    (found,) = resolve_overlaps(law.find(f"도로교통법 {decree} 제3조에"))
    assert (found.fields["name"], found.fields["article"]) == (f"도로교통법 {decree}", "제3조")


@pytest.mark.parametrize("word", sorted(LAWS.before))
def test_a_word_before_a_name_is_no_part_of_it(word: str) -> None:
    (found,) = resolve_overlaps(law.find(f"{word} 골목 의자 조례"))
    assert found.fields["name"] == "골목 의자 조례"


@pytest.mark.parametrize("word", sorted(LAWS.generic | LAWS.generic_ordinances | {"조례", "규칙", "시행규칙"}))
def test_a_kind_of_statute_is_none(word: str) -> None:
    assert resolve_overlaps(law.find(f"{word}에 따라")) == []


# --- organizations.yaml ---

AGENCIES = [agency.name for agency in ORGANIZATIONS.agencies]


@pytest.mark.parametrize("name", AGENCIES)
def test_an_agency_is_a_named_body(name: str) -> None:
    text = f"골목 모임이 {name}에서 의자를 받음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [name]


def test_an_agency_came_before_it_went() -> None:
    assert [each.name for each in ORGANIZATIONS.agencies if each.until and each.until <= each.since] == []


def test_an_agency_is_listed_once() -> None:
    assert len(AGENCIES) == len(set(AGENCIES))


@pytest.mark.parametrize("ending", [ending for ending in ORGANIZATIONS.endings if ending != ORGANIZATIONS.works])
def test_a_name_with_a_bodys_ending_is_one(ending: str) -> None:
    text = f"골목 모임이 새별{ending}에서 의자를 받음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"새별{ending}"]


@pytest.mark.parametrize("ending", [*ORGANIZATIONS.weak_endings, ORGANIZATIONS.works])
def test_with_a_weak_ending_a_name_begins_with_a_place(ending: str) -> None:
    assert resolve_overlaps(organization.find(f"골목 모임이 새별{ending}에서 의자를 받음")) == []
    text = f"골목 모임이 양평새별{ending}에서 의자를 받음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"양평새별{ending}"]


@pytest.mark.parametrize("opening", [*ORGANIZATIONS.openings, *(c for c in ORGANIZATIONS.countries if len(c) > 1)])
def test_with_a_weak_ending_a_name_may_begin_with_such_a_word(opening: str) -> None:
    text = f"골목 모임이 {opening}새별센터에서 의자를 받음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"{opening}새별센터"]


@pytest.mark.parametrize("word", sorted(ORGANIZATIONS.generic | ORGANIZATIONS.kind_words))
def test_a_kind_of_body_is_none(word: str) -> None:
    text = word if word in ORGANIZATIONS.generic else f"{word}협의체"
    assert resolve_overlaps(organization.find(f"골목 모임이 {text}에서 의자를 받음")) == []


@pytest.mark.parametrize("form", ORGANIZATIONS.legal_forms)
def test_a_legal_form_belongs_to_the_name_behind_it(form: str) -> None:
    text = f"골목 모임이 {form} 새별나무에서 의자를 받음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"{form} 새별나무"]


@pytest.mark.parametrize("mark", [*ORGANIZATIONS.company_marks, *ORGANIZATIONS.association_marks])
def test_a_mark_makes_a_company(mark: str) -> None:
    text = f"골목 모임이 {mark} 새별나무에서 의자를 받음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"{mark} 새별나무"]


@pytest.mark.parametrize("group", ORGANIZATIONS.groups)
def test_a_company_begins_with_the_name_of_its_group(group: str) -> None:
    text = f"골목 모임이 {group}새별에서 의자를 받음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"{group}새별"]


@pytest.mark.parametrize("head", ORGANIZATIONS.heads)
def test_who_heads_a_body_is_no_part_of_its_name(head: str) -> None:
    text = f"골목 모임이 국토교통부{head} 이야기를 들음"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["국토교통부"]


@pytest.mark.parametrize("country", ORGANIZATIONS.countries)
def test_a_ministry_of_another_country_is_named_with_it(country: str) -> None:
    text = f"골목 모임이 {country} 새별부와 만남"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"{country} 새별부"]


@pytest.mark.parametrize("body", ORGANIZATIONS.foreign_bodies)
def test_a_body_of_another_country_needs_no_word_before_it(body: str) -> None:
    text = f"골목 모임이 베트남 {body}에 의자를 보냄"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"베트남 {body}"]


@pytest.mark.parametrize("ending", ORGANIZATIONS.foreign_by_name)
def test_the_country_before_a_name_of_its_own_is_no_part_of_it(ending: str) -> None:
    text = f"골목 모임이 베트남 새별{ending}에 의자를 보냄"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"새별{ending}"]


@pytest.mark.parametrize("mission", ORGANIZATIONS.missions)
def test_a_mission_abroad_is_named_with_its_place(mission: str) -> None:
    text = f"골목 모임이 주새별{mission}에 의자를 보냄"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"주새별{mission}"]


@pytest.mark.parametrize("unit", ORGANIZATIONS.units)
def test_a_unit_of_the_forces_has_its_number(unit: str) -> None:
    text = f"골목 모임이 육군 제31{unit}에 의자를 보냄"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"육군 제31{unit}"]


@pytest.mark.parametrize("leader", ORGANIZATIONS.leaders)
def test_who_leads_a_body_stands_behind_its_name(leader: str) -> None:
    text = f"골목 모임에 새별나무 김가온 {leader}, 주민이 옴"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["새별나무"]


@pytest.mark.parametrize("leader", ORGANIZATIONS.leaders)
def test_who_leads_a_body_stands_in_parentheses_behind_its_name(leader: str) -> None:
    text = f"골목 모임에 새별나무({leader} 김가온)에서 옴"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["새별나무"]


@pytest.mark.parametrize("ending", sorted(set(ORGANIZATIONS.foreign_endings) - set(ORGANIZATIONS.foreign_by_name)))
def test_a_body_of_another_country_ends_so(ending: str) -> None:
    text = f"골목 모임이 베트남 새별{ending}에 의자를 보냄"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"베트남 새별{ending}"]


@pytest.mark.parametrize("word", sorted(ORGANIZATIONS.not_foreign))
def test_other_words_behind_a_country_are_none(word: str) -> None:
    text = f"골목 모임이 베트남 {word} 이야기를 들음"
    assert [name for name in texts(text, resolve_overlaps(organization.find(text))) if name.startswith("베트남")] == []


@pytest.mark.parametrize("committee", ORGANIZATIONS.of_several_words)
def test_a_committee_takes_the_nouns_that_tell_what_it_is_for(committee: str) -> None:
    text = f"골목 모임은 새별나무 {committee}에서 뽑음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"새별나무 {committee}"]
    assert resolve_overlaps(organization.find(f"주민 {committee}에서 뽑음")) == []


@pytest.mark.parametrize("ending", ORGANIZATIONS.municipal_endings)
def test_a_municipality_belongs_to_the_name_of_its_body(ending: str) -> None:
    text = f"골목 모임이 양평군 노인복지{ending}에서 의자를 받음"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"양평군 노인복지{ending}"]


@pytest.mark.parametrize("ending", ORGANIZATIONS.dotted_endings)
def test_a_committee_may_have_a_dot_in_its_name(ending: str) -> None:
    text = f"골목에서 새별·나무{ending}에"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"새별·나무{ending}"]


@pytest.mark.parametrize("ending", ORGANIZATIONS.quoted_endings)
def test_several_words_in_quotation_marks_may_be_a_body(ending: str) -> None:
    text = f"골목에서 ‘새별나무 골목의자{ending}’에"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"새별나무 골목의자{ending}"]


@pytest.mark.parametrize("ending", ORGANIZATIONS.lettered_endings)
def test_a_body_has_its_letters_behind_it(ending: str) -> None:
    text = f"골목에서 새별나무{ending}(SNW)에"
    assert f"새별나무{ending}" in texts(text, resolve_overlaps(organization.find(text)))


@pytest.mark.parametrize("ending", ORGANIZATIONS.inner_endings)
def test_a_body_of_an_institute_is_part_of_its_name(ending: str) -> None:
    text = f"골목에서 새별공단 서울나무{ending}에"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"새별공단 서울나무{ending}"]


@pytest.mark.parametrize("opening", ORGANIZATIONS.named_apart)
def test_a_name_that_begins_so_is_one_of_its_own(opening: str) -> None:
    text = f"골목에서 새별공단 {opening}나무연구소에"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["새별공단", f"{opening}나무연구소"]


@pytest.mark.parametrize("word", ORGANIZATIONS.latin_words)
def test_the_full_latin_name_of_a_body_has_such_a_word(word: str) -> None:
    text = f"새별공단(Starlight {word})에"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["새별공단", f"Starlight {word}"]


@pytest.mark.parametrize("venue", ORGANIZATIONS.venues)
def test_where_others_meet_is_no_body(venue: str) -> None:
    assert resolve_overlaps(organization.find(f"서울{venue}에서 열린 골목 대회, {venue}에서 만남")) == []


@pytest.mark.parametrize("word", ORGANIZATIONS.counted_as)
def test_a_list_is_counted_as_bodies(word: str) -> None:
    text = f"골목에서 새별, 달별, 해별 등 5개 {word}"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["새별", "달별", "해별"]


@pytest.mark.parametrize("office", ORGANIZATIONS.offices)
def test_a_person_holds_an_office_of_a_body(office: str) -> None:
    text = f"홍가온(새별골목 {office})"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["새별골목"]


@pytest.mark.parametrize("division", ORGANIZATIONS.divisions)
def test_a_division_is_no_body(division: str) -> None:
    assert resolve_overlaps(organization.find(f"홍가온(새별{division} 대표)")) == []


@pytest.mark.parametrize("particle", ORGANIZATIONS.acting)
def test_a_municipality_acts_as_subject_or_partner(particle: str) -> None:
    text = f"새해에 양평군{particle} 함께함"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["양평군"]


@pytest.mark.parametrize("particle", ["에", "의", "에서", "부터"])
def test_a_municipality_is_no_body_where_something_happens(particle: str) -> None:
    assert resolve_overlaps(organization.find(f"새해에 양평군{particle} 의자를 놓음")) == []


# --- particles.yaml ---

PARTICLES = load(Particles)


@pytest.mark.parametrize(
    "particle",
    [p for p in (*PARTICLES.particles, *PARTICLES.attached) if p not in ORGANIZATIONS.acts_like_a_syllable],
)
def test_a_particle_is_no_part_of_a_name(particle: str) -> None:
    text = f"골목 모임 국토교통부{particle} 의자"
    assert texts(text, resolve_overlaps(organization.find(text))) == ["국토교통부"]
    text = f"골목 모임 도로교통법{particle} 의자"
    assert texts(text, resolve_overlaps(law.find(text))) == ["도로교통법"]


@pytest.mark.parametrize("syllable", ORGANIZATIONS.acts_like_a_syllable)
def test_a_last_syllable_is_not_taken_for_a_particle(syllable: str) -> None:
    text = f"골목 모임이 ㈜새별{syllable}"
    assert texts(text, resolve_overlaps(organization.find(text))) == [f"㈜새별{syllable}"]


# --- changes.yaml ---

CHANGES = load(Changes)


def sides(text: str) -> list[tuple[object, object]]:
    return [(found.fields["before"], found.fields["after"]) for found in resolve_overlaps(change.find(text))]


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


@pytest.mark.parametrize("word", CHANGES.then)
def test_a_word_for_the_time_before_opens_a_change_over_clauses(word: str) -> None:
    assert sides(f"{word} 의자 3개를 두었으나 골목마다 9개로 늘렸다") == [("3개", "9개")]
    assert sides("의자 3개를 두었으나 골목마다 9개로 늘렸다") == []


@pytest.mark.parametrize("word", CHANGES.now)
def test_a_word_for_the_time_now_closes_a_change_over_clauses(word: str) -> None:
    assert sides(f"기존에는 의자 3개를 두었으나 {word} 9개를 둔다") == [("3개", "9개")]
    assert sides("기존에는 의자 3개를 두었으나 9개를 둔다") == []


# --- dates.yaml ---

DATES = load(Dates)


@pytest.mark.parametrize("noun", DATES.lasting_behind)
def test_years_behind_a_noun_of_time_are_no_years_of_a_calendar(noun: str) -> None:
    assert list(date.find(f"의자 {noun} 20~29년")) == []
    assert len(list(date.find("의자 골목 20~29년"))) == 1


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


@pytest.mark.parametrize("word", DATES.before_the_end)
def test_a_year_may_be_told_anew_before_the_end_of_a_period(word: str) -> None:
    assert days(f"지난 11월 4일부터 {word} 2월 9일까지") == [f"11월 4일부터 {word} 2월 9일"]


@pytest.mark.parametrize("word", DATES.every_year)
def test_a_day_of_every_year_is_no_date(word: str) -> None:
    assert days(f"{word} 3월 4일") == []


@pytest.mark.parametrize("word", DATES.of_all_years)
def test_the_months_of_all_years_are_no_dates(word: str) -> None:
    assert days(f"{word} 3월 가운데 가장 많다") == []


@pytest.mark.parametrize("word", DATES.seasons)
def test_the_months_of_a_season_are_no_dates(word: str) -> None:
    season = word if word.endswith("인") else f"{word}인"
    assert days(f"골목은 {season} 3~4월에 붐빈다") == []


@pytest.mark.parametrize("word", DATES.ripening)
def test_the_months_in_which_something_ripens_are_no_dates(word: str) -> None:
    assert days(f"나루배 {word}(9월 중순) 뒤") == []


@pytest.mark.parametrize("word", DATES.ripens)
def test_a_month_before_what_ripens_is_no_date(word: str) -> None:
    assert days(f"나루배는 9월 중순에 {word}") == []


@pytest.mark.parametrize("word", DATES.as_a_rule)
def test_what_is_so_as_a_rule_has_no_date(word: str) -> None:
    assert days(f"나루배는 {word} 늦은 9월에 나온다") == []


@pytest.mark.parametrize("word", DATES.of_the_year)
def test_a_month_told_of_among_those_of_a_year_is_no_date(word: str) -> None:
    assert days(f"3월은 {word} 가장 붐비는 달이다") == []


@pytest.mark.parametrize("word", DATES.year_after)
def test_a_year_after_none_is_any_year(word: str) -> None:
    assert days(f"의자는 12월부터 {word} 3월까지 거둔다") == []


@pytest.mark.parametrize("word", DATES.certain_year)
def test_the_months_of_a_certain_year_are_dates(word: str) -> None:
    assert days(f"{word} 골목 봄철(3~4월)에 붐빈다") == ["3~4월"]


@pytest.mark.parametrize("word", DATES.certain_behind)
def test_what_is_compared_or_carried_out_is_of_a_certain_year(word: str) -> None:
    assert days(f"봄철(3~4월) 골목은 {word} 뒤") == ["3~4월"]


@pytest.mark.parametrize("word", DATES.closed)
def test_closed_days_are_no_dates(word: str) -> None:
    assert days(f"매주 월요일과 1월 1일은 {word}") == []


@pytest.mark.parametrize("word", DATES.events)
def test_the_month_in_the_name_of_an_event_is_no_date(word: str) -> None:
    assert days(f"「3월 골목 {word.strip()}」을 엶".replace("골목 의", "골목의")) == []


@pytest.mark.parametrize("word", DATES.year_pairs)
def test_two_years_that_are_one_are_no_range(word: str) -> None:
    assert days(f"’23-’24{word} 의자") == []


@pytest.mark.parametrize("word", DATES.named_by_day)
def test_what_is_called_by_its_day_has_one(word: str) -> None:
    assert days(f"골목 5.17 {word} 뒤") == ["5.17"]


# --- phones.yaml ---


def numbers(text: str) -> list[str]:
    return [str(found.value) for found in phone.find(text)]


@pytest.mark.parametrize("number", PHONES.services)
def test_a_service_has_its_number(number: str) -> None:
    assert numbers(f"불이 나면 {number} 등에 즉시 신고") == [number]
    assert numbers(f"불이 나면 {number} 등에 의자를 둠") == []


@pytest.mark.parametrize("number", PHONES.well_known)
def test_a_particle_is_enough_behind_a_well_known_number(number: str) -> None:
    assert numbers(f"힘들 때는 {number}로 알림") == [number]


@pytest.mark.parametrize("word", PHONES.answering)
def test_who_answers_stands_before_a_short_number(word: str) -> None:
    assert numbers(f"햇살{word}(1399)") == numbers(f"햇살{word.replace(' ', '')}(1399)") == ["1399"]


@pytest.mark.parametrize("word", PHONES.answering_behind)
def test_who_answers_stands_behind_a_short_number(word: str) -> None:
    assert numbers(f"힘들 때는 120{word}") == ["120"]


@pytest.mark.parametrize("word", PHONES.asked)
def test_a_local_number_stands_behind_whom_to_ask(word: str) -> None:
    assert numbers(f"{word} : 골목과 286-1810") == ["286-1810"]
