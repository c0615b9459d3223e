import pytest
from writers.archive import zipped
from writers.hwpx import SPACES, header, hwpx
from writers.sample import notice, p

from ingest.readers import read
from parsers.text.marks import ListNumber
from schemas.errors import InputError


def section_of(content: str) -> dict[str, bytes | str]:
    section = f"<hs:sec {SPACES}>{content}</hs:sec>"
    return {"Contents/header.xml": header(), "Contents/section0.xml": section}


def text_of(content: str) -> str:
    return read("글.hwpx", zipped(section_of(content))).source.text


def run(content: str, shape: int = 0) -> str:
    return f'<hp:p paraPrIDRef="0"><hp:run charPrIDRef="{shape}">{content}</hp:run></hp:p>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("<hp:t>가<hp:nbSpace/>나<hp:fwSpace/>다</hp:t>", "가\u00a0나 다", id="spaces"),
        pytest.param('<hp:t>가<hp:markpenBegin color="#FFF"/>나<hp:markpenEnd/>다</hp:t>', "가나다", id="a marker pen"),
        pytest.param(
            '<hp:t>남김<hp:deleteBegin Id="3"/>지움<hp:deleteEnd Id="3"/>남김</hp:t>', "남김남김", id="a deletion"
        ),
        pytest.param('<hp:t>가<hp:deleteBegin Id="3"/>나</hp:t>', "가나", id="a deletion without an end"),
        pytest.param('<hp:t>가<hp:insertBegin Id="4"/>넣음<hp:insertEnd Id="4"/></hp:t>', "가넣음", id="an insertion"),
        pytest.param(
            '<hp:ctrl><hp:fieldBegin type="HYPERLINK"><hp:parameters><hp:stringParam>http://x</hp:stringParam>'
            "</hp:parameters></hp:fieldBegin></hp:ctrl><hp:t>누리집</hp:t><hp:ctrl><hp:fieldEnd/></hp:ctrl>",
            "누리집",
            id="a link",
        ),
        pytest.param(
            '<hp:ctrl><hp:fieldBegin type="MEMO"><hp:subList><hp:p><hp:run><hp:t>쪽지</hp:t></hp:run></hp:p>'
            "</hp:subList></hp:fieldBegin></hp:ctrl><hp:t>글</hp:t>",
            "글",
            id="a memo",
        ),
        pytest.param(
            "<hp:ctrl><hp:hiddenComment><hp:subList><hp:p><hp:run><hp:t>숨김</hp:t></hp:run></hp:p></hp:subList>"
            "</hp:hiddenComment></hp:ctrl><hp:t>글</hp:t>",
            "글",
            id="a hidden comment",
        ),
        pytest.param("<hp:equation><hp:script>x over y</hp:script></hp:equation>", "x over y", id="an equation"),
        pytest.param('<hp:compose composeText="&#xF02BA;&#xF02C4;"/><hp:t> 과제</hp:t>', "□11 과제", id="a badge"),
        pytest.param(
            "<hp:dutmal><hp:mainText>한강</hp:mainText><hp:subText>漢江</hp:subText></hp:dutmal>",
            "한강(漢江)",
            id="ruby",
        ),
        pytest.param(
            '<hp:t>그림 </hp:t><hp:ctrl><hp:autoNum num="3" numType="PICTURE"><hp:autoNumFormat type="DIGIT"/>'
            "</hp:autoNum></hp:ctrl>",
            "그림 3",
            id="an automatic number",
        ),
        pytest.param(
            '<hp:ctrl><hp:autoNum num="3" numType="PAGE"><hp:autoNumFormat type="DIGIT"/></hp:autoNum></hp:ctrl>'
            "<hp:t>쪽</hp:t>",
            "쪽",
            id="the number of a page",
        ),
    ],
)
def test_a_run_is_read_as_it_is_seen(content: str, text: str) -> None:
    assert text_of(run(content)) == f"{text}\n"


def test_letters_of_a_symbol_font_are_its_signs() -> None:
    assert text_of(run("<hp:t>v</hp:t>", shape=1)) == "❖\n"


