"""Files without the spaces that their printed pages show: a report and a release come out as they were written."""

from __future__ import annotations

import pytest
from writers.pdf import LEFT, STEP, TOP, Sheet, pdf

from ingest.readers import read
from parsers.document import Origin, Rows, rows_of
from parsers.language.kiwi import Korean

REPORT = """
2025년 주요업무계획
2025. 1.
하천녹지과
Ⅰ. 2025년 주요업무 추진계획
1. 강가 장터 그늘 조성
□ 추진배경
○ 여름마다 장터에 그늘이 없어 어르신이 오래 머물지 못함
○ 상인들이 직접 고른 나무를 강가에 심기를 바람
□ 추진계획
○ 느티나무 30그루를 심고 긴 의자 12개를 나무 아래에 놓음
○ 심은 나무를 마을 아이들이 번갈아 돌보기로 함
2. 강가 꽃길 조성
□ 추진배경
○ 주민이 아침마다 걷는 길에 꽃을 심기를 바람
□ 추진계획
○ 6월까지 마을 4곳에 꽃씨를 뿌리고 팻말을 세워 이름을 알림
"""
RELEASE = """
보도자료
배포일 2025. 3. 21.
담당부서 하천녹지과 담당자 노을빛(063-000-1234)
나루시, 강가 장터에 나무 그늘 낸다
나루시는 오는 4월부터 강가 장터에 느티나무 30그루를 심는다고 밝혔다.
상인들이 직접 고른 나무를 심고 그 아래에는 긴 의자를 놓아 어르신이 앉아 쉬도록 한다.
심은 나무는 마을 아이들이 번갈아 돌보기로 했으며 물은 상인들이 맡는다.
"""


def printed(text: str, *, keeps_spaces: bool) -> bytes:
    """A file of one page; a line longer than a title loses its spaces behind the bullet."""
    sheet = Sheet()
    for number, line in enumerate(text.strip().splitlines()):
        head, gap, rest = line.partition(" ")
        bullet = f"{head}{gap}" if head in "□○" else ""
        body = rest if bullet else line
        squeezed = body if keeps_spaces or len(body) < 25 else body.replace(" ", "")
        sheet.text(LEFT, TOP - STEP * number, bullet + squeezed)
    return pdf([sheet])


def rows(data: bytes, korean: Korean) -> Rows:
    reading = read("글.pdf", data)
    origin = Origin("0123456789abcdef", "글.pdf", "0" * 64, len(data), "pdf", "unicode", "gongbo test")
    return rows_of(reading.source, origin, korean, reading.marks)


def items(found: Rows) -> list[str]:
    return [item.text for record in found.records for section in record.sections for item in section.items]


@pytest.mark.parametrize(("text", "kind"), [(REPORT, "report"), (RELEASE, "release")])
def test_items_and_facts_are_those_of_the_file_with_its_spaces(text: str, kind: str, korean: Korean) -> None:
    whole, lost = (rows(printed(text, keeps_spaces=kept), korean) for kept in (True, False))
    assert whole.document.kind == lost.document.kind == kind
    assert items(lost) == items(whole)
    assert [(fact.type, fact.text.replace(" ", "")) for fact in lost.facts] == [
        (fact.type, fact.text.replace(" ", "")) for fact in whole.facts
    ]


def test_the_source_text_stays_without_them_and_facts_stand_in_it(korean: Korean) -> None:
    data = printed(REPORT, keeps_spaces=False)
    source = read("글.pdf", data).source.text
    assert "느티나무30그루를심고긴의자12개를나무아래에놓음" in source
    for fact in rows(data, korean).facts:
        assert source[fact.char_start : fact.char_end] == fact.text
