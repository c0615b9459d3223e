"""Schedules whose rows strokes or gaps part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.parted import form_of, read
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


Row = tuple[str, str | None, str]


def found(lines: list[Line]) -> list[Row]:
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
        (  # a head of fewer cells tells nothing
            "행사명 / 시간 / 장소\n골목 잔치 / 10:00 / 꽃길 / 샘터\n물길 점검 / 14:30 / 둑길 / 여울\n",
            [("", "10:00", "골목 잔치"), ("", "14:30", "물길 점검")],
        ),
        (  # a head tells who acts
            "기관 | 시간 | 행사 | 장소\n서울 | 10:00 | 골목 잔치 | 샘터\n부산 | 14:00 | 물길 점검 | 여울\n",
            [("서울", "10:00", "골목 잔치"), ("부산", "14:00", "물길 점검")],
        ),
        (  # a label is known only of rows with all cells
            "행사명 / 시간 / 장소 / 참석자\n골목 잔치 / 10:00 / 샘터 / 군수\n물길 점검 / 14:30 / 여울 / 부군수\n"
            "숲길 걷기 / 16:00 / 숲 / 군수\n둑길 걷기 / 18:00 / 둑\n둑길 청소 / 19:00 / 둑 / 여울 / 군수\n",
            [
                ("군수", "10:00", "골목 잔치"),
                ("부군수", "14:30", "물길 점검"),
                ("군수", "16:00", "숲길 걷기"),
                ("", "18:00", "둑길 걷기"),
                ("", "19:00", "둑길 청소"),
            ],
        ),
    ],
)
def test_the_place_of_the_times_tells_what_the_cells_are(content: Content, text: str, expected: list[Row]) -> None:
    assert found(content(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "10:00   골목 잔치   샘터\n",  # one row shows nothing
        "10:00 골목 잔치\n14:00 물길 점검\n",  # nothing parts the place
        "문화과   10:00   골목 잔치\n하천과   14:00   물길 점검\n",  # a gap behind who acts
        "10:00   골목 잔치\n14:00   물길 점검\n",  # two cells: nothing behind the event
        "서울 | 10:00 | 골목 잔치\n부산 | 14:00 | 물길 점검\n",  # regions are who acts
        "10:00   서울   골목 잔치\n14:00   부산   물길 점검\n",  # behind the time as well
        "10:00   강릉   골목 잔치\n14:00   춘천   물길 점검\n",  # municipalities by their bare names
        "10:00   군수   골목 잔치\n14:00   부군수   물길 점검\n",  # offices
        # half of the rows differ
        "10:00   골목 잔치   샘터\n14:00   물길 점검   여울\n15:00   숲길\n16:00   둑길   둑   과   4명\n",
    ],
)
def test_other_rows_are_none(content: Content, text: str) -> None:
    assert form_of(content(text)) is None


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("종일\t골목 청소\t여울", [("", None, "골목 청소")]),
        ("-\t골목 청소\t여울", [("", None, "골목 청소")]),
        ("11:00\t골목 청소", [("", "11:00", "골목 청소")]),
        ("11:00\t골목 청소\t", [("", "11:00", "골목 청소")]),
        ("11:00\t\t여울", []),  # each tab parts two cells
        ("11:00  \t  \t여울", []),
        ("11:00  \t골목 청소\t여울", [("", "11:00", "골목 청소")]),
        ("11:00 골목 청소\t여울", []),  # the time is no cell of its own
    ],
)
def test_rows_among_others(content: Content, row: str, expected: list[Row]) -> None:
    text = f"10:00\t골목 잔치\t샘터\n{row}\n14:00\t물길 점검\t여울\n"
    assert found(content(text)) == [("", "10:00", "골목 잔치"), *expected, ("", "14:00", "물길 점검")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("· 골목 청소 / 미정 / 여울", [("", None, "골목 청소")]),
        ("· 골목 청소 / 10:30 예정 / 여울", [("", "10:30", "골목 청소")]),
        ("· / 10:30 / 여울", []),
        ("· 골목 청소 /  / 여울", []),
    ],
)
def test_rows_parted_by_strokes_among_others(content: Content, row: str, expected: list[Row]) -> None:
    text = f"· 골목 잔치 / 10:00 / 샘터\n{row}\n· 물길 점검 / 14:00 / 여울\n"
    assert found(content(text)) == [("", "10:00", "골목 잔치"), *expected, ("", "14:00", "물길 점검")]
