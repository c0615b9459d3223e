"""Awards the body won: contest, grade, date; not those it gives out, and not the contests it holds."""

from __future__ import annotations

import pytest

from parsers.mentions.award import find, once_each
from parsers.mentions.date import Period
from parsers.mentions.mention import resolve_overlaps
from schemas.fact import AwardFact

Awards = list[tuple[str, str, str | None, str | None]]


def awards(text: str) -> Awards:
    """Text, name, grade and date of each award; the date is a year alone where only that stands."""
    rows: Awards = []
    for found in resolve_overlaps(find(text)):
        period, year = found.fields["period"], found.fields["year"]
        day = period.stated.iso(None) if isinstance(period, Period) else None
        name, grade = found.fields["name"], found.fields["grade"]
        rows.append(
            (text[found.start : found.end], str(name), grade and str(grade), day or (year and str(year)) or None)
        )
    return rows


AWARDS: list[tuple[str, Awards]] = [
    # Contest, grade, date; the grade with and without quotation marks.
    (
        "제4회 골목 가꾸기 경진대회 ‘최우수상’ 수상(’22. 8월)",
        [("제4회 골목 가꾸기 경진대회 ‘최우수상’", "제4회 골목 가꾸기 경진대회", "최우수상", "2022-08")],
    ),
    (
        "골목 가꾸기 경진대회 우수상(’22. 8. 3.)",
        [("골목 가꾸기 경진대회 우수상", "골목 가꾸기 경진대회", "우수상", "2022-08-03")],
    ),
    ("골목 가꾸기 경진대회 장려상 수상", [("골목 가꾸기 경진대회 장려상", "골목 가꾸기 경진대회", "장려상", None)]),
    (
        "나루군 골목나눔 3번가 금상 수상(2022)",
        [("나루군 골목나눔 3번가 금상", "나루군 골목나눔 3번가", "금상", "2022")],
    ),
    ("전국 골목대전 ‘금상’", [("전국 골목대전 ‘금상’", "전국 골목대전", "금상", None)]),
    # The contest in quotation marks, which the name does not hold.
    (
        "‘골목 가꾸기 경진대회’ 최우수상 수상",
        [("‘골목 가꾸기 경진대회’ 최우수상", "골목 가꾸기 경진대회", "최우수상", None)],
    ),
    # Words that are a grade before 수상, 선정 or in quotation marks only.
    (
        "골목 가꾸기 경진대회 대상 수상(’22. 8.)",
        [("골목 가꾸기 경진대회 대상", "골목 가꾸기 경진대회", "대상", "2022-08")],
    ),
    ("골목 가꾸기 평가 우수기관 선정", [("골목 가꾸기 평가 우수기관", "골목 가꾸기 평가", "우수기관", None)]),
    ("골목 가꾸기 평가 ‘우수’", [("골목 가꾸기 평가 ‘우수’", "골목 가꾸기 평가", "우수", None)]),
    ("골목 가꾸기 평가 1위(’22. 5월)", [("골목 가꾸기 평가 1위", "골목 가꾸기 평가", "1위", "2022-05")]),
    ("골목 가꾸기 평가 SA등급", [("골목 가꾸기 평가 SA등급", "골목 가꾸기 평가", "SA등급", None)]),
    # Who gives it belongs to the grade.
    (
        "골목 가꾸기 경진대회 행정안전부장관상 수상",
        [("골목 가꾸기 경진대회 행정안전부장관상", "골목 가꾸기 경진대회", "행정안전부장관상", None)],
    ),
    (
        "골목 가꾸기 경진대회 국무총리상(’22. 11. 3.)",
        [("골목 가꾸기 경진대회 국무총리상", "골목 가꾸기 경진대회", "국무총리상", "2022-11-03")],
    ),
    ("골목 가꾸기 유공 대통령 표창", [("골목 가꾸기 유공 대통령 표창", "골목 가꾸기 유공", "대통령 표창", None)]),
    # A year before it is its date where no other stands by it.
    (
        "’22년 골목 가꾸기 경진대회 장관상 수상",
        [("’22년 골목 가꾸기 경진대회 장관상", "골목 가꾸기 경진대회", "장관상", "2022")],
    ),
    (
        "2022년 골목 가꾸기 평가 최우수기관 선정",
        [("2022년 골목 가꾸기 평가 최우수기관", "골목 가꾸기 평가", "최우수기관", "2022")],
    ),
    # Half a year tells which edition it was and stays in the name.
    (
        "2022년 상반기 골목 가꾸기 경진대회 우수상",
        [("2022년 상반기 골목 가꾸기 경진대회 우수상", "2022년 상반기 골목 가꾸기 경진대회", "우수상", "2022")],
    ),
    # Chosen: no grade.
    ("골목 가꾸기 공모사업 선정(’22. 3.)", [("골목 가꾸기 공모사업 선정", "골목 가꾸기 공모사업", None, "2022-03")]),
    (
        "행정안전부 골목 가꾸기 공모 선정",
        [("행정안전부 골목 가꾸기 공모 선정", "행정안전부 골목 가꾸기 공모", None, None)],
    ),
    (
        "2022년 골목 가꾸기 우수사례 선정",
        [("2022년 골목 가꾸기 우수사례 선정", "골목 가꾸기 우수사례", None, "2022")],
    ),
    (
        "제14회 전국 골목 이야기 모임 “의자를 놓다” 장려상(2022. 11. 4.)",
        [("제14회 전국 골목 이야기 모임 “의자를 놓다” 장려상", "제14회 전국 골목 이야기 모임", "장려상", "2022-11-04")],
    ),
    # 시행결과 names what is evaluated; 심사 결과 tells how it came.
    (
        "골목 의자 시행결과 평가 ‘대상’ 수상",
        [("골목 의자 시행결과 평가 ‘대상’", "골목 의자 시행결과 평가", "대상", None)],
    ),
    ("심사결과 골목 의자 경진대회 우수상 수상", [("골목 의자 경진대회 우수상", "골목 의자 경진대회", "우수상", None)]),
    # A region that is to lead or to try; a programme of a year, where nothing else is said.
    (
        "2022년 골목 가꾸기 선도지역 선정(나루읍)",
        [("2022년 골목 가꾸기 선도지역 선정", "골목 가꾸기 선도지역", None, "2022")],
    ),
    ("∙ ’22년 골목 의자 강화사업 선정", [("’22년 골목 의자 강화사업 선정", "골목 의자 강화사업", None, "2022")]),
    # The division, or the entry in quotation marks, is no part of the name.
    (
        "골목 가꾸기 경진대회「의자 분야」우수상 수상(’23. 5.)",
        [("골목 가꾸기 경진대회「의자 분야」우수상", "골목 가꾸기 경진대회", "우수상", "2023-05")],
    ),
    (
        "골목 가꾸기 경연대회 ‘의자를 놓다’ 최우수상(2022. 11. 4.)",
        [("골목 가꾸기 경연대회 ‘의자를 놓다’ 최우수상", "골목 가꾸기 경연대회", "최우수상", "2022-11-04")],
    ),
    (
        "골목 가꾸기 대상 의자 놓기 부문 동상(2022)",
        [("골목 가꾸기 대상 의자 놓기 부문 동상", "골목 가꾸기 대상", "동상", "2022")],
    ),
    # How it was won is no part of it either; a remark on the contest is.
    (
        "새별협회가 실시한 골목 가꾸기 평가에서 3년 연속(’19년 ~ ’21년) ‘우수’ 기관으로 선정",
        [("골목 가꾸기 평가에서 3년 연속(’19년 ~ ’21년) ‘우수’", "골목 가꾸기 평가", "우수", None)],
    ),
    (
        "’22년 골목사업평가(의자 놓기) 우수지자체 선정",
        [("’22년 골목사업평가(의자 놓기) 우수지자체", "골목사업평가(의자 놓기)", "우수지자체", "2022")],
    ),
    # Grades that no list holds, where they stand behind a contest.
    (
        "제8회 골목정책대상 정책상(새별학회, 2022. 9. 9.)",
        [("제8회 골목정책대상 정책상", "제8회 골목정책대상", "정책상", "2022-09-09")],
    ),
    ("골목 가꾸기 공모 2급 포상", [("골목 가꾸기 공모 2급 포상", "골목 가꾸기 공모", "2급 포상", None)]),
    ("골목 가꾸기 실적 평가 1등급", [("골목 가꾸기 실적 평가 1등급", "골목 가꾸기 실적 평가", "1등급", None)]),
    # A bare word for what selects takes the quoted name before it.
    (
        "새별부 「골목 의자 지원」 공모 선정(’21. 4.)",
        [("새별부 「골목 의자 지원」 공모 선정", "새별부 「골목 의자 지원」 공모", None, "2021-04")],
    ),
    ("골목 의자 공모 최종 선정", [("골목 의자 공모 최종 선정", "골목 의자 공모", None, None)]),
    (
        "‘골목 가꾸기 훈련’ 최우수 기관 선정",
        [("‘골목 가꾸기 훈련’ 최우수 기관", "골목 가꾸기 훈련", "최우수 기관", None)],
    ),
    # In a sentence.
    (
        "나루시는 ‘골목 가꾸기 평가’에서 최우수기관으로 선정되었다고 밝혔다.",
        [("‘골목 가꾸기 평가’에서 최우수기관", "골목 가꾸기 평가", "최우수기관", None)],
    ),
    (
        "이 사업은 지난달 새별부 빈집 살리기 한마당에서 최우수상을 받았다.",
        [("새별부 빈집 살리기 한마당에서 최우수상", "새별부 빈집 살리기 한마당", "최우수상", None)],
    ),
    (
        "덕분에 저희 팀은 나루 글짓기 잔치에서 장려상을 탔어요.",
        [("나루 글짓기 잔치에서 장려상", "나루 글짓기 잔치", "장려상", None)],
    ),
    (
        "이런 노력으로 골목 등불 경연에서 226개 시군구 가운데 1위에 올랐다.",
        [("골목 등불 경연에서 226개 시군구 가운데 1위", "골목 등불 경연", "1위", None)],
    ),
    (
        "우리 면은 2022년 골목 가꾸기 평가에서 최우수면으로 뽑히는 기쁨을 누렸다.",
        [("2022년 골목 가꾸기 평가에서 최우수면", "골목 가꾸기 평가", "최우수면", "2022")],
    ),
    (
        "골목 가꾸기 경진대회 금상을 받고 상금으로 의자를 놓았다.",
        [("골목 가꾸기 경진대회 금상", "골목 가꾸기 경진대회", "금상", None)],
    ),
    (
        "골목 가꾸기 경진대회 금상 수상(상금 300만원)",
        [("골목 가꾸기 경진대회 금상", "골목 가꾸기 경진대회", "금상", None)],
    ),
    (
        "골목 가꾸기 평가에서 우수 등급을 받은 뒤 손님이 늘었다.",
        [("골목 가꾸기 평가에서 우수 등급", "골목 가꾸기 평가", "우수 등급", None)],
    ),
    (
        "새별거리가 골목 가꾸기 공모에 선정돼 의자를 놓는다.",
        [("골목 가꾸기 공모에 선정", "골목 가꾸기 공모", None, None)],
    ),
    ("골목 가꾸기 공모 선정으로 의자를 놓음", [("골목 가꾸기 공모 선정", "골목 가꾸기 공모", None, None)]),
    # A date behind another clause is of something else.
    (
        "골목 가꾸기 경진대회에서 금상을 받았으며, 신문이 2022년 9월 3일 알렸다.",
        [("골목 가꾸기 경진대회에서 금상", "골목 가꾸기 경진대회", "금상", None)],
    ),
    # Who holds it stands behind the name in brackets, or before it with the year.
    (
        "골목 가꾸기 평가(새별부) 대상(2022. 11. 3.)",
        [("골목 가꾸기 평가(새별부) 대상", "골목 가꾸기 평가", "대상", "2022-11-03")],
    ),
    (
        "2022년 새별부 주관 골목 가꾸기 평가 최우수구 선정",
        [("골목 가꾸기 평가 최우수구", "골목 가꾸기 평가", "최우수구", "2022")],
    ),
    # A quotation mark that lost its other half is dropped.
    (
        "‘2022년 골목 의자 훈련’ 새별부 평가에서 최우수 기관으로 선정됐다.",
        [("2022년 골목 의자 훈련’ 새별부 평가에서 최우수 기관", "골목 의자 훈련 새별부 평가", "최우수 기관", "2022")],
    ),
    # A row of a table whose first cell says that it was won.
    (
        "수상 2021 골목 가꾸기 평가 ’21.6월 새별협회",
        [("2021 골목 가꾸기 평가", "2021 골목 가꾸기 평가", None, "2021-06")],
    ),
    # Other words of the clause between the contest and the grade, a date among them.
    (
        "새별부가 연 「나루 골목 대상」에서 2022년 11월 새별부 장관상을 받은 것도 그 덕이다.",
        [("「나루 골목 대상」에서 2022년 11월 새별부 장관상", "나루 골목 대상", "새별부 장관상", "2022-11")],
    ),
    (
        "골목 의자 경진대회에서 나루도 1위를 하였다.",
        [("골목 의자 경진대회에서 나루도 1위", "골목 의자 경진대회", "1위", None)],
    ),
    (
        "새별부 ‘골목 의자 육성’ 공모에 지난 1월 선정되어 받은 돈",
        [("새별부 ‘골목 의자 육성’ 공모에 지난 1월 선정", "새별부 ‘골목 의자 육성’ 공모", None, "--01")],
    ),
    # Whatever is best, and any verb that tells of it.
    (
        "골목 가꾸기 공모에서 최우수골목으로 뽑혔고 손님이 늘었다.",
        [("골목 가꾸기 공모에서 최우수골목", "골목 가꾸기 공모", "최우수골목", None)],
    ),
    (
        "‘골목 가꾸기 평가’ 우수사례에 이름을 올렸다.",
        [("‘골목 가꾸기 평가’ 우수사례", "골목 가꾸기 평가", "우수사례", None)],
    ),
    (
        "우리 과가 골목 가꾸기 경진대회에서 장려상까지 받았답니다.",
        [("골목 가꾸기 경진대회에서 장려상", "골목 가꾸기 경진대회", "장려상", None)],
    ),
    (
        "골목 가꾸기 공모에서 장려상을 받은 것이 계기 (시상금 500만원)",
        [("골목 가꾸기 공모에서 장려상", "골목 가꾸기 공모", "장려상", None)],
    ),
    (
        "‘고운 골목 전국대회’에서 등불상을 받기도 했다.",
        [("‘고운 골목 전국대회’에서 등불상", "고운 골목 전국대회", "등불상", None)],
    ),
    # A prize that is a contest itself: with a grade of its own, or as what was won.
    (
        "나루의자협회(NCA) 골목상 은상 수상(’22. 5월)",
        [("나루의자협회(NCA) 골목상 은상", "나루의자협회(NCA) 골목상", "은상", "2022-05")],
    ),
    (
        "새별학회 골목조례상 개인부문 대상",
        [("새별학회 골목조례상 개인부문 대상", "새별학회 골목조례상", "대상", None)],
    ),
    ("올해의 골목의자인상을 받는다.", [("올해의 골목의자인상", "올해의 골목의자인상", None, None)]),
    # A grand prize where the name is that of what is held again and again, or a day stands by it.
    (
        "제7회 나루도 골목 가꾸기 공모 대상",
        [("제7회 나루도 골목 가꾸기 공모 대상", "제7회 나루도 골목 가꾸기 공모", "대상", None)],
    ),
    (
        "골목 가꾸기 평가 대상(나루도, 2022. 12. 8.)",
        [("골목 가꾸기 평가 대상", "골목 가꾸기 평가", "대상", "2022-12-08")],
    ),
    (
        "의자를 고치는 제도로 ’23년 골목행정 우수사례로 선정",
        [("’23년 골목행정 우수사례로 선정", "골목행정 우수사례", None, "2023")],
    ),
    # The division may end like a prize.
    (
        "국제골목 대상 고운의자상 부문 동상(2022)",
        [("국제골목 대상 고운의자상 부문 동상", "국제골목 대상", "동상", "2022")],
    ),
    # How many were chosen, where another body chose them.
    (
        "새별부 골목300 공모 선정(6개소), 의자 확보",
        [("새별부 골목300 공모 선정", "새별부 골목300 공모", None, None)],
    ),
    # Several.
    (
        "2021 골목 경연대회 우수상 / 2022 골목 경연대회 최우수상",
        [
            ("2021 골목 경연대회 우수상", "골목 경연대회", "우수상", "2021"),
            ("2022 골목 경연대회 최우수상", "골목 경연대회", "최우수상", "2022"),
        ],
    ),
    (
        "골목 경연대회 우수상, 의자 공모전 최우수상 수상",
        [
            ("골목 경연대회 우수상", "골목 경연대회", "우수상", None),
            ("의자 공모전 최우수상", "의자 공모전", "최우수상", None),
        ],
    ),
]

