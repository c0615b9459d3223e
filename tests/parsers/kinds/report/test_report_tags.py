"""Tags in brackets beside the names of tasks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.report.tags import of_report, parted

BLOCKS = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n\n"
COVER = "2031년 주요업무계획\n\n2031. 1.\n\n숲길과\n\n"


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("【역점】 숲길 잇기", "역점"),
        ("[신규] 숲길 잇기", "신규"),
        ("〔공약·신규〕 숲길 잇기", "공약·신규"),
        ("<계속사업> 숲길 잇기", "계속사업"),
        ("숲길 잇기 (계속)", "계속"),
        ("숲길 잇기【공약사항】", "공약사항"),
    ],
)
def test_a_usual_tag_is_no_part_of_the_name(name: str, tag: str) -> None:
    assert parted(name, frozenset()) == (tag, "숲길 잇기")


@pytest.mark.parametrize("name", ["숲길 잇기", "(가칭) 숲길관 짓기", "숲길 잇기(2단계)", "「숲길」 잇기", "【역점】"])
def test_other_brackets_stay(name: str) -> None:
    assert parted(name, frozenset()) == (None, name)


def test_a_word_before_several_names_is_a_tag_where_it_is_no_office() -> None:
    own = of_report(
        ["[농업] 숲길", "[농업] 꽃길", "[복지] 쉼터", "[숲길과] 물길", "[숲길과] 들길", "(가칭) 샘", "(가칭) 못"]
    )
    assert own == {"농업"}
    assert parted("[농업] 숲길", own) == ("농업", "숲길")


def tasks(rows: Rows) -> list[tuple[str | None, str | None]]:
    return [(task.title, task.category) for task in rows.records if task.kind == "task"]


def test_tags_head_tasks_without_numbers_and_are_their_categories(rows: Callable[[str], Rows]) -> None:
    text = f"{COVER}【역점】 숲길 잇기\n{BLOCKS}【신규】 꽃길 가꾸기\n{BLOCKS}【신규】 쉼터 놓기\n{BLOCKS}"
    assert tasks(rows(text)) == [("숲길 잇기", "역점"), ("꽃길 가꾸기", "신규"), ("쉼터 놓기", "신규")]


def test_a_strategy_goes_before_a_tag(rows: Callable[[str], Rows]) -> None:
    text = f"{COVER}전략 1. 걷는 고을\n\n1-1. [신규] 숲길 잇기\n{BLOCKS}1-2. 꽃길 가꾸기\n{BLOCKS}"
    assert tasks(rows(text)) == [("숲길 잇기", "걷는 고을"), ("꽃길 가꾸기", "걷는 고을")]
