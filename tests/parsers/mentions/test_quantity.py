"""Counts and measures, and numbers that name or order things and count nothing."""

from __future__ import annotations

import pytest

from parsers.mentions.measures import find
from parsers.mentions.mention import resolve_overlaps

Quantities = list[tuple[str, int | float, int | float | None, str, bool]]


def quantities(text: str) -> Quantities:
    """Text, lower and upper value, unit, `approx` of each quantity."""
    return [
        (text[found.start : found.end], *found.fields.values())
        for found in resolve_overlaps(find(text))
        if found.type == "quantity"
    ]


def one(text: str, value: float, unit: str, *, upper: float | None = None, approx: bool = False) -> Quantities:
    return [(text, value, upper, unit, approx)]


QUANTITIES: list[tuple[str, Quantities]] = [
    ("주민 3,286명", one("3,286명", 3286, "명")),
    ("전년대비 감소(△2,100건)", one("△2,100건", -2100, "건")),
    ("자연증가는 -16명으로", one("-16명", -16, "명")),
    # A range from less than so much, of ages, of places.
    (
        "0.066 베크렐 미만에서 0.088 베크렐 미만이고",
        one("0.066 베크렐 미만에서 0.088 베크렐", 0.066, "베크렐", upper=0.088, approx=True),
    ),
    ("0세부터 17세까지", one("0세부터 17세", 0, "세", upper=17)),
    ("1위부터 50위까지", one("1위부터 50위", 1, "위", upper=50)),
    # Stages counted and named; of a stage.
    ("지금 2단계(나루, 솔)로 놓는", one("2단계", 2, "단계")),
    ("2단계로 상향", []),
    ("모두 3단계 이상", []),
    # A day with a decimal lasts; weeks of a year, parts of a term, ages and years count nothing.
    ("의자를 놓은 날 월21.5일", one("21.5일", 21.5, "일")),
    ("처음(’33년 36~40주)", []),
    ("2024년 9주까지", []),
    ("늘림(2+2년→4+2년)", []),
    ("2030 세대", []),
    ("2017년-2019년 간 대변인", []),
    ("4도3촌", []),
    ("솔 모임(2분과)에서 3분과는", []),
    ("30분과 40분", [*one("30분", 30, "분"), *one("40분", 40, "분")]),
    ("5대 Mega 잔치", []),
    ("한 분 한 분의 뜻", []),
    ("잔치를 4일 앞두고", one("4일", 4, "일")),
    ("아침 450만명분", one("450만명분", 4_500_000, "명분")),
    ("처음 놓은 지 20년이 지났다", one("20년", 20, "년")),
    ("창립 27주년 의자", one("27주년", 27, "주년")),
    ("의자 38항목, 기업 38개社", [*one("38항목", 38, "항목"), *one("38개社", 38, "개社")]),
    ("의자 3개년 계획", one("3개년", 3, "개년")),
    ("의자 246만 4천 개임ㅁ 골목", one("246만 4천 개", 2_464_000, "개")),  # a letter alone is a mark
    ("한번만 앉음", one("한번", 1, "번")),
    ("병원 38기관", one("38기관", 38, "기관")),
    ("지하2층 규모", one("2층", 2, "층")),
    ("노인 1인 가구", one("1인", 1, "인")),
    ("주민 1인 이상", one("1인", 1, "인", approx=True)),
    ("의자 96개", one("96개", 96, "개")),
    ("골목 96개소", one("96개소", 96, "개소")),  # the longer counter
    ("모두 30 명", one("30 명", 30, "명")),  # a space
    ("나무 18,407톤", one("18,407톤", 18407, "톤")),
    ("마당 31,508㎡", one("31,508㎡", 31508, "㎡")),
    ("마당 31,508 ㎡", one("31,508 ㎡", 31508, "㎡")),
    ("골목 12.5km", one("12.5km", 12.5, "km")),
    ("골목 12.5 ㎞", one("12.5 ㎞", 12.5, "㎞")),
    ("1,300 ha", one("1,300 ha", 1300, "ha")),
    ("0.3ppm", one("0.3ppm", 0.3, "ppm")),
    ("120톤/일", one("120톤", 120, "톤")),
    ("1,204세대", one("1,204세대", 1204, "세대")),
    # Korean numbers.
    ("2만 3천명", one("2만 3천명", 23000, "명")),
    ("2만 3천 명", one("2만 3천 명", 23000, "명")),
    ("1천5백 명", one("1천5백 명", 1500, "명")),
    ("20만 뷰", one("20만 뷰", 200000, "뷰")),
    ("2천384명", one("2천384명", 2384, "명")),  # digits behind 천
    ("1만 1천21명", one("1만 1천21명", 11021, "명")),
    ("1만 7,283개", one("1만 7,283개", 17283, "개")),
    ("1천 108만 9천 마리", one("1천 108만 9천 마리", 11_089_000, "마리")),
    ("천 3백여 명", one("천 3백여 명", 1300, "명", approx=True)),  # 천 without a digit
    ("90여 만 건", one("90여 만 건", 900_000, "건", approx=True)),
    ("천 명이 모임", one("천 명", 1000, "명")),
    ("백여 곳에", one("백여 곳", 100, "곳", approx=True)),
    ("3만 2023년", one("3만", 30000, "")[:0]),  # a year is no rest of a number
    ("백이십 명이", one("백이십 명", 120, "명")),
    ("섭씨 -3도", one("-3도", -3, "도")),
    ("얼음 −18℃에서", one("−18℃", -18, "℃")),
    ("3-5도", one("3-5도", 3, "도", upper=5)),
    # Units of measure: written out, with exponents, of speed and density, as a class.
    ("둘레 60밀리미터", one("60밀리미터", 60, "밀리미터")),
    ("마당 300m2", one("300m2", 300, "m2")),
    ("마당 1,200m²", one("1,200m²", 1200, "m²")),
    ("시속 60km/h로", one("60km/h", 60, "km/h")),
    ("바람 12m/s를", one("12m/s", 12, "m/s")),
    ("먼지 35㎍/㎥ 이하", one("35㎍/㎥", 35, "㎍/㎥", approx=True)),
    ("820㏊에", one("820㏊", 820, "㏊")),
    ("기름 3만 배럴", one("3만 배럴", 30000, "배럴")),
    ("기름 17억 갤런", one("17억 갤런", 1_700_000_000, "갤런")),
    ("900톤급 배", one("900톤", 900, "톤")),
    ("한낮 31도였다", one("31도", 31, "도")),
    ("55인치 화면", one("55인치", 55, "인치")),  # not 55 people
    # What 개 counts.
    ("바다 5개지점의", one("5개", 5, "개")),
    ("골목 38개팀", one("38개", 38, "개")),
    ("의자 3개교", one("3개교", 3, "개교")),  # 교 is no word of its own
    ("정유 4사와", one("4사", 4, "사")),
    ("달걀 30구", one("30구", 30, "구")),
    ("왕복 6차선 도로", one("6차선", 6, "차선")),
    ("4차로 확장 공사", one("4차로", 4, "차로")),
    ("모두 30차에 걸쳐", one("30차", 30, "차")),
    ("붙임 : 의자 명단 1부. 끝.", one("1부", 1, "부")),
    ("6세 이상 18세 이하인 사람", [*one("6세", 6, "세", approx=True), *one("18세", 18, "세", approx=True)]),
    ("지수 0.3p 상승", one("0.3p", 0.3, "p")),
    ("영하 14도까지", one("영하 14도", -14, "도")),
    ("영하 10~15도", one("영하 10~15도", -15, "도", upper=-10)),
    ("마당 19만 평방 미터", one("19만 평방 미터", 190000, "평방 미터")),
    ("마당 7 제곱 킬로미터", one("7 제곱 킬로미터", 7, "제곱 킬로미터")),
    ("세 달 간 앉음", one("세 달 간", 3, "달")),
    ("3일 간 앉음", one("3일 간", 3, "일")),
    ("1만 천 명", one("1만 천 명", 11000, "명")),
    ("2만 천여 명", one("2만 천여 명", 21000, "명", approx=True)),
    ("의자 5개도", one("5개", 5, "개")),
    # Quotation marks are none of a year; 제 at a word's end is none of an ordinal.
    ("'19세 이상'", one("19세", 19, "세", approx=True)),
    ("‘골목’ 15명을", one("15명", 15, "명")),
    ("실제 1,482건의", one("1,482건", 1482, "건")),
    ("종이 525만 장을", one("525만 장", 5_250_000, "장")),
    ("골목 9곳서", one("9곳", 9, "곳")),
    ("참가자 6명의모임", one("6명", 6, "명")),  # the next word written close
    # A space is no hindrance behind 여.
    ("자전거 70여 대를", one("70여 대", 70, "대", approx=True)),
    ("들꽃 90여 종", one("90여 종", 90, "종", approx=True)),
    # Words before the number are outside, and may make it one of about that size.
    ("총 3,286명", one("3,286명", 3286, "명")),
    ("약 3,286명", one("3,286명", 3286, "명", approx=True)),
    ("약 4배", one("4배", 4, "배", approx=True)),
    ("최대 40명", one("40명", 40, "명", approx=True)),
    # 여 is inside.
    ("130여 건", one("130여 건", 130, "건", approx=True)),
    ("130여건", one("130여건", 130, "건", approx=True)),
    ("2만3천여 명", one("2만3천여 명", 23000, "명", approx=True)),
    ("100여 년", one("100여 년", 100, "년", approx=True)),
    # Words behind it are outside.
    ("300명 이상", one("300명", 300, "명", approx=True)),
    ("300명 이하", one("300명", 300, "명", approx=True)),
    ("300명 미만", one("300명", 300, "명", approx=True)),
    ("300명 초과", one("300명", 300, "명", approx=True)),
    ("300명 안팎", one("300명", 300, "명", approx=True)),
    ("30명씩", one("30명", 30, "명")),
    ("4명에게", one("4명", 4, "명")),
    ("하루 25명", one("25명", 25, "명")),
    # Ranges.
    ("3~5명", one("3~5명", 3, "명", upper=5)),
    ("3명~5명", one("3명~5명", 3, "명", upper=5)),
    ("3 ~ 5만 명", one("3 ~ 5만 명", 30000, "명", upper=50000)),  # the upper side lends its multiplier
    ("2∼3개월", one("2∼3개월", 2, "개월", upper=3)),
    # Durations keep 간 in the text only.
    ("3년간", one("3년간", 3, "년")),
    ("5개월간", one("5개월간", 5, "개월")),
    ("2~3일간", one("2~3일간", 2, "일", upper=3)),
    ("3년 동안", one("3년", 3, "년")),
    ("10일 이내", one("10일", 10, "일")),
    ("2박 3일", [*one("2박", 2, "박"), *one("3일", 3, "일")]),
    # Ages, ranks, parts.
    ("19세 이상", one("19세", 19, "세", approx=True)),
    ("19~34세", one("19~34세", 19, "세", upper=34)),
    ("전국 2위", one("2위", 2, "위")),
    ("의자 12대", one("12대", 12, "대")),
    ("4개 분야", one("4개", 4, "개")),
    ("4개분야", one("4개", 4, "개")),
    ("3인 가구", one("3인", 3, "인")),
    ("연 2회", one("2회", 2, "회")),
    # Native numbers as words of their own.
    ("두 곳", one("두 곳", 2, "곳")),
    ("두 곳에서", one("두 곳", 2, "곳")),
    ("세 차례", one("세 차례", 3, "차례")),
    ("네 가지를", one("네 가지", 4, "가지")),
    ("열두 개의", one("열두 개", 12, "개")),
    ("스무 살", one("스무 살", 20, "살")),
    ("세 배", one("세 배", 3, "배")),
    ("예순두 명", one("예순두 명", 62, "명")),
    ("일흔다섯 살", one("일흔다섯 살", 75, "살")),
    ("두곳에서", one("두곳", 2, "곳")),  # without a space
    ("서너 차례", one("서너 차례", 3, "차례", upper=4, approx=True)),
    # Sides of a range apart, and with every mark.
    ("35 - 45 세", one("35 - 45 세", 35, "세", upper=45)),
    ("의자 5—7개", one("5—7개", 5, "개", upper=7)),
    ("의자 5−7개", one("5−7개", 5, "개", upper=7)),
    ("<0.065~<0.093Bq/L", one("0.065~<0.093Bq/L", 0.065, "Bq/L", upper=0.093, approx=True)),
    ("≥3개소", one("3개소", 3, "개소", approx=True)),
    ("<3개 마을의 의자>", one("3개", 3, "개")),  # a bracket
    ("(1건 2책)을 펴냄", [("1건", 1, None, "건", False), ("2책", 2, None, "책", False)]),
    ("10도씨(℃) 넘는 날", one("10도씨", 10, "도씨")),
    ("전문가 5인의 1차 심사", one("5인", 5, "인")),
    ("차량 6대(승용) 보급", one("6대", 6, "대")),
    # Days that last.
    ("15일 동안", one("15일", 15, "일")),
    ("처리 기간 14일", one("14일", 14, "일")),
    ("약 20일 걸림", one("20일", 20, "일", approx=True)),
    ("45일 이내", one("45일", 45, "일")),
    ("1일 4회", [*one("1일", 1, "일"), *one("4회", 4, "회")]),
    ("365일", one("365일", 365, "일")),
    ("14일에서 3일로", [*one("14일", 14, "일"), *one("3일", 3, "일")]),
    ("지난 20년 동안", one("20년", 20, "년")),
    ("20년이 지나", one("20년", 20, "년")),
    # Ordinals that count where the text says so.
    ("원전 4기", one("4기", 4, "기")),
    ("안내서 500부", one("500부", 500, "부")),
    ("빈집 30호", one("30호", 30, "호")),
    ("지상 5층", one("5층", 5, "층")),
    ("버스 12대 도입", one("12대", 12, "대")),
    # Several.
    ("의자 30개, 나무 12그루", [*one("30개", 30, "개"), *one("12그루", 12, "그루")]),
    ("1차 3명, 2차 5명", [*one("3명", 3, "명"), *one("5명", 5, "명")]),
]