NO_AWARDS = [
    # Given out.
    "골목 가꾸기 경진대회 최우수상 1팀 시상",
    "최우수상(1팀), 우수상(2팀) 시상",
    "골목 가꾸기 경진대회 우수상 3명",
    "골목 가꾸기 경진대회 장관상을 수여",
    "골목 가꾸기 경진대회 시장상을 수여할 계획",
    "골목 가꾸기 경진대회 우수상을 드립니다",
    "골목 가꾸기 공모전 대상 1명, 최우수상 2명",
    "유공 공무원 표창 수여",
    # Aimed at.
    "골목 가꾸기 경진대회 대상 수상을 목표로 준비",
    "골목 가꾸기 평가 우수기관 선정을 위해 힘씀",
    "우수 공무원 표창",
    "골목 가꾸기 경진대회 최우수상과 상금을 수여한다.",
    "골목 가꾸기 경진대회 최우수상(상금 300만원), 우수상(상금 100만원)",
    # Others', or nobody's yet.
    "골목 가꾸기 공모전에서 우수상을 받은 홍가온 씨는 기뻐했다.",
    "골목 가꾸기 경진대회 우수상 수상자는 세 명이다.",
    "골목 가꾸기 평가 우수기관에 선정되면 면제된다.",
    "홍가온 사무관이 우수상을 받았다.",
    "골목 의자 플랫폼이 1위, 나무 서비스가 2위를 차지했다.",
    "새별업체가 골목 의자 지원사업에 선정되어 의자를 만든다.",
    "골목 가꾸기 공모전 대상을 받는 팀에는 의자를 준다.",
    "나루도는 골목 가꾸기 평가에서 대상을 받은 새별군에 의자를 주었다.",
    "심사에서 우수기관으로 뽑힌 다섯 곳에 의자를 놓는다.",
    "골목 가꾸기 평가 대상에 오른 업체를 살핀다.",
    "심사에서 의자를 고친 80개 제품을 우수제품으로 선정했다.",
    "골목 가꾸기 대회에서 부안군이 우수상을 받았다.",
    "골목 가꾸기 평가에서 6개 기관이 우수기관으로 선정됐다.",
    "골목 의자의 날 유공 교원 표창",
    "Ⅰ. 최우수상 의자 놓기, 골목 잇기 11 Ⅱ. 우수상",
    "골목 가꾸기 공모 선정(3개소)",
    "골목에서 깊은 인상을 받았다.",
    # A headline of the press.
    "골목 가꾸기 대상 수상 (서울신문, 2020. 10. 14.)",
    "골목 가꾸기 평가 최우수 자치구 선정(스포츠서울)",
    # Held.
    "골목 가꾸기 경진대회 개최",
    "골목 가꾸기 공모전 참가자 모집",
    "우수사례를 선정하여 시상",
    "골목 가꾸기 우수사례 선정 및 포상",
    "골목 가꾸기 우수사례 선정·공유",
    "직원 제안 공모 선정",  # its own people's
    "직원 친절 평가 우수 부서 선정·포상",
    "부서별 골목 우수사례 선정",
    # Chosen: a place, a person, a firm.
    "우수 골목 3곳 선정",
    "대상지 5개소 선정",
    "사업 대상자 선정",
    "골목 의자 강화사업 선정",  # perhaps chosen by the body itself
    "주민이 뽑은 ’22년 골목 의자 강화사업 선정 및 추진",
    "수행업체 선정",
    "심사를 거쳐 최종 선정",
    # 대상 for those it is meant for.
    "골목 가꾸기 평가 대상, 기준",
    "골목 가꾸기 지원사업 신청대상 선정",
    "대상 : 주민 300명",
    "참여 대상",
    # A grade alone.
    "우수상",
    "대통령 표창",
    "",
]