def test_boxes_of_a_group_stand_one_after_the_other() -> None:
    box = "<hp:rect><hp:drawText><hp:subList>{}</hp:subList></hp:drawText></hp:rect>"
    group = "".join(box.format(run(f"<hp:t>{name}</hp:t>")) for name in ("왼쪽", "오른쪽"))
    assert text_of(run(f'<hp:container><hp:pos treatAsChar="0"/>{group}</hp:container>')) == "왼쪽\n오른쪽\n"


def test_outlines_count_in_the_list_of_their_section() -> None:
    head = header().replace('<hh:heading type="NONE" idRef="0"', '<hh:heading type="OUTLINE" idRef="0"')
    start = '<hp:p paraPrIDRef="0"><hp:run><hp:secPr outlineShapeIDRef="1"/><hp:t>개요</hp:t></hp:run></hp:p>'
    parts = section_of(start + run("<hp:t>계획</hp:t>")) | {"Contents/header.xml": head}
    reading = read("글.hwpx", zipped(parts))
    assert reading.source.text == "1. 개요\n2. 계획\n"
    assert [type(mark) for mark in reading.marks] == [ListNumber, ListNumber]


def test_sections_come_in_the_order_of_the_spine_and_those_it_forgets_behind() -> None:
    parts = section_of(run("<hp:t>하나</hp:t>"))
    for number, word in ((1, "둘"), (2, "셋"), (10, "열")):
        parts[f"Contents/section{number}.xml"] = f"<hs:sec {SPACES}>{run(f'<hp:t>{word}</hp:t>')}</hs:sec>"
    items = "".join(f'<item id="s{number}" href="Contents/section{number}.xml"/>' for number in (0, 2))
    parts["Contents/content.hpf"] = f'<a>{items}<itemref idref="s2"/><itemref idref="s0"/></a>'
    assert read("글.hwpx", zipped(parts)).source.text == "셋\n하나\n둘\n열\n"


def test_a_sign_that_nobody_knows_stays_and_is_told() -> None:
    reading = read("글.hwpx", hwpx([[p("첫 줄"), p("\ue123 둘째")]]))
    assert reading.source.text == "첫 줄\n\ue123 둘째\n"
    assert [(problem.code, problem.line) for problem in reading.problems] == [("glyph_unknown", 2)]


ENCRYPTED = '<manifest><file-entry><encryption-data><algorithm name="x"/>{}</encryption-data></file-entry></manifest>'


@pytest.mark.parametrize(
    ("inner", "code"),
    [('<key-derivation name="PBKDF2"/>', "password_protected"), ("<start-key/>", "drm_protected")],
)
def test_encrypted_parts_are_told_from_damage(inner: str, code: str) -> None:
    parts: dict[str, bytes | str] = section_of("") | {"META-INF/manifest.xml": ENCRYPTED.format(inner)}
    with pytest.raises(InputError) as raised:
        read("글.hwpx", zipped(parts | {"Contents/section0.xml": b"\x8a\x11\x07"}))
    assert raised.value.code == code


def nested(depth: int) -> str:
    inner = run("<hp:t>밑</hp:t>")
    for _ in range(depth):
        inner = run(f"<hp:rect><hp:drawText><hp:subList>{inner}</hp:subList></hp:drawText></hp:rect>")
    return inner


def test_boxes_may_lie_in_each_other_but_not_without_end() -> None:
    assert text_of(nested(8)) == "밑\n"
    with pytest.raises(InputError) as raised:
        text_of(nested(1000))
    assert raised.value.code == "oversized"


@pytest.mark.parametrize("missing", ["Contents/header.xml", "Contents/section0.xml"])
def test_a_file_without_its_parts_is_damaged(missing: str) -> None:
    parts = {name: part for name, part in section_of("").items() if name != missing}
    parts["Contents/content.hpf"] = "<a/>"
    with pytest.raises(InputError) as raised:
        read("글.hwpx", zipped(parts))
    assert raised.value.code == "damaged"


def test_a_wrong_name_is_noted() -> None:
    reading = read("소식.hwp", hwpx(notice()))
    assert [problem.message.rpartition(": ")[2] for problem in reading.problems] == ["HWPX, not .hwp"]
