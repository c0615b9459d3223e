"""Restoring lost spaces: pages as a PDF leaves them, their text as a newspaper prints it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.language.kiwi import Korean
from parsers.language.spacing import has_lost_spaces, lacks_space, respaced, spelling_of
from parsers.text.lines import split
from parsers.text.source import Segments, SourceText, normalise

LOST = """
나루군이 내년부터 어르신 버스비를 받지

않기로했다.군은주민과협의를마치고

관련조례를개정할방침이라고2일밝혔

다.
"""
KEPT = """
나루군이 내년부터 어르신 버스비를 받지
않기로 했다. 군은 주민과 협의를 마치고
관련 조례를 개정할 방침이라고 2일 밝혔
다. 이 사업에는 3억원이 든다.
"""


def spans_of(text: str) -> tuple[SourceText, list[tuple[int, int]]]:
    source = SourceText(normalise(text))
    return source, [(line.start, line.end) for line in split(source).content]


def segments_of(text: str, korean: Korean, page: str = "") -> Segments:
    """The text as one paragraph; `page` is what else stands on the page."""
    source, spans = spans_of(text)
    lines = split(SourceText(normalise(f"{text}\n{page}"))).content
    return respaced(source, spans, spelling_of(lines), korean)


def test_lost_spaces_come_back_and_words_cut_by_the_column_are_whole(korean: Korean) -> None:
    assert segments_of(LOST, korean).text == (
        "나루군이 내년부터 어르신 버스비를 받지 않기로 했다. 군은 주민과 협의를 마치고 "
        "관련 조례를 개정할 방침이라고 2일 밝혔다."
    )


def test_a_text_that_kept_its_spaces_keeps_them_all(korean: Korean) -> None:
    assert segments_of(KEPT, korean).text == (
        "나루군이 내년부터 어르신 버스비를 받지 않기로 했다. 군은 주민과 협의를 마치고 "
        "관련 조례를 개정할 방침이라고 2일 밝혔다. 이 사업에는 3억원이 든다."
    )


HALF_KEPT = """
나루군이내년부터 어르신 버스비를받지
않기로 했다. 군은 주민과협의를 마치고
관련조례를 개정할방침이라고 2일밝혔
다. 군수는 “아이도어른도 편히 다니는
고을을만들겠다”며 이웃 고을과도 뜻을
모으겠다고말했다.
"""
HALF_KEPT_TEXT = (
    "나루군이 내년부터 어르신 버스비를 받지 않기로 했다. 군은 주민과 협의를 마치고 관련 조례를 개정할 방침이라고 "
    "2일 밝혔다. 군수는 “아이도 어른도 편히 다니는 고을을 만들겠다”며 이웃 고을과도 뜻을 모으겠다고 말했다."
)


def loses_spaces(text: str, korean: Korean) -> bool:
    source, spans = spans_of(text)
    return has_lost_spaces(source, [spans], spelling_of(split(source).content), korean)


def test_a_page_that_kept_half_its_spaces_gets_back_the_others(korean: Korean) -> None:
    assert loses_spaces(HALF_KEPT, korean)
    assert segments_of(HALF_KEPT, korean).text == HALF_KEPT_TEXT


@pytest.mark.parametrize("column", [12, 18, 25, 400])
def test_a_column_without_regard_to_words_loses_no_space(column: int, korean: Korean) -> None:
    lines = [HALF_KEPT_TEXT[at : at + column] for at in range(0, len(HALF_KEPT_TEXT), column)]
    assert not loses_spaces("\n".join(lines), korean)


def test_a_writer_who_joins_a_pair_of_words_lost_no_space(korean: Korean) -> None:
    assert not loses_spaces(HALF_KEPT_TEXT.replace("받지 않기로", "받지않기로"), korean)


def test_a_line_lacks_a_space_where_korean_cannot_do_without(korean: Korean) -> None:
    assert lacks_space("나루군은어르신을 모시고", korean)
    assert not lacks_space("나루군은 어르신을 모시고", korean)
    assert not lacks_space("나루군 3억원 들여 쉼터공원 조성", korean)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("포도를기르는설다온(61)씨는웃었다", "포도를 기르는 설다온(61)씨는 웃었다"),
        ("상인회김모(52)회장은물었다", "상인회 김모(52) 회장은 물었다"),
        ("포도를 기르는 이웃 김모(68) 씨는 웃었다", "포도를 기르는 이웃 김모(68) 씨는 웃었다"),
        ("어민김모(59)씨는웃었다", "어민 김모(59)씨는 웃었다"),
        ("지난해보다22%포인트올랐다", "지난해보다 22%포인트 올랐다"),
        ("예산321억여 원에서879억여 원으로늘렸다", "예산 321억여 원에서 879억여 원으로 늘렸다"),
    ],
)
def test_a_name_with_an_age_behind_it_holds_together(text: str, expected: str, korean: Korean) -> None:
    assert segments_of(text, korean).text == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", "군은 30명에게 모두 20만원을 준다."),  # papers write numbers and units together
        ("지난해에는 모두 15만 원을 주었다.", "군은 30명에게 모두 20만 원을 준다."),  # this page parts some
        ("지난해에는 모두 15만원을 두 번 주었고 올해는 15만 원을 주었다.", "군은 30명에게 모두 20만원을 준다."),
        ("지난해에는 이웃 고을 어르신 15 명에게 주었다.", "군은 30 명에게 모두 20만원을 준다."),
    ],
)
def test_numbers_stand_apart_from_their_units_as_the_page_writes_them(page: str, expected: str, korean: Korean) -> None:
    assert segments_of("군은30명에게모두20만원을준다.", korean, page).text == expected


def test_the_apostrophe_of_a_year_begins_a_word(korean: Korean) -> None:
    assert segments_of("나루군은’24년예산을늘렸다.", korean).text == "나루군은 ’24년 예산을 늘렸다."


def test_lines_that_break_between_words_are_joined_with_a_space(korean: Korean) -> None:
    text = """
