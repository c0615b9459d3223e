"""What stands around the text of a release."""

from __future__ import annotations

from collections.abc import Callable

from parsers.kinds.release.frame import frame_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

PAGE = """\
---
title: "숲길 \\"하나\\" 더 열린다"
ministry: '산림청'
approve_date: "03/21/2024 09:00:00"
---

# 숲길 "하나" 더 열린다

- 부처: 산림청
- 배포일: 03/21/2024 09:00:00
- 원문: https://www.example.kr/1

> - 올가을 개통

## 본문

산림청은 숲길을 연다.

- 길이: 12km

## 첨부/링크

- [soop.kr](http://soop.kr)

## 출처

- 표본 보관소
"""


def test_the_head_of_a_page_gives_its_data(content: Content) -> None:
    frame = frame_of(content(PAGE))
    assert frame.stated(frozenset({"title"})) == '숲길 "하나" 더 열린다'
    assert frame.stated(frozenset({"부처"})) == "산림청"
    assert frame.stated(frozenset({"approve_date"})) == "03/21/2024 09:00:00"
    assert frame.stated(frozenset({"엠바고"})) is None


def test_each_line_has_its_part_of_the_page(content: Content) -> None:
    frame = frame_of(content(PAGE))
    assert [line.number for line in frame.titles] == [7]
    assert [line.number for line in frame.quoted] == [13]
    assert [line.text for line in frame.body] == ["산림청은 숲길을 연다.", "- 길이: 12km"]
    assert [line.number for line in frame.links] == [23]
    assert frame.furniture == (1, 2, 3, 4, 5, 9, 10, 11, 15, 21, 25, 27)


def test_every_line_has_one_part(content: Content) -> None:
    lines = content(PAGE)
    frame = frame_of(lines)
    parts = [line.number for part in (frame.titles, frame.quoted, frame.body, frame.links) for line in part]
    assert sorted([*parts, *frame.furniture]) == [line.number for line in lines]


def test_a_printed_release_is_all_body(content: Content) -> None:
    lines = content("보도자료\n배포일 : 2024. 3. 21.\n- 부처 : 산림청\n숲길이 열린다\n")
    frame = frame_of(lines)
    assert list(frame.body) == lines
    assert (frame.fields, frame.furniture) == ((), ())


def test_a_title_with_its_data_needs_no_heading_over_the_text(content: Content) -> None:
    frame = frame_of(
        content("# 숲길이 열린다\n\n- 부처: 산림청\n- 배포일: 2024-03-21\n\n- 길이: 12km\n산림청은 길을 연다.\n")
    )
    assert frame.furniture == (3, 4)
    assert [line.number for line in frame.body] == [6, 7]


def test_lines_between_rules_that_are_no_fields_stay_text(content: Content) -> None:
    frame = frame_of(content("---\n봄이 온다\n---\n산림청은 길을 연다.\n"))
    assert (frame.fields, frame.furniture) == ((), (1, 3))
    assert [line.number for line in frame.body] == [2, 4]


def test_a_rule_below_the_letterhead_is_furniture(content: Content) -> None:
    frame = frame_of(content("보도자료\n담당 골목과 나소율\n────────────\n숲길이 열린다\n"))
    assert frame.furniture == (3,)


def test_a_bullet_alone_among_the_links_is_none(content: Content) -> None:
    frame = frame_of(content(PAGE.replace("- [soop.kr]", "-\n[soop.kr]")))
    assert [line.text for line in frame.links] == ["[soop.kr](http://soop.kr)"]


def test_what_a_site_prints_around_a_post_is_no_text_of_it(content: Content) -> None:
    frame = frame_of(
        content(
            "홈 > 햇살소식 > 보도자료\n보도자료\n햇살시, 길을 열다\n작성자 : 공보관\n등록일 : 2021.06.22\n조회 : 318\n"
            "햇살시는 숲길을 열었다고 밝혔다.\n목록\n이전글 달빛 길\n"
        )
    )
    assert [line.text for line in frame.titles] == ["햇살시, 길을 열다"]
    assert [line.text for line in frame.body] == ["햇살시는 숲길을 열었다고 밝혔다."]
    assert frame.stated(frozenset({"게시일"})) == "2021-06-22"
    assert frame.names == {"홈", "햇살소식", "보도자료"}
    assert frame.furniture == (1, 2, 4, 5, 6, 8, 9)


def test_a_row_of_a_table_is_no_rule(content: Content) -> None:
    assert frame_of(content("보도자료\n구분\t작년\t올해\n-\t-\t-\n")).furniture == ()
