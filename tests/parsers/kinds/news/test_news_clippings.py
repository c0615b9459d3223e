"""Collections of clippings: an article each under the label of its outlet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows

ReadRows = Callable[[str], Rows]
ReadVerdict = Callable[[str], tuple[str, bool]]

HEAD = "오늘의 언론 스크랩\n2031. 1. 4.(토) | 진안군 홍보실\n"
MILL = "진안군은 옛 방앗간을 고친다고 3일 밝혔다.\n방앗간은 아홉 곳이다. 전기료는 군이 댄다.\n"
BUS = "무주군은 통학버스를 함께 타게 한다고 밝혔다.\n노인은 요금을 내지 않는다. 조례는 봄에 나온다.\n"
RULE = "\n────────────\n"
LABELS = ("솔바람일보 | 2030.12.31 14면 | 지역", "물길뉴스 | 2031.1.3 인터넷 | 경제")
ARTICLES = ("옛 방앗간, 주민 모임방으로\n◇ 방앗간 아홉 곳 고쳐\n\n", "통학버스 빈자리 함께 탄다\n\n")


def collection(labels: tuple[str, str], *, below: bool = False, head: str = HEAD) -> str:
    """Two clippings with their labels above the headlines or below, whose rights they are, and whom to ask."""
    parts = []
    for label, article, body in zip(labels, ARTICLES, (MILL, BUS), strict=True):
        headline, rest = article.split("\n", 1)
        top = f"{headline}\n{label}\n{rest}" if below else f"{label}\n{article}"
        parts.append(f"{RULE}{top}{body}ⓒ {label.split()[0]}\n")
    return f"{head}{''.join(parts)}{RULE}문의 : 홍보실 063-000-1234\n"


def test_each_article_is_a_story_of_its_outlet(rows: ReadRows) -> None:
    read = rows(collection(LABELS))
    assert (read.document.kind, read.document.title) == ("news", "오늘의 언론 스크랩")
    assert (read.document.publisher, read.document.published) == ("진안군 홍보실", "2031-01-04")
    stories = [record for record in read.records if record.kind == "story"]
    told = [(s.title, s.published, s.byline.outlet if s.byline else None, s.subtitles) for s in stories]
    assert told == [
        ("옛 방앗간, 주민 모임방으로", "2030-12-31", "솔바람일보", ["방앗간 아홉 곳 고쳐"]),
        ("통학버스 빈자리 함께 탄다", "2031-01-03", "물길뉴스", []),
    ]
    assert [(s.line_start, s.line_end) for s in stories] == [(5, 11), (14, 19)]
    assert not [issue for record in read.records for issue in record.issues]
    assert [fact.text for fact in read.facts if fact.type == "press"] == ["솔바람일보", "물길뉴스"]


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(
    "labels",
    [
        ("[솔바람일보] 2030-12-31 14면", "[골목소리] 2031-01-03 3면"),
        ("솔바람일보(12.31.)", "물길뉴스(1.3.)"),
        ("2030. 12. 31.(화) 솔바람일보 A4면 나소율 기자", "2031. 1. 3.(금) 물길뉴스 B2면 나소율 기자"),
    ],
)
def test_labels_of_other_forms(rows: ReadRows, labels: tuple[str, str], below: bool) -> None:
    stories = [record for record in rows(collection(labels, below=below)).records if record.kind == "story"]
    assert [story.title for story in stories] == ["옛 방앗간, 주민 모임방으로", "통학버스 빈자리 함께 탄다"]
    assert [story.published for story in stories] == ["2030-12-31", "2031-01-03"]


def test_a_clipping_without_a_text_is_no_part_of_the_one_above(rows: ReadRows) -> None:
    """A picture, say."""
    picture = "골목뉴스 | 2031.1.2 1면 | 사진\n눈 덮인 방앗간\n"
    first, *rest = collection(LABELS).split(f"ⓒ 솔바람일보\n{RULE}")
    read = rows(f"{first}ⓒ 솔바람일보\n{RULE}{picture}{RULE}{rest[0]}")
    kinds = [(record.kind, record.line_start) for record in read.records]
    assert kinds == [("story", 5), ("text", 14), ("story", 18), ("text", 26)]


def test_what_is_no_collection(verdict: ReadVerdict) -> None:
    """Sources below what was printed, a list of headlines, one label in a text of another kind."""
    below = f"방앗간 소식\n{MILL}솔바람일보(12.31.)\n통학버스 소식\n{BUS}물길뉴스(1.3.)\n"
    listed = f"{HEAD}\n솔바람일보(12.31.)\n옛 방앗간 고친다\n물길뉴스(1.3.)\n통학버스 함께 탄다\n"
    alone = f"방앗간 소식\n솔바람일보(2030.12.31.)\n옛 방앗간 고친다\n{MILL}"
    assert all(verdict(text)[0] != "news" for text in (below, listed, alone))


def test_one_clipping_below_a_title_that_says_so_is_thin_evidence(verdict: ReadVerdict) -> None:
    assert verdict(f"{HEAD}\n{LABELS[0]}\n{ARTICLES[0]}{MILL}") == ("news", True)
