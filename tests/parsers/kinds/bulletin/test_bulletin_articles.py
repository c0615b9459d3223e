"""An article of a bulletin: title, notes, items, captions, contact; and which article a caption speaks of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.draft import Draft
from parsers.kinds.bulletin import articles, titles
from parsers.kinds.bulletin.articles import Article, Issuer
from parsers.kinds.bulletin.issuers import place_of
from parsers.page import Page

ReadPage = Callable[[str], Page]
ISSUER = Issuer("2025-03-21", None)
OTHER = "2 (부산 중구) 그늘막을 침\n○ 그늘막 열 곳을 침\n"


def taken_apart(page: Page) -> list[Article]:
    """The articles of a text that holds nothing else."""
    heads = titles.find(page.content)
    ends = [*(head.index for head in heads[1:]), len(page.content)]
    return [
        articles.take_apart(page, page.content[head.index : end], head) for head, end in zip(heads, ends, strict=True)
    ]


def first(page: Page, rubric: str | None = None, issuer: Issuer = ISSUER) -> Draft:
    found = taken_apart(page)
    return articles.draft(page, issuer, found, 0, articles.owners_of_captions(found), rubric, ())


@pytest.mark.parametrize(
    ("title", "expected", "region"),
    [
        ("1 (강원 고성군) 나무 의자를 놓음", "나무 의자를 놓음", "강원 고성군"),
        ("1 나무 의자를 놓음 (강원 고성군)", "나무 의자를 놓음", "강원 고성군"),
        ("1 나무 의자를 놓음", "나무 의자를 놓음", None),
    ],
)
def test_an_article_has_its_title_and_region(page: ReadPage, title: str, expected: str, region: str | None) -> None:
    draft = first(page(f"{title}\n○ 의자 서른 개를 놓음\n{OTHER}"))
    assert (draft.title, draft.region.text if draft.region else None) == (expected, region)


@pytest.mark.parametrize(
    ("titles", "region"),
    [
        (("1 강원 고성군   나무 의자를 놓음", "2 부산   그늘막을 침"), "강원 고성군"),  # a gap that joining closes
        (("1 나무 의자를 놓음 (정선)", "2 그늘막을 침 (양구)"), "정선"),  # bare names, which all titles have
    ],
)
def test_a_whole_title_is_taken_apart_as_its_line_was(page: ReadPage, titles: tuple[str, str], region: str) -> None:
    one, two = titles
    draft = first(page(f"{one}\n○ 의자 서른 개를 놓음\n{two}\n○ 그늘막 열 곳을 침\n"))
    assert (draft.title, draft.region.text if draft.region else None) == ("나무 의자를 놓음", region)


def test_a_region_for_a_rubric_is_that_of_the_articles_below_it(page: ReadPage) -> None:
    text = "1 나무 의자를 놓음\n○ 의자 서른 개를 놓음\n2 그늘막을 침\n○ 그늘막 열 곳을 침\n"
    draft = first(page(text), rubric="강원 고성군")
    assert (draft.region.text if draft.region else None, draft.category) == ("강원 고성군", None)
    draft = first(page(text), rubric="지역동향")
    assert (draft.region, draft.category) == (None, "지역동향")


def test_a_municipality_that_several_provinces_have_is_the_issuer_s_own(page: ReadPage) -> None:
    text = f"1 (고성군) 나무 의자를 놓음\n○ 의자 서른 개를 놓음\n{OTHER}"
    own = first(page(text), issuer=Issuer("2025-03-21", place_of("강원특별자치도", None)))
    assert own.region is not None
    assert (own.region.sido, own.issues) == ("강원특별자치도", ())
    assert [issue.code for issue in first(page(text)).issues] == ["region_ambiguous"]


def test_notes_stand_between_the_title_and_the_first_item(page: ReadPage) -> None:
    draft = first(page(f"1 (강원 고성군) 나무 의자를 놓음\n※ 3월 착수\n○ 의자 서른 개를 놓음\n{OTHER}"))
    assert draft.subtitles == ("3월 착수",)
    assert [item.text.text for block in draft.blocks for item in block.items] == ["의자 서른 개를 놓음"]


def test_a_text_of_nothing_but_notes_has_them_for_items(page: ReadPage) -> None:
    draft = first(page(f"1 (강원 고성군) 나무 의자를 놓음\n※ 3월 착수\n{OTHER}"))
    assert draft.subtitles == ()
    assert [item.marker for block in draft.blocks for item in block.items] == ["※"]


def test_usual_headings_part_the_items(page: ReadPage) -> None:
    text = (
        f"1 (강원 고성군) 나무 의자를 놓음\n○ 서른 개\n□ 추진배경\n○ 앉을 곳이 없음\n□ 향후계획\n○ 수리 : 4월\n{OTHER}"
    )
    assert [(block.kind, block.heading) for block in first(page(text)).blocks] == [
        ("other", None),
        ("background", "추진배경"),
        ("plan", "향후계획"),
    ]


def test_the_last_line_may_name_whom_to_ask(page: ReadPage) -> None:
    text = f"1 (강원 고성군) 나무 의자를 놓음\n○ 서른 개\n문의 : 골목과 나소율(☎ 033-000-1234)\n{OTHER}"
    draft = first(page(text))
    assert [(contact.department, contact.person) for contact in draft.contacts] == [("골목과", "나소율")]
    assert [section for section, _ in draft.units] == [None, "other", "contact"]


def test_a_caption_is_an_attachment_and_no_item(page: ReadPage) -> None:
    draft = first(page(f"1 (강원 고성군) 나무 의자를 놓음\n○ 서른 개\n▲ 고성군 나무 의자\n{OTHER}"))
    assert [(a.label, a.title) for a in draft.attachments] == [("사진", "고성군 나무 의자")]
    assert [item.text.text for block in draft.blocks for item in block.items] == ["서른 개"]


def test_a_caption_that_speaks_of_another_article_is_that_one_s(page: ReadPage) -> None:
    one = page(f"1 (강원 고성군) 나무 의자를 놓음\n○ 서른 개\n▲ 부산 중구 그늘막\n{OTHER}")
    found = taken_apart(one)
    owners = articles.owners_of_captions(found)
    assert owners == {(0, 0): 1}
    held, owner = (articles.draft(one, ISSUER, found, at, owners, None, ()) for at in (0, 1))
    assert [issue.code for issue in held.issues] == ["caption_displaced"]
    assert (held.attachments, [a.title for a in owner.attachments]) == ((), ["부산 중구 그늘막"])


def test_all_that_an_article_says_stands_in_its_texts(page: ReadPage) -> None:
    text = (
        "1 (강원 고성군) 나무 의자를 놓음\n※ 3월 착수\n○ 서른 개\n▲ 고성군 나무 의자\n□ 추진배경\n○ 앉을 곳이 없음\n"
        "문의 : 골목과 나소율(☎ 033-000-1234)\n"
    )
    said = "".join("".join(text.text.split()) for _, text in first(page(text + OTHER)).units)
    for word in ("나무의자를놓음", "3월착수", "서른개", "고성군나무의자", "추진배경", "앉을곳이없음", "033-000-1234"):
        assert said.count(word) == 1
