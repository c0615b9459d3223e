"""Schedules whose rows strokes or gaps part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.parted import form_of, read
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


def found(lines: list[Line]) -> list[tuple[str, str | None, str]]:
    form = form_of(lines)
    rows = read(lines, form) if form else []
    texts = {line: line.text for line in lines}
    return [
        (row.label, row.time, texts[row.line][row.start - row.line.start : row.end - row.line.start]) for row in rows
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "· 골목 잔치 / 10:00 / 샘터 / 문화과\n· 물길 점검 / 14:30 / 여울\n· 숲길 걷기 / 16:00 / 숲 / 산림과\n",
            [("", "10:00", "골목 잔치"), ("", "14:30", "물길 점검"), ("", "16:00", "숲길 걷기")],
        ),
        (
            "행사명 / 시간 / 장소 / 참석자\n골목 잔치 / 10:00 / 샘터 / 군수\n물길 점검 / 14:30 / 여울 / 부군수\n",
            [("군수", "10:00", "골목 잔치"), ("부군수", "14:30", "물길 점검")],
        ),
        (
            "3. 17.(월)\n  10:00   골목 잔치   샘터\n3. 18.(화)\n  오후 2시   물길 점검     여울\n",
            [("", "10:00", "골목 잔치"), ("", "14:00", "물길 점검")],
        ),
        ("10:00\t골목 잔치\t샘터\n14:00\t물길 점검\t여울\n", [("", "10:00", "골목 잔치"), ("", "14:00", "물길 점검")]),
    ],
)
def test_the_place_of_the_times_tells_what_the_cells_are(
    content: Content, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(content(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "10:00   골목 잔치   샘터\n",  # one row shows nothing
        "10:00 골목 잔치\n14:00 물길 점검\n",  # nothing parts the place
        "군수   10:00   골목 잔치\n부군수   14:00   물길 점검\n",  # a gap behind who acts
        "서울 | 10:00 | 골목 잔치\n부산 | 14:00 | 물길 점검\n",  # regions are who acts
    ],
)
def test_other_rows_are_none(content: Content, text: str) -> None:
    assert form_of(content(text)) is None
