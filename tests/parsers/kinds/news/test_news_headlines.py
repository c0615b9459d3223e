"""Headlines joined to stories by what they share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.evidence import tracing
from parsers.kinds.news.column_widths import Column
from parsers.kinds.news.columns import Columns
from parsers.kinds.news.headlines import Target, Targets, assign, head_of, note_against
from parsers.language.kiwi import Korean
from parsers.text.likeness import WeightedLikeness
from parsers.text.line import Line

ReadContent = Callable[[str], list[Line]]

MILL = "진안군이옛방앗간을고쳐주민모임방으로쓰는사업을시작한다.전기료는군이댄다."
BUS = "무주군의회가통학버스를주민도함께타도록하는조례안을의결했다.노인은요금이없다."
PHOTO = "주민들이통학버스에오르고있다."
STORIES = Targets([Target(MILL, False, 1, 10), Target(BUS, False, 11, 20)])
LIKENESS = WeightedLikeness([MILL, BUS])


@pytest.fixture
def columns(korean: Korean) -> Columns:
    """A page with one column of twelve syllables."""
    return Columns((Column(width=12.0, letters=12.0, characters=12.0),), False, korean)


def test_lines_go_to_the_story_whose_words_they_share_without_regard_to_spaces(content: ReadContent) -> None:
    lines = content("통학 버스 빈자리 주민이 탄다\n무주군의회, 조례 의결\n옛 방앗간, 주민 모임방으로")
    assert assign(lines, None, STORIES, LIKENESS) == [1, 1, 0]


def test_what_a_line_shares_is_told_against_its_best_rival(content: ReadContent) -> None:
    lines = content("통학 버스 빈자리 주민이 탄다\n무주군의회, 조례 의결\n옛 방앗간, 주민 모임방으로")
    with tracing() as kept:
        assign(lines, 0, STORIES, LIKENESS)
    told = list(kept.decisions.values())
    assert [decision.choice for decision in told] == [
        "of the story of lines 11 to 20",
        "of the story of lines 11 to 20",
        "of the story of lines 1 to 10",
    ]
    assert all(decision.weight > decision.over for decision in told)
    assert [piece.name for piece in told[2].evidence] == [
        "shared pairs of syllables",
        "right before the story",
        "lines beside it",
    ]


def test_a_rule_that_gives_a_line_to_another_story_is_told(content: ReadContent) -> None:
    lines = content("다시 도는 물레")
    with tracing() as kept:
        assign(lines, 0, STORIES, LIKENESS)
        note_against(lines[0], 1, STORIES, "it stands inside")
        note_against(lines[0], None, STORIES, "it stands apart")
    (decision,) = kept.decisions.values()
    assert (decision.choice, decision.rule, decision.evidence) == ("of nothing on the page", "it stands apart", ())


def test_a_line_that_shares_nothing_belongs_to_nothing(content: ReadContent) -> None:
    lines = content("우리밀 국수 특가 대방출")
    assert assign(lines, None, STORIES, LIKENESS) == [None]


def test_right_before_a_story_little_needs_to_be_shared(content: ReadContent) -> None:
    lines = content("다시 도는 물레")
    assert assign(lines, 0, STORIES, LIKENESS) == [0]


def test_a_headline_belongs_to_the_story_rather_than_to_the_picture_beside_it(content: ReadContent) -> None:
    targets = Targets([*STORIES, Target(PHOTO, True, 23, 24)])
    lines = content("\n" * 21 + "무주군의회, 통학버스 조례 의결")
    assert assign(lines, None, targets, WeightedLikeness([target.text for target in targets])) == [1]


def test_the_first_telling_line_is_the_headline(content: ReadContent, columns: Columns) -> None:
    lines = content("마을이 뛴다\n옛 방앗간, 주민 모임방으로\n전기료는 군이 댄다\n옛방앗간, 주민모임방으로")
    head = head_of(lines, 0, LIKENESS, columns, in_place=False)
    assert [line.text for line in head.title] == ["옛 방앗간, 주민 모임방으로"]
    # What only repeats the headline is no subhead.
    assert [line.text for line in head.subheads] == ["마을이 뛴다", "전기료는 군이 댄다"]
    assert len(head.lines) == 4


def test_right_before_its_story_the_headline_stands_first(content: ReadContent, columns: Columns) -> None:
    lines = content("진안군, 어르신 쉼터 늘린다\n옛 방앗간, 주민 모임방으로")
    assert head_of(lines, 0, LIKENESS, columns, in_place=False).title == (lines[1],)
    assert head_of(lines, 0, LIKENESS, columns, in_place=True).title == (lines[0],)


def test_a_headline_that_breaks_off_takes_the_next_line(content: ReadContent, columns: Columns) -> None:
    lines = content("진안군, 옛 방앗간 고쳐,\n주민 모임방으로 쓴다\n전기료는 군이 댄다")
    head = head_of(lines, 0, LIKENESS, columns, in_place=False)
    assert [line.text for line in head.title] == ["진안군, 옛 방앗간 고쳐,", "주민 모임방으로 쓴다"]


def test_a_quotation_closed_at_the_end_does_not_go_on(content: ReadContent, columns: Columns) -> None:
    lines = content('진안군수 "옛 방앗간 고친다"\n진안군수 "옛 방앗간 고친다"\n모임방 아홉 곳\n')
    head = head_of(lines, 0, LIKENESS, columns, in_place=True)
    assert head.title == (lines[0],)
    assert head.subheads == (lines[2],)


def test_a_headline_in_two_lines_stands_apart_from_its_subheads(content: ReadContent, columns: Columns) -> None:
    apart = content("옛 방앗간에서\n책을 읽는다\n\n전기료는 군이 댄다")
    head = head_of(apart, 0, LIKENESS, columns, in_place=True)
    assert (head.title, head.subheads) == (tuple(apart[:2]), tuple(apart[2:]))
    close = content("옛 방앗간, 주민 모임방으로\n전기료는 군이 댄다\n모임방 아홉 곳")
    assert head_of(close, 0, LIKENESS, columns, in_place=True).title == (close[0],)
    closed = content("옛 방앗간 새로 열어\n책을 읽는다\n\n전기료는 군이")
    assert head_of(closed, 0, LIKENESS, columns, in_place=True).title == (closed[0],)
    large = content("옛 방앗간\n책을 읽는다\n\n전기료는 군이 모두 댄다")
    assert head_of(large, 0, LIKENESS, columns, in_place=True).title == tuple(large[:2])


def test_a_series_stands_above_the_headline_and_is_no_subhead(content: ReadContent, columns: Columns) -> None:
    lines = content("기획 | 걷고 싶은 길 ③\n가을 들녘에 서다\n옛 방앗간, 주민 모임방으로")
    head = head_of(lines, 0, LIKENESS, columns, in_place=True)
    assert (head.title, head.subheads, len(head.lines)) == ((lines[1],), (lines[2],), 3)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("진안군 옛 방앗간 새로 5\n년 만에 연다\n모임방 아홉 곳", 2),  # between a number and its unit
        ("진안군 옛 방앗간 고쳐 5\n년간 책 읽는다\n모임방 아홉 곳", 2),  # between them too
        ("진안군 옛 방앗간 잔치 2031\n세계 일곱 나라에서", 1),  # 세 is a unit, 세계 none
        ("진안군 옛 방앗간을 열\n었다고 알려\n모임방 아홉 곳", 2),  # inside a word
        ("진안군 옛 방앗간 모임방\n곧 연다\n모임방 아홉 곳", 2),  # too short to say anything by itself
        ("진안군 옛 방앗간 고쳐\n모임방 아홉 곳 마련", 1),
        ("옛 방앗간 열\n었다고 알려\n모임방 아홉 곳", 1),  # it was cut short of the column
    ],
)
def test_a_headline_that_fills_its_column_may_go_on(
    content: ReadContent, columns: Columns, text: str, titles: int
) -> None:
    assert len(head_of(content(text), 0, LIKENESS, columns, in_place=True).title) == titles


def test_a_line_in_brackets_is_a_subhead_whatever_it_shares(content: ReadContent, columns: Columns) -> None:
    lines = content("■ 책 읽는 방 열린다\n〈진안군, 옛 방앗간 주민 모임방으로〉")
    assert head_of(lines, 0, LIKENESS, columns, in_place=True).title == (lines[0],)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("진안군, 비어 있는\n옛 방앗간 문 연다\n모임방 아홉 곳", 2),  # describes a noun
        ("진안군, 옛 방앗간에\n주민 모임방 연다\n모임방 아홉 곳", 2),  # a place without what is done there
        ("진안군 옛 방앗간은\n이제 주민 모임방", 2),  # a topic, and no other line below
        ("진안군 방앗간 고치고\n모임방 연다\n모임방 아홉 곳", 2),  # a clause that goes on
        ("진안군 옛 방앗간 한자리에\n모임방 아홉 곳 마련", 1),  # a place as a word
        ("진안군 새 모임방 옛 방앗간에서\n모임방 아홉 곳 마련", 1),
        ("진안군, 비어 있는\n- 옛 방앗간 문 연다", 1),  # a subhead by its bullet
        ("진안군, 비어 있는\n\n옛 방앗간 문 연다", 1),  # set apart
    ],
)
def test_a_headline_that_stops_short_goes_on(content: ReadContent, columns: Columns, text: str, titles: int) -> None:
    assert len(head_of(content(text), 0, LIKENESS, columns, in_place=True).title) == titles


def test_the_first_line_may_be_a_headline_in_brackets(content: ReadContent, columns: Columns) -> None:
    lines = content("【진안군, 옛 방앗간 주민 모임방으로】\n이웃들 반겨")
    assert head_of(lines, 0, LIKENESS, columns, in_place=True).title == (lines[0],)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("골목의 변신\n문 닫은 방앗간에 문 연 ‘모임방’ 석 달 새 이천 명\n아홉 곳 고쳐\n전기료도 군이", 1),  # a kicker
        ("방앗간 고친다\n주민 모임방으로 쓰는 사업, 전기료는 군이\n", 0),  # a subhead is longer than a short headline
        ("“이제 갈 데가 생겼어요”\n옛 방앗간, 주민 모임방으로\n", 0),  # a quotation shares no word with the story
    ],
)
def test_which_line_above_a_story_is_the_headline(
    content: ReadContent, columns: Columns, head: str, title: int
) -> None:
    lines = content(head)
    assert head_of(lines, 0, LIKENESS, columns, in_place=True).title == (lines[title],)


def test_a_series_with_its_number_stands_above_the_headline(content: ReadContent, columns: Columns) -> None:
    lines = content("마을에서 만난 사람 <3> 마지우 이장\n방앗간에 책을 들이다\n전기료는 군이")
    head = head_of(lines, 0, LIKENESS, columns, in_place=True)
    assert (head.title, head.subheads) == ((lines[1],), (lines[2],))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("옛 방앗간, 주민 모임방으로\n다시 태어난다\n모임방 아홉 곳", 2),
        ("옛 방앗간, 주민 모임방으로\n군이 살린다\n모임방 아홉 곳", 1),  # it says something by itself
        ("옛 방앗간 주민 모임방\n다시 태어난다\n모임방 아홉 곳", 1),  # nothing waits for it
    ],
)
def test_a_predicate_alone_is_the_rest_of_the_headline(
    content: ReadContent, columns: Columns, text: str, titles: int
) -> None:
    assert len(head_of(content(text), 0, LIKENESS, columns, in_place=True).title) == titles


def test_a_head_set_off_behind_the_stories_has_its_headline_first(content: ReadContent, columns: Columns) -> None:
    apart = content("그 밖에\n\n다시 도는 물레\n진안군, 옛 방앗간 주민 모임방으로")[1:]
    assert head_of(apart, 0, LIKENESS, columns, in_place=False).title == (apart[0],)
    close = content("그 밖에\n다시 도는 물레\n진안군, 옛 방앗간 주민 모임방으로")[1:]
    assert head_of(close, 0, LIKENESS, columns, in_place=False).title == (close[1],)