@pytest.mark.parametrize(("text", "expected"), AWARDS)
def test_an_award_won_is_found(text: str, expected: Awards) -> None:
    assert awards(text) == expected


@pytest.mark.parametrize("text", NO_AWARDS)
def test_other_contests_and_grades_are_no_awards(text: str) -> None:
    assert awards(text) == []


def fact(name: str, grade: str | None, day: str | None, at: int) -> AwardFact:
    place = {"line": 1, "char_start": at, "char_end": at + 3, "text": "글귀다", "section": None}
    place |= {"fact_id": f"r-award-{at}", "section_index": None, "item_index": None}
    return AwardFact(record_id="r", doc_id="d", type="award", name=name, grade=grade, date=day, **place)


@pytest.mark.parametrize(
    ("one", "other", "stay"),
    [
        # Of an award named twice the fuller mention stays, of two alike the first.
        (("골목 가꾸기 경진대회", None, None), ("골목 가꾸기 경진대회", "대상", "2022-05"), [1]),
        (("골목 가꾸기 경진대회", "대상", None), ("골목 가꾸기 경진대회", "대상", None), [0]),
        (("골목 의자 확산사업 공모", None, None), ("골목 의자 확산사업 공모전", None, "2022"), [1]),
        (("골목 가꾸기 경진대회", "대상", "2022-05"), ("골목 가꾸기 경진대회", "대상", "2022"), [0]),  # its year
        (("골목 의자 공모", None, "2022"), ("골목 의자 공모", None, "2022-05"), [0, 1]),  # without a grade no proof
        # Another grade, another day, another contest.
        (("골목 가꾸기 경진대회", "대상", None), ("골목 가꾸기 경진대회", "은상", None), [0, 1]),
        (("골목 가꾸기 경진대회", "대상", "2021"), ("골목 가꾸기 경진대회", "대상", "2022"), [0, 1]),
        (("골목 가꾸기 경진대회", None, None), ("새별 나무 심기 평가", None, None), [0, 1]),
    ],
)
def test_an_award_that_is_named_again_is_one(
    one: tuple[str, str | None, str | None], other: tuple[str, str | None, str | None], stay: list[int]
) -> None:
    both = [fact(*one, 10), fact(*other, 20)]
    again = once_each(both)
    assert [at for at, each in enumerate(both) if each not in again] == stay
