"""The same document as a file of each format gives the same text."""

from collections.abc import Callable

import pytest
from writers.docx import docx
from writers.html import html
from writers.hwp3 import hwp3
from writers.hwp5 import hwp5
from writers.hwpx import hwpx
from writers.pdf import printed
from writers.sample import notice

from ingest.readers import read
from ingest.readers.blocks import Section
from ingest.readers.compose import compose
from parsers.text.marks import Cell, Furniture, ListNumber, Note, TextBox

Writer = Callable[[list[Section]], bytes]
WRITERS: dict[str, Writer] = {"hwpx": hwpx, "hwp": hwp5, "docx": docx}
TEXT = """\
솔바람시 알림
솔바람시, 밤에도 여는 도서관 두 곳으로 늘린다

□ 솔바람시는 2026년 3월 2일부터 달빛 도서관에 이어 샘터 도서관도 밤 10시까지 연다.
  ○ 밤 시간 이용자¹⁾는 한 해 동안 15% 늘었다.
1) 저녁 7시 뒤에 들어온 사람을 센 수
시는 다음을 차례로 준비한다.
1. 샘터 도서관 열람실 조명 교체
가. 1층 먼저
나. 2층은 여름에
2. 야간 안내원 4명 채용
- 버스 막차 시각 조정 협의
도서관별 이용자는 아래 표와 같다.
구분
이용자
2025년
2026년
달빛 도서관
1,240명
1,835명
(야간 420명)
샘터 도서관
612명
늘어난 예산은 3억 2,500만원이다.
솔바람시 기획예산과
다음 쪽에 지침을 붙인다.
\f참고 1 야간 개관 지침
밤 9시 30분에 안내 방송을 하고,
밤 10시에 문을 닫는다.
문의: 솔바람시 도서관과(☎ 033-000-7788)
"""


def test_the_text_is_that_of_the_blocks() -> None:
    assert compose(notice())[0] == TEXT


@pytest.mark.parametrize("ending", WRITERS)
def test_every_format_gives_the_same_text(ending: str) -> None:
    reading = read(f"소식.{ending}", WRITERS[ending](notice()))
    assert (reading.source.text, reading.format, reading.problems) == (TEXT, ending, ())


@pytest.mark.parametrize("ending", WRITERS)
def test_every_format_gives_the_same_marks(ending: str) -> None:
    reading = read(f"소식.{ending}", WRITERS[ending](notice()))

    def told(kind: type) -> list[str]:
        return [TEXT[mark.start : mark.end] for mark in reading.marks if isinstance(mark, kind)]

    cells = [
        (mark.row, mark.column, mark.rows, mark.columns, mark.header, TEXT[mark.start : mark.end])
        for mark in reading.marks
        if isinstance(mark, Cell)
    ]
    assert cells == [
        (0, 0, 2, 1, True, "구분"),
        (0, 1, 1, 2, True, "이용자"),
        (1, 1, 1, 1, True, "2025년"),
        (1, 2, 1, 1, True, "2026년"),
        (2, 0, 1, 1, False, "달빛 도서관"),
        (2, 1, 1, 1, False, "1,240명"),
        (2, 2, 1, 1, False, "1,835명\n(야간 420명)"),
        (3, 0, 1, 1, False, "샘터 도서관"),
        (3, 1, 1, 1, False, ""),
        (3, 2, 1, 1, False, "612명"),
    ]
    assert told(Furniture) == ["솔바람시 알림", "솔바람시 기획예산과"]
    assert told(ListNumber) == ["1.", "가.", "나.", "2.", "-"]
    assert told(Note) == ["1) 저녁 7시 뒤에 들어온 사람을 센 수"]
    assert told(TextBox) == ["참고 1 야간 개관 지침", "밤 9시 30분에 안내 방송을 하고,\n밤 10시에 문을 닫는다."]
    (note,) = (mark for mark in reading.marks if isinstance(mark, Note))
    assert TEXT[slice(*note.reference)] == "¹⁾"


def test_a_file_of_hwp_3_gives_the_same_text_and_cells_but_for_pages_and_headers() -> None:
    reading = read("소식.hwp", hwp3(notice()))
    # The foot stands behind the one section that there is, and what forces a page lies in shapes.
    moved = TEXT.replace("\f", "").replace("솔바람시 기획예산과\n", "") + "솔바람시 기획예산과\n"
    assert (reading.source.text, reading.format, reading.encoding) == (moved, "hwp", "johab")
    shown = [(m.row, m.column, m.rows, m.columns) for m in reading.marks if isinstance(m, Cell)]
    assert shown == [
        (m.row, m.column, m.rows, m.columns) for m in read("소식.hwpx", hwpx(notice())).marks if isinstance(m, Cell)
    ]


def test_a_web_page_gives_the_same_text_and_cells_but_for_pages() -> None:
    reading = read("소식.html", html(notice()))
    assert (reading.source.text, reading.problems) == (TEXT.replace("\f", "").replace("  ○", "\u00a0\u00a0○"), ())
    # Where a page begins is lost, and with it one character.
    shown = [(mark.row, mark.column, mark.rows, mark.columns) for mark in reading.marks if isinstance(mark, Cell)]
    assert shown == [
        (mark.row, mark.column, mark.rows, mark.columns)
        for mark in read("소식.hwpx", hwpx(notice())).marks
        if isinstance(mark, Cell)
    ]
    furniture = [mark for mark in reading.marks if isinstance(mark, Furniture)]
    assert [reading.source.text[mark.start : mark.end] for mark in furniture] == [
        "솔바람시 알림",
        "솔바람시 기획예산과",
    ]


def test_what_is_printed_to_pdf_gives_the_same_lines_and_cells() -> None:
    reading = read("소식.pdf", printed(notice()))
    furniture = {"솔바람시 알림", "솔바람시 기획예산과", "- 1 -", "- 2 -"}
    lines = [line.strip() for line in reading.source.text.split("\n") if line.strip() not in furniture]
    assert [line for line in lines if line] == [
        line.strip() for line in TEXT.split("\n") if line.strip() and line.strip() not in furniture
    ]
    assert (reading.format, reading.problems) == ("pdf", ())
    cells = [
        (mark.row, mark.column, mark.rows, mark.columns, reading.source.text[mark.start : mark.end])
        for mark in reading.marks
        if isinstance(mark, Cell)
    ]
    assert len(cells) == 10
    assert cells[:2] == [(0, 0, 2, 1, "구분"), (0, 1, 1, 2, "이용자")]
    assert cells[6] == (2, 2, 1, 1, "1,835명\n(야간 420명)")
    assert cells[8] == (3, 1, 1, 1, "")


@pytest.mark.parametrize("ending", WRITERS)
def test_a_writer_writes_the_same_bytes_each_time(ending: str) -> None:
    assert WRITERS[ending](notice()) == WRITERS[ending](notice())
