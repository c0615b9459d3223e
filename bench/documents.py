"""Small invented documents, written as they would have come in: a folder a day."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

SETTLING = 2.5  # seconds; a file that changed less than 2 s before it is read is read again by the next run
IN_A_FOLDER = 100

PLACES = ("강원 고성군", "경북 영덕군", "전남 구례군", "충북 옥천군", "경남 하동군", "전북 진안군", "충남 서천군")
THINGS = (
    "마을 서가",
    "공구 도서관",
    "빈집 텃밭",
    "골목 쉼터",
    "안심 정류장",
    "새벽 시장",
    "찾아가는 빨래방",
    "숲길 학교",
)
DEEDS = ("운영", "개선", "확대", "시범 도입", "정비", "예약제 시행")
PEOPLE = ("어르신", "청년 농업인", "초등학생", "귀촌 가구", "소상공인", "자원봉사자")
REASONS = (
    "이용하려면 면사무소까지 나와야 해서 불편하다는 의견이 이어짐",
    "시설이 낡고 안내가 부족하여 찾는 사람이 해마다 줄어듦",
    "신청 서류가 많아 제때 지원을 받지 못하는 가구가 있음",
    "담당 부서가 나뉘어 있어 처리에 오랜 시간이 걸림",
)


class Writer:
    """The numbers and names of one invented document; the same number gives the same document."""

    def __init__(self, number: int) -> None:
        self._chance = random.Random(f"nightly {number}")
        self.place, self.thing, self.deed, self.people = map(self._chance.choice, (PLACES, THINGS, DEEDS, PEOPLE))
        self.number = number
        self.day = date(2021, 1, 4) + timedelta(days=self._chance.randrange(1400))

    def count(self, most: int = 900) -> int:
        return self._chance.randint(2, most)

    def reason(self) -> str:
        return self._chance.choice(REASONS)

    def date(self) -> str:
        day = self.day + timedelta(days=self._chance.randrange(200))
        return f"{day.year}. {day.month}. {day.day}."


def casebook(made: Writer) -> str:
    places = [made.place, *(place for place in PLACES if place != made.place)][: 1 + made.number % 2]
    return f"우수사례 모음 {made.number}\n" + "".join(
        f"""
{place}
{made.thing} {made.deed}

주요내용요약
□ {made.people} {made.count()}명이 쓰는 {made.thing} {made.count(60)}개소를 {made.deed}

추진배경
□ {made.reason()}
○ 이용 건수 : 2020년 {made.count()}건, 2021년 {made.count()}건

사업개요
○ 사업기간 : {made.date()} ~ {made.date()}
○ 사 업 비 : {made.count()}백만원(도비 {made.count(200)}백만원, 군비 {made.count(200)}백만원)

추진성과
□ 참여 가구 {made.count()}가구, 만족도 {made.count(99)}.{made.count(9)}%
"""
        for place in places
    )


def bulletin(made: Writer) -> str:
    return f"""주간 {made.thing} 동향
제{made.number + 1}호
{made.date()}

Ⅰ. 국내 동향

1. {made.place}, {made.thing} {made.deed}
□ {made.date()}부터 {made.people} {made.count()}명을 대상으로 {made.thing} {made.count(40)}곳을 {made.deed}
  ○ 한 곳당 {made.count(90)}억원(국비 {made.count(90)}%)을 지원

2. {made.people} 지원 공모 접수
□ {made.date()}까지 신청을 받아 {made.count(30)}곳을 선정
  ○ {made.reason()}
"""


def news(made: Writer) -> str:
    return f"""{made.place} {made.thing}, {made.people} {made.count()}명 찾아

{made.place}은 {made.date()} {made.thing} {made.number + 1}호점의 문을 열었다고 밝혔다. 그동안 {made.reason()}.

군은 {made.count()}만원을 들여 {made.thing} {made.count(50)}곳을 {made.deed}하고, {made.people} {made.count()}명에게
안내문을 보냈다. 이용률은 {made.count(99)}%로 지난해보다 {made.count(30)}%포인트 높아졌다.
"""


def put(folder: Path, numbers: Iterable[int], flat: bool, first_day: date = date(2024, 1, 1)) -> None:
    """Writes the documents of these numbers, as they would have come in: a folder a day, or all in one."""
    for place, number in enumerate(numbers):
        day = folder if flat else folder / str(first_day + timedelta(days=place // IN_A_FOLDER))
        if place % IN_A_FOLDER == 0:
            day.mkdir(parents=True, exist_ok=True)
        text = (casebook, bulletin, news)[number % 3](Writer(number))
        (day / f"{number:06d}.txt").write_text(text, encoding="utf-8")
