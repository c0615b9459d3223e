"""Stories and captions to records: their texts, paragraphs, byline, region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from parsers.draft import Draft
from parsers.kinds.news import builders
from parsers.kinds.news.builders import RecordBuilder
from parsers.kinds.news.columns import columns_on
from parsers.kinds.news.headlines import StoryHead
from parsers.kinds.news.page_part import Span
from parsers.kinds.news.parts import parts_of
from parsers.kinds.news.stories import assemble
from parsers.language.source_spaces import spelling_of
from parsers.page import Page

ReadPage = Callable[[str], Page]
MILL = "진안군이 옛 방앗간을 고쳐 주민 모임방으로 쓰는 사업을 시작한다."
MORE = "군은 방앗간 아홉 곳을 고친다고 20일 밝혔다."


def writer(page: Page, *, lost: bool = False, publisher: str | None = None) -> RecordBuilder:
    spelling = spelling_of(page.content) if lost else None
    return RecordBuilder(page, columns_on(page), spelling, publisher, Counter(), "2025-03-21")


def story(page: Page, head: StoryHead | None = None, publisher: str | None = None) -> Draft:
    """The one story of a page."""
    columns = columns_on(page)
    (found,) = assemble(parts_of(page.content, columns)[0], columns).stories
    return builders.story(writer(page, publisher=publisher), found, head, head.lines if head else ())


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("진안군이 옛 방앗간을\n고친다.\n", "진안군이 옛 방앗간을 고친다."),
        ("진안군이 옛 방앗간 1\n5곳을 고친다.\n", "진안군이 옛 방앗간 15곳을 고친다."),  # a column cuts numbers too
    ],
)
def test_lines_are_joined_where_the_column_cut_them(page: ReadPage, text: str, joined: str) -> None:
    one = page(text)
    assert writer(one).text([Span(line, line.start, line.end) for line in one.content]).text == joined


def test_where_the_page_lost_its_spaces_they_are_restored(page: ReadPage) -> None:
    one = page("진안군이옛방앗간을고쳐주민모임방으로쓴다고밝혔다.\n")
    spans = [Span(line, line.start, line.end) for line in one.content]
    assert writer(one).text(spans).text == one.content[0].text
    restored = writer(one, lost=True).text(spans).text
    assert restored.replace(" ", "") == one.content[0].text
    assert "옛 방앗간을" in restored


def test_paragraphs_stand_under_the_subheads_inside_a_story(page: ReadPage) -> None:
    draft = story(page(f"{MILL}\n방앗간의 시간\n{MORE}\n마지우 기자\n"))
    assert [(block.heading, [item.text.text for item in block.items]) for block in draft.blocks] == [
        (None, [MILL]),
        ("방앗간의 시간", [MORE]),
    ]


def test_a_headline_gives_the_title_and_its_other_lines_the_subtitles(page: ReadPage) -> None:
    one = page(f"옛 방앗간 고친다\n아홉 곳에 모임방\n{MILL}\n")
    title, sub = one.content[:2]
    draft = story(one, StoryHead((title,), (sub,), (title, sub)))
    assert (draft.title, draft.subtitles, draft.issues) == ("옛 방앗간 고친다", ("아홉 곳에 모임방",), ())
    assert [(section, text.text) for section, text in draft.units] == [
        (None, "옛 방앗간 고친다"),
        (None, "아홉 곳에 모임방"),
        ("other", MILL),
    ]


def test_a_story_without_a_headline_says_so(page: ReadPage) -> None:
    assert [issue.code for issue in story(page(f"{MILL}\n{MORE}\n")).issues] == ["headline_missing"]


@pytest.mark.parametrize(
    ("text", "publisher", "byline"),
    [
        (f"{MILL}\n마지우 기자\n", "솔바람일보", ("마지우", None, "솔바람일보")),
        (f"(무주=한빛통신) 마지우 기자 = {MILL}\n", None, ("마지우", None, "한빛통신")),
        (f"{MILL} 마지우 기자 jiwu@solbaram.example.kr\n", None, ("마지우", "jiwu@solbaram.example.kr", None)),
        (f"{MILL}\n", "솔바람일보", None),  # nobody signs
    ],
)
def test_who_signs_is_the_byline(
    page: ReadPage, text: str, publisher: str | None, byline: tuple[str, str | None, str | None] | None
) -> None:
    found = story(page(text), publisher=publisher).byline
    assert (found and (found.person, found.email, found.outlet)) == byline


def test_a_caption_is_a_record_with_its_credit(page: ReadPage) -> None:
    one = page("▲ 배도윤 진안군수가 19일 주민들과 이야기를 나누고 있다.\n진안군 제공\n")
    columns = columns_on(one)
    (parts,) = assemble(parts_of(one.content, columns)[0], columns).captions
    draft = builders.caption(writer(one), parts, None, ())
    (item,) = draft.blocks[0].items
    assert (draft.kind, item.marker, item.text.text) == (
        "caption",
        "▲",
        "배도윤 진안군수가 19일 주민들과 이야기를 나누고 있다.",
    )
    assert draft.byline is not None
    assert draft.byline.person == "진안군"


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("진안 방앗간 열려", "진안군"),
        ("옛 방앗간 열려", None),
        ("무주 방앗간 열려", None),
        ("진안 방앗간에 무주군", "무주군"),
    ],
)
def test_a_headline_may_open_with_the_place_by_its_bare_name(page: ReadPage, title: str, place: str | None) -> None:
    one = page(f"{title}\n{MORE} 진안군은 책 읽는 방도 연다.\n")
    head = (one.content[0],)
    region = story(one, StoryHead(head, (), head)).region
    assert (region and region.sigungu) == place


def test_brackets_around_a_subhead_are_dropped(page: ReadPage) -> None:
    (line,) = page("〈방앗간 아홉 곳〉\n").content
    assert writer(page("〈방앗간 아홉 곳〉\n")).headline([line]).text == "방앗간 아홉 곳"


@pytest.mark.parametrize("title", ["장수 사진 찍어 드려", "장수 어르신 사진 전시"])
def test_a_common_word_is_no_place_where_the_text_is_about_another_first(page: ReadPage, title: str) -> None:
    one = page(f"{title}\n진안군이 어르신 사진을 찍는다. 사진관은 장수군에 있다.\n")
    head = (one.content[0],)
    region = story(one, StoryHead(head, (), head)).region
    assert (region and region.sigungu) != "장수군"


@pytest.mark.parametrize(
    ("opening", "place"),
    [("진안 방앗골에서", "진안군"), ("고을마다, 진안 방앗골에서도", "진안군"), ("이웃 마을에서", None)],
)
def test_the_first_paragraph_may_have_the_bare_name_too(page: ReadPage, opening: str, place: str | None) -> None:
    one = page(f"진안 방앗간 열려\n{opening} 책을 읽게 되었다.\n\n진안군은 책 읽는 방도 연다.\n")
    head = (one.content[0],)
    region = story(one, StoryHead(head, (), head)).region
    assert (region and region.sigungu) == place


def test_a_common_word_that_opens_headline_and_text_is_no_place(page: ReadPage) -> None:
    one = page("고령 운전자 면허 반납\n고령 운전자가 늘고 있다.\n\n고령군은 돈을 준다고 20일 밝혔다.\n")
    head = (one.content[0],)
    assert story(one, StoryHead(head, (), head)).region is None


@pytest.mark.parametrize(
    ("title", "lead", "sido"),
    [
        ("진안배 바다 건넌다", "진안배가 바다를 건넌다. 진안군은 20일 밝혔다.", "전북특별자치도"),  # a part of a word
        ("세종 물길 열린다", "세종시는 물길을 연다고 20일 밝혔다.", "세종특별자치시"),  # a city without municipalities
    ],
)
def test_the_bare_name_may_be_part_of_a_word_or_of_a_city(page: ReadPage, title: str, lead: str, sido: str) -> None:
    one = page(f"{title}\n{lead}\n")
    head = (one.content[0],)
    region = story(one, StoryHead(head, (), head)).region
    assert region is not None
    assert region.sido == sido


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("[화보] 옛 방앗간 열려 [종합]", "[화보] 옛 방앗간 열려 [종합]"),  # two pairs
        ("[옛 방앗간 [새 이름] 열려]", "옛 방앗간 [새 이름] 열려"),
    ],
)
def test_brackets_at_both_ends_may_be_two_pairs(page: ReadPage, line: str, title: str) -> None:
    one = page(f"{line}\n")
    assert writer(one).headline(one.content).text == title


def test_a_story_may_tell_whom_to_ask(page: ReadPage) -> None:
    (contact,) = story(page(f"{MILL}\n{MORE}\n문의 골목과 ☎ 063-000-1234\n")).contacts
    assert (contact.department, contact.phone, contact.line) == ("골목과", "063-000-1234", 3)
