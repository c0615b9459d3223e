import pytest

from ingest.readers import read
from parsers.text.marks import Cell, Furniture
from schemas.errors import InputError

PAGE = "<!DOCTYPE html><html><head><title>제목줄</title></head><body>{}</body></html>"
LONG = "솔바람시는 밤에도 여는 도서관을 두 곳으로 늘린다고 알렸다. "


def text_of(body: str) -> str:
    return read("글.html", PAGE.format(body).encode()).source.text


def furniture_of(body: str) -> list[str]:
    reading = read("글.html", PAGE.format(body).encode())
    return [reading.source.text[mark.start : mark.end] for mark in reading.marks if isinstance(mark, Furniture)]


def cells_of(body: str) -> list[tuple[int, int, int, int, bool, str]]:
    reading = read("글.html", PAGE.format(body).encode())
    return [
        (mark.row, mark.column, mark.rows, mark.columns, mark.header, reading.source.text[mark.start : mark.end])
        for mark in reading.marks
        if isinstance(mark, Cell)
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("<p>가  나\n\t다</p>", "가 나 다\n", id="white space"),
        pytest.param("<p>가<br>나<br><br>다<br></p>", "가\n나\n\n다\n", id="line breaks"),
        pytest.param("<p>가</p><p>&nbsp;</p><p></p><p>나</p>", "가\n\n나\n", id="a blank paragraph"),
        pytest.param("<div>가<div>나</div>다</div>", "가\n나\n다\n", id="blocks in blocks"),
        pytest.param("가 <b>나</b><i>다</i> 라", "가 나다 라\n", id="inline"),
        pytest.param("<h1>제목</h1>본문", "제목\n본문\n", id="a heading"),
        pytest.param("<ol start=3><li>가<li>나<li value=9>다</ol>", "3. 가\n4. 나\n9. 다\n", id="numbers"),
        pytest.param('<ol type="a"><li><p>가</p></li></ol>', "a. 가\n", id="letters"),
        pytest.param("<ul><li>가</li></ul>", "가\n", id="bullets are a matter of style"),
        pytest.param("<pre>가  나\n  다</pre>", "가  나\n  다\n", id="text set as it is"),
        pytest.param("<p>12m<sup>2</sup>, 1,234<sup>1)</sup>명</p>", "12m², 1,234¹⁾명\n", id="raised numbers"),
        pytest.param("<ruby>한강<rp>(</rp><rt>漢江</rt></ruby>", "한강(漢江)\n", id="ruby"),
        pytest.param(
            "가<script>나</script><style>다</style><!-- 라 --><template>마</template>바", "가바\n", id="scripts"
        ),
        pytest.param('가<span style="display: none">나</span><em hidden>다</em>', "가\n", id="hidden"),
        pytest.param('<span class="blind">본문</span>가', "가\n", id="for screen readers"),
        pytest.param("<select><option>2025</option></select><button>찾기</button>가", "가\n", id="forms"),
        pytest.param("<p>&lt;가&gt; &amp;amp; &#44032;</p>", "<가> &amp; 가\n", id="entities"),
        pytest.param("<p>가<p>나<td>다", "가\n나\n다\n", id="what is never closed"),
    ],
)
def test_a_page_is_read_as_it_is_seen(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("body", "around"),
    [
        pytest.param("<nav>처음</nav><p>글</p><footer>주소</footer>", ["처음", "주소"], id="tags"),
        pytest.param('<div role="search">찾기</div><p>글은 더 길다</p>', ["찾기"], id="a role"),
        pytest.param('<div id="snb_wrap">알림</div><p>글은 더 길다</p>', ["알림"], id="a name"),
        pytest.param(
            '<div class="viewRelatedNews">관련 기사</div><p>글은 훨씬 더 길다</p>', ["관련 기사"], id="two words"
        ),
        pytest.param(
            "<div>배너</div><main><p>본문이다 글이다</p></main><div>끝</div>", ["배너", "끝"], id="a main part"
        ),
        pytest.param(
            "<div><ul>" + "<li><a>소식</a></li>" * 5 + "</ul><article>" + LONG + "</article></div>",
            ["소식\n" * 4 + "소식"],
            id="an article",
        ),
        pytest.param(
            f"<ul>{'<li><a>소식</a></li>' * 5}</ul><p>{LONG}</p>", ["소식\n" * 4 + "소식"], id="a list of links"
        ),
        pytest.param(f'<body class="menu-open"><div class="menu"><p>{LONG}</p></div>', [], id="most of the text"),
        pytest.param('<div class="navy location1"><p>가</p></div><p>나다라</p>', ["가"], id="only whole words"),
        pytest.param('<p class="commentary">가</p><p>나다라</p>', [], id="a word that begins like one"),
    ],
)
def test_what_stands_around_the_text_is_furniture(body: str, around: list[str]) -> None:
    assert furniture_of(body) == around


