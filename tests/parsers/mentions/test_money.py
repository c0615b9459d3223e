"""Amounts of money in the spellings of budgets, prices and news, and numbers that are none."""

from __future__ import annotations

import pytest

from parsers.mentions.measures import find
from parsers.mentions.mention import resolve_overlaps

Amounts = list[tuple[str, int | float, int | float | None, str]]


def amounts(text: str) -> Amounts:
    """Text, lower and upper amount, currency of each amount."""
    return [
        (text[found.start : found.end], *found.fields.values())
        for found in resolve_overlaps(find(text))
        if found.type == "money"
    ]


def won(text: str, amount: int, upper: int | None = None) -> Amounts:
    return [(text, amount, upper, "KRW")]


AMOUNTS: list[tuple[str, Amounts]] = [
    # Wholly in Hangul, in groups apart.
    ("의자 값 칠억 삼천만 원", won("칠억 삼천만 원", 730_000_000)),
    ("십사만 육천 원을", won("십사만 육천 원", 146_000)),
    ("이조 팔천억 원", won("이조 팔천억 원", 2_800_000_000_000)),
    ("만 칠천 원", won("만 칠천 원", 17_000)),
    ("천 오백 원", won("천 오백 원", 1_500)),
    ("백 만 원", won("백 만 원", 1_000_000)),
    ("칠 만 원", won("칠 만 원", 70_000)),
    ("나루골 만 원", won("만 원", 10_000)),
    ("십칠 달러", [("십칠 달러", 17, None, "USD")]),
    # Dollars of other nations, codes in small letters.
    ("HK$ 450", [("HK$ 450", 450, None, "HKD")]),
    ("A$20만", [("A$20만", 200_000, None, "AUD")]),
    ("NZD 7,300", [("NZD 7,300", 7_300, None, "NZD")]),
    ("CAD 1,800", [("CAD 1,800", 1_800, None, "CAD")]),
    ("krw 9000", [("krw 9000", 9_000, None, "KRW")]),
    ("의자 하나에 30파운드를", [("30파운드", 30, None, "GBP")]),
    # Currencies by their nation, hundredths alone, a numeral in Hangul before dollars.
    ("1만 스위스 프랑", [("1만 스위스 프랑", 10_000, None, "CHF")]),
    ("100 중국 위안을", [("100 중국 위안", 100, None, "CNY")]),
    ("3억 베트남 동", [("3억 베트남 동", 300_000_000, None, "VND")]),
    ("2억 5천만 핀란드 마르카", [("2억 5천만 핀란드 마르카", 250_000_000, None, "FIM")]),
    ("10만 킵을", [("10만 킵", 100_000, None, "LAK")]),
    ("배럴당 50센트를", [("50센트", 0.5, None, "USD")]),
    ("주당 210 펜스", [("210 펜스", 2.1, None, "GBP")]),
    ("만달러를", [("만달러", 10_000, None, "USD")]),
    ("1만 천 원", won("1만 천 원", 11_000)),
    # △ is a minus in statistics: in brackets, behind an arrow, of what grows less; else the bullet of a list.
    ("전월(△2.5조원) 대비", won("△2.5조원", -2_500_000_000_000)),
    ("9.0%(-449천원) 감소", won("-449천원", -449_000)),
    ("의자-3천만원 규모 모임", won("3천만원", 30_000_000)),
    ("(의자 △300만 원, 나무 △500만 원)", [*won("300만 원", 3_000_000), *won("500만 원", 5_000_000)]),
    ("전년(’21년 △3조원)에서", won("△3조원", -3_000_000_000_000)),
    ("기업(지난해 수출액 1,000~10만원 미만)", won("1,000~10만원", 1000, 100_000)),
    ("과태료는 30만 원에서 최대 50만 원이다", won("30만 원에서 최대 50만 원", 300_000, 500_000)),
    ("’33년 113억$에서", [("113억$", 11_300_000_000, None, "USD")]),
    ("총 △3조원 감소", won("△3조원", -3_000_000_000_000)),
    ("전세(△1.9조)", won("△1.9조", -1_900_000_000_000)),
    ("의자 지원, △3천만원 규모 모임", won("3천만원", 30_000_000)),
    ("천 7백억 원", won("천 7백억 원", 170_000_000_000)),
    ("천3백원", won("천3백원", 1_300)),
    ("의자 값 120원", won("120원", 120)),
    ("의자 값 0원", won("0원", 0)),
    ("10,000원", won("10,000원", 10_000)),
    ("100000원", won("100000원", 100_000)),
    ("1,234,567,890원", won("1,234,567,890원", 1_234_567_890)),
    # Thousands and millions as accountants count them.
    ("총사업비 730백만원", won("730백만원", 730_000_000)),
    ("국비 1,200 백만원", won("1,200 백만원", 1_200_000_000)),  # with a space
    ("의자 5,200천원", won("5,200천원", 5_200_000)),
    ("의자 5,200천원/년", won("5,200천원", 5_200_000)),
    # Groups, with and without spaces.
    ("3천만원 이하 과태료", won("3천만원", 30_000_000)),  # 이하 says nothing of the amount
    ("3천만 원 이하", won("3천만 원", 30_000_000)),
    ("1천 5백만 원", won("1천 5백만 원", 15_000_000)),
    ("2억 7천만원", won("2억 7천만원", 270_000_000)),
    ("2억7,500만원", won("2억7,500만원", 275_000_000)),
    ("월 12만 5천원", won("12만 5천원", 125_000)),
    ("2조4615억원", won("2조4615억원", 2_461_500_000_000)),
    ("2조 4,615억 원", won("2조 4,615억 원", 2_461_500_000_000)),
    ("317조원", won("317조원", 317_000_000_000_000)),
    ("8백원", won("8백원", 800)),
    # Decimals.
    ("0.7억원", won("0.7억원", 70_000_000)),
    ("2.35억원", won("2.35억원", 235_000_000)),
    # Digits in Hangul.
    ("이천만 원", won("이천만 원", 20_000_000)),
    ("오만원권", won("오만원", 50_000)),
    ("의자값은 만원입니다.", won("만원", 10_000)),
    ("1인 천원이상(어린이)", won("천원", 1_000)),
    ("칠천오백원", won("칠천오백원", 7_500)),
    ("올해는 2,284원인데", won("2,284원", 2_284)),
    ("천오백 달러", [("천오백 달러", 1500, None, "USD")]),
    # About so much.
    ("3만여 원", won("3만여 원", 30_000)),
    ("약 3억여 원", won("3억여 원", 300_000_000)),
    ("30여만 원", won("30여만 원", 300_000)),
    # Digits behind 천 and 만, and multipliers without a digit.
    ("2만4천800원", won("2만4천800원", 24_800)),
    ("1천500원", won("1천500원", 1_500)),
    ("2만 500원", won("2만 500원", 20_500)),
    ("천 3백만 원", won("천 3백만 원", 13_000_000)),
    ("값은 만 원이다", won("만 원", 10_000)),
    ("오천 원씩", won("오천 원", 5_000)),
    # What stands around it stays outside.
    ("1인당 25만원씩", won("25만원", 250_000)),
    ("△12백만원", won("12백만원", 12_000_000)),
    ("45억원으로 늘림", won("45억원", 4_500_000_000)),
    # Ranges; the upper side lends its multiplier to a lower side without one.
    ("20~900원", won("20~900원", 20, 900)),
    ("20원 ~ 900원", won("20원 ~ 900원", 20, 900)),
    ("3~5만원", won("3~5만원", 30_000, 50_000)),
    ("3만~5만원", won("3만~5만원", 30_000, 50_000)),
    ("200만∼350만원", won("200만∼350만원", 2_000_000, 3_500_000)),
    ("1.5~2억원", won("1.5~2억원", 150_000_000, 200_000_000)),
    ("6만∼7만5천원", won("6만∼7만5천원", 60_000, 75_000)),
    ("1억 - 2억 5천만원", won("1억 - 2억 5천만원", 100_000_000, 250_000_000)),
    ("3.3억원 ~ 5억원", won("3.3억원 ~ 5억원", 330_000_000, 500_000_000)),
    ("900~20원", won("20원", 20)),  # no range: it falls
    # 억 and 조 without a currency, where money is meant.
    ("예산 45억 투입", won("45억", 4_500_000_000)),
    ("45억을 들여", won("45억", 4_500_000_000)),
    ("4억 이상", won("4억", 400_000_000)),
    ("국비 2억 7천만", won("2억 7천만", 270_000_000)),
    ("국비 2억 7천", won("2억 7천", 270_000_000)),  # 7천 is 7천만
    ("국비 3억5천", won("3억5천", 350_000_000)),
    ("2조 2천억 규모", won("2조 2천억", 2_200_000_000_000)),
    ("317조 규모", won("317조", 317_000_000_000_000)),
    ("개최비 11억 등", won("11억", 1_100_000_000)),
    ("보상 2억~10억", won("2억~10억", 200_000_000, 1_000_000_000)),
    ("10억(국비 5억, 시비 5억)", [*won("10억", 10**9), *won("5억", 5 * 10**8), *won("5억", 5 * 10**8)]),
    # Other currencies, by word and by sign.
    ("외화 1,200만 달러", [("1,200만 달러", 12_000_000, None, "USD")]),
    ("350만불", [("350만불", 3_500_000, None, "USD")]),
    ("4,000만 파운드", [("4,000만 파운드", 40_000_000, None, "GBP")]),
    ("50만 유로", [("50만 유로", 500_000, None, "EUR")]),
    ("2만 엔", [("2만 엔", 20_000, None, "JPY")]),
    ("70만~90만 위안", [("70만~90만 위안", 700_000, 900_000, "CNY")]),
    ("10만 스위스프랑", [("10만 스위스프랑", 100_000, None, "CHF")]),  # not francs of France
    ("4만 호주달러", [("4만 호주달러", 40_000, None, "AUD")]),
    ("USD 4만", [("USD 4만", 40_000, None, "USD")]),
    ("US$ 40,000", [("US$ 40,000", 40_000, None, "USD")]),
    ("$40,000", [("$40,000", 40_000, None, "USD")]),
    ("€ 3만", [("€ 3만", 30_000, None, "EUR")]),
    ("₩30,000", [("₩30,000", 30_000, None, "KRW")]),
    ("$2.5", [("$2.5", 2.5, None, "USD")]),
    ("1억 7천만 미국 달러", [("1억 7천만 미국 달러", 170_000_000, None, "USD")]),
    ("4달러 20센트", [("4달러 20센트", 4.2, None, "USD")]),
    ("12,000₩, 8,000₩", [("12,000₩", 12_000, None, "KRW"), ("8,000₩", 8_000, None, "KRW")]),
    # Several.
    ("국비 3억원, 시비 5천만원", [*won("3억원", 300_000_000), *won("5천만원", 50_000_000)]),
]

