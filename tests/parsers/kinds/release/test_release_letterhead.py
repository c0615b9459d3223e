"""The letterhead of a release."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.letterhead import in_brackets, names_itself, read
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize("text", ["보도자료", "보 도 자 료", "[보도참고자료]", "보도설명자료"])
def test_a_release_names_itself(text: str) -> None:
    assert names_itself(text)


@pytest.mark.parametrize("text", ["2024-01-02 정부 보도자료", "보도자료를 냈다", "자료"])
def test_other_lines_do_not(text: str) -> None:
    assert not names_itself(text)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("[보도참고자료] 숲길이 열린다", "보도참고자료"),
        ("(설명자료)숲길이 열린다", "설명자료"),
        ("[설명] 숲길이 열린다", "설명"),
        ("[보도자료(즉시)] 숲길이 열린다", "보도자료"),
        ("[속초] 숲길이 열린다", None),
        ("숲길이 열린다", None),
    ],
)
def test_what_a_release_calls_itself_stands_before_its_title(title: str, name: str | None) -> None:
    assert in_brackets(title) == name


@pytest.mark.parametrize(
    ("text", "length", "publisher", "published", "embargo"),
    [
        (
            "보도자료\n보도시점\n2024. 5. 9.(목) 12:00 이후\n배포\n2024. 5. 8.(수) 09:00\n숲길이 열린다\n",
            5,
            None,
            "2024-05-08",
            "2024. 5. 9.(목) 12:00 이후",
        ),
        ("보도자료\n나주시\n배포일시 : 2025. 3. 18.(화)\n숲길이 열린다\n", 3, "나주시", "2025-03-18", None),
        (
            "보도자료\n보도시점 2025. 9. 19.(금) 11:00 배포 2025. 9. 18.(목) 08:00\n숲길이 열린다\n",
            2,
            None,
            "2025-09-18",
            "2025. 9. 19.(금) 11:00",
        ),  # two fields on a line
        (
            "보도자료\nhttp://www.haedong-sample.kr\n배포일\n2025. 3. 18.\n과장\n나해솔\n※ 사진 없음\n숲길이 열린다\n",
            7,
            None,
            "2025-03-18",
            None,
        ),  # address, a desk that lost its table, a remark
        (
            "보도자료\n(58000) 전라남도 나주시 숲길로 7\n배포일\n2025. 3. 18.\n숲길이 열린다\n",
            4,
            None,
            "2025-03-18",
            None,
        ),  # a postal address
        (
            "| 보도자료 | 나주시 | 배포일 | 2025. 3. 18. |\n숲길이 열린다\n",
            1,
            "나주시",
            "2025-03-18",
            None,
        ),  # a table of one row
        (
            "2022년 11월 3일(목) 조간용\n이 보도자료는 11월 2일 오후 2시부터 보도할 수 있습니다.\n숲길이 열린다\n",
            2,
            None,
            "2022-11-03",
            "이 보도자료는 11월 2일 오후 2시부터 보도할 수 있습니다.",
        ),
        ("나주시 보도자료 2024. 5. 8.(수)\n숲길이 열린다\n", 1, "나주시", "2024-05-08", None),  # three fields on a line
        ("[산림청] 보도자료\n배포 2024. 5. 8.\n숲길이 열린다\n", 2, "산림청", "2024-05-08", None),
        ("광\n보도자료\n배포 2024. 5. 8.\n숲길이 열린다\n", 3, None, "2024-05-08", None),  # what a logo leaves
        (
            "보도자료\n배포 즉시 보도해 주시기 바랍니다.\n쪽수\n총 3쪽\n숲길이 열린다\n",
            4,
            None,
            None,
            "배포 즉시 보도해 주시기 바랍니다.",
        ),
        (
            "3월 21일 보도자료와 사진을 배포해 드립니다.\n숲길이 열린다\n",
            1,
            None,
            None,
            None,
        ),  # says that it comes with it
        ("보도자료\n(총 2쪽 / 붙임 1, 사진 2매)\n숲길이 열린다\n", 2, None, None, None),
        ("보도자료\n사진없음 □ 사진있음 ▣ 매수 : 3매\n숲길이 열린다\n", 2, None, None, None),
        ("숲길이 열린다\n산림청은 3월 21일 길을 연다고 밝혔다.\n", 0, None, None, None),
        ("경상남도\n숲길이 열린다\n", 0, None, None, None),  # a name alone is no letterhead
    ],
)
def test_what_a_letterhead_states(
    content: Content, text: str, length: int, publisher: str | None, published: str | None, embargo: str | None
) -> None:
    found = read(content(text))
    assert (found.length, found.publisher, found.published, found.embargo) == (length, publisher, published, embargo)


def test_the_headline_may_stand_between_two_boxes(content: Content) -> None:
    lines = content("보도자료\n숲길 하나가\n더 열린다\n보도시점\n2024. 5. 9.\n산림청은 길을 연다.\n")
    found = read(lines)
    assert [line.text for line in found.inside] == ["숲길 하나가", "더 열린다"]
    assert found.length == 5


@pytest.mark.parametrize(
    "slogan", ["맑은 물 푸른 길", "걷기 좋은 나주", "국민과 함께하는 산림청", "시민과 함께, 일하는 의회"]
)
def test_a_slogan_is_no_part_of_the_headline(content: Content, slogan: str) -> None:
    text = "보도자료\n{}\n배포 2024. 5. 9.\n새로운 숲길 하나가 열린다\n산림청은 길을 연다.\n"
    assert read(content(text.format(slogan))).inside == ()
    headline = "오는 가을 정선에 숲길을 잇는다"
    assert [line.text for line in read(content(text.format(headline))).inside] == [headline]


def test_a_slogan_above_the_name_may_be_longer(content: Content) -> None:
    text = "다시 걷는 숲길, 함께 여는 내일\n보도자료\n배포 2024. 5. 9.\n정선군, 가을 숲길 걷기 잔치 참가자를 모은다\n"
    found = read(content(text))
    assert (found.inside, found.length) == ((), 3)


def test_a_label_gives_the_sub_headline(content: Content) -> None:
    found = read(content("보도자료\n제 목 : 숲길이 열린다\n부 제 : 오는 봄부터 누구나\n산림청은 길을 연다.\n"))
    assert (found.title, found.subtitle) == ("숲길이 열린다", "오는 봄부터 누구나")


def test_the_day_may_stand_before_a_contact(content: Content) -> None:
    lines = content("보도자료\n배포 2024. 5. 9.(목) 담당 숲길과장 나해솔 042-481-0001\n숲길이 열린다\n")
    assert read(lines, frozenset({2})).published == "2024-05-09"


def test_lines_of_contacts_belong_to_it(content: Content) -> None:
    lines = content("보도자료\n담당부서 : 숲길과\n담당과장 : 나해솔 (042-481-0001)\n숲길이 열린다\n")
    assert read(lines, frozenset({2, 3})).length == 3


def test_a_label_before_the_title_is_no_part_of_it(content: Content) -> None:
    found = read(content("제목: 숲길이 열린다\n산림청은 길을 연다.\n"))
    assert (found.length, found.title) == (1, "숲길이 열린다")


def test_a_headline_may_say_again_who_is_named_above_it(content: Content) -> None:
    found = read(content("경상남도\n경상남도, 숲길을 연다\n길을 연다.\n"))
    assert (found.length, found.publisher) == (1, "경상남도")


@pytest.mark.parametrize("line", ["산림청 보도자료", "산림청 보 도 자 료", "서울시 | 보도참고자료"])
def test_the_body_may_stand_before_what_the_release_calls_itself(content: Content, line: str) -> None:
    found = read(content(f"{line}\nFOREST OF KOREA\n배포 2024. 5. 9.\n숲길이 열린다\n산림청은 길을 연다.\n"))
    assert (found.publisher, found.published, found.inside) == (line.split(maxsplit=1)[0], "2024-05-09", ())


def test_an_answer_below_a_label_is_no_headline(content: Content) -> None:
    assert read(content("보도자료\n사진\n있음\n숲길이 열린다\n")).length == 3
    assert read(content("보도자료\n사진\n있음(2)\n숲길이 열린다\n")).length == 3


def test_the_body_may_stand_in_brackets_with_the_name(content: Content) -> None:
    found = read(content("[산림청 보도자료] 2024. 5. 9.(목) 배포\n숲길이 열린다\n산림청은 길을 연다.\n"))
    assert (found.length, found.publisher, found.published) == (1, "산림청", "2024-05-09")


def test_wide_gaps_part_the_cells_of_a_line(content: Content) -> None:
    head = "보 도 자 료               숲이 미래다\n배포일시 : 2024. 5. 9.(목)        산림청\n"
    found = read(content(f"{head}숲길이 열린다\n산림청은 길을 연다.\n"))
    assert (found.length, found.publisher, found.published) == (2, "산림청", "2024-05-09")


@pytest.mark.parametrize("line", ["supgil.example.kr", "산림청 로고", "□ 사진( 2매 ) ■ 보도자료 ( 2쪽 )"])
def test_logos_and_ticked_boxes_are_no_headline(content: Content, line: str) -> None:
    found = read(content(f"{line}\n보도자료\n{line}\n2024. 5. 9.\n숲길이 열린다\n"))
    assert (found.length, found.inside) == (4, ())


def test_a_branch_stands_behind_a_logo_and_a_body_below_another(content: Content) -> None:
    found = read(content("WALK 한국숲길공사 전라남도지사\n보도자료\n배포 2024. 5. 9.\n숲길이 열린다\n"))
    assert (found.publisher, found.branch) == ("한국숲길공사 전라남도지사", None)
    found = read(content("산림청\n국립수목원\n\n보도자료\n배포 2024. 5. 9.\n숲길이 열린다\n"))
    assert (found.publisher, found.branch) == ("산림청", "국립수목원")
