"""Labelled values: `(사업기간) …`, `사 업 비 : …`, two on one line, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.draft import LogicalItem
from parsers.structure.attributes import clean_key, of_item, of_text
from parsers.structure.items import stack
from parsers.text.line import Line
from parsers.text.source import Segments, SourceText, words_of

Pairs = list[tuple[str, str]]


def pairs(text: str) -> Pairs:
    return [(found.key, found.value) for found in of_text(text, lambda _: 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(사업기간) 2031. 1. ~ 12.", [("사업기간", "2031. 1. ~ 12.")]),
        ("사 업 비 : 1억 2천만원(시비 6천만원)", [("사업비", "1억 2천만원(시비 6천만원)")]),  # letterspaced
        ("(장     소) 골목 어귀", [("장소", "골목 어귀")]),
        ("사업비：4천만원", [("사업비", "4천만원")]),  # a full-width colon
        ("[밤돌봄] 밤 9시까지 아이를 맡김", [("밤돌봄", "밤 9시까지 아이를 맡김")]),
        ("① 사업기간 : 2031. 1. ~ 12.", [("사업기간", "2031. 1. ~ 12.")]),  # numbered
        ("1. (그늘) 그늘막 4개 설치", [("그늘", "그늘막 4개 설치")]),
        ("➊ (그늘) 그늘막 4개 설치", [("그늘", "그늘막 4개 설치")]),
        ("의자(12개) : 골목 어귀에 놓음", [("의자", "골목 어귀에 놓음")]),  # nor is how many there are
        ("의자 돌봄이(3개조 12명) : 골목을 살핌", [("의자돌봄이", "골목을 살핌")]),  # in groups and in all
        ("의자 돌봄이(3개조, 총 12명) : 골목을 살핌", [("의자돌봄이", "골목을 살핌")]),
        ("의자 돌봄이 교육(3기, 45명) : 마당에서 열림", [("의자돌봄이교육", "마당에서 열림")]),
        ("도서(100부, 3종) : 마당에 둠", [("도서", "마당에 둠")]),
        ("참여 가게(120여개업체) : 골목 안쪽", [("참여가게", "골목 안쪽")]),
        ("설명회(2차) : 마당에서 열림", [("설명회(2차)", "마당에서 열림")]),  # but which one it is
        ("의자(2단계 4차) : 어귀에 놓음", [("의자(2단계4차)", "어귀에 놓음")]),
        ("(의자) – 골목 어귀에 놓음", [("의자", "골목 어귀에 놓음")]),  # a dash between label and value
        ("등록번호 : 30-2031-0004061", [("등록번호", "30-2031-0004061")]),  # a number that looks like a date
        ("(골목 어귀 나무 의자 놓기 사업) 12개", [("골목어귀나무의자놓기사업", "12개")]),
        (
            "(골목 어귀 나무 의자 다시 놓기 사업) 골목마다 놓음",
            [("골목어귀나무의자다시놓기사업", "골목마다 놓음")],
        ),  # long, yet in brackets
        ("(돌봄 상(賞) 주기) 12명", [("돌봄상(賞)주기", "12명")]),  # with a parenthesis inside
        ("사업비(2031년) : 4천만원", [("사업비", "4천만원")]),  # its year is no part of the key
        ("누 리 집 : https://bench.example.kr/a", [("누리집", "https://bench.example.kr/a")]),
        ("의자 수 : 12개 → 40개", [("의자수", "12개 → 40개")]),
        ("개 통 일 : 2031. 4. 6.", [("개통일", "2031. 4. 6.")]),  # a date under a label of time
        ("의자 수 : 40개 * 돌 의자는 빼고 셈", [("의자수", "40개")]),  # a note on the same line
        (
            "골목마다 놓인 의자의 이용 현황 수 : 총 40명",
            [("골목마다놓인의자의이용현황수", "총 40명")],
        ),  # before a count
        (
            "찾아가는 ‘골목 의자 쉼터’ 꾸리기 모임 : 어르신이 고름",
            [("찾아가는‘골목의자쉼터’꾸리기모임", "어르신이 고름")],
        ),
        ("3종 : 의자, 그늘막, 화분", [("3종", "의자, 그늘막, 화분")]),  # a count before what it counts
        ("어르신을 위한 <쉬는 골목> : 골목 의자", [("어르신을위한<쉬는골목>", "골목 의자")]),  # a name in its marks
        ("알리는 이 : 나루군 구름해 국장 -", [("알리는이", "나루군 구름해 국장")]),  # the dash that closes the line
    ],
)
def test_a_label_and_its_value_are_an_attribute(text: str, expected: Pairs) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("사업기간 : 2031. 1. ~ 12. / 사 업 비 : 4천만원", [("사업기간", "2031. 1. ~ 12."), ("사업비", "4천만원")]),
        ("(1차) 의자 4개, (2차) 의자 6개", [("1차", "의자 4개"), ("2차", "의자 6개")]),
        (
            "(기간) 2031. 3. ~ 11. (장소) 마을회관 4곳",
            [("기간", "2031. 3. ~ 11."), ("장소", "마을회관 4곳")],
        ),  # usual names
        ("(대상) 골목 어르신 (언덕 위) 가까이", [("대상", "골목 어르신 (언덕 위) 가까이")]),
        ("(골목) 의자 놓기 → (마당) 그늘막 놓기", [("골목", "의자 놓기"), ("마당", "그늘막 놓기")]),
        (
            "(골목) 의자 놓기 ❖ (마당) 그늘막 놓기",
            [("골목", "의자 놓기"), ("마당", "그늘막 놓기")],
        ),  # two items on a line
        ("대상 / 인원 : 어르신 / 40명", [("대상/인원", "어르신 / 40명")]),  # one label with a slash in it
        ("대상 : 골목 어르신 * 인원 : 40명", [("대상", "골목 어르신"), ("인원", "40명")]),  # a labelled note
        ("심사 : 골목 4곳 (상금 : 4천만원)", [("심사", "골목 4곳"), ("상금", "4천만원")]),  # set off by a space
        ("사업비 : 4천만원(시비 : 3천만원)", [("사업비", "4천만원(시비 : 3천만원)")]),  # a part of the value
    ],
)
def test_two_labels_on_one_line_are_two_attributes(text: str, expected: Pairs) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "(추진실적)",  # a label alone heads what follows
        "추진실적 :",
        "개통식은 오전 10:30에 엶",  # a time
        "걷는 이와 타는 이의 비율은 3:2",  # a ratio
        "https://bench.example.kr",  # an address
        "(2031. 4. 6.) 의자 개통식",  # a date in parentheses
        "(’31년 4월) 의자 개통식",
        "(12명) 골목 모임",  # a count
        "개통식 : 2031. 4. 6.",  # an event with its date: a milestone
        "(단위 : 개) 나무 의자",  # a caption
        "사진 : 골목 어귀",
        "골목 어귀 나무 의자 다시 놓기 사업 : 골목마다 놓음",
        "의자를 놓은 골목에 사는 어르신이 스스로 정한 규칙 : 함께 씀",  # too long for a label
        "의자 수 : -",  # no value
        "[ 나루매일 ] 2031. 4. 6.",  # a paper that comes out daily is no day
        "(①에 대하여) 의자를 더 놓음",  # a reference
        "3종 : 골목 의자",  # a count before something else
        "(의자), 그늘막",
        "",
        "(어르신, 아이, 이웃)이 함께 의자를 고름",  # a particle behind the bracket
        "(골목모임) - (마당모임) - (시장모임) 잇기",  # a chain
        "한 해 줄어든 사업비 3억 : 의자를 고쳐 씀",  # a statement with its amount
        "골목마다 놓인 나무 의자의 이용 모습 : 어르신이 앉음",  # long, before words
    ],
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("사 업 비", "사업비"),
        ("사업비(2031. 4.)", "사업비"),
        ("사업(총괄)", "사업(총괄)"),  # no date: it belongs to the key
        ("2) 사업비", "사업비"),
        ("가. 사업비", "사업비"),
        ("SRB(Seat Repair Box)", "SRB"),  # written out
        ("나무의자(SRB)", "나무의자(SRB)"),
        ("단위", None),
        ("2031. 4. 6.", None),
        ("40명", None),
        ("의자)", None),  # half of a parenthesis
        ("<의자>", None),
        ("가나다라마바사아자차카타파하", None),  # a sentence
    ],
)
def test_a_key_is_short_and_says_what_the_value_is(text: str, key: str | None) -> None:
    assert clean_key(text) == key


def test_a_parenthesis_on_a_line_of_its_own_holds_labels_of_its_own(
    source: Callable[[str], SourceText], content: Callable[[str], list[Line]]
) -> None:
    text = "사 업 비 : 3억원\n(국비 지원 : 1억원)\n"
    whole = Segments(source(text), words_of(source(text), 0, len(text)))
    found = [(a.key, a.value, a.line) for a in of_item(LogicalItem(whole, tuple(content(text)), 0, None, False))]
    assert found == [("국비지원", "1억원", 2), ("사업비", "3억원", 1)]


def test_the_unit_of_a_table_is_no_label(
    source: Callable[[str], SourceText], content: Callable[[str], list[Line]]
) -> None:
    text = "골목 의자 현황\n(단위 : 개, 기준일 : 2031. 4. 6.)\n"
    whole = Segments(source(text), words_of(source(text), 0, len(text)))
    assert not list(of_item(LogicalItem(whole, tuple(content(text)), 0, None, False)))


def test_the_lines_of_a_flattened_table_hold_labels_each(
    source: Callable[[str], SourceText], content: Callable[[str], list[Line]]
) -> None:
    text = "나무 의자\n사업비 : 3억원\n돌 의자 장소 : 골목\n- 인원 : 40명\n"
    table = LogicalItem(stack(source(text), content(text)), tuple(content(text)), 0, None, True)
    assert [(a.key, a.value, a.line) for a in of_item(table)] == [
        ("사업비", "3억원", 2),
        ("돌의자장소", "골목", 3),
        ("인원", "40명", 4),
    ]


def test_a_label_in_a_cell_takes_the_wrapped_rest_of_its_value(
    source: Callable[[str], SourceText], content: Callable[[str], list[Line]]
) -> None:
    text = "홍가온\n∙ 내용 : 어르신이 앉는 의자(나무 의자) \n고치기\n∙ 일시 : 2031. 4. 6. \n이나루\n"
    table = LogicalItem(stack(source(text), content(text)), tuple(content(text)), 0, None, True)
    assert [(a.key, a.value) for a in of_item(table)] == [
        ("내용", "어르신이 앉는 의자(나무 의자) 고치기"),
        ("일시", "2031. 4. 6."),
    ]


def test_a_cell_without_a_bullet_goes_on_in_brackets_but_for_a_usual_label(
    source: Callable[[str], SourceText], content: Callable[[str], list[Line]]
) -> None:
    text = "골목 지도\n(새별골목) 나무 의자\n(사업비) 3억원\n∙ (새별골목) 돌 의자\n"
    table = LogicalItem(stack(source(text), content(text)), tuple(content(text)), 0, None, True)
    assert [(a.key, a.value) for a in of_item(table)] == [("사업비", "3억원"), ("새별골목", "돌 의자")]