NO_QUANTITIES = [
    "1차로 뽑은 의자",
    "올해 2차로 진행",
    "1사 1촌 맺기",
    "1부. 노래 2부",
    "골목 70년대",
    "북위 37° 33′",
    "3차 회의",
    "6센터",
    "올해 5년 차에 접어든",
    "제61주년 의자의 날",
    "1인 창조기업, 1인 미디어",
    "1종 골목시설",
    "제69기, 34기 교육생",
    # Ordinals.
    "제3회",
    "제5차",
    "2차 회의",
    "1단계",
    "28회째",
    "3번째",
    "세 번째",
    "2일차",
    "3년차",
    "제2기",
    "2기수",
    "1등급",
    "7학년",
    "3호선",
    "5위권",
    "민선 7기",
    "1기 모집",
    "22대 국회",
    "2부 순서",
    "의안 301호",
    "본관 204호",
    "101동 203호",
    "2022-257호",
    "3층 회의실",
    "붙임 13쪽 참고",
    "2단지 공사",
    "1공구",
    "골목청사 6동",
    "작은 위성 1호",
    "통계 164003호",
    "1대1 면접",
    "4대 수출협업",
    "6대* 성수품",  # a note, or what it is made of, before the noun
    "4대(나루, 다리) 큰 항만",
    "상위 500대 기업",
    "두통에",
    # Sets.
    "15대 중점국",
    "4대 과제",  # Sets.
    "4대 과제",
    "16대 성수품",
    # Age bands.
    "60대",
    "60대 어르신",
    "20~30대",
    # Years, halves, quarters.
    "2023년",
    "’23년",
    "1998년",
    "05년",
    "1415년",
    "24년 기준",
    "23년 대비",
    "1월 2주",
    # Days of the month.
    "28일 밝혔다",
    "지난 27일",
    "29일까지",
    "21일(목)",
    "9월 3일과 17일",
    "28일 전국에서",
    "12.4주",
    "2월 4주~5주",
    "2월 4주~5주",
    "’24년",
    "1학기",
    "매년 5월 8일",
    "24일부터 30일까지",
    "1분기",
    "4/4분기",
    "2~3분기",
    # Addresses and places.
    "별빛3동",
    "새벽길 12번길",
    "3번 출구",
    "100번 버스",
    "국번 없이 128번으로 전화",
    "다시 한 번 앉음",
    "코로나19 엔데믹",
    "12번지",
    "102호선",
    # Clock times.
    "14시",
    "14:30",
    "오후 3시",
    "3시 12분 41초",
    # Shares, ratios, amounts, numbers of things.
    "100%",
    "1:3",
    "3,000원",
    "2억",
    "12,345-678",
    "010-1234-5678",
    "제4조",
    "3D 지도",
    "5G",
    "2A형",
    # The right half of a number, what is left of a code.
    "1,23,4명",
    "1.234.567명",
    "_5_000개",
    # A unit is part of a word.
    "4분야",
    "6원룸",
    "7도시",
    "3개선",
    # No number, or an idiom.
    "두번 째",
    "한 번에",
    "지난 한 해",
    "한눈에",
    "수백 명",
    "수십 건",
    "여러 명",
    "몇 명",
    "",
]


@pytest.mark.parametrize(("text", "expected"), QUANTITIES)
def test_a_quantity_is_found(text: str, expected: Quantities) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_other_numbers_are_no_quantities(text: str) -> None:
    assert quantities(text) == []
