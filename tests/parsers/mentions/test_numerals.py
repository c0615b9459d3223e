"""Korean numbers: whatever way a number is written, it is read back exactly."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.mentions.measures import find
from parsers.mentions.mention import resolve_overlaps
from parsers.mentions.numerals import decimal_of, lower_of, multiplier_of, plain, value_of

PROPERTY = settings(max_examples=200)

VALUES = [
    ("1만 천", 11_000),
    ("29만 천 890", 291_890),
    ("7", "7"),
    ("4,120", "4120"),
    ("4120", "4120"),
    ("2,450,000", "2450000"),
    ("44.25", "44.25"),
    # Multipliers, alone and in groups.
    ("3만", "30000"),
    ("3만 5천", "35000"),
    ("3만5천", "35000"),
    ("2억7천만", "270000000"),
    ("2억 7천만", "270000000"),
    ("2억 7,500만", "275000000"),
    ("2조4615억", "2461500000000"),
    ("2조 4,615억 30만", "2461500300000"),
    ("1천5백", "1500"),
    ("3천 58", "3058"),
    ("3천5백20", "3520"),  # the rest without a multiplier
    ("317조", "317000000000000"),
    # Accountants' units: several digits before 천 and 백만.
    ("730백만", "730000000"),
    ("5,200천", "5200000"),
    ("1,234백만", "1234000000"),
    # Decimals are exact.
    ("0.7억", "70000000"),
    ("2.35억", "235000000"),
    ("1.1만", "11000"),
    ("0.000001조", "1000000"),
    # Digits in Hangul.
    ("삼만", "30000"),
    ("일억 오천만", "150000000"),
    ("이천삼백사십오", "2345"),
    ("육천", "6000"),
    ("륙천", "6000"),
    ("만", "10000"),  # nothing before a multiplier is one
    ("백만", "1000000"),
    ("천", "1000"),
    ("십오", "15"),
]

# Numbers in Hangul with a point.
DECIMALS = [
    ("삼십 점 오", "30.5"),
    ("영점칠오", "0.75"),
    ("백이점공삼", "102.03"),
    ("오천", "5000"),
    ("억조 점 오", None),
]

NO_NUMBERS = [
    "",
    "원",
    "3만 2억",  # units that do not descend
    "3만 2만",
    "3억 2조",
    "3 5",  # two numbers
    "의자",
    "3개",
    "3만원",
    "약 3만",
    "3만~5만",
    ",",
    ".",
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_a_number_has_its_value(text: str, value: str) -> None:
    assert value_of(text) == Decimal(value)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_other_texts_have_none(text: str) -> None:
    assert value_of(text) is None


@pytest.mark.parametrize(
    ("value", "written"), [("270000000", 270000000), ("1E+8", 100000000), ("0.50", 0.5), ("3.0", 3), ("0", 0)]
)
def test_a_whole_number_is_written_without_a_point(value: str, written: int | float) -> None:
    number = plain(Decimal(value))
    assert (number, type(number)) == (written, type(written))


@pytest.mark.parametrize(
    ("text", "multiplier"), [("5만", "만"), ("730백만", "백만"), ("2억 7천만", "천만"), ("5", ""), ("", "")]
)
def test_the_multipliers_at_the_end_are_known(text: str, multiplier: str) -> None:
    assert multiplier_of(text) == multiplier


@pytest.mark.parametrize(
    ("low", "high", "has_unit", "value"),
    [("3", "5만", False, 30000), ("300", "5만", True, 300), ("2천", "5만", False, 2000), ("3", "5", False, 3)],
)
def test_the_lower_side_of_a_range_shares_a_multiplier_said_once(
    low: str, high: str, has_unit: bool, value: int
) -> None:
    assert lower_of(low, high, has_unit=has_unit) == value


# --- every usual spelling of a number ---

GROUPS = (("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1))
DIGITS, HANGUL = " 123456789", " 일이삼사오육칠팔구"


def groups_of(number: int) -> list[tuple[int, str]]:
    """The sections of ten thousands: 270000000 is 2 억 7000 만."""
    found = []
    for unit, size in GROUPS:
        part, number = divmod(number, size)
        if part:
            found.append((part, unit))
    return found


def small(part: int, digits: Sequence[str]) -> str:
    """Up to 9999 with `digits` before 천, 백 and 십: 2천3백, 이천삼백."""
    written = ""
    for unit, size in (("천", 1000), ("백", 100), ("십", 10), ("", 1)):
        digit, part = divmod(part, size)
        if digit:
            written += digits[digit] + unit
    return written


def spellings(number: int) -> dict[str, str]:
    """Every usual way to write a whole number, by the name of the way."""
    groups = groups_of(number)
    written = {
        "digits": str(number),
        "commas": f"{number:,}",
        "groups": "".join(f"{part}{unit}" for part, unit in groups),
        "groups with spaces": " ".join(f"{part}{unit}" for part, unit in groups),
        "groups with commas": " ".join(f"{part:,}{unit}" for part, unit in groups),
        "천 and 백 in groups": "".join(small(part, DIGITS) + unit for part, unit in groups),
        "Hangul": "".join(small(part, HANGUL) + unit for part, unit in groups),
        "Hangul with spaces": " ".join(small(part, HANGUL) + unit for part, unit in groups),
    }
    for unit, size in (("천", 10**3), ("백만", 10**6), ("십억", 10**9)):
        if number % size == 0:
            written[f"accountants' {unit}"] = f"{number // size:,}{unit}"
    for unit, size in (("만", 10**4), ("억", 10**8), ("조", 10**12)):
        decimal = (Decimal(number) / size).normalize()
        if number >= size // 10 and -6 <= int(decimal.as_tuple().exponent) <= 0:
            written[f"decimals of {unit}"] = f"{decimal:,f}{unit}"
    if number >= 10**15:
        del written["digits"]  # nobody counts sixteen digits
    return written


def amounts(number: int) -> dict[str, str]:
    """Those of them that amounts are written in: groups that are whole, a few digits with 천 and 백."""
    digits = len(str(number).replace("0", ""))
    left_out = {"Hangul with spaces"}
    if number % 10**4 and number > 10**4:
        left_out |= {"groups", "groups with spaces", "groups with commas"}
    if number % 10 or digits > 4:
        left_out |= {"천 and 백 in groups", "Hangul"}
    return {way: f"{text}원" for way, text in spellings(number).items() if way not in left_out}


# Round numbers are the usual ones: few digits and many noughts, up to ten thousand 조.
ROUND = st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 99999), st.integers(0, 11))
NUMBERS = st.one_of(st.integers(1, 10**16 - 1), st.integers(1, 10**6), ROUND)


@PROPERTY
@given(NUMBERS)
def test_every_spelling_is_read_back(number: int) -> None:
    written = spellings(number)
    assert {way: value_of(text) for way, text in written.items()} == dict.fromkeys(written, Decimal(number))


def by_money(text: str) -> list[tuple[str, object]]:
    return [(text[found.start : found.end], found.fields["amount"]) for found in resolve_overlaps(find(text))]


@PROPERTY
@given(NUMBERS)
def test_every_spelling_with_won_is_that_amount(number: int) -> None:
    written = amounts(number)
    assert {way: by_money(text) for way, text in written.items()} == {
        way: [(text, number)] for way, text in written.items()
    }


@PROPERTY
@given(st.decimals(min_value=Decimal("0.0001"), max_value=10**9, places=4, allow_nan=False))
def test_a_decimal_loses_nothing(number: Decimal) -> None:
    assert value_of(f"{number:f}") == number
    assert value_of(f"{number:f}억") == number * 10**8


@pytest.mark.parametrize(("text", "value"), DECIMALS)
def test_a_number_in_hangul_may_have_a_point(text: str, value: str | None) -> None:
    assert decimal_of(text) == (None if value is None else Decimal(value))
