"""Columns: which lines are full, and which go on in the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parsers.kinds.news.column_widths import Column, columns_of, share_packed, spaces_lost
from parsers.kinds.news.columns import Above, Columns, columns_on
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.line import Line

ReadContent = Callable[[str], list[Line]]
ReadPage = Callable[[str], Page]

STORY = """
진안군이옛방앗간을고쳐
주민모임방으로쓰는사업을
시작한다고지난20일널리
알렸다.
방앗간에는공동부엌과책
읽는방이들어서며운영은
마을회가맡고전기료와난
방비를군이대기로했다.
"""


@pytest.fixture
def columns(content: ReadContent, korean: Korean) -> Columns:
    return Columns(columns_of(content(STORY)), False, korean)


def test_a_column_is_as_wide_as_the_lines_that_stop_in_mid_sentence(content: ReadContent) -> None:
    (column,) = columns_of(content(STORY))
    assert 10 <= column.width <= 12.5
    assert [column.is_full(line) for line in content(STORY)] == [True] * 3 + [False] + [True] * 4


def test_a_page_without_wrapped_lines_has_no_column(content: ReadContent) -> None:
    assert columns_of(content("진안군이 방앗간을 고쳤다.\n주민이 반겼다.\n")) == ()


def test_a_full_line_goes_on_and_a_short_one_without_sentence_does_not(content: ReadContent, columns: Columns) -> None:
    first, second = content(STORY)[:2]
    assert columns.goes_on(first, second, Above())
    head, below = content("방앗간, 사랑방으로\n진안군이옛방앗간을고쳐")
    assert not columns.goes_on(head, below, Above())


def test_a_headline_as_wide_as_the_column_lacks_particles(content: ReadContent, columns: Columns) -> None:
    head, below = content("진안옛방앗간9곳고쳐개방\n진안군이옛방앗간을고쳐")
    assert not columns.goes_on(head, below, Above())


def test_on_a_page_that_lost_spaces_a_headline_is_told_by_having_them(content: ReadContent, korean: Korean) -> None:
    found = columns_of(content(STORY))
    columns = Columns(found, False, korean, share_packed(content(STORY), found))
    assert columns.packed > 0.8
    head, below = content("옛 방앗간 새로 열려\n진안군이옛방앗간을고쳐")
    assert not columns.goes_on(head, below, Above())
    # The first line of a story may have no particle of subject, topic or object.
    first, second = content("지난달진안읍옛방앗간앞\n마당에서열린마을잔치가")
    assert columns.goes_on(first, second, Above())


def test_a_line_that_lost_many_spaces_is_a_little_narrower_and_goes_on(content: ReadContent, korean: Korean) -> None:
    columns = Columns((Column(width=18.0, letters=17.0, characters=18.0),), False, korean)
    line, following = content("마을주민들은반긴다.군은\n방앗간에 공동부엌과 책 읽는 방을 들이고")
    assert line.width < 0.85 * 18
    assert not columns.goes_on(line, following, Above(joined=True))
    line, following = content("이웃마을주민들은모두반긴다.군은\n방앗간에 공동부엌과 책 읽는 방을 들이고")
    assert columns.goes_on(line, following, Above(joined=True))


def test_digits_are_narrow_so_a_line_may_be_full_by_its_count(content: ReadContent, korean: Korean) -> None:
    columns = Columns((Column(width=12.0, letters=12.0, characters=12.0),), False, korean)
    line, following = content("1,240~1,310,\n방앗간을고쳐쓰기로한군")
    assert line.width < 0.6 * 12
    assert columns.goes_on(line, following, Above(joined=True))
    assert not columns.goes_on(line, following, Above())  # it may be a headline
    line, following = content("1,240곳\n방앗간을고쳐쓰기로한군")
    assert not columns.goes_on(line, following, Above(joined=True))


def test_a_quotation_that_stays_open_runs_on_whatever_the_width(content: ReadContent, columns: Columns) -> None:
    line, following = content("주민은 “옛 방앗간이\n다시도니반갑고고맙다”")
    assert columns.goes_on(line, following, Above(joined=True))


def test_a_marked_line_as_wide_as_the_column_is_a_subhead_where_no_sentence_runs_on(
    content: ReadContent, columns: Columns
) -> None:
    subhead, below = content("◇ 전기료 걱정 끝 기대\n주민모임방으로쓰는사업을")
    assert not columns.goes_on(subhead, below, Above(joined=True))
    first, second = content("◇진안군이옛방앗간을고쳐\n주민모임방으로쓰는사업을")
    assert columns.goes_on(first, second, Above())


def test_a_line_of_another_column_is_no_continuation(content: ReadContent, columns: Columns) -> None:
    line, wide = content("진안군이옛방앗간을고쳐\n배도윤진안군수와마을주민들이지난19일좌산마을사랑방에서목공교실을")
    assert not columns.goes_on(line, wide, Above(joined=True))


@pytest.mark.parametrize(
    ("line", "following", "goes_on"),
    [
        ("모임방을여는데모두", "2,450만원이든다고", True),  # the number had not fitted
        ("모임방을여는데", "2곳을먼저고른다고군은", False),  # one digit would have
        ("주민모임방이름은", "ROOM9로정해졌다고", True),
    ],
)
def test_a_line_may_be_short_before_a_number_or_latin_word(
    line: str, following: str, goes_on: bool, content: ReadContent, columns: Columns
) -> None:
    one, other = content(f"{line}\n{following}")
    assert columns.goes_on(one, other, Above(joined=True)) is goes_on


def test_a_bracket_at_the_end_closes_no_sentence(content: ReadContent, columns: Columns) -> None:
    line, following = content("옛방앗간은20일(목)\n마을회의를거쳐주민모임")
    assert columns.goes_on(line, following, Above(joined=True))


def test_a_byline_makes_no_line_too_wide_for_the_column(content: ReadContent, columns: Columns) -> None:
    line, following = content("방앗간에는공동부엌과책\n읽는방이들어선다. 마지우기자 jiwu@paper.example.kr")
    assert columns.goes_on(line, following, Above(joined=True))


HEAD = "옛 방앗간 새로 열려"


@pytest.mark.parametrize(
    ("text", "heads_behind"),
    [
        (f"{STORY.rstrip()} 마지우기자\n{HEAD}\n", 8),
        (f"{STORY.rstrip()} 마지우기자\n", 0),
        (f"옛 방앗간\n{STORY.rstrip()} 마지우기자\n{HEAD}\n", 0),  # one stands above the story
        (f"{STORY.rstrip()}\n{HEAD}\n", 0),  # nothing tells where the story ends
    ],
)
def test_headlines_stand_behind_stories_where_none_opens_one(text: str, heads_behind: int, page: ReadPage) -> None:
    assert columns_on(page(text)).heads_behind == heads_behind


def test_where_headlines_stand_behind_no_full_line_above_a_story_is_one(content: ReadContent, korean: Korean) -> None:
    found = columns_of(content(STORY))
    line, following = content("나은솔 진안군 부군수와\n주민모임방사람들은지난")
    assert not Columns(found, False, korean, packed=1.0).goes_on(line, following, Above())
    assert Columns(found, False, korean, packed=1.0, heads_behind=9).goes_on(line, following, Above())
    # Behind the last story they stand themselves.
    assert not Columns(found, False, korean, packed=1.0, heads_behind=line.number - 1).goes_on(line, following, Above())


def test_a_short_last_line_ends_a_paragraph(content: ReadContent, columns: Columns) -> None:
    lines = content(STORY)
    assert columns.ends_paragraph(lines[3], lines[3].end, lines[4])


def test_lost_spaces() -> None:
    assert spaces_lost("진안군이옛방앗간을고쳐 주민모임방으로쓰는사업을")
    assert not spaces_lost("진안군이 옛 방앗간을 고쳐 주민 모임방으로 쓰는 사업을")


def test_a_sentence_that_took_two_lines_runs_on_where_a_word_is_cut(content: ReadContent, korean: Korean) -> None:
    columns = Columns((Column(width=14.0, letters=12.5, characters=16.0),), False, korean)
    line, following = content("‘마을길되살리기사업’공\n모에마지막으로뽑혀나랏돈백억")
    assert not columns.goes_on(line, following, Above(text=True))
    assert columns.goes_on(line, following, Above(text=True, joined=True))


def test_a_first_line_is_told_from_headlines_that_stand_apart(content: ReadContent, korean: Korean) -> None:
    columns = Columns((Column(width=16.0, letters=14.0, characters=19.0),), False, korean, packed=0.4)
    line, following = content("전북 진안군좌산면 방앗골마을\n양모(79)씨는 요즘 읍내병원에 가는")
    assert not columns.goes_on(line, following, Above())
    assert columns.goes_on(line, following, Above(apart=True))


def test_a_line_in_which_the_second_sentence_begins_goes_on_however_short(
    content: ReadContent, columns: Columns
) -> None:
    first, second = content("고쳤다. 군은\n진안군이옛방앗간을고쳐")
    assert columns.goes_on(first, second, Above())


def test_a_headline_may_quote_a_sentence(content: ReadContent, columns: Columns) -> None:
    head, below = content("“연다.” 반긴 마을\n진안군이옛방앗간을고쳐")
    assert not columns.goes_on(head, below, Above())


def test_a_finished_line_with_room_for_a_letter_ends_its_paragraph(content: ReadContent, korean: Korean) -> None:
    lines = content("진안군이옛방앗간을고쳐\n모임방을연다고했다.\n방앗간은오래되었다가")
    columns = Columns((Column(11.0, 0.0, 11.0),), False, korean, measure=len)
    full, short, below = (replace(line, width=len(line.text)) for line in lines)
    assert columns.ends_paragraph(short, short.end, below)
    assert not columns.ends_paragraph(replace(short, width=11), short.end, below)
    assert full.width == 11


def test_quotation_marks_take_the_room_of_letters(line: Callable[[str], Line]) -> None:
    column = Column(width=13.0, letters=13.0, characters=13.0)
    assert not column.lacks_letters(line("‘부엌’,‘책방’을한데묶는다."))
    assert column.lacks_letters(line("책방을한데묶는다."))


def test_nothing_runs_on_in_the_dash_of_a_question(content: ReadContent, columns: Columns) -> None:
    subhead, question = content("모임방 만든다\n-무엇부터 하나.")
    assert not columns.goes_on(subhead, question, Above(text=True))


def test_a_line_cut_inside_a_word_goes_on_in_the_end_of_its_sentence(content: ReadContent, columns: Columns) -> None:
    first, rest = content("진안 마을에서 마무리 공\n사가 한창인 방앗간.")
    assert columns.goes_on(first, rest, Above(due=True))
    first, below = content("진안 마을에서 마무리 공\n사가 한창인 방앗간")
    assert not columns.goes_on(first, below, Above(due=True))
