"""A notice of a town that does not exist, in blocks: all that a document of an office is made of."""

from ingest.readers.blocks import Box, NoteText, Paragraph, Running, Section, Table, TableCell


def p(*parts: object, label: str = "", breaks_page: bool = False) -> Paragraph:
    """A paragraph."""
    return Paragraph(list(parts), label, breaks_page)  # type: ignore[arg-type]


def cell(row: int, column: int, text: str, rows: int = 1, columns: int = 1, header: bool = False) -> TableCell:
    """A cell; its lines are paragraphs."""
    return TableCell(row, column, rows, columns, header, [p(line) for line in text.split("\n")] if text else [])


def visitors() -> Table:
    """A table with merged cells, an empty one, and one of two lines."""
    return Table(
        [
            cell(0, 0, "구분", rows=2, header=True),
            cell(0, 1, "이용자", columns=2, header=True),
            cell(1, 1, "2025년", header=True),
            cell(1, 2, "2026년", header=True),
            cell(2, 0, "달빛 도서관"),
            cell(2, 1, "1,240명"),
            cell(2, 2, "1,835명\n(야간 420명)"),
            cell(3, 0, "샘터 도서관"),
            cell(3, 1, ""),
            cell(3, 2, "612명"),
        ]
    )


def notice() -> list[Section]:
    """Title, list, note, table, band, box and what runs above and below the pages."""
    return [
        [
            p(Running("header", [p("솔바람시 알림")]), "솔바람시, 밤에도 여는 도서관 두 곳으로 늘린다"),
            p(),
            p("□ 솔바람시는 2026년 3월 2일부터 달빛 도서관에 이어 샘터 도서관도 밤 10시까지 연다."),
            p(
                "  ○ 밤 시간 이용자",
                NoteText("footnote", "1)", [p("저녁 7시 뒤에 들어온 사람을 센 수")]),
                "는 한 해 동안 15% 늘었다.",
            ),
            p("시는 다음을 차례로 준비한다."),
            p("샘터 도서관 열람실 조명 교체", label="1."),
            p("1층 먼저", label="가."),
            p("2층은 여름에", label="나."),
            p("야간 안내원 4명 채용", label="2."),
            p("버스 막차 시각 조정 협의", label="-"),
            p("도서관별 이용자는 아래 표와 같다."),
            p(visitors()),
            p("늘어난 예산은 3억 2,500만원이다.", Running("footer", [p("솔바람시 기획예산과")])),
        ],
        [
            p("다음 쪽에 지침을 붙인다."),
            p(Table([cell(0, 0, "참고 1"), cell(0, 1, ""), cell(0, 2, "야간 개관 지침")]), breaks_page=True),
            p(Box([p("밤 9시 30분에 안내 방송을 하고,"), p("밤 10시에 문을 닫는다.")])),
            p("문의: 솔바람시 도서관과(☎ 033-000-7788)"),
        ],
    ]
