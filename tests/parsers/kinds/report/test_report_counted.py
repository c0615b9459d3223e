"""Words that count the parts of a report and stand in no vocabulary."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.report.counted import behind_label, behind_word, by_labels, by_words
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("꼭지 1   숲길 잇기\n길이 끊김\n꼭지 2   꽃길 가꾸기\n", [1, 2]),
        ("〔안건 1〕 숲길 잇기\n〔안건 2〕 꽃길 가꾸기\n", [1, 2]),
        ("꼭지 1 | 숲길 잇기\n꼭지 2 | 꽃길 가꾸기\n", [1, 2]),
        ("꼭지 Ⅰ. 숲길 잇기\n꼭지 Ⅱ. 꽃길 가꾸기\n", [1, 2]),  # Roman numbers
        ("No.1 숲길 잇기\nNo.2 꽃길 가꾸기\n", [1, 2]),
        ("〔역점 1〕 숲길 잇기\n〔현안 1〕 꽃길 가꾸기\n", [1, 1]),  # in brackets two words count together
        ("【공약 1-4】 숲길 잇기\n【공약 2-3】 꽃길 가꾸기\n", [4, 3]),  # under higher numbers that they name
        ("【공약 2-4】 숲길 잇기\n【공약 1-3】 꽃길 가꾸기\n", []),
        ("역점 1 숲길 잇기\n현안 1 꽃길 가꾸기\n", []),
        ("〔역점 1〕 숲길 잇기\n〔현안 3〕 꽃길 가꾸기\n", []),
        ("꼭지 1 숲길\n꼭지 2 꽃길\n꼭지 1 숲길\n꼭지 2 꽃길\n", [1, 2, 1, 2]),  # the list of contents counts as well
        ("꼭지 1 숲길\n꼭지 3 꽃길\n", []),  # it does not go on
        ("꼭지 1 숲길 잇기\n", []),  # nothing follows
        ("표 1 숲길\n표 2 꽃길\n", []),  # captions
        ("숲길과 1\n숲길과 2\n", []),  # a running foot with the page
        ("길이 끊김\n숲길과 1\n숲길 잇기\n□ 추진배경\n길이 끊김\n숲길과 2\n꽃길 가꾸기\n□ 추진배경\n", []),
        ("\n꼭지 1\n숲길 잇기\n□ 추진배경\n\n꼭지 2\n꽃길 가꾸기\n❖ 꽃을 심음\n□ 추진배경\n", [1, 2]),  # a name below
        (
            "길이 끊김\n[꼭지1]\n숲길 잇기\n□ 추진배경\n길이 끊김\n[꼭지2]\n꽃길 가꾸기\n❖ 꽃을 심음\n□ 추진배경\n",
            [1, 2],
        ),
        (
            "\n꼭지 1\n숲길 잇기\n\n끊긴 길을 이어\n걷게 한다.\n\n담당 : 숲길과\n\n□ 추진배경\n길이 끊김\n"
            "\n꼭지 2\n꽃길 가꾸기\n담당 : 숲길과\n□ 추진배경\n",
            [1, 2],
        ),  # a lead without a bullet, and who answers
        ("\n[방안 1]\n숲길 잇기\n✔ 길을 이음\n[방안 2]\n꽃길 가꾸기\n✔ 꽃을 심음\n", []),  # parts of a block
        ("\n[사례 1]\n숲길 잇기\n□ 추진배경\n\n[사례 2]\n꽃길 가꾸기\n□ 추진배경\n", []),  # examples
        ("\n숲길과 1\n\n숲길 잇기\n□ 추진배경\n\n숲길과 2\n\n꽃길 가꾸기\n□ 추진배경\n", []),  # feet again
        ("\n꼭지 1\n숲길 잇기\n꽃길 가꾸기\n\n꼭지 2\n꽃길 가꾸기\n숲길 잇기\n", []),  # no block below the names
        ("꼭지 1\n제목 숲길 잇기\n길이 끊김\n꼭지 2\n제 목 : 꽃길 가꾸기\n", [1, 2]),  # a title with its label below
    ],
)
def test_a_word_counts_parts_where_its_number_goes_on(content: Content, text: str, values: list[int]) -> None:
    assert [number.value for number in by_words(content(text), {}, frozenset()).values()] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("사업명 : 숲길 잇기\n길이 끊김\n사 업 명 : 꽃길 가꾸기\n", [1, 2]),
        ("사업명   숲길 잇기\n길이 끊김\n사업명   꽃길 가꾸기\n", [1, 2]),  # a gap in place of the colon
        ("[사업명] 숲길 잇기\n길이 끊김\n[사업명] 꽃길 가꾸기\n", [1, 2]),  # or brackets around it
        ("분야   숲\n길이 끊김\n분야   꽃\n", [1, 2]),  # a word that counts parts, without its number
        ("할일   숲길 잇기\n부서 : 숲길과\n할일   꽃길 가꾸기\n부서 : 숲길과\n", [1, 2]),  # above the office's label
        ("○ 분야 : 숲\n길이 끊김\n○ 분야 : 꽃\n", []),  # items
        ("사업명 : 숲길 잇기\n", []),  # one alone is a value of its text
        ("사업비 : 1억원\n사업비 : 2억원\n", []),  # no label of a title
    ],
)
def test_labels_of_titles_count_by_the_order_of_the_text(content: Content, text: str, values: list[int]) -> None:
    assert [number.value for number in by_labels(content(text), {}, frozenset()).values()] == values


def test_a_name_stands_behind_the_word_and_its_number() -> None:
    text = "꼭지 2.  꽃길 가꾸기"
    assert text[behind_word(text) :] == "꽃길 가꾸기"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("제목 꽃길 가꾸기", "꽃길 가꾸기"),
        ("건   명  꽃길 가꾸기", "꽃길 가꾸기"),
        ("사 업 명 : 꽃길 가꾸기", "꽃길 가꾸기"),
        ("꽃길 가꾸기", "꽃길 가꾸기"),
    ],
)
def test_a_name_stands_behind_the_label_of_a_title(text: str, name: str) -> None:
    assert text[behind_label(text) :] == name


def test_a_value_right_below_a_numbered_name_counts_nothing(rows: Callable[[str], Rows]) -> None:
    names = ("숲길 잇기", "꽃길 가꾸기", "물길 내기")
    below = "사업비 : {}억 원\n담당부서 : 숲길과\n□ 추진배경\n ○ 길이 끊김\n□ 추진계획\n ○ 길을 이음\n"
    tasks = "".join(f"{at}. {name}\n{below.format(at)}" for at, name in enumerate(names, start=1))
    found = rows(f"2026년 주요업무계획\n\nⅠ. 주요업무\n{tasks}")
    assert [(record.title, record.category) for record in found.records if record.kind == "task"] == [
        (name, "주요업무") for name in names
    ]
