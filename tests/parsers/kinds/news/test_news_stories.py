"""Parts to stories and captions: where a story begins, and which byline closes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.news.columns import columns_on
from parsers.kinds.news.parts import parts_of
from parsers.kinds.news.stories import Assembly, assemble
from parsers.page import Page

ReadPage = Callable[[str], Page]
MILL = "진안군이 옛 방앗간을 고쳐 주민 모임방으로 쓰는 사업을 시작한다."
MORE = "군은 방앗간 아홉 곳을 고친다고 20일 밝혔다."
BUS = "무주군의회가 통학버스를 주민도 함께 타도록 하는 조례안을 의결했다."
MOMENT = "배도윤 진안군수가 19일 좌산마을에서 주민들과 이야기를 나누고 있다."


def assembly(page: Page) -> Assembly:
    columns = columns_on(page)
    return assemble(parts_of(page.content, columns)[0], columns)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{MILL}\n{MORE}\n", [[1, 2]]),
        (f"{MILL}\n마지우 기자\n{BUS}\n설다온 기자\n", [[1, 2], [3, 4]]),  # a byline closes a story
        (f"{MILL}\n{BUS} 설다온 기자\n{MORE}\n", [[1, 2], [3]]),  # one behind the last sentence as well
        (f"마지우 기자\n{MILL}\n{MORE}\n", [[1, 2, 3]]),  # one above opens it
        (f"{MILL}\n방앗간의 시간\n{MORE}\n마지우 기자\n", [[1, 2, 3, 4]]),  # a subhead, where stories are signed
        (f"{MILL}\n버스 함께 탄다\n{BUS}\n", [[1], [3]]),  # the head of the next one, where none is
        (f"{MILL}\n버스 함께 탄다\n주민도 탄다\n{BUS}\n마지우 기자\n", [[1], [4, 5]]),  # two lines head a story
        (
            f"{MILL}\n문의 골목과 063-000-1234\n버스 함께 탄다\n{BUS}\n마지우 기자\n",
            [[1, 2], [4, 5]],
        ),  # and so does a contact
        (f"■방앗간 고친다\n{MILL}\n■버스 함께 탄다\n{BUS}\n마지우 기자\n", [[2], [4, 5]]),  # marked as the first one is
        (f"방앗간 고친다\n{MILL}\n■방앗간의 시간\n{MORE}\n마지우 기자\n", [[2, 3, 4, 5]]),  # a subhead is not
    ],
)
def test_where_stories_begin_and_end(page: ReadPage, text: str, lines: list[list[int]]) -> None:
    found = assembly(page(text))
    assert [[line.number for line in story.lines] for story in found.stories] == lines


def test_lines_before_a_story_may_be_its_head(page: ReadPage) -> None:
    found = assembly(page(f"옛 방앗간 고친다\n{MILL}\n물길 잇는다\n"))
    assert [([line.number for line in run.lines], run.story) for run in found.runs] == [([1], 0), ([3], None)]


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        (f"{MOMENT} 진안군 제공\n", [[1]]),  # credited behind the sentence
        (f"{MOMENT}\n진안군 제공\n", [[1, 2]]),  # and on a line of its own
        (f"▲ {MOMENT}\n", [[1]]),  # a mark points to the picture
        (
            f"{MILL} 마지우 기자\n\n새로 지은 방앗간. 아홉 곳이 있다. 설다온 기자\n",
            [[3]],
        ),  # a sentence without a predicate
        (f"{MILL} 마지우 기자\n\n옛 방앗간 아홉 곳 단장. 주민이 반겼다고 전했다. 설다온 기자\n", []),  # a brief
        (
            f"{MILL} 마지우 기자\n\n나무시장 세 곳 연다\n14일 오전 무주읍 장터. 사람들로 붐볐다. 설다온 기자\n",
            [],
        ),  # a story below its headline
        (f"{MILL} 마지우 기자\n\n새로 지은 방앗간.\n설다온 기자\n", [[3, 4]]),  # signed on a line of its own
        (f"{MILL}\n마지우 기자\n\n{MOMENT} 사진=\n설다온 기자\n", [[4, 5]]),  # its credit cut in two
        (f"새로 지은 방앗간.\n{MOMENT} 진안군 제공\n", [[1, 2]]),  # it names what it shows first
        (f"{MILL} 마지우 기자\n\n나무시장 연다\n{BUS}\n{MOMENT} 무주군 제공\n", [[4, 5]]),  # news in a picture
        (f"{MOMENT}\n", []),  # a moment alone makes none
        (f"{MILL}\n", []),
    ],
)
def test_what_tells_of_a_picture_is_a_caption(page: ReadPage, text: str, captions: list[list[int]]) -> None:
    found = assembly(page(text))
    assert [[line.number for part in caption for line in part.lines] for caption in found.captions] == captions


def test_a_marked_line_right_above_a_credited_sentence_begins_the_caption(page: ReadPage) -> None:
    cut = ("▲ 진안군이 19일 옛 방앗간에서 연", "걷기에 주민이 나왔다. <사진=진안군청>")
    columns = columns_on(page("\n".join(cut)))
    parts = [part for line in page("\n".join(cut)).content for part in parts_of([line], columns)[0]]
    assert [part.kind.name for part in parts] == ["HEAD", "TEXT"]
    found = assemble(parts, columns)
    assert [[line.number for part in caption for line in part.lines] for caption in found.captions] == [[1, 2]]


def test_a_caption_inside_a_story_is_the_story_s(page: ReadPage) -> None:
    found = assembly(page(f"{MILL}\n▲ {MOMENT} 진안군 제공\n{MORE}\n마지우 기자\n"))
    assert found.captions == []
    assert [[line.number for part in story.pictures for line in part.lines] for story in found.stories] == [[2]]


def test_bylines_that_belong_to_nothing_are_loose(page: ReadPage) -> None:
    found = assembly(page("마지우 기자\n"))
    assert (found.stories, len(found.loose)) == ([], 1)