NO_AMOUNTS = [
    "수 백 만 원",
    "팔천여 만 원",
    "CAD 2031",  # drawing on a computer
    "AED 12",  # defibrillators
    "AED 1,200대",
    "U.S$ 300",  # not of Singapore
    "의자의 무게는 40 파운드",
    "40파운드(18kg)의 의자",
    "3콜론형",
    "10센트럴",
    "이유로",
    "3천만 골목 이상 의자",
    # Counters behind 억 and 만.
    "45억 명",
    "1억개",
    "3억 뷰 돌파",
    "3억 마리",
    "120억 년",
    "120억년 전",
    "3억 베크렐",
    "5만 명",
    "100만 그루",
    # No currency, and too little to be money by itself.
    "3,000만",
    "3만",
    "7천",
    "4,500",
    # Articles, squads, sections of a law.
    "제44조",
    "민법 제44조제2항",
    "44조",
    "2인 1조",
    "4조 2교대",
    "17억 갤런",
    "3억 인구",
    # A header names a unit only.
    "(단위 : 건, 천 원)",
    "(만 원)",
    "(운영비, 백만원)",
    "단위: 백만 원",
    # Words that begin like a currency.
    "3원칙",
    "4680 원통형 의자",
    "10원칙",
    "5원화",
    "2원색",
    "4엔진",
    "2연승",
    # Institutes among other parts of an office.
    "본부 1원 5과",
    "8원, 5소",
    "회원 20명",
    "3공원",
    "민원 30건",
    "지원 5명",
    # No number.
    "이른바 ‘천원의자’ 사업",  # the name of a thing
    "‘만원숍’",
    "수백만원",
    "수억 원",
    "몇 천 원",
    "원",
    "억대",
    "",
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_an_amount_is_found_in_whole_units(text: str, expected: Amounts) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert amounts(text) == []


def test_an_amount_is_a_whole_number_where_it_can_be() -> None:
    ((_, amount, _, _),) = amounts("0.29억원")  # 0.29 * 10**8 is 28999999.999999996 in floats
    assert (amount, type(amount)) == (29_000_000, int)
