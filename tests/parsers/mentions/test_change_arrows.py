"""Changes by arrows: what of the words around the values belongs to them."""

from __future__ import annotations

import pytest

from parsers.mentions.change_arrows import find

Sides = list[tuple[object, object]]


def sides(text: str) -> Sides:
    return [(found.fields["before"], found.fields["after"]) for found in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Nouns that lead both values, or the later one; all of a pair of brackets.
        ("골목 소득 12% → 골목 소득 14%", [("골목 소득 12%", "골목 소득 14%")]),
        ("의자 3개소 → 솔숲, 바닷가 등 9개소", [("3개소", "솔숲, 바닷가 등 9개소")]),
        ("확대(골목 밖 8개 의자 → 골목 안까지 모두 18개 의자)", [("골목 밖 8개 의자", "골목 안까지 모두 18개 의자")]),
        ("의자 3개(현재 14개소 → 26년 이후 24개소)", [("14개소", "26년 이후 24개소")]),
        # A noun behind both values, the same or another, ends a side.
        ("24% 나무세 → 10% 돌세", [("24% 나무세", "10% 돌세")]),
        ("24% → 10% 돌세", [("24%", "10%")]),
        ("(’18) 4곳, 120억원 출연 → (’24) 8곳, 254억원 출연", [("(’18) 4곳, 120억원 출연", "(’24) 8곳, 254억원 출연")]),
        # A duration in two units, units of one sign, about so much.
        ("(1년→1년6개월)", [("1년", "1년6개월")]),
        ("(54.5㎍/㎥→41.3㎍/㎥)", [("54.5㎍/㎥", "41.3㎍/㎥")]),
        ("±0.04(±16 %) → ±0.03 mm(±12 %)", [("±0.04(±16 %)", "±0.03 mm(±12 %)")]),
        # A time in square brackets.
        ("[’23.12]: 4,188원 → [’24.2]: 5,226원", [("[’23.12]: 4,188원", "[’24.2]: 5,226원")]),
        # Per day, per head.
        ("의자 1일 6만원→9만원", [("1일 6만원", "9만원")]),
        # Quarters as parts of a year; what makes a state of the last one has a state on the way too.
        ("* '32.4/4(49.1만개) → '33.1/4(45.7만개) → '33.3/4(34.6만개)", [("'32.4/4(49.1만개)", "'33.3/4(34.6만개)")]),
        ("‘33.1월21.5일→’34.1월24.0일(+2.5일)→2월20.5일(△1.5일)", [("‘33.1월21.5일", "2월20.5일(△1.5일)")]),
        ("(’31년) 1,401만 명 → (’33년) 1,924만 명(출처 : 솔마을)", [("(’31년) 1,401만 명", "(’33년) 1,924만 명")]),
        ("7980원(2월) → 3,980원(50%↓)", [("7980원(2월)", "3,980원")]),
        ("5곳(솔, 나루) → 7곳(+돌, 물)", [("5곳(솔, 나루)", "7곳(+돌, 물)")]),
        # A remark behind the last value only is of the change.
        ("(’21) 5.1조원 → (’23) 6.8조원(26.9% 증가)", [("(’21) 5.1조원", "(’23) 6.8조원")]),
        ("(’12) 8만명 → (’23) 9만명(골목 3만명)", [("(’12) 8만명", "(’23) 9만명(골목 3만명)")]),
        ("(기존 7.9%→골목길 48.7%)", [("7.9%", "골목길 48.7%")]),
        # A particle behind the sign of a unit.
        ("숲길 폭 3㎜ → 6㎜로 넓힘", [("3㎜", "6㎜")]),
        ("짐 3㎏ → 6㎏으로 늘림", [("3㎏", "6㎏")]),
        # What it became ends without its particle; a counter's noun of one letter.
        ("의자 값은 21억 원 → 74억 원이 되었다", [("21억 원", "74억 원")]),
        ("의자 조 2개 반 → 4개 반으로 늘려", [("2개 반", "4개 반")]),
        # How long it lasts, in parts of days, or in a word for one.
        ("의자 고치는 기간 9일 → 1.2일", [("9일", "1.2일")]),
        ("의자 세는 기간 19일 → 하루", [("19일", "하루")]),
        # Days are no values, and a number that can be no day is none.
        ("받는 날 : 2월 10일 → 2월 14일", []),
        ("기다리는 날(3.10. → 3.12일)", []),
        ("기다리는 날(39.7 → 37.0일)", [("39.7", "37.0일")]),
        # A year with a point before so many 조; a particle behind a sign of a unit; what was done with it.
        ("(’23. 4조원 → ’24. 5조원)", [("’23. 4조원", "’24. 5조원")]),
        ("골목 107m → 52.3m로 줄었다", [("107m", "52.3m")]),
        ("의자(’23. 51개 골목 → ’24. 100개 확대)", [("’23. 51개 골목", "’24. 100개")]),
        ("(’20) 37.2:1 → (’24) 21.8:1", [("(’20) 37.2:1", "(’24) 21.8:1")]),
        ("경쟁률이 1.8대 1 → 4.6대 1로 높아졌다", [("1.8대 1", "4.6대 1")]),
        ("의자 8대 → 9대 10곳", [("8대", "9대")]),
        ("’22.1~9월 : 140건 → ’23.1~9월 : 376건", [("’22.1~9월 : 140건", "’23.1~9월 : 376건")]),
        ("(의자 - 걸상) = 0.8% → 1.5%", []),
        # What stands before a colon is the label of what follows.
        ("의자(9급→4급 : 13년 → 8년)", [("13년", "8년")]),
        # Counted nouns of several things.
        ("51개 시·군 → 79개 시·군으로", [("51개 시·군", "79개 시·군")]),
        # Sums.
        ("2+2년 → 4+2년", [("2+2년", "4+2년")]),
        # Units are said once for a list.
        ("(’23) 3곳 / 5명 / 9만원 → (’24) 6 / 7 / 8", [("(’23) 3곳 / 5명 / 9만원", "(’24) 6 / 7 / 8")]),
        # Times: parts of a month, half-years, a year that is expected, signs behind them.
        ("1월 하순 7,400원/10개 → 3월 중순 6,700원/10개", [("1월 하순 7,400원/10개", "3월 중순 6,700원/10개")]),
        ("’23.上 100 → ’24.1월 107", [("’23.上 100", "’24.1월 107")]),
        ("’21년 15% → ’22년 14% → ’23년(예상)10%", [("’21년 15%", "’23년(예상)10%")]),
        ("(’22.4Q)+0.33 → (’23.1Q)+0.82", [("(’22.4Q)+0.33", "(’23.1Q)+0.82")]),
        # Numbers that could be months, were they years.
        ("57.8 → 13.5", [("57.8", "13.5")]),
        ("23.12 → 24.12", []),
        # Particles: the syllable of a noun is none.
        ("3억원 한도 → 5억원 한도", [("3억원 한도", "5억원 한도")]),
        ("현행 6∼7천만원 → 개선 2∼3억원도 줌", [("6∼7천만원", "2∼3억원")]),
        # Steps.
        ("1차 물청소 → 골목 어귀 2차 물청소", []),
        ("(1단계) 3개 → (2단계) 5개", []),
        ("1단계 물청소(3월) → 2단계 칠하기(4월) → 3단계 말리기(5월)", []),
        ("물청소 2단계 → 3단계", [("2단계", "3단계")]),
    ],
)
def test_both_sides_are_whole_at_an_arrow(text: str, expected: Sides) -> None:
    assert sides(text) == expected
