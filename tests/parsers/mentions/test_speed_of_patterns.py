"""Every finder takes time in proportion to the text, on runs that tempt its patterns to go back. Looks at the clock."""

from __future__ import annotations

import pytest
from stopwatch import seconds

from parsers.facts import COMPOSITE, ELEMENTARY

SHORT, LONG = 20_000, 40_000
MOST_SECONDS = 10.0
# Twice the text may take so much longer, and a little for the noise of the clock.
GROWTH, FLOOR = 2.6, 0.02
FAST = 0.03
TRIES = 3

FINDERS = {find.__module__.rpartition(".")[2]: find for find in (*ELEMENTARY, *COMPOSITE)}

# Each run is repeated to the length wanted, between a beginning and an end.
RUNS = {
    "spaces": ("1", " ", "원"),
    "digits": ("", "1", "원"),
    "commas": ("1", ",", "원"),
    "dots": ("2023", ".", "1"),
    "dotted digits": ("2023. ", "1.", "가"),
    "section numbers": ("", "1. ", "가"),
    "opening brackets": ("", "(", "1"),
    "closing brackets": ("1", ")", "1"),
    "opening corner brackets": ("", "「가", "법"),
    "pairs of corner brackets": ("", "「가법」", "."),
    "년월일": ("2023", "년월일", "1"),
    "dates": ("", "2023년 1월 1일 ", "가"),
    "days in parentheses": ("", "(3.4) ", "가"),
    "months": ("", "1월, ", "가"),
    "days without spaces": ("", "20230101", "가"),
    "years": ("", "’21~", "가"),
    "acts that no list has": ("", "골목회전법과 ", "가"),
    "syllables": ("", "가", "법"),
    "syllables apart": ("", "가 ", "조례"),
    "tildes": ("1", "~", "1원"),
    "ranges": ("", "1~", "원"),
    "arrows": ("1", "→", "1"),
    "arrows between numbers": ("", "1→", "1"),
    "arrows between states": ("", "1명 → ", "가"),
    "에서": ("", "1일에서 1일로 ", "단축"),
    "labels": ("", "(기존) 1 ", "(개선) 1"),
    "opening quotation marks": ("", "‘", "우수상"),
    "closing quotation marks": ("1", "’", "21. 1."),
    "quotation marks": ("", "‘가’ ", "우수상"),
    "hyphens": ("02", "-", "1"),
    "amounts": ("", "1억 ", "원"),
    "amounts without spaces": ("", "1천", "원"),
    "numbers in Hangul": ("", "일억", "원"),
    "numbers in Hangul apart": ("", "일억 ", "원"),
    "syllables of a number apart": ("", "십 ", "개월"),
    "years in words": ("", "이천십년 ", "유월"),
    "months with hyphens": ("", "2031-07, ", "가"),
    "days with strokes": ("", "3/24 ", "에"),
    "shares": ("", "1%~", "1%"),
    "letters and dots": ("", "a.", "kr"),
    "outlets before one that is dated": ("", "새벽신문, ", "강원일보(’22.9.14.)"),
    "outlets behind one that is dated": ("강원일보(’22.9.14.), ", "새벽신문, ", ""),
    "outlets with days": ("", "강원일보 9.14, ", ""),
    "at signs": ("", "a@", "a.kr"),
}


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("finder", FINDERS)
def test_a_finder_takes_time_in_proportion_to_the_text(finder: str, run: str) -> None:
    find = FINDERS[finder]
    beginning, repeated, end = RUNS[run]
    half, whole = (beginning + repeated * (length // len(repeated)) + end for length in (SHORT, LONG))
    long = short = float("inf")
    for _ in range(TRIES):
        long = min(long, seconds(lambda: list(find(whole))))
        assert long < MOST_SECONDS
        if long <= FAST:
            return
        short = min(short, seconds(lambda: list(find(half))))
        if long <= GROWTH * short + FLOOR:
            return
    pytest.fail(f"{SHORT:,} characters take {short:.2f} s, {LONG:,} take {long:.2f} s")
