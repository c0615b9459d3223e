"""The full name that a body bore on a day, and the ways to write one body."""

from __future__ import annotations

from itertools import pairwise

import pytest

from parsers.mentions.bodies import forms_of, official
from parsers.mentions.squeezed import key_of
from parsers.vocabulary.lists import bodies

OFFICIAL: list[tuple[str, str | None, str | None]] = [
    # A short name means the body that bore it on the day; the day of the change counts for the new one.
    ("농식품부", "2024-03-01", "농림축산식품부"),
    ("농식품부", "2010-03-01", "농림수산식품부"),
    ("산업부", "2024-03-01", "산업통상자원부"),
    ("산업부", "2025-09-30", "산업통상자원부"),
    ("산업부", "2025-10-01", "산업통상부"),
    ("산업부", None, "산업통상부"),
    ("산업부", "2024-03", "산업통상자원부"),  # a day known to the month
    # One that nobody bears any more means the last that did.
    ("산자부", "2024-03-01", "산업자원부"),
    # A full name is itself, whenever it was borne.
    ("안전행정부", "2024-03-01", "안전행정부"),
    ("한국농수산식품 유통공사", "2024-03-01", "한국농수산식품유통공사"),
    ("도서관협회", "2024-03-01", "한국도서관협회"),
    # Marks of companies, and letters that are spelled before them, are no part of a listed name.
    ("현대제철(주)", "2024-03-01", "현대제철"),
    ("에스케이(SK)하이닉스", "2024-03-01", "SK하이닉스"),
    # Municipalities, by their province; one name of several is not decided.
    ("정선군", "2022-03-01", "강원도 정선군"),
    ("정선군", "2024-03-01", "강원특별자치도 정선군"),
    ("강서구", "2024-03-01", None),
    ("경남도", "2024-03-01", "경상남도"),  # as people call it
    ("별빛의료원", "2024-03-01", None),
]


@pytest.mark.parametrize(("name", "day", "expected"), OFFICIAL)
def test_the_full_name_is_that_of_the_day(name: str, day: str | None, expected: str | None) -> None:
    assert official(name, day) == expected


def test_a_body_is_known_by_all_its_names() -> None:
    assert {"행정안전부", "행안부"} <= forms_of("행안부")
    assert {"행정안전부", "행안부"} <= forms_of("행정안전부 자치행정과")  # a division speaks for the whole
    assert {"성동구", "서울특별시 성동구"} <= forms_of("서울 성동구")
    assert {"경남도", "경상남도", "경남도청"} <= forms_of("경상남도")


@pytest.mark.parametrize("body", [body for body in bodies() if body.since and body.until])
def test_a_body_came_before_it_went(body: object) -> None:
    assert body.since < body.until  # type: ignore[attr-defined]


def test_the_lives_of_one_name_do_not_overlap() -> None:
    lives: dict[str, list[tuple[str, str]]] = {}
    for body in bodies():
        lives.setdefault(key_of(body.name), []).append((body.since, body.until or "9999"))
    for several in lives.values():
        ordered = sorted(several)
        assert all(earlier[1] <= later[0] for earlier, later in pairwise(ordered))
