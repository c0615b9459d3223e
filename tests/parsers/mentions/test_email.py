"""E-mail addresses."""

from __future__ import annotations

import pytest

from parsers.mentions.email import find


def addresses(text: str) -> list[tuple[str, str]]:
    """Text and value of each address."""
    return [(text[found.start : found.end], found.value) for found in find(text)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("nasol@bench.example.kr", "nasol@bench.example.kr"),
        ("전자우편(na.sol_1+2@bench.example.kr)으로", "na.sol_1+2@bench.example.kr"),
        ("nasol@bench.example.kr로 보냄", "nasol@bench.example.kr"),  # a particle behind it
        ("전자우편nasol@bench.example.kr.", "nasol@bench.example.kr"),  # glued to a word, a full stop
    ],
)
def test_an_e_mail_address_is_found(text: str, address: str) -> None:
    assert addresses(text) == [(address, address)]


def test_a_space_behind_the_at_sign_is_no_part_of_the_address() -> None:
    assert addresses("전자우편(nasol@ bench.example.kr)으로") == [("nasol@ bench.example.kr", "nasol@bench.example.kr")]


def test_a_word_before_an_at_sign_that_stands_apart_is_no_address() -> None:
    assert addresses("나솔 @ 가온") == addresses("Naru @ 3pm. kr") == []


def test_the_value_is_in_lower_case_and_the_text_as_written() -> None:
    assert addresses("NaSol@Bench.example.kr") == [("NaSol@Bench.example.kr", "nasol@bench.example.kr")]


def test_addresses_behind_a_comma_are_two() -> None:
    assert [text for text, _ in addresses("nasol@bench.example.kr,uboram@garden.example.kr")] == [
        "nasol@bench.example.kr",
        "uboram@garden.example.kr",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "nasol@bench",  # no domain
        "@bench.example.kr",  # an account of a service
        "nasol@@bench.example.kr",
        "nasol @bench.example.kr",
        "bench.example.kr",
        "a@b.c",  # no such ending
        "나솔@골목.한국",
        "",
    ],
)
def test_other_words_with_an_at_sign_are_no_addresses(text: str) -> None:
    assert addresses(text) == []
