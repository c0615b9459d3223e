"""Every word of the vocabulary does something: each is found in the least sentence that calls for it.

A row of a table is named by what the words of a list do. It has the list, how a sentence is read, the sentence with {}
for the word, and what is read in it, again with {} for the word or made of the word; last, where there is one, the same
sentence without such a word, in which nothing is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import pytest

from parsers.mentions import award, change, date, law, measures, organization, phone, press
from parsers.mentions.date import Period
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.vocabulary import Changes, Dates, Grades, Laws, Organizations, Outlets, Particles, Phones, Units, load
from parsers.vocabulary.lists import outlets

UNITS = load(Units)
OUTLETS = load(Outlets)
GRADES = load(Grades)
LAWS = load(Laws)
ORGANIZATIONS = load(Organizations)
PARTICLES = load(Particles)
CHANGES = load(Changes)
DATES = load(Dates)
PHONES = load(Phones)

Read = Callable[[str], list[object]]


class Row(NamedTuple):
    """What the words of a list do in a sentence."""

    words: Iterable[str]
    read: Read
    sentence: str
    gives: list[object] | Callable[[str], object]
    without: str | None = None


def filled(gives: object, word: str) -> object:
    """What is to be read in a sentence with a word."""
    if isinstance(gives, str):
        return gives.format(word)
    if isinstance(gives, list | tuple):
        return type(gives)(filled(one, word) for one in gives)
    return gives(word) if callable(gives) else gives


def rows(*tables: Mapping[str, Row]) -> pytest.MarkDecorator:
    every = [(name, row) for table in tables for name, row in table.items()]
    return pytest.mark.parametrize("row", [row for _, row in every], ids=[name for name, _ in every])


# --- how a sentence is read: what is found of a type, its text or some of its fields ---


def settled(text: str, find: Callable[[str], Iterable[Mention]], kind: str | None = None) -> list[Mention]:
    return [found for found in resolve_overlaps(list(find(text))) if kind in (None, found.type)]


def texts(find: Callable[[str], Iterable[Mention]], kind: str | None = None) -> Read:
    return lambda text: [text[each.start : each.end] for each in settled(text, find, kind)]


def fields(find: Callable[[str], Iterable[Mention]], kind: str | None, *names: str) -> Read:
    def read(text: str) -> list[object]:
        told = [tuple(found.fields[name] for name in names) for found in settled(text, find, kind)]
        return [each[0] if len(names) == 1 else each for each in told]

    return read


amounts = texts(measures.find, "money")
amount = fields(measures.find, "money", "amount")
currency = fields(measures.find, "money", "currency")
quantities = texts(measures.find, "quantity")
value = fields(measures.find, "quantity", "value")
value_to = fields(measures.find, "quantity", "value", "value_max")
unit = fields(measures.find, "quantity", "unit")
approx = fields(measures.find, "quantity", "approx")
share = fields(measures.find, "percent", "value")
cited = texts(press.find)
outlet = fields(press.find, None, "outlet")
awards = fields(award.find, None, "name", "grade")
award_name = fields(award.find, None, "name")
laws = fields(law.find, None, "name")
articles = fields(law.find, None, "name", "article")
bodies = texts(organization.find)
sides = fields(change.find, None, "before", "after")


def days(text: str) -> list[object]:
    return [text[each.start : each.end] for each in date.find(text)]


def numbers(text: str) -> list[object]:
    return [str(found.value) for found in phone.find(text)]


# 개 with a noun of its own (개지점) is 개, and the noun stays outside.
UNIT_OF = {f"개{piece}": "개" for piece in set(UNITS.pieces) - set(UNITS.kept_pieces)}
UNITS_YAML = {
    "a currency word makes an amount": Row(UNITS.currencies, amounts, "모두 25만 {}을 모음", ["25만 {}"]),
    "a currency word tells the currency": Row(
        UNITS.currencies, currency, "모두 25만 {}을 모음", [UNITS.currencies.__getitem__]
    ),
    "hundredths belong to the amount": Row(
        [f"4{whole[0]} 25{word}" for word, whole in UNITS.hundredths.items()], amount, "값은 {}", [4.25]
    ),
    "a sign makes an amount": Row(UNITS.signs, amounts, "모두 {} 250만 모음", ["{} 250만"]),
    "a sign tells the currency": Row(UNITS.signs, currency, "모두 {} 250만 모음", [UNITS.signs.__getitem__]),
    "a sign may stand behind": Row(UNITS.signs_behind, currency, "모두 12,500{}, 그 밖에", [UNITS.signs.__getitem__]),
    "a word that begins like a currency is none": Row(UNITS.not_money, amounts, "골목 12원{}에", []),
    "a number that is called is no quantity": Row(
        UNITS.called_behind, quantities, "의자를 알리려면 {} 128번을 누름", []
    ),
    "any other is one": Row(["128번"], quantities, "의자를 {} 누름", ["{}"]),
    "a noun counted in hundred millions is no money": Row(UNITS.counted_in_eok, amounts, "골목의 3억 {}", []),
    "trillions are an amount before some words": Row(UNITS.behind_jo, amount, "골목에 3조 {}", [3 * 10**12]),
    "a sign makes a share": Row(UNITS.percents, share, "골목의 12{}, 그 밖에", [12]),
    # 총 makes a quantity of what may be an ordinal or a day as well.
    "a counter makes a quantity": Row(
        UNITS.words, quantities, "골목에 총 12{}, 그 밖에", [lambda word: f"12{UNIT_OF.get(word, word)}"]
    ),
    "a counter may stand apart": Row(
        UNITS.words - UNITS.close_only, unit, "골목에 총 12 {}, 그 밖에", [lambda word: UNIT_OF.get(word, word)]
    ),
    "a counter that is a word too may not": Row(UNITS.close_only, quantities, "골목에 총 12 {}, 그 밖에", []),
    "some of them may behind ten thousands": Row(
        UNITS.apart_in_ten_thousands, value, "골목에 12만 {}, 그 밖에", [120_000]
    ),
    "an ending may follow a unit": Row(
        [*UNITS.endings, *UNITS.open_endings],
        unit,
        "골목에 12명{}",
        [lambda word: f"명{word}" if f"명{word}" in UNITS.words else "명"],
    ),
    "so many stages are counted": Row(UNITS.stages_before, value, "골목을 3단계{}놓음", [3], "골목을 3단계로 올림"),
    "stages of a rank are counted": Row(UNITS.rank_steps, value, "골목 순위가 3단계 {}해", [3], "골목을 3단계 상향해"),
    "a word tells that schools are counted": Row(UNITS.schools, value, "골목 {} 3교와", [3], "나루강 3교와"),
    "a class may follow a measure": Row(UNITS.classes, unit, "500톤{} 배", ["톤"]),
    "a class follows no counter": Row(UNITS.classes, unit, "5개{} 배", []),
    "a measure may be one of density": Row(UNITS.per, unit, "12kg/{}", ["kg/{}"]),
    "an ordinal counts nothing": Row(
        [word for word in UNITS.ordinals if UNITS.most_ordinal.get(word, 3) >= 3], quantities, "이번 3{} 모임", []
    ),
    "behind some words it counts": Row(UNITS.counted_behind, value, "{} 3기의", [3]),
    "before some words it counts": Row(UNITS.counted_before, value, "이번 3기 {}", [3]),
    "a vehicle counts before some words": Row(UNITS.behind_dae, value, "손수레 16대 {}", [16], "16대 성수품"),
    "tens of machines count and are no age": Row(
        UNITS.machines, value, "골목 {} 60대를 모음", [60], "골목 60대를 모음"
    ),
    "a number of a place counts nothing": Row(UNITS.place_behind, quantities, "시장 12번 {}", []),
    "a day lasts behind some words": Row(UNITS.lasting_before, value, "{} 3일", [3], "모임은 3일 열림"),
    "a day lasts before some words": Row(UNITS.lasting_behind, value, "모임을 3일 {}", [3]),
    "a native number counts": Row(UNITS.native, quantities, "의자 {} 개를", ["{} 개"]),
    "a native number has its value": Row(UNITS.native, value, "의자 {} 개를", [UNITS.native.__getitem__]),
    "tens count too": Row(UNITS.native_tens, value, "의자 {} 개를", [UNITS.native_tens.__getitem__]),
    "two numbers at a time are a range": Row(
        UNITS.native_ranges, value_to, "의자 {} 개를", [lambda word: tuple(UNITS.native_ranges[word])]
    ),
    "a native counter counts": Row(UNITS.native_counters, quantities, "골목에 세 {}를", ["세 {}"]),
    "a native counter is the unit": Row(UNITS.native_counters, unit, "골목에 세 {}를", ["{}"]),
    "a word that looks like a native number is none": Row(UNITS.not_native, quantities, "골목에 {}의", []),
    "a word before makes it about so much": Row(UNITS.approx_before, approx, "의자 {} 30개", [True]),
    "a word behind makes it about so much": Row(UNITS.approx_after, approx, "의자 30개 {}", [True]),
}
OUTLETS_YAML = {
    "an outlet is cited": Row(OUTLETS.outlets, cited, "의자가 늘었다는 {} 기사", ["{}"]),
    "a date by an outlet is the citation's": Row(OUTLETS.outlets, outlet, "{}(’22. 9. 14.)", ["{}"]),
    "a name with an outlet's ending is cited with its date": Row(
        OUTLETS.endings, cited, "(새별{} ’22. 9. 14.)", ["새별{}"]
    ),
    "what is said of a citation stands behind the outlet": Row(
        OUTLETS.behind,
        lambda text: [str(name)[:3] for name in outlet(text)],
        "골목 모임을 KBS {}",
        ["KBS"],
    ),
    "and right behind it": Row(
        OUTLETS.behind, lambda text: [str(name)[:4] for name in outlet(text)], "골목 모임을 강원일보{}", ["강원일보"]
    ),
    "an outlet of the long list is cited": Row(
        [each.name for each in outlets() if each.name.endswith(tuple(OUTLETS.sure_endings))],
        outlet,
        "의자가 늘었다는 {} 기사",
        ["{}"],
    ),
    "a word that only ends so is not": Row(OUTLETS.not_outlets, cited, "({} ’22. 9. 14.)", []),
}
CONTEST = "골목 가꾸기 경진대회"
OFFICE_PRIZES = [f"{giver}{prize}" for giver in GRADES.givers for prize in GRADES.prizes]
BESTS = [(best, winner) for best in GRADES.bests for winner in GRADES.winners]
GRADES_YAML = {
    "a grade makes an award": Row(GRADES.grades, awards, f"{CONTEST} {{}}(’22. 9.)", [(CONTEST, "{}")]),
    "the prize of an office is a grade": Row(
        [
            *OFFICE_PRIZES,
            *(f"새별부{prize}" for prize in OFFICE_PRIZES),
            *(f"새별부 {giver} {prize}" for giver in GRADES.givers for prize in GRADES.prizes),
        ],
        awards,
        f"{CONTEST} {{}}(’22. 9.)",
        [(CONTEST, "{}")],
    ),
    "a body that gives a prize belongs to the grade": Row(
        GRADES.giving_bodies, awards, f"{CONTEST} 새별{{}}장관상", [(CONTEST, "새별{}장관상")]
    ),
    "the best of its kind is a grade": Row(
        [*(best + winner for best, winner in BESTS), *(f"{best} {winner}" for best, winner in BESTS)],
        awards,
        "골목 가꾸기 훈련 {} 선정",
        [("골목 가꾸기 훈련", "{}")],
    ),
    "a weak grade makes an award in quotation marks": Row(
        GRADES.weak_grades, awards, f"{CONTEST} ‘{{}}’", [(CONTEST, "{}")]
    ),
    "a weak grade makes an award before the word for winning": Row(
        GRADES.weak_grades, awards, f"{CONTEST} {{}} 수상", [(CONTEST, "{}")]
    ),
    "a grade at the end makes an award": Row(
        [*GRADES.grades, *(grade for grade in GRADES.weak_grades if grade != "대상")],
        awards,
        "골목 가꾸기 평가 {}",
        [("골목 가꾸기 평가", "{}")],
    ),
    "a grand prize at the end is one of a contest": Row(
        GRADES.with_grand_prizes, awards, "골목 가꾸기 {} 대상", [("골목 가꾸기 {}", "대상")]
    ),
    "a word that ends like a prize is none": Row(GRADES.not_prizes, awards, f"{CONTEST} {{}}", []),
    "a contest that chose the body is an award": Row(
        [word for word in GRADES.contests if word != "대상"],
        lambda text: [str(name)[:5] for name in award_name(text)],
        "새별 골목 {} 선정(’22. 9.)",
        ["새별 골목"],
    ),
    "a word for what selects is no part of the quoted name": Row(
        GRADES.selections, award_name, "「새별 골목 의자」 {} 선정", ["새별 골목 의자"]
    ),
    "a body selects for it, whatever it is called": Row(
        GRADES.selected, award_name, "새별군청이 {} 나루 골목의 별에 선정됨", ["나루 골목의 별"]
    ),
    "what the body did may have won": Row(
        GRADES.own, award_name, f"{CONTEST}에서 우리 {{}}이 금상을 받았다", [CONTEST]
    ),
    "a word before a contest is no part of its name": Row(
        [*GRADES.before_names, *GRADES.clause_ends], award_name, f"우리 {{}} {CONTEST} 우수상", [CONTEST]
    ),
    "a verb or noun that ends like a particle is part of a name": Row(
        [*GRADES.attributives, *GRADES.names_like_particles],
        award_name,
        f"새별 {{}} {CONTEST} 우수상",
        [f"새별 {{}} {CONTEST}"],
    ),
    "a verb goes on with the clause before a contest": Row(
        GRADES.held, award_name, f"새별마당에서 {{}} {CONTEST} 우수상", [CONTEST]
    ),
    "who wins for themselves": Row(GRADES.others, awards, "새별{}가 골목 의자 공모에 선정되어 기뻐했다.", []),
    "what is told behind a prize that was taken": Row(
        GRADES.joys, awards, f"{CONTEST}에서 우수상을 받은 {{}}", [(CONTEST, "우수상")]
    ),
}
LAWS_YAML = {
    "a name in brackets with a statute's ending is one": Row(
        LAWS.bracketed_endings, articles, "「골목 의자 {}」 제3조", [("골목 의자 {}", "제3조")]
    ),
    "a name in quotation marks with a statute's ending is one": Row(
        LAWS.quoted_endings, articles, "‘골목 의자 {}’ 제3조", [("골목 의자 {}", "제3조")]
    ),
    "what stands behind a name is no part of it": Row(LAWS.behind, laws, "도로교통법{} 조항", ["도로교통법"]),
    "a way of doing or a field of law is no statute": Row(LAWS.no_statutes, laws, "골목에서 새{}법을 씀", []),
    "a rule is named by what it is for": Row(
        [f"{what}{kind}" for kind in LAWS.ruled for what in ("골목의자", "골목지기 ")],
        laws,
        "새 {}규정을 알림",
        ["{}규정"],
    ),
    "a rule that is for nothing has no name": Row(LAWS.ruled, laws, "이번 {}규정을 알림", []),
    "a noun that ends like a particle is part of a name": Row(
        LAWS.like_particles, laws, "골목 {} 의자 조례 제정", ["골목 {} 의자 조례"]
    ),
    "what is done with an ordinance leaves it a name": Row(LAWS.enacted, laws, "골목 의자 조례 {}", ["골목 의자 조례"]),
    "a decree is named with its act": Row(
        LAWS.decrees, articles, "도로교통법 {} 제3조에", [("도로교통법 {}", "제3조")]
    ),
    "a word before a name is no part of it": Row(LAWS.before, laws, "{} 골목 의자 조례", ["골목 의자 조례"]),
    "a kind of statute is none": Row(
        LAWS.generic | LAWS.generic_ordinances | {"조례", "규칙", "시행규칙"}, laws, "{}에 따라", []
    ),
}
AGENCIES = [agency.name for agency in ORGANIZATIONS.agencies]
CHAIRS = "골목 모임이 {}에서 의자를 받음"


def chairs(name: str) -> str:
    """A sentence in which a body of such a name gives chairs."""
    return CHAIRS.format(name)


ORGANIZATIONS_YAML = {
    "an agency is a named body": Row(AGENCIES, bodies, CHAIRS, ["{}"]),
    "a name with a body's ending is one": Row(
        [ending for ending in ORGANIZATIONS.endings if ending != ORGANIZATIONS.works],
        bodies,
        "골목 모임이 새별{}의 의자를 받음",
        ["새별{}"],
    ),
    "with a weak ending a name begins with a place": Row(
        [*ORGANIZATIONS.weak_endings, ORGANIZATIONS.works], bodies, chairs("양평새별{}"), ["양평새별{}"]
    ),
    "without a place it is none": Row([*ORGANIZATIONS.weak_endings, ORGANIZATIONS.works], bodies, chairs("새별{}"), []),
    "with a weak ending a name may begin with such a word": Row(
        [*ORGANIZATIONS.openings, *(name for name in ORGANIZATIONS.countries if len(name) > 1)],
        bodies,
        chairs("{}새별센터"),
        ["{}새별센터"],
    ),
    "a kind of body is none": Row(
        [*ORGANIZATIONS.generic, *(f"{word}협의체" for word in ORGANIZATIONS.kind_words - ORGANIZATIONS.generic)],
        bodies,
        CHAIRS,
        [],
    ),
    "a legal form belongs to the name behind it": Row(
        ORGANIZATIONS.legal_forms, bodies, chairs("{} 새별나무"), ["{} 새별나무"]
    ),
    "a mark makes a company": Row(
        [*ORGANIZATIONS.company_marks, *ORGANIZATIONS.association_marks],
        bodies,
        chairs("{} 새별나무"),
        ["{} 새별나무"],
    ),
    "who heads a body is no part of its name": Row(
        ORGANIZATIONS.heads, bodies, "골목 모임이 국토교통부{} 이야기를 들음", ["국토교통부"]
    ),
    "a ministry of another country is named with it": Row(
        ORGANIZATIONS.countries, bodies, "골목 모임이 {} 새별부와 만남", ["{} 새별부"]
    ),
    "a body of another country needs no word before it": Row(
        ORGANIZATIONS.foreign_bodies, bodies, chairs("베트남 {}"), ["베트남 {}"]
    ),
    "the country before a name of its own is no part of it": Row(
        ORGANIZATIONS.foreign_by_name, bodies, chairs("베트남 새별{}"), ["새별{}"]
    ),
    "a body of another country ends so": Row(
        set(ORGANIZATIONS.foreign_endings) - set(ORGANIZATIONS.foreign_by_name),
        bodies,
        chairs("베트남 새별{}"),
        ["베트남 새별{}"],
    ),
    "other words behind a country are none": Row(
        ORGANIZATIONS.not_foreign,
        lambda text: [name for name in bodies(text) if str(name).startswith("베트남")],
        "골목 모임이 베트남 {} 이야기를 들음",
        [],
    ),
    "a mission abroad is named with its place": Row(
        ORGANIZATIONS.missions, bodies, "골목 모임이 주새별{}에 의자를 보냄", ["주새별{}"]
    ),
    "a unit of the forces has its number": Row(
        ORGANIZATIONS.units, bodies, "골목 모임이 육군 제31{}에 의자를 보냄", ["육군 제31{}"]
    ),
    "who leads a body stands behind its name": Row(
        ORGANIZATIONS.leaders, bodies, "골목 모임에 새별나무 김가온 {}, 주민이 옴", ["새별나무"]
    ),
    "a committee takes the nouns that tell what it is for": Row(
        ORGANIZATIONS.of_several_words, bodies, "골목 모임은 새별나무 {}에서 뽑음", ["새별나무 {}"]
    ),
    "a committee for nothing is no body": Row(ORGANIZATIONS.of_several_words, bodies, "주민 {}에서 뽑음", []),
    "a municipality belongs to the name of its body": Row(
        ORGANIZATIONS.municipal_endings, bodies, chairs("양평군 노인복지{}"), ["양평군 노인복지{}"]
    ),
    "a committee may have a dot in its name": Row(
        ORGANIZATIONS.dotted_endings, bodies, "골목에서 새별·나무{}에", ["새별·나무{}"]
    ),
    "several words in quotation marks may be a body": Row(
        ORGANIZATIONS.quoted_endings, bodies, "골목에서 ‘새별나무 골목의자{}’에", ["새별나무 골목의자{}"]
    ),
    "a body has its letters behind it": Row(
        ORGANIZATIONS.lettered_endings, lambda text: bodies(text)[:1], "골목에서 새별나무{}(SNW)에", ["새별나무{}"]
    ),
    "a body of an institute is part of its name": Row(
        ORGANIZATIONS.inner_endings, bodies, "골목에서 새별공단 서울나무{}에", ["새별공단 서울나무{}"]
    ),
    "a name that begins so is one of its own": Row(
        ORGANIZATIONS.named_apart, bodies, "골목에서 새별공단 {}나무연구소에", ["새별공단", "{}나무연구소"]
    ),
    "where others meet is no body": Row(ORGANIZATIONS.venues, bodies, "서울{0}에서 열린 골목 대회, {0}에서 만남", []),
    "others meet in the seat of a municipality": Row(
        ORGANIZATIONS.seats, bodies, "양평새별{0}은 의자를 놓고 나루새별{0}에서 나눔", ["양평새별{}"]
    ),
    "a list is counted as bodies": Row(
        ORGANIZATIONS.counted_as, bodies, "골목에서 새별, 달별, 해별 등 5개 {}", ["새별", "달별", "해별"]
    ),
    "a division is no body": Row(ORGANIZATIONS.divisions, bodies, "홍가온(새별{} 대표)", []),
    "a municipality acts as subject or partner": Row(
        ORGANIZATIONS.acting, bodies, "새해에 양평군{} 함께함", ["양평군"]
    ),
    "a municipality is no body where something happens": Row(
        ["에", "의", "에서", "부터"], bodies, "새해에 양평군{} 의자를 놓음", []
    ),
    "a last syllable is not taken for a particle": Row(
        ORGANIZATIONS.acts_like_a_syllable, bodies, "골목 모임이 ㈜새별{}", ["㈜새별{}"]
    ),
}
NO_SYLLABLES = {*PARTICLES.particles, *PARTICLES.attached} - set(ORGANIZATIONS.acts_like_a_syllable)
PARTICLES_YAML = {
    "a particle is no part of a body's name": Row(NO_SYLLABLES, bodies, "골목 모임 국토교통부{} 의자", ["국토교통부"]),
    "a particle is no part of a law's name": Row(NO_SYLLABLES, laws, "골목 모임 도로교통법{} 의자", ["도로교통법"]),
}
CHANGES_YAML = {
    "a label of the state before is no part of it": Row(
        CHANGES.old, sides, "({}) 의자 3개 → (개선) 의자 9개", [("의자 3개", "의자 9개")]
    ),
    "a label of the state after is no part of it": Row(
        CHANGES.new, sides, "(기존) 의자 3개 → ({}) 의자 9개", [("의자 3개", "의자 9개")]
    ),
    "a word belongs to the value behind it": Row(
        sorted({*CHANGES.leads, *CHANGES.rates} - {*CHANGES.of_both}), sides, "의자 {} 3개 → 9개", [("{} 3개", "9개")]
    ),
    "a limit belongs to the value before it": Row(CHANGES.limits, sides, "의자 3개 → 9개 {}", [("3개", "9개 {}")]),
    "a word of both sides belongs to both": Row(
        CHANGES.of_both, sides, "의자 {0} 3개 → {0} 9개, 나무 {0} 3개 → 9개", [("{0} 3개", "{0} 9개"), ("3개", "9개")]
    ),
    "a state needs no number": Row(CHANGES.states, sides, "의자 3개 → {}", [("3개", "{}")]),
    "a verb tells what happens from one number to the other": Row(
        CHANGES.verbs, sides, "골목 3곳에서 9개로 {}", [("3곳", "9개")], "골목 3곳에서 9개로 모임"
    ),
    "a word for the time before opens a change over clauses": Row(
        CHANGES.then,
        sides,
        "{} 의자 3개를 두었으나 골목마다 9개로 늘렸다",
        [("3개", "9개")],
        "의자 3개를 두었으나 골목마다 9개로 늘렸다",
    ),
    "a word for the time now closes a change over clauses": Row(
        CHANGES.now,
        sides,
        "기존에는 의자 3개를 두었으나 {} 9개를 둔다",
        [("3개", "9개")],
        "기존에는 의자 3개를 두었으나 9개를 둔다",
    ),
}
DATES_YAML = {
    "years behind a noun of time are no years of a calendar": Row(DATES.lasting_behind, days, "의자 {} 20~29년", []),
    "years behind any other are": Row(["골목"], days, "의자 {} 20~29년", ["20~29년"]),
    "a number before a counter is no day": Row([*DATES.counts, *DATES.counts_alone], days, "’23. 5. 12{}", ["’23. 5."]),
    "another word that begins like a month is none": Row(DATES.not_month, days, "골목 3월{}", []),
    "a part of a month may stand in a period": Row(DATES.parts, days, "3월 {0} ~ 5월 {0}", ["3월 {} ~ 5월"]),
    "a time of day may stand in a period": Row(
        DATES.times_of_day, days, "3월 4일 {} 9시부터 3월 5일까지", ["3월 4일 {} 9시부터 3월 5일"]
    ),
    "a word for an open end is part of the period": Row(DATES.open_ends, days, "’23. 5. ~ {}", ["’23. 5. ~ {}"]),
    "a length of time is no end": Row(DATES.lengths, days, "3월 4일부터 20일 {}", ["3월 4일"]),
    "a remark in parentheses makes a day": Row(DATES.remarks, days, "골목 모임(9.8 {})", ["9.8"]),
    "a number behind some words is no day": Row(
        [*DATES.numbers_behind, *DATES.numbers_behind_alone], days, "골목 {} 4.5일", []
    ),
    "a year may be told anew before the end of a period": Row(
        DATES.before_the_end, days, "지난 11월 4일부터 {} 2월 9일까지", ["11월 4일부터 {} 2월 9일"]
    ),
    "the next month may be told before the end of a period": Row(
        DATES.next_month, days, "11월 24일부터 {} 9일까지", ["11월 24일부터 {} 9일"]
    ),
    "the next year may be told before the end of a period": Row(
        DATES.next_year, days, "지난 11월 4일부터 {} 2월 9일까지", ["11월 4일부터 {} 2월 9일"]
    ),
    "the highest of a month in all years has no date": Row(DATES.record, days, "의자는 2월 기준 {} 기록이다", []),
    "a day of every year is no date": Row(DATES.every_year, days, "{} 3월 4일", []),
    "the months of all years are no dates": Row(DATES.of_all_years, days, "{} 3월 가운데 가장 많다", []),
    "the months of a season are no dates": Row(
        [word if word.endswith("인") else f"{word}인" for word in DATES.seasons], days, "골목은 {} 3~4월에 붐빈다", []
    ),
    "the months in which something ripens are no dates": Row(DATES.ripening, days, "나루배 {}(9월 중순) 뒤", []),
    "a month before what ripens is no date": Row(DATES.ripens, days, "나루배는 9월 중순에 {}", []),
    "what is so as a rule has no date": Row(DATES.as_a_rule, days, "나루배는 {} 늦은 9월에 나온다", []),
    "a month told of among those of a year is no date": Row(DATES.of_the_year, days, "3월은 {} 가장 붐비는 달이다", []),
    "a year after none is any year": Row(DATES.year_after, days, "의자는 12월부터 {} 3월까지 거둔다", []),
    "the months of a certain year are dates": Row(DATES.certain_year, days, "{} 골목 봄철(3~4월)에 붐빈다", ["3~4월"]),
    "what is compared or carried out is of a certain year": Row(
        DATES.certain_behind, days, "봄철(3~4월) 골목은 {} 뒤", ["3~4월"]
    ),
    "closed days are no dates": Row(DATES.closed, days, "매주 월요일과 1월 1일은 {}", []),
    "the month in the name of an event is no date": Row(
        [f" {word}" if word[0] != "의" else word for word in (each.strip() for each in DATES.events)],
        days,
        "「3월 골목{}」을 엶",
        [],
    ),
    "two years that are one are no range": Row(DATES.year_pairs, days, "’23-’24{} 의자", []),
    "what is called by its day has one": Row(DATES.named_by_day, days, "골목 5.17 {} 뒤", ["5.17"]),
}
PHONES_YAML = {
    "a service has its number": Row(PHONES.services, numbers, "불이 나면 {} 등에 즉시 신고", ["{}"]),
    "a number without a service is none": Row(PHONES.services, numbers, "불이 나면 {} 등에 의자를 둠", []),
    "a particle is enough behind a well-known number": Row(PHONES.well_known, numbers, "힘들 때는 {}로 알림", ["{}"]),
    "who answers stands before a short number": Row(
        [form for word in PHONES.answering for form in {word, word.replace(" ", "")}],
        numbers,
        "햇살{}(1399)",
        ["1399"],
    ),
    "who answers stands behind a short number": Row(PHONES.answering_behind, numbers, "힘들 때는 120{}", ["120"]),
    "a local number stands behind whom to ask": Row(PHONES.asked, numbers, "{} : 골목과 286-1810", ["286-1810"]),
}


@rows(
    *(UNITS_YAML, OUTLETS_YAML, GRADES_YAML, LAWS_YAML, ORGANIZATIONS_YAML),
    *(PARTICLES_YAML, CHANGES_YAML, DATES_YAML, PHONES_YAML),
)
def test_every_word_does_what_its_list_is_for(row: Row) -> None:
    read = {word: row.read(row.sentence.format(word)) for word in row.words}
    assert read
    assert {word: found for word, found in read.items() if found != filled(row.gives, word)} == {}
    assert row.without is None or row.read(row.without) == []


def test_a_currency_is_the_one_of_its_nation() -> None:
    told = {(nation, word): code for word, nations in UNITS.national.items() for nation, code in nations.items()}
    assert {pair: currency(f"모두 25만 {pair[0]}{pair[1]}를 모음") for pair in told} == {
        pair: [code] for pair, code in told.items()
    }


def test_a_date_by_an_outlet_is_kept() -> None:
    found = [settled(f"{name}(’22. 9. 14.)", press.find) for name in OUTLETS.outlets]
    assert all(isinstance(one.fields["period"], Period) for (one,) in found)


def test_an_agency_came_before_it_went() -> None:
    assert [each.name for each in ORGANIZATIONS.agencies if each.until and each.until <= each.since] == []


def test_an_agency_is_listed_once() -> None:
    assert len(AGENCIES) == len(set(AGENCIES))