def test_cells_stand_where_a_browser_puts_them() -> None:
    table = (
        "<table><caption>표 1</caption><thead><tr><td rowspan=2>구분<td colspan=2>이용자</thead>"
        "<tr><th>작년<td rowspan=0>올해<tr><td>달빛</td><td>12<br>명</td></table>"
    )
    assert cells_of(table) == [
        (0, 0, 2, 1, True, "구분"),
        (0, 1, 1, 2, True, "이용자"),
        (1, 1, 1, 1, True, "작년"),
        (1, 2, 2, 1, False, "올해"),
        (2, 0, 1, 1, False, "달빛"),
        (2, 1, 1, 1, False, "12\n명"),
    ]


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        pytest.param(
            "<table><tr><td>이름<td><table><tr><td>주소<td>전화</table></table>",
            ["주소", "전화"],
            id="a table that places",
        ),
        pytest.param('<table role="presentation"><tr><td>이름<td>나</table>', [], id="one that says so"),
        pytest.param(
            "<table><tr><th>이름<td><table><tr><td>주소<td>전화</table></table>",
            ["이름", "주소\n전화", "주소", "전화"],
            id="in a cell",
        ),
        pytest.param(
            "<table><tr><td colspan=99999999>이름<td rowspan=x>나</table>", ["이름", "나"], id="no spans at all"
        ),
    ],
)
def test_tables_for_layout_are_none(table: str, cells: list[str]) -> None:
    assert [cell[5] for cell in cells_of(table)] == cells


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16", "johab"])
@pytest.mark.parametrize("declared", ["utf-8", "euc-kr", "no-such-code"])
def test_korean_is_read_whatever_a_page_says_of_itself(encoding: str, declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>{LONG}</p></body></html>'
    reading = read("글.html", page.encode(encoding))
    assert reading.source.text == LONG.strip() + "\n"


def test_a_page_of_another_country_is_read_as_it_says() -> None:
    page = '<html><head><meta charset="shift_jis"></head><body>ひらがな</body></html>'
    assert read("글.html", page.encode("shift_jis")).source.text == "ひらがな\n"


def test_a_thousand_elements_deep_is_read_and_many_thousand_are_refused() -> None:
    assert text_of("<div>" * 1000 + "밑" + "</div>" * 1000) == "밑\n"
    with pytest.raises(InputError) as raised:
        text_of("<div>" * 50_000 + "밑")
    assert raised.value.code == "oversized"


def test_a_tag_with_tens_of_thousands_of_attributes_is_refused() -> None:
    with pytest.raises(InputError, match="more than 1000 attributes") as raised:
        text_of("<p " + " ".join(f"a{number}=1" for number in range(20_000)) + ">글</p>")
    assert raised.value.code == "oversized"


def test_a_long_picture_in_an_attribute_is_no_harm() -> None:
    assert text_of(f'<img src="data:image/png;base64,{"A" * 100_000}">글') == "글\n"
