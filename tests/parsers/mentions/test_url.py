"""Web addresses: with a scheme or without, in Latin letters or Hangul."""

from __future__ import annotations

import pytest

from parsers.mentions.mention import resolve_overlaps
from parsers.mentions.url import find


def addresses(text: str) -> list[tuple[str, str]]:
    """Text and value of each address."""
    return [(text[found.start : found.end], found.value) for found in resolve_overlaps(find(text))]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://bench.example.kr/a", "https://bench.example.kr/a"),
        ("누리집(www.bench.example.kr/garden)", "www.bench.example.kr/garden"),  # no scheme, in parentheses
        ("bench.example.co.kr에서 신청", "bench.example.co.kr"),  # a particle behind it
        ("http://bench.example.kr.", "http://bench.example.kr"),  # the sentence's full stop
        ("http://bench.example.kr:8080/?a=1&b=2, 그 밖에", "http://bench.example.kr:8080/?a=1&b=2"),
        ("골목의자.한국 누리집", "골목의자.한국"),  # a Hangul domain
        ("누리집(골목의자.kr)에서", "골목의자.kr"),  # under a domain in letters
        ("골목24.kr에서", "골목24.kr"),
        ("https://골목의자.kr/a", "https://골목의자.kr/a"),
        ("bit.ly/bench", "bit.ly/bench"),
        ("forms.gle/aB3", "forms.gle/aB3"),  # newer domains
        ("vo.la/aB3에서", "vo.la/aB3"),
        ("www.bench.example.kr/알림-공고", "www.bench.example.kr/알림-공고"),  # a path in Hangul
        ("www.bench.example.kr/menu에서", "www.bench.example.kr/menu"),
        ("https://192.0.2.7", "https://192.0.2.7"),  # a host by its number
        ("http://192.0.2.7:8080/a에서", "http://192.0.2.7:8080/a"),
        ("BENCH.EXAMPLE.KR", "BENCH.EXAMPLE.KR"),
    ],
)
def test_a_web_address_is_found_as_written(text: str, address: str) -> None:
    assert addresses(text) == [(address, address)]


def test_the_value_has_no_slash_at_its_end() -> None:
    assert addresses("https://bench.example.kr/a/") == [("https://bench.example.kr/a/", "https://bench.example.kr/a")]


@pytest.mark.parametrize(
    "text",
    [
        "nasol@bench.example.kr",  # an e-mail address
        "2031.4.6. 개통",  # a date
        "의자지도.hwp",  # a file
        "의자.놓음",
        "U.S.A.",
        "and.or",
        "의자.pdf/지도",
        "example.kr-bench",  # goes on as something else
        "http://",
        "http://192.0.2.7.8",
        "192.0.2.7",
        "",
    ],
)
def test_other_dotted_words_are_no_web_addresses(text: str) -> None:
    assert addresses(text) == []


def test_a_space_behind_www_is_no_part_of_the_value() -> None:
    assert addresses("누리터(WWW. 골목의자.kr) 운영") == [("WWW. 골목의자.kr", "WWW.골목의자.kr")]


def test_addresses_beside_each_other_are_two() -> None:
    assert len(addresses("https://bench.example.kr, www.garden.example.kr")) == 2


def test_blanks_behind_points_are_no_part_of_an_address() -> None:
    assert addresses("누리집(bench. example. co.kr)에서") == [("bench. example. co.kr", "bench.example.co.kr")]
    assert addresses("의자(나무. 돌. kr)와 (a. b)") == []
