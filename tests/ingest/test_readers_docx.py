import pytest
from writers.archive import zipped
from writers.docx import SPACES, archive_of, docx, numbering, relation
from writers.sample import notice

from ingest.readers import read
from parsers.text.marks import Cell
from schemas.errors import InputError


def text_of(content: str, parts: dict[str, str] | None = None, relations: str = "") -> str:
    return read("글.docx", archive_of(content, parts, relations)).source.text


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(run("가") + "<w:ins>" + run("넣음") + "</w:ins>", "가넣음", id="an insertion"),
        pytest.param(run("가") + "<w:del><w:r><w:delText>지움</w:delText></w:r></w:del>", "가", id="a deletion"),
        pytest.param("<w:moveFrom>" + run("옮김") + "</w:moveFrom>" + run("가"), "가", id="what was moved away"),
        pytest.param(run("가") + run("숨김", "<w:vanish/>"), "가", id="hidden"),
        pytest.param(run("가", '<w:vanish w:val="0"/>'), "가", id="not hidden"),
        pytest.param("<w:hyperlink>" + run("누리집") + "</w:hyperlink>", "누리집", id="a link"),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("2026. 3. 2.") + "<w:r><w:fldChar/></w:r>",
            "2026. 3. 2.",
            id="a field",
        ),
        pytest.param('<w:fldSimple w:instr="REF">' + run("3장") + "</w:fldSimple>", "3장", id="a simple field"),
        pytest.param("<w:sdt><w:sdtContent>" + run("칸") + "</w:sdtContent></w:sdt>", "칸", id="a control of a form"),
        pytest.param("<w:r><w:t>가</w:t><w:tab/><w:t>나</w:t><w:br/><w:t>다</w:t></w:r>", "가\t나\n다", id="a tab"),
        pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F076"/></w:r>', "❖", id="a symbol"),
        pytest.param(run("v", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "❖", id="a symbol font"),
        pytest.param("<w:r><w:t>가</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>나</w:t></w:r>", "가-나", id="hyphens"),
        pytest.param(
            "<w:r><w:ruby><w:rt><w:r><w:t>漢江</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>한강</w:t></w:r></w:rubyBase>"
            "</w:ruby></w:r>",
            "한강(漢江)",
            id="ruby",
        ),
        pytest.param('<m:oMath xmlns:m="m"><m:r><m:t>x+y</m:t></m:r></m:oMath>', "x+y", id="an equation"),
    ],
)
def test_a_paragraph_is_read_as_it_is_seen(content: str, text: str) -> None:
    assert text_of(paragraph(content)) == f"{text}\n"


def test_a_style_numbers_its_paragraphs_and_hides_its_characters() -> None:
    styles = (
        f'<w:styles {SPACES}><w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    )
    parts = {"word/styles.xml": styles, "word/numbering.xml": numbering()}
    relations = relation("s", "styles", "styles.xml") + relation("n", "numbering", "/word/numbering.xml")
    content = paragraph(run("하나") + run("숨김", '<w:rStyle w:val="c"/>'), '<w:pStyle w:val="b"/>')
    content += paragraph(run("둘"), '<w:pStyle w:val="a"/>')
    content += paragraph(run("셋"), '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert text_of(content, parts, relations) == "1. 하나\n2. 둘\n셋\n"


def test_a_number_that_begins_anew_does() -> None:
    own = '<w:num w:numId="9"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    lists = numbering().replace("</w:numbering>", f"{own}</w:lvlOverride></w:num></w:numbering>")
    content = "".join(
        paragraph(run(text), f'<w:numPr><w:numId w:val="{number}"/></w:numPr>')
        for text, number in (("가", 1), ("나", 1), ("다", 9), ("라", 1))
    )
    relations = relation("n", "numbering", "numbering.xml")
    assert text_of(content, {"word/numbering.xml": lists}, relations) == "1. 가\n2. 나\n1. 다\n3. 라\n"


def test_a_style_that_builds_on_itself_ends() -> None:
    styles = f'<w:styles {SPACES}><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>'
    content = paragraph(run("가"), '<w:pStyle w:val="a"/>')
    assert text_of(content, {"word/styles.xml": styles}, relation("s", "styles", "styles.xml")) == "가\n"


def test_cells_are_counted_row_by_row_with_what_is_merged_and_left_out() -> None:
    def cell(text: str, look: str = "") -> str:
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraph(run(text) if text else '')}</w:tc>"

    wide, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = (
        f"<w:tbl><w:tr>{cell('머리', wide)}{cell('끝', down)}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('지움')}</w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("나")}{cell("", on)}</w:tr></w:tbl>'
    )
    reading = read("글.docx", archive_of(table))
    cells = [
        (mark.row, mark.column, mark.rows, mark.columns, reading.source.text[mark.start : mark.end])
        for mark in reading.marks
        if isinstance(mark, Cell)
    ]
    assert cells == [(0, 0, 1, 2, "머리"), (0, 2, 2, 1, "끝"), (1, 1, 1, 1, "나")]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(
            paragraph(run("가") + '<w:r><w:br w:type="page"/></w:r>') + paragraph(run("나")), "가\n\f나\n", id="behind"
        ),
        pytest.param(
            paragraph(run("가")) + paragraph('<w:r><w:br w:type="page"/></w:r>' + run("나")), "가\n\f나\n", id="before"
        ),
        pytest.param(
            paragraph(run("가")) + paragraph(run("나"), "<w:pageBreakBefore/>"), "가\n\f나\n", id="a property"
        ),
        pytest.param(
            paragraph(run("가"), "<w:sectPr/>") + paragraph(run("나")) + "<w:sectPr/>", "가\n\f나\n", id="a section"
        ),
    ],
)
def test_pages_begin_where_they_are_forced_to(content: str, text: str) -> None:
    assert text_of(content) == text


def test_a_note_that_is_referred_to_twice_or_does_not_exist_does_no_harm() -> None:
    notes = f'<w:footnotes {SPACES}><w:footnote w:id="4">{paragraph(run("주석"))}</w:footnote></w:footnotes>'
    references = "".join(f'<w:r><w:footnoteReference w:id="{i}"/></w:r>' for i in (4, 4, 5))
    text = text_of(
        paragraph(run("글") + references), {"word/footnotes.xml": notes}, relation("f", "footnotes", "footnotes.xml")
    )
    assert text == "글¹⁾\n1) 주석\n"


def test_what_lies_outside_the_archive_is_never_followed() -> None:
    outside = relation("h", "header", "../../../etc/passwd") + relation("i", "styles", "styles.xml").replace(
        "/>", ' TargetMode="External"/>'
    )
    content = paragraph(run("글")) + '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'
    assert text_of(content, relations=outside) == "글\n"


def test_an_archive_without_its_parts_is_damaged() -> None:
    for parts in ({"word/document.xml": "<a/>"}, {"_rels/.rels": "<a/>", "word/a.xml": "<a/>"}):
        with pytest.raises(InputError) as raised:
            read("글.docx", zipped(dict(parts)))
        assert raised.value.code == "damaged"


def test_a_wrong_name_is_noted() -> None:
    assert read("소식.pdf", docx(notice())).problems[0].message.endswith("DOCX, not .pdf")
