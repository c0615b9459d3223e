"""Tasks of a report, whatever form its heads and blocks are printed in: each form of the one with each of the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report.parts import find
from parsers.kinds.report.survey import survey
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
NAMES = ["숲길 잇기 사업", "꽃길 가꾸기", "쉼터 늘리기"]
USUAL, OWN = ["추진배경", "추진내용", "향후계획"], ["왜 시작했나", "무엇을 했나", "다음에 할 일"]
LEADS = ["", "걷는 이가 늘도록 길을 잇겠습니다.\n\n", "◈ 걷는 이가 늘도록 길을 이음\n\n"]
HEADS = [
    "{n}. {name}",
    "{n}\n{name}",
    "{n}) {name}",
    "{syllable}. {name}",
    "{ring} {name}",
    "{numeral}. {name}",
    "과제 {n}│{name}",
    "〔안건 {n}〕 {name}",
    "분야   길\n사업명   {name}\n부서   숲길과",
    "■ {name}",
    "▶ {name}",
    "【{name}】",
    "{name}",
]
# The head of a block and the bullet of its items.
BLOCKS = [
    ("□ {name}", "○"),
    (" ○ {name}", "-"),
    ("◎ {name}", "▸"),
    ("[{name}]", "-"),
    ("{n}. {name}", "○"),
    (" {n}) {name}", "-"),
    ("{syllable}. {name}", "○"),
    ("{ring} {name}", "-"),
    ("{name}", "○"),
]
# A box above a lead above plain lines of own names may head blocks as well.
UNCLEAR = ("■ {name}", "{name}", OWN, LEADS[1])


def filled(form: str, n: int, name: str) -> str:
    return form.format(n=n, syllable="가나다"[n - 1], ring="①②③"[n - 1], numeral="ⅠⅡⅢ"[n - 1], name=name)


def report(head: str, block: tuple[str, str], names: list[str], lead: str) -> str:
    """A report of three tasks with three blocks each, no two items alike."""
    form, bullet = block
    text = "2026년 주요업무보고\n\n숲길과\n\n"
    for at, task in enumerate(NAMES):
        text += f"{filled(head, at + 1, task)}\n\n{lead}"
        for n, name in enumerate(names):
            place = "가나다라마바사아자"[3 * at + n]
            items = f"  {bullet} {place}마을 끊긴 길을 이음\n  {bullet} {place}마을 다리를 고침\n"
            text += f"{filled(form, n + 1, name)}\n{items}"
        text += "\n"
    return text


@pytest.mark.parametrize("block", BLOCKS, ids=[form for form, _ in BLOCKS])
@pytest.mark.parametrize("head", HEADS)
def test_tasks_are_found_by_what_comes_again(content: Content, head: str, block: tuple[str, str]) -> None:
    if head == block[0].strip():
        return
    for names, lead in ((names, lead) for names in (USUAL, OWN) for lead in LEADS):
        if (head, block[0], names, lead) == UNCLEAR:
            continue
        surveyed = survey(content(report(head, block, names, lead)), ())
        tasks = [surveyed.name(part.first, part.head) for part in find(surveyed) if part.kind == "task"]
        assert [name.strip("【】") for name in tasks] == NAMES, (names, lead)
