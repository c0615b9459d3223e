"""Where the articles of a bulletin begin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.bulletin.titles import find, without_division
from parsers.text.line import Line
from parsers.text.numbering import value_of

Content = Callable[[str], list[Line]]
ReadRows = Callable[[str], Rows]


def titles(content: Content, text: str) -> list[str | None]:
    return [head.named.title for head in find(content(text))]


@pytest.mark.parametrize(
    "marks",
    [
        ("1 ", "2 "),
        ("1. ", "2. "),
        ("1) ", "2) "),
        ("[1] ", "[2] "),
        ("① ", "② "),
        ("❶ ", "❷ "),
        ("□1 ", "□2 "),
        ("가. ", "나. "),
        ("1-1. ", "1-2. "),
        ("\U000f02b1 ", "\U000f02b2 "),
    ],
)
def test_titles_are_numbered_in_many_ways(content: Content, marks: tuple[str, str]) -> None:
    one, two = marks
    text = f"{one}그늘막 설치\n○ 서른 곳에 설치\n{two}골목 등불\n○ 열 곳을 밝힘\n"
    assert titles(content, text) == ["그늘막 설치", "골목 등불"]


def test_regions_in_brackets_make_titles_without_numbers(content: Content) -> None:
    assert titles(content, "〈안동시〉 그늘막\n - 서른 곳\n〈구미시〉 등불\n - 열 곳\n") == ["그늘막", "등불"]


def test_a_body_may_stand_where_titles_name_their_regions(content: Content) -> None:
    text = "〔안동시〕 그늘막\n○ 서른 곳\n〔구미시〕 등불\n○ 열 곳\n■ 모임\n〔협의회〕 봄 총회\n○ 스무 곳\n"
    assert titles(content, text) == ["그늘막", "등불", "봄 총회"]


def test_a_list_of_contents_holds_no_articles(content: Content) -> None:
    text = "1. 그늘막 설치\n2. 골목 등불\n\n1. 그늘막 설치\n○ 서른 곳\n2. 골목 등불\n○ 열 곳\n"
    assert [head.index for head in find(content(text))] == [2, 4]


def test_numbers_begin_again_under_a_rubric(content: Content) -> None:
    text = "Ⅰ. 국내\n1. 그늘막\n○ 서른 곳\nⅡ. 해외\n1. 눈길\n○ 열 곳\n2. 물길\n○ 두 곳\n"
    assert titles(content, text) == ["그늘막", "눈길", "물길"]


def test_numbers_inside_an_article_are_items(content: Content) -> None:
    text = "1. 그늘막\n○ 서른 곳\n ① 공원\n ② 학교\n2. 등불\n○ 열 곳\n"
    assert titles(content, text) == ["그늘막", "등불"]


def test_bullets_of_the_highest_rank_make_titles_where_nothing_else_does(content: Content) -> None:
    text = "□ 그늘막 설치\n ○ 서른 곳에 설치\n ○ 여름까지 마침\n□ 골목 등불\n ○ 열 곳을 밝힘\n"
    assert titles(content, text) == ["그늘막 설치", "골목 등불"]


@pytest.mark.parametrize(
    "text", ["", "그늘막을 놓았다.\n등불을 밝혔다.\n", "1. 그늘막\n○ 서른 곳\n", "- 그늘막\n- 등불\n"]
)
def test_other_texts_have_no_articles(content: Content, text: str) -> None:
    assert find(content(text)) == []


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("③", 3), ("❿", 10), ("다", 3), ("Ⅳ", 4), ("\U000f02b3", 3)])
def test_numbers_are_read(text: str, number: int) -> None:
    assert value_of(text) == number


def test_regions_behind_bulleted_titles(content: Content) -> None:
    text = "◎ 그늘막 설치 / 경북 안동시\n · 서른 곳\n◎ 등불 / 경북 구미시\n · 열 곳\n"
    assert titles(content, text) == ["그늘막 설치", "등불"]


def test_items_that_end_with_a_region_are_no_titles(content: Content) -> None:
    text = "1. 그늘막 설치\n - 서른 곳(안동시)\n - 열 곳\n - 네 곳\n - 한 곳(구미시)\n2. 등불\n - 열 곳\n"
    assert titles(content, text) == ["그늘막 설치", "등불"]


def test_titles_under_number_signs(content: Content) -> None:
    text = "## Ⅰ. 소식\n### 1. 〈안동시〉 그늘막\n○ 서른 곳\n### 2. 〈구미시〉 **등불**\n○ 열 곳\n"
    assert titles(content, text) == ["그늘막", "등불"]


def test_a_count_behind_a_box_is_no_number_of_a_title(content: Content) -> None:
    assert titles(content, "1. 그늘막\n□ 60개 모둠\n2. 등불\n□ 두 곳\n") == ["그늘막", "등불"]


def test_a_region_behind_the_higher_bullet_is_the_rubric_of_the_titles_below(content: Content) -> None:
    text = "▣ 부산광역시\n ◉ 그늘막 설치\n  - 서른 곳\n▣ 전라남도\n ◉ 골목 등불\n  - 열 곳\n"
    assert titles(content, text) == ["그늘막 설치", "골목 등불"]


@pytest.mark.parametrize("rubrics", [("1. 경제 분야", "2. 지역 분야"), ("◆ 긍정 보도", "◆ 부정 보도")])
def test_rubrics_above_titles_are_none(content: Content, rubrics: tuple[str, str]) -> None:
    mark = "【거제】" if rubrics[0][0] == "1" else "▪"
    names = ["골목 등불", "그늘막 설치"]
    text = "".join(f"{rubric}\n {mark} {name}\n  - 서른 곳\n" for rubric, name in zip(rubrics, names, strict=True))
    assert titles(content, text) == names


def test_numbered_lines_above_titles_are_rubrics_by_their_place(content: Content) -> None:
    text = "1. 눈여겨볼 일\n▶ 그늘막\n - 서른 곳\n\n▶ 등불\n - 열 곳\n\n2. 다음 걸음\n▶ 물길\n - 두 곳\n"
    assert titles(content, text) == ["그늘막", "등불", "물길"]


def test_numbered_titles_stay_where_their_blocks_have_boxes(content: Content) -> None:
    text = "1. 그늘막을 골목마다 서른 곳에 설치\n□ 까닭\n - 더위\n2. 등불을 샘터까지 열 곳에 설치\n□ 내용\n - 열 곳\n"
    assert titles(content, text) == ["그늘막을 골목마다 서른 곳에 설치", "등불을 샘터까지 열 곳에 설치"]


def test_titles_that_tell_who_printed_them_need_nothing_below(content: Content) -> None:
    text = "1. 그늘막 (솔바람일보)\n2. 등불 (여울신문 3면)\n〈이웃〉\n1. 물길 (솔바람일보)\n"
    assert titles(content, text) == ["그늘막 (솔바람일보)", "등불 (여울신문 3면)", "물길 (솔바람일보)"]


def test_bulleted_lines_above_printed_titles_are_rubrics(content: Content) -> None:
    text = (
        "■ 우리 고을\n<솔바람일보> 그늘막\n - 서른 곳\n<여울신문> 등불\n - 열 곳\n■ 이웃\n<여울신문> 물길\n - 두 곳\n"
    )
    assert titles(content, text) == ["<솔바람일보> 그늘막", "<여울신문> 등불", "<여울신문> 물길"]


def test_regions_before_a_stroke_make_titles(content: Content) -> None:
    text = "▷ 거제 | 섬 뱃길 안내\n · 하루 두 번\n▷ 남해 | 골목 등불\n · 열 곳\n"
    assert titles(content, text) == ["섬 뱃길 안내", "골목 등불"]


def test_divisions_in_brackets_are_no_part_of_titles(content: Content) -> None:
    heads = find(content("[교통과] 섬 뱃길 안내\n · 하루 두 번\n[산림과] 골목 나무\n · 열 그루\n"))
    assert [(head.division, head.named.title) for head in heads] == [
        ("교통과", "섬 뱃길 안내"),
        ("산림과", "골목 나무"),
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "[주요성과] 안내소 세 곳을 지음\n * 지난해의 두 배\n[기대효과] 손님 십만 명\n * 숙소도 늘어남\n",
        "[교통과] 안내소 세 곳을 지음\n * 지난해의 두 배\n[산림과] 나무를 심음\n * 열 그루\n",
        "춘천 | 감시원 쉰 명 배치\n * 하루 두 번\n원주 | 골목 음악회\n * 공원\n",
    ],
)
def test_bulleted_titles_go_before_what_stands_in_their_articles(content: Content, inside: str) -> None:
    text = f"□ 봄꽃 축제 손님맞이\n○ 손님을 맞음\n{inside}□ 골목 가로등 교체\n○ 등불을 바꿈\n"
    assert titles(content, text) == ["봄꽃 축제 손님맞이", "골목 가로등 교체"]


def test_a_place_behind_some_titles_is_a_part_of_them(content: Content) -> None:
    text = "□ 한글교실 개강 (동부도서관)\n○ 배움\n□ 영화 상영 (시민회관)\n○ 봄\n□ 골목 등불\n○ 열 곳\n"
    assert {head.division for head in find(content(text))} == {None}


def test_one_label_in_brackets_before_all_is_no_division(content: Content) -> None:
    assert titles(content, "[조치결과] 뱃길을 늘림\n · 하루 두 번\n[조치결과] 나무를 심음\n · 열 그루\n") == []


def test_the_bullet_of_schedules_makes_no_titles_for_their_sake(content: Content) -> None:
    lines = content(
        "□ 오늘 일정\n10:00 조회\n□ 내일 일정\n10:00 잔치\n□ 소식\n◦ 골목 등불\n - 열 곳\n◦ 골목 나무\n - 열 그루\n"
    )
    assert [head.named.title for head in find(lines, planned={0, 2})] == ["골목 등불", "골목 나무"]


def test_divisions_behind_titles_are_no_part_of_them(content: Content) -> None:
    heads = find(content("□ 섬 뱃길 안내 (교통과)\n ◦ 하루 두 번\n□ 골목 나무 (산림과)\n ◦ 열 그루\n"))
    assert [(head.division, head.named.title) for head in heads] == [
        ("교통과", "섬 뱃길 안내 (교통과)"),
        ("산림과", "골목 나무 (산림과)"),
    ]
    assert [without_division(head.named.title or "", head.division) for head in heads] == ["섬 뱃길 안내", "골목 나무"]
    one = find(content("□ 섬 뱃길 안내 (교통과)\n ◦ 하루 두 번\n□ 골목 나무\n ◦ 열 그루\n"))
    assert {head.division for head in one} == {None}


PLACED = (
    "골목 소식\n\n● (경기 안성시) 그늘막\n  ▪ 서른 곳\n\n● 무더위 쉼터\n  ▪ 열 곳\n\n● (부산 영도구) 등불\n  ▪ 두 곳\n"
)


def test_among_titles_that_name_a_region_one_may_name_none(content: Content) -> None:
    assert titles(content, PLACED) == ["그늘막", "무더위 쉼터", "등불"]


def test_a_line_with_their_bullet_that_is_not_set_off_is_no_title(content: Content) -> None:
    assert titles(content, PLACED.replace("\n\n● 무더위", "\n● 무더위")) == ["그늘막", "등불"]


def test_more_of_them_may_name_none_in_sections_of_their_own(content: Content) -> None:
    text = (
        "골목 소식\n\n1. 도정\n\n● 무더위 쉼터\n  ▪ 열 곳\n\n● 빈집 고치기\n  ▪ 두 채\n\n"
        "2. 시군\n\n● (경기 안성시) 그늘막\n  ▪ 서른 곳\n\n● (부산 영도구) 등불\n  ▪ 두 곳\n"
    )
    assert titles(content, text) == ["무더위 쉼터", "빈집 고치기", "그늘막", "등불"]
    assert titles(content, text.replace("2. 시군\n\n", "")) == ["그늘막", "등불"]


def test_a_note_may_stand_between_a_title_and_its_items(content: Content) -> None:
    text = "골목 소식\n\n◎ 안성시 : 그늘막\n▸ 서른 곳\n\n◎ 영도구 : 등불\n※ 마을 등불 대회 우수상\n▸ 열 곳\n"
    assert titles(content, text) == ["그늘막", "등불"]


def test_entries_of_a_list_of_contents_are_no_titles_though_they_read_otherwise(content: Content) -> None:
    text = (
        "【목 차】\n◎ 안성 그늘막\n◎ 영도 등불\n\n◎ 안성시 : 그늘막 설치\n▸ 서른 곳\n\n◎ 영도구 : 골목 등불\n▸ 열 곳\n"
    )
    assert [head.index for head in find(content(text))] == [3, 5]


def test_titles_may_stand_in_the_list_of_contents_with_their_own_bullet(content: Content) -> None:
    entries = "□ 그늘막 설치\n□ 골목 등불\n□ 지역 현안\n"
    articles = "□ 그늘막 설치\n ○ 서른 곳\n\n□ 골목 등불\n  * 함께 주관\n ○ 열 곳\n\n□ 지역 현안\n ○ 두 건\n"
    text = f"◈ 목차\n{entries}\n{articles}"
    assert [head.index for head in find(content(text))] == [4, 6, 9]


def test_a_body_may_stand_where_other_titles_name_a_region(content: Content) -> None:
    text = "[강릉] 골목 등불\n - 열 곳\n[행안부] 그늘막 지원\n - 서른 곳\n[거제] 섬 뱃길\n - 두 곳\n"
    assert titles(content, text) == ["골목 등불", "그늘막 지원", "섬 뱃길"]
    assert titles(content, text.replace("[거제]", "[물길]")) == ["골목 등불"]  # one region shows no habit


def test_a_body_in_brackets_heads_an_article_only_above_its_items(content: Content) -> None:
    text = "[강릉] 골목 등불\n - 열 곳\n[행안부] 오는 가을에 다시 살핌\n[거제] 섬 뱃길\n - 두 곳\n"
    assert titles(content, f"{text}\n[행안부] 044-000-1234\n") == ["골목 등불", "섬 뱃길"]


STROKED = "부산 / 항만 등불\n□ 서른 개를 밝힘\n□ 뱃길을 냄\n대구 / 골목 그늘막\n□ 열 곳에 침\n"


def test_regions_before_a_slash_make_titles_below_rubrics_and_above_items_that_stand_out(content: Content) -> None:
    assert titles(content, f"▣ 시책\n{STROKED}") == ["항만 등불", "골목 그늘막"]


def test_rows_below_a_bulleted_title_are_none(content: Content) -> None:
    text = "□ 등불을 밝힌 곳\n부산 | 항만 서른 곳\n대구 | 골목 열 곳\n□ 물길을 나눈 곳\n- 샘터 두 곳\n"
    assert titles(content, text) == []


def test_all_titles_may_name_municipalities_by_their_bare_names_behind_them(content: Content) -> None:
    text = "1. 골목 등불 (정선)\n○ 열 곳을 밝힘\n2. 물길 나눔 (양구·인제)\n○ 물길을 나눔\n"
    assert [head.named.region for head in find(content(text))] == ["정선", "양구·인제"]
    assert titles(content, text.replace("(정선)", "(상주)").replace("·인제", "")) == ["골목 등불", "물길 나눔"]
    assert titles(content, text.replace("(정선)", "(시범)")) == ["골목 등불 (시범)", "물길 나눔 (양구·인제)"]


def test_any_bullet_right_below_places_may_be_that_of_titles(content: Content) -> None:
    text = "◆ 부산\n ▸ 항만 등불\n   - 서른 개를 밝힘\n◆ 대구\n ▸ 골목 그늘막\n   - 열 곳에 침\n"
    assert titles(content, text) == ["항만 등불", "골목 그늘막"]
    assert titles(content, text.replace("부산", "시설").replace("대구", "운영")) != ["항만 등불", "골목 그늘막"]


@pytest.mark.parametrize("mark", ["가. 개요 : 열 곳\n나. 조치 : 밝힘\n", "1) 열 곳을 밝힘\n2) 스무 곳을 더 밝힘\n"])
def test_numbered_titles_may_have_numbered_items_right_below(content: Content, mark: str) -> None:
    text = (
        f"가) 골목 등불\n{mark}나) 물길 나눔\n{mark}" if mark[0] == "1" else f"1. 골목 등불\n{mark}2. 물길 나눔\n{mark}"
    )
    assert titles(content, text) == ["골목 등불", "물길 나눔"]


def test_a_label_may_say_that_a_title_stands_behind_it(content: Content) -> None:
    text = "□ 제 목 : 골목 등불 설치 건의\n□ 내 용\n○ 열 곳이 어두움\n□ 조치사항\n○ 밝힘\n"
    assert titles(content, text) == ["골목 등불 설치 건의"]
    letter = "제 목 : 골목 소식\n\n1. (경기 안성시) 그늘막\n ○ 서른 곳\n2. (부산 영도구) 등불\n ○ 두 곳\n"
    assert titles(content, letter) == ["그늘막", "등불"]  # that of the letter is no article's


def test_all_titles_that_tell_who_printed_them_head_articles(content: Content) -> None:
    text = (
        "○ 골목 등불 (솔바람일보 1면)\n- 열 곳\n○ 물길 나눔 (여울신문 3면)\n"
        "○ 그늘막 (솔바람일보 9면)\n- 서른 개\n○ 장터 (여울신문 2면)\n"
    )
    assert len(titles(content, text)) == 4


def test_places_alone_head_articles_where_much_below_them_has_nothing_below(rows: ReadRows) -> None:
    text = (
        "읍면 주간동향\n2031. 3. 4.\n정선군 골목과\n\n□ 여울읍\n○ 골목 등불 설치\n- 열 곳\n○ 물길을 나눔\n"
        "□ 샘골면\n○ 그늘막 서른 개를 세움\n○ 장터 열림\n- 쉰 명\n"
    )
    found = [r for r in rows(text).records if r.kind == "article"]
    assert [(r.title, r.region and r.region.text, r.line_start) for r in found] == [
        (None, "여울읍", 5),
        (None, "샘골면", 9),
    ]


def test_titles_of_one_level_of_markdown_may_have_numbers_or_none(rows: ReadRows) -> None:
    text = (
        "# 주간 골목소식 제3호\n2031. 3. 4. | 정선군 골목과\n\n"
        "## 군정 소식\n\n### 1. 골목 등불 설치\n- 열 곳\n\n### 2. 물길 나눔\n"
        "- 둑\n\n"
        "## 읍면 소식\n\n### 여울면 | 그늘막 세움\n- 서른 개\n\n### 샘골면 | 장터 열림\n- 쉰 명\n"
    )
    found = [r for r in rows(text).records if r.kind == "article"]
    assert [(r.category, r.title) for r in found] == [
        ("군정 소식", "골목 등불 설치"),
        ("군정 소식", "물길 나눔"),
        ("읍면 소식", "그늘막 세움"),
        ("읍면 소식", "장터 열림"),
    ]


@pytest.mark.parametrize("label", ["문의", "붙임", "참고"])
def test_labels_of_their_level_are_no_titles(rows: ReadRows, label: str) -> None:
    articles = "## 1. 골목 등불\n- 열 곳\n\n## 2. 물길\n- 둑\n"
    text = f"# 주간 골목소식 제3호\n2031. 3. 4. | 정선군 골목과\n\n{articles}\n## {label}\n- 골목과\n"
    assert [r.title for r in rows(text).records if r.kind == "article"] == ["골목 등불", "물길"]


def test_a_bullet_before_nothing_but_places_needs_no_blank_lines(rows: ReadRows) -> None:
    text = "시군 동정(동향)\n2031. 3. 4. 경상북도 골목과\n\n◎ 안동시\n- 골목 등불\n◎ 구미시\n- 물길 나눔\n"
    found = rows(text)
    assert found.document.title == "시군 동정(동향)"
    assert [r.region and r.region.text for r in found.records if r.kind == "article"] == ["안동시", "구미시"]


def test_fields_in_square_brackets_behind_all_titles_are_no_part_of_them(content: Content) -> None:
    text = "① 섬 뱃길 안내     [물길]\n○ 뱃길을 엶\n② 골목 나무 [숲·들]\n○ 나무를 심음\n"
    heads = find(content(text))
    assert [(head.division, without_division(head.named.title or "", head.division)) for head in heads] == [
        ("물길", "섬 뱃길 안내"),
        ("숲·들", "골목 나무"),
    ]
    assert {head.division for head in find(content(text.replace(" [숲·들]", "")))} == {None}