나루군은 봄마다 강가에서 등불 잔치를
연다. 올해는 이웃 고을 사람들도 함께
등을 띄우고 노래를 부르며 밤을 지새울
참이다.
"""
    assert segments_of(text, korean).text == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A lost quotation mark leaves a space before a particle, a comma, a closing bracket.
        ("군은 등불 도시 를 만든다", "군은 등불 도시를 만든다"),
        ("군은 등불 도시 , 물빛 마을을 만든다", "군은 등불 도시, 물빛 마을을 만든다"),
        ("전담반(TF ) 을 꾸렸다", "전담반(TF)을 꾸렸다"),
        # 도 is a particle and a word: here the page wrote the space.
        ("강도 높은 도 자구 노력을 한다", "강도 높은 도 자구 노력을 한다"),
    ],
)
def test_spaces_that_no_written_korean_has_are_dropped(text: str, expected: str, korean: Korean) -> None:
    assert segments_of(text, korean).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("올해예산은1조3187억원이다", "올해 예산은 1조3187억원이다"),
        ("모두15개마을에서18년간매달20만원을준다", "모두 15개 마을에서 18년간 매달 20만원을 준다"),
        ("이를위해오는2030년까지추진하고있다", "이를 위해 오는 2030년까지 추진하고 있다"),
        ("걸을수있는길이늘어난만큼찾는이도많다", "걸을 수 있는 길이 늘어난 만큼 찾는 이도 많다"),
        ("교육,일자리등을살펴볼계획이다", "교육, 일자리 등을 살펴볼 계획이다"),
        ("인공지능(AI)은새로운일자리를만든다", "인공지능(AI)은 새로운 일자리를 만든다"),
        ("홍길동지사는전북도와함께나섰다", "홍길동 지사는 전북도와 함께 나섰다"),
    ],
)
def test_morphology_tells_where_spaces_stand(text: str, expected: str, korean: Korean) -> None:
    assert segments_of(text, korean).text == expected


def test_the_page_itself_shows_whether_a_compound_is_written_together(korean: Korean) -> None:
    lost = "군은물빛마을사업을추진한다"
    together = "지난 봄에 물빛마을 사업을 시작해\n주민들은 물빛마을 이야기를 모아\n"
    apart = "지난 봄에 물빛 마을 사업을 시작해\n주민들은 물빛 마을 이야기를 모아\n"
    assert "물빛마을 " in segments_of(lost, korean, together).text
    assert "물빛 마을 " in segments_of(lost, korean, apart).text


def test_what_the_page_writes_together_again_and_again_is_one_word(korean: Korean) -> None:
    lost = "군은물빛마을사업을추진한다"
    assert "물빛 마을 " in segments_of(lost, korean).text
    page = "주민들은물빛마을이야기를모아\n봄에물빛마을길을열었다\n모든물빛마을이웃이왔다\n올해도물빛마을로간다\n"
    assert "물빛마을 " in segments_of(lost, korean, page).text


def test_the_page_itself_shows_how_it_writes_numbers_and_units(korean: Korean) -> None:
    page = "모두 20만 원을 주민 30 명에게 준다\n올해는 15 개 마을에 3억 원을 준다\n"
    assert segments_of("군은40만원을주민에게준다", korean).text == "군은 40만원을 주민에게 준다"
    assert segments_of("군은40만원을주민에게준다", korean, page).text == "군은 40만 원을 주민에게 준다"


def test_a_space_where_a_middle_dot_was_stays(korean: Korean) -> None:
    assert segments_of("농업 수산분야를살피고", korean).text.startswith("농업 수산")


def test_pieces_of_one_line_keep_the_space_between_them(korean: Korean) -> None:
    source = SourceText("나루군 의회")
    joined = respaced(source, [(0, 3), (4, 6)], spelling_of(split(source).content), korean)
    assert joined.text == "나루군 의회"


def test_nothing_comes_of_nothing(korean: Korean) -> None:
    source = SourceText("  \n")
    spelling = spelling_of(())
    assert respaced(source, [(0, 2)], spelling, korean).text == ""
    assert respaced(source, [], spelling, korean).text == ""


PAGES = st.lists(
    st.text(
        alphabet=st.one_of(
            st.sampled_from("나루군은강을따라길닦고있다의와 를에서할수것등 ,.()[]‘’“”·△01234억만원%AI"),
            st.characters(exclude_categories=["Cs"]),
        ),
        max_size=24,
    ),
    max_size=6,
)


@settings(max_examples=150)
@given(lines=PAGES)
def test_characters_are_kept_in_order_and_map_back(lines: list[str], korean: Korean) -> None:
    source, spans = spans_of("\n".join(lines))
    spelling = spelling_of(split(source).content)
    joined = respaced(source, spans, spelling, korean)
    squeezed = "".join("".join(source.text[start:end].split()) for start, end in spans)
    assert "".join(joined.text.split()) == squeezed
    assert joined.text == " ".join(joined.text.split())
    for at, char in enumerate(joined.text):
        offset = joined.to_source(at)
        assert char == " " if offset is None else char == source.text[offset]
    assert respaced(source, spans, spelling, korean).pieces == joined.pieces
    # A line of its own may be a page number, which is furniture: the text is taken whole.
    again = SourceText(joined.text)
    whole = [(0, len(again.text))] if again.text else []
    assert "".join(respaced(again, whole, spelling, korean).text.split()) == squeezed
